"""The map of what to do first names its marks where they stand: no row of signs explains them."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from box_overlap import overlap
from every_chart import Case, first
from PySide6.QtWidgets import QApplication
from random_market import random_snapshot
from stored_charts import snapshot_of
from typewriter import Typewriter

from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.first import FirstDescription, describe_first
from benchmark_app.ui.charts.first_layout import lay_out_first
from benchmark_app.ui.charts.first_picture import FirstPicture
from benchmark_app.ui.charts.first_placed import FirstLayout, PlacedPoint
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
#: A chart in the window of 1024 x 640, and letters as wide as they are there.
SMALL, LETTERS = (610.0, 290.0), Typewriter(0.84)


def described(market: str, language: Language, seed: int | None = None) -> FirstDescription:
    """A sample's services, all as important or of four importances."""
    snapshot, random = snapshot_of(market), Random(seed)
    ranking = snapshot.ranking
    if seed is not None:
        ranking = tuple(
            replace(one, importance=random.choice((0.5, 1.0, 2.0, 3.0))) for one in ranking
        )
    return describe_first(ranking, snapshot, language)


def is_at_its_mark(one: PlacedPoint, layout: FirstLayout) -> bool:
    """Whether what a shape stands for touches its name or the shape, but for a little air."""
    assert one.word is not None
    near = one.word.box
    around = Box(near.x - 10, near.y - 6, near.width + 20, near.height + 12)
    own = [layout.shape_box(one.x, one.y), *((one.label.box,) if one.label else ())]
    return one.word.text == one.point.word and any(overlap(around, box) for box in own)


@pytest.mark.parametrize("market", ["cafe", "motel"])
@pytest.mark.parametrize("seed", [None, 3, 4])
@pytest.mark.parametrize("size", [SMALL, (950.0, 365.0), (1180.0, 600.0)])
def test_each_shape_says_once_beside_a_mark_what_it_stands_for(
    market: str, seed: int | None, size: tuple[float, float]
) -> None:
    found = described(market, EN, seed)
    layout = lay_out_first(found, Sheet(*size, LETTERS, has_title=False))
    told = [one for one in layout.points if one.word is not None]
    stages = [one.point.stage for one in told]
    assert len(set(stages)) == len(stages)
    if size != SMALL:
        assert set(stages) == {one.point.stage for one in layout.points}
    assert len(stages) >= 4
    assert all(is_at_its_mark(one, layout) for one in told)
    shapes = [layout.shape_box(one.x, one.y) for one in layout.points]
    assert not any(overlap(one.word.box, box) for one in told if one.word for box in shapes)


@pytest.mark.parametrize("seed", range(3, 200, 9))
def test_every_text_is_of_the_frame_or_stands_at_a_mark(seed: int) -> None:
    random = Random(seed)
    sheet = Sheet(random.choice((360, 640, 980, 1366)), None, Typewriter())
    layout = first(Case(random_snapshot(random), random.choice((EN, KO)), sheet, random)).frame
    assert isinstance(layout, FirstLayout)
    assert all(is_at_its_mark(one, layout) for one in layout.points if one.word is not None)
    named = [text for one in layout.points for text in (one.label, one.word) if text is not None]
    ticks = [tick.label for tick in (*layout.x_ticks, *layout.y_ticks)]
    frame = [*layout.heading, *layout.note, *ticks, *layout.captions, *layout.corners]
    assert {id(text) for text in layout.texts} == {id(text) for text in (*frame, *named)}
    assert len(layout.captions) <= 2


@pytest.mark.parametrize("market", ["cafe", "motel"])
def test_in_the_small_window_what_matters_is_named(market: str) -> None:
    """The first five and all missing basics; left of the market more than two."""
    found = described(market, EN)
    layout = lay_out_first(found, Sheet(*SMALL, LETTERS, has_title=False))
    named = [one for one in layout.points if one.label is not None]
    assert found.needed <= {one.row for one in named}
    assert {0, 1, 2, 3, 4} <= found.needed
    missing = {row for row, one in enumerate(found.points) if one.is_missing and one.gap}
    assert missing <= found.needed
    assert sum((one.point.gap or 0.0) < 0 for one in named) >= 5
    labels = [one.label.box for one in named if one.label is not None]
    boxes = [*labels, *(layout.shape_box(one.x, one.y) for one in layout.points)]
    assert not any(overlap(*pair) for pair in combinations(boxes, 2))


def test_names_stand_on_both_sides_of_their_marks() -> None:
    found = described("cafe", EN, 3)
    layout = lay_out_first(found, Sheet(*SMALL, LETTERS, has_title=False))
    sides = {one.label.box.x > one.x for one in layout.points if one.label is not None}
    assert sides == {True, False}


@pytest.mark.parametrize(("language", "word"), [(EN, "Expected by all"), (KO, "기본")])
def test_the_word_is_said_in_the_language_and_leads_to_its_service(
    language: Language, word: str, theme: Theme, qapp: QApplication
) -> None:
    picture = FirstPicture(described("cafe", language), theme, Lettering())
    picture.arrange(950, 400)
    one = next(
        one
        for one in picture.layout.points
        if one.word is not None and one.point.stage is LifecycleStage.TABLE_STAKES
    )
    assert one.word is not None
    assert one.word.text == word
    mark = picture.mark_at(one.word.box.right - 2, one.word.box.y + 4)
    assert mark is not None
    assert mark.attribute == one.point.attribute
