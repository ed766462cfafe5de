"""What an import makes of one cell: never lost, never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from benchmark_app.domain.observation import Mark
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.meaning import Meaning, MeaningKind, meaning
from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.exchange.foreign.signs import Signs, signs_of
from benchmark_app.exchange.table import Cell

VALUE, AMOUNT, NOTE = MeaningKind.VALUE, MeaningKind.AMOUNT, MeaningKind.NOTE
ASKED, BLANK = MeaningKind.ASKED, MeaningKind.BLANK


def seen(cell: Cell, fill: str = "") -> Seen:
    return Seen(cell, 2, 2, "Breakfast", fill)


def signs(*cells: Cell) -> Signs:
    return signs_of([seen(cell) for cell in cells])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("✓", Meaning(VALUE, 2.0)),
        (True, Meaning(VALUE, 2.0)),
        ("k.A.", Meaning(VALUE, Mark.UNKNOWN)),
        ("n/a", Meaning(VALUE, Mark.NOT_APPLICABLE)),
        ("No (yet)", Meaning(VALUE, 0.0, note="yet", problem="value_with_note")),
        ("Free", Meaning(VALUE, 2.0, Amount(0.0), "Free")),
        ("good", Meaning(ASKED, note="good", question="ratings")),
        ("paid", Meaning(ASKED, note="paid", question="conditions")),
        (12, Meaning(AMOUNT, amount=Amount(12.0))),
        ("$35.00", Meaning(AMOUNT, amount=Amount(35.0, "$"))),
        (
            "from $40",
            Meaning(
                AMOUNT, None, Amount(40, "$", "", ("from",)), "from $40", "", "value_with_note"
            ),
        ),
        ("8/10", Meaning(AMOUNT, amount=Amount(8.0, "/10"))),
        ("1.234", Meaning(ASKED, note="1.234", question="decimal:Price")),
        ("$5-7", Meaning(ASKED, note="$5-7", question="range")),
        ("10:00-22:00", Meaning(NOTE, note="10:00-22:00", problem="time_is_note")),
        (date(2026, 5, 4), Meaning(NOTE, note="2026-05-04", problem="time_is_note")),
        ("#REF!", Meaning(NOTE, note="#REF!", problem="error_in_cell")),
        ("ask the desk", Meaning(NOTE, note="ask the desk", problem="text_is_note")),
        (None, Meaning(BLANK)),
    ],
)
def test_each_cell_ends_as_one_thing(cell: Cell, expected: Meaning) -> None:
    found = meaning(seen(cell), signs(cell, "✓", "no", "12 km"), column="Price")
    assert found == expected
    assert type(found.value) is type(expected.value)


@pytest.mark.parametrize(("choice", "number"), [("low", 5), ("middle", 6), ("high", 7)])
def test_a_range_as_it_was_answered_keeps_its_text(choice: str, number: float) -> None:
    said = signs("$5-7").answered({"range": choice})
    expected = Meaning(AMOUNT, None, Amount(number, "$"), "$5-7", "", "value_with_note")
    assert meaning(seen("$5-7"), said) == expected


def test_two_numbers_that_are_no_range_can_stay_a_note() -> None:
    said = signs("33/40").answered({"range": "note"})
    assert meaning(seen("33/40"), said) == Meaning(NOTE, note="33/40", problem="text_is_note")


def test_the_decimal_sign_of_the_column_decides() -> None:
    assert meaning(seen("1.234"), Signs(), ",").amount == Amount(1234)
    assert meaning(seen("1.234"), Signs(), ".").amount == Amount(1.234)


def test_a_sign_left_without_value_keeps_its_note() -> None:
    said = signs("-", "- (closed)", "✓").answered({"sign:-": "leave"})
    assert meaning(seen("-"), said) == Meaning(BLANK)
    found = meaning(seen("- (closed)"), said)
    assert found == Meaning(BLANK, note="closed", problem="value_with_note")


def test_a_word_that_is_to_be_a_note_is_listed() -> None:
    said = signs("good", "poor").answered({"ratings": "note"})
    assert meaning(seen("good"), said) == Meaning(NOTE, note="good", problem="text_is_note")


def test_the_word_of_a_condition_stays_as_the_note() -> None:
    said = signs("유료", "있음").answered({"conditions": "partly"})
    assert meaning(seen("유료"), said) == Meaning(VALUE, 1.0, note="유료")


def test_a_blank_cell_and_its_colour() -> None:
    cells = [seen("✓"), seen(None), seen(None, "#00FF00"), seen(None, "#FFFFFF")]
    asked = signs_of(cells)
    codes = [meaning(one, asked).question for one in cells]
    assert codes == ["", "blank", "colour:#00FF00", "blank"]
    said = asked.answered({"blank": "no", "colour:#00FF00": "partly"})
    assert [meaning(one, said).value for one in cells] == [2.0, 0.0, 1.0, 0.0]


def test_marks_become_levels_only_in_the_services_that_have_them() -> None:
    cells = [Seen(mark, 2, at, "Comfort") for at, mark in enumerate((1, 3, 5))]
    cells += [Seen(120, 3, 2, "Rooms"), Seen(3, 3, 3, "Rooms"), Seen(4, 4, 2, "Quiet")]
    asked = signs_of(cells)
    assert meaning(cells[0], asked) == Meaning(ASKED, note="1", question="scale")
    said = asked.answered({"scale": "rising:1:5"})
    assert [meaning(one, said).value for one in cells] == [0.0, 2.0, 3.0, None, None, 2.0]
    kept = asked.answered({"scale": "numbers"})
    assert meaning(cells[1], kept) == Meaning(AMOUNT, amount=Amount(3.0))
    assert meaning(Seen("-", 2, 6, "Comfort"), kept).kind is NOTE


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("Sim", 2.0),
        ("Não", 0.0),
        ("Incluído", 2.0),
        ("Sì", 2.0),
        ("Parziale", 1.0),
        ("Non incluso", 0.0),
        ("Beperkt", 1.0),
        ("Nee", 0.0),
    ],
)
def test_a_plain_yes_or_no_of_a_neighbours_language_is_known(word: str, value: float) -> None:
    assert meaning(seen(word), signs(word)) == Meaning(VALUE, value)


@pytest.mark.parametrize(
    ("cell", "count", "note"), [("💪", 1, ""), ("💪💪\ufe0f", 2, ""), ("💪💪💪 (fast)", 3, "fast")]
)
def test_a_picture_is_counted_where_it_stands_once_and_again(
    cell: str, count: int, note: str
) -> None:
    found = meaning(seen(cell), signs("💪", "💪💪\ufe0f", "💪💪💪 (fast)"))
    assert found == Meaning(AMOUNT, amount=Amount(count, "💪"), note=note)


def test_stars_of_every_kind_stay_stars() -> None:
    assert meaning(seen("⭐⭐"), signs("⭐", "⭐⭐")) == Meaning(AMOUNT, amount=Amount(2, "★"))
