"""Selects the cells that somebody points at, wherever they are."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from benchmark_app.ui.grid.cursor import Box, Cursor
from benchmark_app.ui.grid.frozen import FrozenTable
from benchmark_app.ui.grid.model import GridModel

_Flag = QItemSelectionModel.SelectionFlag
#: More scattered cells than this are shown by the first of them.
_MANY: Final = 500


class Pointer(QObject):
    """Follows `pointed` of the editor: the first cell becomes current, all are selected."""

    def __init__(self, view: FrozenTable, model: GridModel, cursor: Cursor) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._cursor = cursor
        model.editor.pointed.connect(self._select)

    def _select(self, cells: Collection[tuple[int, int]]) -> None:
        arrangement = self._model.sheet.arrangement
        places = [
            (arrangement.row_of(attribute), arrangement.column_of(competitor))
            for attribute, competitor in cells
        ]
        spots = sorted(
            (row, column) for row, column in places if row is not None and column is not None
        )
        if not spots:
            return
        self._cursor.place(*spots[0])
        rows, columns = {row for row, _ in spots}, {column for _, column in spots}
        box = Box(min(rows), min(columns), max(rows), max(columns))
        inside = [row for row in self._cursor.ways.services() if box.top <= row <= box.bottom]
        if len(spots) == len(inside) * (box.right - box.left + 1):
            self._cursor.select(box)
        elif len(spots) <= _MANY:
            wanted = QItemSelection()
            for spot in spots:
                index = self._model.index(*spot)
                wanted.select(index, index)
            self._view.selectionModel().select(wanted, _Flag.ClearAndSelect)
