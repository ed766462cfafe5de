"""What charts cost after an edit, beside bare pyqtgraph: a crowded trend, and a very large file.

The floor is given as many lines of as many steps and has nothing to describe, place or name; both
end with all of the widget painted. `tests/bench.py` prints the rows.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmark_app import (
    Attribute,
    Competitor,
    EditGroup,
    Observation,
    Put,
    Record,
    Workspace,
    create_workspace,
    open_workspace,
)
from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.ui.charts.canvas import ChartCanvas
from benchmark_app.ui.charts.compare import describe_compare
from benchmark_app.ui.charts.compare_picture import ComparePicture
from benchmark_app.ui.charts.export import picture_image
from benchmark_app.ui.charts.first import describe_first
from benchmark_app.ui.charts.first_picture import FirstPicture
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import describe_stages
from benchmark_app.ui.charts.touchpoints import describe_touchpoints
from benchmark_app.ui.charts.touchpoints_picture import TouchpointsPicture
from benchmark_app.ui.charts.trend import describe_trend
from benchmark_app.ui.charts.trend_index import describe_parity
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.screenless import any_application
from benchmark_app.ui.sweep import prepare_levels
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.workspace import Snapshot

DAY: Final = date(2026, 1, 1)
PLACES, SERVICES, DAYS = 30, 30, 240
SIZE: Final = (1100, 600)

Describe = Callable[[Snapshot, Language], object]
DESCRIBED: Final[dict[str, Describe]] = {
    "trend": describe_trend,
    "parity index": describe_parity,
    "touchpoints": describe_touchpoints,
    "stages": describe_stages,
}

Figures = tuple[float, float, float]
Pair = Callable[[Callable[[], float], Callable[[], float], int], Figures]
Show = Callable[[str, str, Figures], None]


def crowded(folder: Path) -> Path:
    """A workspace in which on each of the days a third of all cells was looked at."""
    path = folder / "crowded.bench"
    random = np.random.default_rng(1)
    places = (Put(Competitor(name=f"Place {n}", subject=n == 0)) for n in range(PLACES + 1))
    services = (
        Put(Attribute(name=f"Service {n}", kind=AttributeKind.YES_NO)) for n in range(SERVICES)
    )
    with create_workspace(path, edit=EditGroup((*places, *services))) as workspace:
        cells = [(c.id, a.id) for c in workspace.competitors for a in workspace.attributes]
        for day in range(DAYS):
            seen = DAY - timedelta(days=30 * (DAYS - day))
            values = random.random(len(cells)) < 0.2 + 0.6 * day / DAYS
            looked = np.flatnonzero(random.random(len(cells)) < 0.35)
            workspace.apply(
                Record(
                    observations=tuple(
                        Observation(
                            competitor=cells[n][0],
                            attribute=cells[n][1],
                            value=float(values[n]),
                            observed_on=seen,
                        )
                        for n in looked
                    )
                )
            )
    return path


def timed_paint(widget: QWidget, change: Callable[[], object]) -> float:
    """Seconds from a change to the widget painted with it."""
    began = time.perf_counter()
    change()
    widget.grab()
    return time.perf_counter() - began


class Hand:
    """Moves the mouse from point to point of a chart, far apart."""

    def __init__(self, canvas: ChartCanvas) -> None:
        self.canvas = canvas
        plot = canvas.picture.plot
        pixels = [
            QPointF(plot.x + plot.width * across / 40, plot.y + plot.height * down / 40)
            for across in range(41)
            for down in range(41)
        ]
        points = [at for at in pixels if canvas.picture.mark_at(at.x(), at.y())]
        Random(1).shuffle(points)
        self._points = cycle(points)

    def move(self) -> float:
        """Seconds from the mouse on another point to its crosshair and card."""
        at = next(self._points)
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            at,
            self.canvas.mapToGlobal(at),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        view = self.canvas.viewport()
        return timed_paint(self.canvas, lambda: QApplication.sendEvent(view, moved))


class Ours:
    """The canvas of the trend page; each turn begins with an edit that is not timed."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._turn = 0
        self._theme, self._letters = Theme.light(), Lettering()
        self.canvas = ChartCanvas(self._picture(self._edited()), self._theme, self._letters)
        self.canvas.resize(*SIZE)
        self.canvas.show()

    def prepare(self) -> float:
        """Seconds for what the edited service's history means, which the window does in slices."""
        snapshot = self._changed()
        began = time.perf_counter()
        _prepare(snapshot)
        return time.perf_counter() - began

    def describe(self) -> float:
        """Seconds for the description alone."""
        snapshot = self._edited()
        began = time.perf_counter()
        describe_trend(snapshot, Language.EN)
        return time.perf_counter() - began

    def redraw(self) -> float:
        """Seconds from what was prepared to the picture, described and drawn."""
        snapshot = self._edited()
        return timed_paint(self.canvas, lambda: self.canvas.show_picture(self._picture(snapshot)))

    def repaint(self) -> float:
        """Seconds to draw the same again."""
        return timed_paint(self.canvas, self.canvas.viewport().update)

    def picture(self) -> float:
        """Seconds for which a picture to be saved holds up the window."""
        self.canvas.picture.arrange_page()
        began = time.perf_counter()
        self.image = picture_image(self.canvas.picture)
        spent = time.perf_counter() - began
        self.canvas.arrange()
        return spent

    def compressed(self) -> float:
        """Seconds for the same pixels written by Qt, which is done aside."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        began = time.perf_counter()
        self.image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide6 wants bytes
        return time.perf_counter() - began

    def _edited(self) -> Snapshot:
        snapshot = self._changed()
        _prepare(snapshot)
        return snapshot

    def _changed(self) -> Snapshot:
        self._turn += 1
        place, service = self._workspace.competitors[1], self._workspace.attributes[3]
        seen = DAY - timedelta(days=200)
        value = "yes" if self._turn % 2 else "no"
        self._workspace.apply(Record(place.name, service.name, value, observed_on=seen))
        return self._workspace.as_of(DAY)

    def _picture(self, snapshot: Snapshot) -> TrendPicture:
        return TrendPicture(describe_trend(snapshot, Language.EN), self._theme, self._letters)


class Bare:
    """Bare pyqtgraph with as many lines of as many steps, and an upright line for the mouse."""

    def __init__(self, lines: int, days: int) -> None:
        self._days = np.arange(days + 1.0)
        self._random = np.random.default_rng(1)
        self.plot = pg.PlotWidget(background="w")
        pen = pg.mkPen("#B4B9C0")
        self._lines = [self.plot.plot(pen=pen, stepMode="center") for _ in range(lines)]
        self._crosshair = pg.InfiniteLine(0)
        self.plot.addItem(self._crosshair)
        self.plot.resize(*SIZE)
        self.plot.show()

    def redraw(self) -> float:
        """Seconds from new values to the picture."""
        levels = self._random.uniform(0, 100, (len(self._lines), len(self._days) - 1))

        def change() -> None:
            for line, values in zip(self._lines, levels, strict=True):
                line.setData(self._days, values)

        return timed_paint(self.plot, change)

    def repaint(self) -> float:
        """Seconds to draw the same again."""
        return timed_paint(self.plot, self.plot.viewport().update)

    def move(self) -> float:
        """Seconds from an upright line elsewhere to the picture."""
        day = float(self._random.integers(len(self._days)))
        return timed_paint(self.plot, lambda: self._crosshair.setPos(day))


class Large:
    """The descriptions of a very large file, each after an edit and what the window prepares."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._turn = 0

    def described(self, describe: Describe) -> float:
        """Seconds for a description alone."""
        self._turn += 1
        place, service = self._workspace.competitors[1], self._workspace.attributes[3]
        self._workspace.apply(
            Record(place.name, service.name, 1.0 + self._turn % 2, observed_on=DAY)
        )
        snapshot = self._workspace.as_of(DAY)
        _prepare(snapshot)
        began = time.perf_counter()
        describe(snapshot, Language.EN)
        return time.perf_counter() - began


def others(workspace: Workspace) -> dict[str, ChartCanvas]:
    """The canvases of the other charts a hand goes over, of the same file."""
    snapshot, look = workspace.as_of(DAY), (Theme.light(), Lettering())
    ranked = describe_first(snapshot.ranking, snapshot, Language.EN)
    compared = describe_compare(snapshot, Language.EN, rivals=[workspace.competitors[1].id])
    pictures: dict[str, Picture] = {
        "compare": ComparePicture(compared, *look),
        "map of what first": FirstPicture(ranked, *look),
        "stages": StagePicture(describe_stages(snapshot, Language.EN), *look),
        "all touchpoints": TouchpointsPicture(describe_touchpoints(snapshot, Language.EN), *look),
    }
    canvases = {name: ChartCanvas(picture, *look) for name, picture in pictures.items()}
    for canvas in canvases.values():
        canvas.resize(*SIZE)
        canvas.show()
    return canvases


def bench_charts(folder: Path, pair: Pair, show: Show) -> None:
    """The rows of a crowded trend."""
    application = any_application()
    with open_workspace(crowded(folder)) as workspace:
        ours, bare = Ours(workspace), Bare(PLACES + 2, DAYS)
        what = f"trend, {PLACES} x {DAYS} days"
        floor = "bare pyqtgraph, new data"
        show(f"{what}: prepared", floor, pair(ours.prepare, bare.redraw, 9))
        show(f"{what}: described", floor, pair(ours.describe, bare.redraw, 9))
        show(f"{what}: described, drawn", floor, pair(ours.redraw, bare.redraw, 9))
        show(f"{what}: repainted", "bare pyqtgraph, repaint", pair(ours.repaint, bare.repaint, 9))
        floor = "bare pyqtgraph, a line moved"
        show(f"{what}: mouse moved", floor, pair(Hand(ours.canvas).move, bare.move, 45))
        for name, canvas in others(workspace).items():
            told = f"{name}, {SERVICES} services: mouse moved"
            show(told, floor, pair(Hand(canvas).move, bare.move, 45))
            _end(canvas)
        saved = pair(ours.picture, ours.compressed, 5)
        show(f"{what}: drawn to be saved", "Qt writes the PNG, aside", saved)
        _end(ours.canvas, bare.plot)
    del application


def bench_large_charts(path: Path, size: tuple[int, int, int], pair: Pair, show: Show) -> None:
    """The rows of what charts of a file of so many services, places and days have to say."""
    application = any_application()
    _, places, days = size
    cells = " x ".join(map(str, size))
    with open_workspace(path) as workspace:
        large, bare = Large(workspace), Bare(places, days)
        for what, describe in DESCRIBED.items():
            figures = pair(partial(large.described, describe), bare.redraw, 7)
            floor = f"bare pyqtgraph, {places} x {days} points"
            show(f"{what}, {cells}: described", floor, figures)
        _end(bare.plot)
    del application


def _prepare(snapshot: Snapshot) -> None:
    for _ in prepare_levels(snapshot):
        pass


def _end(*widgets: QWidget) -> None:
    for widget in widgets:
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
