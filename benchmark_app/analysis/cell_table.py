"""The whole grid of a day as arrays: what is known, what is too old, what was never told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from benchmark_app.analysis.log import BoolArray
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.overview import CellCounts

if TYPE_CHECKING:
    from benchmark_app.analysis.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CellTable:
    """Attributes down, competitors across, both in the owner's order.

    `is_stale` and `is_untold` (nothing there but perhaps "could not tell") leave out what does not
    apply. `followed` names the columns that count, as `followed_columns` does.
    """

    attributes: tuple[Attribute, ...]
    competitors: tuple[Competitor, ...]
    applies: BoolArray
    is_stale: BoolArray
    is_untold: BoolArray
    followed: BoolArray

    @property
    def members(self) -> BoolArray:
        """The columns followed without the subject's."""
        return self.followed & ~np.array([one.subject for one in self.competitors], np.bool_)

    @property
    def subject(self) -> int | None:
        """The subject's column."""
        found = (place for place, one in enumerate(self.competitors) if one.subject)
        return next(found, None)

    @property
    def counts(self) -> CellCounts:
        """How many of the cells that apply in the columns followed are known."""
        cells, stale, unknown = (
            int((is_one & self.followed).sum())
            for is_one in (self.applies, self.is_stale, self.is_untold)
        )
        return CellCounts(known=cells - stale - unknown, stale=stale, unknown=unknown)


def cell_table(reading: Reading) -> CellTable:
    """The cells of every visible attribute and competitor on the day."""
    market = reading.market
    rows = [reading.cells(one.id) for one in market.attributes]
    shape = (len(market.attributes), len(market.competitors))
    return CellTable(
        attributes=market.attributes,
        competitors=market.competitors,
        applies=np.array([row.applies for row in rows], np.bool_).reshape(shape),
        is_stale=np.array([row.is_stale for row in rows], np.bool_).reshape(shape),
        is_untold=np.array([row.is_untold for row in rows], np.bool_).reshape(shape),
        followed=followed_columns(reading),
    )


def followed_columns(reading: Reading) -> BoolArray:
    """Who counts on the day: the subject and each competitor in the market, not the watched.

    Whoever nobody looked at for long has left the market too, unless too few would remain.
    """
    market, day, left = reading.market, reading.as_of, set(reading.gone)
    if sum(one.id not in left for one in market.members) < market.policy.minimum_known:
        left = {one.id for one in market.competitors if one.exited_on and one.exited_on < day}
    potential = CompetitorKind.POTENTIAL
    return np.array(
        [one.id not in left and one.kind is not potential for one in market.competitors], np.bool_
    )
