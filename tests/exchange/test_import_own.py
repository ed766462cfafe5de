"""The business a table calls its owner's own is marked so where nobody is yet, and that is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from import_case import EMPTY, KNOWN, TODAY, plan_of, puts_of

from benchmark_app.domain.competitor import Competitor
from benchmark_app.exchange.import_plan import ImportPlan

OWN = ["Us", "wir", "우리", "본인", "nosotros", "nous", "自社", "我们", "Our hotel", "We (2026)"]


def plan(*names: str, **options: object) -> ImportPlan:
    rows = [("Pool", *("yes" for _ in names)), ("Sauna", *("no" for _ in names))]
    return plan_of(*rows, head=("Service", *names), day=TODAY, **options)  # type: ignore[arg-type]


def owned(made: ImportPlan) -> list[str]:
    return [one.name for one in puts_of(made) if isinstance(one, Competitor) and one.subject]


def told(made: ImportPlan) -> list[str]:
    return [str(one.params["name"]) for one in made.warnings if one.code == "own_taken"]


@pytest.mark.parametrize("name", OWN)
def test_the_one_called_us_is_the_owner_s_and_told(name: str) -> None:
    made = plan("Seaview", name, "Hilltop")
    assert (owned(made), told(made)) == ([name], [name])


@pytest.mark.parametrize("names", [("Seaview", "Hilltop"), ("Us", "Our hotel", "Seaview")])
def test_nobody_is_where_none_or_several_are_called_so(names: tuple[str, ...]) -> None:
    made = plan(*names)
    assert (owned(made), told(made)) == ([], [])


def test_who_is_named_goes_before_and_who_is_the_owner_s_stays() -> None:
    named = plan("Us", "Seaview", subject="Seaview")
    assert (owned(named), told(named)) == (["Seaview"], [])
    known = plan("We (2026)", "Hilltop", market=KNOWN)
    assert (owned(known), told(known)) == ([], [])
    there = replace(EMPTY, competitors=(Competitor(id=1, name="Us"),))
    assert (owned(plan("Hilltop", market=there)), owned(plan("Us", market=there))) == ([], ["Us"])
