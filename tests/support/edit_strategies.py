"""What an owner may type, decide or set, drawn at random."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.plan import EFFORTS, Move, Plan
from benchmark_app.domain.policy import Policy

DAY = date(2025, 1, 1)
NAMES = st.sampled_from(["Ocean", "Seaview", "Palms", "Dunes", "Reef", "Pier", "Cove"])
DAYS = st.integers(0, 40).map(lambda number: DAY + timedelta(number))
POLICIES = st.builds(
    Policy,
    table_stakes_share=st.floats(0.5, 1.0),
    confirmation_days=st.integers(0, 90),
    stale_no_months=st.integers(0, 24),
)


def numbers_of(kind: AttributeKind) -> st.SearchStrategy[float]:
    """The values of a kind that are known; no negative zero, which a file does not keep."""
    return {
        AttributeKind.YES_NO: st.sampled_from([0.0, 1.0]),
        AttributeKind.LEVEL: st.sampled_from([0.0, 1.0, 2.0, 3.0]),
        AttributeKind.MEASURE: st.floats(-1e3, 1e3).map(lambda number: number + 0.0),
    }[kind]


def plans_of(attribute: Attribute) -> st.SearchStrategy[Plan]:
    """What an owner can decide about an attribute."""
    return st.builds(
        Plan,
        attribute=st.just(attribute.id),
        move=st.none() | st.sampled_from(Move),
        target=st.none() | numbers_of(attribute.kind),
        due=st.none() | DAYS,
        cost=st.none() | st.floats(0, 1e6),
        effort=st.sampled_from(EFFORTS),
        lead_months=st.integers(0, 600),
        note=st.sampled_from(["", "note", "메모"]),
    )


def values_of(kind: AttributeKind) -> st.SearchStrategy[Value]:
    """What a cell of a kind can hold."""
    return numbers_of(kind) | st.sampled_from([Mark.UNKNOWN, Mark.NOT_APPLICABLE])
