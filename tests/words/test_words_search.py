"""What is meant by what is typed: any width, half a syllable, first consonants alone."""

from __future__ import annotations

import pytest

from benchmark_app.words.search import folded, stands_in


@pytest.mark.parametrize(
    ("typed", "name", "is_found"),
    [
        ("park", "Free Parking", True),
        ("ＰＡＲＫ", "free parking", True),
        ("ㅈㅊ", "무료 주차", True),
        ("줓", "무료 주차", True),
        ("주ㅊ", "무료 주차", True),
        ("무료 주", "무료 주차", True),
        ("조", "좋은 방", True),
        ("좋", "조식", False),
        ("앉", "앉는 자리", True),
        ("a.c", "abc", False),
        ("cafe\u0301", "Café", True),
        ("", "anything", True),
    ],
)
def test_what_is_meant_by_what_is_typed(typed: str, name: str, is_found: bool) -> None:
    assert stands_in(typed, folded(name)) is is_found
