"""The figures of the overview: where the subject stands, and how old the cells are."""

from __future__ import annotations

from benchmark_app.analysis.cell_table import CellTable
from benchmark_app.analysis.finding import MarketFacts, ranked
from benchmark_app.analysis.trend_finding import MarketTrend
from benchmark_app.domain.overview import Figures
from benchmark_app.domain.result import LifecycleStage, Standing


def figures_of(facts: MarketFacts, table: CellTable, trend: MarketTrend) -> Figures:
    """The figures of a day."""
    has_begun = trend.checked >= trend.needed
    level, counts = trend.levels[-1], table.counts
    stages = [one.stage.stage for one in facts.sufficient]
    return Figures(
        has_subject=facts.has_subject,
        own_level=level.own_level if has_begun else None,
        market_level=level.market_level if has_begun else None,
        is_level_sure=level.is_sufficient,
        missing=_names(facts, Standing.MISSING_BASIC),
        unknown_basics=sum(one.is_unknown_basic for one in facts.services),
        only_us=_names(facts, Standing.ONLY_US),
        copied=_names(facts, Standing.COPIED_LEAD),
        basics=stages.count(LifecycleStage.TABLE_STAKES),
        becoming=sum(
            one.stage.provisional and one.stage.stage is LifecycleStage.TABLE_STAKES
            for one in facts.sufficient
        ),
        spreading=stages.count(LifecycleStage.CONTESTED),
        services=len(stages),
        stale=counts.stale,
        cells=counts.cells,
    )


def _names(facts: MarketFacts, standing: Standing) -> tuple[str, ...]:
    return tuple(one.attribute.name for one in ranked(facts, standing))
