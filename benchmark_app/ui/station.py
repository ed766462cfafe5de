"""One window with the desk that serves it: what is open in it is its own, and ends with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox

from benchmark_app.ui.desk import Desk
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.recent_menu import RecentMenu
from benchmark_app.ui.theme import Colours, Theme
from benchmark_app.ui.translation import Translation
from benchmark_app.ui.window_language import WindowLanguage
from benchmark_app.words.language import Language
from benchmark_app.words.noun import noun_in, spoken_of

if TYPE_CHECKING:  # the grid and its table of commands wait for the first paint
    from benchmark_app.ui.grid.act_table import ActRow
    from benchmark_app.ui.key_card import KeyCard
    from benchmark_app.ui.views.grid_view import GridPage

_NOUN: Final = "noun:"


class Station(QObject):
    """Builds a window and its desk, and answers what only concerns this window.

    It belongs to its window: however that is deleted, Qt deletes this with it and cuts what it
    listens to.
    """

    closed = Signal(object)  # Station
    recent_changed = Signal()
    called = Signal(object)  # Language: where no file is open, the noun is the program's

    def __init__(
        self,
        translation: Translation,
        memory: Memory,
        theme: Theme,
        data_folder: Callable[[], Path],
    ) -> None:
        self.window = MainWindow(theme, translation.language)
        super().__init__(self.window)
        self.language = WindowLanguage(translation, self.window)
        self._memory = memory
        self.desk = Desk(self.window, self.language, memory, theme, data_folder)
        self.desk.setParent(self)
        menus = self.window.menus.menus
        self.recent = RecentMenu(menus["file"], menus["recent"], memory)
        self.recent.chosen.connect(self.desk.take)
        self.recent.cleared.connect(self.recent_changed)
        self.desk.recent_changed.connect(self.recent_changed)
        self._theme = theme
        self._keys: KeyCard | None = None
        self._answers: dict[str, Callable[[], object]] = {
            "about": self.show_about,
            "keys": self.show_keys,
            "find_command": self.find_command,
        }
        self.window.asked.connect(self.answer)
        self.window.closing.connect(self._tell_closed)
        self.language.changed.connect(self._follow_language)

    def answer(self, key: str) -> None:
        """Do what a row of the menu table stands for."""
        if key in self._answers:
            self._answers[key]()
        elif key.startswith(_NOUN):
            self._call_business(Language(key.removeprefix(_NOUN)))

    def show(self, path: Path | None) -> None:
        """Show the frame: with a file on its way, or the start page."""
        if path is None:
            self.desk.show_start()
        else:
            self.window.show_wait(path)
        self.window.show()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.desk.set_theme(theme)
        self.window.set_theme(theme)

    def check_colours(self, colours: Colours) -> None:
        """Show in the menu which colours were chosen."""
        self.window.menus.check("colours:", colours.value)

    def show_keys(self) -> None:
        """Show the sheet of all keys beside the window."""
        # the grid's table of commands waits for the first paint
        from benchmark_app.ui.key_card import KeyCard

        if self._keys is None:
            self._keys = KeyCard(self.window)
        self._keys.show()
        self._keys.raise_()
        self._keys.activateWindow()

    def find_command(self) -> None:
        """Ask for a command by its name."""
        # the grid's table of commands waits for the first paint
        from benchmark_app.ui.command_list import CommandList
        from benchmark_app.ui.command_search import CommandSearch

        listed = CommandList(
            self.window.commands,
            self._run_act,
            self._suits,
            korean=spoken_of(self._memory.korean, self.desk.noun),
            has_file=self.desk.editor is not None,
            is_look_only=self.desk.editor is not None and self.desk.editor.look_only is not None,
        )
        search = CommandSearch(
            self.window,
            listed.commands(),
            self.language.language,
            self._theme,
            self._memory.used_commands(),
            self._memory.used_command,
        )
        search.begin()

    def show_about(self) -> None:
        """Say what this is."""
        # reading the installed version costs start-up time
        from benchmark_app.ui.job import product_version

        box = QMessageBox(self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About"))
        box.setText(self.tr("Expectation Benchmark") + f" {product_version()}".rstrip())
        box.setInformativeText(
            self.tr(
                "Which services turned from a strength into something everyone expects, since "
                "when, and where your business stands. Free software under the MIT licence."
            )
        )
        box.addButton(QMessageBox.StandardButton.Close).setIcon(QIcon())
        box.open()

    def _call_business(self, korean: Language) -> None:
        """Call the business of the open file so; without one, whatever is begun later."""
        editor = self.desk.editor
        if editor is None:
            self.called.emit(korean)
        elif self.desk.noun is not noun_in(korean):
            # an edit waits for the first paint
            from benchmark_app.domain.edits import SetNoun

            editor.apply(SetNoun(noun_in(korean)))

    def _run_act(self, key: str) -> None:
        """Do a command of the grid, there."""
        if self.window.area is not None:
            self.window.area.enter_view("grid")
        if (page := self._grid_page()) is not None:
            page.run(key)

    def _suits(self, row: ActRow) -> bool:
        """Whether a command of the grid suits its current cell; a grid not yet seen says later."""
        page = self._grid_page()
        return page is None or row.suits(page.table.hands)

    def _grid_page(self) -> GridPage | None:
        # the grid waits for the first paint
        from benchmark_app.ui.views.grid_view import GridPage

        page = self.window.area.built("grid") if self.window.area is not None else None
        return page if isinstance(page, GridPage) else None

    def _tell_closed(self) -> None:
        self.closed.emit(self)

    def _follow_language(self, language: Language) -> None:
        self.window.set_language(language)
