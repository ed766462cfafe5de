"""What the preview of a paste says: counts, new names, questions about signs."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.value import with_unit

PASTE_WORDS: Final[dict[str, Sentence]] = {
    "changed": Sentence(
        "{count} {count:cell gets|cells get} another value.", "{count}칸의 값이 바뀌어요."
    ),
    "again": Sentence(
        "{count} {count:value is|values are} as before and {count:counts|count} as seen again.",
        "{count}칸은 값이 그대로이고, 다시 확인한 것으로 적어요.",
    ),
    "same": Sentence(
        "{count} {count:value is|values are} noted for this day already.",
        "{count}칸은 이 날짜에 이미 같은 값이 있어요.",
    ),
    "new_services": Sentence(
        "{count} new {count:service|services}.", "새 서비스 항목 {count}개를 추가해요."
    ),
    "new_competitors": Sentence(
        "{count} new {count:competitor|competitors}.", "새 경쟁 가게 {count}곳을 추가해요."
    ),
    "unread": Sentence(
        "{count} cannot be read and {count:is|are} left out, nothing there changes:",
        "읽을 수 없는 {count}개는 빼고 붙여 넣어요. 그 칸은 바뀌지 않아요:",
    ),
    "nothing": Sentence(
        "There is nothing to paste here that changes anything.", "바뀌는 것이 없어요."
    ),
    "sign_asked": Sentence(
        "Choose first what is meant by {signs}.",
        "{signs:이} 무슨 뜻인지 먼저 골라 주세요.",
    ),
    "sign": Sentence("“{sign}” means", "“{sign}” 표시의 뜻"),
    "choose": Sentence("Choose", "고르기"),
    "sign_yes": Sentence("yes ○", "있음 ○"),
    "sign_none": Sentence("none ×", "없음 ×"),
    "sign_out": Sentence("leave it out", "빼고 붙여 넣기"),
    "service_name": Sentence("New service {number}", "새 항목 {number}"),
    "competitor_name": Sentence("New competitor {number}", "새 가게 {number}"),
    "row_service": Sentence("Service, {kind}", "서비스 항목, {kind}"),
    "row_competitor": Sentence("Competitor", "경쟁 가게"),
    "name_taken": Sentence("Give each new one a name.", "새로 추가할 것마다 이름을 적어 주세요."),
    "kind_yes_no": Sentence("yes or no", "있음·없음"),
    "kind_level": Sentence("four levels", "네 단계"),
    "kind_measure": Sentence("a number", "숫자"),
    "pasted": Sentence(
        "{count} {count:value|values} pasted. Ctrl+Z takes the paste back.",
        "값 {count}개를 붙여 넣었어요. Ctrl+Z로 되돌릴 수 있어요.",
    ),
}


def paste_text(code: str, language: Language, **params: object) -> str:
    """A sentence or word of the preview."""
    return speak(PASTE_WORDS[code], language, **params)


def summary_text(counts: dict[str, int], language: Language) -> str:
    """The counts that are not zero as sentences; that there is nothing to do, where all are."""
    said = [paste_text(code, language, count=count) for code, count in counts.items() if count]
    return " ".join(said) or paste_text("nothing", language)


def new_service_text(kind: AttributeKind, unit: str, language: Language) -> str:
    """How a new service will be judged: "Service, a number (min)"."""
    word = paste_text(f"kind_{kind.value}", language)
    if unit:
        word = f"{word} ({with_unit('', unit)})" if unit in "$€£¥₩" else f"{word} ({unit})"
    return paste_text("row_service", language, kind=word)
