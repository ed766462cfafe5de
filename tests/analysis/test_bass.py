"""The Bass curve against printed fits, and as a what-if of one attribute."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from copying_cases import Told

from benchmark_app.analysis.bass import Bass, fit_bass, what_if
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor

# Srinivasan and Mason (1986): adopters a year in thousands; m, p, q and the peak t*
PRINTED = {
    "room air conditioners 1949-61": (
        [96, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500],
        (18712.7, 0.0094, 0.3748, 9.58),
    ),
    "colour television 1963-70": (
        [747, 1480, 2646, 5118, 5777, 5982, 5962, 4631],
        (39658.6, 0.0185, 0.6159, 5.53),
    ),
    "clothes dryers 1949-61": (
        [106, 319, 492, 635, 737, 890, 1397, 1523, 1294, 1240, 1425, 1260, 1236],
        (16497.0, 0.0136, 0.3267, 9.34),
    ),
}


@pytest.mark.parametrize("series", PRINTED)
def test_refits_the_published_series_to_the_printed_digits(series: str) -> None:
    adopters, printed = PRINTED[series]
    found = fit_bass(np.array(adopters, np.float64))
    p, q = found.innovation, found.imitation
    peak = np.log(q / p) / (p + q)
    rounded = (round(found.potential, 1), round(p, 4), round(q, 4), round(float(peak), 2))
    assert rounded == printed


def test_a_curve_without_noise_is_found_again() -> None:
    curve = Bass(potential=20.0, innovation=0.05, imitation=0.6)
    adopters = 20.0 * np.diff(curve.share(np.arange(13.0)))
    for found in (fit_bass(adopters), fit_bass(adopters, 20.0)):
        assert found.potential == pytest.approx(20.0, rel=1e-6)
        assert found.innovation == pytest.approx(0.05, rel=1e-6)
        assert found.imitation == pytest.approx(0.6, rel=1e-6)


def spread(names: str | Sequence[str | Competitor] = "ABCDEF") -> Told:
    """All lack Ice in 2000; A takes it up in January 2001, B in 2002, up to E in 2005."""
    told = Told(names, ["Ice"])
    called = [one.name for one in told.market.competitors]
    told.look(*(("Ice", name, "2000-01-01", False) for name in called if name != "G"))
    for year, name in enumerate("ABCDE", 2001):
        if name in called:
            told.look(("Ice", name, f"{year}-06-01", True, f"{year}-01-01"))
    return told


def test_a_what_if_rises_from_the_first_offer_to_five_years_ahead() -> None:
    told = what_if(spread().reading("2007-01-01"), 11)
    assert told is not None
    days, shares = zip(*told, strict=True)
    assert days[0] == date(2001, 1, 1)
    assert shares[0] == 0
    assert date(2011, 9, 1) < days[-1] <= date(2012, 1, 2)
    assert list(days) == sorted(days)
    assert list(shares) == sorted(shares)
    near = {day: share for day, share in told if day.month < 3}
    seen = {year: (year - 2000) / 6 for year in range(2002, 2006)}
    for year, share in seen.items():
        told_then = next(one for day, one in near.items() if day.year == year)
        assert told_then == pytest.approx(share - 0.5 / 6, abs=0.12)
    assert 0.9 < shares[-1] < 1


def test_periods_are_finer_where_the_history_is_short() -> None:
    """In four months: with years for periods there would be but one."""
    told = Told("ABCD", ["Ice"]).checks("Ice", "2000-01-01", "", "ABCD")
    for month, name in enumerate("ABC", 2):
        told.look(("Ice", name, f"2000-0{month}-02", True, f"2000-0{month}-01"))
    found = what_if(told.reading("2000-06-01"), 11)
    assert found is not None
    assert max(share for day, share in found if day <= date(2000, 8, 1)) > 0.6


def test_one_found_offering_already_counts_from_then() -> None:
    found = spread("ABCDEFG").look(("Ice", "G", "2006-01-01", True))
    told = spread("ABCDEFG").look(("Ice", "G", "2006-01-01", True, "2006-01-01"))
    without = spread("ABCDEFG").reading("2007-01-01")
    curve = what_if(found.reading("2007-01-01"), 11)
    assert curve == what_if(told.reading("2007-01-01"), 11) != what_if(without, 11)


def test_who_left_is_not_there_to_adopt() -> None:
    """As if E had never been, who was fifth of all."""
    left = Competitor(name="E", exited_on=date(2006, 6, 1))
    curve = what_if(spread(["A", "B", "C", "D", left, "F"]).reading("2007-01-01"), 11)
    assert curve == what_if(spread("ABCDF").reading("2007-01-01"), 11) is not None
    assert curve != what_if(spread().reading("2007-01-01"), 11)


def test_no_curve_without_enough_to_go_by() -> None:
    few = Told("ABCD", ["Ice"]).checks("Ice", "2000-01-01", "", "ABCD")
    assert what_if(few.reading("2007-01-01"), 11) is None  # nobody ever offered it
    few.look(("Ice", "A", "2001-06-01", True, "2001-01-01"))
    few.look(("Ice", "B", "2003-06-01", True, "2003-01-01"))
    assert what_if(few.reading("2007-01-01"), 11) is None  # two adopters
    at_once = Told("ABCD", ["Ice"]).checks("Ice", "2000-01-01", "", "ABCD")
    at_once.checks("Ice", "2001-01-01", "ABC")
    assert what_if(at_once.reading("2007-01-01"), 11) is None
    revealed = Told("ABCD", ["Ice"]).checks("Ice", "2000-01-01", "A", "BCD")
    revealed.checks("Ice", "2001-01-01", "B").checks("Ice", "2002-01-01", "CD")
    assert what_if(revealed.reading("2007-01-01"), 11) is None  # who knows when it began
    price = Attribute(name="Price", kind=AttributeKind.MEASURE)
    assert what_if(Told("A", [price]).reading("2007-01-01"), 11) is None  # it has no share


def test_the_curve_ends_with_the_calendar() -> None:
    told = Told("ABCD", ["Ice"]).checks("Ice", "9990-01-01", "", "ABCD")
    for year, name in enumerate("ABC", 9991):
        told.look(("Ice", name, f"{year}-06-01", True, f"{year}-01-01"))
    found = what_if(told.reading("9997-01-01"), 11)
    assert found is not None
    assert found[-1][0].year == 9999
