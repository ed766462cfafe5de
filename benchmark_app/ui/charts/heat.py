"""Describes the whole grid of a day as a picture: who offers what, and where the holes are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark, Method, Value
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.grid.arrangement import touchpoint_groups
from benchmark_app.ui.grid.glyph import Glyph
from benchmark_app.ui.grid.line import Cell, Face, ServiceLine, resolve_cells, resolve_line
from benchmark_app.ui.grid.speech import stage_text
from benchmark_app.words.grid import grid_text, seen_text
from benchmark_app.words.heat import heat_title, heat_word
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date, format_number
from benchmark_app.words.value import format_value, mark_word, touchpoint_word

if TYPE_CHECKING:
    from benchmark_app.workspace import Snapshot

#: A unit of so many letters stands behind every number.
_SHORT_UNIT: Final = 4


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One place's value: how it looks, what it is in words, and what else is to be said of it."""

    face: Face
    text: str
    seen: str
    is_missing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatLine:
    """One service: its stage and baseline, then a cell for each place.

    `is_certain` is False where too few places are known; the stage is then the last one held. A
    `unit` stands behind the name where it is too long to stand behind every number.
    """

    attribute: int
    name: str
    unit: str
    touchpoint: str
    stage: LifecycleStage | None
    stage_text: str
    is_certain: bool
    baseline: Face | None
    baseline_text: str
    cells: tuple[HeatCell, ...]

    @property
    def label(self) -> str:
        """The name, with its unit where the numbers go without."""
        return f"{self.name}, {self.unit}" if self.unit else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatDescription:
    """Services grouped by touchpoint, and places by id and name; the subject's stands first."""

    title: str
    subtitle: str
    note: str
    language: Language
    has_subject: bool
    places: tuple[tuple[int, str], ...]
    groups: tuple[tuple[str, tuple[HeatLine, ...]], ...]

    @property
    def lines(self) -> tuple[HeatLine, ...]:
        """All services in their order."""
        return tuple(line for _, lines in self.groups for line in lines)


def describe_heat(snapshot: Snapshot, language: Language) -> HeatDescription:
    """Every service of everybody in the market on the day; who is outside is only counted."""
    market, subject = snapshot.market, snapshot.market.subject
    followed = snapshot.followed.tolist()
    order = [
        place
        for place, (one, counts) in enumerate(zip(market.competitors, followed, strict=True))
        if counts
    ]
    order.sort(key=lambda place: not market.competitors[place].subject)
    places = [market.competitors[place] for place in order]
    groups = tuple(
        (
            touchpoint_word(code, language),
            tuple(_line(snapshot, one, order, places, language) for one in some),
        )
        for code, some in touchpoint_groups(market.attributes).items()
    )
    is_empty = not groups or not places
    lines = [line for _, some in groups for line in some]
    missing = sum(any(cell.is_missing for cell in line.cells) for line in lines)
    stages = {snapshot.stage(one.id).stage for one in market.attributes}
    can_tell = subject is not None and not stages <= {None, LifecycleStage.INSUFFICIENT}
    counts = snapshot.counts
    note = heat_word("nobody", language) if is_empty else ""
    return HeatDescription(
        title=note
        or heat_title(
            missing if can_tell else None,
            counts.unknown,
            counts.stale,
            counts.cells,
            language,
            unknown_basics=snapshot.unknown_basics,
        ),
        subtitle=_subtitle(snapshot, places, language),
        note=note,
        language=language,
        has_subject=bool(places) and places[0].subject,
        places=tuple((one.id, one.name) for one in places),
        groups=() if is_empty else groups,
    )


def _subtitle(snapshot: Snapshot, places: list[Competitor], language: Language) -> str:
    market = snapshot.market
    competitors = sum(not one.subject for one in places)
    outside = len(market.competitors) - len(places)
    parts = [
        heat_word("what", language),
        heat_word("services", language, n=len(market.attributes)),
        heat_word("competitors", language, n=competitors),
        format_date(snapshot.as_of),
    ]
    if outside:
        parts.append(heat_word("outside", language, n=outside))
    return " · ".join(parts)


def _line(
    snapshot: Snapshot,
    attribute: Attribute,
    order: list[int],
    places: list[Competitor],
    language: Language,
) -> HeatLine:
    line = resolve_line(snapshot, attribute, resolve_cells(snapshot, attribute, order))
    stage = line.stage
    is_certain = stage.stage is not LifecycleStage.INSUFFICIENT
    typical = line.baseline.typical if line.baseline_face is not None else None
    unit = attribute.unit if len(attribute.unit) > _SHORT_UNIT else ""
    baseline = None if line.baseline_face is None else _face(line.baseline_face, typical, unit)
    return HeatLine(
        attribute=attribute.id,
        name=attribute.name,
        unit=unit,
        touchpoint=touchpoint_word(attribute.touchpoint, language),
        stage=stage.stage if is_certain else stage.last_stage or stage.stage,
        stage_text=stage_text(stage, language),
        is_certain=is_certain,
        baseline=baseline,
        baseline_text=format_value(typical, attribute, language),
        cells=tuple(
            _cell(line, cell, unit, place, language)
            for cell, place in zip(line.cells, places, strict=True)
            if cell is not None
        ),
    )


def _face(face: Face, value: Value | None, unit: str) -> Face:
    """How a value looks, a number without its unit where that stands with the name."""
    if unit and face.glyph is None and isinstance(value, float):
        return replace(face, text=format_number(value))
    return face


def _cell(
    line: ServiceLine, cell: Cell, unit: str, place: Competitor, language: Language
) -> HeatCell:
    is_missing = place.subject and line.is_missing_basic
    said = [
        "" if cell.seen_on is None else seen_text(cell.seen_on, Method.UNSTATED, language),
        grid_text("stale", language) if cell.face.is_stale else "",
        grid_text("missing_basic", language) if is_missing else "",
    ]
    is_unknown = cell.face.glyph is Glyph.UNKNOWN
    value = format_value(cell.value, line.attribute, language)
    return HeatCell(
        face=_face(cell.face, cell.value, unit),
        text=mark_word(Mark.UNKNOWN, language) if is_unknown or not value else value,
        seen=", ".join(one for one in said if one),
        is_missing=is_missing,
    )
