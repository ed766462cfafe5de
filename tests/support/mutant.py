"""Files that were damaged or made up to harm: every kind of change, the same for the same seed."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable
from random import Random
from typing import Final

_EXTREMES: Final = (
    *(b"0", b"-1", b"1e400", b"-1e-400", b"NaN", b"", b"99999999999999999999", b"4294967296"),
    *(b"2147483648", b"1048577", b"16385", b"1048576", b"\xef\xbc\x91", b"1" * 5000, b"-2958466"),
)
_SIGNS: Final = (
    *(
        b"\x00",
        b"\xff",
        b'"',
        b"'",
        b"\r",
        b"\n",
        b"\r\n",
        b",",
        b";",
        b"\t",
        b"|",
        b"\xef\xbb\xbf",
    ),
    *(b"\xff\xfe", b"\xc7\xd1", b"\xed\xa0\x80", b"\xe2\x80\xa8", b"=1+1", b"&#0;", b"&lt;", b"<"),
    *(b">", b"]]>", b"<![CDATA[", b"<!--", b"sep=;\r\n", b"x" * 40_000, b"\x1a", b"\xe2\x80\x8f"),
)
_NUMBER: Final = re.compile(rb"\d+")
_ATTRIBUTE: Final = re.compile(rb'[\w:]+="[^"]*"')
_ELEMENT: Final = re.compile(rb"<[\w:]+[^<>]*>[^<>]*</[\w:]+>|<[\w:]+[^<>]*/>")
_WORD: Final = re.compile(rb"[A-Za-z]{3,}")
_TYPES: Final = (b"s", b"str", b"inlineStr", b"b", b"e", b"n", b"d", b"zzz")

Mutate = Callable[[Random, bytes], bytes]


def _slice(chance: Random, content: bytes, longest: int = 2000) -> tuple[int, int]:
    at = chance.randrange(len(content) + 1)
    return at, min(len(content), at + chance.randrange(1, longest))


def flipped(chance: Random, content: bytes) -> bytes:
    """Some bytes are others."""
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 1, 3, 20)) if made else 0):
        made[chance.randrange(len(made))] ^= chance.randrange(1, 256)
    return bytes(made)


def truncated(chance: Random, content: bytes) -> bytes:
    """The end or the beginning is missing."""
    at = chance.randrange(len(content) + 1)
    return content[:at] if chance.random() < 0.8 else content[at:]


def cut(chance: Random, content: bytes) -> bytes:
    """A piece is missing."""
    start, end = _slice(chance, content)
    return content[:start] + content[end:]


def repeated(chance: Random, content: bytes) -> bytes:
    """A piece stands there several times."""
    start, end = _slice(chance, content, 200)
    return content[:start] + content[start:end] * chance.choice((2, 3, 50, 500)) + content[end:]


def inserted(chance: Random, content: bytes) -> bytes:
    """Something stands between that means much to readers."""
    for _ in range(chance.choice((1, 1, 5))):
        at = chance.randrange(len(content) + 1)
        content = content[:at] + chance.choice(_SIGNS) + content[at:]
    return content


def moved(chance: Random, content: bytes) -> bytes:
    """A piece stands elsewhere."""
    start, end = _slice(chance, content)
    piece, rest = content[start:end], content[:start] + content[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + piece + rest[at:]


def _with_another(pattern: re.Pattern[bytes], others: Callable[[Random, bytes], bytes]) -> Mutate:
    """Changes one or several of what a pattern finds."""

    def mutate(chance: Random, content: bytes) -> bytes:
        found = list(pattern.finditer(content))
        if not found:
            return flipped(chance, content)
        chosen = chance.sample(found, min(len(found), chance.choice((1, 1, 2, 10))))
        for one in sorted(chosen, key=lambda match: -match.start()):
            other = others(chance, one[0])
            content = content[: one.start()] + other + content[one.end() :]
        return content

    return mutate


numbered = _with_another(_NUMBER, lambda chance, _: chance.choice(_EXTREMES))
reworded = _with_another(_WORD, lambda chance, word: chance.choice((word.upper(), word[1:], b"r")))
stripped = _with_another(_ATTRIBUTE, lambda _chance, _old: b"")
doubled = _with_another(_ELEMENT, lambda chance, one: one * chance.choice((0, 2, 3, 400)))
retyped = _with_another(
    re.compile(rb't="\w+"'), lambda chance, _: b't="' + chance.choice(_TYPES) + b'"'
)

OF_BYTES: Final[tuple[Mutate, ...]] = (
    *(flipped, truncated, cut, repeated, inserted, moved),
    *(numbered, reworded),
)
OF_XML: Final[tuple[Mutate, ...]] = (*OF_BYTES, numbered, stripped, doubled, retyped)


def mutated_bytes(chance: Random, content: bytes) -> bytes:
    """The file with one or a few changes."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        content = chance.choice(OF_BYTES)(chance, content)
    return content


def is_archive(content: bytes) -> bool:
    """Whether a file is a workbook or document of parts."""
    return content.startswith(b"PK\x03\x04")


def repacked(chance: Random, content: bytes) -> bytes:
    """A workbook with changes inside its parts, or parts missing, doubled, exchanged or renamed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = [(one, archive.read(one)) for one in archive.namelist()]
    except zipfile.BadZipFile:  # damaged already
        return mutated_bytes(chance, content)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(parts))
        name, part = parts[at]
        act = chance.random()
        if act < 0.75:
            parts[at] = name, chance.choice(OF_XML)(chance, part)
        elif act < 0.80 and len(parts) > 1:
            del parts[at]
        elif act < 0.85:
            parts[at] = name, chance.choice(parts)[1]
        elif act < 0.90:
            parts.append((name.upper(), part))
        else:
            parts[at] = _renamed(chance, name), part
    buffer = io.BytesIO()
    how = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with zipfile.ZipFile(buffer, "w", how) as archive:
        for name, part in parts:
            archive.writestr(name, part)
    return buffer.getvalue()


def _renamed(chance: Random, name: str) -> str:
    return chance.choice((f"../{name}", f"/{name}", name.upper(), name.replace("/", "\\"), "x.xml"))


def headers_changed(chance: Random, content: bytes) -> bytes:
    """The archive's list of parts lies about one of them; without a list any byte may change."""
    made = bytearray(content)
    starts = [one.start() for one in re.finditer(rb"PK\x01\x02", content)]
    if not starts:
        return mutated_bytes(chance, content)
    at = chance.choice(starts) + chance.choice((8, 10, 16, 20, 24, 28, 30, 32, 42))
    struct.pack_into("<I", made, at, chance.choice((0, 1, 10, 65_535, 2**31, 2**32 - 1)))
    return bytes(made)


def mutated(chance: Random, content: bytes) -> bytes:
    """The file with changes of any kind that fits it."""
    if not is_archive(content):
        return mutated_bytes(chance, content)
    act = chance.random()
    if act < 0.7:
        return repacked(chance, content)
    return mutated_bytes(chance, content) if act < 0.9 else headers_changed(chance, content)
