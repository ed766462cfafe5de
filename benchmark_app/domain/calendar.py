"""Days and instants as integers: fast in arrays, exact, days without time zones."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from typing import Final

_EPOCH: Final = date(1970, 1, 1).toordinal()
_ZERO: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def day_number(day: date) -> int:
    """Days since 1970-01-01, negative before it; numpy's datetime64[D] counts alike."""
    return day.toordinal() - _EPOCH


def date_of(number: int) -> date:
    """The date of a day number."""
    return date.fromordinal(number + _EPOCH)


def add_months(day: date, months: int) -> date:
    """The same day of a later or earlier month, clipped to the month's end and to all dates."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def instant_number(instant: datetime) -> int:
    """Microseconds since 1970-01-01 UTC of an aware instant, exact."""
    return (instant - _ZERO) // _MICROSECOND


def instant_of(number: int) -> datetime:
    """The aware UTC instant of a count of microseconds."""
    return _ZERO + number * _MICROSECOND
