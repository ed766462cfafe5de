"""The menu of a column's header."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from benchmark_app.ui.grid.act_table import act_row
from benchmark_app.ui.grid.hands import Hands
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.sorting import (
    has_groups,
    is_sorted,
    sort_as_arranged,
    sort_by_column,
    toggle_groups,
)
from benchmark_app.ui.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """One entry: its words (context HeaderMenu), its keys for people, what it does and when.

    One that `edits` is for files that take edits.
    """

    words: str
    keys: str
    act: Callable[[Hands], object]
    suits: Callable[[Hands], bool]
    edits: bool = False


def _column(hands: Hands) -> int:
    return hands.spot.at[1] if hands.spot.at else 0


def _on_competitor(hands: Hands) -> bool:
    return hands.model.sheet.competitor(_column(hands)) is not None


def _on_other(hands: Hands) -> bool:
    return _on_competitor(hands) and _column(hands) > Column.OWN


def _change(hands: Hands) -> None:
    competitor = hands.model.sheet.competitor(_column(hands))
    if competitor is not None:
        hands.competitor_edit_requested.emit(competitor.id)


_ORDER_WORDS: Final = {
    Column.NAME: QT_TRANSLATE_NOOP("HeaderMenu", "Sort by name"),
    Column.STAGE: QT_TRANSLATE_NOOP("HeaderMenu", "Sort by stage"),
    Column.BASELINE: QT_TRANSLATE_NOOP("HeaderMenu", "Sort by gap to the market"),
}
_BY_VALUE: Final = QT_TRANSLATE_NOOP("HeaderMenu", "Sort by this column")
#: None is a line between groups; a row that does not suit the column is left out.
ROWS: Final[tuple[HeaderRow | None, ...]] = (
    HeaderRow(
        QT_TRANSLATE_NOOP("HeaderMenu", "Rename, weight…"),
        "Shift+F4",
        _change,
        _on_competitor,
        edits=True,
    ),
    HeaderRow(
        QT_TRANSLATE_NOOP("HeaderMenu", "Move left"),
        "Alt+Left",
        act_row("competitor_left").act,
        _on_other,
        edits=True,
    ),
    HeaderRow(
        QT_TRANSLATE_NOOP("HeaderMenu", "Move right"),
        "Alt+Right",
        act_row("competitor_right").act,
        _on_other,
        edits=True,
    ),
    HeaderRow(
        QT_TRANSLATE_NOOP("HeaderMenu", "Delete"),
        "Ctrl+-",
        act_row("delete_competitor").act,
        _on_competitor,
        edits=True,
    ),
    None,
    HeaderRow("", "", sort_by_column, lambda _: True),
    HeaderRow(
        QT_TRANSLATE_NOOP("HeaderMenu", "Back to your own order"), "", sort_as_arranged, is_sorted
    ),
    None,
    HeaderRow(
        QT_TRANSLATE_NOOP("HeaderMenu", "Open or close all groups"),
        "Ctrl+Shift+8",
        toggle_groups,
        has_groups,
    ),
)


def header_menu(hands: Hands, parent: QWidget) -> QMenu:
    """The menu of the current column; the keys are shown, not bound."""
    menu = QMenu(parent)
    for row in ROWS:
        if row is None:
            menu.addSeparator()
        elif row.suits(hands):
            said = row.words or _ORDER_WORDS.get(Column(min(_column(hands), Column.OWN)), _BY_VALUE)
            words = QCoreApplication.translate("HeaderMenu", said)
            keys = QKeySequence(row.keys).toString(QKeySequence.SequenceFormat.NativeText)
            action = menu.addAction(f"{words}\t{keys}" if keys else words)
            action.setEnabled(not row.edits or hands.editor.look_only is None)
            action.triggered.connect(partial(_act, row, hands))
    return menu


def _act(row: HeaderRow, hands: Hands, _: bool = False) -> None:
    row.act(hands)
