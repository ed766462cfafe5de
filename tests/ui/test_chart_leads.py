"""Every chart leads on: a point clicked, or walked to, is pinned, told by the card, and its cell.

A table of charts; each is gone through by mouse and by keys alone, on the sample of the cafe.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from camera import SHOWN_IN, Camera
from mouse import hover
from owner_seat import Program, Seat, seated
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.card_dock import CardDock
from benchmark_app.ui.charts.canvas import ChartCanvas
from benchmark_app.ui.charts.picture import Mark
from benchmark_app.ui.views.chart_page import ChartPage
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.ui.views.trend_view import Scope, TrendPage

#: The chart, and whether its points are of a service; the others keep the one at hand.
CHARTS = {
    "trend": False,
    "parity": False,
    "expectation": False,
    "movers": True,
    "service": True,
    "spread": True,
    "stages": True,
    "compare": True,
    "map": True,
}
PATIENCE = 30_000


@pytest.fixture
def seat(program: Program, cafe: Path, qtbot: QtBot) -> Iterator[Seat]:
    with seated(program, qtbot) as seat:
        seat.open(cafe, "grid")
        yield seat


def canvas_of(seat: Seat, chart: str, file: Path, qtbot: QtBot) -> ChartCanvas:
    """A chart on screen, once it stands."""
    camera = Camera(seat.shell, file)
    camera.show("trend" if chart == "service" else chart)
    page = seat.area.page
    if isinstance(page, FirstPage):
        first = page
        qtbot.waitUntil(lambda: first.stack.currentIndex() == 1, timeout=PATIENCE)
        qtbot.waitUntil(lambda: first.chart.canvas is not None, timeout=PATIENCE)
        canvas = first.chart.canvas
    else:
        assert isinstance(page, ChartPage)
        if chart == "service":
            assert isinstance(page, TrendPage)
            page.show_scope(Scope(attribute=seat.editor.market.attributes[1].id))
        shown = page
        qtbot.waitUntil(lambda: shown.canvas is not None and not shown.is_stale, timeout=PATIENCE)
        canvas = shown.canvas
    assert canvas is not None
    found = canvas
    qtbot.waitUntil(lambda: not found.picture.described.note if chart == "movers" else True)
    return canvas


def pin(canvas: ChartCanvas, hand: str) -> Mark | None:
    """Pin the point after the first, by mouse or by keys."""
    canvas.setFocus()
    if hand == "mouse":
        mark = canvas.picture.walk(canvas.picture.walk(None, 0, 0), 0, -1)
        assert mark is not None
        left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        place = QPointF(mark.x, mark.y).toPoint()
        QTest.mouseClick(canvas.viewport(), left, nothing, place)
        hover(canvas.viewport(), QPoint(1, 1))  # what is pinned stays
    else:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            QTest.keyClick(canvas, key)
    return canvas.mark


@pytest.mark.parametrize("hand", ["mouse", "keys"])
@pytest.mark.parametrize("touchpoint", [None, "people"])
def test_a_point_of_the_market_leads_to_what_was_seen_last_where_no_service_is_at_hand(
    seat: Seat, cafe: Path, touchpoint: str | None, hand: str, qtbot: QtBot
) -> None:
    editor = seat.editor
    editor.select(None, None)
    canvas = canvas_of(seat, "trend", cafe, qtbot)
    if touchpoint is not None:
        page = seat.page(TrendPage)
        page.show_scope(Scope(touchpoint=touchpoint))
        qtbot.waitUntil(lambda: canvas.picture.described.touchpoint == touchpoint)
    days = canvas.picture.described.days
    pinned = pin(canvas, hand)
    assert pinned is not None
    looks = editor.snapshot().last_looks(date_of(days[pinned.row]), pinned.competitor, touchpoint)
    assert editor.current in looks
    service, place = editor.current
    assert service is not None
    assert place is not None
    assert pinned.competitor in (None, place)
    shown = editor.market.attribute(service)
    assert touchpoint in (None, shown.touchpoint)
    qtbot.waitUntil(lambda: seat.card.title.text() == shown.name)
    seat.owner.press("Ctrl+G")
    grid = seat.page(GridPage)
    assert grid.table.grid.ids(grid.table.currentIndex()) == (service, place)


@pytest.mark.parametrize("hand", ["mouse", "keys"])
@pytest.mark.parametrize("chart", CHARTS)
def test_a_point_is_pinned_and_leads_to_the_card_and_the_cell(
    seat: Seat, cafe: Path, chart: str, hand: str, qtbot: QtBot
) -> None:
    editor = seat.editor
    at_hand = editor.market.attributes[0]
    editor.select(at_hand.id, None)
    mark = pin(canvas_of(seat, chart, cafe, qtbot), hand)
    assert mark is not None
    service = mark.attribute if CHARTS[chart] else at_hand.id
    assert service is not None
    assert editor.current == (service, mark.competitor)
    page = seat.area.page
    if mark.sentence and isinstance(page, ChartPage):
        assert page.line.text() == mark.sentence  # of a segment the rule that caused it
    name = editor.market.attribute(service).name
    qtbot.waitUntil(lambda: seat.card.title.text() == name)
    if mark.competitor is not None:
        assert seat.card.place.text() == editor.market.competitor(mark.competitor).name
    if hand == "mouse":
        lead = lead_of(seat)
        assert lead.isVisible()
        QTest.mouseClick(lead, Qt.MouseButton.LeftButton)
    else:
        seat.owner.press("Ctrl+G")
    grid = seat.page(GridPage)
    assert grid.table.hasFocus()
    index = grid.table.currentIndex()
    assert grid.table.grid.ids(index)[0] == service
    if mark.competitor is not None:
        assert grid.table.grid.ids(index)[1] == mark.competitor
    assert grid.table.viewport().rect().intersects(grid.table.visualRect(index))
    assert not lead_of(seat).isVisible()


def lead_of(seat: Seat) -> QToolButton:
    dock = seat.shell.window.findChild(CardDock)
    assert dock is not None
    return dock.lead


@pytest.mark.parametrize("hand", ["mouse", "keys"])
def test_a_touchpoint_of_all_leads_to_it_alone(
    seat: Seat, cafe: Path, hand: str, qtbot: QtBot
) -> None:
    pin(canvas_of(seat, "panels", cafe, qtbot), hand)
    scope = seat.page(TrendPage).scope.currentData()
    assert scope.touchpoint is not None
    seat.page(TrendPage).show_scope(Scope())


def test_every_chart_of_the_camera_is_in_the_table() -> None:
    charts = {key for key, view in SHOWN_IN.items() if view in ("trend", "compare", "first")}
    assert charts - {"rival", "panels"} <= set(CHARTS)
