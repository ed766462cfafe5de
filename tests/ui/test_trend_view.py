"""The trend page under real keys and a real mouse, and when it draws again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from by_name import attribute_named, competitor_named
from heard import listening
from mouse import hover
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shown_page import canvas_of, shown_page

from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record
from benchmark_app.ui.charts.trend import SeriesRole, TrendDescription
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.trend_view import Scope, TrendPage
from benchmark_app.words.language import Language

TODAY = date(2026, 11, 22)


@pytest.fixture
def page(qtbot: QtBot, editor: Editor, theme: Theme) -> Iterator[TrendPage]:
    with shown_page(TrendPage(editor, theme), qtbot) as made:
        yield made


def picture_of(page: TrendPage) -> TrendPicture:
    picture = canvas_of(page).picture
    assert isinstance(picture, TrendPicture)
    return picture


def described_of(page: TrendPage) -> TrendDescription:
    return picture_of(page).described


def place_of(page: TrendPage, name: str, day: date = TODAY) -> QPoint:
    """The pixel of a line on a day."""
    picture = picture_of(page)
    series = next(one for one in picture.described.series if one.name == name)
    row = picture.described.days.index(day_number(day))
    value = series.values[row]
    assert value is not None
    return QPointF(picture.layout.x(day_number(day)), picture.layout.y(value)).toPoint()


def test_the_page_shows_the_finding_over_the_chart(page: TrendPage) -> None:
    assert page.finding.text() == picture_of(page).title
    assert page.finding.text().startswith("You ")
    assert canvas_of(page).accessibleName() == picture_of(page).title


def test_hover_shows_crosshair_and_card(page: TrendPage) -> None:
    canvas = canvas_of(page)
    hover(canvas.viewport(), place_of(page, "Our motel"))
    assert canvas.mark is not None
    assert canvas.mark.lines[0] == TODAY.isoformat()
    assert any(line.startswith("Our motel: ") for line in canvas.mark.lines)
    hover(canvas.viewport(), QPoint(2, 2))
    assert canvas.mark is None


def test_the_card_stays_inside_the_picture(page: TrendPage) -> None:
    canvas = canvas_of(page)
    plot = picture_of(page).plot
    for x, y in ((plot.x + 1, plot.y + 1), (plot.right - 1, plot.bottom - 1)):
        hover(canvas.viewport(), QPoint(int(x), int(y)))
        frame = canvas.card_place()
        assert frame.left() >= 0
        assert frame.right() <= canvas.width()
        assert frame.bottom() <= canvas.height()


def click(page: TrendPage, at: QPoint) -> None:
    viewport = canvas_of(page).viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_a_click_pins_and_leads_to_the_cells(page: TrendPage, editor: Editor) -> None:
    parking = attribute_named(editor, "Free parking")
    lakeside = competitor_named(editor, "Lakeside")
    page.show_scope(Scope(attribute=parking.id))
    page.editor.set_rival(lakeside.id)
    click(page, place_of(page, "Our motel", date(2026, 3, 1)) + QPoint(60, -1))
    assert editor.current[0] == parking.id
    assert editor.current[1] is not None
    hover(canvas_of(page).viewport(), QPoint(200, 200))
    pinned = canvas_of(page).mark
    assert pinned is not None
    assert (pinned.row, pinned.column) == (0, 0)
    click(page, QPoint(3, 3))
    assert canvas_of(page).mark is None


def test_a_clicked_line_stands_out_from_then_on(page: TrendPage, editor: Editor) -> None:
    linen = attribute_named(editor, "Clean linen")
    seaview = competitor_named(editor, "Seaview")
    page.show_scope(Scope(attribute=linen.id))
    click(page, place_of(page, "Seaview", date(2026, 3, 1)) + QPoint(40, 0))
    assert editor.current == (linen.id, seaview.id)
    highlighted = described_of(page).one(SeriesRole.HIGHLIGHTED)
    assert highlighted is not None
    assert highlighted.name == "Seaview"


def test_a_clicked_competitor_stands_out(page: TrendPage, editor: Editor) -> None:
    pines = competitor_named(editor, "Pines")
    page.editor.set_rival(pines.id)
    assert [
        one.name for one in described_of(page).series if one.role is SeriesRole.HIGHLIGHTED
    ] == ["Pines"]
    page.editor.set_rival(None)
    assert described_of(page).one(SeriesRole.HIGHLIGHTED) is None


def test_dragging_zooms_the_time_only(page: TrendPage, qtbot: QtBot) -> None:
    canvas = canvas_of(page)
    plot = picture_of(page).plot
    whole = canvas.span
    start = QPoint(int(plot.x + plot.width * 0.25), int(plot.y + 30))
    end = QPoint(int(plot.x + plot.width * 0.75), int(plot.y + 120))
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        at = start + (end - start) * step / 5
        QTest.mouseMove(canvas.viewport(), at, 15)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: canvas.is_zoomed)
    first, last = canvas.span
    spread = whole[1] - whole[0]
    assert first == pytest.approx(whole[0] + spread * 0.25, abs=spread * 0.02)
    assert last == pytest.approx(whole[0] + spread * 0.75, abs=spread * 0.02)
    assert page.days_button.isEnabled()
    QTest.mouseClick(page.days_button, Qt.MouseButton.LeftButton)
    assert canvas.span == whole
    assert not page.days_button.isEnabled()


def test_the_wheel_zooms_around_the_mouse_and_never_leaves_the_days(page: TrendPage) -> None:
    canvas = canvas_of(page)
    plot = picture_of(page).plot
    whole = canvas.span
    at = QPointF(plot.x + plot.width, plot.y + 20)
    for delta in (120, 120, -120, -120, -120):
        event = QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(canvas.viewport(), event)
        assert canvas.span[1] == pytest.approx(whole[1])
        assert canvas.span[0] >= whole[0] - 1e-6
    assert canvas.span == pytest.approx(whole)


def test_keys_walk_pin_zoom_pan_and_let_go(page: TrendPage, editor: Editor) -> None:
    canvas = canvas_of(page)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    mark = canvas.mark
    assert mark is not None
    assert mark.lines[0] == TODAY.isoformat()
    with listening() as told:
        QTest.keyClick(canvas, Qt.Key.Key_Left)
    earlier = canvas.mark
    assert earlier is not None
    assert earlier.row < mark.row
    assert told[-1].words.startswith(earlier.lines[0])
    assert canvas.accessibleDescription() == canvas.picture.spoken
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert editor.current[1] is not None
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mark is None
    whole = canvas.span
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.is_zoomed
    zoomed = canvas.span
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.span[0] > zoomed[0]
    assert canvas.span[1] - canvas.span[0] == pytest.approx(zoomed[1] - zoomed[0])
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.span == whole


def test_t_shows_the_numbers_and_goes_back(page: TrendPage) -> None:
    canvas = canvas_of(page)
    QTest.keyClick(canvas, Qt.Key.Key_T)
    assert page.stack.currentWidget() is page.table
    described = described_of(page)
    assert page.model.rowCount() == len(described.days)
    assert page.model.headerData(1, Qt.Orientation.Horizontal) == "Our motel"
    shown = page.model.data(page.model.index(len(described.days) - 1, 0))
    assert shown == TODAY.isoformat()
    assert page.line.text().startswith("T shows the chart")
    QTest.keyClick(page.table, Qt.Key.Key_T)
    assert page.stack.currentWidget() is canvas
    assert page.line.text().startswith("Drag to zoom")


def test_the_head_of_a_column_stands_over_what_is_in_it(page: TrendPage) -> None:
    QTest.keyClick(canvas_of(page), Qt.Key.Key_T)
    model, role = page.model, Qt.ItemDataRole.TextAlignmentRole
    last = model.rowCount() - 1
    for column in range(model.columnCount()):
        head = model.headerData(column, Qt.Orientation.Horizontal, role)
        within = model.data(model.index(last, column), role)
        assert head == (within or Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def test_dates_and_what_is_beside_them_are_kept_apart(page: TrendPage) -> None:
    QTest.keyClick(canvas_of(page), Qt.Key.Key_T)
    model, table, role = page.model, page.table, Qt.ItemDataRole.TextAlignmentRole
    last = model.rowCount() - 1
    assert model.data(model.index(last, 0), role) is None  # a day is no number
    assert model.data(model.index(last, 1), role) is not None
    day = table.fontMetrics().horizontalAdvance(str(model.data(model.index(last, 0))))
    assert table.columnWidth(0) >= day + 2 * table.fontMetrics().averageCharWidth()


def test_copy_takes_picture_and_numbers(page: TrendPage) -> None:
    QTest.keyClick(canvas_of(page), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert mime.text().splitlines()[0].split("\t")[0] == "Date"


def test_the_boxes_offer_everything_touchpoints_and_services(page: TrendPage) -> None:
    texts = [page.scope.itemText(row).strip() for row in range(page.scope.count())]
    assert texts == [
        "Everything compared",
        "All touchpoints",
        "Services offered",
        "Free parking",
        "Products carried",
        "Clean linen",
        "People side",
        "Minutes at check-in",
    ]
    page.show_scope(Scope(touchpoint="products"))
    assert described_of(page).touchpoint == "products"
    assert page.finding.text().startswith("Products carried: ")


def test_an_edit_redraws_a_visible_page_and_only_marks_a_hidden_one(
    page: TrendPage, editor: Editor
) -> None:
    before = described_of(page)
    editor.apply(Record("Pines", "Clean linen", 3.0, observed_on=TODAY))
    after = described_of(page)
    assert after != before
    page.hide()
    editor.apply(Record("Pines", "Clean linen", 0.0, observed_on=TODAY))
    hidden = page.is_stale
    assert hidden
    assert described_of(page) is after
    page.show()
    assert not page.is_stale
    assert described_of(page) != after


def test_an_edit_that_changes_nothing_drawn_keeps_the_picture(
    page: TrendPage, editor: Editor
) -> None:
    picture = picture_of(page)
    seaview = competitor_named(editor, "Seaview")
    editor.apply(Put(Competitor(id=seaview.id, name="Seaview", order=seaview.order, note="sea")))
    assert picture_of(page) is picture


def test_language_and_colours_can_change(page: TrendPage, editor: Editor) -> None:
    editor.set_language(Language.KO)
    assert any(one.name == "시장 기준선" for one in described_of(page).series)
    page.set_theme(Theme.dark())
    image = page.grab().toImage()
    corner = image.pixelColor(image.width() // 2, image.height() - page.line.height() - 8)
    assert corner.lightness() < 80


def test_a_day_without_checks_says_one_sentence(page: TrendPage, editor: Editor) -> None:
    editor.set_as_of(date(2020, 1, 1))
    assert described_of(page).is_empty
    assert picture_of(page).layout.note
    assert page.finding.text()
    QTest.keyClick(canvas_of(page), Qt.Key.Key_Left)
    assert canvas_of(page).mark is None
