"""Whose value or what an edit changed, told by names, where it was one thing alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Final

import msgspec
from sqlalchemy import Connection, Table, select

from benchmark_app.storage.attribute import ATTRIBUTE
from benchmark_app.storage.competitor import COMPETITOR
from benchmark_app.storage.observation import ids_of, read_some
from benchmark_app.storage.step import (
    AttributePut,
    CompetitorPut,
    EventPut,
    ImportancePut,
    PlanPut,
    Range,
    Recorded,
    Removed,
    Retracted,
    decode_steps,
)

#: The ids of an attribute and of a competitor; 0 where it is not about one.
_Subject = tuple[int, int]
#: An edit of one thing has no more observations than this: the old ones and the new one.
_FEW: Final = 8


def subjects(connection: Connection, texts: Mapping[int, str]) -> dict[int, tuple[str, ...]]:
    """The names of what each edit changed, by the edit's id; `texts` are its steps, as stored.

    A value has two names, of its attribute and its competitor; all else has one. An edit of
    several things, of none that has a name, or with damaged steps is left out.
    """
    found = {entry: _of_steps(text) for entry, text in texts.items()}
    seen = read_some(connection, chain.from_iterable(few for _, few in found.values()))
    cells = {one.id: (int(one.attribute), int(one.competitor)) for one in seen}
    attributes, competitors = _names(connection, ATTRIBUTE), _names(connection, COMPETITOR)
    named: dict[int, tuple[str, ...]] = {}
    for entry, (entities, few) in found.items():
        touched = entities | {cells[one] for one in few if one in cells}
        if len(touched) == 1:
            ((attribute, competitor),) = touched
            names = (attributes.get(attribute), competitors.get(competitor))
            named[entry] = tuple(one for one in names if one)
    return named


def _of_steps(text: str) -> tuple[set[_Subject], set[int]]:
    """The entities and the observations that an edit put or took away; none where too many."""
    entities: set[_Subject] = set()
    observations: set[int] = set()
    try:
        steps = decode_steps(text)
    except msgspec.DecodeError:  # a check tells it
        return entities, observations
    for step in steps:
        match step:
            case Recorded(ranges) | Retracted(ranges) if _is_few(ranges):
                observations.update(ids_of(ranges))
            case AttributePut(entity):
                entities.add((entity.id, 0))
            case CompetitorPut(entity):
                entities.add((0, entity.id))
            case ImportancePut(entity) | PlanPut(entity):
                entities.add((entity.attribute, 0))
            case EventPut(entity):
                entities.add((0, entity.competitor))
            case Removed("competitor" | "competitor_event", number):
                entities.add((0, number))
            case Removed(_, number):
                entities.add((number, 0))
            case _:
                return set(), set()
    return entities, observations


def _is_few(ranges: Iterable[Range]) -> bool:
    return sum(last - first + 1 for first, last in ranges) <= _FEW


def _names(connection: Connection, table: Table) -> dict[int, str]:
    """The name of each entity by its id, deleted ones too."""
    rows = connection.execute(select(table.c.id, table.c.name))
    return {row.id: row.name for row in rows}
