"""How far sheets reach, however their cells are written and wherever a piece of them ends."""

from __future__ import annotations

import pytest

from benchmark_app.exchange import sheet_extent
from benchmark_app.exchange.sheet_extent import SheetExtent

START = b"<sheetData>"
END = b"</sheetData></worksheet>"


def _extent(text: bytes, size: int = 1_000_000) -> tuple[int, int]:
    extent = SheetExtent()
    for at in range(0, len(text), size):
        extent.feed(text[at : at + size])
    return extent.rows, extent.columns


@pytest.mark.parametrize("size", [1, 7, 1_000_000])
@pytest.mark.parametrize(
    ("rows", "reached"),
    [
        (b"", (0, 0)),
        (b'<row r="9"/>', (0, 0)),
        (b'<row r="2"><c r="A2"/><c r="AB2" s="1"><v>1</v></c></row>', (2, 28)),
        (b'<row r="2"><c r="B2"/></row><row r="7"><c r="A7"/></row>', (7, 2)),
        (b"<row><c><v>1</v></c><c/></row><row><c></c></row>", (2, 2)),
        (b'<row r="5"><c/></row><row><c\n/><c\t/></row>', (6, 2)),
        (b'<row r="5"><c r="C5"/><c/></row>', (5, 4)),
        (b"<c/>", (1, 1)),
        (b"<x:row r='3'><x:c t=\"s\" r = 'd3'/></x:row>", (3, 4)),
        (b"<row><c a=\" r='Z9'>\" r='B1'/></row>", (1, 2)),
        (b'<row r="1"><c r="A1"/></row><row r="50"><c/><c/><c/></row>', (50, 3)),
    ],
)
def test_cells_are_found(rows: bytes, reached: tuple[int, int], size: int) -> None:
    assert _extent(START + rows + END, size) == reached


@pytest.mark.parametrize("place", [b"A", b"ABCD1", b"1", b"A12345678", b"", b"&#65;1"])
def test_a_place_that_is_none(place: bytes) -> None:
    with pytest.raises(ValueError, match="no cell"):
        _extent(START + b"<row><c s='1' r='" + place + b"'/></row>" + END)


def test_a_row_that_is_none() -> None:
    with pytest.raises(ValueError, match="no row"):
        _extent(START + b"<row r='12345678'><c/></row>" + END)


def test_a_long_text_is_no_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_extent, "_LONGEST_TAG", 100)
    text = b"<row r='4'><c><is><t>" + b"long > text " * 50 + b"</t></is></c><c/></row>"
    assert _extent(START + text + END, 60) == (4, 2)
    assert _extent(b"no tags at all" * 50, 60) == (0, 0)


@pytest.mark.parametrize("tag", [b"<c a='" + b"b>" * 200 + b"' r='ZZ9'/>", b"<c" + b" " * 300])
def test_a_tag_may_not_be_endless(tag: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_extent, "_LONGEST_TAG", 100)
    with pytest.raises(ValueError, match="without an end"):
        _extent(START + tag + END, 60)
