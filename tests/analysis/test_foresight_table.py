"""Forecasts, priorities and the badge `soon` in the columns others build on."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.forecast import Forecast, ForecastBasis
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.errors import BenchmarkError

Make = Callable[..., Any]
DAY = date(2024, 1, 1)
FORECAST = "attribute,as_of,threshold,q10,q25,q50,q75,q90,p12m,p5y,basis,relative_speed"
PRIORITIES = "attribute,label,pain,gain,effort,priority,start_by"
ICE = Forecast(
    attribute=11,
    as_of=DAY,
    threshold=0.7,
    years=(0.25, 0.5, 1.0, 2.0, math.inf),
    within=tuple(min(month / 24, 0.9) for month in range(61)),
    basis=ForecastBasis.HISTORY,
    relative_speed=0.6,
    adopters=6,
    known=10,
    needed=7,
)


@pytest.fixture
def foretold(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Gives every reading these forecasts, whatever its threshold."""

    def give(*forecasts: Forecast) -> None:
        def given(_: Snapshot, threshold: float | None = None) -> Mapping[int, Forecast]:
            return {one.attribute: replace(one, threshold=threshold or 0.7) for one in forecasts}

        monkeypatch.setattr(Snapshot, "forecasts", given, raising=False)

    return give


def view(make_book: Make, *plans: Plan) -> Snapshot:
    """Ice at 6 of 10 and not ours, tea at 9 of 10 and ours, soup at nobody's."""
    names = "ABCDEFGHIJ"
    book = make_book([*names, "Us"], ["ice", "tea", "soup"])
    for attribute, count, own in (("ice", 6, 0.0), ("tea", 9, 1.0), ("soup", 0, 0.0)):
        book.see(*((attribute, one, DAY, float(place < count)) for place, one in enumerate(names)))
        book.see((attribute, "Us", DAY, own))
    book.market = replace(book.market, plans=plans)
    return Snapshot(book.market, book.logs, DAY)


def test_a_forecast_has_the_contracts_columns(make_book: Make, foretold: Any) -> None:
    foretold(ICE)
    frame = view(make_book).forecast()
    assert ",".join(frame.columns) == FORECAST
    (row,) = frame.itertuples()
    assert (row.attribute, row.as_of, row.threshold) == ("ice", pd.Timestamp(DAY), 0.7)
    assert (row.q10, row.q25, row.q50, row.q75, row.q90) == (0.25, 0.5, 1.0, 2.0, math.inf)
    assert (row.p12m, row.p5y, row.basis, row.relative_speed) == (0.5, 0.9, "history", 0.6)
    assert [str(frame[name].dtype) for name in ("as_of", "q90")] == ["datetime64[us]", "float64"]


def test_a_forecast_of_one_attribute_and_another_share(make_book: Make, foretold: Any) -> None:
    foretold(ICE, replace(ICE, attribute=13, basis=ForecastBasis.PRIOR_ONLY))
    snapshot = view(make_book)
    assert snapshot.forecast(0.5).threshold.tolist() == [0.5, 0.5]
    assert snapshot.forecast().attribute.tolist() == ["ice", "soup"]
    assert snapshot.forecast(attribute="soup").basis.tolist() == ["prior only"]
    assert snapshot.forecast(attribute=13).attribute.tolist() == ["soup"]
    assert snapshot.forecast(attribute="tea").empty
    assert list(snapshot.forecast(attribute="tea").columns) == FORECAST.split(",")


@pytest.mark.parametrize("threshold", [0.0, -0.1, 1.01, math.nan, math.inf])
def test_a_share_outside_is_refused(make_book: Make, foretold: Any, threshold: float) -> None:
    foretold()
    with pytest.raises(BenchmarkError, match="threshold_not_valid"):
        view(make_book).forecast(threshold)


def test_an_unknown_attribute_is_refused(make_book: Make, foretold: Any) -> None:
    foretold()
    with pytest.raises(BenchmarkError, match="unknown_attribute"):
        view(make_book).forecast(attribute="no such")


def test_priorities_have_the_contracts_columns_and_every_factor(
    make_book: Make, foretold: Any
) -> None:
    foretold(ICE)
    frame = view(make_book).priorities()
    assert ",".join(frame.columns).startswith(PRIORITIES)
    assert frame.attribute.tolist() == ["ice", "tea", "soup"]  # equals: what is expected longest
    ice = frame.set_index("attribute").loc["ice"]
    assert ice.label == "close_by 2024-07-02"
    assert ice.priority == pytest.approx((ice.pain + ice.gain) / ice.effort)
    gap = max(max(ice.adequate, ice.expected) - ice.own, 0)
    assert ice.pain == pytest.approx(ice.importance * gap * ice.pressure)
    step = max(ice.target - max(ice.own, ice.expected), 0)
    assert ice.gain == pytest.approx(ice.importance * step * ice.better * ice.room)
    assert (ice.adopters, ice.known, ice.effort) == (6, 10, 3)
    assert (ice.close_by, ice.start_by) == (pd.Timestamp(2024, 7, 2),) * 2
    assert frame.move.isna().all()
    tea = frame.set_index("attribute").loc["tea"]
    assert tea.label == "keep"
    assert frame.start_by.isna().tolist() == [False, True, True]


def test_priorities_show_the_plan_and_its_check(make_book: Make, foretold: Any) -> None:
    foretold(ICE)
    plan = Plan(
        attribute=11,
        move=Move.MATCH,
        target=1.0,
        due=date(2025, 6, 1),
        cost=900.0,
        effort=2,
        lead_months=4,
    )
    snapshot = view(make_book, plan, Plan(attribute=12), Plan(attribute=13, move=Move.LEAVE))
    rows = snapshot.priorities().set_index("attribute")
    ice = rows.loc["ice"]
    assert (ice.move, ice.due, ice.cost, ice.lead_months) == (
        "match", pd.Timestamp(2025, 6, 1), 900.0, 4,
    )  # fmt: skip
    assert (ice.plan_target, ice.adequate_then, ice.target_enough) == (1.0, 1.0, True)
    assert (ice.ready_on, ice.start_by) == (pd.Timestamp(2024, 5, 1), pd.Timestamp(2024, 3, 2))
    assert rows.move.isna().tolist() == [rows.index[place] == "tea" for place in range(3)]
    assert rows.loc["tea"].ready_on == pd.Timestamp(DAY)
    assert rows.loc["soup"].move == "leave"
    assert rows.loc["soup"][["adequate_then", "target_enough", "ready_on"]].isna().all()


def test_a_gap_without_a_day_has_the_bare_label(make_book: Make, foretold: Any) -> None:
    """Soon by its chance within the year, and yet past what the calendar can name."""
    foretold(replace(ICE, years=(math.inf,) * 5))
    frame = view(make_book).priorities().set_index("attribute")
    assert frame.loc["ice"].label == "close_by"


@pytest.mark.parametrize(
    ("changes", "badges"),
    [
        ({}, "soon"),
        ({"basis": ForecastBasis.PRIOR_ONLY}, ""),
        ({"within": (0.0,) * 12 + (0.49,) * 49}, ""),
    ],
)
def test_soon_is_a_badge_of_the_same_forecast(
    make_book: Make, foretold: Any, changes: dict[str, Any], badges: str
) -> None:
    foretold(replace(ICE, **changes))
    snapshot = view(make_book)
    assert snapshot.stages().badges.tolist()[0] == badges
    is_soon = snapshot.forecast().p12m.iloc[0] >= 0.5
    assert (is_soon and snapshot.forecast().basis.iloc[0] == "history") == bool(badges)


def test_soon_is_said_of_what_is_still_to_come(make_book: Make, foretold: Any) -> None:
    """Tea is expected by all already: a forecast of it, kept by hysteresis, says nothing."""
    foretold(ICE, replace(ICE, attribute=12))
    assert view(make_book).stages().badges.tolist()[:2] == ["soon", "last_holdout"]
