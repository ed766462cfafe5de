"""A page with a chart on screen, and the canvas of its chart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from pytestqt.qtbot import QtBot

from benchmark_app.ui.charts.canvas import ChartCanvas
from benchmark_app.ui.views.chart_page import ChartPage

Page = TypeVar("Page", bound=ChartPage)


@contextmanager
def shown_page(page: Page, qtbot: QtBot, width: int = 800, height: int = 480) -> Iterator[Page]:
    """The page of a size on screen once its chart stands; hidden afterwards."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: page.canvas is not None)
    yield page
    page.hide()


def canvas_of(page: ChartPage) -> ChartCanvas:
    """What the page draws on, which must be there."""
    assert page.canvas is not None
    return page.canvas
