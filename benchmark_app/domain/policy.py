"""The rules of a workspace as numbers; every default is this project's own convention."""

from __future__ import annotations

from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Final

#: The edges of the stages: each begins where the one before it ends.
EDGES: Final = ("differentiator_share", "contested_share", "table_stakes_share")
#: No rule counts more months, days or competitors than this.
MOST_COUNTED: Final = 100_000
_ABOVE_ZERO: Final = frozenset((*EDGES, "weight_cap"))


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


#: The rules that count months, days or competitors in whole numbers; the others are shares.
COUNTED: Final = frozenset(field.name for field in fields(Policy) if isinstance(field.default, int))


@dataclass(frozen=True, slots=True)
class PolicyFault:
    """What is wrong with a rule: `policy_not_valid`, or `policy_not_in_order` with the next one."""

    code: str
    key: str


def policy_faults(policy: Policy) -> tuple[PolicyFault, ...]:
    """Everything that keeps a set of rules from being used; nothing where it can be."""
    invalid = [field.name for field in fields(Policy) if not _is_valid(policy, field.name)]
    faults = [PolicyFault("policy_not_valid", key) for key in invalid]
    faults += [
        PolicyFault("policy_not_in_order", lower)
        for lower, higher in pairwise(EDGES)
        if not invalid and getattr(policy, lower) > getattr(policy, higher)
    ]
    return tuple(faults)


def _is_valid(policy: Policy, key: str) -> bool:
    value = getattr(policy, key)
    if key in COUNTED:
        return 0 <= value <= MOST_COUNTED and float(value).is_integer()
    return 0 <= value <= 1 and not (value == 0 and key in _ABOVE_ZERO)
