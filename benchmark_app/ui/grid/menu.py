"""The menu of a cell: the rows of the command table that suit it."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from benchmark_app.ui.grid.act_table import act_row, run_act
from benchmark_app.ui.grid.hands import Hands

#: The commands by their keys in the table; an empty one is a line between groups.
ROWS: Final = (
    *("edit", "card", "note", "clear", "seen_today", "same", ""),
    *("cut", "copy", "paste", "fill_down", "fill_right", "fill_all", ""),
    *("change_service", "service_up", "service_down", "delete_service", ""),
    *("change_competitor", "competitor_left", "competitor_right", "delete_competitor", ""),
    *("sort_by_column", "sort_as_arranged"),
)


def cell_menu(hands: Hands, parent: QWidget) -> QMenu:
    """The menu of the current cell; the keys are shown, not bound."""
    menu = QMenu(parent)
    for key in ROWS:
        if not key:
            menu.addSeparator()
        elif act_row(key).suits(hands):
            row = act_row(key)
            words = QCoreApplication.translate("Acts", row.words)
            keys = QKeySequence(row.keys).toString(QKeySequence.SequenceFormat.NativeText)
            action = menu.addAction(f"{words}\t{keys}" if keys else words)
            action.setEnabled(row.is_open(hands))
            action.triggered.connect(partial(_act, key, hands))
    return menu


def _act(key: str, hands: Hands, _: bool = False) -> None:
    run_act(key, hands)
