"""Tables with the same headings: they run the same way, or each is of the business of its sheet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.across import nameless
from benchmark_app.exchange.foreign.book import Book
from benchmark_app.exchange.foreign.cell_look import name_text
from benchmark_app.exchange.foreign.own_business import own_name
from benchmark_app.exchange.foreign.period import months_of, period_in
from benchmark_app.exchange.foreign.shape import Doubt, FoundTable
from benchmark_app.words.foreign_heading import ANSWER_UNITS

_DIGITS: Final = re.compile(r"\d+")
_SEVERAL: Final = 2


def way_doubt(table: FoundTable) -> Doubt | None:
    """The doubt which way a table runs; None where that is sure."""
    return next((one for one in table.doubts if one.code == "orientation"), None)


def leader_of(table: FoundTable, tables: Sequence[FoundTable]) -> FoundTable | None:
    """The table that one in doubt runs like: a sure one of the same names, else one before it."""
    if table.is_own or way_doubt(table) is None:
        return None
    alike = [one for one in tables if one is not table and _are_alike(one, table)]
    before = (one for one in tables[: tables.index(table)] if one in alike)
    return next((one for one in alike if way_doubt(one) is None), next(before, None))


def _are_alike(one: FoundTable, other: FoundTable) -> bool:
    """Whether most of the names above the columns of two tables are the same."""
    names, others = _names(one), _names(other)
    shared = len(names & others)
    return shared >= _SEVERAL and shared * 2 > max(len(names), len(others))


def _names(table: FoundTable) -> frozenset[str]:
    return frozenset(name_key(one.name) for one in table.across if one.of is None and one.name)


def of_their_sheets(
    tables: Sequence[FoundTable], book: Book, known: Collection[str]
) -> list[FoundTable]:
    """The tables, without a name above the values where each is of the business of its sheet.

    The same services stand below "Has it?", or on sheets whose titles are their names, and no time
    and no number tells these apart. A heading whose key is `known` is a business.
    """
    groups: defaultdict[str, list[FoundTable]] = defaultdict(list)
    for one in tables:
        heading = _only_heading(one)
        if heading and heading not in known and own_name(heading) is None:
            groups[heading].append(one)
    apart = [one for group in groups.values() if _are_of_businesses(group, book) for one in group]
    return [replace(one, across=nameless(one.across)) if one in apart else one for one in tables]


def _only_heading(table: FoundTable) -> str:
    """The key of what heads the only column of values of services down; "" where there is none."""
    values = [one for one in table.across if one.of is None]
    if set(table.labels) != {"attribute"} or len(values) != 1 or values[0].is_dated:
        return ""
    return name_key(values[0].name)


def _are_of_businesses(group: Sequence[FoundTable], book: Book) -> bool:
    """Whether tables of one heading stand on a sheet each, most of their services on all."""
    sheets = {_DIGITS.sub("", name_key(one.sheet)) for one in group}
    is_time = any(period_in(one.sheet) or months_of(one.sheet) for one in group)
    if len(group) < _SEVERAL or len(sheets) < len(group) or is_time:
        return False
    asks = _only_heading(group[0])
    titled = all(name_key(one.sheet) in map(name_key, one.titles) for one in group)
    if not (titled or asks.endswith(("?", "？")) or asks in ANSWER_UNITS):
        return False
    services = [_services(one, book) for one in group]
    shared = frozenset.intersection(*services)
    return all(len(shared) * 2 > len(each) for each in services)


def _services(table: FoundTable, book: Book) -> frozenset[str]:
    leaf, column = book.leaf(table.sheet), table.labels["attribute"]
    return frozenset(name_key(name_text(leaf.cell(row, column))) for row in table.rows)
