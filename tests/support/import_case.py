"""Tables to import into an empty or a known market, and what each import would do."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.book import Book, Leaf
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.import_plan import ImportPlan, known_names, plan_import
from benchmark_app.exchange.table import Row, Table
from benchmark_app.words.error import problem_text
from benchmark_app.words.language import Language

TODAY = date(2026, 11, 22)
DAY = "2026-11-20"
HEAD: Row = ("date", "competitor", "attribute", "value")
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Market:
    """A workspace's entities."""

    competitors: tuple[Competitor, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    importance: tuple[Importance, ...] = ()
    plans: tuple[Plan, ...] = ()
    events: tuple[CompetitorEvent, ...] = ()
    policy: Policy = field(default_factory=Policy)
    noun: Noun | None = None


EMPTY = Market()
KNOWN = Market(
    competitors=(Competitor(id=1, name="Seaview"), Competitor(id=2, name="Us", subject=True)),
    attributes=(
        Attribute(id=7, name="Free parking", kind=AttributeKind.YES_NO),
        Attribute(
            id=8, name="Check-in", kind=AttributeKind.MEASURE, unit="min", direction=Direction.LOWER
        ),
    ),
)


def plan_of(*rows: Row, market: Market = EMPTY, head: Row = HEAD, **options: Any) -> ImportPlan:
    """What an import would do, after a look that it has words for all and can be sent."""
    existing = options.pop("existing", ())
    book = Book(name="t.csv", leaves=(Leaf(name="S", rows=(head, *rows)),))
    choices = Choices(
        day=options.pop("day", None),
        signs=options.pop("mapping", {}),
        answers=options.pop("answers", {}),
    )
    arrival = read_arrival(book, choices, today=TODAY, known=known_names(market))
    plan = plan_import(arrival, market, existing, today=TODAY, **options)
    for problem in (*plan.problems, *plan.warnings):
        assert problem_text(problem, Language.EN)
        assert problem_text(problem, Language.KO)
    assert pickle.loads(pickle.dumps(plan)) == plan  # plans cross processes
    return plan


def arrival_of(table: Table) -> Arrival:
    """What a table, or the history of a summary with its other sheets, says."""
    tables = {table.sheet: table, **table.related}
    leaves = tuple(Leaf(name=name, rows=one.rows) for name, one in tables.items())
    book = Book(name=table.name, leaves=leaves, problems=table.problems)
    return read_arrival(book, today=TODAY)


def recorded_by(plan: ImportPlan) -> list[Observation]:
    """What would be recorded."""
    return [
        one for edit in plan.edit.edits if isinstance(edit, Record) for one in edit.observations
    ]


def values_of(plan: ImportPlan) -> list[object]:
    """The values that would be recorded."""
    return [one.value for one in recorded_by(plan)]


def puts_of(plan: ImportPlan) -> list[Any]:
    """The entities that would be put."""
    return [edit.entity for edit in plan.edit.edits if isinstance(edit, Put)]


def problems_of(plan: ImportPlan) -> list[tuple[str, int | None, str]]:
    """The code, row and column of each problem."""
    return [(one.code, one.row, one.column) for one in plan.problems]


def observation(value: float | Mark = 1.0, **fields: Any) -> Observation:
    """What the known market has of its parking at Seaview, with some fields another way."""
    known = {"id": 5, "competitor": 1, "attribute": 7, "recorded_at": NOON}
    return Observation(**{**known, "value": value, "observed_on": date(2026, 11, 20), **fields})
