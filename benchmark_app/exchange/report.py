"""Everything the workbook says, as one frozen value without a file and without a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, Protocol

from benchmark_app.domain.attribute import TOUCHPOINTS, Attribute, Importance
from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.forecast import ForecastRecord, IssuedForecast
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.overview import ON_SCREEN, CellCounts, Figures, NextAction
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.priority import Priority
from benchmark_app.domain.result import (
    BaselineLevel,
    Comparison,
    Finding,
    MarketLevel,
    StageResult,
    Transition,
)
from benchmark_app.exchange.market import MarketLike
from benchmark_app.exchange.report_grid import CellsLike, GridRow, grid_row
from benchmark_app.exchange.report_lane import StageLane, stage_lane

_MONTHLY: Final = 120
_QUARTERLY: Final = 480


class SnapshotLike(Protocol):
    """What a report asks the analysis."""

    def set_warnings(self) -> tuple[Finding, ...]:
        """What to mind about the set of competitors."""

    @property
    def market(self) -> MarketLike:
        """The entities and rules."""

    @property
    def as_of(self) -> date:
        """The day of the report."""

    @property
    def known_at(self) -> datetime | None:
        """Until when it counts what was recorded; None is now."""

    def cells(self, attribute_id: int) -> CellsLike:
        """The last thing seen in each cell of an attribute."""

    def stage(self, attribute_id: int) -> StageResult:
        """The attribute's stage and the subject's standing."""

    def transitions_of(self, attribute_id: int) -> tuple[Transition, ...]:
        """Its dated changes of stage."""

    def baseline_level(self, attribute_id: int) -> BaselineLevel:
        """Its baseline in its own unit."""

    def compared(self, attribute_id: int) -> Comparison | None:
        """The subject against its baseline, None where too little is known."""

    def market_levels(self, days: Sequence[date]) -> list[MarketLevel]:
        """Market and own level on each day."""

    def observed_days(self) -> tuple[date, ...]:
        """Every day with an observation, ascending."""

    def findings(self, view: str) -> tuple[Finding, ...]:
        """The findings over a view."""

    def competitor_levels(self, days: Sequence[date]) -> dict[int, list[float | None]]:
        """Each market member's own level on each day."""

    @property
    def followed(self) -> Iterable[Any]:
        """Which of the visible competitors count: the subject and who is in the market."""

    @property
    def ranking(self) -> tuple[Priority, ...]:
        """Every attribute, what to do first on top."""

    @property
    def figures(self) -> Figures:
        """The four figures of the overview."""

    @property
    def counts(self) -> CellCounts:
        """How much is known."""

    def next_actions(self, ranking: Sequence[Priority]) -> tuple[NextAction, ...]:
        """What to do next, services in the order of a ranking."""

    def record(self, issued: Sequence[IssuedForecast]) -> ForecastRecord:
        """How forecasts that were told turned out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A workspace on a day. `competitors` has the subject first; `grid` is in touchpoint order.

    `findings` are those of the overview, `figures` its four figures, `actions` up to five next
    steps and `warnings` what to mind about the set of competitors, all not yet spoken. `trend` runs
    from the first baseline to `as_of`, from the first check where there is none; `now` is its last
    day. `best` is the highest level of any competitor on each of its days, None where none is
    known. `ranking` has every attribute, what to do first on top, and tells no forecast of one of
    which too little is known. `issued` are all forecasts ever told, `record` how those told up to
    `as_of` turned out.
    """

    name: str
    version: str
    as_of: date
    known_at: datetime | None
    competitors: tuple[Competitor, ...]
    attributes: tuple[Attribute, ...]
    importance: tuple[Importance, ...]
    plans: tuple[Plan, ...]
    events: tuple[CompetitorEvent, ...]
    policy: Policy
    noun: Noun | None
    observations: tuple[Observation, ...]
    grid: tuple[GridRow, ...]
    lanes: tuple[StageLane, ...]
    trend: tuple[MarketLevel, ...]
    best: tuple[float | None, ...]
    counts: CellCounts
    now: MarketLevel
    ranking: tuple[Priority, ...]
    issued: tuple[IssuedForecast, ...]
    record: ForecastRecord
    findings: tuple[Finding, ...]
    figures: Figures
    trend_finding: Finding | None = None
    actions: tuple[NextAction, ...] = field(default=())
    warnings: tuple[Finding, ...] = field(default=())

    @property
    def subject(self) -> Competitor | None:
        """The owner's business, if it has been named."""
        first = self.competitors[0] if self.competitors else None
        return first if first is not None and first.subject else None

    @property
    def members(self) -> tuple[Competitor, ...]:
        """Who can make up the market: neither the subject nor potential."""
        potential = CompetitorKind.POTENTIAL
        return tuple(one for one in self.competitors if not one.subject and one.kind != potential)


def build_report(
    snapshot: SnapshotLike,
    observations: Iterable[Observation] = (),
    issued: Sequence[IssuedForecast] = (),
    *,
    name: str,
    version: str,
) -> Report:
    """The report of a snapshot; `observations` are all there are, retracted ones too.

    `issued` are the forecasts that were told. What is only read on one page needs neither.
    """
    market = snapshot.market
    competitors = tuple(sorted(market.competitors, key=lambda one: (not one.subject, one.order)))
    grid = _grid(snapshot, competitors)
    kept = _sorted_observations(observations, market)
    days = trend_days(snapshot.observed_days(), snapshot.as_of)
    trend = _from_baseline(snapshot.market_levels(days))
    subject = next((one.id for one in competitors if one.subject), 0)
    return Report(
        name=name,
        version=version,
        as_of=snapshot.as_of,
        known_at=snapshot.known_at,
        competitors=competitors,
        attributes=market.attributes,
        importance=market.importance,
        plans=market.plans,
        events=market.events,
        policy=market.policy,
        noun=market.noun,
        observations=kept,
        grid=grid,
        lanes=_lanes(snapshot, grid, kept, subject),
        trend=trend,
        best=_best(snapshot, trend),
        counts=snapshot.counts,
        now=trend[-1],
        ranking=snapshot.ranking,
        issued=tuple(issued),
        record=snapshot.record(issued),
        findings=snapshot.findings("overview"),
        figures=snapshot.figures,
        trend_finding=next(iter(snapshot.findings("trend")), None),
        actions=tuple(
            one for one in snapshot.next_actions(snapshot.ranking) if one.code not in ON_SCREEN
        ),
        warnings=snapshot.set_warnings(),
    )


def trend_days(observed: Sequence[date], as_of: date) -> list[date]:
    """The first check, the last day of each period after it, and `as_of`.

    Periods are months up to ten years, quarters up to forty, then years.
    """
    first = observed[0] if observed else as_of
    months = (as_of.year - first.year) * 12 + as_of.month - first.month
    step = 1 if months <= _MONTHLY else 3 if months <= _QUARTERLY else 12
    start = date(first.year, 1 + (first.month - 1) // step * step, 1)
    ends = (add_months(start, count) for count in range(step, months + step + 1, step))
    between = [date.fromordinal(end.toordinal() - 1) for end in ends]
    return sorted({first, as_of, *(day for day in between if first < day < as_of)})


def _from_baseline(levels: Sequence[MarketLevel]) -> tuple[MarketLevel, ...]:
    """The levels from the first with a baseline; all where there is none."""
    known = (place for place, level in enumerate(levels) if level.market_level is not None)
    return tuple(levels[next(known, 0) :])


def _best(snapshot: SnapshotLike, trend: Sequence[MarketLevel]) -> tuple[float | None, ...]:
    rivals = snapshot.competitor_levels([one.day for one in trend]).values()
    days = (zip(*rivals, strict=True)) if rivals else ((),) * len(trend)
    return tuple(max((one for one in day if one is not None), default=None) for day in days)


def _place_in_grid(attribute: Attribute) -> tuple[int, str, int]:
    touchpoint = attribute.touchpoint
    built_in = TOUCHPOINTS.index(touchpoint) if touchpoint in TOUCHPOINTS else len(TOUCHPOINTS)
    return built_in, "" if touchpoint in TOUCHPOINTS else touchpoint, attribute.order


def _grid(snapshot: SnapshotLike, competitors: tuple[Competitor, ...]) -> tuple[GridRow, ...]:
    columns = zip(snapshot.market.competitors, snapshot.followed, strict=True)
    followed = frozenset(one.id for one, is_followed in columns if is_followed)
    return tuple(
        grid_row(
            one,
            snapshot.stage(one.id),
            snapshot.baseline_level(one.id),
            snapshot.compared(one.id),
            snapshot.cells(one.id),
            competitors,
            followed,
        )
        for one in sorted(snapshot.market.attributes, key=_place_in_grid)
    )


def _sorted_observations(
    observations: Iterable[Observation], market: MarketLike
) -> tuple[Observation, ...]:
    rows = {one.id: place for place, one in enumerate(market.attributes)}
    columns = {one.id: place for place, one in enumerate(market.competitors)}

    def place(one: Observation) -> tuple[date, int, int, int]:
        return one.observed_on, columns[int(one.competitor)], rows[int(one.attribute)], one.id

    return tuple(sorted(observations, key=place))


def _lanes(
    snapshot: SnapshotLike,
    grid: tuple[GridRow, ...],
    observations: tuple[Observation, ...],
    subject: int,
) -> tuple[StageLane, ...]:
    own: dict[int, list[Observation]] = {}
    for one in observations:
        if one.competitor == subject and _is_live(one, snapshot.known_at):
            own.setdefault(int(one.attribute), []).append(one)
    return tuple(
        stage_lane(
            row.attribute,
            row.result,
            snapshot.transitions_of(row.attribute.id),
            own.get(row.attribute.id, []),
            snapshot.as_of,
        )
        for row in grid
        if row.result.stage is not None
    )


def _is_live(one: Observation, known_at: datetime | None) -> bool:
    if known_at is None or one.recorded_at is None:
        return one.retracted_at is None
    was_retracted = one.retracted_at is not None and one.retracted_at <= known_at
    return one.recorded_at <= known_at and not was_retracted
