"""What other rules would change, against a second opinion: a copy of the file with them set."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmark_app.analysis.policy_effect import policy_effect, rule_facts
from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import SetPolicy
from benchmark_app.domain.effect import AgeTally
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import LifecycleStage, Standing
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.import_plan import plan_import
from benchmark_app.paths import sample_data
from benchmark_app.workspace import Market, Workspace, create_workspace, open_workspace

Make = Callable[..., Any]
DAY = date(2026, 11, 22)
T0, T1 = date(2020, 1, 1), date(2020, 6, 1)
OTHER: dict[str, float] = {
    "differentiator_share": 0.3,
    "contested_share": 0.4,
    "table_stakes_share": 0.9,
    "hysteresis": 0.0,
    "confirmation_days": 400,
    "minimum_known": 6,
    "minimum_coverage": 0.95,
    "stale_no_months": 3,
    "stale_yes_months": 3,
    "stale_measure_months": 1,
    "weight_cap": 0.15,
    "decline_drop": 0.02,
    "entrenched_months": 60,
    "withdrawal_required": 0,
    "expectation_half_life_months": 12,
}


@pytest.fixture(scope="module")
def cafe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The cafe sample; one competitor weighs more than all others."""
    path = tmp_path_factory.mktemp("effect") / "cafe.bench"
    nobody = Market(competitors=(), attributes=(), importance=(), policy=Policy())
    plan = plan_import(read_arrival(sample_data() / "cafe.csv", today=DAY), nobody, today=DAY)
    with create_workspace(path, edit=plan.edit) as made:
        yield made


def told(snapshot: Snapshot) -> list[object]:
    """Everything the rules can move, as the contract's tables tell it."""
    tables = snapshot.tables
    frames = (tables.stages(), tables.transitions(), tables.baseline("quarter"))
    return [frame.rows for frame in frames]


def test_every_rule_is_tried() -> None:
    assert list(OTHER) == [field.name for field in fields(Policy)]


@pytest.mark.parametrize("key", OTHER)
def test_other_rules_give_what_a_file_with_them_gives(
    cafe: Workspace, tmp_path: Path, key: str
) -> None:
    changed = replace(cafe.policy, **{key: OTHER[key]})  # type: ignore[arg-type]
    day = cafe.default_as_of(DAY)
    before = cafe.as_of(day)
    after = before.under(changed)
    copy = tmp_path / "copy.bench"
    shutil.copyfile(cafe.path, copy)
    with open_workspace(copy) as other:
        other.apply(SetPolicy(changed))
        second = other.as_of(day)
        assert told(after) == told(second)
        assert rule_facts(after) == rule_facts(second)
    effect = before.effect(after)
    assert effect.before == rule_facts(before)
    assert effect.after == rule_facts(after)
    names = {one.before.attribute for one in effect.services}
    for attribute in cafe.attributes:
        was, would = before.stage(attribute.id), after.stage(attribute.id)
        differs = any(
            getattr(was, name) != getattr(would, name)
            for name in ("stage", "provisional", "since", "standing", "badges")
        )
        assert (attribute.id in names) == differs


def test_the_same_rules_change_nothing_and_share_everything(cafe: Workspace) -> None:
    before = cafe.as_of(cafe.default_as_of(DAY))
    found = before.resolved(cafe.attributes[0].id)
    after = before.under(cafe.policy)
    assert after.resolved(cafe.attributes[0].id) is found
    effect = policy_effect(before, after)
    assert (effect.services, effect.moved, effect.stage_counts) == ((), 0, ())
    assert effect.before == effect.after


def test_a_reading_keeps_its_own_rules(cafe: Workspace) -> None:
    before = cafe.as_of(cafe.default_as_of(DAY))
    stage = [before.stage(one.id) for one in cafe.attributes]
    before.under(replace(cafe.policy, table_stakes_share=0.95))
    assert before.market.policy == cafe.policy
    assert [before.stage(one.id) for one in cafe.attributes] == stage


def ice(make_book: Make, **changed: Any) -> Snapshot:
    """Free ice: three of four offer it, we do not; a price without a floor; a level."""
    price = Attribute(name="price", kind=AttributeKind.MEASURE, direction=Direction.LOWER)
    places = [*(Competitor(name=name) for name in "ABC"), Competitor(name="D", weight=2.0), "Us"]
    book = make_book(places, ["ice", price, "shade"], policy=Policy(**changed))
    book.see(*(("ice", name, T0, 1.0) for name in "AB"), ("ice", "C", T0, 0.0))
    book.see(("ice", "D", T0, 0.0), ("ice", "Us", T0, 0.0), ("ice", "C", T1, 1.0))
    book.see(("price", "A", T0, 9.0), ("shade", "A", T0, Mark.UNKNOWN))
    book.see(("shade", "B", T0, Mark.NOT_APPLICABLE))
    return Snapshot(book.market, book.logs, date(2020, 12, 1))


def test_facts_count_places_weights_and_ages(make_book: Make) -> None:
    facts = rule_facts(ice(make_book))
    assert facts.places == 4
    assert facts.heaviest is not None
    who, part = facts.heaviest
    assert who == 4
    assert part == pytest.approx(0.4)
    assert facts.yes == AgeTally(0, 3)
    assert facts.no == AgeTally(0, 2)
    assert facts.measure == AgeTally(1, 1), "eleven months are more than six"
    assert facts.level.market_level == pytest.approx(60.0)
    assert facts.customer_level == facts.level.market_level
    assert facts.transitions == 2
    stages = [one.stage for one in facts.services]
    assert stages == ["contested", None, "insufficient"]
    assert facts.staged(LifecycleStage.CONTESTED) == 1
    assert facts.standing(Standing.BEHIND) == 1
    assert (facts.provisional, facts.new) == (0, 0)


def test_stale_cells_are_told_by_their_last_answer(make_book: Make) -> None:
    facts = rule_facts(ice(make_book, stale_yes_months=9, stale_no_months=3))
    assert (facts.yes, facts.no) == (AgeTally(2, 3), AgeTally(2, 2))
    assert facts.places == 1, "who was not seen for longer than that has left the market"


def test_cells_of_who_left_do_not_age(make_book: Make) -> None:
    places = [Competitor(name="A", exited_on=T1), Competitor(name="B", exited_on=DAY), "Us"]
    book = make_book(places, ["ice"])
    book.see(*(("ice", name, T0, 1.0) for name in ("A", "B", "Us")))
    assert rule_facts(Snapshot(book.market, book.logs, DAY)).yes == AgeTally(2, 2)


def test_customers_who_follow_slowly_expect_less(make_book: Make) -> None:
    facts = rule_facts(ice(make_book, expectation_half_life_months=6))
    assert facts.customer_level is not None
    assert 40.0 < facts.customer_level < 60.0


def test_a_lower_edge_makes_a_missing_basic(make_book: Make) -> None:
    before = ice(make_book)
    effect = before.effect(before.under(Policy(table_stakes_share=0.6, confirmation_days=400)))
    assert effect.moved == 1
    assert effect.stage_counts == (
        (LifecycleStage.CONTESTED, 1, 0),
        (LifecycleStage.TABLE_STAKES, 0, 1),
    )
    only = effect.services[0]
    assert (only.before.stage, only.after.stage) == ("contested", "table_stakes")
    assert (only.before.standing, only.after.standing) == ("behind", "missing_basic")
    assert only.is_moved
    assert only.is_restood
    assert only.dates == (T1, T1)
    assert (effect.after.provisional, effect.after.new) == (1, 1)


def test_what_moves_comes_before_what_is_only_dated(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "D", "Us"], ["held", "moved"])
    for place in "ABCD":
        book.see(
            ("held", place, T0, float(place == "A")), ("moved", place, T0, float(place != "D"))
        )
    book.see(("held", "B", T1, 1.0))
    before = Snapshot(book.market, book.logs, date(2020, 7, 1))
    after = before.under(Policy(confirmation_days=0, table_stakes_share=0.8))
    effect = before.effect(after)
    assert [one.is_moved for one in effect.services] == [True, False]
    assert [one.before.attribute for one in effect.services] == [12, 11]


def test_nobody_in_the_market_is_no_fault() -> None:
    facts = rule_facts(Snapshot(Market(competitors=(), attributes=()), {}, DAY))
    assert (facts.places, facts.heaviest, facts.services) == (0, None, ())
    assert facts.customer_level is None
    later = rule_facts(
        Snapshot(
            Market(
                competitors=(),
                attributes=(),
                policy=Policy(expectation_half_life_months=6),
            ),
            {},
            DAY,
        )
    )
    assert later.customer_level is None
