"""What the chart of who moved the market says: its finding, its rows, its cards."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

#: Codes of what stands on and over the chart.
MOVER_WORDS: Final[dict[str, Sentence]] = {
    "rose": Sentence(
        "The bar rose by {percent} %, the most through {name}: {who}.",
        "기대 수준이 {percent}% 올랐어요. {name:이} 가장 많이 올렸어요: {who}.",
    ),
    "fell": Sentence(
        "The bar fell by {percent} %, the most through {name}: {who}.",
        "기대 수준이 {percent}% 내려갔어요. {name:이} 가장 많이 내렸어요: {who}.",
    ),
    "held": Sentence(
        "The bar is where it was; what rose and what fell make up for each other.",
        "기대 수준은 그대로예요. 오른 것과 내린 것이 서로 지워졌어요.",
    ),
    "nobody": Sentence(
        "Nobody moved the bar between these days.", "이 기간에 기대 수준을 움직인 곳이 없어요."
    ),
    "unknown": Sentence(
        "Too little was known between these days to say who moved the bar.",
        "이 기간에는 아는 것이 적어 누가 기대 수준을 움직였는지 말할 수 없어요.",
    ),
    "one_day": Sentence(
        "Only one day is known yet: who moves the bar can be said from the next check on.",
        "아는 날이 하루뿐이에요. 누가 기대 수준을 움직이는지는 다음 조사부터 말할 수 있어요.",
    ),
    "scale_one_day": Sentence("Points of the expectation index, {last}", "기대 지수 점수, {last}"),
    "scale": Sentence(
        "Points of the expectation index, {first} to {last}",
        "기대 지수 점수, {first}부터 {last}까지",
    ),
    "counted": Sentence("{count} {count:service|services} moved it", "움직인 항목 {count}개"),
    "not_in": Sentence(
        "who was first seen or left does not move it", "새로 알게 되거나 나간 곳은 세지 않아요"
    ),
    "index_on": Sentence("Index on {day}", "{day}의 지수"),
    "rest": Sentence("{count} more {count:service|services}", "그 밖의 항목 {count}개"),
    "rest_up": Sentence("{count} more that raised it", "그 밖에 올린 항목 {count}개"),
    "rest_down": Sentence("{count} more that lowered it", "그 밖에 내린 항목 {count}개"),
    "service": Sentence("Service", "서비스 항목"),
    "points": Sentence("Points", "점수"),
    "index": Sentence("Index after it", "이후 지수"),
    "who": Sentence("Who moved it", "움직인 곳"),
    "moved": Sentence("{name} {points}", "{name} {points}"),
    "places": Sentence("{count} {count:place|places}", "{count}곳"),
    "more": Sentence("{names} and {count} more", "{names} 외 {count}곳"),
}


def mover_word(code: str, language: Language, **params: object) -> str:
    """A text of the chart of who moved the market."""
    return speak(MOVER_WORDS[code], language, **params)
