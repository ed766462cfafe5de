"""Where an undone or redone edit was made: its day is shown and its cells are selected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from PySide6.QtCore import QObject

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Changes, Edit, EditGroup, Put, Record, Remove, Retract
from benchmark_app.ui.editor import Editor

#: The days of so many cells are looked up at most; a larger edit has none of its own.
_FEW: Final = 200


class StepPlace(QObject):
    """Keeps what an undo or redo changed until `show` is asked for."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._changes: Changes | None = None
        editor.changed.connect(self._keep)

    def show(self, code: str) -> date | None:
        """Go to what an edit of that code changed; the day shown for it, None: it was shown.

        Values that were cleared are no reason to leave a day on which they show.
        """
        changes, self._changes = self._changes, None
        if changes is None:
            return None
        day = self._editor.as_of
        if code != "retract" or not self._shows(changes):
            days = self._days(changes)
            day = days.pop() if len(days) == 1 else day
        moved = day != self._editor.as_of
        if moved:
            self._editor.set_as_of(day)
        if changes.cells:
            self._editor.point_at(changes.cells)
        else:
            self._select_entity(changes.inverse)
        return day if moved else None

    def _shows(self, changes: Changes) -> bool:
        """Whether the day shown is not before what came or went."""
        return max(self._days(changes), default=date.min) <= self._editor.as_of

    def _keep(self, changes: Changes) -> None:
        self._changes = changes if self._editor.is_stepping else None

    def _days(self, changes: Changes) -> set[date]:
        """The days of the observations that came or went."""
        days: set[date] = set()
        gone: set[int] = set()
        for one in _parts(changes.inverse):
            if isinstance(one, Record):
                days |= {seen.observed_on for seen in one.observations}
            elif isinstance(one, Retract):
                gone |= set(one.observations)
        if gone and len(changes.cells) <= _FEW:
            for cell in changes.cells:
                kept = self._editor.workspace.cell_observations(*cell)
                days |= {seen.observed_on for seen in kept if seen.id in gone}
        return days

    def _select_entity(self, inverse: Edit) -> None:
        """Make the service or competitor current that came back or changed."""
        attribute, competitor = self._editor.current
        market = self._editor.market
        for kind, number in filter(None, map(_entity, _parts(inverse))):
            if kind == "attribute" and number in {one.id for one in market.attributes}:
                self._editor.select(number, competitor)
                return
            if kind == "competitor" and number in {one.id for one in market.competitors}:
                self._editor.select(attribute, number)
                return


def _entity(edit: Edit) -> tuple[str, int] | None:
    """The service or competitor an edit is about."""
    if isinstance(edit, Remove):
        return edit.kind, edit.id
    entity = edit.entity if isinstance(edit, Put) else None
    if isinstance(entity, Attribute):
        return "attribute", entity.id
    return ("competitor", entity.id) if isinstance(entity, Competitor) else None


def _parts(edit: Edit) -> Iterator[Edit]:
    if isinstance(edit, EditGroup):
        for one in edit.edits:
            yield from _parts(one)
    else:
        yield edit
