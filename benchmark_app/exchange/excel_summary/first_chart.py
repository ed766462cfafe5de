"""The scatter of importance against level, the same in words, and what the factors mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from benchmark_app.domain.quadrant import Quadrant
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.exchange.excel_summary.first_map import (
    FLAT_HEIGHT,
    HEIGHT,
    WIDTH,
    FirstMap,
    Spot,
    first_map,
)
from benchmark_app.exchange.excel_summary.sheet import Sheet, sum_pixels
from benchmark_app.exchange.excel_summary.style import (
    BASELINE,
    FONT,
    INK,
    NO_STAGE,
    PALE_STAGES,
    QUIET,
    STAGE_COLOURS,
)
from benchmark_app.exchange.excel_summary.text import line_count
from benchmark_app.exchange.report import Report
from benchmark_app.words.first import FACTORS
from benchmark_app.words.language import Language
from benchmark_app.words.quadrant import quadrant_word
from benchmark_app.words.stage import stage_word
from benchmark_app.words.workbook_first import factor_hint, factor_word, first_word

#: What stands above and below the drawing, and the part of it that is above.
_FRAME_PIXELS: Final = 70
_ABOVE_PIXELS: Final = 10
#: And what is left of it: the numbers and the name of an axis.
_BESIDE_PIXELS: Final = 55
_LINE_PIXELS: Final = 16
_LEAST_PIXELS: Final = 66
#: The map, the names of its corners, the services in them.
_WIDTHS: Final = (88, 17, 38)
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
#: The colours strong enough for a mark on white.
_COLOURS: Final[dict[LifecycleStage | None, str]] = {
    stage: colour for stage, colour in STAGE_COLOURS.items() if stage not in PALE_STAGES
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where things stand: the ranking's first row and the columns a spot is drawn from.

    The map begins at `column`; what the factors mean stands in the columns `factors` (first and
    last) from the row `below` on.
    """

    first_row: int
    x: int
    y: int
    column: int
    below: int
    factors: tuple[int, int]

    def cell(self, sheet: Sheet, place: int, column: int) -> list[object]:
        """The cell of a place of the ranking, as a chart refers to it."""
        row = self.first_row + place
        return [sheet.name, row, column, row, column]


def draw(
    sheet: Sheet, report: Report, places: Places, language: Language
) -> tuple[int, int, int, int] | None:
    """The chart, beside it the same in words; answers with the area they fill, if there is one."""
    _write_factors(sheet, places.below, places.factors, language)
    found = first_map(report)
    if found is None:
        return None
    picture, name, words = range(places.column, places.column + 3)
    for column, width in zip((picture, name, words), _WIDTHS, strict=True):
        sheet.native.set_column(column, column, width)
    sheet.text(0, picture, first_word("map_title", language), "title")
    sheet.merged(1, (picture, words), _key(found, language), "subtitle")
    row = _write_quadrants(sheet, places.first_row, found, (name, words), language)
    chart = _chart(sheet, found, places, language)
    drawn = FLAT_HEIGHT if found.is_flat else HEIGHT
    width, height = sum_pixels(_WIDTHS[:1]) - 20, drawn + _FRAME_PIXELS
    chart.set_size({"width": width, "height": height})
    layout = {
        "x": _BESIDE_PIXELS / width,
        "y": _ABOVE_PIXELS / height,
        "width": WIDTH / width,
        "height": drawn / height,
    }
    chart.set_plotarea({"layout": layout})
    sheet.native.insert_chart(places.first_row, picture, chart, {"object_position": 2})
    return 0, picture, max(row, sheet.row_below(places.first_row, height)), words


def _corners(found: FirstMap) -> tuple[Quadrant, ...]:
    """The quadrants there are: where all are as important, none is less so."""
    if found.is_flat:
        return (Quadrant.FIX_FIRST, Quadrant.KEEP_UP)
    return tuple(Quadrant)


def _key(found: FirstMap, language: Language) -> str:
    """Each stage that is drawn with its shape."""
    drawn = {one.stage for one in found.spots}
    shapes = (
        f"{sign} {stage_word(stage, language) if stage else first_word('no_stage', language)}"
        for stage, (_, sign) in MARKERS.items()
        if stage in drawn
    )
    return "   ".join(shapes)


def _write_quadrants(
    sheet: Sheet, row: int, found: FirstMap, block: tuple[int, int], language: Language
) -> int:
    """The services of each corner, so that nothing is told by the picture alone; the last row."""
    first, last = block
    sheet.merged(row - 1, block, first_word("map_lists", language), "heading")
    for quadrant in _corners(found):
        names = [f"{one.place + 1} {one.name}" for one in found.quadrant(quadrant)]
        text = ", ".join(names) or first_word("map_nobody", language)
        word = quadrant_word(quadrant, language)
        lines = line_count(text, _WIDTHS[2] - 4)
        end = sheet.row_below(row, max(_LEAST_PIXELS, _LINE_PIXELS * lines + 8))
        sheet.merged(row, (first, first), word, "strong_wrapped", rows=end - row)
        sheet.merged(row, (last, last), text, "wrapped", rows=end - row)
        row = end
    remarks = [first_word("map_equal", language)] if found.is_flat else []
    if found.left_out:
        remarks.append(first_word("map_left_out", language, n=found.left_out))
    for remark in remarks:
        lines = line_count(remark, sum(_WIDTHS[1:]) - 4)
        end = sheet.row_below(row, _LINE_PIXELS * lines)
        sheet.merged(row, block, remark, "note", rows=end - row)
        row = end
    return row


def _write_corners(
    sheet: Sheet, found: FirstMap, row: int, column: int, language: Language
) -> None:
    """The points at which the four words are drawn, beside the map."""
    sheet.text(row - 1, column, first_word("map_figures", language), "figure_text")
    for line, quadrant in enumerate(_corners(found), start=row):
        x, y = found.corner(quadrant)
        sheet.text(line, column, quadrant_word(quadrant, language), "figure_text")
        sheet.figure(line, column + 1, x, "figure_left")
        sheet.figure(line, column + 2, y, "figure_left")


def _write_factors(sheet: Sheet, row: int, block: tuple[int, int], language: Language) -> None:
    first, last = block
    sheet.merged(row, block, first_word("factors", language), "heading")
    for line, code in enumerate(FACTORS, start=row + 1):
        sheet.merged(line, (first, first + 2), factor_word(code, language), "strong")
        sheet.merged(line, (first + 3, last), factor_hint(code, language), "text")


def _chart(sheet: Sheet, found: FirstMap, places: Places, language: Language) -> Any:
    corners = places.column + len(_WIDTHS) + 1
    _write_corners(sheet, found, places.first_row, corners, language)
    chart = sheet.chart({"type": "scatter"})
    across, up = corners + 1, corners + 2
    for line, quadrant in enumerate(_corners(found), start=places.first_row):
        label = {"value": quadrant_word(quadrant, language), "font": _font(11, QUIET, bold=True)}
        chart.add_series(
            {
                "categories": [sheet.name, line, across, line, across],
                "values": [sheet.name, line, up, line, up],
                "marker": {"type": "none"},
                "data_labels": {"value": True, "position": "center", "custom": [label]},
            }
        )
    for spot in found.spots:
        chart.add_series(_series(sheet, spot, found, places))
    # each axis stands where the other one says: at the baseline and at the median importance,
    # or, where a line through all spots would tell nothing, below them
    reach, bottom, top = found.reach, found.bottom, found.top
    chart.set_x_axis(
        _axis(first_word("map_x", language))
        | {"min": -reach, "max": reach, "major_unit": reach / 4, "crossing": 0}
    )
    crossing = bottom if found.is_flat else found.middle
    chart.set_y_axis(
        _axis(first_word("map_y", language))
        | {"min": bottom, "max": top, "major_unit": top / 4, "crossing": crossing}
        | {"num_format": "General;;0"}
    )
    chart.set_legend({"none": True})
    chart.set_title({"none": True})
    chart.set_chartarea({"border": {"none": True}})
    return chart


def _series(sheet: Sheet, spot: Spot, found: FirstMap, places: Places) -> dict[str, Any]:
    colour = _COLOURS.get(spot.stage, NO_STAGE)
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
        shown: dict[str, Any] = {"value": label.text, "font": _font(9, INK)}
        if label.crosses:
            shown["fill"] = {"color": "white"}
        position = {"value": True, "position": label.position}
        series["data_labels"] = position | {"custom": [shown]}
    return series


def _axis(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "name_font": _font(9, QUIET),
        "num_font": _font(9, QUIET),
        "num_format": "General",
        "label_position": "low",
        "major_gridlines": {"visible": False},
        "line": {"color": BASELINE, "width": 1, "dash_type": "dash"},
    }


def _font(size: int, colour: str, *, bold: bool = False) -> dict[str, Any]:
    return {"name": FONT, "size": size, "color": colour, "bold": bold}
