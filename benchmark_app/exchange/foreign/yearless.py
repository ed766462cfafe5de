"""Days without a year, above columns or in one: "4/11(토)", "Sa, 11.04.", "Q1 actual"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.bare_day import (
    BEFORE,
    LATEST,
    BareDay,
    Placed,
    bare_day,
    bare_day_in,
    bare_days,
    has_eastern_letters,
    place_days,
    told_periods,
)
from benchmark_app.exchange.foreign.book import Leaf, Spot
from benchmark_app.exchange.foreign.choices import TableChoice
from benchmark_app.exchange.foreign.part_of_year import days_of_parts, proposing
from benchmark_app.exchange.foreign.period import Period, months_of, period_in
from benchmark_app.exchange.foreign.question import Sample
from benchmark_app.exchange.foreign.shape import Doubt, FoundTable, Shape
from benchmark_app.exchange.table import column_letters
from benchmark_app.words.foreign_aside import COME_TRUE
from benchmark_app.words.foreign_heading import SEASON_OF_WORD

YEAR: Final = "year"
#: "Q1 actual", "1분기 실적": what came true in a part of a year.
_TRUE: Final = re.compile(rf"[\s(]*(?:{COME_TRUE})\.?\)?$|^(?:{COME_TRUE})\s+")
_NAMED_ROWS: Final = ({"attribute"}, {"competitor"})


def with_years(table: FoundTable, leaf: Leaf, choice: TableChoice, today: date) -> FoundTable:
    """The table with days for names where all its columns are headed by days without a year.

    So are the days that its cells say. All are taken to lie within twelve months: the last ones up
    to `today` where every day has a weekday that fits these. Else it is a doubt.
    """
    table = _with_days_of_cells(table, leaf, choice, today)
    columns = {one.column: one.name for one in table.across if one.of is None}
    if table.labels.keys() not in _NAMED_ROWS:
        return table
    bare = {column: _TRUE.sub("", name_key(name)) for column, name in columns.items()}
    told = told_periods(bare.values(), today)
    if all(name in told for name in bare.values()):
        return _dated(table, {column: told[name].day(today) for column, name in bare.items()})
    parts = {column: part for column, name in bare.items() for part in _parts_of(name)}
    if len(parts) == len(columns) > 1:
        return _with_parts(table, parts, choice, today)
    found = {column: bare_day(name) for column, name in columns.items()}
    days = {column: day for column, day in found.items() if day is not None}
    if not days or len(days) < len(columns):
        return table
    placed = place_days(set(days.values()), choice.year, today)
    exact = {column: placed.days[day] for column, day in days.items()}
    if placed.is_sure:
        return _dated(table, exact)
    spots = {(table.area.top, column): columns[column] for column in days}
    return _dated(table, exact, [_doubted(table, placed, spots)])


def _with_days_of_cells(
    table: FoundTable, leaf: Leaf, choice: TableChoice, today: date
) -> FoundTable:
    """The table with what the cells of its columns of days say without a year."""
    columns = [table.side["date"]] if "date" in table.side else []
    columns += [one.column for one in table.across if one.role == "date"]
    spots = {
        (row, column): text
        for column in columns
        for row in table.rows
        if isinstance(text := leaf.cell(row, column), str)
    }
    found = bare_days(spots.values(), today)
    if not found:
        return table
    placed = place_days(set(found.values()), choice.year, today)
    table = replace(table, days={text: placed.days[day] for text, day in found.items()})
    if placed.is_sure:
        return table
    own = {spot: text for spot, text in spots.items() if text in found}
    return replace(table, doubts=(*table.doubts, _doubted(table, placed, own)))


def with_days_of_names(tables: Sequence[FoundTable], today: date) -> tuple[FoundTable, ...]:
    """The tables with the days proposed that their sheets' names, or titles, say without a year."""
    found: dict[tuple[str, int], BareDay] = {}
    for table in tables:
        if any(one.code == "day" and not one.default for one in table.doubts):
            is_eastern = any(map(has_eastern_letters, table.headings.values()))
            told = [bare_day(table.sheet, is_eastern=is_eastern)]
            told += map(bare_day_in, (table.sheet, *table.titles))
            days = (one for one in told if one is not None)
            found.update(((table.sheet, table.number), day) for day in islice(days, 1))
    exact = place_days(set(found.values()), "", today).days
    proposed = {at: exact[day] for at, day in found.items()}
    return tuple(proposing(one, proposed.get((one.sheet, one.number))) for one in tables)


def _parts_of(key: str) -> list[tuple[int, int]]:
    """The first and last month of the quarter or month that a name says, if it says one.

    A season above prices is when they hold.
    """
    months = None if key in SEASON_OF_WORD else months_of(key)
    return [] if months is None else [months]


def _with_parts(
    table: FoundTable, parts: dict[int, tuple[int, int]], choice: TableChoice, today: date
) -> FoundTable:
    """The table with the ends of quarters or months for names; a year in its title is theirs."""
    years = [period for text in table.titles for period in (period_in(text),) if period]
    told = years[0].first.isoformat() if years and not choice.year else ""
    days = days_of_parts(parts, told, today, is_before=choice.year == BEFORE)
    if not days:
        told, days = "", days_of_parts(parts, "", today, is_before=False)
    doubt = Doubt(code=YEAR, sheet=table.sheet, table=table.number, default=LATEST)
    doubt = replace(doubt, choices=(LATEST, BEFORE))
    return _dated(table, days, () if told or choice.year else [doubt])


def _doubted(table: FoundTable, placed: Placed, texts: Mapping[Spot, str]) -> Doubt:
    """The question of which year the days are that stand at some places."""
    samples = tuple(
        Sample(text, f"{column_letters(column)}{row}") for (row, column), text in texts.items()
    )
    spans = (sorted({min(way.values()), max(way.values())}) for way in placed.ways.values())
    shown = tuple(" – ".join(map(date.isoformat, span)) for span in spans)
    doubt = Doubt(code=YEAR, sheet=table.sheet, table=table.number, default=placed.taken)
    return replace(doubt, choices=tuple(placed.ways), shown=shown, samples=samples)


def _dated(table: FoundTable, exact: dict[int, date], doubts: Iterable[Doubt] = ()) -> FoundTable:
    """The table with days for the names of its columns."""
    across = tuple(
        replace(one, name="", period=Period(exact[one.column], exact[one.column]))
        if one.column in exact
        else one
        for one in table.across
    )
    doubts = (*table.doubts, *doubts)
    return replace(table, across=across, shape=Shape.DAYS_ACROSS, doubts=doubts)
