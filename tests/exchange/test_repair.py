"""A text that is no value: the value in it, and the rest as its note."""

from __future__ import annotations

import pytest

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.observation import Mark
from benchmark_app.exchange.repair import Repair, repair_text
from benchmark_app.exchange.rows import Bad, parse_value

LEVEL = Attribute(name="Clean linen")
YES_NO = Attribute(name="Free parking", kind=AttributeKind.YES_NO)


def measure(unit: str) -> Attribute:
    return Attribute(name="Wait", kind=AttributeKind.MEASURE, unit=unit)


@pytest.mark.parametrize(
    ("text", "unit", "value", "note"),
    [
        ("about 30 min", "min", 30, "about"),
        ("  about   30  ", "min", 30, "about"),
        ("30 minutes", "min", 30, ""),
        ("5 min.", "min", 5, ""),
        ("12 min at check-in, longer on Fridays", "min", 12, "at check-in, longer on Fridays"),
        ("about 1,5 min", "min", 1.5, "about"),
        ("약 30분쯤", "분", 30, "약 … 쯤"),
        ("약 30분 정도", "분", 30, "약 … 정도"),
        ("약 30분", "min", 30, "약"),
        ("대략 10", "분", 10, "대략"),
        ("12,000원부터", "원", 12000, "부터"),
        ("1인 ₩12,000", "원", None, ""),
        ("from $12.50", "$", 12.5, "from"),
        ("$12 at weekends", "$", 12, "at weekends"),
        ("8 or so", "min", 8, "or so"),
        ("3 tables left", "", 3, "tables left"),
        ("about 30 min", "", 30, "about … min"),
        ("３０분쯤", "분", 30, "쯤"),
        ("about 20 spaces", "spaces", 20, "about"),
        ("2 hours", "min", 120, ""),
        ("about 2 hours", "min", 120, "about"),
        ("약 2시간쯤", "분", 120, "약 … 쯤"),
        ("800 m", "km", 0.8, ""),
        ("15m", "h", 0.25, ""),
        ("7 minutes or so", "min", 7, "or so"),
        ("about USD 5", "$", 5, "about"),
        ("약 20℃", "℃", 20, "약"),
        ("7 sq m or so", "m²", 7, "or so"),
    ],
)
def test_the_only_number_of_a_measure(text: str, unit: str, value: float | None, note: str) -> None:
    found = repair_text(text, measure(unit))
    assert found == (None if value is None else Repair(value, note))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("about 2 km", "min"),  # another unit is another number
        ("2 weeks", "months"),
        ("9e99 h", "s"),
        ("about €12", "$"),
        ("about EUR 12", "$"),
        ("120 €", "$/night"),
        ("7 sq ft", "m²"),
        ("30-45 min", "min"),
        ("30~45분", "분"),
        ("24/7", "min"),
        ("long", "min"),
        ("약 1만2천원", "원"),
        ("3만원쯤", "원"),
        ("1.5.2 min", "min"),
        ("", "min"),
    ],
)
def test_nothing_is_proposed_where_it_could_be_wrong(text: str, unit: str) -> None:
    assert repair_text(text, measure(unit)) is None


@pytest.mark.parametrize(
    ("text", "attribute", "value", "note"),
    [
        ("yes, weekends only", LEVEL, 2.0, "weekends only"),
        ("yes.", LEVEL, 2.0, ""),
        ("partly (one floor)", LEVEL, 1.0, "one floor"),
        ("있음 (주말만)", LEVEL, 2.0, "주말만"),
        ("없음 공사 중", YES_NO, 0.0, "공사 중"),
        ("2 weekends", LEVEL, 2.0, "weekends"),
        ("△ 주말만", LEVEL, 1.0, "주말만"),
        ("○주말만", YES_NO, 1.0, "주말만"),
        ("모름, 닫혀 있었음", LEVEL, Mark.UNKNOWN, "닫혀 있었음"),
    ],
)
def test_the_word_a_level_begins_with(
    text: str, attribute: Attribute, value: float, note: str
) -> None:
    assert repair_text(text, attribute) == Repair(value, note)


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("no idea", LEVEL),
        ("nothing", LEVEL),
        ("yes we think", LEVEL),
        ("partly, at weekends", YES_NO),
        ("7 of them", LEVEL),
        ("maybe", LEVEL),
    ],
)
def test_a_word_inside_other_words_is_not_taken(text: str, attribute: Attribute) -> None:
    assert repair_text(text, attribute) is None


def test_what_is_repaired_could_not_be_read_before() -> None:
    assert isinstance(parse_value("about 30 min", AttributeKind.MEASURE, "min"), Bad)
    assert isinstance(parse_value("yes, weekends only", AttributeKind.LEVEL), Bad)
