"""Work in slices: between the events, one piece at a time, with an answer at its end."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from itertools import count

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from benchmark_app.ui import slices as slices_module
from benchmark_app.ui.slices import Slices


@pytest.fixture
def slices(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> Slices:
    """Slices of one step each."""
    monkeypatch.setattr(slices_module, "_SLICE", 0.0)
    return Slices(qapp)


@pytest.fixture
def heard(slices: Slices) -> list[object]:
    """The answers that came."""
    answers: list[object] = []
    slices.done.connect(answers.append)
    return answers


def counting(steps: int, seen: list[int], answer: str = "") -> Generator[None, None, str]:
    """So many steps that note themselves."""
    for step in range(steps):
        seen.append(step)
        yield
    return answer


def test_the_answer_comes_at_the_end(slices: Slices, heard: list[object], qtbot: QtBot) -> None:
    seen: list[int] = []
    assert not slices.start(counting(3, seen, "all"))
    assert slices.is_running
    assert not seen
    qtbot.waitUntil(lambda: heard == ["all"])
    assert seen == [0, 1, 2]
    assert not slices.is_running


def test_a_slice_takes_its_time_and_other_events_come_between(
    slices: Slices, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices_module, "perf_counter", count().__next__)
    monkeypatch.setattr(slices_module, "_SLICE", 3)
    seen: list[int] = []
    between: set[int] = set()
    timer = QTimer()
    timer.timeout.connect(lambda: between.add(len(seen)))
    timer.start(0)
    slices.start(counting(10, seen))
    qtbot.waitUntil(lambda: len(seen) == 10)
    assert {4, 8} <= between <= {0, 4, 8, 10}


def test_what_is_over_at_once_is_not_told_later(
    slices: Slices, heard: list[object], qtbot: QtBot
) -> None:
    seen: list[int] = []
    assert slices.start(counting(3, seen), 60.0)
    assert len(seen) == 3
    assert not slices.is_running
    assert not slices.start(counting(2, seen, "later"))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["later"]


def test_who_begins_anew_forgets_the_work_before(
    slices: Slices, heard: list[object], qtbot: QtBot
) -> None:
    first: list[int] = []
    second: list[int] = []
    assert not slices.start(counting(9, first, "first"), 1e-9)
    assert len(first) == 1
    slices.start(counting(2, second, "second"))
    qtbot.waitUntil(lambda: not slices.is_running)
    assert heard == ["second"]
    assert len(first) == 1


def test_who_is_told_can_begin_anew(slices: Slices, heard: list[object], qtbot: QtBot) -> None:
    seen: list[int] = []
    again = iter((lambda: slices.start(counting(2, seen, "again")), lambda: None))
    slices.done.connect(lambda _: next(again)())
    slices.start(counting(1, seen, "once"))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["once", "again"]
    assert len(seen) == 3


def test_what_is_stopped_goes_no_further(slices: Slices, heard: list[object], qtbot: QtBot) -> None:
    seen: list[int] = []
    slices.start(counting(3, seen), 1e-9)
    slices.stop()
    assert not slices.is_running
    other = Slices(slices)
    other.start(counting(9, []))
    qtbot.waitUntil(lambda: not other.is_running)
    assert len(seen) == 1
    assert not heard


def test_what_fails_is_not_tried_again(slices: Slices, heard: list[object], qtbot: QtBot) -> None:
    def failing() -> Iterator[None]:
        yield
        raise ZeroDivisionError

    with qtbot.captureExceptions() as errors:
        slices.start(failing())
        qtbot.waitUntil(lambda: not slices.is_running)
    assert [kind for kind, _, _ in errors] == [ZeroDivisionError]
    assert not heard
