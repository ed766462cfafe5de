"""The day a heading, a sheet's name, a title or a file's name tells."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.rows import Bad, parse_date
from benchmark_app.exchange.table import Cell, cell_text
from benchmark_app.words.foreign_heading import MONTH_OF_WORD, SEASON_OF_WORD

_EARLIEST: Final = 1990
_YEAR: Final = r"(?<!\d)(?P<year>(19|20)\d\d)(?!\d)"
_WORDS: Final = "|".join(sorted(MONTH_OF_WORD, key=len, reverse=True))
_NAMED: Final = rf"(?<![^\W\d_])(?P<name>{_WORDS})(?![^\W\d_])"
_DAY: Final = re.compile(
    r"(?<!\d)\d{4}\s*[-./年년]\s*\d{1,2}\s*[-./月월]\s*\d{1,2}(?!\d)|(?<!\d)(19|20)\d{6}(?!\d)"
    r"|(?<!\d)\d{1,2}\s*(?P<sign>[./-])\s*\d{1,2}\s*(?P=sign)\s*\d{4}(?!\d)"
)
#: A spaced dash parts a title: "Route 9 - November 2026" is of no ninth.
_NAMED_DAY: Final = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(\.|er|st|nd|rd|th| de)?(\s*|-){_NAMED}\.?,?( de)?[\s-]*{_YEAR}"
    rf"|{_NAMED.replace('name', 'first')}\.?\s*(?P<other>\d{{1,2}})(st|nd|rd|th)?,?\s+"
    rf"{_YEAR.replace('year', 'of')}"
    rf"|^(?P<third>\d{{1,2}})[\s-]{_NAMED.replace('name', 'short')}[\s-](?P<two>[0-3]\d)$"
)
_QUARTER: Final = re.compile(
    rf"(?<![^\W_])(q|t|kw?\. ?quartal )\s?(?P<quarter>[1-4])\s*[-/_']?\s*{_YEAR}"
    rf"|{_YEAR.replace('year', 'of')}\s*[-/_年년]?\s*[qt](?P<other>[1-4])(?!\d)"
    rf"|{_YEAR.replace('year', 'asian')}\s*[年년]?\s*第?"
    r"(?P<fourth>[1-4一二三四])\s*(분기|四半期|季度)"
    rf"|(?<!\d)(?P<third>[1-4])\s*(\.|er|e|º)?\s*(quartal|trimestre|quarter|분기|q)\s*(de\s)?"
    rf"{_YEAR.replace('year', 'last')}"
    r"|(?<![^\W_])((?P<fifth>[1-4])\s?[qt]|[qt](?P<sixth>[1-4]))\s?[-_'’]?\s?(?P<two>[0-4]\d)(?![^\W_])"
    r"|(?<![^\W_])(?P<both>[0-4]\d)(\s?[qt]|\s?년\s?)(?P<seventh>[1-4])(\s?분기)?(?![^\W_])"
)
_MONTH: Final = re.compile(
    rf"{_YEAR}\s*[-./_年년]\s*(?P<month>0?[1-9]|1[0-2])(?!\d)"
    rf"|(?<!\d)(?P<before>0?[1-9]|1[0-2])\s*[-./_]\s*{_YEAR.replace('year', 'behind')}"
)
#: "Mar 24" may be of 2024; "Apr 11" is a day.
_LATE: Final = r"1[5-9]|[23]\d"
_NAMED_MONTH: Final = re.compile(
    rf"{_NAMED}[.,_]?\s*(de\s|-|/|')?\s*{_YEAR}"
    rf"|{_YEAR.replace('year', 'of')}[\s,_-]*{_NAMED.replace('name', 'other')}"
    rf"|^{_NAMED.replace('name', 'short')}[.]?(\s?['’-]\s?(?P<two>[0-3]\d)|\s*(?P<late>{_LATE}))$"
)
_DAY_OR_YEAR: Final = re.compile(rf"{_NAMED}\.?\s*\d{{1,2}}")
_BARE_QUARTER: Final = re.compile(
    r"[qt] ?(?P<a>[1-4])|(?P<b>[1-4]) ?q|[第제]? ?(?P<c>[1-4一二三四]) ?(분기|四半期|季度)"
    r"|(?P<d>[1-4]) ?(\.|er|e|ème|º|st|nd|rd|th)? ?(quartal|trimestre|quarter)"
    r"|(quartal|trimestre|quarter) ?(?P<e>[1-4])"
)
_BARE_MONTH: Final = re.compile(r"(?P<month>0?[1-9]|1[0-2]) ?[월月]")
_SAID_YEAR: Final = re.compile(rf"{_YEAR} ?[년年]?")
#: "H1 2026", "2026 상반기", "1. Halbjahr 2026", and each without its year.
_HALF_NAME: Final = (
    r"(?:h ?(?P<{0}>[12])|(?P<{1}>[12]) ?h|(?P<{2}>[12]) ?(?:\.|er|e|ème|º|°|do|st|nd)? ?"
    r"(?:halbjahr|semestre|half|半期)|(?P<{3}>[상하上下]) ?(?:반기|半期|半年))"
)
_BARE_HALF: Final = re.compile(_HALF_NAME.format("a", "b", "c", "d"))
_HALF: Final = re.compile(
    rf"(?<![^\W_]){_HALF_NAME.format('a', 'b', 'c', 'd')}\s*[-/_']?\s*(de\s)?{_YEAR}"
    rf"|{_YEAR.replace('year', 'of')}\s*[-/_年년]?\s*{_HALF_NAME.format('e', 'f', 'g', 'h')}(?!\d)"
)
_FIRST_HALVES: Final = "1상上"
_MONTHS_OF_HALF: Final = 6
_MARKS: Final = " -_.,/()[]'’"
#: The year before the first of an era: 令和6年 is 2024.
_BEFORE_ERA: Final = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
_ERA: Final = re.compile(rf"({'|'.join(_BEFORE_ERA)})\s*(\d{{1,3}}|元)\s*年")
_ONLY_YEAR: Final = re.compile(_YEAR)
_MONTHS_OF_QUARTER: Final = 3
_DECEMBER: Final = 12
_CENTURY: Final = "20"


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day something can have been seen on."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    @property
    def is_year(self) -> bool:
        """Whether it says a year and no more."""
        return (self.last - self.first).days >= 364

    def day(self, today: date) -> date:
        """Its last day that is not after today; a day to come is told as it is."""
        return max(self.first, min(self.last, today))


def period_of(cell: Cell) -> Period | None:
    """The day, month, quarter or year that a cell says and nothing beside; else None."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _year(int(cell)) if cell % 1 == 0 and _is_year(int(cell)) else None
    day = parse_date(cell)
    if not isinstance(day, Bad):
        return Period(day, day)
    found = _found(name_key(cell_text(cell)))
    return found[0] if found and not _rest(found[1]) else None


def is_day_or_month(text: str) -> bool:
    """Whether a text is a month and a number that may be its day or its year: "Apr 18"."""
    return _DAY_OR_YEAR.fullmatch(name_key(text)) is not None


def period_in(text: str) -> Period | None:
    """The first day, month, quarter or year that a text tells of."""
    found = _found(name_key(text))
    return found[0] if found else None


def months_of(text: str) -> tuple[int, int] | None:
    """The first and last month of the part of a year that a text names, with or without a year.

    Winter is of December to February, (12, 2). None where it says anything else.
    """
    key = _SAID_YEAR.sub(" ", name_key(text)).strip(_MARKS)
    if quarter := _BARE_QUARTER.fullmatch(key):
        told = next(filter(None, quarter.groupdict().values()))
        last = ("一二三四".find(told) + 1 or int(told)) * _MONTHS_OF_QUARTER
        return last - 2, last
    if half := _BARE_HALF.fullmatch(key):
        return _months_of_half(half, "abcd")
    if month := _BARE_MONTH.fullmatch(key):
        return int(month["month"]), int(month["month"])
    if key in MONTH_OF_WORD:
        return MONTH_OF_WORD[key], MONTH_OF_WORD[key]
    return SEASON_OF_WORD.get(key)


def _found(text: str) -> tuple[Period, str] | None:
    """A period and the text around it."""
    text = _ERA.sub(_in_our_era, text)
    for pattern, read in _READERS:
        for found in pattern.finditer(text):
            period = read(found)
            if period is not None:
                return period, text[: found.start()] + " " + text[found.end() :]
            if pattern is _DAY:
                return None  # its month and year would be read from the middle of it
    return None


def _in_our_era(found: re.Match[str]) -> str:
    year = 1 if found[2] == "元" else int(found[2])
    return f"{_BEFORE_ERA[found[1]] + year}年"


def _rest(text: str) -> str:
    return re.sub(r"[\s()\[\].,:'’일日월月년年-]|as of|stand|seen on", "", text)


def _whole_day(found: re.Match[str]) -> Period | None:
    text = re.sub(r"\s*[년월年月]\s*", "-", found[0])
    if "." in text and not text[:4].isdigit():
        text = "-".join(reversed(re.split(r"\s*\.\s*", text)))  # points: the day stands first
    day = parse_date(text)
    return None if isinstance(day, Bad) else Period(day, day)


def _named_day(found: re.Match[str]) -> Period | None:
    year, word, day = (
        found["year"] or found["of"] or _CENTURY + found["two"],
        found["name"] or found["first"] or found["short"],
        found["day"] or found["other"] or found["third"],
    )
    try:
        one = date(int(year), MONTH_OF_WORD[word], int(day))
    except ValueError:
        return None
    return Period(one, one)


def _quarter(found: re.Match[str]) -> Period:
    quarters = found.group("quarter", "other", "fourth", "third", "fifth", "sixth", "seventh")
    told = next(filter(None, quarters))
    quarter = "一二三四".find(told) + 1 or int(told)
    years = (
        *found.group("year", "of", "asian", "last"),
        _CENTURY + (found["two"] or found["both"] or ""),
    )
    year = int(next(filter(None, years)))
    last = quarter * _MONTHS_OF_QUARTER
    return Period(date(year, last - 2, 1), _end(year, last))


def _half(found: re.Match[str]) -> Period:
    first, last = _months_of_half(found, "abcd" if found["year"] else "efgh")
    year = int(found["year"] or found["of"])
    return Period(date(year, first, 1), _end(year, last))


def _months_of_half(found: re.Match[str], names: str) -> tuple[int, int]:
    told = next(filter(None, found.group(*names)))
    first = 1 if told in _FIRST_HALVES else 1 + _MONTHS_OF_HALF
    return first, first + _MONTHS_OF_HALF - 1


def _month(found: re.Match[str]) -> Period:
    return _of_month(int(found["year"] or found["behind"]), int(found["month"] or found["before"]))


def _named_month(found: re.Match[str]) -> Period:
    word = found["name"] or found["other"] or found["short"]
    year = found["year"] or found["of"] or _CENTURY + (found["two"] or found["late"])
    return _of_month(int(year), MONTH_OF_WORD[word])


def _of_month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), _end(year, month))


def _only_year(found: re.Match[str]) -> Period | None:
    year = int(found["year"])
    return _year(year) if _is_year(year) else None


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, _DECEMBER, 31))


def _is_year(year: int) -> bool:
    return _EARLIEST <= year < _EARLIEST + 60


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_READERS: Final = (
    (_DAY, _whole_day),
    (_NAMED_DAY, _named_day),
    (_QUARTER, _quarter),
    (_HALF, _half),
    (_MONTH, _month),
    (_NAMED_MONTH, _named_month),
    (_ONLY_YEAR, _only_year),
)
