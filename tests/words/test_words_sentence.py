"""Filling in sentences."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sentence_places import placeholders

import benchmark_app
from benchmark_app.words.language import Language
from benchmark_app.words.particle import PARTICLES
from benchmark_app.words.sentence import Sentence, speak, spoken

EN, KO = Language.EN, Language.KO


def test_a_sentence_is_filled_in_both_languages() -> None:
    sentence = Sentence("{name} opened on {day}.", "{name:은} {day}에 열었어요.")
    day = date(2026, 11, 22)
    assert speak(sentence, EN, name="Seaview", day=day) == "Seaview opened on 22 November 2026."
    assert speak(sentence, KO, name="식당", day=day) == "식당은 2026년 11월 22일에 열었어요."


@pytest.mark.parametrize(("count", "expected"), [(1, "1 place"), (2, "2 places"), (0, "0 places")])
def test_english_counts_have_two_words(count: int, expected: str) -> None:
    assert speak(Sentence("{n} {n:place|places}", "{n}곳"), EN, n=count) == expected


@pytest.mark.parametrize(("number", "expected"), [(2.5, "+2.5"), (-2.5, "-2.5"), (0, "+0")])
def test_a_sign_stands_before_a_number(number: float, expected: str) -> None:
    assert speak(Sentence("{n:+}", "{n:+}"), EN, n=number) == expected


def test_values_are_spoken_as_people_write_them() -> None:
    assert spoken(1234567, EN) == "1,234,567"
    assert spoken(["A", Sentence("yes", "있음"), 2.0], KO) == "A, 있음, 2"
    assert spoken(datetime(2026, 1, 2, tzinfo=UTC), EN) == "2 January 2026"
    assert spoken(True, EN) == "True"
    assert spoken(None, EN) == "None"


def test_text_that_looks_like_a_place_stays_text() -> None:
    assert speak(Sentence("{name} stays", "{name}"), EN, name="{day}") == "{day} stays"


def test_placeholders_are_named_once() -> None:
    assert placeholders("{a} {b:은} {a} {{c}}") == {"a", "b"}


def test_every_particle_asked_for_is_known() -> None:
    """A form that nobody knows would be left out in silence."""
    asked = re.compile(r"\{\w+:([가-힣]+)\}")
    for path in Path(benchmark_app.__file__).parent.rglob("*.py"):
        assert set(asked.findall(path.read_text(encoding="utf-8"))) <= PARTICLES, path.name
