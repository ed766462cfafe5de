"""A table is read in a child process, shown in a window, and handed over once it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QMainWindow

from benchmark_app.errors import BenchmarkError, FileRefused
from benchmark_app.exchange.foreign.choices import Choices, choices_of, json_of
from benchmark_app.ui.arrival_job import ArrivalAnswer, begin_arrival
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.talk import Talk
from benchmark_app.ui.theme import Theme
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Arriving:
    """A table on its way, and into what: without a workspace file it begins a new one.

    `day` is when a table that names no day was seen; a large edit waits in the file `kept`.
    `names` are those the workspace has, by the kind of question that asks for one.
    """

    table: Path
    workspace: str
    revision: Callable[[], int]
    today: date
    day: date
    kept: str
    language: Language
    names: Mapping[str, Sequence[str]]


class Reception(QObject):
    """Takes one table in. `wanted` carries the `TablePlan` that the owner wants imported.

    Until `close` the window stays on screen. `done` carries it when it comes, `failed` says why it
    cannot. `dropped` says that the owner called it off: nothing was done.
    """

    progressed = Signal(float)
    done = Signal(object)  # ArrivalWindow
    failed = Signal(object)  # Exception
    dropped = Signal()
    wanted = Signal(object)  # TablePlan

    def __init__(
        self, arriving: Arriving, memory: Memory, theme: Theme, window: QMainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._arriving = arriving
        self._memory = memory
        self._theme = theme
        self._main = window
        self._choices = Choices()
        self._is_remembered = False
        self._signature = ""
        self._window: ArrivalWindow | None = None
        self._talk = Talk(
            begin_arrival,
            str(arriving.table),
            arriving.workspace,
            arriving.today,
            arriving.day,
            arriving.kept,
            stopped=FileRefused("reading_stopped", name=arriving.table.name),
            parent=self,
        )
        self._talk.progressed.connect(self.progressed)
        self._talk.answered.connect(self._take)
        self._talk.failed.connect(self._fail)
        self._ask(Choices())

    def cancel(self) -> None:
        """Forget the table."""
        self._talk.end()
        if self._window is not None:
            self._window.done(QDialog.DialogCode.Rejected)
        self.deleteLater()

    def give_up(self) -> None:
        """Say that the owner did not want to wait."""
        self.dropped.emit()

    def close(self) -> None:
        """Close the window, and remember what was said in it."""
        said = b"" if self._choices == Choices() else json_of(self._choices)
        self._memory.keep_choices(self._signature, said)
        if self._window is not None:
            self._window.accept()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        if self._window is not None:
            self._window.set_theme(theme)

    def _ask(self, choices: Choices) -> None:
        self._choices = choices
        self._talk.ask(json_of(choices), self._arriving.revision())

    def _read_again(self) -> None:
        self._talk.end()  # the child has the file as it was
        self._ask(self._choices)

    def _take(self, answer: ArrivalAnswer) -> None:
        if answer.plan.revision != self._arriving.revision():
            self._ask(self._choices)  # somebody edited meanwhile: the counts may be others now
            return
        self._signature = answer.outline.signature
        if self._window is None and not self._is_remembered:
            remembered = self._remembered()
            if remembered is not None:
                self._is_remembered = True
                self._ask(remembered)
                return
        self._show(answer)

    def _remembered(self) -> Choices | None:
        """What was said of such a file last time."""
        kept = self._memory.choices(self._signature)
        try:
            return choices_of(kept) if kept else None
        except msgspec.MsgspecError:  # written by another version
            return None

    def _show(self, answer: ArrivalAnswer) -> None:
        if self._window is not None:
            self._window.show_answer(answer)
            return
        arriving = self._arriving
        window = ArrivalWindow(
            arriving.table.name,
            arriving.language,
            arriving.today,
            self._theme,
            self._main,
            names=arriving.names,
        )
        self._window = window
        if self._choices != Choices():
            window.show_remembered(self._choices)
        window.show_answer(answer)
        window.asked.connect(self._ask)
        window.reread.connect(self._read_again)
        window.wanted.connect(self._want)
        window.finished.connect(self._end)
        self.done.emit(window)
        window.open()

    def _want(self, answer: ArrivalAnswer) -> None:
        if self._window is not None and answer.plan.revision != self._arriving.revision():
            self._window.show_changed()
            self._ask(self._choices)
            return
        self.wanted.emit(answer.plan)

    def _fail(self, error: Exception) -> None:
        if self._is_remembered and self._window is None and isinstance(error, BenchmarkError):
            self._ask(Choices())  # the file has not all that was said of it last time
            return
        if self._window is not None and isinstance(error, BenchmarkError):
            self._window.show_refusal(error_text(error, self._arriving.language))
            return
        self._talk.end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._window = None
        self._talk.end()
