"""A word on entries that may be slips: numbers far from the others, and days to come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QObject

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.outlier import is_far
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.line import last_seen
from benchmark_app.words.grid import grid_text
from benchmark_app.words.value import format_value


class OddEntries(QObject):
    """Says what is odd about what was just entered; nothing is ever refused for it.

    Of a day to come it speaks once, until a day is shown that has come.
    """

    def __init__(self, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._warned_of: date | None = None
        self._told: tuple[object, str] = (None, "")  # with how everything stood then
        editor.as_of_changed.connect(self._follow_day)

    def look_at(self, cells: Iterable[tuple[int | None, int | None]]) -> str:
        """What is odd about the first such cell, by attribute and competitor; "" if none is."""
        editor = self._editor
        day = editor.as_of
        if day > editor.today and self._warned_of != day:
            self._warned_of = day
            return grid_text("future_entry", editor.language, day=day)
        measures = {
            one.id: one for one in editor.market.attributes if one.kind is AttributeKind.MEASURE
        }
        numbers: dict[int, dict[int, float]] = {}
        for attribute, competitor in cells:
            if attribute is None or competitor is None or attribute not in measures:
                continue
            if attribute not in numbers:
                numbers[attribute] = self._numbers(attribute)
            if text := self._far_text(measures[attribute], competitor, numbers[attribute]):
                return text
        return ""

    def look_at_one(self, cell: tuple[int, int]) -> str:
        """The same of one cell, and keep it standing there."""
        text = self.look_at([cell])
        self._told = (self._state(cell), text)
        return text

    def standing(self, cell: tuple[int, int]) -> str:
        """What was said of a cell last, until anything is edited or another day is shown."""
        state, text = self._told
        return text if state == self._state(cell) else ""

    def _state(self, cell: tuple[int, int]) -> object:
        editor = self._editor
        return cell, editor.as_of, editor.language, editor.workspace.revision

    def _numbers(self, attribute: int) -> dict[int, float]:
        """The numbers known of a service by competitor."""
        seen = last_seen(self._editor.snapshot(), attribute)
        numbers = ((one, _number(value)) for one, (value, _) in seen.items())
        return {one: number for one, number in numbers if number is not None}

    def _far_text(self, attribute: Attribute, competitor: int, numbers: dict[int, float]) -> str:
        own = numbers.get(competitor)
        others = [number for one, number in numbers.items() if one != competitor]
        if own is None or not is_far(own, others, attribute.worst, attribute.best):
            return ""
        language = self._editor.language
        value, low, high = (
            format_value(one, attribute, language) for one in (own, min(others), max(others))
        )
        name = attribute.name
        return grid_text("far_value", language, value=value, attribute=name, low=low, high=high)

    def _follow_day(self) -> None:
        if self._editor.as_of <= self._editor.today:
            self._warned_of = None


def _number(value: Value | None) -> float | None:
    """The number of a value, None where it is a mark or unknown."""
    return None if isinstance(value, Mark) else value
