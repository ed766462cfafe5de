"""A market's members, subject, and importance on a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from benchmark_app.analysis.market import Market
from benchmark_app.domain.attribute import Importance
from benchmark_app.domain.competitor import Competitor, CompetitorKind


def test_members_are_neither_the_subject_nor_potential(market: Callable[..., Market]) -> None:
    potential = Competitor(id=9, name="Soon open", kind=CompetitorKind.POTENTIAL)
    indirect = Competitor(id=4, name="Campsite", kind=CompetitorKind.INDIRECT)
    direct = Competitor(id=2, name="Seaview")
    found = market([potential, indirect, direct], subject="Own")
    assert [one.name for one in found.members] == ["Seaview", "Campsite"]
    assert found.subject is not None
    assert found.subject.name == "Own"


def test_a_market_may_have_no_subject(market: Callable[..., Market]) -> None:
    assert market("AB").subject is None


def test_lookup_by_id(market: Callable[..., Market]) -> None:
    found = market("AB")
    assert found.competitor(2).name == "B"
    assert found.attribute(1).name == "Free ice"
    with pytest.raises(KeyError):
        found.competitor(7)
    with pytest.raises(KeyError):
        found.attribute(7)


def test_importance_is_the_latest_up_to_the_day(market: Callable[..., Market]) -> None:
    found = replace(
        market("AB"),
        importance=(
            Importance(attribute=1, from_date=date(2021, 1, 1), weight=3.0),
            Importance(attribute=1, from_date=date(2020, 1, 1), weight=2.0),
            Importance(attribute=2, from_date=date(2019, 1, 1), weight=9.0),
        ),
    )
    days = (date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1))
    assert [found.importance_on(1, day) for day in days] == [1.0, 2.0, 2.0, 3.0]
