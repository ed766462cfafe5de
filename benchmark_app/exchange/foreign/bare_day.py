"""Days without a year as texts say them, and the years that are taken for them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.period import Period, period_of
from benchmark_app.words.foreign_heading import MONTH_OF_WORD, WEEKDAY_OF_WORD

LATEST, BEFORE, WEEKDAYS = "latest", "year_before", "year_of_weekdays"
_WEEKDAYS: Final = "|".join(sorted(WEEKDAY_OF_WORD, key=len, reverse=True))
_WEEKDAY: Final = re.compile(rf"(?<!\w)(?P<word>{_WEEKDAYS})(?!\w)\.?")
_MONTHS: Final = "|".join(sorted(MONTH_OF_WORD, key=len, reverse=True))
_POINTS: Final = r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\."
_WORDED: Final = (
    r"(?P<month>\d{1,2}) ?[월月] ?(?P<day>\d{1,2}) ?[일日号號]?",
    rf"(?P<day>\d{{1,2}})\.? (?P<name>{_MONTHS})\.?",
    rf"(?P<name>{_MONTHS})\.? (?P<day>\d{{1,2}})",
)
_FORMS: Final = tuple(map(re.compile, (*_WORDED, _POINTS)))
#: The same within a text; with points at its end, where it is no number of a chapter.
_WITHIN: Final = (
    *(re.compile(rf"(?<!\w){form}(?![\w-])") for form in _WORDED),
    re.compile(rf"(?<![\w.]){_POINTS}(?=\W*$)"),
)
#: Month before day, as Koreans, Japanese and Chinese write it.
_EASTERN: Final = re.compile(r"(?P<month>\d{1,2})(?:[/.-]|\. )(?P<day>\d{1,2})")
_EASTERN_LETTER: Final = re.compile("[ぁ-ヿ㐀-鿿가-힣]")
#: Behind a weekday: it is a holiday besides, "11/23(月・祝)".
_HOLIDAY: Final = re.compile(r"[・·,/] ?(祝日?|공휴일|휴일?|假)")
_YEARS_BACK: Final = 12
_ONE_DAY: Final = timedelta(days=1)
_ONE_YEAR: Final = timedelta(days=365)
_LAST: Final = (12, 31)
#: A year that has every day.
_LEAP: Final = 2024


class BareDay(NamedTuple):
    """A day without a year, and its weekday where one is told."""

    month: int
    day: int
    weekday: int | None


@dataclass(frozen=True, slots=True)
class Placed:
    """Days without a year by each way to take their years, and the way that is `taken`."""

    ways: Mapping[str, Mapping[BareDay, date]]
    taken: str
    is_sure: bool

    @property
    def days(self) -> Mapping[BareDay, date]:
        """The days as they are taken."""
        return self.ways[self.taken]


def days_of_texts(texts: Collection[str], today: date) -> dict[str, date]:
    """The days that texts without a year say, where weekdays tell the year of all; else none."""
    found = bare_days(texts, today)
    placed = place_days(set(found.values()), "", today)
    return {text: placed.days[day] for text, day in found.items()} if placed.is_sure else {}


def bare_days(texts: Collection[str], today: date) -> dict[str, BareDay]:
    """The days that cells say without a year."""
    told = told_periods(texts, today)
    found = {text: bare_day(text) for text in set(texts) if text not in told}
    return {text: day for text, day in found.items() if day is not None}


def told_periods(texts: Collection[str], today: date) -> dict[str, Period]:
    """The days, months and years that texts say: "Apr 18" is a day beside "Apr 4"."""
    found = {text: period_of(text) for text in set(texts)}
    told = {text: period for text, period in found.items() if period is not None}
    both = {text for text in told if bare_day(text) is not None}
    is_day = any(told[text].first > today for text in both) or any(
        text not in told and bare_day(text) is not None for text in found
    )
    return {text: one for text, one in told.items() if not (is_day and text in both)}


def place_days(days: Collection[BareDay], said: str, today: date) -> Placed:
    """Days with their years: as was `said`, else as their weekdays tell."""
    latest = _until(today, days)
    end = _end_by_weekdays(days, today)
    fitting = latest if end is None else _until(end, days)
    before = {one: _last(one, day - _ONE_DAY) for one, day in latest.items()}
    ways: dict[str, Mapping[BareDay, date]] = {LATEST: latest, BEFORE: before}
    if fitting != latest:
        ways = {WEEKDAYS: fitting, **ways}
    if said in ways:
        return Placed(ways, said, is_sure=True)
    is_told = all(one.weekday is not None for one in days)
    is_near = end is not None and max(fitting.values(), default=today) > today - _ONE_YEAR
    return Placed(ways, next(iter(ways)), is_sure=is_told and is_near)


def _end_by_weekdays(days: Collection[BareDay], today: date) -> date | None:
    """The end of the latest year up to today in which every weekday fits.

    It is one like that which ends today, or one from January to December.
    """
    lasts = [date(year, *_LAST) for year in range(today.year - 1, today.year - _YEARS_BACK, -1)]
    same = BareDay(today.month, today.day, None)
    for end in (today, *(at for last in lasts for at in (last, _last(same, last)))):
        told = ((one.weekday, day.weekday()) for one, day in _until(end, days).items())
        if all(weekday in {None, own} for weekday, own in told):
            return end
    return None


def _until(end: date, days: Iterable[BareDay]) -> dict[BareDay, date]:
    """The days as they were last up to `end`."""
    return {one: _last(one, end) for one in days}


def _last(one: BareDay, end: date) -> date:
    """A day as it was last up to `end`."""
    return _up_to(end, one)[0]


def _up_to(end: date, one: BareDay) -> list[date]:
    """A day as it was in years up to `end`, the last one first."""
    years = range(end.year, end.year - _YEARS_BACK, -1)
    days = (date(year, one.month, one.day) for year in years if _is_date(year, *one[:2]))
    return [day for day in days if day <= end]


def has_eastern_letters(text: str) -> bool:
    """Whether a text has letters of Korea, Japan or China."""
    return _EASTERN_LETTER.search(text) is not None


def bare_day(text: str, *, is_eastern: bool = False) -> BareDay | None:
    """Month, day and weekday of a text that says no more than these; None where it does.

    In what `is_eastern`, as a weekday in such letters is, the month stands first: "4.11(토)".
    """
    key = _HOLIDAY.sub("", name_key(text))
    found = _WEEKDAY.search(key)
    rest = (key[: found.start()] + key[found.end() :]).strip(" ,()[]") if found else key
    is_eastern = is_eastern or (found is not None and has_eastern_letters(found["word"]))
    for form in (*_FORMS, _EASTERN) if is_eastern else _FORMS:
        if read := form.fullmatch(rest):
            return _read(read, WEEKDAY_OF_WORD[found["word"]] if found else None)
    return None


def bare_day_in(text: str) -> BareDay | None:
    """The first day without a year that a text tells of, with the weekday behind it."""
    key = name_key(text)
    for form in _WITHIN:
        if read := form.search(key):
            found = _WEEKDAY.match(key[read.end() :].lstrip(" ,(["))
            return _read(read, WEEKDAY_OF_WORD[found["word"]] if found else None)
    return None


def _read(found: re.Match[str], weekday: int | None) -> BareDay | None:
    named = found.groupdict().get("name")
    month = MONTH_OF_WORD[named] if named else int(found["month"])
    day = int(found["day"])
    return BareDay(month, day, weekday) if _is_date(_LEAP, month, day) else None


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
