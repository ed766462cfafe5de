"""The frame every chart stands in: its room, its plot, and what pixels and values mean to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.placed import PlacedText, PlacedTick


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A picture of a size with a plot; `first` and `last` are what stands at the plot's edges.

    Across a dated chart run day numbers, across another one its own scale. `content_height` is
    how high all rows are where they can be scrolled; 0 where everything fits.
    """

    width: float
    height: float
    plot: Box
    first: float
    last: float
    heading: tuple[PlacedText, ...]
    x_ticks: tuple[PlacedTick, ...] = ()
    note: tuple[PlacedText, ...] = ()
    content_height: float = 0.0

    def x(self, at: float) -> float:
        """The pixel of a day or value across."""
        return self.plot.x + (at - self.first) / (self.last - self.first) * self.plot.width

    def x_within(self, at: float) -> float:
        """The pixel of a day or value; of one out of sight that of the nearer edge."""
        return self.x(max(self.first, min(self.last, at)))

    def day(self, x: float) -> float:
        """The day at a pixel across, or the value where the scale is none of days."""
        return self.first + (x - self.plot.x) / self.plot.width * (self.last - self.first)

    def is_in_sight(self, at: float) -> bool:
        """Whether a day or value lies inside the plot."""
        return self.first <= at <= self.last

    @property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every text of the picture."""
        ticks = (tick.label for tick in self.x_ticks)
        return (*self.heading, *self.note, *ticks, *self.own_texts())

    def own_texts(self) -> Iterable[PlacedText]:
        """What this kind of chart writes besides heading, note and the ticks across."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plane(Frame):
    """A frame with a scale upwards too: `low` stands at the plot's foot, `high` at its top."""

    low: float
    high: float
    y_ticks: tuple[PlacedTick, ...] = ()

    def y(self, value: float) -> float:
        """The pixel of a value upwards."""
        return self.plot.bottom - (value - self.low) / (self.high - self.low) * self.plot.height


class Row(Protocol):
    """What takes a strip of a plot."""

    @property
    def box(self) -> Box:
        """Its room in pixels."""


R = TypeVar("R", bound=Row)


def row_at(rows: Iterable[R], frame: Frame, y: float) -> R | None:
    """The row at a height of the picture; none outside the plot."""
    if not frame.plot.y <= y <= frame.plot.bottom:
        return None
    return next((row for row in rows if row.box.y <= y < row.box.bottom), None)
