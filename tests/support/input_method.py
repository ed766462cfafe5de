"""What an input method sends while Hangul is put together."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent


def compose(target: QObject, pending: str = "", committed: str = "") -> None:
    """Finish a text, if any, and show the syllable it goes on with, if any."""
    event = QInputMethodEvent(pending, [])
    event.setCommitString(committed)
    QCoreApplication.sendEvent(target, event)


def compose_in_focus(pending: str = "", committed: str = "") -> None:
    """The same to whatever has the keys, as the platform does."""
    focus = QGuiApplication.focusObject()
    assert focus is not None
    compose(focus, pending, committed)
