"""A workspace goes through its own files, and through LibreOffice, without loss."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from awkward_text import PAYLOADS
from made_workspace import made_workspace
from openpyxl import load_workbook
from round_trip import (
    SOFFICE,
    carried_by_text,
    content,
    differences,
    export_summary,
    export_text,
    imported,
    planned,
    saved_by_libreoffice,
)

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put
from benchmark_app.words.language import Language

#: openpyxl does not read bars in cells, and says so.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")
#: `tests/endure.py round-trip` takes 200; these have between them all kinds of everything.
SEEDS = range(10)


@pytest.mark.parametrize("seed", SEEDS)
def test_export_and_import_give_the_same_workspace(tmp_path: Path, seed: int) -> None:
    with made_workspace(tmp_path / "one.bench", seed) as workspace:
        export_summary(workspace, tmp_path / "out.xlsx", tuple(Language)[seed % len(Language)])
        before = content(workspace)
        again = planned(tmp_path / "out.xlsx", workspace)
        assert (again.added, again.changed, again.refused) == (0, 0, 0)
        assert again.edit.edits == ()
        assert workspace.issue(again.told_of(workspace.attributes)) == 0
    with imported(tmp_path / "out.xlsx", tmp_path / "two.bench") as workspace:
        assert differences(before, content(workspace)) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_list_of_observations_comes_back(tmp_path: Path, seed: int) -> None:
    with made_workspace(tmp_path / "one.bench", seed) as workspace:
        export_text(workspace, tmp_path / "out.csv")
        before = carried_by_text(workspace)
        if not before["observations"]:
            return
        again = planned(tmp_path / "out.csv", workspace)
        assert (again.added, again.changed, again.refused) == (0, 0, 0)
        assert again.edit.edits == ()
    with imported(tmp_path / "out.csv", tmp_path / "two.bench") as workspace:
        assert differences(before, carried_by_text(workspace)) == []


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed: nothing saved by it")
def test_libreoffice_saves_summaries_without_loss_and_finds_no_formula(tmp_path: Path) -> None:
    before = {}
    for seed in SEEDS[3:8:2]:
        with made_workspace(tmp_path / f"{seed}.bench", seed) as workspace:
            export_summary(workspace, tmp_path / f"{seed}.xlsx")
            before[f"{seed}.xlsx"] = content(workspace)
    for path in saved_by_libreoffice([tmp_path / name for name in before], tmp_path):
        with imported(path, tmp_path / f"{path.stem}-again.bench") as workspace:
            assert differences(before[path.name], content(workspace)) == [], path.name
        assert {one.split("!")[0] for one in formulas(path)} <= {"Check"}


def formulas(path: Path) -> dict[str, str]:
    """Each formula by its place."""
    book = load_workbook(path, read_only=True)  # which reads no charts
    return {
        f"{sheet.title}!{cell.coordinate}": str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def test_user_text_is_never_a_formula_or_a_link(tmp_path: Path) -> None:
    with made_workspace(tmp_path / "one.bench", 5) as workspace:
        for one in PAYLOADS:
            if workspace.find_competitor(one) is None:
                workspace.apply(Put(Competitor(name=one, note=one, segment=one)))
            if workspace.find_attribute(one) is None:
                workspace.apply(Put(Attribute(name=one, note=one, check_hint=one)))
        export_summary(workspace, tmp_path / "out.xlsx")
    live = formulas(tmp_path / "out.xlsx")
    assert {place.split("!")[0] for place in live} == {"Check"}
    assert not [one for one in PAYLOADS for formula in live.values() if one in formula]
    with ZipFile(tmp_path / "out.xlsx") as parts:
        names = parts.namelist()
        sheets = [parts.read(name) for name in names if name.startswith("xl/worksheets/sheet")]
        assert b"<f>" in sheets.pop()  # Check is the last one
        charts = [parts.read(name).decode() for name in names if name.startswith("xl/charts/")]
    assert not [name for name in names if "externalLink" in name or "vba" in name]
    assert not [one for one in sheets if b"<f>" in one or b"<hyperlink" in one]
    references = {part.split("</c:f>")[0] for one in charts for part in one.split("<c:f>")[1:]}
    assert references
    assert all(one.startswith(("Trend!$", "Stages!$", "Priorities!$")) for one in references)
