"""Services of opening hours and closing days: times and days are notes and never numbers."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import TODAY, book

from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.choices import Choices

OTHERS = "\nPool|yes|no|yes"


def arrived(service: str, *cells: str) -> Arrival:
    sheet = "Service|Us|Hill|Inn\n" + "|".join((service, *cells)) + OTHERS
    return read_arrival(book(sheet), Choices(day=date(2026, 11, 20)), today=TODAY)


def noted(service: str, *cells: str) -> list[str]:
    """What is kept as notes of the service; nothing is asked."""
    arrival = arrived(service, *cells)
    assert [one.kind for one in arrival.questions] in ([], ["texts"])
    held = [line for one in arrival.waiting for line in one.lines]
    lines = (*arrival.layout.lines, *held, *(line for _, line in arrival.texts))
    own = [one for one in lines if one.cells["attribute"] == service]
    assert {one.meant for one in own} == {"unknown"}
    return [str(one.cells["note"]) for one in own]


@pytest.mark.parametrize(
    "service",
    [
        "Opening hours",
        "Open",
        "Öffnungszeiten",
        "Horaires",
        "Horario",
        "영업시간",
        "営業時間",
        "营业时间",
    ],
)
def test_spans_below_such_a_name_are_times(service: str) -> None:
    assert noted(service, "8-18", "9 – 20", "10~22") == ["8-18", "9 – 20", "10~22"]


@pytest.mark.parametrize(
    "other", ["8:30-17:00", "Mon-Fri 8-20", "8h30-19h", "Mo-Fr 8-17, Sa 9-13", "9시~22시"]
)
def test_a_span_beside_times_is_one(other: str) -> None:
    assert noted("Reception", "7-22", other, "24/7") == ["7-22", other, "24/7"]


@pytest.mark.parametrize(
    ("days", "none"),
    [
        ("Monday", "none"),
        ("Mo, Di", "keine"),
        ("lundi", "aucun"),
        ("월", "없음"),
        ("月・火", "なし"),
    ],
)
def test_no_day_among_days_is_no_lack(days: str, none: str) -> None:
    assert noted("Rest", days, none, days) == [days, none, days]


def test_other_spans_and_lacks_stay_what_they_are() -> None:
    assert [one.code for one in arrived("Seats", "8-18", "9-20", "12").questions] == ["range"]
    assert [one.code for one in arrived("Days", "3-5", "3일", "5일").questions] == ["range"]
    for texts in (
        ("450/mo", "480/mo", "none"),
        ("5 mi", "3-5", "none"),
        ("월 3만원", "없음", "월 5"),
    ):
        whys = [one.why for one in arrived("Fee", *texts).layout.lines]
        assert "time_is_note" not in whys
    meant = [one.meant for one in arrived("Sauna", "none", "yes", "none").layout.lines[:3]]
    assert meant == ["none", "yes", "none"]
    assert arrived("Bus", "8:30", "none", "12").layout.lines[1].meant == "no"
