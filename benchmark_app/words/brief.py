"""What the one-page brief says beside what the overview says too."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

#: Codes of the printed page.
BRIEF_WORDS: Final[dict[str, Sentence]] = {
    "coming": Sentence("Working out the page…", "한 장 요약을 만들고 있어요…"),
    "trend": Sentence("Level against the market baseline", "시장 기준선과 우리 수준"),
    "trend_market": Sentence("The market baseline", "시장 기준선"),
    "no_trend": Sentence(
        "There are not enough checks for a baseline yet.", "기준선을 그리기에는 조사가 부족해요."
    ),
    "copied": Sentence("Leads that were copied", "따라잡힌 강점"),
    "no_copied": Sentence("No lead was copied", "따라잡힌 강점이 없어요"),
    "no_basics": Sentence("Nothing is expected by all yet", "아직 기본이 된 것이 없어요"),
    "no_spreading": Sentence("Nothing is catching on", "퍼지는 중인 것이 없어요"),
    "months": Sentence("What to do in the next three months", "앞으로 석 달 동안 할 일"),
    "until": Sentence("until {day}", "{day}까지"),
    "early": Sentence(
        "It may be expected by all as early as {month}.", "이르면 {month}에 기본이 될 수 있어요."
    ),
    "rules": Sentence(
        "A service is expected by all where {table_stakes_share} or more of the competitors known "
        "offer it, and catching on from {contested_share}. Levels run from 0 to 100 over all "
        "services by importance; the market is the mean of the competitors. All limits are "
        "settings of this file.",
        "확인한 경쟁 가게의 {table_stakes_share} 이상이 하면 기본, {contested_share}부터는 퍼지는 "
        "중으로 봐요. 수준은 모든 항목을 중요도만큼 센 0~100점이고, 시장은 경쟁 가게의 평균이에요. "
        "기준은 모두 이 파일의 설정이에요.",
    ),
}


def brief_word(code: str, language: Language, **params: object) -> str:
    """A heading, remark or rule of the brief."""
    return speak(BRIEF_WORDS[code], language, **params)
