"""How much work reading a table is: so many calls a cell, whatever its size and its texts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from foreign_case import TODAY

from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.book import Book, Leaf

#: A sixth more than are made, and far fewer than a pass that asks each text anew would add.
_MOST_OF_TEXTS = 360
_MOST_OF_WORDS = 130


class Calls:
    """Counts the calls of Python functions."""

    def __init__(self) -> None:
        self.count = 0

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Counts while it is open."""
        before = sys.getprofile()
        sys.setprofile(self._profile)
        try:
            yield
        finally:
            sys.setprofile(before)

    def _profile(self, _frame: object, event: str, _argument: object) -> None:
        self.count += event == "call"


def arrived(cell: Callable[[int, int], str], rows: int, columns: int) -> tuple[Arrival, float]:
    """A table as it is read, and the calls this took for each of its cells."""
    head = ("Service", *(f"Place {column}" for column in range(columns)))
    body = ((f"Service {r}", *(cell(r, c) for c in range(columns))) for r in range(rows))
    return counted((head, *body), rows * columns)


def counted(rows: tuple[tuple[str, ...], ...], cells: int) -> tuple[Arrival, float]:
    """Rows below their headings as they are read, and the calls this took for each of the cells."""
    head = rows[0]
    book = Book(name="made.csv", leaves=(Leaf(name="made", rows=rows),))
    first = Book(name="first.csv", leaves=(Leaf(name="first", rows=(head, head)),))
    read_arrival(first, today=TODAY, day=TODAY)  # what is worked out once in a program
    calls = Calls()
    with calls.counted():
        found = read_arrival(book, today=TODAY, day=TODAY)
    return found, calls.count / cells


@pytest.mark.parametrize("columns", [25, 120])
def test_different_prices_are_each_read_once(columns: int) -> None:
    found, calls = arrived(lambda row, column: f"${row + columns}.{column:03}0", 20, columns)
    assert len(found.layout.lines) == 20 * columns
    assert calls < _MOST_OF_TEXTS


@pytest.mark.parametrize("columns", [25, 120])
def test_different_texts_are_each_read_once(columns: int) -> None:
    found, calls = arrived(lambda row, column: f"said of {row} at {column}, {columns}", 20, columns)
    assert len(found.layout.lines) == 20 * columns
    assert calls < _MOST_OF_TEXTS


@pytest.mark.parametrize("columns", [25, 120])
def test_words_that_repeat_take_fewer(columns: int) -> None:
    found, calls = arrived(lambda row, column: ("yes", "no")[row * column % 2], 20, columns)
    assert len(found.layout.lines) == 20 * columns
    assert calls < _MOST_OF_WORDS


@pytest.mark.parametrize("sections", [20, 300])
def test_names_of_groups_take_no_more_where_there_are_many(sections: int) -> None:
    rows = [("Service", "Ours", "Seaview")]
    for one in range(sections):
        rows += [(f"Group {one}", "", ""), (f"Service {one}", "yes", "no")]
    found, calls = counted(tuple(rows), 6 * sections)
    assert len(found.layout.lines) == 2 * sections
    assert calls < _MOST_OF_TEXTS


@pytest.mark.parametrize("hotels", [100, 600])
def test_numbers_that_stand_in_names_too_take_no_more_where_there_are_many(hotels: int) -> None:
    rows = [("Hotel", "Pool", "Rooms", "Price")]
    rows += [(f"Hotel {n}", "yes", str(n * 7 % 300), str(n * 11 % 200)) for n in range(hotels)]
    found, calls = counted(tuple(rows), 3 * hotels)
    assert len(found.layout.lines) == 3 * hotels
    assert calls < _MOST_OF_TEXTS
