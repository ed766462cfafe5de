"""A program killed at any moment: every edit it acknowledged is there, whole, and no half one."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put
from benchmark_app.workspace import Workspace, create_workspace, open_workspace

CHILD = """
import sys
from datetime import date, timedelta
from benchmark_app.domain.edits import EditGroup, Record
from benchmark_app.workspace import open_workspace
with open_workspace(sys.argv[1]) as workspace:
    while True:
        day = date(1900, 1, 1) + timedelta(workspace.revision)
        pair = (Record(1, 1, "yes", observed_on=day), Record(2, 1, "no", observed_on=day))
        changes = workspace.apply(EditGroup(pair))
        if changes.revision % 5 == 0:
            workspace.undo()
            workspace.redo()
        print(changes.revision, *changes.created, flush=True)
"""


@pytest.fixture
def workspace_file(tmp_path: Path) -> Path:
    """Two competitors and one attribute."""
    path = tmp_path / "a.bench"
    with create_workspace(path) as made:
        made.apply(
            EditGroup(
                (
                    Put(Competitor(name="Ocean")),
                    Put(Competitor(name="Palms")),
                    Put(Attribute(name="Pool")),
                )
            )
        )
    return path


def acknowledged(path: Path, wait: float) -> list[list[int]]:
    """What a child said it had done before it was killed."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(wait)
    child.kill()
    rest, _ = child.communicate(timeout=30)
    whole = (first + rest).split("\n")[:-1]  # the last line may be cut
    return [[int(part) for part in line.split()] for line in whole]


def check(workspace: Workspace, said: list[list[int]]) -> None:
    seen = list(workspace.observations())
    ids = {one.id for one in seen}
    days: dict[date, int] = {}
    for one in seen:
        days[one.observed_on] = days.get(one.observed_on, 0) + 1
    assert {number for line in said for number in line[1:]} <= ids
    assert set(days.values()) <= {2}  # both of a pair or none
    assert workspace.revision >= said[-1][0]
    assert workspace.check() == []


def test_every_acknowledged_edit_survives_a_kill(workspace_file: Path) -> None:
    dice = random.Random(19)
    said: list[list[int]] = []
    for _ in range(6):
        said += acknowledged(workspace_file, dice.uniform(0, 0.15))
        with open_workspace(workspace_file) as workspace:
            check(workspace, said)
            workspace.undo()
            workspace.redo()
            check(workspace, said)
    assert len(said) > 6
