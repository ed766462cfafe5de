"""What a rescue says: where the file is and what became of what the damaged one held."""

from __future__ import annotations

from dataclasses import asdict
from typing import Final

from benchmark_app.domain.rescue import Rescue
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

RESCUES: Final[dict[str, Sentence]] = {
    "written": Sentence(
        "What can be read of {old} is in {new} now. {old} was not changed.",
        "{old} 파일에서 읽을 수 있는 내용을 {new} 파일에 저장했어요. {old:은} 바꾸지 않았어요.",
    ),
    "kept": Sentence(
        "{count} {count:value is|values are} as {count:it was|they were} entered.",
        "값 {count}개는 적은 그대로예요.",
    ),
    "unknown": Sentence(
        "{count} damaged {count:value is|values are} unknown now: check {count:it|them} again.",
        "손상된 값 {count}개는 모름으로 두었어요. 다시 확인해 주세요.",
    ),
    "lost": Sentence(
        "{count} {count:value|values} could not be read.",
        "값 {count}개는 읽지 못했어요.",
    ),
    "restored": Sentence(
        "{count} damaged {count:competitor, service or rule was|competitors, services and rules "
        "were} put right from the history.",
        "손상된 경쟁 가게·서비스 항목·규칙 {count}개는 기록에서 되살렸어요.",
    ),
    "dropped": Sentence(
        "{count} {count:entry|entries} beside the values could not be read: look through the "
        "competitors, services, rules and plans.",
        "값 말고 {count}개를 읽지 못했어요. 경쟁 가게, 서비스 항목, 규칙, 계획을 살펴봐 주세요.",
    ),
    "edits": Sentence(
        "{count} {count:edit|edits} of the history {count:is|are} gone, so Undo begins after "
        "{count:it|them}.",
        "기록된 편집 {count}개가 없어져서 되돌리기는 그다음부터 돼요.",
    ),
}


def rescue_lines(rescue: Rescue, old: str, new: str, language: Language) -> tuple[str, ...]:
    """A sentence for the file and one for every count that is not zero; the kept ones always."""
    counts = asdict(rescue).items()
    return (
        speak(RESCUES["written"], language, old=old, new=new),
        *(
            speak(RESCUES[key], language, count=count)
            for key, count in counts
            if count or key == "kept"
        ),
    )
