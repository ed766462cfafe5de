"""The menu of a cell, as a table of rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from benchmark_app.ui.grid.hands import Hands
from benchmark_app.ui.grid.line import Column


@dataclass(frozen=True, slots=True)
class MenuRow:
    """One entry: its words (context GridMenu), its keys as shown, what it does and when."""

    words: str
    keys: str
    act: Callable[[Hands], object]
    suits: Callable[[Hands], bool]


def _on_cell(hands: Hands) -> bool:
    return hands.command.current() is not None


def _on_service(hands: Hands) -> bool:
    return hands.ids()[0] is not None


def _on_competitor(hands: Hands) -> bool:
    return hands.ids()[1] is not None


def _on_other(hands: Hands) -> bool:
    return (hands.spot.at or (0, 0))[1] > Column.OWN


#: None is a line between groups; a row that does not suit the current cell is left out.
ROWS: Final[tuple[MenuRow | None, ...]] = (
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Edit")),
        "F2",
        lambda hands: hands.edit(),
        _on_cell,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Card")),
        "Space",
        lambda hands: hands.card_requested.emit(),
        _on_service,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Note")),
        "Shift+F2",
        lambda hands: hands.note_requested.emit(),
        _on_cell,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Clear value")),
        "Del",
        lambda hands: hands.command.retract(),
        _on_cell,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Same as last time")),
        "Ctrl+Shift+D",
        lambda hands: hands.command.confirm(),
        _on_cell,
    ),
    None,
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Cut")),
        "Ctrl+X",
        lambda hands: hands.transfer.cut(),
        _on_cell,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Copy")),
        "Ctrl+C",
        lambda hands: hands.transfer.copy(),
        _on_service,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Paste")),
        "Ctrl+V",
        lambda hands: hands.transfer.paste(),
        _on_cell,
    ),
    None,
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Change service…")),
        "F4",
        lambda hands: hands.change_service(),
        _on_service,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Move service up")),
        "Alt+Up",
        lambda hands: hands.command.move_service(-1),
        _on_service,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Move service down")),
        "Alt+Down",
        lambda hands: hands.command.move_service(1),
        _on_service,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Delete service")),
        "Ctrl+-",
        lambda hands: hands.delete_service(),
        _on_service,
    ),
    None,
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Change competitor…")),
        "Shift+F4",
        lambda hands: hands.change_competitor(),
        _on_competitor,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Move competitor left")),
        "Alt+Left",
        lambda hands: hands.command.move_competitor(-1),
        _on_other,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Move competitor right")),
        "Alt+Right",
        lambda hands: hands.command.move_competitor(1),
        _on_other,
    ),
    MenuRow(
        str(QT_TRANSLATE_NOOP("GridMenu", "Delete competitor")),
        "",
        lambda hands: hands.delete_competitor(),
        _on_competitor,
    ),
)


def cell_menu(hands: Hands, parent: QWidget) -> QMenu:
    """The menu of the current cell; the keys are shown, not bound."""
    menu = QMenu(parent)
    for row in ROWS:
        if row is None:
            menu.addSeparator()
        elif row.suits(hands):
            words = QCoreApplication.translate("GridMenu", row.words)
            keys = QKeySequence(row.keys).toString(QKeySequence.SequenceFormat.NativeText)
            action = menu.addAction(f"{words}\t{keys}" if keys else words)
            action.triggered.connect(partial(_act, row, hands))
    return menu


def _act(row: MenuRow, hands: Hands, _: bool = False) -> None:
    row.act(hands)
