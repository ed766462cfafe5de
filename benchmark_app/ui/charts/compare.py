"""Describes how the owner's profile differs: a lane per service, everybody on one scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.profile import Place, ServiceProfile
from benchmark_app.words.compare import compare_word, gap_text, profile_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_about, format_date, format_number
from benchmark_app.words.value import format_value, touchpoint_word

if TYPE_CHECKING:
    from benchmark_app.workspace import Market, Snapshot

MOST: Final = 12
TRAIL_MONTHS: Final = 12
#: So many competitors are both of them, no market yet.
_BOTH: Final = 2
#: What adding up fractions may be off by.
_ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Spot:
    """Somebody's level 0-100 and what it is in the service's own words; None where unknown."""

    level: float | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareLane:
    """One service: the subject, the market, up to two rivals, and where they came from.

    `gap` is in points of 100 against the first rival, or the market where none is chosen;
    `is_level` says that it lies within the service's tolerance. `is_thin` says that the market is
    known of too few to rely on, `is_unsure` that the gap is too.
    """

    attribute: int
    name: str
    importance: float
    own: Spot
    market: Spot
    rivals: tuple[Spot, ...]
    own_before: float | None
    market_before: float | None
    gap: float | None
    is_level: bool
    sentence: str
    language: Language
    is_thin: bool = False
    is_unsure: bool = False

    @property
    def has_trail(self) -> bool:
        """Whether the subject stood elsewhere before."""
        return None not in (self.own.level, self.own_before) and self.own.level != self.own_before

    @property
    def gap_label(self) -> str:
        """The gap as the lane's last column shows it."""
        if self.gap is None:
            return "?"
        rounded = round(self.gap, 0 if self.is_level or abs(self.gap) >= 1 else 1)
        number = format_number(abs(rounded))
        if rounded:
            number = ("+" if rounded > 0 else "\u2212") + number
        if self.is_unsure:
            return compare_word("about", self.language, gap=number)
        return f"({number})" if self.is_level and rounded else number


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareDescription:
    """The lanes in the order of importance; `against` names whom the gap is measured against.

    `market` names what the market's level is the level of; empty where it is not shown, as beside
    an only competitor.
    """

    title: str
    subtitle: str
    note: str
    language: Language
    rivals: tuple[str, ...]
    rival_ids: tuple[int, ...]
    against: str
    market: str
    earlier: date
    lanes: tuple[CompareLane, ...]

    @property
    def has_gaps(self) -> bool:
        """Whether any gap is known."""
        return any(one.gap is not None for one in self.lanes)


def describe_compare(
    snapshot: Snapshot,
    language: Language,
    *,
    rivals: Sequence[int] = (),
    touchpoint: str | None = None,
) -> CompareDescription:
    """The services that matter most, with the profiles of the subject, the market and rivals.

    `rivals` are up to two competitors' ids; an only competitor is always one. Of equally important
    services those with the widest gaps are shown, from the furthest behind to the furthest ahead,
    last those known too little to be compared. What counts nothing is left out.
    """
    market = snapshot.market
    chosen = _chosen(market, rivals)
    attributes = {one.id: one for one in market.attributes}
    earlier = add_months(snapshot.as_of, -TRAIL_MONTHS)
    found = [
        one
        for one in snapshot.profiles(earlier)
        if touchpoint is None or attributes[one.attribute].touchpoint == touchpoint
    ]
    profiles = [one for one in found if one.importance]
    everybody, mean = _everybody(market, language)
    against, first = (chosen[0].name, chosen[0].id) if chosen else (everybody, None)
    thin = _thin(snapshot, profiles)
    unsure = frozenset() if chosen else thin
    level = {one.attribute for one in profiles if _is_level(snapshot, one, first)}
    lanes = tuple(
        _lane(
            one,
            attributes[one.attribute],
            chosen,
            against,
            language,
            is_level=one.attribute in level,
            has_market=bool(mean),
            is_thin=one.attribute in thin,
            is_unsure=one.attribute in unsure,
        )
        for one in _shown(profiles, first, unsure)
    )
    gaps = {one.attribute: one.gap(first) for one in profiles} | dict.fromkeys(level, 0.0)
    return CompareDescription(
        title=_title(snapshot, gaps, unsure, against, language),
        subtitle=_subtitle(snapshot, found, lanes, touchpoint, earlier, language),
        note="" if lanes else _note(market, language),
        language=language,
        rivals=tuple(one.name for one in chosen),
        rival_ids=tuple(one.id for one in chosen),
        against=against,
        market=mean,
        earlier=earlier,
        lanes=lanes,
    )


def _chosen(market: Market, rivals: Sequence[int]) -> list[Competitor]:
    """Whom the chart compares with, in this order; an only competitor in any case."""
    kept = rivals[:2] if len(market.members) != 1 else [market.members[0].id]
    return [one for key in kept for one in market.competitors if one.id == key]


def _everybody(market: Market, language: Language) -> tuple[str, str]:
    """What all competitors together are called, and what their level is; of one there is none."""
    if len(market.members) == 1:
        return market.members[0].name, ""
    is_market = len(market.members) != _BOTH
    codes = ("the_market", "market") if is_market else ("the_two", "two_mean")
    return compare_word(codes[0], language), compare_word(codes[1], language)


def _thin(snapshot: Snapshot, profiles: Sequence[ServiceProfile]) -> frozenset[int]:
    """The services whose market is known of too few to count; of two competitors both will do."""
    if len(snapshot.market.members) <= _BOTH:
        return frozenset()
    return frozenset(
        one.attribute
        for one in profiles
        if one.expected is not None and not snapshot.resolved(one.attribute).has_level
    )


def _title(
    snapshot: Snapshot,
    gaps: Mapping[int, float | None],
    unsure: frozenset[int],
    against: str,
    language: Language,
) -> str:
    """The finding; of a market only services with enough checks count, as everywhere else."""
    if snapshot.market.subject is None or not snapshot.market.attributes:
        return _note(snapshot.market, language)
    known = {attribute: gap for attribute, gap in gaps.items() if gap is not None}
    counted = [
        (snapshot.market.attribute(attribute).name, gap)
        for attribute, gap in known.items()
        if attribute not in unsure
    ]
    more = len(known) - len(counted)
    return profile_text(counted, against, _ROUNDING, language, more=more)


def _note(market: Market, language: Language) -> str:
    """Why there is nothing to compare."""
    return compare_word("no_subject" if market.subject is None else "nothing", language)


def _subtitle(
    snapshot: Snapshot,
    found: Sequence[ServiceProfile],
    lanes: Sequence[CompareLane],
    touchpoint: str | None,
    earlier: date,
    language: Language,
) -> str:
    profiles = [one for one in found if one.importance]
    count, shown = len(profiles), len(lanes)
    left_out = len(found) - count
    code = "all_shown"
    if shown < count:
        weights = {one.importance for one in profiles}
        has_gaps = any(one.gap is not None for one in lanes)
        code = "shown" if len(weights) > 1 else "widest_shown" if has_gaps else "first_shown"
    has_trail = any(one.has_trail for one in lanes)
    parts = [
        "" if touchpoint is None else touchpoint_word(touchpoint, language),
        compare_word("scale", language),
        compare_word(code, language, shown=shown, count=count),
        format_date(snapshot.as_of),
        compare_word("trail", language, day=format_date(earlier)) if has_trail else "",
        compare_word("near", language) if any(one.gap_label[:1] == "(" for one in lanes) else "",
        compare_word("thin", language) if any(one.is_thin for one in lanes) else "",
        compare_word("left_out", language, n=left_out) if left_out else "",
    ]
    return " · ".join(part for part in parts if part)


def _shown(
    profiles: Sequence[ServiceProfile], rival: int | None, unsure: frozenset[int]
) -> list[ServiceProfile]:
    """The services that have a lane, from the top."""
    heaviest = sorted(profiles, key=lambda one: _weight(one, rival, unsure))[:MOST]
    return sorted(
        heaviest,
        key=lambda one: (-one.importance, one.attribute in unsure, one.gap(rival) or 0.0),
    )


def _weight(
    profile: ServiceProfile, rival: int | None, unsure: frozenset[int]
) -> tuple[float, bool, bool, float, float]:
    """What matters most first; of equals the largest sure gap, one behind before one ahead."""
    gap = profile.gap(rival)
    is_unsure = profile.attribute in unsure
    return (-profile.importance, gap is None, is_unsure, -abs(gap or 0.0), gap or 0.0)


def _is_level(snapshot: Snapshot, profile: ServiceProfile, rival: int | None) -> bool:
    """Whether the subject is as good within the service's tolerance, as is counted elsewhere."""
    if profile.own is None or profile.gap(rival) is None:
        return False
    resolved = snapshot.resolved(profile.attribute)
    if rival is None:
        apart = float(resolved.baseline.gap[-1])
    else:
        apart = profile.own.value - profile.competitors[rival].value
    return abs(apart) <= resolved.attribute.tolerance + _ROUNDING


def _lane(
    profile: ServiceProfile,
    attribute: Attribute,
    rivals: Sequence[Competitor],
    against: str,
    language: Language,
    *,
    is_level: bool,
    has_market: bool,
    is_thin: bool,
    is_unsure: bool,
) -> CompareLane:
    gap = profile.gap(rivals[0].id if rivals else None)
    points = None if gap is None else gap * 100
    return CompareLane(
        attribute=attribute.id,
        name=attribute.name,
        importance=profile.importance,
        own=_spot(profile.own, attribute, language),
        market=_market(profile, language, has_market=has_market, is_thin=is_thin),
        rivals=tuple(_spot(profile.competitors.get(one.id), attribute, language) for one in rivals),
        own_before=_points(profile.own_before),
        market_before=_points(profile.expected_before),
        gap=points,
        is_level=is_level,
        sentence=_sentence(points, against, language, is_level=is_level, is_unsure=is_unsure),
        language=language,
        is_thin=is_thin,
        is_unsure=is_unsure and points is not None,
    )


def _sentence(
    points: float | None, against: str, language: Language, *, is_level: bool, is_unsure: bool
) -> str:
    """The gap in words; of one that rests on too few only that."""
    if points is None:
        return ""
    if is_unsure:
        return compare_word("too_few", language)
    return gap_text(points, against, language, is_level=is_level)


def _points(score: float | None) -> float | None:
    return None if score is None else score * 100


def _spot(place: Place | None, attribute: Attribute, language: Language) -> Spot:
    if place is None:
        return Spot(None, compare_word("unknown", language))
    return Spot(place.score * 100, format_value(place.value, attribute, language))


def _market(
    profile: ServiceProfile, language: Language, *, has_market: bool, is_thin: bool
) -> Spot:
    """Where the market stands; "about" where that rests on too few."""
    if profile.expected is None:
        return Spot(None, compare_word("unknown", language))
    points = profile.expected * 100
    text = format_about(points, language) if is_thin else format_number(round(points))
    return Spot(points if has_market else None, text)
