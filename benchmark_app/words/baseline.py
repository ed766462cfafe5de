"""What stands beside the usual value of a market where it alone would mislead."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.result import BaselineLevel, Comparison, StageResult
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_number
from benchmark_app.words.sentence import Sentence, speak

_SLACK: Final = 1e-9
_MOST_DECIMALS: Final = 3
_BESIDE: Final = Sentence("{usual}, mean {mean}", "{usual}, 평균 {mean}")


def mean_text(
    level: BaselineLevel, result: StageResult, attribute: Attribute, compared: Comparison | None
) -> str:
    """The mean that a comparison goes by, empty where the usual value says the same.

    A ring beside a ring can be better: "1.6" of a service with levels, in its unit of a measure,
    and of yes and no how many of how many: "4/6".
    """
    if level.own is None or level.typical is None or level.expected is None or compared is None:
        return ""
    if _against(level.own, level.typical, attribute) is compared:
        return ""
    if attribute.kind is AttributeKind.YES_NO:
        return f"{result.adoption.adopters}/{result.adoption.known}"
    return _told_apart(level.expected, level.typical)


def with_mean(usual: str, mean: str, language: Language) -> str:
    """A usual number and the mean beside it, where there is one: "5 min, mean 4.2"."""
    return speak(_BESIDE, language, usual=usual, mean=mean) if mean else usual


def _against(own: float, typical: float, attribute: Attribute) -> Comparison:
    """What the eye makes of an own value beside the usual one."""
    gap = own - typical
    if abs(gap) <= attribute.tolerance + _SLACK:
        return Comparison.LEVEL
    is_lower = attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.LOWER
    return Comparison.BETTER if (gap < 0) == is_lower else Comparison.WORSE


def _told_apart(mean: float, typical: float) -> str:
    """A mean with as few decimals as tell it apart from the usual value."""
    for decimals in range(1, _MOST_DECIMALS):
        if format_number(mean, decimals) != format_number(typical, decimals):
            return format_number(mean, decimals)
    return format_number(mean, _MOST_DECIMALS)
