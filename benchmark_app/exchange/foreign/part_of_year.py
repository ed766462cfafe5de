"""Sheets and columns named by a part of a year whose day is to be proposed: "Q1", "봄"."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from benchmark_app.exchange.foreign.period import months_of
from benchmark_app.exchange.foreign.shape import FoundTable

_YEARS_BACK: Final = 12
_Name = TypeVar("_Name", bound=int | str)


def with_proposed_days(tables: Sequence[FoundTable], today: date) -> tuple[FoundTable, ...]:
    """The tables with a day proposed for those whose sheet is named by a part of a year.

    It is the last day of that part up to today, in the year that is told; else in years in which
    the sheets, in their order, run on or run back most closely: Q3, Q4, Q1 are of two years.
    """
    days: dict[str, list[date]] = {}
    for table in tables:
        doubt = next((one for one in table.doubts if one.code == "day"), None)
        months = months_of(table.sheet) if doubt is not None else None
        if doubt is not None and months is not None:
            days[table.sheet] = _days(months, doubt.default, today)
        elif table.day is not None:
            days[table.sheet] = [table.day]
    run = _closest_run(days)
    return tuple(proposing(one, run.get(one.sheet)) for one in tables)


def days_of_parts(
    parts: Mapping[_Name, tuple[int, int]], told: str, today: date, *, is_before: bool
) -> dict[_Name, date]:
    """The day that each part of a year ends on, of those up to today that run on most closely.

    `told` is a day of its year, "" where none is told; `is_before` takes the year before that.
    Empty where the year told has not come to one of them yet.
    """
    days = {name: _days(months, told, today) for name, months in parts.items()}
    if not all(days.values()):
        return {}
    run = _closest_run(days)
    return {name: _year_before(day, parts[name]) for name, day in run.items()} if is_before else run


def _year_before(day: date, months: tuple[int, int]) -> date:
    """The end of the same part of the year before."""
    return _end(day.year - 1, months[1])


def _closest_run(days: Mapping[_Name, Sequence[date]]) -> dict[_Name, date]:
    """One of its days for each name: they rise, or fall, in their order as closely as can be."""
    names: list[_Name] = [name for name, found in days.items() if found]
    runs = [*_runs(days, names), *_runs(days, names[::-1])]
    latest = {name: days[name][0] for name in names}
    return min(runs, key=_length, default=latest)


def _days(months: tuple[int, int], told: str, today: date) -> list[date]:
    """The days that a part of a year may end on, latest first; `told` is a day of its year."""
    first, last = months
    years = [int(told[:4])] if told else range(today.year, today.year - _YEARS_BACK, -1)
    found = []
    for year in years:
        if last < first:
            found.append((date(year, first, 1), _end(year + 1, last)))
        begin = date(year, 1 if last < first else first, 1)
        found.append((begin, _end(year, last)))
    days = {min(end, today) for begin, end in found if begin <= today}
    return sorted(days, reverse=True)


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _runs(
    days: Mapping[_Name, Sequence[date]], names: Sequence[_Name]
) -> Iterator[dict[_Name, date]]:
    """Ways to give each name one of its days so that they rise, those that end latest first."""
    for last in days[names[-1]] if names else ():
        run = {names[-1]: last}
        below = last
        for name in names[-2::-1]:
            below = next((one for one in days[name] if one < below), date.min)
            run[name] = below
        if below > date.min:
            yield run


def _length(run: Mapping[_Name, date]) -> int:
    return (max(run.values()) - min(run.values())).days


def proposing(table: FoundTable, day: date | None) -> FoundTable:
    """The table with a day proposed where it tells none, if there is one to propose."""
    if day is None:
        return table
    default = day.isoformat()
    doubts = (replace(one, default=default) if one.code == "day" else one for one in table.doubts)
    return replace(table, doubts=tuple(doubts))
