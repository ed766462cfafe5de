"""When an attribute will be expected by all: the pooled forecast (METHODS section 6).

Two models answer, the bandwagon (A) and the landmarks (B); their draws are pooled half and half
and widened. Every random number comes from a fixed seed or from the attribute's name, so the
same history always gives the same answer, and neighbouring questions share their luck.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

import numpy as np

from benchmark_app.analysis.exposure import Exposure, exposure_of
from benchmark_app.analysis.hazard import (
    Bandwagon,
    Watch,
    bins_of,
    fitted,
    presumed,
    seed_of,
    watch,
)
from benchmark_app.analysis.landmark import (
    SEEN,
    Course,
    Landmarks,
    Residual,
    Views,
    fit_residual,
    missing,
    seen_at,
)
from benchmark_app.analysis.log import FloatArray, IntArray
from benchmark_app.analysis.reading import Reading
from benchmark_app.analysis.spell import SLACK
from benchmark_app.domain.forecast import (
    HORIZON_MONTHS,
    QUANTILES,
    FanStep,
    Forecast,
    ForecastBasis,
)

#: Draws of each model.
DRAWS: Final = 1000
#: Answers are kept in order over these thresholds: a harder one never comes sooner.
GRID: Final = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
#: Fewer completed past attributes, or landmark rows that came about, and the prior must help.
MINIMUM_COMPLETED: Final = 5
MINIMUM_CAME: Final = 8
#: From so many past attributes on the pool is widened less.
MANY_ATTRIBUTES: Final = 60
WIDENING: Final = 0.9
WIDENING_FEW: Final = 1.2
#: Later than this many years is never.
NEVER_YEARS: Final = 1000.0
_FAN_STEPS: Final = 12
_SEED: Final = 60107


@dataclass(frozen=True, slots=True)
class Open:
    """An attribute that has started and has not reached the threshold: a question to answer.

    `place` is in `Exposure.attributes`; `adopters` of `known` offer it, `share` is weighted;
    `needed` more must.
    """

    place: int
    share: float
    known: int
    adopters: int
    needed: int


class Foresight:
    """What the history of one reading says about its future; each part computed when asked."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._pools: dict[float, _Pool] = {}
        self._plain: dict[float, _Pool] = {}
        self._luck: dict[int, _Luck] = {}

    @cached_property
    def exposure(self) -> Exposure:
        """Who could have copied what."""
        return exposure_of(self._reading.evidence)

    @cached_property
    def courses(self) -> tuple[Course, ...]:
        """How the share of each attribute went, in the order of the exposure."""
        exposure, cells = self.exposure, self.exposure.cells
        bounds = np.searchsorted(cells.attribute, np.arange(len(exposure.attributes) + 1))
        stated = np.where(cells.seen_yes == cells.earliest, cells.seen_yes, np.inf)
        return tuple(
            Course.of(
                self._reading.resolved(attribute).adoption,
                exposure.looks[place],
                stated[bounds[place] : bounds[place + 1]],
            )
            for place, attribute in enumerate(exposure.attributes)
        )

    def forecasts(self, threshold: float) -> dict[int, Forecast]:
        """The forecast of every attribute that has started and is not there yet, by id."""
        pool = self._pooled(threshold)
        speed = pool.model.frailty.mean(axis=0)
        years = _years_at(pool.draws)
        within = _within(pool.draws)
        attributes = self.exposure.attributes
        return {
            attributes[one.place]: Forecast(
                attribute=attributes[one.place],
                as_of=self._as_of,
                threshold=threshold,
                years=_quantiles(years[row]),
                within=tuple(within[row].tolist()),
                basis=pool.basis,
                relative_speed=float(speed[one.place]),
                adopters=one.adopters,
                known=one.known,
                needed=one.adopters + one.needed,
            )
            for row, one in enumerate(pool.open)
        }

    def draws(self, threshold: float) -> dict[int, FloatArray]:
        """Equally likely years until each is there, ascending, by attribute id; inf is never."""
        pool = self._pooled(threshold)
        ids = [self.exposure.attributes[one.place] for one in pool.open]
        return dict(zip(ids, pool.draws, strict=True))

    def fan(self, attribute: int) -> tuple[FanStep, ...]:
        """When the share of one attribute reaches each step above today's; () where unknown."""
        if attribute not in self.exposure.attributes:
            return ()
        place = self.exposure.attributes.index(attribute)
        today = next(iter(self._open(1.0, [place])), None)
        if today is None:
            return ()
        anchor = next((one.needed for one in self._open(self._anchor, [place])), 0)
        steps = np.linspace(1, today.needed, min(today.needed, _FAN_STEPS)).round()
        fan = [FanStep(share=today.share, years=(0.0, 0.0, 0.0, 0.0, 0.0))]
        for step in sorted({*steps.astype(int).tolist(), anchor} - {0}):
            everybody = today.adopters + step == today.known
            share = 1.0 if everybody else min(1.0, today.share + step / today.known)
            pool = self._ordered(self._anchor if step == anchor else share, [place])
            years = np.maximum(_years_at(pool.draws)[0], fan[-1].years)
            fan.append(FanStep(share=share, years=_quantiles(years)))
        return tuple(fan)

    def expected_adoptions(self) -> dict[int, tuple[int, float]]:
        """Of each competitor: how often it copied, and how often the model expected it to."""
        cells, watched = self.exposure.cells, self._watch
        model = self._model(self._rows(self._reading.market.policy.table_stakes_share))
        expected = model.expected(watched, cells.attribute)
        copied = self.exposure.followed
        return {
            member: (int(copied[its].sum()), float(expected[its].sum()))
            for member in self._reading.evidence.activity.members.tolist()
            for its in (cells.competitor == member,)
        }

    # inside

    @property
    def _as_of(self) -> date:
        return self._reading.as_of

    @cached_property
    def _watch(self) -> Watch:
        return watch(self.exposure)

    @cached_property
    def _fitted(self) -> Bandwagon:
        return fitted(self._watch)

    @cached_property
    def _presumed(self) -> Bandwagon:
        return presumed(self._watch)

    @cached_property
    def _views(self) -> Views:
        return Views.of(self.courses)

    def _rows(self, threshold: float) -> Landmarks:
        return self._views.landmarks(threshold)

    def _model(self, rows: Landmarks) -> Bandwagon:
        return self._fitted if _has_history(rows) else self._presumed

    def _open(self, threshold: float, places: Iterable[int]) -> list[Open]:
        """Those of some attributes that have started and are not there yet."""
        found = []
        for place in places:
            today = self.courses[place].today
            if today is None or not np.isfinite(self.exposure.first[place]):
                continue
            if today.share >= threshold - SLACK:
                continue
            lacking = missing(np.array(today.share), np.array(today.known), threshold)
            needed = min(max(1, int(lacking)), today.known - today.adopters)
            found.append(Open(place, today.share, today.known, today.adopters, needed))
        return found

    @property
    def _anchor(self) -> float:
        """The threshold whose answer the others give way to."""
        return self._reading.market.policy.table_stakes_share

    def _pooled(self, threshold: float) -> _Pool:
        """The answer at a threshold for every attribute that is open there."""
        if threshold not in self._pools:
            self._pools[threshold] = self._ordered(threshold, self._everyone)
        return self._pools[threshold]

    @property
    def _everyone(self) -> range:
        return range(len(self.exposure.attributes))

    def _ordered(self, threshold: float, places: Iterable[int]) -> _Pool:
        """The answer for some attributes, in order with those between it and the anchor.

        A harder threshold comes no sooner than an easier one. The anchor's own answer is never
        touched: it is the one that is told, scored and kept.
        """
        anchor = self._anchor
        pool = self._answer(threshold, self._open(threshold, places))
        low, high = min(threshold, anchor), max(threshold, anchor)
        between = {anchor, *(one for one in GRID if low < one < high)} - {threshold}
        for other in sorted(between):
            if other not in self._plain:
                self._plain[other] = self._answer(other, self._open(other, self._everyone))
            pool = pool.beside(self._plain[other], is_easier=other < threshold)
        beyond = self._beyond(threshold)
        if beyond is None:
            return pool
        return pool.beside(self._pooled(beyond), is_easier=beyond < threshold)

    def _beyond(self, threshold: float) -> float | None:
        """The next of the grid on the far side from the anchor, for a threshold beside the grid."""
        anchor = self._anchor
        if threshold in (anchor, *GRID):
            return None
        if threshold > anchor:
            return min(one for one in GRID if one > threshold)
        return max((one for one in GRID if one < threshold), default=None)

    def _answer(self, threshold: float, questions: Sequence[Open]) -> _Pool:
        """The pooled and widened draws for questions about one threshold."""
        rows = self._rows(threshold)
        model = self._model(rows)
        luck = [self._luck_of(one.place) for one in questions]
        years = _bandwagon_years(model, questions, luck)
        if not _has_history(rows):
            basis, widening = ForecastBasis.PRIOR_ONLY, WIDENING_FEW
            years = np.repeat(years, 2, axis=1)  # as many draws as a pool has
        else:
            basis = ForecastBasis.HISTORY
            widening = WIDENING if rows.attributes >= MANY_ATTRIBUTES else WIDENING_FEW
            residual = self._residual_years(fit_residual(rows), questions, luck)
            years = np.sort(np.concatenate((years, residual), axis=1), axis=1)
        return _Pool(questions, _widened(years, widening, luck), basis, model)

    def _residual_years(
        self,
        residual: Residual,
        questions: Sequence[Open],
        luck: Sequence[_Luck],
    ) -> FloatArray:
        """Draws of the landmark model [j, r] for the day of the reading."""
        from scipy.special import ndtri  # start-up cost: scipy loads as long as a first paint

        today = float(self.exposure.as_of)
        seen = np.full((len(questions), SEEN), np.nan)
        for row, one in enumerate(questions):
            seen[row] = seen_at(self.courses[one.place], one.needed, one.share, today)
        # what nobody but the subject offers has neither age nor a last adoption among them
        seen = np.where(np.isnan(seen), residual.centre, seen)
        normals = np.random.default_rng(_SEED).standard_normal((DRAWS, len(residual.theta)))
        scores = ndtri(_evenly(DRAWS))
        noise = np.array([scores[one.noise] for one in luck]).reshape(-1, DRAWS)
        with np.errstate(over="ignore"):
            return np.exp(residual.log_years(seen, normals, noise))

    def _luck_of(self, place: int) -> _Luck:
        if place not in self._luck:
            self._luck[place] = _Luck.of(self.exposure.names[place])
        return self._luck[place]


@dataclass(frozen=True, slots=True, eq=False)
class _Pool:
    """The draws [j, r], ascending in each row, for open attributes; `model` is A's fit."""

    open: Sequence[Open]
    draws: FloatArray
    basis: ForecastBasis
    model: Bandwagon

    def beside(self, other: _Pool, *, is_easier: bool) -> _Pool:
        """The same with no draw before an easier threshold's, or after a harder one's."""
        choose = np.maximum if is_easier else np.minimum
        rows = {one.place: row for row, one in enumerate(other.open)}
        draws = self.draws.copy()
        for row, one in enumerate(self.open):
            if one.place in rows:
                choose(draws[row], other.draws[rows[one.place]], out=draws[row])
        return _Pool(self.open, draws, self.basis, self.model)


@dataclass(frozen=True, slots=True, eq=False)
class _Luck:
    """The random numbers of one attribute, from its name: the same whatever is asked of it.

    `noise` [r] and `wide` [2 r] order normal scores; `generator` has yet to draw the waits.
    """

    frailty: IntArray
    noise: IntArray
    wide: IntArray
    seed: int

    @classmethod
    def of(cls, name: str) -> _Luck:
        """The luck of a name, whatever its case and spelling in Unicode."""
        seed = seed_of(name)
        generator = np.random.default_rng(seed)
        return cls(
            frailty=generator.permutation(DRAWS),
            noise=generator.permutation(DRAWS),
            wide=generator.permutation(2 * DRAWS),
            seed=seed,
        )

    def waits(self, count: int) -> FloatArray:
        """Independent waits of mean 1 [i, r]; the first ones do not depend on the count."""
        return np.random.default_rng([self.seed, 1]).standard_exponential((count, DRAWS))


def _has_history(rows: Landmarks) -> bool:
    return rows.completed >= MINIMUM_COMPLETED and int(rows.came.sum()) >= MINIMUM_CAME


def _bandwagon_years(
    model: Bandwagon, questions: Sequence[Open], luck: Sequence[_Luck]
) -> FloatArray:
    """Draws of the bandwagon [j, r], ascending in each row.

    The wait for the i-th adopter uses the i-th random number of the attribute, so one adopter
    more leaves out a wait and keeps the others, and a higher threshold only adds waits.
    """
    drawings = len(model.rate)
    of = np.arange(DRAWS) % drawings
    exposure, table = model.exposure, {}
    years = np.empty((len(questions), DRAWS))
    for row, (one, its) in enumerate(zip(questions, luck, strict=True)):
        events = model.events[:, one.place]
        key = events.tobytes()
        if key not in table:
            table[key] = _gammas(model.shape + events)
        # each drawing has its own evenly spread frailties; the name orders them
        order = np.argsort(its.frailty.reshape(-1, drawings), axis=0)
        gammas = np.take_along_axis(table[key], order, axis=0).reshape(-1)
        frailty = gammas / (model.shape + exposure[:, one.place])[of]
        step = np.arange(one.needed)
        bins = bins_of(np.minimum(one.share + step / one.known, 1))
        left = np.maximum(one.known - one.adopters - step, 1)
        waits = its.waits(one.adopters + one.needed)[one.adopters :]
        pace = model.factor.T[bins][:, of] * left[:, None]
        years[row] = (waits / pace).sum(axis=0) / (frailty * model.rate[of])
    years.sort(axis=1)
    return years


def _gammas(shape: FloatArray) -> FloatArray:
    """Evenly spread values of a Gamma(shape, 1) for each drawing [r / m, m], ascending."""
    from scipy.special import gammaincinv  # start-up cost: scipy loads as long as a first paint

    each = DRAWS // len(shape)
    different, place = np.unique(shape, return_inverse=True)
    values: FloatArray = gammaincinv(different[None, :], _evenly(each)[:, None])
    return np.maximum(values, np.finfo(np.float64).tiny)[:, place]


def _widened(years: FloatArray, widening: float, luck: Sequence[_Luck]) -> FloatArray:
    """The draws spread by a log-normal factor, ascending; beyond `NEVER_YEARS` is never."""
    from scipy.special import ndtri  # start-up cost: scipy loads as long as a first paint

    count = years.shape[1]
    factor = np.exp(widening * ndtri(_evenly(count)))
    order = np.array([one.wide for one in luck], np.int64).reshape(-1, count)
    with np.errstate(over="ignore"):
        wide = years * factor[order]
    wide[wide > NEVER_YEARS] = np.inf
    wide.sort(axis=1)
    return wide


def _evenly(count: int) -> FloatArray:
    """The middles of so many equal parts of [0, 1]."""
    return (np.arange(count) + 0.5) / count


def _years_at(draws: FloatArray) -> FloatArray:
    """The years at `QUANTILES` [j, q] of ascending draws [j, r]; always one of the draws."""
    count = draws.shape[1]
    return draws[:, [int(np.ceil(one * count - SLACK)) - 1 for one in QUANTILES]]


def _quantiles(years: FloatArray) -> tuple[float, float, float, float, float]:
    q10, q25, q50, q75, q90 = years.tolist()
    return q10, q25, q50, q75, q90


def _within(draws: FloatArray) -> FloatArray:
    """The probability [j, i] of coming within i months, up to the horizon."""
    months = np.arange(HORIZON_MONTHS + 1) / 12 + SLACK
    return np.array(
        [np.searchsorted(row, months, side="right") / len(row) for row in draws]
    ).reshape(-1, HORIZON_MONTHS + 1)
