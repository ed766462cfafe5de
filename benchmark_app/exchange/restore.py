"""The sheets of a summary of ours that hold entities, importance and rules, read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from benchmark_app.domain.attribute import Attribute, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.rows import (
    Bad,
    parse_aspect,
    parse_competitor_kind,
    parse_date,
    parse_direction,
    parse_kind,
    parse_number,
    parse_truth,
)
from benchmark_app.exchange.table import Cell, Table, cell_text, is_blank

_Parse = Callable[[Cell], Any]


def _text(cell: Cell) -> str:
    return cell if isinstance(cell, str) else cell_text(cell)


def _name(cell: Cell) -> str:
    return clean_name(cell_text(cell))


def _whole(cell: Cell) -> int | Bad:
    number = parse_number(cell)
    if isinstance(number, Bad) or number != int(number):
        return Bad("bad_setting")
    return int(number)


def _numbers(cell: Cell) -> tuple[float, ...] | Bad:
    numbers = [parse_number(part) for part in cell_text(cell).split(";")]
    if any(isinstance(number, Bad) for number in numbers):
        return Bad("bad_setting")
    return tuple(number for number in numbers if not isinstance(number, Bad))


_SERVICE: Final[Mapping[str, _Parse]] = {
    "order": _whole,
    "name": _name,
    "touchpoint": _name,
    "kind": parse_kind,
    "unit": _text,
    "direction": parse_direction,
    "offered_from": parse_number,
    "worst": parse_number,
    "best": parse_number,
    "tolerance": parse_number,
    "rungs": _numbers,
    "aspect": parse_aspect,
    "deal_breaker": parse_truth,
    "check_hint": _text,
    "note": _text,
}
_COMPETITOR: Final[Mapping[str, _Parse]] = {
    "order": _whole,
    "name": _name,
    "kind": parse_competitor_kind,
    "segment": _text,
    "chain": _text,
    "weight": parse_number,
    "entered_on": parse_date,
    "exited_on": parse_date,
    "note": _text,
    "subject": parse_truth,
}
_IMPORTANCE: Final[Mapping[str, _Parse]] = {
    "attribute": _name,
    "from_date": parse_date,
    "weight": parse_number,
}
_SETTING: Final[Mapping[str, _Parse]] = {"key": _name, "value": _text}
_RULES: Final[Mapping[str, _Parse]] = {
    field.name: _whole if isinstance(field.default, int) else parse_number
    for field in fields(Policy)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """The entities of a summary, not stored (id 0), by the key names are compared by.

    `importance` has the attribute's key with each weight; `policy` is None without settings.
    """

    competitors: Mapping[str, Competitor]
    attributes: Mapping[str, Attribute]
    importance: tuple[tuple[str, Importance], ...]
    policy: Policy | None
    problems: tuple[Problem, ...]


def read_restored(related: Mapping[str, Table]) -> Restored:
    """The entities, importance and rules of a summary's sheets; nothing where there are none."""
    problems: list[Problem] = []
    services = _records(related.get("Services"), _SERVICE, ("name",), problems)
    competitors = _records(related.get("Competitors"), _COMPETITOR, ("name",), problems)
    weights = _records(related.get("Importance"), _IMPORTANCE, tuple(_IMPORTANCE), problems)
    return Restored(
        attributes={name_key(one["name"]): Attribute(**one) for one in services},
        competitors={name_key(one["name"]): Competitor(**one) for one in competitors},
        importance=tuple(_importance(one) for one in weights),
        policy=_policy(related.get("Settings"), problems),
        problems=tuple(problems),
    )


def _importance(record: Mapping[str, Any]) -> tuple[str, Importance]:
    day: date = record["from_date"]
    return name_key(record["attribute"]), Importance(
        attribute=0, from_date=day, weight=record["weight"]
    )


def _policy(table: Table | None, problems: list[Problem]) -> Policy | None:
    """The rules among the settings; other settings are not ours to restore."""
    if table is None:
        return None
    rules: dict[str, Any] = {}
    for record in _records(table, _SETTING, tuple(_SETTING), problems):
        parse = _RULES.get(record["key"])
        if parse is None:
            continue
        value = parse(record["value"])
        if isinstance(value, Bad):
            params: dict[str, object] = {"value": record["value"], "column": record["key"]}
            problems.append(Problem("bad_setting", params, table.sheet))
        else:
            rules[record["key"]] = value
    return Policy(**rules)


def _records(
    table: Table | None,
    parses: Mapping[str, _Parse],
    needed: tuple[str, ...],
    problems: list[Problem],
) -> list[dict[str, Any]]:
    """Each row of a sheet as values by column; blank cells are left out, bad rows are problems."""
    if table is None or not table.rows:
        return []
    header = [cell_text(cell) for cell in table.rows[0]]
    missing = [column for column in needed if column not in header]
    if missing:
        problems.append(Problem("missing_column", {"columns": missing}, table.sheet))
        return []
    records = []
    for number, row in enumerate(table.rows[1:], 2):
        record: dict[str, Any] = {}
        found = len(problems)
        for column, cell in zip(header, row, strict=False):
            if column not in parses or cell in (None, ""):
                continue
            if is_blank(cell) and parses[column] is not _text:
                continue
            record[column] = parses[column](cell)
            if isinstance(record[column], Bad):
                params: dict[str, object] = {"value": cell_text(cell), "column": column}
                problems.append(Problem("bad_setting", params, table.sheet, number, column))
        if len(problems) == found and all(column in record for column in needed):
            records.append(record)
    return records
