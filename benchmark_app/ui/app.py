"""Builds the program: what serves every window, and a station for each."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from benchmark_app import paths
from benchmark_app.ui.appearance import Appearance
from benchmark_app.ui.crash import CrashDialog, CrashWatch
from benchmark_app.ui.desk import Desk
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.reading import Reading, end_readings
from benchmark_app.ui.station import Station
from benchmark_app.ui.translation import Translation, system_language
from benchmark_app.ui.written import open_folder
from benchmark_app.words.language import Language

_NAME: Final = paths.NAME
#: The charts are imported so long after a file is shown, when its first pictures are drawn.
_CALM_MS: Final = 1000


# not before the first paint: each of these takes longer than Qt itself
def _import_to_open() -> None:
    import scipy.special  # noqa: F401

    import benchmark_app.ui.opening
    import benchmark_app.ui.start.begin_page
    import benchmark_app.ui.views.grid_view
    import benchmark_app.workspace  # noqa: F401


def _import_charts() -> None:
    import benchmark_app.ui.views.stages_view
    import benchmark_app.ui.views.trend_view  # noqa: F401
    from benchmark_app.workspace import import_to_create

    import_to_create()


class Shell(QObject):
    """The running program: its windows, and what serves them all.

    `window` and `desk` are those of the window that was first, or last of those still open.
    """

    def __init__(self, path: Path | None, language: Language, memory: Memory) -> None:
        super().__init__()
        self._path = path
        self._memory = memory
        self.translation = Translation(language, self)
        self.appearance = Appearance(self.translation, memory, self)
        self.stations: list[Station] = []
        self._answers: dict[str, Callable[[], object]] = {
            "new_window": self.open_window,
            "quit": self.quit,
            "log": self.show_log,
        }
        self.crashes = CrashWatch(self._show_crash, _log_file)
        self._add_station()
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._warm_charts)
        self.window.painted.connect(self._warm_up)

    @property
    def window(self) -> MainWindow:
        """The first window."""
        return self.stations[0].window

    @property
    def desk(self) -> Desk:
        """What serves the first window."""
        return self.stations[0].desk

    def show(self) -> None:
        """Show the frame; the file is opened after it is painted."""
        self.stations[0].show(self._path)

    def open_window(self) -> Station:
        """Show one more window, with the start page."""
        station = self._add_station()
        station.show(None)
        return station

    def answer(self, key: str) -> None:
        """Do what a row of the menu table stands for."""
        if key in self._answers:
            self._answers[key]()
        else:
            self.appearance.answer(key)
        self._check_colours()

    def show_log(self) -> None:
        """Show the folder with the log file."""
        open_folder(_log_folder())

    def quit(self) -> None:
        """Close every window, which ends the program; or none, where one has a reason to stay."""
        windows = [station.window for station in self.stations]
        reasons = [window for window in windows if not window.lets_go()]
        for window in windows if not reasons else ():
            window.close()

    def stop(self) -> None:
        """Close what is open; nothing is left running."""
        self._calm.stop()
        for reading in self.findChildren(Reading):
            reading.end()
        for station in self.stations:
            station.desk.close()
        end_readings()
        self.appearance.end()
        self.crashes.remove()

    def _add_station(self) -> Station:
        station = Station(self.translation, self._memory, self.appearance.theme, paths.data_folder)
        self.stations.append(station)
        station.window.asked.connect(self.answer)
        station.closed.connect(self._forget)
        station.recent_changed.connect(self._show_recent)
        station.called.connect(self.appearance.call_business)
        station.destroyed.connect(self._drop_ended)
        self.appearance.theme_changed.connect(station.set_theme)
        station.check_colours(self.appearance.colours)
        return station

    def _forget(self, station: Station) -> None:
        """A closed window goes, unless it was the last: that one ends the program."""
        if len(self.stations) > 1 and station in self.stations:
            self.stations.remove(station)
            station.window.deleteLater()

    def _drop_ended(self) -> None:
        """A window that was deleted is none of ours any more."""
        self.stations = [station for station in self.stations if isValid(station)]

    def _show_recent(self) -> None:
        """The recent files are the same in every window."""
        for station in self.stations:
            station.desk.show_recent()

    def _check_colours(self) -> None:
        for station in self.stations:
            station.check_colours(self.appearance.colours)

    def _warm_up(self) -> None:
        """Import what the window needs next while it already answers."""
        reading = Reading(_import_to_open, self)
        reading.done.connect(self._open)
        reading.failed.connect(self._fail)

    def _open(self) -> None:
        _set_imports_aside()
        if self._path is not None:
            self.desk.take(self._path)
        self._calm.start()

    def _warm_charts(self) -> None:
        Reading(_import_charts, self).failed.connect(self._fail)

    def _fail(self, error: Exception) -> None:
        raise error

    def _show_crash(self, report: str) -> None:
        windows = [station.window for station in self.stations]
        dialogs = [one for window in windows for one in window.findChildren(CrashDialog)]
        shown = [one for one in dialogs if one.isVisible()]
        if shown:  # one dialog, however much goes wrong
            shown[0].add(report)
            return
        dialog = CrashDialog(report)
        active = [one for one in windows if one.isActiveWindow()]
        dialog.setParent((active or windows)[0], dialog.windowFlags())
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
    shell = Shell(path, memory.korean if wanted.is_korean else wanted, memory)
    shell.crashes.install()
    if ready is not None:
        ready(shell)
    shell.show()
    try:
        return app.exec()
    finally:
        shell.stop()


def _set_imports_aside() -> None:
    """Let the collector pass over what was imported: a look at it all takes 0.1 s, amid an edit."""
    if not gc.get_freeze_count():
        gc.freeze()


def _log_folder() -> Path:
    """Where the log file goes."""
    # a package of its own that the first paint need not wait for
    from platformdirs import user_log_path

    return user_log_path(_NAME, appauthor=False)


def _log_file() -> Path:
    return _log_folder() / f"{_NAME}.log"
