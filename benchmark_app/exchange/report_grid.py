"""What the grid shows of each service."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.result import BaselineLevel, Comparison, StageResult

_STALE: Final = 2


class CellsLike(Protocol):
    """One attribute's cells, aligned arrays over competitors."""

    @property
    def competitor(self) -> Iterable[Any]:
        """The competitors' ids."""

    @property
    def value(self) -> Iterable[Any]:
        """The last values, nan for a mark."""

    @property
    def mark(self) -> Iterable[Any]:
        """The marks as numbers of `Mark`."""

    @property
    def state(self) -> Iterable[Any]:
        """0 empty, 1 fresh, 2 stale."""

    @property
    def day(self) -> Iterable[Any]:
        """The day numbers of the last look."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell: None where nothing was ever seen; `stale` is older than allowed."""

    value: Value | None = None
    stale: bool = False
    seen: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One service as the grid shows it; `cells` in the order of `Report.competitors`.

    `compared` is the subject against the baseline, None where too little is known. `stale` counts
    the cells older than allowed of whoever counts on the day.
    """

    attribute: Attribute
    result: StageResult
    level: BaselineLevel
    compared: Comparison | None
    cells: tuple[GridCell, ...]
    stale: int


def grid_row(
    attribute: Attribute,
    result: StageResult,
    level: BaselineLevel,
    compared: Comparison | None,
    cells: CellsLike,
    competitors: tuple[Competitor, ...],
    followed: frozenset[int],
) -> GridRow:
    """A service's row, its cells in the order of the competitors; `followed` are who counts."""
    found = {
        int(competitor): _grid_cell(float(value), Mark(int(mark)), int(state), int(day))
        for competitor, value, mark, state, day in zip(
            cells.competitor, cells.value, cells.mark, cells.state, cells.day, strict=True
        )
    }
    return GridRow(
        attribute=attribute,
        result=result,
        level=level,
        compared=compared,
        cells=tuple(found.get(one.id, GridCell()) for one in competitors),
        stale=sum(one.stale for key, one in found.items() if key in followed),
    )


def _grid_cell(value: float, mark: Mark, state: int, day: int) -> GridCell:
    if not state:
        return GridCell()
    return GridCell(value if mark is Mark.NUMBER else mark, state == _STALE, date_of(day))
