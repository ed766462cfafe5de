"""Words for a screen reader that are said once and stand nowhere under the cursor."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def is_heard() -> bool:
    """Whether anybody listens: a screen reader or another assistive program is connected."""
    return QAccessible.isActive()


def announce(widget: QWidget, text: str) -> None:
    """Have a text said after what is being said now; nothing for an empty one."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
