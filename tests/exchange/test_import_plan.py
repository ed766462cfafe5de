"""What importing a table would do."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pytest

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record, Retract
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.import_plan import ImportPlan, plan_import
from benchmark_app.exchange.long_form import column_code
from benchmark_app.exchange.table import Row, Table
from benchmark_app.words.error import problem_text
from benchmark_app.words.language import Language
from benchmark_app.words.noun import NOUNS

TODAY = date(2026, 11, 22)
DAY = "2026-11-20"
HEAD: Row = ("date", "competitor", "attribute", "value")
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Market:
    """A workspace's entities."""

    competitors: tuple[Competitor, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    importance: tuple[Importance, ...] = ()
    plans: tuple[Plan, ...] = ()
    events: tuple[CompetitorEvent, ...] = ()
    policy: Policy = field(default_factory=Policy)


EMPTY = Market()
KNOWN = Market(
    competitors=(Competitor(id=1, name="Seaview"), Competitor(id=2, name="Us", subject=True)),
    attributes=(
        Attribute(id=7, name="Free parking", kind=AttributeKind.YES_NO),
        Attribute(
            id=8, name="Check-in", kind=AttributeKind.MEASURE, unit="min", direction=Direction.LOWER
        ),
    ),
)


def _plan(*rows: Row, market: Market = EMPTY, head: Row = HEAD, **options: Any) -> ImportPlan:
    existing = options.pop("existing", ())
    table = Table(name="t.csv", rows=(head, *rows), sheet="S")
    plan = plan_import(table, market, existing, today=TODAY, **options)
    for problem in (*plan.problems, *plan.warnings):
        assert problem_text(problem, Language.EN)
        assert problem_text(problem, Language.KO)
    assert pickle.loads(pickle.dumps(plan)) == plan  # plans cross processes
    return plan


def _recorded(plan: ImportPlan) -> list[Observation]:
    return [
        one for edit in plan.edit.edits if isinstance(edit, Record) for one in edit.observations
    ]


def _values(plan: ImportPlan) -> list[object]:
    return [one.value for one in _recorded(plan)]


def _put(plan: ImportPlan) -> list[Any]:
    return [edit.entity for edit in plan.edit.edits if isinstance(edit, Put)]


def _told(plan: ImportPlan) -> list[tuple[str, int | None, str]]:
    return [(one.code, one.row, one.column) for one in plan.problems]


def test_a_first_import_creates_what_it_names() -> None:
    plan = _plan(
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
    assert _put(plan) == [
        Competitor(name="Seaview"),
        Competitor(name="Harbour Inn"),
        parking,
        Attribute(name="Coffee"),
    ]
    assert _recorded(plan)[0] == Observation(
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
    plan = _plan(row, head=head)
    assert _put(plan) == [
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
    (seen,) = _recorded(plan)
    assert (seen.started_on, seen.method) == (date(2026, 1, 5), Method.VISIT)
    assert (seen.source, seen.note) == ("link", " n ")


@pytest.mark.parametrize("noun", NOUNS.values())
def test_korean_headers_and_words(noun: str) -> None:
    for own, other in ((f"우리 {noun}", f"경쟁 {noun}"), (f"우리{noun}", f"경쟁{noun}")):
        assert (column_code(own), column_code(other)) == ("subject", "competitor")
    assert column_code(noun) == "competitor"
    head = ("날짜", f"경쟁 {noun}", "서비스 항목", "값", "비고")
    plan = _plan(
        ("2026년 11월 20일", "바다 카페", "주차", "있음", ""),
        ("2026. 11. 20.", "산 카페", "주차", "없음", ""),
        ("2026.11.20", "산 카페", "커피", "아주 좋음", "맛있음"),
        (date(2026, 11, 20), "바다 카페", "커피", "모름", ""),
        head=head,
    )
    assert _values(plan) == [1.0, 0.0, 3.0, Mark.UNKNOWN]
    assert [one.kind for one in _put(plan)[2:]] == [AttributeKind.YES_NO, AttributeKind.LEVEL]


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
    plan = _plan(*[(DAY, f"Place {at}", "Thing", value) for at, value in enumerate(values)])
    (attribute,) = (one for one in _put(plan) if isinstance(one, Attribute))
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
    plan = _plan((DAY, "A", "Thing", "2", text), head=(*HEAD, code))
    assert _put(plan)[1].kind is AttributeKind(kind)


def test_blank_values_are_counted_and_never_no() -> None:
    plan = _plan(
        (DAY, "A", "Pool", ""), (DAY, "B", "Pool"), ("", "", "", ""), (DAY, "C", "Pool", 2)
    )
    assert (plan.added, plan.blank) == (1, 2)
    assert plan.new_competitors == ("C",)


def test_every_problem_is_listed_with_its_place_and_nothing_written() -> None:
    plan = _plan(
        (DAY, "A", "Pool", "lots"),
        ("soon", "A", "Pool", "yes"),
        ("", "", "", "yes"),
        ("03/04/2025", "A", "Pool", "yes"),
        (DAY, "A", "Pool", "yes"),
        (DAY, "A", "Pool", "yes", "", "stray"),
    )
    assert not plan.accepted
    assert plan.edit.edits == ()
    assert _told(plan) == [
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
    plan = _plan((DAY, "A", "Pool", "lots"), (DAY, "B", "Pool", "yes"), skip_bad=True)
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
    plan = _plan((DAY, "A", "Pool", "yes"), head=head, skip_bad=True)
    assert not plan.accepted
    assert _told(plan) == [(code, None, "")]


def test_a_missing_column_is_named() -> None:
    (problem,) = _plan((DAY, "A", "yes"), head=("date", "competitor", "value")).problems
    assert problem_text(problem, Language.EN) == "Sheet S: The table has no column attribute."


@pytest.mark.parametrize("rows", [(), (("", ""),)])
def test_a_table_without_rows(rows: tuple[Row, ...]) -> None:
    assert _told(_plan(*rows)) == [("no_rows", None, "")]
    assert _told(_plan(head=())) == [("no_rows", None, "")]


def test_unknown_columns_are_left_out_with_one_warning() -> None:
    head = (*HEAD, "level_name", "group", "touchpoint", "")
    plan = _plan((DAY, "A", "Pool", "yes", "x", "Rooms", "Halls", ""), head=head)
    (warning,) = plan.warnings
    assert warning.params == {"columns": ["level_name", "touchpoint"]}
    assert _put(plan)[1].touchpoint == "Rooms"


def test_a_title_above_the_header_is_passed_over() -> None:
    plan = _plan(HEAD, (DAY, "A", "Pool", "lots"), head=("My market", "", ""))
    assert _told(plan) == [("unknown_value", 3, "value")]


def test_two_values_for_one_cell_and_day() -> None:
    rows = ((DAY, "A", "Pool", "yes"), (DAY, "a", "POOL", "no"), (DAY, "B", "Pool", "no"))
    plan = _plan(*rows)
    assert _told(plan) == [("two_values", 2, "value"), ("two_values", 3, "value")]
    assert plan.problems[1].params["row"] == 2
    rest = _plan(*rows, skip_bad=True)
    assert (rest.added, rest.refused, rest.new_competitors) == (1, 2, ("B",))


def test_the_same_value_again_only_adds_its_details() -> None:
    head = (*HEAD, "method", "source", "note", "started_on")
    plan = _plan(
        (DAY, "A", "Pool", "yes", "", "first", "", ""),
        (DAY, "A", "Pool", "Yes", "visit", "second", "heated", "2026-01-01"),
        head=head,
    )
    assert (plan.added, plan.same) == (1, 1)
    (seen,) = _recorded(plan)
    assert (seen.method, seen.source, seen.note) == (Method.VISIT, "first", "heated")
    assert seen.started_on == date(2026, 1, 1)


def test_instants_keep_corrections_apart() -> None:
    head = (*HEAD, "recorded_at", "retracted_at")
    first, second = "2026-11-20T12:00:00.000001Z", "2026-11-20T12:00:00.000002Z"
    plan = _plan(
        (DAY, "A", "Pool", "yes", first, second),
        (DAY, "A", "Pool", "no", second, ""),
        (DAY, "A", "Pool", "no", second, ""),
        (DAY, "B", "Pool", "no", "", second),
        head=head,
    )
    assert (plan.added, plan.same) == (3, 1)
    one, two, three = _recorded(plan)
    assert one.recorded_at == datetime(2026, 11, 20, 12, 0, 0, 1, tzinfo=UTC)
    assert one.retracted_at == two.recorded_at
    assert three.recorded_at == three.retracted_at


def test_two_values_at_one_instant() -> None:
    instant = "2026-11-20T12:00:00Z"
    plan = _plan(
        (DAY, "A", "Pool", "yes", instant),
        (DAY, "A", "Pool", "no", instant),
        head=(*HEAD, "recorded_at"),
    )
    assert [one.code for one in plan.problems] == ["two_values", "two_values"]


def test_days_that_contradict_each_other() -> None:
    head = (*HEAD, "started_on", "recorded_at", "retracted_at", "subject")
    plan = _plan(
        (DAY, "A", "Pool", "yes", "2026-11-21"),
        (DAY, "B", "Pool", "yes", "", "2026-11-21", "2026-11-20"),
        (DAY, "C", "Pool", "yes", "", "then", "", "perhaps"),
        head=head,
    )
    assert _told(plan) == [
        ("started_after_seen", 2, "started_on"),
        ("retracted_before_recorded", 3, "retracted_at"),
        ("bad_instant", 4, "recorded_at"),
        ("bad_setting", 4, "subject"),
    ]


def test_days_to_come_and_unknown_methods_warn() -> None:
    plan = _plan(
        ("2027-01-01", "A", "Pool", "yes", "spying"),
        ("2027-01-01", "B", "Pool", "yes", "phone"),
        head=(*HEAD, "method"),
    )
    assert plan.accepted
    assert [one.code for one in plan.warnings] == ["future_date", "unknown_method"]
    assert [one.method for one in _recorded(plan)] == [Method.OTHER, Method.PHONE]


def _seen(value: float | Mark = 1.0, **fields: Any) -> Observation:
    known = {"id": 5, "competitor": 1, "attribute": 7, "recorded_at": NOON}
    return Observation(**{**known, "value": value, "observed_on": date(2026, 11, 20), **fields})


@pytest.mark.parametrize(
    ("stored", "value", "counts"),
    [
        ([], "yes", (1, 0, 0)),
        ([_seen(1.0)], "yes", (0, 0, 1)),
        ([_seen(0.0)], "yes", (0, 1, 0)),
        ([_seen(1.0, retracted_at=NOON)], "yes", (1, 0, 0)),
        ([_seen(1.0, observed_on=date(2026, 1, 1))], "yes", (1, 0, 0)),
        ([_seen(1.0), _seen(0.0, id=6, recorded_at=NOON.replace(hour=13))], "yes", (0, 1, 0)),
        ([_seen(Mark.UNKNOWN)], "unknown", (0, 0, 1)),
        ([_seen(1.0, competitor=2)], "yes", (1, 0, 0)),
    ],
)
def test_values_are_new_changed_or_known(
    stored: list[Observation], value: str, counts: tuple[int, int, int]
) -> None:
    plan = _plan((DAY, "SEAVIEW", "free  parking", value), market=KNOWN, existing=stored)
    assert (plan.added, plan.changed, plan.same) == counts
    assert [(one.competitor, one.attribute) for one in _recorded(plan)] == [(1, 7)] * sum(
        counts[:2]
    )
    assert _put(plan) == []


def test_stored_values_can_be_asked_for() -> None:
    def existing(attribute: int, competitor: int) -> list[Observation]:
        assert (attribute, competitor) == (7, 1)
        return [_seen(1.0)]

    rows = (
        (DAY, "Seaview", "Free parking", "yes"),
        ("2026-11-21", "Seaview", "Free parking", "no"),
    )
    plan = _plan(*rows, market=KNOWN, existing=existing)
    assert (plan.added, plan.same) == (1, 1)


def test_more_details_change_a_known_value_and_keep_the_old_ones() -> None:
    plan = _plan(
        (DAY, "Seaview", "Free parking", "yes", "sign"),
        market=KNOWN,
        existing=[_seen(1.0, source="link", method=Method.VISIT)],
        head=(*HEAD, "note"),
    )
    assert plan.changed == 1
    (seen,) = _recorded(plan)
    assert (seen.note, seen.source, seen.method) == ("sign", "link", Method.VISIT)


def test_an_export_comes_back_as_known_and_its_changes_as_corrections() -> None:
    head = (*HEAD, "recorded_at", "retracted_at")
    stored = [_seen(1.0), _seen(0.0, id=6, recorded_at=NOON.replace(hour=9), retracted_at=NOON)]
    noon, nine = "2026-11-20T12:00:00Z", "2026-11-20T09:00:00Z"
    rows = (
        (DAY, "Seaview", "Free parking", "yes", noon, ""),
        (DAY, "Seaview", "Free parking", "no", nine, noon),
    )
    again = _plan(*rows, market=KNOWN, existing=stored, head=head)
    assert (again.same, again.edit.edits) == (2, ())
    edited = ((DAY, "Seaview", "Free parking", "no", noon, ""), rows[1])
    plan = _plan(*edited, market=KNOWN, existing=stored, head=head)
    assert (plan.changed, plan.same) == (1, 1)
    assert _recorded(plan)[0].recorded_at is None
    retracted = _plan(
        (*rows[0][:5], "2026-11-20T13:00:00Z"), market=KNOWN, existing=stored, head=head
    )
    assert retracted.changed == 1
    assert retracted.edit.edits == (Retract((5,)),)
    other = (DAY, "Seaview", "Free parking", "no", "2026-11-20T08:00:00Z", "2026-11-20T08:30:00Z")
    history = _plan(other, market=KNOWN, existing=stored, head=head)
    assert history.added == 1
    later = (DAY, "Seaview", "Free parking", "no", "2026-11-20T15:00:00Z", "")
    assert _recorded(_plan(later, market=KNOWN, existing=stored, head=head))[0].recorded_at


def test_known_attributes_rule_how_values_are_read() -> None:
    plan = _plan(
        (DAY, "Seaview", "Free parking", "partly"),
        (DAY, "Seaview", "Check-in", "ten"),
        (DAY, "Seaview", "Check-in", "2 hours"),
        market=KNOWN,
    )
    assert _told(plan) == [
        ("not_yes_no", 2, "value"),
        ("not_a_number", 3, "value"),
        ("other_unit", 4, "value"),
    ]
    assert plan.problems[2].params["unit"] == "min"


def test_known_settings_stay_and_another_unit_is_refused() -> None:
    head = (*HEAD, "kind", "unit", "direction", "touchpoint", "offered_from")
    plan = _plan(
        (DAY, "Seaview", "Check-in", "4", "level", "MIN", "higher", "staff", "5"),
        (DAY, "Us", "Check-in", "4", "measure", "hours", "", "", ""),
        (DAY, "Us", "Free parking", "yes", "", "lots", "", "services", "yes"),
        market=KNOWN,
        head=head,
    )
    assert _told(plan) == [("unit_differs", 3, "unit")]
    kept = [(one.params["column"], one.params["known"]) for one in plan.warnings]
    assert kept == [
        ("touchpoint", "services"),
        ("kind", "measure"),
        ("direction", "lower"),
        ("offered_from", "-"),
    ]


def test_rows_may_say_the_same_in_other_words() -> None:
    rows = ((DAY, "A", "Wait", "4", "measure"), (DAY, "B", "Wait", "5", "Number"))
    assert _plan(*rows, head=(*HEAD, "kind")).accepted


def test_rows_that_disagree_about_a_new_attribute() -> None:
    head = (*HEAD, "unit", "group", "kind")
    plan = _plan(
        (DAY, "A", "Wait", "4", "min", "Desk", ""),
        (DAY, "B", "Wait", "4", "hours", "Hall", ""),
        (DAY, "C", "Wait", "4", "hours", "", ""),
        (DAY, "D", "Wait", "4", "", "desk", "odd"),
        (DAY, "E", "Wait", "4", "min", "Desk", ""),
        head=head,
        skip_bad=True,
    )
    assert _told(plan) == [("setting_differs", 3, "unit"), ("bad_setting", 5, "kind")]
    assert plan.problems[0].params["row"] == 2
    assert [one.params["value"] for one in plan.warnings] == ["Hall", "desk"]
    assert (plan.added, plan.refused) == (2, 3)


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
    plan = _plan(
        (DAY, "A", "Thing", "1", kind, floor),
        (DAY, "B", "Thing", "1", kind, ""),
        head=(*HEAD, "kind", "offered_from"),
    )
    if expected is None:
        assert _told(plan) == [("bad_setting", 2, "offered_from")]
    else:
        assert _put(plan)[2].offered_from == expected


def test_unclear_signs_need_a_mapping_or_clear_ones() -> None:
    rows = ((DAY, "A", "Pool", "x"), (DAY, "B", "Pool", "✓"))
    assert [one.code for one in _plan(*rows).problems] == ["unclear_sign", "unclear_sign"]
    assert _values(_plan(*rows, mapping={"x": "no", "✓": "yes"})) == [0.0, 1.0]
    assert _values(_plan(*rows, (DAY, "C", "Pool", "◎"))) == [0.0, 2.0, 3.0]


def test_a_mapping_can_leave_cells_out() -> None:
    plan = _plan((DAY, "A", "Pool", "-"), (DAY, "B", "Pool", "yes"), mapping={"-": ""})
    assert _values(plan) == [1.0]


def test_a_decimal_comma_makes_other_separators_unclear() -> None:
    plan = _plan((DAY, "A", "Price", "2,50 €"), (DAY, "B", "Price", "1.250 €"))
    assert _told(plan) == [("unclear_number", 3, "value")]


def test_the_subject_is_marked() -> None:
    rows = ((DAY, "Seaview", "Pool", "yes"), (DAY, "Mine", "Pool", "no"))
    assert _put(_plan(*rows, subject="mine"))[1] == Competitor(name="Mine", subject=True)
    assert _put(_plan(*rows, subject="SEAVIEW", market=KNOWN))[0] == Competitor(
        id=1, name="Seaview", subject=True
    )
    assert _told(_plan(*rows, subject="Their")) == [("subject_not_found", None, "")]
    head = (*HEAD, "subject")
    both = _plan((*rows[0], "true"), (*rows[1], "true"), head=head)
    assert _told(both) == [("several_subjects", None, "")]
    refused = _plan((DAY, "Mine", "Pool", "odd", "true"), head=head, skip_bad=True)
    assert (refused.accepted, refused.edit.edits) == (True, ())


def test_nearly_known_names_warn_and_strict_refuses() -> None:
    rows = ((DAY, "Sea-view", "Free parkng", "yes"), (DAY, "Seaviev", "Pool", "yes"))
    plan = _plan(*rows, market=KNOWN)
    assert plan.accepted
    near = [(one.params["name"], one.params["known"], one.row) for one in plan.warnings]
    assert near == [
        ("Sea-view", "Seaview", 2),
        ("Seaviev", "Seaview", 3),
        ("Free parkng", "Free parking", 2),
    ]
    strict = _plan(*rows, market=KNOWN, strict=True, skip_bad=True)
    assert not strict.accepted
    assert len(strict.problems) == 3


MATRIX_HEAD: Row = ("Service", "Group", "Us", "Seaview", "", "Harbour")


def test_a_matrix_on_a_day() -> None:
    plan = _plan(
        ("Services offered", "", "", "", "", ""),
        ("Pool", "Rooms", "", "○", "", "×"),
        ("Wait", "", 4.0, "12 min", "", "n/a"),
        ("Bar", "", "yes"),
        head=MATRIX_HEAD,
        day=date(2026, 11, 20),
        subject="Us",
    )
    assert plan.accepted
    assert (plan.added, plan.blank) == (6, 6)
    assert plan.new_competitors == ("Us", "Seaview", "Harbour")
    assert _values(plan) == [2.0, 0.0, 4.0, 12.0, Mark.NOT_APPLICABLE, 1.0]
    pool, wait, _ = _put(plan)[3:]
    assert (pool.touchpoint, wait.unit) == ("Rooms", "min")


def test_a_matrix_needs_a_day_and_competitors() -> None:
    row = ("Pool", "Rooms", "yes")
    assert _told(_plan(row, head=MATRIX_HEAD)) == [("day_needed", None, "")]
    day = date(2026, 11, 20)
    assert _told(_plan(("Pool",), head=("Service",), day=day)) == [("missing_column", None, "")]
    twice = _plan(("Pool", "yes", "no"), head=("Service", "A", "a"), day=day)
    assert _told(twice) == [("duplicate_column", None, "")]


def test_problems_of_a_matrix_have_the_competitors_column() -> None:
    plan = _plan(
        ("Pool", "", "lots", "", "stray"),
        ("", "", "yes", "x"),
        ("Bar", "", "x", ""),
        head=MATRIX_HEAD,
        day=date(2026, 11, 20),
    )
    assert _told(plan) == [
        ("extra_cells", 2, ""),
        ("missing_attribute", 3, "Service"),
        ("missing_attribute", 3, "Service"),
        ("unclear_sign", 4, "Us"),
    ]


def test_a_matrix_may_begin_with_its_settings() -> None:
    head = ("", "A", "unit")
    plan = _plan(("Wait", "4", "min"), head=head, day=date(2026, 11, 20))
    assert _put(plan)[1].unit == "min"


def test_an_unclosed_quote_refuses_or_is_left_out() -> None:
    rows = (HEAD, (DAY, "A", "Pool", "yes"))
    table = Table(name="t", rows=rows, problems=(Problem("unclosed_quote", row=3),))
    assert not plan_import(table, EMPTY, today=TODAY).accepted
    plan = plan_import(table, EMPTY, today=TODAY, skip_bad=True)
    assert (plan.accepted, plan.added, plan.refused) == (True, 1, 1)
