"""Rows and columns that follow from others are found by their numbers, whatever their names."""

from __future__ import annotations

import random

import pytest
from foreign_case import TODAY, book, cell, leaf

from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.cell_line import CellLine
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.worked_out import Worked, worked_out
from benchmark_app.exchange.table import Cell, cell_text

STAY = "Price|100|110|90|120\nExtras|20|15|30|25\nTidy|7|9|8|6\n"
PRICES = "Price|100|110|90|120|99|70\n"
#: A last line beside those before it, and what is shown of the first number: sure, asked, nothing.
ROWS = (
    (STAY + "Gesamt|127|134|128|151", "sure 127 = 100 + 20 + 7"),
    ("A|4|5|3|4\nB|3|5|4|2\nC|5|4|4|3\nØ?|4|4.67|3.67|3", "sure 4 = Ø 4, 3, 5"),
    ("A|4|5|3|9\nB|3|7|4|2\nC|5|4|8|3\n?|4|5|4|3", ""),
    (STAY + "?|80|95|60|95", "asked 80 = 100 − 20"),
    ("A|8|9.5|7|12\nB|9|9.9|7|10\n?|12.5|4.21|0|-16.67", "asked 12.5 = (9 / 8 − 1) × 100"),
    ("A|80|95|70|120\nB|20|30|35|22\n?|25|31.6|50|18.3", "sure 25 = 20 / 80 × 100"),
    (PRICES + "?|4|5|2|6|3|1", "asked 4 = # 100"),
    (PRICES + "?|3|2|5|1|4|6", "asked 3 = # 100"),
    (PRICES + "?|3|2|5|1|4|7", ""),
    ("Price|100|110|90|120|99|-\n?|3|2|5|1|4|6", ""),
    ("A|9|3|8|4|6|5\nB|5|7|2|9|9|7\nMine|9|3|8|4|6|5", ""),
    ("1 h|5|6|4|7\n2 h|10|12|8|14\n3 h|15|18|12|21", ""),
    ("A|12|15|11|14\nB|0|0|0|0\n?|12|15|11|14", ""),
    ("A|3|3|3|3\nB|4|4|4|4\n?|7|7|7|7", ""),
    ("A|31|52|47\nB|12|-|15\nC|8|11|\n?|51|63|62", "asked 51 = 31 + 12 + 8"),
    ("A|31|52|47\nB|12|18|15\nC|8|11|9\n?|51|lots|71", ""),
    ("A|31|52\nB|12|18\nC|8|11\n?|51|81", ""),
    ("?|51|81|71|40\nA|31|52|47|25\nB|12|18|15|9\nC|8|11|9|6", "sure 51 = 31 + 12 + 8"),
    ("A|20|-|40|22\nB|80|95|100|120\n?|25|31|40|18", ""),
    ("A|20|30|0|22\nB|80|95||120\n?|25|31|7|18", ""),
)


def table(text: str) -> dict[int, CellLine]:
    """Lines of cells by number, their names apart."""
    rows = [line.split("|")[1:] for line in text.splitlines()]
    return {at: CellLine(tuple(map(cell, row))) for at, row in enumerate(rows)}


def told(worked: Worked) -> str:
    """How sure a line is worked out, and how its first number is."""
    return f"{'sure' if worked.is_sure else 'asked'} {worked.shown[0][1]}"


@pytest.mark.parametrize(("text", "said"), ROWS)
def test_a_line_is_worked_out_where_chance_cannot_explain_it(text: str, said: str) -> None:
    found = list(worked_out(table(text)).values())
    assert [told(one) for one in found] == ([said] if said else [])


def test_marks_are_counted_wherever_the_count_stands() -> None:
    words = ["yes|yes|no|no|no|yes", "no|yes|yes|no|no|no", "yes|yes|yes|no|yes|no"]
    words += ["no|yes|no|no|no|yes"]
    text = "\n".join(f"A|{line}" for line in words)
    count, share = "?|2|4|2|0|1|2", "?|50|100|50|0|25|50"
    for line, equal in ((count, "2 = yes, no, yes, no"), (share, "50 = yes, no, yes, no")):
        (found,) = worked_out(table(f"{line}\n{text}")).values()
        assert equal in told(found)
    few = "\n".join(text.splitlines()[:2])
    assert worked_out(table(f"?|1|2|1|0|0|1\n{few}")) == {}


def test_weighted_sums_are_found_by_the_weights() -> None:
    lines = table("A|4|5|3|2\nB|3|5|4|5\nC|5|4|4|3\n?|4.2|4.55|3.7|3.2")
    weights: dict[int, Cell] = {0: 30.0, 1: 25.0, 2: 45.0, 3: None}
    (found,) = worked_out(lines, weights=weights).values()
    assert told(found) == "sure 4.2 = (4×30 + 3×25 + 5×45) / 100"
    assert worked_out(lines) == {}
    lines[0] = lines[1] = lines[2] = CellLine((None, 5.0, 3.0, 2.0))
    assert worked_out(lines, weights=weights) == {}


def test_what_is_left_out_already_is_part_of_no_sum() -> None:
    lines = table(STAY + "Sub|127|134|128|151\nTax|11|13|17|12\nAll|138|147|145|163")
    assert list(worked_out(lines)) == [3, 5]
    assert list(worked_out(lines, known=[3])) == [5]


def test_plain_tables_are_left_alone() -> None:
    numbers = random.Random(5)
    for _ in range(60):
        width, steps = numbers.randint(2, 8), numbers.choice((1, 5, 10))
        lines = {
            at: CellLine(tuple(float(numbers.randint(1, 12) * steps) for _ in range(width)))
            for at in range(numbers.randint(2, 9))
        }
        assert worked_out(lines) == {}


def test_of_many_lines_none_is_tried() -> None:
    lines = table("\n".join(["A|4|5|3|4|9"] * 20 + ["B|3|5|4|2|1", "?|7|10|7|6|10"]))
    assert list(worked_out(lines)) == [21]
    assert worked_out(lines | {at: CellLine((None,) * 5) for at in range(22, 41)}) == {}


GAP = """
Feature|Us|Alpha|Beta|Abstand
Price|100|110|90|10
Breakfast|20|15|30|-5
Parking|12|12.5|14|0.5
Late checkout|25|31|27|6
"""
SUM = "Feature|Alpha|Beta|Gamma|Delta\n" + STAY.replace("Tidy|7|9|8|6\n", "")
SUM += "Aufwand|120|125|120|145\nPool|yes|no|yes|no"


def arrived(text: str, **answers: str) -> Arrival:
    said = {code.replace("__", ":"): one for code, one in answers.items()}
    return read_arrival(book(leaf(text)), Choices(day=TODAY, answers=said), today=TODAY)


def services(arrival: Arrival, code: str) -> set[str]:
    return {cell_text(line.cells[code]) for line in arrival.layout.lines}


@pytest.mark.parametrize(
    ("text", "question", "code", "place"),
    [
        (SUM, "computed_row:Aufwand", "attribute", "B4 120 = 100 + 20"),
        (GAP, "computed_column:Abstand", "competitor", "E2 10 = 110 − 100"),
    ],
)
def test_what_may_be_worked_out_waits_until_its_owner_says(
    text: str, question: str, code: str, place: str
) -> None:
    name = question.partition(":")[2]
    arrival = arrived(text)
    (waiting,) = arrival.waiting
    assert (waiting.question.code, waiting.question.default) == (question, "left_out")
    assert (waiting.cells, name in services(arrival, code)) == (4, False)
    sample = waiting.question.samples[0]
    assert f"{sample.place} {sample.text}" == place
    kept = arrived(text, **{question.replace(":", "__"): "own"})
    assert (kept.waiting, name in services(kept, code)) == ((), True)
    dropped = arrived(text, **{question.partition(":")[0]: "left_out"})
    assert (dropped.waiting, name in services(dropped, code)) == ((), False)
    assert ("not_taken", name) in [(one.code, one.text) for one in dropped.left_out]


def test_what_is_worked_out_beyond_doubt_is_left_out_and_told() -> None:
    text = "Feature|Alpha|Beta|Gamma|Delta\n" + STAY + "Aufwand|127|134|128|151\nWifi|yes|no|no|no"
    arrival = arrived(text)
    assert arrival.waiting == ()
    assert [(one.code, one.text) for one in arrival.left_out] == [("computed", "Aufwand")]
