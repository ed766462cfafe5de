"""Market level, parity index and the chain-linked expectation index over attributes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmark_app.analysis.level import LevelSteps, LinkLevels
from benchmark_app.analysis.log import BoolArray, FloatArray, IntArray
from benchmark_app.domain.attribute import Importance
from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.result import MarketLevel

#: The index at its base date, and the parity index at par.
PAR: Final = 100.0
#: The base date is the first day on which this share of the importance has sufficient data.
_BASE_SHARE: Final = 0.5
_SLACK: Final = 1e-9


@dataclass(frozen=True, slots=True)
class ImportanceSteps:
    """The dated weights of attributes as step functions; 1 before the first date."""

    steps: dict[int, tuple[IntArray, FloatArray]]

    @classmethod
    def of(cls, importance: Iterable[Importance]) -> ImportanceSteps:
        """The step functions of dated weights in any order."""
        dated: dict[int, dict[int, float]] = {}
        for one in importance:
            dated.setdefault(one.attribute, {})[day_number(one.from_date)] = one.weight
        return cls(
            {
                attribute: (
                    np.array(sorted(weights), dtype=np.int64),
                    np.array([1.0, *(weights[day] for day in sorted(weights))]),
                )
                for attribute, weights in dated.items()
            }
        )

    def at(self, attribute: int, days: IntArray) -> FloatArray:
        """The weight of an attribute on each day."""
        if attribute not in self.steps:
            return np.ones(len(days))
        dates, weights = self.steps[attribute]
        return weights[np.searchsorted(dates, days, side="right")]

    def days(self) -> IntArray:
        """Every day on which a weight is set."""
        return union_of(dates for dates, _ in self.steps.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The expectation index after each link day; 100 until past the base day.

    `divisor` is the weighted matched sum just before each link, NaN where the link is skipped.
    """

    base: int | None
    days: IntArray
    index: FloatArray
    divisor: FloatArray

    def at(self, days: IntArray) -> FloatArray:
        """The index on each day, NaN before the base day."""
        if self.base is None:
            return np.full(len(days), np.nan)
        index = np.concatenate([[PAR], self.index])
        values = index[np.searchsorted(self.days, days, side="right")]
        return np.where(days >= self.base, values, np.nan)


def union_of(days: Iterable[IntArray]) -> IntArray:
    """All days of several arrays, once each, ascending."""
    parts = list(days)
    if not parts:
        return np.empty(0, dtype=np.int64)
    return np.unique(np.concatenate(parts)).astype(np.int64)


def link_sums(
    levels: Sequence[LinkLevels], importance: ImportanceSteps, days: IntArray
) -> tuple[FloatArray, FloatArray]:
    """The weighted sums just before and after each link day: [..., u].

    An attribute that does not change that day counts with its level on both sides; one without
    a matched cell skips the link. The importance is that of the day before.
    """
    shape = (*levels[0].expected.shape[:-1], len(days)) if levels else (len(days),)
    before, after = np.zeros(shape), np.zeros(shape)
    for level in levels:
        if not len(level.days):
            continue
        rows = np.searchsorted(level.days, days, side="right") - 1
        at = np.maximum(rows, 0)
        is_link = level.days[at] == days
        held = np.where(rows >= 0, level.expected[..., at], np.nan)
        earlier = np.where(is_link, level.before[..., at], held)
        later = np.where(is_link, level.after[..., at], held)
        weight = importance.at(level.attribute, days - 1)
        before += _known(earlier) * weight
        after += _known(later) * weight
    return before, after


def link_ratios(before: FloatArray, after: FloatArray) -> FloatArray:
    """The factor of each link; 1 where a side is 0: no index can be chained through 0."""
    result = np.ones_like(before)
    np.divide(after, before, out=result, where=(before > _SLACK) & (after > _SLACK))
    return result


def expectation_chain(
    steps: Sequence[LevelSteps], importance: ImportanceSteps, base: int | None = None
) -> Chain:
    """The chain over every day on which any scored attribute changed (METHODS section 4).

    `base` is the day number of 100, by default the first day with sufficient data for half of
    the importance.
    """
    days = union_of(step.days for step in steps)
    before, after = link_sums([_links_of(step) for step in steps], importance, days)
    if base is None:
        base = first_base(steps, importance)
    is_after_base = days > base if base is not None else np.zeros(len(days), dtype=bool)
    ratios = np.where(is_after_base, link_ratios(before, after), 1.0)
    is_chained = (before > _SLACK) & (after > _SLACK) & is_after_base
    return Chain(
        base=base,
        days=days,
        index=PAR * np.cumprod(ratios, dtype=np.float64),
        divisor=np.where(is_chained, before, np.nan),
    )


def first_base(steps: Sequence[LevelSteps], importance: ImportanceSteps) -> int | None:
    """The first day on which half of the importance has sufficient data, as a day number.

    Attributes nobody was ever known for do not count, so that a new empty row moves nothing.
    """
    seen = [step for step in steps if not np.isnan(step.expected).all()]
    days = union_of([*(step.days for step in seen), importance.days()])
    total, sufficient = np.zeros(len(days)), np.zeros(len(days))
    for step in seen:
        weight = importance.at(step.attribute, days)
        rows = np.searchsorted(step.days, days, side="right") - 1
        total += weight
        sufficient += np.where((rows >= 0) & step.is_sufficient[rows], weight, 0.0)
    is_enough = (total > 0.0) & (sufficient >= _BASE_SHARE * total - _SLACK)
    return int(days[np.argmax(is_enough)]) if is_enough.any() else None


def market_levels(
    steps: Sequence[LevelSteps],
    importance: ImportanceSteps,
    chain: Chain,
    days: IntArray,
    *,
    has_subject: bool,
) -> list[MarketLevel]:
    """Market and own level, parity and expectation index and the band on each day.

    METHODS section 3: over the attributes where at least one competitor and, if there is one,
    the subject are known.
    """
    sums = np.zeros((7, len(days)))
    for step, rows, weight in qualified(steps, importance, days, has_subject=has_subject):
        counted = weight > 0.0
        sums[0] += weight
        columns = np.array((step.expected, step.own, step.low, step.high))
        sums[1:5] += _known(columns[:, rows]) * weight
        sums[5] += np.where(counted, step.known[rows], 0)
        sums[6] += np.where(counted, step.cells[rows], 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        levels = PAR * sums[1:5] / sums[0]
    parity = parity_index(levels[1], levels[0])
    if not has_subject:
        levels[1] = parity = np.full(len(days), np.nan)
    drawn = np.vstack([levels, parity, chain.at(days)])
    cells: list[list[float | None]] = [
        [None if value != value else value for value in row] for row in drawn.T.tolist()
    ]
    return [
        MarketLevel(
            day=date_of(day),
            market_level=market,
            own_level=own,
            low=low,
            high=high,
            parity_index=par,
            expectation_index=index,
            known=int(known),
            cells=int(active),
        )
        for day, (market, own, low, high, par, index), known, active in zip(
            days.tolist(), cells, sums[5].tolist(), sums[6].tolist(), strict=True
        )
    ]


def qualified(
    steps: Sequence[LevelSteps], importance: ImportanceSteps, days: IntArray, *, has_subject: bool
) -> Iterable[tuple[LevelSteps, IntArray, FloatArray]]:
    """Each attribute with its row on each day and its weight, 0 where it does not count."""
    for step in steps:
        if not len(step.days):
            continue
        rows = np.searchsorted(step.days, days, side="right") - 1
        counts = (rows >= 0) & ~np.isnan(step.expected[rows])
        if has_subject:
            counts &= ~np.isnan(step.own[rows])
        yield step, rows, np.where(counts, importance.at(step.attribute, days), 0.0)


def is_market_sufficient(
    steps: Sequence[LevelSteps], importance: ImportanceSteps, days: IntArray, *, has_subject: bool
) -> BoolArray:
    """Whether half of the importance that counts on each day has sufficient data."""
    total, sufficient = np.zeros(len(days)), np.zeros(len(days))
    for step, rows, weight in qualified(steps, importance, days, has_subject=has_subject):
        total += weight
        sufficient += np.where(step.is_sufficient[rows], weight, 0.0)
    return (total > 0.0) & (sufficient >= _BASE_SHARE * total - _SLACK)


def competitor_levels(
    steps: Sequence[LevelSteps],
    importance: ImportanceSteps,
    days: IntArray,
    competitors: IntArray,
    *,
    has_subject: bool,
) -> FloatArray:
    """Each competitor's own level 0-100 over the attributes that count and it is known for.

    [competitors, days]; NaN where it is known for none.
    """
    weighted = np.zeros((len(competitors), len(days)))
    total = np.zeros_like(weighted)
    for step, rows, weight in qualified(steps, importance, days, has_subject=has_subject):
        columns = np.searchsorted(step.members, competitors)
        score = step.score[np.ix_(rows, columns)].T
        weighted += _known(score) * weight
        total += np.where(np.isnan(score), 0.0, weight)
    result = np.full_like(weighted, np.nan)
    np.divide(PAR * weighted, total, out=result, where=total > 0.0)
    return result


def parity_index(levels: FloatArray, market: FloatArray) -> FloatArray:
    """Levels as an index on the market's, 100 = the market: [..., days].

    NaN where either is not known, and where the market offers nothing.
    """
    result = np.full_like(levels, np.nan)
    is_there = np.broadcast_to(market > _SLACK, levels.shape)
    np.divide(PAR * levels, market, out=result, where=is_there)
    return result


def _known(values: FloatArray) -> FloatArray:
    """The values, 0 for the unknown; numpy's own way looks for infinities too."""
    return np.where(np.isnan(values), 0.0, values)


def _links_of(step: LevelSteps) -> LinkLevels:
    return LinkLevels(step.attribute, step.days, step.expected, step.links.before, step.links.after)
