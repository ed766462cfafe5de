"""What other rules would make of a workspace, worked out in steps; no Qt here."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from benchmark_app.domain.effect import PolicyEffect
from benchmark_app.domain.overview import CellCounts
from benchmark_app.domain.policy import Policy

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
        snapshot = workspace.as_of(day)
        return _weighed(snapshot, snapshot.under(policy), workspace.revision)


def weighing(snapshot: Snapshot, policy: Policy, revision: int) -> Generator[None, None, Weighed]:
    """The same in short steps, of a snapshot of a revision."""
    other = snapshot.under(policy)
    for one in snapshot.market.attributes:
        snapshot.stage(one.id)
        other.stage(one.id)
        snapshot.cells(one.id)
        yield
    return _weighed(snapshot, other, revision)


def _weighed(snapshot: Snapshot, other: Snapshot, revision: int) -> Weighed:
    return Weighed(
        revision=revision,
        day=snapshot.as_of,
        policy=other.market.policy,
        effect=snapshot.effect(other),
        counts=snapshot.counts,
    )
