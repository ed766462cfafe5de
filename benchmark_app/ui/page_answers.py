"""Answers what the pages of one open workspace ask the window for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from benchmark_app.ui.commands import Commands
from benchmark_app.ui.dialogs.business_dialog import BusinessDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.work_area import WorkArea


class _Filtered(Protocol):
    show_only: Callable[[str], None]


class _Choosing(Protocol):
    choose: Callable[[int], None]


class PageAnswers:
    """The commands a page may give, and the way from one page to another."""

    def __init__(self, editor: Editor, window: MainWindow, commands: Commands) -> None:
        self._editor = editor
        self._window = window
        self._commands = commands
        self._area: WorkArea | None = None

    def lead(self, area: WorkArea) -> None:
        """Show views and what is chosen in them in this area."""
        self._area = area

    @property
    def foresight(self) -> Foresight:
        """What is foreseen on the day shown."""
        return self._commands.foresight

    def add_service(self) -> None:
        """Ask for a new service."""
        self._commands.add_service()

    def add_competitor(self) -> None:
        """Ask for new competitors."""
        self._commands.add_competitor()

    def change_attribute(self, attribute_id: int) -> None:
        """Ask for the changes to a service."""
        self._commands.change_attribute(attribute_id)

    def change_competitor_of(self, competitor_id: int) -> None:
        """Ask for the changes to a competitor."""
        self._commands.change_competitor_of(competitor_id)

    def tell(self, text: str) -> None:
        """Say in the status line what was done, until the next edit."""
        self._commands.tell(text)

    def show_card(self) -> None:
        """Put the cursor in the card."""
        self._window.show_card()

    def show_note(self) -> None:
        """Put the cursor in the card's note."""
        self._window.show_note()

    def name_business(self) -> None:
        """Ask which business is the owner's."""
        self._editor.leaving.emit()
        BusinessDialog(self._editor, self._window).open()

    def export_summary(self) -> None:
        """Ask where to write the Excel summary."""
        self._commands.answers()["export"]()

    def show_view(self, key: str) -> None:
        """Show a view with the keys in it."""
        if self._area is not None:
            self._area.enter_view(key)

    def show_only(self, code: str) -> None:
        """Show only the services of the grid a filter finds."""
        self.show_view("grid")
        page = None if self._area is None else self._area.page
        if hasattr(page, "show_only"):
            cast("_Filtered", page).show_only(code)

    def select_service(self, attribute_id: int, view: str) -> None:
        """Show a view with a service chosen in it."""
        subject = self._editor.market.subject
        self._editor.select(attribute_id, None if subject is None else subject.id)
        self.show_view(view)
        page = None if self._area is None else self._area.page
        if hasattr(page, "choose"):
            cast("_Choosing", page).choose(attribute_id)
