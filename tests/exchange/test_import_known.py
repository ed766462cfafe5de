"""Importing over what is known: values new, changed or the same; settings and names that differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from import_case import (
    DAY,
    HEAD,
    KNOWN,
    NOON,
    observation,
    plan_of,
    problems_of,
    puts_of,
    recorded_by,
)

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.edits import Retract
from benchmark_app.domain.observation import Mark, Method, Observation


@pytest.mark.parametrize(
    ("stored", "value", "counts"),
    [
        ([], "yes", (1, 0, 0)),
        ([observation(1.0)], "yes", (0, 0, 1)),
        ([observation(0.0)], "yes", (0, 1, 0)),
        ([observation(1.0, retracted_at=NOON)], "yes", (1, 0, 0)),
        ([observation(1.0, observed_on=date(2026, 1, 1))], "yes", (1, 0, 0)),
        (
            [observation(1.0), observation(0.0, id=6, recorded_at=NOON.replace(hour=13))],
            "yes",
            (0, 1, 0),
        ),
        ([observation(Mark.UNKNOWN)], "unknown", (0, 0, 1)),
        ([observation(1.0, competitor=2)], "yes", (1, 0, 0)),
    ],
)
def test_values_are_new_changed_or_known(
    stored: list[Observation], value: str, counts: tuple[int, int, int]
) -> None:
    plan = plan_of((DAY, "SEAVIEW", "free  parking", value), market=KNOWN, existing=stored)
    assert (plan.added, plan.changed, plan.same) == counts
    assert [(one.competitor, one.attribute) for one in recorded_by(plan)] == [(1, 7)] * sum(
        counts[:2]
    )
    assert puts_of(plan) == []


def test_stored_values_can_be_asked_for() -> None:
    def existing(attribute: int, competitor: int) -> list[Observation]:
        assert (attribute, competitor) == (7, 1)
        return [observation(1.0)]

    rows = (
        (DAY, "Seaview", "Free parking", "yes"),
        ("2026-11-21", "Seaview", "Free parking", "no"),
    )
    plan = plan_of(*rows, market=KNOWN, existing=existing)
    assert (plan.added, plan.same) == (1, 1)


def test_more_details_change_a_known_value_and_keep_the_old_ones() -> None:
    plan = plan_of(
        (DAY, "Seaview", "Free parking", "yes", "sign"),
        market=KNOWN,
        existing=[observation(1.0, source="link", method=Method.VISIT)],
        head=(*HEAD, "note"),
    )
    assert plan.changed == 1
    (seen,) = recorded_by(plan)
    assert (seen.note, seen.source, seen.method) == ("sign", "link", Method.VISIT)


def test_what_a_price_is_per_is_its_note_where_the_others_are_per_nothing() -> None:
    price = Attribute(id=9, name="Room", kind=AttributeKind.MEASURE, unit="£")
    plan = plan_of(
        ("Room", "£1,250 a year", "£300"),
        head=("Service", "Seaview", "Us"),
        market=replace(KNOWN, attributes=(price,)),
        day=date(2026, 1, 1),
        answers={"alike:Room": "alike"},
    )
    told = [(one.value, one.note) for one in recorded_by(plan)]
    assert told == [(1250.0, "£1,250 a year"), (300.0, "")]


def test_an_export_comes_back_as_known_and_its_changes_as_corrections() -> None:
    head = (*HEAD, "recorded_at", "retracted_at")
    stored = [
        observation(1.0),
        observation(0.0, id=6, recorded_at=NOON.replace(hour=9), retracted_at=NOON),
    ]
    noon, nine = "2026-11-20T12:00:00Z", "2026-11-20T09:00:00Z"
    rows = (
        (DAY, "Seaview", "Free parking", "yes", noon, ""),
        (DAY, "Seaview", "Free parking", "no", nine, noon),
    )
    again = plan_of(*rows, market=KNOWN, existing=stored, head=head)
    assert (again.same, again.edit.edits) == (2, ())
    edited = ((DAY, "Seaview", "Free parking", "no", noon, ""), rows[1])
    plan = plan_of(*edited, market=KNOWN, existing=stored, head=head)
    assert (plan.changed, plan.same) == (1, 1)
    assert recorded_by(plan)[0].recorded_at is None
    retracted = plan_of(
        (*rows[0][:5], "2026-11-20T13:00:00Z"), market=KNOWN, existing=stored, head=head
    )
    assert retracted.changed == 1
    assert retracted.edit.edits == (Retract((5,)),)
    other = (DAY, "Seaview", "Free parking", "no", "2026-11-20T08:00:00Z", "2026-11-20T08:30:00Z")
    history = plan_of(other, market=KNOWN, existing=stored, head=head)
    assert history.added == 1
    later = (DAY, "Seaview", "Free parking", "no", "2026-11-20T15:00:00Z", "")
    assert recorded_by(plan_of(later, market=KNOWN, existing=stored, head=head))[0].recorded_at


def test_known_attributes_rule_how_values_are_read() -> None:
    plan = plan_of(
        (DAY, "Seaview", "Free parking", "partly"),
        (DAY, "Seaview", "Check-in", "ten"),
        (DAY, "Seaview", "Check-in", "2 hours"),
        market=KNOWN,
    )
    assert problems_of(plan) == [
        ("not_yes_no", 2, "value"),
        ("not_a_number", 3, "value"),
        ("other_unit", 4, "value"),
    ]
    assert plan.problems[2].params["unit"] == "min"


def test_known_settings_stay_and_another_unit_is_refused() -> None:
    head = (*HEAD, "kind", "unit", "direction", "touchpoint", "offered_from")
    plan = plan_of(
        (DAY, "Seaview", "Check-in", "4 mins", "level", "Minutes", "higher", "staff", "5"),
        (DAY, "Us", "Check-in", "4", "measure", "hours", "", "", ""),
        (DAY, "Us", "Free parking", "yes", "", "lots", "", "services", "yes"),
        market=KNOWN,
        head=head,
    )
    assert problems_of(plan) == [("unit_differs", 3, "unit")]
    kept = [(one.params["column"], one.params["known"]) for one in plan.warnings]
    assert kept == [
        ("touchpoint", "services"),
        ("kind", "measure"),
        ("direction", "lower"),
        ("offered_from", "-"),
    ]


def test_rows_may_say_the_same_in_other_words() -> None:
    rows = ((DAY, "A", "Wait", "4", "measure"), (DAY, "B", "Wait", "5", "Number"))
    assert plan_of(*rows, head=(*HEAD, "kind")).accepted


def test_rows_that_disagree_about_a_new_attribute() -> None:
    head = (*HEAD, "unit", "group", "kind")
    plan = plan_of(
        (DAY, "A", "Wait", "4", "min", "Desk", ""),
        (DAY, "B", "Wait", "4", "hours", "Hall", ""),
        (DAY, "C", "Wait", "4", "hours", "", ""),
        (DAY, "D", "Wait", "4", "", "desk", "odd"),
        (DAY, "E", "Wait", "4", "min", "Desk", ""),
        head=head,
        skip_bad=True,
    )
    assert problems_of(plan) == [("setting_differs", 3, "unit"), ("bad_setting", 5, "kind")]
    assert plan.problems[0].params["row"] == 2
    assert [one.params["value"] for one in plan.warnings] == ["Hall", "desk"]
    assert (plan.added, plan.refused) == (2, 3)


def test_nearly_known_names_warn_and_strict_refuses() -> None:
    rows = ((DAY, "Sea-view", "Free parkng", "yes"), (DAY, "Seaviev", "Pool", "yes"))
    plan = plan_of(*rows, market=KNOWN)
    assert plan.accepted
    near = [(one.params["name"], one.params["known"], one.row) for one in plan.warnings]
    assert near == [
        ("Sea-view", "Seaview", 2),
        ("Seaviev", "Seaview", 3),
        ("Free parkng", "Free parking", 2),
    ]
    strict = plan_of(*rows, market=KNOWN, strict=True, skip_bad=True)
    assert not strict.accepted
    assert len(strict.problems) == 3
