"""Two units: one written in two ways, or a number in the other one; never a guess."""

from __future__ import annotations

import pytest

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.exchange.rows import parse_value
from benchmark_app.exchange.unit import convert, is_same_unit, is_written_in


def test_units_of_one_thing() -> None:
    assert is_same_unit("₩", "원")
    assert is_same_unit("¥", "円")
    assert is_same_unit("¥", "元")
    assert not is_same_unit("円", "元")
    assert is_same_unit("Rooms", "rooms")
    assert is_same_unit("m²", "sqm")
    assert not is_same_unit("min", "h")


@pytest.mark.parametrize(
    ("number", "unit", "wanted", "converted"),
    [
        (2, "h", "min", 120),
        (90, "min.", "hours", 1.5),
        (800, "m", "km", 0.8),
        (57, "cm", "m", 0.57),
        (95, "分", "점", 95),
        (95, "分", "초", 5700),
        (5, "킬로", "km", 5),
        (5, "킬로", "g", 5000),
        (2, "h", "rooms", None),
        (2, "h", "€", None),
        (2, "spaces", "min", None),
    ],
)
def test_a_number_in_another_unit(
    number: float, unit: str, wanted: str, converted: float | None
) -> None:
    assert convert(number, unit, wanted) == converted


def test_m_is_minutes_only_where_time_is_measured() -> None:
    assert is_same_unit("m", "min")
    assert convert(15, "m", "h") == 0.25
    assert convert(300, "m", "km") == 0.3
    assert convert(3, "m", "months") is None
    assert convert(3, "m", "days") is None  # may be months


def test_a_price_is_one_per_night_too() -> None:
    assert is_written_in("USD", "$/night")
    assert not is_written_in("€", "$/night")
    assert not is_written_in("MB", "MB/month")


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        *((text, "min", 7.0) for text in ("7 minutes", "7 mins", "7 minute", "7min.", "7분", "7m")),
        ("7 min", "분", 7.0),
        ("2 hrs", "시간", 2.0),
        ("$5", "USD", 5.0),
        ("5 dollars", "$", 5.0),
        ("USD 5", "$", 5.0),
        ("₩12,000", "원", 12000.0),
        ("$120", "$/night", 120.0),
        ("3 kilometres", "km", 3.0),
        ("5 percent", "%", 5.0),
        ("7 m2", "sqm", 7.0),
        ("7 km", "m", "other_unit"),
        ("7 min", "m", "other_unit"),
        ("7 h", "min", "other_unit"),
        ("€5", "$", "other_unit"),
        ("7 days", "min", "other_unit"),
        ("7 or so", "min", "not_a_number"),
        ("30분쯤", "min", "not_a_number"),
        ("3만원", "원", "not_a_number"),
    ],
)
def test_the_same_unit_written_otherwise_is_taken(text: str, unit: str, value: object) -> None:
    assert parse_value(text, AttributeKind.MEASURE, unit) == value


def test_a_sign_does_not_hide_a_number_that_can_be_read_in_two_ways() -> None:
    found = parse_value("€1.234", AttributeKind.MEASURE, "€", decimal_comma=True)
    assert found == "unclear_number"
    behind = parse_value("1.234 €", AttributeKind.MEASURE, "€", decimal_comma=True)
    assert behind == "unclear_number"
