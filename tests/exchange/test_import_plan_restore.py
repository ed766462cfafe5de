"""A summary of ours restores a workspace."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from import_case import Market, arrival_of

from benchmark_app.domain.attribute import Aspect, Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.edits import Put, Record, SetNoun, SetPolicy
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.policy import Policy
from benchmark_app.exchange.import_plan import ImportPlan, plan_import
from benchmark_app.exchange.restore import read_restored
from benchmark_app.exchange.table import Row, Table

TODAY = date(2026, 11, 22)
WAIT = Attribute(
    name="Wait",
    touchpoint="people",
    kind=AttributeKind.MEASURE,
    unit=" min",
    direction=Direction.LOWER,
    offered_from=10.0,
    worst=30.0,
    best=2.5,
    tolerance=0.5,
    rungs=(20.0, 7.5),
    aspect=Aspect.PROCESS,
    deal_breaker=True,
    check_hint="ask",
    note=" ",
    order=4,
)
CAFE = Competitor(
    name="Cafe",
    kind=CompetitorKind.INDIRECT,
    segment="s",
    chain="c",
    weight=2.5,
    entered_on=date(2020, 1, 1),
    exited_on=date(2026, 1, 1),
    note="n",
    order=3,
    subject=True,
)
RULES = Policy(confirmation_days=30, hysteresis=0.2)


def _cells(entity: Any) -> Row:
    texts = []
    for field in fields(entity):
        value = getattr(entity, field.name)
        if field.name == "rungs":
            texts.append(";".join(map(str, value)))
        elif field.name != "id":
            texts.append("" if value is None else value)
    return tuple(texts)


def _head(entity: Any) -> Row:
    return tuple(field.name for field in fields(entity) if field.name != "id")


def _related(**changes: Table) -> dict[str, Table]:
    def sheet(name: str, *rows: Row) -> Table:
        return Table(name="a.xlsx", sheet=name, rows=rows)

    rules = [(field.name, getattr(RULES, field.name)) for field in fields(RULES)]
    return {
        "Services": sheet("Services", _head(WAIT), _cells(WAIT), (" ", "")),
        "Competitors": sheet("Competitors", _head(CAFE), _cells(CAFE)),
        "Settings": sheet("Settings", ("key", "value"), ("name", "My market"), *rules),
        "Importance": sheet(
            "Importance", ("attribute", "from_date", "weight"), ("Wait", date(2026, 1, 1), 2.0)
        ),
        **changes,
    }


HISTORY = (
    ("date", "competitor", "attribute", "value"),
    (date(2026, 11, 20), "Cafe", "Wait", 4.5),
)


def _plan(market: Market, history: tuple[Row, ...] = HISTORY, **changes: Table) -> ImportPlan:
    table = Table(name="a.xlsx", sheet="History", rows=history, related=_related(**changes))
    return plan_import(arrival_of(table), market, today=TODAY)


def test_every_field_comes_back() -> None:
    plan = _plan(Market())
    weight = Importance(attribute=0, from_date=date(2026, 1, 1), weight=2.0)
    *puts, record = plan.edit.edits
    assert puts == [Put(CAFE), Put(WAIT), Put(weight, of="Wait"), SetPolicy(RULES)]
    assert isinstance(record, Record)
    assert record.observations[0].value == 4.5
    assert (plan.new_attributes, plan.warnings) == (("Wait",), ())


def test_what_is_known_stays_and_what_differs_changes() -> None:
    business = Competitor(id=5, **{name: getattr(CAFE, name) for name in map(str, _head(CAFE))})
    service = Attribute(id=6, name="Wait", kind=AttributeKind.MEASURE, unit="hours")
    weight = Importance(attribute=6, from_date=date(2026, 1, 1), weight=2.0)
    market = Market(
        competitors=(business,), attributes=(service,), importance=(weight,), policy=RULES
    )
    (put, record) = _plan(market).edit.edits
    assert isinstance(put, Put)
    assert (put.entity.id, put.entity.unit) == (6, " min")  # type: ignore[union-attr]
    assert isinstance(record, Record)
    assert (record.observations[0].competitor, record.observations[0].attribute) == (5, 6)


def test_entities_without_observations_come_back() -> None:
    plan = _plan(Market(), HISTORY[:1])
    assert plan.accepted
    assert plan.new_competitors == ("Cafe",)


def test_importance_of_an_unknown_service_is_dropped() -> None:
    services = Table(name="a.xlsx", sheet="Services", rows=(_head(WAIT),))
    plan = _plan(Market(), HISTORY[:1], Services=services)
    assert [type(edit) for edit in plan.edit.edits] == [Put, SetPolicy]


@pytest.mark.parametrize(
    ("sheet", "rows", "place"),
    [
        ("Services", (("kind",), ("level",)), ("missing_column", None)),
        ("Services", (("name", "worst"), ("Wait", "bad")), ("bad_setting", 2)),
        ("Services", (("name", "rungs"), ("Wait", "1;x")), ("bad_setting", 2)),
        ("Services", (("name", "order"), ("Wait", 1.5)), ("bad_setting", 2)),
        ("Settings", (("key", "value"), ("hysteresis", "a lot")), ("bad_setting", None)),
        ("Settings", (("key", "value"), ("confirmation_days", "1.5")), ("bad_setting", None)),
    ],
)
def test_a_changed_sheet_that_cannot_be_read(
    sheet: str, rows: tuple[Row, ...], place: tuple[str, int | None]
) -> None:
    changed = {sheet: Table(name="a.xlsx", sheet=sheet, rows=rows)}
    plan = _plan(Market(), HISTORY, **changed)
    assert not plan.accepted
    assert [(one.code, one.row, one.sheet) for one in plan.problems] == [(*place, sheet)]


def test_nothing_is_restored_from_nothing() -> None:
    restored = read_restored({"Services": Table(name="a", rows=())})
    assert (restored.competitors, restored.attributes, restored.policy) == ({}, {}, None)


def _with_noun(word: str) -> dict[str, Table]:
    rows = (("key", "value"), ("noun", word))
    return {"Settings": Table(name="a.xlsx", sheet="Settings", rows=rows)}


def test_what_the_business_is_called_comes_back() -> None:
    plan = _plan(Market(), HISTORY[:1], **_with_noun("clinic"))
    assert SetNoun(Noun.CLINIC) in plan.edit.edits


@pytest.mark.parametrize("word", ["clinic", ""])
def test_settings_that_call_it_as_it_is_called_or_say_nothing_change_nothing(word: str) -> None:
    plan = _plan(Market(noun=Noun.CLINIC), HISTORY[:1], **_with_noun(word))
    assert plan.accepted
    assert not any(isinstance(edit, SetNoun) for edit in plan.edit.edits)


def test_a_word_nobody_knows_for_a_business_is_told() -> None:
    plan = _plan(Market(), HISTORY[:1], **_with_noun("palace"))
    (problem,) = plan.problems
    assert (problem.code, problem.params["column"]) == ("bad_setting", "noun")
