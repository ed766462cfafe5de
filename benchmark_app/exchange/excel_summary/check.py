"""Live formulas that compute the summary's figures and every priority once more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from benchmark_app.domain.priority import Priority
from benchmark_app.domain.result import LifecycleStage, Standing
from benchmark_app.exchange.excel_summary.address import area, cell
from benchmark_app.exchange.excel_summary.priorities import FIRST_ROW, PLACES
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.trend import level_text
from benchmark_app.exchange.report import Report
from benchmark_app.words.language import Language
from benchmark_app.words.overview import figure_name
from benchmark_app.words.stage import stage_word, standing_word
from benchmark_app.words.workbook import workbook_word
from benchmark_app.words.workbook_first import factor_word, first_word

_ALL: Final = 2
_HEAD: Final = 4
_ROW_POINTS: Final = 16.5
#: So many services fit on one page.
_PAGE_ROWS: Final = 45
_WIDTHS: Final = (36, *(15,) * 7)
#: The first page shows whole numbers, the other sheets at least twelve digits.
_ROUNDED: Final = "0.5000001"
_EXACT: Final = "0.000001"
_FACTORS: Final = ("pain", "gain", "priority")
_HEAD_PIXELS: Final = 42
_SAME: Final = 4
_ALL_FACTORS_SAME: Final = 1 + 2 * len(_FACTORS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure: the formula of where it is shown, the one that finds it again, its value.

    `near` is how far apart the two may be, as a formula writes it.
    """

    name: str
    sheet: str
    shown: str
    again: str
    value: float
    near: str


def fill(sheet: Sheet, report: Report, language: Language) -> None:
    """The verdict on all, the figures of the other sheets, then pain, gain and priority."""
    sheet.native.set_default_row(_ROW_POINTS)
    for place, width in enumerate(_WIDTHS):
        sheet.native.set_column(place, place, width)
    sheet.title(first_word("check_title", language), len(_WIDTHS))
    hint = first_word("check_hint", language)
    sheet.merged(1, (0, len(_WIDTHS) - 1), hint, "subtitle")
    figures = list(_figures(sheet, report, language))
    truths = _write_figures(sheet, figures, language) if figures else []
    if report.ranking:
        head = _HEAD + len(figures) + 2
        truths.append(_write_priorities(sheet, head, report, language))
    if truths:
        sheet.text(_ALL, 0, first_word("all_same", language), "strong")
        sheet.formula(_ALL, 1, f"AND({','.join(truths)})", value=True, style="truth")
    pages = 1 if len(report.ranking) <= _PAGE_ROWS else 0
    sheet.print_on_a4(landscape=False, footer=report.name, pages=pages)


def _write_figures(sheet: Sheet, figures: list[Figure], language: Language) -> list[str]:
    """A row a figure; answers with the cells that say whether they are the same."""
    codes = ("figure", "from_sheet", "shown", "again", "same")
    sheet.head(_HEAD, [first_word(code, language) for code in codes], centred=range(2, len(codes)))
    for row, figure in enumerate(figures, start=_HEAD + 1):
        sheet.text(row, 0, figure.name, "text")
        sheet.text(row, 1, figure.sheet, "quiet")
        shown = round(figure.value) if figure.near == _ROUNDED else figure.value
        sheet.formula(row, 2, figure.shown, shown, "number")
        sheet.formula(row, 3, figure.again, figure.value, "number")
        one, other = cell(row, 2), cell(row, 3)
        near = f"ABS({one}-{other})<={figure.near}*MAX(1,ABS({one}))"
        sheet.formula(row, _SAME, near, value=True, style="truth")
    first, last = _HEAD + 1, _HEAD + len(figures)
    return [f"{cell(first, _SAME)}:{cell(last, _SAME)}"]


def _figures(sheet: Sheet, report: Report, language: Language) -> Iterator[Figure]:
    """What stands on the first page and at the end of the trend, where it is known."""
    yield from _levels(sheet, report, language)
    standings, stages = Standing, LifecycleStage
    counted = (
        ("missing_figure", "standings", standing_word(standings.MISSING_BASIC, language)),
        ("only_figure", "standings", standing_word(standings.ONLY_US, language)),
        ("basics_figure", "stages", stage_word(stages.TABLE_STAKES, language)),
        ("spreading_figure", "stages", stage_word(stages.CONTESTED, language)),
    )
    for code, column, word in counted:
        if code in sheet.known and report.figures.services:
            cells = sheet.known[column]
            yield Figure(
                name=figure_name(code, language),
                sheet=workbook_word("sheet_summary", language),
                shown=f"VALUE({sheet.known[code]})",
                again=f'COUNTIF({cells},"{word}")+COUNTIF({cells},"({word})")',
                value=float(_count(report, code)),
                near=_EXACT,
            )

    if report.grid:
        yield Figure(
            name=figure_name("stale_figure", language),
            sheet=workbook_word("sheet_summary", language),
            shown=f'VALUE(SUBSTITUTE({sheet.known["stale_figure"]},",",""))',
            again=f"SUM({sheet.known['old']})",
            value=float(report.figures.stale),
            near=_EXACT,
        )


def _count(report: Report, code: str) -> int:
    results = [row.result for row in report.grid]
    return {
        "missing_figure": sum(one.standing is Standing.MISSING_BASIC for one in results),
        "only_figure": sum(one.standing is Standing.ONLY_US for one in results),
        "basics_figure": sum(one.stage is LifecycleStage.TABLE_STAKES for one in results),
        "spreading_figure": sum(one.stage is LifecycleStage.CONTESTED for one in results),
    }[code]


def _levels(sheet: Sheet, report: Report, language: Language) -> Iterator[Figure]:
    """Both levels and their ratio, from the levels and the importance of each service."""
    if not report.ranking:
        return
    now, last = report.now, FIRST_ROW + len(report.ranking) - 1
    name = workbook_word("sheet_priorities", language)
    own, market, weight = (
        area(name, FIRST_ROW, PLACES[code], last) for code in ("own", "expected", "importance")
    )
    counts = f'({market}<>"")*{weight}'
    if report.subject:
        counts = f'({own}<>"")*{counts}'
    own_level = f"SUMPRODUCT({counts}*{own})/SUMPRODUCT({counts})"
    market_level = f"SUMPRODUCT({counts}*{market})/SUMPRODUCT({counts})"
    trend = workbook_word("sheet_trend", language)
    tile = report.figures
    found = (
        ("level_figure", "sheet_summary", own_level, tile.own_level),
        ("market_figure", "sheet_summary", market_level, tile.market_level),
        ("market", "sheet_trend", market_level, now.market_level),
        ("parity", "sheet_trend", f"100*{own_level}/({market_level})", now.parity_index),
    )
    for code, on, again, value in found:
        if value is not None and code in sheet.known:
            is_tile = on == "sheet_summary"
            yield Figure(
                name=figure_name(code, language) if is_tile else workbook_word(code, language),
                sheet=workbook_word(on, language) if is_tile else trend,
                shown=_tile_number(sheet.known[code], report, language)
                if is_tile
                else sheet.known[code],
                again=again,
                value=value,
                near=_ROUNDED if is_tile else _EXACT,
            )


def _tile_number(tile: str, report: Report, language: Language) -> str:
    """The formula of the number in a tile, without the word that says it is not sure."""
    about = level_text(0.0, report, language).removesuffix("0")
    return f'VALUE(SUBSTITUTE({tile},"{about}",""))' if about else f"VALUE({tile})"


def _write_priorities(sheet: Sheet, head: int, report: Report, language: Language) -> str:
    """A row a service; answers with the cells that say whether all three are the same."""
    headers = [workbook_word("service", language)]
    for code in _FACTORS:
        factor = factor_word(code, language)
        headers.append(first_word("factor_shown", language, factor=factor))
        headers.append(first_word("factor_again", language, factor=factor))
    sheet.head(
        head, [*headers, first_word("same", language)], centred=range(1, _ALL_FACTORS_SAME + 1)
    )
    sheet.native.set_row_pixels(head, _HEAD_PIXELS)
    names = {one.id: one.name for one in report.attributes}
    for place, priority in enumerate(report.ranking):
        row = head + 1 + place
        sheet.text(row, 0, names[priority.attribute], "text")
        _write_priority(sheet, row, place, priority, workbook_word("sheet_priorities", language))
    first, last = head + 1, head + len(report.ranking)
    return f"{cell(first, _ALL_FACTORS_SAME)}:{cell(last, _ALL_FACTORS_SAME)}"


def _write_priority(sheet: Sheet, row: int, place: int, priority: Priority, source: str) -> None:
    at = {code: area(source, FIRST_ROW + place, column) for code, column in PLACES.items()}
    again = {
        "pain": _pain(at),
        "gain": _gain(at),
        "priority": f"({at['pain']}+{at['gain']})/{at['effort']}",
    }
    near = f"{_EXACT}*MAX(1,{at['importance']})"
    same = []
    for column, code in enumerate(_FACTORS):
        value = getattr(priority, code)
        shown, other = 1 + 2 * column, 2 + 2 * column
        sheet.formula(row, shown, at[code], value)
        sheet.formula(row, other, again[code], value)
        same.append(f"ABS({cell(row, shown)}-{cell(row, other)})<={near}")
    sheet.formula(row, _ALL_FACTORS_SAME, f"AND({','.join(same)})", value=True, style="truth")


def _pain(at: dict[str, str]) -> str:
    """Importance, times the points below what most offer or the baseline, times the pressure."""
    own, adequate, expected = at["own"], at["adequate"], at["expected"]
    gap = f"MAX(0,MAX({adequate},{expected})-{own})/100"
    unknown = f'OR({own}="",COUNT({adequate},{expected})=0)'
    return f"IF({unknown},0,{at['importance']}*{gap}*{at['pressure']})"


def _gain(at: dict[str, str]) -> str:
    """Importance, times the points to the target, times delight and room."""
    own, target = at["own"], at["target"]
    step = f"MAX(0,{target}-MAX({own},{at['expected']}))/100"
    unknown = f'OR({own}="",{target}="")'
    return f"IF({unknown},0,{at['importance']}*{step}*{at['better']}*{at['room']})"
