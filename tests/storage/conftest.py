"""A workspace to edit, made once and copied, and a clock that ticks by the second."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from ticking import ticking

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put
from benchmark_app.workspace import Workspace

START = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A second later at every look."""
    return ticking(START)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty workspace that nobody may change."""
    path = tmp_path_factory.mktemp("template") / "empty.bench"
    Workspace.create(path, name="Empty", clock=lambda: START).close()
    return path


@pytest.fixture
def file(empty_file: Path, tmp_path: Path) -> Path:
    """An empty workspace of one's own."""
    return Path(shutil.copy(empty_file, tmp_path / "own.bench"))


@pytest.fixture
def workspace(file: Path, clock: Callable[[], datetime]) -> Iterator[Workspace]:
    """The same, open."""
    with Workspace.open(file, clock=clock, author="owner") as opened:
        yield opened


@pytest.fixture
def market(workspace: Workspace) -> Workspace:
    """Competitors 1 Seaview and 2 Ocean; 1 Pool (yes/no), 2 Linen (level), 3 Price (measure)."""
    workspace.apply(
        EditGroup(
            (
                Put(Competitor(name="Seaview", subject=True)),
                Put(Competitor(name="Ocean")),
                Put(Attribute(name="Pool", kind=AttributeKind.YES_NO)),
                Put(Attribute(name="Linen")),
                Put(
                    Attribute(
                        name="Price",
                        kind=AttributeKind.MEASURE,
                        unit="$",
                        direction=Direction.LOWER,
                    )
                ),
            )
        )
    )
    return workspace
