"""All touchpoints side by side: their numbers, their grid, the way to one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from drawn_text import heard
from mouse import hover
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shown_page import canvas_of, shown_page
from typewriter import Typewriter

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.ui.charts.export import export_chart, picture_image
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.touchpoints import TouchpointsDescription, describe_touchpoints
from benchmark_app.ui.charts.touchpoints_layout import lay_out_touchpoints, touchpoints_span
from benchmark_app.ui.charts.touchpoints_picture import TouchpointsPicture
from benchmark_app.ui.charts.trend import SeriesRole, describe_trend
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.charts.trend_scope import Scope
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.trend_view import TrendPage
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace

EARLIER, TODAY = date(2026, 3, 1), date(2026, 11, 22)
ALL = Scope(is_side_by_side=True)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    """Two services in two touchpoints; the number is left out."""
    minutes = workspace.find_attribute("Minutes at check-in")
    assert minutes is not None
    workspace.apply(Remove("attribute", minutes.id))
    workspace.apply(Record("Our motel", "Clean linen", 2.0, observed_on=TODAY))
    return workspace


def described_of(workspace: Workspace, language: Language = Language.EN) -> TouchpointsDescription:
    return describe_touchpoints(workspace.as_of(TODAY), language)


def many(described: TouchpointsDescription, count: int) -> TouchpointsDescription:
    """So many panels, the first ones again and again."""
    panels = described.panels * count
    return replace(described, panels=panels[:count])


def test_by_hand(workspace: Workspace) -> None:
    """Parking: nobody of ours against 3 of 3. Linen: 2 of 3 against 1, 2 and 3 of 3."""
    described = described_of(workspace)
    assert described.title == (
        "You are ahead in none of the 2 touchpoints that can be compared, and furthest behind in "
        "“Services offered”: 0 against 100."
    )
    assert described.subtitle == (
        "2 touchpoints, level from 0 to 100 · 3 competitors · 6 of 6 cells known · "
        "2026-03-01 to 2026-11-22"
    )
    services, products = described.panels
    assert (services.title, services.subtitle) == ("Services offered", "100 behind")
    assert (products.title, products.subtitle) == ("Products carried", "level")
    own, market = services.series
    assert (own.name, own.values) == ("You", (0.0, 0.0))
    assert market.name == "Market"
    assert market.values == pytest.approx((200 / 3, 100.0))
    assert (services.scale.low, services.scale.high) == (0, 100)


def test_the_numbers_are_those_of_each_touchpoints_own_trend(workspace: Workspace) -> None:
    snapshot = workspace.as_of(TODAY)
    for panel in describe_touchpoints(snapshot, Language.EN).panels:
        alone = describe_trend(snapshot, Language.EN, touchpoint=panel.touchpoint)
        assert panel.days == alone.days
        assert (panel.low, panel.high, panel.counts) == (alone.low, alone.high, alone.counts)
        assert [one.values for one in panel.series] == [one.values for one in alone.series[:2]]
        assert [one.checks for one in panel.series] == [one.checks for one in alone.series[:2]]


def test_ahead_and_korean(workspace: Workspace) -> None:
    workspace.apply(Record("Our motel", "Clean linen", 3.0, observed_on=TODAY))
    products = described_of(workspace, Language.KO).panels[1]
    assert (products.title, products.subtitle) == ("취급 상품", "33.3 앞섬")
    assert [one.name for one in products.series] == ["우리", "시장"]


def test_too_little_known_is_told_where_it_is_unknown(workspace: Workspace) -> None:
    """A third touchpoint that only one competitor is known for, and a fourth nobody is."""
    for name in ("desk", "sign"):
        kind = AttributeKind.YES_NO
        workspace.apply(Put(Attribute(name=name, touchpoint=name, kind=kind)))
    workspace.apply(Record("Our motel", "desk", 1.0, observed_on=TODAY))
    workspace.apply(Record("Seaview", "desk", 1.0, observed_on=TODAY))
    described = described_of(workspace)
    desk, sign = described.panels[2:]
    assert desk.subtitle == "too few checks to compare"
    assert sign.is_empty
    assert (sign.subtitle, sign.note) == ("", "too few checks to compare")
    assert described.shown == (0, 1, 2)


def test_checks_of_one_day_stand_clear_of_the_scale(workspace: Workspace) -> None:
    """As in a trend alone: a dot upon the scale's numbers could not be read."""
    first = min(workspace.as_of(TODAY).observed_days())
    described = describe_touchpoints(workspace.as_of(first), Language.EN)
    assert all(panel.is_single for panel in described.panels)
    begin, _ = touchpoints_span(described)
    assert begin < day_number(first)


def test_a_market_alone_has_no_gap(workspace: Workspace) -> None:
    ours = workspace.find_competitor("Our motel")
    assert ours is not None
    workspace.apply(Put(replace(ours, subject=False)))
    described = described_of(workspace)
    assert [panel.subtitle for panel in described.panels] == ["", ""]
    assert [[one.role for one in panel.series] for panel in described.panels] == [
        [SeriesRole.BASELINE]
    ] * 2
    assert described.title.startswith("The market stands highest in “Services offered”")


def test_one_touchpoint_is_one_panel_with_its_own_finding(workspace: Workspace) -> None:
    linen = workspace.find_attribute("Clean linen")
    assert linen is not None
    workspace.apply(Remove("attribute", linen.id))
    described = described_of(workspace)
    assert len(described.panels) == 1
    assert described.title.startswith("Services offered: You have been below the market")
    assert described.subtitle.startswith("1 touchpoint, ")
    layout = lay_out_touchpoints(described, Sheet(1000, 500, Typewriter()))
    assert layout.panels[0].box.width == 1000


def test_without_services_one_sentence(workspace: Workspace) -> None:
    for one in workspace.attributes:
        workspace.apply(Remove("attribute", one.id))
    described = described_of(workspace)
    picture = TouchpointsPicture(described, Theme.light(), Lettering())
    picture.arrange(800, 400)
    assert picture.layout.note
    assert picture.walk(None, 1, 0) is None
    assert picture.mark_at(400, 200) is None
    assert picture.table().rows == ()
    assert picture.spoken.endswith("There is no service yet; the first service starts this chart.")


# the grid


@pytest.mark.parametrize(
    ("count", "size", "across"),
    [
        (1, (1000, 500), 1),
        (2, (1000, 500), 2),
        (8, (1200, 600), 3),
        (12, (1366, 700), 4),
        (5, (1366, 500), 3),
        (12, (320, 700), 1),
    ],
)
def test_as_many_across_as_have_a_good_shape(
    workspace: Workspace, count: int, size: tuple[int, int], across: int
) -> None:
    described = many(described_of(workspace), count)
    layout = lay_out_touchpoints(described, Sheet(*size, Typewriter()))
    assert layout.across == across
    boxes = [panel.box for panel in layout.panels]
    assert len({(box.width, box.height) for box in boxes}) == 1
    assert all(box.right <= size[0] for box in boxes)
    if not layout.content_height:
        assert all(box.bottom <= size[1] for box in boxes)


def test_all_panels_have_one_time_and_one_scale(workspace: Workspace) -> None:
    before = date(2025, 9, 1)
    for name in ("Our motel", "Seaview"):
        workspace.apply(Record(name, "Clean linen", 2.0, observed_on=before))
    described = described_of(workspace)
    layout = lay_out_touchpoints(described, Sheet(1000, 400, Typewriter()))
    first, last = touchpoints_span(described)
    assert first == day_number(before)
    assert {(one.layout.first, one.layout.last) for one in layout.panels} == {(first, last)}
    assert len({(one.layout.plot.x, one.layout.plot.width) for one in layout.panels}) == 1
    assert {(one.layout.low, one.layout.high) for one in layout.panels} == {(0.0, 100.0)}


def test_what_does_not_fit_scrolls_and_what_is_out_of_sight_says_nothing(
    workspace: Workspace,
) -> None:
    described = many(described_of(workspace), 12)
    layout = lay_out_touchpoints(described, Sheet(640, 300, Typewriter()))
    assert layout.content_height > layout.plot.height
    assert len(layout.in_sight) < 12
    whole = lay_out_touchpoints(described, Sheet(640, None, Typewriter()))
    assert whole.content_height == 0
    assert len(whole.in_sight) == 12
    assert whole.height == whole.panels[-1].box.bottom
    down = lay_out_touchpoints(described, Sheet(640, 300, Typewriter(), scrolled=200))
    assert down.panels[0].box.y == layout.panels[0].box.y - 200
    assert down.panels[0] not in down.in_sight


def test_a_name_of_one_line_stands_next_to_its_trend(workspace: Workspace) -> None:
    described = many(described_of(workspace), 4)
    long = replace(described.panels[0], title="A name that needs another line " * 2)
    described = replace(described, panels=(long, *described.panels[1:]))
    panels = lay_out_touchpoints(described, Sheet(640, 400, Typewriter())).panels
    assert [len(one.name) for one in panels[:2]] == [2, 1]
    feet = {one.words.box.bottom - one.box.y for one in panels}
    assert feet == {panels[0].y - panels[0].box.y}


@pytest.fixture
def picture(qapp: QApplication, workspace: Workspace, theme: Theme) -> TouchpointsPicture:
    made = TouchpointsPicture(described_of(workspace), theme, Lettering())
    made.arrange(1000, 420)
    return made


def test_each_panel_is_painted_at_its_place(picture: TouchpointsPicture, theme: Theme) -> None:
    image = picture_image(picture, sharpness=1)
    for panel, value in zip(picture.layout.panels, (0.0, 200 / 3), strict=True):
        x = panel.x + panel.layout.x(day_number(date(2026, 7, 1)))
        y = panel.y + panel.layout.y(value)
        column = {image.pixelColor(round(x), round(y) + step).name() for step in (-1, 0, 1)}
        assert theme.own.name() in column
    said = heard(picture.paint)
    assert [text for text in said if text in ("Services offered", "Products carried")]
    assert {"100 behind", "level", "You 0", "Market 100"} <= set(said)


def test_only_what_is_in_sight_is_painted(workspace: Workspace, theme: Theme) -> None:
    scrolled = TouchpointsPicture(many(described_of(workspace), 12), theme, Lettering())
    scrolled.arrange(640, 300)
    assert heard(scrolled.paint).count("100 behind") == len(scrolled.layout.in_sight[::2])


def test_the_card_names_the_touchpoint_and_stays_in_its_panel(
    picture: TouchpointsPicture,
) -> None:
    panel = picture.layout.panels[1]
    plot = panel.plot
    mark = picture.mark_at(plot.right - 2, plot.y + 5)
    assert mark is not None
    assert mark.lines[:2] == ("Products carried", TODAY.isoformat())
    assert "You: 66.7" in mark.lines
    assert (mark.row, mark.within, mark.competitor) == (1, plot, None)
    assert picture.mark_at(panel.box.x + 3, panel.box.y + 3) is None
    assert picture.mark_at(3, 3) is None


def test_arrows_walk_days_and_touchpoints(picture: TouchpointsPicture) -> None:
    here = picture.walk(None, 0, 0)
    assert here is not None
    assert here.lines[:2] == ("Services offered", TODAY.isoformat())
    before = picture.walk(here, -1, 0)
    assert before is not None
    assert before.lines[:2] == ("Services offered", EARLIER.isoformat())
    below = picture.walk(before, 0, -1)
    assert below is not None
    assert below.lines[:2] == ("Products carried", EARLIER.isoformat())
    assert below.x - before.x == pytest.approx(picture.layout.panels[1].x)
    assert picture.walk(below, 0, -1) == below
    assert picture.walk(picture.walk(below, 0, 1), 0, 1) == before
    assert picture.walk(replace(below, row=99), 0, 0) == here


def test_the_table_has_a_row_per_touchpoint(picture: TouchpointsPicture) -> None:
    table = picture.table()
    assert table.headers == (
        *("Touchpoint", "You", "Market", "Gap"),
        *("Lowest possible", "Highest possible", "Cells known"),
    )
    assert table.rows == (
        ("Services offered", "0", "100", "-100", "100", "100", "3 / 3"),
        ("Products carried", "66.7", "66.7", "0", "66.7", "66.7", "3 / 3"),
    )


def test_it_goes_out_as_a_picture_as_high_as_it_must(
    workspace: Workspace, tmp_path: Path, qapp: QApplication
) -> None:
    target = tmp_path / "all.svg"
    export_chart(workspace.as_of(TODAY), "trend", target, Language.EN, is_side_by_side=True)
    text = target.read_text(encoding="utf-8")
    assert text.index("Services offered") < text.index("Products carried")
    assert "You 66.7" in text


# on the page


@pytest.fixture
def page(qtbot: QtBot, editor: Editor, theme: Theme) -> Iterator[TrendPage]:
    editor.kept["trend"] = ALL.kept
    with shown_page(TrendPage(editor, theme), qtbot, 1000, 520) as made:
        yield made


def picture_of(page: TrendPage) -> TouchpointsPicture:
    picture = canvas_of(page).picture
    assert isinstance(picture, TouchpointsPicture)
    return picture


def test_the_choice_comes_back_with_the_file(page: TrendPage, editor: Editor) -> None:
    assert page.finding.text().startswith("You are ahead in none of the 2 touchpoints")
    assert page.scope.currentText() == "All touchpoints"
    assert not page.rival.isVisible()
    assert not page.measure.isVisible()
    assert not page.choice.isVisible()
    assert "a click shows one alone" in page.line.text()
    page.remember()
    assert Scope.read(editor.kept["trend"]) == ALL


def test_what_is_at_hand_keeps_to_the_right(page: TrendPage, editor: Editor, qtbot: QtBot) -> None:
    editor.select(editor.market.attributes[0].id, None)
    wide = page.at_hand.sizeHint().width()
    qtbot.waitUntil(lambda: page.at_hand.isVisible() and page.at_hand.width() == wide)
    qtbot.waitUntil(lambda: page.at_hand.geometry().right() > page.width() - 40)


def test_the_box_offers_it(page: TrendPage) -> None:
    page.show_scope(Scope())
    assert isinstance(canvas_of(page).picture, TrendPicture)
    page.scope.setFocus()
    QTest.keyClick(page.scope, Qt.Key.Key_Down)
    assert isinstance(canvas_of(page).picture, TouchpointsPicture)


def test_a_click_shows_a_touchpoint_alone(page: TrendPage, editor: Editor) -> None:
    plot = picture_of(page).layout.panels[1].plot
    at = QPointF(plot.right - 20, plot.y + 20).toPoint()
    hover(canvas_of(page).viewport(), at)
    mark = canvas_of(page).mark
    assert mark is not None
    assert mark.lines[0] == "Products carried"
    current = editor.current
    QTest.mouseClick(canvas_of(page).viewport(), LEFT, pos=at + QPoint(1, 0))
    assert page.scope.currentData() == Scope(touchpoint="products")
    assert page.finding.text().startswith("Products carried: ")
    assert editor.current == current


def test_keys_lead_there_too(page: TrendPage) -> None:
    canvas = canvas_of(page)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.mark is not None
    assert canvas.mark.lines[0] == "Products carried"
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert page.scope.currentData() == Scope(touchpoint="products")


def test_the_crosshair_keeps_to_its_panel(page: TrendPage, theme: Theme) -> None:
    plot = picture_of(page).layout.panels[0].plot
    at = QPointF(plot.x + plot.width / 2, plot.y + plot.height / 3).toPoint()
    hover(canvas_of(page).viewport(), at)
    image = canvas_of(page).viewport().grab().toImage()

    def is_crossed(y: float) -> bool:
        around = range(at.x() - 1, at.x() + 2)
        return any(image.pixelColor(x, round(y)) == QColor(theme.edge) for x in around)

    assert is_crossed(plot.y + 3)
    assert not is_crossed(plot.y - 4)


def test_there_is_nothing_to_zoom_but_rows_scroll(
    page: TrendPage, editor: Editor, qtbot: QtBot
) -> None:
    groups = [f"touchpoint {n}" for n in range(12)]
    puts = [Put(Attribute(name=f"row {one}", touchpoint=one)) for one in groups]
    editor.apply(EditGroup(tuple(puts), label="add_attribute"))
    for place in editor.market.competitors:
        rows = [Record(place.name, f"row {one}", 2.0, observed_on=TODAY) for one in groups]
        editor.apply(EditGroup(tuple(rows), label="record"))
    page.resize(500, 420)
    canvas = canvas_of(page)
    qtbot.waitUntil(lambda: not page.is_stale)
    assert canvas.scroll_range > 0
    canvas.setFocus()
    for _ in range(14):
        QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.scrolled > 0
    assert canvas.mark is not None
    last = picture_of(page).layout.panels[-1].box
    assert QRectF(0, 0, canvas.width(), canvas.height() + 1).contains(
        QRectF(last.x, last.y, last.width, last.height)
    )
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert not canvas.is_zoomed


def test_days_played_hold_every_panel_still(page: TrendPage, editor: Editor) -> None:
    whole = touchpoints_span(picture_of(page).described)
    editor.horizon = TODAY
    editor.set_as_of(date(2026, 6, 1))
    assert touchpoints_span(picture_of(page).described) == whole
    assert {one.layout.until for one in picture_of(page).layout.panels} == {
        day_number(date(2026, 6, 1))
    }
    editor.horizon = None


def test_a_new_competitor_redraws(page: TrendPage, editor: Editor) -> None:
    before = picture_of(page)
    editor.apply(Put(Competitor(name="Harbour")))
    assert picture_of(page) is not before
    assert "4 competitors" in picture_of(page).subtitle
