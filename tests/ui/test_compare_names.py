"""The marks of the comparison say at themselves whose they are; nothing else explains them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from box_overlap import overlap
from by_name import attribute_named
from every_chart import Case, compare
from PySide6.QtWidgets import QApplication
from random_market import random_snapshot
from typewriter import Typewriter

from benchmark_app.domain.attribute import Attribute, AttributeKind, Importance
from benchmark_app.domain.edits import Put, Record
from benchmark_app.domain.observation import Observation
from benchmark_app.ui.charts.compare import CompareDescription, describe_compare
from benchmark_app.ui.charts.compare_layout import lay_out_compare
from benchmark_app.ui.charts.compare_picture import ComparePicture
from benchmark_app.ui.charts.compare_placed import RING, CompareLayout, PlacedName
from benchmark_app.ui.charts.export import picture_image
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.words.compare import compare_word
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
#: A name begins or ends at most so far from its mark, where others stand between.
NEAR = 130.0


def rivals_of(editor: Editor, *names: str) -> list[int]:
    ids = {one.name: one.id for one in editor.market.competitors}
    return [ids[name] for name in names]


def laid_out(described: CompareDescription, width: float = 900) -> CompareLayout:
    return lay_out_compare(described, Sheet(width, None, Typewriter()))


def is_at_mark(name: PlacedName, layout: CompareLayout, growth: float) -> bool:
    """Whether a name stands over a lane's line, beside a mark of its own kind there."""
    box = name.text.box
    lane = next(one for one in layout.lanes if one.box.contains(box.x, box.bottom - 1))
    places = {who: x for who, x, _ in lane.marks(growth)}
    beside = min(abs(box.x - name.x), abs(box.right - name.x))
    return places.get(name.who) == name.x and beside < NEAR * growth


@pytest.mark.parametrize("language", Language)
def test_each_mark_is_named_once_beside_it(editor: Editor, language: Language) -> None:
    chosen = rivals_of(editor, "Seaview", "Pines")
    for rivals in ([], chosen[:1], chosen):
        described = describe_compare(editor.snapshot(), language, rivals=rivals)
        layout = laid_out(described)
        names = {name.who: name.text.text for name in layout.names}
        own = compare_word("you", language)
        assert names.pop("own") == own
        assert names.pop("market") == described.market
        assert names == dict(enumerate(described.rivals))
        assert len(layout.names) == len(rivals) + 2
        assert all(is_at_mark(name, layout, 1.0) for name in layout.names)


@pytest.mark.parametrize("seed", range(2, 200, 5))
def test_no_row_of_signs_explains_the_marks(seed: int) -> None:
    """Every text is of the heading, the scale, a lane or stands at a mark it does not cover."""
    random = Random(seed)
    sheet = Sheet(random.choice((420, 640, 980, 1366)), None, Typewriter())
    snapshot = random_snapshot(random)
    drawn = compare(Case(snapshot, random.choice((EN, KO)), sheet, random))
    layout = drawn.frame
    assert isinstance(layout, CompareLayout)
    known = {who for lane in layout.lanes for who, _, _ in lane.marks(1.0)}
    assert {name.who for name in layout.names} == known
    assert all(is_at_mark(name, layout, 1.0) for name in layout.names)
    marks = [
        Box(x - half, lane.middle - half, 2 * half, 2 * half)
        for lane in layout.lanes
        for _, x, half in lane.marks(1.0)
    ]
    assert not any(overlap(name.text.box, mark) for name in layout.names for mark in marks)
    placed = [one.text for one in layout.names]
    heads = [*layout.heading, *layout.note, *(tick.label for tick in layout.x_ticks)]
    rows = [text for lane in layout.lanes for text in (lane.name, lane.gap)]
    assert list(layout.texts) == [*heads, *placed, layout.gap_title, *rows]


def test_names_stay_in_sight_when_lanes_are_scrolled(editor: Editor) -> None:
    for number in range(9):
        name = f"Service {number}"
        assert editor.apply(Put(Attribute(name=name, kind=AttributeKind.YES_NO)))
        see(editor, name, "Our motel", 1.0)
        see(editor, name, "Pines", 0.0)
    described = describe_compare(editor.snapshot(), EN)
    sheet = Sheet(900, 200, Typewriter())
    for scrolled in (0.0, 30.0, 120.0):
        layout = lay_out_compare(described, replace(sheet, scrolled=scrolled))
        assert [name.who for name in layout.names] == ["own", "market"]
        assert all(is_at_mark(name, layout, 1.0) for name in layout.names)
        assert all(name.text.box.y >= layout.plot.y - 4 for name in layout.names)


def see(editor: Editor, service: str, place: str, value: float) -> None:
    one = Observation(
        attribute=service, competitor=place, value=value, observed_on=date(2026, 3, 1)
    )
    assert editor.apply(Record(observations=(one,)))


def test_lines_end_at_the_edge_of_a_hollow_mark(
    editor: Editor, theme: Theme, qapp: QApplication
) -> None:
    """Inside the ring there is ground, between it and the own dot a dash."""
    described = describe_compare(editor.snapshot(), EN, rivals=rivals_of(editor, "Seaview"))
    picture = ComparePicture(described, theme, Lettering())
    picture.arrange(900, 500)
    image = picture_image(picture, sharpness=1)
    lane = next(one for one in picture.layout.lanes if one.lane.name == "Minutes at check-in")
    (ring,) = lane.rivals
    assert ring is not None
    assert lane.own is not None
    inside = round((RING - 2.5) * picture.lettering.growth)
    row = [image.pixelColor(x, int(lane.middle)).name() for x in range(image.width())]
    at = round(ring)
    market = None if lane.market is None else round(lane.market)
    clear = [x for x in range(at - inside, at + inside) if market is None or abs(x - market) > 2]
    assert {row[x] for x in clear} <= {theme.base.name()}
    assert theme.text.name() in row[round(lane.own) + 12 : at - 12]
    behind = set(row[at + 12 : round(picture.layout.plot.right)])
    assert theme.base.name() not in behind, "the hairline goes on"


def test_a_service_of_no_importance_has_no_lane_and_is_told(editor: Editor) -> None:
    parking = attribute_named(editor, "Free parking")
    nothing = Importance(attribute=parking.id, from_date=date(2020, 1, 1), weight=0.0)
    assert editor.apply(Put(nothing))
    described = describe_compare(editor.snapshot(), EN)
    assert [lane.name for lane in described.lanes] == ["Minutes at check-in", "Clean linen"]
    assert described.subtitle.endswith(" · 1 service of importance 0 is not here")
    assert "of 2 services" in described.title
    assert editor.snapshot().findings("trend")[0].params["compared"] == 2
    korean = describe_compare(editor.snapshot(), KO).subtitle
    assert korean.endswith(" · 중요도가 0인 1개는 여기에 없음")


def test_what_too_few_are_known_of_is_no_ordinary_lane(
    editor: Editor, theme: Theme, qapp: QApplication
) -> None:
    """Free ice is known at one of three: its gap is about, and it is not the furthest behind."""
    assert editor.apply(Put(Attribute(name="Free ice", kind=AttributeKind.YES_NO)))
    see(editor, "Free ice", "Our motel", 0.0)
    see(editor, "Free ice", "Pines", 1.0)
    described = describe_compare(editor.snapshot(), EN)
    assert described.title.endswith("1 more is not known well enough.")
    lane = described.lanes[-1]
    assert (lane.name, lane.is_thin, lane.is_unsure) == ("Free ice", True, True)
    assert (lane.gap_label, lane.market.text) == ("about \u2212100", "about 100")
    assert lane.sentence == "too few places are known to say who is ahead"
    assert "dotted, about: too few places are known to be sure" in described.subtitle
    assert not any(one.is_thin for one in described.lanes[:-1])
    assert describe_compare(editor.snapshot(), KO).lanes[-1].gap_label == "약 \u2212100"
    picture = ComparePicture(described, theme, Lettering())
    assert picture.table().rows[-1][:4] == ("Free ice", "no", "about 100", "about \u2212100")
    assert "Free ice about \u2212100" in picture.spoken
    picture.arrange(900, 500)
    placed = picture.layout.lanes[-1]
    image = picture_image(picture, sharpness=1)
    row = {image.pixelColor(x, int(placed.middle)).name() for x in range(60, 700)}
    assert theme.text.name() not in row, "no dashes say how far behind"
    against = describe_compare(editor.snapshot(), EN, rivals=rivals_of(editor, "Pines"))
    ice = next(one for one in against.lanes if one.name == "Free ice")
    assert (ice.is_thin, ice.is_unsure, ice.gap_label) == (True, False, "\u2212100")
