"""Which reader a file goes to, by what is in it rather than by its name."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from benchmark_app.errors import FileRefused
from benchmark_app.exchange import excel_gate
from benchmark_app.exchange.foreign.book import Book
from benchmark_app.exchange.foreign.book_file import read_book
from benchmark_app.exchange.foreign.choices import signature_of

PAGE = "<table><tr><td>WiFi</td><td>yes</td></tr></table>"


def _file(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _refusal(path: Path) -> str:
    with pytest.raises(FileRefused) as refused:
        read_book(path)
    assert refused.value.params["name"] == path.name
    return refused.value.code


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "WiFi;yes\r\n"),
        ("a.tsv", "WiFi\tyes\r\n"),
        ("a.txt", b"\xef\xbb\xbfWiFi,yes\r\n"),
        ("a.xls", "WiFi\tyes\n"),
        ("a.xls", "WiFi\tyes\n".encode("utf-16")),
        ("a", "WiFi|yes"),
    ],
)
def test_a_text_is_one_sheet(tmp_path: Path, name: str, content: bytes | str) -> None:
    book = read_book(_file(tmp_path, name, content))
    assert book.name == name
    (leaf,) = book.leaves
    assert leaf.name == "a"
    assert leaf.rows == (("WiFi", "yes"),)
    assert book.problems == ()


def test_what_was_wrong_with_a_text_is_told(tmp_path: Path) -> None:
    book = read_book(_file(tmp_path, "a.csv", 'a,b\n"open,1\n'))
    assert [problem.code for problem in book.problems] == ["unclosed_quote"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", PAGE),
        ("a.htm", f"Words first {PAGE}"),
        ("a.xls", f'<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n{PAGE}</html>'),
        ("a.xls", f"\n<!-- made by\na shop -->\n<META charset=utf-8>{PAGE}"),
        ("a.xls", f'<?xml version="1.0"?>\n<!DOCTYPE html>{PAGE}'),
        ("a.xls", f"<html>{PAGE}</html>".encode("utf-16")),
        ("a.csv", PAGE),
    ],
)
def test_a_page_by_whatever_name(tmp_path: Path, name: str, content: bytes | str) -> None:
    (leaf,) = read_book(_file(tmp_path, name, content)).leaves
    assert leaf.rows == (("WiFi", "yes"),)


@pytest.mark.parametrize("name", ["a.xlsx", "a.xlsm", "a.xls", "a.csv"])
def test_a_workbook_by_whatever_name(tmp_path: Path, name: str) -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["A1"] = "WiFi"
    workbook.save(tmp_path / name)
    book = read_book(tmp_path / name)
    assert isinstance(book, Book)
    assert book.leaves[0].rows == (("WiFi",),)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", "empty_file"),
        ("a.xls", b"", "empty_file"),
        ("a.xlsx", b"", "empty_file"),
        ("a.xlsx", b"WiFi,yes", "not_a_workbook"),
        ("a.xls", excel_gate.OLE_MAGIC + b"\x00" * 600, "workbook_old_format"),
        (
            "a.xls",
            excel_gate.OLE_MAGIC + "EncryptedPackage".encode("utf-16-le"),
            "workbook_encrypted",
        ),
        ("a.xlsx", b"PK\x03\x04", "workbook_damaged"),
        (
            "a.xls",
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "workbook_old_format",
        ),
        ("a.xls", b"MIME-Version: 1.0\n", "workbook_old_format"),
        ("a.csv", b"a,\x00\n", "not_a_table"),
        ("a.csv", b"\xff\xff\xff", "encoding_unknown"),
        ("a.html", b"<table><tr><td>\xff\xff\xff</td></tr></table>", "encoding_unknown"),
    ],
)
def test_what_is_refused(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    assert _refusal(_file(tmp_path, name, content)) == code


GERMAN = "Merkmal;Café;Bär\nFrühstück à la carte;ja;nein\n"


def _asked(folder: Path, said: str = "", text: str = GERMAN) -> Book:
    return read_book(_file(folder, "a.csv", text.encode("cp1252")), said)


def test_letters_that_nothing_tells_are_asked_about(tmp_path: Path) -> None:
    book = _asked(tmp_path)
    assert book.letters is not None
    question = book.letters.question
    assert (question.code, question.default) == ("encoding", "cp1252")
    assert [(one.code, one.sample) for one in question.choices] == [
        ("cp1252", "Frühstück à la carte;ja;nein"),
        ("cp1250", "Frühstück ŕ la carte;ja;nein"),
    ]
    assert not book.letters.said
    for said, letter in (("cp1252", "à"), ("cp1250", "ŕ")):
        read = _asked(tmp_path, said)
        assert read.letters is not None
        assert read.letters.said
        assert read.letters.question == question
        assert read.leaves[0].rows[1][0] == f"Frühstück {letter} la carte"
        assert signature_of(read) == signature_of(book)
    for said in ("no such", "utf-8", "a\0b"):
        assert _asked(tmp_path, said) == book


def test_letters_are_those_that_were_said_where_they_fit(tmp_path: Path) -> None:
    read = _asked(tmp_path, "latin-1")
    assert read.letters is None
    assert read.leaves[0].rows[0] == ("Merkmal", "Café", "Bär")
    korean = _file(tmp_path, "k.csv", "항목;우리 가게\n주차;예\n".encode("cp949"))
    assert read_book(korean).leaves[0].rows[0] == ("항목", "우리 가게")
    assert read_book(korean, "latin-1").leaves[0].rows[0] != ("항목", "우리 가게")
    wide = _file(tmp_path, "w.csv", GERMAN.encode())
    assert read_book(wide, "cp1252").leaves[0].rows[0] == ("Merkmal", "Café", "Bär")


def test_what_files_of_a_kind_share_stands_in_their_first_rows(tmp_path: Path) -> None:
    rows = [f"Größe {at};ja;nein" for at in range(5000)]
    long = _asked(tmp_path, "", GERMAN + "\n".join(rows))
    longer = _asked(tmp_path, "", GERMAN + "\n".join([*rows, *rows]))
    assert signature_of(long) == signature_of(longer)
    assert signature_of(long) != signature_of(_asked(tmp_path, "", GERMAN.replace("Bär", "Bär 2")))


def test_what_is_not_there_or_no_file(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "none.csv") == "file_not_found"
    assert _refusal(tmp_path) == "file_unreadable"
