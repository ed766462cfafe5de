"""An owner's two hands: real clicks and keys on the window, each of them counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from input_method import compose
from PySide6.QtCore import QKeyCombination, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QMenu,
    QMenuBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

_PATIENCE_MS = 30_000


class Owner:
    """Clicks what can be seen and types where the focus is.

    A click is one event, and so is a key with its modifiers and a file chosen in the system's own
    dialog, of which a test sees only the answer. Names are counted apart, whatever their length.
    """

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.done: Counter[str] = Counter()

    @property
    def events(self) -> int:
        """Clicks, keys and dialogs of the system so far."""
        return self.done["click"] + self.done["key"] + self.done["dialog"]

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a widget where it can be seen; what covers it there would get the click."""
        self.done["click"] += 1
        assert widget.isVisible(), f"{widget} is not on screen"
        place = at or widget.visibleRegion().boundingRect().center()
        assert widget.visibleRegion().contains(place), f"{widget} cannot be seen at {place}"
        hit = widget.childAt(place) or widget
        assert hit.isEnabled(), f"{hit} is off"
        QTest.mouseClick(hit, Qt.MouseButton.LeftButton, pos=hit.mapFrom(widget, place))
        QApplication.processEvents()

    def click_item(self, view: QAbstractItemView, row: int, column: int = 0) -> None:
        """Click on a cell of a list or table, as far as it is in sight."""
        index = view.model().index(row, column)
        seen = view.visualRect(index) & view.viewport().rect()
        assert not seen.isEmpty(), f"{index.data()!r} is scrolled out of sight"
        self.click(view.viewport(), seen.center())

    def click_menu(self, bar: QMenuBar, menu: QMenu) -> None:
        """Click on the title of a menu, which opens it."""
        self.click(bar, bar.actionGeometry(menu.menuAction()).center())
        self.wait(menu.isVisible)

    def choose(self, menu: QMenu, action: QAction) -> None:
        """Click on an entry of a menu that is open."""
        self.click(menu, menu.actionGeometry(action).center())

    def press(self, *chords: str) -> None:
        """Press keys one after the other: "Ctrl+Shift+D", "Down", "2"."""
        for keys in chords:
            self.done["key"] += 1
            combination = cast("Sequence[QKeyCombination]", QKeySequence(keys))[0]
            QTest.keyClick(_target(), combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def write(self, name: str) -> None:
        """Type a name; an input method hands in what has no key."""
        self.done["name"] += 1
        if name.isascii():
            QTest.keyClicks(_target(), name)
        else:
            compose(_target(), committed=name)
        QApplication.processEvents()

    def choose_file(self, window: QWidget, path: Path) -> None:
        """Answer the system's dialog that asks for a file."""
        self.done["dialog"] += 1
        self.wait(lambda: bool(_file_dialogs(window)))
        dialog = _file_dialogs(window)[-1]
        dialog.fileSelected.emit(str(path))
        dialog.reject()

    def answer_printer(self, window: QWidget) -> None:
        """Say yes in the system's dialog that asks for a printer."""
        self.done["dialog"] += 1
        self.wait(lambda: bool(window.findChildren(QPrintDialog)))
        dialog = window.findChildren(QPrintDialog)[-1]
        dialog.accepted.emit(dialog.printer())
        dialog.reject()

    def wait(self, fact: Callable[[], bool | None]) -> None:
        """Wait until something is so, or can be asserted; waiting is no work."""
        self._qtbot.waitUntil(fact, timeout=_PATIENCE_MS)


def copy_elsewhere(text: str) -> None:
    """Put a text on the clipboard, as another program does."""
    QGuiApplication.clipboard().setText(text)


def _target() -> QWidget:
    """The widget the next key goes to."""
    found = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert found is not None, "no widget has the keys"
    return found


def _file_dialogs(window: QWidget) -> list[QFileDialog]:
    return [one for one in window.findChildren(QFileDialog) if one.isVisible()]
