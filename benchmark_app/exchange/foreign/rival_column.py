"""Which column names the businesses, where several may: only their owner can say it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.address import is_address
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of, name_text
from benchmark_app.exchange.foreign.column_role import NAMES, heading_role
from benchmark_app.exchange.foreign.header import Heading
from benchmark_app.exchange.foreign.labels import are_said_again
from benchmark_app.exchange.foreign.left_out import is_remark, is_sentence
from benchmark_app.exchange.foreign.question import Sample
from benchmark_app.exchange.foreign.shape import Doubt
from benchmark_app.exchange.foreign.side import Side
from benchmark_app.exchange.table import Cell, column_letters
from benchmark_app.words.foreign_heading import NAME_HEADINGS

#: The kind of the doubt, and how the code of a choice of it begins.
RIVALS: Final = "names"
COLUMN: Final = "column:"
#: How the code of the choice begins that a column names them together with the one before it.
WITH: Final = "with:"
_LONGEST: Final = 60


def rival_doubt(
    doubt: Doubt,
    leaf: Leaf,
    headings: Sequence[Heading],
    body: Sequence[int],
    side: Side,
    said: Container[str],
) -> list[Doubt]:
    """Such a doubt about which column names the businesses where several may and nobody said it.

    What the businesses chosen then sell names services where one column of values stands beside.
    The samples are what each of the columns would name first.
    """
    names = _rival_columns(leaf, headings, body, side)
    second = _second_name(leaf, headings, body, side)
    if second and not names:
        names = (next(one.name for one in headings if one.column == side.label),)
    if not names or any(name_key(one) in said for one in names):
        return []
    known = {*side.labels, *side.roles, *side.left_out}
    values = [one for one in headings if one.column not in known and one.name not in names]
    rest = "attribute" if len(values) == 1 else "note"
    samples = tuple(
        Sample(name_text(leaf.cell(body[0], one.column)), f"{column_letters(one.column)}{body[0]}")
        for one in headings
        if one.name in (*names, second)
    )
    own = tuple(COLUMN + one for one in names)
    joined = (WITH + second,) if second and second not in names else ()
    choices = (*own, *joined)
    default = "".join(joined)
    return [replace(doubt, choices=choices, default=default, rest=rest, samples=samples)]


def _second_name(leaf: Leaf, headings: Sequence[Heading], body: Sequence[int], side: Side) -> str:
    """The heading of the texts that tell rows of one name apart, as plans do; or "".

    A number above a column may be a value: the first row would be taken for headings.
    """
    if any(look_of(one.cell) is Look.AMOUNT for one in headings):
        return ""
    labels = [column for column, code in side.roles.items() if code == "date"] + [side.label]
    if not _repeats(leaf, body, side):
        return _group_name(leaf, headings, body, side)
    for one in headings:
        is_free = one.column not in (*side.labels, *side.roles, *side.left_out)
        if not is_free or len(one.parts) != 1 or one.column < side.label:
            continue
        rows = [tuple(leaf.cell(row, column) for column in (*labels, one.column)) for row in body]
        if all(map(_may_tell_apart, (row[-1] for row in rows))) and len(set(rows)) == len(rows):
            return one.name
    return ""


def _group_name(leaf: Leaf, headings: Sequence[Heading], body: Sequence[int], side: Side) -> str:
    """The heading of what stands before businesses that are said again, as countries do; or "".

    Where it is of businesses too, as that of shops before their branches is, both are the name.
    """
    *groups, label = (one for one in headings if one.column in side.labels)
    free = [one.name for one in groups if one.parts and heading_role(one.cell) not in NAMES]
    is_named = heading_role(label.cell) == "competitor" and _is_said_again(label, leaf, body)
    return free[0] if free and is_named else ""


def _may_tell_apart(cell: Cell) -> bool:
    """Whether a cell may be a part of a name, as "5M" is that of a plan."""
    text = name_text(cell) if isinstance(cell, str) else ""
    is_named = any(map(str.isalpha, text)) and len(text) <= _LONGEST
    is_told = is_sentence(text) or is_address(text)
    return is_named and look_of(cell) is not Look.DAY and not is_told


def _rival_columns(
    leaf: Leaf, headings: Sequence[Heading], body: Sequence[int], side: Side
) -> tuple[str, ...]:
    """The headings of the columns that may name the businesses of the rows; () of one alone.

    "Name" may be that of what a "Provider" sells. A name that stands in several rows of one day
    names none of them where other texts are all different.
    """
    label = next(one for one in headings if one.column == side.label)
    again = _repeats(leaf, body, side)
    is_open = heading_key(label.cell) in NAME_HEADINGS or heading_role(label.cell) is None
    found = [
        one.name
        for one in headings
        if again or (is_open and names_businesses(one))
        if _may_name(one, leaf, body, side)
        if names_businesses(one) or not _is_said_again(one, leaf, body)
    ]
    return (label.name, *found) if found else ()


def _is_said_again(heading: Heading, leaf: Leaf, body: Sequence[int]) -> bool:
    return are_said_again(leaf.cell(row, heading.column) for row in body)


def names_businesses(heading: Heading) -> bool:
    """Whether a column is headed as businesses, by more than a word for names."""
    is_name = heading_key(heading.cell) in NAME_HEADINGS
    return heading_role(heading.cell) == "competitor" and not is_name


def _may_name(heading: Heading, leaf: Leaf, body: Sequence[int], side: Side) -> bool:
    """Whether a column beside the names holds names too: short texts in every row."""
    is_beside = heading.column not in (*side.labels, *side.left_out) and len(heading.parts) == 1
    if not is_beside or heading_role(heading.cell) not in (None, "competitor"):
        return False
    cells = (leaf.cell(row, heading.column) for row in body)
    return all(
        look_of(cell) is Look.TEXT
        and not is_remark(name_text(cell))
        and not is_address(name_text(cell))
        for cell in cells
    )


def _repeats(leaf: Leaf, body: Sequence[int], side: Side) -> bool:
    """Whether a name stands in several rows of one day."""
    days = [column for column, code in side.roles.items() if code == "date"]
    columns = (*side.labels, *days)
    rows = [tuple(leaf.cell(row, column) for column in columns) for row in body]
    full = [row for row in rows if all(cell is not None and cell != "" for cell in row)]
    return len(set(full)) < len(full)
