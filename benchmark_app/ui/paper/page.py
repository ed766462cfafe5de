"""An A4 page in points, the letters on it, and what a number of such pages is."""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from benchmark_app.ui.charts.lettering import Lettering, TextRole
from benchmark_app.ui.font import paper_font

#: A4 in points, a 72nd of an inch.
PAGE_WIDTH: Final = 595.0
PAGE_HEIGHT: Final = 842.0
MARGIN: Final = 40.0
#: Between the margins.
PAGE_ROOM: Final = PAGE_WIDTH - 2 * MARGIN
INK: Final = QColor("#000000")
GREY: Final = QColor("#555555")
RULE: Final = QColor("#BBBBBB")
_SIZES: Final = {
    TextRole.FIGURE: 34,
    TextRole.TITLE: 17,
    TextRole.STRONG: 10,
    TextRole.LABEL: 10,
    TextRole.SUBTITLE: 9,
    TextRole.AXIS: 8,
}
_BOLD: Final = frozenset((TextRole.FIGURE, TextRole.TITLE, TextRole.STRONG))
#: What is less in words is less in ink.
_FAINT: Final = frozenset((TextRole.SUBTITLE, TextRole.AXIS))


class Pages(Protocol):
    """Something to print; the painter's unit is one point."""

    @property
    def title(self) -> str:
        """What the document is called."""

    @property
    def is_wide(self) -> bool:
        """Whether the pages lie on their side."""

    @property
    def count(self) -> int:
        """How many pages there are."""

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw one page, counted from 0."""


class PaperLettering(Lettering):
    """Fonts for paper, in points, with their measures; letters stand where paper has them."""

    def _font(self, role: TextRole) -> QFont:
        return paper_font(_SIZES[role], is_bold=role in _BOLD)


def ink_of(role: TextRole) -> QColor:
    """The ink a kind of text is written in."""
    return GREY if role in _FAINT else INK


def draw_rule(
    painter: QPainter, x: float, y: float, right: float, colour: QColor, width: float = 0.7
) -> None:
    """A level line between two places of the page."""
    painter.setPen(QPen(colour, width))
    painter.drawLine(QLineF(x, y, right, y))
