"""What the grid says, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from sentence_places import placeholders

from benchmark_app.domain.observation import Method
from benchmark_app.words.grid import GRID_WORDS, counts_text, grid_text, seen_text, unreadable_text
from benchmark_app.words.language import Language


@pytest.mark.parametrize("code", GRID_WORDS)
def test_both_languages_have_the_same_places(code: str) -> None:
    sentence = GRID_WORDS[code]
    assert sentence.en
    assert sentence.ko
    assert placeholders(sentence.en) == placeholders(sentence.ko)


def test_counts_say_only_what_there_is() -> None:
    assert counts_text(3, 212, 240, 18, Language.EN) == (
        "3 selected · known 212/240 · 18 older than allowed"
    )
    assert counts_text(1, 0, 0, 0, Language.EN) == "known 0/0"
    assert counts_text(2, 5, 9, 1, Language.KO) == "2칸 선택 · 아는 칸 5/9 · 오래된 칸 1"


def test_seen_names_the_way_where_one_is_known() -> None:
    day = date(2026, 11, 22)
    assert seen_text(day, Method.PHONE, Language.EN) == "seen 2026-11-22 by phone"
    assert seen_text(day, Method.PHONE, Language.KO) == "2026-11-22 전화로 확인"
    assert seen_text(day, Method.UNSTATED, Language.EN) == "seen 2026-11-22"


def test_only_the_first_unreadable_texts_are_named() -> None:
    said = unreadable_text(list("abcdefg"), Language.EN)
    assert said.endswith("“a”, “b”, “c”, “d”, “e” + 2.")
    assert grid_text("copied", Language.EN, count=1) == "1 cell copied"
