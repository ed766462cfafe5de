"""The next steps of the summary's first page, not yet spoken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.plan import Move
from benchmark_app.domain.priority import Priority
from benchmark_app.domain.result import Finding, LifecycleStage, Standing
from benchmark_app.exchange.report_grid import GridRow, followed

_ACTIONS: Final = 5


def next_steps(
    grid: tuple[GridRow, ...], competitors: tuple[Competitor, ...], ranking: tuple[Priority, ...]
) -> tuple[Finding, ...]:
    """Up to five: each kind of step in the order of the ranking, without what the owner leaves."""
    rows = {row.attribute.id: row for row in grid}
    ranked = [rows[one.attribute] for one in ranking]
    open_ = [rows[one.attribute] for one in ranking if not _is_left(one)]
    found = _on_services("fill", open_, Standing.MISSING_BASIC)
    found += _on_services("decide", open_, Standing.BEHIND)
    found += _recheck(grid, competitors)
    found += _on_services("renew", ranked, Standing.COPIED_LEAD)
    found += _on_services("tell", ranked, Standing.ONLY_US)
    found += [
        _on_service("look", row) for row in grid if row.result.stage is LifecycleStage.INSUFFICIENT
    ]
    return tuple(found[:_ACTIONS])


def _is_left(priority: Priority) -> bool:
    return priority.plan is not None and priority.plan.move is Move.LEAVE


def _on_services(code: str, rows: Iterable[GridRow], standing: Standing) -> list[Finding]:
    return [_on_service(code, row) for row in rows if row.result.standing is standing]


def _on_service(code: str, row: GridRow) -> Finding:
    adoption = row.result.adoption
    return Finding(
        code, {"service": row.attribute.name, "k": adoption.adopters, "n": adoption.known}
    )


def _recheck(grid: tuple[GridRow, ...], competitors: tuple[Competitor, ...]) -> list[Finding]:
    """The business with the most cells older than allowed, of those still followed."""
    stale: Counter[str] = Counter()
    for place in followed(grid, competitors):
        count = sum(row.cells[place].stale for row in grid)
        if count and competitors[place].kind is not CompetitorKind.POTENTIAL:
            stale[competitors[place].name] = count
    return [
        Finding("recheck", {"competitor": name, "count": count})
        for name, count in sorted(stale.items(), key=lambda pair: (-pair[1], pair[0]))[:1]
    ]
