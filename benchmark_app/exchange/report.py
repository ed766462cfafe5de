"""Everything the workbook says, as one frozen value without a file and without a formula."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, Protocol

from benchmark_app.domain.attribute import TOUCHPOINTS, Attribute, Importance
from benchmark_app.domain.calendar import add_months, date_of
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.observation import Mark, Observation, Value
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import (
    BaselineLevel,
    Finding,
    LifecycleStage,
    MarketLevel,
    StageResult,
    Standing,
    Transition,
)
from benchmark_app.exchange.report_lane import StageLane, stage_lane

_STALE: Final = 2
_ACTIONS: Final = 5
_MONTHLY: Final = 120
_QUARTERLY: Final = 480


class MarketLike(Protocol):
    """The entities and rules a report needs."""

    @property
    def competitors(self) -> tuple[Competitor, ...]:
        """The visible ones, the subject included."""

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """The visible ones in the owner's order."""

    @property
    def importance(self) -> tuple[Importance, ...]:
        """All dated weights."""

    @property
    def policy(self) -> Policy:
        """The rules."""


class CellsLike(Protocol):
    """One attribute's cells, aligned arrays over competitors."""

    @property
    def competitor(self) -> Iterable[Any]:
        """The competitors' ids."""

    @property
    def value(self) -> Iterable[Any]:
        """The last values, nan for a mark."""

    @property
    def mark(self) -> Iterable[Any]:
        """The marks as numbers of `Mark`."""

    @property
    def state(self) -> Iterable[Any]:
        """0 empty, 1 fresh, 2 stale."""

    @property
    def day(self) -> Iterable[Any]:
        """The day numbers of the last look."""


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

    def market_levels(self, days: Sequence[date]) -> list[MarketLevel]:
        """Market and own level on each day."""

    def observed_days(self) -> tuple[date, ...]:
        """Every day with an observation, ascending."""

    def findings(self, view: str) -> tuple[Finding, ...]:
        """The findings over a view."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell: None where nothing was ever seen; `stale` is older than allowed."""

    value: Value | None = None
    stale: bool = False
    seen: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One service as the grid shows it; `cells` in the order of `Report.competitors`."""

    attribute: Attribute
    result: StageResult
    level: BaselineLevel
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellCounts:
    """How much is known of the businesses still followed; a cell is known, stale or unknown."""

    cells: int
    known: int
    stale: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A workspace on a day. `competitors` has the subject first; `grid` is in touchpoint order.

    `findings` are the three sentences of the overview, `actions` up to five next steps and
    `warnings` what to mind about the set of competitors, all not yet spoken. `trend` runs from the
    first check to `as_of`; `now` is its last day.
    """

    name: str
    version: str
    as_of: date
    known_at: datetime | None
    competitors: tuple[Competitor, ...]
    attributes: tuple[Attribute, ...]
    importance: tuple[Importance, ...]
    policy: Policy
    observations: tuple[Observation, ...]
    grid: tuple[GridRow, ...]
    lanes: tuple[StageLane, ...]
    trend: tuple[MarketLevel, ...]
    counts: CellCounts
    now: MarketLevel
    findings: tuple[Finding, ...]
    trend_finding: Finding | None = None
    actions: tuple[Finding, ...] = field(default=())
    warnings: tuple[Finding, ...] = field(default=())

    @property
    def subject(self) -> Competitor | None:
        """The owner's business, if it has been named."""
        first = self.competitors[0] if self.competitors else None
        return first if first is not None and first.subject else None

    def standing(self, standing: Standing) -> tuple[GridRow, ...]:
        """The rows on which the subject stands so."""
        return tuple(row for row in self.grid if row.result.standing is standing)


def build_report(
    snapshot: SnapshotLike, observations: Iterable[Observation], *, name: str, version: str
) -> Report:
    """The report of a snapshot; `observations` are all there are, retracted ones too."""
    market = snapshot.market
    competitors = tuple(sorted(market.competitors, key=lambda one: (not one.subject, one.order)))
    attributes = tuple(sorted(market.attributes, key=_place_in_grid))
    grid = tuple(_grid_row(snapshot, attribute, competitors) for attribute in attributes)
    kept = _sorted_observations(observations, market)
    days = trend_days(snapshot.observed_days(), snapshot.as_of)
    trend = tuple(snapshot.market_levels(days))
    subject = next((one.id for one in competitors if one.subject), 0)
    return Report(
        name=name,
        version=version,
        as_of=snapshot.as_of,
        known_at=snapshot.known_at,
        competitors=competitors,
        attributes=market.attributes,
        importance=market.importance,
        policy=market.policy,
        observations=kept,
        grid=grid,
        lanes=_lanes(snapshot, grid, kept, subject),
        trend=trend,
        counts=_counts(grid, _followed(grid, competitors)),
        now=trend[-1],
        findings=snapshot.findings("overview")[:3],
        trend_finding=next(iter(snapshot.findings("trend")), None),
        actions=_actions(grid, competitors, market.importance, snapshot.as_of),
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


def _place_in_grid(attribute: Attribute) -> tuple[int, str, int]:
    touchpoint = attribute.touchpoint
    built_in = TOUCHPOINTS.index(touchpoint) if touchpoint in TOUCHPOINTS else len(TOUCHPOINTS)
    return built_in, "" if touchpoint in TOUCHPOINTS else touchpoint, attribute.order


def _grid_row(
    snapshot: SnapshotLike, attribute: Attribute, competitors: tuple[Competitor, ...]
) -> GridRow:
    cells = snapshot.cells(attribute.id)
    found = {
        int(competitor): _grid_cell(float(value), Mark(int(mark)), int(state), int(day))
        for competitor, value, mark, state, day in zip(
            cells.competitor, cells.value, cells.mark, cells.state, cells.day, strict=True
        )
    }
    return GridRow(
        attribute=attribute,
        result=snapshot.stage(attribute.id),
        level=snapshot.baseline_level(attribute.id),
        cells=tuple(found.get(one.id, GridCell()) for one in competitors),
    )


def _grid_cell(value: float, mark: Mark, state: int, day: int) -> GridCell:
    if not state:
        return GridCell()
    return GridCell(value if mark is Mark.NUMBER else mark, state == _STALE, date_of(day))


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


def _followed(grid: tuple[GridRow, ...], competitors: tuple[Competitor, ...]) -> list[int]:
    """The places of the businesses with at least one fresh cell; all where nobody has one.

    Those without have left the market, or nobody looks any more.
    """
    columns = range(len(competitors))
    fresh = [
        place
        for place in columns
        if any(row.cells[place].seen and not row.cells[place].stale for row in grid)
    ]
    is_market = any(not competitors[place].subject for place in fresh)
    return fresh if is_market else list(columns)


def _counts(grid: tuple[GridRow, ...], followed: list[int]) -> CellCounts:
    cells = [row.cells[place] for row in grid for place in followed]
    stale = sum(cell.stale for cell in cells)
    unknown = sum(_is_unknown(cell) for cell in cells)
    known = len(cells) - stale - unknown
    return CellCounts(cells=len(cells), known=known, stale=stale, unknown=unknown)


def _is_unknown(cell: GridCell) -> bool:
    return not cell.stale and (cell.value is None or cell.value is Mark.UNKNOWN)


def _actions(
    grid: tuple[GridRow, ...],
    competitors: tuple[Competitor, ...],
    importance: tuple[Importance, ...],
    as_of: date,
) -> tuple[Finding, ...]:
    """Up to five next steps in the order of what hurts most: importance times share."""
    ranked = sorted(
        grid, key=lambda row: -_weight(importance, row, as_of) * (row.result.adoption.share or 0)
    )
    found = [_on_service("fill", row) for row in ranked if _stands(row, Standing.MISSING_BASIC)]
    found += [_on_service("decide", row) for row in ranked if _stands(row, Standing.BEHIND)]
    found += _recheck(grid, competitors)
    found += [_on_service("renew", row) for row in ranked if _stands(row, Standing.COPIED_LEAD)]
    found += [_on_service("tell", row) for row in ranked if _stands(row, Standing.ONLY_US)]
    found += [
        _on_service("look", row) for row in grid if row.result.stage is LifecycleStage.INSUFFICIENT
    ]
    return tuple(found[:_ACTIONS])


def _stands(row: GridRow, standing: Standing) -> bool:
    return row.result.standing is standing


def _weight(importance: tuple[Importance, ...], row: GridRow, as_of: date) -> float:
    dated = [
        (one.from_date, one.weight)
        for one in importance
        if one.attribute == row.attribute.id and one.from_date <= as_of
    ]
    return max(dated)[1] if dated else 1.0


def _on_service(code: str, row: GridRow) -> Finding:
    adoption = row.result.adoption
    return Finding(
        code, {"service": row.attribute.name, "k": adoption.adopters, "n": adoption.known}
    )


def _recheck(grid: tuple[GridRow, ...], competitors: tuple[Competitor, ...]) -> list[Finding]:
    """The business with the most cells older than allowed, of those still followed."""
    stale: Counter[str] = Counter()
    for place in _followed(grid, competitors):
        count = sum(row.cells[place].stale for row in grid)
        if count and competitors[place].kind is not CompetitorKind.POTENTIAL:
            stale[competitors[place].name] = count
    return [
        Finding("recheck", {"competitor": name, "count": count})
        for name, count in sorted(stale.items(), key=lambda pair: (-pair[1], pair[0]))[:1]
    ]
