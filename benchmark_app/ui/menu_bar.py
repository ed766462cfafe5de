"""The menus of a window: every command of the menu table as an action with icon and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu

from benchmark_app.ui.icon import drawn_icon
from benchmark_app.ui.menu_table import LENT, MENUS, ActionRow, MenuRow, action_rows
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.view_table import VIEWS

#: The views as rows; they stand first in the menu of that name.
VIEW_ROWS: Final = tuple(
    ActionRow(f"view:{view.key}", view.words, f"Alt+{place}", checkable=True)
    for place, view in enumerate(VIEWS, start=1)
)


class MenuBar(QObject):
    """Builds the menus; `asked` carries the key of the command that was chosen.

    The keys of a view stay the window's on the start page too, where `missed` tells of them:
    they would be typed into its fields otherwise. So do those of an edit where a file can only be
    looked at: `refused` tells of them.
    """

    asked = Signal(str)
    missed = Signal()
    refused = Signal()

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme, self._is_drawn = theme, False
        self.commands: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for menu in MENUS:
            rows = (*VIEW_ROWS, *menu.rows) if menu.key == "view" else menu.rows
            self._fill(self._add(menu, window.menuBar().addMenu), rows)
            self.menus[menu.key].aboutToShow.connect(self._draw)
        self.commands["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self._keys = {row.key: row.keys for row in self._rows()}
        self._idle = [QShortcut(QKeySequence(row.keys), window) for row in VIEW_ROWS]
        edits = (row.keys for row in self._rows() if row.edits and row.keys)
        self._closed = [QShortcut(QKeySequence(keys), window) for keys in edits]
        for shortcuts, told in ((self._idle, self.missed), (self._closed, self.refused)):
            for shortcut in shortcuts:
                shortcut.activated.connect(told)

    def enable(self, *, has_file: bool, is_look_only: bool = False) -> None:
        """Offer what can be done with or without a file, or with one that takes no edit."""
        for row in self._rows():
            is_open = has_file or not row.needs_file
            self.commands[row.key].setEnabled(is_open and not (row.edits and is_look_only))
        for shortcut in self._idle:
            shortcut.setEnabled(not has_file)
        for shortcut in self._closed:
            shortcut.setEnabled(is_look_only)

    def check(self, prefix: str, key: str) -> None:
        """Check one of the commands that begin with a prefix, and no other of them."""
        for name, action in self.commands.items():
            if name.startswith(prefix):
                action.setChecked(name == prefix + key)

    def lend(self, *, has_chart: bool) -> None:
        """Give some keys to what they mean where a chart is shown, elsewhere back."""
        for owner, borrower in LENT:
            keys = QKeySequence(self._keys[owner])
            self.commands[owner].setShortcut(QKeySequence() if has_chart else keys)
            self.commands[borrower].setShortcut(keys if has_chart else QKeySequence())

    def show(self, key: str, *, is_shown: bool) -> None:
        """Show a menu and what is in it, or have neither."""
        menu = self.menus[key]
        for action in (menu.menuAction(), *menu.actions()):
            action.setVisible(is_shown)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of a theme, once a menu is opened."""
        self._theme, self._is_drawn = theme, False

    def _draw(self) -> None:
        if self._is_drawn:
            return
        self._is_drawn = True
        named = [(key, one) for key, one in self.commands.items() if not one.isCheckable()]
        named += [(key, self.menus[key].menuAction()) for key in ("recent", "colours")]
        for key, action in named:  # what is checkable shows in that place what is on
            icon = drawn_icon(key, self._theme.text, self._theme.accent_text)
            if not icon.isNull():
                action.setIcon(icon)

    def retranslate(self) -> None:
        """Take the words of the language."""
        for menu in _menu_rows(MENUS):
            self.menus[menu.key].setTitle(QCoreApplication.translate("Menu", menu.words))
        for row in self._rows():
            context = "Views" if row.key.startswith("view:") else "Menu"
            self.commands[row.key].setText(QCoreApplication.translate(context, row.words))

    def _rows(self) -> Iterable[ActionRow]:
        return (*VIEW_ROWS, *action_rows(MENUS))

    def _add(self, row: MenuRow, add: Callable[[str], QMenu]) -> QMenu:
        menu = add("")
        self.menus[row.key] = menu
        return menu

    def _fill(self, menu: QMenu, rows: Iterable[ActionRow | MenuRow | None]) -> None:
        for row in rows:
            if row is None:
                menu.addSeparator()
            elif isinstance(row, MenuRow):
                self._fill(self._add(row, menu.addMenu), row.rows)
            else:
                menu.addAction(self._build_action(row))

    def _build_action(self, row: ActionRow) -> QAction:
        action = QAction(self._window)
        action.setObjectName(row.key)
        action.setCheckable(row.checkable)
        if row.keys:
            action.setShortcut(QKeySequence(row.keys))
        action.triggered.connect(self._ask)
        self.commands[row.key] = action
        return action

    def _ask(self) -> None:
        self.asked.emit(self.sender().objectName())


def _menu_rows(rows: Iterable[ActionRow | MenuRow | None]) -> Iterable[MenuRow]:
    for row in rows:
        if isinstance(row, MenuRow):
            yield row
            yield from _menu_rows(row.rows)
