"""Says at the marks of the comparison whose they are: once each, together where there is room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice, product
from typing import Final

from benchmark_app.ui.charts.compare import CompareDescription
from benchmark_app.ui.charts.compare_placed import CompareLayout, PlacedCompareLane, PlacedName
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.placed import GAP, MARGIN, Sheet
from benchmark_app.words.compare import compare_word

#: Whose a mark is: "own", "market", or the place of a rival.
Who = str | int
#: Whose it is, its pixel, and half of how wide it is.
Mark = tuple[Who, float, float]
_AIR: Final = 4.0
#: Marks nearer to each other have no room for a name between them.
_NARROW: Final = 40.0
#: Between the line of a lane and the words over it.
_OFF: Final = 2.0
#: Names that find no room whole are cut to such a part of the plot.
_SHARES: Final = (1.0, 0.5, 0.25)


def place_names(
    described: CompareDescription, layout: CompareLayout, sheet: Sheet
) -> tuple[PlacedName, ...]:
    """The name of each kind of mark in sight: all in the first lane that has them and room.

    Where no lane has, each stands in the first that has room for it.
    """
    plot = layout.plot
    lanes = [
        one
        for one in layout.lanes
        if one.box.y >= plot.y - 1 and one.middle <= min(plot.bottom, layout.height)
    ] or layout.lanes
    drawn = {who for lane in lanes for who, _, _ in lane.marks(sheet.measure.growth)}
    words = {who: word for who, word in _words(described) if who in drawn}
    for share in _SHARES:
        cut = {who: sheet.fitted(word, plot.width * share) for who, word in words.items()}
        naming = _Naming(cut, layout, sheet)
        for lane in lanes:
            if found := naming.all_in(lane):
                return found
        found = naming.one_by_one(lanes)
        if len(found) == len(words):
            break
    return found


def _words(described: CompareDescription) -> Iterator[tuple[Who, str]]:
    yield "own", compare_word("you", described.language)
    yield "market", described.market
    yield from enumerate(described.rivals)


class _Naming:
    """Finds room for names at the lines of lanes, right or left of their marks."""

    def __init__(self, words: Mapping[Who, str], layout: CompareLayout, sheet: Sheet) -> None:
        self._words = words
        self._sheet = sheet
        self._growth = sheet.measure.growth
        gaps = layout.gaps + GAP / 2 if layout.gaps else 0.0
        self._left, self._right = layout.plot.x - GAP, sheet.width - MARGIN - gaps

    def all_in(self, lane: PlacedCompareLane) -> tuple[PlacedName, ...]:
        """All names over the line of one lane; none where a mark or the room is missing."""
        marks = list(lane.marks(self._growth))
        if len(marks) < len(self._words):
            return ()
        sides = [self._around(one, lane, one[1] - one[2], one[1] + one[2]) for one in marks]
        for names in product(*sides):
            others = (tuple(other for other in names if other is not one) for one in names)
            if all(map(partial(self._is_free, lane=lane), names, others)):
                return names
        return ()

    def one_by_one(self, lanes: Sequence[PlacedCompareLane]) -> tuple[PlacedName, ...]:
        """Each name in the first lane with room; if need be under its line.

        Where that fails too it stands past other marks, at last past other names.
        """
        found: list[PlacedName] = []
        for who in self._words:
            free = (
                name
                for passed, is_below, lane in product((None, (), found), (False, True), lanes)
                if not (is_below and lane.lane.has_trail)
                for name in self._places(who, lane, passed, is_below=is_below)
                if self._is_free(name, found, lane)
            )
            found += islice(free, 1)
        return tuple(found)

    def _places(
        self,
        who: Who,
        lane: PlacedCompareLane,
        passed: Sequence[PlacedName] | None,
        *,
        is_below: bool,
    ) -> Iterator[PlacedName]:
        """Where the name could stand at its mark in a lane; past others where names are given."""
        for mark in lane.marks(self._growth):
            if mark[0] == who:
                ends = mark[1] - mark[2], mark[1] + mark[2]
                if passed is not None:
                    ends = self._pile(lane, passed, *ends)
                yield from self._around(mark, lane, *ends, is_below=is_below)

    def _pile(
        self, lane: PlacedCompareLane, passed: Sequence[PlacedName], left: float, right: float
    ) -> tuple[float, float]:
        """Where marks and names end that stand too near to each other for a name between them."""
        middle = (left + right) / 2
        boxes = [one.text.box for one in passed if lane.box.contains(one.x, one.text.box.y + 1)]
        spans = [(x - half, x + half) for _, x, half in lane.marks(self._growth)]
        spans += [(box.x - GAP, box.right + GAP) for box in boxes]
        for begin, end in sorted(spans, key=lambda span: abs(span[0] + span[1] - 2 * middle)):
            if begin <= right + _NARROW and end >= left - _NARROW:
                left, right = min(left, begin), max(right, end)
        return left, right

    def _around(
        self,
        mark: Mark,
        lane: PlacedCompareLane,
        left: float,
        right: float,
        *,
        is_below: bool = False,
    ) -> tuple[PlacedName, PlacedName]:
        """The name of a mark right of some place in a lane, and left of it."""
        who, x, _ = mark
        off = _OFF * self._growth
        y = lane.middle + off if is_below else lane.middle - self._sheet.line() - off
        word = self._words[who]
        wide = self._sheet.widest([word])
        return (
            PlacedName(who, x, self._sheet.text(word, right + _AIR, y)),
            PlacedName(who, x, self._sheet.text(word, left - _AIR - wide, y)),
        )

    def _is_free(
        self, name: PlacedName, others: Sequence[PlacedName], lane: PlacedCompareLane
    ) -> bool:
        """Whether a name lies in the plot, clear of all marks of its lane and of other names."""
        box = name.text.box
        is_inside = self._left <= box.x and box.right <= self._right
        marks = lane.marks(self._growth)
        return (
            is_inside
            and all(box.right <= x - half or x + half <= box.x for _, x, half in marks)
            and not any(_is_near(box, other.text.box) for other in others)
        )


def _is_near(one: Box, other: Box) -> bool:
    """Whether two names would touch, or read as one."""
    is_beside = one.x < other.right + GAP and other.x < one.right + GAP
    return is_beside and other.crosses(one.y, one.bottom)
