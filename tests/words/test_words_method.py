"""Every rule in both languages, with the numbers of a market; and what its numbers cannot be."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date

import pytest
from plain_result import LEVEL
from sentence_places import placeholders

from benchmark_app.domain.effect import AgeTally, RuleFacts
from benchmark_app.domain.policy import EDGES, Policy, PolicyFault, policy_faults
from benchmark_app.domain.result import (
    AdoptionShare,
    LifecycleStage,
    StageResult,
    Standing,
)
from benchmark_app.words import method, method_rule
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence

EN, KO = Language.EN, Language.KO
KEYS = [field.name for field in fields(Policy)]
NAMES = {4: "Seaview", 5: "바다모텔"}
CHOOSERS = {"n"}  # they choose a word and are not written in Korean
USED = AdoptionShare(share=0.75, low=0.5, high=0.9, known=8, adopters=6, coverage=1.0, active=8)


def result(stage: LifecycleStage | None, place: int = 1) -> StageResult:
    return StageResult(
        attribute=place,
        stage=stage,
        provisional=stage is LifecycleStage.CONTESTED,
        since=date(2026, 1, 1),
        last_stage=stage,
        adoption=USED,
        probability=None,
        standing=Standing.LEVEL,
        verdict=None,
        badges=(),
        standard=None,
        frontier=None,
    )


FACTS = RuleFacts(
    services=(
        result(LifecycleStage.TABLE_STAKES),
        result(LifecycleStage.CONTESTED),
        result(LifecycleStage.INSUFFICIENT),
        result(None),
    ),
    places=8,
    heaviest=(4, 0.3),
    yes=AgeTally(5, 120),
    no=AgeTally(1, 40),
    measure=AgeTally(),
    level=LEVEL,
    customer_level=66.0,
    transitions=12,
)
EVERY = {
    **{f"{key} text": rule.text for key, rule in method_rule.RULES.items()},
    **{f"{key} here": rule.here for key, rule in method_rule.RULES.items()},
    **{f"{key} why": rule.why for key, rule in method_rule.RULES.items()},
    **{f"{key} name": rule.name for key, rule in method_rule.RULES.items()},
    **{f"{key} off": rule.off for key, rule in method_rule.RULES.items() if rule.off},
    **{f"title {one.code}": one.title for one in method_rule.SECTIONS},
    **{f"here {code}": one for code, one in method_rule.HERE.items()},
    **{f"unit {code}": one for code, one in method_rule.UNITS.items()},
    **{f"page {code}": one for code, one in method.PAGE.items()},
    **{f"fault {code}": one for code, one in method.FAULTS.items()},
}


def here(key: str, language: Language = EN, facts: RuleFacts = FACTS, **changed: float) -> str:
    rules = replace(Policy(), **changed)  # type: ignore[arg-type]
    return method.here_text(key, rules, facts, NAMES, language)


@pytest.mark.parametrize("code", EVERY)
def test_both_languages_leave_the_same_places(code: str) -> None:
    one: Sentence = EVERY[code]
    assert placeholders(one.en) - CHOOSERS == placeholders(one.ko) - CHOOSERS
    assert one.en
    assert one.ko
    assert not re.search(r"[가-힣]", one.en)
    if not one.ko.startswith("{") and "→" not in one.ko:
        assert re.search(r"[가-힣]", one.ko)


def test_the_page_has_every_rule_once() -> None:
    listed = [rule.key for section in method_rule.SECTIONS for rule in section.rules]
    assert sorted(listed) == sorted(KEYS)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", KEYS)
def test_every_rule_is_one_sentence_with_its_number_in_its_place(
    key: str, language: Language
) -> None:
    for rules in (Policy(), replace(Policy(), **{key: 0})):
        placed = method.rule_text(key, rules, language, "#")
        assert placed.count("#") == 1
        assert "{" not in placed
        number = f"{method.shown_number(key, rules):g}"
        assert method.rule_text(key, rules, language) == placed.replace("#", number)
    for text in (
        method.here_text(key, Policy(), FACTS, NAMES, language),
        method.why_text(key, Policy(), language),
        method.rule_name(key, language),
        method.rule_value(key, Policy(), language),
    ):
        assert text
        assert "{" not in text


@pytest.mark.parametrize("key", KEYS)
def test_a_number_comes_back_as_it_went(key: str) -> None:
    for rules in (Policy(), replace(Policy(), **{key: 1})):
        shown = method.shown_number(key, rules)
        assert method.rule_number(key, shown) == getattr(rules, key)
    assert method.is_percent(key) == isinstance(getattr(Policy(), key), float)


def test_shares_are_percentages_and_counts_are_whole() -> None:
    assert method.shown_number("table_stakes_share", Policy()) == 70.0
    assert method.shown_number("differentiator_share", Policy()) == 16.0
    assert method.rule_number("hysteresis", 12.5) == 0.125
    assert repr(method.rule_number("confirmation_days", 30.0)) == "30"
    assert method.rule_number("confirmation_days", 30.5) == 30.5


def test_what_a_share_means_here_is_a_count_of_places() -> None:
    assert here("table_stakes_share") == "Here: from 6 of 8 places on; 1 service now."
    assert here("table_stakes_share", table_stakes_share=0.75).startswith("Here: from 6 of 8")
    assert here("table_stakes_share", table_stakes_share=0.76).startswith("Here: from 7 of 8")
    assert here("contested_share", KO) == ("지금: 8곳 중 4곳부터예요. 해당하는 항목은 1개예요.")
    assert here("differentiator_share") == "Here: up to 1 of 8 places; 0 services now."
    assert here("differentiator_share", differentiator_share=0.3).startswith("Here: up to 2 of")
    assert here("differentiator_share", differentiator_share=0.01).startswith("Here: up to 1 of")
    assert here("minimum_coverage") == "Here: at least 4 of 8 places."
    assert here("decline_drop") == "Here: as much as 2 of 8 places; 0 services now."
    assert here("hysteresis") == (
        "Here: “Expected by all” ends below 60 %, with fewer than 5 of 8 places."
    )
    assert "below 0 %" in here("hysteresis", hysteresis=0.9)


def test_what_a_count_means_here() -> None:
    assert here("minimum_known") == (
        "Here: 8 competitors; 1 of 3 services is not known well enough."
    )
    assert here("confirmation_days") == "Here: 1 service is waiting to be confirmed."
    assert here("entrenched_months") == "Here: 0 of the 1 expected by all are new."
    assert here("withdrawal_required") == "Here: 12 changes of stage so far."
    assert here("stale_yes_months") == "Here: 5 of 120 such values are older than allowed."
    assert here("stale_no_months") == "Here: 1 of 40 such values is older than allowed."
    assert here("stale_measure_months") == "Here: no such value yet."


def test_who_weighs_most_is_named() -> None:
    assert here("weight_cap") == "Here: Seaview weighs most, 30 % of all."
    assert here("weight_cap", weight_cap=0.2) == (
        "Here: Seaview would be 30 % of all and is cut to that."
    )
    alike = replace(FACTS, heaviest=(5, 1 / 8))
    assert here("weight_cap", facts=alike, weight_cap=0.1) == (
        "Here: all 8 competitors weigh the same, 12 % each."
    )
    large = replace(FACTS, heaviest=(5, 0.3))
    assert here("weight_cap", KO, large) == "지금: 바다모텔이 가장 커서 30%예요."


def test_what_customers_expect_stands_beside_the_market() -> None:
    key = "expectation_half_life_months"
    assert here(key) == "Here: the market stands at 70 of 100, customers expect 66."
    unknown = replace(FACTS, customer_level=None)
    assert here(key, facts=unknown) == "Here: too little is known."
    nobody = replace(FACTS, level=replace(LEVEL, market_level=None))
    assert here(key, KO, nobody) == "지금: 아직 아는 것이 적어요."


def test_without_competitors_it_says_so() -> None:
    nobody = replace(FACTS, places=0, heaviest=None)
    for key in ("table_stakes_share", "weight_cap", "minimum_known"):
        assert here(key, facts=nobody) == "Here: no competitor yet."


def test_the_usual_number_is_offered_where_another_stands() -> None:
    assert method.usual_text("hysteresis", Policy(), EN) == "usual"
    assert method.usual_text("hysteresis", Policy(hysteresis=0.2), EN) == "back to 10 points"
    months = Policy(stale_yes_months=1)
    assert method.usual_text("stale_yes_months", months, KO) == "24개월로 되돌리기"
    assert method.rule_value("stale_yes_months", months, EN) == "1 month"


@pytest.mark.parametrize(
    ("changed", "key", "english", "korean"),
    [
        (
            {"contested_share": 0.8},
            "contested_share",
            "It cannot be above 70 %: “Expected by all” begins there.",
            "70%보다 클 수 없어요. 거기서 ‘기본’이 시작돼요.",
        ),
        (
            {"table_stakes_share": 0.4},
            "table_stakes_share",
            "It cannot be below 50 %: “Catching on” begins there.",
            "50%보다 작을 수 없어요. 거기서 ‘퍼지는 중’이 시작돼요.",
        ),
        (
            {"contested_share": 0.1},
            "contested_share",
            "It cannot be below 16 %: “Just appeared” ends there.",
            "16%보다 작을 수 없어요. 거기서 ‘새로 등장’이 끝나요.",
        ),
        (
            {"weight_cap": 0.0},
            "weight_cap",
            "Use a number above 0 and up to 100.",
            "0보다 크고 100 이하인 수를 적어 주세요.",
        ),
        (
            {"hysteresis": 1.2},
            "hysteresis",
            "Use a number from 0 to 100.",
            "0에서 100 사이의 수를 적어 주세요.",
        ),
        (
            {"minimum_known": 200_000},
            "minimum_known",
            "Use a whole number from 0 to 100,000.",
            "0에서 100,000 사이의 정수를 적어 주세요.",
        ),
    ],
)
def test_every_fault_is_one_sentence(
    changed: dict[str, float], key: str, english: str, korean: str
) -> None:
    rules = replace(Policy(), **changed)  # type: ignore[arg-type]
    fault = policy_faults(rules)[0]
    assert method.fault_text(fault, rules, key, EN) == english
    assert method.fault_text(fault, rules, key, KO) == korean


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", KEYS)
def test_a_rule_that_is_no_number_is_explained(key: str, language: Language) -> None:
    fault = PolicyFault("policy_not_valid", key)
    assert method.fault_text(fault, Policy(), key, language)
    if key in EDGES[:-1]:
        order = PolicyFault("policy_not_in_order", key)
        assert method.fault_text(order, Policy(), key, language)


def test_the_finding_counts_and_says_whose_rules_they_are() -> None:
    assert method.method_finding(Policy(), FACTS, EN) == (
        "1 of 3 services counts as expected by all, by the usual rules."
    )
    own = Policy(hysteresis=0.2, weight_cap=0.3)
    assert method.method_finding(own, FACTS, EN) == (
        "1 of 3 services counts as expected by all; 2 of the 15 rules are your own."
    )
    assert method.method_finding(own, FACTS, KO) == (
        "항목 3개 중 1개가 기본이에요. 규칙 15개 중 2개는 직접 정했어요."
    )
    nothing = replace(FACTS, services=())
    for language in Language:
        texts = {
            method.method_finding(Policy(), facts, language) for facts in (None, nothing, FACTS)
        }
        assert len(texts) == 3


def test_changes_are_told_before_and_after() -> None:
    before, after = Policy(), Policy(table_stakes_share=0.65, stale_yes_months=12)
    assert method.changed_rules(before, after) == ("table_stakes_share", "stale_yes_months")
    assert method.changed_texts(before, after, EN) == [
        "“Expected by all” from 70 % → 65 %",
        "“Yes” holds for 24 months → 12 months",
    ]
    assert method.saved_text(before, after, EN) == (
        "Rule changed: “Expected by all” from 65 %, “Yes” holds for 12 months."
    )
    assert method.saved_text(before, after, KO) == (
        "규칙을 바꿨어요: ‘기본’의 시작 65%, ‘있음’의 기한 12개월."
    )


@pytest.mark.parametrize("language", Language)
def test_how_it_is_computed_takes_ten_lines(language: Language) -> None:
    counts = {"cells": 1240, "known": 1100, "stale": 18, "unknown": 122}
    lines = method.how_lines(Policy(), counts, language)
    assert len(lines) == 10
    assert not [line for line in lines if "{" in line]
    assert "1,240" in lines[1]
    off = method.how_lines(Policy(withdrawal_required=0), counts, language)
    assert [was != would for was, would in zip(lines, off, strict=True)].count(True) == 1
    assert method.version_text("1.2", language).endswith("1.2")
