"""The analysis against a second, slow one that shares no code with it, on random markets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from reference_cases import Case, build_case
from reference_levels import Levels
from reference_market import Truth

from benchmark_app.domain.attribute import Attribute, Direction
from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.competitor import Competitor

pytestmark = pytest.mark.parametrize("seed", range(90))


def build_truth(case: Case) -> Truth:
    return Truth(case.market, case.rows, day_number(case.as_of), case.known_at)


def some_days(truth: Truth, seed: int) -> list[int]:
    dice = Random(seed)
    return sorted({truth.as_of, *(dice.randint(truth.first, truth.as_of) for _ in range(8))})


def staged(case: Case) -> list[Attribute]:
    return [one for one in case.market.attributes if one.floor is not None]


def told(day: int | None) -> date | None:
    return None if day is None else date_of(day)


def test_shares_and_bounds(seed: int) -> None:
    case = build_case(seed)
    truth, snapshot = build_truth(case), case.snapshot()
    for attribute in staged(case):
        got = snapshot.stage(attribute.id).adoption
        assert attribute.floor is not None
        want = truth.day(attribute, attribute.floor, truth.as_of)
        assert (got.known, got.adopters, got.active) == (want.known, want.adopters, len(want.y))
        assert (got.share, got.low, got.high, got.coverage) == pytest.approx(
            (want.share, want.low, want.high, want.coverage), abs=1e-9
        )


def test_transitions(seed: int) -> None:
    case = build_case(seed)
    truth, snapshot = build_truth(case), case.snapshot()
    names = {one.id: one.name for one in case.market.competitors}
    for attribute in staged(case):
        assert attribute.floor is not None
        got = [
            (
                one.from_stage,
                one.to_stage,
                one.crossed_on,
                one.confirmed_on,
                tuple(names[who] for who in one.causes),
                one.known,
                one.adopters,
                round(one.share, 9),
                one.revealed,
            )
            for one in snapshot.transitions_of(attribute.id)
        ]
        assert got == [
            (
                one.came_from,
                one.stage,
                told(one.crossed),
                told(one.confirmed),
                one.causes,
                one.known,
                one.adopters,
                round(one.share, 9),
                one.revealed,
            )
            for one in truth.machine(attribute, attribute.floor).transitions
        ]


def test_stage_standing_standard_and_badges(seed: int) -> None:
    case = build_case(seed)
    levels, snapshot = Levels(build_truth(case)), case.snapshot()
    for attribute in staged(case):
        got, want = snapshot.stage(attribute.id), levels.stage(attribute)
        if want["stage"] == "insufficient":
            assert got.last_stage == want["last_stage"]
        assert (got.stage, got.provisional, got.since) == (
            want["stage"],
            want["provisional"],
            told(want["since"]),
        )
        assert (got.standing, got.standard, got.frontier, set(got.badges)) == (
            want["standing"],
            want["standard"],
            want["frontier"],
            want["badges"],
        )


def test_baseline_and_verdict(seed: int) -> None:
    case = build_case(seed)
    truth, snapshot = build_truth(case), case.snapshot()
    days = some_days(truth, seed)
    for attribute in case.market.attributes:
        has_direction = attribute.direction is not Direction.NONE or attribute.kind != "measure"
        for day, got in zip(
            days,
            snapshot.baseline_levels(attribute.id, [date_of(one) for one in days]),
            strict=True,
        ):
            want = Levels(truth).baseline(attribute, day)
            assert (got.known, got.verdict) == (want["known"], want["verdict"])
            assert (got.expected, got.typical, got.own) == pytest.approx(
                (want["expected"], want["typical"], want["own"])
            )
            if has_direction:
                assert (got.adequate, got.desired, got.frontier) == (
                    want["adequate"],
                    want["desired"],
                    want["frontier"],
                )


def test_levels_parity_and_expectation_index(seed: int) -> None:
    case = build_case(seed)
    truth, snapshot = build_truth(case), case.snapshot()
    days = some_days(truth, seed)
    levels = Levels(truth)
    chain = levels.chain()
    for day, got in zip(days, snapshot.market_levels([date_of(one) for one in days]), strict=True):
        want = levels.market_level(day)
        assert (got.known, got.cells) == (want["known"], want["cells"])
        assert (got.market_level, got.own_level, got.low, got.high, got.parity_index) == (
            pytest.approx([want[one] for one in ("market", "own", "low", "high", "parity")])
        )
        assert got.expectation_index == pytest.approx(chain.get(day))


def test_who_is_only_unknown_changes_only_the_coverage(seed: int) -> None:
    case = build_case(seed)
    policy = replace(case.market.policy, minimum_coverage=0.0)
    alone = replace(case, market=replace(case.market, policy=policy))
    entered = case.as_of.replace(day=1) - (case.as_of - date(2015, 6, 1)) * Random(seed).random()
    silent = Competitor(id=99, name="Z", entered_on=entered, order=99)
    joined = replace(
        alone,
        market=replace(alone.market, competitors=(*alone.market.competitors, silent)),
    )
    for attribute in staged(case):
        first, second = alone.snapshot(), joined.snapshot()
        assert first.transitions_of(attribute.id) == second.transitions_of(attribute.id)
        before, after = first.stage(attribute.id), second.stage(attribute.id)
        assert (before.stage, before.adoption.share) == (after.stage, after.adoption.share)
