"""No two texts of any chart lie on each other, and none leaves it: 200 markets of every shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from random import Random
from typing import Final

import pytest
from adoption_case import outlook
from box_overlap import overlap
from random_market import random_snapshot
from typewriter import Typewriter

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
from benchmark_app.ui.charts.label_place import Box
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

MARKETS: Final = 200
#: Up to this width the text is of its usual size.
SMALL: Final = 640
SIZES: Final = ((360, 240), (640, 360), (980, 300), (1366, 768))


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


def trend(case: Case) -> Frame:
    return lay_out_trend(
        describe_trend(case.snapshot, case.language, highlight=case.rivals), case.sheet
    )


def trend_of_a_service(case: Case) -> Frame:
    described = describe_trend(
        case.snapshot, case.language, attribute=case.service, highlight=case.rivals
    )
    return lay_out_trend(described, case.sheet)


def target(case: Case) -> Frame | None:
    service, random = case.service, case.random
    if service is None:
        return None
    described = describe_trend(case.snapshot, case.language, attribute=service)
    days = random.choice((-40, 0, 3, 200, 4000))
    value = random.uniform(described.scale.low, described.scale.high)
    text = f"Target: {described.scale.text(value)} by 2027-03-01"
    planned = Target(day=described.days[-1] + days, value=value, text=text)
    return lay_out_trend(replace(described, target=planned), case.sheet)


def touchpoints(case: Case) -> Frame:
    return lay_out_touchpoints(describe_touchpoints(case.snapshot, case.language), case.sheet)


def parity(case: Case) -> Frame:
    described = describe_parity(case.snapshot, case.language, highlight=case.rivals)
    return lay_out_trend(described, case.sheet)


def expectation(case: Case) -> Frame:
    return lay_out_trend(describe_expectation(case.snapshot, case.language), case.sheet)


def adoption(case: Case) -> Frame | None:
    service = case.service
    if service is None:
        return None
    ahead = NOTHING
    if case.snapshot.market.attribute(service).floor is not None and case.random.random() < 0.5:
        now = case.snapshot.stage(service).adoption
        ahead = outlook(now.adopters, now.known) if now.known else NOTHING
    described = describe_adoption(case.snapshot, case.language, service, ahead)
    return with_names(described, lay_out_adoption(described, case.sheet), case.sheet)


def stages(case: Case) -> Frame:
    forecast = outlook(1, 4).forecast
    told = {
        one.id: forecast
        for one in case.snapshot.market.attributes
        if forecast is not None and case.random.random() < 0.3
    }
    described = describe_stages(case.snapshot, case.language, told)
    return lay_out_stages(described, case.sheet)


def compare(case: Case) -> Frame:
    described = describe_compare(case.snapshot, case.language, rivals=case.rivals)
    return lay_out_compare(described, case.sheet)


def movers(case: Case) -> Frame:
    since = case.random.choice((None, *case.snapshot.observed_days()[:1]))
    described = describe_movers(case.snapshot, case.language, since=since)
    return lay_out_movers(described, case.sheet)


def first(case: Case) -> Frame:
    """Of up to four importances; the list itself is no part of the layout."""
    weights = [case.random.choice((0.5, 1.0, 1.75, 3.0)) for _ in range(case.random.randint(1, 4))]
    ranking = [
        replace(one, importance=case.random.choice(weights)) for one in case.snapshot.ranking
    ]
    return lay_out_first(describe_first(ranking, case.snapshot, case.language), case.sheet)


def heat(case: Case) -> Frame:
    return lay_out_heat(describe_heat(case.snapshot, case.language), case.sheet)


#: Lays a chart out; nothing where the market has none.
Chart = Callable[[Case], Frame | None]
#: A new chart joins with a line.
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


@cache
def snapshot_of(seed: int) -> Snapshot:
    """The same market for every chart."""
    return random_snapshot(Random(seed))


def frames_of(seed: int, chart: Chart) -> Iterator[Frame]:
    """A chart of a market, whole and zoomed to a part of its days."""
    random = Random(seed)
    width, height = random.choice(SIZES)
    letters = Typewriter(random.choice((1.0, 1.0, 1.5)) if width > SMALL else 1.0)
    sheet = Sheet(
        width, random.choice((height, None)), letters, has_title=random.choice((True, False))
    )
    language = random.choice((Language.EN, Language.KO))
    frame = chart(Case(snapshot_of(seed), language, sheet, random))
    if frame is not None:
        yield frame
        days = frame.last - frame.first
        first = frame.first + random.random() * days / 2
        span = first, frame.last - random.random() * days / 3
        zoomed = chart(Case(snapshot_of(seed), language, replace(sheet, span=span), random))
        if zoomed is not None:
            yield zoomed


def faults(frame: Frame) -> Iterator[str]:
    """Which texts lie on each other or are cut off; rows scroll, so they may go on below."""
    texts = [one for one in frame.texts if one.text]
    for one, other in combinations(texts, 2):
        if overlap(one.box, other.box):
            yield f"{one.text!r} on {other.text!r}"
    height = max(frame.height, frame.plot.y + frame.content_height)
    for one in texts:
        if not is_inside(one.box, frame.width, height):
            yield f"{one.text!r} outside"


def is_inside(box: Box, width: float, height: float) -> bool:
    """Whether a box lies in a picture; a hair may stand out."""
    room = box.x, box.y, width - box.right, height + 1 - box.bottom
    return min(room) >= -1e-6


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__)
def test_no_text_lies_on_another_or_is_cut_off(chart: Chart) -> None:
    found = [
        f"{seed}: {fault}"
        for seed in range(MARKETS)
        for frame in frames_of(seed, chart)
        for fault in faults(frame)
    ]
    assert found == []
