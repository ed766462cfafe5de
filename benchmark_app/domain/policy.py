"""The rules of a workspace as numbers; every default is this project's own convention."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Thresholds as shares of the market, times in months or days (METHODS sections 1-4).

    A staleness limit of 0 switches it off. `withdrawal_required` 0 switches off that a rise needs
    news and a fall a withdrawal; `decline_drop` 0 switches declining off.
    """

    differentiator_share: float = 0.16
    contested_share: float = 0.50
    table_stakes_share: float = 0.70
    hysteresis: float = 0.10
    confirmation_days: int = 60
    minimum_known: int = 3
    minimum_coverage: float = 0.5
    stale_no_months: int = 24
    stale_yes_months: int = 24
    stale_measure_months: int = 6
    weight_cap: float = 0.4
    decline_drop: float = 0.15
    entrenched_months: int = 12
    withdrawal_required: int = 1
    expectation_half_life_months: int = 0
