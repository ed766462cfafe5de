"""Looks for everything that can be wrong with a workspace file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from sqlalchemy import func, select

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.calendar import date_of, instant_of
from benchmark_app.domain.name import name_key
from benchmark_app.domain.problem import Problem
from benchmark_app.domain.value import is_valid_number
from benchmark_app.storage.attribute import ATTRIBUTE
from benchmark_app.storage.catalog import read_catalog
from benchmark_app.storage.competitor import COMPETITOR
from benchmark_app.storage.edit_log import EDIT_LOG
from benchmark_app.storage.engine import Database
from benchmark_app.storage.forecast import FORECAST
from benchmark_app.storage.observation import OBSERVATION
from benchmark_app.storage.plan import PLAN
from benchmark_app.storage.replay import read_replay
from benchmark_app.storage.report import decode_report

_C: Final = OBSERVATION.c


def find_problems(database: Database) -> list[Problem]:
    """Faults of the file, its links and its seals first; what rows say only where those are sound.

    Codes: `file_fault` (count, and the first as detail), `rows_damaged` (table, count),
    `sums_damaged` (table: there are other rows than were written, each whole by itself),
    `name_key_differs` (name),
    `several_subjects_stored` (count), `value_does_not_fit` (attribute, count),
    `target_does_not_fit` (attribute), `forecast_month_differs` (attribute, day),
    `report_damaged` (day), and where the edits of the history lead elsewhere
    `history_values_differ`, `history_competitors_differ`, `history_attributes_differ` (count),
    `history_rules_differ`.
    """
    faults = _faults(database)
    if faults:
        return faults
    found = [
        *_names(database),
        *_subjects(database),
        *_values(database),
        *_targets(database),
        *_forecasts(database),
        *_reports(database),
    ]
    return found or _history(database)


def _faults(database: Database) -> list[Problem]:
    """What is wrong with pages, links and seals: one problem of each kind and table."""
    told = database.faults()
    faults = [Problem("file_fault", {"count": len(told), "detail": told[0]})] if told else []
    for one in database.broken():
        count = len(one.rows)
        more = {"count": count} if count else {}
        faults.append(
            Problem("rows_damaged" if count else "sums_damaged", {"table": one.table, **more})
        )
    return faults


def _names(database: Database) -> list[Problem]:
    found: list[Problem] = []
    with database.reading() as connection:
        for table in (COMPETITOR, ATTRIBUTE):
            for name, key in connection.execute(select(table.c.name, table.c.name_key)):
                if name_key(name) != key:
                    found.append(Problem("name_key_differs", {"name": name}))
    return found


def _subjects(database: Database) -> list[Problem]:
    several = select(func.count()).where(COMPETITOR.c.subject == 1, COMPETITOR.c.hidden == 0)
    with database.reading() as connection:
        count = connection.execute(several).scalar_one()
    return [Problem("several_subjects_stored", {"count": count})] if count > 1 else []


def _values(database: Database) -> list[Problem]:
    values = (
        select(ATTRIBUTE.c.name, ATTRIBUTE.c.kind, _C.value, func.count())
        .join(OBSERVATION, _C.attribute_id == ATTRIBUTE.c.id)
        .where(_C.value.is_not(None), _C.retracted_at.is_(None), ATTRIBUTE.c.kind != "measure")
        .group_by(ATTRIBUTE.c.id, _C.value)
    )
    with database.reading() as connection:
        return [
            Problem("value_does_not_fit", {"attribute": name, "count": count})
            for name, kind, value, count in connection.execute(values)
            if not is_valid_number(value, AttributeKind(kind))
        ]


def _targets(database: Database) -> list[Problem]:
    aims = select(ATTRIBUTE.c.name, ATTRIBUTE.c.kind, PLAN.c.target).join(PLAN)
    with database.reading() as connection:
        return [
            Problem("target_does_not_fit", {"attribute": name})
            for name, kind, target in connection.execute(aims.where(PLAN.c.target.is_not(None)))
            if not is_valid_number(target, AttributeKind(kind))
        ]


def _forecasts(database: Database) -> list[Problem]:
    told = select(ATTRIBUTE.c.name, FORECAST.c.as_of, FORECAST.c.month).join(FORECAST)
    with database.reading() as connection:
        return [
            Problem("forecast_month_differs", {"attribute": name, "day": date_of(day)})
            for name, day, month in connection.execute(told)
            if date_of(day).replace(day=1) != date_of(month)
        ]


def _reports(database: Database) -> list[Problem]:
    """Imports whose report cannot be read, by the local day they were done on."""
    found: list[Problem] = []
    kept = select(EDIT_LOG.c.made_at, EDIT_LOG.c.report).where(EDIT_LOG.c.report != "")
    with database.reading() as connection:
        for made_at, report in connection.execute(kept.order_by(EDIT_LOG.c.id)):
            try:
                decode_report(report)
            except msgspec.DecodeError:
                day = instant_of(made_at).astimezone().date()
                found.append(Problem("report_damaged", {"day": day}))
    return found


def _history(database: Database) -> list[Problem]:
    """Where what is stored is not what the edits of the log lead to, done once more."""
    with database.reading() as connection:
        stored, replay = read_catalog(connection), read_replay(connection)
        if replay is None:
            return []
        live = set(connection.scalars(select(_C.id).where(_C.retracted_at.is_(None))))
    told = replay.catalog
    counts = {
        "history_values_differ": len(live ^ replay.live),
        "history_competitors_differ": _different(stored.competitors, told.competitors),
        "history_attributes_differ": _different(stored.attributes, told.attributes),
        "history_rules_differ": _different(stored.importance, told.importance)
        + _different(stored.plans, told.plans)
        + _different(stored.events, told.events)
        + (stored.policy != told.policy)
        + (stored.noun not in (None, told.noun)),  # None: one of a later program
    }
    return [Problem(code, {"count": count}) for code, count in counts.items() if count]


def _different(stored: Mapping[Any, object], told: Mapping[Any, object]) -> int:
    return sum(stored.get(key) != told.get(key) for key in stored.keys() | told.keys())
