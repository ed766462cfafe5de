"""What keys and menus do to the selected cells; each is one edit and one step of undo."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.edits import EditGroup, Record
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.exchange.rows import Bad
from benchmark_app.ui.grading import graded
from benchmark_app.ui.grid.cursor import Cursor
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel, Index
from benchmark_app.ui.grid.today_entry import TodayEntry
from benchmark_app.ui.grid.ways import Spot
from benchmark_app.words.grid import grid_text, unreadable_text
from benchmark_app.words.number import exact_number, format_date
from benchmark_app.words.value import level_sign, level_word, with_unit

_LEVEL_DIGITS: Final = "0123"
_YES_NO_DIGITS: Final = "02"
_LEVELS_GO_RIGHT: Final = "levels_go_right"


@dataclass(frozen=True, slots=True)
class Grading:
    """A level typed into a yes/no service, not entered yet."""

    index: QPersistentModelIndex
    digit: str


class GridCommand(QObject):
    """Acts on the cursor's selection; `hinted` carries a sentence for the line under the grid.

    `grading_offered` carries the cell of a yes/no service where a level between was typed, and the
    offer in words; `grading_over` says that it is taken or passed over.
    `entered` carries the cells that were filled at once; `warned` a sentence on what is odd.
    """

    hinted = Signal(str)
    grading_offered = Signal(QModelIndex, str)
    grading_over = Signal()
    entered = Signal(object)  # list[Index]
    warned = Signal(str)

    def __init__(self, model: GridModel, cursor: Cursor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._cursor = cursor
        self._editor = model.editor
        self._grading: Grading | None = None
        self._today = TodayEntry(self._editor, self)
        self._today.done.connect(self._tell_today)

    def hint(self, code: str, **params: object) -> None:
        """Say something in the status bar."""
        self.hinted.emit(grid_text(code, self._editor.language, **params))

    def selected(self) -> list[Index]:
        """The selected cells that hold values, row by row."""
        arrangement, place = self._model.sheet.arrangement, self._model.place
        services = set(self._cursor.ways.services())
        found: dict[Spot, Index] = {}
        for box in self._cursor.boxes():
            rows = (row for row in range(box.top, box.bottom + 1) if row in services)
            places = range(max(box.left, Column.OWN), box.right + 1)
            columns = [one for one in places if arrangement.competitor(one) is not None]
            found |= {(row, column): place(row, column) for row in rows for column in columns}
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
        """Set a level by its digit and move on; False where digits begin a text instead.

        On a yes/no service 0 and 2 are taken; 1 or 3 offers to grade it, and again does.
        """
        index = self.current()
        attribute = self._model.sheet.attribute(index.row()) if index else None
        if index is None or attribute is None or attribute.kind is AttributeKind.MEASURE:
            return False
        if self._editor.is_look_only():
            return True
        if digit not in _LEVEL_DIGITS:
            self.hint("no_level")
        elif attribute.kind is AttributeKind.YES_NO and digit not in _YES_NO_DIGITS:
            self._offer_to_grade(index, attribute, digit)
        elif self._model.record([(index, self._level(attribute, digit))]):
            self.entered.emit([index])
            self._go_on()
        return True

    @staticmethod
    def _level(attribute: Attribute, digit: str) -> float:
        return float(digit) if attribute.kind is AttributeKind.LEVEL else float(digit > "0")

    def _go_on(self) -> None:
        """After a level: to the next cell of a selection, else down, or right where wanted."""
        goes_right = _LEVELS_GO_RIGHT in self._editor.extras
        if not self._cursor.go_on(right=goes_right):
            self.hint("last_of_row" if goes_right else "last_of_column")

    def _offer_to_grade(self, index: Index, attribute: Attribute, digit: str) -> None:
        level = level_word(int(digit), self._editor.language)
        asked = Grading(QPersistentModelIndex(index), digit)
        if asked == self._grading:
            self.grade()
            return
        self._grading = asked
        name, language = attribute.name, self._editor.language
        text = grid_text("yes_no_offer", language, attribute=name, digit=digit, level=level)
        self.hint("yes_or_no")
        self.grading_offered.emit(index, text)

    def forget_grading(self) -> None:
        """The offer to grade a service was passed over."""
        self._grading = None
        self.grading_over.emit()

    def grade(self) -> None:
        """Give the service that was offered levels and enter the digit, as one step."""
        asked = self._grading
        self.forget_grading()
        attribute = self._model.sheet.attribute(asked.index.row()) if asked else None
        if asked is None or attribute is None:
            return
        wanted = replace(attribute, kind=AttributeKind.LEVEL, offered_from=None)
        value = Record(observations=self._model.observations([(asked.index, float(asked.digit))]))
        edits = (*graded(self._editor, wanted), value)
        if self._editor.apply(EditGroup(edits, label="grade")):
            self._go_on()
            self.hint("graded", attribute=attribute.name)

    def retract(self) -> None:
        """Take the values shown in the selection back; an unknown cell stays as it is."""
        cells = self.selected()
        known = [index for index in cells if self._has_seen(index)]

        def tell() -> None:
            again = sum(self._has_seen(index) for index in known)
            if again:
                self.hint("earlier_shows", count=again)

        if not known:
            self.hint("nothing_to_clear")
        else:
            self._model.retract(known, tell)

    def _has_seen(self, index: Index) -> bool:
        """Whether anything was noted there by the day shown, be it that nobody could tell."""
        cell = self._model.sheet.cell(index.row(), index.column())
        return cell is not None and cell.observation > 0

    def confirm(self) -> None:
        """Record the selection's older values again, as seen on the day shown."""
        day = self._editor.observed_on_for_entry()
        found = self._not_seen_on(day)
        if not found:
            self.hint("nothing_to_confirm")
        else:
            told = partial(self.hint, "confirmed", count=len(found), day=format_date(day))
            self.record(found, "confirm", told)

    def see_today(self) -> None:
        """Record the values shown as seen on the real today, and show that day.

        On an earlier day a cell may show what has changed since, or who has left the market: that
        is left as it is by now.
        """
        arrangement = self._model.sheet.arrangement
        attribute_at, competitor_at = cache(arrangement.attribute), cache(arrangement.competitor)
        placed = [
            (attribute_at(index.row()), competitor_at(index.column()), value)
            for index, value in self._not_seen_on(self._editor.today)
        ]
        self._today.enter(
            [
                (attribute, competitor, value)
                for attribute, competitor, value in placed
                if attribute is not None and competitor is not None
            ]
        )

    def _tell_today(self, count: int, others: int) -> None:
        """Say what was seen today."""
        if not count:
            self.hint("others_by_now" if others else "nothing_to_see")
            return
        code, day = "confirmed_but" if others else "confirmed", format_date(self._editor.today)
        self.hint(code, count=count, day=day, others=others)

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
        """Put the first row of the selection, or the one above a single row, into the rows."""
        above = self._cursor.ways.next_service
        pairs = []
        for box in self._cursor.boxes():
            source = box.top if box.top < box.bottom else above(box.top, -1)
            pairs += [((source, spot[1]), spot) for spot in box.spots() if spot[0] != source]
        self._fill(pairs)

    def fill_right(self) -> None:
        """Put the first column of the selection, or the one left of a single column, into all."""
        left_of = self._cursor.ways.moved
        pairs = []
        for box in self._cursor.boxes():
            source = box.left if box.left < box.right else left_of((box.top, box.left), 0, -1)[1]
            pairs += [((spot[0], source), spot) for spot in box.spots() if spot[1] != source]
        self._fill(pairs)

    def fill_all(self) -> None:
        """Put the current cell's value into the whole selection."""
        at = self._cursor.at
        if at is not None:
            spots = [spot for box in self._cursor.boxes() for spot in box.spots()]
            self._fill([(at, spot) for spot in spots if spot != at])

    def fill_text(self, text: str) -> str:
        """Put a typed text into the whole selection; answers why not, nothing where it is done."""
        values, unread = self.read([(index, text) for index in self.selected()])
        if unread:
            return unreadable_text(unread, self._editor.language)
        self.record(values, "fill")
        return ""

    def paste_one(self, text: str) -> None:
        """Put one pasted value into the whole selection."""
        cells = [(index, text) for index in self.selected()]
        if not cells:
            self.hint("paste_needs_cell")
        else:
            self.enter(cells, "paste", partial(self.hint, "entered", count=len(cells)))

    def enter(
        self, texts: Sequence[tuple[Index, str]], label: str, then: Callable[[], object] = list
    ) -> None:
        """Enter texts into cells as one step, then do something; or none and a sentence why."""
        values, unread = self.read(texts)
        if unread:
            self.hinted.emit(unreadable_text(unread, self._editor.language))
        elif values:
            self.record(values, label, then)

    def read(
        self, texts: Iterable[tuple[Index, str]]
    ) -> tuple[list[tuple[Index, Value]], list[str]]:
        """The values that texts mean in their cells, and the texts that mean none, each once."""
        values: list[tuple[Index, Value]] = []
        unread: dict[str, None] = {}
        known: dict[tuple[int, str], Value | Bad] = {}
        for index, text in texts:
            key = (index.row(), text)
            if key not in known:
                known[key] = self._model.parsed(index, text)
            read = known[key]
            if isinstance(read, Bad):
                unread[text] = None
            else:
                values.append((index, read))
        return values, list(unread)

    def record(
        self, values: Sequence[tuple[Index, Value]], label: str, then: Callable[[], object] = list
    ) -> None:
        """Record values in cells as one step of that name, then do something."""

        def tell() -> None:
            self.entered.emit([index for index, _ in values])
            then()

        record = Record(observations=self._model.observations(values))
        self._editor.apply_large(EditGroup((record,), label=label), len(values), tell)

    def _fill(self, pairs: Sequence[tuple[Spot, Spot]]) -> None:
        texts: list[tuple[Index, str]] = []
        text_of = cache(self.text_of)
        for source, target in pairs:
            text = text_of(source)
            index = self._model.place(*target)
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
        if attribute.kind is AttributeKind.MEASURE and not isinstance(cell.value, Mark):
            return with_unit(exact_number(cell.value), attribute.unit)
        return level_sign(cell.value, attribute)

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
