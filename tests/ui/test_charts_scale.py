"""How the values of a chart's scale read."""

from __future__ import annotations

import pytest

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.ui.charts.scale import scale_of
from benchmark_app.words.language import Language

PRICE = Attribute(name="Latte", kind=AttributeKind.MEASURE, unit="$")


@pytest.mark.parametrize(
    ("known", "average", "said"),
    [((4.0, 6.0), 13 / 3, "$4.33"), ((4.0, 6.0), 4.5, "$4.50"), ((80.0, 320.0), 99.6, "$100")],
)
def test_an_average_of_money_has_whole_cents_or_none(
    known: tuple[float, ...], average: float, said: str
) -> None:
    scale = scale_of(PRICE, known, Language.EN)
    assert scale.text(average) == said
    assert scale.difference(average) == said
    assert scale.text(4.5, is_average=False) == "$4.50"


def test_ticks_of_money_read_like_prices() -> None:
    ticks = scale_of(PRICE, (4.0, 5.0), Language.KO).ticks
    assert all(len(one.text.partition(".")[2]) in (0, 2) for one in ticks)
    assert any(one.text.endswith("0") and "." in one.text for one in ticks)
