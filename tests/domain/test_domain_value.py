"""Values at the door."""

from __future__ import annotations

import math

import pytest

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.value import coerce_value, is_valid_number
from benchmark_app.errors import EditRefused

YES_NO, LEVEL, MEASURE = AttributeKind.YES_NO, AttributeKind.LEVEL, AttributeKind.MEASURE


@pytest.mark.parametrize(
    ("given", "kind", "expected"),
    [
        ("yes", YES_NO, 1.0),
        ("Offered", YES_NO, 1.0),
        ("not offered", YES_NO, 0.0),
        ("none", YES_NO, 0.0),
        (True, YES_NO, 1.0),
        (False, YES_NO, 0.0),
        (2, YES_NO, 1.0),
        (1, YES_NO, 1.0),
        ("2", YES_NO, 1.0),
        (0, YES_NO, 0.0),
        ("yes", LEVEL, 2.0),
        (True, LEVEL, 2.0),
        ("none", LEVEL, 0.0),
        ("PARTLY", LEVEL, 1.0),
        ("excellent", LEVEL, 3.0),
        ("３", LEVEL, 3.0),
        (1, LEVEL, 1.0),
        (12.5, MEASURE, 12.5),
        (" -3 ", MEASURE, -3.0),
        ("1e3", MEASURE, 1000.0),
        ("unknown", LEVEL, Mark.UNKNOWN),
        ("?", MEASURE, Mark.UNKNOWN),
        ("N/A", YES_NO, Mark.NOT_APPLICABLE),
        ("not applicable", LEVEL, Mark.NOT_APPLICABLE),
        (Mark.UNKNOWN, YES_NO, Mark.UNKNOWN),
        (Mark.NOT_APPLICABLE, MEASURE, Mark.NOT_APPLICABLE),
    ],
)
def test_words_and_numbers_become_what_is_stored(
    given: Value | str, kind: AttributeKind, expected: Value
) -> None:
    found = coerce_value(given, kind)
    assert found == expected
    assert isinstance(found, Mark) == isinstance(expected, Mark)


@pytest.mark.parametrize(
    ("given", "kind", "code"),
    [
        ("partly", YES_NO, "value_not_yes_no"),
        (3, YES_NO, "value_not_yes_no"),
        (0.5, YES_NO, "value_not_yes_no"),
        (4, LEVEL, "value_not_level"),
        (1.5, LEVEL, "value_not_level"),
        (-1, LEVEL, "value_not_level"),
        ("good", LEVEL, "value_not_level"),
        ("", LEVEL, "value_not_level"),
        ("yes", MEASURE, "value_not_number"),
        (True, MEASURE, "value_not_number"),
        (math.nan, MEASURE, "value_not_number"),
        ("inf", MEASURE, "value_not_number"),
        (Mark.NUMBER, MEASURE, "value_not_number"),
    ],
)
def test_what_does_not_belong_to_the_kind_is_refused(
    given: Value | str, kind: AttributeKind, code: str
) -> None:
    with pytest.raises(EditRefused) as refused:
        coerce_value(given, kind)
    assert refused.value.code == code
    assert refused.value.params == {"value": str(given)}


def test_no_minus_zero_is_kept() -> None:
    found = coerce_value(-0.0, MEASURE)
    assert isinstance(found, float)
    assert math.copysign(1.0, found) == 1.0


def test_which_numbers_each_kind_can_hold() -> None:
    assert is_valid_number(1.0, YES_NO)
    assert not is_valid_number(2.0, YES_NO)
    assert is_valid_number(3.0, LEVEL)
    assert not is_valid_number(0.5, LEVEL)
    assert is_valid_number(-7.25, MEASURE)
    assert not is_valid_number(math.inf, MEASURE)
