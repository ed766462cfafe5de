"""Forecasts of odd markets: tiny, empty, weighted, one-sided, large, strangely named."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from copying_cases import Told, number
from forecast_check import (
    check_fan,
    check_forecast,
    joined,
    named,
)
from forecast_simulation import OPENING, Copied, Model, outlook, regular

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import Forecast, ForecastBasis
from benchmark_app.domain.policy import Policy

AS_OF = OPENING + 3800


def forecast_of(told: Told, day: str, threshold: float | None = None) -> dict[str, Forecast]:
    found = dict(named(outlook(told, number(day)), threshold))
    for one in found.values():
        check_forecast(one)
    return found


def test_little_history_is_the_prior_and_wide() -> None:
    """Three competitors, one attribute, nobody copied yet."""
    one = forecast_of(Told("ABC", ["ice"]).checks("ice", "2015-01-01", "A", "BC"), "2015-06-01")[
        "ice"
    ]
    assert one.basis is ForecastBasis.PRIOR_ONLY
    assert (one.adopters, one.known, one.needed) == (1, 3, 3)
    assert one.years[4] > 20 * one.years[0]
    assert not one.is_soon


@pytest.mark.parametrize("names", ["A", "", "AB"])
def test_markets_too_small_to_ask(names: str) -> None:
    told = Told(names, ["ice"]).checks("ice", "2015-01-01", "", names)
    assert forecast_of(told, "2016-01-01") == {}
    assert outlook(told, number("2016-01-01")).foresight.expected_adoptions() == {
        one.id: (0, 0.0) for one in told.market.competitors
    }


def test_one_competitor_and_the_subject() -> None:
    told = Told(["Us", "A"], ["ice"]).checks("ice", "2015-01-01", "", "A")
    one = forecast_of(told.look(("ice", "Us", "2015-02-01", True)), "2016-01-01")["ice"]
    assert (one.adopters, one.known, one.needed) == (0, 1, 1)


def test_only_the_subject_offers_it() -> None:
    """With a history the landmark model, which then sees neither age nor a last adoption, too."""
    told = regular(6)
    told.market = joined(told.market, Competitor(id=50, name="Us", subject=True))
    told.checks("ice", "2014-06-01", "", "A").look(("ice", "Us", "2013-01-01", True))
    told.market = replace(
        told.market,
        attributes=(
            *told.market.attributes,
            Attribute(id=40, name="tea", kind=AttributeKind.YES_NO),
        ),
    )
    told.checks("tea", "2014-06-01", "", "ABCDE").look(("tea", "Us", "2013-01-01", True))
    found = forecast_of(told, "2015-01-01")
    assert found["tea"].basis is ForecastBasis.HISTORY
    assert (found["tea"].adopters, found["tea"].needed) == (0, 4)


def test_who_left_or_everything_there_asks_nothing() -> None:
    """What is stale counts as last known; who is gone counts no more; what all offer is there."""
    told = Told("ABC", ["ice", "tea"], policy=Policy(stale_no_months=12, stale_yes_months=12))
    told.checks("ice", "2015-01-01", "A", "BC").checks("tea", "2019-01-01", "ABC")
    assert forecast_of(told, "2015-06-01").keys() == {"ice"}
    one = forecast_of(told, "2019-06-01")["ice"]
    assert (one.adopters, one.known, one.needed) == (1, 3, 3)
    assert forecast_of(told, "2030-01-01") == {}


def test_hard_and_easy_thresholds() -> None:
    told = Told("ABCD", ["ice"]).checks("ice", "2015-01-01", "A", "BCD")
    assert forecast_of(told, "2016-01-01", 1.0)["ice"].needed == 4
    assert forecast_of(told, "2016-01-01", 1e-6) == {}
    assert forecast_of(told, "2016-01-01", 0.25) == {}
    assert forecast_of(told, "2016-01-01", 0.26)["ice"].needed == 2


def test_weights_count_as_parts_of_all() -> None:
    """A weighs 3 of 6, capped to 2 of 5: .4 offer, .3 of four lack is 1.2, so two more must."""
    told = Told([Competitor(name="A", weight=3.0), "B", "C", "D"], ["ice"])
    one = forecast_of(told.checks("ice", "2015-01-01", "A", "BCD"), "2016-01-01")["ice"]
    assert (one.adopters, one.needed) == (1, 3)
    light = Told([Competitor(name="A", weight=0.1), "B", "C", "D"], ["ice"])
    one = forecast_of(light.checks("ice", "2015-01-01", "A", "BCD"), "2016-01-01", 1.0)["ice"]
    assert (one.adopters, one.needed) == (1, 4)


def test_all_gave_up() -> None:
    told = Told("ABC", ["ice"]).checks("ice", "2013-01-01", "A", "BC")
    told.checks("ice", "2014-01-01", "AB", "C").checks("ice", "2015-01-01", "", "ABC")
    one = forecast_of(told, "2016-01-01")["ice"]
    assert (one.adopters, one.needed) == (0, 3)


def test_an_event_today_and_one_begun_today() -> None:
    told = regular(6).look(("ice", "B", "2015-01-01", True, "2015-01-01"))
    plain = forecast_of(told, "2015-01-01")["ice"]
    told.market = replace(
        told.market,
        events=(CompetitorEvent(competitor=3, day=date(2015, 1, 1), kind=EventKind.MERGED),),
    )
    merged = forecast_of(told, "2015-01-01")["ice"]
    assert plain.adopters == merged.adopters == 2
    assert plain.needed == merged.needed == 4


def test_forty_six_competitors() -> None:
    copied = Copied.under(Model(), 9, 12, 46, 10)
    found = outlook(copied.market(AS_OF), AS_OF)
    for one in found.forecasts().values():
        check_forecast(one)
    fans = [fan for one in found.market.attributes if (fan := found.fan(one.id))]
    assert max(len(fan) for fan in fans) <= 14
    for fan in fans:
        check_fan(fan)


def test_a_measure_without_a_floor_is_not_asked() -> None:
    measure = Attribute(name="price", kind=AttributeKind.MEASURE)
    told = Told("ABC", [measure])
    told.rows.append((1, 11, 1, number("2015-01-01"), 1, 5.0, 0, None, None, 0))
    assert forecast_of(told, "2016-01-01") == {}


def test_a_market_without_attributes() -> None:
    assert forecast_of(Told("ABC", ""), "2016-01-01") == {}
    assert forecast_of(Told("ABC", ["ice"]), "2016-01-01") == {}


@pytest.mark.parametrize("name", ["Früchte", "아침 식사", "İce Ėxtra", "crème brûlée"])
def test_a_name_has_its_luck_however_it_is_spelt(name: str) -> None:
    composed, apart = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))
    assert composed != apart
    found = [
        forecast_of(Told("ABC", [one]).checks(one, "2015-01-01", "A", "BC"), "2016-01-01")[one]
        for one in (composed, apart, composed.swapcase().swapcase())
    ]
    assert found[0] == found[1] == found[2]
    other = forecast_of(Told("ABC", ["x"]).checks("x", "2015-01-01", "A", "BC"), "2016-01-01")["x"]
    assert other.years != found[0].years
    assert other.years == pytest.approx(found[0].years, rel=0.25)


def test_a_competitor_not_yet_in_the_market() -> None:
    told = Told([Competitor(name="A", entered_on=date(2030, 1, 1))], ["ice"])
    told.checks("ice", "2015-01-01", "A")
    assert forecast_of(told, "2016-01-01") == {}
