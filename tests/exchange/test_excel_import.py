"""Reading workbooks."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from benchmark_app.errors import FileRefused
from benchmark_app.exchange import excel_import
from benchmark_app.exchange.table_file import read_table

Sheets = dict[str, list[list[Any]]]


def _write(path: Path, sheets: Sheets) -> Path:
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


@pytest.fixture
def book(tmp_path: Path) -> Path:
    rows: list[list[Any]]
    rows = [["date", "competitor", "attribute", "value"], [date(2026, 11, 22), "A", "Pool", 2]]
    sheets: Sheets = {"Empty": [], "Cover": [["My cafe"]], "Checks": rows}
    return _write(tmp_path / "book.xlsx", sheets)


def test_the_sheet_with_a_long_form_is_found(book: Path) -> None:
    table = read_table(book)
    assert table.sheet == "Checks"
    assert table.name == "book.xlsx"
    assert table.rows[1] == (date(2026, 11, 22), "A", "Pool", 2.0)


def test_the_sheet_asked_for_is_read(book: Path) -> None:
    assert read_table(book, "Cover").rows == (("My cafe",),)
    with pytest.raises(FileRefused) as refused:
        read_table(book, "Checks 2")
    assert refused.value.code == "sheet_not_found"
    assert refused.value.params["sheets"] == ["Empty", "Cover", "Checks"]


def test_else_the_first_filled_sheet(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.xlsx", {"Empty": [[" "]], "Matrix": [["", "A"]], "More": [["b"]]})
    assert read_table(path).sheet == "Matrix"


def test_rows_keep_their_numbers(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.xlsx", {"S": [[], [], ["", "a"]]})
    assert read_table(path).rows == (("", ""), ("", ""), ("", "a"))


def test_a_workbook_without_cells_is_empty(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        read_table(_write(tmp_path / "a.xlsx", {"S": []}))
    assert refused.value.code == "empty_file"


def test_a_summary_brings_its_related_sheets(tmp_path: Path) -> None:
    names = ["Summary", "History", "Services", "Competitors", "Settings"]
    path = _write(tmp_path / "a.xlsx", {name: [[name]] for name in names})
    table = read_table(path)
    assert table.sheet == "History"
    assert sorted(table.related) == ["Competitors", "Services", "Settings"]
    assert table.related["Services"].rows == (("Services",),)
    assert read_table(path, "History").related == {}


class PanicException(BaseException):
    """Named as the reader's own panic is."""


@pytest.mark.parametrize("error", [ValueError("odd"), PanicException("panic")])
def test_a_second_reader_helps_out(
    book: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(_path: Path) -> None:
        raise error

    monkeypatch.setattr(excel_import, "_calamine_sheets", fail)
    table = read_table(book)
    assert table.rows[1] == (datetime(2026, 11, 22), "A", "Pool", 2)  # noqa: DTZ001 - a file's day
    with pytest.raises(FileRefused) as refused:
        read_table(book, "Nothing")
    assert refused.value.code == "sheet_not_found"


def test_an_interruption_is_no_damage(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(excel_import, "_calamine_sheets", interrupt)
    with pytest.raises(KeyboardInterrupt):
        read_table(book)


def test_what_no_reader_can_read_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook>")
    with pytest.raises(FileRefused) as refused:
        read_table(path)
    assert refused.value.code == "workbook_damaged"


def test_a_text_table_goes_by_its_content(tmp_path: Path, book: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("date,competitor\n", encoding="utf-8")
    assert read_table(text).rows == (("date", "competitor"),)
    renamed = tmp_path / "b.csv"
    renamed.write_bytes(book.read_bytes())
    assert read_table(renamed).sheet == "Checks"
    wrong = tmp_path / "c.xlsx"
    wrong.write_text("date,competitor\n", encoding="utf-8")
    with pytest.raises(FileRefused) as refused:
        read_table(wrong)
    assert refused.value.code == "not_a_workbook"


def test_files_that_are_not_there_or_no_files(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        read_table(tmp_path / "no.csv")
    assert refused.value.code == "file_not_found"
    with pytest.raises(FileRefused) as refused:
        read_table(tmp_path)
    assert refused.value.code == "file_unreadable"
    assert refused.value.params["reason"]
