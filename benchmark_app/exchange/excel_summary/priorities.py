"""What to do first: a row a service with its reason, the owner's plan and every factor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.priority import Priority, PriorityLabel
from benchmark_app.domain.result import StageResult
from benchmark_app.exchange.excel_summary import first_chart
from benchmark_app.exchange.excel_summary.first_map import gap, points
from benchmark_app.exchange.excel_summary.paper import print_scale
from benchmark_app.exchange.excel_summary.sheet import CellValue, Sheet
from benchmark_app.exchange.excel_summary.style import BELOW, OWN_BAR, stage_style
from benchmark_app.exchange.excel_summary.text import line_count
from benchmark_app.exchange.report import Report
from benchmark_app.words.first import (
    FACTORS,
    move_word,
    priority_label_word,
    priority_reason,
)
from benchmark_app.words.forecast import forecast_text
from benchmark_app.words.language import Language
from benchmark_app.words.next_step import first_step_text, next_step_text
from benchmark_app.words.plan_check import plan_check_text
from benchmark_app.words.stage import result_word
from benchmark_app.words.value import NOT_APPLICABLE_SIGN, format_value
from benchmark_app.words.workbook import workbook_word
from benchmark_app.words.workbook_first import factor_word, first_word

HEAD: Final = 3
FIRST_ROW: Final = HEAD + 1
_LINE_PIXELS: Final = 18
_ROW_POINTS: Final = 16.5
_MOST_LINES: Final = 9
_HEAD_PIXELS: Final = 62
_TITLE_PIXELS: Final = 44
_LEAD: Final = 112
#: A column's width of 1 in pixels, in the widest of the fonts that may stand in.
_WIDE_PIXELS: Final = 8.6
_PADDING: Final = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One service of the ranking with all that its row says."""

    place: int
    priority: Priority
    attribute: Attribute
    result: StageResult
    language: Language

    @property
    def plan(self) -> Plan | None:
        """The owner's plan."""
        return self.priority.plan


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its code, its width, and what it says of a service in which style."""

    code: str
    width: float
    content: Callable[[Line], CellValue | None]
    style: str = "text"


def _advice(line: Line) -> str:
    priority = line.priority
    return priority_label_word(priority.label, line.language, priority.close_by)


def _stage(line: Line) -> str:
    return result_word(line.result, line.language) or NOT_APPLICABLE_SIGN


def _forecast(line: Line) -> str:
    forecast = line.priority.forecast
    return forecast_text(forecast, line.language) if forecast else ""


def _decision(line: Line) -> str:
    return move_word(line.plan.move, line.language) if line.plan and line.plan.move else ""


def _aim(line: Line) -> str:
    return format_value(line.plan.target, line.attribute, line.language) if line.plan else ""


def _check(line: Line) -> str:
    plan, check = line.plan, line.priority.check
    return plan_check_text(plan, check, line.attribute, line.language) if plan and check else ""


def _score(code: str) -> Column:
    return Column(code, 10, lambda line: points(getattr(line.priority, code)), "point")


def _share(code: str) -> Column:
    return Column(code, 14, lambda line: getattr(line.priority, code), "share")


def _amount(code: str) -> Column:
    return Column(code, 13, lambda line: getattr(line.priority, code), "amount")


#: Four blocks, each a page wide: the list, the plan, the levels, the formula.
LIST: Final = (
    Column("place", 5, lambda line: float(line.place + 1), "count"),
    Column("service", 25, lambda line: line.attribute.name, "strong_wrapped"),
    Column("stage", 17, _stage),
    Column("advice", 24, _advice),
    Column("gap_baseline", 14, lambda line: gap(line.priority, line.priority.expected), "point"),
    Column(
        "why",
        44,
        lambda line: priority_reason(line.priority, line.attribute, line.language),
        "wrapped",
    ),
    Column("forecast", 34, _forecast, "wrapped"),
    Column("start_by", 13, lambda line: line.priority.start_by, "date"),
)
PLAN: Final = (
    Column("decision", 12, _decision),
    Column("aim", 14, _aim, "wrapped"),
    Column("due", 12, lambda line: line.plan.due if line.plan else None, "date"),
    Column("cost", 12, lambda line: line.plan.cost if line.plan else None, "number"),
    Column(
        "lead_months",
        16,
        lambda line: float(line.plan.lead_months) if line.plan else None,
        "count",
    ),
    Column("check", 36, _check, "wrapped"),
    Column("note", 34, lambda line: line.plan.note if line.plan else "", "wrapped"),
)
LEVELS: Final = (
    Column("gap_adequate", 14, lambda line: gap(line.priority, line.priority.adequate), "point"),
    *map(_score, ("own", "adequate", "expected", "target")),
)
FORMULA: Final = (
    *map(_share, ("share", "worse", "better", "pressure", "room")),
    *map(_amount, ("importance", "pain", "gain")),
    Column("effort", 8, lambda line: float(line.priority.effort), "count"),
    Column("priority", 10, lambda line: line.priority.priority, "amount_strong"),
)
BLOCKS: Final = (LIST, PLAN, LEVELS, FORMULA)
COLUMNS: Final = tuple(column for block in BLOCKS for column in block)
PLACES: Final = {column.code: place for place, column in enumerate(COLUMNS)}
_BARS: Final = ("gap_baseline", "gap_adequate")
_PRESSING: Final = {
    PriorityLabel.FIX_NOW: "advice_fix_now",
    PriorityLabel.CLOSE_BY: "advice_close_by",
}


def fill(sheet: Sheet, report: Report, language: Language) -> None:
    """The sentence, the list in the order of the ranking, and to the right of it the map."""
    for place, column in enumerate(COLUMNS):
        sheet.native.set_column(place, place, column.width)
    sheet.native.set_default_row(_ROW_POINTS)
    _write_top(sheet, report, language)
    figures = range(len(LIST) + len(PLAN), len(COLUMNS))
    said = [_header(column.code, language) for column in COLUMNS]
    headers = sheet.head(HEAD, said, figures)
    sheet.set_height(HEAD, _HEAD_PIXELS)
    lines = _lines(report, language)
    height = sum(_write_line(sheet, FIRST_ROW + line.place, line) for line in lines)
    sheet.table(HEAD, headers, len(lines), "Priorities", figures)
    sheet.native.freeze_panes(FIRST_ROW, 2)
    last = HEAD + len(lines)
    drawn = None
    if lines:
        _draw_bars(sheet, last)
        places = first_chart.Places(
            first_row=FIRST_ROW,
            x=PLACES["gap_baseline"],
            y=PLACES["importance"],
            column=len(COLUMNS) + 1,
            below=last + 3,
            factors=_block(FORMULA),
        )
        drawn = first_chart.draw(sheet, report, places, language)
    _print(sheet, report, (last, height), drawn)


def _write_top(sheet: Sheet, report: Report, language: Language) -> None:
    """The title over the two columns that every page repeats, the sentence beside it."""
    last = len(LIST) - 1
    said = _sentence(report, language)
    sheet.merged(0, (0, 1), first_word("title", language), "title")
    sheet.merged(0, (2, last), said, "lead")
    sheet.set_height(0, max(_TITLE_PIXELS, 24 * line_count(said, _LEAD) + 6))
    sheet.merged(1, (0, 1), workbook_word("as_of", language, day=report.as_of), "subtitle")
    method = workbook_word("sheet_method", language)
    sheet.merged(1, (2, last), first_word("hint", language, sheet=method), "hint")


def _sentence(report: Report, language: Language) -> str:
    if report.subject is None:
        return next_step_text("no_subject", language)
    if len(report.members) < report.policy.minimum_known:
        return next_step_text("few_competitors", language)
    attributes = {one.id: one for one in report.attributes}
    fewest = report.policy.minimum_known
    return first_step_text(report.ranking, attributes, language, fewest=fewest)


def _header(code: str, language: Language) -> str:
    if code in FACTORS:
        return factor_word(code, language)
    if code in ("service", "stage"):
        return workbook_word(code, language)
    return first_word(code, language)


def _lines(report: Report, language: Language) -> list[Line]:
    rows = {row.attribute.id: row for row in report.grid}
    return [
        Line(place, one, rows[one.attribute].attribute, rows[one.attribute].result, language)
        for place, one in enumerate(report.ranking)
    ]


def _write_line(sheet: Sheet, row: int, line: Line) -> int:
    """Write one service; answers with the pixels its row is high."""
    lines = 1
    for place, column in enumerate(COLUMNS):
        content = column.content(line)
        sheet.value(row, place, content, _style(column, line))
        if isinstance(content, str) and "wrapped" in column.style:
            lines = max(lines, line_count(content, int(column.width) - 3))
    height = _LINE_PIXELS * min(lines, _MOST_LINES) + 6
    sheet.set_height(row, height)
    return height


def _style(column: Column, line: Line) -> str:
    if column.code == "stage":
        return stage_style(line.result.stage) if line.result.stage else "cell_stale"
    if column.code == "advice":
        return _PRESSING.get(line.priority.label, column.style)
    return column.style


def _draw_bars(sheet: Sheet, last: int) -> None:
    """Bars from the middle: to the left below, to the right above the market."""
    for code in _BARS:
        bars = {
            "type": "data_bar",
            "data_bar_2010": True,
            "bar_solid": True,
            "bar_color": OWN_BAR,
            "bar_negative_color": BELOW,
            "bar_axis_position": "middle",
            "bar_no_border": True,
            "min_type": "num",
            "min_value": -100,
            "max_type": "num",
            "max_value": 100,
        }
        column = PLACES[code]
        sheet.native.conditional_format(FIRST_ROW, column, last, column, bars)


def _print(
    sheet: Sheet,
    report: Report,
    end: tuple[int, int],
    drawn: tuple[int, int, int, int] | None,
) -> None:
    """On paper the list, the plans if there are any, and the map; the factors are for the screen.

    Everything stands as large as the widest of them allows. `end` is the list's last row and how
    many pixels high its rows are together.
    """
    last, height = end
    sheet.print_on_a4(landscape=True, footer=report.name, repeat=HEAD)
    sheet.native.repeat_columns(0, 1)
    areas = [(0, 0, last, len(LIST) - 1)]
    widest = sum(map(_column_pixels, LIST))
    planned = [place for place, one in enumerate(report.ranking) if one.plan]
    if planned:
        areas.append((0, _block(PLAN)[0], FIRST_ROW + planned[-1], _block(PLAN)[1]))
        widest = max(widest, sum(map(_column_pixels, (*LIST[:2], *PLAN))))
    if drawn:
        areas.append(drawn)
    sheet.print_areas(*areas)
    sheet.native.set_print_scale(print_scale(widest, height))


def _block(columns: tuple[Column, ...]) -> tuple[int, int]:
    """The first and last column of a block."""
    return PLACES[columns[0].code], PLACES[columns[-1].code]


def _column_pixels(column: Column) -> int:
    return int(column.width * _WIDE_PIXELS) + _PADDING
