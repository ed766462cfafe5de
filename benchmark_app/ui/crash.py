"""What happens on a bug: one dialog with a report to copy, one log file, and the work goes on."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

from benchmark_app.ui.plain_buttons import plain_buttons

_LOG_BYTES: Final = 500_000
#: Of one report.
_LONGEST: Final = 40_000
_QUIET_SECONDS: Final = 5.0
#: "/" is nobody's name.
_SHORT: Final = 2
_log: Final = logging.getLogger("benchmark_app")


def open_log(path: Path) -> logging.Handler:
    """One file, bounded: half a megabyte and the half before it."""
    # it brings sockets and pickles, for the first fault only
    from logging.handlers import RotatingFileHandler

    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _log.addHandler(handler)
    return handler


class CrashWatch(QObject):
    """Takes every exception nobody caught; shows the first, logs all but a flood of the same.

    An exception in a method that Qt calls comes once per call, so a broken paint event would
    come sixty times a second.
    """

    def __init__(
        self,
        show: Callable[[str], None],
        log_path: Callable[[], Path],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self._show = show
        self._log_path = log_path
        self._handler: logging.Handler | None = None
        self._clock = clock
        self._last: dict[str, float] = {}
        self._before = sys.excepthook

    def install(self) -> None:
        """Become the program's `sys.excepthook`."""
        sys.excepthook = self.take

    def remove(self) -> None:
        """Give `sys.excepthook` back and close the log."""
        sys.excepthook = self._before
        if self._handler is not None:
            _log.removeHandler(self._handler)
            self._handler.close()

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log and show one exception."""
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        text = _bounded(without_home("".join(traceback.format_exception(kind, error, trace))))
        place = "|".join(text.splitlines()[-3:])
        now = self._clock()
        if now - self._last.get(place, -_QUIET_SECONDS) < _QUIET_SECONDS:
            return
        is_new = place not in self._last
        self._last[place] = now
        if self._handler is None:
            with suppress(OSError):  # a log that cannot be written keeps nobody from being told
                self._handler = open_log(self._log_path())
        _log.error("%s", text)
        if is_new:
            self._show(crash_report(text))


def without_home(text: str) -> str:
    """A text in which the folder that bears the owner's name is only `~`."""
    try:
        home = Path.home()
    except RuntimeError:  # nobody has one here
        return text
    for name in (str(home.resolve()), str(home)):
        for written in (name, name.replace("\\", "\\\\")):  # as it is, and as Python quotes it
            text = text.replace(written, "~") if len(written) >= _SHORT else text
    return text


def _bounded(text: str) -> str:
    """Both ends of a text that is longer than anybody reads, and than the log has room for."""
    if len(text) <= _LONGEST:
        return text
    return f"{text[: _LONGEST // 2]}\n[...]\n{text[-_LONGEST // 2 :]}"


def crash_report(trace: str) -> str:
    """The trace with the versions that matter; nothing from the owner's data is added."""
    lines = (
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        trace.strip(),
    )
    return "\n".join(lines)


class CrashDialog(QDialog):
    """Says that something went wrong, that the work is safe, and offers the report."""

    def __init__(self, report: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        words = QLabel(
            self.tr(
                "The program met a fault of its own. Everything you entered before is saved. "
                "You can go on; if it happens again, close the program and open it again. "
                "The report below tells the makers what to repair; read it before you send it."
            )
        )
        words.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(
            self.tr("&Copy the report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (words, self.report, buttons):
            column.addWidget(widget)
        self.resize(640, 400)

    def add(self, report: str) -> None:
        """Put a further report under those that are there."""
        self.report.appendPlainText(f"\n{report}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
