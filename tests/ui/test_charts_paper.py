"""Charts without colours: black and greys on paper, and nothing told by a colour alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from itertools import combinations, pairwise
from random import Random
from typing import Final

import numpy as np
import pytest
from adoption_case import outlook
from foreseen_case import priority
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from random_market import TODAY, random_snapshot

from benchmark_app.domain.attribute import Direction
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.adoption import describe_adoption
from benchmark_app.ui.charts.adoption_picture import AdoptionPicture
from benchmark_app.ui.charts.brush import mixed
from benchmark_app.ui.charts.compare import describe_compare
from benchmark_app.ui.charts.compare_picture import ComparePicture
from benchmark_app.ui.charts.export import picture_image
from benchmark_app.ui.charts.first import describe_first
from benchmark_app.ui.charts.first_picture import FirstPicture
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.movers import describe_movers
from benchmark_app.ui.charts.movers_picture import MoversPicture
from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import describe_stages
from benchmark_app.ui.charts.trend import SeriesRole, describe_trend
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.charts.trend_scope import Scope, describe_scope, trend_picture
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.workspace import Snapshot

#: Steps of lightness (0 to 100) a printer keeps apart: beside each other, and as a thin tint.
CLEAR: Final = 14.0
TINT: Final = 6.0
HAIR: Final = 3.0
#: What a small shape needs from white: 3 to 1, as WCAG 2 asks of graphics.
SHAPE: Final = 39.0
ROLE: Final = SeriesRole
STAGES: Final = ("innovation", "differentiator", "contested", "table_stakes", "declining")


def lightness(colour: QColor) -> float:
    """CIE L* of a grey."""
    part = colour.redF()
    linear = part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
    return 116 * linear ** (1 / 3) - 16 if linear > 0.008856 else 903.3 * linear


def flat() -> Theme:
    """Everything that stands for somebody is one black: only styles tell them apart."""
    roles = {one.name: getattr(Theme.paper(), one.name) for one in fields(Theme)}
    black = QColor("#000000")
    names = ("own", "baseline", "highlighted", "competitor", "text", "muted")
    return Theme(**(roles | dict.fromkeys(names, black)))


def snapshot() -> Snapshot:
    """A market with all there is, some of it unknown, over years."""
    return random_snapshot(Random(36))


def trend(theme: Theme) -> Picture:
    found = snapshot()
    rivals = [one.id for one in found.market.competitors if not one.subject]
    described = describe_trend(found, Language.EN, highlight=rivals[:1])
    return TrendPicture(described, theme, Lettering())


def adoption(theme: Theme) -> Picture:
    found = snapshot()
    service = next(one.id for one in found.market.attributes if one.floor is not None)
    described = describe_adoption(found, Language.EN, service, outlook(1, 4))
    return AdoptionPicture(described, theme, Lettering())


def stages(theme: Theme) -> Picture:
    return StagePicture(describe_stages(snapshot(), Language.EN), theme, Lettering())


def compare(theme: Theme) -> Picture:
    found = snapshot()
    rivals = [one.id for one in found.market.competitors if not one.subject]
    described = describe_compare(found, Language.EN, rivals=rivals[:2])
    return ComparePicture(described, theme, Lettering())


def movers(theme: Theme) -> Picture:
    return MoversPicture(describe_movers(snapshot(), Language.EN), theme, Lettering())


def touchpoints(theme: Theme) -> Picture:
    found = describe_scope(snapshot(), Language.EN, Scope(is_side_by_side=True))
    return trend_picture(found, theme, Lettering())


def first(theme: Theme) -> Picture:
    services = snapshot().market.attributes
    told = [priority(one.id, TODAY, place, None) for place, one in enumerate(services)]
    return FirstPicture(describe_first(told, snapshot(), Language.EN), theme, Lettering())


#: A new chart joins with a line.
CHARTS: Final = (trend, touchpoints, adoption, stages, compare, first, movers)


def dots(picture: Picture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """The plot's pixels: rows, columns, and blue, green, red of each."""
    image = picture_image(picture, 1.0).convertToFormat(QImage.Format.Format_RGB32)
    flat_bytes = np.frombuffer(image.constBits(), np.uint8)
    whole = flat_bytes.reshape(image.height(), image.width(), 4)[:, :, :3]
    plot = picture.plot
    left, top = round(plot.x), round(plot.y)
    return whole[top : round(plot.bottom), left : round(plot.right)].copy()


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__)
def test_on_paper_there_is_no_colour(qapp: QApplication, chart: Callable[[Theme], Picture]) -> None:
    picture = chart(Theme.paper())
    picture.arrange_page()
    drawn = dots(picture)
    assert (drawn.max(axis=2) == drawn.min(axis=2)).all()
    assert drawn.min() < 0x60 < drawn.max() == 0xFF


def test_stages_and_levels_are_greys_apart() -> None:
    theme = Theme.paper()
    for one, other in combinations(STAGES, 2):
        assert abs(lightness(theme.stages[one]) - lightness(theme.stages[other])) >= CLEAR
    assert set(STAGES) | {"absent", "insufficient"} == {str(one) for one in LifecycleStage}
    for lighter, darker in pairwise((theme.base, *theme.levels)):
        # what is unknown has no tint, what is not there a hair of one; its sign tells more
        assert lightness(lighter) - lightness(darker) >= (
            TINT if darker != theme.levels[0] else HAIR
        )
    assert lightness(theme.competitor) - lightness(theme.own) > 2 * CLEAR


def test_a_lead_is_no_band_of_the_unknown_on_paper() -> None:
    """Both are greys there: the lead a hair of one, the band one that can be named."""
    theme = Theme.paper()
    lead, band = (
        lightness(mixed(QColor(0, 0, 0), theme.base, one.alpha()))
        for one in (theme.above, theme.band)
    )
    assert lightness(theme.base) - lead >= HAIR
    assert lead - band >= TINT


def test_the_shape_of_a_stage_leaves_its_trace_on_paper() -> None:
    theme = Theme.paper()
    for stage in LifecycleStage:
        assert lightness(theme.base) - lightness(theme.shape(stage)) >= SHAPE


@pytest.mark.parametrize(
    ("one", "other"), list(combinations((ROLE.OWN, ROLE.BASELINE, ROLE.HIGHLIGHTED), 2))
)
def test_lines_of_a_trend_differ_in_their_style(
    qapp: QApplication, one: SeriesRole, other: SeriesRole
) -> None:
    picture = trend(flat())
    assert isinstance(picture, TrendPicture)
    described = picture.described
    values = {series.role: series.values for series in described.series}
    assert values[one] != values[other]
    described = replace(described, better=Direction.NONE)  # no fill between
    swap = {one: values[other], other: values[one]}
    swapped = replace(
        described,
        series=tuple(
            replace(series, values=swap.get(series.role, series.values))
            for series in described.series
        ),
        low=(None,) * len(described.days),
        high=(None,) * len(described.days),
    )
    pictures = [
        TrendPicture(shown, flat(), Lettering())
        for shown in (replace(described, low=swapped.low, high=swapped.high), swapped)
    ]
    for made in pictures:
        made.arrange_page()
    assert (dots(pictures[0]) != dots(pictures[1])).any()


@pytest.mark.parametrize(("one", "other"), [(0, 1), (0, 2), (1, 2), (0, 3), (2, 3)])
def test_places_of_a_comparison_differ_in_their_shape(
    qapp: QApplication, one: int, other: int
) -> None:
    picture = compare(flat())
    assert isinstance(picture, ComparePicture)
    lane = picture.described.lanes[0]
    spots = [lane.own, lane.market, *lane.rivals]
    levels = [20.0, 40.0, 60.0, 80.0]
    drawn = []
    for _ in range(2):
        own, market, *rivals = (
            replace(spot, level=level) for spot, level in zip(spots, levels, strict=True)
        )
        shown = replace(lane, own=own, market=market, rivals=tuple(rivals), own_before=None)
        made = ComparePicture(replace(picture.described, lanes=(shown,)), flat(), Lettering())
        made.arrange_page()
        drawn.append(dots(made))
        levels[one], levels[other] = levels[other], levels[one]
    assert (drawn[0] != drawn[1]).any()


def test_where_a_stage_ends_a_hairline_tells_it_in_one_grey(qapp: QApplication) -> None:
    roles = {one.name: getattr(Theme.paper(), one.name) for one in fields(Theme)}
    grey = QColor("#808080")
    theme = Theme(**(roles | {"stages": dict.fromkeys((*STAGES, "absent", "insufficient"), grey)}))
    picture = stages(theme)
    assert isinstance(picture, StagePicture)
    picture.arrange_page()
    pairs = [
        (before, after)
        for lane in picture.layout.lanes
        for before, after in pairwise(lane.segments)
        if before.segment.stage is not after.segment.stage
        and min(before.box.width, after.box.width) > 8
        and {str(before.segment.stage), str(after.segment.stage)} <= set(STAGES)
    ]
    assert pairs
    image = picture_image(picture, 1.0)
    for _, after in pairs:
        row = round(after.box.y) + 1
        beside = [image.pixelColor(round(after.box.x) + step, row) for step in (-1, 0, 1)]
        assert theme.base in beside
