"""Where a move in the grid leads: over hidden columns, past group rows, to filled cells."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTableView

from benchmark_app.ui.grid.model import GridModel

Spot = tuple[int, int]


def data_edge(filled: Sequence[bool], at: int, step: int) -> int:
    """Where Ctrl with an arrow lands: a run's end, else the next filled place, else the edge."""
    ahead = range(at + step, len(filled) if step > 0 else -1, step)
    last = at
    if filled[at] and ahead and filled[ahead[0]]:
        for place in ahead:
            if not filled[place]:
                break
            last = place
        return last
    for place in ahead:
        last = place
        if filled[place]:
            break
    return last


class Ways:
    """Answers from the rows and columns there are now; moves nothing."""

    def __init__(self, view: QTableView, model: GridModel) -> None:
        self._view = view
        self._model = model

    def columns(self) -> list[int]:
        """The columns that can be seen, from left to right."""
        hidden = self._view.isColumnHidden
        return [one for one in range(self._model.columnCount()) if not hidden(one)]

    def services(self) -> list[int]:
        """The rows that are not groups."""
        arrangement = self._model.sheet.arrangement
        return [row for row in range(len(arrangement.rows)) if arrangement.attribute(row)]

    def moved(self, spot: Spot, down: int, right: int) -> Spot:
        """So many rows and columns on; the ends hold."""
        columns = self.columns()
        row = min(max(spot[0] + down, 0), self._model.rowCount() - 1)
        place = columns.index(spot[1]) if spot[1] in columns else 0
        return row, columns[min(max(place + right, 0), len(columns) - 1)]

    def jumped(self, spot: Spot, down: int, right: int) -> Spot:
        """The edge of what is filled, in one direction; the row of a group is a gap between."""
        is_filled = self._model.sheet.is_filled
        if down:
            return self._jumped_along_column(spot, down), spot[1]
        columns = self.columns()
        filled = [is_filled(spot[0], column) for column in columns]
        return spot[0], columns[data_edge(filled, columns.index(spot[1]), right)]

    def _jumped_along_column(self, spot: Spot, down: int) -> int:
        """The row a jump up or down leads to: a service, unless there is none ahead."""
        is_filled = self._model.sheet.is_filled
        filled = [is_filled(row, spot[1]) for row in range(self._model.rowCount())]
        row = data_edge(filled, spot[0], down)
        if self._model.sheet.attribute(row) is not None:
            return row
        between = [one for one in self.services() if (row - one) * (one - spot[0]) > 0]
        return spot[0] if not between else between[-1 if down > 0 else 0]

    def next_service(self, row: int, step: int) -> int:
        """The nearest service below or above, the row itself where there is none."""
        ahead = [one for one in self.services() if (one - row) * step > 0]
        return row if not ahead else ahead[0 if step > 0 else -1]

    def below(self, spot: Spot, step: int) -> Spot:
        """The nearest service below or above, in the same column."""
        return self.next_service(spot[0], step), spot[1]
