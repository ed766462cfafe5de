"""Markets with one service, straight from what was seen, and an outlook made by hand."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from math import ceil, inf

from benchmark_app.analysis.log import Log, ObservationRow
from benchmark_app.analysis.market import Market
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.forecast import FanStep, Forecast, ForecastBasis
from benchmark_app.errors import FileRefused
from benchmark_app.ui.charts.spread_ahead import FoundAhead, SpreadAhead
from benchmark_app.workspace import Snapshot, Workspace

TODAY = date(2026, 11, 22)
PARKING, RATE = 1, 2
Report = Callable[[float], None]


def market(count: int, *, has_subject: bool = True, weight: float = 1.0) -> Market:
    """Competitors 1..count, the first of that weight, and the subject as the last.

    The last competitor stays in the market after it was last seen, so it can become unknown.
    """
    places = [
        Competitor(
            id=n,
            name=f"Place {n}",
            weight=weight if n == 1 else 1.0,
            exited_on=date(2030, 1, 1) if n == count else None,
        )
        for n in range(1, count + 1)
    ]
    if has_subject:
        places.append(Competitor(id=count + 1, name="우리 가게", subject=True))
    return Market(
        competitors=tuple(places),
        attributes=(
            Attribute(id=PARKING, name="Free parking", kind=AttributeKind.YES_NO),
            Attribute(id=RATE, name="Room rate", kind=AttributeKind.MEASURE, unit="$"),
        ),
    )


def parking(market: Market, seen: list[tuple[int, str, int]], as_of: date = TODAY) -> Snapshot:
    """A snapshot in which competitors were seen offering (1) or not (0) parking on days."""
    rows: list[ObservationRow] = [
        (n, PARKING, place, day_number(date.fromisoformat(day)), n, float(value), 0, None, None, 0)
        for n, (place, day, value) in enumerate(seen, 1)
    ]
    return Snapshot(market, {PARKING: Log.from_rows(rows)}, as_of)


def outlook(
    adopters: int,
    known: int,
    *,
    years: tuple[float, ...] = (0.5, 1.0, 2.0, 3.0, 4.5),
    within_five: float = 0.9,
    basis: ForecastBasis = ForecastBasis.HISTORY,
    speed: float = 1.0,
    day: date = TODAY,
) -> SpreadAhead:
    """A step for every place still missing, each later than the one before, and a curve."""
    forecast_years = (years[0], years[1], years[2], years[3], years[4])
    needed = ceil(0.7 * known - 1e-9)
    fan = [FanStep(share=adopters / known, years=(0.0,) * 5)]
    for more in range(1, known - adopters + 1):
        scale = more / max(1, needed - adopters)
        last = inf if more > needed - adopters else years[4] * scale
        early = tuple(one * scale for one in years[:4])
        fan.append(FanStep(share=(adopters + more) / known, years=(*early, last)))  # type: ignore[arg-type]
    forecast = Forecast(
        attribute=PARKING,
        as_of=day,
        threshold=0.7,
        years=forecast_years,
        within=tuple(within_five * month / 60 for month in range(61)),
        basis=basis,
        relative_speed=speed,
        adopters=adopters,
        known=known,
        needed=needed,
    )
    curve = tuple((date(2020 + n, 1, 1), n / 20) for n in range(15))
    return SpreadAhead(
        wants_forecast=True,
        wants_what_if=True,
        is_known=True,
        forecast=forecast if adopters < needed else None,
        fan=tuple(fan),
        what_if=curve,
    )


def find_by_hand(report: Report, path: str, day: date, attribute: int) -> FoundAhead:
    with Workspace.open_copy(path) as workspace:
        return FoundAhead(
            revision=workspace.revision,
            day=day,
            attribute=attribute,
            outlook=outlook(2, 3, years=(0.5, 1.0, 2.0, 3.0, 4.5), day=day),
        )


def find_late(report: Report, path: str, day: date, attribute: int) -> FoundAhead:
    """An answer to another question."""
    return replace(find_by_hand(report, path, day, attribute), day=date(2020, 1, 1))


def find_later_edit(report: Report, path: str, day: date, attribute: int) -> FoundAhead:
    """An answer of a revision the window has not seen."""
    return replace(find_by_hand(report, path, day, attribute), revision=99)


def find_never(report: Report, path: str, day: date, attribute: int) -> None:
    time.sleep(60)


def find_nothing(report: Report, path: str, day: date, attribute: int) -> None:
    return None


def find_refused(report: Report, path: str, day: date, attribute: int) -> None:
    raise FileRefused("workspace_missing", name="motel.bench")
