"""Which sheets of a file are read, and what a file is that cannot be."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.table import cell_text

TODAY = date(2026, 11, 22)
Sheets = dict[str, list[list[Any]]]
LONG = ["date", "competitor", "attribute", "value"]


def _write(path: Path, sheets: Sheets) -> Path:
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


def _read(path: Path, sheet: str | None = None) -> Arrival:
    return read_arrival(path, Choices(sheets={sheet: True} if sheet else {}), today=TODAY)


def _values(arrival: Arrival) -> list[str]:
    return [f"{one.place} {cell_text(one.cells['value'])}" for one in arrival.layout.lines]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    rows: list[list[Any]]
    rows = [LONG, [date(2026, 11, 22), "A", "Pool", 2]]
    other = [["Feature", "A", "B"], ["Pool", "yes", "no"], ["Bar", "no", "no"]]
    sheets: Sheets = {"Empty": [], "2026-03-04": other, "Checks": rows}
    return _write(tmp_path / "book.xlsx", sheets)


def test_the_sheet_with_our_long_form_is_all_that_is_read(book: Path) -> None:
    arrival = _read(book)
    assert _values(arrival) == ["Checks!D2 2"]
    assert [one.text for one in arrival.left_out] == ["Empty", "2026-03-04"]


def test_the_sheet_asked_for_is_read(book: Path) -> None:
    assert len(_values(_read(book, "2026-03-04"))) == 4
    with pytest.raises(FileRefused) as refused:
        _read(book, "Checks 2")
    assert refused.value.code == "sheet_not_found"
    assert refused.value.params["sheets"] == ["Empty", "2026-03-04", "Checks"]


def test_a_workbook_without_cells_is_empty(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        _read(_write(tmp_path / "a.xlsx", {"S": []}))
    assert refused.value.code == "empty_file"


def test_a_summary_brings_its_related_sheets(tmp_path: Path) -> None:
    names = ["Summary", "History", "Services", "Competitors", "Settings"]
    path = _write(tmp_path / "a.xlsx", {name: [[name]] for name in names})
    related = _read(path).related
    assert sorted(related) == ["Competitors", "Services", "Settings"]
    assert related["Services"].rows == (("Services",),)
    assert _read(path, "History").related == {}


def test_a_text_table_goes_by_its_content(tmp_path: Path, book: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text(",".join(LONG) + "\n2026-11-22,A,Pool,yes\n", encoding="utf-8")
    assert _values(_read(text)) == ["D2 yes"]
    renamed = tmp_path / "b.csv"
    renamed.write_bytes(book.read_bytes())
    assert _values(_read(renamed)) == ["Checks!D2 2"]
    wrong = tmp_path / "c.xlsx"
    wrong.write_text("date,competitor\n", encoding="utf-8")
    with pytest.raises(FileRefused) as refused:
        _read(wrong)
    assert refused.value.code == "not_a_workbook"


def test_files_that_are_not_there_or_no_files(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        _read(tmp_path / "no.csv")
    assert refused.value.code == "file_not_found"
    with pytest.raises(FileRefused) as refused:
        _read(tmp_path)
    assert refused.value.code == "file_unreadable"
    assert refused.value.params["reason"]


def test_texts_side_by_side_are_no_comparison(tmp_path: Path) -> None:
    rows = [["Our plan", "for the year"], ["Grow", "in the north"], ["Learn", "from others"]]
    arrival = _read(_write(tmp_path / "a.xlsx", {"S": rows}))
    assert [one.code for one in arrival.layout.problems] == ["no_comparison"]


def test_a_file_of_plans_that_was_left_out_says_so(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.xlsx", {"S": [["Feature", "Free", "Pro"], ["API", "no", "yes"]]})
    said = Choices(day=TODAY, answers={"plans": "left_out"})
    arrival = read_arrival(path, said, today=TODAY)
    assert [one.code for one in arrival.layout.problems] == ["none_taken"]
    assert [one.code for one in arrival.questions] == ["plans:S"]
    taken = read_arrival(path, Choices(day=TODAY, answers={"plans": "competitors"}), today=TODAY)
    assert len(_values(taken)) == 2


def test_a_sheet_of_notes_alone_is_not_read_unless_chosen(tmp_path: Path) -> None:
    table = [["Feature", "A", "B"], ["Pool", "yes", "no"], ["Bar", "no", "no"]]
    sheets: Sheets = {"S": table, "Notes": [["Call them on Monday."]]}
    path = _write(tmp_path / "a.xlsx", sheets)
    arrival = read_arrival(path, Choices(day=TODAY), today=TODAY)
    assert arrival.taken == ("S",)
    assert [one.text for one in arrival.left_out] == ["Call them on Monday."]
    chosen = Choices(day=TODAY, sheets={"S": True, "Notes": True})
    assert read_arrival(path, chosen, today=TODAY).taken == ("S", "Notes")
    alone = read_arrival(_write(path, {"Notes": sheets["Notes"]}), Choices(day=TODAY), today=TODAY)
    assert alone.taken == ("Notes",)
