"""The scale upwards of a trend, and how its values read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Level
from benchmark_app.ui.charts.axis import Tick, value_range, value_ticks
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_number, format_share
from benchmark_app.words.value import format_measure, has_cents, level_word, yes_no_word

_FULL: Final = 100
_QUARTER: Final = 25
#: An index that hardly moves is not drawn as if it did.
_AROUND_PAR: Final = (90.0, 110.0)


class ScaleKind(StrEnum):
    """What the numbers of a scale are."""

    POINTS = "points"
    INDEX = "index"
    LEVEL = "level"
    SHARE = "share"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueScale:
    """The ends and ticks of a scale, and the unit of its numbers."""

    kind: ScaleKind
    low: float
    high: float
    ticks: tuple[Tick, ...]
    language: Language
    unit: str = ""

    def text(self, value: float, *, is_average: bool = True) -> str:
        """A value as labels and cards show it; what one place offers in words."""
        if self.kind in (ScaleKind.POINTS, ScaleKind.INDEX):
            return format_number(round(value, 1))
        if self.kind is ScaleKind.SHARE:
            shown = format_share(value, self.language)
            return shown if is_average else yes_no_word(value, self.language)
        if self.kind is ScaleKind.LEVEL:
            is_word = not is_average and value == int(value)
            return level_word(int(value), self.language) if is_word else format_number(value, 1)
        return format_measure(self._rounded(value) if is_average else value, self.unit)

    def difference(self, value: float) -> str:
        """A gap between two values, without a sign of its own where it is positive."""
        if self.kind is ScaleKind.SHARE:
            return format_share(value, self.language)
        if self.kind is ScaleKind.MEASURE:
            return format_measure(self._rounded(value), self.unit)
        return format_number(round(value, 1))

    def number(self, value: float | None, *, is_average: bool = True) -> str:
        """A value as labels round it, for tables: bare of unit and separators; empty if unknown."""
        if value is None:
            return ""
        if self.kind is ScaleKind.SHARE:
            return format_share(value, self.language)
        if self.kind is not ScaleKind.MEASURE:
            value = round(value, 1)
        elif is_average:
            value = self._rounded(value)
        return f"{value + 0.0:.4f}".rstrip("0").rstrip(".")

    def _rounded(self, value: float) -> float:
        """An average with no more digits than the scale can show; of money whole cents."""
        span = self.high - self.low
        digits = (0, 2) if has_cents(self.unit) else range(4)
        decimals = next((places for places in digits if span * 10**places >= _FULL), 4)
        return round(value, decimals)


def points_scale(language: Language) -> ValueScale:
    """From 0 to 100."""
    ticks = tuple(Tick(at, f"{at}") for at in range(0, _FULL + 1, _QUARTER))
    return ValueScale(
        kind=ScaleKind.POINTS, low=0.0, high=float(_FULL), ticks=ticks, language=language
    )


def index_scale(
    values: Iterable[float | None], language: Language, *, from_zero: bool
) -> ValueScale:
    """An honest range of indexes around 100, which always has its tick."""
    known = [value for value in values if value is not None]
    lowest, highest = (pick((*known, *_AROUND_PAR)) for pick in (min, max))
    low, high = value_range(lowest, highest, from_zero=from_zero)
    ticks = sorted({*value_ticks(low, high), float(_FULL)})
    return ValueScale(
        kind=ScaleKind.INDEX,
        low=low,
        high=high,
        ticks=tuple(Tick(at, format_number(at)) for at in ticks),
        language=language,
    )


def scale_of(
    attribute: Attribute, values: Iterable[float | None], language: Language
) -> ValueScale:
    """The scale of one service: all levels, no to yes, or an honest range of its own numbers."""
    if attribute.kind is AttributeKind.LEVEL:
        ticks = tuple(Tick(level, level_word(level, language)) for level in Level)
        return ValueScale(
            kind=ScaleKind.LEVEL,
            low=0.0,
            high=float(Level.EXCELLENT),
            ticks=ticks,
            language=language,
        )
    if attribute.kind is AttributeKind.YES_NO:
        ticks = (
            Tick(0, yes_no_word(0, language)),
            Tick(0.5, format_share(0.5, language)),
            Tick(1, yes_no_word(1, language)),
        )
        return ValueScale(kind=ScaleKind.SHARE, low=0.0, high=1.0, ticks=ticks, language=language)
    known = [value for value in values if value is not None]
    low, high = value_range(min(known, default=0.0), max(known, default=1.0))
    ticks = tuple(Tick(at, format_measure(at, attribute.unit)) for at in value_ticks(low, high))
    return ValueScale(
        kind=ScaleKind.MEASURE,
        low=low,
        high=high,
        ticks=ticks,
        language=language,
        unit=attribute.unit,
    )
