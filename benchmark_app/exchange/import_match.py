"""Observations of a file against each other and against what a workspace already holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Final, NamedTuple

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark, Method, Observation, Value
from benchmark_app.domain.problem import Problem
from benchmark_app.domain.value import is_same_value
from benchmark_app.exchange.difference import Difference, DifferenceKind
from benchmark_app.exchange.long_form import observation_value
from benchmark_app.exchange.sighting import Sighting
from benchmark_app.exchange.text_note import beside

#: The observations of a cell, retracted ones too, by attribute id and competitor id.
Existing = Callable[[int, int], Iterable[Observation]]
#: The attribute and the competitor of a read, with id 0 where nothing is stored yet.
Refs = Callable[["Read"], tuple[Attribute, Competitor]]
_NEVER: Final = datetime.min.replace(tzinfo=UTC)


class Read(NamedTuple):
    """A sighting with its value, which the kind of its attribute has made clear."""

    sighting: Sighting
    value: Value
    shown: str

    @property
    def cell(self) -> tuple[str, str, date]:
        """The competitor's key, the attribute's key and the day."""
        return self.sighting.competitor, self.sighting.attribute, self.sighting.day


@dataclass(slots=True)
class Matched:
    """What of a file is new, what changes, what is known already, and what is to be retracted."""

    record: list[Observation] = field(default_factory=list)
    retract: list[int] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    def count(self, kind: DifferenceKind) -> int:
        """How many observations are new, changed or known."""
        return [one.kind for one in self.differences].count(kind)


def without_conflicts(reads: Sequence[Read], tell: Callable[[Problem], object]) -> list[Read]:
    """The reads without those that give one cell and day two values at one instant.

    Those are told as problems. Without an instant the same value again only adds its details to
    the first; with one, exactly the same line again is dropped.
    """
    groups: defaultdict[tuple[object, ...], list[Read]] = defaultdict(list)
    for read in reads:
        groups[*read.cell, read.sighting.recorded_at].append(read)
    kept: list[Read] = []
    for group in groups.values():
        if len(group) == 1:
            kept.append(group[0])
        elif not all(is_same_value(read.value, group[0].value) for read in group):
            for at, read in enumerate(group):
                tell(_conflict(read, group[0] if at else _other(group)))
        elif group[0].sighting.recorded_at is None:
            kept.append(_joined(group))
        else:
            kept += {_content(read): read for read in group}.values()
    return kept


def by_cell(observations: Iterable[Observation]) -> Existing:
    """Stored observations so that those of an attribute id and competitor id can be asked for."""
    cells: defaultdict[tuple[int | str, int | str], list[Observation]] = defaultdict(list)
    for one in observations:
        cells[one.attribute, one.competitor].append(one)
    return lambda attribute, competitor: cells.get((attribute, competitor), ())


def match_existing(reads: Iterable[Read], refs: Refs, existing: Existing) -> Matched:
    """Sorts reads into new, changed and known ones."""
    cells: dict[tuple[int, int], dict[date, list[Observation]]] = {}
    matched = Matched()
    shown: dict[tuple[type, Value | str, AttributeKind], str] = {}
    for read in reads:
        attribute, competitor = refs(read)
        stored: list[Observation] = []
        if attribute.id and competitor.id:
            cell = (attribute.id, competitor.id)
            if cell not in cells:
                cells[cell] = _by_day(existing(*cell))
            stored = cells[cell].get(read.sighting.day, [])
        seen = _observation(read, attribute.id or attribute.name, competitor.id or competitor.name)
        why = read.sighting.line.why
        seen = beside(seen, _now(stored)) if why else seen
        kind, old = _match(seen, stored, matched)
        value = type(seen.value), seen.value, attribute.kind
        if value not in shown:
            shown[value] = observation_value(seen, attribute.kind)
        is_noted = kind is not DifferenceKind.SAME and why and seen.value is Mark.UNKNOWN
        matched.differences.append(
            Difference(
                kind=DifferenceKind.NOTED if is_noted else kind,
                place=read.sighting.line.place,
                service=attribute.name,
                competitor=competitor.name,
                day=seen.observed_on,
                old="" if old is None else observation_value(old, attribute.kind),
                new=read.shown if is_noted else shown[value],
                why=why,
                judged=attribute.kind,
                unit=attribute.unit,
            )
        )
    return matched


def _match(
    seen: Observation, stored: list[Observation], matched: Matched
) -> tuple[DifferenceKind, Observation | None]:
    """What an observation is, with what was known; adds what has to be done for it."""
    if not stored:
        matched.record.append(seen)
        return DifferenceKind.NEW, None
    twin = _twin(seen, stored)
    if twin is not None:
        if seen.retracted_at is not None and twin.retracted_at is None:
            matched.retract.append(twin.id)
            return DifferenceKind.CHANGED, twin
        return DifferenceKind.SAME, twin
    if any(one.recorded_at == seen.recorded_at for one in stored) and seen.retracted_at is None:
        seen = replace(seen, recorded_at=None)  # edited after it was exported: a correction now
    now = _now(stored)
    if now is None or seen.retracted_at is not None:
        kind, now = DifferenceKind.NEW, None
    elif _says_no_more(seen, now):
        return DifferenceKind.SAME, now
    else:
        kind = DifferenceKind.CHANGED
        if is_same_value(seen.value, now.value) and seen.recorded_at is None:
            seen = _completed(seen, now)
    matched.record.append(seen)
    return kind, now


def _now(stored: Iterable[Observation]) -> Observation | None:
    """What holds of a day's observations; None where all are taken back."""
    live = [one for one in stored if one.retracted_at is None]
    return max(live, key=lambda one: (one.recorded_at or _NEVER, one.id), default=None)


def _twin(seen: Observation, stored: Iterable[Observation]) -> Observation | None:
    """The stored observation of the same instant that says the same."""
    if seen.recorded_at is None:
        return None
    for one in stored:
        same = isinstance(one.value, Mark) is isinstance(seen.value, Mark)
        if same and one.recorded_at == seen.recorded_at and _details(one) == _details(seen):
            return one
    return None


def _details(seen: Observation) -> tuple[Value | str, Method, str, str, date | None]:
    return seen.value, seen.method, seen.source, seen.note, seen.started_on


def _says_no_more(seen: Observation, now: Observation) -> bool:
    """Whether the value is the one known, and every detail given too."""
    pairs = zip(_details(seen), _details(now), strict=True)
    (value, known), *details = pairs
    return is_same_value(value, known) and all(not given or given == had for given, had in details)


def _completed(seen: Observation, now: Observation) -> Observation:
    """The observation with the details of the known one where it has none itself."""
    return replace(
        seen,
        method=seen.method or now.method,
        source=seen.source or now.source,
        note=seen.note or now.note,
        started_on=seen.started_on or now.started_on,
    )


def _by_day(observations: Iterable[Observation]) -> dict[date, list[Observation]]:
    days: defaultdict[date, list[Observation]] = defaultdict(list)
    for one in observations:
        days[one.observed_on].append(one)
    return days


def _observation(read: Read, attribute: int | str, competitor: int | str) -> Observation:
    seen = read.sighting
    return Observation(
        competitor=competitor,
        attribute=attribute,
        value=read.value,
        observed_on=seen.day,
        recorded_at=seen.recorded_at,
        method=seen.method,
        source=seen.source,
        note=seen.note,
        started_on=seen.started_on,
        retracted_at=seen.retracted_at,
    )


def _conflict(read: Read, other: Read) -> Problem:
    line = read.sighting.line
    params: dict[str, object] = {
        "competitor": line.cells["competitor"],
        "attribute": line.cells["attribute"],
        "date": read.sighting.day,
        "value": read.shown,
        "other": other.shown,
        "row": other.sighting.line.row,
    }
    return Problem("two_values", params, line.sheet, line.row, line.column)


def _other(group: list[Read]) -> Read:
    """The first read that contradicts the first."""
    return next(read for read in group if not is_same_value(read.value, group[0].value))


def _content(read: Read) -> tuple[object, ...]:
    seen = read.sighting
    return seen.retracted_at, seen.started_on, seen.method, seen.source, seen.note


def _joined(group: list[Read]) -> Read:
    """The first read with the first detail of each sort that any of them has."""
    first, sightings = group[0], [read.sighting for read in group]
    sighting = first.sighting._replace(
        started_on=next((one.started_on for one in sightings if one.started_on), None),
        method=next((one.method for one in sightings if one.method), Method.UNSTATED),
        source=next((one.source for one in sightings if one.source), ""),
        note=next((one.note for one in sightings if one.note), ""),
        subject=any(one.subject for one in sightings),
        retracted_at=first.sighting.retracted_at,
    )
    return first._replace(sighting=sighting)
