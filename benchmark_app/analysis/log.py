"""One attribute's observations as frozen arrays, and what of them was true and known when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import Final

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

#: id, attribute, competitor, day, recorded_at (us), value, mark, retracted_at (us), started day,
#: has_note (0/1): exactly what storage yields.
ObservationRow = tuple[int, int, int, int, int, float | None, int, int | None, int | None, int]
#: First and last observed day of each competitor.
Extent = dict[int, tuple[int, int]]

#: A day or instant that never comes, and one that never was.
NEVER: Final = int(np.iinfo(np.int64).max)
LONG_AGO: Final = int(np.iinfo(np.int64).min)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Log:
    """Observations of one attribute, sorted by competitor, day, recorded_at, then content.

    All arrays have one entry per observation, retracted ones included. Days count from
    1970-01-01, instants are microseconds UTC. `retracted_at` is NEVER and `started_on` LONG_AGO
    where there is none; `value` is nan for a mark.
    """

    id: IntArray
    competitor: IntArray
    day: IntArray
    recorded_at: IntArray
    retracted_at: IntArray
    started_on: IntArray
    value: FloatArray
    mark: NDArray[np.int8]
    has_note: BoolArray

    @classmethod
    def from_rows(cls, rows: Sequence[ObservationRow]) -> Log:
        """The log of rows of one attribute in any order; rows may be empty."""
        columns: Iterable[Sequence[object]] = zip(*rows, strict=True) if rows else repeat((), 10)
        id_, _, competitor, day, recorded, value, mark, retracted, started, note = columns
        log = cls(
            id=np.array(id_, np.int64),
            competitor=np.array(competitor, np.int64),
            day=np.array(day, np.int64),
            recorded_at=np.array(recorded, np.int64),
            retracted_at=_filled(retracted, NEVER),
            started_on=_filled(started, LONG_AGO),
            value=np.array(value, np.float64),
            mark=np.array(mark, np.int8),
            has_note=np.array(note, np.bool_),
        )
        return log.in_order()

    def changed(self, rows: Sequence[ObservationRow]) -> Log:
        """The log with rows of the same attribute added, or put in the place of the same ids."""
        new = Log.from_rows(rows)
        old = self.taken(~np.isin(self.id, new.id))
        return Log(
            id=np.append(old.id, new.id),
            competitor=np.append(old.competitor, new.competitor),
            day=np.append(old.day, new.day),
            recorded_at=np.append(old.recorded_at, new.recorded_at),
            retracted_at=np.append(old.retracted_at, new.retracted_at),
            started_on=np.append(old.started_on, new.started_on),
            value=np.append(old.value, new.value),
            mark=np.append(old.mark, new.mark),
            has_note=np.append(old.has_note, new.has_note),
        ).in_order()

    def taken(self, chosen: IntArray | BoolArray) -> Log:
        """The observations at those places or under that mask, in that order."""
        return Log(
            id=self.id[chosen],
            competitor=self.competitor[chosen],
            day=self.day[chosen],
            recorded_at=self.recorded_at[chosen],
            retracted_at=self.retracted_at[chosen],
            started_on=self.started_on[chosen],
            value=self.value[chosen],
            mark=self.mark[chosen],
            has_note=self.has_note[chosen],
        )

    def live(self, as_of: int, known_at: int | None = None) -> Log:
        """What was observed up to a day and believed at an instant (None: now), all of it."""
        return self.taken(self.is_live(as_of, known_at))

    def is_live(self, as_of: int, known_at: int | None = None) -> BoolArray:
        """Which observations `live` takes."""
        chosen = self.day <= as_of
        if known_at is None:
            chosen &= self.retracted_at == NEVER
        else:
            chosen &= (self.recorded_at <= known_at) & (self.retracted_at > known_at)
        return chosen

    def latest(self) -> Log:
        """One observation per competitor and day: of several the last recorded wins."""
        competitor, day = self.competitor, self.day
        last = np.ones(len(day), np.bool_)
        last[:-1] = (competitor[1:] != competitor[:-1]) | (day[1:] != day[:-1])
        return self.taken(last)

    def believed_with(self, ids: IntArray) -> IntArray:
        """The ids of what is believed of the cells and days of these ids; others are ignored."""
        competitor, day = self.competitor, self.day
        begins = np.ones(len(day), np.bool_)
        begins[1:] = (competitor[1:] != competitor[:-1]) | (day[1:] != day[:-1])
        sighting = np.cumsum(begins)
        asked = sighting[np.isin(self.id, ids)]
        believed: IntArray = self.id[np.isin(sighting, asked) & (self.retracted_at == NEVER)]
        return believed

    def in_order(self) -> Log:
        """The same, sorted."""
        order = np.lexsort(
            (
                self.id,
                self.has_note,
                self.started_on,
                self.value,
                self.mark,
                self.recorded_at,
                self.day,
                self.competitor,
            )
        )
        return self.taken(order)


def logs_after(logs: Mapping[int, Log], rows: Iterable[ObservationRow]) -> dict[int, Log]:
    """Logs by attribute with the rows of an edit; those of an attribute not there are left out."""
    touched: dict[int, list[ObservationRow]] = {}
    for row in rows:
        touched.setdefault(row[1], []).append(row)
    changed = {one: logs[one].changed(touched[one]) for one in touched.keys() & logs.keys()}
    return {**logs, **changed}


def day_numbers(days: Sequence[date]) -> IntArray:
    """Days as day numbers, as `domain.calendar.day_number` has them."""
    return np.array(days, "datetime64[D]").astype(np.int64)


def dates_of(days: IntArray) -> tuple[date, ...]:
    """The days of day numbers, as `domain.calendar.date_of` has them."""
    return tuple(days.astype("datetime64[D]").tolist())


def extent_of(log: Log, as_of: int, known_at: int | None = None) -> Extent:
    """First and last day on which each competitor was looked at, with whatever result."""
    live = log.is_live(as_of, known_at)
    competitor, day = log.competitor[live], log.day[live]
    last = np.flatnonzero(np.append(competitor[1:] != competitor[:-1], True))[: len(day)]
    first = np.append(0, last + 1)[: len(last)]
    days = zip(day[first].tolist(), day[last].tolist(), strict=True)
    return dict(zip(competitor[last].tolist(), days, strict=True))


def joined_extent(extents: Iterable[Extent]) -> Extent:
    """The extent over several attributes."""
    joined: Extent = {}
    for extent in extents:
        for competitor, days in extent.items():
            before = joined.get(competitor, days)
            if before is days:
                joined[competitor] = days
            elif days[0] < before[0] or days[1] > before[1]:  # a large grid asks 10,000 times
                joined[competitor] = (min(days[0], before[0]), max(days[1], before[1]))
    return joined


def _filled(column: Sequence[object], missing: int) -> IntArray:
    return np.array([missing if one is None else one for one in column], np.int64)
