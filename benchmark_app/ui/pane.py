"""F6: the next part of the window that can have the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_pane(panes: Sequence[QWidget], step: int) -> None:
    """Give the focus to the next visible pane, or with a step of -1 to the one before."""
    visible = [pane for pane in panes if pane.isVisible() and pane.isEnabled()]
    if not visible:
        return
    focus = QApplication.focusWidget()
    inside = [n for n, pane in enumerate(visible) if focus and _holds(pane, focus)]
    start = inside[-1] if inside else (-1 if step > 0 else 0)
    for offset in range(1, len(visible) + 1):
        if _enter(visible[(start + step * offset) % len(visible)]):
            return


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _enter(pane: QWidget) -> bool:
    """Focus where the pane had it last, else on its first widget that takes the Tab key."""
    last = pane.focusWidget()
    candidates = [last] if last is not None else []
    candidates += [pane, *pane.findChildren(QWidget)]
    for widget in candidates:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False
