"""A market's members, subject, and importance on a day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benchmark_app.analysis.market import Market
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
