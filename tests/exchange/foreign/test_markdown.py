"""Texts with tables in markdown are read as the page they make."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.book import Book
from benchmark_app.exchange.foreign.book_file import read_book
from benchmark_app.exchange.foreign.markdown import is_markdown, page_of

_DAY = date(2026, 11, 20)
_NOTES = """# Notes, of a walk, through town

Prices in won, as asked, in May.

## Cafes ##
| Cafe | Coffee | Terrace \\| roof | Note |
|:-----|-------:|:---:|---|
| **Hill** | 4,500 | ✅ | big, loud |
| ~~Lake~~ | 3,900 | ❌ | <b>shut</b><br>since May |
| **~~Pier~~** | 4,100 | ✅ | |
Said, by the owner, on the phone
***
### Bars
Bar | Beer
--- | ---
One | 5,000 | late
"""


def _read(folder: Path, text: str, name: str = "walk.md") -> Book:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_book(path)


@pytest.mark.parametrize("name", ["walk.md", "walk.txt", "walk.csv"])
def test_tables_stand_between_words_with_commas(tmp_path: Path, name: str) -> None:
    cafes, bars = _read(tmp_path, _NOTES, name).leaves
    assert (cafes.name, bars.name) == ("Cafes", "Bars")
    assert cafes.rows == (
        ("Cafe", "Coffee", "Terrace | roof", "Note"),
        ("**Hill**", "4,500", "✅", "big, loud"),
        ("Lake", "3,900", "❌", "<b>shut</b>\nsince May"),
        ("Pier", "4,100", "✅", ""),
    )
    assert cafes.struck == {(3, 1), (4, 1)}
    assert bars.rows == (("Bar", "Beer", ""), ("One", "5,000", "late"))


def test_no_business_is_made_of_half_a_sentence(tmp_path: Path) -> None:
    arrival = read_arrival(_read(tmp_path, _NOTES), today=_DAY, day=_DAY)
    assert {line.cells["competitor"] for line in arrival.layout.lines} == {"Hill"}
    assert {table.sheet for table in arrival.tables} == {"Cafes", "Bars"}


def test_a_table_without_a_heading_is_called_as_its_file(tmp_path: Path) -> None:
    book = _read(tmp_path, "|a|b|\n|-|-|\n|1|2|\n")
    assert [(leaf.name, leaf.rows) for leaf in book.leaves] == [
        ("walk", (("a", "b"), ("1", "2"))),
    ]


def test_what_stands_around_a_table_is_told_apart(tmp_path: Path) -> None:
    assert page_of("> - a < b\n\n- - -\n<sub>c</sub>\n") == "<p>a &lt; b</p>\n<hr>\n<p>c</p>"


@pytest.mark.parametrize(
    "text",
    [
        "Cafe,Coffee\n-,-\n",
        "Cafe | Coffee\n4 | 5\n",
        "Cafe | Coffee | Tea\n---|---\n",
        "Cafe\n---\n4 | 5\n",
        "|Cafe|\n|---|\n|Hill|\n",
        "",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert not is_markdown(text)
