"""Who could have copied what: by hand, and against a slow reading of the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import inf, isnan

import pytest
from copying_cases import Look, Told, number
from forecast_cases import build_copying_case
from forecast_reference import Reference

from benchmark_app.analysis.exposure import Exposure, exposure_of
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.observation import Mark

Cell = dict[str, float]


def exposure(told: Told, as_of: str = "2020-01-01") -> Exposure:
    return exposure_of(told.reading(as_of).evidence)


def cell(told: Told, name: str, as_of: str = "2020-01-01", attribute: str = "ice") -> Cell:
    """What is told of one cell, by name; `start` and `followed` too."""
    found = exposure(told, as_of)
    place = found.attributes.index(told.attribute(attribute))
    chosen = (found.cells.attribute == place) & (found.cells.competitor == told.competitor(name))
    (row,) = chosen.nonzero()[0].tolist()
    named = {one: float(getattr(found.cells, one)[row]) for one in found.cells.__slots__}
    return named | {"start": float(found.start[row]), "followed": float(found.followed[row])}


def seen(*looks: Look, names: str = "ABC") -> Told:
    return Told(names, ["ice"]).look(*looks)


def ice(name: str, day: str, value: bool | Mark, *started: str) -> Look:
    return ("ice", name, day, value, *started)  # type: ignore[return-value]


def test_a_no_and_a_yes_within_six_months_give_the_middle() -> None:
    """From 28 February up to 28 August, 181 days, the middle is 90.5 days on; a day later the
    two are bounds."""
    near = seen(ice("A", "2015-02-28", False), ice("A", "2015-08-28", True))
    one = cell(near, "A")
    assert one["earliest"] == one["latest"] == number("2015-02-28") + 90.5
    assert one["seen_yes"] == number("2015-08-28")
    far = seen(ice("A", "2015-02-28", False), ice("A", "2015-08-29", True))
    one = cell(far, "A")
    assert (one["earliest"], one["latest"]) == (number("2015-02-28"), number("2015-08-29"))
    assert one["adopted"]
    assert not one["revealed"]


def test_six_months_are_clipped_to_the_months_end() -> None:
    """Six months after 31 August is 28 February."""
    near = cell(seen(ice("A", "2014-08-31", False), ice("A", "2015-02-28", True)), "A")
    assert near["earliest"] == near["latest"]
    far = cell(seen(ice("A", "2014-08-31", False), ice("A", "2015-03-01", True)), "A")
    assert far["earliest"] < far["latest"]


@pytest.mark.parametrize(
    ("start", "exact"), [("2015-01-02", True), ("2015-01-01", False), ("2015-03-02", False)]
)
def test_a_stated_start_counts_between_the_last_no_and_the_look(start: str, exact: bool) -> None:
    told = seen(ice("A", "2015-01-01", False), ice("A", "2015-03-01", True, start))
    one = cell(told, "A")
    assert (one["earliest"] == one["latest"] == number(start)) is exact
    assert one["seen_yes"] == (number(start) if exact else number("2015-03-01"))


def test_a_later_look_may_state_the_start_of_the_same_run() -> None:
    told = seen(ice("A", "2015-03-01", True), ice("A", "2016-03-01", True, "2014-05-05"))
    one = cell(told, "A")
    assert one["earliest"] == one["seen_yes"] == one["entry"] == number("2014-05-05")
    assert not one["revealed"]


def test_a_second_beginning_is_none() -> None:
    told = seen(
        ice("A", "2015-03-01", True, "2015-02-01"),
        ice("A", "2016-03-01", False),
        ice("A", "2017-03-01", True, "2017-02-01"),
    )
    one = cell(told, "A")
    assert one["earliest"] == one["latest"] == number("2015-02-01")


def test_found_there_at_the_first_look_it_is_only_revealed() -> None:
    one = cell(seen(ice("A", "2015-03-01", True)), "A")
    assert isnan(one["earliest"])
    assert isnan(one["latest"])
    assert one["revealed"]
    assert not one["adopted"]
    assert not one["followed"]
    assert one["seen_yes"] == number("2015-03-01")


def test_marks_are_no_looks_but_hide_what_was_told_that_day() -> None:
    told = seen(
        ice("A", "2015-01-01", Mark.UNKNOWN),
        ice("A", "2015-02-01", False),
        ice("A", "2015-03-01", Mark.NOT_APPLICABLE),
        ice("A", "2015-04-01", True),
        ice("A", "2016-01-01", Mark.UNKNOWN),
        ice("B", "2015-02-01", True),
        ice("B", "2015-02-01", Mark.UNKNOWN),
        ice("C", "2015-02-01", False),
    )
    one = cell(told, "A")
    assert one["earliest"] == (number("2015-02-01") + number("2015-04-01")) / 2
    assert one["entry"] == number("2015-01-01")
    assert sorted(exposure(told).cells.competitor.tolist()) == [1, 3]


def test_a_stated_entry_stays_and_a_start_before_the_first_look_moves_another() -> None:
    told = Told(["A", Competitor(name="B", entered_on=date(2016, 1, 1))], ["ice"]).look(
        ice("A", "2015-03-01", True, "2014-01-01"), ice("B", "2015-03-01", True, "2014-01-01")
    )
    assert cell(told, "A")["entry"] == number("2014-01-01")
    assert cell(told, "B")["entry"] == number("2016-01-01")


def test_who_follows_within_a_month_copied_nobody() -> None:
    """A begins on 1 January; the 31st day after is still a launch, the 32nd is a copy."""
    told = seen(
        ice("A", "2015-01-01", True, "2015-01-01"),
        ice("B", "2015-02-01", True, "2015-02-01"),
        ice("C", "2015-02-02", True, "2015-02-02"),
    )
    # all three were in business before
    told.market = replace(
        told.market,
        competitors=tuple(replace(c, entered_on=date(2010, 1, 1)) for c in told.market.competitors),
    )
    assert [cell(told, name)["followed"] for name in "ABC"] == [False, False, True]


def test_first_counts_the_subject_and_never_the_potential() -> None:
    potential = Competitor(name="P", kind=CompetitorKind.POTENTIAL)
    told = Told(["Us", "A", potential], ["ice"]).look(
        ice("P", "2012-01-01", True, "2012-01-01"),
        ice("Us", "2014-01-01", True, "2014-01-01"),
        ice("A", "2015-01-01", False),
    )
    found = exposure(told)
    assert found.first.tolist() == found.own.tolist() == [number("2014-01-01")]
    assert found.first_by.tolist() == [told.competitor("Us")]
    assert found.cells.competitor.tolist() == [told.competitor("A")]
    assert found.looks[0].tolist() == [number("2015-01-01")]


def test_first_of_two_on_one_day_is_nobodys() -> None:
    told = seen(ice("A", "2015-01-01", True, "2015-01-01"), ice("B", "2015-01-01", True))
    found = exposure(told)
    assert found.first_by.tolist() == [0]
    assert found.first_revealed.tolist() == [True]


def test_nothing_is_first_where_nobody_began() -> None:
    found = exposure(Told("AB", ["ice", "tea"]).look(ice("A", "2015-01-01", False)))
    assert found.first.tolist() == found.own.tolist() == [inf, inf]
    assert found.first_by.tolist() == [0, 0]
    assert [one.tolist() for one in found.looks] == [[number("2015-01-01")], []]


def test_first_looked_at_late_it_is_watched_from_then_where_others_were_revealed() -> None:
    """A is found offering in 2012; B, in business since 2010 and first found without in 2015, was
    not watched before. Where A's start is told, B counts from the start."""
    told = Told(["A", Competitor(name="B", entered_on=date(2010, 1, 1))], ["ice", "tea"])
    told.look(ice("A", "2012-01-01", True), ice("B", "2015-01-01", False))
    told.look(("tea", "A", "2012-01-01", True, "2012-01-01"), ("tea", "B", "2015-01-01", False))
    late, usual = cell(told, "B"), cell(told, "B", attribute="tea")
    assert late["start"] == usual["start"] == usual["watched"] == number("2012-01-01")
    assert late["watched"] == number("2015-01-01")


def test_however_its_later_start_is_told_it_was_not_watched_before() -> None:
    told = Told(["A", Competitor(name="B", entered_on=date(2010, 1, 1))], ["ice"])
    told.look(ice("A", "2012-01-01", True), ice("B", "2015-01-01", False))
    told.look(ice("B", "2016-01-01", True, "2015-06-01"))
    assert cell(told, "B")["watched"] == number("2015-01-01")


def test_a_replatforming_ends_what_was_before() -> None:
    """B adopts in 2014, joins a chain in 2016 and is another business from then on: its new
    entry is that day, its old adoption no copy; an event after the day asked about is none."""
    told = seen(
        ice("A", "2013-01-01", True, "2013-01-01"),
        ice("B", "2013-01-01", False),
        ice("B", "2014-06-01", True, "2014-05-01"),
        ice("C", "2013-01-01", False),
    )
    days = [date(2015, 1, 1), date(2016, 1, 1), date(2021, 1, 1)]
    told.market = replace(
        told.market,
        events=tuple(
            CompetitorEvent(competitor=who, day=day, kind=EventKind.JOINED_CHAIN)
            for who in (2, 3)
            for day in days
        ),
    )
    one, other = cell(told, "B"), cell(told, "C")
    assert one["entry"] == other["entry"] == other["start"] == number("2016-01-01")
    assert not one["adopted"]
    assert not one["followed"]
    assert one["seen_yes"] == number("2014-05-01")


def test_found_after_its_exit_it_copied_nobody() -> None:
    left = Competitor(name="B", entered_on=date(2010, 1, 1), exited_on=date(2014, 1, 1))
    told = Told(["A", left], ["ice"]).look(
        ice("A", "2012-01-01", True, "2012-01-01"), ice("B", "2016-01-01", True, "2015-01-01")
    )
    one = cell(told, "B")
    assert one["adopted"]
    assert not one["followed"]
    assert one["exit"] == one["until"] == number("2014-01-02")


def test_a_measure_without_a_floor_teaches_nothing_and_a_low_one_is_met_from_above() -> None:
    queue = Attribute(
        name="queue", kind=AttributeKind.MEASURE, direction=Direction.LOWER, offered_from=5.0
    )
    price = Attribute(name="price", kind=AttributeKind.MEASURE, direction=Direction.LOWER)
    told = Told("AB", [price, queue])
    for place, (who, day, value) in enumerate(
        [(1, "2015-01-01", 6.0), (1, "2015-02-01", 5.0), (2, "2015-01-01", 5.5)]
    ):
        told.rows.append((place, 12, who, number(day), place, value, 0, None, None, 0))
        told.rows.append((place, 11, who, number(day), place, value, 0, None, None, 0))
    found = exposure(told)
    assert found.names == ("queue",)
    assert [cell(told, name, attribute="queue")["adopted"] for name in "AB"] == [True, False]


@pytest.mark.parametrize("names", ["ABCD", "DCBA", "BDAC"])
def test_the_order_of_competitors_decides_nothing(names: str) -> None:
    """C and D tie in all but their last no; A and B in everything."""
    told = Told(names, ["base", "ice"])
    told.look(*(("base", one, "2010-01-01", False) for one in names))
    told.look(*(ice(one, "2014-01-01", False) for one in "ABC"), ice("D", "2013-01-01", False))
    told.look(*(ice(one, "2016-01-01", True) for one in names))
    found = exposure(told)
    its = found.cells.attribute == 1
    chosen = found.cells.competitor[its].tolist()
    assert [told.market.competitor(one).name for one in chosen] == ["D", "A", "B", "C"]


def test_a_hidden_competitor_is_nobody() -> None:
    told = seen(ice("A", "2015-01-01", True, "2015-01-01"), ice("B", "2012-01-01", True))
    told.market = replace(told.market, competitors=told.market.competitors[::2])
    found = exposure(told)
    assert found.first.tolist() == [number("2015-01-01")]
    assert found.cells.competitor.tolist() == [1]
    assert found.looks[0].tolist() == [number("2015-01-01")]


def test_a_market_without_anything() -> None:
    assert exposure(Told("", "")).attributes == ()
    assert exposure(Told("AB", "")).attributes == ()
    assert len(exposure(Told("", ["ice"])).cells.competitor) == 0


@pytest.mark.parametrize("seed", range(300))
def test_against_a_slow_reading_of_the_rules(seed: int) -> None:
    """Entries, exits, staleness, starts, bounds, marks, corrections, retractions, late records,
    re-platforming, measures where less is better, hidden and potential competitors."""
    case = build_copying_case(seed)
    slow = Reference(case.market, case.rows, day_number(case.as_of), case.known_at)
    found = exposure_of(case.snapshot().evidence)
    cells = found.cells
    assert found.attributes == tuple(one.id for one in slow.attributes)
    got = {
        (found.attributes[place], who): row
        for row, (place, who) in enumerate(
            zip(cells.attribute.tolist(), cells.competitor.tolist(), strict=True)
        )
    }
    assert got.keys() == {key for key in slow.told if slow.is_in(key[1])}
    for key, row in got.items():
        told, start = slow.told[key], max(slow.first(key[0]), slow.entry(key[1]))
        low, high = told.range if told.dated else (None, None)
        assert {
            "earliest": low,
            "latest": high,
            "adopted": slow.counts(*key),
            "revealed": told.revealed,
            "until": slow.until(*key),
            "entry": slow.entry(key[1]),
            "exit": slow.exit(key[1]),
            "seen_yes": told.counts_from,
        } == {
            name: None if isnan(value := float(getattr(cells, name)[row])) else value
            for name in cells.__slots__
            if name not in ("attribute", "competitor", "watched")
        }
        if not told.revealed:
            late = told.first_look if slow.is_delayed(*key) else start
            assert cells.watched[row] == max(start, late)
    for place, attribute in enumerate(found.attributes):
        firsts = slow.begun_by(attribute)
        assert found.first[place] == slow.first(attribute)
        assert found.first_revealed[place] == any(one.revealed for _, one in firsts)
        assert found.first_by[place] == (firsts[0][0] if len(firsts) == 1 else 0)
