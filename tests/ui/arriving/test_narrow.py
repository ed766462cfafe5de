"""The import window where there is little room: three columns show, and new names are whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from arriving_case import TODAY, Answerer
from foreign_case import book
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QSplitter
from pytestqt.qtbot import QtBot

from benchmark_app.exchange.difference import DifferenceKind
from benchmark_app.ui.arriving.table_picture import fair_width
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

WIDE = book(
    "A service with a long name|The first of the places|The second of the places|Third\n"
    "Breakfast until eleven at the weekend|yes|no|yes\nPool|no|yes|no\nTotal|1|1|1",
    name="2026-10-01.csv",
)


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """Text at twice its size."""
    before = QFont(qapp.font())
    large = QFont(before)
    large.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(large)
    yield
    qapp.setFont(before)


@pytest.fixture
def seen(theme: Theme, qtbot: QtBot) -> Answerer:
    """A window over a wide table, as large as the smallest screen."""
    window = ArrivalWindow(WIDE.name, Language.EN, TODAY, theme)
    qtbot.addWidget(window)
    answerer = Answerer(window, WIDE)
    window.resize(1024, 640)
    window.open()
    qtbot.waitExposed(window)
    return answerer


@pytest.mark.usefixtures("large_text")
def test_three_columns_show_in_large_text(seen: Answerer) -> None:
    picture = seen.window.sheets.picture
    assert (seen.window.width(), seen.window.height()) == (1024, 640)
    third = picture.columnViewportPosition(2) + picture.columnWidth(2)
    assert third <= picture.viewport().width()


def test_columns_take_what_their_words_need_where_there_is_room(seen: Answerer) -> None:
    picture = seen.window.sheets.picture
    narrow = [picture.columnWidth(n) for n in range(3)]
    seen.window.resize(2400, 640)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    wide = [picture.columnWidth(n) for n in range(3)]
    assert all(one > other for one, other in zip(wide, narrow, strict=True))
    words = [str(picture.picture.index(0, n).data()) for n in (1, 2)]
    assert all(
        picture.fontMetrics().horizontalAdvance(text) < picture.columnWidth(n)
        for n, text in enumerate(words, start=1)
    )


def test_the_wide_ones_give_way_first() -> None:
    assert fair_width([50, 60, 70], 200) == 200
    assert fair_width([50, 160, 170], 250) == 100
    assert fair_width([100, 100, 100], 150) == 50
    assert fair_width([], 150) == 150


def test_new_names_stand_whole_above_what_is_new_and_nowhere_else(seen: Answerer) -> None:
    outcome = seen.window.outcome
    lines = outcome.lines
    told = [str(lines.index(row).data()) for row in range(lines.rowCount())]
    assert told[0] == ("3 new businesses: The first of the places, The second of the places, Third")
    assert told[1].startswith("2 new services: Breakfast until eleven")
    assert len(told) == 2 + 6
    led = QSignalSpy(outcome.place_chosen)
    for row in (1, 2):
        outcome.list.setCurrentIndex(lines.index(row))
    assert [led.at(n)[0] for n in range(led.count())] == ["", lines.place_at(2)]
    outcome.buttons[DifferenceKind.LEFT_OUT].click()
    assert "new businesses" not in str(lines.index(0).data())


def test_lines_go_on_below_themselves_when_the_pane_gets_narrower(
    seen: Answerer, qtbot: QtBot
) -> None:
    listed = seen.window.outcome.list
    before = listed.visualRect(listed.model().index(0, 0)).height()
    panes = listed.window().findChild(QSplitter)
    assert panes is not None
    panes.setSizes([10_000, 1, 1])
    qtbot.waitUntil(lambda: listed.visualRect(listed.model().index(0, 0)).height() > before)


def test_what_nobody_can_read_yet_is_no_empty_sheet(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    text = tmp_path / "hotels.csv"
    text.write_bytes("項目,旅館,海\n露天風呂,あり,なし\n送迎,なし,あり\n".encode("shift_jis"))
    window = ArrivalWindow(text.name, Language.EN, TODAY, theme)
    qtbot.addWidget(window)
    answerer = Answerer(window, text)
    window.open()
    qtbot.waitExposed(window)
    told = [one.text() for one in window.sheets.findChildren(QLabel) if one.isVisible()]
    assert not window.sheets.picture.isVisible()
    assert any("in which letters" in one for one in told)
    qtbot.mouseClick(window.meaning.questions["encoding"].first(), Qt.MouseButton.LeftButton)
    assert answerer.asked[-1].answers == {"encoding": "cp932"}
    assert window.sheets.picture.isVisible()
