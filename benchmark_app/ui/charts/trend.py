"""Describes the trend against the baseline as plain values: what is drawn, never how."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.result import MarketLevel
from benchmark_app.ui.charts.places import places_told
from benchmark_app.ui.charts.scale import ValueScale, points_scale, scale_of
from benchmark_app.ui.charts.trend_target import Target, target_of
from benchmark_app.words.chart import chart_word, days_text
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_about, format_date
from benchmark_app.words.value import direction_word

if TYPE_CHECKING:
    from benchmark_app.workspace import Market, Snapshot

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
#: The day numbers on which each competitor was looked at, ascending.
Checks = Mapping[int, tuple[int, ...]]
#: A touchpoint or an attribute's id, or neither for everything.
Part = tuple[str | None, int | None]
Values = tuple[float | None, ...]
_BASELINE_NEEDS: Final = 3
#: Time runs on to a target's day for as long again as there are data, or two years; not farther.
_AHEAD_DAYS: Final = 731


class SeriesRole(StrEnum):
    """What a line stands for; the painter gives each its look."""

    OWN = "own"
    BASELINE = "baseline"
    HIGHLIGHTED = "highlighted"
    EDGE = "edge"
    EXPECTATION = "expectation"
    CUSTOMERS = "customers"
    COMPETITOR = "competitor"


#: Lines that are not one place's own value: they read as numbers, never as a level's word.
AVERAGES: Final = frozenset((SeriesRole.BASELINE,))
#: Of one service these rest on how many places are known; a place's own value does not.
_OF_MANY: Final = AVERAGES | {SeriesRole.EDGE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One line: a value per day of the description, None where nothing is known.

    A value holds until the next day. `checks` are the indices of the days somebody looked.
    """

    role: SeriesRole
    name: str
    values: Values
    competitor: int | None = None
    checks: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)  # no slots: what painters ask for each line is kept
class TrendDescription:
    """Everything the painter needs; days are day numbers, ascending; the last is as-of.

    `low` and `high` bound the baseline over the unknown cells. `counts` are (known, all) per
    day. `unsure` are the indices of the days on which too little is known to rely on the levels.
    `note` is the one sentence shown where there is no baseline or nothing at all. `until` is
    the day number to which time runs at least, `target` what is planned; nothing is known of
    either's days beyond as-of.
    """

    title: str
    subtitle: str
    note: str
    language: Language
    days: tuple[int, ...]
    series: tuple[Series, ...]
    low: Values
    high: Values
    counts: tuple[tuple[int, int], ...]
    scale: ValueScale
    better: Direction
    attribute: int | None = None
    touchpoint: str | None = None
    unsure: frozenset[int] = frozenset()
    until: int | None = None
    target: Target | None = None

    def reaching(self, until: date | None) -> TrendDescription:
        """The same with time that runs to a later day; as it is without one."""
        return self if until is None else replace(self, until=day_number(until))

    @property
    def end(self) -> int:
        """The day number time runs to: the last day, that asked for, or that of a target near."""
        last = self.days[-1]
        most = last + max(last - self.days[0], _AHEAD_DAYS)
        due = last if self.target is None or self.target.day > most else self.target.day
        return max(last, due, last if self.until is None else self.until)

    def one(self, role: SeriesRole) -> Series | None:
        """The first series of a role."""
        return next((series for series in self.series if series.role is role), None)

    @property
    def market(self) -> Series | None:
        """The line of the market: its baseline, or what is expected."""
        return self.one(SeriesRole.BASELINE) or self.one(SeriesRole.EXPECTATION)

    def is_about(self, series: Series, row: int) -> bool:
        """Whether too little is known on a day to rely on a line."""
        return row in self.unsure and (self.attribute is None or series.role in _OF_MANY)

    def text(self, series: Series, row: int) -> str:
        """A line's value on a day as labels and cards show it; "about" where that is so."""
        value = series.values[row]
        if value is None:
            return chart_word("unknown", self.language)
        is_about = self.is_about(series, row)
        if is_about and self.attribute is None:
            return format_about(value, self.language)
        shown = self.scale.text(value, is_average=series.role in AVERAGES)
        return chart_word("about", self.language, value=shown) if is_about else shown

    def sure(self, series: Series, *, is_sure: bool = True) -> Values:
        """A line's values on the days it can be relied on, or on the others."""
        return tuple(
            None if self.is_about(series, row) is is_sure else value
            for row, value in enumerate(series.values)
        )

    @property
    def has_baseline(self) -> bool:
        """Whether the baseline is known on any day."""
        baseline = self.one(SeriesRole.BASELINE)
        return baseline is not None and any(value is not None for value in baseline.values)

    def against_baseline(self) -> TrendDescription:
        """The subject's line and the baseline alone."""
        kept = (SeriesRole.OWN, SeriesRole.BASELINE)
        return replace(self, series=tuple(one for one in self.series if one.role in kept))

    @cached_property
    def checked(self) -> tuple[int, ...]:
        """The rows of the days on which anybody looked, ascending."""
        return tuple(sorted({row for series in self.series for row in series.checks}))

    @cached_property
    def is_single(self) -> bool:
        """Whether all checks fell on one day: dots, not lines."""
        return len(self.checked) == 1

    @property
    def has_band(self) -> bool:
        """Whether the unknown could make a difference on any day."""
        return self.low != self.high

    @cached_property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value is not None for series in self.series for value in series.values)


def describe_trend(
    snapshot: Snapshot,
    language: Language,
    *,
    touchpoint: str | None = None,
    attribute: int | None = None,
    highlight: Collection[int] = (),
) -> TrendDescription:
    """The market, the subject and every competitor over time: all, a touchpoint or a service.

    Levels and yes/no services are drawn on their own scale, as measures are; the market and a
    touchpoint from 0 to 100.
    """
    shown = frozenset(highlight)
    if attribute is None:
        return _of_market(snapshot, language, touchpoint, shown)
    return _of_service(snapshot, language, snapshot.market.attribute(attribute), shown)


def _of_market(
    snapshot: Snapshot, language: Language, touchpoint: str | None, shown: frozenset[int]
) -> TrendDescription:
    checks = checks_of(snapshot, touchpoint)
    days = days_of(snapshot, checks)
    rivals = snapshot.competitor_levels(days, touchpoint)
    lines = replace(
        level_lines(snapshot.market_levels(days, touchpoint), checks),
        rivals={key: tuple(values) for key, values in rivals.items()},
    )
    known, cells = lines.counts[-1]
    return described_lines(
        snapshot,
        language,
        days,
        lines,
        shown,
        title=_title(snapshot, language, (touchpoint, None)),
        subtitle=(
            chart_word("trend_scale", language),
            *counted(snapshot, known, cells, language, touchpoint),
        ),
        scale=points_scale(language),
        better=Direction.HIGHER,
        touchpoint=touchpoint,
    )


def _of_service(
    snapshot: Snapshot, language: Language, asked: Attribute, shown: frozenset[int]
) -> TrendDescription:
    service = snapshot.service(asked.id)
    checks = _visible(service.checks, snapshot.market)
    days = _all_days(snapshot.change_days(asked.id), checks, snapshot.as_of)
    levels = snapshot.baseline_levels(asked.id, days)
    rows = np.searchsorted(service.days, [day_number(day) for day in days], side="right") - 1
    value = _at(service.value, rows)
    rivals = {
        member: _values(column)
        for member, column in zip(service.members.tolist(), value.T, strict=True)
    }
    is_measure = asked.kind is AttributeKind.MEASURE
    edges = (
        ("adequate", tuple(level.adequate for level in levels)),
        ("desired", tuple(level.desired for level in levels)),
    )
    lines = Lines(
        own=tuple(level.own for level in levels),
        baseline=tuple(level.expected for level in levels),
        rivals=rivals,
        beside=tuple(
            Series(role=SeriesRole.EDGE, name=chart_word(code, language), values=values)
            for code, values in (edges if is_measure else ())
        ),
        low=_values(_at(service.low, rows)),
        high=_values(_at(service.high, rows)),
        is_sure=tuple(_at(service.is_sufficient, rows).astype(np.bool_).tolist()),
        counts=tuple(
            (level.known, 0 if cells != cells else int(cells))
            for level, cells in zip(levels, _at(service.cells, rows).tolist(), strict=True)
        ),
        checks=checks,
    )
    known, cells = lines.counts[-1]
    target = target_of(snapshot.market, asked, language)
    drawn = chain(lines.own or (), *rivals.values(), () if target is None else (target.value,))
    return described_lines(
        snapshot,
        language,
        days,
        lines,
        shown,
        title=_title(snapshot, language, (None, asked.id)),
        subtitle=(
            *_scale_words(asked, language),
            chart_word("known_places", language, known=known, cells=cells),
        ),
        scale=scale_of(asked, drawn, language),
        better=asked.direction if is_measure else Direction.HIGHER,
        attribute=asked.id,
        target=target,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """The values of everything drawn, a value per day; without `own` the subject has no line.

    `role` is the market's, `beside` what goes with it; `is_sure` says of each day whether enough is
    known to rely on the market's values, empty where that is not asked.
    """

    own: Values | None
    baseline: Values
    rivals: Mapping[int, Values]
    low: Values
    high: Values
    counts: tuple[tuple[int, int], ...]
    checks: Checks
    role: SeriesRole = SeriesRole.BASELINE
    beside: tuple[Series, ...] = ()
    is_sure: tuple[bool, ...] = ()


def level_lines(levels: Sequence[MarketLevel], checks: Checks) -> Lines:
    """The subject and the market with its band, without competitors."""
    return Lines(
        own=tuple(map(attrgetter("own_level"), levels)),
        baseline=tuple(map(attrgetter("market_level"), levels)),
        rivals={},
        low=tuple(map(attrgetter("low"), levels)),
        high=tuple(map(attrgetter("high"), levels)),
        counts=tuple(map(attrgetter("known", "cells"), levels)),
        checks=checks,
        is_sure=tuple(map(attrgetter("is_sufficient"), levels)),
    )


def described_lines(
    snapshot: Snapshot,
    language: Language,
    days: list[date],
    lines: Lines,
    shown: frozenset[int],
    *,
    title: str,
    subtitle: tuple[str, ...],
    scale: ValueScale,
    better: Direction,
    touchpoint: str | None = None,
    attribute: int | None = None,
    target: Target | None = None,
) -> TrendDescription:
    """The lines from the first day anything is known on; what is missing is said."""
    market = snapshot.market
    has_baseline = len(market.members) >= _BASELINE_NEEDS
    first = _first_known(lines, len(days), has_baseline=has_baseline)
    numbers = tuple(map(day_number, days[first:]))
    series = _series(market, language, numbers, lines, shown, has_baseline=has_baseline)
    nothing = (None,) * len(numbers)
    nothing_told = "nothing_checked" if market.attributes else "no_service"
    said = [*subtitle, days_text(format_date(days[first]), format_date(days[-1]), language)]
    low, high = (lines.low[first:], lines.high[first:]) if has_baseline else (nothing, nothing)
    if low != high:
        said.append(chart_word("spread_band", language))
    return TrendDescription(
        title=title,
        subtitle=" · ".join(said),
        note=title if any(lines.checks.values()) else chart_word(nothing_told, language),
        language=language,
        days=numbers,
        series=tuple(series),
        low=low,
        high=high,
        counts=lines.counts[first:],
        scale=scale,
        better=better,
        touchpoint=touchpoint,
        unsure=frozenset(row for row, is_sure in enumerate(lines.is_sure[first:]) if not is_sure),
        attribute=attribute,
        target=target,
    )


def _first_known(lines: Lines, count: int, *, has_baseline: bool) -> int:
    """The first row on which anything drawn is known; the last where nothing is."""
    drawn = [lines.own or (), *lines.rivals.values()]
    if has_baseline:
        drawn += [lines.baseline, *(one.values for one in lines.beside)]
    rows = zip(*filter(None, drawn), strict=True)
    return next(
        (row for row, seen in enumerate(rows) if any(value is not None for value in seen)),
        count - 1,
    )


def _series(
    market: Market,
    language: Language,
    days: tuple[int, ...],
    lines: Lines,
    shown: frozenset[int],
    *,
    has_baseline: bool,
) -> Iterator[Series]:
    """All lines from the first of the days on, the most important first; painted from the last.

    Each day from there on on which somebody looked is one of the days.
    """
    count = len(days)
    place = {day: row for row, day in enumerate(days)}
    checks = {
        key: frozenset(map(place.__getitem__, looked[bisect_left(looked, days[0]) :]))
        for key, looked in lines.checks.items()
    }
    subject = market.subject
    if subject is not None and lines.own is not None:
        yield Series(
            role=SeriesRole.OWN,
            name=subject.name,
            values=lines.own[-count:],
            competitor=subject.id,
            checks=checks.get(subject.id, frozenset()),
        )
    if has_baseline:
        looked = frozenset().union(*(checks.get(one.id, ()) for one in market.members))
        name = chart_word(lines.role, language)
        yield Series(role=lines.role, name=name, values=lines.baseline[-count:], checks=looked)
        for beside in lines.beside:
            yield replace(beside, values=beside.values[-count:])
    rivals = [one for one in market.competitors if one.id in lines.rivals]
    for one in sorted(rivals, key=lambda one: one.id not in shown):
        yield Series(
            role=SeriesRole.HIGHLIGHTED if one.id in shown else SeriesRole.COMPETITOR,
            name=one.name,
            values=lines.rivals[one.id][-count:],
            competitor=one.id,
            checks=checks.get(one.id, frozenset()),
        )


def _title(snapshot: Snapshot, language: Language, part: Part) -> str:
    said = snapshot.findings("trend", *part)
    return finding_text(said[0], language) if said else ""


def counted(
    snapshot: Snapshot, known: int, cells: int, language: Language, touchpoint: str | None = None
) -> tuple[str, ...]:
    """How many competitors are in the market, how many left, and how many cells are known.

    Where no cell counts yet, those that could be looked at are told.
    """
    if not cells:
        known, cells = _could_know(snapshot, touchpoint)
    said = places_told(snapshot, language)
    return (*said, chart_word("known", language, known=known, cells=cells)) if cells else said


def _could_know(snapshot: Snapshot, touchpoint: str | None) -> tuple[int, int]:
    """Of the competitors' cells on the day, how many are known and how many there are."""
    market = snapshot.market
    others = np.array([not one.subject for one in market.competitors], np.bool_)
    counted = others & snapshot.followed
    known = cells = 0
    for one in market.attributes:
        if touchpoint in (None, one.touchpoint):
            row = snapshot.cells(one.id)
            could = row.applies & counted
            cells += int(could.sum())
            known += int((could & ~row.is_stale & ~row.is_untold).sum())
    return known, cells


def _scale_words(attribute: Attribute, language: Language) -> tuple[str, ...]:
    """What the scale of one service shows."""
    if attribute.kind is AttributeKind.MEASURE:
        return (attribute.unit, direction_word(attribute.direction, language))
    graded = attribute.kind is AttributeKind.LEVEL
    return (chart_word("service_scale" if graded else "yes_no_scale", language),)


def checks_of(snapshot: Snapshot, touchpoint: str | None = None) -> Checks:
    """The day numbers on which each visible competitor was looked at, in all or a touchpoint."""
    return _visible(snapshot.checks(touchpoint), snapshot.market)


def days_of(snapshot: Snapshot, checks: Checks, *more: date) -> list[date]:
    """Every day on which anything changed or somebody looked, more of them, and the last day."""
    return _all_days((*snapshot.change_days(), *more), checks, snapshot.as_of)


def _visible(checks: Checks, market: Market) -> Checks:
    return {one.id: checks[one.id] for one in market.competitors if one.id in checks}


def _all_days(changed: Iterable[date], checks: Checks, as_of: date) -> list[date]:
    """Every day on which a value changed or somebody looked, and the last day."""
    looked = map(date_of, set().union(*checks.values()))
    return sorted({*(day for day in changed if day <= as_of), *looked, as_of})


def _values(column: FloatArray) -> Values:
    return tuple(None if value != value else value for value in column.tolist())


def _at(steps: FloatArray | IntArray | BoolArray, rows: IntArray) -> FloatArray:
    """The rows of a step function; unknown where it has none."""
    if len(steps):
        return steps[rows].astype(np.float64)
    return np.full((len(rows), *steps.shape[1:]), np.nan)
