"""Every stage, standing, verdict and badge has its words; those of the owner's table are exact."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Any

import pytest

from benchmark_app.domain.result import (
    AdoptionShare,
    Badge,
    LifecycleStage,
    StageResult,
    Standing,
    Verdict,
)
from benchmark_app.words import stage
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO


@pytest.mark.parametrize(
    ("codes", "word"),
    [
        (LifecycleStage, stage.stage_word),
        (LifecycleStage, partial(stage.stage_word, is_short=True)),
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
    assert stage.badge_word(holdout, EN, [""]) == "Only you lack it"
    assert stage.badge_word(holdout, KO, ["Seaview"]) == "Seaview만 없음"
    assert stage.badge_word(holdout, EN, ["Seaview"]) == "Only Seaview lacks it"
    assert stage.badge_word(holdout, EN, ["Seaview", ""]) == "Only you and Seaview lack it"
    assert stage.badge_word(holdout, KO, ["Seaview", ""]) == "우리와 Seaview만 없음"
    assert stage.badge_word(Badge.SOON, EN, ["Seaview"]) == "Soon expected"


def result(stage_: LifecycleStage | None, standing: Standing, *, provisional: bool) -> StageResult:
    nobody = AdoptionShare(
        share=0.0, low=0.0, high=0.0, known=3, adopters=0, coverage=1.0, active=3
    )
    return StageResult(
        attribute=1,
        stage=stage_,
        provisional=provisional,
        since=None,
        last_stage=None,
        adoption=nobody,
        probability=None,
        standing=standing,
        verdict=None,
        badges=(),
        standard=None,
        frontier=None,
    )


@pytest.mark.parametrize(
    ("code", "standing", "provisional", "english", "korean"),
    [
        (LifecycleStage.TABLE_STAKES, Standing.LEVEL, False, "Expected by all", "기본"),
        (LifecycleStage.TABLE_STAKES, Standing.LEVEL, True, "(Expected by all)", "(기본)"),
        (LifecycleStage.ABSENT, Standing.LEVEL, False, "Nobody yet", "아직 없음"),
        (LifecycleStage.ABSENT, Standing.ONLY_US, False, "Only us", "우리만 하는 것"),
        (LifecycleStage.ABSENT, Standing.ONLY_US, True, "(Only us)", "(우리만 하는 것)"),
        (LifecycleStage.DECLINING, Standing.ONLY_US, False, "Fading out", "사라지는 중"),
        (None, Standing.UNKNOWN, False, "", ""),
    ],
)
def test_what_a_service_is_at(
    code: LifecycleStage | None, standing: Standing, provisional: bool, english: str, korean: str
) -> None:
    found = result(code, standing, provisional=provisional)
    assert stage.result_word(found, EN) == english
    assert stage.result_word(found, KO) == korean
    assert stage.result_word(found, EN, is_marked=False) == english.strip("()")
    short = stage.result_word(found, EN, is_short=True)
    assert len(short) <= len(english)
    assert short.startswith("(") == english.startswith("(")
    hint = stage.result_hint(found, EN)
    assert hint.endswith("In brackets until it is confirmed.") == provisional
    assert hint.startswith("You offer it") == stage.is_only_ours(found)
    assert bool(hint) == bool(english)
