"""What the visit sheet of one competitor says, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.ui.grid.arrangement import touchpoint_groups
from benchmark_app.ui.grid.glyph import LEVEL_GLYPHS, Glyph
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date
from benchmark_app.words.value import format_value, touchpoint_word
from benchmark_app.words.visit import visit_word

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Snapshot


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One service to look at: what was seen last, and the signs to choose from.

    There are no `signs` for a number; it is written before its `unit`.
    """

    name: str
    hint: str
    last: str
    seen_on: str
    signs: tuple[Glyph, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class VisitGroup:
    """The services of one touchpoint."""

    title: str
    rows: tuple[VisitRow, ...]


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """Everything one competitor's sheet says, in one language."""

    title: str
    subtitle: str
    language: Language
    groups: tuple[VisitGroup, ...]


def describe_visit(
    snapshot: Snapshot, competitor: Competitor, language: Language, *, with_last: bool = True
) -> VisitSheet:
    """Every service in the order of the grid; without `with_last` nothing sways the visitor."""
    market = snapshot.market
    place = [one.id for one in market.competitors].index(competitor.id)
    subject = market.subject
    for_whom = visit_word("for", language, name=subject.name) if subject else ""
    return VisitSheet(
        title=visit_word("title", language, name=competitor.name),
        subtitle=" · ".join(part for part in (for_whom, format_date(snapshot.as_of)) if part),
        language=language,
        groups=tuple(
            VisitGroup(
                touchpoint_word(code, language),
                tuple(_row(snapshot, one, place, language, with_last=with_last) for one in members),
            )
            for code, members in touchpoint_groups(market.attributes).items()
        ),
    )


def _row(
    snapshot: Snapshot, attribute: Attribute, place: int, language: Language, *, with_last: bool
) -> VisitRow:
    last, seen_on = "", ""
    if with_last:
        cells = snapshot.cells(attribute.id)
        last = visit_word("never", language)
        if cells.observation[place]:
            value = _value(float(cells.value[place]), int(cells.mark[place]))
            last = format_value(value, attribute, language)
            seen_on = format_date(date_of(int(cells.day[place])))
    signs: tuple[Glyph, ...] = ()
    if attribute.kind is AttributeKind.LEVEL:
        signs = LEVEL_GLYPHS
    elif attribute.kind is AttributeKind.YES_NO:
        signs = (Glyph.NONE, Glyph.YES)
    return VisitRow(attribute.name, attribute.check_hint, last, seen_on, signs, attribute.unit)


def _value(number: float, mark: int) -> Value | None:
    if mark == Mark.NOT_APPLICABLE:
        return Mark.NOT_APPLICABLE
    return None if mark == Mark.UNKNOWN or number != number else number
