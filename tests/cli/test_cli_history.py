"""history: what was done, newest first, and what each import brought."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from ticking import ticking

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put
from benchmark_app.workspace import Workspace, create_workspace

START = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> Callable[[], datetime]:
    return ticking(START)


@pytest.fixture
def done(run: Any, tmp_path: Path, clock: Callable[[], datetime]) -> Path:
    """A competitor, an import by the command, and a competitor undone."""
    path, table = tmp_path / "one.bench", tmp_path / "비교.csv"
    table.write_text("Service,Alpha,Beta\nSlippers,yes,no\nRobes,yes,no\n", encoding="utf-8")
    with create_workspace(path, clock=clock, author="Mina") as workspace:
        workspace.apply(Put(Competitor(name="Alpha")))
    assert run("import", path, table, "--date", "2026-01-01").code == 0
    with Workspace.open(path, clock=clock, author="준") as workspace:
        workspace.apply(Put(Competitor(name="Gone")))
        workspace.undo()
    return path


def test_people_read_it_as_a_table(run: Any, done: Path) -> None:
    told = run("history", done).out.splitlines()
    assert told[0].split() == ["made_at", "author", "edit", "undone", "report"]
    last, imported, first = told[2:]
    assert last.split() == [*last.split()[:2], "준", "Add", "1", "competitor:", "Gone", "undone"]
    report = "비교.csv: 4 values new, 2 new services, 1 new business"
    assert imported.split(maxsplit=2)[2].split("  ")[0] == "Import 4 values"
    assert imported.endswith(report)
    assert first.startswith(f"{START.astimezone():%Y-%m-%d %H:%M}")
    assert first.endswith("Mina    Add 1 competitor: Alpha")


def test_in_korean(run: Any, done: Path) -> None:
    told = run("history", done, "--language", "ko").out
    assert "비교.csv: 값 4개 새로 생김, 새 서비스 항목 2개, 새 업체 1곳" in told
    assert "되돌림" in told


def test_programs_read_codes_counts_and_instants(run: Any, done: Path) -> None:
    last, imported, first = json.loads(run("history", done, "--format", "json").out)
    assert last["edit"] == first["edit"] == "add_competitor"
    assert (last["author"], last["undone"], first["undone"]) == ("준", True, False)
    assert datetime.fromisoformat(first["made_at"]).tzinfo is not None
    assert imported["report"].startswith("비교.csv: 4 values new")
    assert (imported["edit"], imported["count"], imported["what"]) == (
        "import",
        4,
        "Import 4 values",
    )
    counts = {"new": 4, "changed": 0, "same": 0, "refused": 0, "left_out": 0}
    of_file = {"file": "비교.csv", "sheets": "", "services": 2, "businesses": 1}
    assert imported.items() >= (counts | of_file).items()
    assert {first[name] for name in counts | of_file} == {None}
    rows = list(csv.DictReader(io.StringIO(run("history", done, "--format", "csv").out)))
    assert [row["new"] for row in rows] == ["", "4", ""]


def test_a_limit_and_an_empty_history(run: Any, done: Path, tmp_path: Path) -> None:
    rows = json.loads(run("history", done, "--limit", 2, "--format", "json").out)
    assert [row["edit"] for row in rows] == ["add_competitor", "import"]
    create_workspace(tmp_path / "two.bench").close()
    assert run("history", tmp_path / "two.bench").out == "There is nothing to show.\n"


@pytest.mark.parametrize("limit", ["0", "-1", "many", "1.5", "1" * 10, ""])
def test_a_limit_that_is_none(run: Any, done: Path, limit: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run("history", done, f"--limit={limit}")
    assert ended.value.code == 2
