"""Text that is no value: the note of what was seen, or of what was looked at and is not told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.sighting import Sighting, Sightings
from benchmark_app.exchange.table import cell_text

_BETWEEN: Final = " \u00b7 "


def joined(*notes: str) -> str:
    """The notes as one, what several say said once."""
    said = (part for note in notes for part in note.split(_BETWEEN))
    return _BETWEEN.join(dict.fromkeys(filter(None, said)))


def with_texts(read: Sightings) -> Sightings:
    """Each text in the note of what else its cell says that day, if it says anything."""
    if not any(one.line.why for one in read.sightings):
        return read
    found: list[Sighting | None] = list(read.sightings)
    at = {_cell(one): n for n, one in enumerate(read.sightings) if not one.line.why}
    for n, one in enumerate(read.sightings):
        place = at.setdefault(_cell(one), n) if one.line.why else n
        had = found[place]
        if place != n and had is not None:
            found[place] = had._replace(
                note=joined(had.note, one.note), source=had.source or one.source
            )
            found[n] = None
    return replace(read, sightings=tuple(one for one in found if one is not None))


def _cell(one: Sighting) -> tuple[str, str, date]:
    return one.competitor, one.attribute, one.day


def told_texts(sightings: Iterable[Sighting]) -> Iterator[Problem]:
    """That each text is only a note, and its service unknown there."""
    return (cell_problem(one.line.why, one.line) for one in sightings if one.line.why)


def cell_problem(code: str, line: Line) -> Problem:
    """A warning about the text of one cell."""
    text, service = cell_text(line.cells.get("value")), line.cells.get("attribute")
    params: dict[str, object] = {"value": text, "attribute": service}
    return Problem(code, params, line.sheet, line.row, line.column, warning=True)


def beside(seen: Observation, now: Observation | None) -> Observation:
    """A text as seen where something is stored that day: what is known stays, and has the text."""
    if now is None or now.value is Mark.UNKNOWN:
        return seen
    return replace(seen, value=now.value, note=joined(now.note, seen.note))
