"""Days without a year, above columns or in one: "4/11(토)", "Sa, 11.04.", "Q1 actual"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.book import Leaf, Spot
from benchmark_app.exchange.foreign.choices import TableChoice
from benchmark_app.exchange.foreign.part_of_year import days_of_parts
from benchmark_app.exchange.foreign.period import Period, months_of, period_in, period_of
from benchmark_app.exchange.foreign.question import Sample
from benchmark_app.exchange.foreign.shape import Doubt, FoundTable, Shape
from benchmark_app.exchange.table import column_letters
from benchmark_app.words.foreign_aside import COME_TRUE
from benchmark_app.words.foreign_heading import MONTH_OF_WORD, SEASON_OF_WORD, WEEKDAY_OF_WORD

YEAR: Final = "year"
LATEST, BEFORE, WEEKDAYS = "latest", "year_before", "year_of_weekdays"
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
_ONE_YEAR: Final = timedelta(days=365)
_LAST: Final = (12, 31)
#: A year that has every day.
_LEAP: Final = 2024


class _Bare(NamedTuple):
    """A day without a year, and its weekday where one is told."""

    month: int
    day: int
    weekday: int | None


@dataclass(frozen=True, slots=True)
class _Placed:
    """Days without a year with the years that are taken for them, and what else may be said."""

    days: Mapping[_Bare, date]
    default: str
    choices: tuple[str, ...]
    is_sure: bool


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
    told = _told(bare.values(), today)
    if all(name in told for name in bare.values()):
        return _dated(table, {column: told[name].day(today) for column, name in bare.items()})
    parts = {column: part for column, name in bare.items() for part in _parts_of(name)}
    if len(parts) == len(columns) > 1:
        return _with_parts(table, parts, choice, today)
    found = {column: _day_of(name) for column, name in columns.items()}
    days = {column: day for column, day in found.items() if day is not None}
    if not days or len(days) < len(columns):
        return table
    placed = _placed(set(days.values()), choice.year, today)
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
    found = _yearless(spots.values(), today)
    if not found:
        return table
    placed = _placed(set(found.values()), choice.year, today)
    table = replace(table, days={text: placed.days[day] for text, day in found.items()})
    if placed.is_sure:
        return table
    own = {spot: text for spot, text in spots.items() if text in found}
    return replace(table, doubts=(*table.doubts, _doubted(table, placed, own)))


def days_of_texts(texts: Collection[str], today: date) -> dict[str, date]:
    """The days that texts without a year say, where weekdays tell the year of all; else none."""
    found = _yearless(texts, today)
    placed = _placed(set(found.values()), "", today)
    return {text: placed.days[day] for text, day in found.items()} if placed.is_sure else {}


def _yearless(texts: Collection[str], today: date) -> dict[str, _Bare]:
    """The days that cells say without a year."""
    told = _told(texts, today)
    found = {text: _day_of(text) for text in set(texts) if text not in told}
    return {text: day for text, day in found.items() if day is not None}


def _told(texts: Collection[str], today: date) -> dict[str, Period]:
    """The days, months and years that texts say: "Apr 18" is a day beside "Apr 4"."""
    found = {text: period_of(text) for text in set(texts)}
    told = {text: period for text, period in found.items() if period is not None}
    both = {text for text in told if _day_of(text) is not None}
    is_day = any(told[text].first > today for text in both) or any(
        text not in told and _day_of(text) is not None for text in found
    )
    return {text: one for text, one in told.items() if not (is_day and text in both)}


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


def _doubted(table: FoundTable, placed: _Placed, spots: Mapping[Spot, str]) -> Doubt:
    """The question of which year the days are that stand at some places."""
    samples = tuple(
        Sample(text, f"{column_letters(column)}{row}") for (row, column), text in spots.items()
    )
    doubt = Doubt(code=YEAR, sheet=table.sheet, table=table.number, default=placed.default)
    return replace(doubt, choices=placed.choices, samples=samples)


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


def _placed(days: Collection[_Bare], said: str, today: date) -> _Placed:
    """Days with their years: as was `said`, else as their weekdays tell."""
    latest = _until(today, days)
    end = _end_by_weekdays(days, today)
    fitting = latest if end is None else _until(end, days)
    choices = (LATEST, BEFORE) if fitting == latest else (WEEKDAYS, LATEST, BEFORE)
    if said in choices:
        before = {one: _last(one, day - _ONE_DAY) for one, day in latest.items()}
        taken = {LATEST: latest, BEFORE: before, WEEKDAYS: fitting}[said]
        return _Placed(taken, said, choices, is_sure=True)
    is_told = all(one.weekday is not None for one in days)
    is_near = end is not None and max(fitting.values(), default=today) > today - _ONE_YEAR
    return _Placed(fitting, choices[0], choices, is_sure=is_told and is_near)


def _end_by_weekdays(days: Collection[_Bare], today: date) -> date | None:
    """The end of the latest year up to today in which every weekday fits.

    It is one like that which ends today, or one from January to December.
    """
    lasts = [date(year, *_LAST) for year in range(today.year - 1, today.year - _YEARS_BACK, -1)]
    same = _Bare(today.month, today.day, None)
    for end in (today, *(at for last in lasts for at in (last, _last(same, last)))):
        told = ((one.weekday, day.weekday()) for one, day in _until(end, days).items())
        if all(weekday in {None, own} for weekday, own in told):
            return end
    return None


def _until(end: date, days: Iterable[_Bare]) -> dict[_Bare, date]:
    """The days as they were last up to `end`."""
    return {one: _last(one, end) for one in days}


def _last(one: _Bare, end: date) -> date:
    """A day as it was last up to `end`."""
    return _up_to(end, one)[0]


def _up_to(end: date, one: _Bare) -> list[date]:
    """A day as it was in years up to `end`, the last one first."""
    years = range(end.year, end.year - _YEARS_BACK, -1)
    days = (date(year, one.month, one.day) for year in years if _is_date(year, *one[:2]))
    return [day for day in days if day <= end]


def _day_of(text: str) -> _Bare | None:
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
            return _Bare(month, day, weekday) if _is_date(_LEAP, month, day) else None
    return None


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
