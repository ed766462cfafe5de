"""What a screen reader is told while a test runs: every event the program itself sends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent


@dataclass(frozen=True, slots=True)
class Told:
    """One event: its kind, what it is about, and the words of an announcement."""

    kind: QAccessible.Event
    about: QObject
    words: str = ""


@contextmanager
def listening() -> Iterator[list[Told]]:
    """A screen reader is connected; what it is told, in order."""
    told: list[Told] = []
    tell = QAccessible.updateAccessibility

    def hear(event: QAccessibleEvent) -> None:
        words = event.message() if isinstance(event, QAccessibleAnnouncementEvent) else ""
        told.append(Told(event.type(), event.object(), words))
        tell(event)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QAccessible, "updateAccessibility", hear)
        QAccessible.setActive(True)
        yield told
        QAccessible.setActive(False)
