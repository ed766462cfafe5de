"""Rows of offers, several of each business: which texts tell them apart, and whose name they join.

Every text that is needed to tell the rows apart goes into the name of the business or into that of
the service, whatever is answered: no two values get the same names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.across import Across, nameless
from benchmark_app.exchange.foreign.address import is_address
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of, name_text
from benchmark_app.exchange.foreign.choices import VALUE
from benchmark_app.exchange.foreign.column_role import NAMES, OF_ANY, heading_role, value_roles
from benchmark_app.exchange.foreign.header import Heading
from benchmark_app.exchange.foreign.left_out import is_remark
from benchmark_app.exchange.foreign.question import Sample
from benchmark_app.exchange.foreign.rival_column import COLUMN, WITH, names_businesses, rival_doubt
from benchmark_app.exchange.foreign.shape import Doubt
from benchmark_app.exchange.foreign.side import Side
from benchmark_app.exchange.table import column_letters
from benchmark_app.words.foreign_place import TOWN_HEADINGS

_BETWEEN: Final = " · "
#: More texts than these are services of their own.
_MOST: Final = 5
_PAIR: Final = 2
_VALUES: Final = ("value", "price")


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a table, with the columns that may take part in their names."""

    leaf: Leaf
    headings: Sequence[Heading]
    body: Sequence[int]
    side: Side

    def cells(self, one: Heading) -> list[object]:
        return [self.leaf.cell(row, one.column) for row in self.body]

    def are_apart(self, columns: Sequence[int]) -> bool:
        """Whether no two rows of one day that differ have the same texts in some columns."""
        whole = self._told([one.column for one in self.headings])
        return len(set(self._told([*columns, *self._days]))) == len(set(whole))

    def collide(self) -> bool:
        """Whether most rows have the names of another one of their day."""
        keys = self._told([*self.side.labels, *self._days])
        again = sum(count for count in Counter(keys).values() if count > 1)
        return again * 2 > len(keys)

    def texts(self) -> list[Heading]:
        """The columns of short texts: those at the side, and others that are not all the same."""
        counts = Counter(name_key(one.name) for one in self.headings)
        return [
            one
            for one in self.headings
            if self._is_free(one) and len(one.parts) == 1 and counts[name_key(one.name)] == 1
            if all(map(_may_name, self.cells(one)))
            if one.column in self.side.labels or len(set(self.cells(one))) > 1
        ]

    def others(self, key: Sequence[Heading]) -> tuple[list[Heading], list[Heading]]:
        """The other columns: those of texts, which are notes, and those of values."""
        free = [one for one in self.headings if self._is_free(one) and one not in key]
        notes = [one for one in free if all(map(_is_text, self.cells(one)))]
        return notes, [one for one in free if one not in notes]

    def _told(self, columns: Sequence[int]) -> list[tuple[object, ...]]:
        return [tuple(self.leaf.cell(row, at) for at in columns) for row in self.body]

    @property
    def _days(self) -> list[int]:
        return [column for column, code in self.side.roles.items() if code == "date"]

    def _is_free(self, one: Heading) -> bool:
        is_left_out = one.column in self.side.left_out
        role = None if one.column in self.side.labels else self.side.roles.get(one.column)
        is_beside = role in OF_ANY and heading_role(one.cell) not in NAMES
        return bool(one.parts) and not (is_left_out or is_beside or role == "unit")


def _may_name(cell: object) -> bool:
    """Whether a cell is a name, or part of one, rather than a sentence or a value."""
    text = name_text(cell) if isinstance(cell, str) else ""
    is_name = bool(text) and not is_remark(text) and not is_address(text)
    return is_name and look_of(text) is Look.TEXT


def _is_text(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and look_of(cell) in (Look.TEXT, Look.BLANK))


def who_doubts(
    doubt: Doubt,
    leaf: Leaf,
    headings: Sequence[Heading],
    body: Sequence[int],
    side: Side,
    said: Container[str],
) -> list[Doubt]:
    """Such a doubt about which columns name the businesses, where several may."""
    key = _key_doubt(doubt, _Rows(leaf, headings, body, side), said)
    if key is not None or side.names_both:
        return [] if key is None else [key]
    return rival_doubt(doubt, leaf, headings, body, side, said)


def _key_doubt(doubt: Doubt, rows: _Rows, said: Container[str]) -> Doubt | None:
    """Such a doubt about which of the texts that tell rows apart name the businesses.

    None where the rows are told apart by their names, or by no texts, and where somebody said it.
    """
    leaf, body = rows.leaf, rows.body
    key = _key(rows) if rows.collide() else []
    if len(key) < _PAIR or any(name_key(one.name) in said for one in key):
        return None
    notes, values = rows.others(key)
    if not values:
        return None
    differ = (one for one in key if len(set(rows.cells(one))) > 1)
    named = next((one for one in differ if names_businesses(one)), None)
    choices = _choices(key, named)
    samples = [
        Sample(name_text(leaf.cell(body[0], one.column)), f"{column_letters(one.column)}{body[0]}")
        for one in key
    ]
    asked = replace(
        doubt,
        choices=choices,
        samples=tuple(samples),
        roles={
            **{one.name: "attribute" for one in key},
            **{one.name: "note" for one in notes},
            **{one.name: VALUE for one in values},
        },
    )
    shown = tuple(_shown(asked, answer, leaf, key, body[0]) for answer in choices)
    return replace(asked, default=_proposed(choices, key, named, values), shown=shown)


def _key(rows: _Rows) -> list[Heading]:
    """The texts without which rows are not told apart, with those that are headed as names."""
    key = rows.texts()
    if rows.side.label not in [one.column for one in key]:
        return []
    if not rows.are_apart([one.column for one in key]):
        return []
    for one in sorted(key, key=_rank):
        rest = [other for other in key if other is not one]
        is_name = one.column == rows.side.label or rows.side.roles.get(one.column) in NAMES
        is_name = is_name or names_businesses(one)
        if not is_name and rows.are_apart([other.column for other in rest]):
            key = rest
    return key if len(key) <= _MOST else []


def _rank(one: Heading) -> tuple[int, int]:
    """Which texts are needed least: towns, then groups, then the last ones."""
    is_town = heading_key(one.cell) in TOWN_HEADINGS
    is_group = heading_role(one.cell) == "touchpoint"
    return (0 if is_town else 1 if is_group else 2), -one.column


def _choices(key: Sequence[Heading], named: Heading | None) -> tuple[str, ...]:
    """What may name the businesses: one column, or the first with another behind it."""
    first = key[0]
    single = [first] if named is first else sorted(key, key=lambda one: one is not named)
    joined = [one for one in key[1:] if heading_role(one.cell) != "attribute"]
    joined = [] if named not in (None, first) else joined
    return (*(COLUMN + one.name for one in single), *(WITH + one.name for one in joined))


def _proposed(
    choices: Sequence[str], key: Sequence[Heading], named: Heading | None, values: Sequence[Heading]
) -> str:
    """A column headed as businesses, with the town it needs; "" where none is headed so.

    An offer with several values is compared as one with its business.
    """
    if named is None:
        return ""
    towns = [one.name for one in key if heading_key(one.cell) in TOWN_HEADINGS]
    offers = [one.name for one in key if one is not named] if len(values) > 1 else []
    joined = (*towns, *offers) if len(key) == _PAIR or towns else ()
    return next((WITH + one for one in joined if WITH + one in choices), choices[0])


def _shown(doubt: Doubt, answer: str, leaf: Leaf, key: Sequence[Heading], row: int) -> str:
    """How the first row is called with an answer: "Oak · Bonn: Latte"."""
    said = key_roles(doubt, answer)
    parts = {
        code: [
            name_text(leaf.cell(row, one.column)) for one in key if said[name_key(one.name)] == code
        ]
        for code in ("competitor", "attribute")
    }
    return ": ".join(_BETWEEN.join(part) for part in parts.values() if part)


def key_roles(doubt: Doubt, answer: str) -> dict[str, str]:
    """What each column is with an answer, by the key of its heading."""
    said = {name_key(name): role for name, role in doubt.roles.items()}
    if answer.startswith(WITH):
        said[next(iter(said))] = "competitor"
    said[name_key(answer.partition(":")[2])] = "competitor"
    return said


def joined_columns(side: Side) -> dict[str, tuple[int, ...]]:
    """The columns whose texts make one name, where both services and businesses have theirs."""
    codes = NAMES if side.names_both else ()
    found = {code: tuple(at for at in side.labels if side.roles[at] == code) for code in codes}
    return {code: columns for code, columns in found.items() if len(columns) > 1}


def asked_columns(doubts: Sequence[Doubt]) -> set[str]:
    """The keys of the headings of columns that are told together by the answer to a doubt."""
    return {name_key(name) for one in doubts for name in one.roles}


def values_of_offers(columns: Sequence[Across], said: Mapping[int, str]) -> tuple[Across, ...]:
    """The columns of values of offers.

    Where all were `said` to be values, all but their price are services called by its heading.
    """
    if not all(said.get(one.column) == VALUE for one in columns):
        return nameless(columns)
    names = {one.column: one.heading for one in columns}
    roles = value_roles(names)
    prices = [column for column in names if roles[column] in _VALUES]
    plain = prices if len(prices) == 1 else list(names) if len(names) == 1 else []
    return tuple(
        Across(column=column, heading=name, name="", sub="" if column in plain else name)
        for column, name in names.items()
    )
