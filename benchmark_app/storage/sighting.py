"""Observations at the door: names to ids, words to numbers, all checked before one is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from benchmark_app.domain.calendar import day_number, instant_number
from benchmark_app.domain.observation import Mark, Observation, Value
from benchmark_app.domain.value import coerce_value
from benchmark_app.errors import EditRefused
from benchmark_app.storage.name_index import NameIndex
from benchmark_app.storage.observation import (
    FullRow,
    next_observation_id,
    observation_of,
    ranges_of,
    read_ranges,
)
from benchmark_app.storage.rule import check_day, check_text
from benchmark_app.storage.step import Recorded, Retracted
from benchmark_app.storage.writer import Writer


class Sightings:
    """Lets the observations of one edit in, but no two values for one cell, day and instant."""

    def __init__(self, writer: Writer, competitors: NameIndex, attributes: NameIndex) -> None:
        self._writer = writer
        self._competitors = competitors
        self._attributes = attributes
        self._seen: dict[tuple[int, int, int, int], Value] = {}

    def record(self, observations: tuple[Observation, ...]) -> set[int]:
        """Writes new observations and brings back those with an id; the attributes of new ones."""
        fresh = [one for one in observations if not one.id]
        known = [one for one in observations if one.id]
        first = next_observation_id(self._writer.connection) if fresh else 0
        rows = [self._row(number, one) for number, one in enumerate(fresh, first)]
        if known:
            self._restore(known)
        if rows:
            self._writer.add(rows)
        return {row[0] for row in rows}

    def retract(self, ids: tuple[int, ...]) -> None:
        """Takes observations back.

        Raises:
            EditRefused: `unknown_observation`, `already_retracted`.
        """
        ranges = ranges_of(ids)
        rows = {row[3]: row for row in read_ranges(self._writer.connection, ranges)}
        for number in ids:
            if number not in rows:
                raise EditRefused("unknown_observation", id=number)
            if rows[number][5] is not None:
                raise EditRefused("already_retracted", id=number)
        self._writer.do(Retracted(ranges))

    def _restore(self, observations: list[Observation]) -> None:
        ranges = ranges_of(one.id for one in observations)
        rows = {row[3]: row for row in read_ranges(self._writer.connection, ranges)}
        for one in observations:
            row = rows.get(one.id)
            if row is None:
                raise EditRefused("unknown_observation", id=one.id)
            kept = replace(observation_of(row), retracted_at=None)
            if kept != replace(one, retracted_at=None):
                raise EditRefused("observation_differs", id=one.id)
            if row[5] is None:
                raise EditRefused("not_retracted", id=one.id)
            attribute = self._attributes.find(row[0])
            self._competitors.find(row[1])
            coerce_value(kept.value, self._writer.catalog.attributes[attribute].kind)
        self._writer.do(Recorded(ranges))

    def _row(self, number: int, seen: Observation) -> FullRow:
        catalog = self._writer.catalog
        attribute = self._attributes.find(seen.attribute)
        competitor = self._competitors.find(seen.competitor)
        value = coerce_value(seen.value, catalog.attributes[attribute].kind)
        check_day(seen.observed_on)
        day = day_number(seen.observed_on)
        recorded, retracted = self._instants(seen)
        for text in filter(None, (seen.source, seen.note)):
            check_text(text)
        if self._seen.setdefault((attribute, competitor, day, recorded), value) != value:
            raise EditRefused(
                "two_values",
                competitor=catalog.competitors[competitor].name,
                attribute=catalog.attributes[attribute].name,
                day=seen.observed_on,
            )
        marked = isinstance(value, Mark)
        return (
            attribute,
            competitor,
            day,
            number,
            recorded,
            retracted,
            _started(seen),
            None if marked else float(value),
            int(value) if marked else Mark.NUMBER.value,
            seen.method.value,
            seen.source,
            seen.note,
        )

    def _instants(self, seen: Observation) -> tuple[int, int | None]:
        recorded = self._writer.instant
        if seen.recorded_at is not None:
            recorded = _instant(seen.recorded_at)
        if seen.retracted_at is None:
            return recorded, None
        retracted = _instant(seen.retracted_at)
        if retracted < recorded:
            raise EditRefused("retracted_before_recorded", day=seen.observed_on)
        return recorded, retracted


def _started(seen: Observation) -> int | None:
    if seen.started_on is None:
        return None
    check_day(seen.started_on)
    if seen.started_on > seen.observed_on:
        raise EditRefused("started_after_seen", started=seen.started_on, day=seen.observed_on)
    return day_number(seen.started_on)


def _instant(instant: datetime) -> int:
    if instant.tzinfo is None:
        raise EditRefused("instant_without_zone", instant=instant)
    return instant_number(instant)
