"""Words are known by the keys they are typed with."""

from __future__ import annotations

import pytest

from benchmark_app.exchange.stroke import begun_in_hangul, key_strokes, word_of_keys
from benchmark_app.words.value import LEVEL_OF_WORD, MARK_OF_WORD


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("일부", "dlfqn"),
        ("dㅣㄹ부", "dlfqn"),
        ("DLFQN", "dlfqn"),
        ("있음", "dltdma"),
        ("괜찮아", "rhoscksgdk"),
        ("ㅘㄳ", "hkrt"),
        ("dㅓㅄ음 ㅀ", "djqtdma fg"),
        ("제공 안 함", "wprhd dks gka"),
        ("△ 12", "△ 12"),
    ],
)
def test_the_keys_of_a_text(text: str, keys: str) -> None:
    assert key_strokes(text) == keys


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("dlfqn", None),
        ("sp", None),
        ("dㅣㄹ부", "일부"),
        ("d ㅣㄹ부", None),
        ("djqt음", "없음"),
        ("  ahfma ", None),
        ("ㅔㅁㄱ시ㅛ", "partly"),
        ("partly", None),
        ("maybe", None),
        ("", None),
    ],
)
def test_a_word_whose_beginning_no_input_method_saw(text: str, word: str | None) -> None:
    assert word_of_keys(text) == word


def test_no_two_words_for_different_values_share_their_keys() -> None:
    values = {**LEVEL_OF_WORD, **MARK_OF_WORD}
    by_keys: dict[str, set[int]] = {}
    for word, value in values.items():
        by_keys.setdefault(key_strokes(word), set()).add(value)
    assert all(len(meant) == 1 for meant in by_keys.values())


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("dㅓㅄ음 주말만", "없음 주말만"),
        ("dㅣㅆㅇ", "있ㅇ"),
        ("djㅄ음", "없음"),
        ("Dㅓ", "어"),
        ("sㅔ", "네"),
        ("Tㅏ", "싸"),
        ("eㅏㄹㄱㅋ", "닭ㅋ"),
        ("kㅏ", "kㅏ"),
        ("A동", "A동"),
        ("zㅋㅋ", "zㅋㅋ"),
        ("없음", "없음"),
        ("", ""),
    ],
)
def test_a_word_begun_with_the_method_off_is_put_together(text: str, whole: str) -> None:
    assert begun_in_hangul(text) == whole
