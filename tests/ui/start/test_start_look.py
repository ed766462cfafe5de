"""The start page in both languages, in every theme and at every size of text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from begin_form import chosen_names, field_in_row, rows
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.exchange.trade import read_trade
from benchmark_app.ui.start.begin_page import BeginPage
from benchmark_app.ui.start_page import StartPage
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.translation import Translation
from benchmark_app.words.language import Language

K = Qt.Key
EN, KO = Language.EN, Language.KO


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[Translation]:
    """What translates the window, in Korean."""
    translation = Translation(KO)
    yield translation
    translation.switch(EN)


def test_the_language_changes_what_nobody_renamed(
    page: StartPage, cafe: BeginPage, qtbot: QtBot, korean: Translation
) -> None:
    del korean
    cafe.services.tree.setFocus()
    qtbot.keyClick(cafe.services.tree, K.Key_F2)
    field_in_row(cafe).setText("Refill")
    qtbot.keyClick(field_in_row(cafe), K.Key_Return)
    qtbot.keyClicks(cafe.services.own, "Chess")
    qtbot.keyClick(cafe.services.own, K.Key_Return)
    chosen = len(chosen_names(cafe))
    page.set_language(KO)
    expected = [one.attribute.name for one in read_trade("cafe", KO).services][1:]
    shown = [one.text(0) for one in rows(cafe)]
    assert shown[0] == "Refill"
    assert [name for name in shown if name not in ("Refill", "Chess")] == expected
    assert len(chosen_names(cafe)) == chosen
    assert cafe.services.count.text() == f"41개 중 {chosen}개 선택"
    assert cafe.begin.text() == "시작(&S)"
    assert page.home.trades["cafe"].text() == "카페·음식점"


def cramped(page: QWidget) -> list[str]:
    """Words that do not fit into their widget, and widgets that lie outside their parent."""
    wrong = []
    for widget in page.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or parent is None or parent.objectName().startswith("qt_"):
            continue
        inside = QRect(QPoint(0, 0), parent.size())
        if not inside.contains(widget.geometry()) and parent.layout() is not None:
            wrong.append(f"{widget} {widget.geometry()} in {inside}")
        hint = widget.minimumSizeHint()
        needed = hint.height()
        if widget.hasHeightForWidth():
            needed = widget.heightForWidth(widget.width())
        if widget.height() < needed or widget.width() < hint.width():
            wrong.append(f"{widget} {widget.size()} < {hint}")
    return wrong


@pytest.mark.parametrize("size", [(1366, 700), (1024, 560)])
@pytest.mark.parametrize("percent", [80, 100, 200])
@pytest.mark.parametrize("shown", ["home", "begin"])
def test_nothing_is_clipped(
    page: StartPage,
    files: list[Path],
    qtbot: QtBot,
    korean: Translation,
    size: tuple[int, int],
    percent: int,
    shown: str,
) -> None:
    usual = QApplication.font()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * percent / 100)
    QApplication.setFont(larger)
    try:
        page.resize(*size)
        if shown == "begin":
            page.show_trade("clinic")
        for language in (EN, KO):
            korean.switch(language)
            page.set_language(language)
            page.grab()  # lays everything out
            qtbot.waitUntil(lambda: cramped(page) == [])
    finally:
        QApplication.setFont(usual)


def test_titles_grow_with_the_text(page: StartPage, qtbot: QtBot) -> None:
    tile = page.home.trades["cafe"]
    before = tile.sizeHint().height()
    font = QApplication.font()
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * 2)
    QApplication.setFont(larger)
    try:
        qtbot.waitUntil(lambda: tile.sizeHint().height() > 1.5 * before)
    finally:
        QApplication.setFont(font)


def test_it_is_drawn_in_every_theme(page: StartPage, cafe: BeginPage, files: list[Path]) -> None:
    pictures = set()
    for theme in (Theme.light(), Theme.dark(), Theme.light().contrasting()):
        page.set_theme(theme)
        page.setCurrentWidget(page.home)
        pictures.add(bytes(page.home.trades["cafe"].grab().toImage().constBits()))
        page.setCurrentWidget(cafe)
        pictures.add(bytes(cafe.begin.grab().toImage().constBits()))
    assert len(pictures) >= 5
