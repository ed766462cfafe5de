"""The columns beside a table's values: which name the rows, and what the others tell of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of
from benchmark_app.exchange.foreign.header import Heading
from benchmark_app.exchange.foreign.left_out import column_code_left_out, is_total
from benchmark_app.exchange.long_form import column_code
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.words.foreign import (
    BUSINESS_HEADINGS,
    DAY_HEADINGS,
    GROUP_HEADINGS,
    NOTE_HEADINGS,
    SERVICE_HEADINGS,
    SOURCE_HEADINGS,
)
from benchmark_app.words.foreign_heading import (
    GAP_HEADINGS,
    PRICE_HEADINGS,
    UNIT_HEADINGS,
    VALUE_HEADINGS,
)

#: Column codes of the long form and, for other headings, the words for each in turn.
_WORDS_OF: Final = {
    "attribute": SERVICE_HEADINGS,
    "competitor": BUSINESS_HEADINGS,
    "date": DAY_HEADINGS,
    "touchpoint": GROUP_HEADINGS,
    "source": SOURCE_HEADINGS,
    "note": NOTE_HEADINGS,
    "unit": UNIT_HEADINGS,
    "value": VALUE_HEADINGS,
    "price": PRICE_HEADINGS,
}
#: What may stand at a row's side whatever the row names.
OF_ANY: Final = frozenset(("date", "started_on", "method", "source", "note", "recorded_at"))
#: What only stands beside a service, and beside a business.
OF_SERVICE: Final = frozenset(("touchpoint", "kind", "unit", "direction", "offered_from"))
OF_BUSINESS: Final = frozenset(("subject",))
_NAMES: Final = ("attribute", "competitor")
_NUMBERED: Final = re.compile(r"(?P<at>\d+(\.\d+)*)[.):]?\s+\D.*")
_REMARKS: Final = NOTE_HEADINGS | GAP_HEADINGS


def heading_role(heading: Cell) -> str | None:
    """The code of the column a heading means in any of seven languages."""
    key = heading_key(heading)
    own = column_code(key)
    role = own or next((code for code, words in _WORDS_OF.items() if key in words), None)
    parts = [part.strip() for part in key.split("/")]
    is_remark = role is None and len(parts) > 1 and all(part in _REMARKS for part in parts)
    return "note" if is_remark else role


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The columns at the side of a table.

    `labels` name the rows, outermost first; `roles` tells what others are, by column; `left_out`
    why some are no data. `is_settled` says whether the role of the label is by its heading alone
    beyond doubt: a table that names both services and businesses at its side.
    """

    labels: tuple[int, ...]
    roles: Mapping[int, str]
    left_out: Mapping[int, str] = field(default_factory=dict)

    @property
    def label(self) -> int:
        """The column that names each row."""
        return self.labels[-1]

    @property
    def beside(self) -> tuple[int, ...]:
        """The columns that tell more of each row."""
        return tuple(column for column in self.roles if column not in self.labels)

    @property
    def names_both(self) -> bool:
        """Whether services and businesses both stand at the side."""
        codes = {self.roles.get(column) for column in self.labels}
        return codes.issuperset(_NAMES)


def side_of(leaf: Leaf, headings: Sequence[Heading], rows: Sequence[int]) -> Side | None:
    """What stands at the side of a table; None where nothing names its rows."""
    bodies = {one.column: [leaf.cell(row, one.column) for row in rows] for one in headings}
    roles: dict[int, str] = {}
    left_out: dict[int, str] = {}
    ends = Counter(heading_key(one.cell).split(" ")[-1] for one in headings)
    single = Counter(heading_key(one.cell) for one in headings)
    labels = _labels(headings, bodies, left_out)
    if not labels:
        return None
    for one in headings:
        column = one.column
        code = column_code_left_out(one.cell, bodies[column]) if one.parts else None
        if code == "total" and ends[heading_key(one.cell).split(" ")[-1]] > 1:
            code = None  # "Alpha score" and "Beta score" are the scores of businesses
        if column in labels or column in left_out:
            role = heading_role(one.cell)
            if column in labels and role:
                roles[column] = role
        elif code is not None and len(one.parts) < 2:
            left_out[column] = code
        elif single[heading_key(one.cell)] == 1:
            role = _role_beside(one, bodies[column], _codes(headings, labels))
            if role is not None:
                roles[column] = role
    return Side(labels=labels, roles=roles, left_out=left_out)


def remark_rows(leaf: Leaf, rows: Sequence[int], side: Side) -> dict[str, int]:
    """The rows of notes and sources below businesses, which say more of each column, by code."""
    roles = {row: heading_role(leaf.cell(row, side.label)) for row in reversed(rows)}
    found = {role: row for row, role in roles.items() if role in ("note", "source")}
    return {} if side.names_both else found


def _role_beside(
    heading: Heading, body: Sequence[Cell], known: Collection[str | None]
) -> str | None:
    """What a column beside the names of the rows tells of each; None where it is a name's own."""
    role = heading_role(heading.cell)
    if len(heading.parts) > 1:  # "Notes" may stand below the last group of names
        return role if role in ("note", "source") else None
    if role == "attribute" and not _is_valued(body) and role in known:
        return "note"
    if role in ("kind", "direction") and _is_valued(body):
        return None  # "Good", "Better", "Best" are offers
    return role


def _codes(headings: Sequence[Heading], columns: Sequence[int]) -> set[str | None]:
    return {heading_role(one.cell) for one in headings if one.column in columns}


def _labels(
    headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]], left_out: dict[int, str]
) -> tuple[int, ...]:
    """The columns at the left that name the rows; a numbering before them goes to `left_out`."""
    named = _named_both([one for one in headings if not _is_valued(bodies[one.column])])
    if named:
        return named
    labels: list[int] = []
    for at, one in enumerate(headings):
        body = bodies[one.column]
        code = column_code_left_out(one.cell, body)
        role = heading_role(one.cell)
        if code == "numbering" or (code == "weight" and labels):
            left_out[one.column] = code
        elif not labels and is_total(one.cell) and _has_names(headings[at + 1 :]):
            left_out[one.column] = "total"
        elif not labels and role in OF_ANY and _has_names(headings[at + 1 :]):
            continue
        elif not labels:
            valued = _is_valued(body, only_amounts=not one.parts) and not _is_numbered(body)
            if role not in _NAMES and valued:
                return ()
            labels.append(one.column)
        elif _is_label(one, body, role, bodies[labels[-1]], heading_role(headings[at - 1].cell)):
            labels.append(one.column)
        elif role not in OF_SERVICE:
            break
    return tuple(labels)


def _named_both(headings: Sequence[Heading]) -> tuple[int, ...]:
    """The first column of services and of businesses, where each has its heading."""
    found: dict[str, int] = {}
    for one in headings:
        role = heading_role(one.cell)
        if role in _NAMES and len(one.parts) < 2:
            found.setdefault(role, one.column)
    return tuple(sorted(found.values())) if len(found) == len(_NAMES) else ()


def _has_names(headings: Sequence[Heading]) -> bool:
    """Whether one of the columns is headed as names of services or businesses."""
    return any(heading_role(one.cell) in _NAMES for one in headings)


def _is_label(
    heading: Heading,
    body: Sequence[Cell],
    role: str | None,
    before: Sequence[Cell],
    was: str | None,
) -> bool:
    """Whether a column right of a label names the rows closer than that one does."""
    if role == "attribute" and was == "attribute" and not _is_sparse(before):
        return False
    if role in _NAMES:
        return not _is_valued(body)
    texts = [cell for cell in body if not is_blank(cell)]
    named = bool(texts) and all(look_of(cell) is Look.TEXT for cell in texts)
    grouped = was == "touchpoint" or not heading.parts
    return named and grouped and _is_sparse(before) and not _is_sparse(body)


def _is_sparse(cells: Sequence[Cell]) -> bool:
    """Whether texts repeat or leave cells out, as groups of names do."""
    texts = [cell_text(cell) for cell in cells]
    return len({text for text in texts if text}) < len(texts)


def _is_numbered(cells: Sequence[Cell]) -> bool:
    """Whether texts are names with a rising number before each: "3.1 Price", "3.2 Support"."""
    found = [_NUMBERED.fullmatch(cell_text(cell)) for cell in cells if not is_blank(cell)]
    numbers = [tuple(map(int, re.findall(r"\d+", one["at"]))) for one in found if one]
    rising = all(later > earlier for earlier, later in pairwise(numbers))
    return 1 < len(numbers) == len(found) and rising


def _is_valued(cells: Sequence[Cell], *, only_amounts: bool = False) -> bool:
    looks = [look_of(cell) for cell in cells if not is_blank(cell)]
    worded = sum(look is Look.AMOUNT or (look is Look.WORD and not only_amounts) for look in looks)
    return bool(looks) and worded * 2 > len(looks)
