"""Describes what to do first: each service by its importance and the owner's own level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.plan import Move
from benchmark_app.domain.priority import Priority
from benchmark_app.domain.quadrant import Quadrant, quadrant_of
from benchmark_app.domain.result import LifecycleStage, Standing
from benchmark_app.words.first import factor_rows, priority_label_word
from benchmark_app.words.language import Language
from benchmark_app.words.next_step import first_step_text, next_step_text
from benchmark_app.words.number import format_date
from benchmark_app.words.quadrant import map_word
from benchmark_app.words.stage import result_word, stage_word

if TYPE_CHECKING:
    from benchmark_app.workspace import Market, Snapshot

#: Digits of a gap that mean something; what adding up fractions is off by goes.
_DIGITS: Final = 9
#: So many of the list are the most urgent.
_URGENT: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPoint:
    """One service in the order of the list; levels are 0-100, None where unknown.

    `gap` is its own level less the market baseline; without one it has no `quadrant` and no place.
    `word` is the plain word for its stage, `factors` are the names and values its priority is made
    of. `is_missing` says that it is a missing basic.
    """

    attribute: int
    name: str
    stage: LifecycleStage | None
    stage_text: str
    word: str
    importance: float
    own: float | None
    market: float | None
    gap: float | None
    quadrant: Quadrant | None
    advice: str
    priority: float
    start_by: date | None
    adopters: int
    known: int
    is_left: bool
    is_missing: bool
    factors: tuple[tuple[str, str], ...]

    @property
    def is_high(self) -> bool:
        """Whether it counts as important."""
        return self.quadrant in (Quadrant.FIX_FIRST, Quadrant.KEEP_UP)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstDescription:
    """The services of the list; `middle` is the median importance of those that have a place."""

    title: str
    subtitle: str
    note: str
    language: Language
    middle: float
    points: tuple[FirstPoint, ...]
    subject: int | None = None

    @property
    def placed(self) -> tuple[FirstPoint, ...]:
        """The services with a place, the most urgent first."""
        return tuple(one for one in self.points if one.gap is not None)

    @property
    def needed(self) -> frozenset[int]:
        """The rows of the services to be named before others: the most urgent and missing ones."""
        rows = [row for row, one in enumerate(self.points) if one.gap is not None]
        missing = (row for row in rows if self.points[row].is_missing)
        return frozenset((*rows[:_URGENT], *missing))

    @property
    def is_flat(self) -> bool:
        """Whether every service with a place is as important as the others."""
        return len({one.importance for one in self.placed}) < 2


def describe_first(
    ranking: Sequence[Priority], snapshot: Snapshot, language: Language
) -> FirstDescription:
    """The list of what to do first as a map: own level against the market across, importance up."""
    market = snapshot.market
    attributes = {one.id: one for one in market.attributes}
    nothing = reason_for_nothing(market)
    told = [] if nothing else [one for one in ranking if one.attribute in attributes]
    placed = [one for one in told if _gap(one) is not None]
    middle = median([one.importance for one in placed]) if placed else 1.0
    subject = market.subject
    code = "" if placed else nothing or "own_unknown"
    note = next_step_text(code, language) if code else ""
    fewest = market.policy.minimum_known
    said = first_step_text(told, attributes, language, fewest=fewest)
    return FirstDescription(
        title=said if told else note,
        subtitle=_subtitle(told, attributes, snapshot.as_of, language),
        note=note,
        language=language,
        middle=middle,
        points=tuple(
            _point(one, attributes[one.attribute], snapshot, middle, language) for one in told
        ),
        subject=None if subject is None else subject.id,
    )


def reason_for_nothing(market: Market) -> str:
    """The code of why there can be no list; empty where there can."""
    if not market.attributes:
        return "no_services"
    if len(market.members) < market.policy.minimum_known:
        return "few_competitors"
    return "no_subject" if market.subject is None else ""


def _gap(priority: Priority) -> float | None:
    """Points of the own level above the market baseline."""
    if priority.own is None or priority.expected is None:
        return None
    return round((priority.own - priority.expected) * 100, _DIGITS)


def _points(score: float | None) -> float | None:
    return None if score is None else round(score * 100, _DIGITS)


def _point(
    priority: Priority,
    attribute: Attribute,
    snapshot: Snapshot,
    middle: float,
    language: Language,
) -> FirstPoint:
    gap, result = _gap(priority), snapshot.stage(priority.attribute)
    return FirstPoint(
        attribute=priority.attribute,
        name=attribute.name,
        stage=result.stage,
        stage_text=result_word(result, language),
        word=stage_word(result.stage, language) if result.stage else map_word("no_stage", language),
        importance=priority.importance,
        own=_points(priority.own),
        market=_points(priority.expected),
        gap=gap,
        quadrant=None if gap is None else quadrant_of(gap, priority.importance, middle),
        advice=priority_label_word(priority.label, language, priority.close_by),
        priority=priority.priority,
        start_by=priority.start_by,
        adopters=priority.adopters,
        known=priority.known,
        is_left=priority.plan is not None and priority.plan.move is Move.LEAVE,
        is_missing=result.standing is Standing.MISSING_BASIC,
        factors=tuple(
            (word, value) for word, value, _ in factor_rows(priority, attribute, language)
        ),
    )


def _subtitle(
    told: Sequence[Priority],
    attributes: dict[int, Attribute],
    as_of: date,
    language: Language,
) -> str:
    """What is shown, how many have a place, when, and how many have none and why."""
    counts = dict.fromkeys(("shown", "own_unknown", "market_unknown", "not_scored"), 0)
    for one in told:
        counts[_place_code(one, attributes[one.attribute])] += 1
    shown = [one.importance for one in told if _gap(one) is not None]
    count = counts.pop("shown")
    said = [map_word("shown", language, n=count)] if shown else []
    parts = [map_word("what", language), *said, format_date(as_of)]
    if len(shown) > 1 and len(set(shown)) == 1:
        parts.append(map_word("equal", language))
    if shown:
        parts += [map_word(code, language, n=n) for code, n in counts.items() if n]
    return " · ".join(parts)


def _place_code(priority: Priority, attribute: Attribute) -> str:
    """The code of whether a service has a place, and if not of why."""
    if _gap(priority) is not None:
        return "shown"
    if attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.NONE:
        return "not_scored"
    return "own_unknown" if priority.own is None else "market_unknown"
