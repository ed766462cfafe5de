"""Moves and deletes rows and columns; each is one edit and one step of undo."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, Remove
from benchmark_app.ui.grid.arrangement import touchpoint_groups
from benchmark_app.ui.grid.command import GridCommand
from benchmark_app.ui.grid.cursor import Cursor
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel
from benchmark_app.ui.grid.wish import Order
from benchmark_app.words.value import touchpoint_word


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between the services of a group: before or after one, None: at the end."""

    touchpoint: str
    anchor: int | None = None
    is_after: bool = False


class Rearrangement:
    """Acts on the current or selected services and competitors, in the owner's own order."""

    def __init__(self, model: GridModel, cursor: Cursor, command: GridCommand) -> None:
        self._model = model
        self._cursor = cursor
        self._command = command
        self._editor = model.editor

    @property
    def is_free(self) -> bool:
        """Whether rows stand in the owner's own order, so that they can be put elsewhere."""
        wish = self._model.sheet.wish
        return wish.order is Order.ARRANGED and wish.is_grouped

    def move_service(self, step: int) -> None:
        """Move the current service past the next one shown above or below it in its group."""
        at = self._cursor.at
        moved = self._model.sheet.attribute(at[0]) if at else None
        if at is None or moved is None:
            return
        if not self.is_free:
            self._command.hint("order_is_not_own")
            return
        row = at[0] + step
        inside = 0 <= row < self._model.rowCount()
        other = self._model.sheet.attribute(row) if inside else None
        if other is None:
            self._command.hint("edge_of_group")
        else:
            self.move_services([moved.id], Gap(moved.touchpoint, other.id, is_after=step > 0))

    def move_services(self, ids: Collection[int], gap: Gap) -> None:
        """Put services into a gap, in the order they have; another group becomes theirs."""
        if gap.anchor in ids:
            return
        groups = touchpoint_groups(self._editor.market.attributes)
        moved = [one for members in groups.values() for one in members if one.id in ids]
        left = {
            code: [one for one in members if one.id not in ids] for code, members in groups.items()
        }
        group = left.setdefault(gap.touchpoint, [])
        places = [at for at, one in enumerate(group) if one.id == gap.anchor]
        place = places[0] + gap.is_after if places else len(group)
        group[place:place] = [replace(one, touchpoint=gap.touchpoint) for one in moved]
        if self._reorder([one for members in left.values() for one in members]):
            self._tell_group(moved, gap.touchpoint)

    def move_competitors(self, columns: Sequence[int]) -> None:
        """Put competitors into the order of these columns; the subject stays before them."""
        found = (self._model.sheet.competitor(column) for column in columns)
        subject = self._editor.market.subject
        self._reorder([one for one in (subject, *found) if one is not None])

    def move_competitor(self, step: int) -> None:
        """Move the current competitor left or right."""
        at = self._cursor.at
        columns = list(range(Column.OWN + 1, self._model.columnCount()))
        if at is None or at[1] not in columns or at[1] + step not in columns:
            return
        columns.remove(at[1])
        columns.insert(at[1] + step - Column.OWN - 1, at[1])
        self.move_competitors(columns)

    def remove(self) -> None:
        """Hide the selected services, or the selected competitors where whole columns are."""
        boxes = self._cursor.boxes()
        found: list[Competitor | Attribute | None]
        if self._cursor.are_columns():
            columns = sorted({column for box in boxes for _, column in box.spots()})
            found = [self._model.sheet.competitor(column) for column in columns]
        else:
            rows = sorted({row for box in boxes for row in range(box.top, box.bottom + 1)})
            found = [self._model.sheet.attribute(row) for row in rows]
        self.remove_entities([one for one in found if one is not None])

    def remove_entities(self, found: Sequence[Competitor | Attribute]) -> None:
        """Hide services or competitors as one step."""
        if not found:
            self._command.hint("nothing_to_delete")
            return
        kind = "competitor" if isinstance(found[0], Competitor) else "attribute"
        edits: tuple[Edit, ...] = tuple(
            Remove("competitor" if isinstance(one, Competitor) else "attribute", one.id)
            for one in found
        )
        self._editor.apply(EditGroup(edits, label=f"remove_{kind}"))

    def _reorder(self, wanted: Sequence[Competitor | Attribute]) -> bool:
        """Number them as they come and write those that differ; False: none did."""
        market = self._editor.market
        known = {*market.competitors, *market.attributes}
        placed = [replace(one, order=place) for place, one in enumerate(wanted, 1)]
        edits: tuple[Edit, ...] = tuple(Put(one) for one in placed if one not in known)
        return bool(edits) and self._editor.apply(EditGroup(edits, label="reorder"))

    def _tell_group(self, moved: Sequence[Attribute], touchpoint: str) -> None:
        changed = [one for one in moved if one.touchpoint != touchpoint]
        if changed:
            group = touchpoint_word(touchpoint, self._editor.language)
            self._command.hint("moved_to_group", name=changed[0].name, group=group)
