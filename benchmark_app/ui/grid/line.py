"""One row of the grid as plain values: what is in each cell and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from functools import lru_cache
from math import isnan
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.result import Badge, BaselineLevel, StageResult, Standing
from benchmark_app.ui.grid.glyph import LEVEL_GLYPHS, Glyph
from benchmark_app.words.baseline import mean_text, with_mean
from benchmark_app.words.language import Language
from benchmark_app.words.value import format_measure

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Snapshot

_STALE: Final = 2
_YES: Final = 2
#: A value and the number of the day on which it was seen; None and any day where nothing was.
Seen = tuple[Value | None, int]


class Column(IntEnum):
    """The frozen columns; competitors follow."""

    NAME = 0
    STAGE = 1
    BASELINE = 2
    OWN = 3


FROZEN: Final = len(Column)


@dataclass(frozen=True, slots=True)
class Face:
    """How one value looks: a sign or a number, its tint (0-3, -1 for none) and its marks."""

    glyph: Glyph | None
    text: str = ""
    tint: int = -1
    is_stale: bool = False
    has_note: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one cell on the day shown; `value` None is unknown."""

    value: Value | None
    face: Face
    observation: int = 0
    seen_on: date | None = None


@dataclass(frozen=True, slots=True)
class GroupLine:
    """The row above the services of one touchpoint."""

    touchpoint: str
    title: str
    attributes: tuple[int, ...]
    is_collapsed: bool


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One service: `cells` holds the subject's cell (None without a subject), then the others'.

    There is no `baseline_face` while too few competitors are known to speak of a market;
    `baseline_mean` is what the comparison goes by where that face alone would mislead.
    """

    attribute: Attribute
    stage: StageResult
    baseline: BaselineLevel
    baseline_face: Face | None
    baseline_mean: str
    cells: tuple[Cell | None, ...]

    @property
    def is_missing_basic(self) -> bool:
        """Whether customers expect it and the subject does not offer it."""
        return self.stage.standing is Standing.MISSING_BASIC


Line = GroupLine | ServiceLine


def face_of(
    value: Value | None, attribute: Attribute, *, is_stale: bool = False, has_note: bool = False
) -> Face:
    """How a value of that attribute looks."""
    if isinstance(value, Mark):
        glyph = Glyph.NOT_APPLICABLE if value is Mark.NOT_APPLICABLE else Glyph.UNKNOWN
        return _signed(glyph, -1, is_stale, has_note)
    if value is None:
        return _signed(Glyph.UNKNOWN, -1, False, has_note)  # noqa: FBT003
    if attribute.kind is AttributeKind.MEASURE:
        text = format_measure(value, attribute.unit)
        return Face(None, text, -1, is_stale, has_note)
    level = min(3, max(0, round(value)))
    if attribute.kind is AttributeKind.YES_NO and level:
        level = _YES
    return _signed(LEVEL_GLYPHS[level], -1 if is_stale else level, is_stale, has_note)


@lru_cache(maxsize=256)
def _signed(glyph: Glyph, tint: int, is_stale: bool, has_note: bool) -> Face:
    return Face(glyph, "", tint, is_stale, has_note)


def resolve_cells(
    snapshot: Snapshot, attribute: Attribute, positions: Sequence[int | None]
) -> tuple[Cell | None, ...]:
    """What is known of one service, without its stage.

    `positions` are the places of the shown competitors in the market's order, the subject first.
    """
    row = snapshot.cells(attribute.id)
    known = zip(
        row.value.tolist(),
        row.mark.tolist(),
        row.state.tolist(),
        row.day.tolist(),
        row.observation.tolist(),
        row.has_note.tolist(),
        strict=True,
    )
    cells = [_cell(attribute, *entry) for entry in known]
    return tuple(None if place is None else cells[place] for place in positions)


def last_seen(snapshot: Snapshot, attribute: int) -> dict[int, Seen]:
    """What was last seen of a service at each competitor; faster than whole cells."""
    row = snapshot.cells(attribute)
    columns = (row.competitor, row.value, row.mark, row.day)
    found = zip(*(column.tolist() for column in columns), strict=True)
    return {competitor: (_value(number, mark), day) for competitor, number, mark, day in found}


def resolve_line(
    snapshot: Snapshot, attribute: Attribute, cells: tuple[Cell | None, ...]
) -> ServiceLine:
    """Everything the grid shows of one service whose cells are resolved."""
    baseline = snapshot.baseline_level(attribute.id)
    starts = baseline.known >= snapshot.market.policy.minimum_known
    shown = (
        face_of(baseline.typical, attribute) if starts and baseline.typical is not None else None
    )
    stage, mean = snapshot.stage(attribute.id), ""
    if shown is not None:
        mean = mean_text(baseline, stage, attribute, snapshot.compared(attribute.id))
    return ServiceLine(attribute, stage, baseline, shown, mean, cells)


def baseline_texts(usual: str, line: ServiceLine, language: Language) -> tuple[str, str, str]:
    """The usual value with the mean where it alone would mislead, and shorter: without its word.

    "5 min, mean 4.2", "5 min 4.2", "5 min"; beside a sign the mean never has its word.
    """
    short = f"{usual} {line.baseline_mean}".rstrip()
    measures = line.attribute.kind is AttributeKind.MEASURE
    return (with_mean(usual, line.baseline_mean, language) if measures else short, short, usual)


def soon_expected(line: ServiceLine) -> ServiceLine:
    """The same service with the remark that it is soon expected by all, before any other."""
    badges = (Badge.SOON, *line.stage.badges)
    return replace(line, stage=replace(line.stage, badges=badges))


def _cell(
    attribute: Attribute,
    number: float,
    mark: int,
    state: int,
    day: int,
    observation: int,
    has_note: bool,
) -> Cell:
    if observation == 0:
        return Cell(None, face_of(None, attribute))
    value = _value(number, mark)
    face = face_of(value, attribute, is_stale=state == _STALE, has_note=bool(has_note))
    return Cell(value, face, observation, date_of(day))


def _value(number: float, mark: int) -> Value | None:
    if mark == Mark.NOT_APPLICABLE:
        return Mark.NOT_APPLICABLE
    return None if mark == Mark.UNKNOWN or isnan(number) else number
