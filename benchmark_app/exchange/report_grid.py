"""What the grid shows of each service, and how much of it is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.result import BaselineLevel, StageResult

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
    """One service as the grid shows it; `cells` in the order of `Report.competitors`."""

    attribute: Attribute
    result: StageResult
    level: BaselineLevel
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellCounts:
    """How much is known of the businesses still followed; a cell is known, stale or unknown."""

    cells: int
    known: int
    stale: int
    unknown: int


def grid_row(
    attribute: Attribute,
    result: StageResult,
    level: BaselineLevel,
    cells: CellsLike,
    competitors: tuple[Competitor, ...],
) -> GridRow:
    """A service's row, its cells in the order of the competitors."""
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
        cells=tuple(found.get(one.id, GridCell()) for one in competitors),
    )


def followed(grid: tuple[GridRow, ...], competitors: tuple[Competitor, ...]) -> list[int]:
    """The places of the businesses with at least one fresh cell; all where nobody has one.

    Those without have left the market, or nobody looks any more.
    """
    columns = range(len(competitors))
    fresh = [
        place
        for place in columns
        if any(row.cells[place].seen and not row.cells[place].stale for row in grid)
    ]
    is_market = any(not competitors[place].subject for place in fresh)
    return fresh if is_market else list(columns)


def cell_counts(grid: tuple[GridRow, ...], competitors: tuple[Competitor, ...]) -> CellCounts:
    """How much is known of those still followed."""
    cells = [row.cells[place] for row in grid for place in followed(grid, competitors)]
    stale = sum(cell.stale for cell in cells)
    unknown = sum(_is_unknown(cell) for cell in cells)
    known = len(cells) - stale - unknown
    return CellCounts(cells=len(cells), known=known, stale=stale, unknown=unknown)


def _grid_cell(value: float, mark: Mark, state: int, day: int) -> GridCell:
    if not state:
        return GridCell()
    return GridCell(value if mark is Mark.NUMBER else mark, state == _STALE, date_of(day))


def _is_unknown(cell: GridCell) -> bool:
    return not cell.stale and (cell.value is None or cell.value is Mark.UNKNOWN)
