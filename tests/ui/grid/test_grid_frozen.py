"""Columns that stay: geometry, scrolling, header, and what the painter does with them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QStaticText,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.foot import Foot
from benchmark_app.ui.grid.glyph import LEVEL_GLYPHS, Glyph, GlyphCache
from benchmark_app.ui.grid.header import broken_name
from benchmark_app.ui.grid.line import ServiceLine
from benchmark_app.ui.grid.paint import PADDING
from benchmark_app.ui.grid.speech import stage_text
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.width import (
    column_widths,
    shared,
    sign_width,
    stage_width,
    title_widths,
)
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language

TODAY = date(2026, 11, 22)
LINEN, PARKING, MINUTES = 1, 3, 5
NAME, STAGE, BASELINE, OWN, SEAVIEW = 0, 1, 2, 3, 4
K = Qt.Key


@pytest.fixture
def wide(editor: Editor) -> Editor:
    """The market with thirty more competitors and forty more services."""
    places = [Put(Competitor(name=f"Inn {one}")) for one in range(30)]
    services = [Put(Attribute(name=f"Service {one}", touchpoint="facility")) for one in range(40)]
    editor.apply(EditGroup((*places, *services), label="group"))
    return editor


@pytest.fixture
def page(wide: Editor, theme: Theme, qtbot: QtBot) -> GridPage:
    made = GridPage(wide, theme)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    made.table.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    QTest.keyRelease(made.table, K.Key_Control)  # Qt holds what the last test pressed
    return made


@pytest.fixture
def table(page: GridPage) -> GridTable:
    return page.table


def rect(table: GridTable, row: int, column: int) -> QRect:
    return table.visualRect(table.grid.index(row, column))


def test_the_first_four_columns_stay_while_the_others_scroll(table: GridTable) -> None:
    before = [rect(table, LINEN, column).left() for column in range(5)]
    table.horizontalScrollBar().setValue(300)
    after = [rect(table, LINEN, column).left() for column in range(5)]
    assert after[:4] == before[:4]
    assert after[4] == before[4] - 300


def test_a_point_leads_to_the_cell_that_is_seen_there(table: GridTable) -> None:
    table.horizontalScrollBar().setValue(500)
    for column in (NAME, BASELINE, OWN, 20):
        seen = rect(table, LINEN, column).center()
        if seen.x() > table.header.frozen_width() or column <= OWN:
            assert table.indexAt(seen).column() == column
    beside = table.indexAt(QPoint(table.header.frozen_width() + 2, rect(table, 1, 0).center().y()))
    assert beside.column() > SEAVIEW


def test_keys_cross_the_border_and_bring_the_cell_into_sight(table: GridTable) -> None:
    frozen = table.header.frozen_width()
    for _ in range(20):
        QTest.keyClick(table, K.Key_Right)
    assert table.horizontalScrollBar().value() > 0
    for _ in range(20):
        QTest.keyClick(table, K.Key_Left)
        row, column = table.spot.at or (0, 0)
        here = rect(table, row, column)
        assert here.left() >= (frozen if column > OWN else 0)
        assert here.right() <= table.viewport().width()
    assert table.spot.at == (LINEN, OWN)
    scrolled = table.horizontalScrollBar().value()
    QTest.keyClick(table, K.Key_Left)
    assert table.horizontalScrollBar().value() == scrolled


def test_an_editor_in_a_column_that_stays_does_not_scroll_away(
    table: GridTable, qtbot: QtBot
) -> None:
    table.spot.place(MINUTES, OWN)
    QTest.keyClick(table, K.Key_F2)
    editor = table.delegate.editor
    assert editor is not None
    before = editor.pos()
    table.horizontalScrollBar().setValue(200)
    assert editor.pos() == before
    QTest.keyClick(editor, K.Key_Escape)


def test_the_header_names_what_is_under_the_pointer(table: GridTable, page: GridPage) -> None:
    table.horizontalScrollBar().setValue(500)
    assert table.header.section_at(5) == NAME
    assert table.header.section_at(table.header.frozen_width() + 2) > SEAVIEW
    point = QPoint(5, 5)
    event = QHelpEvent(QEvent.Type.ToolTip, point, table.header.mapToGlobal(point))
    QApplication.sendEvent(table.header.viewport(), event)
    assert QToolTip.text() == "Service"
    QToolTip.hideText()


def mouse(
    table: GridTable, kind: QEvent.Type, x: int, buttons: Qt.MouseButton = Qt.MouseButton.LeftButton
) -> None:
    """Send a mouse event to the header."""
    viewport = table.header.viewport()
    point = QPointF(x, 10)
    event = QMouseEvent(
        kind,
        point,
        QPointF(viewport.mapToGlobal(point.toPoint())),
        Qt.MouseButton.LeftButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def test_a_competitor_is_dragged_to_another_place(table: GridTable, wide: Editor) -> None:
    header = table.header
    start = header.sectionViewportPosition(SEAVIEW) + header.sectionSize(SEAVIEW) // 2
    end = header.sectionViewportPosition(6) + header.sectionSize(6) - 4
    mouse(table, QEvent.Type.MouseButtonPress, start)
    for x in range(start, end, 5):
        mouse(table, QEvent.Type.MouseMove, x)
    mouse(table, QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)
    names = [table.grid.sheet.title(one) for one in range(OWN, 7)]
    assert names == ["Our motel", "Pines", "Lakeside", "Seaview"]
    assert [header.logicalIndex(one) for one in range(header.count())] == list(
        range(header.count())
    )
    label = wide.workspace.undo_label
    assert label is not None
    assert label.code == "reorder"


def test_a_click_on_a_header_selects_its_column_even_when_scrolled(table: GridTable) -> None:
    table.horizontalScrollBar().setValue(500)
    mouse(table, QEvent.Type.MouseButtonPress, 5)
    mouse(table, QEvent.Type.MouseButtonRelease, 5, Qt.MouseButton.NoButton)
    assert {box.left for box in table.spot.boxes()} == {NAME}


def test_a_double_click_on_a_header_asks_for_the_competitor(
    page: GridPage, table: GridTable, qtbot: QtBot
) -> None:
    x = table.header.sectionViewportPosition(SEAVIEW) + 20
    with qtbot.waitSignal(page.competitor_edit_requested):
        mouse(table, QEvent.Type.MouseButtonDblClick, x)


def test_without_a_subject_its_column_is_hidden_and_skipped(table: GridTable, wide: Editor) -> None:
    subject = wide.market.subject
    assert subject is not None
    wide.apply(Remove("competitor", subject.id))
    assert table.isColumnHidden(OWN)
    assert OWN not in table.spot.ways.columns()
    table.spot.place(LINEN, BASELINE)
    QTest.keyClick(table, K.Key_Right)
    assert table.spot.at == (LINEN, SEAVIEW)
    table.grab()


def test_a_long_name_breaks_at_a_blank_or_is_cut(qapp: QApplication) -> None:
    metrics = QFontMetricsF(QFont())
    wide = metrics.horizontalAdvance("Harbour Coffee")
    assert broken_name("Harbour Coffee", wide + 1, metrics) == ("Harbour Coffee",)
    assert broken_name("Harbour Coffee", wide - 1, metrics) == ("Harbour", "Coffee")
    assert broken_name("Harbour Coffee House", wide - 1, metrics)[0] == "Harbour"
    (cut,) = broken_name("Incomprehensibilities", 60, metrics)
    assert cut.endswith("…")
    first, second = broken_name("아주아주긴이름의가게" * 3, 60, metrics)
    assert first
    assert second.endswith("…")


def test_narrow_rooms_take_from_names_then_from_stages_then_from_names() -> None:
    wished = [260, 168, 64, 60, 60, 60]
    assert shared(wished, 1500, 15, 100) == [260, 168, 64, 108, 108, 108]
    assert shared(wished, 600, 15, 100)[:3] == [164, 168, 64]
    tight = shared(wished, 480, 15, 100)
    assert tight[:3] == [108, 133, 64]
    assert sum(tight[:4]) == round(480 * 0.76)
    assert shared(wished, 360, 15, 100)[:3] == [78, 100, 64]
    assert shared(wished, 200, 15, 100)[:3] == [78, sign_width(15), 64]  # the sign of a stage


def test_the_word_for_a_mean_gives_way_but_not_the_title_over_it() -> None:
    wished, titles = [260, 168, 130, 60, 60, 60], [104, 60, 60, 60]
    assert shared(wished, 480, 15, 100, [90, 60, 60, 60])[2] == 90
    assert shared(wished, 480, 15, 100, titles)[2] == 104
    assert shared(wished, 1000, 15, 100, titles)[2] == 130


def test_the_word_for_a_mean_gives_way_where_then_no_title_is_cut() -> None:
    wished, titles = [160, 168, 130, 60, 60, 60, 60, 60], [104, 60, 80, 80, 80, 80]
    assert shared(wished, 830, 15, 100, titles)[2:] == [122, 60, 80, 80, 80, 80]
    assert shared(wished, 800, 15, 100, titles)[2:] == [130, 68, 68, 68, 68, 68]  # not enough


@pytest.mark.parametrize("language", Language)
def test_the_baseline_is_no_wider_than_its_numbers_where_the_word_for_a_mean_gave_way(
    editor: Editor, theme: Theme, language: Language, qtbot: QtBot
) -> None:
    editor.set_language(language)
    page = GridPage(editor, theme)
    qtbot.addWidget(page)
    sheet, look = page.table.grid.sheet, page.table.picture.look
    short = sheet.numeral(MINUTES, BASELINE, is_short=True)
    assert short.split()[-1] in sheet.numeral(MINUTES, BASELINE)
    wished, least = column_widths(sheet, look)[BASELINE], title_widths(sheet, look)[0]
    room = least - PADDING
    assert look.texts.metrics.horizontalAdvance(short) <= room < wished


def test_room_that_is_left_goes_to_titles_that_would_be_cut_first() -> None:
    wished, titles = [260, 168, 64, 60, 60, 60], [64, 60, 100, 80]
    assert shared(wished, 750, 15, 100, titles)[3:] == [66, 106, 86]
    assert shared(wished, 720, 15, 100, titles)[3:] == shared(wished, 720, 15, 100)[3:]
    assert shared([260, 168, 64, 0, 60, 60], 750, 15, 100, titles)[4:] == [108, 106]


@pytest.mark.parametrize("language", Language)
def test_a_stage_is_shortened_where_its_column_is_narrow(
    table: GridTable, wide: Editor, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide.set_language(language)
    line, drawn = table.grid.sheet.line(PARKING), set[str]()
    assert isinstance(line, ServiceLine)

    def hear(_: QPainter, __: QPointF, text: QStaticText) -> None:
        drawn.add(text.text())

    monkeypatch.setattr(QPainter, "drawStaticText", hear)
    for is_short in (False, True):
        table.setColumnWidth(STAGE, stage_width(table.picture.look, is_short=is_short))
        table.viewport().grab()
        word = stage_text(line.stage, language)
        shown = stage_text(line.stage, language, is_short=is_short)
        assert shown in drawn
        assert not any(one.startswith(word[:3]) and one.endswith("…") for one in drawn)
    assert word.strip("()") in table.grid.sheet.tip(PARKING, STAGE)


def pixels(table: GridTable) -> QImage:
    return table.viewport().grab().toImage()


def has_colour(image: QImage, area: QRect, colour: QColor) -> bool:
    return any(
        image.pixelColor(x, y) == colour
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


def test_every_state_looks_its_own_way(table: GridTable, wide: Editor, theme: Theme) -> None:
    image = pixels(table)
    own = rect(table, PARKING, OWN)
    assert has_colour(image, own, theme.missing)
    assert not has_colour(image, rect(table, LINEN, SEAVIEW).adjusted(1, 1, -2, -2), theme.missing)
    levels = {
        level: image.pixelColor(rect(table, LINEN, column).topLeft() + QPoint(5, 5))
        for level, column in ((2, OWN + 2), (1, SEAVIEW), (3, 6))
    }
    assert all(theme.levels[level] == seen for level, seen in levels.items())
    unknown = image.pixelColor(rect(table, LINEN, 8).topLeft() + QPoint(5, 5))
    assert unknown == theme.base


def test_a_note_and_a_mark_change_the_picture(table: GridTable, wide: Editor, theme: Theme) -> None:
    area = rect(table, LINEN, SEAVIEW)
    corner = QRect(area.right() - 9, area.top() + 2, 8, 7)
    assert not has_colour(pixels(table), corner, theme.accent)
    wide.apply(Record("Seaview", "Clean linen", 2.0, observed_on=TODAY, note="only upstairs"))
    assert has_colour(pixels(table), corner, theme.accent)
    wide.apply(Record("Seaview", "Clean linen", Mark.NOT_APPLICABLE, observed_on=TODAY))
    after = pixels(table).pixelColor(area.topLeft() + QPoint(5, 5))
    assert after == theme.base


def test_stale_values_lose_their_tint(table: GridTable, wide: Editor, theme: Theme) -> None:
    wide.set_as_of(date(2028, 6, 1))  # the linen was seen in March 2026, the place in November
    corner = rect(table, LINEN, SEAVIEW).topLeft() + QPoint(5, 5)
    assert pixels(table).pixelColor(corner) == theme.base
    said = table.grid.index(LINEN, SEAVIEW).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "older than allowed" in said
    wide.set_as_of(date(2029, 1, 1))
    assert pixels(table).pixelColor(corner) == theme.window
    said = table.grid.index(LINEN, SEAVIEW).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "out of the market" in said


def test_selection_copy_marks_and_groups_are_painted(table: GridTable) -> None:
    plain = pixels(table)
    QTest.keyClick(table, K.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    selected = pixels(table)
    QTest.keyClick(table, K.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = pixels(table)
    table.hands.toggle(0)
    closed = pixels(table)
    assert len({one.cacheKey() for one in (plain, selected, copied, closed)}) == 4
    assert plain != selected
    assert selected != copied
    assert copied != closed


def test_another_theme_and_a_larger_font_redraw(page: GridPage, table: GridTable) -> None:
    height = table.rowHeight(0)
    light = pixels(table)
    page.set_theme(Theme.dark())
    assert pixels(table) != light
    font = QFont(table.font())
    font.setPointSizeF(font.pointSizeF() * 1.6)
    table.setFont(font)
    assert table.rowHeight(0) > height


def test_every_shape_draws_something_else(qapp: QApplication) -> None:
    cache, black = GlyphCache(), QColor("black")
    shapes = [*Glyph, *LifecycleStage]
    drawn = [cache.picture(shape, black, 16, 2.0).toImage() for shape in shapes]
    for place, image in enumerate(drawn):
        same = [one for one, other in enumerate(drawn) if other == image and one != place]
        allowed = {Glyph.YES, LifecycleStage.ABSENT}
        assert not same or {shapes[place], *(shapes[one] for one in same)} <= allowed
    assert cache.picture(Glyph.NONE, black, 16, 2.0) is cache.picture(Glyph.NONE, black, 16, 2.0)
    assert len({LEVEL_GLYPHS[level] for level in range(4)}) == 4


def test_the_page_tells_the_finding_and_counts(page: GridPage, wide: Editor, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: (
            page.counts.text()
            == f"known 12/1,462 cells · {wide.snapshot().seen_that_day} seen this day"
        )
    )
    assert "Free parking" in page.finding.text()
    lines = [
        Observation(competitor=f"Inn {one}", attribute="Free parking", value=0.0, observed_on=TODAY)
        for one in range(30)
    ]
    wide.apply(Record(observations=tuple(lines)))
    qtbot.waitUntil(lambda: page.counts.text().startswith("known 42/1,462 cells · "))


def test_the_counts_are_short_before_they_take_a_line_of_their_own(
    qtbot: QtBot, theme: Theme
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    foot = Foot(theme, window)
    window.show()
    full, short = "known 194/210 cells · 12 older than allowed · 36 seen this day", "known 194/210"
    hint = "0 none, 1 partly, 2 yes, 3 excellent"
    wide = foot.counts.fontMetrics().horizontalAdvance
    beside = wide(hint) + 40  # with what lies between and around
    for room, told, direction in (
        (wide(full) + beside, full, QBoxLayout.Direction.LeftToRight),
        (wide(short) + beside, short, QBoxLayout.Direction.LeftToRight),
        (wide(short) + beside - 10, short, QBoxLayout.Direction.TopToBottom),
    ):
        foot.resize(room, 60)
        foot.tell((full, short), hint, warns=False)
        layout = foot.layout()
        assert isinstance(layout, QBoxLayout)
        assert (foot.counts.text(), layout.direction()) == (told, direction)
        assert foot.counts.toolTip() == ("" if told == full else full)
        assert foot.counts.accessibleName() == full


def test_measures_get_room_for_their_numbers(table: GridTable, wide: Editor) -> None:
    before = table.columnWidth(SEAVIEW)
    wide.apply(Put(Attribute(name="Price", kind=AttributeKind.MEASURE, unit="thousand dollars")))
    wide.apply(Record("Seaview", "Price", 1234.5, observed_on=TODAY))
    wide.apply(Put(Attribute(name="One more")))
    assert table.columnWidth(SEAVIEW) > before


def test_names_and_stages_give_way_to_the_title_of_the_own_business() -> None:
    """Of 760 it takes 25 and the rest is shared; of 600 names give it all; of 300 it gives way."""
    wished, titles = [260, 168, 64, 60, 60, 60], [64, 85, 100, 100]
    assert shared(wished, 760, 15, 100, titles) == [260, 168, 64, 106, 81, 81]
    assert shared(wished, 600, 15, 100, titles) == [163, 168, 64, 85, 60, 60]
    assert shared(wished, 380, 15, 100, titles)[3] == 60


def test_the_current_cell_stays_in_sight_where_the_room_becomes_narrow(
    page: GridPage, table: GridTable
) -> None:
    first = next(row for row in range(5) if table.grid.sheet.attribute(row))
    table.setCurrentIndex(table.model().index(first, SEAVIEW + 2))
    table.scrollTo(table.currentIndex())
    page.resize(400, 400)
    seen = table.visualRect(table.currentIndex())
    assert table.header.frozen_width() <= seen.left() < seen.right() < table.viewport().width()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    page.resize(340, 400)  # what was out of sight stays where it is
    assert not table.viewport().rect().contains(table.visualRect(table.currentIndex()))
