"""The market's level, the subject's and each competitor's, over the attributes that count."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np

from benchmark_app.analysis.index import (
    HALF,
    PAR,
    SLACK,
    Chain,
    ImportanceSteps,
    known_or_zero,
    parity_index,
    union_of,
)
from benchmark_app.analysis.level import LevelSteps
from benchmark_app.analysis.log import BoolArray, FloatArray, IntArray, dates_of
from benchmark_app.domain.result import MarketLevel

#: What is summed over the attributes.
_WEIGHT, _EXPECTED, _KNOWN, _CELLS, _SUFFICIENT = 0, slice(1, 5), 5, 6, 7
_SUMS: Final = 8


class MarketSteps:
    """A part of the market as step functions of the day, worked out once however often asked.

    METHODS section 3: an attribute counts on the days on which at least one competitor and, if
    there is one, the subject are known for it. Every array has a column for each of `days`, on
    which anything changes, and one more, the last, for the time before the first.
    """

    def __init__(
        self,
        steps: Sequence[LevelSteps],
        importance: ImportanceSteps,
        members: IntArray,
        *,
        has_subject: bool,
    ) -> None:
        self._steps = [step for step in steps if len(step.days)]
        self._importance = importance
        self._members = members
        self._has_subject = has_subject
        self.days = union_of([*(step.days for step in self._steps), importance.days()])
        self._levels: dict[int, MarketLevel] = {}

    def levels(self, days: IntArray, chain: Chain) -> list[MarketLevel]:
        """Market and own level, parity and expectation index and the band on each day.

        The chain is that of the same part, whenever it is asked.
        """
        asked = days.tolist()
        fresh = [day for day in asked if day not in self._levels]
        self._levels |= zip(fresh, self._levels_on(np.array(fresh, np.int64), chain), strict=True)
        return [self._levels[day] for day in asked]

    def _levels_on(self, days: IntArray, chain: Chain) -> list[MarketLevel]:
        sums = self._sums[:, self._rows(days)]
        with np.errstate(invalid="ignore", divide="ignore"):
            levels = PAR * sums[_EXPECTED] / sums[_WEIGHT]
        parity = parity_index(levels[1], levels[0])
        if not self._has_subject:
            levels[1] = parity = np.full(len(days), np.nan)
        drawn = np.vstack([levels, parity, chain.at(days)])
        cells: list[list[float | None]] = [
            [None if value != value else value for value in row] for row in drawn.T.tolist()
        ]
        counts = sums[[_KNOWN, _CELLS]].astype(np.int64).tolist()
        total, sufficient = sums[[_WEIGHT, _SUFFICIENT]]
        enough: BoolArray = (total > 0.0) & (sufficient >= HALF * total - SLACK)
        return [
            MarketLevel(
                day=day,
                market_level=market,
                own_level=own,
                low=low,
                high=high,
                parity_index=par,
                expectation_index=index,
                known=known,
                cells=active,
                is_sufficient=is_enough,
            )
            for day, (market, own, low, high, par, index), known, active, is_enough in zip(
                dates_of(days), cells, *counts, enough.tolist(), strict=True
            )
        ]

    def competitor_levels(self, days: IntArray) -> FloatArray:
        """Each member's own level 0-100 over the attributes that count and it is known for.

        [members, days]; NaN where it is known for none.
        """
        return self._own_levels[self._rows(days)].T

    def _rows(self, days: IntArray) -> IntArray:
        return np.searchsorted(self.days, days, side="right") - 1

    @cached_property
    def _counted(self) -> list[tuple[LevelSteps, IntArray, FloatArray]]:
        """Each attribute with its row on each day and its weight, 0 where it does not count."""
        found = []
        for step in self._steps:
            rows = np.searchsorted(step.days, self.days, side="right") - 1
            counts = (rows >= 0) & ~np.isnan(step.expected[rows])
            if self._has_subject:
                counts &= ~np.isnan(step.own[rows])
            weight = self._importance.at(step.attribute, self.days)
            found.append((step, rows, np.where(counts, weight, 0.0)))
        return found

    @cached_property
    def _sums(self) -> FloatArray:
        sums = np.zeros((_SUMS, len(self.days) + 1))
        for step, rows, weight in self._counted:
            counted = weight > 0.0
            columns = np.array((step.expected, step.own, step.low, step.high))
            sums[_WEIGHT, :-1] += weight
            sums[_EXPECTED, :-1] += known_or_zero(columns[:, rows]) * weight
            sums[_KNOWN, :-1] += np.where(counted, step.known[rows], 0)
            sums[_CELLS, :-1] += np.where(counted, step.cells[rows], 0)
            sums[_SUFFICIENT, :-1] += np.where(step.is_sufficient[rows], weight, 0.0)
        return sums

    @cached_property
    def _own_levels(self) -> FloatArray:
        """[days and the time before, members]."""
        weighted = np.zeros((len(self.days) + 1, len(self._members)))
        total = np.zeros_like(weighted)
        for step, rows, weight in self._counted:
            columns = np.searchsorted(step.members, self._members)
            score = step.score[:, columns][rows]
            is_known = ~np.isnan(score)
            weighted[:-1] += np.where(is_known, score, 0.0) * weight[:, None]
            total[:-1] += is_known * weight[:, None]
        result = np.full_like(weighted, np.nan)
        np.divide(PAR * weighted, total, out=result, where=total > 0.0)
        return result
