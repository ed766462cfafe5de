"""What the trend painter puts where: fills, band, gaps, dots, and the speed of many lines."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from benchmark_app.domain.attribute import Direction
from benchmark_app.ui.charts.brush import MARKER, draw_dots, hatch
from benchmark_app.ui.charts.export import picture_image
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.scale import points_scale
from benchmark_app.ui.charts.step_line import StepLine, step_line, step_lines, stretches
from benchmark_app.ui.charts.trend import Series, SeriesRole, TrendDescription, Values
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

DAYS = (20_000, 20_100, 20_200, 20_300, 20_400)


def described(
    own: Values, baseline: Values, *rivals: Values, low: Values = (), high: Values = ()
) -> TrendDescription:
    nothing: Values = (None,) * len(own)
    every = frozenset(range(len(own)))
    series = [
        Series(role=SeriesRole.OWN, name="Ours", values=own, competitor=1, checks=every),
        Series(role=SeriesRole.BASELINE, name="Baseline", values=baseline, checks=every),
    ]
    series += [
        Series(role=SeriesRole.COMPETITOR, name=f"Place {n}", values=values, competitor=n + 2)
        for n, values in enumerate(rivals)
    ]
    return TrendDescription(
        title="Title",
        subtitle="Subtitle",
        note="",
        language=Language.EN,
        days=DAYS[: len(own)],
        series=tuple(series),
        low=low or nothing,
        high=high or nothing,
        counts=((0, 0),) * len(own),
        scale=points_scale(Language.EN),
        better=Direction.HIGHER,
    )


def picture_of(described: TrendDescription, theme: Theme) -> TrendPicture:
    made = TrendPicture(described, theme, Lettering())
    made.arrange(800, 450)
    return made


def colour_at(picture: TrendPicture, image: QImage, day: float, value: float) -> QColor:
    return image.pixelColor(round(picture.layout.x(day)), round(picture.layout.y(value)))


def is_inked(picture: TrendPicture, image: QImage, days: range, values: range) -> bool:
    ground = image.pixelColor(2, image.height() - 2)
    return any(colour_at(picture, image, day, value) != ground for day in days for value in values)


def test_above_is_tinted_below_is_hatched(qapp: QApplication, theme: Theme) -> None:
    shown = described((80.0, 80.0, 20.0, 20.0, 20.0), (40.0, 40.0, 60.0, 60.0, 60.0))
    picture = picture_of(shown, theme)
    image = picture_image(picture, sharpness=1)
    above = {colour_at(picture, image, 20_040 + n, 55.0).name() for n in range(60)}
    assert len(above) == 1
    assert above != {theme.base.name()}
    below = {colour_at(picture, image, 20_240 + n, 40.0).name() for n in range(60)}
    assert theme.base.name() in below
    assert len(below) > 1
    lower_is_better = picture_of(replace(shown, better=Direction.LOWER), theme)
    image = picture_image(lower_is_better, sharpness=1)
    assert len({colour_at(lower_is_better, image, 20_240 + n, 40.0).name() for n in range(60)}) == 1


def test_without_a_direction_nothing_is_filled(qapp: QApplication, theme: Theme) -> None:
    shown = described((80.0,) * 5, (40.0,) * 5)
    picture = picture_of(replace(shown, better=Direction.NONE), theme)
    image = picture_image(picture, sharpness=1)
    assert colour_at(picture, image, 20_140, 60.0) == theme.base


def test_the_band_of_the_unknown_lies_behind(qapp: QApplication, theme: Theme) -> None:
    nothing: Values = (None,) * 5
    shown = described(nothing, (50.0,) * 5, low=(30.0,) * 5, high=(70.0,) * 5)
    picture = picture_of(shown, theme)
    image = picture_image(picture, sharpness=1)
    assert colour_at(picture, image, 20_140, 60.0) != theme.base
    assert colour_at(picture, image, 20_140, 60.0) == colour_at(picture, image, 20_140, 40.0)
    assert colour_at(picture, image, 20_140, 72.0) == theme.base


def test_a_gap_stays_a_gap(qapp: QApplication, theme: Theme) -> None:
    shown = described((62.0, None, None, 62.0, 62.0), (None,) * 5)
    picture = picture_of(shown, theme)
    image = picture_image(picture, sharpness=1)
    assert not is_inked(picture, image, range(20_120, 20_280, 10), range(58, 67))
    assert is_inked(picture, image, range(20_040, 20_060, 5), range(60, 65))
    assert is_inked(picture, image, range(20_330, 20_360, 5), range(60, 65))
    line = step_line(shown, shown.series[0].values, picture.layout)
    assert line.goes_on.tolist() == [False, False]


def test_days_of_one_value_are_one_stretch(qapp: QApplication, theme: Theme) -> None:
    shown = described((50.0, 50.0, 70.0, 70.0, None), (None,) * 5)
    layout = picture_of(shown, theme).layout
    line = step_line(shown, shown.series[0].values, layout)
    assert line.left.tolist() == pytest.approx([layout.x(20_000), layout.x(20_200)])
    assert line.right.tolist() == pytest.approx([layout.x(20_200), layout.x(20_400)])
    assert line.y.tolist() == pytest.approx([layout.y(50), layout.y(70)])
    x, y = line.risers()
    assert x.tolist() == pytest.approx([layout.x(20_200)] * 2)
    assert y.tolist() == pytest.approx([layout.y(70), layout.y(50)])


def test_many_lines_are_what_each_is_alone(qapp: QApplication, theme: Theme) -> None:
    shown = described(
        (50.0, 50.0, 70.0, 20.0, None), (None,) * 5, (None, 60.0, None, 60.0, 60.0), (1.0,) * 5
    )
    layout = picture_of(shown, theme).layout
    alone = [step_line(shown, one.values, layout) for one in shown.series]
    together = step_lines(shown, [one.values for one in shown.series], layout)
    for part in ("left", "right", "y", "goes_on"):
        each = [value for one in alone for value in getattr(one, part).tolist()]
        assert getattr(together, part).tolist() == each
    levels = [[each.tolist() for each in one.levels()] for one in alone if len(one.y)]
    assert [[each.tolist() for each in one] for one in together.levels_apart()] == levels


def test_rises_that_overlap_are_one(qapp: QApplication, theme: Theme) -> None:
    random = np.random.default_rng(1)
    rows = [tuple(row) for row in random.integers(0, 101, (9, 5)).astype(float).tolist()]
    shown = described(*rows)
    layout = picture_of(shown, theme).layout
    heights = np.arange(0, 101) + 0.5

    def covered(line: StepLine) -> set[tuple[float, float]]:
        x, y = line.risers()
        parts = zip(x[::2], y[::2], y[1::2], strict=True)
        return {
            (at, height)
            for at, top, bottom in parts
            for height in heights
            if top < layout.y(height) < bottom
        }

    lines = step_lines(shown, rows, layout)
    alone = [covered(step_line(shown, row, layout)) for row in rows]
    assert covered(lines) == set().union(*alone)
    assert len(lines.risers()[0]) < sum(len(step_line(shown, r, layout).risers()[0]) for r in rows)


def test_stretches_end_at_gaps_and_crossings(qapp: QApplication, theme: Theme) -> None:
    shown = described((60.0, 60.0, 40.0, None, 70.0), (50.0,) * 5)
    layout = picture_of(shown, theme).layout
    found = list(stretches(shown, shown.series[0].values, shown.series[1].values, layout))
    assert [one.is_first_higher for one in found] == [True, False, True]
    assert [len(list(one.boxes())) for one in found] == [2, 1, 1]


@pytest.mark.parametrize(("rivals", "has_steps"), [(3, True), (30, True), (31, False)])
def test_of_very_many_rivals_only_the_levels_stay(
    rivals: int, has_steps: bool, qapp: QApplication, theme: Theme
) -> None:
    """All go from 20 to 80 on the third day."""
    nothing: Values = (None,) * 5
    lines = ((20.0, 20.0, 80.0, 80.0, 80.0),) * rivals
    picture = picture_of(described(nothing, nothing, *lines), theme)
    image = picture_image(picture, sharpness=1)
    x, y = round(picture.layout.x(DAYS[2])), round(picture.layout.y(40.0))
    beside = {image.pixelColor(x + off, y).name() for off in (-2, -1, 0, 1, 2)}
    assert (beside != {theme.base.name()}) is has_steps
    assert is_inked(picture, image, range(20_250, 20_251), range(79, 82)), "levels stay"


def test_one_date_is_drawn_as_dots_only(qapp: QApplication, theme: Theme) -> None:
    shown = described((60.0,), (40.0,), (80.0,))
    picture = picture_of(shown, theme)
    assert shown.is_single
    image = picture_image(picture, sharpness=1)
    assert colour_at(picture, image, DAYS[0], 60.0) == theme.own
    assert not is_inked(picture, image, range(DAYS[0] + 4, DAYS[0] + 12, 2), range(57, 64))


def test_the_band_of_one_date_is_of_that_day_alone(qapp: QApplication, theme: Theme) -> None:
    """40 to 80 could be: a bar behind the dots, nothing to the right where nobody looked."""
    shown = replace(described((60.0,), (55.0,)), low=(40.0,), high=(80.0,))
    picture = picture_of(shown, theme)
    image = picture_image(picture, sharpness=1)
    x, y = round(picture.layout.x(DAYS[0])), round(picture.layout.y(70.0))
    right = round(picture.layout.plot.right) - 5
    assert image.pixelColor(x, y) != theme.base
    assert image.pixelColor(right, y + 3) == theme.base
    assert image.pixelColor(x, round(picture.layout.y(85.0))) == theme.base
    whole = picture_image(picture_of(described((60.0,), (55.0,)), theme), sharpness=1)
    assert whole.pixelColor(x, y) == theme.base


@pytest.mark.parametrize("box", [Box(0, 0, 40, 20), Box(13.5, 7.25, 3, 90), Box(5, 5, 1, 1)])
def test_hatching_stays_inside_its_box(box: Box) -> None:
    path = hatch([box])
    for place in range(path.elementCount()):
        point = path.elementAt(place)
        assert box.x - 1e-6 <= point.x <= box.right + 1e-6
        assert box.y - 1e-6 <= point.y <= box.bottom + 1e-6


def test_hatching_goes_on_from_box_to_box(qapp: QApplication) -> None:
    halves = hatch([Box(0, 0, 20, 40), Box(20, 0, 20, 40)])
    ends = [halves.elementAt(n) for n in range(halves.elementCount())]
    left = {round(one.y, 6) for one in ends[: len(ends) // 2] if one.x == 20}
    right = {round(one.y, 6) for one in ends[len(ends) // 2 :] if one.x == 20}
    assert left == right != set()
    assert hatch([]).isEmpty()


@pytest.mark.parametrize(("pixels", "times"), [(10.0, 1), (14.0, 1), (28.0, 2)])
def test_dots_keep_step_with_the_letters(
    qapp: QApplication, theme: Theme, pixels: float, times: int
) -> None:
    ours = (50.0, 50.0, 50.0, 50.0, 50.0)
    picture = TrendPicture(described(ours, (None,) * 5), theme, Lettering(pixels))
    picture.arrange(1200, 675)
    image = picture_image(picture, sharpness=1)
    middle = QPointF(picture.layout.x(20_200), picture.layout.y(50.0)).toPoint()
    above = [image.pixelColor(middle.x(), middle.y() - up) for up in range(20)]
    filled = next(up for up, colour in enumerate(above) if colour != theme.own)
    assert filled == pytest.approx(2.5 * times, abs=1.0)
    assert above[filled + 4 * times] == theme.base


@pytest.mark.parametrize(("apart", "is_marked"), [(8.0, False), (16.0, True)])
def test_dots_never_hide_the_line_they_mark(
    qapp: QApplication, apart: float, *, is_marked: bool
) -> None:
    """Nearer than half a dot to each other, a dashed line could not be told from any other."""
    image = QImage(700, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    before = QImage(image)
    painter = QPainter(image)
    places = [QPointF(20 + number * apart, 20) for number in range(40)]
    draw_dots(painter, places, MARKER, QColor("black"), QColor("white"), 1.0)
    painter.end()
    assert (image != before) is is_marked
