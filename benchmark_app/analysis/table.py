"""Results as tables of plain values and as pandas frames, in the columns others build on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from benchmark_app.analysis.customer import customer_levels
from benchmark_app.analysis.foresight_table import (
    FORECAST_COLUMNS,
    FORESIGHT_DTYPES,
    PRIORITY_COLUMNS,
    forecast_row,
    priority_row,
)
from benchmark_app.analysis.outlook import Outlook
from benchmark_app.analysis.priority import priorities_of
from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.result import (
    Badge,
    BaselineLevel,
    LifecycleStage,
    MarketLevel,
    StageResult,
    Transition,
)
from benchmark_app.errors import BenchmarkError

if TYPE_CHECKING:
    import pandas as pd

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
    "sufficient",
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
#: Stages that say nothing of what is to come: too little is known, or it has come.
_SETTLED: Final = (LifecycleStage.INSUFFICIENT, LifecycleStage.TABLE_STAKES)
_PERIOD_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}
_DTYPES: Final = {
    **dict.fromkeys(("since", "crossed_on", "confirmed_on", "date"), "datetime64[us]"),
    **dict.fromkeys(("known", "cells"), "int64"),
    "adopters": "Int64",
    "provisional": "boolean",
    "revealed": "bool",
    "sufficient": "bool",
    **dict.fromkeys(("share", "share_low", "share_high", "coverage", "probability"), "float64"),
    **dict.fromkeys(("standard", "frontier", CUSTOMER_COLUMN), "float64"),
    **dict.fromkeys(MARKET_COLUMNS[1:7], "float64"),
    **dict.fromkeys(ATTRIBUTE_COLUMNS[1:8], "float64"),
    **FORESIGHT_DTYPES,
}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain values under named columns; None where a value is missing."""

    columns: tuple[str, ...]
    rows: list[Row]

    def frame(self) -> pd.DataFrame:
        """The same in pandas: dates as datetimes, missing numbers NaN, counts whole."""
        import pandas as pd  # start-up cost: pandas loads for longer than the first paint takes

        frame = pd.DataFrame.from_records(self.rows, columns=list(self.columns))
        return frame.astype({name: _DTYPES.get(name, "str") for name in self.columns})


class Tables:
    """The tables of a reading."""

    def __init__(self, reading: Outlook) -> None:
        self._snapshot = reading

    def stages(self) -> Table:
        """One row of `STAGE_COLUMNS` per attribute in order."""
        reading = self._snapshot
        soon = {one for one, forecast in reading.forecasts().items() if forecast.is_soon}
        rows = [
            (one.name, *_stage_values(reading.stage(one.id), is_soon=one.id in soon))
            for one in reading.market.attributes
        ]
        return Table(STAGE_COLUMNS, rows)

    def forecast(self, threshold: float | None = None, attribute: str | int | None = None) -> Table:
        """One row of `FORECAST_COLUMNS` per attribute that has started and is not there yet.

        `threshold` is the share asked for, None the table-stakes share.

        Raises:
            BenchmarkError: `unknown_attribute` where no attribute has that name,
                `threshold_not_valid` where the share is not in (0, 1].
        """
        if threshold is not None and not 0.0 < threshold <= 1.0:
            raise BenchmarkError("threshold_not_valid", value=threshold)
        id_ = self._id_of(attribute)
        forecasts = self._snapshot.forecasts(threshold)
        rows = [
            forecast_row(one.name, forecasts[one.id])
            for one in self._snapshot.market.attributes
            if one.id in forecasts and id_ in (None, one.id)
        ]
        return Table(FORECAST_COLUMNS, rows)

    def priorities(self) -> Table:
        """One row of `PRIORITY_COLUMNS` per attribute, what to do first on top."""
        names = {one.id: one.name for one in self._snapshot.market.attributes}
        rows = [priority_row(names[one.attribute], one) for one in priorities_of(self._snapshot)]
        return Table(PRIORITY_COLUMNS, rows)

    def transitions(self) -> Table:
        """One row of `TRANSITION_COLUMNS` per transition, by attribute, then by crossing day."""
        market = self._snapshot.market
        names = {one.id: one.name for one in market.competitors}
        rows = [
            (one.name, *_transition_values(transition, names))
            for one in market.attributes
            for transition in self._snapshot.transitions_of(one.id)
        ]
        return Table(TRANSITION_COLUMNS, rows)

    def baseline(
        self,
        every: Every = "month",
        start: date | None = None,
        end: date | None = None,
        attribute: str | int | None = None,
    ) -> Table:
        """One row per day of `MARKET_COLUMNS`, or of one attribute's `ATTRIBUTE_COLUMNS`.

        `CUSTOMER_COLUMN` comes last where the policy has customers follow with a delay.

        Raises:
            BenchmarkError: `unknown_attribute` where no attribute has that name.
        """
        id_ = self._id_of(attribute)
        days = self.baseline_days(every, start, end, id_)
        if id_ is None:
            table = Table(MARKET_COLUMNS, market_rows(self._snapshot.market_levels(days)))
        else:
            levels = self._snapshot.baseline_levels(id_, days)
            table = Table(ATTRIBUTE_COLUMNS, attribute_rows(levels))
        if not self._snapshot.market.policy.expectation_half_life_months:
            return table
        lagging = zip(table.rows, customer_levels(self._snapshot, days, id_), strict=True)
        return Table((*table.columns, CUSTOMER_COLUMN), [(*row, level) for row, level in lagging])

    def baseline_days(
        self,
        every: Every = "month",
        start: date | None = None,
        end: date | None = None,
        attribute: int | None = None,
    ) -> list[date]:
        """The days of `baseline`: from the first observation to the as-of day by default."""
        observed = self._snapshot.observed_days(attribute)
        if not observed and start is None:
            return []
        start = observed[0] if start is None else start
        end = self._snapshot.as_of if end is None else end
        if every == "change":
            return days_within(self._snapshot.change_days(attribute), start, end)
        return period_days(start, end, every)

    def _id_of(self, attribute: str | int | None) -> int | None:
        if not isinstance(attribute, str):
            return attribute
        for one in self._snapshot.market.attributes:
            if one.name == attribute:
                return one.id
        raise BenchmarkError("unknown_attribute", name=attribute)


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
            one.is_sufficient,
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


def period_days(start: date, end: date, every: Every) -> list[date]:
    """`start`, the last day of each month, quarter or year strictly between, and `end`."""
    months = _PERIOD_MONTHS[every]
    first = add_months(date(start.year, (start.month - 1) // months * months + 1, 1), months)
    days = [start]
    while first.day == 1 and first <= end:  # another day: the calendar ends
        if (last := first - timedelta(days=1)) > start:
            days.append(last)
        first = add_months(first, months)
    if end > start:
        days.append(end)
    return days


def days_within(days: Sequence[date], start: date, end: date) -> list[date]:
    """Those of ascending days that lie in [start, end]."""
    return [day for day in days if start <= day <= end]


def _stage_values(result: StageResult, *, is_soon: bool) -> Row:
    adoption = result.adoption
    told = is_soon and result.stage not in _SETTLED
    badges = {*result.badges, Badge.SOON} if told else set(result.badges)
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
        ";".join(badge.value for badge in Badge if badge in badges),
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
