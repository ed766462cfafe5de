"""The grid as Qt asks for it: it asks for edits and shows only what the workspace answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import Changes, Put, Record, Retract
from benchmark_app.domain.observation import Mark, Observation, Value
from benchmark_app.exchange.rows import Bad, parse_value
from benchmark_app.exchange.stroke import word_of_keys
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.arrangement import GroupRow
from benchmark_app.ui.grid.line import FROZEN, Column
from benchmark_app.ui.grid.sheet import Sheet
from benchmark_app.ui.grid.wish import Wish

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NAMING: Final = (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole)
_NOWHERE: Final = QModelIndex()
#: In more cells than this only what has a note is looked up before it is corrected, and a change
#: of them is told as one of all.
_MANY: Final = 100


class GridModel(QAbstractTableModel):
    """Services down, competitors across, as they were known on the day shown.

    It never changes the picture itself: `setData` asks the editor, and `dataChanged` follows the
    workspace's answer. `resolved` says that any visible cell may look different now; `overhauled`
    comes before it where an edit changed many cells.
    """

    resolved = Signal()
    overhauled = Signal()

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.sheet = Sheet(editor)
        editor.changed.connect(self._follow_changes)
        editor.as_of_changed.connect(self._refresh)
        editor.language_changed.connect(self._refresh)

    def ids(self, index: Index) -> tuple[int | None, int | None]:
        """The attribute and competitor at an index."""
        if not index.isValid():
            return (None, None)
        arrangement = self.sheet.arrangement
        return (arrangement.attribute(index.row()), arrangement.competitor(index.column()))

    def toggle(self, row: int) -> None:
        """Open or close the group of a row."""
        found = self.sheet.arrangement.rows[row]
        if not isinstance(found, GroupRow):
            return
        first, last = row + 1, row + len(found.attributes)
        if found.touchpoint in self.sheet.collapsed:
            self.beginInsertRows(_NOWHERE, first, last)
            self.sheet.collapsed.discard(found.touchpoint)
            self.sheet.rearrange(self.sheet.next_arrangement())
            self.endInsertRows()
        else:
            self.beginRemoveRows(_NOWHERE, first, last)
            self.sheet.collapsed.add(found.touchpoint)
            self.sheet.rearrange(self.sheet.next_arrangement())
            self.endRemoveRows()
        self.resolved.emit()

    def show(self, wish: Wish, *, held: frozenset[int] = frozenset()) -> None:
        """Show the services wished for, and those held, in that order, by the facts of now."""
        self.sheet.choose(wish, held=held)
        self._rearrange()

    def open_groups(self, *, are_open: bool) -> None:
        """Open all groups, or close them."""
        groups = (row for row in self.sheet.arrangement.rows if isinstance(row, GroupRow))
        touchpoints = {group.touchpoint for group in groups}
        self.sheet.collapsed.clear()
        self.sheet.collapsed.update(() if are_open else touchpoints)
        self._rearrange()

    def reveal(self, attribute: int) -> bool:
        """Bring a service into the rows: open its group, or hold it against the filter."""
        if all(one.id != attribute for one in self.editor.market.attributes):
            return False
        sheet = self.sheet
        if sheet.arrangement.row_of(attribute) is None:
            if sheet.arrangement.group_of(attribute) is None:
                sheet.hold(attribute)
                self._rearrange()
            group = sheet.arrangement.group_of(attribute)
            if group is not None and sheet.arrangement.row_of(attribute) is None:
                self.toggle(group)
        return True

    def show_soon(self, attributes: frozenset[int]) -> None:
        """Mark the services that are soon expected by all."""
        changed = self.sheet.soon ^ attributes
        if not changed:
            return
        self.sheet.soon = attributes
        self.sheet.forget()
        for attribute in changed:
            if (row := self.sheet.arrangement.row_of(attribute)) is not None:
                self._announce(row, Column.STAGE, row, Column.STAGE)
        self.resolved.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.sheet.arrangement.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.sheet.arrangement.column_count

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_editable(index) else flags

    def place(self, row: int, column: int) -> QModelIndex:
        """The index of a row and column that are known to be there, without Qt asking again."""
        return self.createIndex(row, column)

    def is_editable(self, index: Index) -> bool:
        """Whether a value or a name can be typed there."""
        attribute, competitor = self.ids(index)
        if attribute is None:
            return False
        return index.column() == Column.NAME or competitor is not None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _Role.DisplayRole:
            return self.sheet.shown(row, column)
        if role == _Role.EditRole:
            return self.sheet.typed(row, column)
        if role == _Role.AccessibleTextRole:
            return self.sheet.spoken(row, column)
        if role == _Role.ToolTipRole:
            return self.sheet.tip(row, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            return self._title(section, role) if 0 <= section < self.columnCount() else None
        if role not in _NAMING:
            return None
        return self.sheet.shown(section, Column.NAME) if 0 <= section < self.rowCount() else None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or not index.isValid() or not self.is_editable(index):
            return False
        text = str(value).strip()
        attribute = self.sheet.attribute(index.row())
        if attribute is None:
            return False
        if index.column() == Column.NAME:
            return bool(text) and self._rename(attribute, text)
        if not text:
            return self.retract([index])
        read = self.parsed(index, text)
        return not isinstance(read, Bad) and self.record([(index, read)])

    def parsed(self, index: Index, text: str) -> Value | Bad:
        """The value a text means in a cell, or the code of the problem.

        A word for a level is known by its keys: the input method is off where it begins.
        """
        attribute = self.sheet.attribute(index.row())
        if attribute is None:
            return Bad("unknown_value")
        kind, unit = attribute.kind, attribute.unit
        read = parse_value(text, kind, unit, clear_signs=True)
        word = word_of_keys(text) if isinstance(read, Bad) else None
        return read if word is None else parse_value(word, kind, unit, clear_signs=True)

    def record(self, values: Sequence[tuple[Index, Value]]) -> bool:
        """Ask for values in cells as one step; False where the workspace refuses."""
        return self.editor.apply(Record(observations=self.observations(values)))

    def retract(self, indexes: Sequence[Index], then: Callable[[], object] = list) -> bool:
        """Ask to take what was seen in cells on its day back, then do something.

        It is one step, and takes with a correction also what it corrects. True also where nothing
        was seen.
        """
        cells = (self.sheet.cell(index.row(), index.column()) for index in indexes)
        shown = [cell.observation for cell in cells if cell and cell.observation]
        believed = self.editor.snapshot().evidence.believed_with
        if not shown:
            return True
        return self.editor.apply_large(Retract(believed(shown)), len(shown), then)

    def observations(
        self, values: Sequence[tuple[Index, Value]], day: date | None = None
    ) -> tuple[Observation, ...]:
        """Values in cells as sightings of a day, else of the day shown.

        A correction of what was seen on that very day keeps how it was seen and its note.
        """
        day = day or self.editor.observed_on_for_entry()
        attribute_at = cache(self.sheet.arrangement.attribute)
        competitor_at = cache(self.sheet.arrangement.competitor)
        placed = [
            (attribute_at(index.row()), competitor_at(index.column()), value)
            for index, value in values
        ]
        return self.corrected(
            [
                Observation(
                    attribute=attribute, competitor=competitor, value=value, observed_on=day
                )
                for attribute, competitor, value in placed
                if attribute is not None and competitor is not None
            ]
        )

    def corrected(self, seen: Sequence[Observation]) -> tuple[Observation, ...]:
        """Sightings with how it was seen and the note of what they correct, of the same day."""
        noted = self._noted(seen) if len(seen) > _MANY else None
        return tuple(
            self._corrected(one)
            if noted is None or (one.attribute, one.competitor) in noted
            else one
            for one in seen
        )

    def _noted(self, seen: Iterable[Observation]) -> set[tuple[int, int]]:
        """The cells with a note among those of the services that were seen."""
        snapshot = self.editor.snapshot()
        asked = {one.attribute for one in seen}
        rows = {
            one.id: snapshot.cells(one.id)
            for one in self.editor.market.attributes
            if one.id in asked
        }
        return {
            (attribute, competitor)
            for attribute, row in rows.items()
            for competitor in row.competitor[row.has_note].tolist()
        }

    def _corrected(self, one: Observation) -> Observation:
        attribute, competitor = one.attribute, one.competitor
        if isinstance(attribute, str) or isinstance(competitor, str):
            return one
        row, column = (
            self.sheet.arrangement.row_of(attribute),
            self.sheet.arrangement.column_of(competitor),
        )
        cell = None if row is None or column is None else self.sheet.cell(row, column)
        if cell is None or cell.seen_on != one.observed_on:
            return one
        kept = self.editor.workspace.cell_observations(attribute, competitor)
        before = next((seen for seen in kept if seen.id == cell.observation), None)
        if before is None:
            return one
        one = replace(one, method=before.method, source=before.source, note=before.note)
        offers = not isinstance(one.value, (Mark, str)) and one.value > 0
        return replace(one, started_on=before.started_on) if offers else one

    def _title(self, column: int, role: int) -> str | None:
        """A column's name, and as its status what became of the competitor."""
        if role == _Role.StatusTipRole:
            return self.sheet.gone_text(column)
        if role == _Role.DisplayRole:
            return self.sheet.title(column)
        return self.sheet.title_tip(column) if role in _NAMING else None

    def _rename(self, attribute: Attribute, name: str) -> bool:
        return name == attribute.name or self.editor.apply(Put(replace(attribute, name=name)))

    def _follow_changes(self, changes: Changes) -> None:
        if changes.structure:
            self._rearrange()
            return
        if len(changes.cells) > _MANY:
            self.overhauled.emit()
            self._refresh()
            return
        self.sheet.forget()
        touched: dict[int, list[int]] = {one: [] for one in changes.attributes}
        for attribute, competitor in changes.cells:
            touched.setdefault(attribute, []).append(competitor)
        for attribute, competitors in touched.items():
            self._announce_service(attribute, competitors)
        self.resolved.emit()

    def _announce_service(self, attribute: int, competitors: Sequence[int]) -> None:
        """Say that cells of a service changed, and with them its stage and its baseline."""
        arrangement = self.sheet.arrangement
        row = arrangement.row_of(attribute)
        if row is None:
            return
        self._announce(row, Column.STAGE, row, Column.OWN)
        places = (arrangement.column_of(one) for one in competitors)
        columns = [one for one in places if one is not None and one >= FROZEN]
        if columns:
            self._announce(row, min(columns), row, max(columns))

    def _rearrange(self) -> None:
        arrangement = self.sheet.next_arrangement()
        if arrangement == self.sheet.arrangement:
            self.sheet.rearrange(arrangement)
            self._refresh()
            return
        self.beginResetModel()
        self.sheet.rearrange(arrangement)
        self.endResetModel()
        self.resolved.emit()

    def _refresh(self) -> None:
        self.sheet.forget()
        rows, columns = self.rowCount(), self.columnCount()
        if rows:
            self._announce(0, 0, rows - 1, columns - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, columns - 1)
        self.resolved.emit()

    def _announce(self, top: int, left: int, bottom: int, right: int) -> None:
        self.dataChanged.emit(self.index(top, left), self.index(bottom, right))
