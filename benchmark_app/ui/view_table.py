"""The views on the left, in order: a new one is one row here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from benchmark_app.ui.answers import Answers
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # the domain's edits wait for the first paint
    from benchmark_app.ui.editor import Editor


@dataclass(frozen=True, slots=True)
class ViewRow:
    """One view: its key, its words (context Views), how to build it, whether it has cells.

    `is_chart` tells whether a chart is what it shows before all.
    """

    key: str
    words: str
    build: Callable[[Editor, Theme, Answers], QWidget]
    has_cells: bool = True
    is_chart: bool = False


# The pages bring pyqtgraph and the analysis, so each is imported when it is first shown.
def _overview(editor: Editor, theme: Theme, answers: Answers) -> QWidget:
    from benchmark_app.ui.views.overview_view import OverviewPage

    return OverviewPage(editor, theme, answers)


def _grid(editor: Editor, theme: Theme, answers: Answers) -> QWidget:
    from benchmark_app.ui.views.grid_view import GridPage

    page = GridPage(editor, theme)
    page.add_service_requested.connect(answers.add_service)
    page.add_competitor_requested.connect(answers.add_competitor)
    page.attribute_edit_requested.connect(answers.change_attribute)
    page.competitor_edit_requested.connect(answers.change_competitor_of)
    page.card_requested.connect(answers.show_card)
    page.note_requested.connect(answers.show_note)
    page.follow(answers.foresight)
    return page


def _trend(editor: Editor, theme: Theme, _: Answers) -> QWidget:
    from benchmark_app.ui.views.trend_view import TrendPage

    return TrendPage(editor, theme)


def _stages(editor: Editor, theme: Theme, answers: Answers) -> QWidget:
    from benchmark_app.ui.views.stages_view import StagesPage

    return StagesPage(editor, theme, answers.foresight)


def _compare(editor: Editor, theme: Theme, _: Answers) -> QWidget:
    from benchmark_app.ui.views.compare_view import ComparePage

    return ComparePage(editor, theme)


def _first(editor: Editor, theme: Theme, answers: Answers) -> QWidget:
    from benchmark_app.ui.views.first_view import FirstPage

    page = FirstPage(editor, theme, answers.foresight)
    page.add_service_requested.connect(answers.add_service)
    page.add_competitor_requested.connect(answers.add_competitor)
    page.business_requested.connect(answers.name_business)
    return page


def _method(editor: Editor, theme: Theme, answers: Answers) -> QWidget:
    from benchmark_app.ui.views.method_view import MethodPage

    page = MethodPage(editor, theme)
    page.service_requested.connect(answers.select_service)
    page.told.connect(answers.tell)
    return page


VIEWS: Final = (
    ViewRow("overview", QT_TRANSLATE_NOOP("Views", "Overview"), _overview, has_cells=False),
    ViewRow("grid", QT_TRANSLATE_NOOP("Views", "Grid"), _grid),
    ViewRow("trend", QT_TRANSLATE_NOOP("Views", "Trend"), _trend, is_chart=True),
    ViewRow("stages", QT_TRANSLATE_NOOP("Views", "Stages"), _stages, is_chart=True),
    ViewRow("compare", QT_TRANSLATE_NOOP("Views", "Compare"), _compare, is_chart=True),
    ViewRow("first", QT_TRANSLATE_NOOP("Views", "What first"), _first, is_chart=True),
    ViewRow("method", QT_TRANSLATE_NOOP("Views", "Method"), _method, has_cells=False),
)


def view_word(key: str) -> str:
    """The name of a view in the language of the window."""
    return QCoreApplication.translate("Views", {row.key: row.words for row in VIEWS}[key])
