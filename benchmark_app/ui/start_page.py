"""What the window shows before a file is open: the ways to begin, and a page to begin anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from benchmark_app.ui.start.home_page import HomePage
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

if TYPE_CHECKING:  # it brings the lists of trades, which wait until one is chosen
    from benchmark_app.ui.start.begin_page import BeginPage


def local_now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


class StartPage(QStackedWidget):
    """It only asks; the desk does."""

    begin_requested = Signal(object)  # Beginning
    sample_requested = Signal(str)  # "motel" or "cafe"
    open_requested = Signal()
    path_requested = Signal(object)  # Path
    forget_requested = Signal(object)  # Path
    refused = Signal(object)  # BenchmarkError

    def __init__(
        self,
        theme: Theme,
        language: Language,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language
        self._folder = Path()
        self.home = HomePage(theme, language, clock)
        self.begin: BeginPage | None = None
        self.addWidget(self.home)
        home = self.home
        home.trade_chosen.connect(self.show_trade)
        home.sample_chosen.connect(self.sample_requested)
        home.open_requested.connect(self.open_requested)
        home.path_chosen.connect(self.path_requested)
        home.path_forgotten.connect(self.forget_requested)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the files opened before, the last one first."""
        self.home.show_recent(paths)

    def keep_in(self, folder: Path) -> None:
        """Propose a folder for new files."""
        self._folder = folder
        if self.begin is not None:
            self.begin.place.keep_in(folder)

    def show_home(self) -> None:
        """Show the ways to begin, the keys on the file opened last."""
        self.setCurrentWidget(self.home)
        self.home.enter()

    def show_trades(self) -> None:
        """Show the ways to begin, the keys on the trades."""
        self.setCurrentWidget(self.home)
        self.home.enter_trades()

    def show_trade(self, key: str) -> None:
        """Ask for all that a business of a trade begins with."""
        if self.begin is None:
            self.begin = self._build()
        self.setCurrentWidget(self.begin)
        self.begin.show_trade(key)

    def forget_typed(self) -> None:
        """Begin anew next time: what was typed is in a file now."""
        if self.begin is not None:
            self.begin.clear()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.home.set_theme(theme)
        if self.begin is not None:
            self.begin.set_theme(theme)

    def set_language(self, language: Language) -> None:
        """Speak a language."""
        self._language = language
        self.home.set_language(language)
        if self.begin is not None:
            self.begin.set_language(language)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.set_language(self._language)

    def _build(self) -> BeginPage:
        # the lists of trades wait until one is chosen
        from benchmark_app.ui.start.begin_page import BeginPage

        page = BeginPage(self._theme, self._language)
        page.place.keep_in(self._folder)
        page.begun.connect(self.begin_requested)
        page.left.connect(self._leave)
        page.refused.connect(self.refused)
        self.addWidget(page)
        return page

    def _leave(self) -> None:
        """Back to the trades, on the one that was looked at."""
        self.setCurrentWidget(self.home)
        if self.begin is not None:
            self.home.trades[self.begin.trade].setFocus()
