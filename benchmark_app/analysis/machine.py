"""The stage machine of METHODS section 2: from one market day to the next, in plain numbers.

Stages are ranks here, so that a higher stage is a higher number. An *edge* is the border between
two neighbouring stages. The confirmed stage moves only along edges that were crossed on a day of
their own and have held long enough since; edges crossed on one day are one step. A *silent* edge
is a fall that no withdrawal explains: it is not shown before it is accepted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from benchmark_app.analysis.spell import SLACK
from benchmark_app.domain.calendar import add_months, date_of, day_number
from benchmark_app.domain.policy import Policy

ABSENT: Final = 0
INNOVATION: Final = 1
DIFFERENTIATOR: Final = 2
CONTESTED: Final = 3
TABLE_STAKES: Final = 4
DECLINING: Final = 5  # no rank: it stands beside the others

#: A fall nobody withdrew for is accepted after so many months.
COMPOSITION_MONTHS: Final = 12
#: A decline is over when the share is this near to its peak again.
PEAK_MARGIN: Final = 0.05
#: With at most so many known competitors one withdrawal makes a decline, else two.
FEW_KNOWN: Final = 3


class MarketDay(NamedTuple):
    """What one change day brought: `row` names it, `withdrawn` who said no after a last yes.

    `news`: somebody took it up, was first seen with it or entered; `told`: somebody went from no
    to yes or named the day; `is_given_up`: nobody offers it any more since a withdrawal.
    """

    row: int
    day: int
    share: float
    known: int
    adopters: int
    is_sufficient: bool
    was_offered: bool
    is_given_up: bool
    news: bool
    told: bool
    withdrawn: tuple[int, ...]


class Step(NamedTuple):
    """A stage towards which an edge was crossed on a row, due to be confirmed on a day."""

    stage: int
    row: int
    due: int
    is_silent: bool = False


class Move(NamedTuple):
    """A change of stage along a step; `confirmed_on` None while provisional."""

    from_stage: int | None
    step: Step
    confirmed_on: int | None


class Drop(NamedTuple):
    """A shown step that fell back on a day before it was confirmed."""

    step: Step
    day: int


@dataclass(slots=True)
class _Decline:
    """A decline, pending or confirmed; one that is not ordinary rests on k = 0 alone."""

    step: Step
    lowest: float
    is_ordinary: bool


def plain_stage(share: float, adopters: int, policy: Policy, *, was_offered: bool) -> int:
    """The stage the plain edges name for a share and a number of adopters."""
    if adopters == 0 and not was_offered:
        return ABSENT
    if share >= policy.table_stakes_share - SLACK:
        return TABLE_STAKES
    if share >= policy.contested_share - SLACK:
        return CONTESTED
    if adopters == 1 or share <= policy.differentiator_share + SLACK:
        return INNOVATION
    return DIFFERENTIATOR


@dataclass(slots=True)
class StageMachine:
    """Walks the change days of one attribute in order; `finish` once after the last.

    `stage` is the confirmed one, None before the first sufficient day.
    """

    policy: Policy
    stage: int | None = None
    moves: list[Move] = field(default_factory=list)
    drops: list[Drop] = field(default_factory=list)
    peak: float = 0.0
    _share: float = 0.0
    _is_sufficient: bool = False
    _was_contested: bool = False
    _withdrawn: set[int] = field(default_factory=set)
    _edges: list[Step] = field(default_factory=list)  # outwards from the confirmed stage
    _decline: _Decline | None = None  # pending, or the confirmed one while declining

    def enter(self, day: MarketDay) -> None:
        """Let the days since the last one pass, then judge this day's events together."""
        if self._is_sufficient:
            self._confirm(day.day if day.is_sufficient else day.day - 1)
        self._is_sufficient = day.is_sufficient
        self._withdrawn.update(day.withdrawn)
        if not day.is_sufficient:
            return
        self._share = day.share
        if self.stage is None or day.share >= self.peak - SLACK:
            self._restart_peak(max(day.share, self.peak))
        if self.stage is None:
            self._classify(day)
        elif self.stage == DECLINING:
            self._judge_decline(day)
        else:
            self._judge_stage(self.stage, day)
        self._confirm(day.day, late=True)

    def finish(self, as_of: int) -> None:
        """Let the days up to and including the last one pass."""
        if self._is_sufficient:
            self._confirm(as_of)

    def pending(self) -> tuple[Move, ...]:
        """The provisional moves on top of the confirmed stage, in order."""
        stage, moves = self.stage, []
        for step in self._chain():
            if not step.is_silent:
                moves.append(Move(stage, step, None))
                stage = step.stage
        return tuple(moves)

    def _plain(self, day: MarketDay, margin: float = 0.0) -> int:
        return plain_stage(
            day.share + margin, day.adopters, self.policy, was_offered=day.was_offered
        )

    def _restart_peak(self, share: float) -> None:
        self.peak = share
        self._withdrawn.clear()

    def _classify(self, day: MarketDay) -> None:
        """The first sufficient day: confirmed at once."""
        self.stage = self._plain(day)
        if day.is_given_up and self.policy.decline_drop > 0.0:
            self.stage = DECLINING
        step = Step(self.stage, day.row, day.day)
        if self.stage == DECLINING:
            self._decline = _Decline(step, day.share, is_ordinary=False)
        self._was_contested = self.stage in (CONTESTED, TABLE_STAKES)
        self.moves.append(Move(None, step, day.day))

    def _judge_stage(self, stage: int, day: MarketDay) -> None:
        """One day of any stage but declining: what falls back, what is crossed."""
        raw = self._plain(day)
        lowest = self._plain(day, self.policy.hysteresis)
        if self._edges:
            self._keep(
                day.day, lambda edge: stage < edge.stage <= raw or lowest <= edge.stage < stage
            )
        self._judge_pending_decline(day)
        if raw > stage and self._has_news(day):
            self._cross(day, range(stage + 1, raw + 1))
        elif lowest < stage:
            is_silent = len(self._withdrawn) < self.policy.withdrawal_required
            if not is_silent:
                self._edges = [edge for edge in self._edges if not edge.is_silent]
            self._cross(day, range(stage - 1, lowest - 1, -1), is_silent=is_silent)

    def _judge_pending_decline(self, day: MarketDay) -> None:
        decline = self._decline
        if decline is not None:
            decline.lowest = min(decline.lowest, day.share)
            decline.is_ordinary |= self._is_ordinary_decline(day)
            if self._is_over(decline, day):
                self.drops.append(Drop(decline.step, day.day))
                self._decline = None
                self._restart_peak(day.share)
        if self._decline is None and self.policy.decline_drop > 0.0:
            is_ordinary = self._is_ordinary_decline(day)
            if is_ordinary or day.is_given_up:
                self._decline = _Decline(self._step(DECLINING, day), day.share, is_ordinary)

    def _judge_decline(self, day: MarketDay) -> None:
        """One day while declining: is it over, and to which stage does it lead?"""
        decline = self._decline
        assert decline is not None  # noqa: S101 - for the type checker
        decline.lowest = min(decline.lowest, day.share)
        decline.is_ordinary |= self._is_ordinary_decline(day)
        raw = self._plain(day) if self._is_over(decline, day) else ABSENT
        self._keep(day.day, lambda edge: edge.stage <= raw)
        if self._has_news(day):
            self._cross(day, range(INNOVATION, raw + 1))

    def _is_ordinary_decline(self, day: MarketDay) -> bool:
        """Contested once, and withdrawals since the peak took enough of the share."""
        rules = self.policy
        needed = 1 if day.known <= FEW_KNOWN else 2
        return (
            len(self._withdrawn) >= needed
            and day.share <= self.peak - rules.decline_drop + SLACK
            and day.share < rules.table_stakes_share - rules.hysteresis - SLACK
            and self._is_or_was_contested()
        )

    def _is_or_was_contested(self) -> bool:
        return self._was_contested or any(edge.stage >= CONTESTED for edge in self._edges)

    def _is_over(self, decline: _Decline, day: MarketDay) -> bool:
        if day.adopters == 0:
            return False
        if not decline.is_ordinary or not self._is_or_was_contested():
            return True
        return (
            day.share >= self.peak - PEAK_MARGIN - SLACK
            or day.share >= decline.lowest + self.policy.decline_drop - SLACK
        )

    def _has_news(self, day: MarketDay) -> bool:
        return day.news or self.policy.withdrawal_required == 0

    def _cross(self, day: MarketDay, stages: Iterable[int], *, is_silent: bool = False) -> None:
        """Cross the edges towards these stages that are not crossed yet."""
        crossed = {edge.stage for edge in self._edges}
        for stage in stages:
            if stage not in crossed:
                self._edges.append(self._step(stage, day, is_silent=is_silent))

    def _step(self, stage: int, day: MarketDay, *, is_silent: bool = False) -> Step:
        due = day.day + self.policy.confirmation_days
        if is_silent:
            due = day_number(add_months(date_of(day.day), COMPOSITION_MONTHS))
        return Step(stage, day.row, due, is_silent)

    def _keep(self, day: int, holds: Callable[[Step], bool]) -> None:
        """Drop the edges that no longer hold; each shown step among them is a blip."""
        shown = [step for step in self._chain() if not step.is_silent]
        self.drops.extend(
            Drop(step, day) for step in shown if step.stage != DECLINING and not holds(step)
        )
        self._edges = [edge for edge in self._edges if holds(edge)]

    def _chain(self) -> list[Step]:
        """The pending steps in the order they were crossed; a decline ends the chain."""
        steps = [list(crossed)[-1] for _, crossed in groupby(self._edges, attrgetter("row"))]
        if self._decline is None or self.stage == DECLINING:
            return steps
        decline = self._decline.step
        return [*(step for step in steps if step.row < decline.row), decline]

    def _confirm(self, until: int, *, late: bool = False) -> None:
        """Confirm what is due by a day: on its due day, or on `until` when it is late."""
        while self._edges or (self._decline is not None and self.stage != DECLINING):
            step = min(self._chain(), key=attrgetter("due"))
            if step.due > until:
                return
            self._settle(step, until if late else step.due)

    def _settle(self, step: Step, confirmed_on: int) -> None:
        self.moves.append(Move(self.stage, step, confirmed_on))
        if step.stage == DECLINING:
            self._edges = []
        else:
            self._edges = [edge for edge in self._edges if edge.row > step.row]
        if self.stage == DECLINING:
            self._decline = None
            self._restart_peak(self._share)
        self.stage = step.stage
        self._was_contested |= step.stage in (CONTESTED, TABLE_STAKES)
