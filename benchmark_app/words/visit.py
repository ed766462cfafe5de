"""What stands on the sheet somebody takes along on a visit."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

#: Codes of the printed sheet.
VISIT_WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence("Visit sheet: {name}", "조사표: {name}"),
    "for": Sentence("for {name}", "{name}에서 만든 표"),
    "date": Sentence("Date", "날짜"),
    "by": Sentence("By", "조사한 사람"),
    "how": Sentence("How: visit · phone · website", "방법: 방문 · 전화 · 웹사이트"),
    "service": Sentence("Service", "서비스 항목"),
    "last": Sentence("Last time", "지난번"),
    "now": Sentence("Now: circle one", "지금: 하나에 동그라미"),
    "note": Sentence("Note", "메모"),
    "key": Sentence(
        "× none   △ partly   ○ yes   ◎ excellent.   Leave it empty where you could not tell.",
        "× 없음   △ 일부   ○ 있음   ◎ 아주 좋음.   알 수 없으면 비워 두세요.",
    ),
    "page": Sentence("Page {page} of {pages}", "{pages}쪽 중 {page}쪽"),
    "never": Sentence("not yet", "아직"),
    "nothing": Sentence(
        "There is no service yet. Add services in the grid, and they stand on this sheet.",
        "아직 서비스 항목이 없어요. 표에 항목을 더하면 이 조사표에 나와요.",
    ),
    "no_competitor": Sentence(
        "There is no competitor yet. Add one, and its sheet can be printed here.",
        "아직 경쟁 가게가 없어요. 경쟁 가게를 더하면 조사표를 여기서 인쇄할 수 있어요.",
    ),
}


def visit_word(code: str, language: Language, **params: object) -> str:
    """A text of the visit sheet."""
    return speak(VISIT_WORDS[code], language, **params)
