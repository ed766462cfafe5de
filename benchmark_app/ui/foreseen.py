"""What a child process finds out about the days to come, as plain values; no Qt here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.copying import Copying
from benchmark_app.domain.forecast import Forecast, ForecastRecord, IssuedForecast, issued_of
from benchmark_app.domain.priority import Priority
from benchmark_app.domain.result import LifecycleStage

if TYPE_CHECKING:  # the window that only starts the child does not need it
    from benchmark_app.workspace import Snapshot

Naive = tuple[float, float, float]


_SETTLED: Final = (LifecycleStage.INSUFFICIENT, LifecycleStage.TABLE_STAKES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """Everything foreseen from one day of a file at one revision.

    There is no forecast of a service of which too little is known. `naive` are the years at 10,
    50 and 90 % by the naive method.
    """

    revision: int
    day: date
    forecasts: Mapping[int, Forecast]
    naive: Mapping[int, Naive]
    priorities: tuple[Priority, ...]
    copying: Copying
    record: ForecastRecord

    @property
    def soon(self) -> frozenset[int]:
        """The attributes that are more likely than not expected by all within a year."""
        return frozenset(one.attribute for one in self.forecasts.values() if one.is_soon)

    def issued(self, recorded_at: datetime) -> tuple[IssuedForecast, ...]:
        """The forecasts as they are kept, to be judged later."""
        return tuple(
            issued_of(one, recorded_at, self.naive.get(one.attribute))
            for one in self.forecasts.values()
        )


def foresee(_: Callable[[float], None], path: str, day: date) -> Foreseen:
    """What a workspace file lets one foresee from a day; nothing is written.

    Raises:
        BenchmarkError: the file cannot be read.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import Workspace

    with Workspace.open_copy(path) as workspace:
        snapshot = workspace.as_of(day)
        silent = _silent(snapshot)
        threshold = snapshot.market.policy.table_stakes_share
        told = {key: one for key, one in snapshot.forecasts().items() if key not in silent}
        naive = snapshot.naive(threshold)
        return Foreseen(
            revision=workspace.revision,
            day=day,
            forecasts=told,
            naive={key: naive[key] for key in told if key in naive},
            priorities=tuple(
                replace(one, forecast=None) if one.attribute in silent else one
                for one in snapshot.ranking
            ),
            copying=snapshot.copying,
            record=snapshot.record(workspace.issued()),
        )


def _silent(snapshot: Snapshot) -> frozenset[int]:
    """The attributes of which too little is known to speak of a forecast, or that are there."""
    return frozenset(
        one.id for one in snapshot.market.attributes if snapshot.stage(one.id).stage in _SETTLED
    )
