"""How fast the bar rises, what that asks of the subject, and how customers lag behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from benchmark_app.analysis.adoption import capped_weights
from benchmark_app.analysis.baseline import weighted_mean
from benchmark_app.analysis.index import (
    Chain,
    ImportanceSteps,
    link_ratios,
    link_sums,
)
from benchmark_app.analysis.level import LevelSteps, LinkLevels
from benchmark_app.analysis.log import BoolArray, FloatArray, IntArray
from benchmark_app.domain.calendar import add_months, date_of, day_number
from benchmark_app.domain.result import Rise

DAYS_PER_YEAR: Final = 365.25
DAYS_PER_MONTH: Final = DAYS_PER_YEAR / 12
_RISE_MONTHS: Final = 12
_SLOPE_MONTHS: Final = 24
#: Fewer links than these say nothing about a slope (METHODS section 4).
SLOPE_LINKS: Final = 5


def rise(
    steps: Sequence[LevelSteps],
    importance: ImportanceSteps,
    chain: Chain,
    as_of: int,
    *,
    own_level: float | None,
    weight_cap: float,
) -> Rise:
    """The rise per year on a day with its jackknife range, slope and treadmill."""
    year_ago = months_before(as_of, _RISE_MONTHS)
    per_year = _log_change(chain, year_ago, as_of)
    range_ = (
        None if per_year is None else _jackknife(steps, importance, year_ago, as_of, weight_cap)
    )
    treadmill = None
    if per_year is not None and own_level is not None:
        treadmill = own_level * float(np.expm1(per_year))
    slope, links = _slope(chain, months_before(as_of, _SLOPE_MONTHS), as_of)
    return Rise(
        per_year=per_year,
        low=range_[0] if range_ else None,
        high=range_[1] if range_ else None,
        slope=slope,
        links=links,
        treadmill=treadmill,
    )


def months_before(day: int, months: int) -> int:
    """The day number so many calendar months earlier."""
    return day_number(add_months(date_of(day), -months))


def theil_sen(times: FloatArray, values: FloatArray) -> float:
    """The median of the slopes between all pairs of points at different times."""
    first, second = np.triu_indices(len(times), k=1)
    return float(np.median((values[second] - values[first]) / (times[second] - times[first])))


def customer_expectation(
    days: IntArray, levels: FloatArray, at: IntArray, half_life_months: float
) -> FloatArray:
    """What customers expect when they follow the market with a half-life (METHODS section 4).

    `levels` [d] hold from `days` [d] on (NaN: nothing known, nothing learnt); a day closes a
    share 1 - 2^(-1 day / half-life) of the distance. With half-life 0 it is the level itself.
    """
    rows = np.searchsorted(days, at, side="right") - 1
    if half_life_months == 0:
        return np.where(rows >= 0, np.append(levels, np.nan)[rows], np.nan)
    decay = 0.5 ** (1.0 / (half_life_months * DAYS_PER_MONTH))
    entering = np.full(len(days), np.nan)
    expected = np.nan
    for row, level in enumerate(levels.tolist()):
        if np.isnan(expected):
            expected = level
        entering[row] = expected
        if row + 1 < len(days) and not np.isnan(level):
            expected = level + (expected - level) * decay ** float(days[row + 1] - days[row])
    held, before = np.append(levels, np.nan)[rows], np.append(entering, np.nan)[rows]
    held = np.where(np.isnan(held), before, held)
    elapsed = (at - np.append(days, 0)[rows] + 1).astype(float)
    return np.where(rows >= 0, held + (before - held) * decay**elapsed, np.nan)


def _log_change(chain: Chain, start: int, stop: int) -> float | None:
    before, after = chain.at(np.array([start, stop])).tolist()
    return None if np.isnan(before) else float(np.log(after / before))


def _slope(chain: Chain, start: int, stop: int) -> tuple[float | None, int]:
    """The slope of ln EI over the chained links of a window, and how many there are."""
    used = (chain.days > start) & (chain.days <= stop) & ~np.isnan(chain.divisor)
    links = int(used.sum())
    if links < SLOPE_LINKS:
        return None, links
    return theil_sen(chain.days[used] / DAYS_PER_YEAR, np.log(chain.index[used])), links


def _jackknife(
    steps: Sequence[LevelSteps],
    importance: ImportanceSteps,
    start: int,
    stop: int,
    weight_cap: float,
) -> tuple[float, float] | None:
    """The lowest and highest log change when one competitor known in the window is left out."""
    left_out = sorted(
        {
            int(member)
            for step in steps
            for member in step.members[_is_known(step, start, stop)].tolist()
        }
    )
    if len(left_out) < 2:
        return None
    omitted = np.array(left_out)
    levels = [_without(step, omitted, start, stop, weight_cap) for step in steps]
    days = np.unique(np.concatenate([level.days for level in levels]))
    days = days[(days > start) & (days <= stop)]
    before, after = link_sums(levels, importance, days)
    changes = np.log(link_ratios(before, after)).sum(axis=-1)
    return float(changes.min()), float(changes.max())


def _window(step: LevelSteps, start: int, stop: int) -> slice:
    first, last = np.searchsorted(step.days, [start, stop], side="right").tolist()
    return slice(max(first - 1, 0), last)


def _is_known(step: LevelSteps, start: int, stop: int) -> BoolArray:
    found: BoolArray = (~np.isnan(step.score[_window(step, start, stop)])).sum(axis=0) > 0
    return found


def _without(
    step: LevelSteps, omitted: IntArray, start: int, stop: int, weight_cap: float
) -> LinkLevels:
    """One attribute's levels in the window with each competitor left out in turn: [k, d]."""
    asked = (omitted.tobytes(), start, stop, weight_cap)
    if asked not in step.without:
        step.without.clear()
        step.without[asked] = _left_out(step, omitted, start, stop, weight_cap)
    return step.without[asked]


def _left_out(
    step: LevelSteps, omitted: IntArray, start: int, stop: int, weight_cap: float
) -> LinkLevels:
    window = _window(step, start, stop)
    score = step.score[window]
    earlier = step.links.earlier[window]
    kept = (step.members[None, :] != omitted[:, None])[:, None, :]
    known = kept & ~np.isnan(score)
    matched = known & ~np.isnan(earlier)

    def weighted(cells: BoolArray) -> FloatArray:
        flat = cells.reshape(-1, cells.shape[-1])
        return capped_weights(step.weights, flat, weight_cap).reshape(cells.shape)

    weight = weighted(matched)
    return LinkLevels(
        attribute=step.attribute,
        days=step.days[window],
        expected=weighted_mean(score, weighted(known)),
        before=weighted_mean(earlier, weight),
        after=weighted_mean(score, weight),
    )
