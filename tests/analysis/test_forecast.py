"""Forecasts: what must hold of all of them, the waits against their formulas."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from copying_cases import Told, number
from forecast_cases import build_copying_case
from forecast_check import (
    check_fan,
    check_forecast,
    joined,
    named,
    outlook_of,
    renumbered,
    reweighted,
)
from forecast_reference import Reference
from forecast_simulation import OPENING, Copied, FloatArray, Model, outlook, regular
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_market import Truth
from scipy.special import ndtri

from benchmark_app.analysis.forecast import (
    DRAWS,
    GRID,
    MINIMUM_CAME,
    MINIMUM_COMPLETED,
    WIDENING,
    WIDENING_FEW,
    Foresight,
    Open,
    _bandwagon_years,
    _Luck,
    _widened,
)
from benchmark_app.analysis.hazard import Bandwagon
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.forecast import Forecast, ForecastBasis

AS_OF = OPENING + 3800


def history(seed: int, attributes: int = 14, competitors: int = 7) -> Told:
    """A market with a history of its own; odd seeds are surveyed, so that days are bounds."""
    copied = Copied.under(Model(), seed, attributes, competitors, 10)
    return copied.surveyed(AS_OF, 200) if seed % 2 else copied.market(AS_OF)


def weighted(told: Told, seed: int) -> Told:
    dice = np.random.default_rng(seed)
    told.market = replace(
        told.market,
        competitors=tuple(
            replace(one, weight=float(dice.choice([0.5, 1.0, 2.0])))
            for one in told.market.competitors
        ),
    )
    return told


# what must hold of all


@pytest.mark.parametrize("anchor", [0.7, 0.65])
@pytest.mark.parametrize("seed", range(4))
def test_a_harder_threshold_never_comes_sooner(seed: int, anchor: float) -> None:
    told = weighted(history(seed), seed) if seed > 1 else history(seed)
    policy = replace(told.policy, table_stakes_share=anchor)
    told.market = replace(told.market, policy=policy)
    found = outlook(told, AS_OF)
    before: dict[int, Forecast] = {}
    for threshold in sorted({*GRID, anchor, 0.05, 0.333, 0.62, 0.72, 0.95}):
        for id_, one in found.forecasts(threshold).items():
            check_forecast(one)
            assert (one.threshold, one.as_of) == (threshold, found.as_of)
            easier = before.get(id_)
            if easier is not None:
                assert all(a <= b for a, b in zip(easier.years, one.years, strict=True))
                assert (np.array(one.within) <= np.array(easier.within)).all()
            before[id_] = one


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_typing_decides_nothing(seed: int) -> None:
    told = history(seed)
    found = outlook(told, AS_OF)
    other = outlook_of(*renumbered(told.market, told.rows, seed), AS_OF)
    assert named(found) == named(other)
    assert named(found, 0.4) == named(other, 0.4)
    speeds = [
        {one.market.competitor(id_).name: speed for id_, speed in adoptions.items()}
        for one in (found, other)
        for adoptions in (one.foresight.expected_adoptions(),)
    ]
    assert speeds[0] == speeds[1]


@pytest.mark.parametrize("seed", range(60))
def test_the_order_of_typing_decides_nothing_in_hostile_markets(seed: int) -> None:
    case = build_copying_case(seed)
    market = replace(
        case.market, competitors=tuple(replace(c, weight=1.0) for c in case.market.competitors)
    )
    day = day_number(case.as_of)
    found = named(outlook_of(market, case.rows, day, case.known_at))
    market, rows = renumbered(market, case.rows, seed)
    assert named(outlook_of(market, rows, day, case.known_at)) == found
    for one in found.values():
        check_forecast(one)


@pytest.mark.parametrize("seed", range(6))
def test_hostile_markets_with_a_history_answer_in_order(seed: int) -> None:
    case = build_copying_case(seed, 40)
    found = outlook_of(case.market, case.rows, day_number(case.as_of), case.known_at)
    for threshold in (0.3, 0.55, 0.7, 1.0):
        for one in found.forecasts(threshold).values():
            check_forecast(one)
    for attribute in case.market.attributes:
        fan = found.fan(attribute.id)
        if fan:
            check_fan(fan)


@pytest.mark.parametrize("seed", [0, 1])
def test_scaling_all_weights_changes_nothing(seed: int) -> None:
    told = weighted(history(seed), seed)
    found = named(outlook(told, AS_OF))
    assert named(outlook_of(reweighted(told.market, 8.0), told.rows, AS_OF)) == found
    scaled = named(outlook_of(reweighted(told.market, 0.7), told.rows, AS_OF))
    assert scaled.keys() == found.keys()
    for name, one in found.items():
        assert scaled[name].years == pytest.approx(one.years, rel=1e-9)


@pytest.mark.parametrize("seed", [0, 1])
def test_renaming_competitors_changes_nothing(seed: int) -> None:
    told = history(seed)
    renamed = tuple(
        replace(one, name=f"{(place * 5) % 7} {one.name}")
        for place, one in enumerate(told.market.competitors)
    )
    other = replace(told.market, competitors=renamed)
    assert named(outlook_of(other, told.rows, AS_OF)) == named(outlook(told, AS_OF))


def test_renaming_an_attribute_moves_no_other_where_days_are_exact() -> None:
    told = history(2)
    found = named(outlook(told, AS_OF))
    first, *others = told.market.attributes
    market = replace(told.market, attributes=(replace(first, name="zz"), *others))
    renamed = named(outlook_of(market, told.rows, AS_OF))
    for name in found.keys() & renamed.keys():
        assert renamed[name].years == pytest.approx(found[name].years, rel=1e-9)


def test_renaming_an_attribute_moves_no_other_where_days_are_bounds() -> None:
    copied = Copied.under(Model(), 1, 20, 9, 10)
    told = copied.surveyed(AS_OF, 365)
    found = named(outlook(told, AS_OF))
    first, *others = told.market.attributes
    market = replace(told.market, attributes=(replace(first, name="zz"), *others))
    renamed = named(outlook_of(market, told.rows, AS_OF))
    for name in found.keys() & renamed.keys():
        assert renamed[name].years[2] == pytest.approx(found[name].years[2], rel=0.01)


@pytest.mark.parametrize("seed", [0, 1])
def test_what_came_later_or_was_told_later_changes_nothing(seed: int) -> None:
    told = history(seed)
    found = named(outlook(told, AS_OF))
    extra = [
        (10**6 + row[0], row[1], row[2], AS_OF + 1 + row[0] % 90, row[4], 1.0, 0, None, None, 0)
        for row in told.rows[::5]
    ]
    assert named(outlook_of(told.market, [*told.rows, *extra], AS_OF)) == found
    late = [
        (*row[:3], row[3] - 3, 10**9, 1.0 - (row[5] or 0.0), *row[6:]) for row in told.rows[::5]
    ]
    assert named(outlook_of(told.market, [*told.rows, *late], AS_OF, 10**8)) == found


@pytest.mark.parametrize("seed", [0, 1])
def test_the_hidden_and_the_potential_change_nothing(seed: int) -> None:
    told = history(seed)
    found = named(outlook(told, AS_OF))
    extra = [(*row[:2], 99, row[3] - 9, *row[4:]) for row in told.rows[::4]]
    rows = [*told.rows, *extra]
    assert named(outlook_of(told.market, rows, AS_OF)) == found
    watched = joined(told.market, Competitor(id=99, name="P", kind=CompetitorKind.POTENTIAL))
    assert named(outlook_of(watched, rows, AS_OF)) == found


@pytest.mark.parametrize("seed", range(40))
def test_who_is_forecast(seed: int) -> None:
    """Exactly what anybody ever began and fewer than asked offer today, by the slow reading;
    where too little is fresh, of what was last known of each."""
    case = build_copying_case(seed)
    market = replace(
        case.market, competitors=tuple(replace(c, weight=1.0) for c in case.market.competitors)
    )
    day = day_number(case.as_of)
    slow = Reference(market, case.rows, day, case.known_at)
    truth = Truth(market, case.rows, day, case.known_at)
    found = outlook_of(market, case.rows, day, case.known_at)
    for threshold in (0.5, 0.7, 1.0):
        want = {}
        for one in slow.attributes:
            assert one.floor is not None
            today = truth.day(one, one.floor, day)
            told = slow.its(one.id)
            states = [
                int(told[who].last_look_was_yes)
                if state is None and not today.sufficient and who in told
                else state
                for who, state in today.y.items()
            ]
            known, adopters = len(states) - states.count(None), states.count(1)
            missing = known and adopters / known < threshold - 1e-9
            if missing and slow.first(one.id) < np.inf:
                want[one.id] = (adopters, known, int(np.ceil(threshold * known - 1e-9)))
        got = {
            id_: (one.adopters, one.known, one.needed)
            for id_, one in found.forecasts(threshold).items()
        }
        assert got == want


PRINT = """
from forecast_simulation import OPENING, Copied, Model, outlook
told = Copied.under(Model(), 1, 14, 7, 10).surveyed(OPENING + 3800, 200)
found = outlook(told, OPENING + 3800)
print(repr(sorted(found.forecasts().items())), repr(found.fan(11)), found.forecasts(0.5))
"""


def test_other_processes_say_the_same(request: pytest.FixtureRequest) -> None:
    answers = {
        subprocess.run(
            [sys.executable, "-c", PRINT],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": "tests/support:.", "PYTHONHASHSEED": seed},
            cwd=request.config.rootpath,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1
    told = history(1)
    assert repr(sorted(outlook(told, AS_OF).forecasts().items())) in answers.pop()


# the waits


def model(shape: float = 1.5, events: float = 4, years: float = 9) -> Bandwagon:
    """One attribute with its own history under a pace of .3 and steep bins."""
    return Bandwagon(
        rate=np.array([0.3]),
        factor=np.array([[0.8, 1.0, 1.5]]),
        shape=np.array([shape]),
        events=np.array([[events]]),
        years=np.array([[[years, 0.0, 0.0]]]),
    )


def waits(one: Open, fit: Bandwagon, names: int = 12) -> FloatArray:
    """Years of the bandwagon for the same question under several names, together."""
    luck = [_Luck.of(f"name {place}") for place in range(names)]
    return np.sort(_bandwagon_years(fit, [one] * names, luck), axis=None)


@pytest.mark.parametrize(("adopters", "factor"), [(2, 0.8), (3, 0.8), (4, 1.0), (7, 1.5)])
def test_the_wait_for_one_more_is_a_lomax(adopters: int, factor: float) -> None:
    """With lambda ~ Gamma(a + d, a + R) and n - k left, P(later than t) is
    (1 + mu s (n - k) t / (a + R))^-(a + d); here a = 1.5, d = 4, R = .3 x .8 x 9 = 2.16."""
    years = waits(Open(0, adopters / 9, 9, adopters, 1), model())
    chance = (np.arange(len(years)) + 0.5) / len(years)
    pace = 0.3 * factor * (9 - adopters)
    for quantile in (0.1, 0.25, 0.5, 0.75, 0.9):
        want = ((1 - quantile) ** (-1 / 5.5) - 1) * 3.66 / pace
        assert np.interp(quantile, chance, years) == pytest.approx(want, rel=0.06)


def test_several_more_against_a_plain_simulation() -> None:
    """From 2 to 7 of 9: the bins change at a third and at two thirds, those left get fewer."""
    years = waits(Open(0, 2 / 9, 9, 2, 5), model())
    dice = np.random.default_rng(11)
    pace = dice.gamma(5.5, 1 / 3.66, 40_000) * 0.3
    total = np.zeros(40_000)
    for adopters, factor in zip(range(2, 7), (0.8, 0.8, 1.0, 1.0, 1.0), strict=True):
        total += dice.exponential(size=40_000) / (pace * factor * (9 - adopters))
    for quantile in (0.1, 0.25, 0.5, 0.75, 0.9):
        assert np.quantile(years, quantile) == pytest.approx(np.quantile(total, quantile), rel=0.05)


@given(
    known=st.integers(2, 46),
    adopters=st.integers(0, 45),
    needed=st.integers(2, 46),
    events=st.integers(0, 20),
    shape=st.floats(0.08, 20),
    name=st.text(max_size=9),
)
@settings(max_examples=60, deadline=None)
def test_one_more_adopter_never_delays(
    known: int, adopters: int, needed: int, events: int, shape: float, name: str
) -> None:
    """Who begins today leaves one wait out, adds an event, and takes nothing from the others."""
    adopters = min(adopters, known - 2)
    needed = min(needed, known - adopters)
    luck = [_Luck.of(name)]
    before = Open(0, adopters / known, known, adopters, needed)
    after = Open(0, (adopters + 1) / known, known, adopters + 1, needed - 1)
    later = _bandwagon_years(model(shape, events), [before], luck)
    sooner = _bandwagon_years(model(shape, events + 1), [after], luck)
    assert (sooner <= later * (1 + 1e-12)).all()
    sooner, later = (np.repeat(one, 2, axis=1) for one in (sooner, later))
    assert (_widened(sooner, 0.9, luck) <= _widened(later, 0.9, luck) * (1 + 1e-12)).all()


@given(
    known=st.integers(2, 46),
    adopters=st.integers(0, 44),
    easier=st.floats(0.01, 1),
    harder=st.floats(0.01, 1),
)
@settings(max_examples=60, deadline=None)
def test_of_the_bandwagon_no_harder_threshold_comes_sooner(
    known: int, adopters: int, easier: float, harder: float
) -> None:
    easier, harder = sorted((easier, harder))
    adopters = min(adopters, known - 1)
    luck = [_Luck.of("ice")]

    def needed(threshold: float) -> int:
        return min(max(1, int(np.ceil(threshold * known - 1e-9)) - adopters), known - adopters)

    soon, late = (
        _bandwagon_years(model(), [Open(0, adopters / known, known, adopters, needed(one))], luck)
        for one in (easier, harder)
    )
    assert (soon <= late).all()


def test_each_drawing_has_its_own_share_of_the_draws() -> None:
    """Two fits, one ten times as fast: half of the draws are of each."""
    slow, fast = model(), replace(model(), rate=np.array([3.0]), years=np.array([[[0.9, 0, 0]]]))
    both = Bandwagon(
        **{
            name: np.concatenate((getattr(slow, name), getattr(fast, name)))
            for name in slow.__slots__
        }
    )
    one = Open(0, 2 / 9, 9, 2, 3)
    years = waits(one, both, 20)
    mixed = np.sort(np.concatenate((waits(one, slow, 20), waits(one, fast, 20))))[::2]
    for quantile in (0.1, 0.25, 0.5, 0.75, 0.9):
        assert np.quantile(years, quantile) == pytest.approx(np.quantile(mixed, quantile), rel=0.08)


# widening and pool


def test_widening_multiplies_by_normal_scores() -> None:
    """Years all alike become their log-normal spread: 10 % lie below exp(-1.2816 sigma)."""
    count = 2 * DRAWS
    years = _widened(np.full((1, count), 2.0), 0.9, [_Luck.of("ice")])[0]
    scores = ndtri((np.arange(count) + 0.5) / count)
    assert years == pytest.approx(2 * np.exp(0.9 * scores))


def test_widening_keeps_the_middle_and_ends_at_never() -> None:
    years = np.linspace(0.5, 1.5, 2 * DRAWS)[None]
    wide = _widened(years, WIDENING, [_Luck.of("ice")])[0]
    assert np.log(wide).mean() == pytest.approx(np.log(years).mean())
    far = _widened(np.full((1, 2 * DRAWS), 400.0), WIDENING, [_Luck.of("ice")])[0]
    assert np.isinf(far).any()
    assert far[np.isfinite(far)].max() <= 1000


def test_widening_what_never_comes_says_nothing() -> None:
    """No warning either: they are errors here."""
    never = np.full((1, 2 * DRAWS), 1e308)
    never[0, -9:] = np.inf
    assert np.isinf(_widened(never, WIDENING, [_Luck.of("ice")])).all()


def test_a_long_history_is_widened_less() -> None:
    """Sixty past attributes: the same draws spread by .9, of fifty-nine by 1.2."""
    copied = Copied.under(Model(), 3, 75, 4, 12)
    told = copied.market(AS_OF)
    assert Foresight(told.reading("2010-05-29"))._rows(0.7).attributes >= 60
    few = outlook_of(replace(told.market, attributes=told.market.attributes[:50]), told.rows, AS_OF)
    many = outlook(told, AS_OF)

    def breadth(one: Forecast) -> float:
        return float(np.log(one.years[4] / one.years[0]))

    wide, narrow = named(few), named(many)
    both = sorted(wide.keys() & narrow.keys())
    assert WIDENING_FEW > WIDENING
    assert np.mean([breadth(wide[x]) for x in both]) > np.mean([breadth(narrow[x]) for x in both])


def test_the_pool_is_half_of_each_model() -> None:
    found = outlook(history(0), AS_OF).foresight
    pool = found.draws(0.7)
    assert all(len(one) == 2 * DRAWS for one in pool.values())
    assert all((np.diff(one) >= 0).all() for one in pool.values() if np.isfinite(one).all())


def test_few_completed_attributes_are_no_history() -> None:
    few = outlook_of(regular(4).market, regular(4).rows, number("2015-01-01"))
    enough = outlook_of(regular(5).market, regular(5).rows, number("2015-01-01"))
    rows = few.foresight._rows(0.7), enough.foresight._rows(0.7)
    assert [one.completed for one in rows] == [MINIMUM_COMPLETED - 1, MINIMUM_COMPLETED]
    assert all(one.came.sum() >= MINIMUM_CAME for one in rows)
    assert named(few)["ice"].basis is ForecastBasis.PRIOR_ONLY
    assert named(enough)["ice"].basis is ForecastBasis.HISTORY
    assert all(len(one) == 2 * DRAWS for one in few.foresight.draws(0.7).values())


def test_a_past_as_regular_as_a_calendar_still_answers() -> None:
    told = regular(9, 40)
    for threshold in GRID:
        for one in (
            outlook_of(told.market, told.rows, number("2015-01-01")).forecasts(threshold).values()
        ):
            check_forecast(one)


def test_what_spreads_fast_is_told_so_and_comes_sooner() -> None:
    """Of two attributes with one of five missing, the one that spread fast until now is faster
    than usual, the other slower."""
    told = regular(6)
    market = replace(
        told.market,
        attributes=(
            *told.market.attributes,
            Attribute(id=30, name="fast", kind=AttributeKind.YES_NO),
            Attribute(id=31, name="slow", kind=AttributeKind.YES_NO),
        ),
    )
    told.market = market
    for name, days in {
        "fast": ("2014-10-01", "2014-11-15"),
        "slow": ("2005-01-01", "2014-11-15"),
    }.items():
        told.look((name, "A", days[0], True, days[0]))
        told.look((name, "B", days[1], True, days[1]))
        told.look(*((name, one, days[1], False) for one in "CDE"))
    told.market = replace(
        market,
        competitors=tuple(replace(one, entered_on=date(2000, 1, 1)) for one in market.competitors),
    )
    found = named(outlook_of(told.market, told.rows, number("2015-01-01")))
    assert found["fast"].relative_speed > found["slow"].relative_speed
    assert found["fast"].years[2] < found["slow"].years[2]


# the fan


@pytest.mark.parametrize("seed", range(4))
def test_the_fan_is_in_order_and_agrees_with_the_forecast(seed: int) -> None:
    told = weighted(history(seed), seed) if seed > 1 else history(seed)
    found = outlook(told, AS_OF)
    forecasts = found.forecasts()
    for one in told.market.attributes:
        fan = found.fan(one.id)
        if not fan:
            continue
        check_fan(fan)
        ahead = forecasts.get(one.id)
        if ahead is not None:
            same = [step for step in fan if step.years == pytest.approx(ahead.years, rel=1e-9)]
            assert same
            assert same[0].share >= (1 - 1e-9) * 0.7 or seed > 1


def test_with_equal_weights_the_fan_ends_where_all_offer() -> None:
    found = outlook(history(0), AS_OF)
    fans = [fan for one in found.market.attributes if (fan := found.fan(one.id))]
    assert fans
    for fan in fans:
        assert fan[-1].share == pytest.approx(1)


def test_with_weights_the_fan_ends_where_all_offer() -> None:
    """A weighs little: .2 of 2.2 offers; when B and C do, all do."""
    told = Told([Competitor(name="A", weight=0.2), "B", "C"], ["ice"])
    told.checks("ice", "2015-01-01", "A", "BC")
    assert outlook(told, number("2016-01-01")).fan(11)[-1].share == pytest.approx(1)


def test_no_fan_without_a_question() -> None:
    measure = Attribute(name="price", kind=AttributeKind.MEASURE)
    told = Told("AB", ["ice", "tea", "soup", measure])
    told.checks("ice", "2015-01-01", "AB").checks("tea", "2015-01-01", "", "AB")
    found = outlook(told, number("2016-01-01"))
    assert [found.fan(one.id) for one in told.market.attributes] == [()] * 4
    assert found.fan(999) == ()
