"""Korean particles follow the sound a word ends with."""

from __future__ import annotations

import unicodedata

import pytest

from benchmark_app.words.particle import with_particle


@pytest.mark.parametrize(
    ("word", "particle", "expected"),
    [
        ("주차", "은", "주차는"),
        ("예약", "은", "예약은"),
        ("카페", "이", "카페가"),
        ("식당", "이", "식당이"),
        ("BBQ", "은", "BBQ은(는)"),
        ("BBQ", "로", "BBQ(으)로"),
        ("주차", "을", "주차를"),
        ("호텔", "로", "호텔로"),  # after ㄹ as after a vowel
        ("식당", "로", "식당으로"),
        ("식당", "과", "식당과"),
        ("카페", "이에요", "카페예요"),
        ("식당", "이에요", "식당이에요"),
        ("1", "로", "1로"),  # 일
        ("3", "은", "3은"),  # 삼
        ("2", "은", "2는"),  # 이
        ("10", "이", "10이"),  # 십
        ("70%", "을", "70%를"),  # 퍼센트
        ("5,000원", "이", "5,000원이"),
        ("카페(본점)", "은", "카페(본점)은"),
        ("“카페”", "은", "“카페”는"),
        ("◎", "은", "◎은(는)"),
        ("", "이", "이(가)"),
    ],
)
def test_the_form_fits_the_last_sound(word: str, particle: str, expected: str) -> None:
    assert with_particle(word, particle) == expected


def test_decomposed_syllables_sound_the_same() -> None:
    apart = unicodedata.normalize("NFD", "식당")
    assert with_particle(apart, "은") == f"{apart}은"
