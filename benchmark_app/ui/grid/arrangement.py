"""Which rows and columns the grid has, and in which order: ids only."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.attribute import TOUCHPOINTS, Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.ui.grid.line import FROZEN, Column
from benchmark_app.ui.grid.wish import Fact, Order, Wish
from benchmark_app.words.search import stands_in

if TYPE_CHECKING:
    from benchmark_app.workspace import Market

#: Everything, as the owner arranged it.
EVERYTHING: Final = Wish()
NO_FACTS: Final[Mapping[int, Fact]] = MappingProxyType({})
_NUMBERS: Final = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The row above a touchpoint's services that are shown when it is open."""

    touchpoint: str
    attributes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Rows (groups and attribute ids) and competitors by column; equal ones show alike.

    `columns` starts with the subject's id, None where there is no subject. `shown` of `services`
    stand in the rows or in closed groups; the others a filter leaves out.
    """

    rows: tuple[GroupRow | int, ...]
    columns: tuple[int | None, ...]
    shown: int = 0
    services: int = 0

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
        """Where an attribute stands, None where its group is closed or a filter leaves it out."""
        return None if attribute is None else _place(self.rows, attribute)

    def group_of(self, attribute: int) -> int | None:
        """Where the group of an attribute stands, None where it is in none that is shown."""
        return self._group(lambda group: attribute in group.attributes)

    def place_of(self, row: GroupRow | int) -> int | None:
        """Where a row of another arrangement stands here: a service, else its closed group."""
        if isinstance(row, GroupRow):
            return self._group(lambda group: group.touchpoint == row.touchpoint)
        place = self.row_of(row)
        return self.group_of(row) if place is None else place

    def column_of(self, competitor: int | None) -> int | None:
        """Where a competitor stands."""
        place = None if competitor is None else _place(self.columns, competitor)
        return None if place is None else place + Column.OWN

    def _group(self, suits: Callable[[GroupRow], bool]) -> int | None:
        rows = enumerate(self.rows)
        found = (row for row, one in rows if isinstance(one, GroupRow) and suits(one))
        return next(found, None)


def _place(among: Sequence[object], wanted: object) -> int | None:
    return among.index(wanted) if wanted in among else None


def arrange(
    market: Market,
    collapsed: Collection[str],
    wish: Wish = EVERYTHING,
    facts: Mapping[int, Fact] = NO_FACTS,
    held: Collection[int] = (),
) -> Arrangement:
    """Services under their touchpoints, the built-in ones first; the subject before the others.

    The wish is followed as far as the facts go: a service without one, which came after them, and
    one of `held` is shown whatever is wished for.
    """
    chosen = [one for one in market.attributes if is_wished(one.id, wish, facts, held)]
    groups = touchpoint_groups(chosen)
    rows: list[GroupRow | int] = []
    if wish.is_grouped:
        for touchpoint, members in groups.items():
            ids = _ordered(members, wish, facts)
            rows.append(GroupRow(touchpoint, ids))
            if touchpoint not in collapsed:
                rows.extend(ids)
    else:
        rows.extend(_ordered([one for some in groups.values() for one in some], wish, facts))
    subject = market.subject
    others = tuple(one.id for one in others_of(market.competitors))
    columns = (subject.id if subject else None, *others)
    return Arrangement(tuple(rows), columns, len(chosen), len(market.attributes))


def is_wished(
    attribute: int, wish: Wish, facts: Mapping[int, Fact], held: Collection[int] = ()
) -> bool:
    """Whether a service is to be shown."""
    fact = facts.get(attribute)
    if fact is None or attribute in held:
        return True
    has_trait = not wish.only or bool(wish.only & fact.traits)
    return has_trait and stands_in(wish.text, fact.name)


def others_of(competitors: Sequence[Competitor]) -> list[Competitor]:
    """All but the subject."""
    return [one for one in competitors if not one.subject]


def touchpoint_groups(attributes: Sequence[Attribute]) -> dict[str, list[Attribute]]:
    """Attributes by touchpoint: the built-in order, then the owner's own as they come."""
    found: dict[str, list[Attribute]] = {code: [] for code in TOUCHPOINTS}
    for attribute in attributes:
        found.setdefault(attribute.touchpoint, []).append(attribute)
    return {code: members for code, members in found.items() if members}


def _ordered(
    members: Sequence[Attribute], wish: Wish, facts: Mapping[int, Fact]
) -> tuple[int, ...]:
    """The ids in the order wished for; what ranks alike stays as it was arranged."""
    ids = [one.id for one in members]
    if wish.order is Order.NAME:
        ids.sort(key=lambda one: _name_order(facts.get(one)))
    elif wish.order is not Order.ARRANGED:
        ids.sort(key=lambda one: facts[one].rank if one in facts else inf)
    return tuple(ids)


def _name_order(fact: Fact | None) -> tuple[bool, tuple[str | int, ...]]:
    """Letters by letter and numbers by size; what came later is last."""
    parts = _NUMBERS.split(fact.name) if fact else []
    numbered = (int(part) if place % 2 else part for place, part in enumerate(parts))
    return fact is None, tuple(numbered)
