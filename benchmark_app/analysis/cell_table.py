"""The whole grid of a day as arrays: which cells are stale, and which were never told."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from benchmark_app.analysis.cell import CellState
from benchmark_app.analysis.log import BoolArray
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.observation import Mark

if TYPE_CHECKING:
    from benchmark_app.analysis.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CellTable:
    """Attributes down, competitors across, both in the owner's order.

    `is_stale` and `is_untold` (nothing there but perhaps "could not tell") leave out what does not
    apply. `is_present` names the columns that have not left the market, the subject's among them;
    whoever nobody looked at for long has left too, unless too few would remain.
    """

    attributes: tuple[Attribute, ...]
    competitors: tuple[Competitor, ...]
    applies: BoolArray
    is_stale: BoolArray
    is_untold: BoolArray
    is_present: BoolArray

    @property
    def others(self) -> BoolArray:
        """The columns of the competitors who are present."""
        return self.is_present & ~self._columns(lambda one: one.subject)

    @property
    def members(self) -> BoolArray:
        """The columns of those of them who count in the market."""
        return self.others & self.followed

    @property
    def followed(self) -> BoolArray:
        """The columns of whoever is present and more than watched, the subject's among them."""
        return self.is_present & ~self._columns(lambda one: one.kind is CompetitorKind.POTENTIAL)

    @property
    def subject(self) -> int | None:
        """The subject's column."""
        found = (place for place, one in enumerate(self.competitors) if one.subject)
        return next(found, None)

    def _columns(self, is_one: Callable[[Competitor], bool]) -> BoolArray:
        return np.array([is_one(one) for one in self.competitors], np.bool_)


def cell_table(reading: Reading) -> CellTable:
    """The cells of every visible attribute and competitor on the day."""
    market = reading.market
    rows = [reading.cells(one.id) for one in market.attributes]
    shape = (len(market.attributes), len(market.competitors))
    state = np.array([row.state for row in rows], np.int8).reshape(shape)
    mark = np.array([row.mark for row in rows], np.int8).reshape(shape)
    left = _left(reading)
    is_there = state != CellState.EMPTY
    applies = ~(is_there & (mark == Mark.NOT_APPLICABLE))
    return CellTable(
        attributes=market.attributes,
        competitors=market.competitors,
        applies=applies,
        is_stale=applies & (state == CellState.STALE),
        is_untold=~is_there | (mark == Mark.UNKNOWN),
        is_present=np.array([one.id not in left for one in market.competitors], np.bool_),
    )


def _left(reading: Reading) -> Set[int]:
    """Who has left the market by the day."""
    market, gone = reading.market, reading.gone
    remaining = sum(one.id not in gone for one in market.members)
    if remaining >= market.policy.minimum_known:
        return gone.keys()
    day = reading.as_of
    return {one.id for one in market.competitors if one.exited_on and one.exited_on < day}
