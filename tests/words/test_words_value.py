"""Words and signs of values, touchpoints and methods."""

from __future__ import annotations

import pytest

from benchmark_app.domain.attribute import TOUCHPOINTS, Attribute, AttributeKind, Direction
from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Mark, Method
from benchmark_app.words import value
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
PARKING = Attribute(name="Free parking", kind=AttributeKind.YES_NO)
COFFEE = Attribute(name="Coffee", kind=AttributeKind.LEVEL)
WAIT = Attribute(name="Wait", kind=AttributeKind.MEASURE, unit="min")


@pytest.mark.parametrize("language", Language)
def test_every_touchpoint_has_a_word_that_leads_back(language: Language) -> None:
    words = [value.touchpoint_word(code, language) for code in TOUCHPOINTS]
    assert len(set(words)) == len(TOUCHPOINTS)
    assert [value.touchpoint_code(word) for word in words] == list(TOUCHPOINTS)
    assert value.touchpoint_word("Gearbox", language) == "Gearbox"
    assert value.touchpoint_code("Gearbox") == "Gearbox"
    assert value.touchpoint_code(" PRICE ") == "price"


@pytest.mark.parametrize("language", Language)
def test_every_code_of_a_cell_has_a_word(language: Language) -> None:
    words = [value.method_word(code, language) for code in Method]
    words += [value.kind_word(code, language) for code in AttributeKind]
    words += [value.direction_word(code, language) for code in Direction]
    words += [value.level_word(level, language) for level in range(4)]
    words += [value.mark_word(mark, language) for mark in (Mark.UNKNOWN, Mark.NOT_APPLICABLE)]
    assert all(words)


def test_the_words_a_cell_shows_can_be_typed() -> None:
    for language in Language:
        for level in range(4):
            assert value.VALUE_WORDS[name_key(value.level_word(level, language))] == level
        for mark in (Mark.UNKNOWN, Mark.NOT_APPLICABLE):
            assert value.VALUE_WORDS[name_key(value.mark_word(mark, language))] is mark


def test_word_tables_are_keyed_as_names_are_compared() -> None:
    assert all(name_key(word) == word for word in value.VALUE_WORDS)
    assert value.LEVEL_OF_WORD.keys() >= value.YES_NO_ONLY
    assert {value.LEVEL_OF_WORD[word] for word in value.YES_NO_ONLY} == {0, 2}


@pytest.mark.parametrize(
    ("content", "attribute", "sign"),
    [
        (None, COFFEE, "?"),
        (Mark.UNKNOWN, COFFEE, "?"),
        (Mark.NOT_APPLICABLE, COFFEE, "–"),
        (0.0, COFFEE, "×"),
        (1.0, COFFEE, "△"),
        (2.0, COFFEE, "○"),
        (3.0, COFFEE, "◎"),
        (0.0, PARKING, "×"),
        (1.0, PARKING, "○"),
        (7.5, WAIT, "7.5"),
    ],
)
def test_signs(content: float | Mark | None, attribute: Attribute, sign: str) -> None:
    assert value.level_sign(content, attribute) == sign


@pytest.mark.parametrize(
    ("content", "attribute", "english", "korean"),
    [
        (None, COFFEE, "", ""),
        (Mark.UNKNOWN, COFFEE, "unknown", "모름"),
        (3.0, COFFEE, "excellent", "아주 좋음"),
        (1.0, PARKING, "yes", "있음"),
        (0.0, PARKING, "no", "없음"),
        (1200.0, WAIT, "1,200 min", "1,200 min"),
    ],
)
def test_values_in_words(
    content: float | Mark | None, attribute: Attribute, english: str, korean: str
) -> None:
    assert value.format_value(content, attribute, EN) == english
    assert value.format_value(content, attribute, KO) == korean


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        ("12", "", "12"),
        ("12", "$", "$12"),
        ("-12", "₩", "-₩12"),
        ("80", "%", "80%"),
        ("15", "분", "15분"),
        ("2", "년", "2년"),
        ("15", "min", "15 min"),
        ("4.5", "$", "$4.50"),
        ("-0.5", "€", "-€0.50"),
        ("4.25", "£", "£4.25"),
        ("3.459", "$", "$3.459"),
        ("1.5", "₩", "₩1.5"),
        ("1.5", "원", "1.5원"),
        ("1.5", "min", "1.5 min"),
    ],
)
def test_units_stand_where_people_write_them(number: str, unit: str, expected: str) -> None:
    assert value.with_unit(number, unit) == expected


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        (4.5, "$", "$4.50"),
        (12.0, "$", "$12"),
        (1234.5, "€", "€1,234.50"),
        (3.459, "$", "$3.459"),
        (13 / 3, "$", "$4.33"),
        (3.9999, "£", "£4"),
        (13 / 3, "min", "4.33333 min"),
        (4500.0, "원", "4,500원"),
    ],
)
def test_money_has_cents(number: float, unit: str, expected: str) -> None:
    assert value.format_measure(number, unit) == expected
    price = Attribute(name="Price", kind=AttributeKind.MEASURE, unit=unit)
    assert value.format_value(number, price, EN) == value.format_value(number, price, KO)
    assert value.format_value(number, price, EN) == expected
