"""What other rules would make of a workspace, worked out in steps; no Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from benchmark_app.domain.effect import PolicyEffect
from benchmark_app.domain.policy import Policy
from benchmark_app.exchange.report_grid import CellCounts, cell_counts, grid_row

if TYPE_CHECKING:  # the window that only starts the child does not need it
    from benchmark_app.workspace import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What a set of rules changes on a day of a file at one revision.

    `counts` is how much is known by the rules in force.
    """

    revision: int
    day: date
    policy: Policy
    effect: PolicyEffect
    counts: CellCounts


def weigh(_: Callable[[float], None], path: str, day: date, policy: Policy) -> Weighed:
    """What rules would change in a workspace file on a day; nothing is written.

    Raises:
        BenchmarkError: the file cannot be read.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import Workspace

    with Workspace.open_copy(path) as workspace:
        steps = weighing(workspace.as_of(day), policy, workspace.revision)
        return [found for found in steps if found is not None][-1]


def weighing(snapshot: Snapshot, policy: Policy, revision: int) -> Iterator[Weighed | None]:
    """Work it out a service at a time: nothing yet, and at last what would change."""
    other = snapshot.under(policy)
    market = snapshot.market
    rows = []
    for one in market.attributes:
        other.stage(one.id)
        result, level = snapshot.stage(one.id), snapshot.baseline_level(one.id)
        rows.append(grid_row(one, result, level, snapshot.cells(one.id), market.competitors))
        yield None
    counts = cell_counts(tuple(rows), market.competitors)
    yield None
    yield Weighed(
        revision=revision,
        day=snapshot.as_of,
        policy=policy,
        effect=snapshot.effect(other),
        counts=counts,
    )
