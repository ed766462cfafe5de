"""Builds the window and everything in it: the only place that does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings, QThread, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from benchmark_app import paths
from benchmark_app.ui.appearance import Appearance
from benchmark_app.ui.crash import CrashDialog, CrashWatch
from benchmark_app.ui.desk import Desk
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.reading import end_readings
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.translation import Translation, system_language
from benchmark_app.words.language import Language

_NAME: Final = "benchmark-app"
#: The charts are imported so long after a file is shown, when its first pictures are drawn.
_CALM_MS: Final = 1000


class WarmUp(QThread):
    """Imports what the window needs next while it already answers."""

    def __init__(self, imports: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._imports = imports

    def run(self) -> None:
        """Import."""
        self._imports()


# not before the first paint: each of these takes longer than Qt itself
def _import_to_open() -> None:
    import scipy.special  # noqa: F401

    import benchmark_app.ui.opening
    import benchmark_app.ui.views.grid_view
    import benchmark_app.workspace  # noqa: F401


def _import_charts() -> None:
    import benchmark_app.ui.views.stages_view
    import benchmark_app.ui.views.trend_view  # noqa: F401


class Shell(QObject):
    """The running program: the window, and what serves it."""

    def __init__(self, path: Path | None, language: Language, memory: Memory) -> None:
        super().__init__()
        theme = Theme.of_system()
        theme.apply()
        self._path = path
        self._memory = memory
        self.translation = Translation(language, self)
        self.window = MainWindow(theme, language)
        self.desk = Desk(self.window, self.translation, memory, theme, _data_folder)
        self.appearance = Appearance(self.window, self.translation, memory, _log_folder)
        self.appearance.watch.changed.connect(self.desk.set_theme)
        self.crashes = CrashWatch(self._show_crash, _log_file)
        self._warm_up = WarmUp(_import_to_open, self)
        self._charts_warm_up = WarmUp(_import_charts, self)
        self._warm_up.finished.connect(self._open)
        self.window.painted.connect(self._warm_up.start)

    def show(self) -> None:
        """Show the frame; the file is opened after it is painted."""
        if self._path is None:
            self.window.show_start(self._memory.recent())
        else:
            self.window.show_wait(self._path)
        self.window.show()

    def stop(self) -> None:
        """Close what is open; nothing is left running."""
        self._warm_up.wait()
        self._charts_warm_up.wait()
        self.desk.close()
        end_readings()
        self.crashes.remove()

    def _open(self) -> None:
        if self._path is not None:
            self.desk.take(self._path)
        QTimer.singleShot(_CALM_MS, self._charts_warm_up.start)

    def _show_crash(self, report: str) -> None:
        dialog = CrashDialog(report)
        dialog.setParent(self.window, dialog.windowFlags())
        dialog.open()


def run(
    path: Path | None,
    language: str | None = None,
    argv: Sequence[str] = (),
    *,
    settings: QSettings | None = None,
    ready: Callable[[Shell], None] | None = None,
) -> int:
    """Show the window until it is closed; the exit code.

    `path` is a workspace to open or a table to import; without one the start page is shown.
    `language` is "en" or "ko", else the one chosen last, else the system's. `ready` is called
    with the shell before the event loop begins.
    """
    app = QApplication.instance() or QApplication([_NAME, *argv])
    if not isinstance(app, QApplication):
        return 1
    app.setApplicationName(_NAME)
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "app.svg")))
    if settings is None:
        settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, _NAME, _NAME)
    memory = Memory(settings)
    wanted = Language(language) if language else memory.language or system_language()
    shell = Shell(path, wanted, memory)
    shell.crashes.install()
    if ready is not None:
        ready(shell)
    shell.show()
    try:
        return app.exec()
    finally:
        shell.stop()


def _data_folder() -> Path:
    """Where copies of samples go."""
    # a package of its own that the first paint need not wait for
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)


def _log_folder() -> Path:
    """Where the log file goes."""
    # a package of its own that the first paint need not wait for
    from platformdirs import user_log_path

    return user_log_path(_NAME, appauthor=False)


def _log_file() -> Path:
    return _log_folder() / f"{_NAME}.log"
