"""The card's sentences: the rule with its counts, how sure, and which level is expected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import (
    AdoptionShare,
    Certainty,
    LifecycleStage,
    StageResult,
    StandardStep,
    Standing,
)
from benchmark_app.words.card import old_file_text, stage_rule_text, standard_text
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
DAY = date(2026, 6, 1)
POLICY = Policy()
BREAKFAST = Attribute(name="Breakfast")
MINUTES = Attribute(
    name="Minutes",
    kind=AttributeKind.MEASURE,
    direction=Direction.LOWER,
    unit="분",
    offered_from=15.0,
    rungs=(5.0,),
)
RESULT = StageResult(
    attribute=1,
    stage=LifecycleStage.TABLE_STAKES,
    provisional=False,
    since=DAY,
    last_stage=LifecycleStage.TABLE_STAKES,
    adoption=AdoptionShare(
        share=0.8, low=0.5, high=0.875, known=5, adopters=4, coverage=0.625, active=8
    ),
    probability=0.66,
    standing=Standing.LEVEL,
    verdict=None,
    badges=(),
    standard=2.0,
    frontier=3.0,
)
STEP = StandardStep(
    day=DAY,
    before=2.0,
    level=3.0,
    rises=True,
    known=5,
    adopters=4,
    provisional=False,
    revealed=False,
)
ROSE_EN = (
    "“excellent” has been expected since 1 June 2026, when 4 of 5 reached it; before that “yes”."
)
ROSE_KO = (
    "2026년 6월 1일부터 있음으로는 모자라고 아주 좋음이 기본이에요. 그날 5곳 중 4곳이 그만큼 "
    "했어요."
)


def test_who_nobody_has_looked_at_is_a_place_too() -> None:
    share = replace(RESULT.adoption, known=1, adopters=1, active=2, low=0.5, high=1.0)
    few = replace(RESULT, stage=LifecycleStage.INSUFFICIENT, adoption=share, since=None)
    assert stage_rule_text(BREAKFAST, few, POLICY, EN, places=3).startswith(
        "1 of 3 places are known. At least "
    )
    assert stage_rule_text(BREAKFAST, few, POLICY, KO, places=3).startswith("3곳 가운데 1곳을 ")
    assert "lies between" not in stage_rule_text(BREAKFAST, few, POLICY, EN, places=3)
    assert "lies between" in stage_rule_text(BREAKFAST, few, POLICY, EN, places=2)


def test_the_rule_the_bounds_the_day_and_the_certainty() -> None:
    assert stage_rule_text(BREAKFAST, RESULT, POLICY, EN, Certainty.LIKELY) == (
        "4 of 5 do it: from 70 % on, customers expect it everywhere. 3 are unknown, so the share "
        "lies between 50 % and 88 %. It has been so since 1 June 2026. That 70 % or more do it, "
        "those unknown counted in, is likely."
    )
    assert stage_rule_text(BREAKFAST, RESULT, POLICY, KO, Certainty.LIKELY) == (
        "5곳 가운데 4곳이 해요. 70% 이상이면 손님이 당연하게 여겨요. 3곳은 몰라서 비율은 50%에서 "
        "88% 사이예요. 2026년 6월 1일부터 그래요. 모르는 곳까지 세면 70% 이상이 할 가능성이 커요."
    )


@pytest.mark.parametrize(
    ("certainty", "english", "korean"),
    [
        (Certainty.ALMOST_CERTAIN, "is almost certain.", "70% 이상이 할 것이 거의 확실해요."),
        (Certainty.LIKELY, "is likely.", "70% 이상이 할 가능성이 커요."),
        (Certainty.TOSS_UP, "is a toss-up.", "70% 이상이 할 가능성은 반반이에요."),
        (Certainty.UNLIKELY, "is unlikely.", "70% 이상이 할 가능성은 작아요."),
    ],
)
def test_all_known_stand_for_a_wider_market(
    certainty: Certainty, english: str, korean: str
) -> None:
    known = replace(RESULT.adoption, known=8, adopters=7)
    result = replace(RESULT, adoption=known, since=None, stage=LifecycleStage.CONTESTED)
    said = stage_rule_text(BREAKFAST, result, POLICY, EN, certainty)
    assert said.endswith(f" That 70 % or more would do it in a wider market {english}")
    assert stage_rule_text(BREAKFAST, result, POLICY, KO, certainty).endswith(
        f" 더 넓은 시장에서도 {korean}"
    )


def test_far_from_table_stakes_nobody_asks_how_sure() -> None:
    for stage in (LifecycleStage.INNOVATION, LifecycleStage.DECLINING):
        result = replace(RESULT, stage=stage)
        said = stage_rule_text(BREAKFAST, result, POLICY, EN, Certainty.UNLIKELY)
        assert said == stage_rule_text(BREAKFAST, result, POLICY, EN)
    assert "certain" not in stage_rule_text(BREAKFAST, RESULT, POLICY, EN)


def test_without_a_stage_it_says_nothing() -> None:
    assert stage_rule_text(BREAKFAST, replace(RESULT, stage=None), POLICY, EN) == ""


def test_not_certain_yet() -> None:
    said = stage_rule_text(BREAKFAST, replace(RESULT, provisional=True), POLICY, EN)
    assert said.endswith("Not certain yet: it must hold for 60 days.")


def test_too_few_known_names_what_is_needed() -> None:
    result = replace(RESULT, stage=LifecycleStage.INSUFFICIENT)
    assert "At least 3, and 50 % of the market" in stage_rule_text(BREAKFAST, result, POLICY, EN)


def test_where_nobody_is_known_no_nought_is_counted() -> None:
    nobody = replace(
        RESULT.adoption, share=None, low=None, high=None, known=0, adopters=0, active=0
    )
    result = replace(RESULT, stage=LifecycleStage.INSUFFICIENT, adoption=nobody)
    assert stage_rule_text(BREAKFAST, result, POLICY, EN) == (
        "No competitor has a value here yet. At least 3, and 50 % of the market, must be known to "
        "say more."
    )
    assert stage_rule_text(BREAKFAST, result, POLICY, KO).startswith(
        "아직 값을 아는 경쟁 가게가 없어요. 3곳 이상"
    )


@pytest.mark.parametrize(
    "stage", [one for one in LifecycleStage if one is not LifecycleStage.INSUFFICIENT]
)
def test_a_number_is_reached_and_never_done(stage: LifecycleStage) -> None:
    counts = replace(RESULT.adoption, known=3, adopters=1, active=3)
    result = replace(RESULT, stage=stage, adoption=counts)
    for attribute, reached, korean in (
        (MINUTES, "reaches 15분 or less", "15분 이하"),
        (replace(MINUTES, direction=Direction.HIGHER), "reaches 15분 or more", "15분 이상"),
    ):
        said = stage_rule_text(attribute, result, POLICY, EN, Certainty.LIKELY)
        assert reached in said
        assert " do it" not in said
        assert "does it" not in said
        assert korean in stage_rule_text(attribute, result, POLICY, KO, Certainty.LIKELY)
    assert "does it" in stage_rule_text(BREAKFAST, result, POLICY, EN)


@pytest.mark.parametrize(
    ("changes", "english", "korean"),
    [
        (
            {},
            ROSE_EN,
            ROSE_KO,
        ),
        (
            {"before": None, "revealed": True},
            "“excellent” has been expected at least since 1 June 2026, when 4 of 5 reached it.",
            "적어도 2026년 6월 1일부터 아주 좋음이 기본이에요. 그날 5곳 중 4곳이 그만큼 했어요.",
        ),
        (
            {"before": 3.0, "level": 2.0, "rises": False},
            "Only “yes” has been expected since 1 June 2026, no longer “excellent”.",
            "2026년 6월 1일부터 있음이 기본이고 아주 좋음은 이제 아니에요.",
        ),
        (
            {"provisional": True},
            f"{ROSE_EN} Not certain yet: it must hold for 60 days.",
            f"{ROSE_KO} 아직 확실하지 않아요. 60일 이어져야 해요.",
        ),
    ],
)
def test_the_standard(changes: dict[str, Any], english: str, korean: str) -> None:
    step = replace(STEP, **changes)
    assert standard_text(step, BREAKFAST, RESULT, POLICY, EN) == english
    assert standard_text(step, BREAKFAST, RESULT, POLICY, KO) == korean


def test_a_measures_standard_has_its_unit() -> None:
    step = replace(STEP, before=15.0, level=5.0)
    assert standard_text(step, MINUTES, RESULT, POLICY, KO).startswith(
        "2026년 6월 1일부터 15분으로는 모자라고 5분이 기본이에요."
    )


def test_uncertainty_is_said_once() -> None:
    step, result = replace(STEP, provisional=True), replace(RESULT, provisional=True)
    assert "Not certain" not in standard_text(step, BREAKFAST, result, POLICY, EN)


@pytest.mark.parametrize(
    ("step", "attribute", "result"),
    [
        (None, BREAKFAST, RESULT),
        (replace(STEP, level=None, rises=False), BREAKFAST, RESULT),
        (STEP, replace(BREAKFAST, kind=AttributeKind.YES_NO), RESULT),
        (replace(STEP, before=1.0, level=2.0), BREAKFAST, RESULT),
        (STEP, BREAKFAST, replace(RESULT, stage=LifecycleStage.INSUFFICIENT)),
        (STEP, BREAKFAST, replace(RESULT, stage=None)),
    ],
)
def test_what_the_stage_says_already_is_not_repeated(
    step: StandardStep | None, attribute: Attribute, result: StageResult
) -> None:
    assert standard_text(step, attribute, result, POLICY, EN) == ""


def test_an_old_file_says_which_day_it_shows() -> None:
    assert old_file_text(DAY, EN).startswith("The last check was on 1 June 2026")
