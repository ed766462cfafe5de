"""From a file to stages and baselines on real histories, checked against others' counts."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from real_history import REAL, turbocharger_lines, write_turbocharger

from benchmark_app import Policy, SetPolicy, Workspace, create_workspace
from benchmark_app.cli import main
from benchmark_app.domain.result import LifecycleStage, Transition


@pytest.fixture(scope="module")
def turbocharger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The makes' history imported through the command line from a long-form file."""
    folder = tmp_path_factory.mktemp("turbocharger")
    lines = write_turbocharger(folder / "long.csv")
    path = folder / "makes.bench"
    create_workspace(path).close()
    assert main(["import", str(path), str(folder / "long.csv")]) == 0
    with Workspace.open(path) as workspace:
        assert lines == 1593
        yield workspace


def test_shares_equal_another_programs_counts(turbocharger: Workspace) -> None:
    """With values that hold less than a year, each model year is counted by itself."""
    plain = Policy(stale_no_months=11, stale_yes_months=11, minimum_known=0, minimum_coverage=0.0)
    turbocharger.apply(SetPolicy(plain))
    try:
        attribute = turbocharger.attributes[0].id
        counted = [line.split()[1:] for line in turbocharger_lines() if line.startswith("=")]
        assert len(counted) == 40
        for year, makes, offered in counted:
            adoption = turbocharger.as_of(date(int(year), 1, 1)).stage(attribute).adoption
            assert (adoption.known, adoption.adopters) == (int(makes), int(offered))
            assert adoption.share == pytest.approx(int(offered) / int(makes), abs=1e-9)
    finally:
        turbocharger.undo()


def test_the_turbocharger_rises_relapses_and_returns(turbocharger: Workspace) -> None:
    attribute = turbocharger.attributes[0].id
    stages = {
        year: turbocharger.as_of(date(year, 6, 1)).stage(attribute).stage
        for year in (1985, 1994, 1999, 2015, 2022)
    }
    assert stages == {
        1985: LifecycleStage.CONTESTED,
        1994: LifecycleStage.DECLINING,
        1999: LifecycleStage.DECLINING,
        2015: LifecycleStage.TABLE_STAKES,
        2022: LifecycleStage.TABLE_STAKES,
    }


def moves_of(workspace: Workspace) -> tuple[Transition, ...]:
    return workspace.as_of(date(2023, 1, 1)).transitions_of(workspace.attributes[0].id)


def test_each_transition_is_dated_back_and_names_its_causes(turbocharger: Workspace) -> None:
    """The makes that are named are those whose sign differs from the year before."""
    signs = dict(line.split("|") for line in turbocharger_lines() if "|" in line)
    named = {one.id: one.name for one in turbocharger.competitors}
    moves = moves_of(turbocharger)
    assert [one.to_stage for one in moves[:3]] == [
        LifecycleStage.DIFFERENTIATOR,
        LifecycleStage.CONTESTED,
        LifecycleStage.DECLINING,
    ]
    contested = moves[1]
    assert contested.crossed_on == date(1985, 1, 1)
    assert contested.confirmed_on == contested.crossed_on + timedelta(days=60)
    changed = {make for make, line in signs.items() if line[1] != line[0] and line[1] != "."}
    assert {named[one] for one in contested.causes} == changed
    assert all(one.causes for one in moves)


@pytest.fixture
def boardings(tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "airlines.bench"
    create_workspace(path).close()
    assert main(["import", str(path), str(REAL / "denied_boardings.csv")]) == 0
    assert main(["policy", str(path), "stale_measure_months=2"]) == 0
    with Workspace.open(path) as workspace:
        yield workspace


def test_baselines_of_a_measure_equal_another_programs(boardings: Workspace) -> None:
    """Counts, means and best values; lower is better, so the best is the least."""
    attribute = boardings.attributes[0]
    assert (attribute.unit, attribute.direction) == ("per 10,000 boardings", "lower")
    with (REAL / "denied_boardings_expected.csv").open(encoding="utf-8") as file:
        expected = list(csv.DictReader(file))
    assert len(expected) == 33
    for row in expected:
        level = boardings.as_of(date.fromisoformat(row["date"])).baseline_level(attribute.id)
        assert level.known == int(row["n"])
        assert level.expected == pytest.approx(float(row["mean"]), abs=1e-6)
        assert level.frontier == pytest.approx(float(row["min"]), abs=1e-6)


def test_a_rule_of_the_file_is_kept(boardings: Workspace) -> None:
    assert replace(Policy(), stale_measure_months=2) == boardings.policy
