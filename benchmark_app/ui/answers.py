"""What a page may ask the window for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # it brings what is computed elsewhere, which waits for the first paint
    from benchmark_app.ui.foresight import Foresight


class Answers(Protocol):
    """What a page may ask the window for."""

    @property
    def foresight(self) -> Foresight:
        """What is foreseen on the day shown."""

    def add_service(self) -> None:
        """Ask for a new service."""

    def add_competitor(self) -> None:
        """Ask for new competitors."""

    def change_attribute(self, attribute_id: int) -> None:
        """Ask for the changes to a service."""

    def change_competitor_of(self, competitor_id: int) -> None:
        """Ask for the changes to a competitor."""

    def show_card(self) -> None:
        """Put the cursor in the card."""

    def show_note(self) -> None:
        """Put the cursor in the card's note."""

    def tell(self, text: str) -> None:
        """Say in the status line what was done."""

    def name_business(self) -> None:
        """Ask which business is the owner's."""

    def export_summary(self) -> None:
        """Ask where to write the Excel summary."""

    def show_view(self, key: str) -> None:
        """Show a view with the keys in it."""

    def show_only(self, code: str) -> None:
        """Show only the services of the grid a filter finds.

        `code` is unknown, stale, missing_basic or only_us.
        """

    def select_service(self, attribute_id: int, view: str) -> None:
        """Show a view with a service chosen in it."""
