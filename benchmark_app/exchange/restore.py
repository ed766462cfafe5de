"""The sheets of a summary of ours that hold entities, importance and rules, read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from benchmark_app.domain.attribute import Attribute, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.forecast import IssuedForecast
from benchmark_app.domain.name import name_key
from benchmark_app.domain.noun import Noun, noun_of
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.record_sheet import (
    Parse,
    read_name,
    read_records,
    read_text,
    read_whole,
)
from benchmark_app.exchange.restore_ahead import read_events, read_plans, read_told
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
from benchmark_app.exchange.table import Cell, Table, cell_text

HISTORY: Final = "History"
#: The sheets that, with the history, restore a workspace, and those that may be missing.
RESTORING: Final = ("Services", "Competitors", "Settings")
ALSO_RESTORING: Final = ("Importance", "Plans", "Events", "Forecasts")


def _numbers(cell: Cell) -> tuple[float, ...] | Bad:
    numbers = [parse_number(part) for part in cell_text(cell).split(";")]
    if any(isinstance(number, Bad) for number in numbers):
        return Bad("bad_setting")
    return tuple(number for number in numbers if not isinstance(number, Bad))


def _noun(cell: Cell) -> Noun | Bad:
    return noun_of(cell_text(cell)) or Bad("bad_setting")


_SERVICE: Final[Mapping[str, Parse]] = {
    "order": read_whole,
    "name": read_name,
    "touchpoint": read_name,
    "kind": parse_kind,
    "unit": read_text,
    "direction": parse_direction,
    "offered_from": parse_number,
    "worst": parse_number,
    "best": parse_number,
    "tolerance": parse_number,
    "rungs": _numbers,
    "aspect": parse_aspect,
    "deal_breaker": parse_truth,
    "check_hint": read_text,
    "note": read_text,
}
_COMPETITOR: Final[Mapping[str, Parse]] = {
    "order": read_whole,
    "name": read_name,
    "kind": parse_competitor_kind,
    "segment": read_text,
    "chain": read_text,
    "weight": parse_number,
    "entered_on": parse_date,
    "exited_on": parse_date,
    "note": read_text,
    "subject": parse_truth,
}
_IMPORTANCE: Final[Mapping[str, Parse]] = {
    "attribute": read_name,
    "from_date": parse_date,
    "weight": parse_number,
}
_SETTING: Final[Mapping[str, Parse]] = {"key": read_name, "value": read_text}
_RULES: Final[Mapping[str, Parse]] = {
    field.name: read_whole if isinstance(field.default, int) else parse_number
    for field in fields(Policy)
}
_NOUN: Final = "noun"
_SAID: Final[Mapping[str, Parse]] = {**_RULES, _NOUN: _noun}


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """The entities of a summary, not stored (id 0), by the key names are compared by.

    `importance`, `plans` and `told`, the forecasts once told, have the attribute's key with each
    value, `events` the competitor's; `policy` is None without settings, `noun` where
    they have none.
    """

    competitors: Mapping[str, Competitor]
    attributes: Mapping[str, Attribute]
    importance: tuple[tuple[str, Importance], ...]
    plans: tuple[tuple[str, Plan], ...]
    events: tuple[tuple[str, CompetitorEvent], ...]
    told: tuple[tuple[str, IssuedForecast], ...]
    policy: Policy | None
    noun: Noun | None
    problems: tuple[Problem, ...]


def read_restored(related: Mapping[str, Table]) -> Restored:
    """The entities, importance and rules of a summary's sheets; nothing where there are none."""
    problems: list[Problem] = []
    services = read_records(related.get("Services"), _SERVICE, ("name",), problems)
    competitors = read_records(related.get("Competitors"), _COMPETITOR, ("name",), problems)
    weights = read_records(related.get("Importance"), _IMPORTANCE, tuple(_IMPORTANCE), problems)
    settings = _settings(related.get("Settings"), problems)
    noun = None if settings is None else settings.pop(_NOUN, None)
    return Restored(
        attributes={name_key(one["name"]): Attribute(**one) for one in services},
        competitors={name_key(one["name"]): Competitor(**one) for one in competitors},
        importance=tuple(_importance(one) for one in weights),
        plans=read_plans(related, problems),
        events=read_events(related, problems),
        told=read_told(related, problems),
        policy=None if settings is None else Policy(**settings),
        noun=noun,
        problems=tuple(problems),
    )


def _importance(record: Mapping[str, Any]) -> tuple[str, Importance]:
    day: date = record["from_date"]
    return name_key(record["attribute"]), Importance(
        attribute=0, from_date=day, weight=record["weight"]
    )


def _settings(table: Table | None, problems: list[Problem]) -> dict[str, Any] | None:
    """What the settings say, by key; those that are not ours are left out. None: no sheet."""
    if table is None:
        return None
    said: dict[str, Any] = {}
    for record in read_records(table, _SETTING, tuple(_SETTING), problems):
        key, value = record["key"], record["value"]
        if key not in _SAID:
            continue
        said[key] = _SAID[key](value)
        if isinstance(said[key], Bad):
            params: dict[str, object] = {"value": value, "column": key}
            problems.append(Problem("bad_setting", params, table.sheet))
            del said[key]
    return said
