"""What an edit does to scales, importance and the rules."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from edit_check import apply_and_back, refuse
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.edits import (
    Edit,
    EditGroup,
    Put,
    Record,
    Remove,
    SetPolicy,
)
from benchmark_app.domain.policy import Policy
from benchmark_app.storage.door import _quantile
from benchmark_app.workspace import Workspace

DAY = date(2025, 6, 1)
SECOND = timedelta(seconds=1)
ONE = timedelta(days=1)


class TestScale:
    def test_the_first_numbers_anchor_a_measure_for_good(self, market: Workspace) -> None:
        """5 % and 95 % of 10, 20, 40 are 11 and 38; lower is better, so 38 is the worst."""
        market.apply(Record("Ocean", "Price", 10, observed_on=DAY))
        market.apply(Record("Seaview", "Price", 20, observed_on=DAY))
        assert market.market.attribute(3).worst is None
        changes = apply_and_back(market, Record("Ocean", "Price", 40, observed_on=DAY + 30 * ONE))
        frozen = market.market.attribute(3)
        assert (frozen.worst, frozen.best) == pytest.approx((38.0, 11.0))
        assert changes.structure
        market.apply(Record("Ocean", "Price", 500, observed_on=DAY + 60 * ONE))
        assert market.market.attribute(3) == frozen
        market.undo()
        market.undo()
        market.undo()
        assert market.market.attribute(3).worst == frozen.worst
        market.undo()
        market.undo()
        assert market.market.attribute(3).worst is None

    def test_higher_is_better_turns_it_round_and_a_new_direction_asks_again(
        self, market: Workspace
    ) -> None:
        plain = Attribute(name="Rooms", kind=AttributeKind.MEASURE)
        market.apply(Put(plain))
        days = [DAY + number * ONE for number in range(3)]
        for number, day in enumerate(days):
            market.apply(Record("Ocean", "Rooms", 10 * number, observed_on=day))
        rooms = market.attributes[-1]
        assert rooms.worst is None
        market.apply(Put(replace(rooms, direction=Direction.HIGHER)))
        assert (market.attributes[-1].worst, market.attributes[-1].best) == (1.0, 19.0)

    def test_equal_numbers_anchor_nothing(self, market: Workspace) -> None:
        for number in range(4):
            market.apply(Record("Ocean", "Price", 30, observed_on=DAY + number * ONE))
        assert market.market.attribute(3).worst is None

    def test_what_the_owner_set_stays(self, market: Workspace) -> None:
        price = replace(market.market.attribute(3), worst=100.0)
        market.apply(Put(price))
        for number in range(4):
            market.apply(Record("Ocean", "Price", number, observed_on=DAY + number * ONE))
        assert market.market.attribute(3) == price

    @given(
        st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=30).map(sorted),
        st.floats(0, 1),
    )
    def test_the_quantile_is_numpys(self, numbers: list[float], share: float) -> None:
        assert _quantile(numbers, share) == pytest.approx(
            float(np.quantile(numbers, share)), rel=1e-9, abs=1e-6
        )


class TestImportance:
    def test_it_is_set_changed_and_dropped(self, market: Workspace) -> None:
        weight = Importance(attribute=1, from_date=DAY, weight=2)
        changes = apply_and_back(market, Put(weight))
        assert changes.inverse == Remove("importance", 1, DAY)
        assert changes.attributes == {1}
        changes = apply_and_back(market, Put(replace(weight, weight=0.0)))
        assert changes.inverse == Put(weight)
        apply_and_back(market, Remove("importance", 1, DAY))
        assert not market.market.importance

    def test_a_file_names_an_attribute_it_brings_along(self, market: Workspace) -> None:
        weight = Importance(attribute=0, from_date=DAY, weight=2)
        market.apply(EditGroup((Put(Attribute(name="Bar")), Put(weight, of="BAR"))))
        assert market.market.importance == (replace(weight, attribute=4),)

    @pytest.mark.parametrize(
        ("edit", "code"),
        [
            (Put(Importance(attribute=9, from_date=DAY, weight=1)), "unknown_attribute"),
            (Put(Importance(attribute=1, from_date=DAY, weight=-1)), "importance_not_valid"),
            (Put(Importance(attribute=1, from_date=DAY, weight=math.nan)), "importance_not_valid"),
            (Put(Importance(attribute=1, from_date=date.max, weight=1)), "day_out_of_range"),
            (Remove("importance", 1, DAY), "unknown_importance"),
            (Remove("importance", 1), "unknown_importance"),
            (Remove("attribute", 9), "unknown_attribute"),
        ],
    )
    def test_what_is_refused(self, market: Workspace, edit: Edit, code: str) -> None:
        refuse(market, edit, code)


class TestPolicy:
    def test_the_rules_are_replaced(self, market: Workspace) -> None:
        rules = Policy(table_stakes_share=0.8, confirmation_days=0, stale_no_months=11)
        changes = apply_and_back(market, SetPolicy(rules))
        assert market.policy == rules
        assert changes.inverse == SetPolicy(Policy())
        assert changes.structure
        apply_and_back(market, SetPolicy(replace(rules, minimum_known=4.0)))  # type: ignore[arg-type]
        assert repr(market.policy.minimum_known) == "4"

    @pytest.mark.parametrize(
        "changed",
        [
            {"contested_share": 0.0},
            {"table_stakes_share": 1.1},
            {"weight_cap": 0.0},
            {"hysteresis": -0.1},
            {"minimum_coverage": math.nan},
            {"confirmation_days": -1},
            {"minimum_known": 2.5},
            {"minimum_known": math.inf},
            {"decline_drop": math.inf},
        ],
    )
    def test_rules_nobody_can_follow_are_refused(
        self, market: Workspace, changed: dict[str, float]
    ) -> None:
        error = refuse(market, SetPolicy(replace(Policy(), **changed)), "policy_not_valid")  # type: ignore[arg-type]
        assert [error.params["key"]] == list(changed)

    def test_the_edges_must_rise(self, market: Workspace) -> None:
        refuse(market, SetPolicy(Policy(contested_share=0.75)), "policy_not_in_order")
