"""The same sheet again, corrected, or a quarter later: only what changed is changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from round_trip import carry_out, content, export_summary, planned
from xlsxwriter import Workbook as Written

from benchmark_app.domain.edits import Record
from benchmark_app.domain.observation import Value
from benchmark_app.exchange.import_plan import ImportPlan
from benchmark_app.workspace import Workspace, create_workspace

DAYS = (date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 11, 20))
SERVICES = ("Parking", "Wi-Fi", "Breakfast", "Price (€)")
PLACES = ("Seaview", "Pines", "Harbour")
#: A row a service; each quarter one or two of the values are others than before.
QUARTERS: tuple[tuple[tuple[object, ...], ...], ...] = (
    (("yes", "no", "no"), ("no", "no", "yes"), ("yes", "yes", "no"), (80, 75, 120)),
    (("yes", "no", "no"), ("no", "yes", "yes"), ("yes", "yes", "no"), (80, 75, 120)),
    (("yes", "no", "yes"), ("no", "yes", "yes"), ("yes", "yes", "no"), (80, 79, 120)),
    (("yes", "no", "yes"), ("no", "yes", "yes"), ("yes", "yes", "no"), (80, 79, 115)),
)
#: All there are.
CELLS = len(SERVICES) * len(PLACES)
Rows = Sequence[Sequence[object]]


def _table(values: Rows) -> list[list[object]]:
    rows = zip(SERVICES, values, strict=True)
    return [["Service", *PLACES], *([name, *line] for name, line in rows)]


def _write(path: Path, sheets: Mapping[str, Rows]) -> Path:
    with Written(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


def _quarter(folder: Path, number: int, values: Rows | None = None) -> Path:
    """A sheet whose name is its day."""
    rows = _table(QUARTERS[number] if values is None else values)
    return _write(folder / f"{number}.xlsx", {DAYS[number].isoformat(): rows})


def _counts(plan: ImportPlan) -> tuple[int, int, int]:
    return plan.added, plan.changed, plan.same


def _shown(workspace: Workspace, day: date) -> dict[tuple[str, str], Value | str]:
    """What is known of each cell on a day, the latest sighting of it."""
    names = {one.id: one.name for one in workspace.competitors}
    return {
        (names[int(one.competitor)], service.name): one.value
        for service in workspace.attributes
        for one in sorted(workspace.observations(), key=lambda one: (one.observed_on, one.id))
        if one.attribute == service.id and one.observed_on <= day
    }


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return create_workspace(tmp_path / "place.bench")


def test_the_same_file_twice_adds_nothing(tmp_path: Path, workspace: Workspace) -> None:
    first = planned(_quarter(tmp_path, 0), workspace)
    assert _counts(first) == (CELLS, 0, 0)
    carry_out(first, workspace)
    before, revision = content(workspace), workspace.revision
    again = planned(_quarter(tmp_path, 0), workspace)
    assert _counts(again) == (0, 0, CELLS)
    assert again.edit.edits == ()
    carry_out(again, workspace)
    assert (content(workspace), workspace.revision) == (before, revision)


def test_a_corrected_sheet_changes_what_was_corrected(tmp_path: Path, workspace: Workspace) -> None:
    carry_out(planned(_quarter(tmp_path, 0), workspace), workspace)
    corrected = planned(_quarter(tmp_path, 0, QUARTERS[2]), workspace)
    assert _counts(corrected) == (0, 3, CELLS - 3)
    (edit,) = corrected.edit.edits
    assert isinstance(edit, Record)
    assert len(edit.observations) == 3
    changed = [one for one in corrected.differences if one.kind == "changed"]
    assert [(one.service, one.competitor, one.old, one.new) for one in changed] == [
        ("Parking", "Harbour", "no", "yes"),
        ("Wi-Fi", "Pines", "no", "yes"),
        ("Price (€)", "Pines", "75", "79"),
    ]


def test_the_next_quarter_leaves_the_last_one_alone(tmp_path: Path, workspace: Workspace) -> None:
    carry_out(planned(_quarter(tmp_path, 0), workspace), workspace)
    entities = content(workspace)
    was = _shown(workspace, DAYS[0])
    plan = planned(_quarter(tmp_path, 1), workspace)
    assert _counts(plan) == (CELLS, 0, 0)
    assert [type(edit) for edit in plan.edit.edits] == [Record]
    carry_out(plan, workspace)
    assert _shown(workspace, DAYS[0]) == was
    now = _shown(workspace, DAYS[1])
    assert {cell for cell in now if now[cell] != was[cell]} == {("Pines", "Wi-Fi")}
    for kind in ("competitors", "attributes", "policy"):
        assert content(workspace)[kind] == entities[kind]


def test_a_growing_list_adds_its_new_rows(tmp_path: Path, workspace: Workspace) -> None:
    head = ["date", "competitor", "attribute", "value"]
    rows = [
        [day.isoformat(), place, service, value]
        for day, values in zip(DAYS, QUARTERS, strict=True)
        for service, line in zip(SERVICES, values, strict=True)
        for place, value in zip(PLACES, line, strict=True)
    ]
    for quarters in (1, 2, 4):
        known = len(list(workspace.observations()))
        path = _write(tmp_path / "all.xlsx", {"List": [head, *rows[: quarters * CELLS]]})
        plan = planned(path, workspace)
        assert _counts(plan) == (quarters * CELLS - known, 0, known)
        carry_out(plan, workspace)


def test_four_dated_sheets_are_a_history(tmp_path: Path, workspace: Workspace) -> None:
    sheets = {day.isoformat(): _table(values) for day, values in zip(DAYS, QUARTERS, strict=True)}
    whole = _write(tmp_path / "year.xlsx", sheets)
    plan = planned(whole, workspace)
    assert _counts(plan) == (4 * CELLS, 0, 0)
    carry_out(plan, workspace)
    assert {one.observed_on for one in workspace.observations()} == set(DAYS)
    for day, values in zip(DAYS, QUARTERS, strict=True):
        shown = _shown(workspace, day)
        prices = [shown[place, workspace.attributes[3].name] for place in PLACES]
        assert prices == [float(str(price)) for price in values[3]]
    assert planned(whole, workspace).edit.edits == ()
    for number in range(4):  # or one by one, in any order
        assert _counts(planned(_quarter(tmp_path, number), workspace)) == (0, 0, CELLS)


def test_sheets_of_one_day_after_another_are_the_same_history(
    tmp_path: Path, workspace: Workspace
) -> None:
    for number in (2, 0, 3, 1):
        plan = planned(_quarter(tmp_path, number), workspace)
        assert _counts(plan) == (CELLS, 0, 0)
        carry_out(plan, workspace)
    assert len(workspace.attributes) == len(SERVICES)
    assert len(workspace.competitors) == len(PLACES)
    assert [_shown(workspace, day)["Pines", "Wi-Fi"] for day in DAYS] == [0.0, 1.0, 1.0, 1.0]


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_a_summary_edited_in_a_spreadsheet_changes_what_was_edited(
    tmp_path: Path, workspace: Workspace
) -> None:
    for number in range(4):
        carry_out(planned(_quarter(tmp_path, number), workspace), workspace)
    out = tmp_path / "out.xlsx"
    export_summary(workspace, out)
    book = load_workbook(out)
    assert book["History"].cell(2, 4).value == "yes"
    book["History"].cell(2, 4).value = "no"
    book["Services"].cell(2, 15).value = "looked at again"
    book.save(out)
    plan = planned(out, workspace)
    assert _counts(plan) == (0, 1, 4 * CELLS - 1)
    assert len(plan.edit.edits) == 2
    carry_out(plan, workspace)
    assert workspace.attributes[0].note == "looked at again"
    assert planned(out, workspace).edit.edits == ()
