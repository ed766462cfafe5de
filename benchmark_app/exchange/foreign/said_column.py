"""The side of a table as its owner says it is: which columns name its rows, which tell of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.choices import NOT_TAKEN, VALUE
from benchmark_app.exchange.foreign.column_role import NAMES, REMARKS
from benchmark_app.exchange.foreign.header import Heading
from benchmark_app.exchange.foreign.side import Side


def said_columns(headings: Sequence[Heading], choice: Mapping[str, str]) -> dict[int, str]:
    """What was said of columns, by column; `choice` gives it by the keys of their headings.

    Notes below one heading again and again are not of the rows, but of the business before each.
    """
    keys = {one.column: name_key(one.name) for one in headings}
    counts = Counter(keys.values())
    said = {column: choice[key] for column, key in keys.items() if key in choice}
    return {
        column: code
        for column, code in said.items()
        if code not in REMARKS or counts[keys[column]] == 1
    }


def said_side(side: Side, said: Mapping[int, str]) -> Side:
    """The side with what was said of columns, by column.

    A column said to name services, or businesses, does so instead of the one that did. The only
    column that names the rows stays that: a table without names cannot be read.
    """
    told = {column: code for column, code in said.items() if code not in (NOT_TAKEN, VALUE)}
    roles = {column: code for column, code in side.roles.items() if column not in said} | told
    left_out = {column: why for column, why in side.left_out.items() if column not in said}
    left_out |= {column: "not_taken" for column, code in said.items() if code == NOT_TAKEN}
    named = [column for column, code in said.items() if code in NAMES]
    kept = [column for column in side.labels if column not in said]
    labels = [*kept, *named] or list(side.labels)
    if named and kept:
        labels = _joined(kept, named, roles)
        left_out |= {column: "not_taken" for column in kept if column not in labels}
    found = replace(side, labels=tuple(sorted(labels)), roles=roles, left_out=left_out)
    return replace(
        found,
        left_out={column: why for column, why in left_out.items() if column not in found.labels},
    )


def _joined(kept: Sequence[int], named: Sequence[int], roles: dict[int, str]) -> list[int]:
    """The columns said to name the rows, and the one that did where it names the other sort."""
    codes = {roles[column] for column in named}
    inner = kept[-1]
    own = roles.get(inner) or ("attribute" if "attribute" not in codes else "")
    if own not in NAMES or own in codes:
        return list(named)
    roles[inner] = own
    return [inner, *named]
