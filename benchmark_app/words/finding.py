"""The sentences over the views: what the analysis found, in English and Korean."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.result import Finding
from benchmark_app.words.language import Language
from benchmark_app.words.offer import lack_places, offer_places
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.trend_finding import TREND_FINDINGS
from benchmark_app.words.value import format_value, touchpoint_word

FINDINGS: Final[dict[str, Sentence]] = {
    # nothing or little to go by
    "nothing_entered": Sentence(
        "Nothing is entered yet. Add a service and a competitor, and type what you see.",
        "아직 적은 것이 없어요. 서비스 항목과 경쟁 가게를 더하고 본 대로 적어 보세요.",
    ),
    "no_competitor_yet": Sentence(
        "Nothing is entered yet. Add a competitor, and type what you see.",
        "아직 적은 것이 없어요. 경쟁 가게를 더하고 본 대로 적어 보세요.",
    ),
    "no_service_yet": Sentence(
        "Nothing is entered yet. Add a service, and type what you see.",
        "아직 적은 것이 없어요. 서비스 항목을 더하고 본 대로 적어 보세요.",
    ),
    "begin_with_yours": Sentence(
        "Begin with your own column, then type what you see at {competitor}: the first comparison "
        "will stand here.",
        "먼저 우리 가게 칸을 적고 {competitor}에서 본 것을 적어 보세요. 견준 결과가 여기에 나와요.",
    ),
    "begin_with": Sentence(
        "Begin with what you see at {competitor}.",
        "{competitor}에서 본 것부터 적어 보세요.",
    ),
    "nothing_seen_by": Sentence(
        "Nothing was seen up to {day}. Type what you see, or choose a later day.",
        "{day}까지 본 것이 없어요. 본 대로 적거나 더 뒤의 날짜를 골라 보세요.",
    ),
    "all_stale": Sentence(
        "Nothing is known today: every check is too old or was left open. The last one is from "
        "{day}.",
        "지금 아는 것이 없어요. 조사가 모두 오래됐거나 그때 알 수 없었어요. "
        "마지막 조사는 {day}이에요.",
    ),
    "next_competitor": Sentence(
        "Now type what you see at {competitor}: your own column alone says nothing about the "
        "market.",
        "이제 {competitor}에서 본 것을 적어 보세요. 우리 가게만으로는 시장을 알 수 없어요.",
    ),
    "no_competitor_known": Sentence(
        "No competitor is checked yet; your own column alone says nothing about the market.",
        "아직 조사한 경쟁 가게가 없어요. 우리 가게만으로는 시장을 알 수 없어요.",
    ),
    "competitor_has": Sentence(
        "{competitor} has, and you do not: {names}.",
        "{competitor}에는 있고 우리 가게에는 없어요: {names}.",
    ),
    "competitor_has_more": Sentence(
        "{competitor} has, and you do not: {names} and {more} more.",
        "{competitor}에는 있고 우리 가게에는 없어요: {names} 외 {more}개.",
    ),
    "you_have": Sentence(
        "You have, and {competitor} does not: {names}.",
        "우리 가게에는 있고 {competitor}에는 없어요: {names}.",
    ),
    "you_have_more": Sentence(
        "You have, and {competitor} does not: {names} and {more} more.",
        "우리 가게에는 있고 {competitor}에는 없어요: {names} 외 {more}개.",
    ),
    "competitor_ahead": Sentence(
        "{competitor} is ahead of you in: {names}.",
        "{competitor:이} 우리 가게보다 나은 항목: {names}.",
    ),
    "competitor_ahead_more": Sentence(
        "{competitor} is ahead of you in: {names} and {more} more.",
        "{competitor:이} 우리 가게보다 나은 항목: {names} 외 {more}개.",
    ),
    "you_ahead": Sentence(
        "You are ahead of {competitor} in: {names}.",
        "우리 가게가 {competitor}보다 나은 항목: {names}.",
    ),
    "you_ahead_more": Sentence(
        "You are ahead of {competitor} in: {names} and {more} more.",
        "우리 가게가 {competitor}보다 나은 항목: {names} 외 {more}개.",
    ),
    "same_as": Sentence(
        "You and {competitor} are alike in {count} of {count} {count:service|services} checked "
        "at both.",
        "두 곳에서 모두 확인한 {count}개 항목은 {count}개 모두 우리 가게와 {competitor:이} 같아요.",
    ),
    "competitor_offers": Sentence(
        "{competitor} offers {count} of the {known} {known:service|services} checked there.",
        "{competitor}에는 확인한 항목 {known}개 중 {count}개가 있어요.",
    ),
    "too_few_checks": Sentence(
        "There are too few checks to name a stage yet: {known} of {cells} "
        "{cells:cell is|cells are} known.",
        "단계를 말하기에는 조사가 적어요. {cells}칸 중 {known}칸을 알아요.",
    ),
    "no_floors": Sentence(
        "No stage can be named: no value is set from which a number counts as offered.",
        "숫자를 얼마부터 하는 것으로 칠지 정하지 않아서 단계를 말할 수 없어요.",
    ),
    # the set of competitors itself
    "few_competitors": Sentence(
        "Only {count} checked {count:competitor is|competitors are} in the market: one change "
        "moves everything. Compare with at least {fewest}.",
        "시장에 조사한 경쟁 가게가 {count}곳뿐이라 한 곳만 바뀌어도 전체가 움직여요. "
        "{fewest}곳 이상과 비교해 보세요.",
    ),
    "heavy_competitor": Sentence(
        "{name} would be {part} % of the market by its weight; it counts for {cap} % at most.",
        "{name:은} 가중치로 시장의 {part}%지만 많아야 {cap}%로 세요.",
    ),
    "chain_rules": Sentence(
        "{count} of {of} competitors belong to {chain}: this shows that chain more than the "
        "market.",
        "경쟁 가게 {of}곳 중 {count}곳이 {chain} 소속이라, 시장보다 그 체인을 보여 줘요.",
    ),
    "baseline_starts": Sentence(
        "Baseline and stages start with the third competitor checked.",
        "기준선과 단계는 경쟁 가게를 세 곳 조사하면 나와요.",
    ),
    "baseline_starts_at": Sentence(
        "Baseline and stages start with {needed} {needed:competitor|competitors} checked.",
        "기준선과 단계는 경쟁 가게를 {needed}곳 조사하면 나와요.",
    ),
    # the grid: what became expected, and do we have it
    "now_expected_missing": Sentence(
        "{name} is now expected: {adopters} of {known} {does}. {lack_yet}",
        "{name:은} 이제 기본이에요. {known}곳 중 {adopters}곳이 {does}. {lack_yet}",
    ),
    "becoming_expected_missing": Sentence(
        "{name} is becoming expected: {adopters} of {known} {does}. {lack_yet}",
        "{name:이} 기본이 되고 있어요. {known}곳 중 {adopters}곳이 {does}. {lack_yet}",
    ),
    "expected_missing": Sentence(
        "{name} is expected: {adopters} of {known} {does}. {lack}",
        "{name:은} 기본이에요. {known}곳 중 {adopters}곳이 {does}. {lack}",
    ),
    "most_have_missing": Sentence(
        "{name}: {adopters} of {known} {does}. {lack}",
        "{name}: {known}곳 중 {adopters}곳이 {does}. {lack}",
    ),
    "more_missing": Sentence(
        "{count} things that most offer are missing: {names}.",
        "대부분 하는데 우리 가게에 없는 항목이 {count}개예요: {names}.",
    ),
    "more_missing_more": Sentence(
        "{count} things that most offer are missing: {names} and {more} more.",
        "대부분 하는데 우리 가게에 없는 항목이 {count}개예요: {names} 외 {more}개.",
    ),
    "now_expected_have": Sentence(
        "{name} is now expected: {adopters} of {known} {does}. So do you.",
        "{name:은} 이제 기본이에요. {known}곳 중 {adopters}곳이 {does}. 우리 가게도 {does}.",
    ),
    "now_expected": Sentence(
        "{name} is now expected: {adopters} of {known} {does}.",
        "{name:은} 이제 기본이에요. {known}곳 중 {adopters}곳이 {does}.",
    ),
    "catching_on_missing": Sentence(
        "{name} is catching on: {adopters} of {known} {does}. {lack_yet}",
        "{name:이} 퍼지고 있어요. {known}곳 중 {adopters}곳이 {does}. {lack_yet}",
    ),
    "only_us": Sentence(
        "Only you offer {name}: none of the {known} others checked does.",
        "{name:은} 우리 가게만 해요. 확인한 {known}곳 중에는 하는 곳이 없어요.",
    ),
    "only_us_number": Sentence(
        "You stand alone in {name}: none of the {known} others checked {none_does}.",
        "{name:은} 우리 가게뿐이에요. 확인한 {known}곳 중에는 {none_does} 곳이 없어요.",
    ),
    "ahead": Sentence(
        "{name} sets you apart: only {adopters} of {known} others {does}.",
        "{name:은} 우리 가게의 강점이에요. 다른 {known}곳 중 {adopters}곳만 {does}.",
    ),
    "copied_lead": Sentence(
        "Others have copied your lead in {name}: {adopters} of {known} {does} now.",
        "{name:은} 따라잡힌 강점이에요. 이제 {known}곳 중 {adopters}곳이 {does}.",
    ),
    "basics_kept": Sentence(
        "Nothing expected is missing: you offer {have} of {count}.",
        "빠진 기본이 없어요. 기본 {count}개 중 {have}개를 해요.",
    ),
    "basics_unknown": Sentence(
        "You offer {have} of the {count} expected {count:service|services}; {unknown} of yours "
        "{unknown:is|are} not known yet.",
        "기본 {count}개 중 {have}개를 해요. {unknown}개는 우리 가게 값이 아직 없어요.",
    ),
    "nothing_expected": Sentence(
        "{count} {count:service is|services are} checked enough, and {count:it is not|none is} "
        "expected by all yet.",
        "충분히 확인한 {count}개 항목 가운데 아직 기본이 된 것은 없어요.",
    ),
    # the stages: what turned into a basic, and when
    "became_expected": Sentence(
        "{name} became expected on {day}: {adopters} of {known} {does} now. {expected} of the "
        "{cells} with a stage {expected:is|are} expected by all.",
        "{name:은} {day}부터 기본이에요. 지금 {known}곳 중 {adopters}곳이 {does}. "
        "단계가 있는 {cells}개 중 {expected}개가 기본이에요.",
    ),
    "became_expected_many": Sentence(
        "{count} services became expected within 12 months: {names}. {expected} of the {cells} "
        "with a stage are expected by all.",
        "12개월 사이 {count}개 항목이 기본이 됐어요: {names}. 단계가 있는 {cells}개 중 "
        "{expected}개가 기본이에요.",
    ),
    "became_expected_many_more": Sentence(
        "{count} services became expected within 12 months: {names} and {more} more. {expected} "
        "of the {cells} with a stage are expected by all.",
        "12개월 사이 {count}개 항목이 기본이 됐어요: {names} 외 {more}개. 단계가 있는 {cells}개 중 "
        "{expected}개가 기본이에요.",
    ),
    "becoming_expected": Sentence(
        "{name} is becoming expected: {adopters} of {known} {does}; it counts from {day} if it "
        "lasts.",
        "{name:이} 기본이 되고 있어요. {known}곳 중 {adopters}곳이 {does}. 이어지면 {day}부터로 "
        "쳐요.",
    ),
    "becoming_expected_now": Sentence(
        "{name} is becoming expected: {adopters} of {known} {does}; it counts once it lasts.",
        "{name:이} 기본이 되고 있어요. {known}곳 중 {adopters}곳이 {does}. 이어지면 기본으로 쳐요.",
    ),
    "last_expected": Sentence(
        "The last service to become expected was {name}, on {day}. {expected} of the {cells} "
        "with a stage {expected:is|are} expected by all.",
        "마지막으로 {name:이} {day}에 기본이 됐어요. 단계가 있는 {cells}개 중 {expected}개가 "
        "기본이에요.",
    ),
    "expected_from_start": Sentence(
        "{expected} of the {cells} with a stage {expected:is|are} expected by all, and "
        "{expected:was|were} so when first checked.",
        "단계가 있는 {cells}개 중 {expected}개가 기본이에요. 처음 확인했을 때부터 그랬어요.",
    ),
    "none_expected": Sentence(
        "{cells} {cells:service is|services are} checked enough: {cells:it is not|none is} "
        "expected by all, {contested} {contested:is|are} catching on.",
        "충분히 확인한 {cells}개 항목 가운데 기본은 없어요. {contested}개가 퍼지는 중이에요.",
    ),
    "standard_rose": Sentence(
        "{name}: “{level}” is now expected, no longer just “{before}”, since {day}: {adopters} of "
        "{known} {adopters:reaches|reach} it.",
        "{name}: {day}부터 {before:로}는 모자라고 {level:이} 기본이에요. {known}곳 중 "
        "{adopters}곳이 그만큼 해요.",
    ),
    "standard_rising": Sentence(
        "{name}: “{level}” is becoming expected, no longer just “{before}”: {adopters} of {known} "
        "{adopters:reaches|reach} it; it counts from {day} if it lasts.",
        "{name}: {before:로}는 모자라고 {level:이} 기본이 되고 있어요. {known}곳 중 {adopters}곳이 "
        "그만큼 하고, 이어지면 {day}부터로 쳐요.",
    ),
    "fading_out": Sentence(
        "{name} is fading out: {adopters} of {known} still {does}.",
        "{name:이} 사라지는 중이에요. {known}곳 중 {adopters}곳만 아직 {does}.",
    ),
    **TREND_FINDINGS,
}
#: The number of competitors the founding rule asks for, which has a sentence of its own.
_THIRD: Final = 3


def finding_text(finding: Finding, language: Language) -> str:
    """The sentence of a finding.

    A parameter `touchpoint` goes before it, one that ends with `_in` is a touchpoint in it;
    `needed` adds how many competitors a baseline takes; `attribute` says of which one `level` and
    `before` are values; `number` is the attribute where what is counted is a number, `is_partly`
    where the subject offers some of it.
    """
    code = finding.code
    if code == "only_us" and "number" in finding.params:
        code = "only_us_number"
    params = _with_touchpoints(finding.params, language)
    text = speak(FINDINGS[code], language, **_spoken_values(params, language))
    if "needed" in finding.params:
        is_third = finding.params["needed"] == _THIRD
        start = FINDINGS["baseline_starts" if is_third else "baseline_starts_at"]
        said = speak(start, language, **finding.params)
        text = said if finding.code == "baseline_starts" else f"{text} {said}"
    touchpoint = finding.params.get("touchpoint")
    return f"{touchpoint_word(str(touchpoint), language)}: {text}" if touchpoint else text


def _spoken_values(params: dict[str, object], language: Language) -> dict[str, object]:
    number, adopters = params.get("number"), params.get("adopters")
    if isinstance(adopters, int):
        counted = number if isinstance(number, Attribute) else None
        lack = lack_places(
            is_number=counted is not None,
            is_partly=bool(params.get("is_partly")),
            language=language,
        )
        params = params | offer_places(counted, adopters, language) | lack
    attribute = params.get("attribute")
    if not isinstance(attribute, Attribute):
        return params
    values = {name: params[name] for name in ("before", "level")}
    return params | {
        name: format_value(value, attribute, language)
        for name, value in values.items()
        if isinstance(value, float)
    }


def _with_touchpoints(params: dict[str, object], language: Language) -> dict[str, object]:
    named = {name: str(value) for name, value in params.items() if name.endswith("_in")}
    return params | {name: touchpoint_word(code, language) for name, code in named.items()}
