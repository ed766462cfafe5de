"""Which rows and columns the grid has, and in which order: ids only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmark_app.domain.attribute import TOUCHPOINTS, Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.ui.grid.line import FROZEN, Column

if TYPE_CHECKING:
    from benchmark_app.workspace import Market


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The row above a touchpoint's services."""

    touchpoint: str
    attributes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Rows (groups and attribute ids) and competitors by column; equal ones show alike.

    `columns` starts with the subject's id, None where there is no subject.
    """

    rows: tuple[GroupRow | int, ...]
    columns: tuple[int | None, ...]

    @property
    def column_count(self) -> int:
        """The frozen columns and one for each competitor."""
        return FROZEN - 1 + len(self.columns)

    def competitor(self, column: int) -> int | None:
        """The competitor of a column, None for the columns before the subject's."""
        return self.columns[column - Column.OWN] if column >= Column.OWN else None

    def attribute(self, row: int) -> int | None:
        """The attribute of a row, None for a group."""
        found = self.rows[row]
        return None if isinstance(found, GroupRow) else found

    def row_of(self, attribute: int | None) -> int | None:
        """Where an attribute stands, None where its group is closed."""
        return None if attribute is None else _place(self.rows, attribute)

    def column_of(self, competitor: int | None) -> int | None:
        """Where a competitor stands."""
        place = None if competitor is None else _place(self.columns, competitor)
        return None if place is None else place + Column.OWN


def _place(among: Sequence[object], wanted: object) -> int | None:
    return among.index(wanted) if wanted in among else None


def arrange(market: Market, collapsed: Collection[str]) -> Arrangement:
    """Services under their touchpoints, the built-in ones first; the subject before the others."""
    rows: list[GroupRow | int] = []
    for touchpoint, members in touchpoint_groups(market.attributes).items():
        ids = tuple(attribute.id for attribute in members)
        rows.append(GroupRow(touchpoint, ids))
        if touchpoint not in collapsed:
            rows.extend(ids)
    subject = market.subject
    others = tuple(one.id for one in others_of(market.competitors))
    return Arrangement(tuple(rows), (subject.id if subject else None, *others))


def others_of(competitors: Sequence[Competitor]) -> list[Competitor]:
    """All but the subject."""
    return [one for one in competitors if not one.subject]


def touchpoint_groups(attributes: Sequence[Attribute]) -> dict[str, list[Attribute]]:
    """Attributes by touchpoint: the built-in order, then the owner's own as they come."""
    found: dict[str, list[Attribute]] = {code: [] for code in TOUCHPOINTS}
    for attribute in attributes:
        found.setdefault(attribute.touchpoint, []).append(attribute)
    return {code: members for code, members in found.items() if members}
