"""What the number formats of spreadsheets say besides the number."""

from __future__ import annotations

import pytest

from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.number_format import in_format


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (12, "General", Amount(12)),
        (12, "#,##0.00", Amount(12)),
        (0.12, "0%", Amount(12, "%")),
        (0.07, "0.0 %;-0.0 %", Amount(7, "%")),  # and not 7.000000000000001
        (15, '0" min"', Amount(15, "min")),
        (15, "0\\ \\h", Amount(15, "h")),
        (35, "[$€-407] #,##0.00", Amount(35, "€")),
        (35, '#,##0.00 [$€-407]"/night"', Amount(35, "€", "night")),
        (9, "_-$* #,##0_-", Amount(9, "$")),
        (9, "[Red]0", Amount(9)),
        (845, '#,##0"만원"', Amount(8_450_000, "원")),
        (3, '0.0"万円/月"', Amount(30_000, "円", "月")),
        (1_500_000, '#,##0,"천원"', Amount(1_500_000, "원")),
        (2_500_000, '$0.0,,"M"', Amount(2_500_000, "$")),
        (7, '0"10만원"', Amount(7)),
        (9, '"about"', Amount(9)),
        (9, '"2 of "0', Amount(9)),
        (45658, "yyyy-mm-dd", Amount(45658)),
    ],
)
def test_a_number_is_what_its_format_shows(number: float, form: str, shown: Amount) -> None:
    assert in_format(number, form) == shown
