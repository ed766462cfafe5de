"""How a service spreads, on the trend page under real keys and mouse, and who works it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from adoption_case import (
    find_by_hand,
    find_late,
    find_later_edit,
    find_never,
    find_nothing,
    find_refused,
)
from by_name import attribute_named, competitor_named
from heard import listening
from mouse import hover
from PySide6.QtCore import QPointF, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from shown_page import canvas_of

from benchmark_app.domain.edits import Record
from benchmark_app.ui.background import Task
from benchmark_app.ui.charts.adoption import AdoptionDescription
from benchmark_app.ui.charts.adoption_foresight import AheadReader
from benchmark_app.ui.charts.adoption_picture import AdoptionPicture
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.editor import Cell, Editor
from benchmark_app.ui.memory import Desktop, Memory
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views import trend_view
from benchmark_app.ui.views.trend_view import Scope, TrendPage
from benchmark_app.words.language import Language

LONG = 60_000
SUMMER = date(2026, 6, 1)  # two of three offer free parking
LEFT = Qt.MouseButton.LeftButton
Page = Callable[..., TrendPage]


@pytest.fixture
def opened(
    qtbot: QtBot, editor: Editor, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Page]:
    """Opens the page in summer, with whatever works out what lies ahead."""
    made: list[TrendPage] = []

    def open_(work: Callable[..., object] = find_by_hand) -> TrendPage:
        monkeypatch.setattr(trend_view, "AheadReader", partial(AheadReader, work=work))
        editor.set_as_of(SUMMER)
        page = TrendPage(editor, theme)
        qtbot.addWidget(page)
        made.append(page)
        page.resize(800, 480)
        page.show()
        qtbot.waitExposed(page)
        qtbot.waitUntil(lambda: page.canvas is not None)  # a busy machine needs a second slice
        return page

    yield open_
    for page in made:
        page.hide()
    for task in editor.findChildren(Task):
        task.cancel()


def number(editor: Editor, name: str = "Free parking") -> int:
    found = attribute_named(editor, name)
    return found.id


def curve_of(page: TrendPage) -> AdoptionPicture:
    picture = canvas_of(page).picture
    assert isinstance(picture, AdoptionPicture)
    return picture


def described_of(page: TrendPage) -> AdoptionDescription:
    return curve_of(page).described


def tick(button: QAbstractButton) -> None:
    """Click a check box where its box is."""
    QTest.mouseClick(button, LEFT, pos=QPointF(8, button.height() / 2).toPoint())


def spread(page: TrendPage, editor: Editor) -> None:
    page.show_scope(Scope(attribute=number(editor)))
    QTest.mouseClick(page.choice.spread, LEFT)


def test_of_one_service_level_or_spread_can_be_chosen(opened: Page, editor: Editor) -> None:
    page = opened()
    assert not page.choice.isVisible()
    page.scope.setFocus()
    QTest.keyClick(page.scope, Qt.Key.Key_Down)
    QTest.keyClick(page.scope, Qt.Key.Key_Down)
    QTest.keyClick(page.scope, Qt.Key.Key_Down)
    assert page.scope.currentText().strip() == "Free parking"
    assert page.choice.isVisible()
    assert isinstance(canvas_of(page).picture, TrendPicture)
    assert not page.choice.forecast.isVisible()
    QTest.mouseClick(page.choice.spread, LEFT)
    assert page.finding.text() == described_of(page).title
    assert page.finding.text() == "Free parking: 2 of 3 offer it, checked on one day only."
    assert canvas_of(page).accessibleName() == described_of(page).title
    assert not page.rival.isVisible()
    assert page.choice.forecast.isVisible()
    QTest.mouseClick(page.choice.level, LEFT)
    assert isinstance(canvas_of(page).picture, TrendPicture)
    assert page.rival.isVisible()


def cell(editor: Editor) -> Cell:
    return editor.current


def test_the_card_follows_the_service_that_is_chosen(opened: Page, editor: Editor) -> None:
    page = opened()
    pines, subject = competitor_named(editor, "Pines"), editor.market.subject
    assert subject
    page.scope.setFocus()
    QTest.keyClick(page.scope, Qt.Key.Key_Down)
    QTest.keyClick(page.scope, Qt.Key.Key_Down)
    assert cell(editor) == (None, None), "a touchpoint is no service"
    QTest.keyClick(page.scope, Qt.Key.Key_Down)
    assert cell(editor) == (number(editor), subject.id)
    editor.select(number(editor), pines.id)
    for _ in range(2):
        QTest.keyClick(page.scope, Qt.Key.Key_Down)
    assert cell(editor) == (number(editor, "Clean linen"), pines.id)


def test_a_number_without_a_floor_has_no_spread_and_says_why(opened: Page, editor: Editor) -> None:
    page = opened()
    spread(page, editor)
    page.show_scope(Scope(attribute=number(editor, "Minutes at check-in")))
    assert not page.choice.spread.isEnabled()
    assert page.choice.spread.toolTip().startswith("A number without a floor has no spread")
    assert isinstance(canvas_of(page).picture, TrendPicture)
    page.show_scope(Scope())
    assert not page.choice.isVisible()
    page.show_scope(Scope(attribute=number(editor)))
    assert isinstance(canvas_of(page).picture, AdoptionPicture)


def test_the_forecast_comes_on_request_without_holding_up_the_page(
    opened: Page, editor: Editor, qtbot: QtBot
) -> None:
    page = opened()
    spread(page, editor)
    assert described_of(page).outlook.fan == ()
    tick(page.choice.forecast)
    assert page.choice.forecast.isChecked()
    assert page.line.text() == "Working out what lies ahead…"
    assert described_of(page).remarks == ()
    qtbot.waitUntil(lambda: bool(described_of(page).outlook.fan), timeout=LONG)
    assert described_of(page).remarks[0].startswith("Expected by all around")
    assert described_of(page).outlook.what_if == ()
    assert page.line.text().startswith("Drag to zoom")
    tick(page.choice.what_if)
    assert described_of(page).outlook.what_if  # it was worked out with the forecast
    assert described_of(page).remarks[-1].endswith("not a forecast")
    tick(page.choice.forecast)
    assert described_of(page).outlook.fan == ()
    tick(page.choice.what_if)
    assert described_of(page).remarks == ()


def test_keys_walk_beyond_today_and_t_shows_the_numbers(
    opened: Page, editor: Editor, qtbot: QtBot
) -> None:
    page = opened()
    spread(page, editor)
    tick(page.choice.forecast)
    qtbot.waitUntil(lambda: bool(described_of(page).outlook.fan), timeout=LONG)
    canvas = canvas_of(page)
    canvas.setFocus()
    with listening() as told:
        QTest.keyClick(canvas, Qt.Key.Key_Right)
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.mark is not None
    assert canvas.mark.lines[0] == "3 of 3 offer it"
    assert told[-1].words.startswith("3 of 3 offer it")
    QTest.keyClick(canvas, Qt.Key.Key_T)
    assert page.stack.currentWidget() is page.table
    assert page.model.data(page.model.index(page.model.rowCount() - 1, 0)) == "Forecast"
    QTest.keyClick(page.table, Qt.Key.Key_T)
    QTest.keyClick(canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert mime.text().startswith("Date\tOffered by")


def test_hover_tells_and_a_click_leads_to_the_cells(opened: Page, editor: Editor) -> None:
    page = opened()
    editor.set_as_of(date(2026, 11, 22))
    spread(page, editor)
    layout, described = curve_of(page).layout, described_of(page)
    at = QPointF(layout.x(described.days[0]) + 30, layout.y(2 / 3) + 20).toPoint()
    viewport = canvas_of(page).viewport()
    hover(viewport, at)
    mark = canvas_of(page).mark
    assert mark is not None
    assert "2 of 3 offer it" in mark.lines
    QTest.mouseClick(viewport, LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert editor.current[0] == number(editor)


def test_what_was_chosen_is_remembered(
    opened: Page, editor: Editor, tmp_path: Path, qtbot: QtBot
) -> None:
    page = opened(find_never)
    spread(page, editor)
    tick(page.choice.what_if)
    assert editor.extras == {"spread", "spread_what_if"}
    memory = Memory(QSettings(str(tmp_path / "m.ini"), QSettings.Format.IniFormat))
    memory.keep(editor.workspace.path, Desktop(extras=frozenset(editor.extras)))
    fresh = Memory(QSettings(str(tmp_path / "m.ini"), QSettings.Format.IniFormat))
    assert fresh.desktop(editor.workspace.path).extras == editor.extras
    again = opened(find_never)
    again.show_scope(Scope(attribute=number(editor)))
    assert isinstance(canvas_of(again).picture, AdoptionPicture)
    assert again.choice.what_if.isChecked()
    assert not again.choice.forecast.isChecked()
    QTest.mouseClick(again.choice.level, LEFT)
    assert "spread" not in editor.extras


def test_what_cannot_be_worked_out_is_said_and_not_asked_again(
    opened: Page, editor: Editor, qtbot: QtBot
) -> None:
    page = opened(find_refused)
    spread(page, editor)
    tick(page.choice.forecast)
    qtbot.waitUntil(lambda: "motel.bench" in page.line.text(), timeout=LONG)
    page.mark_stale()
    assert not page.is_waiting
    assert described_of(page).remarks == ()


def test_words_and_colours_follow(opened: Page, editor: Editor, qtbot: QtBot) -> None:
    page = opened()
    spread(page, editor)
    tick(page.choice.forecast)
    qtbot.waitUntil(lambda: bool(described_of(page).outlook.fan), timeout=LONG)
    editor.set_language(Language.KO)
    assert described_of(page).title.startswith("Free parking은(는)")
    assert "기본이 될 거예요" in described_of(page).remarks[0]
    page.set_theme(Theme.dark())
    image = page.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() - 60).lightness() < 80


# who works it out


def reader_of(editor: Editor, work: Callable[..., object]) -> AheadReader:
    editor.set_as_of(SUMMER)
    return AheadReader(editor, work=work)


def test_an_answer_is_kept_until_anything_changes(editor: Editor, qtbot: QtBot) -> None:
    reader, asked = reader_of(editor, find_by_hand), number(editor)
    with qtbot.waitSignal(reader.arrived, timeout=LONG):
        assert reader.ask(asked) is None
        assert reader.ask(asked) is None  # asked once, whoever draws meanwhile
    found = reader.ask(asked)
    assert found is not None
    assert found.fan
    assert not reader.is_coming
    editor.apply(Record("Pines", "Free parking", 0.0, observed_on=SUMMER))
    assert reader.ask(asked) is None
    reader.drop()
    assert not reader.is_coming


def test_another_service_replaces_the_question(editor: Editor, qtbot: QtBot) -> None:
    reader = reader_of(editor, find_by_hand)
    first, second = number(editor), number(editor, "Clean linen")
    reader.ask(first)
    qtbot.waitUntil(lambda: bool(reader.findChildren(Task)), timeout=LONG)
    with qtbot.waitSignal(reader.arrived, timeout=LONG):
        reader.ask(second)
    assert reader.ask(second) is not None
    assert reader.ask(first) is None
    reader.drop()


@pytest.mark.parametrize("work", [find_late, find_later_edit, find_nothing])
def test_what_answers_another_question_is_dropped(
    editor: Editor, qtbot: QtBot, work: Callable[..., object]
) -> None:
    reader, asked = reader_of(editor, work), number(editor)
    reader.ask(asked)
    qtbot.waitUntil(lambda: not reader.is_coming, timeout=LONG)
    assert reader.ask(asked) is None
    reader.drop()


def test_the_engines_own_answer_arrives(editor: Editor, qtbot: QtBot) -> None:
    editor.set_as_of(SUMMER)
    reader, asked = AheadReader(editor), number(editor)
    with qtbot.waitSignal(reader.arrived, timeout=LONG):
        reader.ask(asked)
    found = reader.ask(asked)
    assert found is not None
    assert found.is_known
