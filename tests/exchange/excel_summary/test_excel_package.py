"""Workspaces of every odd kind give workbooks that nothing has to repair, and come back equal."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from round_trip import content, differences, export_summary, imported
from sheet_rows import sheet_rows
from workbook_package import repairs

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.plan import Plan
from benchmark_app.exchange.excel_summary import write_summary
from benchmark_app.exchange.report import build_report
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace, create_workspace

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

PLAIN = ("Mill", "Harbour", "Corner")
ODD = (
    "=cmd|'/C calc'!A0",
    "👩‍👩‍👧 café 🏖",
    "مطعم الواحة",
    "Stage",
    "stage (2)",
    "[Own]'s #1 @ 50%",
    "_x0041_ literal",
    "두 줄짜리 아주 긴 이름을 가진 동네 카페와 베이커리 그리고 식당 " * 3,
    "+1",
    "-1",
    "@SUM(A1)",
)


def market(
    path: Path,
    names: tuple[str, ...],
    services: tuple[str, ...],
    days: tuple[date, ...],
    *,
    has_own: bool,
    note: str = "",
) -> Workspace:
    """Every service seen at every place on every day, with the note at the first of them."""
    workspace = create_workspace(path)
    puts = [Put(Competitor(name=one, subject=has_own and not n)) for n, one in enumerate(names)]
    kinds = (AttributeKind.LEVEL, AttributeKind.YES_NO, AttributeKind.MEASURE)
    rows = [Put(Attribute(name=one, kind=kinds[n % 3])) for n, one in enumerate(services)]
    workspace.apply(EditGroup((*puts, *rows)))
    seen = [
        Observation(
            competitor=place.id,
            attribute=service.id,
            value=float((n + m + d) % 2),
            observed_on=day,
            note=note if not (n or m or d) else "",
        )
        for d, day in enumerate(days)
        for n, place in enumerate(workspace.competitors)
        for m, service in enumerate(workspace.attributes)
    ]
    if seen:
        workspace.apply(Record(observations=tuple(seen)))
    return workspace


ONE_DAY = (date(2026, 3, 1),)
YEARS = (date(1899, 1, 1), date(2024, 2, 29), date(2026, 11, 1))
CASES = {
    "one date": (PLAIN, ("Wi-Fi", "Parking", "Price"), ONE_DAY, True, ""),
    "two businesses": (PLAIN[:2], ("Wi-Fi",), YEARS, True, ""),
    "nobody's own": (PLAIN, ("Wi-Fi", "Parking", "Price"), YEARS, False, ""),
    "only the own": (PLAIN[:1], ("Wi-Fi",), YEARS, True, ""),
    "nobody": ((), ("Wi-Fi",), (), False, ""),
    "nothing": ((), (), (), False, ""),
    "no services": (PLAIN, (), (), True, ""),
    "odd names": (ODD, ODD, YEARS, True, "=1+1"),
    "a note as long as a cell": (PLAIN, ("Wi-Fi",), ONE_DAY, True, "ab " * 10_922 + "c"),
}


@pytest.mark.parametrize("language", [Language.EN, Language.KO])
@pytest.mark.parametrize("case", CASES)
def test_nothing_has_to_be_repaired_and_all_comes_back(
    case: str, language: Language, tmp_path: Path
) -> None:
    names, services, days, has_own, note = CASES[case]
    path = tmp_path / "out.xlsx"
    with market(
        tmp_path / "one.bench", names, services, days, has_own=has_own, note=note
    ) as workspace:
        if services and names:
            plan = Plan(attribute=workspace.attributes[0].id, note="=HYPERLINK(A1)")
            workspace.apply(Put(plan))
        export_summary(workspace, path, language)
        before = content(workspace)
    assert repairs(path) == []
    with imported(path, tmp_path / "two.bench") as again:
        assert differences(before, content(again)) == []


def test_no_sheet_is_without_a_sentence_and_none_of_nothing_is_printed(tmp_path: Path) -> None:
    """What may be missing when it is read again is left out where it would be empty."""
    with market(tmp_path / "one.bench", (), (), (), has_own=False) as workspace:
        export_summary(workspace, tmp_path / "out.xlsx")
    assert load_workbook(tmp_path / "out.xlsx").sheetnames == [
        "Summary", "Grid", "Stages", "Trend", "Priorities", "History", "Services", "Competitors",
        "Settings", "Notes", "Method", "Check",
    ]  # fmt: skip
    for name in ("History", "Services", "Competitors"):
        said = sheet_rows(tmp_path / "out.xlsx", name)[0][-1]
        assert str(said).startswith("Nothing was entered here so far.")
    assert sheet_rows(tmp_path / "out.xlsx", "Notes")[1][0] == "No notes were written so far."


def test_notes_stand_together_the_newest_check_first(tmp_path: Path) -> None:
    with market(
        tmp_path / "one.bench", PLAIN, ("Wi-Fi",), YEARS, has_own=True, note="asked twice"
    ) as workspace:
        service = workspace.attributes[0].id
        plan = Plan(attribute=service, due=date(2027, 3, 1), note="ask the landlord")
        last = Observation(
            competitor=workspace.competitors[1].id,
            attribute=service,
            value=1.0,
            observed_on=date(2026, 11, 20),
            note="new sign",
        )
        workspace.apply(EditGroup((Put(plan), Record(observations=(last,)))))
        export_summary(workspace, tmp_path / "out.xlsx")
    rows = [row[:3] + row[4:] for row in sheet_rows(tmp_path / "out.xlsx", "Notes")[3:]]
    assert rows == [
        ("About", "Service", "Business", "Note"),
        ("Plan", "Wi-Fi", None, "ask the landlord"),
        ("Check", "Wi-Fi", "Harbour", "new sign"),
        ("Check", "Wi-Fi", "Mill", "asked twice"),
    ]


def test_on_paper_stands_what_people_read(tmp_path: Path) -> None:
    """Charts and tables on pages of their own, the figures behind them on none."""
    names = tuple(f"Place {n}" for n in range(30))
    services = tuple(f"Service {n}" for n in range(40))
    with market(tmp_path / "one.bench", names, services, YEARS[1:], has_own=True) as workspace:
        export_summary(workspace, tmp_path / "out.xlsx")
    with ZipFile(tmp_path / "out.xlsx") as parts:
        book = parts.read("xl/workbook.xml").decode()
        sheets = [parts.read(f"xl/worksheets/sheet{n}.xml").decode() for n in range(1, 13)]
    assert "Stages!$L$1:$R$39,Stages!$A$1:$J$39" in book
    assert "Priorities!$A$1:$H$44,Priorities!$AF$1:$AH$" in book  # nothing is planned
    assert "Grid!$A:$D,Grid!$4:$4" in book
    assert "Grid!$A$1:$AJ$44" in book  # without the touchpoints
    assert 'fitToWidth="2" fitToHeight="0"' in sheets[1]  # too many places for one page
    assert all("&amp;F" in sheet and "&amp;P / &amp;N" in sheet for sheet in sheets)
    assert sum('orientation="landscape"' in sheet for sheet in sheets) == 6  # wide ones


def test_long_lanes_are_drawn_in_pieces_that_fill_a_page_each(tmp_path: Path) -> None:
    services = tuple(f"Service {n}" for n in range(100))
    with market(tmp_path / "one.bench", (*PLAIN, "Mole"), services, ONE_DAY, has_own=True) as one:
        export_summary(one, tmp_path / "out.xlsx")
    with ZipFile(tmp_path / "out.xlsx") as parts:
        book = parts.read("xl/workbook.xml").decode()
        names = [name for name in parts.namelist() if name.startswith("xl/charts/chart")]
        bars = [text for name in names if "barDir" in (text := parts.read(name).decode())]
    areas = "Stages!$L$1:$R$40,Stages!$L$41:$R$75,Stages!$L$76:$R$107,Stages!$A$1:$J$72"
    assert f">{areas}<" in book
    starts = [re.findall(r"Stages!\$T\$(\d+:)\$T\$(\d+)", text)[0] for text in bars]
    assert sorted(starts) == [("29:", "51"), ("52:", "72"), ("6:", "28")]


def test_only_the_list_down_to_the_last_plan_is_printed_with_plans(tmp_path: Path) -> None:
    with market(tmp_path / "one.bench", PLAIN, ("Wi-Fi", "Pool"), ONE_DAY, has_own=True) as one:
        one.apply(Put(Plan(attribute=one.attributes[0].id, note="ask")))
        ranked = one.as_of(ONE_DAY[0]).ranking
        export_summary(one, tmp_path / "out.xlsx")
    with ZipFile(tmp_path / "out.xlsx") as parts:
        book = parts.read("xl/workbook.xml").decode()
    row = 5 + [priority.plan is not None for priority in ranked].index(True)
    assert f"Priorities!$I$1:$O${row}" in book


def test_the_foot_names_the_file_whatever_the_name(snapshot: Any, tmp_path: Path) -> None:
    """Codes begin with & and a size is a number: a name may have both."""
    report = build_report(snapshot, (), name="24h Bed & Breakfast", version="1")
    write_summary(report, tmp_path / "out.xlsx")
    foot: Any = load_workbook(tmp_path / "out.xlsx")["Summary"].oddFooter
    assert foot.left.text.strip() == "24h Bed && Breakfast · &A"
    assert (foot.left.size, foot.center.text.strip(), foot.right.text) == (8, "&F", "&P / &N")
