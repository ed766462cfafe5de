"""What to mind about the set of competitors itself (METHODS section 2, after hotels' own rules)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from benchmark_app.analysis.spell import SLACK
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.result import Finding

#: With fewer competitors one of them moves everything.
FEWEST: Final = 4
#: A chain that makes up more than this part of the set is the market.
CHAIN_PART: Final = 0.5


def set_warnings(active: Sequence[Competitor], weight_cap: float) -> tuple[Finding, ...]:
    """Warnings about the competitors in the market today, one of each kind at most.

    Codes: `few_competitors` (count, fewest), `heavy_competitor` (name, part, cap), `chain_rules`
    (chain, count, of).
    """
    if not active:
        return ()
    found = []
    if len(active) < FEWEST:
        found.append(Finding("few_competitors", {"count": len(active), "fewest": FEWEST}))
    total = sum(one.weight for one in active)
    heaviest = max(active, key=lambda one: one.weight)
    part = heaviest.weight / total
    if len(active) >= FEWEST - 1 and part > weight_cap + SLACK:
        percents = {"part": round(100 * part), "cap": round(100 * weight_cap)}
        found.append(Finding("heavy_competitor", {"name": heaviest.name, **percents}))
    chains = Counter(one.chain for one in active if one.chain)
    for chain, count in chains.most_common(1):
        if count > CHAIN_PART * len(active):
            counts = {"count": count, "of": len(active)}
            found.append(Finding("chain_rules", {"chain": chain, **counts}))
    return tuple(found)
