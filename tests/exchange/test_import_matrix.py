"""Importing a matrix of services and competitors, and signs that need a mapping."""

from __future__ import annotations

from datetime import date

import pytest
from import_case import (
    DAY,
    HEAD,
    plan_of,
    problems_of,
    puts_of,
    recorded_by,
    values_of,
)

from benchmark_app.domain.observation import Mark
from benchmark_app.exchange.table import Row

MATRIX_HEAD: Row = ("Service", "Group", "Us", "Seaview", "", "Harbour")


@pytest.mark.parametrize(
    ("kind", "floor", "expected"),
    [
        ("level", "excellent", 3.0),
        ("level", "0", None),
        ("level", "often", None),
        ("yes_no", "1", 1.0),
        ("measure", "-5", -5.0),
    ],
)
def test_what_counts_as_offered(kind: str, floor: str, expected: float | None) -> None:
    plan = plan_of(
        (DAY, "A", "Thing", "1", kind, floor),
        (DAY, "B", "Thing", "1", kind, ""),
        head=(*HEAD, "kind", "offered_from"),
    )
    if expected is None:
        assert problems_of(plan) == [("bad_setting", 2, "offered_from")]
    else:
        assert puts_of(plan)[2].offered_from == expected


def test_unclear_signs_need_a_mapping_or_clear_ones() -> None:
    rows = ((DAY, "A", "Pool", "x"), (DAY, "B", "Pool", "✓"))
    assert [one.code for one in plan_of(*rows).problems] == ["unclear_sign", "unclear_sign"]
    assert values_of(plan_of(*rows, mapping={"x": "no", "✓": "yes"})) == [0.0, 1.0]
    assert values_of(plan_of(*rows, (DAY, "C", "Pool", "◎"))) == [0.0, 2.0, 3.0]


def test_a_mapping_can_leave_cells_out() -> None:
    plan = plan_of((DAY, "A", "Pool", "-"), (DAY, "B", "Pool", "yes"), mapping={"-": ""})
    assert values_of(plan) == [1.0]


def test_a_decimal_comma_makes_other_separators_unclear() -> None:
    plan = plan_of((DAY, "A", "Price", "2,50 €"), (DAY, "B", "Price", "1.250 €"))
    assert problems_of(plan) == [("unclear_number", 3, "value")]


def test_a_matrix_on_a_day() -> None:
    plan = plan_of(
        ("Services offered", "", "", "", "", ""),
        ("Pool", "Rooms", "", "○", "", "×"),
        ("Wait", "", 4.0, "12 min", "", "n/a"),
        ("Bar", "", "yes"),
        head=MATRIX_HEAD,
        day=date(2026, 11, 20),
        subject="Us",
    )
    assert plan.accepted
    assert (plan.added, plan.blank) == (6, 3)
    assert plan.new_competitors == ("Us", "Seaview", "Harbour")
    assert values_of(plan) == [2.0, 0.0, 4.0, 12.0, Mark.NOT_APPLICABLE, 1.0]
    pool, wait, _ = puts_of(plan)[3:]
    assert (pool.touchpoint, wait.unit) == ("Rooms", "min")


def test_a_matrix_needs_a_day_and_competitors() -> None:
    row = ("Pool", "Rooms", "yes")
    assert problems_of(plan_of(row, head=MATRIX_HEAD)) == [("day_needed", None, "")]
    day = date(2026, 11, 20)
    assert problems_of(plan_of(("Pool",), head=("Service",), day=day)) == [("no_rows", None, "")]


def test_a_competitor_that_stands_twice_must_not_contradict_itself() -> None:
    plan = plan_of(
        ("Pool", "yes", "no"),
        ("Bar", "yes", "yes"),
        head=("Service", "A", "a"),
        day=date(2026, 11, 20),
        skip_bad=True,
    )
    assert problems_of(plan) == [("two_values", 2, "A"), ("two_values", 2, "a")]
    assert [one.code for one in plan.warnings] == ["duplicate_column"]
    assert values_of(plan) == [1.0]


def test_problems_of_a_matrix_have_the_competitors_column() -> None:
    plan = plan_of(
        ("Pool", "", "lots", "yes", "stray"),
        ("", "", "yes", "x"),
        ("Bar", "", "x", ""),
        head=MATRIX_HEAD,
        day=date(2026, 11, 20),
    )
    assert problems_of(plan) == [("missing_attribute", 3, "Service")]
    assert [(one.code, one.row, one.column) for one in plan.warnings if one.row] == [
        ("text_is_note", 2, "Us")
    ]
    assert [(one.question.code, one.cells) for one in plan.questions] == [
        ("sign:x", 2),
        ("blank", 0),
    ]
    assert ("S!E2", "stray", "no_heading") in [
        (one.place, one.new, one.why) for one in plan.differences
    ]


def test_a_matrix_may_begin_with_its_settings() -> None:
    head = ("", "A", "unit")
    plan = plan_of(("Wait", "4", "min"), head=head, day=date(2026, 11, 20))
    assert puts_of(plan)[1].unit == "min"


@pytest.mark.parametrize(("said", "note"), [("no", "no"), ("❌", "")])
def test_what_is_not_there_has_no_price(said: str, note: str) -> None:
    head: Row = ("Service", "Us", "Seaview", "Harbour", "Krone")
    rows: tuple[Row, ...] = (("Crib", "$5", said, "$9", "$7"), ("Bar", "yes", "no", "no", "yes"))
    plan = plan_of(*rows, head=head, day=date(2026, 11, 20))
    assert values_of(plan)[1] is Mark.NOT_APPLICABLE
    assert (recorded_by(plan)[1].note, plan.problems) == (note, ())
