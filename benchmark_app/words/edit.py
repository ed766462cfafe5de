"""What undo, redo and the history call an edit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

EDITS: Final[dict[str, Sentence]] = {
    "record": Sentence("Enter {count} {count:value|values}", "값 {count}개 입력"),
    "retract": Sentence("Clear {count} {count:value|values}", "값 {count}개 지우기"),
    "paste": Sentence("Paste {count} {count:cell|cells}", "{count}칸 붙여 넣기"),
    "fill": Sentence("Fill {count} {count:cell|cells}", "{count}칸 채우기"),
    "confirm": Sentence(
        "Same as last time for {count} {count:cell|cells}", "{count}칸 지난번과 같다고 적기"
    ),
    "seen_today": Sentence(
        "Seen today for {count} {count:cell|cells}", "{count}칸 오늘 확인했다고 적기"
    ),
    "import": Sentence("Import {count} {count:value|values}", "값 {count}개 가져오기"),
    "put_competitor": Sentence("Change competitor", "경쟁 가게 바꾸기"),
    "put_attribute": Sentence("Change service", "서비스 항목 바꾸기"),
    "put_importance": Sentence("Change importance", "중요도 바꾸기"),
    "put_plan": Sentence("Change plan", "계획 바꾸기"),
    "put_competitor_event": Sentence("Note what happened to a competitor", "경쟁 가게 변동 적기"),
    "add_competitor": Sentence(
        "Add {count} {count:competitor|competitors}", "경쟁 가게 {count}곳 추가"
    ),
    "add_attribute": Sentence("Add {count} {count:service|services}", "서비스 항목 {count}개 추가"),
    "remove_competitor": Sentence(
        "Delete {count} {count:competitor|competitors}", "경쟁 가게 {count}곳 삭제"
    ),
    "remove_attribute": Sentence(
        "Delete {count} {count:service|services}", "서비스 항목 {count}개 삭제"
    ),
    "remove_importance": Sentence("Remove importance", "중요도 지우기"),
    "remove_plan": Sentence("Remove plan", "계획 지우기"),
    "remove_competitor_event": Sentence(
        "Remove what happened to a competitor", "경쟁 가게 변동 지우기"
    ),
    "rename": Sentence("Rename", "이름 바꾸기"),
    "grade": Sentence("Grade a service", "항목을 네 단계로 바꾸기"),
    "reorder": Sentence("Reorder", "순서 바꾸기"),
    "merge": Sentence("Merge", "합치기"),
    "policy": Sentence("Change the rules", "규칙 바꾸기"),
    "noun": Sentence("Name for my business", "부르는 말 바꾸기"),
    "subject": Sentence("Set my business", "우리 가게 정하기"),
    "restore": Sentence("Restore a backup", "백업 복원"),
    "rescue": Sentence(
        "Written anew from a damaged file, {count} {count:value|values} lost",
        "손상된 파일에서 다시 저장, 잃은 값 {count}개",
    ),
    "begin": Sentence("Start with my business", "우리 가게로 시작"),
    "group": Sentence("{count} {count:change|changes}", "변경 {count}개"),
}
_AFTER: Final = Sentence(
    "{count} {count:edit|edits} came after this one. All of it stays in the history, and Redo does "
    "it again.",
    "이 편집 뒤에 {count}번 더 바꿨어요. 되돌려도 모두 기록에 남고 다시 할 수 있어요.",
)
_LATEST: Final = Sentence(
    "Nothing that counts now came after this one.",
    "이 편집 뒤에 지금 적용된 변경이 없어요.",
)
_ABOUT: Final = Sentence("{label}: {names}", "{label}: {names}")
_UNDONE: Final = Sentence("Undone: {label}", "되돌렸어요: {label}")
_REDONE: Final = Sentence("Done again: {label}", "다시 했어요: {label}")

#: Edits whose count is one of values.
_OF_VALUES: Final = frozenset(
    ("record", "retract", "paste", "fill", "confirm", "seen_today", "import")
)
_OTHERS_VALUES: Final = Sentence(
    "Another window changed {count} {count:value|values}.",
    "다른 창에서 값 {count}개가 바뀌었어요.",
)
_OTHERS_EDIT: Final = Sentence("In another window: {label}.", "다른 창에서: {label}.")
_OTHERS_FILE: Final = Sentence(
    "Another window changed this file.", "다른 창에서 이 파일이 바뀌었어요."
)
_UNREAD: Final = Sentence(
    "{texts} {count:is|are} not entered yet, so the file stays open: correct {count:it|them}, "
    "or ask again to leave without.",
    "{texts} 값을 아직 적지 못해서 파일을 닫지 않았어요. 고쳐 적거나, 한 번 더 하면 이 값 없이 "
    "닫아요.",
)

_CHECK: Final = Sentence(
    "Values typed now are seen on {day}. {seen} of {cells} {cells:cell|cells} seen that day.",
    "지금 적는 값은 {day}에 확인한 것으로 남아요. 그날은 {cells}칸 가운데 {seen}칸을 확인했어요.",
)
_DAY_SHOWN: Final = Sentence("{told}; the day shown is {day}", "{told}. {day:을} 보고 있어요.")


def edit_label(code: str, language: Language, count: int = 1, about: Sequence[str] = ()) -> str:
    """The name of an edit with the number of things it touches; other codes are a change.

    `about` are the names of the one thing it touches, if it was one.
    """
    label = speak(EDITS.get(code, EDITS["group"]), language, count=count)
    return speak(_ABOUT, language, label=label, names=list(about)) if about else label


def undone_text(code: str, language: Language, count: int = 1) -> str:
    """What the status bar says after undo: "Undone: paste 24 cells"."""
    return speak(_UNDONE, language, label=_inner_label(code, language, count))


def redone_text(code: str, language: Language, count: int = 1) -> str:
    """What the status bar says after redo."""
    return speak(_REDONE, language, label=_inner_label(code, language, count))


def neighbour_text(edits: Sequence[tuple[str, int]], language: Language) -> str:
    """What the status bar says after other windows' edits, given as codes and counts."""
    if edits and all(code in _OF_VALUES for code, _ in edits):
        return speak(_OTHERS_VALUES, language, count=sum(count for _, count in edits))
    if len(edits) == 1:
        code, count = edits[0]
        return speak(_OTHERS_EDIT, language, label=_inner_label(code, language, count))
    return speak(_OTHERS_FILE, language)


def unread_text(texts: Sequence[str], language: Language) -> str:
    """Why a file stays open: texts in it that could not be read."""
    quoted = ", ".join(f"“{text}”" for text in texts)
    return speak(_UNREAD, language, texts=quoted, count=len(texts))


def day_shown_text(told: str, day: date, language: Language) -> str:
    """What undo or redo did, and the day that is shown for it now."""
    return speak(_DAY_SHOWN, language, told=told, day=day)


def check_text(day: date, seen: int, cells: int, language: Language) -> str:
    """Which day what is typed is noted for, and how many cells were seen on it so far."""
    return speak(_CHECK, language, day=day, seen=seen, cells=cells)


def _inner_label(code: str, language: Language, count: int) -> str:
    """The name of an edit inside a sentence."""
    label = edit_label(code, language, count)
    return label[:1].lower() + label[1:]


def after_text(count: int, language: Language) -> str:
    """How many edits would be undone to go back to one of the history."""
    return speak(_AFTER if count else _LATEST, language, count=count)
