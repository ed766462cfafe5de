"""Every key of the grid as the owner is promised it: on Latin keys, and in Hangul mode."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from key_bench import ANYWHERE, Bench, Case, Outcome
from key_cases_entry import ENTRY
from key_cases_move import MOVING
from key_cases_range import RANGES
from keyboards import JamoKeyboard, Typed
from PySide6.QtGui import QKeySequence
from pytestqt.exceptions import TimeoutError as LateError
from pytestqt.qtbot import QtBot

from benchmark_app.ui.grid.act_table import ACTS
from benchmark_app.ui.grid.act_table import TYPED as TYPED_ROWS

CASES = (*ENTRY, *MOVING, *RANGES)
TYPED = tuple(one for one in CASES if any(isinstance(step, Typed) for step in one.keys))
PATIENCE_MS = 5000


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_key_does_what_is_promised(bench: Bench, case: Case, qtbot: QtBot) -> None:
    run(bench, case, qtbot)


@pytest.mark.parametrize("keyboard", [JamoKeyboard], indirect=True, ids=["jamo"])
@pytest.mark.parametrize("case", TYPED, ids=lambda case: case.id)
def test_text_also_comes_as_hangul_keys(bench: Bench, case: Case, qtbot: QtBot) -> None:
    run(bench, case, qtbot)


def run(bench: Bench, case: Case, qtbot: QtBot) -> None:
    """Do the steps of a case and wait until everything it promises is true."""
    start = case.selected.split("..")[0] or case.start
    bench.start(start, case.selected, case.on)
    before = bench.outcome()
    for step in case.keys:
        bench.perform(step)
    bench.keyboard.finish()
    wanted = promised(bench, case, before, start)
    try:
        qtbot.waitUntil(lambda: judged(bench, case) == wanted, timeout=PATIENCE_MS)
    except LateError:
        assert judged(bench, case) == wanted
    for cell, day in case.seen.items():
        assert bench.seen_on(cell) == day
    for check in case.checks:
        qtbot.waitUntil(partial(check, bench), timeout=PATIENCE_MS)


def promised(bench: Bench, case: Case, before: Outcome, start: str) -> Outcome:
    """How everything must stand after a case: as before but for what its row names."""
    at = case.at or start
    keyboard, editing = bench.keyboard, case.editing
    return Outcome(
        at=at,
        selection=case.selection or at,
        values={**before.values, **case.values},
        step=case.step or before.step,
        day=case.day or case.on,
        editing=keyboard.text(editing) if isinstance(editing, Typed) else editing,
        services=case.services(before.services, keyboard) if case.services else before.services,
        places=case.places(before.places, keyboard) if case.places else before.places,
    )


def judged(bench: Bench, case: Case) -> Outcome:
    """How everything stands, but for what the case leaves open."""
    found = bench.outcome()
    if case.step is not None and case.step[1] == 0 and found.step is not None:
        found = replace(found, step=(found.step[0], 0))
    if case.at == ANYWHERE:
        found = replace(found, at=ANYWHERE)
    if case.selection == ANYWHERE:
        found = replace(found, selection=ANYWHERE)
    return found


def test_every_row_has_a_name_of_its_own() -> None:
    names = [case.id for case in CASES]
    assert len(names) == len(set(names))


def test_no_key_of_the_grid_is_left_out() -> None:
    pressed = {
        QKeySequence(keys)
        for case in CASES
        for step in case.keys
        if isinstance(step, str)
        for keys in step.split()
    }
    told = {QKeySequence(row.keys) for row in ACTS if row.keys}
    told |= {QKeySequence(keys) for row in TYPED_ROWS for keys in row.keys}
    assert {one.toString() for one in told - pressed} == set()
