"""Who is in the market when, and the dense rows over change days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from benchmark_app.analysis.history import History, active_spans
from benchmark_app.analysis.log import NEVER, Log
from benchmark_app.analysis.market import Market
from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.competitor import Competitor


def days_of(history: History) -> list[str]:
    return [date_of(day).isoformat() for day in history.days.tolist()]


def column(history: History, values: object, competitor: int) -> list[object]:
    found = np.asarray(values)[:, history.members.tolist().index(competitor)].tolist()
    return [None if one != one else one for one in found]


def span(one: Competitor, looks: tuple[str, str] | None, **rules: int) -> tuple[str, str]:
    market = Market(competitors=(one,), attributes=())
    extent = (
        {}
        if looks is None
        else {one.id: tuple(day_number(date.fromisoformat(look)) for look in looks)}
    )
    activity = active_spans(market, extent, replace(market.policy, **rules))  # type: ignore[arg-type]
    return tuple(  # type: ignore[return-value]
        "never" if day == NEVER else date_of(day).isoformat()
        for day in (activity.entry.tolist()[0], activity.exit.tolist()[0])
    )


def test_the_looks_bound_the_time_in_the_market() -> None:
    """First look to last look plus 24 months, the longest of the limits."""
    one = Competitor(id=1, name="A")
    assert span(one, ("2015-03-01", "2020-02-29")) == ("2015-03-01", "2022-02-28")


def test_stated_days_bound_it_better_and_the_last_day_counts() -> None:
    one = Competitor(id=1, name="A", entered_on=date(2014, 1, 1), exited_on=date(2020, 6, 30))
    assert span(one, ("2015-03-01", "2021-01-01")) == ("2014-01-01", "2020-07-01")


@pytest.mark.parametrize("limit", ["stale_no_months", "stale_yes_months", "stale_measure_months"])
def test_a_limit_switched_off_means_no_end(limit: str) -> None:
    one = Competitor(id=1, name="A")
    assert span(one, ("2015-03-01", "2020-01-01"), **{limit: 0}) == ("2015-03-01", "never")


def test_one_never_looked_at() -> None:
    assert span(Competitor(id=1, name="A"), None) == ("never", "never")
    entered = Competitor(id=1, name="A", entered_on=date(2014, 1, 1))
    assert span(entered, None) == ("2014-01-01", "never")


def test_change_days_values_and_membership(
    history: Callable[..., History], market: Callable[..., Market]
) -> None:
    """A no, then yes; B yes until stale 24 months later, when it leaves the market as well."""
    found = history(
        market("AB", subject="Own"),
        [
            ("A", "2020-01-01", "no"),
            ("B", "2020-02-01", "yes"),
            ("A", "2020-03-01", "yes"),
            ("Own", "2020-04-01", "no"),
        ],
        "2022-02-15",
    )
    assert days_of(found) == ["2020-01-01", "2020-02-01", "2020-03-01", "2020-04-01", "2022-02-01"]
    assert column(found, found.value, 1) == [0.0, 0.0, 1.0, 1.0, 1.0]
    assert column(found, found.value, 2) == [None, 1.0, 1.0, 1.0, None]
    assert column(found, found.last, 1) == [None, 0.0, 0.0, 1.0, 1.0]
    assert column(found, found.last, 2) == [None, None, 1.0, 1.0, 1.0]
    assert column(found, found.inside, 2) == [False, True, True, True, False]
    assert [one for one in found.own.tolist() if one == one] == [0.0, 0.0]
    assert not found.dated.any()


def test_rows_by_day(history: Callable[..., History], market: Callable[..., Market]) -> None:
    found = history(market("AB"), [("A", "2020-01-05", "no"), ("B", "2020-01-07", "yes")])
    days = [day_number(date(2020, 1, day)) for day in (4, 5, 6, 7, 8)]
    assert [found.at(day) for day in days] == [-1, 0, 0, 1, 1]
    assert found.value_at(1).tolist() == [0.0, 1.0]


def test_nothing_after_the_as_of_day_is_known(
    history: Callable[..., History], market: Callable[..., Market]
) -> None:
    seen = [("A", "2020-01-05", "no"), ("A", "2020-06-01", "yes", "2020-02-01")]
    assert column(*_with(history(market("A"), seen, "2020-05-31"))) == [0.0]
    assert column(*_with(history(market("A"), seen, "2020-06-01"))) == [0.0, 1.0]


def _with(found: History) -> tuple[History, object, int]:
    return found, found.value, 1


def test_not_applicable_leaves_the_attributes_market(
    history: Callable[..., History], market: Callable[..., Market]
) -> None:
    seen = [
        ("A", "2020-01-01", "yes"),
        ("A", "2020-02-01", "na"),
        ("A", "2020-03-01", "no"),
        ("B", "2020-01-01", "yes"),
    ]
    found = history(market("AB"), seen, "2020-12-31")
    assert column(found, found.inside, 1) == [True, False, True]
    assert column(found, found.value, 1) == [1.0, None, 0.0]
    assert column(found, found.last, 1) == [None, 1.0, 1.0]


def test_a_start_before_the_entry_has_no_effect_before_it(
    history: Callable[..., History], market: Callable[..., Market]
) -> None:
    found = history(market("A"), [("A", "2020-06-01", "yes", "2019-01-01")], "2020-12-31")
    assert days_of(found) == ["2019-01-01", "2020-06-01"]
    assert column(found, found.inside, 1) == [False, True]
    assert column(found, found.dated, 1) == [True, False]


def test_any_attribute_begins_and_keeps_up_the_membership(
    history: Callable[..., History], market: Callable[..., Market], log: Callable[..., Log]
) -> None:
    found_market = market("A")
    other = log(found_market, [("A", "2019-01-01", "unknown"), ("A", "2021-01-01", "no")])
    found = history(found_market, [("A", "2020-01-01", "yes")], "2030-01-01", others=[other])
    assert days_of(found) == ["2019-01-01", "2020-01-01", "2022-01-01", "2023-01-01"]
    assert column(found, found.inside, 1) == [True, True, True, False]
    assert column(found, found.value, 1) == [None, 1.0, None, None]


def test_the_subject_the_potential_and_the_hidden_are_no_members(
    history: Callable[..., History], market: Callable[..., Market], log: Callable[..., Log]
) -> None:
    whole = market("ABC", subject="Own")
    seen = log(whole, [(name, "2020-01-01", "yes") for name in ("A", "B", "C", "Own")])
    fewer = Market(
        competitors=(whole.competitors[1], whole.competitors[3]), attributes=whole.attributes
    )
    found = history(fewer, seen)
    assert found.members.tolist() == [2]
    assert found.weights.tolist() == [1.0]
    assert found.own.tolist()[0] == 1.0


def test_nobody_at_all(history: Callable[..., History], market: Callable[..., Market]) -> None:
    found = history(market(""), [])
    assert (found.days.tolist(), found.value.shape) == ([], (0, 0))
    assert found.at(0) == -1


def test_known_at_ignores_what_was_recorded_later(
    history: Callable[..., History], market: Callable[..., Market]
) -> None:
    seen = [("A", "2020-01-01", "yes", None, 10), ("A", "2020-01-01", "no", None, 20)]
    assert column(*_with(history(market("A"), seen, known_at=15)))[0] == 1.0
    assert column(*_with(history(market("A"), seen, known_at=20)))[0] == 0.0
    assert column(*_with(history(market("A"), seen)))[0] == 0.0


def test_retracting_brings_back_what_was_before(
    history: Callable[..., History], market: Callable[..., Market]
) -> None:
    seen = [("A", "2020-01-01", "yes", None, 10), ("A", "2020-02-01", "no", None, 20, 30)]
    assert column(*_with(history(market("A"), seen, "2020-12-31"))) == [1.0]
    assert column(*_with(history(market("A"), seen, "2020-12-31", known_at=29))) == [1.0, 0.0]


def test_same_activity(market: Callable[..., Market]) -> None:
    found = market("AB", subject="Own")
    extent = {1: (0, 10), 2: (3, 10)}
    activity = active_spans(found, extent, found.policy)
    assert activity.is_same(active_spans(found, dict(extent), found.policy))
    assert not activity.is_same(active_spans(found, {**extent, 2: (3, 11)}, found.policy))
    assert not activity.is_same(active_spans(market("AB"), extent, found.policy))
