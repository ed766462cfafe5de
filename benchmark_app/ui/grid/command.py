"""What keys and menus do to the selected cells; each is one edit and one step of undo."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, Record, Remove
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.exchange.rows import Bad
from benchmark_app.ui.grid.arrangement import touchpoint_groups
from benchmark_app.ui.grid.cursor import Cursor
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel, Index
from benchmark_app.ui.grid.ways import Spot
from benchmark_app.words.grid import grid_text, unreadable_text
from benchmark_app.words.number import format_date
from benchmark_app.words.value import level_sign, with_unit

_LEVEL_DIGITS: Final = "0123"
_YES_NO_DIGITS: Final = "02"
_LEVELS_GO_RIGHT: Final = "levels_go_right"


class GridCommand(QObject):
    """Acts on the cursor's selection; `hinted` carries a sentence for the line under the grid."""

    hinted = Signal(str)

    def __init__(self, model: GridModel, cursor: Cursor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._cursor = cursor
        self._editor = model.editor

    def hint(self, code: str, **params: object) -> None:
        """Say something in the status bar."""
        self.hinted.emit(grid_text(code, self._editor.language, **params))

    def selected(self) -> list[Index]:
        """The selected cells that hold values, row by row."""
        found: dict[Spot, Index] = {}
        for box in self._cursor.boxes():
            for row, column in box.spots():
                index = self._model.index(row, column)
                if column >= Column.OWN and self._model.is_editable(index):
                    found[row, column] = index
        return list(found.values())

    def current(self) -> Index | None:
        """The current cell if values can be typed there."""
        spot = self._cursor.at
        if spot is None or spot[1] < Column.OWN:
            return None
        index = self._model.index(*spot)
        return index if self._model.is_editable(index) else None

    # one value

    def type_digit(self, digit: str) -> bool:
        """Set a level by its digit and move on; False where digits begin a text instead."""
        index = self.current()
        attribute = self._model.sheet.attribute(index.row()) if index else None
        if index is None or attribute is None or attribute.kind is AttributeKind.MEASURE:
            return False
        if digit not in _LEVEL_DIGITS:
            self.hint("no_level")
            return True
        value = float(digit)
        if attribute.kind is AttributeKind.YES_NO:
            value = float(value > 0)
        if self._model.record([(index, value)]):
            self._cursor.advance(*((0, 1) if _LEVELS_GO_RIGHT in self._editor.extras else (1, 0)))
            if attribute.kind is AttributeKind.YES_NO and digit not in _YES_NO_DIGITS:
                self.hint("yes_no_keys")
        return True

    def retract(self) -> None:
        """Take the values shown in the selection back."""
        cells = self.selected()
        if not any(self._shown(index) is not None for index in cells):
            self.hint("nothing_to_clear")
        else:
            self._model.retract(cells)

    def confirm(self) -> None:
        """Record the selection's older values again, as seen on the day shown."""
        day = self._editor.observed_on_for_entry()
        found = self._not_seen_on(day)
        if not found:
            self.hint("nothing_to_confirm")
        elif self._apply_values(found, "confirm"):
            self.hint("confirmed", count=len(found), day=format_date(day))

    def see_today(self) -> None:
        """Record the values shown as seen on the real today, and show that day."""
        today = self._editor.today
        found = self._not_seen_on(today)
        if not found:
            self.hint("nothing_to_see")
            return
        observations = tuple(
            replace(one, observed_on=today) for one in self._model.observations(found)
        )
        if self._editor.apply(EditGroup((Record(observations=observations),), label="seen_today")):
            self._editor.set_as_of(today)
            self.hint("confirmed", count=len(found), day=format_date(today))

    def turn_way(self) -> None:
        """After a level go right instead of down, or down again; remembered with the file."""
        extras = self._editor.extras
        goes_right = _LEVELS_GO_RIGHT not in extras
        (extras.add if goes_right else extras.discard)(_LEVELS_GO_RIGHT)
        self.hint("levels_go_right" if goes_right else "levels_go_down")

    def _not_seen_on(self, day: date) -> list[tuple[Index, Value]]:
        """The selection's values that were seen on another day."""
        found: list[tuple[Index, Value]] = []
        for index in self.selected():
            cell = self._model.sheet.cell(index.row(), index.column())
            if cell and cell.value is not None and cell.seen_on != day:
                found.append((index, cell.value))
        return found

    # many values

    def fill_down(self) -> None:
        """Put the first row of the selection into the rows below it."""
        self._fill(
            [
                ((box.top, column), (row, column))
                for box in self._cursor.boxes()
                for row, column in box.spots()
                if row > box.top
            ]
        )

    def fill_right(self) -> None:
        """Put the first column of the selection into the columns right of it."""
        self._fill(
            [
                ((row, box.left), (row, column))
                for box in self._cursor.boxes()
                for row, column in box.spots()
                if column > box.left
            ]
        )

    def fill_all(self) -> None:
        """Put the current cell's value into the whole selection."""
        at = self._cursor.at
        if at is not None:
            spots = [spot for box in self._cursor.boxes() for spot in box.spots()]
            self._fill([(at, spot) for spot in spots if spot != at])

    def fill_text(self, text: str) -> None:
        """Put a typed text into the whole selection."""
        self.enter([(index, text) for index in self.selected()], "fill")

    def enter(self, texts: Sequence[tuple[Index, str]], label: str) -> bool:
        """Enter texts into cells as one step: all of them, or none and a sentence why."""
        values: list[tuple[Index, Value]] = []
        unread: list[str] = []
        for index, text in texts:
            read = self._model.parsed(index, text)
            if isinstance(read, Bad):
                unread.append(text)
            else:
                values.append((index, read))
        if unread:
            self.hinted.emit(unreadable_text(list(dict.fromkeys(unread)), self._editor.language))
            return False
        return bool(values) and self._apply_values(values, label)

    def _fill(self, pairs: Sequence[tuple[Spot, Spot]]) -> None:
        texts: list[tuple[Index, str]] = []
        for source, target in pairs:
            index = self._model.index(*target)
            text = self.text_of(source)
            if text and target[1] >= Column.OWN and self._model.is_editable(index):
                texts.append((index, text))
        if not texts:
            self.hint("nothing_to_fill")
        else:
            self.enter(texts, "fill")

    def text_of(self, spot: Spot) -> str:
        """A cell's value as a text that reads back; empty for unknown and for computed cells."""
        attribute = self._model.sheet.attribute(spot[0])
        cell = self._model.sheet.cell(*spot)
        if attribute is None or cell is None or cell.value is None:
            return ""
        text = level_sign(cell.value, attribute)
        measures = attribute.kind is AttributeKind.MEASURE and not isinstance(cell.value, Mark)
        return with_unit(text, attribute.unit) if measures else text

    def _apply_values(self, values: Sequence[tuple[Index, Value]], label: str) -> bool:
        record = Record(observations=self._model.observations(values))
        return self._editor.apply(EditGroup((record,), label=label))

    def _shown(self, index: Index) -> Value | None:
        cell = self._model.sheet.cell(index.row(), index.column())
        return cell.value if cell else None

    # rows and columns

    def move_service(self, step: int) -> None:
        """Move the current service up or down inside its group."""
        at = self._cursor.at
        moved = self._model.sheet.attribute(at[0]) if at else None
        if moved is None:
            return
        groups = touchpoint_groups(self._editor.market.attributes)
        group = groups[moved.touchpoint]
        place = group.index(moved) + step
        if not 0 <= place < len(group):
            self.hint("edge_of_group")
            return
        group.remove(moved)
        group.insert(place, moved)
        self._reorder([one for members in groups.values() for one in members])

    def move_competitors(self, columns: Sequence[int]) -> None:
        """Put competitors into the order of these columns; the subject stays before them."""
        found = (self._model.sheet.competitor(column) for column in columns)
        subject = self._editor.market.subject
        self._reorder([one for one in (subject, *found) if one is not None])

    def move_competitor(self, step: int) -> None:
        """Move the current competitor left or right."""
        at = self._cursor.at
        columns = list(range(Column.OWN + 1, self._model.columnCount()))
        if at is None or at[1] not in columns or at[1] + step not in columns:
            return
        columns.remove(at[1])
        columns.insert(at[1] + step - Column.OWN - 1, at[1])
        self.move_competitors(columns)

    def remove(self) -> None:
        """Hide the selected services, or the selected competitors where whole columns are."""
        boxes = self._cursor.boxes()
        last = self._model.rowCount() - 1
        if boxes and all(box.top == 0 and box.bottom == last for box in boxes):
            columns = sorted({column for box in boxes for _, column in box.spots()})
            found: list[Competitor | Attribute | None] = [
                self._model.sheet.competitor(column) for column in columns
            ]
        else:
            rows = sorted({row for box in boxes for row, _ in box.spots()})
            found = [self._model.sheet.attribute(row) for row in rows]
        self.remove_entities([one for one in found if one is not None])

    def remove_entities(self, found: Sequence[Competitor | Attribute]) -> None:
        """Hide services or competitors as one step."""
        if not found:
            return
        kind = "competitor" if isinstance(found[0], Competitor) else "attribute"
        edits: tuple[Edit, ...] = tuple(
            Remove("competitor" if isinstance(one, Competitor) else "attribute", one.id)
            for one in found
        )
        self._editor.apply(EditGroup(edits, label=f"remove_{kind}"))

    def _reorder(self, wanted: Sequence[Competitor | Attribute]) -> None:
        edits: tuple[Edit, ...] = tuple(
            Put(replace(one, order=place))
            for place, one in enumerate(wanted, 1)
            if one.order != place
        )
        if edits:
            self._editor.apply(EditGroup(edits, label="reorder"))

    # days

    def step_day(self, step: int) -> None:
        """Show the previous or next day on which something was observed, after the last today."""
        shown, today = self._editor.as_of, self._editor.today
        days = self._editor.workspace.as_of(date.max).observed_days()
        if step < 0:
            place = bisect_left(days, shown)
            day = days[place - 1] if place else None
        else:
            place = bisect_right(days, shown)
            day = days[place] if place < len(days) else today if shown < today else None
        if day is None:
            self.hint("no_earlier_day" if step < 0 else "no_later_day")
        else:
            self._editor.set_as_of(day)
