"""The columns beside a table's values: which name the rows, and what the others tell of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmark_app.exchange.foreign.address import are_addresses, are_on_map
from benchmark_app.exchange.foreign.aside import asides
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of
from benchmark_app.exchange.foreign.column_role import NAMES, heading_role, tells_of_seeing
from benchmark_app.exchange.foreign.drawn_name import (
    is_average,
    is_mark,
    is_of_market,
    is_total,
    tells_of_rank,
)
from benchmark_app.exchange.foreign.header import Heading
from benchmark_app.exchange.foreign.labels import are_values, labels_of, named_both, role_of_days
from benchmark_app.exchange.foreign.left_out import column_code_left_out
from benchmark_app.exchange.foreign.remark import is_remark_line
from benchmark_app.exchange.table import Cell
from benchmark_app.words.foreign import MARK_NOTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The columns at the side of a table.

    `labels` name the rows, outermost first; `roles` tells what others are, by column; `left_out`
    why some are no data; `means` are the headings of those with the mean of businesses; `before`
    are the headings and cells of the labels that group the names.
    """

    labels: tuple[int, ...]
    roles: Mapping[int, str]
    left_out: Mapping[int, str] = field(default_factory=dict)
    means: Mapping[int, str] = field(default_factory=dict)
    before: tuple[tuple[Cell, Sequence[Cell]], ...] = ()

    @property
    def label(self) -> int:
        """The column that names each row."""
        return self.labels[-1]

    @property
    def beside(self) -> tuple[int, ...]:
        """The columns that tell more of each row."""
        return tuple(column for column in self.roles if column not in self.labels)

    @property
    def weights(self) -> tuple[int, ...]:
        """The columns of how much each row counts."""
        return tuple(column for column, code in self.left_out.items() if code == "weight")

    @property
    def is_of_days(self) -> bool:
        """Whether the rows are days."""
        return self.roles.get(self.label) == "date"

    @property
    def names_both(self) -> bool:
        """Whether services and businesses both stand at the side."""
        codes = {self.roles.get(column) for column in self.labels}
        return codes.issuperset(NAMES)


def side_of(leaf: Leaf, headings: Sequence[Heading], rows: Sequence[int]) -> Side | None:
    """What stands at the side of a table; None where nothing names its rows."""
    bodies = {one.column: [leaf.cell(row, one.column) for row in rows] for one in headings}
    roles: dict[int, str] = {}
    left_out: dict[int, str] = {}
    ends = Counter(heading_key(one.cell).split(" ")[-1] for one in headings)
    single = Counter(heading_key(one.cell) for one in headings)
    named = named_both(headings, bodies)
    labels = tuple(sorted(named)) or labels_of(headings, bodies, left_out, roles)
    if not labels:
        return None
    aside = asides({one.column: one.cell for one in headings if one.parts})
    aside |= _addresses(headings, bodies)
    for one in headings:
        column = one.column
        code = column_code_left_out(one.cell, bodies[column]) if one.parts else None
        if code == "total" and is_mark(one.cell):
            code = None  # that is judged beside the other values
        is_score = code == "total" and not is_average(one.cell)
        if is_score and ends[heading_key(one.cell).split(" ")[-1]] > 1:
            code = None  # "Alpha score" and "Beta score" are the scores of businesses
        if column in labels or column in left_out:
            role = named.get(column) or heading_role(one.cell) or role_of_days(bodies[column])
            if column in labels and role:
                roles[column] = role
        elif column in aside:
            left_out[column] = aside[column]
        elif code is not None and len(one.parts) < 2:
            left_out[column] = code
        elif single[heading_key(one.cell)] == 1:
            role = _role_beside(one, bodies[column], _codes(headings, labels))
            if role is not None:
                roles[column] = role
    free = [one for one in headings if one.column not in {*labels, *roles, *left_out}]
    seen = _seen_on(bodies, free) or (_periods(bodies, free) if named else {})
    roles |= seen if "date" not in roles.values() else {}
    if len({*labels, *roles, *left_out}) == len(headings):  # "Our score" is all there is
        totals = sum(code == "total" for code in left_out.values())
        left_out = {
            one.column: left_out[one.column]
            for one in headings
            if one.column in left_out
            and not _is_only_score(one.cell, left_out[one.column], is_alone=totals == 1)
        }
    means = {one.column: one.name for one in headings if is_of_market(one.cell)}
    naming = tuple(column for column in labels if roles.get(column) in NAMES)
    return Side(
        labels=naming if {roles[column] for column in naming} == set(NAMES) else labels,
        roles=roles,
        left_out=left_out,
        means={column: name for column, name in means.items() if column in left_out},
        before=tuple(
            (one.cell, bodies[one.column]) for one in headings if one.column in labels[:-1]
        ),
    )


def _is_only_score(heading: Cell, code: str, *, is_alone: bool) -> bool:
    """Whether a column is left out for the last word of its heading, as that of "Alpha score".

    Where it `is_alone`, "Score" says enough.
    """
    if code != "total" or is_average(heading) or tells_of_rank(heading):
        return False
    return is_alone or not is_total(heading)


def marks_of(leaf: Leaf, headings: Sequence[Heading], rows: Sequence[int]) -> frozenset[int]:
    """The columns of numbers alone below a word that means a note or a mark: "Note", "Nota"."""
    named = [one.column for one in headings if heading_key(one.cell) in MARK_NOTES]
    found = []
    for column in named:
        looks = [look_of(leaf.cell(row, column)) for row in rows if leaf.filled(row, [column])]
        if len(looks) > 1 and all(look is Look.AMOUNT for look in looks):
            found.append(column)
    return frozenset(found)


def remark_rows(
    leaf: Leaf, rows: Sequence[int], side: Side, columns: Sequence[int], *, services_down: bool
) -> dict[str, int]:
    """The rows of notes and sources, which say more of each of the columns of values, by code.

    Beside services only words are: "Note" may be a mark of each business.
    """
    roles = {row: heading_role(leaf.cell(row, side.label)) for row in reversed(rows)}
    found = {
        role: row
        for row, role in roles.items()
        if role in ("note", "source")
        and not (services_down and not is_remark_line(leaf.cell(row, one) for one in columns))
    }
    return {} if side.names_both or len(found) == len(rows) else found


def _role_beside(
    heading: Heading, body: Sequence[Cell], known: Collection[str | None]
) -> str | None:
    """What a column beside the names of the rows tells of each; None where it is a name's own."""
    role = heading_role(heading.cell)
    if len(heading.parts) > 1:  # "Notes" may stand below the last group of names
        return role if role in ("note", "source") else None
    if role in NAMES and not are_values(body) and role in known:
        return "note"
    if role in ("kind", "direction") and are_values(body):
        return None  # "Good", "Better", "Best" are offers
    return role


def _addresses(headings: Iterable[Heading], bodies: Mapping[int, Sequence[Cell]]) -> dict[int, str]:
    """The columns of addresses that are no source, with the code why they are left out."""
    free = [one for one in headings if heading_role(one.cell) != "source"]
    found = {one.column: "address" for one in free if are_addresses(bodies[one.column])}
    on_map = (one.column for one in free if are_on_map(one.cell, bodies[one.column]))
    return found | dict.fromkeys(on_map, "map_place")


def _seen_on(bodies: Mapping[int, Sequence[Cell]], headings: Iterable[Heading]) -> dict[int, str]:
    """The one column of days on which the rows were seen: "price_checked"."""
    days = [one for one in headings if len(one.parts) == 1 and _are_days(bodies[one.column])]
    seen = [one.column for one in days if tells_of_seeing(one.cell)]
    return dict.fromkeys(seen, "date") if len(seen) == 1 else {}


def _periods(bodies: Mapping[int, Sequence[Cell]], headings: Iterable[Heading]) -> dict[int, str]:
    """The one column of days, months or years beside services and businesses: "month"."""
    found = [one.column for one in headings if role_of_days(bodies[one.column])]
    return dict.fromkeys(found, "date") if len(found) == 1 else {}


def _are_days(cells: Sequence[Cell]) -> bool:
    """Whether the filled cells of a column are days; months and years are none."""
    filled = [cell for cell in cells if cell is not None and cell != ""]
    return len(filled) > 1 and all(look_of(cell) is Look.DAY for cell in filled)


def _codes(headings: Sequence[Heading], columns: Sequence[int]) -> set[str | None]:
    return {heading_role(one.cell) for one in headings if one.column in columns}
