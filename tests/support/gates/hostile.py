"""Files made to trip a reader, and texts that a spreadsheet would take for formulas."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from itertools import product
from pathlib import Path
from typing import Final
from unittest.mock import patch

from awkward import all_cases, judge
from awkward_run import run as read
from gates.row import Row, control, skipped
from round_trip import (
    SOFFICE,
    carried_by_text,
    content,
    differences,
    export_summary,
    export_text,
    imported,
)

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record
from benchmark_app.domain.observation import Observation
from benchmark_app.errors import BenchmarkError
from benchmark_app.workspace import Workspace, create_workspace

GATE: Final = "hostile files"
#: Stands in every payload and in nothing of ours.
_MARK: Final = "7310"
_BODIES: Final = (
    f"cmd|' /C calc'!A{_MARK}",
    f'HYPERLINK("http://example.org/{_MARK}","click")',
    f"SUM(A1:A{_MARK})",
    f"WEBSERVICE(A{_MARK})",
    f"1+{_MARK}",
)
_SIGNS: Final = ("=", "+", "-", "@", "\t=", "\t+", "\n=", "＝", "＋", "－", "＠", "==")
PAYLOADS: Final = tuple(sign + body for sign, body in product(_SIGNS, _BODIES))
_FORMULA: Final = re.compile(rf'formula="[^"]*{_MARK}')
#: Comma, quote, UTF-8, from the first line, numbers seen, formulas computed.
_FILTER: Final = "--infilter=CSV:44,34,76,1,,1033,false,true,false,false,false,-1,true"
_DAY: Final = date(2026, 1, 1)


def run(short: bool) -> Iterator[Row]:
    """The corpus and 60 payloads; the short form takes a few of both and no LibreOffice."""
    cases = all_cases()[:: 40 if short else 1]
    wrong = []
    for case in cases:
        with tempfile.TemporaryDirectory() as name:
            wrong += [f"{case.name}: {one}" for one in judge(case, read, Path(name)).faults]
    found = "; ".join([f"{len(wrong)} not as expected", *wrong[:2]])
    yield Row(f"{GATE}: corpus", f"{len(cases)} files", found, not wrong)
    chosen = PAYLOADS[:: 4 if short else 1]  # each sign and each body still
    told = payloads(chosen, by_office=bool(SOFFICE) and not short)
    tried = f"{len(chosen)} as names, units, sources and notes, as xlsx and csv"
    yield Row(f"{GATE}: payloads", tried, "; ".join([f"{len(told)} wrong", *told[:2]]), not told)
    with patch("benchmark_app.exchange.csv_file._unguarded", lambda cell: cell):
        kept = payloads(chosen, by_office=False)
    yield control(f"{GATE}: payloads", "guards that stay when we read", len(kept), "wrong")
    if short:
        return
    if SOFFICE is None:
        yield skipped(f"{GATE}: payloads", "LibreOffice is not installed")
        return
    with patch("benchmark_app.exchange.csv_file._guarded", lambda cell: cell):
        told = payloads(chosen, by_office=True)
    yield control(f"{GATE}: payloads", "a csv without its guards", len(told), "wrong")


def payloads(chosen: Iterable[str], *, by_office: bool) -> list[str]:
    """What of the payloads is a formula in a file of ours, or comes back as something else."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with create_workspace(folder / "own.bench") as workspace:
            _fill(workspace, chosen)
            export_summary(workspace, folder / "a.xlsx")
            export_text(workspace, folder / "a.csv")
            before, text = content(workspace), carried_by_text(workspace)
        with imported(folder / "a.xlsx", folder / "x.bench") as again:
            wrong += [f"xlsx: {one}" for one in differences(before, content(again))]
        with imported(folder / "a.csv", folder / "c.bench") as again:
            wrong += [f"csv: {one}" for one in differences(text, carried_by_text(again))]
        for path in (folder / "a.xlsx", folder / "a.csv") if by_office else ():
            wrong += [f"{path.name}: {one}" for one in _formulas(path)]
    return wrong


def _formulas(path: Path) -> list[str]:
    """The formulas that LibreOffice computes in a file and that hold a payload."""
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    into = path.parent / path.suffix[1:]
    words = [SOFFICE, profile, "--headless", *[_FILTER] * (path.suffix == ".csv")]
    words += ["--convert-to", "fods", "--outdir", str(into), str(path)]
    subprocess.run([str(word) for word in words], check=True, capture_output=True)
    return _FORMULA.findall((into / "a.fods").read_text(encoding="utf-8"))


def _fill(workspace: Workspace, chosen: Iterable[str]) -> None:
    """Every payload as a name where a name may be so, and as a note and a source in any case."""
    for number, payload in enumerate(chosen):
        for entity in (Competitor(name=payload), Attribute(name=payload, unit=payload.strip())):
            with suppress(BenchmarkError):  # the same name in another width
                workspace.apply(Put(entity))
        attribute = workspace.attributes[number % len(workspace.attributes)]
        competitor = workspace.competitors[number % len(workspace.competitors)]
        seen = Observation(
            attribute=attribute.id,
            competitor=competitor.id,
            value=float(number % 4),
            observed_on=_DAY,
            note=payload,
            source=payload,
        )
        workspace.apply(Record(observations=(seen,)))
