"""What the filter row and the find bar of the grid say."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

#: Sentences of the filter row and the find bar by code.
FILTER_WORDS: Final[dict[str, Sentence]] = {
    "showing_all": Sentence(
        "All {services} {services:service|services}", "서비스 항목 {services}개 모두"
    ),
    "showing_some": Sentence(
        "Showing {shown} of {services} {services:service|services}",
        "서비스 항목 {services}개 가운데 {shown}개 표시",
    ),
    "services": Sentence("{count} {count:service|services}", "항목 {count}개"),
    "by_value": Sentence("By value: {name}", "값 순서: {name}"),
    "found": Sentence("{place} of {count}", "{count}개 가운데 {place}번째"),
    "found_none": Sentence("Nothing found", "찾은 것이 없어요"),
    "from_top": Sentence("from the top again", "처음부터 다시"),
    "from_end": Sentence("from the end again", "끝에서부터 다시"),
    "in_note": Sentence("Note: {text}", "메모: {text}"),
    "in_source": Sentence("Source: {text}", "출처: {text}"),
    "no_such_cell": Sentence("No cell on this day is like that.", "이 날에는 그런 칸이 없어요."),
}


def filter_text(code: str, language: Language, **params: object) -> str:
    """A sentence of the filter row or the find bar."""
    return speak(FILTER_WORDS[code], language, **params)
