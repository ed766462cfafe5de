"""Joins the filter row and the table: what is wished for is shown, and the row says what is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from benchmark_app.domain.competitor import Competitor
from benchmark_app.ui.grid.filter_bar import FilterBar
from benchmark_app.ui.grid.find import Reading, next_of
from benchmark_app.ui.grid.sorting import ordered_column
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Only, Wish
from benchmark_app.words.filter import filter_text


class Filtering(QObject):
    """Opens and closes the filter row and follows it; an order stays when the row is closed."""

    def __init__(self, bar: FilterBar, table: GridTable) -> None:
        super().__init__(bar)
        self.bar = bar
        self._table = table
        self._editor = table.editor
        self._day = table.editor.as_of
        self._is_surveyed = False
        bar.wished.connect(self.follow)
        bar.again_wished.connect(self._follow_again)
        bar.next_requested.connect(self._step_on)
        bar.left.connect(self._return)
        bar.close_requested.connect(self.close)
        table.selection_moved.connect(self._offer_current)
        table.grid.resolved.connect(self._follow_table)
        bar.hide()
        self._follow_table()

    @property
    def has_cells(self) -> bool:
        """Whether a chip is on, so that there are cells to step through."""
        return bool(self._table.grid.sheet.wish.only)

    def toggle(self) -> None:
        """Open the row with the cursor in it, or close it and show everything."""
        if self.bar.isHidden():
            self._open()
            self.bar.begin()
        else:
            self.close()

    def close(self) -> None:
        """Show everything without the row; the order stays."""
        had_focus = self.bar.isAncestorOf(self._table.window().focusWidget() or self._table)
        self.bar.hide()
        wish = self._table.grid.sheet.wish
        if wish.narrows:
            self.follow(Wish(order=wish.order, of=wish.of, is_grouped=wish.is_grouped))
        if had_focus:
            self._return()

    def show_only(self, only: Only) -> None:
        """Show the services with a trait, the row open to say so, and go to the first of them."""
        self._open()
        wish = self._table.grid.sheet.wish
        alone = Wish(
            only=frozenset({only}), order=wish.order, of=wish.of, is_grouped=wish.is_grouped
        )
        self.follow(alone)
        self._table.spot.forget()
        self.step(1, from_top=True)
        self._return()

    def follow(self, wish: Wish) -> None:
        """Show what is wished for by the facts of now."""
        self._editor.leaving.emit()  # an open cell editor commits before its row may go
        self._day = self._editor.as_of
        self._table.grid.show(wish)
        self._tell()

    def step(self, step: int, *, from_top: bool = False) -> bool:
        """Go to the next or last cell a chip is about; False where there is none."""
        table, sheet = self._table, self._table.grid.sheet
        reading = Reading.of(sheet.arrangement)
        cells = {
            reading.place((attribute, competitor)): (attribute, competitor)
            for attribute in reading.rows
            for competitor in sheet.facts.cells(attribute, sheet.wish.only)
        }
        if not cells:
            table.command.hinted.emit(filter_text("no_such_cell", self._editor.language))
            return False
        places = sorted(cells)
        at = (-1, -1) if from_top else reading.place(table.grid.ids(table.currentIndex()))
        found, _ = next_of(places, at, step)
        self._editor.select(*cells[places[found]])
        return True

    def follow_survey(self) -> None:
        """Everything of the day shown is known: follow the wish on another day, and count."""
        wish, day = self._table.grid.sheet.wish, self._editor.as_of
        self._is_surveyed = True
        if wish.needs_facts and day != self._day:
            current = self._editor.current[0]  # the cursor's row stays whatever it is
            self._day = day
            self._table.grid.show(wish, held=frozenset(() if current is None else (current,)))
        self._tell()

    def _open(self) -> None:
        if self.bar.isHidden():
            self.bar.show()
            self._offer_current()
            self._tell()

    def _follow_table(self) -> None:
        """Whoever chose what is shown, the row and the header say it."""
        self._table.header.mark_order(ordered_column(self._table.hands))
        arrangement, wish = self._table.grid.sheet.arrangement, self._table.grid.sheet.wish
        if wish != self.bar.wish:
            self.bar.show_wish(wish, self._competitor(wish.of))
        self.bar.show_state(arrangement.shown, arrangement.services)

    def _tell(self) -> None:
        """Say how many services have each trait, and whether the wish is still followed."""
        if not self.bar.isHidden() and self._is_surveyed:
            sheet = self._table.grid.sheet
            self.bar.show_counts(sheet.facts.counts())
            self.bar.offer_again(is_offered=not sheet.is_followed())

    def _follow_again(self) -> None:
        self.follow(self._table.grid.sheet.wish)

    def _step_on(self) -> None:
        self.step(1)
        self._return()

    def _return(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_current(self) -> None:
        if not self.bar.isHidden():
            self.bar.show_current(self._competitor(self._editor.current[1]))

    def _competitor(self, wanted: int | None) -> Competitor | None:
        found = (one for one in self._editor.market.competitors if one.id == wanted)
        return next(found, None)
