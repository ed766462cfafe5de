"""Work in a child process: progress, answers, refusals, bugs, cancel."""

from __future__ import annotations

import gc
import time
import weakref
from collections.abc import Callable
from multiprocessing import active_children

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from benchmark_app.errors import FileRefused
from benchmark_app.ui.background import Task

Report = Callable[[float], None]


def double(report: Report, number: int) -> int:
    report(0.5)
    return number * 2


def refuse(report: Report) -> None:
    raise FileRefused("file_not_found", name="a.csv")


def break_down(report: Report) -> None:
    raise ZeroDivisionError("a bug")


def vanish(report: Report) -> None:
    import os

    os._exit(7)


def sleep(report: Report) -> None:
    report(0.1)
    time.sleep(60)


def test_work_answers_and_reports(qtbot: QtBot) -> None:
    shares: list[float] = []
    task = Task(double, 21)
    task.progressed.connect(shares.append)
    with qtbot.waitSignal(task.done, timeout=20000) as done:
        pass
    assert done.args == [42]
    assert shares == [0.5]
    assert not task.is_running


def test_a_task_that_is_kept_keeps_no_pipe(qtbot: QtBot) -> None:
    task = Task(double, 21)
    child = weakref.ref(task._process)
    with qtbot.waitSignal(task.done, timeout=20000):
        pass
    qtbot.waitUntil(lambda: active_children() == [], timeout=20000)
    gc.collect()
    assert child() is None
    assert not task.is_running


def test_a_refusal_keeps_its_code_and_a_bug_its_traceback(qtbot: QtBot) -> None:
    task = Task(refuse)
    with qtbot.waitSignal(task.failed, timeout=20000) as failed:
        pass
    error = failed.args[0]
    assert isinstance(error, FileRefused)
    assert (error.code, error.params) == ("file_not_found", {"name": "a.csv"})
    task = Task(break_down)
    with qtbot.waitSignal(task.failed, timeout=20000) as failed:
        pass
    assert "ZeroDivisionError" in str(failed.args[0])


def test_a_child_that_vanishes_is_told(qtbot: QtBot) -> None:
    task = Task(vanish)
    with qtbot.waitSignal(task.failed, timeout=20000) as failed:
        pass
    assert "7" in str(failed.args[0])


def test_cancel_ends_it_in_silence(qtbot: QtBot) -> None:
    task = Task(sleep)
    with qtbot.waitSignal(task.progressed, timeout=20000):
        pass
    running = set(active_children())
    with qtbot.assertNotEmitted(task.failed), qtbot.assertNotEmitted(task.done):
        task.cancel()
    assert len(running - set(active_children())) == 1  # ended, long before its minute is over
    assert not task.is_running
    task.cancel()


def test_work_ends_with_whoever_asked_for_it(qtbot: QtBot) -> None:
    page = QObject()
    task = Task(sleep, parent=page)
    with qtbot.waitSignal(task.progressed, timeout=20000):
        pass
    before = set(active_children())
    delete(page)
    qtbot.waitUntil(lambda: len(set(active_children()) & before) == len(before) - 1)


def test_a_child_that_vanishes_is_told_as_windows_says_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = Task(sleep)

    def broken() -> bool:
        raise BrokenPipeError(109, "The pipe has been ended")

    monkeypatch.setattr(task._answers, "poll", broken)
    task._process.kill()
    with qtbot.waitSignal(task.failed, timeout=20000) as heard:
        pass
    assert "ended" in str(heard.args[0])
    assert not task.is_running
