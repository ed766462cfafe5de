"""What the menus ask of the grid, from whichever view they are asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.work_area import WorkArea

if TYPE_CHECKING:  # pages are imported when they are first shown
    from benchmark_app.ui.views.grid_view import GridPage


class GridCommands:
    """Shows the grid first where another view is shown."""

    def __init__(self, editor: Editor, area: WorkArea) -> None:
        self._editor = editor
        self._area = area

    def answers(self) -> dict[str, Callable[[], object]]:
        """What to do for each of these keys of the menu table."""
        return {
            "find": self.find,
            "find_next": partial(self.find_next, 1),
            "find_previous": partial(self.find_next, -1),
            "filter": self.filter,
            "groups": self.turn_groups,
            "same": partial(self.run, "same"),
            "seen_today": partial(self.run, "seen_today"),
        }

    def find(self) -> None:
        """Open the find bar."""
        self._page().open_find()

    def find_next(self, step: int) -> None:
        """Go to the next thing found, or with -1 to the one before."""
        self._page().find_next(step)

    def filter(self) -> None:
        """Open the filter row or close it."""
        self._page().toggle_filter()

    def turn_groups(self) -> None:
        """Close all groups, or open them."""
        self._page().toggle_groups()

    def run(self, key: str) -> None:
        """Do a command of the grid to the cells selected; in another view nobody sees which."""
        is_seen = self._area.view == "grid"
        page = self._page()
        if is_seen:
            page.run(key)
        else:
            page.table.command.hint("act_needs_cell")

    def _page(self) -> GridPage:
        self._editor.leaving.emit()
        if self._area.view != "grid":
            self._area.enter_view("grid")
        return cast("GridPage", self._area.page)
