"""A workspace goes through its own Excel summary, and through LibreOffice, without loss."""

from __future__ import annotations

import random
import shutil
import subprocess
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from math import inf
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from benchmark_app.domain.attribute import Aspect, Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.edits import EditGroup, Put, Record, Retract, SetNoun, SetPolicy
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.domain.plan import EFFORTS, Move, Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.exchange.excel_summary import write_summary
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.import_plan import plan_import
from benchmark_app.exchange.report import build_report
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace, create_workspace

SOFFICE = shutil.which("soffice")
#: openpyxl does not read bars in cells, and says so.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")
TODAY = date(2026, 11, 22)
#: Names a careless writer turns into formulas, links, numbers or broken files.
PAYLOADS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org","click")',
    "+1-2",
    "-2+3",
    "@SUM(A1:A9)",
    "＝9+9",
    "=WEBSERVICE(A1)",
    "http://example.org/?a=1&b=<2>",
    "mailto:x@example.org",
    "internal:'History'!A1",
    "{=SUM(A1)}",
    "007",
    "1e5",
    "TRUE",
    "#REF!",
    "_x0041_",
    "&amp; <b>bold</b>",
    "Stage",
    "카페 '온도' & \"이웃\"",
    "a" * 300,
    "[Book]Sheet!A1",
)
NOTES = ("", "", "=2*3", "two\nlines", "'quoted", "  kept blanks  ", "ünïcödé 𝄞", "x" * 5000)


def instant(chance: random.Random) -> datetime:
    return datetime(2026, 11, 1, tzinfo=UTC) + timedelta(microseconds=chance.randrange(10**12))


def filled_workspace(path: Path, seed: int) -> Workspace:
    """A workspace with every kind of entity, value and mark, corrected and retracted ones too."""
    chance = random.Random(seed)
    now = [datetime(2026, 11, 22, 8, tzinfo=UTC)]

    def clock() -> datetime:
        now[0] += timedelta(microseconds=chance.randrange(1, 10**9))
        return now[0]

    workspace = create_workspace(path, name=f"=Market {seed}", clock=clock)
    names = chance.sample(PAYLOADS, 8)
    businesses = [business(chance, name, place) for place, name in enumerate(names[:4])]
    services = [service(chance, name, place) for place, name in enumerate(names)]
    workspace.apply(EditGroup((*map(Put, businesses), *map(Put, services))))
    weights = [
        Importance(
            attribute=chance.choice(workspace.attributes).id,
            from_date=day(chance),
            weight=chance.random() * 3,
        )
        for _ in range(5)
    ]
    workspace.apply(EditGroup(tuple(map(Put, weights))))
    for _ in range(3):
        workspace.apply(Record(observations=tuple(sightings(chance, workspace))))
    ids = [one.id for one in workspace.observations()]
    workspace.apply(Retract(tuple(chance.sample(ids, len(ids) // 5))))
    rules = Policy(
        hysteresis=chance.random(), confirmation_days=chance.randrange(99), weight_cap=1 / 3
    )
    workspace.apply(SetPolicy(rules))
    workspace.apply(SetNoun(chance.choice((None, *Noun))))
    decided = chance.sample(workspace.attributes, 5)
    workspace.apply(EditGroup(tuple(Put(plan(chance, one)) for one in decided)))
    events = [event(chance, chance.choice(workspace.competitors).id) for _ in range(4)]
    workspace.apply(EditGroup(tuple(map(Put, events))))
    workspace.issue(told(chance, chance.choice(workspace.attributes).id) for _ in range(6))
    return workspace


def day(chance: random.Random) -> date:
    return TODAY - timedelta(days=chance.randrange(60_000))


def business(chance: random.Random, name: str, place: int) -> Competitor:
    entered = chance.choice((None, day(chance)))
    return Competitor(
        name=name,
        kind=chance.choice(tuple(CompetitorKind)),
        segment=chance.choice(("", "=3")),
        chain=chance.choice(("", "Bay")),
        weight=chance.choice((1.0, chance.random() + 0.1)),
        entered_on=entered,
        exited_on=chance.choice((None, entered and entered + timedelta(days=9))),
        note=chance.choice(NOTES),
        order=place * 3,
        subject=place == 1,
    )


def service(chance: random.Random, name: str, place: int) -> Attribute:
    kind = tuple(AttributeKind)[place % 3]
    one = Attribute(
        name=name,
        touchpoint=chance.choice(("services", "people", "My own =group")),
        kind=kind,
        tolerance=chance.random(),
        aspect=chance.choice((None, *Aspect)),
        deal_breaker=chance.random() < 0.5,
        check_hint=chance.choice(NOTES),
        note=chance.choice(NOTES),
        order=place,
    )
    if kind is not AttributeKind.MEASURE:
        return one
    return replace(
        one,
        unit=chance.choice(("", "min", "$")),
        direction=Direction.HIGHER,
        worst=0.1,
        best=0.1 + chance.random() + 0.2,
        rungs=(0.1, 0.1 + 0.2, 1e-9),
        offered_from=chance.choice((None, 0.15)),
    )


def plan(chance: random.Random, attribute: Attribute) -> Plan:
    values = {
        AttributeKind.YES_NO: (0.0, 1.0, None),
        AttributeKind.LEVEL: (0.0, 1.0, 2.0, 3.0, None),
        AttributeKind.MEASURE: (0.1 + 0.2, -chance.random() * 1e-7, None),
    }[attribute.kind]
    return Plan(
        attribute=attribute.id,
        move=chance.choice((None, *Move)),
        target=chance.choice(values),
        due=chance.choice((None, day(chance), TODAY + timedelta(days=400))),
        cost=chance.choice((None, 0.0, 1200.5, chance.random() * 1e9)),
        effort=chance.choice(EFFORTS),
        lead_months=chance.randrange(0, 40),
        note=chance.choice(NOTES),
    )


def event(chance: random.Random, competitor: int) -> CompetitorEvent:
    return CompetitorEvent(
        competitor=competitor,
        day=day(chance),
        kind=chance.choice(tuple(EventKind)),
        note=chance.choice(NOTES),
    )


def told(chance: random.Random, attribute: int) -> IssuedForecast:
    chances = sorted((chance.random(), chance.random()))
    first, second, median, fourth, last = years(chance, 5)
    low, middle, high = years(chance, 3)
    return IssuedForecast(
        attribute=attribute,
        as_of=TODAY - timedelta(days=chance.randrange(3000)),
        recorded_at=instant(chance),
        threshold=chance.choice((0.7, 1 / 3, 1.0)),
        years=(first, second, median, fourth, last),
        within_year=chances[0],
        within_five=chances[1],
        basis=chance.choice(tuple(ForecastBasis)),
        naive=chance.choice((None, (low, middle, high))),
    )


def years(chance: random.Random, count: int) -> list[float]:
    """Rising times, perhaps 0 or without an end."""
    return sorted(chance.choice((0.0, chance.random() * 9, 12.5, inf)) for _ in range(count))


def sightings(chance: random.Random, workspace: Workspace) -> list[Observation]:
    found = []
    for _ in range(40):
        one = chance.choice(workspace.attributes)
        values = {
            AttributeKind.YES_NO: (0.0, 1.0),
            AttributeKind.LEVEL: (0.0, 1.0, 2.0, 3.0),
            AttributeKind.MEASURE: (
                chance.random() * 10 ** chance.randrange(-9, 9),
                0.1 + 0.2,
                -5.0,
            ),
        }[one.kind]
        seen = day(chance)
        found.append(
            Observation(
                competitor=chance.choice(workspace.competitors).id,
                attribute=one.id,
                value=chance.choice((*values, *values, Mark.UNKNOWN, Mark.NOT_APPLICABLE)),
                observed_on=seen,
                method=chance.choice(tuple(Method)),
                source=chance.choice(("", "=4", "https://example.org/x?y=1&z=2")),
                note=chance.choice(NOTES),
                started_on=chance.choice((None, seen - timedelta(days=3))),
            )
        )
    unique = {(one.competitor, one.attribute, one.observed_on): one for one in found}
    return list(unique.values())


def content(workspace: Workspace) -> dict[str, object]:
    """Everything a workspace holds, by names instead of ids."""
    services = {one.id: one.name for one in workspace.attributes}
    businesses = {one.id: one.name for one in workspace.competitors}
    return {
        "competitors": [asdict(replace(one, id=0)) for one in workspace.competitors],
        "attributes": [asdict(replace(one, id=0)) for one in workspace.attributes],
        "importance": sorted(
            (services[one.attribute], one.from_date, one.weight)
            for one in workspace.market.importance
        ),
        "plans": [
            asdict(one) | {"attribute": services[one.attribute]} for one in workspace.market.plans
        ],
        "events": sorted(
            (
                asdict(one) | {"competitor": businesses[one.competitor]}
                for one in workspace.market.events
            ),
            key=str,
        ),
        "told": sorted(
            (asdict(one) | {"attribute": services[one.attribute]} for one in workspace.issued()),
            key=str,
        ),
        "policy": workspace.policy,
        "noun": workspace.market.noun,
        "observations": sorted(
            (
                asdict(
                    replace(
                        one,
                        id=0,
                        competitor=businesses[int(one.competitor)],
                        attribute=services[int(one.attribute)],
                    )
                )
                for one in workspace.observations()
            ),
            key=str,
        ),
    }


def export(workspace: Workspace, path: Path, language: Language = Language.EN) -> None:
    report = build_report(
        workspace.as_of(TODAY),
        workspace.observations(),
        workspace.issued(),
        name=workspace.name,
        version="1",
    )
    assert write_summary(report, path, language).cut == 0


def imported(path: Path, into: Path) -> dict[str, object]:
    with create_workspace(into) as workspace:
        plan = plan_import(
            read_arrival(path, today=TODAY),
            workspace.market,
            workspace.cell_observations,
            today=TODAY,
        )
        assert plan.problems == ()
        workspace.apply(plan.edit)
        workspace.issue(plan.told_of(workspace.attributes))
        return content(workspace)


@pytest.mark.parametrize("seed", range(20))
def test_export_and_import_give_the_same_workspace(tmp_path: Path, seed: int) -> None:
    with filled_workspace(tmp_path / "one.bench", seed) as workspace:
        export(workspace, tmp_path / "out.xlsx", tuple(Language)[seed % len(Language)])
        before = content(workspace)
    assert imported(tmp_path / "out.xlsx", tmp_path / "two.bench") == before


def test_importing_the_summary_into_its_own_workspace_changes_nothing(tmp_path: Path) -> None:
    with filled_workspace(tmp_path / "one.bench", 99) as workspace:
        export(workspace, tmp_path / "out.xlsx")
        before = content(workspace)
        plan = plan_import(
            read_arrival(tmp_path / "out.xlsx", today=TODAY),
            workspace.market,
            workspace.cell_observations,
            today=TODAY,
        )
        assert (plan.added, plan.changed, plan.refused) == (0, 0, 0)
        assert plan.edit.edits == ()
        assert workspace.issue(plan.told_of(workspace.attributes)) == 0
        assert content(workspace) == before


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_saves_it_without_loss_and_finds_no_formula(tmp_path: Path) -> None:
    with filled_workspace(tmp_path / "one.bench", 7) as workspace:
        export(workspace, tmp_path / "out.xlsx")
        before = content(workspace)
    saved = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "xlsx", "--outdir", saved]
    subprocess.run(
        [str(part) for part in (*command, tmp_path / "out.xlsx")], check=True, capture_output=True
    )
    assert {one.split("!")[0] for one in formulas(saved / "out.xlsx")} == {"Check"}
    assert imported(saved / "out.xlsx", tmp_path / "two.bench") == before


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
    with filled_workspace(tmp_path / "one.bench", 3) as workspace:
        export(workspace, tmp_path / "out.xlsx")
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
