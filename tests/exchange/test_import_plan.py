"""What importing a table into an empty workspace would do, and every problem placed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from import_case import (
    DAY,
    EMPTY,
    HEAD,
    KNOWN,
    TODAY,
    arrival_of,
    plan_of,
    problems_of,
    puts_of,
    recorded_by,
    values_of,
)

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.domain.problem import Problem
from benchmark_app.errors import FileRefused
from benchmark_app.exchange.import_plan import plan_import
from benchmark_app.exchange.layout import Layout, Line
from benchmark_app.exchange.long_form import column_code
from benchmark_app.exchange.sighting import read_sightings
from benchmark_app.exchange.table import Row, Table
from benchmark_app.words.error import problem_text
from benchmark_app.words.language import Language
from benchmark_app.words.noun import NOUNS


def test_a_first_import_creates_what_it_names() -> None:
    plan = plan_of(
        (DAY, "Seaview", "Free parking", "yes"),
        (DAY, "Harbour Inn", "Free parking", "no"),
        (DAY, "Seaview", "Coffee", "excellent"),
    )
    assert plan.accepted
    assert (plan.added, plan.changed, plan.same, plan.refused) == (3, 0, 0, 0)
    assert plan.edit.label == "import"
    assert plan.new_competitors == ("Seaview", "Harbour Inn")
    assert plan.new_attributes == ("Free parking", "Coffee")
    parking = Attribute(name="Free parking", kind=AttributeKind.YES_NO)
    assert puts_of(plan) == [
        Competitor(name="Seaview"),
        Competitor(name="Harbour Inn"),
        parking,
        Attribute(name="Coffee"),
    ]
    assert recorded_by(plan)[0] == Observation(
        competitor="Seaview", attribute="Free parking", value=1.0, observed_on=date(2026, 11, 20)
    )


def test_details_and_settings_are_read() -> None:
    head = (
        *HEAD,
        *("group", "unit", "better", "kind", "offered_from"),
        *("started_on", "method", "source", "note", "subject"),
    )
    settings = ("Staff appearance and behaviour", "min", "lower", "measure", "10 min")
    row = (DAY, " Us ", "Check-in", "4.5", *settings, "2026.01.05", "Visit", "link", " n ", "yes")
    plan = plan_of(row, head=head)
    assert puts_of(plan) == [
        Competitor(name="Us", subject=True),
        Attribute(
            name="Check-in",
            touchpoint="staff",
            kind=AttributeKind.MEASURE,
            unit="min",
            direction=Direction.LOWER,
            offered_from=10.0,
        ),
    ]
    (seen,) = recorded_by(plan)
    assert (seen.started_on, seen.method) == (date(2026, 1, 5), Method.VISIT)
    assert (seen.source, seen.note) == ("link", " n ")


@pytest.mark.parametrize("noun", NOUNS.values())
def test_korean_headers_and_words(noun: str) -> None:
    for own, other in ((f"우리 {noun}", f"경쟁 {noun}"), (f"우리{noun}", f"경쟁{noun}")):
        assert (column_code(own), column_code(other)) == ("subject", "competitor")
    assert column_code(noun) == "competitor"
    head = ("날짜", f"경쟁 {noun}", "서비스 항목", "값", "비고")
    plan = plan_of(
        ("2026년 11월 20일", "바다 카페", "주차", "있음", ""),
        ("2026. 11. 20.", "산 카페", "주차", "없음", ""),
        ("2026.11.20", "산 카페", "커피", "아주 좋음", "맛있음"),
        (date(2026, 11, 20), "바다 카페", "커피", "모름", ""),
        head=head,
    )
    assert values_of(plan) == [1.0, 0.0, 3.0, Mark.UNKNOWN]
    assert [one.kind for one in puts_of(plan)[2:]] == [AttributeKind.YES_NO, AttributeKind.LEVEL]


@pytest.mark.parametrize(
    ("values", "kind", "unit"),
    [
        (("yes", "no"), "yes_no", ""),
        (("offered", "not offered", "unknown"), "yes_no", ""),
        ((True, False), "yes_no", ""),
        (("yes", "partly"), "level", ""),
        (("none", "yes"), "level", ""),
        (("○", "×"), "level", ""),
        (("0", "3"), "level", ""),
        (("yes", "2"), "level", ""),
        (("unknown", "n/a"), "level", ""),
        (("2", "4"), "measure", ""),
        (("1.5", "2"), "measure", ""),
        (("2 min", "3 min"), "measure", "min"),
        (("$4", "5"), "measure", "$"),
        ((2.0, "12 min"), "measure", "min"),
    ],
)
def test_the_kind_follows_from_the_values(values: tuple[Any, ...], kind: str, unit: str) -> None:
    plan = plan_of(*[(DAY, f"Place {at}", "Thing", value) for at, value in enumerate(values)])
    (attribute,) = (one for one in puts_of(plan) if isinstance(one, Attribute))
    assert (attribute.kind, attribute.unit) == (AttributeKind(kind), unit)


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("unit", "cups", "measure"),
        ("direction", "higher", "measure"),
        ("direction", "none", "level"),
        ("kind", "level", "level"),
    ],
)
def test_a_unit_or_direction_makes_a_measure(code: str, text: str, kind: str) -> None:
    plan = plan_of((DAY, "A", "Thing", "2", text), head=(*HEAD, code))
    assert puts_of(plan)[1].kind is AttributeKind(kind)


def test_blank_values_are_counted_and_never_no() -> None:
    plan = plan_of(
        (DAY, "A", "Pool", ""), (DAY, "B", "Pool"), ("", "", "", ""), (DAY, "C", "Pool", 2)
    )
    assert (plan.added, plan.blank) == (1, 2)
    assert plan.new_competitors == ("C",)


def test_every_problem_is_listed_with_its_place_and_nothing_written() -> None:
    plan = plan_of(
        (DAY, "A", "Pool", "lots"),
        ("soon", "A", "Pool", "yes"),
        ("", "", "", "yes"),
        ("03/04/2025", "A", "Pool", "yes"),
        (DAY, "A", "Pool", "yes"),
        (DAY, "A", "Pool", "yes", "", "stray"),
    )
    assert not plan.accepted
    assert plan.edit.edits == ()
    assert problems_of(plan) == [
        ("unknown_value", 2, "value"),
        ("bad_date", 3, "date"),
        ("missing_competitor", 4, "competitor"),
        ("missing_attribute", 4, "attribute"),
        ("missing_date", 4, "date"),
        ("ambiguous_date", 5, "date"),
        ("extra_cells", 7, ""),
    ]
    assert plan.refused == 5
    assert {one.sheet for one in plan.problems} == {"S"}


def test_the_rest_is_imported_on_request() -> None:
    plan = plan_of((DAY, "A", "Pool", "lots"), (DAY, "B", "Pool", "yes"), skip_bad=True)
    assert plan.accepted
    assert (plan.added, plan.refused, plan.new_competitors) == (1, 1, ("B",))
    assert len(plan.problems) == 1


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (("date", "competitor", "attribute"), "missing_column"),
        (("date", "competitor", "attribute", "value", "Value"), "duplicate_column"),
    ],
)
def test_a_table_that_cannot_be_read_at_all(head: Row, code: str) -> None:
    plan = plan_of((DAY, "A", "Pool", "yes"), head=head, skip_bad=True)
    assert not plan.accepted
    assert problems_of(plan) == [(code, None, "")]


def test_a_missing_column_is_named() -> None:
    (problem,) = plan_of((DAY, "A", "yes"), head=("date", "competitor", "value")).problems
    assert problem_text(problem, Language.EN) == "Sheet S: The table has no column attribute."


@pytest.mark.parametrize("rows", [(), (("", ""),)])
def test_a_table_without_rows(rows: tuple[Row, ...]) -> None:
    assert problems_of(plan_of(*rows)) == [("no_rows", None, "")]
    with pytest.raises(FileRefused) as refused:
        plan_of(head=())
    assert refused.value.code == "empty_file"


def test_unknown_columns_are_left_out_with_one_warning() -> None:
    head = (*HEAD, "level_name", "group", "touchpoint", "")
    plan = plan_of((DAY, "A", "Pool", "yes", "x", "Rooms", "Halls", ""), head=head)
    (warning,) = plan.warnings
    assert warning.params == {"columns": ["level_name", "touchpoint"]}
    assert puts_of(plan)[1].touchpoint == "Rooms"


def test_a_title_above_the_header_is_passed_over() -> None:
    plan = plan_of(HEAD, (DAY, "A", "Pool", "lots"), head=("My market", "", ""))
    assert problems_of(plan) == [("unknown_value", 3, "value")]


def test_two_values_for_one_cell_and_day() -> None:
    rows = ((DAY, "A", "Pool", "yes"), (DAY, "a", "POOL", "no"), (DAY, "B", "Pool", "no"))
    plan = plan_of(*rows)
    assert problems_of(plan) == [("two_values", 2, "value"), ("two_values", 3, "value")]
    assert plan.problems[1].params["row"] == 2
    rest = plan_of(*rows, skip_bad=True)
    assert (rest.added, rest.refused, rest.new_competitors) == (1, 2, ("B",))


def test_the_same_value_again_only_adds_its_details() -> None:
    head = (*HEAD, "method", "source", "note", "started_on")
    plan = plan_of(
        (DAY, "A", "Pool", "yes", "", "first", "", ""),
        (DAY, "A", "Pool", "Yes", "visit", "second", "heated", "2026-01-01"),
        head=head,
    )
    assert (plan.added, plan.same) == (1, 1)
    (seen,) = recorded_by(plan)
    assert (seen.method, seen.source, seen.note) == (Method.VISIT, "first", "heated")
    assert seen.started_on == date(2026, 1, 1)


def test_instants_keep_corrections_apart() -> None:
    head = (*HEAD, "recorded_at", "retracted_at")
    first, second = "2026-11-20T12:00:00.000001Z", "2026-11-20T12:00:00.000002Z"
    plan = plan_of(
        (DAY, "A", "Pool", "yes", first, second),
        (DAY, "A", "Pool", "no", second, ""),
        (DAY, "A", "Pool", "no", second, ""),
        (DAY, "B", "Pool", "no", "", second),
        head=head,
    )
    assert (plan.added, plan.same) == (3, 1)
    one, two, three = recorded_by(plan)
    assert one.recorded_at == datetime(2026, 11, 20, 12, 0, 0, 1, tzinfo=UTC)
    assert one.retracted_at == two.recorded_at
    assert three.recorded_at == three.retracted_at


def test_two_values_at_one_instant() -> None:
    instant = "2026-11-20T12:00:00Z"
    plan = plan_of(
        (DAY, "A", "Pool", "yes", instant),
        (DAY, "A", "Pool", "no", instant),
        head=(*HEAD, "recorded_at"),
    )
    assert [one.code for one in plan.problems] == ["two_values", "two_values"]


def test_days_that_contradict_each_other() -> None:
    head = (*HEAD, "started_on", "recorded_at", "retracted_at", "subject")
    plan = plan_of(
        (DAY, "A", "Pool", "yes", "2026-11-21"),
        (DAY, "B", "Pool", "yes", "", "2026-11-21", "2026-11-20"),
        (DAY, "C", "Pool", "yes", "", "then", "", "perhaps"),
        head=head,
    )
    assert problems_of(plan) == [
        ("started_after_seen", 2, "started_on"),
        ("retracted_before_recorded", 3, "retracted_at"),
        ("bad_instant", 4, "recorded_at"),
        ("bad_setting", 4, "subject"),
    ]


def test_days_to_come_and_unknown_methods_warn() -> None:
    plan = plan_of(
        ("2027-01-01", "A", "Pool", "yes", "spying"),
        ("2027-01-01", "B", "Pool", "yes", "phone"),
        head=(*HEAD, "method"),
    )
    assert plan.accepted
    assert [one.code for one in plan.warnings] == ["future_date", "unknown_method"]
    assert [one.method for one in recorded_by(plan)] == [Method.OTHER, Method.PHONE]


def test_the_subject_is_marked() -> None:
    rows = ((DAY, "Seaview", "Pool", "yes"), (DAY, "Mine", "Pool", "no"))
    assert puts_of(plan_of(*rows, subject="mine"))[1] == Competitor(name="Mine", subject=True)
    assert puts_of(plan_of(*rows, subject="SEAVIEW", market=KNOWN))[0] == Competitor(
        id=1, name="Seaview", subject=True
    )
    assert problems_of(plan_of(*rows, subject="Their")) == [("subject_not_found", None, "")]
    head = (*HEAD, "subject")
    both = plan_of((*rows[0], "true"), (*rows[1], "true"), head=head)
    assert problems_of(both) == [("several_subjects", None, "")]
    refused = plan_of((DAY, "Mine", "Pool", "odd", "true"), head=head, skip_bad=True)
    assert (refused.accepted, refused.edit.edits) == (True, ())


def test_an_unclosed_quote_refuses_or_is_left_out() -> None:
    rows = (HEAD, (DAY, "A", "Pool", "yes"))
    table = Table(name="t", rows=rows, problems=(Problem("unclosed_quote", row=3),))
    assert not plan_import(arrival_of(table), EMPTY, today=TODAY).accepted
    plan = plan_import(arrival_of(table), EMPTY, today=TODAY, skip_bad=True)
    assert (plan.accepted, plan.added, plan.refused) == (True, 1, 1)


def test_a_fault_of_a_row_without_a_heading_is_told() -> None:
    cells = {"date": DAY, "competitor": "A", "attribute": "Pool", "value": "yes", "subject": "hm"}
    layout = Layout(lines=(Line(2, cells, "B"),), headers={}, problems=())
    (problem,) = read_sightings(layout, TODAY).problems
    assert (problem.code, problem.params["column"]) == ("bad_setting", "subject")
