"""What every chart can do for the screen and the exports, whatever it shows."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

from PySide6.QtGui import QPainter

from benchmark_app.ui.charts.frame import Frame
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Described, Sheet
from benchmark_app.ui.theme import Theme

D = TypeVar("D", bound=Described)
L = TypeVar("L", bound=Frame)
_WIDTH = 640.0
#: A page of its own, in pixels: as wide and high as a slide.
_PAGE = (1200.0, 675.0)


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
    whether a value lies at the pixel itself, `within` which part of the plot it belongs to.
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
    within: Box | None = None


class ChartPicture(ABC, Generic[D, L]):
    """A described chart in one theme and lettering: arranged for a size, drawn, asked, walked.

    A kind of chart says in `lay_out` where its description stands on a sheet and in `paint` how
    that is drawn; both may be called anew at any time. The rest answers questions about it.
    """

    #: Whether the scale across is time, which can be zoomed.
    is_dated: ClassVar[bool] = False
    #: The service that is chosen, marked where it has a row.
    chosen: int | None = None
    #: The days zoomed to, as last arranged; None: all.
    span: tuple[float, float] | None = None

    def __init__(self, described: D, theme: Theme, lettering: Lettering) -> None:
        self.described = described
        self.theme = theme
        self.lettering = lettering
        self._layout: L | None = None

    @property
    def title(self) -> str:
        """The finding."""
        return self.described.title

    @property
    def subtitle(self) -> str:
        """What is shown, of how many, and when."""
        return self.described.subtitle

    @property
    def spoken(self) -> str:
        """What a screen reader says after the title: what is shown, and what stands there."""
        parts = (self.subtitle.replace(" · ", ", "), self.gist())
        return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)

    @property
    def layout(self) -> L:
        """Where everything stands, as last arranged."""
        if self._layout is None:
            self._layout = self.lay_out(Sheet(_WIDTH, None, self.lettering))
        return self._layout

    @property
    def plot(self) -> Box:
        """Where the data stand, in pixels, as last arranged."""
        return self.layout.plot

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in pixels, as last arranged."""
        return self.layout.width, self.layout.height

    @property
    def content_height(self) -> float:
        """How high the data want to be; more than the plot's height scrolls."""
        return self.layout.content_height

    @property
    def whole_span(self) -> tuple[float, float]:
        """The days shown when nothing is zoomed; means nothing where no days are shown."""
        return 0.0, 1.0

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
        self.span = span
        sheet = Sheet(width, height, self.lettering, span, scrolled, has_title)
        self._layout = self.lay_out(sheet)

    def arrange_page(self, span: tuple[float, float] | None = None) -> None:
        """Place everything on a page of its own; rows make it as high as they need."""
        width, height = _PAGE
        self.arrange(width, height, span=span)
        if self.content_height:
            self.arrange(width, None, span=span)

    def row_of(self, attribute: int | None) -> int | None:  # noqa: ARG002 - there are no rows
        """The row of a service; None where it has none."""
        return None

    def extent(self, row: int) -> tuple[float, float]:  # noqa: ARG002 - nothing scrolls
        """From where to where a row reaches within content that scrolls, in pixels."""
        return 0.0, self.plot.height

    @abstractmethod
    def lay_out(self, sheet: Sheet) -> L:
        """Where everything stands on a sheet."""

    @abstractmethod
    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged, the background too."""

    @abstractmethod
    def mark_at(self, x: float, y: float) -> Mark | None:
        """What lies under a pixel."""

    @abstractmethod
    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The neighbouring point; None where there is none at all."""

    @abstractmethod
    def table(self) -> ChartTable:
        """The same as numbers."""

    @abstractmethod
    def gist(self) -> str:
        """What stands there in a few words: the values and names that matter most."""


#: A picture of whatever kind.
Picture: TypeAlias = ChartPicture[Any, Any]


def clamped(place: int, count: int) -> int:
    """The place, or the nearest there is of so many."""
    return max(0, min(count - 1, place))
