"""Results as rows of plain values and as pandas frames, in the columns others build on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.result import BaselineLevel, MarketLevel, StageResult, Transition

if TYPE_CHECKING:
    import pandas as pd

    from benchmark_app.analysis.snapshot import Snapshot

Every = Literal["month", "quarter", "year", "change"]
Row = tuple[object, ...]

STAGE_COLUMNS: Final = (
    "attribute",
    "stage",
    "provisional",
    "since",
    "share",
    "share_low",
    "share_high",
    "known",
    "adopters",
    "coverage",
    "probability",
    "standing",
    "verdict",
    "badges",
    "standard",
    "frontier",
)
TRANSITION_COLUMNS: Final = (
    "attribute",
    "from_stage",
    "to_stage",
    "crossed_on",
    "confirmed_on",
    "revealed",
    "cause",
    "known",
    "adopters",
    "share",
)
MARKET_COLUMNS: Final = (
    "date",
    "market_level",
    "own_level",
    "parity_index",
    "expectation_index",
    "low",
    "high",
    "known",
    "cells",
)
ATTRIBUTE_COLUMNS: Final = (
    "date",
    "expected",
    "typical",
    "adequate",
    "desired",
    "frontier",
    "own",
    "gap",
    "verdict",
    "known",
)
#: The last column of a baseline where the policy has customers follow the market with a delay.
CUSTOMER_COLUMN: Final = "customer_level"
#: The cause of a transition nobody's change of state explains.
COMPOSITION: Final = "composition"
_PERIOD_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}
_DTYPES: Final = {
    **dict.fromkeys(("since", "crossed_on", "confirmed_on", "date"), "datetime64[us]"),
    **dict.fromkeys(("known", "cells"), "int64"),
    "adopters": "Int64",
    "provisional": "boolean",
    "revealed": "bool",
    **dict.fromkeys(("share", "share_low", "share_high", "coverage", "probability"), "float64"),
    **dict.fromkeys(("standard", "frontier", CUSTOMER_COLUMN), "float64"),
    **dict.fromkeys(MARKET_COLUMNS[1:7], "float64"),
    **dict.fromkeys(ATTRIBUTE_COLUMNS[1:8], "float64"),
}


def stage_rows(snapshot: Snapshot) -> list[Row]:
    """One row of `STAGE_COLUMNS` per attribute in order; None where a value is missing."""
    return [
        (one.name, *_stage_values(snapshot.stage(one.id))) for one in snapshot.market.attributes
    ]


def transition_rows(snapshot: Snapshot) -> list[Row]:
    """One row of `TRANSITION_COLUMNS` per transition, by attribute, then by crossing day."""
    names = {one.id: one.name for one in snapshot.market.competitors}
    return [
        (one.name, *_transition_values(transition, names))
        for one in snapshot.market.attributes
        for transition in snapshot.transitions_of(one.id)
    ]


def market_rows(levels: Sequence[MarketLevel]) -> list[Row]:
    """One row of `MARKET_COLUMNS` per day."""
    return [
        (
            one.day,
            one.market_level,
            one.own_level,
            one.parity_index,
            one.expectation_index,
            one.low,
            one.high,
            one.known,
            one.cells,
        )
        for one in levels
    ]


def attribute_rows(levels: Sequence[BaselineLevel]) -> list[Row]:
    """One row of `ATTRIBUTE_COLUMNS` per day."""
    return [
        (
            one.day,
            one.expected,
            one.typical,
            one.adequate,
            one.desired,
            one.frontier,
            one.own,
            one.gap,
            one.verdict.value if one.verdict else None,
            one.known,
        )
        for one in levels
    ]


def frame_of(rows: Sequence[Row], columns: Sequence[str]) -> pd.DataFrame:
    """The rows as a frame: dates as datetimes, missing numbers NaN, counts whole."""
    import pandas as pd  # start-up cost: pandas loads for longer than the first paint takes

    frame = pd.DataFrame.from_records(list(rows), columns=list(columns))
    return frame.astype({name: _DTYPES.get(name, "str") for name in columns})


def period_days(start: date, end: date, every: Every) -> list[date]:
    """`start`, the last day of each month, quarter or year strictly between, and `end`."""
    months = _PERIOD_MONTHS[every]
    first = date(start.year, (start.month - 1) // months * months + 1, 1)
    days = [start]
    while (last := add_months(first, months) - timedelta(days=1)) < end:
        if last > start:
            days.append(last)
        first = add_months(first, months)
    if end > start:
        days.append(end)
    return days


def days_within(days: Sequence[date], start: date, end: date) -> list[date]:
    """Those of ascending days that lie in [start, end]."""
    return [day for day in days if start <= day <= end]


def _stage_values(result: StageResult) -> Row:
    adoption = result.adoption
    has_stage = result.stage is not None

    def staged(value: object) -> object:
        return value if has_stage else None

    return (
        result.stage.value if result.stage else None,
        staged(result.provisional),
        result.since,
        adoption.share,
        adoption.low,
        adoption.high,
        adoption.known,
        staged(adoption.adopters),
        adoption.coverage,
        result.probability,
        result.standing.value,
        result.verdict.value if result.verdict else None,
        ";".join(badge.value for badge in result.badges),
        result.standard,
        result.frontier,
    )


def _transition_values(one: Transition, names: dict[int, str]) -> Row:
    return (
        one.from_stage.value if one.from_stage else None,
        one.to_stage.value,
        one.crossed_on,
        one.confirmed_on,
        one.revealed,
        ";".join(names[cause] for cause in one.causes) or COMPOSITION,
        one.known,
        one.adopters,
        one.share,
    )
