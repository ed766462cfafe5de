"""What an import leaves in the history: made by the plan, whatever the file was."""

from __future__ import annotations

import pickle
from pathlib import Path

from foreign_case import book, leaf
from import_case import EMPTY, KNOWN, TODAY, Market, observation

from benchmark_app.domain.import_report import ImportReport
from benchmark_app.domain.observation import Observation
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.book import Book
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.import_plan import ImportPlan, known_names, plan_import

SERVICES = "Service | Seaview | Us\nFree parking | no | yes\nPool | yes | no"


def plan_of(
    source: Book | Path,
    market: Market = EMPTY,
    existing: tuple[Observation, ...] = (),
    *,
    skip_bad: bool = True,
    **choices: object,
) -> ImportPlan:
    arrival = read_arrival(
        source,
        Choices(**choices),  # type: ignore[arg-type]
        today=TODAY,
        known=known_names(market),
        day=observation().observed_on,
    )
    return plan_import(arrival, market, existing, today=TODAY, skip_bad=skip_bad)


def test_values_new_changed_and_known_with_what_they_needed() -> None:
    existing = (observation(1.0), observation(1.0, id=6, competitor=2))
    plan = plan_of(book(SERVICES, name="prices.xlsx"), KNOWN, existing)
    report = ImportReport(
        file="prices.xlsx", sheets=("Sheet1",), new=2, changed=1, same=1, services=1
    )
    assert plan.edit.report == report
    assert pickle.loads(pickle.dumps(plan.edit)).report == report
    assert (report.new, report.changed, report.same) == (plan.added, plan.changed, plan.same)


def test_what_waits_is_refused_and_what_is_no_data_left_out() -> None:
    plan = plan_of(
        book("Service | A | B\nPool | x | no\nBar | heated | yes\nSpa | yes | no\nTotal | 1 | 2")
    )
    report = plan.edit.report
    assert report is not None
    assert (report.new, report.noted, report.left_out) == (4, 1, 1)
    assert report.refused == plan.refused == 1
    assert (report.refused, report.services, report.businesses) == (1, 3, 2)


def test_only_the_sheets_that_were_taken_are_named_in_their_order() -> None:
    other = "Service | A | B\nBar | yes | no"
    sheets = (leaf(SERVICES, "Rooms"), leaf(other, "Old"), leaf(other.replace("Bar", "Spa"), "Bar"))
    plan = plan_of(book(*sheets), sheets={"Old": False})
    assert plan.edit.report is not None
    assert plan.edit.report.sheets == ("Rooms", "Bar")


def test_a_text_has_no_sheet_and_its_name_is_composed(tmp_path: Path) -> None:
    path = tmp_path / "\u1107\u1175.csv"
    path.write_text("Service,A,B\nPool,yes,no\n", encoding="utf-8")
    report = plan_of(path).edit.report
    assert report is not None
    assert (report.file, report.sheets) == ("비.csv", ())


def test_a_name_that_no_text_can_hold_can_be_stored() -> None:
    sheet = leaf("Service | A | B\nPool | yes | no", "Sheet\ud800")
    report = plan_of(book(sheet, name="비교  \udcff.xlsx")).edit.report
    assert report is not None
    assert (report.file, report.sheets) == ("비교 ?.xlsx", ("Sheet?",))


def test_what_is_not_accepted_leaves_none() -> None:
    plan = plan_of(book("Service | A | B\nPool | x | no\nSpa | yes | no"), skip_bad=False)
    assert not plan.accepted
    assert plan.edit.report is None
