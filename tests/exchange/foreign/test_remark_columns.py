"""Columns of remarks: each belongs to the business before it, or with others to its whole row."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import TODAY, book

from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.table import cell_text

DAY = date(2026, 11, 20)


def noted(sheet: str, **answers: str) -> list[str]:
    """Each value with its note: "Us/Pool=yes ~fast"."""
    said = Choices(day=DAY, answers={code.replace("__", ":"): to for code, to in answers.items()})
    arrival = read_arrival(book(sheet), said, today=TODAY)
    assert not arrival.left_out
    return [
        f"{one.cells['competitor']}/{one.cells['attribute']}={cell_text(one.cells['value'])}"
        f" ~{cell_text(one.cells.get('note'))}"
        for one in arrival.layout.lines
    ]


@pytest.mark.parametrize("word", ["Bem.", "Zusatz"])
def test_a_remark_is_of_the_business_before_it(word: str) -> None:
    sheet = (
        f"Leistung|Wir|{word}|Huber|{word}|Kern|{word}\n"
        "Wlan|ja|schnell|ja||nein|langsam\nPool|nein||ja|warm|nein|geplant"
    )
    assert noted(sheet, **{f"sub_column__{word}": "note"}) == [
        "Wir/Wlan=ja ~schnell",
        "Huber/Wlan=ja ~",
        "Kern/Wlan=nein ~langsam",
        "Wir/Pool=nein ~",
        "Huber/Pool=ja ~warm",
        "Kern/Pool=nein ~geplant",
    ]


@pytest.mark.parametrize("marks", [("8.7", "8.9"), ("8,7", "8,9")])
def test_numbers_below_a_word_for_a_mark_are_a_service(marks: tuple[str, str]) -> None:
    sheet = "Hôtel|Wifi|Note|Remarques\nLac|oui|{}|façade\nRelais|non|{}|".format(*marks)
    assert noted(sheet) == [
        "Lac/Wifi=oui ~façade",
        f"Lac/Note={marks[0]} ~façade",
        "Relais/Wifi=non ~",
        f"Relais/Note={marks[1]} ~",
    ]


def test_words_below_it_are_remarks_and_beside_services_numbers_too() -> None:
    assert noted("Hôtel|Wifi|Bar|Note\nLac|oui|non|8,7\nRelais|non|oui|bruyant") == [
        "Lac/Wifi=oui ~8,7",
        "Lac/Bar=non ~8,7",
        "Relais/Wifi=non ~bruyant",
        "Relais/Bar=oui ~bruyant",
    ]
    beside = noted("Service|Lac|Relais|Note\nWifi|oui|non|1\nBar|non|oui|2")
    assert beside[:2] == ["Lac/Wifi=oui ~1", "Relais/Wifi=non ~1"]


def test_two_columns_of_remarks_are_joined() -> None:
    sheet = "Hotel|Pool|Notes|Remarks\nHill|yes|front|new\nUs|no||by us\nInn|no||"
    assert noted(sheet) == ["Hill/Pool=yes ~front · new", "Us/Pool=no ~by us", "Inn/Pool=no ~"]
