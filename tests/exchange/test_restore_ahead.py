"""The sheets Plans, Events and Forecasts of a summary, read back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from math import inf
from typing import Any

import pytest
from import_case import arrival_of

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.plan import DEFAULT_EFFORT, Move, Plan
from benchmark_app.exchange.import_plan import ImportPlan, plan_import
from benchmark_app.exchange.table import Row, Table
from benchmark_app.workspace import Market

DAY = date(2026, 11, 20)
SERVICES = (("name", "kind"), ("Pool", "yes_no"), ("Sauna", "yes_no"))
COMPETITORS = (("name", "subject"), ("Bay Inn", "false"))
HISTORY = (("date", "competitor", "attribute", "value"), (DAY, "Bay Inn", "Pool", "yes"))
PLANS = (
    ("attribute", "move", "target", "due", "cost", "effort", "lead_months", "note"),
    ("Pool", "lead", 1, datetime(2027, 3, 1), "0.30000000000000004", 5, 12, " n "),  # noqa: DTZ001
    ("Sauna", "", "", "", "", "", "", ""),
)
EVENTS = (("competitor", "day", "kind", "note"), ("Bay Inn", "1895-01-02", "taken_over", "by us"))
TOLD_HEAD: Row = (
    *("attribute", "as_of", "told", "outcome", "recorded_at", "threshold"),
    *("years_10", "years_25", "years_50", "years_75", "years_90"),
    *("within_year", "within_five", "basis", "naive_10", "naive_50", "naive_90"),
)
TOLD: Row = (
    *("Pool", DAY, "around 2028", "still open", "2026-11-20T09:30:15.123456Z", 0.7),
    *(0, "0.1", 1.5, "inf", "inf", 0.25, 0.75, "prior only", 0.5, 1, "inf"),
)
PLAN = Plan(
    attribute=0,
    move=Move.LEAD,
    target=1.0,
    due=date(2027, 3, 1),
    cost=0.1 + 0.2,
    effort=5,
    lead_months=12,
    note=" n ",
)
EVENT = CompetitorEvent(competitor=0, day=date(1895, 1, 2), kind=EventKind.TAKEN_OVER, note="by us")
ISSUED = IssuedForecast(
    attribute=0,
    as_of=DAY,
    recorded_at=datetime(2026, 11, 20, 9, 30, 15, 123456, tzinfo=UTC),
    threshold=0.7,
    years=(0.0, 0.1, 1.5, inf, inf),
    within_year=0.25,
    within_five=0.75,
    basis=ForecastBasis.PRIOR_ONLY,
    naive=(0.5, 1.0, inf),
)


def summary(**sheets: tuple[Row, ...]) -> Table:
    whole = {"Services": SERVICES, "Competitors": COMPETITORS, "Settings": (("key", "value"),)}
    related = {
        name: Table(name="a.xlsx", sheet=name, rows=rows) for name, rows in (whole | sheets).items()
    }
    return Table(name="a.xlsx", sheet="History", rows=HISTORY, related=related)


def planned(table: Table, market: Market | None = None, **options: Any) -> ImportPlan:
    nobody = Market(competitors=(), attributes=())
    return plan_import(arrival_of(table), market or nobody, today=date(2026, 11, 22), **options)


def put(plan: ImportPlan) -> list[Put]:
    """What is put beside competitors, services and rules."""
    kinds = (Plan, CompetitorEvent)
    return [
        one for one in plan.edit.edits if isinstance(one, Put) and isinstance(one.entity, kinds)
    ]


def test_plans_and_events_come_back_by_name() -> None:
    plan = planned(summary(Plans=PLANS, Events=EVENTS))
    assert put(plan) == [
        Put(PLAN, of="Pool"),
        Put(Plan(attribute=0, effort=DEFAULT_EFFORT), of="Sauna"),
        Put(EVENT, of="Bay Inn"),
    ]


def test_what_is_there_already_stays_and_what_differs_changes() -> None:
    pool = Attribute(id=7, name="pool", kind=AttributeKind.YES_NO)
    inn = Competitor(id=9, name="BAY INN")
    known = Market(
        competitors=(inn,),
        attributes=(pool,),
        plans=(Plan(attribute=7, move=Move.LEAVE),),
        events=(CompetitorEvent(competitor=9, day=EVENT.day, kind=EVENT.kind, note=EVENT.note),),
    )
    plan = planned(summary(Plans=PLANS[:2], Events=EVENTS), known)
    (changed,) = put(plan)
    assert isinstance(changed.entity, Plan)
    assert (changed.entity.attribute, changed.entity.move, changed.of) == (7, Move.LEAD, "")
    later = (EVENTS[0], ("Bay Inn", DAY, "merged", ""))
    (added,) = put(planned(summary(Events=later), known))
    assert added == Put(CompetitorEvent(competitor=9, day=DAY, kind=EventKind.MERGED))


def test_what_belongs_to_nobody_is_dropped() -> None:
    lost = planned(
        summary(
            Plans=(PLANS[0], ("Lift", *PLANS[1][1:])),
            Events=(EVENTS[0], ("Nobody", *EVENTS[1][1:])),
        )
    )
    assert (lost.accepted, put(lost)) == (True, [])


def test_told_forecasts_come_back_for_the_services_that_are_there() -> None:
    plan = planned(summary(Forecasts=(TOLD_HEAD, TOLD, ("Sauna", *TOLD[1:14]))))
    assert plan.told[0] == ("pool", ISSUED)
    assert plan.told[1][1].naive is None
    pool = Attribute(id=7, name="POOL")
    (told,) = plan.told_of([pool])
    assert (told.attribute, told.years) == (7, ISSUED.years)


def test_a_summary_of_before_has_none_of_them() -> None:
    plan = planned(summary())
    assert plan.accepted
    assert (put(plan), plan.told) == ([], ())
    assert isinstance(plan.edit.edits[-1], Record)


def told_but(column: str, value: object) -> tuple[Row, ...]:
    row: list[Any] = list(TOLD)
    row[TOLD_HEAD.index(column)] = value
    return TOLD_HEAD, tuple(row)


@pytest.mark.parametrize(
    ("sheets", "column"),
    [
        ({"Plans": (("attribute", "move"), ("Pool", "wait"))}, "move"),
        ({"Plans": (("attribute", "effort"), ("Pool", 2.5))}, "effort"),
        ({"Plans": (("attribute", "due"), ("Pool", "soon"))}, "due"),
        ({"Events": (EVENTS[0], ("Bay Inn", DAY, "sold", ""))}, "kind"),
        ({"Forecasts": told_but("years_50", "long")}, "years_50"),
        ({"Forecasts": told_but("years_25", 3)}, "years_10"),
        ({"Forecasts": told_but("years_10", -1)}, "years_10"),
        ({"Forecasts": told_but("naive_50", 0)}, "naive_10"),
        ({"Forecasts": told_but("within_year", 0.9)}, "within_year"),
        ({"Forecasts": told_but("within_five", 1.5)}, "within_year"),
        ({"Forecasts": told_but("threshold", 0)}, "threshold"),
        ({"Forecasts": told_but("basis", "a feeling")}, "basis"),
        ({"Forecasts": told_but("recorded_at", "then")}, "recorded_at"),
    ],
)
def test_a_row_that_somebody_broke_is_told_and_can_be_left_out(
    sheets: dict[str, tuple[Row, ...]], column: str
) -> None:
    table = summary(**sheets)
    (problem,) = planned(table).problems
    place = (problem.code, problem.sheet, problem.row, problem.column)
    assert place == ("bad_setting", next(iter(sheets)), 2, column)
    assert not planned(table).accepted
    rest = planned(table, skip_bad=True)
    assert (rest.accepted, put(rest), rest.told) == (True, [], ())


@pytest.mark.parametrize(
    ("sheet", "missing"),
    [("Plans", ["attribute"]), ("Events", ["competitor", "day"]), ("Forecasts", ["threshold"])],
)
def test_a_sheet_without_a_needed_column_is_refused(sheet: str, missing: list[str]) -> None:
    heads: dict[str, Row] = {"Plans": PLANS[0], "Events": EVENTS[0], "Forecasts": TOLD_HEAD}
    rows = (tuple(one for one in heads[sheet] if one not in missing),)
    plan = planned(summary(**{sheet: rows}))
    (problem,) = plan.problems
    assert (problem.code, problem.params) == ("missing_column", {"columns": missing})
