"""What the history names: the one thing that an edit changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import create_engine

from benchmark_app.domain.attribute import Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, Record, Remove, Retract, SetPolicy
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.storage.subject import subjects
from benchmark_app.workspace import Workspace

DAY = date(2025, 6, 1)


def seen(*cells: tuple[str, str]) -> Record:
    """A "yes" in each of these cells, given as competitor and attribute."""
    return Record(
        observations=tuple(
            Observation(competitor=one, attribute=other, value=1.0, observed_on=DAY)
            for one, other in cells
        )
    )


def about(market: Workspace, edit: Edit) -> Sequence[str]:
    """What the history names once an edit is done."""
    market.apply(edit)
    return market.log(1)[0].about


def test_a_value_is_named_by_its_service_and_competitor(market: Workspace) -> None:
    assert about(market, seen(("Ocean", "Pool"))) == ("Pool", "Ocean")
    overwritten = EditGroup((Retract((1,)), seen(("Ocean", "Pool"))))
    assert about(market, overwritten) == ("Pool", "Ocean")
    assert about(market, Retract((2,))) == ("Pool", "Ocean")
    market.undo()
    assert market.log(1)[0].about == ("Pool", "Ocean")  # undone, and still the same


def test_values_of_two_cells_are_not_named(market: Workspace) -> None:
    assert about(market, seen(("Ocean", "Pool"), ("Seaview", "Pool"))) == ()
    twenty = tuple(
        Observation(competitor=2, attribute=1, value=1.0, observed_on=date(2025, 7, 1 + day))
        for day in range(20)
    )
    assert about(market, Record(observations=twenty)) == ()  # a paste of days, too many to look up


@pytest.mark.parametrize(
    ("edit", "named"),
    [
        (Put(Competitor(name="Dunes")), ("Dunes",)),
        (Put(Importance(attribute=2, from_date=DAY, weight=3.0)), ("Linen",)),
        (Put(Plan(attribute=1, move=Move.LEAVE)), ("Pool",)),
        (Put(CompetitorEvent(competitor=2, day=DAY, kind=EventKind.MERGED)), ("Ocean",)),
        (Remove("competitor", 2), ("Ocean",)),
        (Remove("attribute", 2), ("Linen",)),
        (EditGroup((Remove("attribute", 1), Remove("attribute", 2))), ()),
        (SetPolicy(Policy(table_stakes_share=0.8)), ()),
        (EditGroup((Put(Competitor(name="Dunes")), SetPolicy(Policy(table_stakes_share=0.8)))), ()),
    ],
)
def test_all_else_has_one_name(market: Workspace, edit: Edit, named: tuple[str, ...]) -> None:
    assert about(market, edit) == named


def test_it_has_the_name_of_today(market: Workspace) -> None:
    market.apply(seen(("Ocean", "Pool")))
    market.apply(Put(replace(market.attributes[0], name="Heated pool")))
    assert [one.about for one in market.log(2)] == [("Heated pool",), ("Heated pool", "Ocean")]
    market.apply(Put(Plan(attribute=1, move=Move.LEAVE)))
    assert about(market, Remove("plan", 1)) == ("Heated pool",)


def test_what_is_not_in_the_file_has_no_name(market: Workspace) -> None:
    """As after a backup was put back over values that the log still tells of."""
    told = {1: '[{"type":"record","ranges":[[77,77]]}]', 2: "no steps", 3: "[]"}
    with create_engine(f"sqlite:///{market.path}").connect() as connection:
        assert subjects(connection, told) == {}
