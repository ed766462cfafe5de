"""How a new service is judged by its values alone."""

from __future__ import annotations

import pytest
from import_case import TODAY, plan_of

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.exchange.attribute_guess import guess_kind
from benchmark_app.exchange.difference import DifferenceKind
from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.countable import Amount


@pytest.mark.parametrize(
    ("texts", "unit"),
    [
        (("$35/user/month", "$69/month", "$59/month"), "$/month"),  # one odd cell rules nobody
        (("5 km", "3 mi"), "km"),  # the first of as many
        (("12", "5 km"), "km"),
        (("12", "5"), ""),
        (("$35", "USD 40", "$50"), "$"),
        (("A$49", "79 USD"), "A$"),  # two currencies, of which a "$" would be both
        (("$20", "C$49", "USD 59", "$30", "US$ 40"), "US$"),
        (("49 CAD", "59 USD", "30 USD"), "US$"),
        (("¥490", "490円", "300元"), "円"),
        (("¥490/月", "490円/月", "300元/月"), "円/月"),
    ],
)
def test_the_unit_is_the_one_that_most_values_have(texts: tuple[str, ...], unit: str) -> None:
    amounts = [read_amount(text) for text in texts]
    assert all(isinstance(one, Amount) for one in amounts)
    assert guess_kind(amounts) == (AttributeKind.MEASURE, unit)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "prices", "unit", "told"),
    [
        ("Price (EUR)", ("20", "25", "$18"), "€", ["$18"]),
        ("月額（円）", ("790", "1490", "$7.99"), "円", ["$7.99"]),
        ("Giá (AUD)", ("$780", "USD $251", "$300"), "A$", ["USD $251"]),
        (
            "Monthly price (EUR)",
            ("20", "$18/month", "$25/month"),
            "€/month",
            ["$18/month", "$25/month"],
        ),
        ("Price (EUR)", ("$20", "$18"), "$", []),
        ("Price (net)", ("20", "$18"), "$", []),
        ("Price", ("$20", "99元", "$18"), "$", ["99元"]),
    ],
)
def test_the_money_in_the_name_of_prices_is_theirs(
    name: str, prices: tuple[str, ...], unit: str, told: list[str]
) -> None:
    """Bare prices below "Price (EUR)" are euros, so that a cell in dollars is another unit."""
    rows = [(f"Inn {at}", one) for at, one in enumerate(prices)]
    plan = plan_of(*rows, head=("Hotel", name), day=TODAY, skip_bad=True)
    assert {one.unit for one in plan.differences if one.kind is DifferenceKind.NEW} == {unit}
    assert [one.params["value"] for one in plan.problems] == told
