"""A talk with a child: answers, the latest question, refusals, a child that dies, and the end."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Generator
from multiprocessing import active_children

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from benchmark_app.errors import FileRefused
from benchmark_app.ui.companion import Work
from benchmark_app.ui.talk import Talk

LONG = 30_000  # milliseconds, for a child to start
STOPPED = FileRefused("reading_stopped", name="a.csv")


def begin(name: str) -> Work:
    """Answers with its process, its name and the question, or does what it is asked to."""

    def work(question: str) -> Generator[float, None, tuple[int, str, str]]:
        yield 0.5
        if question == "refuse":
            raise FileRefused("file_not_found", name=name)
        if question == "break":
            raise ZeroDivisionError("a bug")
        if question == "vanish":
            os._exit(7)
        while question == "steps":
            time.sleep(0.001)
            yield 0.6
        if question == "sleep":
            time.sleep(60)
        return os.getpid(), name, question

    return work


class Heard:
    """A talk, and what it told."""

    def __init__(self, patience: int = LONG) -> None:
        self.page = QObject()
        self.talk = Talk(begin, "table", stopped=STOPPED, parent=self.page, patience=patience)
        self.answers: list[object] = []
        self.errors: list[Exception] = []
        self.shares: list[float] = []
        self.talk.answered.connect(self.answers.append)
        self.talk.failed.connect(self.errors.append)
        self.talk.progressed.connect(self.shares.append)

    @property
    def questions(self) -> list[str]:
        """The questions answered."""
        return [one[2] for one in self.answers]  # type: ignore[index]


@pytest.fixture
def heard(qtbot: QtBot) -> Generator[Heard]:
    before = set(active_children())
    made = Heard()
    yield made
    made.talk.end()
    qtbot.waitUntil(lambda: set(active_children()) <= before, timeout=LONG)


def test_one_child_answers_every_question(heard: Heard, qtbot: QtBot) -> None:
    for question in ("first", "second"):
        heard.talk.ask(question)
        assert heard.talk.is_running
        qtbot.waitUntil(lambda: not heard.talk.is_running, timeout=LONG)
    assert heard.questions == ["first", "second"]
    pids = {one[0] for one in heard.answers}  # type: ignore[index]
    assert len(pids) == 1
    assert pids != {os.getpid()}
    assert heard.shares == [0.5, 0.5]


def test_the_latest_question_wins(heard: Heard, qtbot: QtBot) -> None:
    heard.talk.ask("steps")
    qtbot.waitUntil(lambda: 0.6 in heard.shares, timeout=LONG)
    for question in ("second", "third", "last"):
        heard.talk.ask(question)
    qtbot.waitUntil(lambda: bool(heard.answers), timeout=LONG)
    assert heard.questions == ["last"]
    assert not heard.talk.is_running


def test_a_refusal_and_a_bug_come_as_they_are(heard: Heard, qtbot: QtBot) -> None:
    for question in ("refuse", "break", "well"):
        heard.talk.ask(question)
        qtbot.waitUntil(lambda: not heard.talk.is_running, timeout=LONG)
    refused, bug = heard.errors
    assert isinstance(refused, FileRefused)
    assert (refused.code, refused.params) == ("file_not_found", {"name": "table"})
    assert "ZeroDivisionError" in str(bug)
    assert heard.questions == ["well"]


def test_a_child_that_dies_is_told_and_another_answers(heard: Heard, qtbot: QtBot) -> None:
    heard.talk.ask("vanish")
    qtbot.waitUntil(lambda: heard.errors == [STOPPED], timeout=LONG)
    heard.talk.ask("again")
    qtbot.waitUntil(lambda: heard.questions == ["again"], timeout=LONG)


def test_a_child_that_is_killed_between_questions(heard: Heard, qtbot: QtBot) -> None:
    heard.talk.ask("first")
    qtbot.waitUntil(lambda: bool(heard.answers), timeout=LONG)
    pid = heard.answers[0][0]  # type: ignore[index]
    child = next(one for one in active_children() if one.pid == pid)
    child.kill()
    child.join()
    heard.talk.ask("lost")
    qtbot.waitUntil(lambda: heard.errors == [STOPPED], timeout=LONG)
    assert not heard.talk.is_running


def test_the_end_amid_work_is_silent_and_leaves_no_child(heard: Heard, qtbot: QtBot) -> None:
    before = set(active_children())
    heard.talk.ask("sleep")
    qtbot.waitUntil(lambda: heard.shares == [0.5], timeout=LONG)
    assert set(active_children()) - before
    with qtbot.assertNotEmitted(heard.talk.answered), qtbot.assertNotEmitted(heard.talk.failed):
        heard.talk.end()
    qtbot.waitUntil(lambda: set(active_children()) <= before, timeout=LONG)
    heard.talk.end()


def test_nobody_waits_longer_than_said(qtbot: QtBot) -> None:
    before = set(active_children())
    heard = Heard(patience=300)
    heard.talk.ask("sleep")
    qtbot.waitUntil(lambda: heard.errors == [STOPPED], timeout=LONG)
    qtbot.waitUntil(lambda: set(active_children()) <= before, timeout=LONG)
    assert not heard.talk.is_running


def test_the_child_ends_with_its_page_and_survives_the_collector(qtbot: QtBot) -> None:
    before = set(active_children())
    heard = Heard()
    heard.talk.ask("sleep")
    qtbot.waitUntil(lambda: heard.shares == [0.5], timeout=LONG)
    gc.collect()
    assert set(active_children()) - before
    delete(heard.page)
    qtbot.waitUntil(lambda: not set(active_children()) - before, timeout=LONG)
