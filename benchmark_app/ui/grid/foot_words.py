"""What the foot of the grid says: what is selected and known, what to type, what happened."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from benchmark_app.domain.overview import CellCounts
from benchmark_app.ui.breath import Breath
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.cursor import Cursor
from benchmark_app.ui.grid.foot import Foot
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.sheet import Sheet
from benchmark_app.words.grid import counts_text, grid_text, keys_text

#: Counting more selected cells than this takes some milliseconds.
_MANY: Final = 400
#: Time enough for the paint of what changed to come first.
_PAINT_MS: Final = 20


class FootWords(QObject):
    """Keeps the foot true; many selected cells are counted once the window has painted."""

    def __init__(self, foot: Foot, editor: Editor, cursor: Cursor, sheet: Sheet) -> None:
        super().__init__(foot)
        self._foot = foot
        self._editor = editor
        self._cursor = cursor
        self._sheet = sheet
        self._hint = self._warning = ""
        self._count, self._seen = CellCounts(), 0
        self._later = Breath(self, _PAINT_MS)
        self._later.over.connect(self._tell)

    def hint(self, text: str) -> None:
        """Say what happened, until the cursor moves."""
        self._hint = text
        self.show()

    def warn(self, text: str) -> None:
        """A warning stays until the next edit, wherever the cursor goes."""
        self._hint, self._warning = "", text
        self.show()

    def forget(self) -> None:
        """Say neither hint nor warning the next time."""
        self._hint = self._warning = ""

    def follow_selection(self) -> None:
        """Say what is selected now."""
        self._hint = ""
        self.show()

    def count(self, count: CellCounts, seen: int) -> None:
        """Say how much of the day shown is known, and how many cells were seen that very day."""
        self._count, self._seen = count, seen
        self.show()

    def show(self) -> None:
        """Say everything anew."""
        if sum(box.size for box in self._cursor.boxes()) > _MANY:
            self._later.start()
        else:
            self._tell()

    def _tell(self) -> None:
        language, count = self._editor.language, self._count
        told = (self._cursor.selected_cells(), count, self._seen, language)
        self._foot.tell(
            (counts_text(*told), counts_text(*told, is_short=True)),
            self._hint or self._warning or self._usual(),
            warns=bool(self._warning and not self._hint),
        )

    def _usual(self) -> str:
        """What can be typed at the cursor; what is computed there or only to read, in words."""
        spot, language = self._cursor.at, self._editor.language
        is_fixed = self._editor.workspace.read_only
        if spot is None:
            return "" if is_fixed else keys_text(None, language)
        attribute = self._sheet.attribute(spot[0])
        if attribute is None:
            return grid_text("group_keys", language)
        if is_fixed or Column.NAME < spot[1] < Column.OWN:
            return self._sheet.spoken(*spot)
        if spot[1] == Column.NAME:
            return grid_text("name_keys", language)
        return keys_text(attribute.kind, language)
