"""A mouse that always arrives."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def hover(widget: QWidget, at: QPoint) -> None:
    """Move the mouse there from elsewhere: where it already is, Qt sends no event."""
    QTest.mouseMove(widget, QPoint(at.x() // 2, at.y() // 2))
    QTest.mouseMove(widget, at)
