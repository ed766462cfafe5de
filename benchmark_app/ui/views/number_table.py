"""A chart's numbers as a table to read, which the keys of the chart work in too."""

from __future__ import annotations

import re

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView, QWidget

from benchmark_app.ui.charts.picture import ChartTable

_Index = QModelIndex | QPersistentModelIndex
_EMPTY = ChartTable((), ())
#: A column is as wide as what stands in its first rows, at most so many letters.
_COLUMN_ROWS = 60
_COLUMN_LETTERS = 40
#: So many letters of air keep a column clear of the next.
_AIR_LETTERS = 2
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _is_number(text: str) -> bool:
    return text[-1:].isdigit() and not _DATE.fullmatch(text)


class NumberModel(QAbstractTableModel):
    """A chart's numbers, to read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = _EMPTY

    def show_table(self, table: ChartTable) -> None:
        """Show other numbers."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._table.headers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole and _is_number(text):
            return _RIGHT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._is_of_numbers(section) else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._table.headers[section] if 0 <= section < self.columnCount() else None
        return str(section + 1)

    def _is_of_numbers(self, column: int) -> bool:
        """Whether what first stands in a column is aligned as numbers are."""
        if not 0 <= column < self.columnCount():
            return False
        first = next((row[column] for row in self._table.rows if row[column]), "")
        return _is_number(first)


class NumberTable(QTableView):
    """The chart as a table; T asks for the chart again, Ctrl+C to copy it with its numbers."""

    chart_asked = Signal()
    copy_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.verticalHeader().hide()
        self.horizontalHeader().setResizeContentsPrecision(_COLUMN_ROWS)

    def fit(self) -> None:
        """Columns as wide and rows as high as the text needs."""
        header = self.horizontalHeader()
        header.setMaximumSectionSize(_COLUMN_LETTERS * self.fontMetrics().averageCharWidth())
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.resizeColumnsToContents()

    def sizeHintForColumn(self, column: int) -> int:
        air = _AIR_LETTERS * self.fontMetrics().averageCharWidth()
        return super().sizeHintForColumn(column) + air

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.chart_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)
