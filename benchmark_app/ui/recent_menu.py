"""The recent files as a menu inside the file menu."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from benchmark_app.ui.memory import Memory

#: So many letters wide at most, however deep the folders are.
_WIDTH: Final = 60
_NUMBERED: Final = 9


class RecentMenu(QObject):
    """Fills the menu anew whenever the one it stands in opens."""

    chosen = Signal(object)  # Path
    cleared = Signal()

    def __init__(self, outer: QMenu, menu: QMenu, memory: Memory) -> None:
        super().__init__(menu)
        self._menu = menu
        self._memory = memory
        outer.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List the recent files as they are now; nothing to open where there are none."""
        self._menu.clear()
        paths = self._memory.recent()
        self._menu.menuAction().setEnabled(bool(paths))
        if not paths:
            return
        width = self._menu.fontMetrics().averageCharWidth() * _WIDTH
        for number, path in enumerate(paths, start=1):
            place = f"{path.stem}  ·  {path.parent}".replace("&", "&&")
            words = self._menu.fontMetrics().elidedText(place, Qt.TextElideMode.ElideMiddle, width)
            mark = f"&{number}" if number <= _NUMBERED else str(number)
            action = self._menu.addAction(f"{mark}  {words}")
            action.setData(str(path))
            action.setToolTip(str(path))
            action.triggered.connect(self._choose)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("&Clear list")).triggered.connect(self._clear)

    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(Path(str(action.data())))

    def _clear(self) -> None:
        self._memory.forget_recent()
        self.cleared.emit()
