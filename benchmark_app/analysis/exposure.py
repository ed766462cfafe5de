"""Who could have copied what, from when, and when they did (METHODS sections 1, 5 and 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmark_app.analysis.log import LONG_AGO, NEVER, BoolArray, FloatArray, IntArray, Log
from benchmark_app.analysis.spell import SLACK, months_later
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.observation import Mark

if TYPE_CHECKING:  # the reading hands its exposure out
    from benchmark_app.analysis.evidence import Evidence

#: A no and the first yes so near each other give a date, not an interval.
DATED_MONTHS: Final = 6
#: Who follows so soon started together with the first, and copied nobody.
LAUNCH_DAYS: Final = 31


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cells:
    """Every attribute and market member ever looked at together [c], by attribute, then content.

    Days are day numbers. `attribute` is a place in `Exposure.attributes`. `earliest` and `latest`
    bound the day of adoption, equal where it is known, nan where there was none or it is only
    `revealed` (the first look was already yes). `adopted` tells a dated adoption that counts: one
    before a re-platforming does not. `until` is when watching ended; `watched` when it began, for
    one first looked at late; `entry` up to `exit` is the competitor's time in the market;
    `seen_yes` the day from which it is known to offer, inf if it never did.
    """

    attribute: IntArray
    competitor: IntArray
    earliest: FloatArray
    latest: FloatArray
    adopted: BoolArray
    revealed: BoolArray
    until: FloatArray
    watched: FloatArray
    entry: FloatArray
    exit: FloatArray
    seen_yes: FloatArray

    @property
    def adoption(self) -> FloatArray:
        """The day of adoption, the middle where only its bounds are known; nan where none."""
        return (self.earliest + self.latest) / 2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Exposure:
    """What a market teaches about copying up to the day `as_of`.

    `attributes` are the ids of those with a floor, by name; `first` [j] is the day on which
    anybody, the subject included, began, inf if nobody ever did; `first_revealed` that it was
    so when first looked at; `first_by` the competitor who began alone, else 0. `own` [j] is the
    day on which the subject began, as far as known, inf if it never did.
    """

    attributes: tuple[int, ...]
    names: tuple[str, ...]
    first: FloatArray
    first_revealed: BoolArray
    first_by: IntArray
    own: FloatArray
    looks: tuple[FloatArray, ...]
    cells: Cells
    as_of: int

    @property
    def start(self) -> FloatArray:
        """The day [c] from which each cell could copy: the first offer or its own entry."""
        return np.maximum(self.first[self.cells.attribute], self.cells.entry)

    @property
    def followed(self) -> BoolArray:
        """The cells [c] that copied somebody in the market: later than launch partners."""
        cells, day = self.cells, self.cells.adoption
        with np.errstate(invalid="ignore"):
            return cells.adopted & (day > self.start + LAUNCH_DAYS) & (day < cells.exit)


def exposure_of(evidence: Evidence) -> Exposure:
    """The exposure of a market as far as its evidence reaches."""
    attributes = sorted(
        (one for one in evidence.market.attributes if one.floor is not None),
        key=lambda one: one.name,
    )
    looks = _looks_of(attributes, evidence)
    seen = _seen_of(looks)
    cells = _cells_of(seen, evidence)
    subject = seen.competitor == evidence.activity.subject
    own = np.full(len(attributes), np.inf)
    own[seen.attribute[subject]] = seen.begun[subject]
    member = np.isin(seen.competitor, evidence.activity.members) | subject
    first, revealed, by = _firsts(seen, member, len(attributes))
    return Exposure(
        attributes=tuple(one.id for one in attributes),
        names=tuple(one.name for one in attributes),
        first=first,
        first_revealed=revealed,
        first_by=by,
        own=own,
        looks=_look_days(looks, evidence.activity.members, len(attributes)),
        cells=_watched_late(cells, seen, first, evidence),
        as_of=evidence.day,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Looks:
    """Every look that told yes or no, by attribute, competitor, then day."""

    attribute: IntArray
    competitor: IntArray
    day: IntArray
    offered: BoolArray
    started_on: IntArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Seen:
    """The looks of each attribute and competitor in one row, the same competitors as the looks."""

    attribute: IntArray
    competitor: IntArray
    first_look: IntArray
    last_look: IntArray
    earliest: FloatArray
    latest: FloatArray
    revealed: BoolArray
    started: BoolArray
    yes: FloatArray

    @property
    def begun(self) -> FloatArray:
        """The day it began as far as known: dated, else first seen; inf if never."""
        return np.where(np.isnan(self.earliest), self.yes, (self.earliest + self.latest) / 2)


def _looks_of(attributes: Sequence[Attribute], evidence: Evidence) -> _Looks:
    logs = [evidence.log(one.id) for one in attributes]
    log = _joined(logs)
    place = np.repeat(np.arange(len(logs)), [len(one.day) for one in logs])
    if evidence.instant is None:
        chosen = log.retracted_at == NEVER
    else:
        chosen = (log.recorded_at <= evidence.instant) & (log.retracted_at > evidence.instant)
    chosen &= log.day <= evidence.day
    log, place = log.taken(chosen), place[chosen]
    last = np.ones(len(place), np.bool_)
    last[:-1] = (
        (place[1:] != place[:-1])
        | (log.competitor[1:] != log.competitor[:-1])
        | (log.day[1:] != log.day[:-1])
    )
    told = last & (log.mark == Mark.NUMBER)
    log, place = log.taken(told), place[told]
    sign = np.array([_sign(one) for one in attributes])[place]
    floor = np.array([one.floor for one in attributes], np.float64)[place]
    return _Looks(
        attribute=place,
        competitor=log.competitor,
        day=log.day,
        offered=sign * log.value >= sign * floor - SLACK,
        started_on=log.started_on,
    )


def _look_days(looks: _Looks, members: IntArray, attributes: int) -> tuple[FloatArray, ...]:
    """The days [i] on which any member was looked at, ascending, by attribute."""
    its = np.isin(looks.competitor, members)
    bounds = np.searchsorted(looks.attribute[its], np.arange(attributes + 1))
    return tuple(
        np.unique(looks.day[its][begin:end]).astype(np.float64)
        for begin, end in pairwise(bounds.tolist())
    )


def _joined(logs: Sequence[Log]) -> Log:
    names = Log.__slots__
    if not logs:
        return Log.from_rows([])
    return Log(**{name: np.concatenate([getattr(one, name) for one in logs]) for name in names})


def _sign(attribute: Attribute) -> float:
    lower = attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.LOWER
    return -1.0 if lower else 1.0


def _seen_of(looks: _Looks) -> _Seen:
    """One row per attribute and competitor: when it adopted, as far as the looks tell."""
    count = len(looks.day)
    new = np.ones(count, np.bool_)
    new[1:] = (looks.attribute[1:] != looks.attribute[:-1]) | (
        looks.competitor[1:] != looks.competitor[:-1]
    )
    begin = np.flatnonzero(new)
    group = np.cumsum(new) - 1
    end = np.append(begin[1:], count)[: len(begin)] - 1
    place = np.arange(count)
    yes_at = _least(np.where(looks.offered, place, count), begin)
    has_yes = yes_at < count
    first_yes = np.where(has_yes, yes_at, begin)
    before = first_yes > begin
    last_no = np.where(before, looks.day[first_yes - 1], LONG_AGO)
    nos = np.cumsum(~looks.offered)
    first_run = looks.offered & (place >= yes_at[group]) & (nos == nos[first_yes][group])
    told = (
        first_run
        & (looks.started_on > last_no[group])
        & (looks.started_on <= looks.day[first_yes][group])
    )
    start = _least(np.where(told, looks.started_on, NEVER), begin)
    started = start < NEVER
    yes_day = looks.day[first_yes]
    near = before & (yes_day <= months_later(np.where(before, last_no, yes_day), DATED_MONTHS))
    middle = (last_no / 2) + (yes_day / 2)
    dated = has_yes & (before | started)
    earliest = np.where(started, start, np.where(near, middle, last_no))
    latest = np.where(started, start, np.where(near, middle, yes_day))
    return _Seen(
        attribute=looks.attribute[begin],
        competitor=looks.competitor[begin],
        first_look=looks.day[begin],
        last_look=looks.day[end],
        earliest=np.where(dated, earliest, np.nan),
        latest=np.where(dated, latest, np.nan),
        revealed=has_yes & ~dated,
        started=started,
        yes=np.where(has_yes, np.where(started, start, yes_day), np.inf),
    )


def _least(values: IntArray, begin: IntArray) -> IntArray:
    """The least value of each group; groups are never empty."""
    least: IntArray = np.minimum.reduceat(values, begin) if len(begin) else values
    return least


def _cells_of(seen: _Seen, evidence: Evidence) -> Cells:
    """The members' cells, in the rows of `seen`; others have a competitor of -1."""
    spans = evidence.activity
    column = np.searchsorted(spans.members, seen.competitor)
    is_member = np.append(spans.members, -1)[column] == seen.competitor
    entry, renewed = _entries(seen, evidence)
    exit_ = np.minimum(spans.exit, evidence.day + 1).astype(np.float64)
    cell_entry, cell_exit = np.append(entry, np.nan)[column], np.append(exit_, np.nan)[column]
    with np.errstate(invalid="ignore"):
        adopted = seen.latest > np.append(renewed, -np.inf)[column]
    nowhere = np.full(len(column), np.nan)
    return Cells(
        attribute=seen.attribute,
        competitor=np.where(is_member, seen.competitor, -1),
        earliest=seen.earliest,
        latest=seen.latest,
        adopted=adopted,
        revealed=seen.revealed,
        until=np.minimum(np.minimum(cell_exit, seen.last_look), evidence.day),
        watched=nowhere,
        entry=cell_entry,
        exit=cell_exit,
        seen_yes=seen.yes,
    )


def _entries(seen: _Seen, evidence: Evidence) -> tuple[FloatArray, FloatArray]:
    """Each member's entry for copying, and the day of its latest re-platforming (-inf: none).

    Who is known to have begun something before it was first looked at was in business then.
    """
    spans, market = evidence.activity, evidence.market
    stated = {one.id for one in market.members if one.entered_on}
    entry = spans.entry.astype(np.float64)
    renewed = np.full(len(entry), -np.inf)
    for place, member in enumerate(spans.members.tolist()):
        if member not in stated:
            begun = seen.earliest[seen.started & (seen.competitor == member)]
            entry[place] = np.min(begun, initial=entry[place])
        days = [day_number(one.day) for one in market.events if one.competitor == member]
        renewed[place] = max((day for day in days if day <= evidence.day), default=-np.inf)
    return np.maximum(entry, renewed), renewed


def _firsts(
    seen: _Seen, member: BoolArray, attributes: int
) -> tuple[FloatArray, BoolArray, IntArray]:
    """Of each attribute: the day anybody began, whether only revealed, who began alone."""
    begun = seen.begun
    first = np.full(attributes, np.inf)
    np.minimum.at(first, seen.attribute[member], begun[member])
    at_first = member & np.isfinite(begun) & (begun == first[seen.attribute])
    revealed = np.zeros(attributes, np.bool_)
    revealed[seen.attribute[at_first & seen.revealed]] = True
    starters = np.bincount(seen.attribute[at_first], minlength=attributes)
    by = np.zeros(attributes, np.int64)
    by[seen.attribute[at_first]] = seen.competitor[at_first]
    return first, revealed, np.where(starters == 1, by, 0)


def _watched_late(cells: Cells, seen: _Seen, first: FloatArray, evidence: Evidence) -> Cells:
    """The members' cells in canonical order, each watched from its start or its first look.

    Where others were found to offer it already, one first looked at late and found without was
    not watched before: those like it that had adopted by then are not counted either. Names
    decide only between cells that are alike in everything.
    """
    start = np.maximum(first[cells.attribute], cells.entry)
    has_revealed = np.zeros(len(first), np.bool_)
    has_revealed[cells.attribute[cells.revealed & (cells.competitor >= 0)]] = True
    late = has_revealed[cells.attribute] & ~(seen.latest <= seen.first_look)
    watched = np.where(late, np.maximum(start, seen.first_look), start)
    column = np.searchsorted(evidence.activity.members, cells.competitor)
    by_name = np.append(evidence.activity.by_name, 0)[column]
    content = (cells.earliest, watched, cells.exit, cells.latest, cells.seen_yes, cells.until)
    order = np.lexsort((by_name, cells.adopted, *content, cells.entry, cells.attribute))
    order = order[cells.competitor[order] >= 0]
    named = {name: getattr(cells, name) for name in Cells.__slots__} | {"watched": watched}
    return Cells(**{name: values[order] for name, values in named.items()})
