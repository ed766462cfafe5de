"""Where keys act and what is selected, by the rules people know from Excel."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from benchmark_app.ui.grid.arrangement import GroupRow
from benchmark_app.ui.grid.count import count_cells
from benchmark_app.ui.grid.line import FROZEN
from benchmark_app.ui.grid.model import GridModel
from benchmark_app.ui.grid.ways import Spot, Ways

_Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Box:
    """A selected rectangle, its edges included."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def between(cls, one: Spot, other: Spot) -> Box:
        """The rectangle of two corners."""
        (top, bottom), (left, right) = (sorted(pair) for pair in zip(one, other, strict=True))
        return cls(top, left, bottom, right)

    @property
    def is_single(self) -> bool:
        """Whether it is one cell."""
        return self.top == self.bottom and self.left == self.right

    @property
    def size(self) -> int:
        """How many cells it has."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def spots(self) -> Iterator[Spot]:
        """Its cells, row by row."""
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield row, column


class Cursor:
    """The current cell stays while Shift moves the far end of the selection."""

    def __init__(self, view: QTableView, model: GridModel) -> None:
        self.ways = Ways(view, model)
        self._view = view
        self._model = model
        self._end: Spot | None = None
        self._tab_start: Spot | None = None
        self._left: Spot | None = None
        self._is_own_move = False
        self._kept = QItemSelection()

    @property
    def at(self) -> Spot | None:
        """The current cell, None in an empty grid."""
        index = self._view.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    @property
    def reach(self) -> Spot | None:
        """The far end of the selection, the current cell where nothing was extended."""
        return self._end or self.at

    @property
    def is_moving(self) -> bool:
        """Whether the current cell changes by this cursor's own doing."""
        return self._is_own_move

    def boxes(self) -> list[Box]:
        """The selected rectangles, the current cell where nothing is."""
        ranges = self._view.selectionModel().selection()
        each = (ranges.at(place) for place in range(ranges.count()))
        found = [Box(one.top(), one.left(), one.bottom(), one.right()) for one in each]
        return found or ([Box(*self.at, *self.at)] if self.at else [])

    def are_columns(self) -> bool:
        """Whether whole columns are selected; in a grid of one row a cell is none."""
        last = self._model.rowCount() - 1
        return last > 0 and {(box.top, box.bottom) for box in self.boxes()} == {(0, last)}

    def selected_cells(self) -> int:
        """How many cells with values are selected, counted as those that are known are."""
        services, columns = self.ways.services(), self.ways.columns()
        return sum(
            count_cells(
                self._model.sheet,
                _within(services, box.top, box.bottom),
                _within(columns, box.left, box.right),
            )
            for box in self.boxes()
        )

    def place(self, row: int, column: int, *, keeps_tab: bool = False) -> None:
        """Make one cell current and the only one selected."""
        tab_start = self._tab_start if keeps_tab else None
        self.forget()
        self._tab_start = tab_start
        self._set_current(row, column, _Flag.ClearAndSelect)

    def extend(self, row: int, column: int) -> None:
        """Select from the current cell to another."""
        if self.at is None:
            self.place(row, column)
            return
        self._tab_start = None
        self._end = (row, column)
        self.select(Box.between(self.at, (row, column)), keeps=True)
        self._view.scrollTo(self._model.index(row, column))

    def add(self, row: int, column: int) -> None:
        """Begin another selected rectangle beside those there are."""
        self.forget()
        self._kept = self._view.selectionModel().selection()
        self._set_current(row, column, _Flag.Select)

    def select(self, box: Box, *, keeps: bool = False) -> None:
        """Select a rectangle; the current cell stays, and what was added before if asked."""
        first = self._model.index(box.top, box.left)
        last = self._model.index(box.bottom, box.right)
        wanted = QItemSelection(first, last)
        if keeps:
            wanted.merge(self._kept, _Flag.Select)
        self._view.selectionModel().select(wanted, _Flag.ClearAndSelect)

    def forget(self) -> None:
        """The current cell was moved by somebody else."""
        self._end, self._tab_start, self._left = None, None, None
        self._kept = QItemSelection()

    def forget_left(self) -> None:
        """Something else was done since a cell was left by itself."""
        self._left = None

    def step(self, down: int, right: int, *, extends: bool = False) -> None:
        """Move by cells; the ends hold. On a group's row left closes and right opens it."""
        if right and not extends and self._turn_group(is_open=right > 0):
            return
        self._go(lambda spot: self.ways.moved(spot, down, right), extends=extends)

    def jump(self, down: int, right: int, *, extends: bool = False) -> None:
        """Move to the edge of what is filled."""
        self._go(lambda spot: self.ways.jumped(spot, down, right), extends=extends)

    def page(self, direction: int, *, extends: bool = False) -> None:
        """Move by as many rows as can be seen."""
        height = self._view.verticalHeader().defaultSectionSize()
        rows = max(1, self._view.viewport().height() // height - 1)
        self.step(direction * rows, 0, extends=extends)

    def to_column_edge(self, direction: int, *, extends: bool = False) -> None:
        """Move to the first or last column."""
        column = self.ways.columns()[-1 if direction > 0 else 0]
        self._go(lambda spot: (spot[0], column), extends=extends)

    def to_corner(self, direction: int, *, extends: bool = False) -> None:
        """Move to the last cell, or to the first service in the first column that scrolls.

        Where no column scrolls it is the last that stays.
        """
        rows, columns = self.ways.services(), self.ways.columns()
        if rows:
            first = next((one for one in columns if one >= FROZEN), columns[-1])
            place = (rows[-1], columns[-1]) if direction > 0 else (rows[0], first)
            self._go(lambda _: place, extends=extends)

    def go_on(self, *, right: bool) -> bool:
        """Leave a cell that was just filled, down or right; False at the end of its line.

        The Enter or Tab that people press after it out of habit goes on from the cell left.
        """
        at = self.at
        if at is None:
            return False
        box = self._wide_box()
        if box is not None:
            self._cycle(box, at, 0 if right else 1, 1 if right else 0)
        else:
            place = self.ways.moved(at, 0, 1) if right else self.ways.below(at, 1)
            if place == at:
                return False
            self.place(*place, keeps_tab=True)
        self._left = at
        return True

    def advance(self, down: int, right: int) -> bool:
        """Move as Enter and Tab do: inside a selection, else Enter goes under the first Tab.

        False where a filled cell was left by itself and the key leads no further.
        """
        before = self.at
        at, self._left = self._left or before, None
        if at is None:
            return True
        had_moved = at != before
        tab_start = self._tab_start if self._tab_start and self._tab_start[0] == at[0] else None
        box = self._wide_box()
        if box is not None:
            self._cycle(box, at, down, right)
        elif right:
            self._tab_start = tab_start or at
            self.place(*self.ways.moved(at, 0, right), keeps_tab=True)
        else:
            row, column = self.ways.below(at, down)
            self.place(row, tab_start[1] if tab_start else column)
        return not (had_moved and self.at == before)

    def select_all(self) -> None:
        """Select every cell."""
        rows, columns = self._model.rowCount(), self.ways.columns()
        if rows:
            self.select(Box(0, columns[0], rows - 1, columns[-1]))

    def select_columns(self) -> None:
        """Select the whole columns of the selection."""
        for box in self.boxes()[:1]:
            self.select(Box(0, box.left, self._model.rowCount() - 1, box.right))

    def choose_column(self, column: int, *, extends: bool = False, adds: bool = False) -> None:
        """Select a whole column, as far as it or beside what is selected if asked."""
        last = self._model.rowCount() - 1
        if last < 0:
            return
        if extends and self.at is not None:
            self.select(Box.between((0, self.at[1]), (last, column)), keeps=True)
            return
        seen = max(0, self._view.rowAt(0))
        row = next((one for one in self.ways.services() if one >= seen), seen)
        if adds:
            self.add(row, column)
        else:
            self.place(row, column)
        self.select(Box(0, column, last, column), keeps=True)

    def select_rows(self) -> None:
        """Select the whole rows of the selection."""
        for box in self.boxes()[:1]:
            self.select(Box(box.top, 0, box.bottom, self._model.columnCount() - 1))

    def collapse(self) -> None:
        """Select the current cell alone."""
        if self.at is not None:
            self.place(*self.at)

    def _turn_group(self, *, is_open: bool) -> bool:
        """Open or close the group of the current row; False where that row is a service."""
        at = self.at
        group = None if at is None else self._model.sheet.arrangement.rows[at[0]]
        if at is None or not isinstance(group, GroupRow):
            return False
        if (group.touchpoint in self._model.sheet.collapsed) == is_open:
            self._model.toggle(at[0])
        return True

    # where a move leads

    def _go(self, lead: Callable[[Spot], Spot], *, extends: bool) -> None:
        if self.at is None:
            if self._model.rowCount():
                self.place(0, 0)
        elif extends:
            self.extend(*lead(self._end or self.at))
        else:
            self.place(*lead(self.at))

    def _wide_box(self) -> Box | None:
        """The selected rectangle, None where it is one cell or there are several."""
        boxes = self.boxes()
        return boxes[0] if len(boxes) == 1 and not boxes[0].is_single else None

    def _cycle(self, box: Box, at: Spot, down: int, right: int) -> None:
        """The next cell of a selected rectangle, down its columns or along its rows."""
        rows = [row for row in self.ways.services() if box.top <= row <= box.bottom]
        columns = [one for one in self.ways.columns() if box.left <= one <= box.right]
        if not rows:
            return
        if down:
            spots = [(row, column) for column in columns for row in rows]
        else:
            spots = [(row, column) for row in rows for column in columns]
        place = spots.index(at) + down + right if at in spots else 0
        self._set_current(*spots[place % len(spots)], _Flag.NoUpdate)

    def _set_current(self, row: int, column: int, flag: QItemSelectionModel.SelectionFlag) -> None:
        self._is_own_move = True
        try:
            index = self._model.index(row, column)
            self._view.selectionModel().setCurrentIndex(index, flag)
            if row > 0 and self._model.sheet.attribute(row - 1) is None:
                self._view.scrollTo(self._model.index(row - 1, column))  # its group with it
            self._view.scrollTo(index)
        finally:
            self._is_own_move = False


def _within(places: Sequence[int], first: int, last: int) -> Sequence[int]:
    """Those of ascending places that lie between two, those included."""
    return places[bisect_left(places, first) : bisect_right(places, last)]
