"""What lies beyond today for one service, as plain values a child process can send; no Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.forecast import FanStep, Forecast
from benchmark_app.domain.result import LifecycleStage, StageResult

if TYPE_CHECKING:  # the window that only starts the child does not need it
    from benchmark_app.workspace import Snapshot

_SLACK: Final = 1e-9
#: A typical new product's days and shares.
Curve = tuple[tuple[date, float], ...]
Years = tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadAhead:
    """The forecast of one service, when each share is reached, and a what-if curve.

    `wants_forecast` and `wants_what_if` tell which of them were asked for; `is_known` that the
    answer is here. Without an answer everything else is empty.
    """

    wants_forecast: bool = False
    wants_what_if: bool = False
    is_known: bool = False
    forecast: Forecast | None = None
    fan: tuple[FanStep, ...] = ()
    what_if: Curve = ()

    def asked(self, *, forecast: bool, what_if: bool) -> SpreadAhead:
        """The same with only those parts that are asked for."""
        return SpreadAhead(
            wants_forecast=forecast,
            wants_what_if=what_if,
            is_known=self.is_known,
            forecast=self.forecast if forecast else None,
            fan=self.fan if forecast else (),
            what_if=self.what_if if what_if else (),
        )

    def told(self, result: StageResult) -> SpreadAhead:
        """The same with only what lies above today's share, nothing where too little is known.

        What is expected by all already has no forecast; without one there is no fan either.
        """
        share = result.adoption.share
        if result.stage is not LifecycleStage.INSUFFICIENT and share is not None:
            above = [step for step in self.fan if step.share > share + _SLACK]
            is_there = result.stage is LifecycleStage.TABLE_STAKES
            forecast = None if is_there else self.forecast
            return replace(self, forecast=forecast, fan=_agreeing(above, forecast))
        return SpreadAhead(
            wants_forecast=self.wants_forecast,
            wants_what_if=self.wants_what_if,
            is_known=self.is_known,
        )


def _agreeing(fan: list[FanStep], forecast: Forecast | None) -> tuple[FanStep, ...]:
    """The fan with the forecast as its step to the threshold: of one day only one thing is told."""
    if forecast is None:
        return ()
    edge = min((one.share for one in fan if one.share >= forecast.threshold - _SLACK), default=2.0)
    return tuple(replace(step, years=_not_crossing(step, edge, forecast.years)) for step in fan)


def _not_crossing(step: FanStep, edge: float, years: Years) -> Years:
    """A step's times: the forecast's own at the edge, none later below it, none earlier above."""
    if step.share == edge:
        return years
    choose = min if step.share < edge else max
    return tuple(map(choose, step.years, years))  # type: ignore[return-value]  # five and five


NOTHING: Final = SpreadAhead()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAhead:
    """The outlook of one service from a day of a file at one revision."""

    revision: int
    day: date
    attribute: int
    outlook: SpreadAhead


def spread_ahead_of(snapshot: Snapshot, attribute: int) -> SpreadAhead:
    """Everything that lies beyond the snapshot's day for a service."""
    return SpreadAhead(
        wants_forecast=True,
        wants_what_if=True,
        is_known=True,
        forecast=snapshot.forecasts().get(attribute),
        fan=snapshot.fan(attribute),
        what_if=snapshot.what_if(attribute) or (),
    )


def find_ahead(
    _: Callable[[float], None], path: str, day: date, attribute: int
) -> FoundAhead | None:
    """The outlook of a service of a workspace file, None where it is not there any more.

    Raises:
        BenchmarkError: the file cannot be read.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import Workspace

    with Workspace.open_copy(path) as workspace:
        if all(one.id != attribute for one in workspace.attributes):
            return None
        return FoundAhead(
            revision=workspace.revision,
            day=day,
            attribute=attribute,
            outlook=spread_ahead_of(workspace.as_of(day), attribute),
        )
