"""Forecasts and priorities as rows of plain values, in the columns others build on."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.forecast import Forecast
from benchmark_app.domain.priority import Priority, PriorityLabel

Row = tuple[object, ...]

FORECAST_COLUMNS: Final = (
    "attribute",
    "as_of",
    "threshold",
    "q10",
    "q25",
    "q50",
    "q75",
    "q90",
    "p12m",
    "p5y",
    "basis",
    "relative_speed",
)
PRIORITY_COLUMNS: Final = (
    "attribute",
    "label",
    "pain",
    "gain",
    "effort",
    "priority",
    "start_by",
    # every factor
    "importance",
    "own",
    "adequate",
    "expected",
    "target",
    "share",
    "adopters",
    "known",
    "worse",
    "better",
    "pressure",
    "room",
    "close_by",
    "years_left",
    # the owner's plan, and the baseline on its day
    "move",
    "due",
    "cost",
    "lead_months",
    "plan_target",
    "adequate_then",
    "target_enough",
    "ready_on",
)
#: What the columns hold in pandas where it is not text.
FORESIGHT_DTYPES: Final = {
    **dict.fromkeys(("as_of", "start_by", "close_by", "due", "ready_on"), "datetime64[us]"),
    **dict.fromkeys(FORECAST_COLUMNS[2:10], "float64"),
    "relative_speed": "float64",
    **dict.fromkeys(("pain", "gain", "priority"), "float64"),
    **dict.fromkeys(PRIORITY_COLUMNS[7:13], "float64"),
    **dict.fromkeys(PRIORITY_COLUMNS[15:19], "float64"),
    **dict.fromkeys(("years_left", "cost", "plan_target", "adequate_then"), "float64"),
    "effort": "int64",
    "lead_months": "Int64",
    "target_enough": "boolean",
}


def forecast_row(name: str, one: Forecast) -> Row:
    """One row of `FORECAST_COLUMNS`; quantiles are years from `as_of`, perhaps infinite."""
    return (
        name,
        one.as_of,
        one.threshold,
        *one.years,
        one.within_year,
        one.within_five,
        one.basis.value,
        one.relative_speed,
    )


def priority_row(name: str, one: Priority) -> Row:
    """One row of `PRIORITY_COLUMNS`; scores and chances in [0, 1], the plan in its own unit."""
    return (
        name,
        label_text(one),
        one.pain,
        one.gain,
        one.effort,
        one.priority,
        one.start_by,
        one.importance,
        one.own,
        one.adequate,
        one.expected,
        one.target,
        one.share,
        one.adopters,
        one.known,
        one.worse,
        one.better,
        one.pressure,
        one.room,
        one.close_by,
        one.years_left,
        *_plan_values(one),
    )


def label_text(one: Priority) -> str:
    """The code of the advice; a gap to close with its day: close_by 2027-03-01."""
    if one.label is PriorityLabel.CLOSE_BY and one.close_by is not None:
        return f"{one.label.value} {one.close_by.isoformat()}"
    return one.label.value


def _plan_values(one: Priority) -> Row:
    plan, check = one.plan, one.check
    planned: Row = (None,) * 5
    if plan is not None:
        move = plan.move.value if plan.move else None
        planned = (move, plan.due, plan.cost, plan.lead_months, plan.target)
    if check is None:
        return (*planned, None, None, None)
    return (*planned, check.adequate, check.is_enough, check.ready_on)
