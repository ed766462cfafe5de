"""Every gate in its short form; the long one is `tasks.py endure`.

A gate is a program of its own: it forks, kills and fills disks.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GATES = (
    *("killed", "power", "faults", "full", "flips", "others"),
    *("model", "migration", "fuzz", "hostile", "round-trip", "soak"),
)


def told(*words: str) -> list[list[str]]:
    """The rows of the table that the program prints at its end."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "tests/endure.py", *words],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    table = done.stdout.split("|---|---|---|---|\n")[-1].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table]
    assert (done.returncode == 1) == any(row[-1] == "FAILED" for row in rows), done.stderr
    return rows


@pytest.mark.timeout(300)
@pytest.mark.parametrize("gate", GATES)
def test_it_holds_and_finds_what_is_planted(gate: str) -> None:
    rows = told(gate, "--short")
    assert [row for row in rows if row[-1] == "FAILED"] == []
    skipped = [f"{row[0]}: {row[2]}" for row in rows if row[-1] == "skipped"]
    held = [row[0] for row in rows if row[-1] == "held"]
    assert any("control arm" in name for name in held) or skipped
    if skipped:
        pytest.skip("; ".join(skipped) + (f" ({len(held)} others held)" if held else ""))
