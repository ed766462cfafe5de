"""What other rules would change, spoken in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from plain_result import LEVEL
from sentence_places import placeholders

from benchmark_app.domain.effect import AgeTally, PolicyEffect, RuleFacts, ServiceEffect
from benchmark_app.domain.result import (
    AdoptionShare,
    Badge,
    LifecycleStage,
    StageResult,
    Standing,
)
from benchmark_app.words.effect import EFFECTS, effect_sentences, service_text
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
DAY = date(2026, 11, 22)
BEFORE = StageResult(
    attribute=1,
    stage=LifecycleStage.CONTESTED,
    provisional=False,
    since=date(2026, 1, 4),
    last_stage=LifecycleStage.CONTESTED,
    adoption=AdoptionShare(
        share=0.6, low=0.5, high=0.7, known=5, adopters=3, coverage=1.0, active=5
    ),
    probability=None,
    standing=Standing.BEHIND,
    verdict=None,
    badges=(),
    standard=None,
    frontier=None,
)
BASIC = replace(BEFORE, stage=LifecycleStage.TABLE_STAKES, standing=Standing.MISSING_BASIC)
FACTS = RuleFacts(
    services=(BEFORE,),
    places=5,
    heaviest=(1, 0.2),
    yes=AgeTally(),
    no=AgeTally(),
    measure=AgeTally(),
    level=LEVEL,
    customer_level=70.4,
    transitions=4,
)


def said(after: RuleFacts, language: Language = EN, before: RuleFacts = FACTS) -> list[str]:
    services = tuple(
        ServiceEffect(was, would)
        for was, would in zip(before.services, after.services, strict=True)
        if was != would
    )
    effect = PolicyEffect(before=before, after=after, services=services)
    return effect_sentences(effect, DAY, language)


def told(after: StageResult, language: Language = EN, before: StageResult = BEFORE) -> str:
    return service_text(ServiceEffect(before, after), "Free parking", language)


@pytest.mark.parametrize("code", EFFECTS)
def test_both_languages_leave_the_same_places(code: str) -> None:
    one = EFFECTS[code]
    assert placeholders(one.en) == placeholders(one.ko)
    assert not re.search(r"[가-힣]", one.en)


def test_nothing_is_said_with_the_day() -> None:
    assert said(FACTS) == ["Nothing changes on 22 November 2026."]
    assert said(FACTS, KO) == ["2026년 11월 22일에는 달라지는 것이 없어요."]


def test_stages_missing_basics_and_levels_are_counted() -> None:
    level = replace(LEVEL, own_level=64.4, market_level=66.0)
    after = replace(FACTS, services=(BASIC,), level=level, customer_level=66.0, transitions=5)
    plain = [line.replace("\u00a0", " ") for line in said(after)]
    assert plain == [
        "1 service changes its stage.\nCatching on 1 → 0 · Expected by all 0 → 1",
        "Missing basics 0 → 1.",
        "Changes of stage in the history 4 → 5.",
        "Your level 62 → 64, baseline 70 → 66.",
    ]
    korean = [line.replace("\u00a0", " ") for line in said(after, KO)]
    assert korean == [
        "항목 1개의 단계가 바뀌어요.\n퍼지는 중 1 → 0 · 기본 0 → 1",
        "빠진 기본 0 → 1개.",
        "지나온 단계 변화 4 → 5번.",
        "우리 수준 62 → 64, 기준선 70 → 66.",
    ]


def test_two_that_change_places_leave_the_counts_as_they_are() -> None:
    before = replace(FACTS, services=(BEFORE, BASIC))
    after = replace(FACTS, services=(BASIC, BEFORE))
    assert said(after, before=before)[0] == "2 services change their stage."


def test_where_no_stage_changes_it_says_so() -> None:
    after = replace(FACTS, services=(replace(BEFORE, provisional=True),))
    assert said(after) == ["No service changes its stage.", "Your level 62, baseline 70."]


def test_without_a_business_of_ones_own_only_the_market_has_a_level() -> None:
    alone = replace(LEVEL, own_level=None)
    before = replace(FACTS, level=alone)
    after = replace(before, level=replace(alone, market_level=None), customer_level=None)
    assert said(after, before=before)[-1].replace("\u00a0", " ") == "Baseline 70 → –."


def test_customers_who_follow_slowly_are_told_apart() -> None:
    after = replace(FACTS, customer_level=64.0)
    assert said(after)[-1].replace("\u00a0", " ") == "Customers expect 70 → 64."


def test_a_service_says_the_weightiest_change() -> None:
    assert told(BASIC) == "Free parking: Catching on → Expected by all · Missing basic"
    assert told(BASIC, KO) == "Free parking: 퍼지는 중 → 기본 · 빠진 기본"
    expected = replace(BASIC, standing=Standing.LEVEL)
    assert told(expected) == "Free parking: Catching on → Expected by all"
    still = replace(BASIC, standing=Standing.BEHIND)
    assert told(still) == "Free parking: Catching on → Expected by all"
    missing = replace(BEFORE, standing=Standing.MISSING_BASIC)
    assert told(missing) == "Free parking: Behind → Missing basic"
    later = replace(BEFORE, since=date(2026, 3, 1))
    assert told(later) == "Free parking: Catching on since 2026-03-01, not 2026-01-04"
    assert told(later, KO) == "Free parking: 퍼지는 중 시작 2026-01-04 → 2026-03-01"
    open_ = replace(BEFORE, provisional=True)
    assert told(open_) == "Free parking: Catching on is not confirmed yet"
    assert told(BEFORE, before=open_) == "Free parking: Catching on is confirmed"
    new = replace(BEFORE, badges=(Badge.NEW,))
    assert told(new) == "Free parking: marked “New”"
    assert told(BEFORE, before=new) == "Free parking: no longer marked “New”"
    assert told(BEFORE, KO, before=new) == "Free parking: ‘최근’ 표시 없음"


def test_a_day_that_is_not_known_is_a_dash() -> None:
    never = replace(BEFORE, since=None)
    assert told(never) == "Free parking: Catching on since –, not 2026-01-04"
