"""The map of what to do first as it stands on a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.first import FirstPoint
from benchmark_app.ui.charts.frame import Plane
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.placed import PlacedText


@dataclass(frozen=True, slots=True)
class StageKey:
    """A shape and the word for its stage; None is without one."""

    stage: LifecycleStage | None
    box: Box
    text: PlacedText


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPoint:
    """A service: where its shape stands, where exactly it belongs, and its name if there is room.

    `row` is its place in the list.
    """

    point: FirstPoint
    row: int
    x: float
    y: float
    true_x: float
    true_y: float
    label: PlacedText | None = None
    stem: Box | None = None

    @property
    def is_aside(self) -> bool:
        """Whether another shape has its place, so that it stands beside."""
        return (self.x, self.y) != (self.true_x, self.true_y)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLayout(Plane):
    """Where everything stands; a shape is `shape` pixels wide.

    The crosshair is at 0 and `middle`; the scale across goes up to `ahead` points above the market.
    `is_list`: heights mean nothing, every service has a row.
    """

    shape: float
    middle: float
    ahead: float
    is_list: bool = False
    captions: tuple[PlacedText, ...] = ()
    keys: tuple[StageKey, ...] = ()
    corners: tuple[PlacedText, ...] = ()
    points: tuple[PlacedPoint, ...] = ()

    def own_texts(self) -> Iterable[PlacedText]:
        """Captions, keys, corners, the scale upwards, and the names."""
        yield from self.captions
        yield from (key.text for key in self.keys)
        yield from self.corners
        yield from (tick.label for tick in self.y_ticks)
        yield from (one.label for one in self.points if one.label is not None)

    def shape_box(self, x: float, y: float) -> Box:
        """The room of a shape around a pixel."""
        return Box(x - self.shape / 2, y - self.shape / 2, self.shape, self.shape)
