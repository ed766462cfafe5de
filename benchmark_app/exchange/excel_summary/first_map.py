"""Importance against the owner's level: where each service lies, and which labels stand there."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10
from statistics import median
from typing import Final

from benchmark_app.domain.priority import Priority
from benchmark_app.domain.quadrant import Quadrant, quadrant_of
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.exchange.excel_summary.map_label import Box, Label, place_labels
from benchmark_app.exchange.report import Report

#: Parts of the axes within which two labels would touch.
_NEAR_X: Final = 0.09
_NEAR_Y: Final = 0.06
_NUMBERS: Final = 4
#: What is drawn between the axes, in pixels; lower where all are as important.
WIDTH: Final = 530
HEIGHT: Final = 530
FLAT_HEIGHT: Final = 270
#: Excel draws at most 255 series, each service being one.
_MOST: Final = 240
#: The lowest part of the height, in which words stand.
_LOW: Final = 0.2
#: How much higher than the most important service the axis is.
_MARGIN: Final = 1.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One service: its place in the ranking from 0, `x` in points against the baseline."""

    place: int
    name: str
    stage: LifecycleStage | None
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMap:
    """The services whose level and baseline are known, and the axes they are drawn on.

    The axes run from -`reach` to `reach` and from `bottom` to `top`, which is below 0 where words
    would stand on spots; `middle` is the median importance.
    `labels` has the label at a spot by its place, each near group having one.
    """

    spots: tuple[Spot, ...]
    left_out: int
    middle: float
    reach: float
    bottom: float
    top: float
    labels: dict[int, Label]

    @property
    def is_flat(self) -> bool:
        """Whether every service is as important as the others."""
        return len({one.y for one in self.spots}) == 1

    def quadrant(self, quadrant: Quadrant) -> tuple[Spot, ...]:
        """The services in one corner; on the crosshair they count as important and as level."""
        found = (one for one in self.spots if quadrant_of(one.x, one.y, self.middle) is quadrant)
        return tuple(found)

    def corner(self, quadrant: Quadrant) -> tuple[float, float]:
        """Where the word of a corner stands."""
        x = self.reach / 2
        high = self.top - (self.top - self.middle) * 0.1
        low = self.bottom + (self.middle - self.bottom) * 0.1
        return {
            Quadrant.FIX_FIRST: (-x, high),
            Quadrant.KEEP_UP: (x, high),
            Quadrant.LOW_PRIORITY: (-x, low),
            Quadrant.POSSIBLE_OVERKILL: (x, low),
        }[quadrant]


def points(score: float | None) -> float | None:
    """A score in [0, 1] as points from 0 to 100, rounded to digits every spreadsheet keeps."""
    return None if score is None else float(f"{score * 100:.12g}") + 0.0


def gap(priority: Priority, level: float | None) -> float | None:
    """The owner's points less those of `level`; None where either is not known."""
    if priority.own is None or level is None:
        return None
    return points(priority.own - level)


def first_map(report: Report) -> FirstMap | None:
    """The map of a report; None where no service can be placed."""
    names = {one.id: one.name for one in report.attributes}
    stages = {row.attribute.id: row.result.stage for row in report.grid}
    spots = tuple(
        Spot(
            place=place,
            name=names[one.attribute],
            stage=stages[one.attribute],
            x=x,
            y=one.importance,
        )
        for place, one in enumerate(report.ranking)
        if (x := gap(one, one.expected)) is not None
    )[:_MOST]
    if not spots:
        return None
    reach = _round_up(max(abs(one.x) for one in spots) + 1.0)
    heights = {one.y for one in spots}
    top = max(heights) * (2.0 if len(heights) == 1 else _MARGIN)
    top = _round_up(top) if top else 1.0
    bottom = -top / 4 if min(heights) < top * _LOW and len(heights) > 1 else 0.0
    return FirstMap(
        spots=spots,
        left_out=len(report.ranking) - len(spots),
        middle=median(one.y for one in spots),
        reach=reach,
        bottom=bottom,
        top=top,
        labels=_labels(spots, median(one.y for one in spots), reach, (bottom, top)),
    )


def _labels(
    spots: tuple[Spot, ...], middle: float, reach: float, heights: tuple[float, float]
) -> dict[int, Label]:
    """A label for each near group at its first spot, where it hides least."""
    bottom, top = heights
    is_flat = len({one.y for one in spots}) == 1
    width, height = WIDTH, FLAT_HEIGHT if is_flat else HEIGHT

    def at(one: Spot) -> tuple[float, float]:
        return (one.x + reach) / (2 * reach) * width, (one.y - bottom) / (top - bottom) * height

    baseline = Box(width / 2 - 1, width / 2 + 1, 0, height)
    cross = (middle - bottom) / (top - bottom) * height
    axes = [baseline, *([] if is_flat else [Box(0, width, cross - 1, cross + 1)])]
    groups = _groups(spots, reach * 2, top - bottom)
    labels = place_labels(
        [(at(group[0]), _text(group)) for group in groups], [at(one) for one in spots], axes
    )
    return {group[0].place: label for group, label in zip(groups, labels, strict=True)}


def _round_up(value: float) -> float:
    """The next 2, 4, 6, 8 or 10 times a power of ten, which quarters divide into plain numbers."""
    unit = 2.0 * 10.0 ** floor(log10(value / 2.0))
    return ceil(value / unit - 1e-9) * unit


def _groups(spots: tuple[Spot, ...], width: float, height: float) -> list[list[Spot]]:
    """Spots with a label of their own, each followed by those too near it to have one."""
    groups: list[list[Spot]] = []
    for one in sorted(spots, key=lambda spot: (spot.y, spot.x, spot.place)):
        near = (
            group
            for group in groups
            if abs(one.x - group[0].x) < width * _NEAR_X
            and abs(one.y - group[0].y) < height * _NEAR_Y
        )
        found = next(near, None)
        if found is None:
            groups.append([one])
        else:
            found.append(one)
    return groups


def _text(group: list[Spot]) -> str:
    """The places in the list, of many only the first."""
    places = sorted(one.place + 1 for one in group)
    more = len(places) - _NUMBERS
    told = ", ".join(str(place) for place in places[:_NUMBERS])
    return f"{told} +{more}" if more > 0 else told
