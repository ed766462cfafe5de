"""What the page about the rules says: each rule with the workspace's own numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields
from typing import Final

from benchmark_app.domain.effect import AgeTally, RuleFacts
from benchmark_app.domain.policy import COUNTED, EDGES, MOST_COUNTED, Policy, PolicyFault
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.words.language import Language
from benchmark_app.words.method_rule import HERE, RULES, STAGE_PLACES, UNITS
from benchmark_app.words.number import format_number, format_share
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.workbook import method_numbers, method_text, workbook_word

#: What the page says around the rules, by code.
PAGE: Final[dict[str, Sentence]] = {
    "finding": Sentence(
        "{expected} of {services} {services:service|services} {expected:counts|count} as expected "
        "by all, by the usual rules.",
        "항목 {services}개 중 {expected}개가 기본이에요. 규칙은 보통 값 그대로예요.",
    ),
    "finding_own": Sentence(
        "{expected} of {services} {services:service|services} {expected:counts|count} as expected "
        "by all; {changed} of the {rules} rules {changed:is|are} your own.",
        "항목 {services}개 중 {expected}개가 기본이에요. 규칙 {rules}개 중 {changed}개는 직접 "
        "정했어요.",
    ),
    "finding_coming": Sentence(
        "These are the rules by which your market is judged.",
        "우리 시장을 판단하는 규칙이에요.",
    ),
    "finding_empty": Sentence(
        "These are the rules by which your services will be judged.",
        "서비스 항목을 더하면 이 규칙으로 판단해요.",
    ),
    "usual": Sentence("usual", "보통 값"),
    "usual_is": Sentence("back to {value}", "{value:로} 되돌리기"),
    "ladder": Sentence(
        "Each dot is one of your services, at the share of places that offer it. Drag a handle or "
        "type a number.",
        "점 하나가 서비스 항목 하나예요. 하는 곳의 비율에 놓여 있어요. 손잡이를 끌거나 숫자를 "
        "적어 보세요.",
    ),
    "read_only": Sentence(
        "This file can only be read, so its rules cannot be changed here.",
        "이 파일은 읽기만 할 수 있어서 규칙을 바꿀 수 없어요.",
    ),
    "saved": Sentence("Rule changed: {rules}.", "규칙을 바꿨어요: {rules}."),
    "changed": Sentence("{name} {before} → {after}", "{name} {before} → {after}"),
    "became": Sentence("{name} {value}", "{name} {value}"),
}
#: What keeps a number from being used, by code.
FAULTS: Final[dict[str, Sentence]] = {
    "share": Sentence("Use a number from 0 to 100.", "0에서 100 사이의 수를 적어 주세요."),
    "share_above": Sentence(
        "Use a number above 0 and up to 100.", "0보다 크고 100 이하인 수를 적어 주세요."
    ),
    "count": Sentence(
        "Use a whole number from 0 to {most}.", "0에서 {most} 사이의 정수를 적어 주세요."
    ),
    "too_high": Sentence(
        "It cannot be above {edge}: {place}.", "{edge}보다 클 수 없어요. {place}."
    ),
    "too_low": Sentence(
        "It cannot be below {edge}: {place}.", "{edge}보다 작을 수 없어요. {place}."
    ),
    "differentiator_share": Sentence("“Just appeared” ends there", "거기서 ‘새로 등장’이 끝나요"),
    "contested_share": Sentence("“Catching on” begins there", "거기서 ‘퍼지는 중’이 시작돼요"),
    "table_stakes_share": Sentence("“Expected by all” begins there", "거기서 ‘기본’이 시작돼요"),
}
_SLACK: Final = 1e-9
_PERCENT: Final = 100
_USUAL: Final = Policy()
#: The rules of the workbook's page about the method that stand here too, in ten lines.
_HOW: Final = ("values", "unknown", "stages", "news", "levels", "band", "index", "first")
_HOW_AHEAD: Final = ("first_survey", "forecast")


def is_percent(key: str) -> bool:
    """Whether a rule's number is shown as a percentage or percentage points."""
    return key not in COUNTED


def shown_number(key: str, policy: Policy) -> float:
    """A rule's number as it is shown: 70 for a share of 0.7."""
    value = float(getattr(policy, key))
    return round(value * _PERCENT, 6) if is_percent(key) else value


def rule_number(key: str, shown: float) -> float:
    """The policy's number for one as it is shown; counts that are whole are whole numbers."""
    if is_percent(key):
        return round(shown / _PERCENT, 8)
    return int(shown) if shown.is_integer() else shown


def rule_text(key: str, policy: Policy, language: Language, place: str | None = None) -> str:
    """The sentence of a rule; `place` stands where its number goes, None writes the number."""
    rule, shown = RULES[key], shown_number(key, policy)
    sentence = rule.text if shown or rule.off is None else rule.off
    value = format_number(shown) if place is None else place
    return speak(sentence, language, value=value, n=shown, **STAGE_PLACES)


def rule_name(key: str, language: Language) -> str:
    """A rule in few words."""
    return speak(RULES[key].name, language)


def rule_value(key: str, policy: Policy, language: Language) -> str:
    """A rule's number with its unit: 70 %, 10 points, 24 months."""
    return speak(UNITS[RULES[key].unit], language, n=shown_number(key, policy))


def usual_text(key: str, policy: Policy, language: Language) -> str:
    """The word where a rule has its usual number, else that number."""
    if getattr(policy, key) == getattr(_USUAL, key):
        return page_text("usual", language)
    return page_text("usual_is", language, value=rule_value(key, _USUAL, language))


def why_text(key: str, policy: Policy, language: Language) -> str:
    """What a rule is good for."""
    return speak(RULES[key].why, language, edge=_edge(policy, language))


def here_text(
    key: str, policy: Policy, facts: RuleFacts, names: Mapping[int, str], language: Language
) -> str:
    """What a rule's number means in this workspace; `names` are the competitors' by id."""
    code, places = _here(key, policy, facts, names, language)
    return speak(HERE[code] if code else RULES[key].here, language, **places)


def fault_text(fault: PolicyFault, policy: Policy, key: str, language: Language) -> str:
    """What is wrong with the number of the rule `key`, which has the fault or is its neighbour."""
    if fault.code == "policy_not_valid":
        if key in COUNTED:
            return speak(FAULTS["count"], language, most=MOST_COUNTED)
        is_above = key in (*EDGES, "weight_cap")
        return speak(FAULTS["share_above" if is_above else "share"], language)
    lower, higher = fault.key, EDGES[EDGES.index(fault.key) + 1]
    code, other = ("too_high", higher) if key == lower else ("too_low", lower)
    edge, place = rule_value(other, policy, language), FAULTS[other]
    return speak(FAULTS[code], language, edge=edge, place=place)


def page_text(code: str, language: Language, **params: object) -> str:
    """What the page says around the rules."""
    return speak(PAGE[code], language, **params)


def method_finding(policy: Policy, facts: RuleFacts | None, language: Language) -> str:
    """The one sentence over the page; `facts` None while they are still worked out."""
    if facts is None:
        return page_text("finding_coming", language)
    services = facts.staged_services
    if not services:
        return page_text("finding_empty", language)
    changed = changed_rules(_USUAL, policy)
    return page_text(
        "finding_own" if changed else "finding",
        language,
        expected=facts.staged(LifecycleStage.TABLE_STAKES),
        services=len(services),
        changed=len(changed),
        rules=len(RULES),
    )


def changed_rules(before: Policy, after: Policy) -> tuple[str, ...]:
    """The keys of the rules that differ."""
    return tuple(
        field.name
        for field in fields(Policy)
        if getattr(before, field.name) != getattr(after, field.name)
    )


def changed_texts(before: Policy, after: Policy, language: Language) -> list[str]:
    """Each changed rule in few words, with its number before and after."""
    return [
        page_text(
            "changed",
            language,
            name=rule_name(key, language),
            before=rule_value(key, before, language),
            after=rule_value(key, after, language),
        )
        for key in changed_rules(before, after)
    ]


def saved_text(before: Policy, after: Policy, language: Language) -> str:
    """What the status line says once rules are in force."""
    rules = [
        page_text(
            "became",
            language,
            name=rule_name(key, language),
            value=rule_value(key, after, language),
        )
        for key in changed_rules(before, after)
    ]
    return page_text("saved", language, rules=rules)


def how_lines(policy: Policy, counts: Mapping[str, int], language: Language) -> list[str]:
    """How everything is computed in ten lines; `counts` has cells, known, stale and unknown."""
    numbers = method_numbers(policy, language) | dict(counts)
    news = "news" if policy.withdrawal_required > 0 else "no_news"
    codes = [news if code == "news" else code for code in (*_HOW, *_HOW_AHEAD)]
    return [method_text(code, language, **numbers) for code in codes]


def version_text(version: str, language: Language) -> str:
    """What made the figures."""
    return workbook_word("made_with", language, version=version)


def places_needed(share: float, places: int) -> int:
    """How many of so many places make at least a share, all weighing the same."""
    return math.ceil(share * places - _SLACK)


_Here = tuple[str, dict[str, object]]


def _here(
    key: str, policy: Policy, facts: RuleFacts, names: Mapping[int, str], language: Language
) -> _Here:
    """A code of `HERE`, or none, and the values of the sentence."""
    ages = {
        "stale_yes_months": facts.yes,
        "stale_no_months": facts.no,
        "stale_measure_months": facts.measure,
    }
    if key in ages:
        return _age_here(ages[key])
    if key == "expectation_half_life_months":
        return _expectation_here(facts)
    if facts.heaviest is None:
        return "nobody", {}
    if key == "weight_cap":
        return _weight_here(policy, facts.places, facts.heaviest, names, language)
    return "", _counts(key, policy, facts) | {"edge": _edge(policy, language)} | STAGE_PLACES


def _counts(key: str, policy: Policy, facts: RuleFacts) -> dict[str, object]:
    """The numbers a sentence about the market here may ask for."""
    stage = RULES[key].stage
    places = facts.places
    value = float(getattr(policy, key))
    share = policy.table_stakes_share - policy.hysteresis if key == "hysteresis" else value
    count = max(1, math.floor(value * places + _SLACK)) if key == EDGES[0] else None
    return {
        "places": places,
        "count": places_needed(share, places) if count is None else count,
        "now": 0 if stage is None else facts.staged(stage),
        "few": facts.staged(LifecycleStage.INSUFFICIENT),
        "services": len(facts.staged_services),
        "expected": facts.staged(LifecycleStage.TABLE_STAKES),
        "new": facts.new,
        "waiting": facts.provisional,
        "transitions": facts.transitions,
    }


def _age_here(tally: AgeTally) -> _Here:
    return ("", {"stale": tally.stale, "seen": tally.seen}) if tally.seen else ("none_seen", {})


def _expectation_here(facts: RuleFacts) -> _Here:
    market, expected = facts.level.market_level, facts.customer_level
    if market is None or expected is None:
        return "no_level", {}
    return "", {"market": round(market), "expected": round(expected)}


def _weight_here(
    policy: Policy,
    places: int,
    heaviest: tuple[int, float],
    names: Mapping[int, str],
    language: Language,
) -> _Here:
    who, part = heaviest
    said: dict[str, object] = {"part": format_share(part, language), "places": places}
    if part * places <= 1 + _SLACK:
        return "alike", said
    said["name"] = names[who]
    return ("cut" if part > policy.weight_cap + _SLACK else ""), said


def _edge(policy: Policy, language: Language) -> str:
    return format_share(max(0.0, policy.table_stakes_share - policy.hysteresis), language)
