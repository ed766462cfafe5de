"""From a next action or a figure to where it is done: a dialog, a cell, a list, a view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from benchmark_app.domain.overview import ActionCode, NextAction
from benchmark_app.ui.answers import Answers
from benchmark_app.ui.editor import Editor

_DECIDED_IN_FIRST: Final = (
    ActionCode.FIX,
    ActionCode.DECIDE,
    ActionCode.RENEW,
    ActionCode.TELL,
)
_TOO_OLD: Final = (ActionCode.RECHECK, ActionCode.CONFIRM)
#: The list behind each figure: a filter of the grid, or else a view.
_FILTERS: Final = {
    "missing_figure": "missing_basic",
    "only_figure": "only_us",
    "stale_figure": "stale",
}
_VIEWS: Final = {"level_figure": "trend", "market_figure": "trend"}


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


def open_figure(code: str, answers: Answers, *, is_empty: bool) -> None:
    """Open the list behind a figure; what counts nothing opens the view without a filter."""
    if code not in _FILTERS:
        answers.show_view(_VIEWS.get(code, "stages"))
    elif is_empty:
        answers.show_view("grid")
    else:
        answers.show_only(_FILTERS[code])
