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


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Pine Lodge (us)", "Pine Lodge"),
        ("PINE LODGE (US)", "PINE LODGE"),
        ("Pine Lodge (ours)", "Pine Lodge"),
        ("Pine Lodge – ours", "Pine Lodge"),
        ("Pine Lodge [our shop]", "Pine Lodge"),
        ("Glanz & Gloria (wir)", "Glanz & Gloria"),
        ("Fahrschule Kern (unsere)", "Fahrschule Kern"),
        ("Hôtel du Lac (nous)", "Hôtel du Lac"),
        ("IDIOMAS LUNA (nosotros)", "IDIOMAS LUNA"),
        ("Luna (nuestra)", "Luna"),
        ("헤어살롱 온(우리)", "헤어살롱 온"),
        ("온（자사）", "온"),
        ("さくら歯科(自院)", "さくら歯科"),
        ("幸福咖啡（我们）", "幸福咖啡"),
        ("Our Loft", "Our Loft"),
        ("Our site (Oak Meadow)", "Our site (Oak Meadow)"),
        ("우리 (코코펫)", "우리 (코코펫)"),
        ("当店(カフェ結)", "当店(カフェ結)"),
        ("Notre salon", "Notre salon"),
        ("우리짐", "우리짐"),
        ("우리학원", "우리학원"),
        ("我们店", "我们店"),
        ("本校", "本校"),
        ("Ours", "Ours"),
    ],
)
def test_a_mark_or_how_it_begins_tells_it_too_and_the_mark_goes(name: str, kept: str) -> None:
    made = plan("Seaview", name, "Hilltop")
    assert (owned(made), told(made)) == ([kept], [kept])
    assert made.new_competitors == ("Seaview", kept, "Hilltop")
    assert plan("Seaview", "Us", name).new_competitors.count("Us") == 1


def test_a_business_that_only_begins_so_is_somebody_s_name() -> None:
    for name in ("Notre Dame Café", "Our Lady Clinic", "Nosotros Bar", "Us Nails Bar", "우리은행"):
        assert owned(plan("Seaview", name, "Hilltop")) == []
    for name in ("Shake Shack (US)", "스타벅스 (본점)", "スタバ(本店)"):
        made = plan("Seaview", name, "Hilltop")
        assert (owned(made), name in made.new_competitors) == ([], True)


def test_the_mark_stays_where_the_bare_name_is_another_one_s() -> None:
    made = plan("Pine Lodge", "Pine Lodge (us)", "Hilltop")
    assert (owned(made), len(made.new_competitors)) == (["Pine Lodge (us)"], 3)
    assert owned(plan("Our Loft", "Pine Lodge (us)", "Hilltop")) == ["Pine Lodge"]


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
