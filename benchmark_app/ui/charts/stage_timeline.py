"""Describes what turned from strength to basic, and when: a lane of stages per service."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.forecast import Forecast
from benchmark_app.domain.result import LifecycleStage, StageResult, Transition
from benchmark_app.ui.charts.places import places_told
from benchmark_app.ui.charts.stage_ahead import LaneAhead, horizon_of, lane_ahead
from benchmark_app.words.chart import chart_word, days_text, transition_sentence
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date
from benchmark_app.words.stage import result_word, stage_hint, stage_word
from benchmark_app.words.value import touchpoint_word

if TYPE_CHECKING:
    from benchmark_app.workspace import Snapshot

#: Lanes of a touchpoint: what is expected first, then by how far it has come.
_RANK: Final = {
    LifecycleStage.TABLE_STAKES: 0,
    LifecycleStage.CONTESTED: 1,
    LifecycleStage.DIFFERENTIATOR: 2,
    LifecycleStage.INNOVATION: 3,
    LifecycleStage.DECLINING: 4,
    LifecycleStage.ABSENT: 5,
    LifecycleStage.INSUFFICIENT: 6,
}


@dataclass(frozen=True, slots=True)
class Cause:
    """What turned a service into a stage; `names` are those of all competitors."""

    transition: Transition
    service: str
    names: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stage from a day to a day (day numbers), with its word.

    `is_greyed`: too few were known meanwhile, the stage is held. `is_provisional`: not yet
    confirmed. What would be said of it is put into words when somebody looks there: most of
    thousands are never looked at.
    """

    stage: LifecycleStage
    first: int
    last: int
    word: str
    language: Language
    cause: Cause | None = None
    is_provisional: bool = False
    is_greyed: bool = False

    @property
    def sentence(self) -> str:
        """What turned the service into this stage, or why nothing can be told."""
        if self.cause is None:
            return stage_hint(self.stage, self.language)
        transition, names = self.cause.transition, self.cause.names
        causes = tuple(names[one] for one in transition.causes if one in names)
        return transition_sentence(transition, self.cause.service, causes, self.language)

    @property
    def count(self) -> str:
        """How many of how many offered it when the stage began; empty before all stages."""
        if self.cause is None:
            return ""
        told = self.cause.transition
        return chart_word("n_of_n", self.language, adopters=told.adopters, known=told.known)


@dataclass(frozen=True, slots=True)
class Start:
    """The day number on which a competitor was first seen offering a service."""

    day: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One service: its segments, each competitor's start, the subject's start, and the count.

    `now` is the word of the stage it is at; one not yet confirmed stands in brackets.
    """

    attribute: int
    name: str
    group: str
    segments: tuple[Segment, ...]
    starts: tuple[Start, ...]
    own_start: int | None
    count: str
    stage: LifecycleStage
    now: str
    ahead: LaneAhead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageTimelineDescription:
    """All lanes; `first` and `last` are the day numbers they span.

    Where forecasts are shown they reach to `horizon`, beyond the last day.
    """

    title: str
    subtitle: str
    note: str
    language: Language
    first: int
    last: int
    lanes: tuple[Lane, ...]
    horizon: int

    @property
    def is_ahead(self) -> bool:
        """Whether anything beyond the last day is shown."""
        return self.horizon > self.last

    def lane(self, attribute: int | None) -> Lane | None:
        """The lane of a service."""
        return next((lane for lane in self.lanes if lane.attribute == attribute), None)


def describe_stages(
    snapshot: Snapshot, language: Language, forecasts: Mapping[int, Forecast] | None = None
) -> StageTimelineDescription:
    """Every service with a stage, grouped by touchpoint: the most expected first.

    With `forecasts` by attribute the lanes go on beyond the last day; where too little is known
    nothing is foretold.
    """
    market = snapshot.market
    touchpoints = list(dict.fromkeys(one.touchpoint for one in market.attributes))
    results = {one.id: snapshot.stage(one.id) for one in market.attributes}
    ordered = sorted(
        (one for one in market.attributes if results[one.id].stage is not None),
        key=lambda one: (touchpoints.index(one.touchpoint), *_rank(results[one.id])),
    )
    told = {
        key: one
        for key, one in (forecasts or {}).items()
        if key in results and results[key].stage is not LifecycleStage.INSUFFICIENT
    }
    names = {one.id: one.name for one in market.competitors}
    lanes = tuple(
        _lane(snapshot, one, results[one.id], told.get(one.id), names, language) for one in ordered
    )
    last = day_number(snapshot.as_of)
    first = min((lane.segments[0].first for lane in lanes if lane.segments), default=last)
    said = snapshot.findings("stages")
    return StageTimelineDescription(
        title=finding_text(said[0], language) if said else "",
        subtitle=_subtitle(snapshot, lanes, first, language, is_ahead=bool(told)),
        note=chart_word(_note_code(lanes, market.attributes), language),
        language=language,
        first=first,
        last=last,
        lanes=lanes,
        horizon=horizon_of(told.values(), first, last) if told else last,
    )


def _note_code(lanes: Sequence[Lane], attributes: Sequence[Attribute]) -> str:
    """What is said in place of lanes: numbers without a floor have none."""
    if lanes:
        return "nothing_checked"
    return "no_floors" if attributes else "no_service"


def _subtitle(
    snapshot: Snapshot,
    lanes: tuple[Lane, ...],
    first: int,
    language: Language,
    *,
    is_ahead: bool,
) -> str:
    """What is drawn, of how many, from when to when, and what each kind of mark there means."""
    segments = tuple(chain.from_iterable(lane.segments for lane in lanes))
    drawn = {
        "stages_own": any(lane.own_start is not None for lane in lanes),
        "stages_others": any(lane.starts for lane in lanes),
        "stages_unconfirmed": any(one.is_provisional for one in segments),
        "stages_pale": any(one.is_greyed for one in segments),
        "stages_ahead": is_ahead,
    }
    parts = (
        chart_word("stages_what", language),
        chart_word("services", language, n=len(lanes)),
        *places_told(snapshot, language),
        days_text(format_date(date_of(first)), format_date(snapshot.as_of), language),
        *(chart_word(code, language) for code, is_drawn in drawn.items() if is_drawn),
    )
    return " · ".join(parts)


def _rank(result: StageResult) -> tuple[int, int]:
    held = result.stage or LifecycleStage.INSUFFICIENT
    since = day_number(result.since) if result.since else 0
    return _RANK[held], since


def _lane(
    snapshot: Snapshot,
    attribute: Attribute,
    result: StageResult,
    forecast: Forecast | None,
    names: Mapping[int, str],
    language: Language,
) -> Lane:
    adoption = result.adoption
    starts = snapshot.service(attribute.id).starts
    subject = snapshot.market.subject
    own = starts.get(subject.id) if subject else None
    counts = {"adopters": adoption.adopters, "known": adoption.known}
    told = "n_of_n" if adoption.known else "nobody_known"
    stage = result.stage or LifecycleStage.INSUFFICIENT
    return Lane(
        attribute=attribute.id,
        name=attribute.name,
        group=touchpoint_word(attribute.touchpoint, language),
        segments=tuple(_segments(snapshot, attribute, names, language)),
        starts=tuple(
            Start(day, names[key])
            for key, day in sorted(starts.items(), key=lambda item: (item[1], item[0]))
            if key in names and (subject is None or key != subject.id)
        ),
        own_start=own,
        count=chart_word(told, language, **counts),
        stage=stage,
        now=result_word(result, language),
        ahead=None if forecast is None else lane_ahead(forecast, language),
    )


def _segments(
    snapshot: Snapshot, attribute: Attribute, names: Mapping[int, str], language: Language
) -> Iterator[Segment]:
    """The stages in order; what was held while too few were known comes greyed."""
    lifecycle = snapshot.resolved(attribute.id).lifecycle
    transitions = sorted(snapshot.transitions_of(attribute.id), key=lambda one: one.crossed_on)
    last = day_number(snapshot.as_of)
    changes = lifecycle.days.tolist()
    enough = dict(zip(changes, lifecycle.overlay.tolist(), strict=True))
    begins = [day_number(one.crossed_on) for one in transitions]
    until = begins[0] if begins else last
    if changes and changes[0] < until:
        unsaid = LifecycleStage.INSUFFICIENT
        word = stage_word(unsaid, language)
        yield Segment(stage=unsaid, first=changes[0], last=until, word=word, language=language)
    ends = [*begins[1:], last][: len(begins)]
    for transition, begin, end in zip(transitions, begins, ends, strict=True):
        is_confirmed = transition.confirmed_on is not None
        whole = Segment(
            stage=transition.to_stage,
            first=begin,
            last=end,
            word=stage_word(transition.to_stage, language, is_confirmed=is_confirmed),
            language=language,
            cause=Cause(transition, attribute.name, names),
            is_provisional=not is_confirmed,
        )
        inner = changes[bisect_right(changes, begin) : bisect_left(changes, end)]
        edges = [begin, *inner, end]
        yield from _greyed(whole, edges, enough)


def _greyed(whole: Segment, edges: list[int], enough: dict[int, bool]) -> Iterator[Segment]:
    """A segment cut where enough began or ceased to be known."""
    first, is_greyed = edges[0], False
    for day in edges[:-1]:
        now = not enough.get(day, True)
        if now is not is_greyed and day > first:
            yield replace(whole, first=first, last=day, is_greyed=is_greyed)
            first = day
        is_greyed = now
    is_cut = is_greyed or first > edges[0]
    yield replace(whole, first=first, is_greyed=is_greyed) if is_cut else whole
