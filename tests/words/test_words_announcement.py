"""What a screen reader is told of a change, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sentence_places import placeholders

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.result import AdoptionShare, LifecycleStage, StageResult, Standing
from benchmark_app.words.announcement import ANNOUNCED, table_name, told_day, told_value
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
PARKING = Attribute(id=1, name="Free parking", kind=AttributeKind.YES_NO)
PLACE = Competitor(id=2, name="A")
SHARE = AdoptionShare(share=0.75, low=0.75, high=0.75, known=8, adopters=6, coverage=1.0, active=8)
STAGE = StageResult(
    attribute=1,
    stage=LifecycleStage.TABLE_STAKES,
    provisional=False,
    since=None,
    last_stage=None,
    adoption=SHARE,
    probability=None,
    standing=Standing.LEVEL,
    verdict=None,
    badges=(),
    standard=None,
    frontier=None,
)


@pytest.mark.parametrize("code", ANNOUNCED)
def test_both_languages_name_the_same_things(code: str) -> None:
    assert placeholders(ANNOUNCED[code].en) == placeholders(ANNOUNCED[code].ko)


def test_a_value_comes_with_its_count_and_the_stage_it_moved() -> None:
    before = LifecycleStage.CONTESTED
    said = told_value(PARKING, PLACE, 1.0, STAGE, before, EN)
    assert said == "Free parking, A: yes; 6 of 8; now Expected by all"
    said = told_value(PARKING, PLACE, 1.0, STAGE, before, KO)
    assert said == "Free parking, A: 있음; 8곳 가운데 6곳; 이제 기본"


@pytest.mark.parametrize("before", [None, LifecycleStage.TABLE_STAKES])
def test_a_stage_that_did_not_move_is_not_named(before: LifecycleStage | None) -> None:
    said = told_value(PARKING, PLACE, None, STAGE, before, EN)
    assert said == "Free parking, A: unknown; 6 of 8"


def test_a_measure_without_a_floor_has_no_count() -> None:
    without = replace(STAGE, stage=None)
    assert told_value(PARKING, PLACE, Mark.NOT_APPLICABLE, without, None, EN).startswith(
        "Free parking, A: "
    )
    assert ";" not in told_value(PARKING, PLACE, 0.0, without, None, EN)


def test_a_day_comes_with_what_there_is_to_say() -> None:
    day = date(2026, 11, 22)
    assert told_day(day, "", "known 2/3", EN) == "As of 22 November 2026. known 2/3"
    assert told_day(day, "문장.", "", KO) == "2026년 11월 22일 기준. 문장."
    assert table_name(EN) != table_name(KO)
