"""Whatever somebody typed stays text: in cells, at charts, in foots and in what a file tells."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
import xlsxwriter
from awkward_text import INJECTIONS
from openpyxl import load_workbook
from round_trip import SOFFICE, content, differences, export_summary, imported, saved_by_libreoffice

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.plan import Plan
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.style import all_styles
from benchmark_app.exchange.excel_summary.text import Cleaner
from benchmark_app.workspace import Workspace, create_workspace

#: openpyxl does not read bars in cells, and says so.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")
DAY = date(2026, 3, 1)
#: Names are one line without blanks around, and each stands for one business only.
NAMES = list({name_key(one): " ".join(one.split()) for one in INJECTIONS}.values())
#: What a foot shows for its codes.
CODES = {"&&": "&", "&A": "<sheet>", "&F": "<file>", "&P": "<page>", "&N": "<pages>"}


@pytest.fixture
def typed(tmp_path: Path) -> Workspace:
    """A workspace in which every field that takes text has every payload."""
    workspace = create_workspace(tmp_path / "one.bench", name=INJECTIONS[1])
    workspace.apply(
        EditGroup(
            (
                *(
                    Put(Competitor(name=name, note=text, segment=text, chain=text, subject=not n))
                    for n, (name, text) in enumerate(zip(NAMES, INJECTIONS, strict=False))
                ),
                *(
                    Put(
                        Attribute(
                            name=name,
                            kind=tuple(AttributeKind)[n % 3],
                            unit=text[:20],
                            touchpoint=name[:40],
                            check_hint=text,
                            note=text,
                        )
                    )
                    for n, (name, text) in enumerate(zip(NAMES, INJECTIONS, strict=False))
                ),
            )
        )
    )
    services, places = workspace.attributes, workspace.competitors
    seen = [
        Observation(
            competitor=place.id,
            attribute=services[(n + m) % len(services)].id,
            value=1.0,
            observed_on=DAY,
            source=text,
            note=text,
        )
        for n, (place, text) in enumerate(zip(places, INJECTIONS, strict=False))
        for m in range(3)
    ]
    plans = [
        Put(Plan(attribute=service.id, due=DAY, note=text))
        for service, text in zip(services, INJECTIONS, strict=False)
    ]
    kind = next(iter(EventKind))
    events = [
        Put(CompetitorEvent(competitor=place.id, day=DAY, kind=kind, note=text))
        for place, text in zip(places, INJECTIONS, strict=False)
    ]
    workspace.apply(EditGroup((Record(observations=tuple(seen)), *plans, *events)))
    return workspace


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


def test_there_are_sixty_of_them() -> None:
    assert len(set(INJECTIONS)) >= 60


def test_every_text_is_a_text_and_nothing_is_a_link(typed: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    with typed:
        export_summary(typed, path)
        before = content(typed)
    live = formulas(path)
    assert {place.split("!")[0] for place in live} == {"Check"}
    long = [one for one in INJECTIONS if len(one) > 3]
    assert not [one for one in long for formula in live.values() if one in formula]
    with ZipFile(path) as parts:
        names = parts.namelist()
        sheets = [parts.read(name) for name in names if name.startswith("xl/worksheets/sheet")]
        charts = [parts.read(name).decode() for name in names if name.startswith("xl/charts/")]
        links = [parts.read(name) for name in names if name.endswith(".rels")]
    assert not [name for name in names if "externalLink" in name or "vba" in name]
    assert not [one for one in sheets if b"<hyperlink" in one]
    assert not [one for one in links if b'TargetMode="External"' in one]
    references = {found for one in charts for found in re.findall("<c:f>(.*?)</c:f>", one)}
    assert references
    assert all(re.fullmatch(r"(Trend|Stages|Priorities)![$A-Z0-9:]+", one) for one in references)
    with imported(path, tmp_path / "two.bench") as again:
        assert differences(before, content(again)) == []


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed: nothing saved by it")
def test_libreoffice_finds_no_formula_made_of_a_text(typed: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    with typed:
        export_summary(typed, path)
    ours = formulas(path)
    (saved,) = saved_by_libreoffice([path], tmp_path)
    assert formulas(saved).keys() == ours.keys()


@pytest.mark.parametrize("name", ["=1+1", "R&G &[Picture] 24 & 7", "_x0041_ \t bell"])
def test_the_name_of_a_workspace_stays_what_it_is(name: str, tmp_path: Path) -> None:
    """In the title, in the properties of the file and in the foot of every sheet."""
    path = tmp_path / "out.xlsx"
    with create_workspace(tmp_path / "one.bench", name=name) as workspace:
        export_summary(workspace, path)
        kept = workspace.name
    book: Any = load_workbook(path, read_only=True)
    assert book.properties.title.replace("_x005F_", "_") == kept
    assert (book.worksheets[0]["A1"].value, book.worksheets[0]["A1"].data_type) == (kept, "s")
    assert book.sheetnames[0] == "Summary"
    assert shown_feet(path) == {foot_of(kept)}


def test_a_foot_shows_any_name_as_it_is(tmp_path: Path) -> None:
    """A code begins with &, and a number after the size would be a part of it."""
    book = xlsxwriter.Workbook(str(tmp_path / "out.xlsx"))
    styles = {name: book.add_format(style) for name, style in all_styles().items()}
    for number, name in enumerate(INJECTIONS):
        sheet = Sheet(book, f"Sheet {number}", styles, Cleaner())
        sheet.print_on_a4(landscape=False, footer=name)
    book.close()
    assert shown_feet(tmp_path / "out.xlsx") == set(map(foot_of, INJECTIONS))


def foot_of(name: str) -> str:
    """What the foot says in the end."""
    plain = " ".join(name.split())[:100]
    return f"<left><8> {plain} · <sheet><centre><8> <file><right><8><page> / <pages>"


def shown_feet(path: Path) -> set[str]:
    """The feet of all sheets as they are read: each code as what it stands for."""
    known = CODES | {"&L": "<left>", "&C": "<centre>", "&R": "<right>", "&8": "<8>"}
    feet = set()
    with ZipFile(path) as parts:
        sheets = [one for one in parts.namelist() if one.startswith("xl/worksheets/sheet")]
        for sheet in sheets:
            foot = fromstring(parts.read(sheet)).findtext(".//{*}oddFooter") or ""
            shown = re.sub("&(?:8(?![0-9])|.)", lambda code: known[code.group()], foot)
            shown = shown.replace("<8>G", "G").replace("<8>[", "[")
            feet.add(shown.replace("_x005F_", "_"))
    return feet
