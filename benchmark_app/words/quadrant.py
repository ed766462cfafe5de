"""The map of importance and level: its corners, its axes and what it leaves out."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.quadrant import Quadrant
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

QUADRANTS: Final[dict[Quadrant, Sentence]] = {
    Quadrant.FIX_FIRST: Sentence("Important, below the market", "중요하고 시장보다 낮음"),
    Quadrant.KEEP_UP: Sentence("Important, at the market or above", "중요하고 시장 이상"),
    Quadrant.LOW_PRIORITY: Sentence(
        "Less important, below the market", "덜 중요하고 시장보다 낮음"
    ),
    Quadrant.POSSIBLE_OVERKILL: Sentence(
        "Less important, at the market or above", "덜 중요하고 시장 이상"
    ),
}
#: The same where nothing is more important than anything else.
_SIDES: Final[dict[Quadrant, Sentence]] = {
    Quadrant.FIX_FIRST: Sentence("Below the market", "시장보다 낮음"),
    Quadrant.KEEP_UP: Sentence("At the market or above", "시장 이상"),
}
#: What stands on and around the map.
MAP_WORDS: Final[dict[str, Sentence]] = {
    "what": Sentence(
        "Importance against your level; the shape is the stage",
        "중요도와 우리 수준, 모양은 단계",
    ),
    "shown": Sentence("{n} {n:service|services}", "항목 {n}개"),
    "own_unknown": Sentence(
        "{n} {n:service|services} without an own value {n:is|are} not here",
        "우리 가게 값을 모르는 {n}개는 여기에 없음",
    ),
    "market_unknown": Sentence(
        "{n} {n:service|services} without a market baseline {n:is|are} not here",
        "시장 기준선이 없는 {n}개는 여기에 없음",
    ),
    "not_scored": Sentence(
        "{n} {n:service|services} without a better or worse {n:is|are} not here",
        "좋고 나쁨을 정하지 않은 {n}개는 여기에 없음",
    ),
    "equal": Sentence("all count the same so far", "아직 중요도가 모두 같음"),
    "across": Sentence(
        "Points below or above the market baseline", "시장 기준선보다 낮거나 높은 점수"
    ),
    "upwards": Sentence("Importance", "중요도"),
    "downwards": Sentence("Furthest behind on top", "가장 뒤처진 것부터"),
    "beside": Sentence(
        "Importance; shapes of one place stand side by side", "중요도 (같은 자리의 표시는 나란히)"
    ),
    "piled": Sentence(
        "All equally important; shapes of one place are piled up",
        "중요도는 모두 같아요 (같은 자리의 표시는 쌓아요)",
    ),
    "middle": Sentence("median", "중앙값"),
    "no_stage": Sentence("Without a stage", "단계 없음"),
    # the card
    "advice": Sentence("{advice}, priority {priority}", "{advice}, 우선순위 {priority}"),
    "stage_places": Sentence(
        "{stage}: {adopters} of {known} offer it", "{stage}: {known}곳 중 {adopters}곳이 해요"
    ),
    "against": Sentence(
        "You: {own} of 100, market baseline: {market}",
        "우리 가게: {own}점, 시장 기준선: {market}점",
    ),
    "importance": Sentence("Importance {importance}", "중요도 {importance}"),
    "start_by": Sentence("Start by {day}", "{day}까지 시작"),
    "together": Sentence("{n} services stand at this place", "이 자리에 항목 {n}개"),
    # the table
    "service": Sentence("Service", "서비스 항목"),
    "corner": Sentence("Corner", "자리"),
    "advice_column": Sentence("Advice", "할 일"),
    "stage": Sentence("Stage", "단계"),
    "gap": Sentence("Gap", "격차"),
    "start_column": Sentence("Start by", "시작할 날"),
}


def corner_word(quadrant: Quadrant, language: Language, *, is_flat: bool) -> str:
    """What a corner of the map is called; in a flat one all are as important."""
    return speak((_SIDES if is_flat else QUADRANTS)[quadrant], language)


def quadrant_word(quadrant: Quadrant, language: Language) -> str:
    """Where the services of a corner lie; what to do about one is its own advice."""
    return speak(QUADRANTS[quadrant], language)


def map_word(code: str, language: Language, **params: object) -> str:
    """A text on, around or about the map."""
    return speak(MAP_WORDS[code], language, **params)
