"""The sheets of a summary of ours that look ahead: plans, competitors' events, told forecasts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.name import name_key
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.record_sheet import (
    Parse,
    read_name,
    read_records,
    read_text,
    read_whole,
)
from benchmark_app.exchange.rows import Bad, parse_code, parse_date, parse_instant, parse_number
from benchmark_app.exchange.table import Cell, Table, cell_text

YEARS: Final = ("years_10", "years_25", "years_50", "years_75", "years_90")
NAIVE: Final = ("naive_10", "naive_50", "naive_90")
#: How a time is written that never ends.
NEVER: Final = "inf"


def _move(cell: Cell) -> Move | Bad:
    return parse_code(cell, Move)


def _event_kind(cell: Cell) -> EventKind | Bad:
    return parse_code(cell, EventKind)


def _basis(cell: Cell) -> ForecastBasis | Bad:
    return parse_code(cell, ForecastBasis)


def _years(cell: Cell) -> float | Bad:
    return math.inf if cell_text(cell) == NEVER else parse_number(cell)


_PLAN: Final[Mapping[str, Parse]] = {
    "attribute": read_name,
    "move": _move,
    "target": parse_number,
    "due": parse_date,
    "cost": parse_number,
    "effort": read_whole,
    "lead_months": read_whole,
    "note": read_text,
}
_EVENT: Final[Mapping[str, Parse]] = {
    "competitor": read_name,
    "day": parse_date,
    "kind": _event_kind,
    "note": read_text,
}
_TOLD: Final[Mapping[str, Parse]] = {
    "attribute": read_name,
    "as_of": parse_date,
    "recorded_at": parse_instant,
    "threshold": parse_number,
    **dict.fromkeys(YEARS, _years),
    "within_year": parse_number,
    "within_five": parse_number,
    "basis": _basis,
    **dict.fromkeys(NAIVE, _years),
}
_TOLD_NEEDED: Final = tuple(name for name in _TOLD if name not in NAIVE)


def read_plans(
    related: Mapping[str, Table], problems: list[Problem]
) -> tuple[tuple[str, Plan], ...]:
    """Each plan, of attribute 0, with the key of its attribute's name."""
    records = read_records(related.get("Plans"), _PLAN, ("attribute",), problems)
    return tuple((name_key(one["attribute"]), Plan(**{**one, "attribute": 0})) for one in records)


def read_events(
    related: Mapping[str, Table], problems: list[Problem]
) -> tuple[tuple[str, CompetitorEvent], ...]:
    """Each event, of competitor 0, with the key of its competitor's name."""
    needed = ("competitor", "day", "kind")
    records = read_records(related.get("Events"), _EVENT, needed, problems)
    return tuple(
        (name_key(one["competitor"]), CompetitorEvent(**{**one, "competitor": 0}))
        for one in records
    )


def read_told(
    related: Mapping[str, Table], problems: list[Problem]
) -> tuple[tuple[str, IssuedForecast], ...]:
    """Each forecast that was told, of attribute 0, with the key of its attribute's name."""
    table = related.get("Forecasts")
    records = read_records(table, _TOLD, _TOLD_NEEDED, problems, _fault)
    return tuple((name_key(one["attribute"]), _told(one)) for one in records)


def _told(record: Mapping[str, Any]) -> IssuedForecast:
    first, second, median, fourth, last = (record[name] for name in YEARS)
    naive = None
    if all(name in record for name in NAIVE):
        low, middle, high = (record[name] for name in NAIVE)
        naive = low, middle, high
    return IssuedForecast(
        attribute=0,
        as_of=record["as_of"],
        recorded_at=record["recorded_at"],
        threshold=record["threshold"],
        years=(first, second, median, fourth, last),
        within_year=record["within_year"],
        within_five=record["within_five"],
        basis=record["basis"],
        naive=naive,
    )


def _fault(record: Mapping[str, Any]) -> str:
    """The column in which times do not rise from 0, or a probability is none."""
    for columns in (YEARS, NAIVE):
        years = [record.get(name, math.inf) for name in columns]
        if years[0] < 0 or years != sorted(years):
            return columns[0]
    if not 0 <= record["within_year"] <= record["within_five"] <= 1:
        return "within_year"
    return "" if 0 < record["threshold"] <= 1 else "threshold"
