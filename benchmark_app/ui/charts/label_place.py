"""Places labels beside lines so that no two of them ever overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

#: What stands on an edge is met from so many pixels outside too.
_BESIDE: Final = 4.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def between(cls, left: float, top: float, right: float, bottom: float) -> Box:
        """The box between four edges, at least a pixel wide and high."""
        return cls(left, top, max(1.0, right - left), max(1.0, bottom - top))

    @property
    def right(self) -> float:
        """Where the box ends to the right."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where the box ends below."""
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies in the box or on its edge."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def held(self, x: float, y: float) -> tuple[float, float] | None:
        """The place of the box a mouse means at a point; None where that is not beside it."""
        near = max(self.x, min(self.right, x)), max(self.y, min(self.bottom, y))
        is_near = abs(near[0] - x) <= _BESIDE and abs(near[1] - y) <= _BESIDE
        return near if is_near else None

    def crosses(self, top: float, bottom: float) -> bool:
        """Whether any of what lies between two heights is beside the box."""
        return bottom > self.y and top < self.bottom


def spread(anchors: Sequence[float], height: float, top: float, bottom: float) -> list[float]:
    """Centres as near as possible to the anchors, at least `height` apart, inside the bounds.

    Least squares under the order of the anchors (pool adjacent violators). The centres keep the
    order of the arguments; anchors must fit: len * height <= bottom - top.
    """
    order = sorted(range(len(anchors)), key=lambda index: (anchors[index], index))
    blocks: list[tuple[float, int]] = []  # mean of (anchor - rank * height), members
    for rank, index in enumerate(order):
        mean, count = anchors[index] - rank * height, 1
        while blocks and blocks[-1][0] > mean:
            before, size = blocks.pop()
            mean = (before * size + mean * count) / (size + count)
            count += size
        blocks.append((mean, count))
    first = top + height / 2
    last = bottom - height / 2 - (len(anchors) - 1) * height
    centres = [0.0] * len(anchors)
    rank = 0
    for mean, count in blocks:
        for _ in range(count):
            centres[order[rank]] = max(first, min(last, mean)) + rank * height
            rank += 1
    return centres


def place(
    anchors: Sequence[float],
    required: int,
    height: float,
    top: float,
    bottom: float,
    reach: float,
) -> dict[int, float]:
    """Centre of each label that is shown, by index; they stand in the order of their anchors.

    The first `required` labels are shown as long as there is room, in this order. Each later one
    is shown only where it fits within `reach` of its own anchor, moves no other out of its reach
    and none of the first from half of that.
    """
    room = int((bottom - top + 1e-6) // height) if height > 0 else 0
    kept = list(range(min(required, len(anchors), room)))
    centres = spread([anchors[index] for index in kept], height, top, bottom)
    limits = [max(reach / 2, abs(at - anchors[n])) for n, at in enumerate(centres)]
    for index in range(required, len(anchors)):
        if len(kept) >= room:
            break
        tried = [*kept, index]
        found = spread([anchors[one] for one in tried], height, top, bottom)
        moved = [abs(at - anchors[one]) for one, at in zip(tried, found, strict=True)]
        if all(way <= limit for way, limit in zip(moved, [*limits, reach], strict=True)):
            kept, centres, limits = tried, found, [*limits, reach]
    return dict(zip(kept, centres, strict=True))


class Room:
    """What is still free inside a rectangle of which more and more is taken."""

    def __init__(self, inside: Box, taken: Iterable[Box] = ()) -> None:
        self._inside = inside
        self._edges = np.array([_edges(box) for box in taken], np.float64).reshape(-1, 4)

    def is_free(self, box: Box) -> bool:
        """Whether the box lies inside and clear of everything taken; edges may touch."""
        return bool(self.free([box]))

    def free(self, boxes: Sequence[Box]) -> list[Box]:
        """Those of the boxes that are free, in their order."""
        return [box for box, is_free in zip(boxes, self.are_free(boxes), strict=True) if is_free]

    def are_free(self, boxes: Sequence[Box]) -> list[bool]:
        """Of each of the boxes whether it is free."""
        left, right, top, bottom = np.array([_edges(box) for box in boxes], np.float64).T
        inside, taken = self._inside, self._edges
        is_inside = (left >= inside.x) & (right <= inside.right)
        is_inside &= (top >= inside.y) & (bottom <= inside.bottom)
        clashes = (left[:, None] < taken[:, 1]) & (taken[:, 0] < right[:, None])
        clashes &= (top[:, None] < taken[:, 3]) & (taken[:, 2] < bottom[:, None])
        found: list[bool] = (is_inside & ~clashes.any(axis=1)).tolist()
        return found

    def take(self, *boxes: Box) -> None:
        """Leave the room of these boxes to them."""
        self._edges = np.vstack((self._edges, [_edges(box) for box in boxes]))


def _edges(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.right, box.y, box.bottom
