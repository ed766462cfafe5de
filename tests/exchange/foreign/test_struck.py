"""Values that are struck out: left out and told, unless their owner says that they hold."""

from __future__ import annotations

from datetime import date

from foreign_case import TODAY, book, leaf

from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.choices import Choices

#: Of B2, C3 and C4 the last is blank; A1 and B1 are headings.
_STRUCK = frozenset({(1, 1), (1, 2), (2, 2), (3, 3), (4, 3)})


def arrived(answer: str = "", spots: frozenset[tuple[int, int]] = _STRUCK) -> Arrival:
    sheet = leaf("Service|Us|Hill\nPool|yes|no\nPrice|80|95\nBar|no|", struck=spots)
    choices = Choices(day=date(2026, 11, 20), answers={"struck": answer})
    return read_arrival(book(sheet), choices, today=TODAY)


def values(arrival: Arrival) -> list[object]:
    return [one.cells["value"] for one in arrival.layout.lines]


def test_what_is_struck_out_is_no_value_and_told() -> None:
    arrival = arrived()
    assert values(arrival) == ["no", 80.0, "no"]
    assert [(code, one.cells["value"]) for code, one in arrival.texts] == [
        ("struck", "yes"),
        ("struck", 95.0),
    ]
    (question,) = arrival.questions
    assert (question.code, question.default) == ("struck:Sheet1", "left_out")
    assert [(one.text, one.place) for one in question.samples] == [("yes", "B2"), ("95", "C3")]
    assert [(one.question.kind, one.lines) for one in arrival.waiting] == [("struck", ())]


def test_its_owner_may_say_that_it_holds() -> None:
    arrival = arrived("valid")
    assert (values(arrival), arrival.texts) == (["yes", "no", 80.0, 95.0, "no"], ())
    assert (len(arrival.questions), arrival.waiting) == (1, ())
    said = arrived("left_out")
    assert (values(said), len(said.texts), said.waiting) == (["no", 80.0, "no"], 2, ())


def test_nothing_is_asked_where_no_value_is_struck_out() -> None:
    assert arrived(spots=frozenset({(1, 1), (1, 2), (4, 3)})).questions == ()


def test_what_stands_behind_a_name_that_is_struck_out_is_struck_out_with_it() -> None:
    sheet = leaf("Cafe|Price|WiFi\nHill|80|yes\nLake|90|", struck=frozenset({(1, 2), (3, 1)}))
    arrival = read_arrival(book(sheet), today=TODAY, day=TODAY)
    assert values(arrival) == [80.0, "yes"]
    assert [(code, one.cells["competitor"]) for code, one in arrival.texts] == [("struck", "Lake")]
