"""Numbers of one row that say different things about their unit are asked about, never mixed."""

from __future__ import annotations

import pytest
from valued_case import amounts, read

from benchmark_app.exchange.foreign.valued import Valued
from benchmark_app.exchange.table import cell_text

_HEAD = "Feature|A|B|C|D\n"


def waiting(found: Valued) -> list[str]:
    return [cell_text(line.cells["value"]) for one in found.waiting for line in one.lines]


@pytest.mark.parametrize(
    ("row", "doubted", "default"),
    [
        ("Price|$12|$15|$99/year|$14", ["$99/year"], "note"),  # 99 is above 3 times 15
        ("Price|$5|$6/month|$7|$8", ["$6/month"], "alike"),
        ("Price|$5/month|$6|$7/month|", ["$6"], "alike"),
        ("요금|12000|월 15000|13000|", ["월 15000"], "alike"),
        ("Price|$5/month|$6|$70/year|", ["$6"], "alike"),  # of which of the two is $6?
        ("Preço/mês|R$ 99|R$ 649+ setup|R$ 59|R$ 79/mês", ["R$ 649+ setup"], "note"),
        ("Price|$5|$4/month|$0|free", ["$5"], "alike"),  # of two the one that says less
        ("Repairs|35|3.1 %|42|", ["3.1 %"], "note"),  # 3.1 is below a fifth of 35
        ("Repairs|300|30 %|42 %|", ["300"], "note"),
    ],
)
def test_numbers_that_say_less_than_others_are_asked_about(
    row: str, doubted: list[str], default: str
) -> None:
    name = row.partition("|")[0]
    found = read(_HEAD + row)
    (question,) = [one for one in found.questions if one.kind == "alike"]
    assert (question.code, question.default) == (f"alike:{name}", default)
    assert waiting(found) == doubted
    as_notes = read(_HEAD + row, {"alike": "note"})
    noted = [one.cells["note"] for one in as_notes.lines if one.why == "text_is_note"]
    assert noted == doubted
    assert len(amounts(read(_HEAD + row, {"alike": "alike"}), name)) == len(
        amounts(as_notes, name)
    ) + len(doubted)


@pytest.mark.parametrize(
    "row",
    [
        "Price per month|$5|$6/month|$7|$8",
        "Preis/Monat|5 €|6 €/Monat|7 €|8 €",
        "월요금|12000|월 15000|13000|",
        "연간 회비|12000|연 15000|13000|",
        "Price|$5/month|$6/mo|$0|",  # nothing costs nothing per whatever
        "Price|$5|$6|$7|n/a",
        "Wait|30 min|45|20 min|",
        "Share|10 %|20%|0 %|0",
        "Share|10 %|20%|35|12 %",
        "Free|14 days|3 pieces/month|20 pieces|",
    ],
)
def test_what_a_name_says_or_all_say_is_not_asked(row: str) -> None:
    assert read(_HEAD + row).questions == ()


def test_a_number_format_says_percent_as_a_sign_does() -> None:
    formats = {(2, 2): "0%", (2, 3): "0%"}
    sheet = read("Feature|A|B|C\nRepairs|0.3|0.4|35 %", formats=formats)
    assert [one for one in sheet.questions if one.kind == "alike"] == []


@pytest.mark.parametrize(
    ("row", "doubt"),
    [
        ("Price|35|4k|42|", ("note", ["4k"])),  # 4000 is above 20 times 42
        ("Followers|340|12k|90|", ("as_written", ["12k"])),
        ("Followers|3400|12k|9000|", None),
        ("Followers|2k|12k|9k|", None),
        ("Followers|many|12k|?|", None),
    ],
)
def test_a_number_in_thousands_far_above_the_others_is_asked_about(
    row: str, doubt: tuple[str, list[str]] | None
) -> None:
    found = read(_HEAD + row)
    unlike = [one for one in found.questions if one.kind == "unlike"]
    assert [(one.default, waiting(found)) for one in unlike] == ([doubt] if doubt else [])


@pytest.mark.parametrize("text", ["$0 + fees", "$0 + comisiones", "0+"])
def test_what_costs_nothing_and_something_more_is_no_zero(text: str) -> None:
    found = read(f"{_HEAD}Fee|{text}|$49|$59|$39")
    assert amounts(found, "Fee") == ["49$", "59$", "39$"]
    assert [one.cells["note"] for one in found.lines if one.why == "text_is_note"] == [text]


def test_cents_are_hundredths_and_shops_are_counted() -> None:
    assert amounts(read(_HEAD + "Bag|46¢|55¢|$0.50|"), "Bag") == ["46¢", "55¢", "0.5$"]
    assert amounts(read(_HEAD + "店舗数|20,000軒以上|1万店以上|500軒|"), "店舗数") == [
        "20000店舗",
        "10000店舗",
        "500店舗",
    ]
