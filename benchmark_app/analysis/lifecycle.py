"""The stages of one attribute and the days on which it crossed from one to the next.

The history is a pure function of the observations (METHODS section 2). What happened on a day is
read off the adoption steps here; the rules are `machine`'s.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from benchmark_app.analysis.adoption import NO, UNKNOWN, YES, AdoptionSteps
from benchmark_app.analysis.certainty import jeffreys_probability
from benchmark_app.analysis.history import History
from benchmark_app.analysis.log import BoolArray, IntArray
from benchmark_app.analysis.machine import (
    ABSENT,
    CONTESTED,
    DECLINING,
    DIFFERENTIATOR,
    INNOVATION,
    TABLE_STAKES,
    MarketDay,
    Move,
    StageMachine,
    plain_stage,
)
from benchmark_app.domain.calendar import add_months, date_of
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import Blip, LifecycleStage, Transition

#: A blip is worth a badge for so many months.
BLIP_MONTHS: Final = 12

_STAGES: Final = {
    ABSENT: LifecycleStage.ABSENT,
    INNOVATION: LifecycleStage.INNOVATION,
    DIFFERENTIATOR: LifecycleStage.DIFFERENTIATOR,
    CONTESTED: LifecycleStage.CONTESTED,
    TABLE_STAKES: LifecycleStage.TABLE_STAKES,
    DECLINING: LifecycleStage.DECLINING,
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lifecycle:
    """The walk of one attribute, or of one of its levels, through the stages up to `as_of`.

    `transitions` are the confirmed ones in order, the first classification included, then the
    provisional ones. `is_sufficient` says whether enough is known now, `rank` where the stage
    stands among the others (a decline by the plain stage at its share), `is_abandoned` that nobody
    offers it since a withdrawal. `overlay` [d] tells of each change day in `days` whether enough
    was known from then on.
    """

    attribute: int
    floor: float | None
    as_of: date
    transitions: tuple[Transition, ...]
    blips: tuple[Blip, ...]
    is_sufficient: bool
    is_abandoned: bool
    rank: int
    days: IntArray
    overlay: BoolArray

    @property
    def shown(self) -> Transition | None:
        """The transition that led to the stage now shown: the last, provisional or not."""
        return self.transitions[-1] if self.transitions and self.is_sufficient else None

    @property
    def confirmed(self) -> Transition | None:
        """The last confirmed transition: what an insufficient attribute keeps underneath."""
        settled = (one for one in reversed(self.transitions) if one.confirmed_on is not None)
        return next(settled, None)

    @property
    def stage(self) -> LifecycleStage:
        """The stage now shown, provisional or not."""
        shown = self.shown
        return shown.to_stage if shown else LifecycleStage.INSUFFICIENT

    @property
    def is_provisional(self) -> bool:
        """Whether the stage shown is still to be confirmed."""
        shown = self.shown
        return shown is not None and shown.confirmed_on is None

    @property
    def since(self) -> date | None:
        """The crossing day of the stage shown, or of the one held while too little is known."""
        held = self.shown or self.confirmed
        return held.crossed_on if held else None

    @property
    def last_stage(self) -> LifecycleStage | None:
        """The last confirmed stage, None before the first."""
        return self.confirmed.to_stage if self.confirmed else None

    def held_at(self, day: date) -> LifecycleStage | None:
        """The stage by the last crossing up to a day as we know it now, None before the first."""
        crossed = [one.to_stage for one in self.transitions if one.crossed_on <= day]
        return crossed[-1] if crossed else None

    def is_new(self, policy: Policy) -> bool:
        """Whether it became table stakes lately and somebody was seen to make it so."""
        shown = self.shown
        return (
            shown is not None
            and shown.to_stage is LifecycleStage.TABLE_STAKES
            and shown.from_stage is not None
            and not shown.revealed
            and self.as_of < add_months(shown.crossed_on, policy.entrenched_months)
        )

    @property
    def has_recent_blip(self) -> bool:
        """Whether a candidate stage fell back within the last 12 months."""
        return any(add_months(one.dropped_on, BLIP_MONTHS) > self.as_of for one in self.blips)


def walk(history: History, steps: AdoptionSteps, policy: Policy) -> Lifecycle:
    """The lifecycle over a history's days, given the adoption of the attribute or one level."""
    machine = StageMachine(policy)
    days = market_days(history, steps)
    for day in days:
        machine.enter(day)
    machine.finish(history.as_of)
    told = {day.row: day for day in days}
    moves = (*machine.moves, *machine.pending())
    last = days[-1] if days else None
    is_declining = bool(moves) and moves[-1].step.stage == DECLINING
    return Lifecycle(
        attribute=history.attribute,
        floor=steps.floor,
        as_of=date_of(history.as_of),
        transitions=tuple(
            _transition(one, told[one.step.row], _causes(history, steps, one), policy)
            for one in moves
        ),
        blips=tuple(
            Blip(
                stage=_STAGES[one.step.stage],
                crossed_on=date_of(told[one.step.row].day),
                dropped_on=date_of(one.day),
            )
            for one in machine.drops
        ),
        is_sufficient=last is not None and last.is_sufficient,
        is_abandoned=is_declining and last is not None and last.is_given_up,
        rank=_rank(moves, last, policy),
        days=history.days,
        overlay=steps.sufficient,
    )


def market_days(history: History, steps: AdoptionSteps) -> list[MarketDay]:
    """What happened on each day on which any competitor's known state or the overlay changed."""
    state, days = steps.state, steps.days
    changed = np.ones(state.shape, np.bool_)
    changed[1:] = state[1:] != state[:-1]
    row, column = np.nonzero(changed)
    now, before = state[row, column], steps.last[row, column]
    is_yes, is_entry = now == YES, days[row] == history.activity.entry[column]
    is_told = is_yes & ((before == NO) | history.dated[row, column])
    is_news = is_told | (is_yes & (before == UNKNOWN)) | (is_entry & (now >= NO))
    is_withdrawn = (now == NO) & (before == YES)
    withdrawn: dict[int, list[int]] = {}
    for where, who in zip(row[is_withdrawn].tolist(), column[is_withdrawn].tolist(), strict=True):
        withdrawn.setdefault(where, []).append(who)
    place = np.arange(len(days))
    offered = steps.adopters > 0
    last_offer = np.maximum.accumulate(np.where(offered, place, -1))
    left = _marked(len(days), row[is_withdrawn])
    last_withdrawal = np.maximum.accumulate(np.where(left, place, -1))
    answers = np.maximum(state, UNKNOWN)  # who is only unknown moves nothing by coming and going
    is_moved = np.ones(len(days), np.bool_)
    is_moved[1:] = (answers[1:] != answers[:-1]).any(axis=1)
    is_moved[1:] |= steps.sufficient[1:] != steps.sufficient[:-1]
    relevant = np.flatnonzero(is_moved)
    columns = (
        relevant,
        days[relevant],
        steps.share[relevant],
        steps.known[relevant],
        steps.adopters[relevant],
        steps.sufficient[relevant],
        (last_offer >= 0)[relevant],
        ((last_withdrawal > last_offer) & (last_offer >= 0))[relevant],
        _marked(len(days), row[is_news])[relevant],
        _marked(len(days), row[is_told])[relevant],
    )
    return [
        MarketDay._make((*values, tuple(withdrawn.get(values[0], ()))))
        for values in zip(*(column.tolist() for column in columns), strict=True)
    ]


def _marked(length: int, rows: IntArray) -> BoolArray:
    marked = np.zeros(length, np.bool_)
    marked[rows] = True
    return marked


def _rank(moves: tuple[Move, ...], last: MarketDay | None, policy: Policy) -> int:
    if not moves or last is None:
        return ABSENT
    stage = moves[-1].step.stage
    if stage != DECLINING:
        return stage
    return plain_stage(last.share, last.adopters, policy, was_offered=last.was_offered)


def _causes(history: History, steps: AdoptionSteps, move: Move) -> tuple[int, ...]:
    """Ids of all whose state changed on the crossing day, by name; none for a silent fall."""
    row = move.step.row
    if move.step.is_silent:
        return ()
    now = np.maximum(steps.state[row], UNKNOWN)
    before = np.maximum(steps.state[row - 1], UNKNOWN) if row else np.full_like(now, UNKNOWN)
    changed = np.flatnonzero(now != before)
    by_name = changed[np.argsort(history.activity.by_name[changed])]
    ids: list[int] = history.members[by_name].tolist()
    return tuple(ids)


def _transition(move: Move, day: MarketDay, causes: tuple[int, ...], policy: Policy) -> Transition:
    from_stage, to_stage = move.from_stage, move.step.stage
    is_rise = from_stage is None or from_stage == DECLINING or to_stage > from_stage
    return Transition(
        from_stage=None if from_stage is None else _STAGES[from_stage],
        to_stage=_STAGES[to_stage],
        crossed_on=date_of(day.day),
        confirmed_on=None if move.confirmed_on is None else date_of(move.confirmed_on),
        causes=causes,
        known=day.known,
        adopters=day.adopters,
        share=day.share,
        probability=jeffreys_probability(day.adopters, day.known, policy.table_stakes_share),
        revealed=is_rise and to_stage != DECLINING and not day.told,
    )
