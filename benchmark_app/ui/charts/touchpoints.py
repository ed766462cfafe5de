"""Describes all touchpoints side by side: a small trend of each on the same scales."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.attribute import Direction
from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.charts.scale import points_scale
from benchmark_app.ui.charts.trend import (
    SeriesRole,
    TrendDescription,
    checks_of,
    counted,
    days_of,
    described_lines,
    level_lines,
)
from benchmark_app.words.chart import chart_word, days_text
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date, format_number
from benchmark_app.words.value import touchpoint_word

if TYPE_CHECKING:
    from benchmark_app.domain.result import TouchpointLevel
    from benchmark_app.workspace import Snapshot

_NAMES: Final = {SeriesRole.OWN: "you", SeriesRole.BASELINE: "market"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchpointsDescription:
    """A trend of each touchpoint in the owner's order; its title is the touchpoint's name.

    A panel's subtitle is how far the subject is ahead or behind.
    """

    title: str
    subtitle: str
    note: str
    language: Language
    panels: tuple[TrendDescription, ...]

    @property
    def shown(self) -> tuple[int, ...]:
        """The places of the panels with anything to draw."""
        return tuple(n for n, panel in enumerate(self.panels) if not panel.is_empty)

    def reaching(self, until: date | None) -> TouchpointsDescription:
        """The same with time that runs to a later day; as it is without one."""
        return replace(self, panels=tuple(panel.reaching(until) for panel in self.panels))


def describe_touchpoints(snapshot: Snapshot, language: Language) -> TouchpointsDescription:
    """The subject's and the market's level over time in every touchpoint in use."""
    panels = tuple(_panel(snapshot, language, level) for level in snapshot.touchpoint_levels)
    counts = [panel.counts[-1] for panel in panels]
    known, cells = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0)
    first = min((panel.days[0] for panel in panels if not panel.is_empty), default=None)
    last = format_date(snapshot.as_of)
    span = last if first is None else days_text(format_date(date_of(first)), last, language)
    band = (chart_word("spread_band", language),)
    return TouchpointsDescription(
        title=" ".join(finding_text(one, language) for one in snapshot.findings("touchpoints")[:1]),
        subtitle=" · ".join(
            (
                chart_word("every_touchpoint", language, n=len(panels)),
                *counted(snapshot, known, cells, language),
                span,
                *band[: any(panel.has_band for panel in panels)],
            )
        ),
        note="" if panels else chart_word("no_service", language),
        language=language,
        panels=panels,
    )


def _panel(snapshot: Snapshot, language: Language, level: TouchpointLevel) -> TrendDescription:
    touchpoint = level.touchpoint
    checks = checks_of(snapshot, touchpoint)
    days = days_of(snapshot, checks)
    found = described_lines(
        snapshot,
        language,
        days,
        level_lines(snapshot.market_levels(days, touchpoint), checks),
        frozenset(),
        title=touchpoint_word(touchpoint, language),
        subtitle=(),
        scale=points_scale(language),
        better=Direction.HIGHER,
        touchpoint=touchpoint,
    )
    series = tuple(
        replace(one, name=chart_word(_NAMES[one.role], language)) for one in found.series
    )
    few = chart_word("panel_few", language)
    words = few if level.market is None else _gap_words(level, language)
    return replace(found, series=series, subtitle="" if found.is_empty else words, note=few)


def _gap_words(level: TouchpointLevel, language: Language) -> str:
    """How far the subject is ahead or behind, in points as they are shown; nothing without one."""
    if level.own is None or level.market is None:
        return ""
    gap = round(round(level.own, 1) - round(level.market, 1), 1)
    if not gap:
        return chart_word("panel_level", language)
    points = format_number(abs(gap))
    return chart_word("panel_ahead" if gap > 0 else "panel_behind", language, points=points)
