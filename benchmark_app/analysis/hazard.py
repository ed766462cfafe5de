"""The bandwagon: the more have copied, the likelier the next (METHODS section 6, model A).

A competitor without an attribute adopts it at the rate `frailty * mu * s[b]`: `frailty` is the
attribute's own pace, `mu` the market's a year, `s[b]` what the share b that has adopted adds.
"""

from __future__ import annotations

import unicodedata
import zlib
from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmark_app.analysis.exposure import LAUNCH_DAYS, Exposure
from benchmark_app.analysis.log import BoolArray, FloatArray, IntArray
from benchmark_app.analysis.spell import SLACK
from benchmark_app.domain.forecast import DAYS_A_YEAR

#: Upper edges of the bins of the share that has adopted; an edge belongs to the bin below it.
EDGES: Final = (1 / 3, 2 / 3)
BINS: Final = len(EDGES) + 1
#: Times adoption days known only by their bounds are drawn.
IMPUTATIONS: Final = 8
#: What the market's pace is before anything was seen: adoptions a competitor and year.
PRIOR_RATE: Final = 0.4
ROUNDS: Final = 40
#: Values of the pace where it is drawn; a multiple of `IMPUTATIONS`.
PRIOR_DRAWS: Final = 40
_PRIOR_GRID: Final = np.linspace(-5, 5, 401)
_PRIOR_ROUNDS: Final = 20
_BIN_WEIGHT: Final = 3.0
_FRAILTY_BOUNDS: Final = (0.08, 20.0)
_FRAILTY_STEPS: Final = 18
_SEED: Final = 20531
#: Farther apart than any two days, to keep attributes apart in one sorted row of times.
_FAR: Final = 1e7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Watch:
    """Adoptions and time at risk under one drawing of the adoption days [m] or several.

    `events` [m, j, b] and `years` [m, j, b] are by attribute and bin; `cells` tells each cell's
    exposure in years by bin [m, c, b] and `adopted` [m, c] which of them are events.
    """

    events: FloatArray
    years: FloatArray
    cells: FloatArray
    adopted: BoolArray


def bins_of(share: FloatArray) -> IntArray:
    """The bin of each share in [0, 1]."""
    found: IntArray = np.searchsorted(np.array(EDGES) + SLACK, share)
    return found


def watch(exposure: Exposure) -> Watch:
    """The adoptions and the time at risk, for as many drawings of unknown days as needed."""
    cells = exposure.cells
    days = _drawn_days(exposure)
    drawn = [_watched(exposure, row) for row in days]
    attributes = len(exposure.attributes)
    place, kinds = cells.attribute, attributes * BINS
    events, years = [], []
    for part, event, bin_ in drawn:
        slot = place * BINS + bin_
        events.append(np.bincount(slot[event], minlength=kinds).reshape(-1, BINS))
        years.append(
            np.stack(
                [np.bincount(place, part[:, b], minlength=attributes) for b in range(BINS)], axis=1
            )
        )
    return Watch(
        events=np.array(events, np.float64).reshape(len(days), attributes, BINS),
        years=np.array(years, np.float64).reshape(len(days), attributes, BINS),
        cells=np.array([part for part, _, _ in drawn]),
        adopted=np.array([event for _, event, _ in drawn]),
    )


def _drawn_days(exposure: Exposure) -> FloatArray:
    """Days of adoption [m, c], evenly spread over their bounds; inf where it did not adopt."""
    cells = exposure.cells
    known = np.where(np.isnan(cells.latest), cells.seen_yes, cells.adoption)
    wide = cells.adopted & (cells.latest > cells.earliest)
    if not wide.any():
        return known[None, :]
    evenly = (np.arange(IMPUTATIONS)[:, None] + 0.5) / IMPUTATIONS
    places, counts = np.unique(cells.attribute[wide], return_counts=True)
    spread = np.concatenate(
        [
            np.random.default_rng([_SEED, seed_of(exposure.names[place])]).permuted(
                np.tile(evenly, count), axis=0
            )
            for place, count in zip(places.tolist(), counts.tolist(), strict=True)
        ],
        axis=1,
    )
    days = np.tile(known, (IMPUTATIONS, 1))
    days[:, wide] = cells.earliest[wide] + spread * (cells.latest - cells.earliest)[wide]
    return days


def seed_of(name: str) -> int:
    """The seed of an attribute's random numbers: its name, however written in Unicode."""
    return zlib.crc32(unicodedata.normalize("NFC", name).casefold().encode())


def _watched(exposure: Exposure, adoption: FloatArray) -> tuple[FloatArray, BoolArray, IntArray]:
    """Years at risk by bin [c, b], who adopted [c] and in which bin, given the adoption days."""
    cells = exposure.cells
    first = exposure.own.copy()
    np.minimum.at(first, cells.attribute, adoption)
    start = np.maximum(first[cells.attribute], cells.entry)
    late = cells.watched > exposure.start
    begin = np.where(late, np.maximum(start, cells.watched), start)
    copied = cells.adopted & (adoption > start + LAUNCH_DAYS)
    event = copied & (adoption < cells.exit)
    at_risk = copied | ~np.isfinite(adoption)
    end = np.where(event, adoption, cells.until)
    end = np.where(at_risk, np.maximum(end, begin), begin)
    path = _Path.of(exposure, adoption)
    sure = end > begin
    part = np.zeros((len(begin), BINS))
    part[sure] = path.spent(cells.attribute[sure], begin[sure], end[sure]) / DAYS_A_YEAR
    bin_ = np.zeros(len(begin), np.int64)
    bin_[event] = path.bin_before(cells.attribute[event], adoption[event])
    return part, event, bin_


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Path:
    """Which bin each attribute was in when: steps [i] by attribute and time in one sorted row."""

    key: FloatArray
    bin: IntArray
    spent_before: FloatArray

    @classmethod
    def of(cls, exposure: Exposure, adoption: FloatArray) -> _Path:
        """The path under given days of adoption [c]."""
        cells = exposure.cells
        there = cells.exit > cells.entry
        adopted = there & (adoption < cells.exit)
        place = np.concatenate([cells.attribute[there]] * 2 + [cells.attribute[adopted]] * 2)
        time = np.concatenate(
            (
                cells.entry[there],
                cells.exit[there],
                np.maximum(adoption, cells.entry)[adopted],
                cells.exit[adopted],
            )
        )
        ones, more = np.ones(int(there.sum())), np.ones(int(adopted.sum()))
        members = np.concatenate((ones, -ones, 0 * more, 0 * more))
        adopters = np.concatenate((0 * ones, 0 * ones, more, -more))
        key = place * _FAR + time
        order = np.argsort(key, kind="stable")
        key, members, adopters = key[order], members[order].cumsum(), adopters[order].cumsum()
        bin_ = bins_of(adopters / np.maximum(members, 1))
        length = np.append(np.diff(key), 0)
        length[members <= 0] = 0
        length = length * (length < _FAR / 2)
        inside = bin_[:, None] == np.arange(BINS)
        spent = np.cumsum(length[:, None] * inside, axis=0)
        before = np.vstack((np.zeros((1, BINS)), spent))[:-1]
        return cls(key=key, bin=bin_, spent_before=before)

    def spent(self, attribute: IntArray, begin: FloatArray, end: FloatArray) -> FloatArray:
        """The days between two days in each bin [c, b]."""
        return self._until(attribute, end) - self._until(attribute, begin)

    def bin_before(self, attribute: IntArray, day: FloatArray) -> IntArray:
        """The bin just before a day."""
        step = np.searchsorted(self.key, attribute * _FAR + day) - 1
        found: IntArray = self.bin[step]
        return found

    def _until(self, attribute: IntArray, day: FloatArray) -> FloatArray:
        asked = attribute * _FAR + day
        step = np.searchsorted(self.key, asked, side="right") - 1
        inside = self.bin[step][:, None] == np.arange(BINS)
        until: FloatArray = self.spent_before[step] + (asked - self.key[step])[:, None] * inside
        return until


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bandwagon:
    """The fitted model, once per drawing [m]: `rate` mu, `factor` s [m, b], frailty shape `a`.

    `events` d [m, j] and `years` [m, j, b] are each attribute's own; its frailty is
    Gamma(a + d, a + R), R its `exposure`.
    """

    rate: FloatArray
    factor: FloatArray
    shape: FloatArray
    events: FloatArray
    years: FloatArray

    @property
    def exposure(self) -> FloatArray:
        """The adoptions to be expected at the usual pace [m, j]."""
        return self.rate[:, None] * _spent(self.years, self.factor)

    @property
    def frailty(self) -> FloatArray:
        """Each attribute's pace against the usual [m, j]."""
        return _frailty(self.shape, self.events, self.exposure)

    def expected(self, watched: Watch, attribute: IntArray) -> FloatArray:
        """The adoptions the model expects of each cell [c], at its attribute's own pace."""
        repeat = len(self.rate) // len(watched.cells)
        by_bin = np.repeat(watched.cells, repeat, axis=0)
        pace = self.rate[:, None] * self.frailty[:, attribute]
        expected: FloatArray = (pace * _spent(by_bin, self.factor)).mean(axis=0)
        return expected


def fitted(watched: Watch) -> Bandwagon:
    """The empirical Bayes fit by fixed-point rounds."""
    events, total = watched.events.sum(axis=2), watched.events.sum(axis=(1, 2))
    draws = len(events)
    rate, factor = np.full(draws, PRIOR_RATE), np.ones((draws, BINS))
    shape = np.ones(draws)
    more = _more_than(events)
    spent = _spent(watched.years, factor)
    for _ in range(ROUNDS):
        frailty = _frailty(shape, events, rate[:, None] * spent)
        rate = (total + 1) / ((frailty * spent).sum(axis=1) + 1 / rate)
        factor = _factor(watched, rate, frailty)
        spent = _spent(watched.years, factor)
        shape = _best_shape(events, more, rate[:, None] * spent)
    return Bandwagon(rate=rate, factor=factor, shape=shape, events=events, years=watched.years)


def presumed(watched: Watch) -> Bandwagon:
    """The fit where history is too short for its own: a prior pace and frailties of shape 1.

    The pace is drawn from its posterior, `PRIOR_DRAWS` values spread evenly over it for all
    drawings together, so that little history shows as a wide interval.
    """
    events = watched.events.sum(axis=2)
    draws = len(events)
    factor, shape = np.ones((draws, BINS)), np.ones(draws)
    grid = np.log(PRIOR_RATE) + _PRIOR_GRID
    for _ in range(_PRIOR_ROUNDS):
        spent = _spent(watched.years, factor)
        worth = _rate_worth(grid, events, spent)
        rate = np.exp(grid[worth.argmax(axis=1)])
        factor = _factor(watched, rate, _frailty(shape, events, rate[:, None] * spent))
    chance = np.exp(worth - worth.max(axis=1, keepdims=True))
    below = chance.cumsum(axis=1) / chance.sum(axis=1, keepdims=True)
    repeat = PRIOR_DRAWS // draws
    spread = (np.arange(repeat) + 0.5) / repeat
    rates = np.concatenate([np.exp(np.interp(spread, row, grid)) for row in below])
    return Bandwagon(
        rate=rates,
        factor=np.repeat(factor, repeat, axis=0),
        shape=np.ones(PRIOR_DRAWS),
        events=np.repeat(events, repeat, axis=0),
        years=np.repeat(watched.years, repeat, axis=0),
    )


def _rate_worth(grid: FloatArray, events: FloatArray, spent: FloatArray) -> FloatArray:
    """The log posterior of the log pace [m, g] for frailties of shape 1."""
    total = events.sum(axis=1)[:, None]
    told = (1 + events)[:, :, None] * np.log1p(spent[:, :, None] * np.exp(grid))
    worth: FloatArray = total * grid - told.sum(axis=1) - (grid - np.log(PRIOR_RATE)) ** 2 / 2
    return worth


def _spent(years: FloatArray, factor: FloatArray) -> FloatArray:
    """Time at risk weighted by what its bins do [m, j]."""
    spent: FloatArray = np.einsum("mjb,mb->mj", years, factor)
    return spent


def _frailty(shape: FloatArray, events: FloatArray, exposure: FloatArray) -> FloatArray:
    return (shape[:, None] + events) / (shape[:, None] + exposure)


def _factor(watched: Watch, rate: FloatArray, frailty: FloatArray) -> FloatArray:
    """What each bin does to the pace [m, b], shrunk towards nothing."""
    weighted = np.einsum("mj,mjb->mb", frailty, watched.years)
    factor: FloatArray = (_BIN_WEIGHT + watched.events.sum(axis=1)) / (
        _BIN_WEIGHT + rate[:, None] * weighted
    )
    return factor


def _more_than(events: FloatArray) -> FloatArray:
    """How many attributes [m, i] have more than i events: all that ln Gamma(a+d) needs."""
    most = int(events.max(initial=0))
    more: FloatArray = (events[:, :, None] > np.arange(most)).sum(axis=1).astype(np.float64)
    return more


def _best_shape(events: FloatArray, more: FloatArray, exposure: FloatArray) -> FloatArray:
    """The frailty shape of the highest penalised likelihood [m], by golden section in its log."""
    low = np.full(len(events), np.log(_FRAILTY_BOUNDS[0]))
    high = np.full(len(events), np.log(_FRAILTY_BOUNDS[1]))
    ratio = (np.sqrt(5) - 1) / 2
    left, right = high - ratio * (high - low), low + ratio * (high - low)
    at_left = _shape_worth(left, events, more, exposure)
    at_right = _shape_worth(right, events, more, exposure)
    for _ in range(_FRAILTY_STEPS):
        worse = at_left < at_right
        low, high = np.where(worse, left, low), np.where(worse, high, right)
        new = np.where(worse, low + ratio * (high - low), high - ratio * (high - low))
        worth = _shape_worth(new, events, more, exposure)
        left, right = np.where(worse, right, new), np.where(worse, new, left)
        at_left, at_right = np.where(worse, at_right, worth), np.where(worse, worth, at_left)
    best: FloatArray = np.exp((low + high) / 2)
    return best


def _shape_worth(
    log_shape: FloatArray, events: FloatArray, more: FloatArray, exposure: FloatArray
) -> FloatArray:
    """The penalised marginal log likelihood of a frailty shape [m]."""
    shape = np.exp(log_shape)[:, None]
    gained = (more * np.log(shape + np.arange(more.shape[1]))).sum(axis=1)
    spent = shape * np.log(shape) - (shape + events) * np.log(shape + exposure)
    worth: FloatArray = gained + spent.sum(axis=1) - log_shape**2 / 2
    return worth
