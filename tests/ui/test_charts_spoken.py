"""What a screen reader says of a chart after its title: what is shown and what stands there."""

from __future__ import annotations

from datetime import date

import pytest

from benchmark_app.ui.charts.adoption import describe_adoption
from benchmark_app.ui.charts.adoption_picture import AdoptionPicture
from benchmark_app.ui.charts.compare import describe_compare
from benchmark_app.ui.charts.compare_picture import ComparePicture
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import describe_stages
from benchmark_app.ui.charts.trend import describe_trend
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace

EN, KO = Language.EN, Language.KO
TODAY = date(2026, 11, 22)
PARKING = 1
ENDS = {
    (EN, "trend"): "Our motel 39.2, Market baseline 75.7.",
    (KO, "trend"): "Our motel 39.2, 시장 기준선 75.7.",
    (EN, "adoption"): "2026-11-22: 3 of 3 offer it.",
    (KO, "adoption"): "2026-11-22: 3곳 중 3곳이 해요.",
    (EN, "stages"): "Catching on: 1, Expected by all: 1.",
    (KO, "stages"): "퍼지는 중: 1, 기본: 1.",
    (EN, "compare"): "Free parking −100, Minutes at check-in −9, Clean linen 0.",
    (KO, "compare"): "Free parking −100, Minutes at check-in −9, Clean linen 0.",
}


def pictures(workspace: Workspace, language: Language) -> dict[str, Picture]:
    theme, letters, seen = Theme.light(), Lettering(), workspace.as_of(TODAY)
    return {
        "trend": TrendPicture(describe_trend(seen, language), theme, letters),
        "adoption": AdoptionPicture(describe_adoption(seen, language, PARKING), theme, letters),
        "stages": StagePicture(describe_stages(seen, language), theme, letters),
        "compare": ComparePicture(describe_compare(seen, language), theme, letters),
    }


@pytest.mark.parametrize("language", [EN, KO])
def test_what_stands_on_a_chart_is_said(workspace: Workspace, language: Language) -> None:
    for name, picture in pictures(workspace, language).items():
        shown = picture.subtitle.replace(" · ", ", ")
        assert picture.spoken == f"{shown}. {ENDS[language, name]}"


def test_an_empty_chart_says_its_one_sentence(workspace: Workspace) -> None:
    seen = workspace.as_of(date(1990, 1, 1))
    described = describe_trend(seen, EN)
    picture = TrendPicture(described, Theme.light(), Lettering())
    assert described.is_empty
    assert picture.spoken.endswith("the first values in the grid start this chart.")
