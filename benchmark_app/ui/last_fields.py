"""Where the keys of a window were, so that they go back there from whatever goes away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget
from shiboken6 import isValid

_KEPT: Final = 8


class LastFields(QObject):
    """Remembers the fields of a window that had the keys, the last one at the end.

    A bar closes, an overlay goes, a cell's editor is done as soon as a dialog opens: by itself Qt
    would go on to the next field after one that is gone, wherever in the window that is.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._fields: list[QWidget] = []
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def give_back(self) -> bool:
        """Give the keys to the last field that is still there; False where none is.

        A window that is not active has them there when it is active again.
        """
        there = [one for one in self._fields if _is_there(one)]
        if there:
            there[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(there)

    def _follow(self, _: QWidget | None, field: QWidget | None) -> None:
        if isinstance(field, QMenuBar):  # it gives the keys back by itself
            return
        if field is not None and field.window() is self.parent():
            kept = [one for one in self._fields if one is not field and isValid(one)]
            self._fields = [*kept[1 - _KEPT :], field]
        elif self._fields and not _is_there(self._fields[-1]):
            self.give_back()


def _is_there(field: QWidget) -> bool:
    return isValid(field) and field.isVisible() and field.isEnabled()
