"""What the grid says, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from sentence_places import placeholders

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.observation import Method
from benchmark_app.domain.overview import CellCounts
from benchmark_app.words.grid import (
    GRID_WORDS,
    counts_text,
    grid_text,
    problem_in_cell,
    seen_text,
    unreadable_text,
)
from benchmark_app.words.language import Language


@pytest.mark.parametrize("code", GRID_WORDS)
def test_both_languages_have_the_same_places(code: str) -> None:
    sentence = GRID_WORDS[code]
    assert sentence.en
    assert sentence.ko
    assert placeholders(sentence.en) == placeholders(sentence.ko)


def test_counts_say_only_what_there_is() -> None:
    some = CellCounts(known=212, stale=18, unknown=10)
    assert counts_text(3, some, 36, Language.EN) == (
        "3 selected · known 212/240 cells · 18 older than allowed · 36 seen this day"
    )
    assert counts_text(1, some, 36, Language.EN, is_short=True) == (
        "known 212/240 cells · 18 old · 36 seen"
    )
    assert counts_text(1, CellCounts(), 0, Language.EN) == "known 0/0 cells"
    few = CellCounts(known=5, stale=1, unknown=3)
    assert counts_text(2, few, 2, Language.KO) == (
        "2칸 선택 · 아는 칸 5/9 · 오래된 칸 1 · 이날 확인한 칸 2"
    )
    assert counts_text(0, few, 2, Language.KO, is_short=True) == ("아는 칸 5/9 · 오래됨 1 · 확인 2")


def test_seen_names_the_way_where_one_is_known() -> None:
    day = date(2026, 11, 22)
    assert seen_text(day, Method.PHONE, Language.EN) == "seen 2026-11-22 by phone"
    assert seen_text(day, Method.PHONE, Language.KO) == "2026-11-22 전화로 확인"
    assert seen_text(day, Method.UNSTATED, Language.EN) == "seen 2026-11-22"


def test_only_the_first_unreadable_texts_are_named() -> None:
    said = unreadable_text(list("abcdefg"), Language.EN)
    assert said.endswith("“a”, “b”, “c”, “d”, “e” + 2.")
    assert grid_text("copied", Language.EN, count=1) == "1 cell copied"


@pytest.mark.parametrize(
    ("attribute", "english", "korean"),
    [
        (Attribute(name="Linen"), "0, 1, 2 or 3, or none, partly, yes, excellent", "0, 1, 2, 3"),
        (Attribute(name="Parking", kind=AttributeKind.YES_NO), "0 or no, 2 or yes", "없음은 0"),
        (Attribute(name="Price", kind=AttributeKind.MEASURE, unit="$"), "such as $12", "$12처럼"),
        (Attribute(name="Time", kind=AttributeKind.MEASURE, unit="분"), "such as 12분", "12분처럼"),
        (Attribute(name="Rooms", kind=AttributeKind.MEASURE), "such as 12.", "12처럼"),
    ],
)
def test_a_text_that_is_no_value_is_told_what_to_type(
    attribute: Attribute, english: str, korean: str
) -> None:
    said = problem_in_cell("unknown_value", "길어", attribute, Language.EN)
    assert said.startswith("“길어” does not fit here: type ")
    assert english in said
    assert korean in problem_in_cell("not_a_number", "길어", attribute, Language.KO)


def test_another_unit_is_named_as_such() -> None:
    time = Attribute(name="Time", kind=AttributeKind.MEASURE, unit="min")
    said = problem_in_cell("other_unit", "3 km", time, Language.EN)
    assert said == "3 km has another unit than Time, which is in min. Write it in min."
