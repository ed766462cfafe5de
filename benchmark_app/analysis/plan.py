"""A plan's target against the baseline projected to the plan's day (METHODS section 7).

The projection promises no more than is known. What is adequate today stays adequate; a floor
that will more likely than not have become expected by the day is adequate then; a measure's
adequate level moves on at its own pace of the last 24 months. A harder level that might become
expected is not foreseen.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import numpy as np

from benchmark_app.analysis.baseline import SLACK, BaselineSteps, sign_of
from benchmark_app.analysis.rise import SLOPE_LINKS, months_before, theil_sen
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import add_months, day_number
from benchmark_app.domain.forecast import DAYS_A_YEAR, Forecast
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.priority import PlanCheck

#: A measure's pace is taken from its adequate level month by month over so long.
_PACE_MONTHS: Final = 24


def plan_check(
    plan: Plan | None,
    attribute: Attribute,
    steps: BaselineSteps,
    forecast: Forecast | None,
    as_of: date,
) -> PlanCheck | None:
    """Whether the target will do on the plan's day, else on the day the owner is ready.

    None without a plan and where the owner leaves it.
    """
    if plan is None or plan.move is Move.LEAVE:
        return None
    ready_on = add_months(as_of, plan.lead_months)
    years = ((plan.due or ready_on) - as_of).days / DAYS_A_YEAR
    today = float(steps.adequate[-1]) if len(steps.days) else np.nan
    adequate = None
    if not np.isnan(today):
        adequate = adequate_then(attribute, today, pace_of(steps, as_of), forecast, years)
    return PlanCheck(
        adequate=adequate,
        is_enough=is_enough(attribute, plan.target, adequate),
        ready_on=ready_on,
    )


def adequate_then(
    attribute: Attribute,
    today: float,
    pace: float | None,
    forecast: Forecast | None,
    years: float,
) -> float | None:
    """What will be adequate so many years from now, in the attribute's own unit.

    `pace` is what a measure's adequate level moves a year, None where too little is known to
    say; it never carries a level through zero.
    """
    if years <= 0.0:
        return today
    level = today
    if attribute.kind is AttributeKind.MEASURE:
        if pace is None:
            return None
        moved = today + pace * years
        level = max(moved, 0.0) if today >= 0.0 else moved
    if forecast is None or attribute.floor is None or forecast.years[2] > years + SLACK:
        return level
    return max(level, attribute.floor, key=lambda value: value * sign_of(attribute))


def pace_of(steps: BaselineSteps, as_of: date) -> float | None:
    """What the adequate level moved a year: Theil-Sen over its values month by month.

    None with fewer known months than a slope needs (`SLOPE_LINKS`).
    """
    today = day_number(as_of)
    days = np.array([months_before(today, back) for back in range(_PACE_MONTHS, -1, -1)])
    rows = np.searchsorted(steps.days, days, side="right") - 1
    values = np.where(rows >= 0, np.append(steps.adequate, np.nan)[rows], np.nan)
    known = ~np.isnan(values)
    if known.sum() < SLOPE_LINKS:
        return None
    return theil_sen(days[known] / DAYS_A_YEAR, values[known])


def is_enough(attribute: Attribute, target: float | None, adequate: float | None) -> bool | None:
    """Whether a target meets a level within the tolerance; None where either is not known."""
    if target is None or adequate is None:
        return None
    ahead = (target - adequate) * sign_of(attribute)
    return ahead >= -attribute.tolerance - SLACK
