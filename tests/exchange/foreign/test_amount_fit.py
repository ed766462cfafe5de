"""Amounts of a stranger's table beside the kind and unit that a service has."""

from __future__ import annotations

import pytest

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.observation import Value
from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.amount_fit import fit_amount
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.rows import Bad


def amount(text: str) -> Amount:
    read = read_amount(text)
    assert isinstance(read, Amount)
    return read


@pytest.mark.parametrize(
    ("text", "unit", "fits"),
    [
        ("35", "min", 35.0),
        ("35 min", "", 35.0),
        ("35 min", "Min", 35.0),
        ("₩12,000", "원", 12000.0),
        ("2 h", "min", 120.0),
        ("90 min", "h", 1.5),
        ("35 €/Nacht", "€/night", 35.0),
        ("35 €/night", "€", 35.0),
        ("35 €/night", "€/month", Bad("other_unit")),
        ("$5", "€", Bad("other_unit")),
        ("4 ★", "/5", 4.0),
        ("12 %", "%", 12.0),
        ("12 %", "€", Bad("other_unit")),
    ],
)
def test_an_amount_in_the_unit_of_its_service(text: str, unit: str, fits: Value | Bad) -> None:
    assert fit_amount(amount(text), text, AttributeKind.MEASURE, unit) == fits


def test_a_percentage_of_a_spreadsheet_counts_as_it_is_stored_beside_another_unit() -> None:
    shown = Amount(12.0, "%")
    assert fit_amount(shown, 0.12, AttributeKind.MEASURE, "%") == 12
    assert fit_amount(shown, 0.12, AttributeKind.MEASURE, "") == 0.12
    assert fit_amount(shown, "12 %", AttributeKind.MEASURE, "") == 12


@pytest.mark.parametrize(
    ("text", "kind", "fits"),
    [
        ("3", AttributeKind.LEVEL, 3.0),
        ("4", AttributeKind.LEVEL, Bad("not_a_level")),
        ("1", AttributeKind.YES_NO, 1.0),
        ("5 €", AttributeKind.LEVEL, Bad("unknown_value")),
        ("1 h", AttributeKind.YES_NO, Bad("unknown_value")),
    ],
)
def test_a_level_has_no_unit(text: str, kind: AttributeKind, fits: Value | Bad) -> None:
    assert fit_amount(amount(text), text, kind, "") == fits
