"""The services a new workspace can begin with: a text table a trade, which people edit in Excel.

`resources/trades/README.md` explains the columns to whoever edits them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmark_app import paths
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Level
from benchmark_app.domain.name import name_key
from benchmark_app.domain.problem import Problem
from benchmark_app.errors import BenchmarkError, FileRefused
from benchmark_app.exchange.foreign.book_file import read_book
from benchmark_app.exchange.record_sheet import Parse, read_name
from benchmark_app.exchange.rows import (
    Bad,
    has_decimal_comma,
    parse_aspect,
    parse_direction,
    parse_kind,
    parse_number,
    parse_truth,
)
from benchmark_app.exchange.table import Row, Table, cell_text, is_blank, number_text
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.words.trade import TRADE_WORDS
from benchmark_app.words.value import touchpoint_code

#: The keys of the trades, in the order they are offered; the last one's list is empty.
TRADES: Final = tuple(TRADE_WORDS)

_NAMES: Final = ("service_en", "service_ko")
_FIGURES: Final = ("offered_from", "worst", "best", "tolerance")
#: The same figures for Korean, where they differ as prices in won do.
_KOREAN_FIGURES: Final = tuple(f"{one}_ko" for one in _FIGURES)
_PARSES: Final[Mapping[str, Parse]] = {
    "touchpoint": lambda cell: touchpoint_code(read_name(cell)),
    **dict.fromkeys((*_NAMES, "unit_en", "unit_ko", "check_en", "check_ko"), read_name),
    "kind": parse_kind,
    "direction": parse_direction,
    "aspect": parse_aspect,
    "chosen": parse_truth,
    "deal_breaker": parse_truth,
}

_Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TradeService:
    """A service of a trade's list, not stored yet (id 0), and whether it is chosen beforehand."""

    attribute: Attribute
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Trade:
    """The list of a trade in one language, in the file's order.

    `problems` are the rows and columns that could not be read; their services are left out.
    """

    key: str
    services: tuple[TradeService, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def chosen(self) -> tuple[Attribute, ...]:
        """The services chosen beforehand."""
        return tuple(one.attribute for one in self.services if one.is_chosen)


def trade_file(key: str) -> Path:
    """The file that holds the list of a trade."""
    return paths.resources() / "trades" / f"{key}.csv"


def read_trade(key: str, language: Language) -> Trade:
    """The list of a trade with its names, units, hints and figures in a language.

    Raises:
        BenchmarkError: `unknown_trade`.
        FileRefused: the list cannot be read as a table.
    """
    if key not in TRADES:
        raise BenchmarkError("unknown_trade", trade=key, keys=TRADES)
    book = read_book(trade_file(key))
    if book.letters is not None:  # nobody is there to be asked
        raise FileRefused("encoding_unknown", name=book.name)
    table = Table(name=book.name, rows=book.leaves[0].rows, problems=book.problems)
    services, problems = _services(table, language)
    return Trade(key, tuple(services), tuple(problems))


def _services(table: Table, language: Language) -> tuple[list[TradeService], list[Problem]]:
    """The services of a table, and what is wrong with its columns and rows."""
    rows = [(at, row) for at, row in enumerate(table.rows, 1) if not all(map(is_blank, row))]
    top, header_row = rows[0] if rows else (None, ())
    header = [name_key(cell_text(cell)).replace(" ", "_") for cell in header_row]
    problems = [*table.problems, *_header_problems(header, top)]
    if problems:
        return [], problems
    parses = _parses(header, [row for _, row in rows])
    services: list[TradeService] = []
    row_of: dict[str, int] = {}
    for at, row in rows[1:]:
        record, found = _record(header, row, at, parses)
        service = _service(record, language)
        name = service.attribute.name
        first = row_of.setdefault(name_key(name), at)
        if not name:
            found.append(Problem("missing_attribute", row=at))
        elif first != at:
            found.append(Problem("listed_twice", {"name": name, "first": first}, row=at))
        found = found or _figure_problems(service.attribute, record, language, at)
        problems += found
        if not found:
            services.append(service)
    return services, problems


def _header_problems(header: list[str], at: int | None) -> list[Problem]:
    known = {*_PARSES, *_FIGURES, *_KOREAN_FIGURES}
    twice = sorted({one for one in header if one in known and header.count(one) > 1})
    problems = [Problem("duplicate_column", {"name": one}, row=at) for one in twice]
    if set(_NAMES).isdisjoint(header):
        problems.append(Problem("missing_column", {"columns": _NAMES}, row=at))
    return problems


def _parses(header: list[str], rows: list[Row]) -> dict[str, Parse]:
    """How each column is read: one figure with a decimal comma makes 1,234 unclear in all."""
    figures = (*_FIGURES, *_KOREAN_FIGURES)
    cells = (cell for row in rows for one, cell in zip(header, row, strict=False) if one in figures)
    number = partial(parse_number, decimal_comma=any(map(has_decimal_comma, cells)))
    return {**_PARSES, **dict.fromkeys(figures, number)}


def _record(
    header: list[str], row: Row, at: int, parses: Mapping[str, Parse]
) -> tuple[_Record, list[Problem]]:
    """The values of a row by column without blank cells, and what could not be read."""
    record: _Record = {}
    problems = []
    for column, cell in zip(header, row, strict=False):
        if column not in parses or is_blank(cell):
            continue
        value = parses[column](cell)
        if isinstance(value, Bad):
            code = "unclear_number" if value == "unclear_number" else "bad_setting"
            params: dict[str, object] = {"value": cell_text(cell), "column": column}
            problems.append(Problem(code, params, row=at, column=column))
        else:
            record[column] = value
    extra = [cell_text(cell) for cell in row[len(header) :] if not is_blank(cell)]
    if extra:
        problems.append(Problem("extra_cells", {"value": extra}, row=at))
    return record, problems


def _service(record: _Record, language: Language) -> TradeService:
    """The service a row tells; its name is empty where neither language has one."""
    figures: _Record = {one: record.get(one + _suffix(record, language)) for one in _FIGURES}
    figures["tolerance"] = figures["tolerance"] or 0.0
    unit = _said(record, "unit", language)
    is_measured = bool(unit) or "direction" in record
    attribute = Attribute(
        name=_said(record, "service", language),
        touchpoint=record.get("touchpoint", "services"),
        kind=record.get("kind", AttributeKind.MEASURE if is_measured else AttributeKind.LEVEL),
        unit=unit,
        direction=record.get("direction", Direction.NONE),
        aspect=record.get("aspect"),
        deal_breaker=record.get("deal_breaker", False),
        check_hint=_said(record, "check", language),
        **figures,
    )
    return TradeService(attribute, record.get("chosen", False))


def _said(record: _Record, what: str, language: Language) -> str:
    """A text in a language, else in the other one."""
    texts = {one: record.get(f"{what}_{one}", "") for one in SPOKEN}
    return texts[language.base] or "".join(texts.values())


def _suffix(record: _Record, language: Language) -> str:
    """Which figures count: Korean takes its own where at least one of them is given."""
    is_own = language.is_korean and not record.keys().isdisjoint(_KOREAN_FIGURES)
    return "_ko" if is_own else ""


def _figure_problems(one: Attribute, record: _Record, language: Language, at: int) -> list[Problem]:
    figure = _misfit(one)
    if not figure:
        return []
    column = figure + _suffix(record, language)
    params: dict[str, object] = {"value": number_text(getattr(one, figure)), "column": column}
    return [Problem("bad_setting", params, row=at, column=column)]


def _misfit(one: Attribute) -> str:
    """The figure that does not fit the others; empty where the service can be stored and scored."""
    if one.tolerance < 0:
        return "tolerance"
    if one.worst is not None and one.best is not None:
        better = Direction.LOWER if one.best < one.worst else Direction.HIGHER
        if one.worst == one.best or one.direction not in (better, Direction.NONE):
            return "best"
    return "" if _is_within(one) else "offered_from"


def _is_within(one: Attribute) -> bool:
    """Whether what counts as offered is a level, or a number between the ends of the scale."""
    floor, worst, best = one.offered_from, one.worst, one.best
    if floor is None:
        return True
    if one.kind is not AttributeKind.MEASURE:
        return 0 < floor <= Level.EXCELLENT
    return worst is None or best is None or min(worst, best) <= floor <= max(worst, best)
