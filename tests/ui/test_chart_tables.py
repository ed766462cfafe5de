"""The table of every chart: its numbers as the chart says them, which is also what is copied."""

from __future__ import annotations

import re
from random import Random
from typing import Any, Final

import pytest
from every_chart import CHARTS, Case, Chart, target
from random_market import random_snapshot
from typewriter import Typewriter

from benchmark_app.ui.charts.adoption import AdoptionDescription
from benchmark_app.ui.charts.adoption_picture import AdoptionPicture
from benchmark_app.ui.charts.compare import CompareDescription
from benchmark_app.ui.charts.compare_picture import ComparePicture
from benchmark_app.ui.charts.first import FirstDescription
from benchmark_app.ui.charts.first_picture import FirstPicture
from benchmark_app.ui.charts.heat import HeatDescription
from benchmark_app.ui.charts.heat_picture import HeatPicture
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.movers import MoversDescription
from benchmark_app.ui.charts.movers_picture import MoversPicture
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.scale import ScaleKind, ValueScale
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import StageTimelineDescription
from benchmark_app.ui.charts.touchpoints import TouchpointsDescription
from benchmark_app.ui.charts.touchpoints_picture import TouchpointsPicture
from benchmark_app.ui.charts.trend import TrendDescription
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

PICTURES: Final[dict[type, Any]] = {
    AdoptionDescription: AdoptionPicture,
    CompareDescription: ComparePicture,
    FirstDescription: FirstPicture,
    HeatDescription: HeatPicture,
    MoversDescription: MoversPicture,
    StageTimelineDescription: StagePicture,
    TouchpointsDescription: TouchpointsPicture,
    TrendDescription: TrendPicture,
}
MARKETS: Final = 12
_LONG: Final = re.compile(r"\d\.\d{3,}")
#: A target is what the owner typed.
ROUNDED: Final = [one for one in CHARTS if one is not target]


@pytest.mark.parametrize("chart", ROUNDED, ids=lambda chart: chart.__name__)
def test_no_number_of_a_table_has_more_digits_than_one_reads(chart: Chart) -> None:
    sheet = Sheet(900, 600, Typewriter())
    long = []
    for seed in range(MARKETS):
        drawn = chart(Case(random_snapshot(Random(seed)), Language.EN, sheet, Random(seed)))
        if drawn is not None:
            picture = PICTURES[type(drawn.described)](drawn.described, Theme.light(), Lettering())
            cells = (cell for row in picture.table().rows for cell in row)
            long += [f"{seed}: {cell}" for cell in cells if _LONG.search(cell)]
    assert long == []


@pytest.mark.parametrize(
    ("kind", "value", "average", "typed"),
    [
        (ScaleKind.POINTS, 57.9798, "58", "58"),
        (ScaleKind.POINTS, -0.04, "0", "0"),
        (ScaleKind.INDEX, 1234.56, "1234.6", "1234.6"),
        (ScaleKind.LEVEL, 1.6667, "1.7", "1.7"),
        (ScaleKind.SHARE, 0.6667, "67 %", "67 %"),
        (ScaleKind.MEASURE, 57.9798, "58", "57.9798"),
    ],
)
def test_numbers_for_tables(kind: ScaleKind, value: float, average: str, typed: str) -> None:
    scale = ValueScale(kind=kind, low=0.0, high=100.0, ticks=(), language=Language.EN)
    assert scale.number(value) == average
    assert scale.number(value, is_average=False) == typed
    assert scale.number(None) == ""
