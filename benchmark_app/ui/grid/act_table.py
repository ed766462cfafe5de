"""Every command of the grid as a row; keys, the cell's menu, key card and search read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from benchmark_app.ui.grid.hands import Hands
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.sorting import is_sorted, sort_as_arranged, sort_by_column
from benchmark_app.ui.translation import QT_TRANSLATE_NOOP

Act = Callable[[Hands], object]
Suits = Callable[[Hands], bool]


def _always(_: Hands) -> bool:
    return True


def _on_cell(hands: Hands) -> bool:
    return hands.command.current() is not None


def _on_service(hands: Hands) -> bool:
    return hands.ids()[0] is not None


def _on_competitor(hands: Hands) -> bool:
    return hands.ids()[1] is not None


def _on_other(hands: Hands) -> bool:
    return _on_competitor(hands) and (hands.spot.at or (0, 0))[1] > Column.OWN


@dataclass(frozen=True, slots=True)
class ActRow:
    """One command: `words` (context Acts) and `keys` for people, what it does and where it suits.

    `keys` is a portable key sequence, empty where the command has none; `also` are other
    sequences that do the same and are told to nobody. One that `edits` is for files that take
    edits.
    """

    key: str
    words: str
    keys: str
    act: Act
    suits: Suits = _always
    also: tuple[str, ...] = ()
    edits: bool = False

    def run(self, hands: Hands) -> None:
        """Do it, unless it edits a file that can only be looked at: then that is said."""
        if not (self.edits and hands.editor.is_look_only()):
            self.act(hands)

    def is_open(self, hands: Hands) -> bool:
        """Whether the file takes what it does."""
        return not self.edits or hands.editor.look_only is None


@dataclass(frozen=True, slots=True)
class TypedRow:
    """What keys do that are no command: `words` (context Acts) and the keys beside each other."""

    words: str
    keys: tuple[str, ...]


ACTS: Final = (
    ActRow(
        "edit",
        QT_TRANSLATE_NOOP("Acts", "Edit"),
        "F2",
        lambda hands: hands.edit(),
        _on_cell,
        edits=True,
    ),
    ActRow(
        "card",
        QT_TRANSLATE_NOOP("Acts", "Card"),
        "Space",
        lambda hands: hands.open_card_or_group(),
        _on_service,
    ),
    ActRow(
        "note",
        QT_TRANSLATE_NOOP("Acts", "Note"),
        "Shift+F2",
        lambda hands: hands.open_note(),
        _on_cell,
    ),
    ActRow(
        "clear",
        QT_TRANSLATE_NOOP("Acts", "Clear value"),
        "Del",
        lambda hands: hands.command.retract(),
        _on_cell,
        also=("Backspace",),
        edits=True,
    ),
    ActRow(
        "seen_today",
        QT_TRANSLATE_NOOP("Acts", "Seen today"),
        "Ctrl+;",
        lambda hands: hands.command.see_today(),
        _on_cell,
        edits=True,
    ),
    ActRow(
        "same",
        QT_TRANSLATE_NOOP("Acts", "Same as last time"),
        "Ctrl+Shift+D",
        lambda hands: hands.command.confirm(),
        _on_cell,
        edits=True,
    ),
    ActRow(
        "fill_down",
        QT_TRANSLATE_NOOP("Acts", "Fill down"),
        "Ctrl+D",
        lambda hands: hands.command.fill_down(),
        edits=True,
    ),
    ActRow(
        "fill_right",
        QT_TRANSLATE_NOOP("Acts", "Fill right"),
        "Ctrl+R",
        lambda hands: hands.command.fill_right(),
        edits=True,
    ),
    ActRow(
        "fill_all",
        QT_TRANSLATE_NOOP("Acts", "Fill the selection"),
        "Ctrl+Enter",
        lambda hands: hands.command.fill_all(),
        _on_cell,
        ("Ctrl+Return",),
        edits=True,
    ),
    ActRow(
        "cut",
        QT_TRANSLATE_NOOP("Acts", "Cut"),
        "Ctrl+X",
        lambda hands: hands.transfer.cut(),
        _on_cell,
        edits=True,
    ),
    ActRow(
        "copy",
        QT_TRANSLATE_NOOP("Acts", "Copy"),
        "Ctrl+C",
        lambda hands: hands.transfer.copy(),
        _on_service,
        also=("Ctrl+Ins",),
    ),
    ActRow(
        "paste",
        QT_TRANSLATE_NOOP("Acts", "Paste"),
        "Ctrl+V",
        lambda hands: hands.transfer.paste(),
        _on_cell,
        also=("Shift+Ins",),
        edits=True,
    ),
    ActRow(
        "select_all",
        QT_TRANSLATE_NOOP("Acts", "Select everything"),
        "Ctrl+A",
        lambda hands: hands.spot.select_all(),
    ),
    ActRow(
        "select_columns",
        QT_TRANSLATE_NOOP("Acts", "Select the column"),
        "Ctrl+Space",
        lambda hands: hands.spot.select_columns(),
    ),
    ActRow(
        "select_rows",
        QT_TRANSLATE_NOOP("Acts", "Select the row"),
        "Shift+Space",
        lambda hands: hands.spot.select_rows(),
    ),
    ActRow(
        "add",
        QT_TRANSLATE_NOOP("Acts", "Add a row, or a column where one is selected"),
        "Ctrl+=",
        lambda hands: hands.add(),
        also=("Ctrl++", "Ctrl+Shift++", "Ctrl+Shift+="),
        edits=True,
    ),
    ActRow(
        "remove",
        QT_TRANSLATE_NOOP("Acts", "Delete the selected rows or columns"),
        "Ctrl+-",
        lambda hands: hands.order.remove(),
        _on_service,
        edits=True,
    ),
    ActRow(
        "change_service",
        QT_TRANSLATE_NOOP("Acts", "Change service…"),
        "F4",
        lambda hands: hands.change_service(),
        _on_service,
        edits=True,
    ),
    ActRow(
        "service_up",
        QT_TRANSLATE_NOOP("Acts", "Move service up"),
        "Alt+Up",
        lambda hands: hands.order.move_service(-1),
        _on_service,
        edits=True,
    ),
    ActRow(
        "service_down",
        QT_TRANSLATE_NOOP("Acts", "Move service down"),
        "Alt+Down",
        lambda hands: hands.order.move_service(1),
        _on_service,
        edits=True,
    ),
    ActRow(
        "delete_service",
        QT_TRANSLATE_NOOP("Acts", "Delete service"),
        "",
        lambda hands: hands.delete_service(),
        _on_service,
        edits=True,
    ),
    ActRow(
        "change_competitor",
        QT_TRANSLATE_NOOP("Acts", "Change competitor…"),
        "Shift+F4",
        lambda hands: hands.change_competitor(),
        _on_competitor,
        edits=True,
    ),
    ActRow(
        "competitor_left",
        QT_TRANSLATE_NOOP("Acts", "Move competitor left"),
        "Alt+Left",
        lambda hands: hands.order.move_competitor(-1),
        _on_other,
        edits=True,
    ),
    ActRow(
        "competitor_right",
        QT_TRANSLATE_NOOP("Acts", "Move competitor right"),
        "Alt+Right",
        lambda hands: hands.order.move_competitor(1),
        _on_other,
        edits=True,
    ),
    ActRow(
        "delete_competitor",
        QT_TRANSLATE_NOOP("Acts", "Delete competitor"),
        "",
        lambda hands: hands.delete_competitor(),
        _on_competitor,
        edits=True,
    ),
    ActRow(
        "sort_by_column",
        QT_TRANSLATE_NOOP("Acts", "Sort by this column"),
        "",
        sort_by_column,
    ),
    ActRow(
        "sort_as_arranged",
        QT_TRANSLATE_NOOP("Acts", "Back to your own order"),
        "",
        sort_as_arranged,
        is_sorted,
    ),
    ActRow(
        "way_after_level",
        QT_TRANSLATE_NOOP("Acts", "After a level go right, or down again"),
        "",
        lambda hands: hands.command.turn_way(),
    ),
    ActRow(
        "menu",
        QT_TRANSLATE_NOOP("Acts", "Menu of the cell"),
        "Shift+F10",
        lambda hands: hands.show_menu(),
        also=("Menu",),
    ),
    ActRow(
        "clear_marks",
        QT_TRANSLATE_NOOP("Acts", "Drop the copy frame and the selection"),
        "Esc",
        lambda hands: hands.clear_marks(),
    ),
)

#: What the key card tells beside the commands: typing and moving.
TYPED: Final = (
    TypedRow(
        QT_TRANSLATE_NOOP("Acts", "Set a level and go on without Enter"), ("0", "1", "2", "3")
    ),
    TypedRow(QT_TRANSLATE_NOOP("Acts", "Down, up"), ("Enter", "Shift+Enter")),
    TypedRow(QT_TRANSLATE_NOOP("Acts", "Right, left"), ("Tab", "Shift+Tab")),
    TypedRow(QT_TRANSLATE_NOOP("Acts", "To the next cell"), ("Left", "Up", "Right", "Down")),
    TypedRow(QT_TRANSLATE_NOOP("Acts", "Select on the way"), ("Shift+Left", "Shift+Down")),
    TypedRow(QT_TRANSLATE_NOOP("Acts", "To the end of filled cells"), ("Ctrl+Right", "Ctrl+Down")),
    TypedRow(QT_TRANSLATE_NOOP("Acts", "To the first, last column"), ("Home", "End")),
    TypedRow(QT_TRANSLATE_NOOP("Acts", "To the first, last cell"), ("Ctrl+Home", "Ctrl+End")),
    TypedRow(QT_TRANSLATE_NOOP("Acts", "A page up, down"), ("PgUp", "PgDown")),
)

_ROWS: Final = {row.key: row for row in ACTS}


def act_row(key: str) -> ActRow:
    """The command of a key in the table."""
    return _ROWS[key]


def run_act(key: str, hands: Hands) -> None:
    """Do a command by its key; where it does not suit the current cell, say so."""
    row = _ROWS[key]
    if row.suits(hands):
        row.run(hands)
    else:
        hands.command.hint("act_needs_cell")
