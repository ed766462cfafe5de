"""What stands where in names, notes and sources, and which of it comes next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from benchmark_app.ui.editor import Cell, Editor
from benchmark_app.ui.grid.arrangement import Arrangement, GroupRow
from benchmark_app.ui.grid.note import Notes
from benchmark_app.ui.grid.sheet import Sheet
from benchmark_app.words.search import folded, stands_in

#: Row and column of a cell as people read them; -1 is the header's row and the names' column.
Place = tuple[int, int]
_HEAD: Final = -1


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found: in a service's name, a competitor's, a note or a source.

    Without an attribute it is in the header, without a competitor in the column of names.
    """

    place: Place
    attribute: int | None
    competitor: int | None
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """In which order the cells of a grid are read."""

    rows: dict[int, int]
    columns: dict[int, int]

    @classmethod
    def of(cls, arrangement: Arrangement) -> Reading:
        """The order of what stands in the rows and in closed groups."""
        shown: dict[int, None] = {}
        for row in arrangement.rows:
            shown.update(dict.fromkeys(row.attributes if isinstance(row, GroupRow) else (row,)))
        competitors = (one for one in arrangement.columns if one is not None)
        return cls(
            {attribute: place for place, attribute in enumerate(shown)},
            {competitor: place for place, competitor in enumerate(competitors)},
        )

    def place(self, cell: Cell) -> Place:
        """Where a cell comes."""
        attribute, competitor = cell
        row = _HEAD if attribute is None else self.rows.get(attribute, _HEAD)
        return row, _HEAD if competitor is None else self.columns.get(competitor, _HEAD)


def next_of(
    places: Sequence[Place], at: Place, step: int, *, includes: bool = False
) -> tuple[int, bool]:
    """Which of ascending places comes next, 1 forward or -1 back, and whether that goes round.

    With `includes` a thing that is just there is the next.
    """
    if step > 0:
        found = bisect_left(places, at) if includes else bisect_right(places, at)
        return (0, True) if found == len(places) else (found, False)
    found = bisect_left(places, at) - 1
    return (len(places) - 1, True) if found < 0 else (found, False)


class Finder(QObject):
    """Looks for a text on the day shown; `changed` says that there may be other hits.

    Notes and sources are read first, so that what was found stays found.
    """

    changed = Signal()

    def __init__(self, editor: Editor, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._sheet = sheet
        self._notes = Notes(editor, self)
        self._notes.read.connect(self._look)
        self.typed = ""
        self.hits: list[Hit] = []

    def search(self, typed: str) -> None:
        """Look for a text from now on; empty looks for nothing."""
        self.typed = typed.strip()
        if not self.typed or self._notes.is_complete():
            self._look()
        else:
            self._notes.start()

    def prepare(self) -> None:
        """Read what will be looked through."""
        self._notes.start()

    def refresh(self) -> None:
        """Look again, for something changed."""
        if self.typed:
            self.search(self.typed)

    def reading(self) -> Reading:
        """The order of all cells, those of closed groups and filtered out too."""
        return Reading.of(self._sheet.whole())

    def _look(self) -> None:
        self.hits = sorted(self._found(), key=lambda hit: hit.place) if self.typed else []
        self.changed.emit()

    def _found(self) -> Iterator[Hit]:
        market, reading = self._editor.market, self.reading()
        for competitor in market.competitors:
            if stands_in(self.typed, folded(competitor.name)):
                place = reading.place((None, competitor.id))
                yield Hit(place, None, competitor.id, "competitor", competitor.name)
        for attribute in market.attributes:
            if stands_in(self.typed, folded(attribute.name)):
                place = reading.place((attribute.id, None))
                yield Hit(place, attribute.id, None, "service", attribute.name)
            for note in self._notes.of(attribute.id):
                if stands_in(self.typed, note.folded):
                    cell = (attribute.id, note.competitor)
                    yield Hit(reading.place(cell), *cell, note.where, note.text)
