"""Text that is no value: the note of something looked at whose value is unknown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from foreign_case import leaf
from import_case import EMPTY, KNOWN, TODAY, Market, observation, puts_of, recorded_by

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.exchange.difference import DifferenceKind
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.book import Book
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.import_plan import ImportPlan, known_names, plan_import

DAY = date(2026, 11, 20)
PRICES = "Service | Seaview | Us\nFree parking | ask the desk | yes\nPool | no | yes"


def plan_of(
    text: str,
    market: Market = EMPTY,
    existing: tuple[Observation, ...] = (),
    answers: dict[str, str] | None = None,
    **marks: Any,
) -> ImportPlan:
    book = Book(name="t.xlsx", leaves=(leaf(text, **marks),))
    choices = Choices(answers=answers or {})
    known = known_names(market)
    arrival = read_arrival(book, choices, today=TODAY, known=known, day=DAY)
    return plan_import(arrival, market, existing, today=TODAY)


def seen(plan: ImportPlan) -> list[tuple[object, object, object, str]]:
    return [(one.attribute, one.competitor, one.value, one.note) for one in recorded_by(plan)]


def test_a_text_is_an_unknown_value_with_the_text_its_comment_and_its_link() -> None:
    plan = plan_of(
        PRICES,
        comments={(2, 2): "Mr Kim said so"},
        links={(2, 2): "https://seaview.example/parking"},
    )
    first = recorded_by(plan)[0]
    assert (first.value, first.note) == (Mark.UNKNOWN, "ask the desk · Mr Kim said so")
    assert first.source == "https://seaview.example/parking"
    assert (plan.accepted, plan.noted, plan.added, plan.refused) == (True, 1, 3, 0)
    assert [(one.code, one.row, one.column) for one in plan.warnings] == [
        ("own_taken", None, ""),
        ("text_is_note", 2, "Seaview"),
    ]
    noted = [one for one in plan.differences if one.kind is DifferenceKind.NOTED]
    assert [(one.place, one.new, one.why) for one in noted] == [
        ("Sheet1!B2", "ask the desk", "text_is_note")
    ]


def test_an_answer_that_keeps_words_as_notes_keeps_them() -> None:
    text = "Service | A | B\nRooms | Good | Poor\nPool | yes | no"
    plan = plan_of(text, answers={"ratings": "note"})
    assert seen(plan)[:2] == [
        ("Rooms", "A", Mark.UNKNOWN, "Good"),
        ("Rooms", "B", Mark.UNKNOWN, "Poor"),
    ]
    assert (plan.noted, plan.added) == (2, 2)


def test_a_dash_that_says_nothing_leaves_what_stands_behind_it_as_a_note() -> None:
    text = "Service | A | B\nPool | - (in summer) | yes\nBar | - | no"
    plan = plan_of(text, answers={"sign:-": "leave"})
    assert seen(plan)[0] == ("Pool", "A", Mark.UNKNOWN, "- (in summer)")
    assert len(seen(plan)) == 3


@pytest.mark.parametrize(
    ("stored", "kind", "value", "note"),
    [
        ((), DifferenceKind.NOTED, Mark.UNKNOWN, "ask the desk"),
        ((1.0, ""), DifferenceKind.CHANGED, 1.0, "ask the desk"),
        ((1.0, "free"), DifferenceKind.CHANGED, 1.0, "free · ask the desk"),
        ((1.0, "free · ask the desk"), DifferenceKind.SAME, None, ""),
        ((Mark.UNKNOWN, ""), DifferenceKind.NOTED, Mark.UNKNOWN, "ask the desk"),
        ((Mark.UNKNOWN, "ask the desk"), DifferenceKind.SAME, None, ""),
    ],
)
def test_a_text_never_takes_away_what_is_known_of_that_day(
    stored: tuple[object, ...], kind: DifferenceKind, value: object, note: str
) -> None:
    had = (observation(stored[0], note=stored[1], observed_on=DAY),) if stored else ()  # type: ignore[arg-type]
    plan = plan_of(PRICES, KNOWN, had)
    assert plan.differences[0].kind is kind
    told = [one[2:] for one in seen(plan) if one[:2] == (7, 1)]
    assert told == ([] if value is None else [(value, note)])


def test_a_text_beside_a_value_of_the_same_cell_is_its_note_and_texts_are_one() -> None:
    text = (
        "Service | A | A | B | B\nPool | yes | heated | indoors | warm\nBar | no | no | yes | yes"
    )
    plan = plan_of(text)
    assert seen(plan)[:2] == [
        ("Pool", "A", 1.0, "heated"),
        ("Pool", "B", Mark.UNKNOWN, "indoors · warm"),
    ]
    assert [(one.code, one.column) for one in plan.warnings if one.row == 2] == [
        ("text_is_note", "B")
    ]


@pytest.mark.parametrize(
    ("row", "kind", "unit"),
    [
        ("Price | on request | ask us", AttributeKind.MEASURE, ""),
        ("Desk | 08:00-22:00 | 09:00-21:00", AttributeKind.MEASURE, ""),
        ("Garden | roses | tulips", AttributeKind.LEVEL, ""),
        ("Pool | yes | in summer", AttributeKind.YES_NO, ""),
        ("Fee | 12 € | ask us", AttributeKind.MEASURE, "€"),
    ],
)
def test_texts_tell_no_kind_but_that_of_a_price_or_a_time(
    row: str, kind: AttributeKind, unit: str
) -> None:
    plan = plan_of(f"Service | A | B\n{row}\nBar | yes | no", answers={"texts:Sheet1": "note"})
    service = next(one for one in puts_of(plan) if isinstance(one, Attribute))
    assert (service.name, service.kind, service.unit) == (row.split(" | ")[0], kind, unit)
