"""What other rules would make of a workspace, worked out in steps; no Qt here."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from benchmark_app.domain.effect import PolicyEffect
from benchmark_app.domain.overview import CellCounts
from benchmark_app.domain.policy import Policy

if TYPE_CHECKING:  # the window that only starts the child does not need it
    from benchmark_app.workspace import Snapshot, Workspace


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


class Scales:
    """Weighs rules against a file kept in memory, read again only where it changed; for a child.

    Nothing is written.
    """

    def __init__(self) -> None:
        self._workspace: Workspace | None = None
        self._path = ""

    def __call__(
        self, path: str, day: date, policy: Policy, revision: int
    ) -> Generator[None, None, Weighed]:
        """What rules would change in a workspace file on a day, the window being at a revision.

        Raises:
            BenchmarkError: the file cannot be read.
        """
        workspace = self._read(path, revision)
        yield
        return (yield from weighing(workspace.as_of(day), policy, workspace.revision))

    def _read(self, path: str, revision: int) -> Workspace:
        # the child process pays for it, never the window
        from benchmark_app.workspace import Workspace

        if self._workspace is None or (self._path, self._workspace.revision) != (path, revision):
            if self._workspace is not None:
                self._workspace.close()
            self._workspace, self._path = Workspace.open_copy(path), path
        return self._workspace


def weighing(snapshot: Snapshot, policy: Policy, revision: int) -> Generator[None, None, Weighed]:
    """What rules would change on the day of a snapshot of a revision, in short steps."""
    other = snapshot.under(policy)
    for one in snapshot.market.attributes:
        snapshot.stage(one.id)
        other.stage(one.id)
        snapshot.cells(one.id)
        yield
    return Weighed(
        revision=revision,
        day=snapshot.as_of,
        policy=other.market.policy,
        effect=snapshot.effect(other),
        counts=snapshot.counts,
    )
