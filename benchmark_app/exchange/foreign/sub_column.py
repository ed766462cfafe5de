"""Columns below the name of a business: whether each is an offer, a branch or beside the point."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_line import number_in
from benchmark_app.exchange.foreign.cell_look import Look, is_valued, look_of, name_text
from benchmark_app.exchange.foreign.choices import NOT_TAKEN, VALUE
from benchmark_app.exchange.foreign.column_role import heading_role
from benchmark_app.exchange.foreign.drawn import verdicts
from benchmark_app.exchange.foreign.drawn_name import is_total, is_weighted
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.foreign.side import Side
from benchmark_app.exchange.table import Cell, is_blank

SUB_CHOICES: Final = ("service", VALUE, "note", "competitor", NOT_TAKEN)
_BETWEEN: Final = " · "
_FEWEST: Final = 2
#: 0.225 may be written 0.23.
_ROUNDED: Final = 0.0051


def known_subs(
    across: Sequence[Across], leaf: Leaf, rows: Sequence[int], label: int, known: Known
) -> dict[str, str]:
    """What sub-columns are by names that the workspace has: "North" where "Gym · North" is one.

    The column `label` names the rows. A sub-column is told by the key of its heading.
    """
    labels = {name_text(leaf.cell(row, label)) for row in rows}
    found = _marks(across, leaf, rows)
    for one in across:
        if one.sub and name_key(one.name + _BETWEEN + one.sub) in known.competitors:
            found[name_key(one.sub)] = "competitor"
        elif one.sub and any(
            name_key(name + _BETWEEN + one.sub) in known.services for name in labels
        ):
            found[name_key(one.sub)] = "service"
    return found


def _marks(across: Sequence[Across], leaf: Leaf, rows: Sequence[int]) -> dict[str, str]:
    """The sub-columns that are values by what stands in them or beside them.

    Points beside weighted points, and numbers headed as notes with no values beside them: French
    and Spanish call a mark a note.
    """
    subs = [one for one in across if one.sub]
    weighted = [one for one in subs if is_weighted(one.sub)]
    points = [one for one in subs if one.role == "other" and is_total(one.sub)]
    free = [one for one in points if weighted and one not in weighted]
    found = dict.fromkeys((name_key(one.sub) for one in free), VALUE)
    notes = [one for one in subs if one.role == "note"]
    others = {heading_role(one.sub) for one in subs if one not in notes}
    cells = [leaf.cell(row, one.column) for one in notes for row in rows]
    filled = [cell for cell in cells if not is_blank(cell)]
    if (
        filled
        and not others & {VALUE, "price"}
        and all(look_of(cell) is Look.AMOUNT for cell in filled)
    ):
        found |= {name_key(one.sub): VALUE for one in notes}
    return found


def with_remarks(
    leaf: Leaf,
    across: tuple[Across, ...],
    rows: Sequence[int],
    side: Side,
    roles: Mapping[int, str],
    said: Collection[int],
) -> tuple[tuple[Across, ...], dict[int, str]]:
    """The columns of businesses and the roles of others, the last one's "note" where it is none.

    It holds texts alone, beside more than one of values: "Why it matters" is no business. Where
    the `side` is of days, one text such as a holiday is enough.
    """
    last = _remark_column(across, leaf, rows, 1 if side.is_of_days else _FEWEST)
    if last is None or last in said:
        return across, dict(roles)
    return tuple(one for one in across if one.column != last), {**roles, last: "note"}


def _remark_column(
    across: Sequence[Across], leaf: Leaf, rows: Sequence[int], least: int
) -> int | None:
    columns = [one for one in across if one.of is None and not one.sub]
    if len(columns) <= _FEWEST or len(columns) < len(across):
        return None
    last = columns[-1].column
    own = [leaf.cell(row, last) for row in rows if not leaf.is_blank_at(row, last)]
    if len(own) < least or any(look_of(cell) is not Look.TEXT for cell in own):
        return None
    cells = {one.column: [leaf.cell(row, one.column) for row in rows] for one in columns}
    valued = all(_is_mostly_valued(cells[column]) for column in cells if column != last)
    is_verdict = last in verdicts({one.column: one.name for one in columns}, cells)
    return last if valued and not is_verdict else None


def _is_mostly_valued(cells: Sequence[Cell]) -> bool:
    filled = [cell for cell in cells if not is_blank(cell)]
    return sum(map(is_valued, filled)) * 2 > len(filled)


def unsure_subs(
    across: Sequence[Across], said: Collection[str], *, is_turned: bool
) -> Iterator[tuple[str, str]]:
    """Each sub-column that nobody spoke of, with what is proposed; "" where nothing is.

    "North" or "Premium" below a business is a branch or a tier of it as likely as a side of
    every service. Below a service, as where the table `is_turned`, it is a side of that.
    """
    subs = {name_key(one.sub): one for one in across if one.sub and one.of is None}
    for key, one in subs.items():
        if key not in said:
            is_clear = is_turned or one.role != "other"
            yield one.sub, SUB_CHOICES[0] if is_clear else ""


def is_sum(one: Across, said: Collection[str], products: Collection[int]) -> bool:
    """Whether a sub-column that nobody spoke of is worked out from the value beside it."""
    worked_out = one.role == "other" and (is_total(one.sub) or is_weighted(one.sub))
    return (worked_out or one.column in products) and name_key(one.sub) not in said


def products_of(
    across: Sequence[Across], leaf: Leaf, rows: Sequence[int], weights: Collection[int]
) -> set[int]:
    """The sub-columns that are the value beside them times how much each row counts."""
    subs = [one for one in across if one.sub] if weights else []
    pairs = ((one, other) for one in subs for other in across if one is not other)
    return {
        one.column
        for one, other in pairs
        if name_key(one.name) == name_key(other.name)
        and any(_is_product(leaf, rows, (one.column, other.column, at)) for at in weights)
    }


def _is_product(leaf: Leaf, rows: Sequence[int], columns: tuple[int, int, int]) -> bool:
    """Whether the numbers of the first column are those of the others multiplied."""
    lines = ([number_in(leaf.cell(row, column)) for column in columns] for row in rows)
    told = [(own, one, other) for own, one, other in lines if own and one and other]
    is_product = any(
        all(abs(one * other / whole - own) <= _ROUNDED for own, one, other in told)
        for whole in (1, 100)
    )
    return len(told) > _FEWEST and is_product
