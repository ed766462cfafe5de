"""The scatter of importance against level, the same in words, and what the factors mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from benchmark_app.domain.quadrant import Quadrant
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.exchange.excel_summary.first_map import FirstMap, Spot, first_map
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.style import (
    BASELINE,
    FONT,
    INK,
    NO_STAGE,
    QUIET,
    STAGE_COLOURS,
    sign_style,
)
from benchmark_app.exchange.report import Report
from benchmark_app.words.first import FACTORS
from benchmark_app.words.language import Language
from benchmark_app.words.quadrant import quadrant_word
from benchmark_app.words.stage import stage_word
from benchmark_app.words.workbook_first import factor_hint, factor_word, first_word

_ROW_PIXELS: Final = 22
_HEIGHT_ROWS: Final = 22
#: The marker of each stage, and the sign that stands for it in the key.
MARKERS: Final[dict[LifecycleStage | None, tuple[str, str]]] = {
    LifecycleStage.TABLE_STAKES: ("circle", "●"),
    LifecycleStage.CONTESTED: ("square", "■"),
    LifecycleStage.DIFFERENTIATOR: ("triangle", "▲"),
    LifecycleStage.INNOVATION: ("diamond", "◆"),
    LifecycleStage.DECLINING: ("plus", "+"),
    LifecycleStage.ABSENT: ("x", "×"),
    LifecycleStage.INSUFFICIENT: ("star", "∗"),
    None: ("long_dash", "–"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where things stand: the ranking's first row, the columns a spot is drawn from, the blocks.

    `blocks` are the first and last columns of the sheet's four, `width` the pixels of the first.
    """

    first_row: int
    x: int
    y: int
    blocks: list[tuple[int, int]]
    width: int

    def cell(self, sheet: Sheet, place: int, column: int) -> list[object]:
        """The cell of a place of the ranking, as a chart refers to it."""
        row = self.first_row + place
        return [sheet.name, row, column, row, column]


def draw(sheet: Sheet, report: Report, row: int, places: Places, language: Language) -> None:
    """The chart at `row` in the first block, and beside it the same in words."""
    picture, words, corners, factors = places.blocks
    _write_factors(sheet, row, factors, language)
    found = first_map(report)
    if found is None:
        return
    _write_key(sheet, row, found, language)
    sheet.merged(row, picture, first_word("map_title", language), "heading")
    _write_quadrants(sheet, row, found, words, language)
    _write_corners(sheet, row, found, corners, language)
    chart = _chart(sheet, found, places, row + 1, language)
    chart.set_size({"width": places.width, "height": _HEIGHT_ROWS * _ROW_PIXELS - 8})
    options = {"object_position": 2, "y_offset": 4}
    sheet.native.insert_chart(row + 1, picture[0], chart, options)


def _write_key(sheet: Sheet, row: int, found: FirstMap, language: Language) -> None:
    """Each stage that is drawn with its shape."""
    sheet.merged(row, (0, 1), first_word("map_key", language), "heading")
    drawn = {one.stage for one in found.spots}
    for stage, (_, sign) in MARKERS.items():
        if stage in drawn:
            row += 1
            word = stage_word(stage, language) if stage else first_word("no_stage", language)
            sheet.text(row, 0, sign, sign_style(stage))
            sheet.text(row, 1, word, "text")


def _write_quadrants(
    sheet: Sheet, row: int, found: FirstMap, block: tuple[int, int], language: Language
) -> None:
    """The services of each corner, so that nothing is told by the picture alone."""
    first, last = block
    sheet.merged(row, block, first_word("map_lists", language), "heading")
    row += 1
    for quadrant in Quadrant:
        names = [f"{one.place + 1} {one.name}" for one in found.quadrant(quadrant)]
        text = ", ".join(names) or first_word("map_nobody", language)
        word = quadrant_word(quadrant, language)
        sheet.merged(row, (first, first + 1), word, "strong_wrapped", rows=4)
        sheet.merged(row, (first + 2, last), text, "wrapped", rows=4)
        row += 4
    remarks = [first_word("map_equal", language)] if found.is_flat else []
    if found.left_out:
        remarks.append(first_word("map_left_out", language, n=found.left_out))
    for remark in remarks:
        sheet.merged(row, block, remark, "hint")
        row += 1


def _write_corners(
    sheet: Sheet, row: int, found: FirstMap, block: tuple[int, int], language: Language
) -> None:
    """The points at which the four words are drawn."""
    first, last = block
    sheet.merged(row, block, first_word("map_figures", language), "heading")
    for line, quadrant in enumerate(Quadrant, start=row + 1):
        x, y = found.corner(quadrant)
        sheet.merged(line, (first, last - 2), quadrant_word(quadrant, language), "quiet")
        sheet.figure(line, last - 1, x, "point")
        sheet.figure(line, last, y, "amount")


def _write_factors(sheet: Sheet, row: int, block: tuple[int, int], language: Language) -> None:
    first, last = block
    sheet.merged(row, block, first_word("factors", language), "heading")
    for line, code in enumerate(FACTORS, start=row + 1):
        sheet.merged(line, (first, first + 2), factor_word(code, language), "strong")
        sheet.merged(line, (first + 3, last), factor_hint(code, language), "text")


def _chart(sheet: Sheet, found: FirstMap, places: Places, corners: int, language: Language) -> Any:
    chart = sheet.chart({"type": "scatter"})
    end = places.blocks[2][1]
    for line, quadrant in enumerate(Quadrant, start=corners):
        label = {"value": quadrant_word(quadrant, language), "font": _font(11, QUIET, bold=True)}
        chart.add_series(
            {
                "categories": [sheet.name, line, end - 1, line, end - 1],
                "values": [sheet.name, line, end, line, end],
                "marker": {"type": "none"},
                "data_labels": {"value": True, "position": "center", "custom": [label]},
            }
        )
    for spot in found.spots:
        chart.add_series(_series(sheet, spot, found, places))
    # each axis stands where the other one says: at the baseline and at the median importance
    across, up = _axis(first_word("map_x", language)), _axis(first_word("map_y", language))
    reach = found.reach
    chart.set_x_axis(across | {"min": -reach, "max": reach, "major_unit": reach / 4, "crossing": 0})
    chart.set_y_axis(
        up | {"min": 0, "max": found.top, "major_unit": found.top / 4, "crossing": found.middle}
    )
    chart.set_legend({"none": True})
    chart.set_title({"none": True})
    chart.set_chartarea({"border": {"none": True}})
    return chart


def _series(sheet: Sheet, spot: Spot, found: FirstMap, places: Places) -> dict[str, Any]:
    colour = STAGE_COLOURS[spot.stage] if spot.stage else NO_STAGE
    series: dict[str, Any] = {
        "categories": places.cell(sheet, spot.place, places.x),
        "values": places.cell(sheet, spot.place, places.y),
        "marker": {
            "type": MARKERS[spot.stage][0],
            "size": 9,
            "fill": {"color": colour},
            "border": {"color": colour},
        },
    }
    if label := found.labels.get(spot.place):
        series["data_labels"] = {
            "value": True,
            "position": "above" if spot.place in found.above else "below",
            "custom": [{"value": label, "font": _font(9, INK)}],
        }
    return series


def _axis(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "name_font": _font(9, QUIET),
        "num_font": _font(9, QUIET),
        "num_format": "0.##",
        "label_position": "low",
        "major_gridlines": {"visible": False},
        "line": {"color": BASELINE, "width": 1, "dash_type": "dash"},
    }


def _font(size: int, colour: str, *, bold: bool = False) -> dict[str, Any]:
    return {"name": FONT, "size": size, "color": colour, "bold": bold}
