"""Where the numbers beside the spots of a map stand, so that they hide neither spot nor number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

#: Half the side of a spot's mark, the height of a label, its width a sign; in pixels.
_MARK: Final = 6.0
_HEIGHT: Final = 15.0
_SIGN: Final = 6.8
#: Where a label may stand, the best place first, as a native chart calls it.
_POSITIONS: Final = ("above", "below", "right", "left")
#: What it costs to stand on a spot, on another label, on an axis.
_ON_SPOT, _ON_LABEL, _ON_AXIS = 3, 4, 1


@dataclass(frozen=True, slots=True)
class Label:
    """A text, where it stands at its spot, and whether an axis runs through it there."""

    text: str
    position: str
    crosses: bool


class Box(NamedTuple):
    """An area of the drawing in pixels, upwards and to the right."""

    left: float
    right: float
    low: float
    high: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any of their areas."""
        across = self.left < other.right and other.left < self.right
        return across and self.low < other.high and other.low < self.high


def place_labels(
    texts: Sequence[tuple[tuple[float, float], str]],
    spots: Sequence[tuple[float, float]],
    axes: Sequence[Box],
) -> list[Label]:
    """Each text at its spot, the one after the other where it hides least; all in pixels."""
    marks = [_around(spot, _MARK, _MARK) for spot in spots]
    taken: list[Box] = []
    labels = []
    for spot, text in texts:
        boxes = {name: _box(spot, text, name) for name in _POSITIONS}

        def cost(name: str, boxes: dict[str, Box] = boxes) -> int:
            box = boxes[name]
            return (
                _ON_SPOT * sum(box.meets(mark) for mark in marks)
                + _ON_LABEL * sum(box.meets(other) for other in taken)
                + _ON_AXIS * sum(box.meets(axis) for axis in axes)
            )

        best = min(_POSITIONS, key=cost)
        taken.append(boxes[best])
        labels.append(Label(text, best, any(boxes[best].meets(axis) for axis in axes)))
    return labels


def _around(spot: tuple[float, float], across: float, up: float) -> Box:
    x, y = spot
    return Box(x - across, x + across, y - up, y + up)


def _box(spot: tuple[float, float], text: str, position: str) -> Box:
    """The area a text takes at a spot."""
    x, y = spot
    half, height = (len(text) + 1) * _SIGN / 2, _HEIGHT / 2
    beside, away = _MARK + half, _MARK + height
    middle = {
        "above": (x, y + away),
        "below": (x, y - away),
        "right": (x + beside, y),
        "left": (x - beside, y),
    }[position]
    return _around(middle, half, height)
