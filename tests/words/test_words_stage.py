"""Every stage, standing, verdict and badge has its words; those of the owner's table are exact."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest

from benchmark_app.domain.result import Badge, LifecycleStage, Standing, Verdict
from benchmark_app.words import stage
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO


@pytest.mark.parametrize(
    ("codes", "word"),
    [
        (LifecycleStage, stage.stage_word),
        (LifecycleStage, stage.stage_hint),
        (Standing, stage.standing_word),
        (Verdict, stage.verdict_word),
        (Badge, stage.badge_word),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_every_code_has_its_own_word(
    codes: type[StrEnum], word: Callable[[Any, Language], str], language: Language
) -> None:
    words = [word(code, language) for code in codes]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("code", "english", "korean"),
    [
        ("insufficient", "Not enough checks", "확인 부족"),
        ("absent", "Nobody yet", "아직 없음"),
        ("innovation", "Just appeared", "새로 등장"),
        ("differentiator", "Sets apart", "차별점"),
        ("contested", "Catching on", "퍼지는 중"),
        ("table_stakes", "Expected by all", "기본"),
        ("declining", "Fading out", "사라지는 중"),
    ],
)
def test_stage_words(code: str, english: str, korean: str) -> None:
    assert stage.stage_word(LifecycleStage(code), EN) == english
    assert stage.stage_word(LifecycleStage(code), KO) == korean


def test_standing_words() -> None:
    assert stage.standing_word(Standing.MISSING_BASIC, EN) == "Missing basic"
    assert stage.standing_word(Standing.MISSING_BASIC, KO) == "빠진 기본"
    assert stage.standing_word(Standing.COPIED_LEAD, KO) == "따라잡힌 강점"


def test_the_last_holdout_is_named() -> None:
    holdout = Badge.LAST_HOLDOUT
    assert stage.badge_word(holdout, EN, "") == "Only you lack it"
    assert stage.badge_word(holdout, KO, "Seaview") == "Seaview만 없음"
    assert stage.badge_word(holdout, EN, "Seaview") == "Only Seaview lacks it"
    assert stage.badge_word(Badge.SOON, EN, "Seaview") == "Soon expected"
