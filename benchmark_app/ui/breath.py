"""A short wait after something long: what was pressed meanwhile comes first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

#: Long enough for an input event to get in between.
_WAIT_MS: Final = 8


class Breath(QObject):
    """Tells once when the window has had time to answer, counted from when it is free again.

    A bare timer counts from its start: one started amid long work would end with that work.
    """

    over = Signal()

    def __init__(self, parent: QObject, wait: int = _WAIT_MS) -> None:
        super().__init__(parent)
        self._freed = QTimer(self, singleShot=True, interval=0)
        self._waited = QTimer(self, singleShot=True, interval=wait)
        self._freed.timeout.connect(self._waited.start)
        self._waited.timeout.connect(self.over)

    @property
    def is_running(self) -> bool:
        """Whether it is still to be told."""
        return self._freed.isActive() or self._waited.isActive()

    def start(self) -> None:
        """Wait from the beginning."""
        self._waited.stop()
        self._freed.start()

    def stop(self) -> None:
        """Wait no longer; nothing is told."""
        self._freed.stop()
        self._waited.stop()
