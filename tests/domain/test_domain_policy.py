"""Which rules can be used together, and what is wrong with those that cannot."""

from __future__ import annotations

import math
from dataclasses import fields, replace

import pytest

from benchmark_app.domain.policy import COUNTED, EDGES, Policy, PolicyFault, policy_faults


def test_the_usual_rules_can_be_used() -> None:
    assert policy_faults(Policy()) == ()


def test_every_rule_is_a_share_or_counts_whole_things() -> None:
    for field in fields(Policy):
        assert isinstance(field.default, int) == (field.name in COUNTED)
    assert not COUNTED & set(EDGES)


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("table_stakes_share", (0.5, 1.0), (0.0, -0.1, 1.01, math.nan)),
        ("weight_cap", (0.01, 1.0), (0.0, 2.0)),
        ("hysteresis", (0.0, 1.0), (-0.01, 1.5)),
        ("minimum_coverage", (0.0, 1.0), (math.inf,)),
        ("confirmation_days", (0, 100_000), (-1, 100_001, 2.5, math.inf)),
        ("minimum_known", (0, 12), (0.5,)),
    ],
)
def test_each_rule_has_its_range(key: str, good: tuple[float, ...], bad: tuple[float, ...]) -> None:
    for value in good:
        assert policy_faults(replace(Policy(), **{key: value})) == ()  # type: ignore[arg-type]
    for value in bad:
        found = policy_faults(replace(Policy(), **{key: value}))  # type: ignore[arg-type]
        assert found == (PolicyFault("policy_not_valid", key),)


def test_edges_that_do_not_rise_are_named_by_the_lower_one() -> None:
    assert policy_faults(Policy(contested_share=0.75)) == (
        PolicyFault("policy_not_in_order", "contested_share"),
    )
    assert policy_faults(Policy(differentiator_share=0.9, contested_share=0.8)) == (
        PolicyFault("policy_not_in_order", "differentiator_share"),
        PolicyFault("policy_not_in_order", "contested_share"),
    )
    equal = Policy(differentiator_share=0.7, contested_share=0.7)
    assert policy_faults(equal) == ()


def test_a_value_that_is_none_hides_the_order() -> None:
    found = policy_faults(Policy(contested_share=7.0))
    assert found == (PolicyFault("policy_not_valid", "contested_share"),)
