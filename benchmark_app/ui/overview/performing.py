"""From a next action or a figure to where it is done: a dialog, a cell, a list, a view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from benchmark_app.domain.overview import ActionCode, Figures, NextAction
from benchmark_app.ui.answers import Answers
from benchmark_app.ui.editor import Editor

_DECIDED_IN_FIRST: Final = (
    ActionCode.FIX,
    ActionCode.IMPROVE,
    ActionCode.DECIDE,
    ActionCode.RENEW,
    ActionCode.TELL,
)
_TOO_OLD: Final = (ActionCode.RECHECK, ActionCode.CONFIRM)
#: The list behind each figure: a filter of the grid, or a view.
_FILTERS: Final = {
    "missing_figure": "missing_basic",
    "only_figure": "only_us",
    "stale_figure": "stale",
}
_VIEWS: Final = {
    "level_figure": "trend",
    "market_figure": "trend",
    "basics_figure": "stages",
    "spreading_figure": "stages",
}


def perform(action: NextAction, editor: Editor, answers: Answers) -> None:
    """Begin a next action where it is done."""
    asked: dict[ActionCode, Callable[[], object]] = {
        ActionCode.ADD_SERVICE: answers.add_service,
        ActionCode.ADD_COMPETITOR: answers.add_competitor,
        ActionCode.NAME_BUSINESS: answers.name_business,
        ActionCode.EXPORT: answers.export_summary,
    }
    if action.code in asked:
        asked[action.code]()
    elif action.code is ActionCode.SHOW_TODAY:
        editor.set_as_of(editor.today)
    elif action.code in _DECIDED_IN_FIRST and action.attribute is not None:
        answers.select_service(action.attribute, "first")
    else:
        if action.code in _TOO_OLD:
            answers.show_only("stale")
        else:
            answers.show_view("grid")
        editor.select(action.attribute, action.competitor)


def opened_by(code: str, figures: Figures) -> tuple[str, str]:
    """The view behind a figure and the filter of its list; what counts nothing needs no filter."""
    counts = {
        "missing_figure": len(figures.missing),
        "only_figure": len(figures.only_us),
        "stale_figure": figures.stale,
    }
    if code not in counts:
        return _VIEWS[code], ""
    return "grid", _FILTERS[code] if counts[code] else ""


def open_figure(code: str, figures: Figures, answers: Answers) -> None:
    """Open the list behind a figure, else its view."""
    view, only = opened_by(code, figures)
    if only:
        answers.show_only(only)
    else:
        answers.show_view(view)
