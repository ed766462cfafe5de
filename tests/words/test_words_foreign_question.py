"""What is asked about somebody else's table, in both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from benchmark_app.words.foreign_question import CHOICES, QUESTIONS, choice_text, question_text
from benchmark_app.words.language import Language

ALL = {**QUESTIONS, **CHOICES}


@pytest.mark.parametrize("code", sorted(ALL))
def test_both_languages_have_the_same_places(code: str) -> None:
    places = [
        {name.replace("quoted", "subject") for _, name, _, _ in Formatter().parse(text) if name}
        for text in (ALL[code].en, ALL[code].ko)
    ]
    assert places[0] == places[1]


@pytest.mark.parametrize("language", list(Language))
def test_every_question_and_choice_can_be_said(language: Language) -> None:
    for kind in QUESTIONS:
        assert question_text(f"{kind}:x", language).endswith("?")
    for kind in CHOICES:
        code = f"{kind}:1:5" if kind in ("rising", "falling") else kind
        said = choice_text(code, language)
        assert said
        assert "{" not in said


def test_a_question_names_what_it_is_about() -> None:
    english, korean = Language("en"), Language("ko")
    assert question_text("sign:✓", english) == "What does ✓ mean in this table?"
    assert question_text("word:전체", korean) == "이 표에서 ‘전체’는 무슨 뜻인가요?"
    assert choice_text("rising:1:5", english) == "Marks from 1 to 5, 5 is best"
    assert choice_text("known:Inn: the old one", korean) == "네, Inn: the old one"
