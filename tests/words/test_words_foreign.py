"""The words of tables made elsewhere: written as keys, each with one meaning."""

from __future__ import annotations

from collections.abc import Collection
from itertools import combinations

import pytest

from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Mark
from benchmark_app.words import foreign, foreign_drawn, foreign_unit, foreign_value
from benchmark_app.words.foreign_value import (
    CONDITION_WORDS,
    FOREIGN_VALUES,
    FREE_WORDS,
    KNOWN_WORDS,
    RATING_WORDS,
)
from benchmark_app.words.value import VALUE_WORDS

VOCABULARIES: dict[str, Collection[str]] = {
    f"{module.__name__.rpartition('.')[2]}.{name}": words
    for module in (foreign, foreign_drawn, foreign_unit, foreign_value)
    for name, words in vars(module).items()
    if name.isupper() and isinstance(words, (dict, frozenset)) and name != "WHOLE_MONEY"
}


@pytest.mark.parametrize("name", sorted(VOCABULARIES))
def test_every_word_is_written_as_its_key(name: str) -> None:
    assert [word for word in VOCABULARIES[name] if name_key(word) != word] == []


def test_no_word_of_a_value_has_two_meanings() -> None:
    groups: list[Collection[str]] = [FOREIGN_VALUES, RATING_WORDS, CONDITION_WORDS, FREE_WORDS]
    twice = [set(one) & set(other) for one, other in combinations(groups, 2)]
    assert twice == [set()] * len(twice)
    assert len(KNOWN_WORDS) == sum(map(len, groups))


def test_a_word_of_our_own_files_means_the_same_elsewhere() -> None:
    said = {**FOREIGN_VALUES, **RATING_WORDS}
    both = {word for word in said if word in VALUE_WORDS}
    assert {word: said[word] for word in both} == {word: VALUE_WORDS[word] for word in both}
    assert not CONDITION_WORDS & set(VALUE_WORDS)


def test_headings_of_one_kind_are_no_headings_of_another() -> None:
    kinds = [words for name, words in VOCABULARIES.items() if name.endswith("_HEADINGS")]
    assert [
        set(one) & set(other) for one, other in combinations(kinds, 2) if set(one) & set(other)
    ] == []


@pytest.mark.parametrize(
    "word",
    ["si", "best", "extra", "with", "mit", "con", "good", "gut", "差", "좋음", "y", "n", "x"],
)
def test_what_could_be_wrong_is_never_a_value_by_itself(word: str) -> None:
    assert word not in FOREIGN_VALUES


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("included", 2.0),
        ("nein", 0.0),
        ("partiellement", 1.0),
        ("sí", 2.0),
        ("不明", Mark.UNKNOWN),
        ("不支持", 0.0),
        ("미지원", 0.0),
        ("no aplica", Mark.NOT_APPLICABLE),
    ],
)
def test_plain_words_of_seven_languages(word: str, value: float) -> None:
    found = FOREIGN_VALUES[word]
    assert (found, type(found)) == (value, type(value))
