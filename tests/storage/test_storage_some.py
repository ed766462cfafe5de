"""Observations by their ids: those of cells shown, notes and sources with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Retract
from benchmark_app.domain.observation import Observation
from benchmark_app.workspace import create_workspace

DAY = date(2026, 11, 22)


def test_observations_are_read_by_id_in_that_order(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "cafe.bench") as workspace:
        places = [f"Cafe {number}" for number in range(30)]
        services = [f"Service {number}" for number in range(30)]
        workspace.apply(
            EditGroup(
                (
                    *(Put(Competitor(name=name)) for name in places),
                    *(Put(Attribute(name=name)) for name in services),
                )
            )
        )
        workspace.apply(
            Record(
                observations=tuple(
                    Observation(
                        competitor=place,
                        attribute=service,
                        value=1.0,
                        observed_on=DAY,
                        note=f"{service} at {place}",
                        source="a visit",
                    )
                    for service in services
                    for place in places
                )
            )
        )
        every = {one.id: one for one in workspace.observations()}
        wanted = [*sorted(every)[::-1][:700], sorted(every)[-1], 10**9]  # more than one query
        found = list(workspace.observations(wanted))
        assert [one.id for one in found] == sorted(set(wanted) & every.keys())
        assert all(one == every[one.id] for one in found)
        assert list(workspace.observations([])) == []
        workspace.apply(Retract((found[0].id,)))
        assert next(workspace.observations([found[0].id])).retracted_at is not None
