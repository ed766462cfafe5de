"""What was observed of a market up to a day, as believed at an instant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

import numpy as np

from benchmark_app.analysis.history import Activity, active_spans
from benchmark_app.analysis.log import NEVER, Extent, IntArray, Log, extent_of, joined_extent
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
        self._observed: dict[int, IntArray] = {}

    def changed(self, market: Market, logs: Mapping[int, Log], touched: frozenset[int]) -> Evidence:
        """The evidence after an edit that touched the logs of some attributes."""
        after = Evidence(market, logs, self.day, self.instant)
        kept = {one.id for one in market.attributes} - touched
        after._extents = {id_: one for id_, one in self._extents.items() if id_ in kept}
        if after.visible == self.visible:
            after._observed = {id_: one for id_, one in self._observed.items() if id_ in kept}
        return after

    @cached_property
    def visible(self) -> frozenset[int]:
        """The ids of the visible competitors, the subject included."""
        return frozenset(one.id for one in self.market.competitors)

    def log(self, attribute: int) -> Log:
        """Everything ever observed of an attribute, later and retracted observations too."""
        return self.logs.get(attribute, _NO_LOG)

    def believed_with(self, ids: Iterable[int]) -> tuple[int, ...]:
        """The ids of all that is believed of the cells and days of these observations.

        Of a value that was corrected on its day these are the correction and what it corrects.
        """
        asked = np.fromiter(ids, np.int64)
        return tuple(one for log in self.logs.values() for one in log.believed_with(asked).tolist())

    def observed(self, attribute: int) -> IntArray:
        """The days on which any visible competitor was looked at for an attribute, ascending."""
        if attribute not in self._observed:
            log = self.log(attribute)
            visible = np.isin(log.competitor, np.fromiter(self.visible, np.int64))
            days = log.day[log.is_live(self.day, self.instant) & visible]
            self._observed[attribute] = np.unique(days)
        return self._observed[attribute]

    def last_observed(self, attributes: Iterable[int] | None = None) -> int | None:
        """The last day on which any visible competitor was looked at for any of the attributes.

        None of those in the market means all of them; the answer is None where nobody was.
        """
        if attributes is None:
            attributes = (one.id for one in self.market.attributes)
        looks = (self.observed(one)[-1:].tolist() for one in attributes)
        return max((last for look in looks for last in look), default=None)

    def is_ever_observed(self) -> bool:
        """Whether anything of the market's attributes was observed on any day, later ones too."""
        logs = (self.log(one.id) for one in self.market.attributes)
        return any(bool(log.is_live(NEVER, self.instant).any()) for log in logs)

    @cached_property
    def activity(self) -> Activity:
        """When each possible member of the market is in it."""
        spans = active_spans(self.market, self._seen, self.market.policy)
        # an exit after the day changes nothing here, so a new check need not move it
        return replace(spans, exit=np.minimum(spans.exit, self.day + 1))

    @cached_property
    def _seen(self) -> Extent:
        """First and last look at each competitor, over all attributes of the market."""
        return joined_extent(self._extent(one.id) for one in self.market.attributes)

    def _extent(self, attribute: int) -> Extent:
        if attribute not in self._extents:
            self._extents[attribute] = extent_of(self.log(attribute), self.day, self.instant)
        return self._extents[attribute]
