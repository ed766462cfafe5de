"""What fits a page, and where the numbers of the map stand."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from benchmark_app.exchange.excel_summary.map_label import Box, place_labels
from benchmark_app.exchange.excel_summary.paper import page_height, print_scale, whole_pages
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.style import all_styles
from benchmark_app.exchange.excel_summary.text import Cleaner

NO_AXES: tuple[Box, ...] = ()


@pytest.mark.parametrize(
    ("width", "height", "scale", "pages"),
    [
        (500, 300, 100, 0),  # less than a page is not made larger
        (2020, 1000, 50, 0),  # as wide as two pages
        (1010, 1300, 90, 2),  # 2.2 pages become 2
        (1010, 1500, 100, 0),  # 2.5 pages stay
    ],
)
def test_a_page_with_a_few_rows_only_is_saved(
    width: int, height: int, scale: int, pages: int
) -> None:
    assert print_scale(width, height) == scale
    assert whole_pages(width, height) == pages


def test_a_wide_sheet_has_high_pages() -> None:
    assert page_height(2020) == 2 * page_height(1010) == 2 * page_height(300)


def test_a_row_is_found_by_the_heights_of_those_above_it(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "x.xlsx"))
    styles = {name: book.add_format(style) for name, style in all_styles().items()}
    sheet = Sheet(book, "S", styles, Cleaner())
    sheet.set_height(3, 100)
    book.close()
    assert [sheet.row_below(2, pixels) for pixels in (1, 22, 23, 122, 123)] == [3, 3, 4, 4, 5]


def test_a_label_stands_above_where_nothing_is() -> None:
    (label,) = place_labels([((100, 100), "12")], [(100, 100)], NO_AXES)
    assert (label.position, label.crosses) == ("above", False)


def test_a_label_hides_no_other_spot() -> None:
    spots = [(100.0, 100.0), (100.0, 115.0)]
    (label,) = place_labels([(spots[0], "12")], spots, NO_AXES)
    assert label.position == "below"


def test_labels_in_a_row_stand_above_and_below_in_turn() -> None:
    spots = [(100.0 + 20 * n, 100.0) for n in range(3)]
    labels = place_labels([(spot, "12") for spot in spots], spots, NO_AXES)
    assert [one.position for one in labels] == ["above", "below", "above"]


def test_a_label_avoids_the_axes_and_tells_where_it_cannot() -> None:
    upright = Box(99, 101, 0, 500)
    (label,) = place_labels([((100, 100), "12")], [(100, 100)], [upright])
    assert (label.position, label.crosses) == ("right", False)
    across = Box(0, 500, 99, 101)
    (label,) = place_labels([((100, 100), "12")], [(100, 100)], [upright, across])
    assert label.crosses
