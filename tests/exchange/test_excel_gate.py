"""Workbooks that must not be opened."""

from __future__ import annotations

import io
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
import xlsxwriter

from benchmark_app.errors import FileRefused
from benchmark_app.exchange import excel_gate
from benchmark_app.exchange.excel_gate import check_workbook

MAIN = "xl/workbook.xml"


def _workbook(
    folder: Path, parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED
) -> Path:
    path = folder / "book.xlsx"
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def _refusal(path: Path) -> str:
    with pytest.raises(FileRefused) as refused:
        check_workbook(path)
    assert refused.value.params["name"] == path.name
    return refused.value.code


def _bytes(folder: Path, content: bytes) -> Path:
    path = folder / "book.xlsx"
    path.write_bytes(content)
    return path


def test_a_real_workbook_passes(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for row in range(2000):
            sheet.write_row(row, 0, [row, "text", 1.5])
    check_workbook(path)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"date,competitor", "not_a_workbook"),
        (b"PK\x03\x04 and then nothing", "workbook_damaged"),
        (excel_gate.OLE_MAGIC + b"\x00" * 600, "workbook_old_format"),
        (
            excel_gate.OLE_MAGIC + "EncryptedPackage".encode("utf-16-le"),
            "workbook_encrypted",
        ),
    ],
)
def test_what_is_no_workbook(tmp_path: Path, content: bytes, code: str) -> None:
    assert _refusal(_bytes(tmp_path, content)) == code


def test_a_zip_of_something_else(tmp_path: Path) -> None:
    assert _refusal(_workbook(tmp_path, {"content.xml": b"<a/>"})) == "not_a_workbook"


def test_a_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_gate, "LARGEST_FILE_MB", 0)
    assert _refusal(_bytes(tmp_path, b"PK")) == "file_too_large"


def test_too_many_parts(tmp_path: Path) -> None:
    parts = {f"a{number}": b"" for number in range(1001)}
    assert _refusal(_workbook(tmp_path, parts)) == "workbook_too_large"


@pytest.mark.parametrize(
    "name", ["../a.xml", "/a.xml", "c:a.xml", "xl\\..\\a.xml", "XL/Workbook.xml"]
)
def test_names_that_lead_elsewhere_or_come_twice(tmp_path: Path, name: str) -> None:
    assert _refusal(_workbook(tmp_path, {MAIN: b"<a/>", name: b"<a/>"})) == "workbook_unsafe"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declaration", ["<!DOCTYPE a>", '<!ENTITY a "b">'])
def test_a_document_type_declaration(tmp_path: Path, encoding: str, declaration: str) -> None:
    parts = {MAIN: b"<a/>", "xl/styles.xml": declaration.encode(encoding)}
    assert _refusal(_workbook(tmp_path, parts)) == "workbook_unsafe"


def test_a_declaration_between_two_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_gate, "_CHUNK", 7)
    path = _workbook(tmp_path, {MAIN: b"<a>....<!DOCTYPE a></a>"}, zipfile.ZIP_STORED)
    assert _refusal(path) == "workbook_unsafe"


def test_a_bomb_is_counted_while_it_unpacks(tmp_path: Path) -> None:
    path = _workbook(tmp_path, {MAIN: b"<a/>", "xl/a.xml": b"\x20" * 20_000_000})
    assert _refusal(path) == "workbook_too_large"


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    content = bytearray(_workbook(tmp_path, {MAIN: b"\x20" * 20_000_000}).read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 10)  # the size it claims to unpack to
    assert _refusal(_bytes(tmp_path, bytes(content))) == "workbook_too_large"


def test_the_sum_of_all_parts_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_gate, "_UNPACKED", 1_000)
    parts = {MAIN: b"a" * 600, "xl/a.xml": b"b" * 600}
    assert _refusal(_workbook(tmp_path, parts)) == "workbook_too_large"


def test_each_part_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_gate, "_UNPACKED_EACH", 500)
    assert _refusal(_workbook(tmp_path, {MAIN: b"a" * 600})) == "workbook_too_large"


def test_a_protected_or_oddly_packed_part(tmp_path: Path) -> None:
    packed = _workbook(tmp_path, {MAIN: b"<a/>" * 100}, zipfile.ZIP_BZIP2)
    assert _refusal(packed) == "workbook_unsafe"
    content = bytearray(_workbook(tmp_path, {MAIN: b"<a/>"}).read_bytes())
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert _refusal(_bytes(tmp_path, bytes(content))) == "workbook_unsafe"


def test_broken_parts(tmp_path: Path) -> None:
    whole = _workbook(tmp_path, {MAIN: bytes(range(256)) * 40}).read_bytes()
    central = whole.rindex(b"PK\x01\x02")
    noise = bytearray(whole)
    noise[60:80] = b"\xff" * 20
    assert _refusal(_bytes(tmp_path, bytes(noise))) == "workbook_damaged"
    moved = bytearray(whole)
    moved[central + 42 : central + 46] = struct.pack("<I", 5)
    assert _refusal(_bytes(tmp_path, bytes(moved))) == "workbook_damaged"
    away = bytearray(whole)
    away[central + 42 : central + 46] = struct.pack("<I", 10_000_000)
    assert _refusal(_bytes(tmp_path, bytes(away))) == "workbook_damaged"
    before = bytearray(whole)
    before[-6:-2] = struct.pack("<I", central + 10)  # where the list of parts begins
    assert _refusal(_bytes(tmp_path, bytes(before))) == "workbook_damaged"
    longer = bytearray(_workbook(tmp_path, {MAIN: b"<a/>"}, zipfile.ZIP_STORED).read_bytes())
    central = longer.rindex(b"PK\x01\x02")
    longer[central + 20 : central + 24] = struct.pack("<I", 10_000)
    assert _refusal(_bytes(tmp_path, bytes(longer))) == "workbook_damaged"


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/elsewhere.xml"])
@pytest.mark.parametrize(
    "cell", [b'<c r="XFD1048576"><v>', b"<x:c s='1' r = 'ZZ99999'/>", b'<c r="xfd1048576"/>']
)
def test_a_sheet_that_reaches_too_far(tmp_path: Path, part: str, cell: bytes) -> None:
    parts = {MAIN: b"<a/>", part: b'<sheetData><row><c r="A1"/>' + cell + b"</row>"}
    assert check_workbook(_workbook(tmp_path, parts))


@pytest.mark.parametrize("claim", [b'"2147483648"', b"' +1000001'", b'"' + b"9" * 5000 + b'"'])
def test_more_texts_than_there_is_room_for(tmp_path: Path, claim: bytes) -> None:
    parts = {MAIN: b"<a/>", "xl/sharedStrings.xml": b"<sst uniqueCount=" + claim + b"></sst>"}
    assert _refusal(_workbook(tmp_path, parts)) == "workbook_damaged"


def test_texts_may_be_counted_twice(tmp_path: Path) -> None:
    parts = {MAIN: b"<a/>", "xl/sharedStrings.xml": b'<sst uniqueCount="1000000"></sst>'}
    check_workbook(_workbook(tmp_path, parts))


def test_only_sheets_have_cells(tmp_path: Path) -> None:
    check_workbook(_workbook(tmp_path, {MAIN: b'<c r="XFD1048576">', "xl/worksheets/a.xml": b"a"}))


def test_a_cell_that_is_nowhere(tmp_path: Path) -> None:
    parts = {MAIN: b"<a/>", "xl/a.xml": b'<sheetData><row><c r="&#65;1"/></row></sheetData>'}
    assert _refusal(_workbook(tmp_path, parts)) == "workbook_damaged"


def test_a_part_that_is_not_what_was_packed(tmp_path: Path) -> None:
    whole = _workbook(tmp_path, {MAIN: b"<a>yes</a>"}, zipfile.ZIP_STORED).read_bytes()
    assert _refusal(_bytes(tmp_path, whole.replace(b"yes", b"not"))) == "workbook_damaged"


def test_a_part_whose_name_is_another_in_the_list_of_parts(tmp_path: Path) -> None:
    """A reader would miss the part, and what it says, without a word."""
    name = "xl/worksheets/_rels/sheet1.xml.rels"
    whole = _workbook(tmp_path, {MAIN: b"<a/>", name: b"<b/>"}).read_bytes()
    own, _, listed = whole.rpartition(name.encode())
    damaged = own + name.replace("sheets/", "shee\N{DIVISION SIGN}s/").encode("cp437") + listed
    assert _refusal(_bytes(tmp_path, damaged)) == "workbook_damaged"
    plain = {MAIN: b"<a/>", "xl/media/\N{HANGUL SYLLABLE GA}.png": b"1"}
    check_workbook(_workbook(tmp_path, plain))


def test_any_damage_is_a_refusal_or_passes(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.add_worksheet().write_row(0, 0, ["date", "competitor"])
    content = buffer.getvalue()
    for at in range(0, len(content), 61):
        damaged = bytearray(content)
        damaged[at] ^= 0x55
        path = _bytes(tmp_path, bytes(damaged))
        with suppress(FileRefused):
            check_workbook(path)
