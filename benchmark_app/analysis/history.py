"""The change points of one attribute: who is in the market on which day, and with what value."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmark_app.analysis.log import (
    NEVER,
    BoolArray,
    Extent,
    FloatArray,
    IntArray,
    Log,
)
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.spell import Spells, months_later, spells_of
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Activity:
    """When each possible member [c] is in the market: from `entry` up to, not including, `exit`.

    `members` ascend by id; `entry` is NEVER for one never seen; `by_name` is each one's place
    among the names. `subject` is the subject's id, 0 without one.
    """

    members: IntArray
    weights: FloatArray
    by_name: IntArray
    entry: IntArray
    exit: IntArray
    subject: int

    def is_same(self, other: Activity) -> bool:
        """Whether nothing an attribute's history rests on differs."""
        return self.subject == other.subject and all(
            np.array_equal(ours, theirs)
            for ours, theirs in (
                (self.members, other.members),
                (self.weights, other.weights),
                (self.by_name, other.by_name),
                (self.entry, other.entry),
                (self.exit, other.exit),
            )
        )


def active_spans(market: Market, extent: Extent, policy: Policy) -> Activity:
    """The members' time in the market (METHODS section 0), given when each was looked at.

    `extent` must hold only what was observed up to the as-of day, over all attributes. One who
    entered on a stated day and was never looked at is in the market from then on.
    """
    members = market.members
    subject = market.subject
    limits = (policy.stale_no_months, policy.stale_yes_months, policy.stale_measure_months)
    names = {name: place for place, name in enumerate(sorted(one.name for one in members))}
    entry, exit_ = [], []
    for one in members:
        first, last = extent.get(one.id, (NEVER, NEVER))
        entry.append(day_number(one.entered_on) if one.entered_on else first)
        if one.exited_on:
            exit_.append(day_number(one.exited_on) + 1)
        elif last == NEVER or not all(limits):
            exit_.append(NEVER)
        else:
            exit_.append(int(months_later(np.array([last]), max(limits))[0]))
    return Activity(
        members=np.array([one.id for one in members], np.int64),
        weights=np.array([one.weight for one in members], np.float64),
        by_name=np.array([names[one.name] for one in members], np.int64),
        entry=np.array(entry, np.int64),
        exit=np.array(exit_, np.int64),
        subject=subject.id if subject else 0,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class History:
    """One attribute resolved up to the day `as_of`: dense over its change days [d] and members [c].

    `days` ascend and end at `as_of` at the latest. `latest` [d, c] is the place in `values` of
    the last known value begun by that day, however old, -1 before the first; `fresh` says that it
    still holds; `inside` that the competitor is in the market and the attribute applies to it;
    `dated` that it begins that day by a stated start. `own` [d] is the subject's value, nan where
    unknown.
    """

    attribute: int
    as_of: int
    activity: Activity
    days: IntArray
    values: FloatArray
    latest: NDArray[np.int32]
    fresh: BoolArray
    inside: BoolArray
    dated: BoolArray
    own: FloatArray

    @property
    def members(self) -> IntArray:
        """Competitor ids of the columns, ascending."""
        return self.activity.members

    @property
    def weights(self) -> FloatArray:
        """Uncapped weights of the columns."""
        return self.activity.weights

    @property
    def value(self) -> FloatArray:
        """Known values [d, c], nan where unknown, inside the market or not; computed anew."""
        return np.where(self.fresh, self._table()[self.latest], np.nan)

    @property
    def last(self) -> FloatArray:
        """Last known values before each day [d, c], however old, nan if never; computed anew."""
        before = np.full(self.latest.shape, -1, np.int32)
        before[1:] = self.latest[:-1]
        return self._table()[before]

    def at(self, day: int) -> int:
        """The row that holds on a day, -1 before the first."""
        return int(np.searchsorted(self.days, day, side="right")) - 1

    def value_at(self, row: int) -> FloatArray:
        """Known values [c] of one row, nan where unknown."""
        return np.where(self.fresh[row], self._table()[self.latest[row]], np.nan)

    def _table(self) -> FloatArray:
        return np.append(self.values, np.nan)


def resolve(
    attribute: Attribute,
    log: Log,
    activity: Activity,
    policy: Policy,
    as_of: int,
    known_at: int | None = None,
) -> History:
    """What was true of one attribute up to a day, as believed at an instant (None: now)."""
    spells = spells_of(log.live(as_of, known_at), attribute, policy)
    own = spells.taken(spells.competitor == activity.subject)
    spells, column = _of_members(spells, activity.members)
    days = np.unique(
        np.concatenate(
            (spells.begin, spells.end, activity.entry, activity.exit, own.begin, own.end)
        )
    )
    days = days[: int(np.searchsorted(days, as_of, side="right"))]
    first = np.searchsorted(days, spells.begin)
    end = np.searchsorted(days, spells.end)
    shape = (len(days), len(activity.members))
    row = np.arange(len(days))[:, None]
    inside = (days[:, None] >= activity.entry) & (days[:, None] < activity.exit)
    is_value = ~np.isnan(spells.value)
    for place in np.flatnonzero(~is_value).tolist():
        inside[first[place] : end[place], column[place]] = False
    latest = np.full(shape, -1, np.int32)
    latest[first[is_value], column[is_value]] = np.flatnonzero(is_value)
    np.maximum.accumulate(latest, axis=0, out=latest)
    dated = np.zeros(shape, np.bool_)
    dated[first[spells.dated], column[spells.dated]] = True
    return History(
        attribute=attribute.id,
        as_of=as_of,
        activity=activity,
        days=days,
        values=spells.value,
        latest=latest,
        fresh=row < np.append(end, -1)[latest],
        inside=inside,
        dated=dated,
        own=_own_values(own, days),
    )


def _of_members(spells: Spells, members: IntArray) -> tuple[Spells, IntArray]:
    """The members' spells and the column of each."""
    column = np.searchsorted(members, spells.competitor)
    known = np.append(members, -1)[column] == spells.competitor
    return spells.taken(known), column[known]


def _own_values(own: Spells, days: IntArray) -> FloatArray:
    """The subject's value on each day; "not applicable" is unknown here."""
    place = np.searchsorted(own.begin, days, side="right") - 1
    holds = days < np.append(own.end, -1)[place]
    return np.where(holds, np.append(own.value, np.nan)[place], np.nan)
