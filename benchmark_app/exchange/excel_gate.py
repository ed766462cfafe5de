"""What a workbook must pass before any reader sees it: sizes counted while inflating, no tricks."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.sheet_extent import SheetExtent

LARGEST_FILE_MB: Final = 50
LARGEST_CELLS: Final = 5_000_000
_MEGABYTE: Final = 1024 * 1024
_MEMBERS: Final = 1_000
_UNPACKED: Final = 500 * _MEGABYTE
_UNPACKED_EACH: Final = 200 * _MEGABYTE
_RATIO: Final = 100
_RATIO_FROM: Final = 100 * 1024
_CHUNK: Final = 256 * 1024
_OVERLAP: Final = 32
#: So many texts any part may claim to have, more only where there is room for them.
_CLAIMED: Final = 1_000_000
_SMALLEST_TEXT: Final = 4
_LOCAL_HEADER: Final = 30
_NAME_IN_UTF_8: Final = 0x800
_LOCAL_MAGIC: Final = b"PK\x03\x04"

OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC: Final = b"PK\x03\x04"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_MAIN_PART: Final = "xl/workbook.xml"
_OPEN_MAIN_PART: Final = "content.xml"
_DECLARATIONS: Final = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)


def check_workbook(path: Path) -> bool:
    """Whether cells of a workbook that is safe to open lie too far away to make room for.

    Raises:
        FileRefused: it is empty, too large, protected, old, no workbook, damaged or unsafe.
    """
    size = path.stat().st_size
    if size == 0:
        raise FileRefused("empty_file", name=path.name)
    if size > LARGEST_FILE_MB * _MEGABYTE:
        raise FileRefused("file_too_large", name=path.name, limit=LARGEST_FILE_MB)
    with path.open("rb") as file:
        start = file.read(len(OLE_MAGIC))
        if start == OLE_MAGIC:
            protected = _ENCRYPTED in file.read()
            code = "workbook_encrypted" if protected else "workbook_old_format"
            raise FileRefused(code, name=path.name)
        if not start.startswith(ZIP_MAGIC):
            raise FileRefused("not_a_workbook", name=path.name)
        members = _members(path)
        _check_names(members, path.name, _MAIN_PART)
        return _check_parts(file, members, path.name)


def check_open_document(path: Path) -> None:
    """Answers nothing if the file is a sheet document of OpenDocument that is safe to open.

    Raises:
        FileRefused: it is too large, damaged or unsafe.
    """
    if path.stat().st_size > LARGEST_FILE_MB * _MEGABYTE:
        raise FileRefused("file_too_large", name=path.name, limit=LARGEST_FILE_MB)
    members = _members(path)
    _check_names(members, path.name, _OPEN_MAIN_PART)
    with path.open("rb") as file:
        _check_parts(file, members, path.name)


def _members(path: Path) -> list[ZipInfo]:
    try:
        with ZipFile(path) as archive:
            return archive.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise FileRefused("workbook_damaged", name=path.name) from error


def _check_names(members: list[ZipInfo], name: str, main_part: str) -> None:
    """The parts have plain names, each once, and one of them is a workbook."""
    if len(members) > _MEMBERS:
        raise FileRefused("workbook_too_large", name=name)
    seen = set()
    for member in members:
        part = member.orig_filename.replace("\\", "/")
        bad = part.startswith("/") or ":" in part or "\x00" in part or ".." in part.split("/")
        if bad or part.casefold() in seen:
            raise FileRefused("workbook_unsafe", name=name)
        seen.add(part.casefold())
    if main_part not in seen:
        raise FileRefused("not_a_workbook", name=name)


def _check_parts(file: BinaryIO, members: list[ZipInfo], name: str) -> bool:
    """Every part unpacks within the limits, is what was packed, and declares no document type.

    Answers whether a sheet reaches over more cells than there is room for.
    """
    whole = 0
    reaches_far = False
    for member in members:
        part = checked = 0
        tail = b""
        extent = SheetExtent()
        for chunk in _inflated(file, member, name):
            part += len(chunk)
            whole += len(chunk)
            over_ratio = part > _RATIO_FROM and part > _RATIO * member.compress_size
            if whole > _UNPACKED or part > _UNPACKED_EACH or over_ratio:
                raise FileRefused("workbook_too_large", name=name)
            window = tail + chunk
            if any(declaration in window for declaration in _DECLARATIONS):
                raise FileRefused("workbook_unsafe", name=name)
            checked = zlib.crc32(chunk, checked)
            tail = window[-_OVERLAP:]
            _follow(extent, chunk, name)
        if checked != member.CRC or extent.claimed > max(_CLAIMED, part // _SMALLEST_TEXT):
            raise FileRefused("workbook_damaged", name=name)
        reaches_far = reaches_far or extent.rows * extent.columns > LARGEST_CELLS
    return reaches_far


def _follow(extent: SheetExtent, chunk: bytes, name: str) -> None:
    try:
        extent.feed(chunk)
    except ValueError as error:
        raise FileRefused("workbook_damaged", name=name) from error


def _letters(member: ZipInfo) -> str:
    """How a part's name is written."""
    return "utf-8" if member.flag_bits & _NAME_IN_UTF_8 else "cp437"


def _inflated(file: BinaryIO, member: ZipInfo, name: str) -> Iterator[bytes]:
    """The part's real content in pieces, whatever sizes its headers claim."""
    if member.flag_bits & 1 or member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise FileRefused("workbook_unsafe", name=name)
    file.seek(max(member.header_offset, 0))
    header = file.read(_LOCAL_HEADER) if member.header_offset >= 0 else b""
    if len(header) < _LOCAL_HEADER or not header.startswith(_LOCAL_MAGIC):
        raise FileRefused("workbook_damaged", name=name)
    own_name = file.read(int.from_bytes(header[26:28], "little"))
    if own_name != member.orig_filename.encode(_letters(member)):
        raise FileRefused("workbook_damaged", name=name)  # else a part would be missed in silence
    file.seek(int.from_bytes(header[28:30], "little"), 1)
    left = member.compress_size
    unpack = zlib.decompressobj(-zlib.MAX_WBITS)
    while left > 0:
        packed = file.read(min(_CHUNK, left))
        if not packed:
            raise FileRefused("workbook_damaged", name=name)
        left -= len(packed)
        if member.compress_type == ZIP_STORED:
            yield packed
            continue
        while packed:
            try:
                piece = unpack.decompress(packed, _CHUNK)
            except zlib.error as error:
                raise FileRefused("workbook_damaged", name=name) from error
            packed = unpack.unconsumed_tail
            yield piece
