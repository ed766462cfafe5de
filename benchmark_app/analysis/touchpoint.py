"""Where the subject stands in each touchpoint, and the sentence over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from benchmark_app.analysis.finding import Params
from benchmark_app.analysis.reading import Reading
from benchmark_app.domain.result import Finding, TouchpointLevel

#: Levels nearer than this, in points of 100, read alike.
_ALIKE: Final = 0.05


def touchpoint_levels(reading: Reading) -> tuple[TouchpointLevel, ...]:
    """The levels of every touchpoint in use on the day, in the order of their first attributes."""
    used = dict.fromkeys(one.touchpoint for one in reading.market.attributes)
    return tuple(_level(reading, one) for one in used)


def touchpoint_findings(levels: Sequence[TouchpointLevel]) -> tuple[Finding, ...]:
    """Where the subject is farthest behind and ahead; of a market alone where it stands highest.

    None where no touchpoint can be compared.
    """
    known = [one for one in levels if one.market is not None]
    compared = [(one.gap, one) for one in known if one.gap is not None]
    if compared:
        return (_farthest(compared),)
    if len(known) < 2:
        return ()
    ranked = sorted(known, key=lambda one: one.market or 0.0)
    return (
        Finding(
            "touchpoints_market", _levels_in("high", ranked[-1]) | _levels_in("low", ranked[0])
        ),
    )


def _farthest(compared: Sequence[tuple[float, TouchpointLevel]]) -> Finding:
    lowest, behind = min(compared, key=itemgetter(0))
    highest, ahead = max(compared, key=itemgetter(0))
    is_behind, is_ahead = lowest < -_ALIKE, highest > _ALIKE
    if is_behind and is_ahead:
        return Finding(
            "touchpoints_both", _levels_in("behind", behind) | _levels_in("ahead", ahead)
        )
    count: Params = {"count": len(compared)}
    is_one = len(compared) == 1
    if is_behind:
        levels = _levels_in("behind", behind) | count
        return Finding("touchpoint_behind" if is_one else "touchpoints_behind", levels)
    if is_ahead:
        levels = _levels_in("ahead", ahead) | count
        return Finding("touchpoint_ahead" if is_one else "touchpoints_ahead", levels)
    return Finding("touchpoints_level", {"count": len(compared)})


def _levels_in(role: str, level: TouchpointLevel) -> Params:
    """A touchpoint under a role, with its levels."""
    named: Params = {f"{role}_in": level.touchpoint, f"{role}_market": _shown(level.market)}
    return named if level.own is None else named | {f"{role}_own": _shown(level.own)}


def _shown(level: float | None) -> float | None:
    return None if level is None else round(level, 1)


def _level(reading: Reading, touchpoint: str) -> TouchpointLevel:
    (level,) = reading.market_levels([reading.as_of], touchpoint)
    if not level.is_sufficient:
        return TouchpointLevel(touchpoint, None, None)
    return TouchpointLevel(touchpoint, level.own_level, level.market_level)
