"""What every chart can do for the screen and the exports, whatever it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QPainter

from benchmark_app.ui.charts.label_place import Box


@dataclass(frozen=True, slots=True)
class ChartTable:
    """A chart's numbers as text: one row per point or lane."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def as_lines(self) -> str:
        """Tab separated, as spreadsheets paste it."""
        return "\n".join(
            "\t".join(" ".join(cell.split()) for cell in row) for row in (self.headers, *self.rows)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A point of a chart somebody looks at: its pixel, what the card says, what it leads to.

    `row` and `column` are the chart's own count of it; walking starts from there. `has_ring` tells
    whether a value lies at the pixel itself.
    """

    x: float
    y: float
    lines: tuple[str, ...]
    row: int
    column: int
    attribute: int | None = None
    competitor: int | None = None
    sentence: str = ""
    has_ring: bool = False


class Picture(Protocol):
    """A described chart that can be arranged for a size, drawn, asked and walked."""

    @property
    def is_dated(self) -> bool:
        """Whether the scale across is time, which can be zoomed."""

    @property
    def title(self) -> str:
        """The finding."""

    @property
    def subtitle(self) -> str:
        """What is shown, of how many, and when."""

    @property
    def plot(self) -> Box:
        """Where the data stand, in pixels, as last arranged."""

    @property
    def whole_span(self) -> tuple[float, float]:
        """The days shown when nothing is zoomed."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in pixels, as last arranged."""

    @property
    def content_height(self) -> float:
        """How high the data want to be; more than the plot's height scrolls."""

    def arrange(
        self,
        width: float,
        height: float | None,
        *,
        span: tuple[float, float] | None = None,
        scrolled: float = 0.0,
        has_title: bool = True,
    ) -> None:
        """Place everything for a size; a height of None is as high as the content."""

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""

    def mark_at(self, x: float, y: float) -> Mark | None:
        """What lies under a pixel."""

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The neighbouring point; None where there is none at all."""

    def extent(self, row: int) -> tuple[float, float]:
        """From where to where a row reaches within content that scrolls, in pixels."""

    def table(self) -> ChartTable:
        """The same as numbers."""
