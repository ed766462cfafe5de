"""Every cell of a file is told: new, changed, there already, waiting or left out, and why."""

from __future__ import annotations

from datetime import date

from import_case import KNOWN, Market, observation, plan_of

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.exchange.difference import Difference, DifferenceKind
from benchmark_app.exchange.import_plan import ImportPlan
from benchmark_app.exchange.table import Row

DAY = date(2026, 11, 20)
YES_NO = AttributeKind.YES_NO


def told(plan: ImportPlan) -> list[str]:
    return [
        " ".join(filter(None, (one.kind, one.place, one.service, one.competitor, one.new, one.why)))
        for one in plan.differences
    ]


def matrix(*rows: Row, head: Row, **options: object) -> list[str]:
    return told(plan_of(*rows, head=head, day=DAY, skip_bad=True, **options))  # type: ignore[arg-type]


def test_new_changed_and_known_values_say_what_was_there() -> None:
    plan = plan_of(
        ("Free parking", "no", "yes"),
        ("Pool", "yes", None),
        head=("Service", "Seaview", "Us"),
        day=DAY,
        market=KNOWN,
        existing=[observation(1.0), observation(1.0, id=6, competitor=2)],
    )
    assert plan.differences == (
        Difference(
            DifferenceKind.CHANGED, "S!B2", "Free parking", "Seaview", DAY, "yes", "no", "", YES_NO
        ),
        Difference(
            DifferenceKind.SAME, "S!C2", "Free parking", "Us", DAY, "yes", "yes", "", YES_NO
        ),
        Difference(DifferenceKind.NEW, "S!B3", "Pool", "Seaview", DAY, "", "yes", "", YES_NO),
    )


def test_a_cell_that_waits_names_its_question_and_a_bad_one_its_problem() -> None:
    rows: tuple[Row, ...] = (("Pool", "x", "no"), ("Bar", "no", "yes"))
    assert matrix(*rows, head=("Feature", "A", "B"))[-1] == "needs_you S!B2 Pool A x sign:x"
    market = Market(attributes=(Attribute(id=3, name="Pool", kind=AttributeKind.YES_NO),))
    bad = matrix(
        ("Pool", "35 min", None), ("Bar", "no", "yes"), head=("Feature", "A", "B"), market=market
    )
    assert bad[-1] == "needs_you S!2 35 min unknown_value"
    mixed = matrix(("Pool", "35 min", "no"), ("Bar", "no", "yes"), head=("Feature", "A", "B"))
    assert mixed[-2:] == [
        "needs_you S!B2 Pool A 35 min mixed:Pool",
        "needs_you S!C2 Pool B no mixed:Pool",
    ]


def test_text_becomes_a_note_and_rows_that_are_no_data_are_left_out_with_their_reason() -> None:
    found = matrix(
        ("Pool", "heated", "no"),
        ("Bar", "no", "#REF!"),
        ("Total", 1, 2),
        head=("Feature", "A", "B"),
    )
    assert [one for one in found if not one.startswith("new ")] == [
        "noted S!B2 Pool A heated text_is_note",
        "left_out S!C3 Bar B #REF! error_in_cell",
        "left_out S!4 Total total",
    ]


def test_a_note_beside_no_value_is_told_and_names_no_group() -> None:
    found = matrix(
        ("Pool", None, None, "closed", "guide"),
        ("Bar", "yes", "no", "late", None),
        head=("Feature", "A", "B", "Notes", "Source"),
    )
    assert found[-2:] == ["left_out S!D2 closed lone_note", "left_out S!E2 guide lone_note"]


def test_a_row_of_notes_below_businesses_is_about_their_services() -> None:
    plan = plan_of(
        ("A", "yes", "no", None),
        ("B", "no", "no", None),
        ("Notes", "warm", None, "soon"),
        head=("Hotel", "Pool", "Bar", "Spa"),
        day=DAY,
    )
    notes = {
        (one.attribute, one.competitor, one.note)
        for edit in plan.edit.edits
        for one in getattr(edit, "observations", ())
    }
    assert notes == {
        ("Pool", "A", "warm"),
        ("Pool", "B", "warm"),
        ("Bar", "A", ""),
        ("Bar", "B", ""),
    }
    assert told(plan)[-1] == "left_out S!D4 soon lone_note"
    assert plan.new_competitors == ("A", "B")
