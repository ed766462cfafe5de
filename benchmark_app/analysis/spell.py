"""For how long each observed value holds (METHODS section 1)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from benchmark_app.analysis.log import LONG_AGO, NEVER, BoolArray, FloatArray, IntArray, Log
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy

SLACK = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spells:
    """Values that hold from `begin` up to but not including `end`, by competitor, then begin.

    Spells of a competitor never overlap; `value` is nan for "not applicable". `dated`: the spell
    begins on a day the observation names itself (`started_on`).
    """

    competitor: IntArray
    begin: IntArray
    end: IntArray
    value: FloatArray
    dated: BoolArray

    def taken(self, chosen: IntArray | BoolArray) -> Spells:
        """The spells at those places or under that mask, in that order."""
        return Spells(
            competitor=self.competitor[chosen],
            begin=self.begin[chosen],
            end=self.end[chosen],
            value=self.value[chosen],
            dated=self.dated[chosen],
        )


def is_offered(attribute: Attribute, values: FloatArray, floor: float | None) -> BoolArray:
    """Which values reach the floor in the attribute's direction; none where there is no floor."""
    if floor is None:
        return np.zeros(values.shape, np.bool_)
    if attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.LOWER:
        return values <= floor + SLACK
    return values >= floor - SLACK


def months_later(days: IntArray, months: IntArray | int) -> IntArray:
    """The same day so many months later, clipped to the month's end."""
    month = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    target = month + months
    first = _first_days(target)
    last_offset = _first_days(target + 1) - first - 1
    later: IntArray = first + np.minimum(days - _first_days(month), last_offset)
    return later


def _first_days(months: IntArray) -> IntArray:
    """The day number of each month's first day; months count from January 1970."""
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)


def expiry_of(log: Log, attribute: Attribute, policy: Policy) -> IntArray:
    """The day on which each observation is stale; NEVER for "not applicable" or a limit of 0."""
    if attribute.kind is AttributeKind.MEASURE:
        limits = np.full(len(log.day), policy.stale_measure_months, np.int64)
    else:
        offered = is_offered(attribute, log.value, attribute.floor)
        limits = np.where(offered, policy.stale_yes_months, policy.stale_no_months)
    limits = np.where(log.mark == Mark.NUMBER, limits, 0)
    return np.where(limits > 0, months_later(log.day, limits), NEVER)


def spells_of(log: Log, attribute: Attribute, policy: Policy) -> Spells:
    """The spells of a log's live observations, neighbours with equal values joined.

    An observation holds until the competitor's next one or until it is stale. `started_on` moves
    the begin of an offer back to that day when it is later than the last no: over a no's hold and
    over unknown days, never over what another observation of the offer already tells.
    """
    seen = log.latest()
    seen = seen.taken(seen.mark != Mark.UNKNOWN)
    if not len(seen.day):
        return _no_spells()
    first = np.append(True, seen.competitor[1:] != seen.competitor[:-1])
    following = np.append(np.where(first[1:], NEVER, seen.day[1:]), NEVER)
    spells = Spells(
        competitor=seen.competitor,
        begin=seen.day,
        end=np.minimum(following, expiry_of(seen, attribute, policy)),
        value=seen.value,
        dated=seen.started_on == seen.day,
    )
    is_offer = _is_offer(seen, attribute)
    told = _told_starts(seen, first, is_offer)
    if told.any():
        spells = _with_starts(seen, spells, _Chain(first, is_offer, told))
    return _joined(spells)


def _no_spells() -> Spells:
    none = np.zeros(0, np.int64)
    flags = np.zeros(0, np.bool_)
    return Spells(competitor=none, begin=none, end=none, value=np.zeros(0), dated=flags)


def _is_offer(seen: Log, attribute: Attribute) -> BoolArray:
    """Observations of an offer: those a `started_on` can say something about."""
    if attribute.floor is None:
        is_number: BoolArray = seen.mark == Mark.NUMBER
        return is_number
    return is_offered(attribute, seen.value, attribute.floor)


def _told_starts(seen: Log, first: BoolArray, is_offer: BoolArray) -> BoolArray:
    """Observations whose start lies before them and after the competitor's last other answer."""
    place = np.arange(len(seen.day))
    own_first = np.maximum.accumulate(np.where(first, place, 0))
    last_no = np.maximum.accumulate(np.where(is_offer, -1, place))
    no_day = np.where(last_no >= own_first, seen.day[last_no], LONG_AGO)
    told: BoolArray = is_offer & (seen.started_on > no_day) & (seen.started_on < seen.day)
    return told


@dataclass(frozen=True, slots=True)
class _Chain:
    """Of each observation: is it its competitor's first, of an offer, and with a told start."""

    first: BoolArray
    is_offer: BoolArray
    told: BoolArray

    def unfilled(self, seen: Log, end: IntArray) -> list[int]:
        """Told starts that reach a day no earlier observation of the offer fills."""
        covered = np.where(self.told, seen.started_on, seen.day)
        filled = ~self.first
        filled[1:] &= (
            self.is_offer[:-1] & (covered[:-1] <= seen.started_on[1:]) & (end[:-1] == seen.day[1:])
        )
        places: list[int] = np.flatnonzero(self.told & ~filled).tolist()
        return places


def _with_starts(seen: Log, spells: Spells, chain: _Chain) -> Spells:
    """The spells and, as further ones, the days their told starts fill; earlier ones go first."""
    end = spells.end.copy()
    left = seen.day.copy()  # from here up to the observation every day is filled
    pieces: list[tuple[int, int, int]] = []
    for place in chain.unfilled(seen, spells.end):
        start, later = int(seen.started_on[place]), place
        while True:
            before = later - 1
            is_over = chain.first[later] or not chain.is_offer[before]
            begin = start if is_over else max(start, int(end[before]))
            if begin < left[later]:
                pieces.append((place, begin, int(left[later])))
                left[later] = begin
            if not chain.first[later] and not chain.is_offer[before]:
                end[before] = min(int(end[before]), start)
            if is_over or start >= seen.day[before]:
                break
            later = before
    source, begins, ends = np.array(pieces, np.int64).reshape(-1, 3).T
    whole = Spells(
        competitor=np.append(spells.competitor, spells.competitor[source]),
        begin=np.append(spells.begin, begins),
        end=np.append(end, ends),
        value=np.append(spells.value, spells.value[source]),
        dated=np.append(spells.dated, begins == seen.started_on[source]),
    )
    return whole.taken(np.lexsort((whole.begin, whole.competitor)))


def _joined(spells: Spells) -> Spells:
    """The spells without the seams at which nothing changes."""
    value = spells.value
    seam = np.ones(len(value), np.bool_)
    seam[1:] = (
        (spells.competitor[1:] != spells.competitor[:-1])
        | (spells.begin[1:] != spells.end[:-1])
        | ((value[1:] != value[:-1]) & ~(np.isnan(value[1:]) & np.isnan(value[:-1])))
    )
    joined = spells.taken(seam)
    last = np.append(np.flatnonzero(seam)[1:], len(value)) - 1
    return replace(joined, end=spells.end[last])
