"""What to do first, with every factor (METHODS section 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from benchmark_app.domain.forecast import Forecast
from benchmark_app.domain.plan import Move, Plan


class PriorityLabel(StrEnum):
    """The advice in one word."""

    FIX_NOW = "fix_now"
    CLOSE_BY = "close_by"
    KEEP = "keep"
    EXPLOIT = "exploit"
    WATCH = "watch"
    CONSIDER_DROPPING = "consider_dropping"
    CHECK_MORE = "check_more"


#: The advice that does not wait.
PRESSING: Final = (PriorityLabel.FIX_NOW, PriorityLabel.CLOSE_BY)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCheck:
    """A plan's target against the baseline projected to its date, both in the attribute's unit.

    `adequate` is what will then be adequate, None where it cannot be told; `is_enough` tells
    whether the target will meet it; `ready_on` is when the owner is ready starting today.
    """

    adequate: float | None
    is_enough: bool | None
    ready_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """One attribute's place in the list of what to do first.

    Every factor is here: `importance` v, scores in [0, 1] (`own` s_own, `adequate` A, `expected`
    E, `target` s_target; None where unknown), `share` p, `worse` and `better`, `pressure` W,
    `room` P(still below half when ready), `effort` 1-5. `priority` = (`pain` + `gain`) / effort.
    `close_by` is the early date of its becoming expected, `start_by` that less the owner's lead
    time, both None where no date may be told, the latter also where it hurts already or is left.
    `years_left` is the median time a lead has left. `adopters` of `known` competitors offer it,
    both 0 where nothing counts as offered. What is known at too few places has no share, no
    pressure and no day. `is_unknown_basic`: all expect it and the owner's own is not known.
    `is_provisional`: its stage is not yet confirmed.
    """

    attribute: int
    label: PriorityLabel
    importance: float
    own: float | None
    adequate: float | None
    expected: float | None
    target: float | None
    share: float | None
    worse: float
    better: float
    pressure: float
    room: float
    effort: int
    pain: float
    gain: float
    priority: float
    close_by: date | None
    start_by: date | None
    years_left: float | None
    forecast: Forecast | None
    plan: Plan | None
    check: PlanCheck | None
    adopters: int = 0
    known: int = 0
    is_unknown_basic: bool = False
    is_provisional: bool = False


def open_priorities(ranking: Sequence[Priority]) -> list[Priority]:
    """The places of a ranking without what the owner decided to leave."""
    return [one for one in ranking if one.plan is None or one.plan.move is not Move.LEAVE]


def most_pressing(ranking: Sequence[Priority]) -> Priority | None:
    """What to start with: the first that is fixed now or will soon be expected, and is not left."""
    return next((one for one in open_priorities(ranking) if one.label in PRESSING), None)
