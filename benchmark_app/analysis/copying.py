"""How fast the market copies: single lags, whole attributes, speeds, firsts (METHODS section 5)."""

from __future__ import annotations

from typing import Final

import numpy as np

from benchmark_app.analysis.exposure import LAUNCH_DAYS, Exposure
from benchmark_app.analysis.log import NEVER, BoolArray, FloatArray, extent_of, joined_extent
from benchmark_app.analysis.spread import Hindsight, Lags, spread_of
from benchmark_app.domain.copying import CompetitorSpeed, Copying, Firsts, LagSummary
from benchmark_app.domain.forecast import DAYS_A_YEAR

DAYS_A_MONTH: Final = DAYS_A_YEAR / 12
#: A competitor begins as one who copied three times where three were to be expected.
_PRIOR: Final = 3.0
_INTERVAL: Final = (0.1, 0.9)


def copying_of(reading: Hindsight) -> Copying:
    """How fast the market of a reading copies; n is 0 where nothing could be watched."""
    exposure = reading.foresight.exposure
    policy = reading.market.policy
    copies = first_copies(exposure)
    half = spread_of(reading, policy.contested_share)
    most = spread_of(reading, policy.table_stakes_share)
    every = np.ones(len(exposure.attributes), np.bool_)
    own = (exposure.first_by > 0) & (exposure.first_by == reading.evidence.activity.subject)
    return Copying(
        lag=_summary(cell_lags(exposure)),
        to_first=_summary(copies.taken(every)),
        to_half=_summary(half.taken(every)),
        to_most=_summary(most.taken(every)),
        own_first=_summary(copies.taken(own)),
        own_half=_summary(half.taken(own)),
        own_most=_summary(most.taken(own)),
        speeds=_speeds(reading),
        firsts=_firsts(reading),
    )


def cell_lags(exposure: Exposure) -> Lags:
    """How long single competitors took from the day they could copy, in days; watched ones only.

    Who adopted unseen, as a launch partner or before a re-platforming has no lag.
    """
    cells, start, followed = exposure.cells, exposure.start, exposure.followed
    at_risk = np.isfinite(start) & (followed | np.isinf(cells.seen_yes))
    begin = np.where(at_risk, start, 0.0)
    end = np.where(followed, cells.adoption, cells.until)
    lags = Lags(duration=end - begin, event=followed, entry=cells.watched - begin)
    return lags.taken(at_risk)


def first_copies(exposure: Exposure) -> Lags:
    """How long each attribute [j] took from its first offer to the first competitor's copy.

    It is watched while anybody is who does not offer it yet. Launch partners copied nobody. Where
    the first copy was found only when first looked at, or the first offer was, nothing was
    watched (entry is not before the duration).
    """
    cells = exposure.cells
    is_dated = np.isfinite(exposure.first) & ~exposure.first_revealed
    first = np.where(is_dated, exposure.first, 0.0)[cells.attribute]
    with np.errstate(invalid="ignore"):
        copied = cells.adopted & (cells.adoption - first > LAUNCH_DAYS)
    hidden = cells.revealed & (cells.seen_yes - first > LAUNCH_DAYS)
    never = np.isinf(cells.seen_yes)
    copy = _least(exposure, copied, cells.adoption - first)
    begin = _least(exposure, copied | never, cells.watched - first)
    last = -_least(exposure, never, first - cells.until)
    event = np.isfinite(copy)
    is_seen = is_dated & (copy <= _least(exposure, hidden, cells.seen_yes - first))
    return Lags(
        duration=np.where(event, copy, last), event=event, entry=np.where(is_seen, begin, np.inf)
    )


def _least(exposure: Exposure, chosen: BoolArray, values: FloatArray) -> FloatArray:
    """The least value of each attribute's chosen cells, inf where it has none."""
    least = np.full(len(exposure.attributes), np.inf)
    np.minimum.at(least, exposure.cells.attribute[chosen], values[chosen])
    return least


def _summary(lags: Lags) -> LagSummary:
    curve = lags.curve
    months = [
        one / DAYS_A_MONTH if np.isfinite(one) else None
        for one in (curve.quantile(0.5), *curve.interval(0.5))
    ]
    median, low, high = months
    return LagSummary(
        n=len(lags.duration), events=int(lags.event.sum()), median=median, low=low, high=high
    )


def _speeds(reading: Hindsight) -> tuple[CompetitorSpeed, ...]:
    """Each competitor's index and the interval of its Gamma posterior, by name."""
    from scipy.special import gammaincinv  # start-up cost: scipy loads as long as a first paint

    found = []
    for competitor, (adoptions, expected) in reading.foresight.expected_adoptions().items():
        shape, rate = _PRIOR + adoptions, _PRIOR + expected
        low, high = (float(gammaincinv(shape, one)) / rate for one in _INTERVAL)
        speed = CompetitorSpeed(
            competitor=competitor,
            adoptions=adoptions,
            expected=expected,
            index=shape / rate,
            low=low,
            high=high,
        )
        found.append(speed)
    return tuple(sorted(found, key=lambda one: reading.market.competitor(one.competitor).name))


def _firsts(reading: Hindsight) -> tuple[Firsts, ...]:
    """The whole market's firsts, then those of each who was watched for any time, by name.

    One is watched from its first look, or from its earliest first where that is told to be
    before, until it left or the day of the reading.
    """
    exposure, evidence = reading.foresight.exposure, reading.evidence
    first, revealed = exposure.first, exposure.first_revealed
    dated = np.isfinite(first) & ~revealed
    extent = joined_extent(
        extent_of(evidence.log(one.id), evidence.day, evidence.instant)
        for one in reading.market.attributes
    )
    spans = evidence.activity
    gone = dict(zip(spans.members.tolist(), spans.exit.tolist(), strict=True))
    listed = sorted(
        (one for one in reading.market.competitors if one.id in gone or one.subject),
        key=lambda one: one.name,
    )
    found = []
    for one in listed:
        own = first[dated & (exposure.first_by == one.id)]
        begin = np.min(own, initial=extent.get(one.id, (NEVER, NEVER))[0])
        end = min(gone.get(one.id, NEVER), evidence.day)
        found.append((begin, Firsts(competitor=one.id, count=len(own), years=_years(begin, end))))
    begin = min((one for one, _ in found), default=evidence.day)
    begin = np.min(first[dated], initial=begin)
    market = Firsts(competitor=0, count=int(dated.sum()), years=_years(begin, evidence.day))
    return market, *(one for _, one in found if one.years > 0)


def _years(begin: float, end: float) -> float:
    return max(float(end - begin), 0.0) / DAYS_A_YEAR
