"""A sheet asked for what stands where."""

from __future__ import annotations

from benchmark_app.exchange.foreign.book import Area, Book, Leaf

LEAF = Leaf(name="Hotels", rows=(("a",), ("b", " ", 3.0)), merges=(Area(1, 1, 2, 1),))


def test_cells_inside_and_outside() -> None:
    assert LEAF.width == 3
    assert LEAF.cell(2, 3) == 3.0
    assert [LEAF.cell(*spot) for spot in ((1, 2), (0, 1), (3, 1), (1, 0))] == [None] * 4
    assert LEAF.is_blank_at(2, 2)
    assert not LEAF.is_blank_at(2, 3)
    assert Leaf(name="", rows=()).width == 0


def test_merges_and_areas() -> None:
    area = LEAF.merge_at((2, 1))
    assert area is not None
    assert (list(area.rows), list(area.columns)) == ([1, 2], [1])
    assert LEAF.merge_at((2, 2)) is None


def test_sheets_by_name() -> None:
    book = Book(name="a.xlsx", leaves=(LEAF,))
    assert book.leaf("Hotels") is LEAF


def test_the_columns_in_which_a_row_holds_something() -> None:
    leaf = Leaf(name="S", rows=(("a", None, " ", 0), ("", "b")))
    assert [leaf.filled(row, range(1, 6)) for row in (0, 1, 2, 3)] == [[], [1, 4], [2], []]
    assert leaf.filled(1, [4, 9]) == [4]
