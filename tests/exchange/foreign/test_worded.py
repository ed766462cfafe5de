"""Services told in words alone are asked about once a table, and told where they are left out."""

from __future__ import annotations

import pytest
from foreign_case import TODAY, book, leaf

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.table import cell_text
from benchmark_app.words.arrival import left_out_text
from benchmark_app.words.language import Language

DOWN = """
Feature|Alpha|Beta
Address|12 Main St|4 Elm Rd
Strengths|near the sea|?
Phone|954 111 222|954 333 444
Wifi|yes|no
Price|100|120
"""
ACROSS = "Hotel|Zielgruppe|WLAN|Preis\nAlpha|Familien|ja|100\nBeta|Gruppen|nein|90"


def arrived(text: str, known: Known | None = None, **answers: str) -> Arrival:
    return read_arrival(
        book(leaf(text)), Choices(day=TODAY, answers=answers), today=TODAY, known=known
    )


def services(arrival: Arrival) -> list[str]:
    return list(dict.fromkeys(cell_text(one.cells["attribute"]) for one in arrival.layout.lines))


@pytest.mark.parametrize(
    ("text", "kept", "samples"),
    [
        (DOWN, ["Wifi", "Price"], ["Phone: 954 111 222", "Address: 12 Main St"]),
        (ACROSS, ["WLAN", "Preis"], ["Zielgruppe: Familien"]),
    ],
)
def test_they_wait_for_one_question(text: str, kept: list[str], samples: list[str]) -> None:
    arrival = arrived(text)
    (waiting,) = arrival.waiting
    question = waiting.question
    assert (question.code, question.default) == ("texts:Sheet1", "left_out")
    assert [one.text for one in question.samples][: len(samples)] == samples
    assert services(arrival) == kept


def test_left_out_they_are_told_and_as_notes_they_are_services() -> None:
    dropped = arrived(DOWN, texts="left_out")
    told = {(code, cell_text(line.cells["value"])) for code, line in dropped.texts}
    assert {("texts", "12 Main St"), ("texts", "?")} <= told
    assert (services(dropped), dropped.waiting) == (["Wifi", "Price"], ())
    assert left_out_text("texts", Language.EN)
    kept = arrived(DOWN, texts="note")
    assert {"Address", "Strengths", "Phone", "Wifi"} <= set(services(kept))
    assert kept.waiting == ()


@pytest.mark.parametrize(
    "row",
    [
        "Pool|geheizt|ja",
        "Pool|climatisée|oui",
        "Pool|con jardín|sí",
        "수영장|넓음|있음",
        "プール|広い|なし",
        "泳池|很大|没有",
        "Pool|heated|on request",
        "Pool|heated|8 €",
        "Open|9:00-17:00|all day long",
        "Price|ask Tom|ask Ann",
        "Pool|heated|-",
        "Mood|good|bad",
    ],
)
def test_a_row_with_a_value_or_a_price_to_come_is_no_such_row(row: str) -> None:
    arrival = arrived(f"Feature|Alpha|Beta\n{row}\nWifi|yes|no")
    kinds = {one.question.kind for one in arrival.waiting}
    assert "texts" not in kinds


def test_a_word_that_was_said_to_be_a_note_is_not_asked_about_again() -> None:
    text = "Feature|Alpha|Beta\nMood|good|bad\nWifi|yes|no"
    assert arrived(text, ratings="note").waiting == ()


def test_a_table_of_words_alone_stays_one_of_notes() -> None:
    arrival = arrived("Feature|Alpha|Beta\nStrengths|near the sea|quiet\nStyle|old|new")
    (waiting,) = arrival.waiting
    assert (waiting.question.default, waiting.cells) == ("note", 0)
    assert services(arrival) == ["Strengths", "Style"]


def test_a_service_of_the_workspace_is_kept() -> None:
    known = Known(frozenset(["strengths"]), frozenset(), {"strengths": AttributeKind.LEVEL})
    arrival = arrived("Feature|Alpha|Beta\nStrengths|near|far\nWifi|yes|no", known)
    assert (services(arrival), arrival.waiting) == (["Strengths", "Wifi"], ())


TOWNS = """
Hotel|Town|Region|Price
Alpha|Riva|Lake|100
Beta|Riva|Lake|90
Gamma|Riva|Hill|95
Delta|Arco|Riva|80
"""


def test_a_word_of_a_service_in_words_alone_is_not_asked_about_as_well() -> None:
    (waiting,) = arrived(TOWNS).waiting
    assert [one.code for one in waiting.question.choices] == ["left_out", "note", "words"]
    for answer in ("left_out", "note"):
        assert arrived(TOWNS, texts=answer).waiting == ()


def test_said_to_be_answers_its_words_are_asked_about() -> None:
    said = arrived(TOWNS, texts="words")
    assert [one.question.code for one in said.waiting] == ["word:riva"]
    answered = arrived(TOWNS, None, **{"texts": "words", "word:riva": "yes"})
    meant = [one.meant for one in answered.layout.lines if one.cells["attribute"] == "Town"]
    assert meant == ["yes", "yes", "yes", "unknown"]


def test_a_word_that_stands_elsewhere_too_is_still_asked_about() -> None:
    arrival = arrived(TOWNS + "Epsilon|Riva|Hill|Riva\n")
    assert "word:riva" in {one.question.code for one in arrival.waiting}
    (texts,) = [one.question for one in arrival.waiting if one.question.kind == "texts"]
    assert "words" not in {one.code for one in texts.choices}


@pytest.mark.parametrize("price", ["Preço", "Custo Mensal", "Prezzo", "Prijs"])
def test_a_price_beside_signs_is_of_the_rows(price: str) -> None:
    arrival = arrived(f"Nome|{price}|SSL\nAlfa|€10|✅\nBeta|€20|✅\nGama|€0|✅")
    assert {one.cells["competitor"] for one in arrival.layout.lines} == {"Alfa", "Beta", "Gama"}


def test_numbers_within_sentences_are_texts_like_the_sentences_beside_them() -> None:
    text = (
        "Shop|Fee|Why us\nAlpha|20|open every day of the week\nBeta|30|70% cheaper, and at home\n"
        "Gamma|25|50-60% cheaper than others\nDelta|28|own workshop in town\nEps|31|by bicycle only"
    )
    arrival = arrived(text)
    assert services(arrival) == ["Fee"]
    assert [one.question.code for one in arrival.waiting] == ["texts:Sheet1"]


def test_numbers_that_are_no_sentences_are_values_among_texts() -> None:
    text = (
        "Shop|Fee|Warranty\nAlpha|20|2 years\nBeta|30|for all parts of it\n"
        "Gamma|25|as the maker says"
    )
    assert services(arrived(text)) == ["Fee", "Warranty"]


@pytest.mark.parametrize(
    "column",
    [
        ("Saturday", "9am–5pm", "10am–4pm", "7 days"),
        ("Plan", "Basic 5GB", "20GB", "Unlimited"),
        ("Plan", "7GB+", "Sweet 7GB+", "100GB+5M"),
        ("요금제", "7GB+", "스위트 7GB+", "100GB+5M"),
    ],
)
def test_a_number_among_texts_of_its_own_sort_is_no_value(column: tuple[str, ...]) -> None:
    """Seven days are no measure of hours, and "20GB" is a name beside "Basic 5GB"."""
    heading, *cells = column
    rows = (
        f"{name}|{fee}|{cell}" for name, fee, cell in zip("ABC", (20, 30, 25), cells, strict=True)
    )
    arrival = arrived("\n".join((f"Shop|Fee|{heading}", *rows)))
    waiting = [line for one in arrival.waiting for line in one.lines]
    own = [one for one in (*arrival.layout.lines, *waiting) if one.cells["attribute"] == heading]
    assert len(own) == len(cells)
    assert not any(isinstance(one.meant, Amount) for one in own)


def test_a_number_beside_one_text_of_another_sort_is_a_value() -> None:
    text = "Shop|Fee|Data\nA|20|5GB\nB|30|20GB\nC|25|Unlimited, 3GB abroad"
    meant = [one.meant for one in arrived(text).layout.lines if one.cells["attribute"] == "Data"]
    assert [one.number for one in meant if isinstance(one, Amount)] == [5, 20]
