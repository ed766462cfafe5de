"""Shows work that takes longer than a blink in the status line, with a way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QProgressBar, QPushButton, QWidget

from benchmark_app.ui.background import Task
from benchmark_app.ui.reading import Reading
from benchmark_app.ui.talk import Talk

if TYPE_CHECKING:  # the import window comes when a table does
    from benchmark_app.ui.arriving.reception import Reception

_PATIENCE_MS: Final = 300


class ProgressLine(QWidget):
    """One task's words, bar and Cancel; it comes after 0.3 s and goes with the task."""

    def __init__(
        self,
        task: Task | Reception,
        words: str,
        window: QMainWindow,
        cancelled: Callable[[], object],
    ) -> None:
        super().__init__()
        self._task = task
        self._cancelled = cancelled
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setMaximumWidth(160)
        self._bar.setAccessibleName(words)
        self.cancel = QPushButton(self.tr("Cance&l"))
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        for widget in (QLabel(words), self._bar, self.cancel):
            row.addWidget(widget)
        window.statusBar().clearMessage()  # Qt would show what it hides behind a message
        window.statusBar().insertPermanentWidget(1, self)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self._timer.start(_PATIENCE_MS)
        task.progressed.connect(self._show_share)
        task.done.connect(self._go)
        task.failed.connect(self._go)
        task.destroyed.connect(self._go)  # another one began in its place

    def _show_share(self, share: float) -> None:
        self._bar.setRange(0, 100)
        self._bar.setValue(round(share * 100))

    def _cancel(self) -> None:
        self._task.cancel()
        self._go()
        self._cancelled()

    def _go(self, _: object = None) -> None:
        self._timer.stop()
        self.hide()
        self.deleteLater()


def stop_tasks(owner: QObject) -> None:
    """End all work an object has under way."""
    for task in owner.findChildren(Task):
        task.cancel()
    for talk in owner.findChildren(Talk):
        talk.end()
    for reading in owner.findChildren(Reading):
        reading.drop()
