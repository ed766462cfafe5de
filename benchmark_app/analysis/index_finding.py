"""The sentences over the indexes: the subject against the market, and how the bar has risen."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import Final

from benchmark_app.analysis.finding import Params
from benchmark_app.analysis.index import PAR
from benchmark_app.analysis.rise import DAYS_PER_YEAR
from benchmark_app.analysis.trend_finding import MarketTrend, rise_findings, trend_findings
from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.result import Finding

_MONTHS: Final = 12
#: What a trend says where there is nothing to make an index of.
_NOTHING: Final = frozenset(("all_stale", "baseline_starts"))
#: What it says of a subject and a market that can be compared.
_COMPARED: Final = ("above_", "below_", "level_with")


def parity_findings(trend: MarketTrend) -> tuple[Finding, ...]:
    """How far the subject stands above or below the market, and where it was 12 months ago.

    What the trend itself says where there is no parity index.
    """
    said = trend_findings(trend)[:1]
    if said[0].code == "market_alone":
        return (Finding("parity_alone"),)
    index = trend.levels[-1].parity_index
    if index is None or not said[0].code.startswith(_COMPARED):
        return said
    now, before = round(index, 1), _parity_before(trend)
    away = round(now - PAR, 1)
    code = "parity_level" if not away else "parity_above" if away > 0 else "parity_below"
    found = [Finding(code, {"index": now, "percent": abs(away)})]
    if before is not None:
        code = "parity_same" if before == now else "parity_before"
        found.append(Finding(code, {"before": before}))
    return tuple(found)


def expectation_findings(trend: MarketTrend) -> tuple[Finding, ...]:
    """How fast the bar rises and what that asks of the subject, then how far it has risen."""
    said = trend_findings(trend)[:1]
    if said[0].code in _NOTHING:
        return said
    index = trend.levels[-1].expectation_index
    base = next((one.day for one in trend.levels if one.expectation_index is not None), None)
    if index is None or base is None:
        return (Finding("expectation_starts"),)
    return (*rise_findings(trend), _since_base(index, base, trend.levels[-1].day))


def _parity_before(trend: MarketTrend) -> float | None:
    """The parity index 12 months ago as it is shown; None where too little was known then."""
    year_ago = add_months(trend.levels[-1].day, -_MONTHS)
    row = bisect_right(trend.levels, year_ago, key=lambda one: one.day) - 1
    if row < 0 or not trend.levels[row].is_sufficient:
        return None
    index = trend.levels[row].parity_index
    return None if index is None else round(index, 1)


def _since_base(index: float, base: date, as_of: date) -> Finding:
    """How far the index has moved from its base day if that is past; a year where long ago."""
    if base == as_of:
        return Finding("expectation_one_day")
    moved = round(index - PAR, 1)
    params: Params = {"day": base, "index": round(index, 1), "percent": abs(moved)}
    if not moved:
        return Finding("expectation_held", params)
    side = "rose" if moved > 0 else "fell"
    years = (as_of - base).days / DAYS_PER_YEAR
    if years < 1:
        return Finding(f"expectation_{side}", params)
    per_year = 100.0 * ((index / PAR) ** (1.0 / years) - 1.0)
    params["a_year"] = round(abs(per_year), 1)
    return Finding(f"expectation_{side}_yearly", params)
