"""The comparison of profiles as it stands on a sheet: lanes, the marks on them, and their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from benchmark_app.ui.charts.compare import CompareLane
from benchmark_app.ui.charts.frame import Frame
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.placed import PlacedText

#: Half of what the marks measure at the usual size of the text.
DOT: Final = 5.5
BAR: Final = 10.0
BAR_WIDE: Final = 1.5
RING: Final = 8.0
DIAMOND: Final = 12.5
#: Half of the pen the hollow ones are drawn with.
RIM: Final = 1.0


@dataclass(frozen=True, slots=True)
class PlacedName:
    """Whose mark it is, said above the line of a lane beside the mark.

    `who` is "own", "market", or the place of a rival; `x` is the mark's pixel.
    """

    who: str | int
    x: float
    text: PlacedText


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCompareLane:
    """One service with the pixels of everybody's place; None where unknown."""

    lane: CompareLane
    box: Box
    middle: float
    name: PlacedText
    gap: PlacedText
    own: float | None
    market: float | None
    rivals: tuple[float | None, ...]
    own_before: float | None

    @property
    def against(self) -> float | None:
        """The pixel the gap is measured to."""
        return self.rivals[0] if self.rivals else self.market

    def marks(self, growth: float) -> Iterator[tuple[str | int, float, float]]:
        """Whose marks stand here, at which pixel, and half of how wide."""
        pairs = (("own", self.own, DOT), ("market", self.market, BAR_WIDE))
        for who, x, half in pairs:
            if x is not None:
                yield who, x, half * growth
        for place, left, right in self.holes(growth):
            yield place, (left + right) / 2, (right - left) / 2

    def holes(self, growth: float) -> Iterator[tuple[int, float, float]]:
        """From where to where the hollow marks of the rivals reach: no line runs through them."""
        for place, x in enumerate(self.rivals):
            if x is not None:
                half = ((DIAMOND if place else RING) + RIM) * growth
                yield place, x - half, x + half


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareLayout(Frame):
    """Where everything stands; lanes outside the picture are not placed.

    Across runs the level; the gaps are written in a column `gaps` wide at the right, 0 where none
    is known. Each kind of mark has its name at one of the marks.
    """

    lane_height: float
    gaps: float
    gap_title: PlacedText
    lanes: tuple[PlacedCompareLane, ...] = ()
    names: tuple[PlacedName, ...] = ()

    def own_texts(self) -> Iterable[PlacedText]:
        """The names of the marks, the head of the gaps, and of each lane its name and gap."""
        yield from (name.text for name in self.names)
        yield self.gap_title
        for lane in self.lanes:
            yield from (lane.name, lane.gap)
