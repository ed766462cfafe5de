"""Readable ticks: whole years, quarters or months by the span, round numbers for values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10
from typing import Final

from benchmark_app.domain.calendar import date_of, day_number

#: Steps of a time axis in months, finest first; the days below a month follow in `_DAY_STEPS`.
_MONTH_STEPS: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_DAY_STEPS: Final = (1, 2, 7, 14)
_MOST_TICKS: Final = 200


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis (a day number or a value) and its text."""

    at: float
    text: str


def time_ticks(
    first: float, last: float, pixels: float, measure: Callable[[str], float]
) -> tuple[Tick, ...]:
    """The finest whole steps whose labels keep clear of each other.

    `first` and `last` are day numbers, `pixels` the axis' length, `measure` a text's width.
    """
    if pixels <= 0 or last < first:
        return ()
    if last - first < 1:
        return (Tick(round(first), date_of(round(first)).isoformat()),)
    per_day = pixels / (last - first)
    for step in _DAY_STEPS:
        if step * per_day > measure("2000-00-00") * 1.3:
            return tuple(_every_days(first, last, step))
    for months in _MONTH_STEPS:
        sample = "2000" if months >= 12 else "2000-00"
        if months * 30.4 * per_day > measure(sample) * 1.45:
            ticks = tuple(_every_months(first, last, months))
            return ticks or _ends(first, last, pixels, measure)
    return _ends(first, last, pixels, measure)


def _ends(
    first: float, last: float, pixels: float, measure: Callable[[str], float]
) -> tuple[Tick, ...]:
    texts = [(day, date_of(day).isoformat()) for day in (ceil(first), floor(last))]
    if sum(measure(text) for _, text in texts) > pixels:
        texts = texts[:1]
    return tuple(Tick(day, text) for day, text in texts)


def _every_days(first: float, last: float, step: int) -> Iterator[Tick]:
    start = ceil(first / step) * step
    for day in range(start, min(floor(last), start + step * _MOST_TICKS) + 1, step):
        yield Tick(day, date_of(day).isoformat())


def _every_months(first: float, last: float, months: int) -> Iterator[Tick]:
    begin = date_of(ceil(first))
    count = (begin.year * 12 + begin.month - 1) // months * months
    for _ in range(_MOST_TICKS):
        year, month = divmod(count, 12)
        count += months
        if not 1 <= year <= 9999:
            continue
        day = day_number(date(year, month + 1, 1))
        if day > last:
            return
        if day >= first:
            yield Tick(day, f"{year:04d}" if months >= 12 else f"{year:04d}-{month + 1:02d}")


def value_range(low: float, high: float, *, from_zero: bool = True) -> tuple[float, float]:
    """An honest range: from zero unless all values lie far from it, always a little wider.

    Not `from_zero` where another number is what all are compared with.
    """
    if low == high:
        low, high = (0.0, high) if high > 0 else (low, 0.0) if low < 0 else (0.0, 1.0)
    if from_zero and 0 < low <= high * 0.6:
        low = 0.0
    if from_zero and high < 0 and high >= low * 0.6:
        high = 0.0
    step = _nice_step((high - low) / 4)
    return floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step


def value_ticks(low: float, high: float, wanted: int = 4) -> tuple[float, ...]:
    """Round numbers from low to high, about `wanted` steps."""
    step = _nice_step((high - low) / wanted)
    first = ceil(low / step - 1e-9)
    return tuple(round(index * step, 10) for index in range(first, floor(high / step + 1e-9) + 1))


def _nice_step(rough: float) -> float:
    if rough <= 0:
        return 1.0
    magnitude = 10.0 ** floor(log10(rough))
    return next(
        factor * magnitude
        for factor in (1.0, 2.0, 2.5, 5.0, 10.0)
        if factor * magnitude >= rough * (1 - 1e-9)
    )
