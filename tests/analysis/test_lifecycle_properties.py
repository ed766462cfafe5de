"""The invariants of the method's section 9, and the plain edge rule day by day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark_app.analysis.adoption import adoption_steps
from benchmark_app.analysis.history import History
from benchmark_app.analysis.lifecycle import Lifecycle
from benchmark_app.analysis.standard import shown_lifecycles
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import LifecycleStage

START = date(2015, 1, 1)
END = date(2021, 1, 1)
LEVEL = Attribute(id=1, name="Breakfast", kind=AttributeKind.LEVEL)
RANKS = ("absent", "innovation", "differentiator", "contested", "table_stakes")

Seen = tuple[Any, ...]
Build = Callable[..., Any]


@dataclass(frozen=True)
class Case:
    """Competitors, what was seen of them, and the rules."""

    competitors: list[Competitor]
    seen: list[Seen]
    policy: Policy


@st.composite
def cases(draw: st.DrawFn, *, is_plain: bool = False, values: str = "ynynyn?x") -> Case:
    """Random histories: few competitors, many changes, sightings in any order."""
    count = draw(st.integers(3, 7))
    competitors, seen = [], []
    days = st.integers(0, 1800).map(lambda one: START + timedelta(days=one))
    for place in range(1, count + 1):
        bounds = sorted(draw(st.lists(days, min_size=2, max_size=2, unique=True)))
        entered = draw(st.sampled_from([None, None, bounds[0]]))
        exited = draw(st.sampled_from([None, None, bounds[1]]))
        weight = 1.0 if is_plain else draw(st.sampled_from([1.0, 1.0, 2.0, 7.0]))
        name = "DBFACEG"[place - 1]
        competitors.append(
            Competitor(id=place, name=name, weight=weight, entered_on=entered, exited_on=exited)
        )
        for day in draw(st.lists(days, max_size=9, unique=True)):
            sign = draw(st.sampled_from(values))
            value = {"y": "yes", "n": "no", "?": "unknown", "x": "na"}.get(sign, sign)
            back = None if is_plain else draw(st.sampled_from([None, None, None, 0, 20, 300]))
            started = None if back is None else day - timedelta(days=back)
            seen.append((name, day, value, started, draw(st.integers(1, 40))))
    policy = Policy(
        confirmation_days=draw(st.sampled_from([60, 60, 0, 20])),
        hysteresis=draw(st.sampled_from([0.1, 0.0])),
        minimum_known=draw(st.sampled_from([3, 2, 1])),
        minimum_coverage=draw(st.sampled_from([0.5, 0.0])),
        stale_yes_months=draw(st.sampled_from([24, 6, 0])),
        stale_no_months=draw(st.sampled_from([24, 9, 0])),
    )
    return Case(competitors, seen, policy)


@pytest.fixture(scope="session")
def run(market: Build, lifecycle: Build) -> Callable[..., Lifecycle]:
    """The lifecycle of a case at the end of its time."""

    def walked(case: Case, **options: Any) -> Lifecycle:
        found = market(case.competitors, policy=case.policy)
        one: Lifecycle = lifecycle(found, case.seen, END, **options)
        return one

    return walked


def rounded(found: Lifecycle) -> list[Any]:
    """What a lifecycle says, shares to nine digits."""
    said: list[Any] = [replace(one, share=round(one.share, 9)) for one in found.transitions]
    return [*said, *found.blips, found.stage, found.is_provisional, found.is_abandoned]


def rank_of(stage: LifecycleStage | None) -> int:
    return RANKS.index(stage.value) if stage and stage.value in RANKS else -1


@given(case=cases(), order=st.randoms(use_true_random=False))
def test_insertion_order_is_irrelevant(run: Build, case: Case, order: Any) -> None:
    shuffled = list(case.seen)
    order.shuffle(shuffled)
    assert rounded(run(replace(case, seen=shuffled))) == rounded(run(case))


@given(case=cases(), order=st.randoms(use_true_random=False))
def test_the_order_of_competitors_is_irrelevant(run: Build, case: Case, order: Any) -> None:
    """Other ids, the same names."""
    ids = [one.id for one in case.competitors]
    order.shuffle(ids)
    others = [replace(one, id=id_) for one, id_ in zip(case.competitors, ids, strict=True)]
    names = {one.id: one.name for one in case.competitors}
    other_names = {one.id: one.name for one in others}
    expected, found = run(case), run(replace(case, competitors=others))
    for ours, theirs in zip(expected.transitions, found.transitions, strict=True):
        assert [names[one] for one in ours.causes] == [other_names[one] for one in theirs.causes]
        assert (ours.crossed_on, ours.to_stage) == (theirs.crossed_on, theirs.to_stage)


@given(case=cases())
def test_the_share_counts_known_cells_only(
    market: Build, history: Callable[..., History], case: Case
) -> None:
    """With equal weights p is k / n on every day, whatever is unknown beside them."""
    equal = [replace(one, weight=1.0) for one in case.competitors]
    found = market(equal, policy=case.policy)
    resolved = history(found, case.seen, END)
    steps = adoption_steps(resolved, found.attributes[0], found.policy)
    is_known = steps.known > 0
    counted = steps.adopters[is_known] / steps.known[is_known]
    np.testing.assert_allclose(steps.share[is_known], counted, atol=1e-12)
    assert np.isnan(steps.share[~is_known]).all()
    assert (steps.low[is_known] <= counted + 1e-12).all()
    assert (steps.high[is_known] >= counted - 1e-12).all()


@given(case=cases(values="ynyn"), day=st.integers(0, 1800))
def test_could_not_tell_changes_nothing(run: Build, case: Case, day: int) -> None:
    """Said of one competitor between its first and last sighting, on a day of its own."""
    who = case.competitors[0]
    days = sorted(one[1] for one in case.seen if one[0] == who.name)
    asked = START + timedelta(days=day)
    if not days or not days[0] <= asked <= days[-1] or asked in days:
        return
    more = replace(case, seen=[*case.seen, (who.name, asked, "unknown")])
    assert rounded(run(more)) == rounded(run(case))


@given(case=cases(), days=st.lists(st.integers(0, 1800), min_size=1, max_size=3))
def test_a_competitor_with_only_unknown_cells(run: Build, case: Case, days: list[int]) -> None:
    """It changes nothing but the coverage, which is switched off here."""
    case = replace(case, policy=replace(case.policy, minimum_coverage=0.0))
    silent = Competitor(id=99, name="Z", weight=3.0)
    seen = [("Z", START + timedelta(days=day), "unknown") for day in days]
    more = replace(case, competitors=[*case.competitors, silent], seen=[*case.seen, *seen])
    assert rounded(run(more)) == rounded(run(case))


@given(case=cases(), factor=st.sampled_from([0.1, 3.0, 1e6]))
def test_scaling_all_weights_changes_nothing(run: Build, case: Case, factor: float) -> None:
    scaled = [replace(one, weight=one.weight * factor) for one in case.competitors]
    assert rounded(run(replace(case, competitors=scaled))) == rounded(run(case))


@given(case=cases(), known_at=st.integers(0, 41))
def test_known_at_ignores_what_was_recorded_later(run: Build, case: Case, known_at: int) -> None:
    before = replace(case, seen=[one for one in case.seen if one[4] <= known_at])
    assert rounded(run(case, known_at=known_at)) == rounded(run(before))


@given(case=cases())
def test_transitions_make_one_chain(run: Build, case: Case) -> None:
    found = run(case)
    held = None
    for place, one in enumerate(found.transitions):
        assert one.from_stage == held
        assert one.to_stage != held
        held = one.to_stage
        if one.confirmed_on is None:
            assert all(rest.confirmed_on is None for rest in found.transitions[place:])
        elif place:
            waited = (one.confirmed_on - one.crossed_on).days
            assert waited >= case.policy.confirmation_days
            assert one.confirmed_on <= END
    assert found.stage in (held, LifecycleStage.INSUFFICIENT)


@given(case=cases())
def test_no_stage_comes_back_within_the_confirmation_days(run: Build, case: Case) -> None:
    confirmed = [one for one in run(case).transitions if one.confirmed_on]
    for there, back in pairwise(confirmed):
        if there.from_stage == back.to_stage:
            assert (back.crossed_on - there.crossed_on).days >= case.policy.confirmation_days


@given(case=cases(values="yyynnn?x"))
@settings(max_examples=300)
def test_going_stale_or_an_exit_never_raises_a_stage(run: Build, case: Case) -> None:
    """Every rise is crossed on a day of a yes, of a told start or of an entry."""
    news = {one[1] for one in case.seen if one[2] == "yes"}
    news |= {one[3] for one in case.seen if one[3]}
    for who in case.competitors:
        looks = [one[1] for one in case.seen if one[0] == who.name]
        news |= {who.entered_on or min(looks, default=END)}
    for one in run(case).transitions[1:]:
        is_rise = one.to_stage is not LifecycleStage.DECLINING and (
            one.from_stage is LifecycleStage.DECLINING
            or rank_of(one.to_stage) > rank_of(one.from_stage)
        )
        assert not is_rise or one.crossed_on in news


@given(case=cases(values="00112233?x"))
def test_shown_nested_levels_are_monotone(
    market: Build, history: Callable[..., History], levels: Build, case: Case
) -> None:
    found = market(case.competitors, policy=case.policy, attributes=[LEVEL])
    resolved = history(found, case.seen, END)
    shown = shown_lifecycles(levels(resolved, LEVEL, found.policy))
    ranks = [one.rank for one in shown]
    assert ranks == sorted(ranks, reverse=True)


def plain_rule(case: Case) -> list[tuple[str | None, str, date]]:
    """The plain edge rule, looked up again for every single day."""
    held: str | None = None
    was_offered = False
    told = []
    day = START - timedelta(days=1)
    while day <= END:
        states = [state_on(one, case.seen, day) for one in case.competitors]
        active = [one for one in states if one is not None]
        known = [one for one in active if one in ("yes", "no")]
        offering = known.count("yes")
        was_offered |= offering > 0
        covered = len(known) >= case.policy.minimum_coverage * len(active) - 1e-9
        if len(known) >= case.policy.minimum_known and covered:
            stage = plain_name(offering, len(known), was_offered=was_offered)
            if stage != held:
                told.append((held, stage, day))
                held = stage
        day += timedelta(days=1)
    return told


def state_on(one: Competitor, seen: list[Seen], day: date) -> str | None:
    """The word seen last, "unknown" before the first, None outside the market."""
    looks = sorted((look[1], look[4], look[2]) for look in seen if look[0] == one.name)
    entered = one.entered_on or min((look[0] for look in looks), default=None)
    if entered is None or day < entered or (one.exited_on and day > one.exited_on):
        return None
    past = [word for when, _, word in looks if when <= day and word != "unknown"]
    if past and past[-1] == "na":
        return None
    return past[-1] if past else "unknown"


def plain_name(offering: int, known: int, *, was_offered: bool) -> str:
    if not was_offered:
        return "absent"
    if 10 * offering >= 7 * known:
        return "table_stakes"
    if 2 * offering >= known:
        return "contested"
    if offering == 1 or 100 * offering <= 16 * known:
        return "innovation"
    return "differentiator"


@given(case=cases(is_plain=True))
@settings(max_examples=60, deadline=None)
def test_with_everything_switched_off_it_is_the_plain_rule(run: Build, case: Case) -> None:
    policy = replace(
        case.policy,
        hysteresis=0.0,
        confirmation_days=0,
        withdrawal_required=0,
        decline_drop=0.0,
        stale_yes_months=0,
        stale_no_months=0,
        stale_measure_months=0,
    )
    case = replace(case, policy=policy)
    found = run(case)
    assert [
        (one.from_stage and one.from_stage.value, one.to_stage.value, one.crossed_on)
        for one in found.transitions
    ] == plain_rule(case)
    assert all(one.confirmed_on == one.crossed_on for one in found.transitions)
    assert found.blips == ()
