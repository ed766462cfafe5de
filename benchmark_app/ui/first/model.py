"""The list of what to do first as Qt asks for it."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from benchmark_app.domain.plan import EFFORTS, Move, Plan
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.first.row import FirstRow, plan_edit, with_effort, with_move
from benchmark_app.ui.translation import QT_TRANSLATE_NOOP
from benchmark_app.words.first import priority_label_hint, priority_label_word, priority_reason
from benchmark_app.words.next_step import decision_word
from benchmark_app.words.number import format_date, format_number

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NOWHERE: Final = QModelIndex()


class Column(IntEnum):
    """What stands beside each other in a row."""

    SERVICE = 0
    ADVICE = 1
    PRIORITY = 2
    EFFORT = 3
    START = 4
    DECISION = 5


_TITLES: Final = (
    QT_TRANSLATE_NOOP("FirstModel", "Service and why"),
    QT_TRANSLATE_NOOP("FirstModel", "Advice"),
    QT_TRANSLATE_NOOP("FirstModel", "Priority"),
    QT_TRANSLATE_NOOP("FirstModel", "Effort"),
    QT_TRANSLATE_NOOP("FirstModel", "Start by"),
    QT_TRANSLATE_NOOP("FirstModel", "Decision"),
)
_EDITABLE: Final = (Column.EFFORT, Column.DECISION)
#: The row behind an index.
ROW_ROLE: Final = _Role.UserRole


class FirstModel(QAbstractTableModel):
    """Services by priority; `setData` asks the editor, and what it answers is shown."""

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._rows: tuple[FirstRow, ...] = ()

    def show_rows(self, rows: tuple[FirstRow, ...]) -> None:
        """Show these rows; the same services in another order keep the current one."""
        before = self._rows
        if {one.attribute.id for one in before} != {one.attribute.id for one in rows}:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self.layoutAboutToBeChanged.emit()
        self._rows = rows
        old = self.persistentIndexList()
        new = [self.index(self.place(before[one.row()].attribute.id), one.column()) for one in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()
        if rows:
            last = self.index(len(rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def place(self, attribute: int | None) -> int:
        """The row of an attribute, -1 where it has none."""
        ids = [one.attribute.id for one in self._rows]
        return ids.index(attribute) if attribute in ids else -1

    def row(self, index: Index) -> FirstRow | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in _EDITABLE else flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == _Role.DisplayRole:
            return self._shown(row, index.column())
        if role == _Role.EditRole:
            return self._edited(row, index.column())
        if role == _Role.AccessibleTextRole:
            return self._spoken(row, index.column())
        if role == _Role.ToolTipRole:
            return self._tip(row, index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> str | None:
        if role != _Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(_TITLES):
            return QCoreApplication.translate("FirstModel", _TITLES[section])
        return str(section + 1) if orientation == Qt.Orientation.Vertical else None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or not index.isValid():
            return False
        row = self._rows[index.row()]
        if index.column() == Column.EFFORT and value in EFFORTS:
            return self._keep(row, with_effort(row, int(str(value))))
        if index.column() == Column.DECISION:
            return self._keep(row, with_move(row, Move(str(value)) if value else None))
        return False

    def reason(self, row: FirstRow) -> str:
        """Why a row stands where it stands."""
        return priority_reason(row.priority, row.attribute, self._editor.language)

    def _keep(self, row: FirstRow, plan: Plan) -> bool:
        edit = plan_edit(row.plan, plan, self._editor.market)
        return edit is None or self._editor.apply(edit)

    def _edited(self, row: FirstRow, column: int) -> object:
        if column == Column.EFFORT:
            return row.plan.effort
        if column == Column.DECISION:
            return row.plan.move or ""
        return self._shown(row, column)

    def _shown(self, row: FirstRow, column: int) -> str:
        language = self._editor.language
        if column == Column.SERVICE:
            return row.attribute.name
        if column == Column.ADVICE:
            one = row.priority
            return priority_label_word(one.label, language, one.close_by)
        if column == Column.PRIORITY:
            return format_number(row.priority.priority, 2)
        if column == Column.EFFORT:
            return str(row.plan.effort)
        if column == Column.START:
            return format_date(row.priority.start_by) if row.priority.start_by else ""
        return decision_word(row.plan.move, language)

    def _tip(self, row: FirstRow, column: int) -> str | None:
        if column == Column.ADVICE:
            return priority_label_hint(row.priority.label, self._editor.language)
        return self.reason(row) if column == Column.SERVICE else None

    def _spoken(self, row: FirstRow, column: int) -> str:
        """A cell in words: the service with everything, another with its title."""
        if column != Column.SERVICE:
            title = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{row.attribute.name}, {title}: {self._shown(row, column) or '–'}"
        advice = self._shown(row, Column.ADVICE)
        return ", ".join((row.attribute.name, advice, self.reason(row)))
