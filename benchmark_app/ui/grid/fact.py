"""What filters and orders ask of the services on the day shown, computed when it is asked for."""

from __future__ import annotations

from collections import Counter
from math import inf
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.result import LifecycleStage, Standing
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.wish import Fact, Only, Order, Wish
from benchmark_app.words.search import folded

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Snapshot

_OF_STANDING: Final = {
    Standing.MISSING_BASIC: Only.MISSING_BASIC,
    Standing.ONLY_US: Only.ONLY_US,
}
#: The stages from what customers take for granted to what nothing can be said of.
_STAGES: Final = (
    LifecycleStage.TABLE_STAKES,
    LifecycleStage.CONTESTED,
    LifecycleStage.DIFFERENTIATOR,
    LifecycleStage.INNOVATION,
    LifecycleStage.ABSENT,
    LifecycleStage.DECLINING,
    LifecycleStage.INSUFFICIENT,
)


class Facts:
    """Reads what is known of services; what no edit touched is not looked at again."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._marked: dict[int, tuple[object, dict[Only, tuple[int, ...]]]] = {}

    def of(self, wish: Wish) -> dict[int, Fact]:
        """The facts a wish needs, by attribute."""
        return {
            one.id: Fact(
                folded(one.name),
                frozenset(self._cells(one.id)) if wish.only else frozenset(),
                self._rank(one, wish),
            )
            for one in self._editor.market.attributes
        }

    def counts(self) -> Counter[Only]:
        """How many services have each trait."""
        attributes = self._editor.market.attributes
        return Counter(trait for one in attributes for trait in self._cells(one.id))

    def cells(self, attribute: int, only: frozenset[Only]) -> frozenset[int]:
        """The competitors, the subject too, in whose cells a service has one of the traits."""
        found = self._cells(attribute)
        return frozenset(one for trait in only for one in found.get(trait, ()))

    def _cells(self, attribute: int) -> dict[Only, tuple[int, ...]]:
        snapshot = self._editor.snapshot()
        resolved = snapshot.resolved(attribute)
        kept = self._marked.get(attribute)
        if kept is None or kept[0] is not resolved:
            kept = self._marked[attribute] = (resolved, _read(snapshot, attribute))
        return kept[1]

    def _rank(self, attribute: Attribute, wish: Wish) -> float:
        """Low for what comes first: expected by all, far behind the market, the best value."""
        snapshot = self._editor.snapshot()
        if wish.order is Order.STAGE:
            stage = snapshot.stage(attribute.id).stage
            return inf if stage is None else _STAGES.index(stage)
        if wish.order is Order.GAP:
            level = snapshot.market_levels([snapshot.as_of], attribute=attribute.id)[0]
            known = level.own_level is not None and level.market_level is not None
            return (level.own_level or 0.0) - (level.market_level or 0.0) if known else inf
        return self._value_rank(attribute.id, wish.of) if wish.order is Order.VALUE else 0.0

    def _value_rank(self, attribute: int, competitor: int | None) -> float:
        snapshot, day = self._editor.snapshot(), [self._editor.snapshot().as_of]
        subject = self._editor.market.subject
        if subject is not None and competitor == subject.id:
            level = snapshot.market_levels(day, attribute=attribute)[0].own_level
        else:
            levels = snapshot.competitor_levels(day, attribute=attribute)
            level = levels.get(competitor or 0, [None])[0]
        return inf if level is None else -level


def _read(snapshot: Snapshot, attribute: int) -> dict[Only, tuple[int, ...]]:
    """The competitors whose cells have each trait; a trait nobody has is left out."""
    row, subject = snapshot.cells(attribute), snapshot.market.subject
    found = {
        Only.UNKNOWN: _ids(row.competitor[row.is_untold & snapshot.followed]),
        Only.STALE: _ids(row.competitor[row.is_stale & snapshot.followed]),
    }
    standing = _OF_STANDING.get(snapshot.stage(attribute).standing)
    if standing is not None and subject is not None:
        found[standing] = (subject.id,)
    return {trait: cells for trait, cells in found.items() if cells}


def _ids(column: NDArray[np.int64]) -> tuple[int, ...]:
    return tuple(column.tolist())
