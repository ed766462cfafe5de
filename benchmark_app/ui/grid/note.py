"""The notes and sources of the cells that are shown, read a few services at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.slices import Slices
from benchmark_app.words.search import folded


@dataclass(frozen=True, slots=True)
class Note:
    """A text that belongs to a competitor's cell: a `note` or a `source`."""

    competitor: int
    where: str
    text: str
    folded: str


#: Seconds at once, so that Enter right after the typing finds what was typed.
_FIRST: Final = 0.030


class Notes(QObject):
    """Reads what belongs to the values of the day shown; `read` comes when all of it is there.

    What an edit did not touch is not read again.
    """

    read = Signal()

    def __init__(self, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._kept: dict[int, tuple[object, tuple[Note, ...]]] = {}
        self._slices = Slices(self)
        self._slices.done.connect(self._tell)
        editor.closed.connect(self._slices.stop)

    def of(self, attribute: int) -> tuple[Note, ...]:
        """The notes and sources of a service, as far as they are read."""
        kept = self._kept.get(attribute)
        return () if kept is None else kept[1]

    def is_complete(self) -> bool:
        """Whether everything of the day shown is read."""
        snapshot = self._editor.snapshot()
        return all(
            one.id in self._kept and self._kept[one.id][0] is snapshot.resolved(one.id)
            for one in self._editor.market.attributes
        )

    def start(self) -> None:
        """Read what is not there yet: of a file of an owner's size all at once."""
        if (
            not self._slices.is_running
            and not self.is_complete()
            and self._slices.start(self._look(), _FIRST)
        ):
            self._tell()

    def _tell(self) -> None:
        if self.is_complete():
            self.read.emit()
        else:
            self.start()

    def _look(self) -> Iterator[None]:
        snapshot = self._editor.snapshot()
        for attribute in self._editor.market.attributes:
            resolved = snapshot.resolved(attribute.id)
            kept = self._kept.get(attribute.id)
            if kept is None or kept[0] is not resolved:
                shown = snapshot.cells(attribute.id).observation.tolist()
                notes = self._read([one for one in shown if one])
                self._kept[attribute.id] = (resolved, notes)
                yield

    def _read(self, ids: list[int]) -> tuple[Note, ...]:
        seen = self._editor.workspace.observations(ids) if ids else ()
        return tuple(
            Note(int(one.competitor), where, text, folded(text))
            for one in seen
            for where, text in (("note", one.note), ("source", one.source))
            if text
        )
