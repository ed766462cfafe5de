"""What each cell of a sheet is to the import: a name, a day, a value, beside them, or left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from benchmark_app.exchange.foreign.book import Area, area_of
from benchmark_app.exchange.foreign.outline import TableOutline
from benchmark_app.exchange.table import column_letters

SERVICE: Final = "attribute"
BUSINESS: Final = "competitor"
DAY: Final = "date"
VALUE: Final = "value"
LEFT_OUT: Final = "left_out"
#: The roles that have a tint, in the order the legend tells them.
TINTED: Final = (SERVICE, BUSINESS, DAY, VALUE)
_ACROSS_DAYS: Final = "days_across"


@dataclass(frozen=True, slots=True)
class CellRole:
    """`code` is that of a column, "" for a cell in no table; a heading stands in bold letters."""

    code: str = ""
    is_heading: bool = False


class SheetRoles:
    """The roles of a sheet's cells by row and column, both numbered from 1."""

    def __init__(self, tables: Iterable[TableOutline]) -> None:
        self._tables = [_Placed.of(one) for one in tables]

    def at(self, row: int, column: int) -> CellRole:
        """The role of a cell."""
        for one in self._tables:
            if (row, column) in one.area:
                return one.role(row, column)
        return CellRole()


@dataclass(frozen=True, slots=True)
class _Placed:
    """A table by the places of its parts."""

    area: Area
    headings: range
    columns: Mapping[str, str]
    rows: Mapping[int, str]
    across: str

    @classmethod
    def of(cls, table: TableOutline) -> _Placed:
        """The parts of a table; one whose area cannot be read has no cells."""
        area = area_of(table.area) or Area(1, 1, 0, 0)
        columns = {one.letter: one.role for one in table.columns}
        rows = {one.number: one.role for one in table.rows}
        headings = range(area.top, area.top + table.header_rows)
        return cls(area, headings, columns, rows, _across(table, set(columns.values())))

    def role(self, row: int, column: int) -> CellRole:
        """The role of one of its cells."""
        code = self.columns.get(column_letters(column), LEFT_OUT)
        if row in self.headings:
            return CellRole(self.across if code == VALUE else code, is_heading=True)
        kind = self.rows.get(row, "" if not self.rows else LEFT_OUT)
        if kind == "section":
            return CellRole("touchpoint", is_heading=True)
        return CellRole(LEFT_OUT if kind == LEFT_OUT else code)


def _across(table: TableOutline, roles: set[str]) -> str:
    """What the headings above values name; nothing where rows or the sheet name both."""
    if table.shape == _ACROSS_DAYS:
        return DAY
    if SERVICE in roles and BUSINESS not in roles and not table.competitor:
        return BUSINESS
    if BUSINESS in roles and SERVICE not in roles and not table.service:
        return SERVICE
    return VALUE
