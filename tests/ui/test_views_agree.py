"""Day, service and competitor are chosen once: whatever view is opened stands at them."""

from __future__ import annotations

from datetime import date

import pytest
from by_name import attribute_named, competitor_named
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.edits import Put
from benchmark_app.ui.app import Shell
from benchmark_app.ui.charts.canvas import ChartCanvas
from benchmark_app.ui.charts.compare_picture import ComparePicture
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.trend import SeriesRole
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.chart_page import ChartPage
from benchmark_app.ui.views.compare_view import ComparePage
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.ui.views.stages_view import StagesPage
from benchmark_app.workspace import Workspace

EARLIER = date(2026, 3, 1)
PATIENCE = 30_000


class Walk:
    """The window of a file, and what each of its views stands at."""

    def __init__(self, shell: Shell, qtbot: QtBot) -> None:
        self._shell, self._qtbot = shell, qtbot
        editor = shell.desk.editor
        assert editor is not None
        self.editor: Editor = editor

    def page(self, view: str) -> QWidget:
        """A view as soon as it shows what there is."""
        self._shell.window.commands[f"view:{view}"].trigger()
        area = self._shell.window.area
        assert area is not None
        page = area.page
        assert page is not None
        if isinstance(page, ChartPage):
            self._qtbot.waitUntil(lambda: page.canvas is not None and not page.is_stale)
        if isinstance(page, FirstPage):
            self._qtbot.waitUntil(lambda: page.stack.currentIndex() == 1, timeout=PATIENCE)
        return page

    def canvas(self, view: str) -> ChartCanvas:
        page = self.page(view)
        assert isinstance(page, ChartPage)
        assert page.canvas is not None
        return page.canvas

    def click_lane(self, view: str, service: int) -> None:
        """Click the row of a service in a chart."""
        canvas = self.canvas(view)
        picture = canvas.picture
        assert isinstance(picture, StagePicture | ComparePicture)
        lane = next(one for one in picture.layout.lanes if one.lane.attribute == service)
        at = QPoint(round(picture.plot.right - 30), round(lane.box.y + lane.box.height / 2))
        left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(canvas.viewport(), left, nothing, at)

    def wait_for(self, day: date) -> None:
        """Until the window shows a day."""
        self._qtbot.waitUntil(lambda: self.editor.as_of == day)

    def check(self, service: int, rival: int, day: date) -> None:
        """Every view stands at the same."""
        assert (self.editor.current[0], self.editor.rival) == (service, rival)
        assert self.editor.as_of == day
        trend = self.canvas("trend").picture
        assert isinstance(trend, TrendPicture)
        assert trend.described.days[-1] == day_number(day)
        lit = trend.described.one(SeriesRole.HIGHLIGHTED)
        assert lit is not None
        assert lit.competitor == rival
        stages = self.canvas("stages").picture
        assert isinstance(stages, StagePicture)
        assert (stages.chosen, stages.described.last) == (service, day_number(day))
        compare = self.canvas("compare").picture
        assert isinstance(compare, ComparePicture)
        assert (compare.chosen, compare.described.rival_ids) == (service, (rival,))
        assert day.isoformat() in compare.subtitle
        first = self.page("first")
        assert isinstance(first, FirstPage)
        row = first.view.list.row(first.view.currentIndex())
        assert row is not None
        assert row.attribute.id == service
        grid = self.page("grid")
        assert isinstance(grid, GridPage)
        assert grid.table.grid.ids(grid.table.currentIndex())[0] == service
        assert (self.editor.current[0], self.editor.rival) == (service, rival)


@pytest.fixture
def walk(shell: Shell, workspace: Workspace, qtbot: QtBot) -> Walk:
    workspace.close()
    assert shell.desk.open(workspace.path)
    made = Walk(shell, qtbot)
    made.page("first")  # the first time it begins at its own first row
    return made


def test_a_service_clicked_in_one_chart_is_chosen_in_every_view(walk: Walk) -> None:
    editor = walk.editor
    parking, linen = (attribute_named(editor, name) for name in ("Free parking", "Clean linen"))
    pines, lakeside = (competitor_named(editor, name) for name in ("Pines", "Lakeside"))
    editor.set_rival(pines.id)
    for view, service in (("stages", linen), ("compare", parking), ("stages", parking)):
        walk.click_lane(view, service.id)
        walk.check(service.id, pines.id, editor.as_of)
    page = walk.page("compare")
    assert isinstance(page, ComparePage)
    page.rival.choose(lakeside.id)
    page.rival.activated.emit(page.rival.currentIndex())
    walk.check(parking.id, lakeside.id, editor.as_of)


def test_the_day_moves_in_every_view_and_keeps_what_is_chosen(walk: Walk) -> None:
    editor = walk.editor
    linen, pines = attribute_named(editor, "Clean linen"), competitor_named(editor, "Pines")
    walk.click_lane("stages", linen.id)
    editor.set_rival(pines.id)
    page = walk.page("compare")
    assert isinstance(page, ComparePage)
    page.slider.setFocus()
    QTest.keyClick(page.slider, Qt.Key.Key_Home)
    walk.wait_for(EARLIER)
    walk.check(linen.id, pines.id, EARLIER)


def test_the_first_time_what_first_begins_where_a_chart_led(
    shell: Shell, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.close()
    assert shell.desk.open(workspace.path)
    walk = Walk(shell, qtbot)
    services = [one.id for one in walk.editor.market.attributes]
    linen = attribute_named(walk.editor, "Clean linen")
    assert linen.id != services[0]
    walk.click_lane("stages", linen.id)
    page = walk.page("first")
    assert isinstance(page, FirstPage)
    row = page.view.list.row(page.view.currentIndex())
    assert row is not None
    assert row.attribute.id == walk.editor.current[0] == linen.id


def test_what_is_chosen_out_of_sight_is_scrolled_to(
    qtbot: QtBot, editor: Editor, theme: Theme, foresight: Foresight
) -> None:
    for place in range(30):
        editor.apply(Put(Attribute(name=f"Service {place}", kind=AttributeKind.YES_NO)))
    page = StagesPage(editor, theme, foresight)
    qtbot.addWidget(page)
    page.resize(700, 320)
    page.show()
    qtbot.waitUntil(lambda: page.canvas is not None)
    assert page.canvas is not None
    picture = page.canvas.picture
    assert isinstance(picture, StagePicture)
    for service in (editor.market.attributes[-1], editor.market.attributes[0]):
        assert service.id not in [one.lane.attribute for one in picture.layout.lanes]
        editor.select(service.id, None)
        assert picture.chosen == service.id
        assert service.id in [one.lane.attribute for one in picture.layout.lanes]
        page.canvas.set_scrolled(200)
