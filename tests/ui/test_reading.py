"""Work in a thread whose owner goes before it is done."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.ui.reading import Reading


class Answer:
    """What a thread hands over; it can be closed."""

    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


@pytest.mark.parametrize("is_above", [False, True])
def test_a_thread_outlives_its_owner_and_tells_nobody(is_above: bool, qtbot: QtBot) -> None:
    """Qt would end the program; what was read is closed."""
    gate, answer = Event(), Answer()
    told: list[object] = []

    def work() -> Answer:
        gate.wait()
        return answer

    above = QObject()
    owner = QObject(above)
    reading = Reading(work, owner)
    reading.done.connect(told.append)
    (above if is_above else owner).deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert reading.parent() is QApplication.instance()
    gate.set()
    qtbot.waitUntil(lambda: answer.is_closed)
    assert told == []
