"""Every command of the window as a row: its key, its words, its shortcut, where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from benchmark_app.ui.translation import QT_TRANSLATE_NOOP
from benchmark_app.words.noun import NOUNS


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One command. `words` are English and the key of their translation (context Menu).

    One that `edits` is for files that take edits; without a file it is for what is begun later.
    """

    key: str
    words: str
    keys: str = ""
    needs_file: bool = True
    checkable: bool = False
    edits: bool = False


@dataclass(frozen=True, slots=True)
class MenuRow:
    """One menu, also one inside another; None in `rows` is a line between groups."""

    key: str
    words: str
    rows: tuple[ActionRow | MenuRow | None, ...]


#: The letter for Alt as Korean words have it: in brackets behind them.
_MNEMONIC: Final = re.compile(r"\(&.\)")


def _colours(key: str, words: str) -> ActionRow:
    return ActionRow(f"colours:{key}", words, needs_file=False, checkable=True)


#: What the business is called in Korean; no other language asks.
_NOUN_ROWS: Final = tuple(
    ActionRow(
        f"noun:{language.value}", f"우리 {noun}", needs_file=False, checkable=True, edits=True
    )
    for language, noun in NOUNS.items()
)

MENUS: Final = (
    MenuRow(
        "file",
        QT_TRANSLATE_NOOP("Menu", "&File"),
        (
            ActionRow("new", QT_TRANSLATE_NOOP("Menu", "&New…"), "Ctrl+N", needs_file=False),
            ActionRow("open", QT_TRANSLATE_NOOP("Menu", "&Open…"), "Ctrl+O", needs_file=False),
            MenuRow("recent", QT_TRANSLATE_NOOP("Menu", "&Recent"), ()),
            ActionRow("start", QT_TRANSLATE_NOOP("Menu", "&Start page"), "Ctrl+W"),
            ActionRow(
                "new_window",
                QT_TRANSLATE_NOOP("Menu", "New &window"),
                "Ctrl+Shift+N",
                needs_file=False,
            ),
            None,
            ActionRow(
                "import", QT_TRANSLATE_NOOP("Menu", "&Import a table…"), "Ctrl+Shift+I", edits=True
            ),
            ActionRow("export", QT_TRANSLATE_NOOP("Menu", "&Export Excel…"), "Ctrl+E"),
            ActionRow("brief", QT_TRANSLATE_NOOP("Menu", "One-&page brief…"), "Ctrl+Shift+E"),
            ActionRow("picture", QT_TRANSLATE_NOOP("Menu", "Save pict&ure…"), "Ctrl+Shift+G"),
            ActionRow("print_chart", QT_TRANSLATE_NOOP("Menu", "Print this c&hart…")),
            None,
            ActionRow("restore", QT_TRANSLATE_NOOP("Menu", "Restore a &backup…"), edits=True),
            None,
            ActionRow("quit", QT_TRANSLATE_NOOP("Menu", "&Quit"), "Ctrl+Q", needs_file=False),
        ),
    ),
    MenuRow(
        "edit",
        QT_TRANSLATE_NOOP("Menu", "&Edit"),
        (
            ActionRow("undo", QT_TRANSLATE_NOOP("Menu", "&Undo"), "Ctrl+Z", edits=True),
            ActionRow("redo", QT_TRANSLATE_NOOP("Menu", "&Redo"), "Ctrl+Y", edits=True),
            ActionRow("history", QT_TRANSLATE_NOOP("Menu", "&History of this file…")),
            None,
            ActionRow("find", QT_TRANSLATE_NOOP("Menu", "&Find…"), "Ctrl+F"),
            ActionRow("find_next", QT_TRANSLATE_NOOP("Menu", "Find &next"), "F3"),
            ActionRow("find_previous", QT_TRANSLATE_NOOP("Menu", "Find &previous"), "Shift+F3"),
            ActionRow("filter", QT_TRANSLATE_NOOP("Menu", "Filter ro&w"), "Ctrl+Shift+L"),
            None,
            ActionRow(
                "change_service", QT_TRANSLATE_NOOP("Menu", "Change &service…"), "F4", edits=True
            ),
            ActionRow(
                "change_competitor",
                QT_TRANSLATE_NOOP("Menu", "Change &competitor…"),
                "Shift+F4",
                edits=True,
            ),
            None,
            ActionRow("delete_service", QT_TRANSLATE_NOOP("Menu", "&Delete service"), edits=True),
            ActionRow(
                "delete_competitor", QT_TRANSLATE_NOOP("Menu", "D&elete competitor"), edits=True
            ),
        ),
    ),
    MenuRow(
        "check",
        QT_TRANSLATE_NOOP("Menu", "&Check"),
        (
            ActionRow(
                "add_service",
                QT_TRANSLATE_NOOP("Menu", "Add &service…"),
                "Ctrl+Shift+S",
                edits=True,
            ),
            ActionRow(
                "add_competitor",
                QT_TRANSLATE_NOOP("Menu", "Add &competitors…"),
                "Ctrl+Shift+C",
                edits=True,
            ),
            None,
            ActionRow(
                "new_check",
                QT_TRANSLATE_NOOP("Menu", "Ne&w check today"),
                "Ctrl+Shift+T",
                edits=True,
            ),
            ActionRow(
                "same", QT_TRANSLATE_NOOP("Menu", "Sa&me as last time"), "Ctrl+Shift+D", edits=True
            ),
            ActionRow("seen_today", QT_TRANSLATE_NOOP("Menu", "Seen &today"), "Ctrl+;", edits=True),
            None,
            ActionRow(
                "earlier", QT_TRANSLATE_NOOP("Menu", "&Previous day with checks"), "Ctrl+PgUp"
            ),
            ActionRow("later", QT_TRANSLATE_NOOP("Menu", "&Next day with checks"), "Ctrl+PgDown"),
            ActionRow("latest", QT_TRANSLATE_NOOP("Menu", "&Latest day")),
            ActionRow("play", QT_TRANSLATE_NOOP("Menu", "Pla&y the days"), "Ctrl+Shift+K"),
            None,
            ActionRow("visit_sheet", QT_TRANSLATE_NOOP("Menu", "Print &visit sheet…"), "Ctrl+P"),
        ),
    ),
    MenuRow(
        "view",
        QT_TRANSLATE_NOOP("Menu", "&View"),
        (
            None,
            ActionRow("card", QT_TRANSLATE_NOOP("Menu", "&Card"), "Ctrl+I", checkable=True),
            ActionRow("show_cell", QT_TRANSLATE_NOOP("Menu", "S&how in grid"), "Ctrl+G"),
            ActionRow(
                "groups", QT_TRANSLATE_NOOP("Menu", "Open or close all &groups"), "Ctrl+Shift+8"
            ),
            ActionRow("next_pane", QT_TRANSLATE_NOOP("Menu", "&Next pane"), "F6", needs_file=False),
            ActionRow(
                "last_pane",
                QT_TRANSLATE_NOOP("Menu", "&Previous pane"),
                "Shift+F6",
                needs_file=False,
            ),
            None,
            ActionRow(
                "larger",
                QT_TRANSLATE_NOOP("Menu", "&Larger text"),
                "Ctrl+Shift+.",
                needs_file=False,
            ),
            ActionRow(
                "smaller",
                QT_TRANSLATE_NOOP("Menu", "&Smaller text"),
                "Ctrl+Shift+,",
                needs_file=False,
            ),
            ActionRow(
                "usual_text",
                QT_TRANSLATE_NOOP("Menu", "&Usual text"),
                "Ctrl+Shift+0",
                needs_file=False,
            ),
            MenuRow(
                "colours",
                QT_TRANSLATE_NOOP("Menu", "C&olours"),
                (
                    _colours("system", QT_TRANSLATE_NOOP("Menu", "As the &system")),
                    _colours("light", QT_TRANSLATE_NOOP("Menu", "&Light")),
                    _colours("dark", QT_TRANSLATE_NOOP("Menu", "&Dark")),
                    _colours("contrast", QT_TRANSLATE_NOOP("Menu", "High &contrast")),
                ),
            ),
            None,
            ActionRow("english", "&English", needs_file=False, checkable=True),
            ActionRow("korean", "&한국어", needs_file=False, checkable=True),
            MenuRow("noun", QT_TRANSLATE_NOOP("Menu", "Name for my &business"), _NOUN_ROWS),
        ),
    ),
    MenuRow(
        "help",
        QT_TRANSLATE_NOOP("Menu", "&Help"),
        (
            ActionRow("keys", QT_TRANSLATE_NOOP("Menu", "&Keys"), "F1", needs_file=False),
            ActionRow(
                "find_command",
                QT_TRANSLATE_NOOP("Menu", "&Find a command…"),
                "Ctrl+Shift+P",
                needs_file=False,
            ),
            None,
            ActionRow("log", QT_TRANSLATE_NOOP("Menu", "Show the &log file"), needs_file=False),
            ActionRow("about", QT_TRANSLATE_NOOP("Menu", "&About"), needs_file=False),
        ),
    ),
)

#: Whose keys do something else where a chart is shown: they print what is looked at.
LENT: Final = (("visit_sheet", "print_chart"),)

#: What the toolbar shows beside the day: the action and its short words; its icon has its key.
TOOLBAR: Final = (
    ("add_service", QT_TRANSLATE_NOOP("Menu", "Add service")),
    ("add_competitor", QT_TRANSLATE_NOOP("Menu", "Add competitor")),
    ("find", QT_TRANSLATE_NOOP("Menu", "Find")),
    ("export", QT_TRANSLATE_NOOP("Menu", "Export Excel")),
    ("brief", QT_TRANSLATE_NOOP("Menu", "One page")),
)


def action_rows(rows: Iterable[ActionRow | MenuRow | None]) -> Iterator[ActionRow]:
    """Every command among rows of a menu, those of the menus inside it too."""
    for row in rows:
        if isinstance(row, MenuRow):
            yield from action_rows(row.rows)
        elif row is not None:
            yield row


def plain_name(words: str) -> str:
    """The words of a menu as a name: without the letter for Alt and the dots of a dialog."""
    return _MNEMONIC.sub("", words).replace("&", "").replace("…", "").strip()
