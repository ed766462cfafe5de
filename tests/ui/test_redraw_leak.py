"""A chart redrawn a thousand times in its page keeps nothing of what it drew before."""

from __future__ import annotations

import gc
import tracemalloc
from collections import Counter
from collections.abc import Callable
from typing import Final

import pytest
from by_name import attribute_named, competitor_named
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.chart_page import ChartPage
from benchmark_app.ui.views.compare_view import ComparePage
from benchmark_app.ui.views.stages_view import StagesPage
from benchmark_app.ui.views.trend_view import Scope, TrendPage

TIMES: Final = 1_000
#: By then everything that is kept for good is there.
SETTLED: Final = 20
#: So many bytes a redraw would be a few objects kept of each.
MOST_BYTES: Final = 200 * TIMES
MOST_OBJECTS: Final = TIMES // 2

Build = Callable[[Editor, Theme, Foresight], ChartPage]


def trend(editor: Editor, theme: Theme, _: Foresight) -> ChartPage:
    return TrendPage(editor, theme)


def adoption(editor: Editor, theme: Theme, _: Foresight) -> ChartPage:
    page = TrendPage(editor, theme)
    page.show_scope(Scope(attribute=attribute_named(editor, "Free parking").id))
    page.choice.spread.setChecked(True)
    return page


def stages(editor: Editor, theme: Theme, foresight: Foresight) -> ChartPage:
    return StagesPage(editor, theme, foresight)


def compare(editor: Editor, theme: Theme, _: Foresight) -> ChartPage:
    editor.set_rival(competitor_named(editor, "Pines").id)
    return ComparePage(editor, theme)


def alive() -> Counter[str]:
    """How many objects of each kind there are."""
    gc.collect()
    return Counter(type(one).__qualname__ for one in gc.get_objects())


@pytest.mark.parametrize("build", [trend, adoption, stages, compare], ids=lambda one: one.__name__)
def test_a_thousand_redraws_leave_nothing(
    qapp: QApplication,
    qtbot: QtBot,
    editor: Editor,
    theme: Theme,
    foresight: Foresight,
    build: Build,
) -> None:
    page = build(editor, theme, foresight)
    qtbot.addWidget(page)
    page.resize(640, 400)
    page.show()
    qtbot.waitUntil(lambda: page.canvas is not None and not page.is_stale)
    assert page.canvas is not None
    others = Theme.dark()
    widgets, before, held = 0, Counter[str](), 0
    for turn in range(TIMES + SETTLED):
        if turn == SETTLED:
            widgets, before = len(qapp.allWidgets()), alive()
            tracemalloc.start()
            held, _ = tracemalloc.get_traced_memory()
        page.set_theme(others if turn % 2 else theme)
        page.canvas.repaint()
    gc.collect()
    now, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(qapp.allWidgets()) == widgets
    more = alive() - before
    assert {kind: count for kind, count in more.items() if count > MOST_OBJECTS} == {}
    assert now - held < MOST_BYTES
