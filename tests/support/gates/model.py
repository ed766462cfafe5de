"""Edits in any order against a model of dictionaries: the long form of the machine's test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from unittest.mock import patch

from gates.row import Row, control
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test
from workspace_machine import WorkspaceMachine

GATE: Final = "stateful model"


def run(short: bool) -> Iterator[Row]:
    """2,000 examples x 50 steps, in lots with a seed each; and a redo that brings nothing back."""
    lots, lot, steps = (1, 4, 20) if short else (20, 100, 50)
    told = []
    for number in range(lots):
        told += difference(number, lot, steps)
        if not short:
            print(f"{(number + 1) * lot} examples, {len(told)} differences", flush=True)
    tried = f"{lots * lot:,} examples x {steps} steps on SQLite"
    found = "; ".join([f"{len(told)} differences", *told[:1]])
    yield Row(GATE, tried, found, not told)
    with patch("benchmark_app.storage.writer.restore_ranges", lambda *_: None):
        planted = difference(0, 40, 30)
    yield control(GATE, "a redo that brings nothing back", len(planted), "differences")


def difference(number: int, examples: int, steps: int) -> list[str]:
    """The first difference of a lot of walks, or nothing."""
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
        print_blob=False,
        report_multiple_bugs=False,
    )
    try:
        run_state_machine_as_test(seed(number)(WorkspaceMachine), settings=chosen)
    except Exception as error:  # noqa: BLE001 - whatever differs is told
        return [f"lot {number}: {type(error).__name__}: {str(error)[:300]}"]
    return []
