"""Everything a key or a menu entry can do in the grid."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, QPoint, Signal

from benchmark_app.ui.grid.command import GridCommand
from benchmark_app.ui.grid.cursor import Cursor
from benchmark_app.ui.grid.delegate import CellDelegate
from benchmark_app.ui.grid.frozen import FrozenTable
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel
from benchmark_app.ui.grid.rearrangement import Rearrangement
from benchmark_app.ui.grid.transfer import Transfer


class Hands(QObject):
    """Moves the cursor, runs commands, and asks the page for what the grid cannot do itself.

    `menu_requested` carries the global point where the menu of the current cell belongs.
    """

    menu_requested = Signal(QPoint)
    card_requested = Signal()
    note_requested = Signal()
    add_service_requested = Signal()
    add_competitor_requested = Signal()
    attribute_edit_requested = Signal(int)
    competitor_edit_requested = Signal(int)

    def __init__(
        self,
        view: FrozenTable,
        model: GridModel,
        spot: Cursor,
        command: GridCommand,
        transfer: Transfer,
        order: Rearrangement,
    ) -> None:
        super().__init__(view)
        self._view = view
        self.model = model
        self.editor = model.editor
        self.spot = spot
        self.command = command
        self.transfer = transfer
        self.order = order
        self._said_levels_go_on = False

    def ids(self) -> tuple[int | None, int | None]:
        """The attribute and competitor of the current cell."""
        return self.model.ids(self._view.currentIndex())

    def advance(self, down: int, right: int) -> None:
        """Move as Enter and Tab do; once, say that a level has moved on without them."""
        if not self.spot.advance(down, right) and not self._said_levels_go_on:
            self._said_levels_go_on = True
            self.command.hint("levels_go_on")

    def edit(self) -> None:
        """Open the editor of the current cell with what stands there."""
        index = self._view.currentIndex()
        if index.isValid() and self.model.is_editable(index):
            self._view.edit(index)
            delegate = cast("CellDelegate", self._view.itemDelegate())
            delegate.take_focus()
            delegate.amend()
        elif self.ids()[0] is not None:
            self.command.hint("not_editable")

    def toggle(self, row: int) -> None:
        """Open or close the group of a row and make it current."""
        self.spot.place(row, Column.NAME)
        self.model.toggle(row)

    def open_card_or_group(self) -> None:
        """Open or close the group of the current row; on a service, ask for its card."""
        index = self._view.currentIndex()
        if index.isValid() and self.ids()[0] is None:
            self.toggle(index.row())
        else:
            self.card_requested.emit()

    def open_note(self) -> None:
        """Ask for the note of the value in the current cell; a note belongs to a value."""
        index = self.command.current()
        cell = self.model.sheet.cell(index.row(), index.column()) if index else None
        if cell is None or not cell.observation:
            self.command.hint("note_needs_value")
        else:
            self.note_requested.emit()

    def add(self) -> None:
        """Ask for a new service, or for competitors where whole columns are selected."""
        if self.spot.are_columns():
            self.add_competitor_requested.emit()
        else:
            self.add_service_requested.emit()

    def clear_marks(self) -> None:
        """Drop an offer, the frame around what was copied, and the selection."""
        self.command.forget_grading()
        self.transfer.forget_marks()
        self.spot.collapse()
        self._view.viewport().update()

    def show_menu(self) -> None:
        """Ask for the menu under the current cell."""
        rect = self._view.visualRect(self._view.currentIndex())
        self.menu_requested.emit(self._view.viewport().mapToGlobal(rect.bottomLeft()))

    def change_service(self) -> None:
        """Ask for the dialog of the current service."""
        attribute, _ = self.ids()
        if attribute is not None:
            self.attribute_edit_requested.emit(attribute)

    def change_competitor(self) -> None:
        """Ask for the dialog of the current competitor."""
        _, competitor = self.ids()
        if competitor is not None:
            self.competitor_edit_requested.emit(competitor)

    def delete_service(self) -> None:
        """Hide the current service."""
        found = self.model.sheet.attribute(self._view.currentIndex().row())
        self.order.remove_entities([found] if found else [])

    def delete_competitor(self) -> None:
        """Hide the current competitor."""
        found = self.model.sheet.competitor(self._view.currentIndex().column())
        self.order.remove_entities([found] if found else [])
