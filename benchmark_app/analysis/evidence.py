"""What was observed of a market up to a day, as believed at an instant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

import numpy as np

from benchmark_app.analysis.history import Activity, active_spans
from benchmark_app.analysis.log import Extent, IntArray, Log, extent_of, joined_extent
from benchmark_app.analysis.market import Market

_NO_LOG = Log.from_rows([])


class Evidence:
    """The logs of a market's attributes, read up to `day` of what was recorded by `instant`.

    Days are day numbers, the instant is in microseconds, None for all that is live.
    """

    def __init__(
        self, market: Market, logs: Mapping[int, Log], day: int, instant: int | None
    ) -> None:
        self.market = market
        self.day = day
        self.instant = instant
        self.logs = logs
        self._extents: dict[int, Extent] = {}

    def changed(self, market: Market, logs: Mapping[int, Log], touched: frozenset[int]) -> Evidence:
        """The evidence after an edit that touched the logs of some attributes."""
        after = Evidence(market, logs, self.day, self.instant)
        kept = {one.id for one in market.attributes} - touched
        after._extents = {id_: one for id_, one in self._extents.items() if id_ in kept}
        return after

    def log(self, attribute: int) -> Log:
        """Everything ever observed of an attribute, later and retracted observations too."""
        return self.logs.get(attribute, _NO_LOG)

    def observed(self, attribute: int) -> IntArray:
        """The days on which any visible competitor was looked at for an attribute, ascending."""
        live = self.log(attribute).live(self.day, self.instant)
        visible = np.array([one.id for one in self.market.competitors], dtype=np.int64)
        return np.unique(live.day[np.isin(live.competitor, visible)])

    @cached_property
    def activity(self) -> Activity:
        """When each possible member of the market is in it."""
        extents = (self._extent(one.id) for one in self.market.attributes)
        spans = active_spans(self.market, joined_extent(extents), self.market.policy)
        # an exit after the day changes nothing here, so a new check need not move it
        return replace(spans, exit=np.minimum(spans.exit, self.day + 1))

    def _extent(self, attribute: int) -> Extent:
        if attribute not in self._extents:
            self._extents[attribute] = extent_of(self.log(attribute), self.day, self.instant)
        return self._extents[attribute]
