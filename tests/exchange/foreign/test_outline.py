"""What a file was read as, as the window shows it."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from foreign_case import TODAY, book, leaf

from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.choices import Choices, TableChoice, signature_of
from benchmark_app.exchange.foreign.outline import Outline, TableOutline, outline_of

DAY = date(2026, 11, 20)
NOTED = """
Feature | Alpha | Beta | Notes | Total
Rooms
Pool | yes | x | heated | 1
Bar | x |  |  | 0
Total | 1 | 2 | |
"""
PRICES = """
Feature | Price
Pool | 12
Bar | 13
"""
TWO = """
Feature | Price
Pool | 12
.
Service | Value
Spa | 30
"""


def _outline(
    *leaves: Leaf | str, choices: Choices | None = None, day: date | None = DAY
) -> Outline:
    said = choices or Choices()
    made = book(*leaves)
    arrival = read_arrival(made, said, today=TODAY, day=day)
    return outline_of(made, arrival, said.answers, "signature")


def _table(*leaves: Leaf | str, choices: Choices | None = None) -> TableOutline:
    return _outline(*leaves, choices=choices).sheets[0].tables[0]


def _asked(outline: Outline) -> dict[str, tuple[str, int]]:
    return {one.question.code: (one.answer, one.cells) for one in outline.asked}


def test_a_table_tells_what_each_column_and_row_is() -> None:
    table = _table(leaf(NOTED, hidden_columns=frozenset({3})))
    assert (table.number, table.area, table.header_rows) == (1, "A1:E5", 1)
    assert (table.shape, table.day, table.day_from) == ("services_down", DAY, "given")
    assert [(one.letter, one.heading, one.role, one.why) for one in table.columns] == [
        ("A", "Feature", "attribute", ""),
        ("B", "Alpha", "value", ""),
        ("C", "Beta", "left_out", "hidden_column"),
        ("D", "Notes", "note", ""),
        ("E", "Total", "left_out", "total"),
    ]
    assert [(one.number, one.name, one.role, one.why) for one in table.rows] == [
        (2, "Rooms", "section", ""),
        (3, "Pool", "value", ""),
        (4, "Bar", "value", ""),
        (5, "Total", "left_out", "total"),
    ]


def test_a_column_that_names_groups_is_told() -> None:
    table = _table("Area | Feature | Alpha | Beta\nWet | Pool | yes | no\n | Spa | no | yes\n")
    assert [one.role for one in table.columns] == ["touchpoint", "attribute", "value", "value"]


def test_a_column_without_heading_and_role_is_not_told() -> None:
    table = _table("Feature | Alpha | Beta | \nPool | yes | no | odd\nBar | no | yes |\n")
    assert [one.letter for one in table.columns] == ["A", "B", "C"]


def test_columns_at_the_side_of_a_business_that_are_left_out() -> None:
    table = _table(
        "Feature | Alpha | Beta\nPool | yes | no\nBar | no | yes\n\n",
        choices=Choices(
            tables=(
                TableChoice(sheet="Sheet1", columns={"beta": "left_out"}, rows={"bar": "left_out"}),
            )
        ),
    )
    assert [(one.role, one.why) for one in table.columns][2] == ("left_out", "not_taken")
    assert [(one.role, one.why) for one in table.rows] == [("value", ""), ("left_out", "not_taken")]


def test_our_own_long_form_is_told_by_its_headings() -> None:
    table = _table(
        "date | competitor | attribute | value | odd\n2026-01-01 | A | Pool | yes | 5\n.\n"
        "2026-01-01 | B | Bar | no |"
    )
    assert [one.role for one in table.columns] == [
        "date",
        "competitor",
        "attribute",
        "value",
        "left_out",
    ]
    assert [(one.number, one.name, one.role) for one in table.rows] == [
        (2, "Pool", "value"),
        (4, "Bar", "value"),
    ]


def test_sheets_are_shown_as_they_stand() -> None:
    rows = "\n".join(" | ".join(["x" * 300] * 40) for _ in range(80))
    wide = leaf(rows, name="Wide", is_hidden=True)
    rate = leaf(
        "Feature | Alpha\nPool | 0.5\nBar | yes",
        name="Rate",
        formats={(2, 2): "0%", (3, 2): "0%"},
    )
    outline = _outline(rate, wide)
    assert [(one.name, one.is_hidden, one.is_taken) for one in outline.sheets] == [
        ("Rate", False, True),
        ("Wide", True, False),
    ]
    assert outline.sheets[0].first == (("Feature", "Alpha"), ("Pool", "50 %"), ("Bar", "yes"))
    first = outline.sheets[1].first
    assert (len(first), len(first[0]), len(first[0][0])) == (60, 30, 200)
    assert (outline.sheets[1].rows, outline.sheets[1].columns) == (80, 40)
    assert outline.sheets[1].tables == ()


def test_cells_that_are_no_table_can_be_seen_and_taken_again() -> None:
    left = Choices(tables=(TableChoice(sheet="Sheet1", table=1, is_taken=False),))
    outline = _outline(TWO, choices=left)
    shapes = [(one.number, one.area, one.shape) for one in outline.sheets[0].tables]
    assert shapes == [(1, "A1:B2", ""), (2, "A4:B5", "services_down")]


def test_each_table_of_a_workbook_is_asked_about_by_itself() -> None:
    sheets = (leaf(PRICES, name="Sheet1"), leaf(TWO, name="Sheet2"))
    asked = _asked(_outline(*sheets))
    assert {code for code in asked if code.startswith("competitor")} == {
        "competitor:Sheet1",
        "competitor:Sheet2",
        "competitor:Sheet2#2",
    }
    answers = {
        "competitor:Sheet1": "Alpha",
        "competitor:Sheet2": "Beta",
        "competitor:Sheet2#2": "Gamma",
        "day:Sheet2": "2025-01-02",
        "day:Sheet2#2": "2025-01-03",
    }
    outline = _outline(*sheets, choices=Choices(answers=answers))
    tables = [one for sheet in outline.sheets for one in sheet.tables]
    assert [(one.competitor, one.day) for one in tables] == [
        ("Alpha", DAY),
        ("Beta", date(2025, 1, 2)),
        ("Gamma", date(2025, 1, 3)),
    ]
    answered = _asked(outline)
    assert {code: answered[code] for code in answers} == {
        code: (answer, 0) for code, answer in answers.items()
    }
    assert answered["day:Sheet1"] == ("", 0)


def test_an_answered_question_stays_and_a_foolish_answer_is_none() -> None:
    asked = _asked(_outline(NOTED))
    assert asked["sign:x"] == ("", 2)
    asked = _asked(_outline(NOTED, choices=Choices(answers={"sign:x": "yes", "blank": "often"})))
    assert asked["sign:x"] == ("yes", 0)
    assert asked["blank"] == ("", 0)
    days = (
        "Feature | Business | Date | Value\nPool | A | 03/04/2025 | yes\nBar | A | 03/04/2025 | no"
    )
    assert _asked(_outline(days))["date_order:Sheet1"] == ("", 2)
    chosen = Choices(answers={"date_order:Sheet1": "day_first"})
    assert _asked(_outline(days, choices=chosen))["date_order:Sheet1"] == ("day_first", 0)


def test_an_answer_may_raise_another_doubt_with_its_answer() -> None:
    text = " | 2024 | 2025\nAlpha | yes | no\nBeta | no | yes"
    outline = _outline(text)
    assert _asked(outline) == {"orientation:Sheet1": ("", 4), "competitor:Sheet1": ("", 0)}
    assert outline.asked[0].question.default is None
    answers = {"orientation": "competitors_down", "service": "Pool"}
    outline = _outline(text, choices=Choices(answers=answers))
    assert _asked(outline) == {
        "orientation:Sheet1": ("competitors_down", 0),
        "service:Sheet1": ("Pool", 0),
    }
    assert outline.sheets[0].tables[0].service == "Pool"


@pytest.mark.parametrize(
    ("answer", "day"),
    [("", "2025-12-31"), ("nonsense", "2025-12-31"), (" 2025-02-01 ", "2025-02-01")],
)
def test_a_year_in_a_title_is_proposed_before_the_day_of_the_window(answer: str, day: str) -> None:
    text = "Hotels 2025\n.\nFeature | Alpha | Beta\nPool | yes | no\nBar | no | yes"
    outline = _outline(text, choices=Choices(answers={"day:Sheet1": answer}))
    assert str(outline.sheets[0].tables[0].day) == day
    assert outline.asked[0].question.default == "2025-12-31"


def test_the_day_of_the_window_is_what_is_proposed() -> None:
    outline = _outline(NOTED)
    assert outline.asked[0].question.default == DAY.isoformat()
    assert _outline(NOTED, day=None).sheets[0].tables[0].day_from == ""


def test_an_own_summary_says_which_sheets_it_is_made_of() -> None:
    names = ("Summary", "History", "Services", "Competitors", "Settings")
    outline = _outline(*(leaf(name, name=name) for name in names))
    assert [one.is_taken for one in outline.sheets] == [False, True, True, True, True]
    assert outline.asked == ()


def test_an_outline_travels() -> None:
    outline = _outline(NOTED)
    assert pickle.loads(pickle.dumps(outline)) == outline


def test_the_signature_is_of_names_and_headings_without_days() -> None:
    def signed(*leaves: Leaf, name: str = "t.xlsx") -> str:
        return signature_of(book(*leaves, name=name))

    march, april = leaf(PRICES, name="2025-03"), leaf(PRICES + "Spa | 8", name="2025-04")
    assert signed(march) == signed(april)
    assert signed(march) != signed(leaf(TWO, name="2025-03"))
    assert signed(march) != signed(leaf(PRICES, name="Prices"))
    texts = [leaf(PRICES, name=name) for name in ("first", "second")]
    assert signed(texts[0], name="first.csv") == signed(texts[1], name="second.csv")


def _roles(text: str, **columns: str) -> tuple[str, list[str]]:
    """The shape of a table and the roles of its columns with what is said of them."""
    table = _table(text, choices=Choices(tables=(TableChoice(sheet="Sheet1", columns=columns),)))
    return table.shape, [one.role for one in table.columns]


@pytest.mark.parametrize(
    ("columns", "shape", "roles"),
    [
        ({}, "services_down", ["attribute", "value", "value"]),
        ({"b": "attribute"}, "services_down", ["left_out", "attribute", "value"]),
        ({"b": "competitor"}, "long", ["attribute", "competitor", "value"]),
        ({"feature": "competitor"}, "competitors_down", ["competitor", "value", "value"]),
        ({"feature": "note"}, "services_down", ["attribute", "value", "value"]),
        ({"feature": "value", "b": "attribute"}, "services_down", ["value", "attribute", "value"]),
        (
            {"feature": "left_out", "b": "attribute"},
            "services_down",
            ["left_out", "attribute", "value"],
        ),
        (
            {"feature": "competitor", "b": "attribute", "c": "value"},
            "long",
            ["competitor", "attribute", "value"],
        ),
        ({"b": "note"}, "services_down", ["attribute", "note", "value"]),
    ],
)
def test_a_column_is_what_its_owner_says(
    columns: dict[str, str], shape: str, roles: list[str]
) -> None:
    text = "Feature | B | C\nPool | Alpha | yes\nBar | Beta | no\nSpa | Gamma | yes"
    assert _roles(text, **columns) == (shape, roles)


def test_of_the_columns_of_a_long_table_those_said_are_values() -> None:
    text = "Name | Place | First | Second\nPool | Alpha | yes | no\nBar | Beta | no | no"
    said = {"name": "attribute", "place": "competitor"}
    shape, roles = _roles(text, **said)
    assert (shape, roles) == ("", ["left_out"] * 4)
    shape, roles = _roles(text, **said, second="value")
    assert (shape, roles) == ("long", ["attribute", "competitor", "left_out", "value"])


def test_names_of_a_business_beside_those_of_services() -> None:
    text = "Business | Kind | C\nAlpha | Pool | yes\nBeta | Bar | no\nBeta | Spa | yes"
    assert _roles(text, kind="attribute")[0] == "long"
