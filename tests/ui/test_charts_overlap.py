"""No two texts of any chart lie on each other, and none leaves it: 200 markets of every shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from random import Random
from typing import Final

import pytest
from box_overlap import overlap
from every_chart import CHARTS, Case, Chart
from random_market import random_snapshot
from typewriter import Typewriter

from benchmark_app.ui.charts.frame import Frame
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.words.language import Language
from benchmark_app.workspace import Snapshot

MARKETS: Final = 200
#: Up to this width the text is of its usual size.
SMALL: Final = 640
SIZES: Final = ((360, 240), (640, 360), (980, 300), (1366, 768))


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
    drawn = chart(Case(snapshot_of(seed), language, sheet, random))
    if drawn is not None:
        frame = drawn.frame
        yield frame
        days = frame.last - frame.first
        first = frame.first + random.random() * days / 2
        span = first, frame.last - random.random() * days / 3
        zoomed = chart(Case(snapshot_of(seed), language, replace(sheet, span=span), random))
        if zoomed is not None:
            yield zoomed.frame


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
