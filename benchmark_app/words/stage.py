"""The words for stages, standings, verdicts and badges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from benchmark_app.domain.result import Badge, LifecycleStage, StageResult, Standing, Verdict
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

STAGES: Final[dict[LifecycleStage, Sentence]] = {
    LifecycleStage.INSUFFICIENT: Sentence("Not enough checks", "확인 부족"),
    LifecycleStage.ABSENT: Sentence("Nobody yet", "아직 없음"),
    LifecycleStage.INNOVATION: Sentence("Just appeared", "새로 등장"),
    LifecycleStage.DIFFERENTIATOR: Sentence("Sets apart", "차별점"),
    LifecycleStage.CONTESTED: Sentence("Catching on", "퍼지는 중"),
    LifecycleStage.TABLE_STAKES: Sentence("Expected by all", "기본"),
    LifecycleStage.DECLINING: Sentence("Fading out", "사라지는 중"),
}
#: The same where there is room for a word only; the whole is one hover away.
_SHORT_STAGES: Final[dict[LifecycleStage, Sentence]] = {
    LifecycleStage.INSUFFICIENT: Sentence("Too few", "확인 부족"),
    LifecycleStage.ABSENT: Sentence("Nobody", "아직 없음"),
    LifecycleStage.INNOVATION: Sentence("Just new", "새로 등장"),
    LifecycleStage.DIFFERENTIATOR: Sentence("Apart", "차별점"),
    LifecycleStage.CONTESTED: Sentence("Catching", "퍼지는 중"),
    LifecycleStage.TABLE_STAKES: Sentence("Expected", "기본"),
    LifecycleStage.DECLINING: Sentence("Fading", "사라지는 중"),
}
STAGE_HINTS: Final[dict[LifecycleStage, Sentence]] = {
    LifecycleStage.INSUFFICIENT: Sentence(
        "Too few places checked to say.", "확인한 곳이 적어서 아직 말할 수 없어요."
    ),
    LifecycleStage.ABSENT: Sentence(
        "None of the places checked offers it.", "확인한 곳 가운데 제공하는 곳이 없어요."
    ),
    LifecycleStage.INNOVATION: Sentence(
        "One or two have just started.", "한두 곳이 막 시작했어요."
    ),
    LifecycleStage.DIFFERENTIATOR: Sentence(
        "Few do it, so customers notice.", "하는 곳이 적어서 손님 눈에 띄어요."
    ),
    LifecycleStage.CONTESTED: Sentence(
        "More places are copying it.", "따라 하는 곳이 늘고 있어요."
    ),
    LifecycleStage.TABLE_STAKES: Sentence(
        "Taken for granted; missing it disappoints.", "당연하게 여겨서, 없으면 실망해요."
    ),
    LifecycleStage.DECLINING: Sentence("Places are dropping it.", "그만두는 곳이 나오고 있어요."),
}
STANDINGS: Final[dict[Standing, Sentence]] = {
    Standing.UNKNOWN: Sentence("Unknown", "모름"),
    Standing.ONLY_US: Sentence("Only us", "우리만 하는 것"),
    Standing.AHEAD: Sentence("Ahead", "앞섬"),
    Standing.COPIED_LEAD: Sentence("Lead that was copied", "따라잡힌 강점"),
    Standing.MISSING_BASIC: Sentence("Missing basic", "빠진 기본"),
    Standing.BEHIND: Sentence("Behind", "뒤처짐"),
    Standing.LEVEL: Sentence("Level", "비슷함"),
}
VERDICTS: Final[dict[Verdict, Sentence]] = {
    Verdict.BAD: Sentence("Bad", "나쁨"),
    Verdict.NEUTRAL: Sentence("Neutral", "보통"),
    Verdict.GOOD: Sentence("Good", "좋음"),
    Verdict.EXCELLENT: Sentence("Excellent", "아주 좋음"),
}
BADGES: Final[dict[Badge, Sentence]] = {
    Badge.SOON: Sentence("Soon expected", "곧 기본"),
    Badge.LAST_HOLDOUT: Sentence("Only one lacks it", "한 곳만 없음"),
    Badge.BLIP: Sentence("Did not last", "잠깐 있다 사라짐"),
    Badge.NEW: Sentence("New", "최근"),
    Badge.ABANDONED: Sentence("Given up", "모두 그만둠"),
}
_SHORT_ONLY_US: Final = Sentence("Only us", "우리만")
_ONLY_OURS: Final = Sentence(
    "You offer it; nobody else checked does.", "우리만 해요. 확인한 곳 가운데 하는 곳이 없어요."
)
_IN_BRACKETS: Final = Sentence(
    "In brackets until it is confirmed.", "확정되기 전이라 괄호 안에 있어요."
)
_LACKED_BY_US: Final = Sentence("Only you lack it", "우리만 없음")
_LACKED_BY_ONE: Final = Sentence("Only {name} lacks it", "{name}만 없음")
_LACKED_BY_BOTH: Final = Sentence("Only you and {name} lack it", "우리와 {name}만 없음")


def stage_word(
    stage: LifecycleStage, language: Language, *, is_confirmed: bool = True, is_short: bool = False
) -> str:
    """The stage as the owner reads it; one not yet confirmed stands in brackets."""
    word = speak((_SHORT_STAGES if is_short else STAGES)[stage], language)
    return word if is_confirmed else f"({word})"


def result_word(
    result: StageResult, language: Language, *, is_marked: bool = True, is_short: bool = False
) -> str:
    """What a service is at on a day, empty without a stage; in brackets until it is confirmed.

    "Nobody yet" would be wrong beside an own yes: "Only us" says it. Speech leaves the brackets.
    """
    if result.stage is None:
        return ""
    is_confirmed = not (result.provisional and is_marked)
    if not is_only_ours(result):
        return stage_word(result.stage, language, is_confirmed=is_confirmed, is_short=is_short)
    word = speak(_SHORT_ONLY_US if is_short else STANDINGS[Standing.ONLY_US], language)
    return word if is_confirmed else f"({word})"


def is_only_ours(result: StageResult) -> bool:
    """Whether no competitor offers it yet, but the subject does."""
    return result.stage is LifecycleStage.ABSENT and result.standing is Standing.ONLY_US


def stage_hint(stage: LifecycleStage, language: Language) -> str:
    """The sentence shown on hover over a stage."""
    return speak(STAGE_HINTS[stage], language)


def result_hint(result: StageResult, language: Language) -> str:
    """What a service's stage means and, where it stands in brackets, why; empty without one."""
    if result.stage is None:
        return ""
    only_ours = speak(_ONLY_OURS, language) if is_only_ours(result) else ""
    meaning = only_ours or stage_hint(result.stage, language)
    return f"{meaning} {speak(_IN_BRACKETS, language)}" if result.provisional else meaning


def standing_word(standing: Standing, language: Language) -> str:
    """Where the subject stands."""
    return speak(STANDINGS[standing], language)


def verdict_word(verdict: Verdict, language: Language) -> str:
    """The customer's word for the subject."""
    return speak(VERDICTS[verdict], language)


def badge_word(badge: Badge, language: Language, holdouts: Sequence[str] = ()) -> str:
    """A badge; for the last holdout, `holdouts` are who lacks it, "" the subject."""
    names = [name for name in holdouts if name]
    if badge is not Badge.LAST_HOLDOUT or not holdouts:
        return speak(BADGES[badge], language)
    if not names:
        return speak(_LACKED_BY_US, language)
    both = len(names) < len(holdouts)
    return speak(_LACKED_BY_BOTH if both else _LACKED_BY_ONE, language, name=names[0])
