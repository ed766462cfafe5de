"""Numbers that their row makes doubtful are asked about once, and never guessed."""

from __future__ import annotations

import pytest
from foreign_case import leaf, lines
from valued_case import amounts, read

from benchmark_app.exchange.foreign.valued import Valued, valued

_COMMAS = "Feature|A|B|C\nWait|1,5|'2|'3\n"
_SHARE = "Feature|A|B|C\nShare|"


def asked(found: Valued) -> list[tuple[str, str | None, list[str]]]:
    return [
        (one.code, one.default, [sample.text for sample in one.samples]) for one in found.questions
    ]


def test_three_digits_beside_whole_numbers_are_asked_about_whatever_another_row_says() -> None:
    text = _COMMAS + "Seats|1,200|950|1,100\nArea|1,200|0,5|3"
    found = read(text)
    assert asked(found) == [("thousands:Seats", "thousands", ["1,200", "1,100"])]
    assert [len(one.lines) for one in found.waiting] == [2]
    assert amounts(found, "Area") == ["1.2", "0.5", "3"]
    said = read(text, {"thousands:Seats": "thousands"})
    assert (amounts(said, "Seats"), amounts(said, "Area")[0]) == (["1200", "950", "1100"], "1.2")
    assert amounts(read(text, {"thousands": "decimals"}), "Seats") == ["1.2", "950", "1.1"]


@pytest.mark.parametrize(
    "row",
    [
        "Seats|1.200|950|800",  # the sheet's sign makes them thousands
        "Area|1,250|2,375|3,125",  # nothing whole stands beside them
        "Area|1,250|some|yes",
        "Petrol|1,459 €/l|2 €/l|2 €/l",
    ],
)
def test_what_the_sign_of_the_sheet_settles_is_not_asked(row: str) -> None:
    assert {one.kind for one in read(_COMMAS + row).questions} <= {"mixed"}


def test_the_point_may_stand_between_thousands_too() -> None:
    text = "Feature|A|B|C\nWait|1.5|2|3\nRooms|1,200|950|'1.100"
    sheet = leaf(text)
    rows = (*sheet.rows[:1], ("Wait", "1.5", 2, 3), ("Rooms", "1,200", 950.0, "1.100"))
    (table,) = lines(type(sheet)(name=sheet.name, rows=rows))
    found = valued(table.layout.lines, sheet, (), {}, {"thousands:Rooms": "thousands"})
    assert amounts(found, "Rooms") == ["1200", "950", "1100"]


def test_fractions_beside_percents_are_asked_about_once() -> None:
    text = _SHARE + "0.1|15 %|0.2\nGrowth|-0.05|-3%|-7 %"
    found = read(text)
    assert asked(found) == [
        ("percent:Share", "fractions", ["0.1", "0.2"]),
        ("percent:Growth", "fractions", ["-0.05"]),
    ]
    assert amounts(found, "Share") == ["15%"]
    said = read(text, {"percent:Share": "fractions", "percent:Growth": "percents"})
    assert amounts(said, "Share") == ["10%", "15%", "20%"]
    assert amounts(said, "Growth") == ["-0.05%", "-3%", "-7%"]


def test_nothing_is_proposed_where_the_percents_are_as_small() -> None:
    assert asked(read(_SHARE + "0.4|0.5 %|1")) == [("percent:Share", None, ["0.4", "1"])]


@pytest.mark.parametrize("row", ["1|15 %|3", "15 %|20 %|40", "0.1|0.2|0.3", "✓|15 %|some"])
def test_other_numbers_beside_percents_are_not_asked_about(row: str) -> None:
    assert {one.kind for one in read(_SHARE + row).questions} <= {"mixed"}


def test_a_fraction_shown_as_percent_is_not_asked_about() -> None:
    assert read(_SHARE + "0.1|15 %|20 %", formats={(2, 2): "0%"}).questions == ()


def test_a_tick_beside_percents_is_no_fraction() -> None:
    sheet = leaf(_SHARE + "a|15 %|20 %")
    rows = (sheet.rows[0], ("Share", True, "15 %", "20 %"))
    (table,) = lines(type(sheet)(name=sheet.name, rows=rows))
    (question,) = valued(table.layout.lines, sheet, (), {}, {}).questions
    assert question.kind == "mixed"


def test_small_numbers_with_decimals_beside_thousands_are_asked_about() -> None:
    text = "Feature|A|B|C|D\nLatte|4500|3.9|4|\nTea|3900|2.1||1800\nSeats|40|15|22|30"
    found = read(text)
    assert asked(found) == [
        ("sizes:Latte", None, ["4500", "3.9", "4"]),
        ("sizes:Tea", None, ["3900", "2.1", "1800"]),
    ]
    assert amounts(found, "Latte") == ["4500"]
    said = read(text, {"sizes": "thousandfold"})
    assert amounts(said, "Latte") == ["4500", "3900", "4000"]
    assert amounts(read(text, {"sizes:Latte": "as_written"}), "Latte") == ["4500", "3.9", "4"]


@pytest.mark.parametrize(
    "row",
    [
        "Reviews|4500|39|4|12",  # counts differ
        "Area|1250|0.9|500|3",
        "Stars|3.9|4.5|4|",
        "Reviews|45000|3.9||",
    ],
)
def test_other_sizes_are_as_written(row: str) -> None:
    assert [one.code for one in read(f"Feature|A|B|C|D\n{row}").questions] == []


def test_a_number_far_from_others_with_a_unit_is_asked_about() -> None:
    text = "Hotel|Age|Distance\nAlpha|desde 1974|3 km\nBeta|20 years|450\nGamma|15 years|2 km\n"
    text += "Delta|12|1 km"
    found = read(text)
    assert asked(found) == [
        ("unlike:Age", "note", ["desde 1974", "20 years", "15 years"]),
        ("unlike:Distance", "note", ["3 km", "450", "2 km"]),
    ]
    assert amounts(found, "Age") == ["20years", "15years", "12"]
    assert amounts(read(text, {"unlike": "as_written"}), "Age")[0] == "1974"
    said = read(text, {"unlike": "note"})
    assert [one.cells["note"] for one in said.lines if one.why] == ["desde 1974", "450"]


_RATED = "Feature|A|B|C|D\nPool|yes|no|yes|no\n"


@pytest.mark.parametrize(
    ("row", "above", "choice", "told"),
    [
        ("Rating|4.4|5|8.4|9.1", ["8.4", "9.1"], "of_ten", ["4.4", "5", "4.2", "4.55"]),
        (
            "구글 평점|4.9|8.2|8.8|9.4",
            ["8.2", "8.8", "9.4"],
            "of_ten",
            ["4.9", "4.1", "4.4", "4.7"],
        ),
        ("Guest score|8.7|92|9.1|76", ["92", "76"], "of_hundred", ["8.7", "9.2", "9.1", "7.6"]),
    ],
)
def test_marks_of_two_scales_are_asked_about(
    row: str, above: list[str], choice: str, told: list[str]
) -> None:
    """Stars of five beside marks of ten: 8.4 of ten are 4.2 of five."""
    name, *texts = row.split("|")
    found = read(_RATED + row)
    (question,) = found.questions
    assert (question.kind, question.subject, question.default) == ("scales", name, None)
    assert [one.code for one in question.choices] == [choice, "as_written", "note"]
    (waiting,) = found.waiting
    assert [f"{one.cells['value']:g}" for one in waiting.lines] == above
    assert amounts(found, name) == [one for one in texts if one not in above]
    assert amounts(read(_RATED + row, {question.code: choice}), name) == told
    assert amounts(read(_RATED + row, {"scales": "as_written"}), name) == texts
    noted = read(_RATED + row, {"scales": "note"})
    assert amounts(noted, name) == [one for one in texts if one not in above]
    assert [one.cells.get("note") for one in noted.lines if one.cells.get("note")] == above


@pytest.mark.parametrize(
    "row",
    [
        "Rating|7.9|8.4|9.1|9.4",
        "Rating|4.4|4.9|5|3.8",
        "Rating|4.8|5.6|6.1|7.2",  # spread over one scale
        "Reviews|4|8|5|9",  # counts, or marks in whole numbers
        "Wait|4.4|5|8.4|9.1",
        "Rating|4.4|unknown|8.4 km|9.1 km",
        "Score|0.4|12|140|9.1",
    ],
)
def test_marks_that_may_be_of_one_scale_are_not(row: str) -> None:
    assert "scales" not in {one.kind for one in read(_RATED + row).questions}
