"""The sentences under a service's stage: which rule, on which counts, since when, how sure."""

from __future__ import annotations

from datetime import date
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import Certainty, LifecycleStage, StageResult, StandardStep
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_share
from benchmark_app.words.offer import offer_places
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.value import format_value

RULES: Final[dict[LifecycleStage, Sentence]] = {
    LifecycleStage.INSUFFICIENT: Sentence(
        "{known} of {places} {places:place is|places are} known. At least {minimum}, and "
        "{coverage} of the market, must be known to say more.",
        "{places}곳 가운데 {known}곳을 알아요. {minimum}곳 이상, 시장의 {coverage} 이상을 알아야 "
        "말할 수 있어요.",
    ),
    LifecycleStage.ABSENT: Sentence(
        "None of {known} {known:place|places} {none_does}.",
        "{known}곳 가운데 {none_does} 곳이 없어요.",
    ),
    LifecycleStage.INNOVATION: Sentence(
        "{adopters} of {known} {does}: one place alone, or up to "
        "{differentiator}, has just appeared.",
        "{known}곳 가운데 {adopters}곳이 {does}. 한 곳뿐이거나 {differentiator} 이하면 새로 등장한 "
        "거예요.",
    ),
    LifecycleStage.DIFFERENTIATOR: Sentence(
        "{adopters} of {known} {does}: under {contested} sets apart.",
        "{known}곳 가운데 {adopters}곳이 {does}. {contested} 미만이면 차별점이에요.",
    ),
    LifecycleStage.CONTESTED: Sentence(
        "{adopters} of {known} {does}: from {contested} to {table_stakes} it is catching on.",
        "{known}곳 가운데 {adopters}곳이 {does}. {contested}부터 {table_stakes}까지는 퍼지는 "
        "중이에요.",
    ),
    LifecycleStage.TABLE_STAKES: Sentence(
        "{adopters} of {known} {does}: from {table_stakes} on, customers expect it everywhere.",
        "{known}곳 가운데 {adopters}곳이 {does}. {table_stakes} 이상이면 손님이 당연하게 여겨요.",
    ),
    LifecycleStage.DECLINING: Sentence(
        "{adopters} of {known} still {does}, after others stopped.",
        "그만둔 곳이 있어서 {known}곳 가운데 {adopters}곳만 아직 {does}.",
    ),
}
_NOBODY_KNOWN: Final = Sentence(
    "No competitor has a value here yet. At least {minimum}, and {coverage} of the market, must "
    "be known to say more.",
    "아직 값을 아는 경쟁 가게가 없어요. {minimum}곳 이상, 시장의 {coverage} 이상을 알아야 말할 수 "
    "있어요.",
)
_UNKNOWN: Final = Sentence(
    "{count} {count:is|are} unknown, so the share lies between {low} and {high}.",
    "{count}곳은 몰라서 비율은 {low}에서 {high} 사이예요.",
)
_SINCE: Final = Sentence("It has been so since {day}.", "{day}부터 그래요.")
_PROVISIONAL: Final = Sentence(
    "Not certain yet: it must hold for {days} days.",
    "아직 확실하지 않아요. {days}일 이어져야 해요.",
)
#: How it ends: "That 70 % or more do it is ..."
CERTAINTIES: Final[dict[Certainty, Sentence]] = {
    Certainty.ALMOST_CERTAIN: Sentence("almost certain", "것이 거의 확실해요"),
    Certainty.LIKELY: Sentence("likely", "가능성이 커요"),
    Certainty.TOSS_UP: Sentence("a toss-up", "가능성은 반반이에요"),
    Certainty.UNLIKELY: Sentence("unlikely", "가능성은 작아요"),
}
_CERTAIN_OF_ALL: Final = Sentence(
    "That {table_stakes} or more {will_do}, those unknown counted in, is {certainty}.",
    "모르는 곳까지 세면 {table_stakes} 이상이 {will_do} {certainty}.",
)
_CERTAIN_OF_MORE: Final = Sentence(
    "That {table_stakes} or more would {will_do} in a wider market is {certainty}.",
    "더 넓은 시장에서도 {table_stakes} 이상이 {will_do} {certainty}.",
)
#: The stages near enough to being expected by all to ask how sure that is.
_NEAR: Final = (LifecycleStage.CONTESTED, LifecycleStage.TABLE_STAKES)
_FROM: Final = Sentence("since {day}", "{day}부터")
_AT_LEAST_FROM: Final = Sentence("at least since {day}", "적어도 {day}부터")
_STANDARD: Final = Sentence(
    "“{level}” has been expected {since}, when {adopters} of {known} reached it.",
    "{since} {level:이} 기본이에요. 그날 {known}곳 중 {adopters}곳이 그만큼 했어요.",
)
_STANDARD_ROSE: Final = Sentence(
    "“{level}” has been expected {since}, when {adopters} of {known} reached it; before that "
    "“{before}”.",
    "{since} {before:로}는 모자라고 {level:이} 기본이에요. 그날 {known}곳 중 {adopters}곳이 그만큼 "
    "했어요.",
)
_STANDARD_FELL: Final = Sentence(
    "Only “{level}” has been expected {since}, no longer “{before}”.",
    "{since} {level:이} 기본이고 {before:은} 이제 아니에요.",
)
_OLD_FILE: Final = Sentence(
    "The last check was on {day}, so that day is shown. Choose another day above.",
    "마지막 조사가 {day}이라 그날을 보여 드려요. 위에서 다른 날을 고를 수 있어요.",
)


def stage_rule_text(
    attribute: Attribute,
    result: StageResult,
    policy: Policy,
    language: Language,
    certainty: Certainty | None = None,
    places: int = 0,
) -> str:
    """Why the service has its stage, with the counts and the workspace's own thresholds.

    `places` are the competitors in the market, also those nobody has looked at yet.
    Near table stakes it also says how sure that is, where `certainty` tells. Empty for a service
    that has no stage.
    """
    if result.stage is None:
        return ""
    share = result.adoption
    done = offer_places(attribute, share.adopters, language)
    sentences = [
        speak(
            RULES[result.stage] if share.active else _NOBODY_KNOWN,
            language,
            known=share.known,
            adopters=share.adopters,
            places=max(places, share.active),
            minimum=policy.minimum_known,
            coverage=format_share(policy.minimum_coverage, language),
            differentiator=format_share(policy.differentiator_share, language),
            contested=format_share(policy.contested_share, language),
            table_stakes=format_share(policy.table_stakes_share, language),
            **done,
        )
    ]
    unknown = share.active - share.known
    is_counted = result.stage is not LifecycleStage.INSUFFICIENT or places <= share.active
    if is_counted and unknown > 0 and share.low is not None and share.high is not None:
        low, high = format_share(share.low, language), format_share(share.high, language)
        sentences.append(speak(_UNKNOWN, language, count=unknown, low=low, high=high))
    if result.since is not None and result.stage is not LifecycleStage.INSUFFICIENT:
        sentences.append(speak(_SINCE, language, day=result.since))
    if result.provisional:
        sentences.append(speak(_PROVISIONAL, language, days=policy.confirmation_days))
    if certainty is not None and result.stage in _NEAR:
        sure = _CERTAIN_OF_ALL if unknown > 0 else _CERTAIN_OF_MORE
        theta = format_share(policy.table_stakes_share, language)
        word = CERTAINTIES[certainty]
        sentences.append(speak(sure, language, table_stakes=theta, certainty=word, **done))
    return " ".join(sentences)


def standard_text(
    step: StandardStep | None,
    attribute: Attribute,
    result: StageResult,
    policy: Policy,
    language: Language,
) -> str:
    """Which level or rung is expected since when, after the last step of the standard.

    Empty where the stage itself says it: for yes/no, for the floor that became expected, and where
    nothing is expected or too little is known.
    """
    if (
        step is None
        or step.level is None
        or attribute.kind is AttributeKind.YES_NO
        or (step.rises and step.level == attribute.floor)
        or result.stage in (None, LifecycleStage.INSUFFICIENT)
    ):
        return ""
    rose = _STANDARD if step.before is None else _STANDARD_ROSE
    since = _AT_LEAST_FROM if step.revealed else _FROM
    text = speak(
        rose if step.rises else _STANDARD_FELL,
        language,
        level=format_value(step.level, attribute, language),
        before=format_value(step.before, attribute, language),
        since=speak(since, language, day=step.day),
        adopters=step.adopters,
        known=step.known,
    )
    if not step.provisional or result.provisional:
        return text
    return f"{text} {speak(_PROVISIONAL, language, days=policy.confirmation_days)}"


def old_file_text(day: date, language: Language) -> str:
    """Why a file whose last check is old opens at that day."""
    return speak(_OLD_FILE, language, day=day)
