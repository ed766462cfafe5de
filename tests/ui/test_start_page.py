"""Three ways to begin, asked for with real keys and clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.ui.start_page import StartCard, StartPage
from benchmark_app.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> StartPage:
    made = StartPage(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_name_and_a_pasted_list_begin(page: StartPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.name, "Corner cafe ")
    page.names.setPlainText("Harbour\n\n Mill Street \n")
    with qtbot.waitSignal(page.begin_requested, timeout=1000) as asked:
        qtbot.mouseClick(page.begin, LEFT)
    assert asked.args == ["Corner cafe", ["Harbour", "Mill Street"]]
    with qtbot.waitSignal(page.begin_requested, timeout=1000):
        qtbot.keyClick(page.name, Qt.Key.Key_Return)


@pytest.mark.parametrize("sample", ["motel", "cafe"])
def test_each_sample_has_its_button(page: StartPage, qtbot: QtBot, sample: str) -> None:
    with qtbot.waitSignal(page.sample_requested, timeout=1000) as asked:
        qtbot.mouseClick(page.samples[sample], LEFT)
    assert asked.args == [sample]


def test_recent_files_open_by_key(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    assert not page.recent.isVisible()
    page.show_recent([tmp_path / "a.bench", tmp_path / "b.bench"])
    assert page.recent.isVisible()
    page.recent.setCurrentRow(1)
    with qtbot.waitSignal(page.path_requested, timeout=1000) as asked:
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert asked.args == [tmp_path / "b.bench"]
    with qtbot.waitSignal(page.open_requested, timeout=1000):
        qtbot.mouseClick(page.open, LEFT)


def test_labels_lead_to_their_fields(page: StartPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert page.name.hasFocus()
    qtbot.keyClick(page.name, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert page.names.hasFocus()


def test_recent_files_open_with_one_click(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.show_recent([tmp_path / "a.bench"])
    place = page.recent.visualItemRect(page.recent.item(0)).center()
    with qtbot.waitSignal(page.path_requested, timeout=1000) as asked:
        qtbot.mouseClick(page.recent.viewport(), LEFT, pos=place)
    assert asked.args == [tmp_path / "a.bench"]


def test_the_buttons_of_a_card_stand_together(page: StartPage) -> None:
    page.resize(1280, 700)
    page.grab()  # lays everything out
    motel, cafe = (page.samples[key].geometry() for key in ("motel", "cafe"))
    assert cafe.top() - motel.bottom() < 80
    assert page.open.y() == motel.y()


def test_cards_grow_with_the_text(page: StartPage, qtbot: QtBot) -> None:
    card = page.begin.parentWidget()
    assert isinstance(card, StartCard)
    before = card.maximumHeight()
    font = QApplication.font()
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * 2)
    QApplication.setFont(larger)
    try:
        qtbot.waitUntil(lambda: card.maximumHeight() > 1.6 * before)
        assert card.title.font().pointSizeF() > larger.pointSizeF()
    finally:
        QApplication.setFont(font)
