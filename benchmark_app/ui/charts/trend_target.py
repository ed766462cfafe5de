"""What the owner plans to reach, as a mark on the trend of one service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.plan import Move
from benchmark_app.ui.charts.frame import Plane
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.placed import PlacedText, Sheet
from benchmark_app.words.chart import chart_word
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date
from benchmark_app.words.value import format_value

if TYPE_CHECKING:
    from benchmark_app.workspace import Market

#: From the middle of the mark to the words above or below it.
_CLEAR: Final = 9.0
_MARK: Final = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A value to be reached by a day; `text` says both in words."""

    day: int
    value: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedTarget:
    """A target's mark and words; one whose day is out of sight to the right points there."""

    x: float
    y: float
    text: str
    label: PlacedText
    is_beyond: bool

    def is_at(self, x: float, y: float, growth: float) -> bool:
        """Whether a pixel means the mark, so many times its usual size, or its words."""
        clear = _CLEAR * growth
        near = Box(self.x - clear, self.y - clear, 2 * clear, 2 * clear)
        return near.contains(x, y) or self.label.box.contains(x, y)


def target_of(market: Market, attribute: Attribute, language: Language) -> Target | None:
    """The target of a service's plan; none without a day or a value, or where it is left."""
    plan = next((one for one in market.plans if one.attribute == attribute.id), None)
    if plan is None or plan.target is None or plan.due is None or plan.move is Move.LEAVE:
        return None
    value = format_value(plan.target, attribute, language)
    text = chart_word("target", language, value=value, day=format_date(plan.due))
    return Target(day=day_number(plan.due), value=plan.target, text=text)


def place_target(
    target: Target, last: int, plane: Plane, lines: Sequence[float], sheet: Sheet
) -> PlacedTarget | None:
    """The mark in a plot, its words above or below, whichever is farther from the lines' ends.

    `last` is the last day with data; from there on a target out of sight is pointed at.
    """
    is_beyond = target.day > plane.last >= last
    if not is_beyond and not plane.is_in_sight(target.day):
        return None
    plot, line, growth = plane.plot, sheet.line(), sheet.measure.growth
    clear = _CLEAR * growth
    x = plot.right - _MARK * growth if is_beyond else plane.x(target.day)
    y = max(plot.y, min(plot.bottom, plane.y(target.value)))
    text = sheet.fitted(target.text, plot.width)
    width = sheet.widest([text])
    tops = [y - clear - line, y + clear]
    free = [top for top in tops if plot.y <= top <= plot.bottom - line]
    top = max(free, key=lambda top: _clearance(top + line / 2, lines), default=plot.y)
    left = max(plot.x, min(x - width / 2, plot.right - width))
    label = sheet.text(text, left, top)
    return PlacedTarget(x=x, y=y, text=target.text, label=label, is_beyond=is_beyond)


def _clearance(height: float, lines: Sequence[float]) -> float:
    return min((abs(height - line) for line in lines), default=0.0)
