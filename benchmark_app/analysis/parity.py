"""Where the subject stands on one attribute: the verdict and the standing."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import Comparison, LifecycleStage, Standing, Verdict

#: A lead counts as copied for this long (METHODS section 2, standing).
COPIED_LEAD_MONTHS: Final = 24
#: Fewer than this share as good as the subject make it excellent (METHODS section 3).
_EXCELLENT_BELOW: Final = 0.30
_SLACK: Final = 1e-9


def verdict(better: float, as_good: float, policy: Policy) -> Verdict:
    """The customer's word from two weight shares in [0, 1] (METHODS section 3).

    `better`: of competitors above the subject by more than the tolerance; `as_good`: of those
    not below it by more.
    """
    if better >= policy.table_stakes_share - _SLACK:
        return Verdict.BAD
    if as_good < _EXCELLENT_BELOW - _SLACK:
        return Verdict.EXCELLENT
    is_rare = as_good < policy.table_stakes_share - _SLACK
    if is_rare and better < policy.contested_share - _SLACK:
        return Verdict.GOOD
    return Verdict.NEUTRAL


def comparison(gap: float, tolerance: float) -> Comparison:
    """Better, level or worse by a gap in the attribute's own unit; level within the tolerance."""
    if abs(gap) <= tolerance + _SLACK:
        return Comparison.LEVEL
    return Comparison.BETTER if gap > 0 else Comparison.WORSE


def standing(
    *,
    own_offers: bool | None,
    stage: LifecycleStage | None,
    share: float | None,
    adopters: int,
    against: Comparison | None,
    was_copied: bool,
    policy: Policy,
) -> Standing:
    """The first standing that fits (METHODS section 2).

    `own_offers` is None where the subject is unknown; `stage` None for a measure without a floor;
    `against` the baseline, None where it cannot be told; who is not better there is not ahead.
    `was_copied`: on some day of the last 24 months the subject offered it and the share was below
    `contested_share`, on sufficient data, and somebody has begun since the subject did.
    """
    if own_offers is None or share is None or stage in (None, LifecycleStage.INSUFFICIENT):
        return Standing.UNKNOWN
    is_expected = share >= policy.table_stakes_share - _SLACK
    is_common = share >= policy.contested_share - _SLACK
    if not own_offers:
        if stage is LifecycleStage.TABLE_STAKES or is_expected:
            return Standing.MISSING_BASIC
        return Standing.BEHIND if is_common else Standing.LEVEL
    if adopters == 0:
        return Standing.ONLY_US
    if not is_common:
        return Standing.AHEAD if against in (None, Comparison.BETTER) else Standing.LEVEL
    return Standing.COPIED_LEAD if was_copied else Standing.LEVEL
