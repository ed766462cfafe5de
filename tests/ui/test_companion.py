"""A child that is kept: it remembers, answers the latest question only, and ends with its page."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterator
from multiprocessing import active_children

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from benchmark_app.errors import FileRefused
from benchmark_app.ui.companion import Companion, Work, _attend

LONG = 30_000  # milliseconds, for a child to start


class Counting:
    """Tells its process, how often it was asked, and what."""

    def __init__(self) -> None:
        self._asked = 0

    def __call__(self, question: str) -> Generator[None, None, tuple[int, int, str]]:
        self._asked += 1
        yield
        return os.getpid(), self._asked, question


def endless() -> Work:
    """Answers "quick" at once and anything else never, in short steps."""

    def work(question: str) -> Generator[None, None, str]:
        while question != "quick":
            time.sleep(0.001)
            yield
        return question

    return work


def failing() -> Work:
    """Refuses, breaks, vanishes or answers, as it is asked to."""

    def work(how: str) -> Generator[None, None, str]:
        yield
        if how == "refuse":
            raise FileRefused("file_not_found", name="a.csv")
        if how == "break":
            raise ZeroDivisionError("a bug")
        if how == "vanish":
            os._exit(7)
        return how

    return work


@pytest.fixture
def page(qapp: QObject) -> Iterator[QObject]:
    """What a companion belongs to; with it the child ends."""
    before = set(active_children())
    made = QObject()
    yield made
    delete(made)
    deadline = time.monotonic() + 5
    while set(active_children()) - before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not set(active_children()) - before


class Heard:
    """A companion, and what it told."""

    def __init__(self, begin: Callable[[], Work], page: QObject) -> None:
        self.companion = Companion(begin, page)
        self.answers: list[object] = []
        self.errors: list[Exception] = []
        self.companion.done.connect(self.answers.append)
        self.companion.failed.connect(self.errors.append)


def test_the_child_is_kept_and_remembers(page: QObject, qtbot: QtBot) -> None:
    heard = Heard(Counting, page)
    for number in (1, 2, 3):
        heard.companion.ask(f"question {number}")
        assert heard.companion.is_running
        qtbot.waitUntil(lambda: not heard.companion.is_running, timeout=LONG)
    pids, counts, questions = zip(*heard.answers, strict=True)
    assert len(set(pids)) == 1
    assert pids[0] != os.getpid()
    assert counts == (1, 2, 3)
    assert questions == ("question 1", "question 2", "question 3")


def test_a_new_question_replaces_the_one_under_way(page: QObject, qtbot: QtBot) -> None:
    heard = Heard(endless, page)
    for question in ("slow", "slow too", "quick"):
        heard.companion.ask(question)
    qtbot.waitUntil(lambda: bool(heard.answers), timeout=LONG)
    heard.companion.ask("slow")
    heard.companion.ask("quick")
    qtbot.waitUntil(lambda: len(heard.answers) == 2, timeout=LONG)
    assert heard.answers == ["quick", "quick"]
    assert not heard.companion.is_running


def stepping() -> Work:
    """Tells every step, then answers."""

    def work(question: str) -> Generator[int | None, None, str]:
        yield 1
        yield None
        yield 2
        return question

    return work


def test_what_steps_tell_is_heard(page: QObject, qtbot: QtBot) -> None:
    heard = Heard(stepping, page)
    told: list[object] = []
    heard.companion.stepped.connect(told.append)
    heard.companion.ask("answer")
    qtbot.waitUntil(lambda: heard.answers == ["answer"], timeout=LONG)
    assert told == [1, 2]
    heard.companion.ask("given up")
    heard.companion.drop()
    heard.companion.ask("another")
    qtbot.waitUntil(lambda: len(heard.answers) == 2, timeout=LONG)
    assert heard.answers[1] == "another"
    assert told == [1, 2, 1, 2]


def test_many_large_questions_hold_nobody_up(page: QObject, qtbot: QtBot) -> None:
    heard = Heard(endless, page)
    began = time.monotonic()
    for _ in range(200):
        heard.companion.ask("slow" + "w" * 100_000)
    assert time.monotonic() - began < 5, "a child takes longer than that to read them"
    heard.companion.ask("quick")
    qtbot.waitUntil(lambda: heard.answers == ["quick"], timeout=LONG)


def test_a_dropped_question_is_never_answered(page: QObject, qtbot: QtBot) -> None:
    heard = Heard(Counting, page)
    heard.companion.drop()  # nothing was asked
    heard.companion.ask("dropped")
    heard.companion.drop()
    assert not heard.companion.is_running
    heard.companion.ask("kept")
    qtbot.waitUntil(lambda: bool(heard.answers), timeout=LONG)
    assert [one[2] for one in heard.answers] == ["kept"]  # type: ignore[index]


def test_a_refusal_and_a_bug_come_as_they_are_and_the_child_goes_on(
    page: QObject, qtbot: QtBot
) -> None:
    heard = Heard(failing, page)
    for how in ("refuse", "break", "answer"):
        heard.companion.ask(how)
        qtbot.waitUntil(lambda: not heard.companion.is_running, timeout=LONG)
    refused, broken = heard.errors
    assert isinstance(refused, FileRefused)
    assert (refused.code, refused.params) == ("file_not_found", {"name": "a.csv"})
    assert "ZeroDivisionError" in str(broken)
    assert heard.answers == ["answer"]


def test_a_child_that_vanished_is_told_and_begun_anew(page: QObject, qtbot: QtBot) -> None:
    heard = Heard(failing, page)
    heard.companion.ask("vanish")
    qtbot.waitUntil(lambda: bool(heard.errors), timeout=LONG)
    assert "ended" in str(heard.errors[0])
    assert not heard.companion.is_running
    heard.companion.ask("again")
    qtbot.waitUntil(lambda: heard.answers == ["again"], timeout=LONG)


def test_ended_it_answers_no_more_until_it_is_asked(page: QObject, qtbot: QtBot) -> None:
    heard = Heard(Counting, page)
    heard.companion.end()  # there is none yet
    heard.companion.ask("first")
    qtbot.waitUntil(lambda: bool(heard.answers), timeout=LONG)
    heard.companion.ask("lost")
    heard.companion.end()
    assert not heard.companion.is_running
    heard.companion.ask("anew")
    qtbot.waitUntil(lambda: len(heard.answers) == 2, timeout=LONG)
    assert [one[1:] for one in heard.answers] == [(1, "first"), (1, "anew")]  # type: ignore[index]


class Closed:
    """A pipe as Windows tells that nobody listens at its other end."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._is_closed = False

    def recv(self) -> tuple[int, tuple[str]]:
        self._fail_at("recv")
        return 1, ("quick",)

    def poll(self) -> bool:
        self._fail_at("poll")
        return False

    def send(self, _: object) -> None:
        self._fail_at("send")

    def _fail_at(self, where: str) -> None:
        self._is_closed |= where == self._where
        if self._is_closed:
            raise BrokenPipeError(109, "The pipe has been ended")


@pytest.mark.parametrize("where", ["recv", "poll", "send"])
def test_a_child_nobody_listens_to_ends_in_silence(where: str) -> None:
    _attend(Closed(where), endless)  # type: ignore[arg-type]
