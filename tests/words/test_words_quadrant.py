"""The map of importance and level, and the heat map, say the same in both languages."""

from __future__ import annotations

import pytest
from sentence_places import placeholders

from benchmark_app.domain.quadrant import Quadrant
from benchmark_app.words.heat import HEAT_WORDS
from benchmark_app.words.language import Language
from benchmark_app.words.quadrant import MAP_WORDS, map_word, quadrant_word

WORDS = {**MAP_WORDS, **{f"heat_{code}": one for code, one in HEAT_WORDS.items()}}


@pytest.mark.parametrize("code", WORDS)
def test_both_languages_take_the_same(code: str) -> None:
    assert set(placeholders(WORDS[code].en)) == set(placeholders(WORDS[code].ko))


def test_each_corner_has_its_own_words() -> None:
    for language in Language:
        assert len({quadrant_word(one, language) for one in Quadrant}) == len(Quadrant)


def test_one_and_many_are_told_apart() -> None:
    assert map_word("own_unknown", Language.EN, n=1).startswith("1 service without")
    assert map_word("own_unknown", Language.EN, n=3) == (
        "3 services without an own value are not here"
    )
