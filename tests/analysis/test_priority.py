"""What to do first: the formulas by hand, the labels, and a whole market with its plans."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.analysis.outlook import Outlook
from benchmark_app.analysis.priority import (
    Advice,
    Factors,
    label_of,
    pressure_of,
    priorities_of,
    room_of,
)
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.forecast import Forecast, ForecastBasis
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.priority import Priority, PriorityLabel
from benchmark_app.domain.result import LifecycleStage, Standing, Verdict
from benchmark_app.words.first import priority_reason
from benchmark_app.words.forecast import start_by_text
from benchmark_app.words.language import Language

Make = Callable[..., Any]
DAY = date(2024, 1, 1)
NAMES = "ABCDEFGHIJ"
LABEL, STAGE = PriorityLabel, LifecycleStage
NEVER = (0.0,) * 61


def foretold(attribute: int = 11, **changes: Any) -> Forecast:
    """A forecast half certain within a year: half a year at 25 %, then 1, 2 and 4 years."""
    usual: dict[str, Any] = {
        "attribute": attribute,
        "as_of": DAY,
        "threshold": 0.7,
        "years": (0.25, 0.5, 1.0, 2.0, 4.0),
        "within": tuple(min(month / 24, 0.9) for month in range(61)),
        "basis": ForecastBasis.HISTORY,
        "relative_speed": 1.0,
        "adopters": 6,
        "known": 10,
        "needed": 7,
    }
    return Forecast(**usual | changes)


class Foretold(Outlook):
    """A reading whose forecasts are given."""

    expected: Mapping[int, Forecast]
    halves: Mapping[int, Forecast]

    def forecasts(self, threshold: float | None = None) -> Mapping[int, Forecast]:
        return {None: self.expected, 0.5: self.halves}[threshold]


def offered(make_book: Make, *, own: float | Mark | None, **counts: int) -> Any:
    """A book in which each attribute is offered by the first so many of ten; ours is `own`."""
    book = make_book([*NAMES, "Us"], list(counts))
    for name, count in counts.items():
        book.see(*((name, one, DAY, float(place < count)) for place, one in enumerate(NAMES)))
        if own is not None:
            book.see((name, "Us", DAY, own))
    return book


def ranked(
    book: Any, expected: Any = None, halves: Any = None, *, day: date = DAY
) -> tuple[Priority, ...]:
    outlook = Foretold(book.market, book.logs, day)
    outlook.expected, outlook.halves = expected or {}, halves or {}
    return priorities_of(outlook)


def factors(**changes: Any) -> Factors:
    usual: dict[str, Any] = {
        "importance": 2.0,
        "own": 0.0,
        "adequate": 0.5,
        "expected": 0.6,
        "target": 1.0,
        "share": 0.6,
        "worse": 0.6,
        "better": 0.4,
        "pressure": 0.75,
        "room": 0.5,
    }
    return Factors(**usual | changes)


# the formulas


def test_pressure_is_the_mean_over_twelve_months() -> None:
    """P = 1/24 .. 12/24, worse .6: the mean of P is 6.5/24; W = .6 + .4 x 6.5/24 = .708333."""
    within = tuple(month / 24 for month in range(61))
    assert pressure_of(within, 0.6, is_expected=False) == pytest.approx(0.6 + 0.4 * 6.5 / 24)


def test_pressure_without_a_forecast_is_how_much_it_is_missed_already() -> None:
    assert pressure_of((), 0.6, is_expected=False) == 0.6
    assert pressure_of(NEVER, 0.6, is_expected=False) == pytest.approx(0.6)


def test_pressure_is_full_once_it_is_expected() -> None:
    assert pressure_of((), 0.7, is_expected=True) == 1.0


@given(
    st.lists(st.floats(0, 1), min_size=61, max_size=61).map(sorted),
    st.floats(0, 1),
    st.integers(1, 12),
)
def test_pressure_lies_between_missed_and_full_and_rises_with_each_chance(
    within: list[float], worse: float, month: int
) -> None:
    pressure = pressure_of(within, worse, is_expected=False)
    assert worse - 1e-9 <= pressure <= 1.0 + 1e-9
    likelier = [*within[:month], 1.0, *within[month + 1 :]]
    assert pressure_of(likelier, worse, is_expected=False) >= pressure - 1e-9


def test_pain_by_hand() -> None:
    """2 x (max(.5, .6) - 0) x .75 = .9; from .4 of our own 2 x .2 x .75 = .3."""
    assert factors().pain == pytest.approx(0.9)
    assert factors(own=0.4).pain == pytest.approx(0.3)
    assert factors(expected=None, own=0.4).pain == pytest.approx(0.15)
    assert factors(own=0.8).pain == 0.0


def test_gain_by_hand() -> None:
    """2 x (1 - max(0, .6)) x .4 x .5 = .16; from .8 of our own 2 x .2 x .4 x .5 = .08."""
    assert factors().gain == pytest.approx(0.16)
    assert factors(own=0.8).gain == pytest.approx(0.08)
    assert factors(expected=None).gain == pytest.approx(0.4)
    assert factors(target=0.3).gain == 0.0


@pytest.mark.parametrize(
    "unknown", [{"own": None}, {"adequate": None, "expected": None, "target": None}]
)
def test_unknown_is_neither_pain_nor_gain(unknown: dict[str, Any]) -> None:
    assert (factors(**unknown).pain, factors(**unknown).gain) == (0.0, 0.0)


def test_room_is_the_chance_that_fewer_than_half_offer_it_when_ready() -> None:
    """P(half within 6 months) = 6/24, so 3/4 is left; beyond five years the last month counts."""
    policy, half = Policy(), foretold(threshold=0.5)
    assert room_of(0.3, half, 6, policy) == 0.75
    assert room_of(0.3, half, 0, policy) == 1.0
    assert room_of(0.3, half, 99, policy) == pytest.approx(0.1)
    assert room_of(0.5, None, 0, policy) == 0.0
    assert room_of(0.0, None, 6, policy) == 1.0
    assert room_of(None, None, 6, policy) == 0.0


# the labels

PLAIN = Advice(
    stage=STAGE.CONTESTED,
    standing=Standing.BEHIND,
    verdict=Verdict.NEUTRAL,
    own_offers=False,
    is_soon=True,
    is_thin=False,
    worse=0.6,
)


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({}, LABEL.CLOSE_BY),
        ({"verdict": Verdict.BAD}, LABEL.FIX_NOW),
        ({"verdict": Verdict.BAD, "is_thin": True}, LABEL.CHECK_MORE),
        ({"is_soon": False}, LABEL.WATCH),
        ({"own_offers": True}, LABEL.WATCH),
        ({"own_offers": None, "verdict": None}, LABEL.WATCH),
        ({"stage": STAGE.DIFFERENTIATOR}, LABEL.WATCH),
        ({"stage": STAGE.DECLINING, "own_offers": True, "worse": 0.1}, LABEL.CONSIDER_DROPPING),
        ({"stage": STAGE.DECLINING, "own_offers": True, "worse": 0.2}, LABEL.WATCH),
        ({"stage": STAGE.DECLINING, "own_offers": False, "worse": 0.1}, LABEL.WATCH),
        (
            {
                "stage": STAGE.DECLINING,
                "own_offers": True,
                "worse": 0.1,
                "standing": Standing.AHEAD,
            },
            LABEL.CONSIDER_DROPPING,
        ),
        ({"standing": Standing.AHEAD, "own_offers": True}, LABEL.EXPLOIT),
        ({"standing": Standing.ONLY_US, "own_offers": True}, LABEL.EXPLOIT),
        ({"stage": STAGE.TABLE_STAKES, "own_offers": True}, LABEL.KEEP),
        ({"stage": STAGE.TABLE_STAKES, "own_offers": False}, LABEL.WATCH),
        ({"stage": STAGE.TABLE_STAKES, "own_offers": True, "verdict": Verdict.BAD}, LABEL.FIX_NOW),
    ],
)
def test_the_first_label_that_fits(changes: dict[str, Any], label: PriorityLabel) -> None:
    assert label_of(replace(PLAIN, **changes)) is label


# a market


def test_a_missing_basic_hurts_in_full(make_book: Make) -> None:
    """8 of 10 offer it, we do not: A = 1, E = .8, W = 1: pain 1, gain 0 (no room), 1/3 of it."""
    (one,) = ranked(offered(make_book, own=0.0, ice=8))
    assert (one.label, one.pain, one.gain, one.effort) == (LABEL.FIX_NOW, 1.0, 0.0, 3)
    assert one.priority == pytest.approx(1 / 3)
    assert (one.own, one.adequate, one.target, one.share) == (0.0, 1.0, 1.0, 0.8)
    assert (one.worse, one.room, one.pressure) == (0.8, 0.0, 1.0)
    assert one.better == pytest.approx(0.2)
    assert one.expected == pytest.approx(0.8)
    assert (one.adopters, one.known) == (8, 10)
    assert (one.forecast, one.close_by, one.start_by, one.years_left) == (None,) * 4


def test_a_gap_that_closes_soon_names_its_days(make_book: Make) -> None:
    """6 of 10: A = 0, E = .6, W = .6 + .4 x 6.5/24; the early date is half a year ahead."""
    book = offered(make_book, own=0.0, ice=6)
    book.market = replace(book.market, plans=(Plan(attribute=11, lead_months=4, effort=2),))
    forecast = foretold()
    (one,) = ranked(book, {11: forecast})
    pressure = 0.6 + 0.4 * 6.5 / 24
    assert one.label is LABEL.CLOSE_BY
    assert one.pressure == pytest.approx(pressure)
    assert one.pain == pytest.approx(0.6 * pressure)
    assert one.priority == pytest.approx(0.6 * pressure / 2)
    assert (one.close_by, one.start_by) == (date(2024, 7, 2), date(2024, 3, 2))
    assert one.forecast is forecast


def test_what_hurts_already_has_no_later_day_to_begin(make_book: Make) -> None:
    """Graded: all ten do some of it, we none: that is bad now, whenever all of it is expected."""
    book = make_book([*NAMES, "Us"], [Attribute(name="ice")])
    book.see(
        *(("ice", one, DAY, 1.0 + (one in "ABCDEF")) for one in NAMES), ("ice", "Us", DAY, 0.0)
    )
    (one,) = ranked(book, {11: foretold()})
    assert (one.label, one.close_by, one.start_by) == (LABEL.FIX_NOW, date(2024, 7, 2), None)
    said = priority_reason(one, book.market.attributes[0], Language.EN)
    assert said == "You do not offer it: 6 of 10 do it."
    assert start_by_text(one, Language.EN) == ""


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"basis": ForecastBasis.PRIOR_ONLY}, LABEL.WATCH),
        ({"within": tuple(month / 30 for month in range(13)) + (0.6,) * 48}, LABEL.WATCH),
    ],
)
def test_what_is_not_soon_is_watched_but_keeps_its_days(
    make_book: Make, changes: dict[str, Any], label: PriorityLabel
) -> None:
    (one,) = ranked(offered(make_book, own=0.0, ice=6), {11: foretold(**changes)})
    assert one.label is label
    assert one.close_by == date(2024, 7, 2)


def test_no_day_is_told_where_it_is_likelier_late_or_the_subject_has_it(make_book: Make) -> None:
    late = foretold(within=tuple(month / 200 for month in range(61)))
    for own, forecast in ((0.0, late), (1.0, foretold()), (None, foretold())):
        (one,) = ranked(offered(make_book, own=own, ice=6), {11: forecast})
        assert (one.close_by, one.start_by) == (None, None)


def test_a_lead_shows_how_long_it_lasts(make_book: Make) -> None:
    """3 of 10 and ours: nothing to gain beyond, and half have it in a median of one year."""
    half = foretold(threshold=0.5)
    (one,) = ranked(offered(make_book, own=1.0, ice=3), {11: foretold()}, {11: half})
    assert (one.label, one.years_left, one.pain, one.gain) == (LABEL.EXPLOIT, 1.0, 0.0, 0.0)
    (lacking,) = ranked(offered(make_book, own=0.0, ice=3), {11: foretold()}, {11: half})
    assert lacking.years_left is None
    # E = .3, target 1, better .7, room 1: .7 x .7 = .49
    assert lacking.gain == pytest.approx(0.49)
    (alone,) = ranked(offered(make_book, own=1.0, ice=0))
    assert (alone.label, alone.years_left, alone.room) == (LABEL.EXPLOIT, None, 1.0)


def test_a_basic_we_have_is_kept(make_book: Make) -> None:
    (one,) = ranked(offered(make_book, own=1.0, ice=8))
    assert (one.label, one.priority) == (LABEL.KEEP, 0.0)


@pytest.mark.parametrize("own", [None, Mark.UNKNOWN])
def test_where_ours_is_unknown_nothing_is_claimed(make_book: Make, own: Mark | None) -> None:
    (one,) = ranked(offered(make_book, own=own, ice=8))
    assert (one.label, one.own, one.pain, one.gain) == (LABEL.WATCH, None, 0.0, 0.0)


def test_nothing_seen_at_all(make_book: Make) -> None:
    (one,) = ranked(make_book([*NAMES, "Us"], ["ice"]))
    assert (one.label, one.priority, one.pressure) == (LABEL.CHECK_MORE, 0.0, 0.0)
    assert (one.share, one.expected, one.adequate) == (None, None, None)
    assert (one.target, one.better, one.room, one.known) == (None, 0.0, 0.0, 0)


def test_what_is_known_at_too_few_places_is_no_basic_and_comes_behind(make_book: Make) -> None:
    """All two who are known offer it: neither pain nor gain nor a day, behind what is known."""
    book = make_book(["A", "B", "C", "Us"], ["ice", "tea", "jam"])
    book.see(*(("ice", name, DAY, 1.0) for name in "AB"), ("ice", "Us", DAY, 0.0))
    book.see(*(("tea", name, DAY, 1.0) for name in "ABC"), ("tea", "Us", DAY, 1.0))
    book.see(*(("jam", name, DAY, 1.0) for name in "ABC"), ("jam", "Us", DAY, 0.0))
    book.market = replace(book.market, plans=(Plan(attribute=13, move=Move.LEAVE),))
    known, few, left = ranked(book, {11: foretold()})
    assert [one.attribute for one in (known, few, left)] == [12, 11, 13]
    assert (few.label, few.pain, few.gain, few.pressure) == (LABEL.CHECK_MORE, 0.0, 0.0, 0.0)
    assert (few.adopters, few.known, few.share) == (2, 2, None)
    assert (few.forecast, few.close_by, few.start_by) == (None, None, None)
    book.see(("ice", "C", DAY, 1.0))
    now = ranked(book)[0]
    assert (now.attribute, now.label) == (11, LABEL.FIX_NOW)


def test_of_a_number_known_at_too_few_places_nothing_is_claimed(make_book: Make) -> None:
    price = Attribute(
        name="price", kind=AttributeKind.MEASURE, direction=Direction.LOWER, worst=20.0, best=0.0
    )
    book = make_book(["A", "B", "C", "Us"], [price])
    book.see(*(("price", name, DAY, 5.0) for name in "AB"), ("price", "Us", DAY, 10.0))
    (one,) = ranked(book)
    assert (one.label, one.pressure, one.pain) == (LABEL.CHECK_MORE, 0.0, 0.0)


def test_a_measure_without_a_floor_has_no_share(make_book: Make) -> None:
    """All three are better than our 10: the verdict is bad, so the gap of .75 - .5 hurts in full.

    At 5 as theirs nothing presses: without a floor nothing can become expected.
    """
    price = Attribute(
        name="price", kind=AttributeKind.MEASURE, direction=Direction.LOWER, worst=20.0, best=0.0
    )
    book = make_book(["A", "B", "C", "Us"], [price])
    book.see(*(("price", name, DAY, 5.0) for name in "ABC"), ("price", "Us", DAY, 10.0))
    (one,) = ranked(book)
    assert (one.label, one.own, one.adequate, one.target) == (LABEL.FIX_NOW, 0.5, 0.75, 0.75)
    assert (one.share, one.known, one.pain, one.gain) == (None, 0, 0.25, 0.0)
    book.see(("price", "Us", DAY, 5.5))
    book.see(("price", "A", DAY, 6.0))
    (one,) = ranked(book)
    assert (one.label, one.pressure, one.pain) == (LABEL.WATCH, 0.0, 0.0)


def test_what_is_not_scored_has_no_factors(make_book: Make) -> None:
    rooms = Attribute(name="rooms", kind=AttributeKind.MEASURE)
    book = make_book(["A", "B", "C", "Us"], [rooms])
    book.see(*(("rooms", name, DAY, 5.0) for name in ("A", "B", "C", "Us")))
    (one,) = ranked(book)
    assert (one.own, one.target, one.priority, one.label) == (None, None, 0.0, LABEL.WATCH)


def test_a_plans_target_is_what_is_gained(make_book: Make) -> None:
    """2 of 10 at level 3, the others 0: E = .2; the frontier aims at 1, the plan only at 2/3."""
    book = make_book([*NAMES, "Us"], [Attribute(name="tea")])
    book.see(*(("tea", one, DAY, 3.0 * (place < 2)) for place, one in enumerate(NAMES)))
    book.see(("tea", "Us", DAY, 0.0))
    (one,) = ranked(book)
    assert one.target == 1.0
    assert one.gain == pytest.approx((1 - 0.2) * 0.8)
    book.market = replace(book.market, plans=(Plan(attribute=11, target=2.0),))
    (one,) = ranked(book)
    assert one.target == pytest.approx(2 / 3)
    assert one.gain == pytest.approx((2 / 3 - 0.2) * 0.8)


def test_what_nobody_offers_or_places_drop_promises_nothing(make_book: Make) -> None:
    """Nobody offers "bed": no target, no gain, unless the owner plans to lead with it.

    "tape" went from 8 of 10 to 1 of 10: the one that still has it is no aim either.
    """
    book = offered(make_book, own=0.0, bed=0, tape=8)
    later = date(2024, 6, 1)
    book.see(*(("tape", one, later, 0.0) for one in NAMES[1:8]))
    found = {one.attribute: one for one in ranked(book, day=date(2024, 9, 1))}
    bed, tape = sorted(found)
    assert [(found[one].target, found[one].gain) for one in (bed, tape)] == [(0.0, 0.0), (None, 0)]
    book.market = replace(book.market, plans=(Plan(attribute=bed, move=Move.LEAD),))
    led = {one.attribute: one for one in ranked(book, day=date(2024, 9, 1))}[bed]
    assert (led.target, led.gain) == (1.0, 1.0)


def test_the_order_is_priority_then_importance_then_the_owners_and_what_is_left_last(
    make_book: Make,
) -> None:
    """a misses most but is left; c costs less effort; among the quiet d matters more than b."""
    book = offered(make_book, own=0.0, a=10, c=8, e=8)
    quiet = offered(make_book, own=1.0, b=8, d=8, aa=8)
    rows = [*book.market.attributes, *quiet.market.attributes]
    whole = make_book([*NAMES, "Us"], [one.name for one in rows], importance={"d": 2.0})
    for source in (book, quiet):
        for name in (one.name for one in source.market.attributes):
            log = source.log(source.attribute(name))
            whole.see(
                *(
                    (name, whole.market.competitor(who).name, DAY, value)
                    for who, value in zip(log.competitor.tolist(), log.value.tolist(), strict=True)
                )
            )
    plans = (
        Plan(attribute=whole.attribute("a"), move=Move.LEAVE),
        Plan(attribute=whole.attribute("c"), effort=1),
    )
    whole.market = replace(whole.market, plans=plans)
    found = ranked(whole)
    names = [whole.market.attribute(one.attribute).name for one in found]
    assert names == ["c", "e", "d", "b", "aa", "a"]
    assert found[-1].pain == 1.0
    assert found[-1].check is None
    assert found[0].check is not None
