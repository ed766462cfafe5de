"""The marks of cells, out of a sheet written by hand."""

from __future__ import annotations

import io

import pytest

from benchmark_app.exchange.foreign import sheet_mark
from benchmark_app.exchange.foreign.book import Area, Spot
from benchmark_app.exchange.foreign.sheet_mark import Marks, parse_area, parse_marks, parse_spot
from benchmark_app.exchange.foreign.style import Style

STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"

FORMULA = "<x:c><x:f>A2</x:f><x:v>1</x:v></x:c>"


def _marks(inner: str) -> Marks:
    text = f'<x:worksheet xmlns:x="{STRICT}" xmlns:r="{RELATIONS}">{inner}</x:worksheet>'
    styles = {"1": Style(fill="#00FF00")}
    return parse_marks(io.BytesIO(text.encode()), styles, Area(1, 1, 3, 3))


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("A1", (1, 1)),
        ("$c$12", (12, 3)),
        ("XFD1048576", (1_048_576, 16_384)),
        ("XFE1", None),
        ("A0", None),
        ("A1048577", None),
        ("A", None),
        ("", None),
    ],
)
def test_places(text: str, spot: Spot | None) -> None:
    assert parse_spot(text) == spot


@pytest.mark.parametrize(
    ("text", "area"),
    [("A1", Area(1, 1, 1, 1)), ("B3:A1", Area(1, 1, 3, 2)), ("A1:A", None), ("A:B", None)],
)
def test_areas(text: str, area: Area | None) -> None:
    assert parse_area(text) == area


def test_strict_workbooks_with_prefixes() -> None:
    cells = (
        '<x:row r="2"><x:c r="B2" s="1"/><x:c r="C9" s="1"/>'
        '<x:c t="e"><x:v>#N/A</x:v></x:c></x:row>'
    )
    link = (
        '<x:hyperlink ref="A1" r:id="r1"/><x:hyperlink ref="?" r:id="r1"/><x:hyperlink ref="A2"/>'
    )
    merges = '<x:mergeCell ref="A1:B2"/><x:mergeCell ref="A"/>'
    marks = _marks(f"<x:sheetData>{cells}</x:sheetData>{link}{merges}")
    assert marks.styles == {(2, 2): Style(fill="#00FF00")}
    assert marks.errors == {(9, 4): "#N/A"}
    assert marks.links == [(Area(1, 1, 1, 1), "r1")]
    assert marks.merges == [Area(1, 1, 2, 2)]


@pytest.mark.parametrize("first", ['<x:c s="1"/><x:c s="1"/>', FORMULA + FORMULA])
def test_of_too_large_a_sheet_only_what_is_lost_otherwise_is_told(
    monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    monkeypatch.setattr(sheet_mark, "LARGEST_DRESSED", 1)
    blank = "<x:c><x:f>A3</x:f></x:c>"
    marks = _marks(f'<x:row>{first}{blank}{FORMULA}<x:c s="1"/></x:row>')
    assert marks.is_large
    assert marks.styles == {}
    assert marks.formulas == {(1, 3): "=A3"}
    assert marks.blank_formulas == {(1, 3)}


def test_columns_no_wider_than_the_sheet() -> None:
    columns = '<x:col min="2" max="16384" hidden="1"/><x:col min="1" max="1"/><x:col width="0"/>'
    assert _marks(f"<x:cols>{columns}</x:cols>").hidden_columns == {2, 3}


def test_an_error_without_a_sign_is_none() -> None:
    assert _marks('<x:row><x:c t="e"><x:v> </x:v></x:c></x:row>').errors == {}


def test_columns_before_the_first_are_none() -> None:
    column = '<x:col min="-999999999999" max="1" hidden="1"/>'
    assert _marks(f"<x:cols>{column}</x:cols>").hidden_columns == {1}


def test_areas_that_lie_over_each_other_or_outside_are_left_aside() -> None:
    merges = "".join(
        f'<x:mergeCell ref="{ref}"/>' for ref in ("A9:B9", "A1:C2", "A3:XFD1048576", "A1:C3")
    )
    assert _marks(merges).merges == [Area(1, 1, 2, 3), Area(3, 1, 1_048_576, 16_384)]
    links = "".join(f'<x:hyperlink ref="A1:C3" r:id="{number}"/>' for number in range(3))
    assert _marks(links).links == [(Area(1, 1, 3, 3), "0")]
