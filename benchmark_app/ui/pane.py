"""F6 and Tab: the next part of the window, and the next field in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QToolBar, QWidget


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


def step_field(panes: Sequence[QWidget], step: int) -> bool:
    """Give the focus to the next field, pane after pane; False where there is no other.

    Pages come and go, so the order in which Qt once met the widgets is not the one they stand in.
    """
    fields = [field for pane in panes for field in _fields(pane)]
    focus = QApplication.focusWidget()
    if not fields or fields == [focus]:
        return False
    start = fields.index(focus) if focus in fields else (-1 if step > 0 else 0)
    reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
    fields[(start + step) % len(fields)].setFocus(reason)
    return True


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _enter(pane: QWidget) -> bool:
    """Focus where the pane had it last, else where it wants it, else on its first field."""
    for widget in (pane.focusWidget(), pane.focusProxy(), *_fields(pane)):
        if widget is not None and _takes_tab(widget) and _holds(pane, widget):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False


def _fields(pane: QWidget) -> list[QWidget]:
    """What takes the Tab key in a pane, as it stands there; in a page as the page was built.

    Qt's own chain is not asked: `nextInFocusChain` makes what it returns end with the widget it
    was asked of, even a window.
    """
    inside = (pane, *pane.findChildren(QWidget))
    fields = [one for one in inside if _takes_tab(one) and one.focusProxy() is None]
    if isinstance(pane, QDockWidget | QToolBar):  # one below or beside the other, however built
        fields.sort(key=lambda one: _place(pane, one))
    return fields


def _place(pane: QWidget, widget: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(pane, QPoint())
    return corner.y(), corner.x()


def _takes_tab(widget: QWidget) -> bool:
    wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(wants) and widget.isVisible() and widget.isEnabled()
