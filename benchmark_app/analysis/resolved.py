"""Everything the analysis answers about one attribute, each part computed when first asked."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from benchmark_app.analysis.adoption import NO, YES, AdoptionSteps, adoption_at, adoption_steps
from benchmark_app.analysis.baseline import BaselineSteps, baseline_levels, baseline_steps
from benchmark_app.analysis.cell import CellRow, latest_cells
from benchmark_app.analysis.certainty import certainty_of, jeffreys_probability
from benchmark_app.analysis.history import Activity, History, resolve
from benchmark_app.analysis.level import LevelSteps, level_steps
from benchmark_app.analysis.lifecycle import Lifecycle, walk
from benchmark_app.analysis.log import IntArray, Log
from benchmark_app.analysis.parity import COPIED_LEAD_MONTHS, comparison, standing
from benchmark_app.analysis.service import ServiceSteps, service_steps
from benchmark_app.analysis.spell import SLACK, is_offered
from benchmark_app.analysis.standard import (
    levels_of,
    shown_lifecycles,
    standard_at,
    standard_steps,
)
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.calendar import add_months, date_of, day_number
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import (
    AdoptionShare,
    Badge,
    BaselineLevel,
    Certainty,
    Comparison,
    LifecycleStage,
    StageResult,
    StandardStep,
)


class Resolved:
    """One attribute up to a day, as believed at an instant; nothing in it ever changes."""

    def __init__(
        self,
        attribute: Attribute,
        log: Log,
        activity: Activity,
        policy: Policy,
        as_of: int,
        known_at: int | None,
    ) -> None:
        self.attribute = attribute
        self._log = log
        self._activity = activity
        self._policy = policy
        self._as_of = as_of
        self._known_at = known_at
        self._cells: dict[tuple[int, ...], CellRow] = {}

    def cells(self, competitors: tuple[int, ...]) -> CellRow:
        """The last thing known of each competitor."""
        if competitors not in self._cells:
            self._cells[competitors] = latest_cells(
                self._log, competitors, self.attribute, self._policy, self._as_of, self._known_at
            )
        return self._cells[competitors]

    @cached_property
    def history(self) -> History:
        """The values on the change days."""
        return resolve(
            self.attribute, self._log, self._activity, self._policy, self._as_of, self._known_at
        )

    @cached_property
    def adoption(self) -> AdoptionSteps:
        """The adoption share on the change days."""
        return adoption_steps(self.history, self.attribute, self._policy)

    @cached_property
    def lifecycle(self) -> Lifecycle:
        """The stages and transitions."""
        return walk(self.history, self.adoption, self._policy)

    @cached_property
    def nested(self) -> tuple[Lifecycle, ...]:
        """The lifecycle of each level or rung, the easiest first, its own floor's among them."""
        return tuple(
            self.lifecycle if floor == self.attribute.floor else self._walked(floor)
            for floor in levels_of(self.attribute)
        )

    def _walked(self, floor: float) -> Lifecycle:
        steps = adoption_steps(self.history, self.attribute, self._policy, floor)
        return walk(self.history, steps, self._policy)

    @cached_property
    def shown(self) -> Lifecycle:
        """The lifecycle whose stage is shown: its own, or a harder level's where that is higher."""
        levels = levels_of(self.attribute)
        if self.attribute.floor is None:
            return self.lifecycle
        return shown_lifecycles(self.nested)[levels.index(self.attribute.floor)]

    @cached_property
    def standard_steps(self) -> tuple[StandardStep, ...]:
        """The days on which the hardest level expected by all moved."""
        return standard_steps(self.nested)

    @cached_property
    def baseline(self) -> BaselineSteps:
        """The baseline in the attribute's own unit on the change days."""
        return baseline_steps(self.history, self.attribute, self._policy)

    @cached_property
    def levels(self) -> LevelSteps:
        """The scores and index links on the change days."""
        return level_steps(self.history, self.attribute, self._policy)

    @cached_property
    def service(self) -> ServiceSteps:
        """What a chart of it draws."""
        live = self._log.live(self._as_of, self._known_at)
        subject = self._activity.subject
        return service_steps(self.attribute, self.history, self.levels, live, subject)

    def baseline_levels(self, days: IntArray) -> list[BaselineLevel]:
        """The baseline on the given days."""
        return baseline_levels(self.baseline, days, self._policy)

    @cached_property
    def own_offers(self) -> bool | None:
        """Whether the subject offers it today; None where unknown or without a floor."""
        own = self.history.own[-1:]
        if self.attribute.floor is None or not len(own) or np.isnan(own[0]):
            return None
        return bool(is_offered(self.attribute, own, self.attribute.floor)[0])

    @cached_property
    def is_unknown_basic(self) -> bool:
        """Whether all expect it, and nobody can tell today whether the subject offers it."""
        is_basic = self.stage.stage is LifecycleStage.TABLE_STAKES and not self.stage.provisional
        subject = self._activity.subject
        if not is_basic or not subject or self.own_offers is not None:
            return False
        return bool(self.cells((subject,)).applies[0])

    @cached_property
    def lacking(self) -> frozenset[int]:
        """The competitors known not to offer it today."""
        is_without = self.adoption.state[-1] == NO
        return frozenset(self.history.members[is_without].tolist())

    @cached_property
    def has_level(self) -> bool:
        """Whether its scores today rest on enough checks to compare the subject with."""
        return bool(len(self.levels.days) and self.levels.is_sufficient[-1])

    @cached_property
    def compared(self) -> Comparison | None:
        """The subject against the baseline today; None where either is not known well enough."""
        return self._against(float(self.baseline.gap[-1])) if self.has_level else None

    def _against(self, gap: float | None) -> Comparison | None:
        """What a gap in the attribute's own unit says, None where it is unknown."""
        if gap is None or np.isnan(gap):
            return None
        return comparison(gap, self.attribute.tolerance)

    @cached_property
    def followers(self) -> int:
        """How many of those who offer it today were without it while the subject offered it."""
        state = self.adoption.state
        own_yes = is_offered(self.attribute, self.history.own, self.attribute.floor)
        were_without = (state[own_yes] == NO).any(axis=0)
        return int((were_without & (state[-1:] == YES)).sum())

    @cached_property
    def was_ahead(self) -> bool:
        """Whether on some day of the last 24 months the subject led, on sufficient data."""
        steps, days = self.adoption, self.history.days
        start = day_number(add_months(date_of(self._as_of), -COPIED_LEAD_MONTHS))
        until = np.append(days[1:], self._as_of + 1)[: len(days)]
        own_yes = is_offered(self.attribute, self.history.own, self.attribute.floor)
        led = own_yes & steps.sufficient & (steps.share < self._policy.contested_share - SLACK)
        return bool((led & (until > start + 1)).any())

    @cached_property
    def stage(self) -> StageResult:
        """The stage and the subject's standing today."""
        adoption = adoption_at(self.adoption, self._as_of)
        level = self.baseline_levels(np.array([self._as_of]))[0]
        has_floor = self.attribute.floor is not None
        life = self.shown
        stage = life.stage if has_floor else None
        return StageResult(
            attribute=self.attribute.id,
            stage=stage,
            provisional=life.is_provisional,
            since=life.since,
            last_stage=life.last_stage,
            adoption=adoption if has_floor else _without_share(adoption, level.known),
            probability=self._probability(adoption) if has_floor else None,
            standing=standing(
                own_offers=self.own_offers,
                stage=stage,
                share=adoption.share,
                adopters=adoption.adopters,
                against=self._against(level.gap),
                was_copied=self.was_ahead and self.followers > 0,
                policy=self._policy,
            ),
            verdict=level.verdict,
            badges=self._badges(adoption) if has_floor else (),
            standard=standard_at(self.nested, date_of(self._as_of)),
            frontier=level.frontier,
            followers=self.followers,
        )

    @cached_property
    def certainty(self) -> Certainty | None:
        """How sure it is that it is table stakes; None where too little is known for a stage."""
        if self.stage.stage in (None, LifecycleStage.INSUFFICIENT):
            return None
        share = self.stage.adoption
        unknown = share.active - share.known
        return certainty_of(share.adopters, share.known, unknown, self._policy.table_stakes_share)

    def _probability(self, adoption: AdoptionShare) -> float | None:
        if not adoption.known:
            return None
        threshold = self._policy.table_stakes_share
        return jeffreys_probability(adoption.adopters, adoption.known, threshold)

    def _badges(self, adoption: AdoptionShare) -> tuple[Badge, ...]:
        life = self.shown
        lacking = adoption.known - adoption.adopters
        is_last = lacking == 1 or (lacking == 0 and self.own_offers is False)
        given = {
            Badge.LAST_HOLDOUT: life.is_sufficient and is_last,
            Badge.BLIP: life.has_recent_blip,
            Badge.NEW: life.is_new(self._policy),
            Badge.ABANDONED: life.is_abandoned,
        }
        return tuple(badge for badge, is_given in given.items() if is_given)


def _without_share(adoption: AdoptionShare, known: int) -> AdoptionShare:
    """What can be said of a measure without a floor: how many are known, not who offers it."""
    return AdoptionShare(
        share=None,
        low=None,
        high=None,
        known=known,
        adopters=0,
        coverage=adoption.coverage,
        active=adoption.active,
    )
