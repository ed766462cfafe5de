"""The bandwagon: time at risk step by step, the fixed point, and what simulations give back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from copying_cases import Told, number
from forecast_cases import build_copying_case
from forecast_reference import Reference
from forecast_simulation import OPENING, Copied, FloatArray, Model
from scipy.optimize import minimize_scalar
from scipy.special import gammaln
from scipy.stats import gamma, norm

from benchmark_app.analysis.exposure import Exposure, exposure_of
from benchmark_app.analysis.hazard import (
    IMPUTATIONS,
    PRIOR_DRAWS,
    PRIOR_RATE,
    Bandwagon,
    Watch,
    _best_shape,
    _drawn_days,
    _more_than,
    bins_of,
    fitted,
    presumed,
    watch,
)
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor

BINS = [0, 1, 2]


def exposure(told: Told, as_of: str) -> Exposure:
    return exposure_of(told.reading(as_of).evidence)


def days_of(found: Exposure, drawn: FloatArray, attribute: int) -> Mapping[int, float]:
    its = found.cells.attribute == found.attributes.index(attribute)
    return dict(zip(found.cells.competitor[its].tolist(), drawn[its].tolist(), strict=True))


def four(*looks: tuple[str, str, bool]) -> Told:
    """Four competitors since 2010; A begins on 1 January 2012, each look tells its start."""
    told = Told([Competitor(name=one, entered_on=date(2010, 1, 1)) for one in "ABCD"], ["ice"])
    told.look(("ice", "A", "2012-01-01", True, "2012-01-01"))
    for name, day, value in looks:
        told.look(("ice", name, day, value, day) if value else ("ice", name, day, value))
    return told


def test_time_at_risk_by_hand() -> None:
    """A began on day 0. B copies on day 100, C on day 300, D was last seen without on day 400.
    A quarter had it until day 100 (lowest bin), half until day 300 (middle), then three quarters
    (highest). B: 100 days low; C: 100 low and 200 middle; D: 100, 200 and 100."""
    day = ["2012-01-01", "2012-04-10", "2012-10-27", "2013-02-04"]
    assert [number(one) - number(day[0]) for one in day] == [0, 100, 300, 400]
    told = four(("B", day[1], True), ("C", day[2], True), ("D", day[3], False))
    found = watch(exposure(told, "2014-01-01"))
    assert found.events.tolist() == [[[1, 1, 0]]]
    assert found.years[0, 0] * 365.25 == pytest.approx([300, 400, 100])
    assert found.adopted.sum() == 2


def test_all_of_one_day_act_together() -> None:
    """B and C copy on one day: both from the lowest bin."""
    told = four(("B", "2012-04-10", True), ("C", "2012-04-10", True), ("D", "2012-04-10", False))
    assert watch(exposure(told, "2014-01-01")).events.tolist() == [[[2, 0, 0]]]


def test_the_edge_of_a_bin_belongs_to_the_lower() -> None:
    assert bins_of(np.array([0, 1 / 3, 1 / 3 + 1e-12, 0.334, 2 / 3, 4 / 6, 0.67, 1])).tolist() == [
        *(0, 0, 0),
        *(1, 1, 1),
        *(2, 2),
    ]


def test_launch_partners_and_the_revealed_are_not_at_risk() -> None:
    told = four(("B", "2012-01-20", True), ("D", "2012-02-04", False), ("D", "2013-02-03", False))
    told.look(("ice", "C", "2012-06-01", True))
    found = watch(exposure(told, "2014-01-01"))
    assert found.events.sum() == 0
    assert sorted(found.cells[0].sum(axis=1) * 365.25) == pytest.approx([0, 0, 0, 365])  # D


def test_bounds_are_drawn_evenly() -> None:
    """B was without on day 0 and with on day 400, D likewise: eight even draws for each."""
    told = Told("ABD", ["ice"]).look(("ice", "A", "2012-01-01", True, "2012-01-01"))
    for name in "BD":
        told.look(("ice", name, "2012-01-01", False), ("ice", name, "2013-02-04", True))
    found = exposure(told, "2014-01-01")
    drawn = _drawn_days(found)
    assert drawn.shape == (IMPUTATIONS, 3)
    even = number("2012-01-01") + 400 * (np.arange(8) + 0.5) / 8
    both = np.sort(drawn[:, found.cells.latest > found.cells.earliest], axis=0)
    assert both.T.tolist() == [even.tolist()] * 2
    # the first of the eight, day 25, is a launch
    assert watch(found).events.sum(axis=(1, 2)).tolist() == [
        float((row > number("2012-01-01") + 31).sum()) for row in drawn[:, 1:]
    ]


def test_what_the_subject_was_found_to_offer_began_it() -> None:
    """The subject already offered it in 2011; A begins in 2012, B in 2013: both copied."""
    told = Told(["Us", *(Competitor(name=n, entered_on=date(2010, 1, 1)) for n in "AB")], ["ice"])
    told.look(("ice", "Us", "2011-01-01", True))
    told.look(
        *(
            ("ice", one, f"201{2 + at}-01-01", True, f"201{2 + at}-01-01")
            for at, one in enumerate("AB")
        )
    )
    found = watch(exposure(told, "2014-01-01"))
    assert found.events.sum() == 2
    assert found.years.sum() * 365.25 == pytest.approx(365 + 731)


def test_nobody_in_the_market_yet() -> None:
    told = Told([Competitor(name="A", entered_on=date(2030, 1, 1))], ["ice"])
    found = watch(exposure(told.look(("ice", "A", "2020-01-01", True)), "2021-01-01"))
    assert found.events.sum() == found.years.sum() == 0
    told.look(("ice", "A", "2019-01-01", False))
    assert watch(exposure(told, "2021-01-01")).years.sum() == 0


@pytest.mark.parametrize("seed", range(250))
def test_time_at_risk_against_a_walk_through_time(seed: int) -> None:
    case = build_copying_case(seed)
    slow = Reference(case.market, case.rows, day_number(case.as_of), case.known_at)
    found = exposure_of(case.snapshot().evidence)
    drawn, watched = _drawn_days(found), watch(found)
    assert len(watched.events) == len(drawn)
    for draw, days in enumerate(drawn):
        for place, attribute in enumerate(found.attributes):
            its = days_of(found, days, attribute)
            for who, told in slow.its(attribute).items():
                if slow.counts(attribute, who):
                    low, high = told.range
                    assert low <= its[who] <= high
            years = slow.years(attribute, its)
            for row in np.flatnonzero(found.cells.attribute == place).tolist():
                who = int(found.cells.competitor[row])
                assert watched.cells[draw, row] == pytest.approx(years[who], abs=1e-9)
            assert watched.events[draw, place].tolist() == slow.events(attribute, its)
            total = np.sum([years[who] for who in years], axis=0) if years else np.zeros(3)
            assert watched.years[draw, place] == pytest.approx(total, abs=1e-9)


# the fit


def a_watch(seed: int, attributes: int = 30, draws: int = 1) -> Watch:
    """Events and years by attribute and bin, drawn from a model of shape 1.5."""
    dice = np.random.default_rng(seed)
    years = dice.gamma(1.0, 4.0, (draws, attributes, 3))
    pace = dice.gamma(1.5, 1 / 1.5, attributes)[:, None] * np.array([0.3, 0.4, 0.6])
    events = dice.poisson(pace * years).astype(float)
    return Watch(
        events=events,
        years=years,
        cells=np.zeros((draws, 0, 3)),
        adopted=np.zeros((draws, 0), np.bool_),
    )


def worth(log_shape: float, events: FloatArray, exposure: FloatArray) -> float:
    """METHODS 6: the log marginal likelihood of the events, with a prior on ln a."""
    a = np.exp(log_shape)
    told = gammaln(a + events) - gammaln(a) + a * np.log(a) - (a + events) * np.log(a + exposure)
    return float(told.sum() - log_shape**2 / 2)


@pytest.mark.parametrize("seed", range(10))
def test_the_fit_is_the_fixed_point_of_its_equations(seed: int) -> None:
    """lambda = (a + d)/(a + R); mu = D / sum lambda s X; s_b = (3 + d_b)/(3 + mu sum lambda X_b);
    a maximises the marginal likelihood."""
    told = a_watch(seed)
    fit = fitted(told)
    events, years = told.events[0], told.years[0]
    d, rate, factor, shape = events.sum(axis=1), fit.rate[0], fit.factor[0], fit.shape[0]
    spent = years @ factor
    exposed = rate * spent
    frailty = (shape + d) / (shape + exposed)
    assert fit.exposure[0] == pytest.approx(exposed)
    assert fit.frailty[0] == pytest.approx(frailty)
    assert rate == pytest.approx(d.sum() / (frailty * spent).sum(), rel=2e-3)
    by_bin = rate * (frailty[:, None] * years).sum(axis=0)
    assert factor == pytest.approx((3 + events.sum(axis=0)) / (3 + by_bin), rel=2e-3)
    best = minimize_scalar(
        lambda one: -worth(one, d, exposed), bounds=(np.log(0.08), np.log(20)), method="bounded"
    )
    assert np.log(shape) == pytest.approx(best.x, abs=5e-3)


@pytest.mark.parametrize("seed", range(10))
def test_the_shape_against_another_search(seed: int) -> None:
    dice = np.random.default_rng(seed)
    exposed = dice.gamma(2.0, 2.0, 25)
    spread = [0.05, 0.3, 1.0, 4.0, 1000.0][seed % 5]
    events = dice.poisson(exposed * dice.gamma(spread, 1 / spread, 25)).astype(float)
    found = _best_shape(events[None], _more_than(events[None]), exposed[None])[0]
    grid = np.linspace(np.log(0.08), np.log(20), 2001)
    values = [worth(one, events, exposed) for one in grid]
    assert worth(np.log(found), events, exposed) >= max(values) - 2e-3
    assert np.log(found) == pytest.approx(grid[int(np.argmax(values))], abs=5e-3)


def test_the_shape_stays_within_its_bounds() -> None:
    """One of twenty took everything: as uneven as allowed. All alike: even, but for the prior."""
    uneven = np.array([[200.0, *[0.0] * 19]])
    exposed = np.full((1, 20), 10.0)
    assert 0.08 <= _best_shape(uneven, _more_than(uneven), exposed)[0] < 0.1
    alike = np.full((1, 400), 10.0)
    found = _best_shape(alike, _more_than(alike), np.full((1, 400), 10.0))[0]
    assert 10 < found <= 20


def test_drawings_are_fitted_each_by_itself() -> None:
    told = a_watch(3, draws=8)
    whole = fitted(told)
    for draw in range(8):
        one = {name: getattr(told, name)[draw : draw + 1] for name in told.__slots__}
        alone = fitted(Watch(**one))
        assert whole.rate[draw] == pytest.approx(alone.rate[0])
        assert whole.factor[draw] == pytest.approx(alone.factor[0])
        assert whole.shape[draw] == pytest.approx(alone.shape[0])


def test_without_events_the_pace_only_falls() -> None:
    """Ten attributes watched for a century without a copy: slower than presumed, yet positive."""
    years = np.zeros((1, 10, 3))
    years[..., 0] = 10
    nothing = Watch(
        events=np.zeros((1, 10, 3)),
        years=years,
        cells=np.zeros((1, 0, 3)),
        adopted=np.zeros((1, 0), np.bool_),
    )
    assert 0 < fitted(nothing).rate[0] < PRIOR_RATE / 10
    unwatched = replace(nothing, years=np.zeros((1, 10, 3)))
    assert fitted(unwatched).rate[0] == pytest.approx(PRIOR_RATE)
    assert fitted(unwatched).factor.tolist() == [[1, 1, 1]]


def test_expected_adoptions_add_up_to_those_that_came() -> None:
    history = Copied.under(Model(), 5, 24, 9, 12)
    foresight = history.outlook(OPENING + 4000).foresight
    watched = watch(foresight.exposure)
    fit = fitted(watched)
    expected = fit.expected(watched, foresight.exposure.cells.attribute)
    assert expected.sum() == pytest.approx(watched.adopted.sum(), rel=2e-3)


# little history


def log_posterior(grid: FloatArray, told: Watch) -> FloatArray:
    """Of ln mu with frailties of shape 1 integrated out: d events in R = mu X years."""
    d, spent = told.events[0].sum(axis=1), told.years[0].sum(axis=1)
    rate = np.exp(grid)[:, None]
    marginal = gammaln(1 + d) + d * np.log(rate) - (1 + d) * np.log1p(rate * spent)
    found: FloatArray = marginal.sum(axis=1) + norm.logpdf(grid, np.log(PRIOR_RATE), 1)
    return found


def test_the_presumed_pace_is_drawn_from_its_posterior() -> None:
    """Three attributes: the drawn paces sit at the quantiles of the posterior by a fine sum. All
    time is in the lowest bin and what came is what was to be expected, so its factor is near 1."""
    years = np.zeros((1, 3, 3))
    years[0, :, 0] = [10, 5, 20]
    events = np.zeros((1, 3, 3))
    events[0, :, 0] = [3, 1, 4]
    told = Watch(
        events=events, years=years, cells=np.zeros((1, 0, 3)), adopted=np.zeros((1, 0), np.bool_)
    )
    found = presumed(told)
    assert len(found.rate) == PRIOR_DRAWS
    assert (np.diff(found.rate) > 0).all()
    assert found.shape.tolist() == [1.0] * PRIOR_DRAWS
    scaled = replace(told, years=years * found.factor[0])
    grid = np.linspace(-8, 8, 40001)
    chance = np.exp(log_posterior(grid, scaled) - log_posterior(grid, scaled).max())
    at = np.interp(np.log(found.rate), grid, chance.cumsum() / chance.sum())
    assert at == pytest.approx((np.arange(PRIOR_DRAWS) + 0.5) / PRIOR_DRAWS, abs=0.01)


def test_without_anything_the_presumed_pace_is_the_prior() -> None:
    nothing = Watch(
        events=np.zeros((1, 0, 3)),
        years=np.zeros((1, 0, 3)),
        cells=np.zeros((1, 0, 3)),
        adopted=np.zeros((1, 0), np.bool_),
    )
    even = (np.arange(PRIOR_DRAWS) + 0.5) / PRIOR_DRAWS
    prior = PRIOR_RATE * np.exp(norm.ppf(even))
    assert presumed(nothing).rate == pytest.approx(prior, rel=0.02)


def test_drawings_share_the_presumed_paces() -> None:
    told = a_watch(4, attributes=3, draws=8)
    found = presumed(told)
    assert len(found.rate) == PRIOR_DRAWS
    for draw in range(8):
        its = slice(draw * 5, draw * 5 + 5)
        assert (found.events[its] == told.events[draw].sum(axis=1)).all()
        assert (found.years[its] == told.years[draw]).all()


# truth known


@pytest.fixture(scope="module")
def recovered() -> Callable[[Model], FloatArray]:
    """Pooled over 24 histories of 24 attributes and 10 competitors: pace by bin, and 1/a."""

    def fit(model: Model) -> FloatArray:
        fits: list[Bandwagon] = []
        for seed in range(24):
            history = Copied.under(model, seed, 24, 10, 15)
            fits.append(fitted(watch(history.outlook(OPENING + 5479).foresight.exposure)))
        paces = np.array([one.rate[0] * one.factor[0] for one in fits])
        return np.append(np.median(paces, axis=0), np.mean([1 / one.shape[0] for one in fits]))

    return fit


@pytest.mark.parametrize(
    "model",
    [Model(), Model(0.2, (1, 1, 1), 1.0), Model(0.4, (0.6, 1.0, 2.0), 3.0)],
    ids=["usual", "even", "steep"],
)
def test_simulated_histories_give_back_their_model(
    model: Model, recovered: Callable[[Model], FloatArray]
) -> None:
    """The pace in each bin within 15 %, the spread of the frailties within a third."""
    found = recovered(model)
    assert found[:3] == pytest.approx(model.rate * np.array(model.factor), rel=0.15)
    assert found[3] == pytest.approx(1 / model.shape, rel=1 / 3)


def test_frailty_is_the_mean_of_its_gamma() -> None:
    fit = fitted(a_watch(1))
    mean = gamma.mean(fit.shape[0] + fit.events[0], scale=1 / (fit.shape[0] + fit.exposure[0]))
    assert fit.frailty[0] == pytest.approx(mean)
