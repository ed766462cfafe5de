"""The letters a text is written in: as it tells itself, else what its bytes may read as."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KOREAN: Final = re.compile("[가-힣]")
#: Syllables that make up most of any Korean text; letters of others so read fall on any.
_USUAL: Final = frozenset(
    "가각간감개거건게격결경계고공과관교구국군그금급기나내네년노능니다단당대도독동되드든등디라래량러력로료료르른"
    "를름리린마만매면명모목무문물미민바반발방배백번병보복본부분비사산상생서석선설성세소속손수순술숨스습시식신실"
    "심아악안않알압약양어업없었에여역연열영예오온올와완외요용우운원월위유율으은을음의이인일임입있자작장재전절점"
    "정제조족종주준중지직진집차참창책처천청체초총최추출충치카케코콘크타태터테텔통트특티파판편평포표품프피필하한할합"
    "항해했행험현형호화확환활회효후커침객층"
)
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff\uf900-\ufaff]")
#: Those that programs write texts in, the most common first where two read alike.
_WESTERN: Final = ("cp1252", "cp1250", "cp1251", "cp1254", "cp1253", "mac_roman", "cp850")
_EASTERN: Final = ("cp932", "gb18030", "cp950", "euc_jp", "cp949")
#: Where the Chinese signs that people use most stand: the encoding that orders them so, and the
#: first bytes between which they lie.
_COMMON: Final = {
    "cp932": ("euc_jp", 0xB0, 0xCF),
    "euc_jp": ("euc_jp", 0xB0, 0xCF),
    "gb18030": ("gb2312", 0xB0, 0xD7),
    "cp950": ("big5", 0xA4, 0xC6),
}
_JAPANESE: Final = frozenset(("cp932", "euc_jp"))
#: Signs that stand in tables of any language, though not inside a word.
_SIGNS: Final = frozenset("€£¥§©®°²³½¼¡¿«»„“”‘’‚–—…•·×±‰™ªº✓✔✗○●◎△▲▽▼□■◆◇☆★→←↑↓♪※")
_FULL: Final = re.compile(r"[\u3000-\u303f\uff01-\uff5e\uffe0-\uffe6]")
_KANA: Final = re.compile(r"[\u3041-\u30ff]")
_NARROW: Final = re.compile(r"[\uff66-\uff9f]")
_FOREIGN: Final = re.compile(r"[^\x00-\x7f]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_LATIN_END: Final = 0x24F
#: Letters of few languages that the encodings of many put where others have theirs.
_RARE: Final = frozenset("þðýÿÞÐÝ¦¬¤")
#: A text reads as words from here on, if 1 is the best and -1 the worst.
_WORDS: Final = 0.4
_MOST: Final = 4
_SAMPLED_LINES: Final = 200
_SAMPLED_BYTES: Final = 20_000
_CHUNK: Final = 1024 * 1024
_SHOWN: Final = 60
_BEFORE: Final = 20


class Reading(NamedTuple):
    """An encoding in which a text is words, and a line of the text as it then reads."""

    encoding: str
    sample: str


def text_of(content: bytes, said: str = "", *, is_wide_first: bool = False) -> str | None:
    """The text: by its byte order mark, else as said, else UTF-8, else Korean; strictly.

    With `is_wide_first` UTF-8 is tried before what is said. None: it is none of them.
    """
    encodings = [name for bom, name in _BOMS if content.startswith(bom)]
    tried = ["utf-8", said] if is_wide_first else [said, "utf-8"]
    for encoding in encodings or [*filter(None, tried), "cp949"]:
        try:
            text = content.decode(encoding)
        except (ValueError, LookupError):
            continue
        if encoding != "cp949" or encoding == said or _is_korean(text):
            return text
    return None


def readings(content: bytes, seen: bytes | None = None) -> tuple[Reading, ...]:
    """What the bytes of a text may read as: at most four encodings, the likeliest first.

    All of it can be read in each of them; `seen` is what of it people see (else all), by which
    they are judged. Of encodings in which that reads the same there is the most common one alone.
    """
    lines = list(_foreign_lines(content if seen is None else seen))
    sampled = b"\n".join(lines)
    found: dict[str, tuple[float, str]] = {}
    for encoding in (*_WESTERN, *_EASTERN):
        text = sampled.decode(encoding, "ignore")
        likeness = _likeness(text, encoding)
        if likeness >= _WORDS and text not in found and _is_whole(content, encoding):
            found[text] = likeness, encoding
    best = sorted(found.values(), key=lambda one: -one[0])[:_MOST]
    encodings = [encoding for _, encoding in best]
    line = _telling(lines, encodings)
    return tuple(Reading(one, _cut(line.decode(one, "ignore"))) for one in encodings)


def _is_korean(text: str) -> bool:
    """Whether letters read as Korean are: Chinese ones so read are rare Korean ones and Chinese."""
    korean = _KOREAN.findall(text)
    usual = sum(letter in _USUAL for letter in korean)
    return len(_CHINESE.findall(text)) * 2 <= len(korean) and usual * 5 >= len(korean) * 2


def _foreign_lines(content: bytes) -> Iterator[bytes]:
    """The first lines that hold anything beside ASCII, which no encoding here breaks otherwise."""
    count = size = at = 0
    while at < len(content) and count < _SAMPLED_LINES and size < _SAMPLED_BYTES:
        chunk = content[at : at + _CHUNK]
        for line in chunk.splitlines():
            if count < _SAMPLED_LINES and size < _SAMPLED_BYTES and not line.isascii():
                count += 1
                size += len(line)
                yield line[:_SAMPLED_BYTES]
        at += _CHUNK


def _is_whole(content: bytes, encoding: str) -> bool:
    """Whether all of it can be read so."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for at in range(0, len(content), _CHUNK):
            decoder.decode(content[at : at + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _likeness(text: str, encoding: str) -> float:
    """How much the letters beyond ASCII look like those of words: from -1 to 1."""
    if _CONTROL.search(text):
        return -1
    around = f" {text} "
    places = [found.start() + 1 for found in _FOREIGN.finditer(text)]
    worth = _worth_east if encoding in _EASTERN else _worth_west
    seen = Counter(around[at - 1 : at + 2] for at in places)  # words come again and again
    worths = sum(worth(signs, encoding) * count for signs, count in seen.items())
    return worths / len(places) if places else -1


def _worth_west(seen: str, _: str) -> float:
    """How likely the middle one of three signs is, where each byte is a letter."""
    before, sign, after = tuple(seen)
    if sign in _RARE or before == sign == after:
        return -1
    if not (before.isalpha() and after.isalpha()) and sign in _SIGNS:
        return 1
    if not sign.isalpha() or (before.islower() and sign.isupper()):
        return 1 if sign == "’" else -1
    beside = [one for one in (before, after) if one.isalpha()]
    if not beside:
        return 0.5
    has_plain = any(one.isascii() for one in beside)
    if ord(sign) <= _LATIN_END:
        return 1 if has_plain else 0.2
    return -1 if has_plain else 1


def _worth_east(seen: str, encoding: str) -> float:
    """How likely the middle one of three signs is, where letters are of several bytes."""
    before, sign, after = tuple(seen)
    if sign in _SIGNS or _FULL.match(sign):
        return 0.5
    if _NARROW.match(sign):
        is_word = not any(one.isascii() and one.isalpha() for one in (before, after))
        return 0.4 if is_word and encoding in _JAPANESE else -1
    if _KANA.match(sign):
        return 1 if encoding in _JAPANESE else -1
    if encoding == "cp949":
        return 1 if sign in _USUAL else -0.5
    return _worth_chinese(sign, encoding) if _CHINESE.match(sign) else -1


def _worth_chinese(sign: str, encoding: str) -> float:
    """How common a Chinese sign is; words of these alone are more often Chinese than Japanese."""
    order, first, last = _COMMON[encoding]
    lead = sign.encode(order, "replace")[0]
    if first <= lead <= last:
        return 0.9 if encoding in _JAPANESE else 1
    return 0 if lead > last else -1


def _telling(lines: Sequence[bytes], encodings: Sequence[str]) -> bytes:
    """The first line that reads otherwise in each encoding, else the first one."""

    def is_telling(line: bytes) -> bool:
        return len({line.decode(one, "ignore") for one in encodings}) == len(encodings)

    return next(filter(is_telling, lines), b"".join(lines[:1]))


def _cut(line: str) -> str:
    """A line that fits below an answer: what is no ASCII is in it."""
    text = " ".join(line.split())
    first = _FOREIGN.search(text)
    start = max(first.start() - _BEFORE, 0) if first and first.start() > _SHOWN - _BEFORE else 0
    shown = text[start : start + _SHOWN]
    return f"{'…' if start else ''}{shown}{'…' if start + _SHOWN < len(text) else ''}"
