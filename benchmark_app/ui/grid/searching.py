"""Joins the find bar and the table: what is found becomes the current cell."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from benchmark_app.ui.editor import Cell
from benchmark_app.ui.grid.find import Finder, Hit, next_of
from benchmark_app.ui.grid.find_bar import FindBar
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.words.filter import filter_text


class Searching(QObject):
    """Opens the find bar and goes to what is found; F3 goes on after it is closed."""

    def __init__(self, bar: FindBar, table: GridTable) -> None:
        super().__init__(bar)
        self.bar = bar
        self._table = table
        self._editor = table.editor
        self.finder = Finder(self._editor, table.grid.sheet, self)
        self._start: Cell = (None, None)
        self._start_row = 0
        self._shown: tuple[Hit, Cell] | None = None
        bar.typed.connect(self._look)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)
        self.finder.changed.connect(self._follow_hits)
        table.grid.resolved.connect(self._refresh)
        bar.hide()

    @property
    def has_text(self) -> bool:
        """Whether something is looked for."""
        return bool(self.finder.typed)

    def open(self) -> None:
        """Show the bar with the cursor in it."""
        self._start, self._start_row = self._here(), (self._table.spot.at or (0, 0))[0]
        if self.bar.isHidden():
            self.bar.show()
            self.finder.prepare()
            self.finder.refresh()
        self.bar.begin()

    def close(self) -> None:
        """Hide the bar; what was found last stays the current cell."""
        self.bar.hide()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, step: int) -> None:
        """Go to the next hit, or with -1 to the one before; round the end, and saying so."""
        if self.bar.isHidden():
            self.finder.refresh()
        hits = self.finder.hits
        if not hits:
            self._tell()
            return
        place = self._place_of_shown()
        if place is None:
            places = [hit.place for hit in hits]
            place, wraps = next_of(places, self.finder.reading().place(self._here()), step)
        else:
            place += step
            wraps = not 0 <= place < len(hits)
        self._go(hits[place % len(hits)], wraps=step if wraps else 0)

    def retranslate(self) -> None:
        """Write all texts in the language of the window."""
        self.bar.retranslate()
        self._tell()

    def _look(self) -> None:
        self._shown = None
        self.finder.search(self.bar.line.live_text)

    def _refresh(self) -> None:
        if not self.bar.isHidden():
            self.finder.refresh()

    def _follow_hits(self) -> None:
        """While somebody types, the first hit from where they began is shown."""
        hits = self.finder.hits
        if self.bar.line.hasFocus() and hits and self._place_of_shown() is None:
            places = [hit.place for hit in hits]
            at = self.finder.reading().place(self._start)
            self._go(hits[next_of(places, at, 1, includes=True)[0]], is_live=True)
        else:
            self._tell()

    def _go(self, hit: Hit, *, wraps: int = 0, is_live: bool = False) -> None:
        table = self._table
        if hit.attribute is None:
            column = table.grid.sheet.arrangement.column_of(hit.competitor)
            if column is not None and table.grid.rowCount():
                table.spot.place(self._row_for_name(is_live=is_live), column)
        else:
            table.grid.reveal(hit.attribute)
            arrangement = table.grid.sheet.arrangement
            row, column = arrangement.row_of(hit.attribute), arrangement.column_of(hit.competitor)
            if row is not None:
                table.spot.place(row, Column.NAME if column is None else column)
        self._shown = (hit, self._here())
        self._tell(wraps)

    def _row_for_name(self, *, is_live: bool) -> int:
        """In which row a competitor is shown: the current one, or where the typing began."""
        row = (self._table.spot.at or (0, 0))[0]
        if is_live:
            begun = self._table.grid.sheet.arrangement.row_of(self._start[0])
            row = self._start_row if begun is None else begun
        return min(row, self._table.grid.rowCount() - 1)

    def _here(self) -> Cell:
        return self._table.grid.ids(self._table.currentIndex())

    def _place_of_shown(self) -> int | None:
        """Which hit the current cell is, None where somebody went elsewhere."""
        if self._shown is None or self._shown[1] != self._here():
            return None
        shown, hits = self._shown[0], self.finder.hits
        same = (
            place
            for place, hit in enumerate(hits)
            if (hit.attribute, hit.competitor, hit.where)
            == (shown.attribute, shown.competitor, shown.where)
        )
        return next(same, None)

    def _tell(self, wraps: int = 0) -> None:
        language, hits = self._editor.language, self.finder.hits
        place = self._place_of_shown()
        if not self.has_text:
            self.bar.tell("")
        elif not hits or place is None:
            self.bar.tell("" if hits else filter_text("found_none", language))
        else:
            parts = [filter_text("found", language, place=place + 1, count=len(hits))]
            if wraps:
                parts.append(filter_text("from_top" if wraps > 0 else "from_end", language))
            if hits[place].where in ("note", "source"):
                code = f"in_{hits[place].where}"
                parts.append(filter_text(code, language, text=" ".join(hits[place].text.split())))
            index = self._table.currentIndex()
            spoken = self._table.grid.data(index, Qt.ItemDataRole.AccessibleTextRole)
            self.bar.tell(" · ".join(parts), str(spoken or ""))
