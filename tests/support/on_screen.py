"""Windows brought to the front, given keys, and asked for what they show."""

from __future__ import annotations

import gc
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

Shown = TypeVar("Shown", bound=QWidget)


def settle(app: QApplication) -> None:
    """Let go of what was asked to be deleted, and of all that only the collector ends."""
    for _ in range(3):
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        app.processEvents()
        if not gc.collect():
            break


def bring_forward(window: QWidget, qtbot: QtBot) -> None:
    """Make a window the one that has the keys."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def press_in(
    window: QWidget,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key in a window brought to the front, wherever in it the focus is."""
    bring_forward(window, qtbot)
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def shown_in(window: QWidget, kind: type[Shown]) -> list[Shown]:
    """The widgets of a kind that a window shows."""
    return [one for one in window.findChildren(kind) if one.isVisible()]


def await_shown(window: QWidget, kind: type[Shown], qtbot: QtBot, *, timeout: int = 5000) -> Shown:
    """The first widget of a kind, as soon as a window shows one; at most so many milliseconds."""
    qtbot.waitUntil(lambda: bool(shown_in(window, kind)), timeout=timeout)
    return shown_in(window, kind)[0]
