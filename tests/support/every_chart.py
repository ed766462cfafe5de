"""Every chart of the program, described and laid out: a new one joins with a line in CHARTS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from adoption_case import outlook

from benchmark_app.ui.charts.adoption import describe_adoption
from benchmark_app.ui.charts.adoption_layout import lay_out_adoption
from benchmark_app.ui.charts.adoption_names import with_names
from benchmark_app.ui.charts.compare import describe_compare
from benchmark_app.ui.charts.compare_layout import lay_out_compare
from benchmark_app.ui.charts.first import describe_first
from benchmark_app.ui.charts.first_layout import lay_out_first
from benchmark_app.ui.charts.frame import Frame
from benchmark_app.ui.charts.heat import describe_heat
from benchmark_app.ui.charts.heat_layout import lay_out_heat
from benchmark_app.ui.charts.movers import describe_movers
from benchmark_app.ui.charts.movers_layout import lay_out_movers
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.spread_ahead import NOTHING
from benchmark_app.ui.charts.stage_layout import lay_out_stages
from benchmark_app.ui.charts.stage_timeline import describe_stages
from benchmark_app.ui.charts.touchpoints import describe_touchpoints
from benchmark_app.ui.charts.touchpoints_layout import lay_out_touchpoints
from benchmark_app.ui.charts.trend import describe_trend
from benchmark_app.ui.charts.trend_index import describe_expectation, describe_parity
from benchmark_app.ui.charts.trend_layout import lay_out_trend
from benchmark_app.ui.charts.trend_target import Target
from benchmark_app.words.language import Language
from benchmark_app.workspace import Snapshot


@dataclass(frozen=True, slots=True)
class Case:
    """A market, how it is told and the sheet it is drawn on."""

    snapshot: Snapshot
    language: Language
    sheet: Sheet
    random: Random

    @property
    def service(self) -> int | None:
        """One of the services."""
        services = self.snapshot.market.attributes
        return self.random.choice(services).id if services else None

    @property
    def rivals(self) -> list[int]:
        """Up to two competitors that stand out."""
        others = [one.id for one in self.snapshot.market.competitors if not one.subject]
        return self.random.sample(others, min(len(others), self.random.randint(0, 2)))


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a chart says and where it says it."""

    described: object
    frame: Frame


def trend(case: Case) -> Drawn:
    described = describe_trend(case.snapshot, case.language, highlight=case.rivals)
    return Drawn(described, lay_out_trend(described, case.sheet))


def trend_of_a_service(case: Case) -> Drawn:
    described = describe_trend(
        case.snapshot, case.language, attribute=case.service, highlight=case.rivals
    )
    return Drawn(described, lay_out_trend(described, case.sheet))


def target(case: Case) -> Drawn | None:
    service, random = case.service, case.random
    if service is None:
        return None
    described = describe_trend(case.snapshot, case.language, attribute=service)
    days = random.choice((-40, 0, 3, 200, 4000))
    value = random.uniform(described.scale.low, described.scale.high)
    text = f"Target: {described.scale.text(value)} by 2027-03-01"
    planned = Target(day=described.days[-1] + days, value=value, text=text)
    described = replace(described, target=planned)
    return Drawn(described, lay_out_trend(described, case.sheet))


def touchpoints(case: Case) -> Drawn:
    described = describe_touchpoints(case.snapshot, case.language)
    return Drawn(described, lay_out_touchpoints(described, case.sheet))


def parity(case: Case) -> Drawn:
    described = describe_parity(case.snapshot, case.language, highlight=case.rivals)
    return Drawn(described, lay_out_trend(described, case.sheet))


def expectation(case: Case) -> Drawn:
    described = describe_expectation(case.snapshot, case.language)
    return Drawn(described, lay_out_trend(described, case.sheet))


def adoption(case: Case) -> Drawn | None:
    service = case.service
    if service is None:
        return None
    ahead = NOTHING
    if case.snapshot.market.attribute(service).floor is not None and case.random.random() < 0.5:
        now = case.snapshot.stage(service).adoption
        ahead = outlook(now.adopters, now.known) if now.known else NOTHING
    described = describe_adoption(case.snapshot, case.language, service, ahead)
    return Drawn(
        described, with_names(described, lay_out_adoption(described, case.sheet), case.sheet)
    )


def stages(case: Case) -> Drawn:
    forecast = outlook(1, 4).forecast
    told = {
        one.id: forecast
        for one in case.snapshot.market.attributes
        if forecast is not None and case.random.random() < 0.3
    }
    described = describe_stages(case.snapshot, case.language, told)
    return Drawn(described, lay_out_stages(described, case.sheet))


def compare(case: Case) -> Drawn:
    described = describe_compare(case.snapshot, case.language, rivals=case.rivals)
    return Drawn(described, lay_out_compare(described, case.sheet))


def movers(case: Case) -> Drawn:
    since = case.random.choice((None, *case.snapshot.observed_days()[:1]))
    described = describe_movers(case.snapshot, case.language, since=since)
    return Drawn(described, lay_out_movers(described, case.sheet))


def first(case: Case) -> Drawn:
    """Of up to four importances; the list itself is no part of the layout."""
    weights = [case.random.choice((0.5, 1.0, 1.75, 3.0)) for _ in range(case.random.randint(1, 4))]
    ranking = [
        replace(one, importance=case.random.choice(weights)) for one in case.snapshot.ranking
    ]
    described = describe_first(ranking, case.snapshot, case.language)
    return Drawn(described, lay_out_first(described, case.sheet))


def heat(case: Case) -> Drawn:
    described = describe_heat(case.snapshot, case.language)
    return Drawn(described, lay_out_heat(described, case.sheet))


#: Describes a chart and lays it out; nothing where the market has none.
Chart = Callable[[Case], Drawn | None]
CHARTS: Final[tuple[Chart, ...]] = (
    trend,
    trend_of_a_service,
    target,
    touchpoints,
    parity,
    expectation,
    adoption,
    first,
    stages,
    compare,
    movers,
    heat,
)
