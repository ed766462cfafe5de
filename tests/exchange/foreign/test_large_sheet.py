"""A sheet of more cells than are read unasked: which of them are meant is asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from foreign_case import TODAY, book, leaf

from benchmark_app.domain.policy import Policy
from benchmark_app.exchange.foreign import large_sheet
from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.book import Area, Leaf
from benchmark_app.exchange.foreign.choices import Choices, TableChoice
from benchmark_app.exchange.foreign.outline import outline_of
from benchmark_app.exchange.import_plan import plan_import
from benchmark_app.exchange.long_form import LONG_COLUMNS
from benchmark_app.exchange.table import Row, cell_text
from benchmark_app.workspace import Market

_PLACES = 40
_SERVICES = 5_500
_HEAD: Row = ("Service", *(f"Place {p}" for p in range(_PLACES)))
_BODY: tuple[Row, ...] = tuple(
    (f"Service {s}", *(("yes", "no")[(s + p) % 2] for p in range(_PLACES)))
    for s in range(_SERVICES)
)
LARGE = Leaf(name="All", rows=(_HEAD, *_BODY))
SMALL = """
Service | Alpha | Beta
Parking | yes   | no
"""
NOBODY = Market(competitors=(), attributes=(), importance=(), policy=Policy())
#: As many rows of the wide table as 200,000 cells are.
_CUT = 200_000 // (_PLACES + 1)
#: Where 2,000 cells are many, this sheet of 2,501 is as large as that one.
_FEW = 2_000
_FEW_SERVICES = 60
_FEW_CUT = _FEW // (_PLACES + 1)
LARGE_OF_FEW = Leaf(name="All", rows=(_HEAD, *_BODY[:_FEW_SERVICES]))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few cells are many that all of a large sheet is read at once."""
    monkeypatch.setattr(large_sheet, "LARGEST_UNASKED", _FEW)


def _read(*leaves: Leaf | str, **said: str) -> Arrival:
    answers = {code.replace("_", ":", 1): answer for code, answer in said.items()}
    choices = Choices(day=TODAY, answers=answers)
    return read_arrival(book(*leaves), choices, today=TODAY)


def _values(arrival: Arrival) -> list[str]:
    return [f"{one.place} {cell_text(one.cells['value'])}" for one in arrival.layout.lines]


def _dump(columns: int, rows: int) -> tuple[Row, ...]:
    return tuple(tuple(range(row, row + columns)) for row in range(rows))


def test_a_large_sheet_waits_for_its_area() -> None:
    arrival = _read(LARGE)
    (question,) = arrival.questions
    assert question.code == "area:All"
    assert [one.place for one in question.samples] == ["A1:AO5501"]
    assert question.default == f"first_block:A1:AO{_CUT}"
    assert [one.code for one in question.choices] == [
        f"first_block:A1:AO{_CUT}",
        "everything:A1:AO5501",
    ]
    assert question.choices[0].sample.startswith("Service | Place 0 | Place 1")
    (waiting,) = arrival.waiting
    assert waiting.cells == (_PLACES + 1) * (_SERVICES + 1)
    assert not arrival.layout.lines
    assert not arrival.layout.problems
    assert arrival.taken == ("All",)
    plan = plan_import(arrival, NOBODY, today=TODAY)
    assert not plan.accepted
    assert plan.refused == waiting.cells


def test_what_is_said_is_read_alone() -> None:
    assert len(_read(LARGE, area_All="a1:d3").layout.lines) == 6
    arrival = _read(LARGE, area="A1:C3")
    assert _values(arrival) == ["All!B2 yes", "All!C2 no", "All!B3 no", "All!C3 yes"]
    assert [one.text for one in arrival.left_out] == ["D1:AO3", "A4:AO5501"]
    assert [one.code for one in arrival.questions] == ["area:All"]
    assert not arrival.waiting


@pytest.mark.usefixtures("few")
def test_a_choice_says_it_too_and_holds_for_the_next_file() -> None:
    assert len(_read(LARGE_OF_FEW, area="first_block").layout.lines) == _PLACES * (_FEW_CUT - 1)
    again = _read(LARGE_OF_FEW, area="everything:A1:AO3")  # the file was smaller then
    assert len(again.layout.lines) == _PLACES * _FEW_SERVICES
    assert not again.left_out
    assert len(_read(LARGE_OF_FEW, area="fullest:A1:C3").layout.lines) == 4
    assert _read(LARGE_OF_FEW, area="nonsense").waiting


def test_the_area_of_the_first_table_in_a_mapping_file_says_it() -> None:
    table = TableChoice(sheet="All", area="A1:C3")
    choices = Choices(day=TODAY, tables=(table,))
    arrival = read_arrival(book(LARGE), choices, today=TODAY)
    assert len(arrival.layout.lines) == 4


def test_other_sheets_are_read_meanwhile() -> None:
    arrival = _read(leaf(SMALL, "Small"), LARGE)
    assert _values(arrival) == ["Small!B2 yes", "Small!C2 no"]
    assert [one.question.code for one in arrival.waiting] == ["area:All"]
    assert arrival.taken == ("Small", "All")


def test_a_small_table_above_a_large_dump_is_offered_with_its_title() -> None:
    small = leaf(SMALL).rows
    rows = (("Prices of 2026-10-01",), (), *small, (), (), (), *_dump(30, 7_000))
    arrival = _read(Leaf(name="All", rows=rows))
    (question,) = arrival.questions
    assert [one.code for one in question.choices] == [
        "first_block:A1:C4",
        "fullest:A8:AD6673",
        "beginning:A1:AD6666",
        "everything:A1:AD7007",
    ]
    assert question.default == "fullest:A8:AD6673"
    said = Choices(answers={"area": "first_block"})
    arrival = read_arrival(book(Leaf(name="All", rows=rows)), said, today=TODAY)
    assert [cell_text(one.cells["date"]) for one in arrival.layout.lines] == ["2026-10-01"] * 2


def test_blocks_beside_each_other_are_offered_apart() -> None:
    rows = tuple((*row, None, None, None, *row[:2]) for row in _dump(30, 6_000))
    (question,) = _read(Leaf(name="All", rows=rows)).questions
    assert question.default == "first_block:A1:AD6000"
    arrival = _read(Leaf(name="All", rows=(*rows, ("far below",))), area="C2:D3")
    assert [one.text for one in arrival.left_out[:4]] == [
        "A1:AI1",
        "A2:B3",
        "E2:AI3",
        "A4:AI6001",
    ]


def test_one_cell_far_away_makes_a_sheet_large_and_is_told() -> None:
    rows = (*leaf(SMALL).rows, *[()] * 70_000, ("", "", "stray"))
    (question,) = _read(Leaf(name="All", rows=rows)).questions
    assert question.default == "first_block:A1:C2"
    arrival = _read(Leaf(name="All", rows=rows), area="first_block")
    assert [one.text for one in arrival.left_out] == ["A3:C70003"]


def test_a_sheet_of_one_column_is_offered_from_its_top() -> None:
    rows: tuple[Row, ...] = tuple((f"line {at}",) for at in range(200_001))
    (question,) = _read(Leaf(name="All", rows=rows)).questions
    assert question.default == "first_block:A1:A200000"
    assert question.choices[0].sample == "line 0"


def test_a_row_wider_than_everything_is_cut() -> None:
    rows: tuple[Row, ...] = (tuple(range(200_001)),)
    (question,) = _read(Leaf(name="All", rows=rows)).questions
    assert (question.default or "").startswith("first_block:A1:")
    assert question.choices[0].sample == "0 | 1 | 2 | 3 | 4 | 5"


def test_a_long_first_row_is_shown_in_part() -> None:
    rows = (tuple(f"A rather long heading {at}" for at in range(30)), *_dump(30, 7_000))
    (question,) = _read(Leaf(name="All", rows=rows)).questions
    assert len(question.choices[0].sample) == 61


def test_marks_outside_the_area_do_not_count() -> None:
    marks = {(2, 2): "inside", (9, 9): "outside"}
    large = replace(
        LARGE,
        merges=(Area(9, 9, 9, 10),),
        comments=marks,
        fills={(9, 9): "#FF0000"},
        bold=frozenset(((1, 1), (9, 9))),
        errors=frozenset(((9, 9),)),
    )
    arrival = _read(large, area="A1:C3")
    notes = [one.cells.get("note") for one in arrival.layout.lines]
    assert notes == ["inside", None, None, None]


def _long(head: Row, *values: str) -> Leaf:
    rows: list[Row] = [head]
    for at in range(510):
        day, value = f"2026-0{at % 9 + 1}-01", values[at % len(values)]
        row = (day, f"Haus {at % 40}", f"Leistung {at % 77}", value)
        rows.append((*row, *("" for _ in head[len(row) :])))
    return Leaf(name="All", rows=tuple(rows))


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(
    ("head", "values"),
    [
        (LONG_COLUMNS, ("yes", "no")),
        (
            ("Datum", "Betrieb", "Leistung", "Wert", "Bemerkung", "Quelle", "Link", "Stand"),
            ("ja", "nein"),
        ),
    ],
)
def test_a_long_form_names_everything_in_each_row_and_comes_in_whole(
    head: Row, values: tuple[str, ...]
) -> None:
    arrival = _read(_long(head, *values))
    assert not [one for one in arrival.questions if one.kind == "area"]
    assert len(arrival.layout.lines) == 510


def test_blank_cells_make_no_sheet_large() -> None:
    small = leaf(SMALL).rows
    blank: Row = ("",) * 50
    assert not _read(Leaf(name="All", rows=(*small, *[blank] * 5_000))).questions
    assert not _read(leaf(SMALL, "Small"), Leaf(name="All", rows=(blank,) * 5_000)).questions


@pytest.mark.usefixtures("few")
def test_the_outline_keeps_what_was_said() -> None:
    made = book(LARGE_OF_FEW)
    for said, shown in (("a1:c3", "a1:c3"), ("first_block:A1:B2", f"first_block:A1:AO{_FEW_CUT}")):
        answers = {"area:All": said}
        arrival = read_arrival(made, Choices(day=TODAY, answers=answers), today=TODAY)
        (asked,) = (one for one in outline_of(made, arrival, answers, "").asked if one.cells == 0)
        assert asked.answer == shown
    waiting = outline_of(made, _read(LARGE_OF_FEW), {}, "").asked[0]
    assert waiting.cells == (_PLACES + 1) * (_FEW_SERVICES + 1)


def test_a_text_says_where_without_a_sheet(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_text("\n".join(",".join(map(str, row)) for row in LARGE.rows), encoding="utf-8")
    arrival = read_arrival(path, Choices(day=TODAY), today=TODAY)
    assert [one.place for one in arrival.waiting[0].lines] == ["A1"]
