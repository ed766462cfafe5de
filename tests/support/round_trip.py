"""Workspaces out into files and back in, and everything they hold to compare."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.exchange.csv_file import write_observations_csv
from benchmark_app.exchange.excel_summary import write_summary
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.import_plan import ImportPlan, known_names, plan_import
from benchmark_app.exchange.report import build_report
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace, create_workspace

TODAY: Final = date(2026, 11, 22)
SOFFICE: Final = shutil.which("soffice")


def content(workspace: Workspace) -> dict[str, Any]:
    """Everything a workspace holds, by names instead of ids."""
    market = workspace.market
    services = {one.id: one.name for one in market.attributes}
    businesses = {one.id: one.name for one in market.competitors}
    return {
        "competitors": [asdict(replace(one, id=0)) for one in market.competitors],
        "attributes": [asdict(replace(one, id=0)) for one in market.attributes],
        "importance": sorted(
            (services[one.attribute], one.from_date, one.weight) for one in market.importance
        ),
        "plans": sorted(
            (asdict(one) | {"attribute": services[one.attribute]} for one in market.plans), key=str
        ),
        "events": sorted(
            (asdict(one) | {"competitor": businesses[one.competitor]} for one in market.events),
            key=str,
        ),
        "told": sorted(
            (
                asdict(one) | {"attribute": services[one.attribute]}
                for one in workspace.issued()
                if one.attribute in services
            ),
            key=str,
        ),
        "policy": market.policy,
        "noun": market.noun,
        "observations": sorted(
            (
                asdict(one)
                | {
                    "id": 0,
                    "competitor": businesses[int(one.competitor)],
                    "attribute": services[int(one.attribute)],
                }
                for one in workspace.observations()
            ),
            key=str,
        ),
    }


def carried_by_text(workspace: Workspace) -> dict[str, Any]:
    """What the observations of a workspace say as lines of text, with what they are about."""
    seen = {int(one.attribute) for one in workspace.observations()}
    at = {int(one.competitor) for one in workspace.observations()}
    return {
        "services": {one.name: _settings(one) for one in workspace.attributes if one.id in seen},
        "subject": [one.name for one in workspace.competitors if one.subject and one.id in at],
        "observations": content(workspace)["observations"],
    }


def _settings(one: Attribute) -> tuple[object, ...]:
    direction = one.direction if one.kind is AttributeKind.MEASURE else None
    return one.touchpoint, one.kind, one.unit, direction, one.offered_from


def export_summary(workspace: Workspace, path: Path, language: Language = Language.EN) -> None:
    """The Excel summary of a workspace, nothing of it cut or replaced."""
    report = build_report(
        workspace.as_of(TODAY),
        workspace.observations(),
        workspace.issued(),
        name=workspace.name,
        version="1",
    )
    written = write_summary(report, path, language)
    assert (written.cut, written.replaced) == (0, 0)


def export_text(workspace: Workspace, path: Path) -> None:
    """Every observation as CSV."""
    write_observations_csv(
        path, workspace.observations(), workspace.competitors, workspace.attributes
    )


def planned(path: Path, workspace: Workspace) -> ImportPlan:
    """What importing a file would do to a workspace; it has to be without any problem."""
    known = known_names(workspace.market)
    plan = plan_import(
        read_arrival(path, today=TODAY, known=known),
        workspace.market,
        workspace.cell_observations,
        today=TODAY,
    )
    assert plan.problems == (), plan.problems[:5]
    assert plan.accepted
    return plan


def carry_out(plan: ImportPlan, workspace: Workspace) -> None:
    """Does what a plan says."""
    if plan.edit.edits:
        workspace.apply(plan.edit)
    workspace.issue(plan.told_of(workspace.attributes))


def imported(path: Path, into: Path) -> Workspace:
    """A new workspace with what a file says."""
    workspace = create_workspace(into)
    carry_out(planned(path, workspace), workspace)
    return workspace


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What is not the same, told in a line each."""
    return [
        f"{key}: {one!r:.200} became {other!r:.200}"
        for key in before
        for one, other in _pairs(before[key], after[key])
        if one != other
    ]


def _pairs(one: object, other: object) -> list[tuple[object, object]]:
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return list(zip(one, other, strict=True))
    return [(one, other)]


def saved_by_libreoffice(paths: Sequence[Path], folder: Path) -> list[Path]:
    """The workbooks as LibreOffice opens and saves them, all in one go."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    into = folder / "saved"
    command = [SOFFICE, profile, "--headless", "--convert-to", "xlsx", "--outdir", into, *paths]
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
    return [into / path.name for path in paths]
