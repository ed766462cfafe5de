"""How a new service is judged by its values alone."""

from __future__ import annotations

import pytest

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.exchange.attribute_guess import guess_kind
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
