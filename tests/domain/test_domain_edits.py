"""Edits as values, and what an attribute counts as offered."""

from __future__ import annotations

from datetime import date

import pytest

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.edits import Record
from benchmark_app.domain.observation import Method, Observation

DAY = date(2026, 11, 22)


def test_a_record_of_one_is_written_by_names() -> None:
    edit = Record(
        "Seaview",
        "Free parking",
        "yes",
        observed_on=DAY,
        method=Method.VISIT,
        source="sign",
        note="12 places",
        started_on=date(2026, 3, 1),
    )
    assert edit.observations == (
        Observation(
            competitor="Seaview",
            attribute="Free parking",
            value="yes",
            observed_on=DAY,
            method=Method.VISIT,
            source="sign",
            note="12 places",
            started_on=date(2026, 3, 1),
        ),
    )


def test_a_record_of_many_takes_them_as_they_are() -> None:
    seen = tuple(
        Observation(competitor=1, attribute=number, value=1.0, observed_on=DAY)
        for number in range(3)
    )
    assert Record(observations=seen).observations == seen
    assert Record(observations=seen) == Record(observations=seen)


@pytest.mark.parametrize(
    ("attribute", "floor"),
    [
        (Attribute(name="a", kind=AttributeKind.YES_NO), 1.0),
        (Attribute(name="a", kind=AttributeKind.LEVEL), 2.0),
        (Attribute(name="a", kind=AttributeKind.LEVEL, offered_from=1.0), 1.0),
        (Attribute(name="a", kind=AttributeKind.MEASURE), None),
        (Attribute(name="a", kind=AttributeKind.MEASURE, offered_from=20.0), 20.0),
    ],
)
def test_from_which_value_an_attribute_counts_as_offered(
    attribute: Attribute, floor: float | None
) -> None:
    assert attribute.floor == floor


def test_a_record_without_its_day_is_no_record_of_nothing() -> None:
    """Left alone, the value would be dropped in silence."""
    with pytest.raises(TypeError, match="observed_on"):
        Record("Seaview", "Free parking", "yes")  # type: ignore[call-overload]
