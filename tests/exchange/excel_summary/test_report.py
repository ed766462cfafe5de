"""The report: rows, lanes, counts and next steps from a snapshot's answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.domain.overview import ActionCode, NextAction
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.exchange.report import Report, build_report, trend_days
from benchmark_app.exchange.report_lane import StageLane, Timing, stage_lane

AS_OF = date(2026, 11, 22)


@pytest.fixture
def report(snapshot: Any, observations: Any) -> Report:
    return build_report(snapshot, observations, name="n", version="1")


def test_the_subject_comes_first_and_rows_follow_the_touchpoints(report: Report) -> None:
    assert [one.name for one in report.competitors[:3]] == ["Our Cafe", "Seaview", "Harbour House"]
    assert report.subject == report.competitors[0]
    assert [row.attribute.touchpoint for row in report.grid] == [
        "products", "services", "services", "services", "facility", "price", "people", "Terrace",
    ]  # fmt: skip
    assert report.attributes[0].name == "Free parking"  # the owner's order


def test_observations_are_in_order_of_days(report: Report, observations: Any) -> None:
    days = [one.observed_on for one in report.observations]
    assert days == sorted(days)
    assert set(report.observations) == set(observations)


def test_what_only_a_window_can_do_is_no_step_on_paper(stub: Any, market: Any) -> None:
    fix = NextAction(code=ActionCode.FIX, attribute=1, name="Free parking", adopters=5, known=6)
    snapshot = stub.snapshot(market, actions=(fix, NextAction(code=ActionCode.EXPORT)))
    assert build_report(snapshot, (), name="", version="").actions == (fix,)


def test_figures_and_counts_are_those_of_the_analysis(report: Report, snapshot: Any) -> None:
    assert report.figures == snapshot.figures
    assert report.counts == snapshot.counts


def test_only_what_was_known_then_dates_the_own_start(snapshot: Any, observations: Any) -> None:
    snapshot.known_at = datetime(2026, 11, 22, 9, 30, 15, 123459, tzinfo=UTC)
    report = build_report(snapshot, observations, name="", version="")
    lanes = {lane.attribute.name: lane for lane in report.lanes}
    assert lanes["Oat milk"].since is None  # the yes of 2025 was recorded a moment later
    taken_back = replace(observations[0], retracted_at=snapshot.known_at + timedelta(days=1))
    typed = replace(observations[1], recorded_at=None)
    build_report(snapshot, (taken_back, typed), name="", version="")
    late = replace(taken_back, retracted_at=snapshot.known_at)
    report = build_report(snapshot, (late,), name="", version="")
    assert report.lanes[0].timing is Timing.UNKNOWN


def test_without_a_subject_nothing_is_own(stub: Any, market: Any) -> None:
    others = tuple(one for one in market.competitors if not one.subject)
    report = build_report(
        stub.snapshot(replace(market, competitors=others)), (), name="", version=""
    )
    assert report.subject is None
    assert {lane.timing for lane in report.lanes} == {Timing.UNKNOWN}


@pytest.mark.parametrize(
    ("first", "count", "second"),
    [
        (date(2026, 11, 22), 1, None),
        (date(2026, 9, 5), 4, date(2026, 9, 30)),
        (date(2016, 11, 30), 121, date(2016, 12, 31)),
        (date(2010, 2, 11), 69, date(2010, 3, 31)),
        (date(1950, 2, 11), 78, date(1950, 12, 31)),
    ],
)
def test_periods_grow_with_the_span(first: date, count: int, second: date | None) -> None:
    days = trend_days([first], AS_OF)
    assert (days[0], days[-1], len(days)) == (first, AS_OF, count)
    assert second is None or days[1] == second


@given(st.dates(date(1900, 1, 1), AS_OF))
def test_trend_days_rise_and_stay_few(first: date) -> None:
    days = trend_days([first], AS_OF)
    assert days == sorted(set(days))
    assert len(days) <= 163
    assert trend_days([], AS_OF) == [AS_OF]


SERVICE = Attribute(id=1, name="Pool", kind=AttributeKind.LEVEL)


def lane(stub: Any, own: list[Observation], moves: Any, service: Attribute = SERVICE) -> StageLane:
    return stage_lane(service, stub.result(1), moves, own, AS_OF)


def own(stub: Any, id_: int, value: Any, day: date, **more: Any) -> Observation:
    seen: Observation = stub.seen(id_, 1, 1, value, day, **more)
    return seen


def test_segments_last_until_the_next_crossing(stub: Any) -> None:
    first = stub.transition(LifecycleStage.INNOVATION, date(2020, 1, 1))
    second = stub.transition(LifecycleStage.CONTESTED, date(2021, 1, 1))
    found = lane(stub, [], [second, first])
    assert [(one.stage, one.start, one.end) for one in found.segments] == [
        (LifecycleStage.INNOVATION, date(2020, 1, 1), date(2021, 1, 1)),
        (LifecycleStage.CONTESTED, date(2021, 1, 1), AS_OF),
    ]
    assert found.timing is Timing.UNKNOWN


@pytest.mark.parametrize(
    ("since", "exact", "revealed", "timing", "months"),
    [
        (date(2020, 5, 20), True, False, Timing.EARLY, 7),
        (date(2020, 5, 20), False, False, Timing.EARLY, 7),
        (date(2020, 5, 20), True, True, Timing.UNKNOWN, 0),
        (date(2020, 12, 20), True, False, Timing.SAME_MONTH, 0),
        (date(2021, 1, 5), True, False, Timing.SAME_MONTH, 0),
        (date(2021, 3, 1), True, False, Timing.LATE, 2),
        (date(2021, 3, 1), True, True, Timing.LATE, 2),
        (date(2021, 3, 1), False, False, Timing.UNKNOWN, 0),
    ],
)
def test_early_or_late_is_measured_at_the_day_it_caught_on(
    stub: Any, since: date, exact: bool, revealed: bool, timing: Timing, months: int
) -> None:
    spread = stub.transition(LifecycleStage.CONTESTED, date(2021, 1, 1), revealed=revealed)
    seen = [own(stub, 2, 2.0, since)]
    if exact:
        seen.insert(0, own(stub, 1, 0.0, date(2019, 1, 1)))
    found = lane(stub, seen, [spread])
    assert (found.timing, found.months) == (timing, months)
    assert (found.since, found.since_exact) == (since, exact)


def test_the_own_start_is_the_day_it_is_said_to_have_begun(stub: Any) -> None:
    seen = [own(stub, 1, 3.0, date(2021, 1, 1), started_on=date(2020, 6, 1))]
    found = lane(stub, seen, [])
    assert (found.since, found.since_exact) == (date(2020, 6, 1), True)
    assert found.timing is Timing.NOT_SPREAD


def test_marks_partly_and_corrected_values_are_no_start(stub: Any) -> None:
    day = date(2020, 1, 1)
    seen = [
        own(stub, 3, 1.0, date(2020, 2, 1)),
        own(stub, 2, 0.0, day),
        replace(own(stub, 1, 2.0, day), recorded_at=None),
        own(stub, 4, Mark.UNKNOWN, date(2020, 3, 1)),
        own(stub, 5, 2.0, AS_OF + timedelta(days=1)),
    ]
    found = lane(stub, seen, [])
    assert found.since is None
    assert found.timing is Timing.NOT_OFFERED


def test_a_measure_without_a_floor_has_no_start(stub: Any) -> None:
    price = Attribute(id=1, name="Price", kind=AttributeKind.MEASURE)
    assert lane(stub, [own(stub, 1, 5.0, AS_OF)], [], price).since is None


@pytest.mark.parametrize(("minutes", "since"), [(6.0, AS_OF), (10.0, AS_OF), (11.0, None)])
def test_a_number_better_when_lower_counts_up_to_its_floor(
    stub: Any, minutes: float, since: date | None
) -> None:
    """The window draws the own start of a wait of 6 minutes where 10 or less counts."""
    wait = Attribute(
        id=1,
        name="Wait",
        kind=AttributeKind.MEASURE,
        direction=Direction.LOWER,
        offered_from=10.0,
    )
    found = lane(stub, [own(stub, 1, minutes, AS_OF)], [], wait)
    assert found.since == since
    assert (found.timing is Timing.NOT_OFFERED) is (since is None)
