"""A reading that looks ahead."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from benchmark_app.analysis.reading import Reading
from benchmark_app.domain.forecast import FanStep, Forecast

if TYPE_CHECKING:  # loaded when first asked
    from benchmark_app.analysis.forecast import Foresight


class Outlook(Reading):
    """What was true on a day, and what follows from it; forecasts are made once when asked."""

    @cached_property
    def foresight(self) -> Foresight:
        """What the history says about the future."""
        from benchmark_app.analysis.forecast import Foresight  # start-up cost: not before asked

        return Foresight(self)

    def forecasts(self, threshold: float | None = None) -> Mapping[int, Forecast]:
        """When each attribute that has started and is not there yet will be, by id.

        `threshold` is a share in (0, 1], None the policy's for table stakes.
        """
        if threshold is None:
            threshold = self.market.policy.table_stakes_share
        if threshold not in self._forecasts:
            self._forecasts[threshold] = self.foresight.forecasts(threshold)
        return self._forecasts[threshold]

    def fan(self, attribute_id: int) -> tuple[FanStep, ...]:
        """When each further adopter of one attribute is to be expected."""
        return self.foresight.fan(attribute_id)

    @cached_property
    def _forecasts(self) -> dict[float, Mapping[int, Forecast]]:
        return {}
