"""A table read once and planned again for each choice, in a child process; no Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window that only starts the child needs no reader
    from benchmark_app.exchange.difference import Difference, DifferenceKind
    from benchmark_app.exchange.foreign.outline import Outline
    from benchmark_app.ui.job import TablePlan


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalAnswer:
    """What a table is read as, what importing it would do, and its cells one by one.

    `differences` hold the first cells of each kind, `counts` says how many there are.
    """

    outline: Outline
    plan: TablePlan
    differences: tuple[Difference, ...]
    counts: dict[DifferenceKind, int]
