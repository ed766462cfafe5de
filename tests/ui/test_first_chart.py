"""What to do first as a map: what is described, where it stands, the page under mouse and keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

import pytest
from box_overlap import overlap
from by_name import attribute_named
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typewriter import Typewriter

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record, Remove
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.quadrant import Quadrant, quadrant_of
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.export import picture_image
from benchmark_app.ui.charts.first import FirstDescription, FirstPoint, describe_first
from benchmark_app.ui.charts.first_layout import lay_out_first
from benchmark_app.ui.charts.first_picture import FirstPicture
from benchmark_app.ui.charts.first_placed import FirstLayout
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.first.model import Column
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
LEFT = Qt.MouseButton.LeftButton
K = Qt.Key


def described(editor: Editor, language: Language = EN) -> FirstDescription:
    snapshot = editor.snapshot()
    return describe_first(snapshot.ranking, snapshot, language)


def points_of(found: FirstDescription) -> dict[str, FirstPoint]:
    return {one.name: one for one in found.points}


def made(*places: tuple[float, float], middle: float = 1.0) -> FirstDescription:
    """Services by their gap and importance, the most urgent first."""
    return FirstDescription(
        title="Title",
        subtitle="Subtitle",
        note="",
        language=EN,
        middle=middle,
        points=tuple(
            FirstPoint(
                attribute=number,
                name=f"Service {number}",
                stage=LifecycleStage.CONTESTED,
                stage_text="Catching on",
                word="Catching on",
                importance=importance,
                own=50.0,
                market=50.0 - gap,
                gap=gap,
                quadrant=quadrant_of(gap, importance, middle),
                advice="Watch",
                priority=0.5,
                start_by=None,
                adopters=2,
                known=3,
                is_left=False,
                is_missing=False,
                factors=(),
            )
            for number, (gap, importance) in enumerate(places)
        ),
    )


def laid_out(found: FirstDescription, width: float = 800, height: float = 500) -> FirstLayout:
    return lay_out_first(found, Sheet(width, height, Typewriter()))


def test_on_the_crosshair_a_service_counts_as_important_and_level() -> None:
    assert quadrant_of(-1, 2, 1) is Quadrant.FIX_FIRST
    assert quadrant_of(0, 1, 1) is Quadrant.KEEP_UP
    assert quadrant_of(-1, 0.5, 1) is Quadrant.LOW_PRIORITY
    assert quadrant_of(0, 0.5, 1) is Quadrant.POSSIBLE_OVERKILL


def test_each_service_stands_at_its_gap_and_importance(editor: Editor) -> None:
    """Parking: ours no, all three others yes: 100 behind. Linen: 2 of 3, the others 1, 2 and 3:
    level. Minutes: 12 of ours is 51 of 100 between the anchors 18.8 and 5.45, the others' 8, 5 and
    20 are 81, 100 and 0: 60 on average, 9 behind."""
    linen = attribute_named(editor, "Clean linen")
    early = date(2020, 1, 1)
    assert editor.apply(Put(Importance(attribute=linen.id, from_date=early, weight=3.0)))
    found = described(editor)
    points = points_of(found)
    assert points["Free parking"].gap == -100
    assert points["Clean linen"].gap == 0
    minutes = points["Minutes at check-in"].gap
    assert minutes is not None
    assert round(minutes) == -9
    assert found.middle == 1
    assert {name: one.quadrant for name, one in points.items()} == {
        "Free parking": Quadrant.FIX_FIRST,
        "Minutes at check-in": Quadrant.FIX_FIRST,
        "Clean linen": Quadrant.KEEP_UP,
    }
    assert points["Free parking"].stage is LifecycleStage.TABLE_STAKES
    assert found.title.startswith("Start with Free parking.")
    assert found.subtitle == (
        "Importance against your level; the shape is the stage · 3 services · 2026-11-22"
    )
    assert "all count the same" not in found.subtitle


def test_what_has_no_place_is_counted_with_the_reason(editor: Editor) -> None:
    """One nobody looked at, one known of ourselves only, one of which no direction is better."""
    subject = editor.market.subject
    assert subject is not None
    for name in ("Free ice", "Free coffee"):
        assert editor.apply(Put(Attribute(name=name, kind=AttributeKind.YES_NO)))
    own = Attribute(name="Rooms", kind=AttributeKind.MEASURE, direction=Direction.NONE)
    assert editor.apply(Put(own))
    ice = attribute_named(editor, "Free ice")
    assert editor.apply(Record(subject.id, ice.id, 1.0, observed_on=date(2026, 11, 1)))
    found = described(editor)
    assert found.subtitle.endswith(
        "3 services · 2026-11-22 · all count the same so far · 1 service without an own value is "
        "not here · 1 service without a market baseline is not here · 1 service without a better "
        "or worse is not here"
    )
    table = FirstPicture(found, Theme.light(), Lettering()).table()
    assert len(table.rows) == 6
    gaps = {row[0]: row[5] for row in table.rows}
    assert gaps["Free ice"] == gaps["Free coffee"] == gaps["Rooms"] == "?"
    assert gaps["Free parking"] == "\u2212100"
    korean = described(editor, KO).subtitle
    assert "우리 가게 값을 모르는 1개는 여기에 없음" in korean


def test_without_a_subject_or_services_the_chart_says_what_is_missing(editor: Editor) -> None:
    own = editor.market.subject
    assert own is not None
    plain = Competitor(id=own.id, name=own.name, order=own.order, subject=False)
    assert editor.apply(Put(plain))
    found = described(editor)
    assert found.title == found.note
    assert found.note.startswith("Mark one column as your business")
    assert laid_out(found).note
    for one in editor.market.attributes:
        assert editor.apply(Remove("attribute", one.id))
    assert described(editor).note.startswith("Add the services")
    empty = FirstPicture(described(editor), Theme.light(), Lettering())
    assert (empty.mark_at(100, 100), empty.walk(None, 1, 0)) == (None, None)
    assert empty.table().rows == ()
    assert empty.gist() == described(editor).note


def test_with_too_few_competitors_the_chart_says_so_as_the_window_does(editor: Editor) -> None:
    assert editor.apply(Remove("competitor", editor.market.members[0].id))
    found = described(editor)
    assert found.title == found.note == "What to do first can be said from three competitors on."
    assert found.points == ()
    said = laid_out(found)
    texts = [one.text for one in (*said.heading, *said.note)]
    assert texts.count(found.note) == 1


def test_the_scale_reaches_as_far_as_the_services(qapp: QApplication) -> None:
    """From 30 behind (a third of what is ahead, rounded up) to 60 ahead, 0 at the crosshair."""
    layout = laid_out(made((-5, 1), (52, 2), (12, 3), middle=2))
    assert layout.ahead == 60
    assert layout.x(0) - layout.plot.x == pytest.approx(
        (20 / 80) * (layout.x(60) - layout.x(-20)) + layout.x(-20) - layout.plot.x
    )
    texts = [tick.label.text for tick in layout.x_ticks]
    assert texts == ["\u221220", "0", "+20", "+40", "+60"]
    assert [tick.label.text for tick in layout.y_ticks] == ["1", "2", "3"]
    heights = {one.point.importance: one.y for one in layout.points}
    assert heights[1] - heights[2] == pytest.approx(heights[2] - heights[3])


def words_of(layout: FirstLayout) -> set[str]:
    return {one.text for one in layout.captions}


@pytest.mark.parametrize("gap", [0.0, 5.0])
def test_no_name_of_what_is_at_the_market_stands_below_it(qapp: QApplication, gap: float) -> None:
    layout = laid_out(made(*[(gap, 1.0)] * 55))
    names = [one.label for one in layout.points if one.label is not None]
    assert len(names) > 10
    assert min(one.box.x for one in names) >= layout.x(0.0)
    assert "All equally important; shapes of one place are piled up" in words_of(layout)


def test_services_at_one_place_stand_on_top_of_each_other(qapp: QApplication) -> None:
    """Five at 20 behind, all as important: one at its place, four above it, a line apart."""
    places = (*[(-20.0, 1.0)] * 5, (10.0, 2.0))
    layout = laid_out(made(*places))
    pile = [one for one in layout.points if one.point.gap == -20]
    assert {one.x for one in pile} == {layout.x(-20)}
    heights = sorted(one.y for one in pile)
    assert heights[-1] == pytest.approx(layout.y(1.0))
    apart = [below - above for above, below in pairwise(heights)]
    assert apart == pytest.approx([layout.shape / 0.78] * 4, abs=0.5)
    assert [one.is_aside for one in pile] == [False, True, True, True, True]
    assert "Importance; shapes of one place stand side by side" in words_of(layout)
    assert "Importance" in words_of(laid_out(made((-20.0, 1.0), (10.0, 2.0))))
    assert all(one.label is not None for one in layout.points)
    picture = FirstPicture(made(*places), Theme.light(), Lettering())
    top = min(picture.layout.points[:5], key=lambda one: one.y)
    mark = picture.mark_at(top.x, top.y)
    assert mark is not None
    assert mark.attribute == top.point.attribute
    assert "5 services stand at this place" in mark.lines


def test_where_all_are_as_important_each_service_has_a_row(qapp: QApplication) -> None:
    """Up and down mean nothing then, so no scale and no line say they do."""
    found = made((10.0, 1.0), (-20.0, 1.0), (0.0, 1.0), (0.0, 1.0))
    layout = laid_out(found)
    assert layout.is_list
    assert layout.y_ticks == ()
    assert layout.captions[0].text == "Furthest behind on top"
    assert [text.text for text in layout.corners] == ["Below the market", "At the market or above"]
    assert [one.row for one in sorted(layout.points, key=lambda one: one.y)] == [1, 2, 3, 0]
    assert [one.row for one in layout.points] == [0, 1, 2, 3], "still the order of the list"
    assert all(one.x == layout.x(one.point.gap or 0) for one in layout.points)
    assert not any(one.is_aside for one in layout.points)
    assert all(one.label is not None for one in layout.points)
    heights = sorted(one.y for one in layout.points)
    apart = [below - above for above, below in pairwise(heights)]
    assert max(apart) - min(apart) < 1e-6


def test_more_services_than_rows_go_on_at_the_top(qapp: QApplication) -> None:
    layout = laid_out(made(*[(float(gap), 1.0) for gap in range(-30, 30, 2)]), 1000, 400)
    heights = {round(one.y) for one in layout.points}
    assert layout.is_list
    assert len(heights) < len(layout.points) == 30
    labels = [one.label.box for one in layout.points if one.label is not None]
    assert len(labels) == 30
    boxes = [*labels, *(layout.shape_box(one.x, one.y) for one in layout.points)]
    pairs = [(a, b) for place, a in enumerate(boxes) for b in boxes[place + 1 :]]
    assert not any(overlap(a, b) for a, b in pairs)


def test_a_name_alone_in_its_row_is_not_cut(qapp: QApplication) -> None:
    found = made((-20.0, 1.0), (10.0, 1.0))
    long = "Complimentary overnight laundry and pressing for guests"
    points = tuple(replace(one, name=long) for one in found.points)
    layout = laid_out(replace(found, points=points), 1200)
    label = layout.points[0].label
    assert label is not None
    assert label.text == long


def test_in_a_low_plot_a_crowd_is_smaller_rather_than_far_from_its_place(
    qapp: QApplication,
) -> None:
    crowd = [(float(gap), 1.0) for gap in (-40, -40, -38, -36, *[0] * 5, 2, 4, 6, 8)]
    few = laid_out(made(*crowd[:2]), height=140)
    layout = laid_out(made(*crowd), height=140)
    line = Sheet(800, 140, Typewriter()).line()
    assert not layout.is_list
    assert layout.shape < few.shape
    assert all(abs(one.x - one.true_x) <= 1.2 * line for one in layout.points)
    boxes = [layout.shape_box(one.x, one.y) for one in layout.points]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


def test_in_a_low_plot_the_corners_make_way_for_the_shapes(qapp: QApplication) -> None:
    crowd = [(float(gap), 1.0) for gap in (-60, -60, -30, -30, 0, 0, 40, 40)]
    layout = laid_out(made(*crowd), height=140)
    texts = [one.text for one in layout.own_texts()]
    assert "Below the market" in texts
    assert "Importance" not in texts
    assert all(one.box.bottom <= layout.plot.y for one in layout.corners)
    boxes = [layout.shape_box(one.x, one.y) for one in layout.points]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


def test_a_shape_never_leaves_its_corner(qapp: QApplication) -> None:
    places = [(gap, weight) for gap in (-2.0, 0.0, 2.0) for weight in (1.0, 2.0, 2.1)] * 4
    layout = laid_out(made(*places, middle=2.0))
    for one in layout.points:
        is_behind, is_low = (one.point.gap or 0) < 0, not one.point.is_high
        assert (one.x < layout.x(0)) if is_behind else (one.x >= layout.x(0))
        assert (one.y > layout.y(2.0)) if is_low else (one.y <= layout.y(2.0) + 1)
    boxes = [layout.shape_box(one.x, one.y) for one in layout.points]
    assert len({(round(one.x), round(one.y)) for one in boxes}) == len(boxes)


def test_the_most_urgent_has_its_name_where_not_all_have_room(qapp: QApplication) -> None:
    many = [(float(gap), 1.0) for gap in range(-30, 30)]
    layout = laid_out(made((-31.0, 1.0), *many), 560, 300)
    labelled = [one.row for one in layout.points if one.label is not None]
    assert 0 in labelled
    assert len(labelled) < len(layout.points)


def test_the_card_and_the_table_say_the_same(editor: Editor, theme: Theme) -> None:
    parking = attribute_named(editor, "Free parking")
    assert editor.apply(Put(Plan(attribute=parking.id, move=Move.LEAVE)))
    found = described(editor)
    picture = FirstPicture(found, theme, Lettering())
    picture.arrange(800, 450)
    point = points_of(found)["Free parking"]
    assert point.is_left
    placed = next(one for one in picture.layout.points if one.point is point)
    mark = picture.mark_at(placed.x + 2, placed.y)
    assert mark is not None
    assert mark.lines == (
        "Free parking",
        "Fix now, priority 0.33",
        "(Expected by all): 3 of 3 offer it",
        "You: 0 of 100, market baseline: 100 (\u2212100)",
        "Importance 1",
    )
    subject = editor.market.subject
    assert subject is not None
    assert (mark.attribute, mark.competitor) == (parking.id, subject.id)
    assert placed.label is not None
    named = picture.mark_at(placed.label.box.right - 2, placed.label.box.y + 2)
    assert named == mark
    table = picture.table()
    assert table.headers[:7] == (
        *("Service", "Corner", "Advice", "Start by", "Stage", "Gap"),
        "Importance",
    )
    row = next(one for one in table.rows if one[0] == "Free parking")
    assert row[:6] == (
        "Free parking",
        "Important, below the market",
        "Fix now",
        "",
        "(Expected by all)",
        "\u2212100",
    )
    assert "Important, below the market: Minutes at check-in, Free parking" in picture.spoken


def test_the_day_to_start_by_stands_on_the_card(qapp: QApplication, theme: Theme) -> None:
    found = made((-20.0, 1.0))
    plain = replace(found.points[0], stage=None, word="Without a stage", known=0)
    dated = replace(plain, start_by=date(2027, 1, 1))
    picture = FirstPicture(replace(found, points=(dated,)), theme, Lettering())
    mark = picture.walk(None, 1, 0)
    assert mark is not None
    assert mark.lines[-1] == "Start by 2027-01-01"
    assert not any("offer it" in line for line in mark.lines)
    words = [one.word.text for one in picture.layout.points if one.word is not None]
    assert words == ["Without a stage"]


def test_arrows_walk_through_all_services(qapp: QApplication, theme: Theme) -> None:
    found = made((-50, 1), (20, 3), (-10, 2), (-10, 2))
    picture = FirstPicture(found, theme, Lettering())
    mark = picture.walk(None, 1, 0)
    seen = []
    for _ in range(4):
        assert mark is not None
        seen.append(mark.row)
        mark = picture.walk(mark, 1, 0)
    assert seen == [0, 3, 2, 1]
    assert mark is not None
    assert mark.row == 1
    assert (picture.walk(mark, 0, -1) or mark).row in (2, 3)


def test_the_picture_is_drawn_in_every_theme(editor: Editor, qapp: QApplication) -> None:
    for theme in (Theme.light(), Theme.dark(), Theme.light().contrasting()):
        picture = FirstPicture(described(editor), theme, Lettering())
        picture.chosen = attribute_named(editor, "Free parking").id
        picture.arrange(800, 450)
        image = picture_image(picture, sharpness=1)
        colours = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }
        assert theme.stage(LifecycleStage.TABLE_STAKES).name() in colours
        assert theme.accent.name() in colours


# the page


@pytest.fixture
def page(editor: Editor, theme: Theme, foresight: Foresight, qtbot: QtBot) -> FirstPage:
    shown = FirstPage(editor, theme, foresight)
    qtbot.addWidget(shown)
    shown.resize(900, 620)
    shown.show()
    qtbot.waitUntil(lambda: foresight.is_current, timeout=30000)
    shown.activateWindow()
    return shown


def with_chart(page: FirstPage, qtbot: QtBot) -> FirstPage:
    QTest.mouseClick(page.choice.chart_button, LEFT)
    qtbot.waitUntil(lambda: page.chart.canvas is not None)
    return page


def current(page: FirstPage) -> str:
    return str(page.view.currentIndex().siblingAtColumn(Column.SERVICE).data())


def test_the_chart_waits_until_it_is_wished_for_and_is_remembered(
    page: FirstPage, editor: Editor, theme: Theme, foresight: Foresight, qtbot: QtBot
) -> None:
    assert page.chart.canvas is None
    assert page.chart.isHidden()
    assert page.choice.table_button.isHidden()
    with_chart(page, qtbot)
    assert page.chart.isVisible()
    assert page.view.isVisible()
    assert page.detail.isHidden() or not page.detail.isVisible()
    assert page.chart.height() > page.view.height()
    again = FirstPage(editor, theme, foresight)
    qtbot.addWidget(again)
    assert again.choice.is_chart
    QTest.mouseClick(page.choice.list_button, LEFT)
    assert page.chart.isHidden()
    assert page.detail.isVisible()
    assert not FirstPage(editor, theme, foresight).choice.is_chart


def test_a_click_on_a_shape_leads_to_the_row_and_the_cell(
    page: FirstPage, editor: Editor, qtbot: QtBot
) -> None:
    canvas = with_chart(page, qtbot).chart.canvas
    assert canvas is not None
    assert isinstance(canvas.picture, FirstPicture)
    qtbot.waitUntil(lambda: canvas.picture.size[0] == canvas.width())
    linen = attribute_named(editor, "Clean linen")
    placed = next(one for one in canvas.picture.layout.points if one.point.attribute == linen.id)
    at = QPoint(round(placed.x), round(placed.y))
    QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
    assert current(page) == "Clean linen"
    assert editor.current[0] == linen.id
    assert canvas.picture.chosen == linen.id


def test_a_row_of_the_list_is_marked_in_the_chart(
    page: FirstPage, editor: Editor, qtbot: QtBot
) -> None:
    with_chart(page, qtbot)
    page.view.setFocus()
    QTest.keyClick(page.view, K.Key_Down)
    canvas = page.chart.canvas
    assert canvas is not None
    assert isinstance(canvas.picture, FirstPicture)
    assert canvas.picture.chosen == editor.current[0] == attribute_named(editor, "Clean linen").id


def test_keys_walk_pin_show_the_table_and_copy(
    page: FirstPage, editor: Editor, qtbot: QtBot
) -> None:
    canvas = with_chart(page, qtbot).chart.canvas
    assert canvas is not None
    canvas.setFocus()
    QTest.keyClick(canvas, K.Key_Right)
    assert canvas.mark is not None
    assert canvas.mark.lines[0] == "Free parking"
    QTest.keyClick(canvas, K.Key_Return)
    assert editor.current[0] == attribute_named(editor, "Free parking").id
    QTest.keyClick(canvas, K.Key_T)
    assert page.chart.stack.currentWidget() is page.chart.table
    assert page.chart.model.rowCount() == 3
    QTest.keyClick(page.chart.table, K.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert mime.text().startswith("Service\tCorner\tAdvice\tStart by")
    QTest.keyClick(page.chart.table, K.Key_T)
    assert page.chart.stack.currentWidget() is canvas
    QApplication.clipboard().clear()
    QTest.mouseClick(page.choice.copy_button, LEFT)
    assert QApplication.clipboard().mimeData().hasImage()


def test_the_chart_follows_edits_language_and_theme(
    page: FirstPage, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    canvas = with_chart(page, qtbot).chart.canvas
    assert canvas is not None
    before = canvas.picture
    page.refresh()
    assert canvas.picture is before, "the same is not drawn again"
    parking = attribute_named(editor, "Free parking")
    assert editor.apply(Put(replace(parking, name="Parking")))
    qtbot.waitUntil(lambda: foresight.is_current, timeout=30000)
    assert canvas.picture.table().rows[0][0] == "Parking"
    editor.set_language(KO)
    assert "항목 3개" in canvas.picture.subtitle
    page.set_theme(Theme.dark())
    assert canvas.picture.theme.is_dark


@pytest.mark.parametrize("height", range(330, 345, 3))
def test_the_most_urgent_is_named_half_a_line_off_where_whole_lines_do_not_fit(
    height: int,
) -> None:
    gaps = (-83.3, -83.3, -40.0, -66.7, -60.0, -60.0, -60.0, -36.7, -33.3, 22.2, -22.2, 100.0)
    found = replace(made(*((gap, 1.0) for gap in gaps)), title="", subtitle="")
    first = replace(found.points[0], name="The most urgent")
    found = replace(found, points=(first, *found.points[1:]))
    layout = lay_out_first(found, Sheet(1183, height, Typewriter(2.0), has_title=False))
    label = layout.points[0].label
    assert label is not None
    assert label.text == "The most urgent"
