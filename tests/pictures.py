"""Draws the program's views as pictures, from real windows: `python3 tasks.py pictures [FOLDER]`.

Without a folder only the README's pictures are written, into resources/pictures; with one, every
view of both samples in both languages, light and dark, at both sizes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from benchmark_app.paths import resources, sample_data
from benchmark_app.ui.app import Shell, run
from benchmark_app.ui.charts.adoption_foresight import AheadReader
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.method.preview import Preview
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.method_view import MethodPage
from benchmark_app.ui.views.stages_view import StagesPage
from benchmark_app.ui.views.trend_view import Scope, TrendPage
from benchmark_app.ui.work_area import WorkArea

SIZES = ((1366, 768), (1024, 640))
VIEWS = (
    "start",
    "begin",
    "overview",
    "grid",
    "trend",
    "spread",
    "stages",
    "ahead",
    "compare",
    "first",
    "method",
    "rules",
)
#: What is shown without a file: the start page, and what it asks of a new one.
BARE = ("start", "begin")
#: Pictures of a view with something chosen in it.
SHOWN_IN = {"spread": "trend", "ahead": "stages", "rules": "method"}
README = (
    ("motel", "grid", "en", "light", 1366, 768),
    ("motel", "trend", "en", "light", 1366, 768),
    ("motel", "stages", "en", "light", 1366, 768),
    ("cafe", "first", "en", "light", 1366, 768),
    ("cafe", "grid", "ko", "dark", 1366, 768),
)
SETTLE_MS = 700


class Camera:
    """Waits until a shell shows a view, then takes its picture and ends the program."""

    def __init__(
        self, shell: Shell, view: str, theme: str, size: tuple[int, int], target: Path
    ) -> None:
        self.shell, self.view, self.target = shell, view, target
        self.theme = Theme.dark() if theme == "dark" else Theme.light()
        self.size = size
        self.patience = QTimer(interval=50)
        self.patience.timeout.connect(self.look)
        self.patience.start()

    def look(self) -> None:
        """Go on once the file is open."""
        window = self.shell.window
        if self.view not in BARE and not window.view:
            return
        self.patience.stop()
        self.shell.appearance.watch.changed.emit(self.theme)
        window.resize(*self.size)
        if self.view == "begin":
            window.start.show_trade("cafe")
        if area := window.findChild(WorkArea):
            area.show_view(SHOWN_IN.get(self.view, self.view))
            self.choose(area)
        self.patience.timeout.disconnect(self.look)
        self.patience.timeout.connect(self.wait)
        QTimer.singleShot(SETTLE_MS, self.patience.start)

    def choose(self, area: WorkArea) -> None:
        """Ask for the spread of a service that is still spreading, forecasts, another rule."""
        page = area.page
        if self.view == "ahead" and isinstance(page, StagesPage):
            page.forecast.click()
        if self.view == "rules" and isinstance(page, MethodPage):
            page.rules.rows["table_stakes_share"].field.setValue(60.0)
        if self.view == "spread" and isinstance(page, TrendPage):
            snapshot = page.editor.snapshot()
            stages = {one.id: snapshot.stage(one.id).stage for one in snapshot.market.attributes}
            contested = [key for key, stage in stages.items() if stage == "contested"]
            page.show_scope(Scope(attribute=contested[0]))
            page.choice.spread.click()
            page.choice.forecast.click()

    def wait(self) -> None:
        """Go on once what is foreseen is there."""
        window = self.shell.window
        working: list[Foresight | AheadReader | Preview] = [
            *window.findChildren(Foresight),
            *window.findChildren(Preview),
            *window.findChildren(AheadReader),
        ]
        if not any(one.is_coming for one in working):
            self.patience.stop()
            QTimer.singleShot(SETTLE_MS, self.take)

    def take(self) -> None:
        """Save the picture."""
        self.target.parent.mkdir(parents=True, exist_ok=True)
        self.shell.window.grab().save(str(self.target))
        QApplication.exit(0)


def take(
    sample: str, view: str, language: str, theme: str, width: int, height: int, target: Path
) -> None:
    """One picture, in this process."""
    with tempfile.TemporaryDirectory() as name:
        settings = QSettings(f"{name}/settings.ini", QSettings.Format.IniFormat)
        path = None if view in BARE else workspace(sample, Path(name))
        keep: list[Camera] = []

        def ready(shell: Shell) -> None:
            keep.append(Camera(shell, view, theme, (width, height), target))

        run(path, language, settings=settings, ready=ready)


def workspace(sample: str, folder: Path) -> Path:
    """A sample, or a table somewhere else, as a workspace."""
    path = folder / f"{Path(sample).stem}.bench"
    table = Path(sample) if Path(sample).exists() else sample_data() / f"{sample}.csv"
    app = (sys.executable, "-m", "benchmark_app")
    subprocess.run([*app, "new", path], check=True, capture_output=True)
    subprocess.run([*app, "import", path, table], check=True, capture_output=True)
    return path


def main() -> None:
    """Each picture in a process of its own, so that none sees another's state."""
    if len(sys.argv) > 3:
        sample, view, language, theme, width, height, target = sys.argv[1:]
        take(sample, view, language, theme, int(width), int(height), Path(target))
        return
    if len(sys.argv) > 1:
        samples = sys.argv[2:] or ["motel", "cafe"]
        folder = Path(sys.argv[1])
        shots = [
            (s, v, lang, theme, *size)
            for s, v, lang, theme, size in product(
                samples, VIEWS, ("en", "ko"), ("light", "dark"), SIZES
            )
        ]
    else:
        folder, shots = resources() / "pictures", list(README)
    for shot in shots:
        words = [str(part) for part in shot]
        name = "-".join([Path(words[0]).stem, *words[1:4], f"{words[4]}x{words[5]}"])
        picture = folder / f"{name}.png"
        done = subprocess.run(
            [sys.executable, __file__, *words, str(picture)],
            check=False,
            capture_output=True,
            text=True,
        )
        print(
            picture if done.returncode == 0 else f"{picture}: {done.stderr.strip()[-300:]}",
            flush=True,
        )


if __name__ == "__main__":
    main()
