"""Writes beside the plot what stands at the right end of its lines, each at its own height."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from benchmark_app.ui.charts.label_place import Box, place
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import MARGIN, PlacedText, Sheet

#: How much of the width the texts may take: all of them, and those that must be there.
_SHARE: Final = 0.26
_REQUIRED_SHARE: Final = 0.5
_LEADER: Final = 16.0
#: Texts that need not be there are written at most so many lines from their place.
_REACH: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeText:
    """What may be written at the height of a value; `tail` follows it and is never cut off.

    `of` is the place of its line among those of its kind, -1 where it is of none. `leads` is
    False where that line stopped before the edge: no leader may pretend it went on.
    """

    text: str
    value: float
    tail: str = ""
    role: TextRole = TextRole.LABEL
    of: int = -1
    leads: bool = True
    is_required: bool = True

    @property
    def whole(self) -> str:
        """The text with its tail."""
        return f"{self.text} {self.tail}" if self.tail else self.text


@dataclass(frozen=True, slots=True)
class EdgeLabel:
    """A text in the right margin; `anchor` is where its line ends upwards, the rest as asked."""

    label: PlacedText
    anchor: float
    of: int
    leads: bool


def edge_room(texts: Iterable[EdgeText], sheet: Sheet) -> float:
    """How much room to leave between the plot and the picture's edge."""

    def widest(some: Iterable[EdgeText]) -> float:
        return max((sheet.widest([one.whole], one.role) for one in some), default=0.0)

    texts = tuple(texts)
    required = min(widest(one for one in texts if one.is_required), sheet.width * _REQUIRED_SHARE)
    room = min(widest(texts), max(required, sheet.width * _SHARE))
    return MARGIN + (_LEADER + room if texts else MARGIN)


def place_edge(
    texts: Sequence[EdgeText], plot: Box, y: Callable[[float], float], sheet: Sheet
) -> tuple[EdgeLabel, ...]:
    """The texts as near to their values as they can be without one on another.

    Those that must be there come first in `texts`.
    """
    height = max(sheet.line(TextRole.LABEL), sheet.line(TextRole.STRONG))
    required = sum(one.is_required for one in texts)
    anchors = [y(one.value) for one in texts]
    top = plot.y - height / 2
    centres = place(anchors, required, height, top, plot.bottom, height * _REACH)
    left = plot.right + _LEADER
    labels = []
    for index, centre in centres.items():
        one = texts[index]
        text = _fitted(one, sheet.width - MARGIN / 2 - left, sheet)
        box = Box(left, centre - height / 2, sheet.widest([text], one.role), height)
        placed = PlacedText(box, text, one.role)
        labels.append(EdgeLabel(placed, anchors[index], one.of, one.leads))
    return tuple(labels)


def _fitted(one: EdgeText, room: float, sheet: Sheet) -> str:
    """The text with its tail; where the room is short the text is cut, not the tail."""
    if not one.tail or sheet.widest([one.whole], one.role) <= room:
        return sheet.fitted(one.whole, room, one.role)
    left = room - sheet.widest([f" {one.tail}"], one.role)
    short = sheet.fitted(one.text, left, one.role)
    return sheet.fitted(f"{short} {one.tail}".strip(), room, one.role)
