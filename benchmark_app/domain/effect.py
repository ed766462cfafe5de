"""What a set of rules makes of a market, and what other rules would change: plain values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from benchmark_app.domain.result import Badge, LifecycleStage, MarketLevel, StageResult, Standing


@dataclass(frozen=True, slots=True)
class AgeTally:
    """Of so many cells seen with one kind of value, how many are older than allowed."""

    stale: int = 0
    seen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFacts:
    """What a set of rules makes of a market on a day.

    `services` are in the owner's order. `places` are the competitors in the market, `heaviest` the
    id and the part of the total weight in [0, 1] of the one that weighs most, None without any.
    The tallies are of cells last seen as offered, as not offered and as numbers without a floor.
    `customer_level` is what customers expect, 0-100; `transitions` counts all dated changes.
    """

    services: tuple[StageResult, ...]
    places: int
    heaviest: tuple[int, float] | None
    yes: AgeTally
    no: AgeTally
    measure: AgeTally
    level: MarketLevel
    customer_level: float | None
    transitions: int

    @property
    def staged_services(self) -> tuple[StageResult, ...]:
        """The services that can have a stage: all but measures without a floor."""
        return tuple(one for one in self.services if one.stage is not None)

    def staged(self, stage: LifecycleStage) -> int:
        """How many services show a stage."""
        return sum(one.stage is stage for one in self.services)

    def standing(self, standing: Standing) -> int:
        """On how many services the subject stands so."""
        return sum(one.standing is standing for one in self.services)

    @property
    def provisional(self) -> int:
        """How many stages are still to be confirmed."""
        return sum(one.provisional for one in self.services)

    @property
    def new(self) -> int:
        """How many services became expected by all lately."""
        return sum(Badge.NEW in one.badges for one in self.services)


@dataclass(frozen=True, slots=True)
class ServiceEffect:
    """One service before and after; at least one of stage, standing, date or badge differs."""

    before: StageResult
    after: StageResult

    @property
    def is_moved(self) -> bool:
        """Whether it would show another stage."""
        return self.before.stage is not self.after.stage

    @property
    def is_restood(self) -> bool:
        """Whether the subject would stand elsewhere."""
        return self.before.standing is not self.after.standing

    @property
    def dates(self) -> tuple[date | None, date | None]:
        """Since when the stage has been shown, before and after."""
        return self.before.since, self.after.since


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyEffect:
    """What other rules would change on a day; `services` that differ, moved ones first."""

    before: RuleFacts
    after: RuleFacts
    services: tuple[ServiceEffect, ...]

    @property
    def moved(self) -> int:
        """How many services would show another stage."""
        return sum(one.is_moved for one in self.services)

    @property
    def stage_counts(self) -> tuple[tuple[LifecycleStage, int, int], ...]:
        """The stages whose number of services differs, with the number before and after."""
        before, after = (
            Counter(one.stage for one in facts.services) for facts in (self.before, self.after)
        )
        return tuple(
            (stage, before[stage], after[stage])
            for stage in LifecycleStage
            if before[stage] != after[stage]
        )
