"""Days without a year, above columns or in one: "4/11(토)", "Sa, 11.04.", "Q1 actual"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.choices import TableChoice
from benchmark_app.exchange.foreign.part_of_year import days_of_parts
from benchmark_app.exchange.foreign.period import Period, months_of, period_in, period_of
from benchmark_app.exchange.foreign.shape import Doubt, FoundTable, Shape
from benchmark_app.words.foreign_aside import COME_TRUE
from benchmark_app.words.foreign_heading import MONTH_OF_WORD, SEASON_OF_WORD, WEEKDAY_OF_WORD

YEAR: Final = "year"
LATEST, BEFORE = "latest", "year_before"
_WEEKDAYS: Final = "|".join(sorted(WEEKDAY_OF_WORD, key=len, reverse=True))
_WEEKDAY: Final = re.compile(rf"(?<!\w)(?P<word>{_WEEKDAYS})(?!\w)\.?")
_MONTHS: Final = "|".join(sorted(MONTH_OF_WORD, key=len, reverse=True))
_FORMS: Final = (
    re.compile(r"(?P<month>\d{1,2}) ?[월月] ?(?P<day>\d{1,2}) ?[일日号號]?"),
    re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\."),
    re.compile(rf"(?P<day>\d{{1,2}})\.? (?P<name>{_MONTHS})\.?"),
    re.compile(rf"(?P<name>{_MONTHS})\.? (?P<day>\d{{1,2}})"),
)
#: Month before day, as Koreans, Japanese and Chinese write it, who also write the weekday so.
_EASTERN: Final = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})")
_EASTERN_WEEKDAY: Final = re.compile("[가-힣一-鿿]")
#: Behind a weekday: it is a holiday besides, "11/23(月・祝)".
_HOLIDAY: Final = re.compile(r"[・·,/] ?(祝日?|공휴일|휴일?|假)")
#: "Q1 actual", "1분기 실적": what came true in a part of a year.
_TRUE: Final = re.compile(rf"[\s(]*(?:{COME_TRUE})\.?\)?$|^(?:{COME_TRUE})\s+")
_NAMED_ROWS: Final = ({"attribute"}, {"competitor"})
_YEARS_BACK: Final = 12
_ONE_DAY: Final = timedelta(days=1)
#: A year that has every day.
_LEAP: Final = 2024


def with_years(table: FoundTable, choice: TableChoice, today: date) -> FoundTable:
    """The table with days for names where all its columns are headed by days without a year.

    Weekdays tell the year; without them it is a doubt, and the last twelve months are proposed.
    """
    columns = {one.column: one.name for one in table.across if one.of is None}
    if table.labels.keys() not in _NAMED_ROWS:
        return table
    bare = {column: _TRUE.sub("", name_key(name)) for column, name in columns.items()}
    told = {column: period_of(name) for column, name in bare.items()}
    if all(told.values()):
        known = {column: period.day(today) for column, period in told.items() if period}
        return _dated(table, known, is_unsure=False)
    parts = {column: part for column, name in bare.items() for part in _parts_of(name)}
    if len(parts) == len(columns) > 1:
        return _with_parts(table, parts, choice, today)
    found = {column: _day_of(name) for column, name in columns.items() if name}
    days = {column: day for column, day in found.items() if day is not None}
    if not days or len(days) < len(columns):
        return table
    exact = {column: _past(*found, today) for column, found in days.items()}
    unsure = {column: day for column, day in exact.items() if day.weekday() != days[column][2]}
    if choice.year == BEFORE:
        exact |= {column: _past(*days[column], day - _ONE_DAY) for column, day in unsure.items()}
    return _dated(table, exact, is_unsure=bool(unsure) and not choice.year)


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
    return _dated(table, days, is_unsure=not told and not choice.year)


def _dated(table: FoundTable, exact: dict[int, date], *, is_unsure: bool) -> FoundTable:
    """The table with days for the names of its columns."""
    doubts = table.doubts
    if is_unsure:
        doubt = Doubt(code=YEAR, sheet=table.sheet, table=table.number, default=LATEST)
        doubts = (*doubts, replace(doubt, choices=(LATEST, BEFORE)))
    across = tuple(
        replace(one, name="", period=Period(exact[one.column], exact[one.column]))
        if one.column in exact
        else one
        for one in table.across
    )
    return replace(table, across=across, shape=Shape.DAYS_ACROSS, doubts=doubts)


def day_by_weekday(text: str, today: date) -> date | None:
    """The last day up to today that a text without a year says, where its weekday tells which."""
    found = _day_of(text)
    if found is None or found[2] is None:
        return None
    day = _past(*found, today)
    return day if day.weekday() == found[2] else None


def _day_of(text: str) -> tuple[int, int, int | None] | None:
    """Month, day and weekday of a text that says no more than these; None where it does."""
    key = _HOLIDAY.sub("", name_key(text))
    found = _WEEKDAY.search(key)
    rest = (key[: found.start()] + key[found.end() :]).strip(" ,()[]") if found else key
    forms: tuple[re.Pattern[str], ...] = _FORMS
    if found and _EASTERN_WEEKDAY.match(found["word"]):
        forms = (*_FORMS, _EASTERN)
    for form in forms:
        if read := form.fullmatch(rest):
            named = read.groupdict().get("name")
            month = MONTH_OF_WORD[named] if named else int(read["month"])
            day, weekday = int(read["day"]), WEEKDAY_OF_WORD[found["word"]] if found else None
            return (month, day, weekday) if _is_date(_LEAP, month, day) else None
    return None


def _past(month: int, day: int, weekday: int | None, today: date) -> date:
    """The last such day up to today, of that weekday where one is told and fits."""
    years = range(today.year, today.year - _YEARS_BACK, -1)
    days = [date(year, month, day) for year in years if _is_date(year, month, day)]
    past = [one for one in days if one <= today]
    return next((one for one in past if one.weekday() == weekday), past[0])


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
