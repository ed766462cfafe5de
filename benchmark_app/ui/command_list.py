"""Every command of the program in both languages, from the tables it is built of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction, QKeySequence

from benchmark_app.ui.grid.act_table import ACTS, ActRow
from benchmark_app.ui.menu_bar import VIEW_ROWS
from benchmark_app.ui.menu_table import MENUS, ActionRow, MenuRow, action_rows, plain_name
from benchmark_app.ui.translation import QT_TRANSLATE_NOOP, KoreanWords
from benchmark_app.words.language import Language

#: Why a command cannot be done now (context Commands), by its key; others wait for a file.
_REASONS: Final = {
    "undo": QT_TRANSLATE_NOOP("CommandList", "nothing to undo"),
    "redo": QT_TRANSLATE_NOOP("CommandList", "nothing to redo"),
}
_LOOK_ONLY: Final = QT_TRANSLATE_NOOP("CommandList", "this file is to look at only")
_NO_FILE: Final = QT_TRANSLATE_NOOP("CommandList", "open a file first")
_NOT_HERE: Final = QT_TRANSLATE_NOOP("CommandList", "choose a cell first")

_ARROWS: Final = {"Left": "←", "Up": "↑", "Right": "→", "Down": "↓"}

Name = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name in both languages, its keys, and why it cannot be done now.

    `why` is empty where it can; `keys` are written as this system writes them.
    """

    key: str
    english: str
    korean: str
    keys: str
    why: str
    act: Callable[[], object]

    def name(self, language: Language) -> str:
        """The name in a language."""
        return self.korean if language.is_korean else self.english


class CommandList:
    """Lists the commands as they stand now: those of the menus, then those of the grid."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        run_act: Callable[[str], object],
        suits: Callable[[ActRow], bool],
        *,
        korean: Language,
        has_file: bool,
        is_look_only: bool = False,
    ) -> None:
        self._actions = actions
        self._run_act = run_act
        self._suits = suits
        self._has_file = has_file
        self._is_look_only = is_look_only
        self._korean = KoreanWords(lambda: korean)

    def commands(self) -> list[Command]:
        """Every command once that this language has, whichever table it is in."""
        rows = dict(menu_rows())
        of_menus = [
            self._of_action(key, name, edits=rows[key].edits)
            for key, name in menu_names()
            if self._actions[key].isVisible()
        ]
        known = {command.english for command in of_menus}
        of_grid = [self._of_act(row) for row in ACTS]
        return of_menus + [one for one in of_grid if one.english not in known]

    def _of_action(self, key: str, name: Name, *, edits: bool) -> Command:
        action = self._actions[key]
        why = "" if action.isEnabled() else _REASONS.get(key, _NO_FILE)
        if edits and self._is_look_only:
            why = _LOOK_ONLY
        if not self._has_file and why:
            why = _NO_FILE
        keys = native_keys(action.shortcut().toString())
        return Command(key, *self._spoken(name), keys, _said(why), action.trigger)

    def _of_act(self, row: ActRow) -> Command:
        why = _NO_FILE if not self._has_file else "" if self._suits(row) else _NOT_HERE
        if row.edits and self._is_look_only:
            why = _LOOK_ONLY

        def act() -> None:
            self._run_act(row.key)

        names = self._spoken((("Acts", row.words),))
        return Command(f"grid:{row.key}", *names, native_keys(row.keys), _said(why), act)

    def _spoken(self, name: Name) -> tuple[str, str]:
        english = ": ".join(plain_name(words) for _, words in name)
        korean = ": ".join(plain_name(spoken_in(self._korean, *part)) for part in name)
        return english, korean


def menu_rows() -> Iterator[tuple[str, ActionRow]]:
    """The row of each command of the menus by its key, the views too."""
    return ((row.key, row) for row in (*VIEW_ROWS, *action_rows(MENUS)))


def menu_names() -> Iterator[tuple[str, Name]]:
    """The key of each command of the menus with its name: that of a menu inside one, then its own.

    Each part is a context and its English words.
    """
    for menu in MENUS:
        if menu.key == "view":
            for row in VIEW_ROWS:
                yield row.key, (("Views", row.words),)
        yield from _names(menu.rows, ())


def native_keys(keys: str) -> str:
    """Portable keys as this system writes them, arrows as arrows."""
    *held, key = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).split("+")
    return "+".join((*held, _ARROWS.get(keys.rpartition("+")[2], key)))


def spoken_in(translator: QTranslator | None, context: str, words: str) -> str:
    """Words in the language of a translator, else as they are."""
    said = translator.translate(context, words) if translator is not None else ""
    return said or words


def _names(rows: Iterable[ActionRow | MenuRow | None], above: Name) -> Iterator[tuple[str, Name]]:
    for row in rows:
        if isinstance(row, MenuRow):
            yield from _names(row.rows, (*above, ("Menu", row.words)))
        elif row is not None:
            yield row.key, (*above, ("Menu", row.words))


def _said(why: str) -> str:
    return QCoreApplication.translate("CommandList", why) if why else ""
