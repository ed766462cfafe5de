"""Parity index and the chain-linked expectation index over attributes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmark_app.analysis.level import LevelSteps, LinkLevels
from benchmark_app.analysis.log import FloatArray, IntArray
from benchmark_app.domain.attribute import Importance
from benchmark_app.domain.calendar import day_number

#: The index at its base date, and the parity index at par.
PAR: Final = 100.0
#: The base date is the first day on which this share of the importance has sufficient data.
HALF: Final = 0.5
#: So little is nothing.
SLACK: Final = 1e-9


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
        before += known_or_zero(earlier) * weight
        after += known_or_zero(later) * weight
    return before, after


def link_ratios(before: FloatArray, after: FloatArray) -> FloatArray:
    """The factor of each link; 1 where a side is 0: no index can be chained through 0."""
    result = np.ones_like(before)
    np.divide(after, before, out=result, where=(before > SLACK) & (after > SLACK))
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
    is_chained = (before > SLACK) & (after > SLACK) & is_after_base
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
    is_enough = (total > 0.0) & (sufficient >= HALF * total - SLACK)
    return int(days[np.argmax(is_enough)]) if is_enough.any() else None


def parity_index(levels: FloatArray, market: FloatArray) -> FloatArray:
    """Levels as an index on the market's, 100 = the market: [..., days].

    NaN where either is not known, and where the market offers nothing.
    """
    result = np.full_like(levels, np.nan)
    is_there = np.broadcast_to(market > SLACK, levels.shape)
    np.divide(PAR * levels, market, out=result, where=is_there)
    return result


def known_or_zero(values: FloatArray) -> FloatArray:
    """The values, 0 for the unknown; numpy's own way looks for infinities too."""
    return np.where(np.isnan(values), 0.0, values)


def _links_of(step: LevelSteps) -> LinkLevels:
    return LinkLevels(step.attribute, step.days, step.expected, step.links.before, step.links.after)
