"""The words of the visit sheet."""

from __future__ import annotations

import pytest
from sentence_places import placeholders

from benchmark_app.words.language import Language
from benchmark_app.words.visit import VISIT_WORDS, visit_word


@pytest.mark.parametrize("code", VISIT_WORDS)
def test_both_languages_name_the_same_places(code: str) -> None:
    sentence = VISIT_WORDS[code]
    assert sentence.en
    assert sentence.ko
    assert placeholders(sentence.en) == placeholders(sentence.ko)


def test_pages_are_counted_in_both_languages() -> None:
    assert visit_word("page", Language.EN, page=1, pages=3) == "Page 1 of 3"
    assert visit_word("page", Language.KO, page=1, pages=3) == "3쪽 중 1쪽"
