"""Where everything of the brief stands on its page: pure, so that overlap can be tested."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from benchmark_app.ui.brief.description import BriefDescription, BriefList, BriefStep
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextMeasure, TextRole, wrapped
from benchmark_app.ui.charts.placed import PlacedText
from benchmark_app.ui.paper.page import MARGIN, PAGE_HEIGHT, PAGE_ROOM
from benchmark_app.words.language import Language
from benchmark_app.words.overview import NOTES
from benchmark_app.words.sentence import speak

_BOTTOM: Final = PAGE_HEIGHT - MARGIN
_GUTTER: Final = 18.0
_THIRD: Final = (PAGE_ROOM - 2 * _GUTTER) / 3
_BLOCK_GAP: Final = 20.0
#: Between two texts of one line.
_GAP: Final = 8.0
_UNDER_RULE: Final = 5.0
_UNDER_HEADING: Final = 4.0
#: How high the trend may be, and must.
_HIGHEST_TREND: Final = 240.0
_LOWEST_TREND: Final = 150.0
#: The number before a step, and from where on it is said why.
_NUMBER: Final = 16.0
_WHY: Final = (PAGE_ROOM + _GUTTER) / 2
_HEADLINE_LINES: Final = 3
#: In such steps a headline is tried narrower.
_STEP: Final = 8.0
_FIRST_LINES: Final = 3
_NOTE_LINES: Final = 3
_STANDING_LINES: Final = 12
_REASON_LINES: Final = 2
_FOOT_LINES: Final = 4
#: Of lists and steps so many are always shown.
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class PlacedRule:
    """A level line; `is_heavy` parts the page, else a block from its heading."""

    x: float
    y: float
    right: float
    is_heavy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefLayout:
    """Everything on the page in points; `trend` is the room of the chart, None where it is said."""

    texts: tuple[PlacedText, ...]
    rules: tuple[PlacedRule, ...]
    trend: Box | None


@dataclass
class _Page:
    """What is placed so far; `write` goes on below what it wrote."""

    measure: TextMeasure
    language: Language
    texts: list[PlacedText] = field(default_factory=list)
    rules: list[PlacedRule] = field(default_factory=list)

    def write(
        self, text: str, role: TextRole, place: tuple[float, float], room: float, most: int = 1
    ) -> float:
        """Write a text into at most so many lines; the height below them."""
        x, y = place
        for line in wrapped(text, room, role, self.measure, most):
            y = self._put(line, role, x, y)
        return y

    def write_beside(
        self,
        left: tuple[str, TextRole],
        right: tuple[str, TextRole],
        place: tuple[float, float],
        width: float,
        most: int = 1,
    ) -> float:
        """Write a text, and one that ends at the right edge beside its first line."""
        x, y = place
        taken = self.measure.width(*right)
        below = self.write(*left, place, width - taken - _GAP, most)
        if right[0]:
            self._put(*right, x + width - taken, y)
        return max(below, y + self.measure.height(left[1]))

    def rule(self, x: float, y: float, width: float, *, is_heavy: bool = False) -> None:
        """Draw a line."""
        self.rules.append(PlacedRule(x, y, x + width, is_heavy))

    def _put(self, line: str, role: TextRole, x: float, y: float) -> float:
        height = self.measure.height(role)
        self.texts.append(PlacedText(Box(x, y, self.measure.width(line, role), height), line, role))
        return y + height


@dataclass(frozen=True, slots=True)
class _Share:
    """What has room: services of each list, with a remark each or without, and steps."""

    rows: int
    has_remarks: bool
    steps: int


def lay_out_brief(described: BriefDescription, measure: TextMeasure) -> BriefLayout:
    """Place a description on A4: nothing overlaps, what has no room is counted."""
    page = _Page(measure, described.language)
    top = _place_head(page, described) + _BLOCK_GAP
    bottom = _place_foot(page, described) - _BLOCK_GAP
    share, height = _share_room(described, measure, bottom - top - 2 * _BLOCK_GAP)
    _place_level(page, described, top)
    trend = _place_trend(page, described, top, height)
    below = _place_lists(page, described, top + height + _BLOCK_GAP, share)
    _place_steps(page, described, below + _BLOCK_GAP, share.steps)
    return BriefLayout(texts=tuple(page.texts), rules=tuple(page.rules), trend=trend)


def _share_room(
    described: BriefDescription, measure: TextMeasure, room: float
) -> tuple[_Share, float]:
    """What fits below the trend, and how high that may then be."""
    level = _place_level(_Page(measure, described.language), described, 0.0)
    lowest = max(level, 0.0 if described.trend_note else _LOWEST_TREND)
    highest = lowest if described.trend_note else max(_HIGHEST_TREND, lowest)

    def height(share: _Share) -> float:
        lists = _place_lists(_Page(measure, described.language), described, 0.0, share)
        return lists + _place_steps(_Page(measure, described.language), described, 0.0, share.steps)

    shares = tuple(_shares(described))
    first = bisect_left(shares, x=True, key=lambda one: height(one) + lowest <= room)
    share = shares[min(first, len(shares) - 1)]
    return share, max(lowest, min(highest, room - height(share)))


def _shares(described: BriefDescription) -> Iterator[_Share]:
    """Everything; then without remarks; then of lists or steps, what is longer, ever less."""
    rows = max(len(one.services) for one in described.lists)
    steps = len(described.steps)
    yield _Share(rows, has_remarks=True, steps=steps)
    yield _Share(rows, has_remarks=False, steps=steps)
    while max(rows, steps) > _FEWEST:
        if rows >= steps:
            rows -= 1
        else:
            steps -= 1
        yield _Share(rows, has_remarks=False, steps=steps)


def _place_head(page: _Page, described: BriefDescription) -> float:
    """Whose page it is, and its one sentence; the height below."""
    name, about = (described.name, TextRole.STRONG), (described.about, TextRole.SUBTITLE)
    y = page.write_beside(name, about, (MARGIN, MARGIN), PAGE_ROOM) + 4
    page.rule(MARGIN, y, PAGE_ROOM, is_heavy=True)
    room = _balanced(described.headline, page.measure)
    y = page.write(described.headline, TextRole.TITLE, (MARGIN, y + 10), room, _HEADLINE_LINES)
    return page.write(described.first, TextRole.LABEL, (MARGIN, y + 5), PAGE_ROOM, _FIRST_LINES)


def _balanced(headline: str, measure: TextMeasure) -> float:
    """The least width in which a headline has no more lines, so that no word stands alone."""
    role, most = TextRole.TITLE, _HEADLINE_LINES
    needed = wrapped(headline, PAGE_ROOM, role, measure, most)
    room = PAGE_ROOM
    while room > PAGE_ROOM / 2:
        less = wrapped(headline, room - _STEP, role, measure, most)
        if len(less) > len(needed) or " ".join(less) != " ".join(needed):
            break
        room -= _STEP
    return room


def _place_foot(page: _Page, described: BriefDescription) -> float:
    """How much is known, the rules and the file at the foot of the page; the height above."""
    measure, role = page.measure, TextRole.AXIS
    lines = [
        line
        for text in (*described.foot, described.file)
        for line in wrapped(text, PAGE_ROOM, role, measure, _FOOT_LINES)
    ]
    top = y = _BOTTOM - len(lines) * measure.height(role)
    page.rule(MARGIN, y - 6, PAGE_ROOM)
    for line in lines:
        y = page.write(line, role, (MARGIN, y), PAGE_ROOM)
    return top - 6


def _place_level(page: _Page, described: BriefDescription, y: float) -> float:
    """The level as a number, and where the business stands; the height below."""
    level = described.level
    y = _place_heading(page, level.name, (MARGIN, y), _THIRD)
    role = TextRole.FIGURE if level.value[0].isdigit() else TextRole.TITLE  # a word needs no size
    y = page.write(level.value, role, (MARGIN, y), _THIRD)
    y = page.write(level.beside, TextRole.STRONG, (MARGIN, y), _THIRD)
    y = page.write(level.note, TextRole.LABEL, (MARGIN, y), _THIRD, _NOTE_LINES) + 6
    return page.write(described.standing, TextRole.LABEL, (MARGIN, y), _THIRD, _STANDING_LINES)


def _place_trend(page: _Page, described: BriefDescription, y: float, height: float) -> Box | None:
    """The heading of the trend; the room of its chart, None where a sentence stands for it."""
    x, width = MARGIN + _THIRD + _GUTTER, PAGE_ROOM - _THIRD - _GUTTER
    below = _place_heading(page, described.trend_title, (x, y), width)
    if described.trend_note:
        page.write(described.trend_note, TextRole.LABEL, (x, below), width, _NOTE_LINES)
        return None
    return Box(x, below, width, y + height - below)


def _place_lists(page: _Page, described: BriefDescription, y: float, share: _Share) -> float:
    """The lists side by side, each with what has room; the height below."""
    count = len(described.lists)
    width = (PAGE_ROOM - (count - 1) * _GUTTER) / count
    return max(
        _place_list(page, one, (MARGIN + place * (width + _GUTTER), y), width, share)
        for place, one in enumerate(described.lists)
    )


def _place_list(
    page: _Page, shown: BriefList, place: tuple[float, float], width: float, share: _Share
) -> float:
    x, y = place
    measure = page.measure
    y = _place_heading(page, shown.title, place, width)
    base = y + measure.height(TextRole.TITLE)
    beside = x + measure.width(shown.figure, TextRole.TITLE) + 6
    page.write(shown.figure, TextRole.TITLE, (x, y), width)
    under = base - measure.height(TextRole.SUBTITLE) - 2
    page.write(shown.beside, TextRole.SUBTITLE, (beside, under), x + width - beside)
    y = page.write(shown.note, TextRole.LABEL, (x, base + 4), width, _REASON_LINES)
    for service in shown.services[: share.rows]:
        name, count = (service.name, TextRole.LABEL), (service.count, TextRole.LABEL)
        y = page.write_beside(name, count, (x, y), width, _REASON_LINES)
        if share.has_remarks:
            y = page.write(service.remark, TextRole.AXIS, (x, y), width, _REASON_LINES)
        y += 5
    return _place_more(page, len(shown.services) - share.rows, (x, y))


def _place_steps(page: _Page, described: BriefDescription, y: float, most: int) -> float:
    """What to do, numbered: what on the left, why on the right; the height below."""
    page.rule(MARGIN, y, PAGE_ROOM)
    title, until = (described.steps_title, TextRole.STRONG), (described.until, TextRole.SUBTITLE)
    y = page.write_beside(title, until, (MARGIN, y + _UNDER_RULE), PAGE_ROOM) + _UNDER_HEADING
    if not described.steps:
        return page.write(described.no_steps, TextRole.LABEL, (MARGIN, y), PAGE_ROOM, 2)
    for number, step in enumerate(described.steps[:most], start=1):
        y = _place_step(page, number, step, y) + 6
    return _place_more(page, len(described.steps) - most, (MARGIN + _NUMBER, y))


def _place_step(page: _Page, number: int, step: BriefStep, y: float) -> float:
    page.write(str(number), TextRole.STRONG, (MARGIN, y), _NUMBER)
    left, x = MARGIN + _NUMBER, MARGIN + _WHY
    room = _WHY - _GUTTER - _NUMBER
    below = page.write(step.title, TextRole.STRONG, (left, y), room, _REASON_LINES)
    y = page.write(step.reason, TextRole.LABEL, (x, y), PAGE_ROOM - _WHY, _REASON_LINES)
    y = page.write(step.when, TextRole.SUBTITLE, (x, y), PAGE_ROOM - _WHY, _REASON_LINES)
    return max(y, below)


def _place_heading(page: _Page, title: str, place: tuple[float, float], width: float) -> float:
    """A line and under it the title of a block; the height below."""
    x, y = place
    page.rule(x, y, width)
    return page.write(title, TextRole.STRONG, (x, y + _UNDER_RULE), width) + _UNDER_HEADING


def _place_more(page: _Page, count: int, place: tuple[float, float]) -> float:
    """How many have no room."""
    if count <= 0:
        return place[1]
    words = speak(NOTES["and_more"], page.language, count=count)
    return page.write(words, TextRole.SUBTITLE, place, _THIRD)
