"""The map of what to do first as it stands on a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from benchmark_app.ui.charts.first import FirstPoint
from benchmark_app.ui.charts.frame import Plane
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.placed import PlacedText

#: Between a shape and its name, in pixels.
AIR: Final = 4.0
#: Of the plot's width a name may take so much.
NAME_SHARE: Final = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPoint:
    """A service: where its shape stands, where exactly it belongs, and its name if there is room.

    `row` is its place in the list. Of each shape one says in a `word` what it stands for.
    """

    point: FirstPoint
    row: int
    x: float
    y: float
    true_x: float
    true_y: float
    label: PlacedText | None = None
    stem: Box | None = None
    word: PlacedText | None = None

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
    corners: tuple[PlacedText, ...] = ()
    points: tuple[PlacedPoint, ...] = ()

    def own_texts(self) -> Iterable[PlacedText]:
        """Captions, corners, the scale upwards, the names and what the shapes stand for."""
        yield from self.captions
        yield from self.corners
        yield from (tick.label for tick in self.y_ticks)
        for one in self.points:
            yield from (text for text in (one.label, one.word) if text is not None)

    def shape_box(self, x: float, y: float) -> Box:
        """The room of a shape around a pixel."""
        return Box(x - self.shape / 2, y - self.shape / 2, self.shape, self.shape)
