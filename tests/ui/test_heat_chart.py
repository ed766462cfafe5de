"""The grid as a heat map: what is described, where it stands, what it says, how it is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from by_name import attribute_named, competitor_named
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typewriter import Typewriter

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.export import picture_image, save_picture
from benchmark_app.ui.charts.heat import HeatDescription, HeatLine, describe_heat
from benchmark_app.ui.charts.heat_layout import HeatLayout, PlacedValue, lay_out_heat
from benchmark_app.ui.charts.heat_picture import HeatPicture
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Sheet, place_heading
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.glyph import Glyph
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.heat import heat_title
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
DAY = date(2026, 11, 1)


def described(editor: Editor, language: Language = EN) -> HeatDescription:
    return describe_heat(editor.snapshot(), language)


def line_of(found: HeatDescription, name: str) -> HeatLine:
    return next(line for line in found.lines if line.name == name)


def picture_of(editor: Editor, theme: Theme, width: float = 900) -> HeatPicture:
    picture = HeatPicture(described(editor), theme, Lettering())
    picture.arrange(width, None)
    return picture


def crowd(editor: Editor, places: int, services: int) -> None:
    """More places and services, all offering everything."""
    edits = [Put(Competitor(name=f"Place number {n}")) for n in range(places)]
    more = [Put(Attribute(name=f"Service {n}", kind=AttributeKind.YES_NO)) for n in range(services)]
    assert editor.apply(EditGroup((*edits, *more), label="add_attribute"))
    market = editor.market
    seen = [
        Record(place.id, service.id, 1.0, observed_on=DAY)
        for place in market.competitors
        for service in market.attributes
        if service.kind is AttributeKind.YES_NO and service.name != "Free parking"
    ]
    assert editor.apply(EditGroup(tuple(seen), label="paste"))


@pytest.mark.parametrize(
    ("missing", "unknown", "stale", "told"),
    [
        (3, 24, 0, "3 basics are missing; 24 of 40 cells are unknown."),
        (1, 1, 2, "1 basic is missing; 1 of 40 cells is unknown, 2 older than allowed."),
        (0, 0, 0, "No basic is missing; all 40 cells are known."),
        (0, 0, 1, "No basic is missing; of 40 cells 1 is older than allowed."),
        (None, 0, 2, "Of 40 cells 2 are older than allowed."),
    ],
)
def test_the_title_is_the_finding(missing: int | None, unknown: int, stale: int, told: str) -> None:
    assert heat_title(missing, unknown, stale, 40, EN) == told


def test_the_title_tells_of_basics_not_known_at_home() -> None:
    assert heat_title(0, 3, 0, 40, EN, unknown_basics=1) == (
        "No basic is missing so far, 1 of yours is not known yet; 3 of 40 cells are unknown."
    )
    assert heat_title(2, 3, 0, 40, KO, unknown_basics=3) == (
        "지금까지 빠진 기본이 2개이고, 우리 가게 값을 모르는 기본이 3개예요. 40칸 중 3칸을 몰라요."
    )


def test_the_cells_hold_what_everybody_offers(editor: Editor) -> None:
    """Three services, four places: all three others park, we do not; a service nobody looked at;
    Pines' linen was seen too long ago for the rules."""
    assert editor.apply(Put(Attribute(name="Free ice", kind=AttributeKind.YES_NO)))
    found = described(editor)
    assert found.places[0][1] == "Our motel"
    assert [name for _, name in found.places[1:]] == ["Seaview", "Pines", "Lakeside"]
    parking = line_of(found, "Free parking")
    assert [cell.text for cell in parking.cells] == ["no", "yes", "yes", "yes"]
    assert [cell.face.tint for cell in parking.cells] == [0, 2, 2, 2]
    assert [cell.is_missing for cell in parking.cells] == [True, False, False, False]
    assert parking.cells[0].seen == "seen 2026-11-22, missing basic"
    assert parking.stage is LifecycleStage.TABLE_STAKES
    assert (parking.baseline_text, parking.stage_text) == ("yes", "(Expected by all)")
    ice = line_of(found, "Free ice")
    assert {(cell.face.glyph, cell.face.tint, cell.text) for cell in ice.cells} == {
        (Glyph.UNKNOWN, -1, "unknown")
    }
    assert ice.baseline is None
    assert found.title == "1 basic is missing; 4 of 16 cells are unknown."
    korean = described(editor, KO)
    assert korean.title == "빠진 기본이 1개이고, 16칸 중 4칸을 몰라요."


def test_what_is_too_old_is_counted_apart_and_grey(editor: Editor) -> None:
    """The minutes are a measure, known for 6 months: after seven they are too old."""
    editor.set_as_of(date(2027, 6, 25))
    found = described(editor)
    minutes = line_of(found, "Minutes at check-in")
    assert all(cell.face.is_stale for cell in minutes.cells)
    assert minutes.cells[0].seen == "seen 2026-11-22, older than allowed"
    assert found.title == "1 basic is missing; of 12 cells 4 are older than allowed."


def test_a_long_unit_stands_behind_the_name(editor: Editor) -> None:
    minutes = attribute_named(editor, "Minutes at check-in")
    assert minutes.unit == "min"
    assert line_of(described(editor), "Minutes at check-in").cells[0].face.text == "12 min"
    assert editor.apply(Put(replace(minutes, unit="minutes of waiting")))
    line = line_of(described(editor), "Minutes at check-in")
    assert line.label == "Minutes at check-in, minutes of waiting"
    assert line.cells[0].face.text == "12"
    assert line.cells[0].text == "12 minutes of waiting"
    assert line.baseline is not None
    assert line.baseline.text == "8"


def test_who_is_outside_the_market_is_counted_only(editor: Editor) -> None:
    pines = competitor_named(editor, "Pines")
    assert editor.apply(Put(replace(pines, exited_on=date(2026, 6, 1))))
    for name in ("Hilltop", "Corner", "Old mill"):
        assert editor.apply(Put(Competitor(name=name)))
        place = competitor_named(editor, name)
        service = attribute_named(editor, "Free parking")
        assert editor.apply(Record(place.id, service.id, 1.0, observed_on=DAY))
    found = described(editor)
    assert "Pines" not in [name for _, name in found.places]
    assert found.subtitle.endswith("1 competitor outside the market is not here")
    assert "5 competitors" in found.subtitle


def test_without_a_subject_or_cells_it_says_so(editor: Editor) -> None:
    own = editor.market.subject
    assert own is not None
    plain = Competitor(id=own.id, name=own.name, order=own.order, subject=False)
    assert editor.apply(Put(plain))
    found = described(editor)
    assert not found.has_subject
    assert found.title == "All 12 cells are known."
    assert not any(cell.is_missing for line in found.lines for cell in line.cells)
    for one in editor.market.attributes:
        assert editor.apply(Remove("attribute", one.id))
    empty = HeatPicture(described(editor), Theme.light(), Lettering())
    assert empty.title.startswith("Add services and competitors")
    assert empty.layout.note
    assert (empty.mark_at(50, 80), empty.walk(None, 1, 0), empty.table().rows) == (None, None, ())
    assert empty.gist() == empty.title


def values_of(layout: HeatLayout, name: str) -> list[PlacedValue]:
    return [value for line in layout.lines if line.line.name == name for value in line.values]


def test_with_two_competitors_nothing_is_said_of_basics(editor: Editor) -> None:
    assert "missing" in described(editor).title
    last = editor.market.competitors[-1]
    assert editor.apply(Remove("competitor", last.id))
    title = described(editor).title
    assert "missing" not in title
    assert title[0].isupper()


def test_every_cell_has_its_square(editor: Editor) -> None:
    layout = lay_out_heat(described(editor), Sheet(900, None, Typewriter()))
    assert layout.blocks == ((0, 1, 2, 3),)
    parking = values_of(layout, "Free parking")
    assert [value.place for value in parking] == [-1, 0, 1, 2, 3]
    widths = {round(value.box.width, 6) for value in parking}
    assert len(widths) == 1
    for left, right in pairwise(parking):
        assert left.box.right == pytest.approx(right.box.x)
    assert parking[-1].box.right <= 900
    heads = [head.text.text for head in layout.heads]
    assert heads == ["Market baseline", "Our motel", "Seaview", "Pines", "Lakeside"]
    minutes = values_of(layout, "Minutes at check-in")
    assert [value.text.text for value in minutes if value.text] == [
        *("8 min", "12 min", "8 min", "5 min", "20 min"),
    ]


def test_columns_that_do_not_fit_stand_below_with_the_own_one(editor: Editor) -> None:
    """43 places beside ours, so and so many at a time in equal blocks, names read upwards."""
    crowd(editor, 40, 57)
    found = described(editor)
    layout = lay_out_heat(found, Sheet(640, None, Typewriter()))
    assert len(layout.blocks) > 1
    assert all(block[0] == 0 for block in layout.blocks)
    others = [place for block in layout.blocks for place in block[1:]]
    assert others == list(range(1, 44))
    sizes = [len(block) for block in layout.blocks]
    assert len(set(sizes[:-1])) == 1
    assert sizes[-1] <= sizes[0]
    assert all(head.is_upright for head in layout.heads)
    assert all(head.text.box.height >= head.text.box.width for head in layout.heads)
    assert len(layout.tops) == 60 * len(layout.blocks)
    assert layout.height > 60 * layout.row_height * len(layout.blocks)
    rows = [line.box.y for line in layout.lines]
    assert rows == sorted(rows)
    assert len(rows) == 60 * len(layout.blocks), "on a page of its own all rows are there"
    on_screen = lay_out_heat(found, Sheet(640, 400, Typewriter(), scrolled=300.0))
    assert len(on_screen.lines) < 30
    first = on_screen.lines[0]
    assert first.box.y == pytest.approx(on_screen.plot.y + on_screen.tops[first.row] - 300.0)


@pytest.mark.parametrize("places", [20, 36, 40])
def test_blocks_of_columns_take_the_whole_width(editor: Editor, places: int) -> None:
    crowd(editor, places=places, services=2)
    layout = lay_out_heat(described(editor), Sheet(980, None, Typewriter()))
    rights = {max(value.box.right for value in line.values) for line in layout.lines}
    assert len(layout.blocks) > 1
    assert max(rights) == pytest.approx(980 - 14)
    sizes = [len(block) for block in layout.blocks]
    assert max(sizes) - min(sizes) <= 1 or sizes[-1] == min(sizes)


def test_no_word_of_a_subtitle_stands_alone(editor: Editor) -> None:
    found = replace(described(editor), title="Title", subtitle="Who offers what · all are the same")
    sheet = Sheet(14 * 2 + 7 * len("Who offers what · all are the"), None, Typewriter())
    lines = [text.text for text in place_heading(found, sheet)]
    assert lines == ["Title", "Who offers what ·", "all are the same"]
    plain = replace(found, subtitle="Who offers what of all here")
    sheet = Sheet(14 * 2 + 7 * len("Who offers what of all"), None, Typewriter())
    assert [text.text for text in place_heading(plain, sheet)][1:] == [
        "Who offers what of",
        "all here",
    ]
    long = replace(found, subtitle="Whateveritistheyoffer andsomethingverymuchlonger")
    lines = [text.text for text in place_heading(long, replace(sheet, width=240.0))]
    assert lines[1:] == ["Whateveritistheyoffer", "andsomethingverymuchlonger"]


def test_the_card_tells_the_whole_name_and_the_cell(editor: Editor, theme: Theme) -> None:
    parking = attribute_named(editor, "Free parking")
    long = "Free parking behind the house for every guest who comes by car or by bus"
    assert editor.apply(Put(replace(parking, name=long)))
    picture = picture_of(editor, theme, 560)
    line = next(one for one in picture.layout.lines if one.line.attribute == parking.id)
    assert line.name.text.endswith("…")
    mark = picture.mark_at(line.name.box.x + 2, line.name.box.y + 2)
    assert mark is not None
    assert mark.lines == (long, "Stage: (Expected by all)", "Market baseline: yes")
    assert mark.competitor is None
    cell = line.values[2]
    mark = picture.mark_at(cell.box.x + 2, cell.box.y + 2)
    assert mark is not None
    assert mark.lines == (long, "Seaview: yes", "seen 2026-11-22")
    assert mark.competitor == competitor_named(editor, "Seaview").id
    assert picture.mark_at(line.box.right + 30, line.box.y + 2) is None
    assert picture.mark_at(5, 5) is None


def test_arrows_walk_over_all_cells(editor: Editor, theme: Theme) -> None:
    crowd(editor, 40, 3)
    picture = picture_of(editor, theme, 560)
    mark = picture.walk(None, 0, 0)
    assert mark is not None
    assert (mark.row, mark.column) == (0, -1)
    seen = set()
    for _ in range(60):
        assert mark is not None
        seen.add((mark.column, mark.row // 6))
        mark = picture.walk(mark, 1, 0)
    assert {column for column, _ in seen} == set(range(-1, 44))
    assert len({block for _, block in seen}) == len(picture.layout.blocks)
    assert mark is not None
    below = picture.walk(mark, 0, -1)
    assert below is not None
    assert (below.column, below.row) == (mark.column, mark.row + 1)
    picture.arrange(560, 260)
    hidden = picture.walk(mark, 0, -9)
    assert hidden is not None
    assert hidden.lines == ()
    top, bottom = picture.extent(hidden.row)
    assert bottom - top == picture.layout.row_height


def test_the_table_says_every_cell_in_words(editor: Editor, theme: Theme) -> None:
    table = picture_of(editor, theme).table()
    assert table.headers == (
        *("Service", "Touchpoint", "Stage", "Market baseline"),
        *("Our motel", "Seaview", "Pines", "Lakeside"),
    )
    row = next(one for one in table.rows if one[0] == "Free parking")
    assert row[2:] == ("(Expected by all)", "yes", "no", "yes", "yes", "yes")
    assert "missing basic: Free parking" in picture_of(editor, theme).spoken


def colours_in(image: QImage, value: PlacedValue) -> set[str]:
    box = value.box
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(round(box.x) + 2, round(box.right) - 2)
        for y in range(round(box.y) + 2, round(box.bottom) - 2)
    }


@pytest.mark.parametrize("make", [Theme.light, Theme.dark, Theme.paper])
def test_unknown_is_never_tinted_as_none(
    editor: Editor, qapp: QApplication, make: Callable[[], Theme]
) -> None:
    theme = make()
    assert editor.apply(Put(Attribute(name="Free ice", kind=AttributeKind.YES_NO)))
    picture = picture_of(editor, theme)
    image = picture_image(picture, sharpness=1)
    ice = values_of(picture.layout, "Free ice")
    assert theme.base.name() in colours_in(image, ice[0])
    assert theme.levels[0].name() not in colours_in(image, ice[0])
    parking = values_of(picture.layout, "Free parking")
    assert theme.levels[0].name() in colours_in(image, parking[1])
    assert theme.missing.name() in colours_in(image, parking[1])
    assert theme.levels[2].name() in colours_in(image, parking[2])


def test_upright_names_are_text_in_a_drawing(editor: Editor, tmp_path: Path) -> None:
    crowd(editor, 30, 0)
    picture = picture_of(editor, Theme.light(), 700)
    save_picture(picture, tmp_path / "heat.svg")
    written = (tmp_path / "heat.svg").read_text(encoding="utf-8")
    assert ">Place number 29</text>" in written
    save_picture(picture, tmp_path / "heat.pdf")
    assert (tmp_path / "heat.pdf").read_bytes().startswith(b"%PDF-")


def test_the_grid_gives_its_picture(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    page = GridPage(editor, theme)
    qtbot.addWidget(page)
    picture = page.picture_to_save(Theme.paper())
    assert picture is not None
    assert picture.title == "1 basic is missing; all 12 cells are known."
    assert picture.size[1] > 100
    for one in editor.market.attributes:
        assert editor.apply(Remove("attribute", one.id))
    assert page.picture_to_save(Theme.paper()) is None


def test_a_number_of_no_direction_is_printed_too(editor: Editor) -> None:
    rooms = Attribute(name="Rooms", kind=AttributeKind.MEASURE, direction=Direction.NONE)
    assert editor.apply(Put(rooms))
    own = editor.market.subject
    assert own is not None
    service = attribute_named(editor, "Rooms")
    assert editor.apply(Record(own.id, service.id, 24.0, observed_on=DAY))
    line = line_of(described(editor), "Rooms")
    assert (line.cells[0].face.text, line.cells[0].face.tint) == ("24", -1)
    assert line.stage_text == ""
