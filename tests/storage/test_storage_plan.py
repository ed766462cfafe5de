"""Plans and what happened to competitors: kept, taken back, hidden with what they belong to."""

from __future__ import annotations

import math
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from edit_check import apply_and_back, events_of, plans_of, refuse

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, Record, Remove
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.words.edit import EDITS
from benchmark_app.workspace import EditLabel, Workspace

DAY = date(2025, 6, 1)
ONE = timedelta(days=1)
FULL = Plan(
    attribute=2,
    move=Move.MATCH,
    target=3.0,
    due=date(2026, 12, 31),
    cost=1200.5,
    effort=5,
    lead_months=9,
    note="새 이불",
)
JOINED = CompetitorEvent(competitor=2, day=DAY, kind=EventKind.JOINED_CHAIN, note="Ocean Group")


class TestPlan:
    @pytest.mark.parametrize("plan", [FULL, Plan(attribute=2), Plan(attribute=2, move=Move.LEAVE)])
    def test_it_is_kept_as_it_is(self, market: Workspace, plan: Plan) -> None:
        changes = apply_and_back(market, Put(plan))
        assert plans_of(market) == (plan,)
        assert (changes.attributes, changes.cells) == (frozenset({2}), frozenset())
        assert not changes.structure
        assert (changes.created, changes.inverse) == ((), Remove("plan", 2))
        with Workspace.open(market.path) as again:
            assert again.market == market.market

    def test_its_service_is_named(self, market: Workspace) -> None:
        market.apply(Put(replace(FULL, attribute=0), of=" ＬＩＮＥＮ"))
        assert plans_of(market) == (FULL,)
        refuse(market, Put(replace(FULL, attribute=0), of="Bar"), "unknown_attribute")
        refuse(market, Put(replace(FULL, attribute=0)), "unknown_attribute")
        refuse(market, Put(replace(FULL, attribute=9)), "unknown_attribute")

    def test_another_one_takes_its_place(self, market: Workspace) -> None:
        market.apply(Put(FULL))
        other = replace(FULL, move=Move.LEAD, due=None)
        changes = apply_and_back(market, Put(other))
        assert plans_of(market) == (other,)
        assert changes.inverse == Put(FULL)

    def test_plans_stand_in_the_order_of_their_ids(self, market: Workspace) -> None:
        for attribute in (3, 1, 2):
            market.apply(Put(Plan(attribute=attribute)))
        assert [one.attribute for one in market.market.plans] == [1, 2, 3]

    def test_one_that_is_removed_comes_back_exactly(self, market: Workspace) -> None:
        market.apply(Put(FULL))
        changes = apply_and_back(market, Remove("plan", 2))
        assert plans_of(market) == ()
        assert (changes.attributes, changes.structure) == (frozenset({2}), False)
        assert changes.inverse == Put(FULL)
        assert market.undo_label == EditLabel("remove_plan", 1)
        refuse(market, Remove("plan", 2), "unknown_plan")

    def test_it_hides_with_its_service_and_comes_back_with_it(self, market: Workspace) -> None:
        market.apply(Put(FULL))
        changes = market.apply(Remove("attribute", 2))
        assert plans_of(market) == ()
        refuse(market, Remove("plan", 2), "unknown_plan")
        refuse(market, Put(FULL), "unknown_attribute")
        market.apply(changes.inverse)
        assert plans_of(market) == (FULL,)

    def test_a_new_service_and_its_plan_are_one_edit(self, market: Workspace) -> None:
        edit = EditGroup((Put(Attribute(name="Bar")), Put(Plan(attribute=0, target=3), of="bar")))
        apply_and_back(market, edit)
        assert plans_of(market) == (Plan(attribute=4, target=3.0),)

    @pytest.mark.parametrize(
        ("attribute", "target"),
        [(1, 0), (1, 1), (1, True), (2, 0), (2, 3), (3, -7.25), (3, 1e100), (3, -0.0)],
    )
    def test_a_target_is_a_value_of_its_service(
        self, market: Workspace, attribute: int, target: float
    ) -> None:
        market.apply(Put(Plan(attribute=attribute, target=target)))
        (plan,) = market.market.plans
        assert plan.target == target
        assert type(plan.target) is float
        assert math.copysign(1, plan.target) == (-1 if target < 0 else 1)

    @pytest.mark.parametrize(
        ("plan", "code"),
        [
            (Plan(attribute=1, target=2), "target_not_valid"),
            (Plan(attribute=1, target=0.5), "target_not_valid"),
            (Plan(attribute=2, target=4), "target_not_valid"),
            (Plan(attribute=2, target=-1), "target_not_valid"),
            (Plan(attribute=3, target=math.inf), "target_not_valid"),
            (Plan(attribute=3, target=math.nan), "target_not_valid"),
            (Plan(attribute=1, cost=-1), "cost_not_valid"),
            (Plan(attribute=1, cost=math.inf), "cost_not_valid"),
            (Plan(attribute=1, cost=math.nan), "cost_not_valid"),
            (Plan(attribute=1, effort=0), "effort_not_valid"),
            (Plan(attribute=1, effort=6), "effort_not_valid"),
            (Plan(attribute=1, effort=2.5), "effort_not_valid"),  # type: ignore[arg-type]
            (Plan(attribute=1, lead_months=-1), "lead_months_not_valid"),
            (Plan(attribute=1, lead_months=601), "lead_months_not_valid"),
            (Plan(attribute=1, lead_months=1.5), "lead_months_not_valid"),  # type: ignore[arg-type]
            (
                Plan(attribute=1, lead_months=math.nan),  # type: ignore[arg-type]
                "lead_months_not_valid",
            ),
            (Plan(attribute=1, due=date(1799, 12, 31)), "day_out_of_range"),
            (Plan(attribute=1, due=date(2201, 1, 1)), "day_out_of_range"),
            (Plan(attribute=1, note="a\0"), "text_not_valid"),
        ],
    )
    def test_what_is_refused(self, market: Workspace, plan: Plan, code: str) -> None:
        refuse(market, Put(plan), code)

    @pytest.mark.parametrize("lead", [0, 600])
    def test_the_ends_of_what_is_taken(self, market: Workspace, lead: int) -> None:
        plan = Plan(attribute=1, cost=0.0, effort=1, lead_months=lead, due=date(2200, 12, 31))
        market.apply(Put(plan))
        assert plans_of(market) == (plan,)

    def test_a_kind_its_target_does_not_fit_is_refused(self, market: Workspace) -> None:
        market.apply(Put(FULL))
        linen = market.market.attribute(2)
        refuse(market, Put(replace(linen, kind=AttributeKind.YES_NO)), "target_not_valid")
        apply_and_back(market, Put(replace(linen, kind=AttributeKind.MEASURE)))
        market.undo()
        change = EditGroup(
            (Put(replace(FULL, target=1.0)), Put(replace(linen, kind=AttributeKind.YES_NO)))
        )
        apply_and_back(market, change)
        assert plans_of(market) == (replace(FULL, target=1.0),)

    def test_a_service_comes_back_only_with_a_kind_its_plan_fits(self, market: Workspace) -> None:
        market.apply(Put(FULL))
        linen = market.market.attribute(2)
        market.apply(Remove("attribute", 2))
        refuse(market, Put(replace(linen, kind=AttributeKind.YES_NO)), "target_not_valid")

    def test_the_results_of_other_services_are_kept(self, market: Workspace) -> None:
        market.apply(Record("Ocean", "Pool", "yes", observed_on=DAY))
        before = market.as_of(DAY)
        pool, linen = before.resolved(1), before.resolved(2)
        market.apply(Put(FULL))
        after = market.as_of(DAY)
        assert after.market.plans == (FULL,)
        assert after.resolved(1) is pool
        assert after.resolved(2) is not linen

    def test_a_plan_in_a_group_of_values_is_seen(self, market: Workspace) -> None:
        assert plans_of(market) == ()
        market.apply(EditGroup((Record("Ocean", "Linen", 3, observed_on=DAY), Put(FULL))))
        assert plans_of(market) == (FULL,)


class TestEvent:
    @pytest.mark.parametrize("kind", EventKind)
    def test_it_is_kept_as_it_is(self, market: Workspace, kind: EventKind) -> None:
        event = replace(JOINED, kind=kind)
        changes = apply_and_back(market, Put(event))
        assert events_of(market) == (event,)
        assert changes.structure
        assert changes.inverse == Remove("competitor_event", 2, DAY)
        with Workspace.open(market.path) as again:
            assert again.market == market.market

    def test_its_competitor_is_named(self, market: Workspace) -> None:
        market.apply(Put(replace(JOINED, competitor=0), of="ocean "))
        assert events_of(market) == (JOINED,)
        refuse(market, Put(replace(JOINED, competitor=0), of="Reef"), "unknown_competitor")
        refuse(market, Put(replace(JOINED, competitor=9)), "unknown_competitor")

    def test_one_a_day_and_more_over_time(self, market: Workspace) -> None:
        later = replace(JOINED, day=DAY + ONE, kind=EventKind.MERGED)
        sold = replace(JOINED, competitor=1)
        for event in (later, sold, JOINED):
            market.apply(Put(event))
        assert events_of(market) == (sold, JOINED, later)
        other = replace(JOINED, kind=EventKind.TAKEN_OVER, note="")
        changes = apply_and_back(market, Put(other))
        assert events_of(market) == (sold, other, later)
        assert changes.inverse == Put(JOINED)

    def test_one_that_is_removed_comes_back_exactly(self, market: Workspace) -> None:
        market.apply(Put(JOINED))
        changes = apply_and_back(market, Remove("competitor_event", 2, DAY))
        assert events_of(market) == ()
        assert changes.structure
        assert changes.inverse == Put(JOINED)
        assert market.undo_label == EditLabel("remove_competitor_event", 1)

    @pytest.mark.parametrize(
        ("number", "day"), [(2, DAY + ONE), (1, DAY), (2, None), (9, DAY), (0, None)]
    )
    def test_what_is_not_there_is_not_removed(
        self, market: Workspace, number: int, day: date | None
    ) -> None:
        market.apply(Put(JOINED))
        refuse(market, Remove("competitor_event", number, day), "unknown_competitor_event")

    def test_it_hides_with_its_competitor_and_comes_back_with_it(self, market: Workspace) -> None:
        market.apply(Put(JOINED))
        changes = market.apply(Remove("competitor", 2))
        assert events_of(market) == ()
        refuse(market, Remove("competitor_event", 2, DAY), "unknown_competitor_event")
        refuse(market, Put(JOINED), "unknown_competitor")
        market.apply(changes.inverse)
        assert events_of(market) == (JOINED,)

    def test_a_new_competitor_and_its_event_are_one_edit(self, market: Workspace) -> None:
        new = EditGroup(
            (Put(Competitor(name="Reef")), Put(replace(JOINED, competitor=0), of="reef"))
        )
        apply_and_back(market, new)
        assert events_of(market) == (replace(JOINED, competitor=3),)

    @pytest.mark.parametrize(
        ("event", "code"),
        [
            (replace(JOINED, day=date(1799, 12, 31)), "day_out_of_range"),
            (replace(JOINED, day=date(2201, 1, 1)), "day_out_of_range"),
            (replace(JOINED, note="\ud800"), "text_not_valid"),
        ],
    )
    def test_what_is_refused(self, market: Workspace, event: CompetitorEvent, code: str) -> None:
        refuse(market, Put(event), code)


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (Put(FULL), "put_plan"),
        (Put(JOINED), "put_competitor_event"),
        (EditGroup((Put(FULL), Put(Plan(attribute=1)))), "put_plan"),
        (EditGroup((Put(FULL), Put(JOINED))), "group"),
    ],
)
def test_the_history_calls_it_by_name(market: Workspace, edit: Edit, code: str) -> None:
    market.apply(edit)
    assert market.undo_label is not None
    assert market.undo_label.code == code
    assert code in EDITS


GOOD_PLAN = {
    "attribute_id": 1,
    "move": "match",
    "target": 1.0,
    "due": 20_000,
    "cost": 0.0,
    "effort": 3,
    "lead_months": 0,
    "note": "",
}
GOOD_EVENT = {"competitor_id": 1, "day": 20_000, "kind": "merged", "note": ""}


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        ("plan", {"attribute_id": 9}),
        ("plan", {"move": "copy"}),
        ("plan", {"move": None}),
        ("plan", {"target": math.inf}),
        ("plan", {"target": "yes"}),
        ("plan", {"due": 10_000_000}),
        ("plan", {"cost": -0.01}),
        ("plan", {"cost": math.inf}),
        ("plan", {"effort": 0}),
        ("plan", {"effort": None}),
        ("plan", {"lead_months": 601}),
        ("plan", {"lead_months": 0.5}),
        ("plan", {"note": None}),
        ("competitor_event", {"competitor_id": 9}),
        ("competitor_event", {"day": None}),
        ("competitor_event", {"day": -100_000}),
        ("competitor_event", {"kind": "closed"}),
        ("competitor_event", {"note": None}),
    ],
)
def test_a_row_that_says_nothing_sensible_is_not_taken(
    market: Workspace, file: Path, table: str, wrong: dict[str, object]
) -> None:
    good: dict[str, object] = dict(GOOD_PLAN if table == "plan" else GOOD_EVENT)
    places = ", ".join(f":{name}" for name in good)
    statement = f"INSERT INTO {table} ({', '.join(good)}) VALUES ({places})"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement, good | wrong)
        connection.execute(statement, good)
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            connection.execute(statement, good)
