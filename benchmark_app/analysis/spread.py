"""How an attribute's share went from the first offer by anyone to a threshold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np

from benchmark_app.analysis.adoption import AdoptionSteps
from benchmark_app.analysis.evidence import Evidence
from benchmark_app.analysis.exposure import LAUNCH_DAYS, Exposure
from benchmark_app.analysis.lag import LagCurve, kaplan_meier
from benchmark_app.analysis.log import NEVER, BoolArray, FloatArray
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.resolved import Resolved
from benchmark_app.analysis.spell import SLACK, is_offered


class Fitted(Protocol):
    """What is asked of a fitted forecast."""

    @property
    def exposure(self) -> Exposure:
        """Who could have copied what, from when, and when they did."""

    def expected_adoptions(self) -> Mapping[int, tuple[int, float]]:
        """Of each competitor: how many it copied, and how many were to be expected."""


class Hindsight(Protocol):
    """What is asked of a reading, which itself hands out what is found by asking."""

    @property
    def market(self) -> Market:
        """Who competes, on what, by which rules."""

    @property
    def as_of(self) -> date:
        """The day it speaks of."""

    @property
    def evidence(self) -> Evidence:
        """The logs up to that day."""

    @property
    def foresight(self) -> Fitted:
        """The fitted forecast."""

    def resolved(self, attribute: int) -> Resolved:
        """Every result about one attribute."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lags:
    """Durations [i] in days: which came about, and from when each was watched."""

    duration: FloatArray
    event: BoolArray
    entry: FloatArray

    def taken(self, chosen: BoolArray) -> Lags:
        """The durations under that mask that were watched at all."""
        chosen = chosen & (self.entry < self.duration)
        return Lags(
            duration=self.duration[chosen], event=self.event[chosen], entry=self.entry[chosen]
        )

    @property
    def curve(self) -> LagCurve:
        """Their Kaplan-Meier curve, in days."""
        return kaplan_meier(self.duration, self.event, self.entry)


def spread_of(reading: Hindsight, threshold: float) -> Lags:
    """How long each attribute of the exposure [j] took from its first offer to a share.

    Both days are those on which it was seen, so that looking seldom lengthens nothing. It is
    watched from the first day on which anybody looked for it and the market was known
    sufficiently, until that was so for the last time. What had got there by then was not watched
    (entry is not before the duration), nor what launch partners brought there, what was offered
    already when first looked at, and what nobody ever offered.
    """
    exposure = reading.foresight.exposure
    rows = [_watched(reading, attribute, threshold) for attribute in exposure.attributes]
    watched, reached, until = np.array(rows, np.float64).reshape(-1, 3).T
    is_dated = np.isfinite(exposure.first) & ~exposure.first_revealed
    begun = np.where(is_dated, begun_of(reading), 0.0)
    event = np.isfinite(reached)
    duration = np.where(event, reached, until) - begun
    is_copied = is_dated & ~(event & (duration <= LAUNCH_DAYS))
    entry = np.maximum(watched - begun, 0.0)
    return Lags(duration=duration, event=event, entry=np.where(is_copied, entry, np.inf))


def begun_of(reading: Hindsight) -> FloatArray:
    """The day on which each attribute of the exposure was first seen offered, inf if never.

    The subject counts too. It is not earlier than the first offer and, for lack of looks, perhaps
    later.
    """
    exposure = reading.foresight.exposure
    begun = np.full(len(exposure.attributes), np.inf)
    np.minimum.at(begun, exposure.cells.attribute, exposure.cells.seen_yes)
    for place, one in enumerate(exposure.attributes):
        history, attribute = reading.resolved(one).history, reading.market.attribute(one)
        own = 1.0 * history.days[is_offered(attribute, history.own, attribute.floor)]
        begun[place] = np.min(own, initial=begun[place])
    return begun


def _watched(reading: Hindsight, attribute: int, threshold: float) -> tuple[float, float, float]:
    """From when it was watched, when it got there (inf if never), until when it was watched."""
    steps = reading.resolved(attribute).adoption
    sufficient = np.flatnonzero(steps.sufficient)
    if not len(sufficient):
        return np.inf, np.inf, -np.inf
    there = sufficient[steps.share[sufficient] >= threshold - SLACK]
    reached = float(steps.days[there[0]]) if len(there) else np.inf
    looked = float(reading.evidence.observed(attribute)[0])
    end = np.append(steps.days, reading.evidence.day)[sufficient[-1] + 1]
    return max(looked, float(steps.days[sufficient[0]])), reached, float(end)


def reached_after(steps: AdoptionSteps, threshold: float, day: int) -> int | None:
    """The first day after `day` on which enough is known and the share is at the threshold.

    None where it never is. A share that is there already counts on the next day, which must not
    be later than the steps reach.
    """
    ends = np.append(steps.days[1:], NEVER)[: len(steps.days)]
    is_there = steps.sufficient & (steps.share >= threshold - SLACK)
    there = np.flatnonzero(is_there & (ends > day + 1))
    return max(int(steps.days[there[0]]), day + 1) if len(there) else None
