"""The whole window on a fresh copy of the sheet, driven by a keyboard, and what came of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from key_sheet import FRONT, TODAY, Values, latest, number_in, place_keys, service_keys
from keyboards import Keyboard, Typed
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.memory import Desktop, Memory
from benchmark_app.ui.views.grid_view import GridPage

#: Where the cursor may end anywhere.
ANYWHERE: Final = "*"


@dataclass(frozen=True, slots=True)
class Click:
    """A click, or a double click, on a cell."""

    spot: str
    is_double: bool = False


@dataclass(frozen=True, slots=True)
class Clip:
    """Another program puts something on the clipboard."""

    text: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class Reopen:
    """The file is closed and opened again."""


@dataclass(frozen=True, slots=True)
class Agree:
    """Enter, where a dialog asks before anything is done."""


@dataclass(frozen=True, slots=True)
class Act:
    """A command of the grid that has no key."""

    key: str


Step = str | Typed | Click | Clip | Reopen | Agree | Act


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything a case is judged by; what it does not name must be as before."""

    at: str
    selection: str
    values: Values
    step: tuple[str, int] | None
    day: date
    editing: str | None
    services: tuple[str, ...]
    places: tuple[str, ...]


class Bench:
    """Opens copies of the sheet in one window and tells cells by short names: "linen:own"."""

    def __init__(self, shell: Shell, memory: Memory, sheet: Path, keyboard: Keyboard) -> None:
        self.shell = shell
        self.keyboard = keyboard
        self._memory = memory
        self._sheet = sheet
        self._opened = 0
        self._revision = 0
        self._rows_and_extras = (0, 0)
        self._services: dict[int, str] = {}
        self._places: dict[int, str] = {}

    @property
    def editor(self) -> Editor:
        """The door to the file that is open."""
        found = self.shell.desk.editor
        assert found is not None
        return found

    @property
    def page(self) -> GridPage:
        """The grid on screen."""
        area = self.shell.window.area
        assert area is not None
        page = area.built("grid")
        assert isinstance(page, GridPage)
        return page

    @property
    def table(self) -> GridTable:
        """Its table."""
        return self.page.table

    def open_fresh(self) -> None:
        """Show a copy of the sheet nobody has touched, with the keys in the grid."""
        self._opened += 1
        path = self._sheet.with_name(f"sheet{self._opened}.bench")
        shutil.copy(self._sheet, path)
        self._open(path)
        self._services = service_keys(self.editor.workspace)
        self._places = place_keys(self.editor.workspace)
        self._revision = self.editor.workspace.revision
        self._rows_and_extras = (self.table.grid.rowCount(), len(self.editor.extras))

    def renew(self) -> None:
        """Open a fresh copy, where the one on screen is not as good as one."""
        if not self._is_untouched():
            self.open_fresh()

    def put_away(self) -> None:
        """Close menus and dialogs that a case left open, and let go a text that cannot be read."""
        self.keyboard.forget()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in self.shell.window.findChildren(QDialog):
            dialog.reject()
        if self.shell.window.area is not None:
            self.table.delegate.drop()
        QGuiApplication.clipboard().clear()

    def start(self, at: str, selection: str, day: date) -> None:
        """Put the cursor and the selection somewhere, on a day."""
        self.editor.set_as_of(day)
        spot = self.table.spot
        if selection:
            first, last = selection.split("..")
            spot.place(*self.place(first))
            spot.extend(*self.place(last))
        else:
            spot.place(*self.place(at))

    def perform(self, step: Step) -> None:
        """Do one step of a case."""
        match step:
            case str():
                for keys in step.split():
                    self.keyboard.press(keys)
            case Typed():
                self.keyboard.type(step)
            case Click():
                self._click(step)
            case Clip():
                mime = QMimeData()
                if step.text:
                    mime.setText(step.text)
                if step.html:
                    mime.setHtml(step.html)
                QGuiApplication.clipboard().setMimeData(mime)
            case Agree():
                QApplication.processEvents()
                if QApplication.activeModalWidget() is not None:
                    self.keyboard.press("Enter")
            case Act():
                self.page.run(step.key)
            case Reopen():
                path = self.editor.workspace.path
                self.shell.desk.show_start()
                self._open(path)

    def place(self, name: str) -> tuple[int, int]:
        """The row and column of a cell by its short name."""
        row, column = name.split(":")
        rows = [self._row_name(one) for one in range(self.table.grid.rowCount())]
        columns = [self._column_name(one) for one in range(self.table.grid.columnCount())]
        return rows.index(row), columns.index(column)

    def name(self, row: int, column: int) -> str:
        """The short name of a cell; rows of groups stand in brackets."""
        return f"{self._row_name(row)}:{self._column_name(column)}"

    def outcome(self) -> Outcome:
        """How everything stands now."""
        spot, workspace = self.table.spot, self.editor.workspace
        at = spot.at
        boxes = (
            (self.name(box.top, box.left), self.name(box.bottom, box.right)) for box in spot.boxes()
        )
        label = workspace.undo_label
        line = self.table.delegate.editor
        seen = latest(workspace)
        return Outcome(
            at="" if at is None else self.name(*at),
            selection=" ".join(sorted(a if a == b else f"{a}..{b}" for a, b in boxes)),
            values={
                f"{service}:{place}": number_in(seen.get((service_id, place_id)))
                for service_id, service in self._services.items()
                for place_id, place in self._places.items()
            },
            step=None if label is None else (label.code, label.count),
            day=self.editor.as_of,
            editing=None if line is None else line.text(),
            services=tuple(one.name for one in workspace.attributes),
            places=tuple(one.name for one in workspace.competitors),
        )

    def seen_on(self, cell: str) -> date | None:
        """The day a cell's value was seen on."""
        seen = latest(self.editor.workspace).get(self.ids(cell))
        return None if seen is None else seen.observed_on

    def ids(self, cell: str) -> tuple[int, int]:
        """The ids of the service and the place of a cell."""
        service, place = cell.split(":")
        services = {key: one for one, key in self._services.items()}
        places = {key: one for one, key in self._places.items()}
        return services[service], places[place]

    def shown(self, cell: str) -> str:
        """What the grid writes in a cell."""
        return str(self.table.grid.index(*self.place(cell)).data())

    def _is_untouched(self) -> bool:
        """Whether nothing was edited and the grid stands as in a file just opened."""
        editor = self.shell.desk.editor
        if editor is None or self._opened == 0 or editor.workspace.revision != self._revision:
            return False
        page, table = self.page, self.table
        bars = (page.find_bar, page.filter_bar, self.shell.window.messages)
        return (
            QApplication.focusWidget() is table
            and table.delegate.editor is None
            and not table.picture.copied
            and not table.aid.offer.isVisible()
            and not any(bar.isVisible() for bar in bars)
            and not page.searching.has_text
            and (table.grid.rowCount(), len(editor.extras)) == self._rows_and_extras
        )

    def _open(self, path: Path) -> None:
        self._memory.keep(path, Desktop(view="grid"))
        assert self.shell.desk.open(path)
        self.shell.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.shell.window)
        QApplication.processEvents()
        assert QApplication.focusWidget() is self.table

    def _row_name(self, row: int) -> str:
        index = self.table.grid.index(row, 0)
        service, _ = self.table.grid.ids(index)
        if service is None:
            below = self._row_name(row + 1) if row + 1 < self.table.grid.rowCount() else ""
            return f"[{below}]"
        return self._services.get(service, str(index.data()))

    def _column_name(self, column: int) -> str:
        if column < len(FRONT):
            return FRONT[column]
        index = self.table.grid.index(0, column)
        _, place = self.table.grid.ids(index)
        return "" if place is None else self._places.get(place, "new")

    def _click(self, click: Click) -> None:
        index = self.table.grid.index(*self.place(click.spot))
        self.table.scrollTo(index)
        point = self.table.visualRect(index).center()
        button, viewport = Qt.MouseButton.LeftButton, self.table.viewport()
        QTest.mouseClick(viewport, button, pos=point)
        if click.is_double:
            QTest.mouseDClick(viewport, button, pos=point)


Check = Callable[[Bench], None]
Names = tuple[str, ...]
#: What names become: the names before, and the keyboard that typed.
Renaming = Callable[[Names, Keyboard], Names]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One row of the table of keys; an empty field of the outcome means: as it was.

    `step` is what undo would take back: its code and count, a count of 0 standing for any.
    """

    id: str
    keys: tuple[Step, ...]
    start: str = "linen:own"
    selected: str = ""
    on: date = TODAY
    at: str = ""
    selection: str = ""
    values: Mapping[str, float | None] = field(default_factory=dict)
    seen: Mapping[str, date] = field(default_factory=dict)
    step: tuple[str, int] | None = None
    day: date | None = None
    editing: str | Typed | None = None
    services: Renaming | None = None
    places: Renaming | None = None
    checks: tuple[Check, ...] = ()
