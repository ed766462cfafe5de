"""What a trend is about and what it measures; one way to describe it for window and export."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.touchpoints import TouchpointsDescription, describe_touchpoints
from benchmark_app.ui.charts.touchpoints_picture import TouchpointsPicture
from benchmark_app.ui.charts.trend import TrendDescription, describe_trend
from benchmark_app.ui.charts.trend_index import (
    TrendMeasure,
    describe_expectation,
    describe_parity,
)
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

if TYPE_CHECKING:
    from benchmark_app.workspace import Snapshot

_SERVICE, _TOUCHPOINT, _EVERY_TOUCHPOINT = "#", "@", "*"
_DIGITS: Final = 10
#: What a scope is described by.
ScopeDescription: TypeAlias = TrendDescription | TouchpointsDescription


@dataclass(frozen=True, slots=True)
class Scope:
    """What the trend is about: everything, a touchpoint, each of them, or a service by its id."""

    touchpoint: str | None = None
    attribute: int | None = None
    is_side_by_side: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Scope()

    @property
    def kept(self) -> str:
        """The scope as a text that `read` understands."""
        if self.attribute is not None:
            return f"{_SERVICE}{self.attribute}"
        if self.is_side_by_side:
            return _EVERY_TOUCHPOINT
        return "" if self.touchpoint is None else f"{_TOUCHPOINT}{self.touchpoint}"

    @classmethod
    def read(cls, text: str) -> Scope:
        """The scope of a text; everything where it is none."""
        sign, rest = text[:1], text[1:]
        if sign == _SERVICE and rest.isdecimal() and len(rest) < _DIGITS:
            return cls(attribute=int(rest))
        if text == _EVERY_TOUCHPOINT:
            return cls(is_side_by_side=True)
        return cls(touchpoint=rest) if sign == _TOUCHPOINT else cls()


def describe_scope(
    snapshot: Snapshot,
    language: Language,
    scope: Scope,
    measure: TrendMeasure = TrendMeasure.LEVEL,
    *,
    highlight: Collection[int] = (),
    until: date | None = None,
) -> ScopeDescription:
    """The trend of a scope; an index is one of everything, whatever is asked for.

    Time runs to the day `until` where that comes later than the snapshot's.
    """
    return _described(snapshot, language, scope, measure, highlight).reaching(until)


def _described(
    snapshot: Snapshot,
    language: Language,
    scope: Scope,
    measure: TrendMeasure,
    highlight: Collection[int],
) -> ScopeDescription:
    if scope.is_side_by_side:
        return describe_touchpoints(snapshot, language)
    if scope.is_everything and measure is TrendMeasure.PARITY:
        return describe_parity(snapshot, language, highlight=highlight)
    if scope.is_everything and measure is TrendMeasure.EXPECTATION:
        return describe_expectation(snapshot, language)
    return describe_trend(
        snapshot,
        language,
        touchpoint=scope.touchpoint,
        attribute=scope.attribute,
        highlight=highlight,
    )


def trend_picture(
    described: ScopeDescription, theme: Theme, lettering: Lettering
) -> TrendPicture | TouchpointsPicture:
    """The picture of a scope's description."""
    if isinstance(described, TouchpointsDescription):
        return TouchpointsPicture(described, theme, lettering)
    return TrendPicture(described, theme, lettering)
