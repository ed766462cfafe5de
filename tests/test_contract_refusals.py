"""Whatever a stranger brings: exit 0, 1 or 2, one clear sentence with its place, nothing halved."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from benchmark_app import Competitor, Put, create_workspace, open_workspace
from benchmark_app.cli import main

HEADER = "date,competitor,attribute,value\n"
GOOD = f"{HEADER}2024-01-01,A,Parking,yes\n2024-01-01,B,Parking,no\n"

#: A table's text and a piece of the sentence that names the place.
BAD_TABLES = {
    "month 13": (f"{HEADER}2024-13-01,A,P,yes\n", "Row 2, column date"),
    "no date": (f"{HEADER}soon,A,P,yes\n", "Row 2, column date"),
    "missing date": (f"{HEADER},A,P,yes\n", "Row 2, column date"),
    "year 1": (f"{HEADER}0001-01-01,A,P,yes\n", "Row 2, column date"),
    "year 9999": (f"{HEADER}9999-12-31,A,P,yes\n", "Row 2, column date"),
    "no value": (f"{HEADER}2024-01-01,B,P,yes\n2024-01-01,A,P,maybe\n", "Row 3, column value"),
    "bare x": (f"{HEADER}2024-01-01,A,P,x\n2024-01-01,B,P,yes\n", "Row 2, column value"),
    "two values": (f"{HEADER}2024-01-01,A,P,yes\n2024-01-01,A,P,no\n", "in row 3"),
    "nan": (f"{HEADER}2024-01-01,A,P,nan\n2024-01-01,B,P,7\n", "Row 2, column value"),
    "infinite": (f"{HEADER}2024-01-01,A,P,-inf\n2024-01-01,B,P,7\n", "Row 2, column value"),
    "huge": (f"{HEADER}2024-01-01,A,P,1e308\n2024-01-01,B,P,7\n", "Row 2, column value"),
    "no competitor": (f"{HEADER}2024-01-01,,P,yes\n", "Row 2, column competitor"),
    "no attribute": (f"{HEADER}2024-01-01,A, ,yes\n", "Row 2, column attribute"),
    "missing column": ("date,competitor,value\n2024-01-01,A,yes\n", "no column attribute"),
    "column twice": (
        f"{HEADER[:-1]},value\n2024-01-01,A,P,yes,no\n",
        "value is there twice",
    ),
    "too many cells": (f"{HEADER}2024-01-01,A,P,yes,more\n", "Row 2"),
    "open quotation": (f'{HEADER}2024-01-01,"A,P,yes\n', "Row 2"),
    "only a header": (HEADER, "no rows"),
    "blank lines": ("\n\n", "is empty"),
    "nothing": ("", "is empty"),
    "NUL": (f"{HEADER}2024-01-01,A\0,P,yes\n", "not a text table"),
    "start after look": (
        f"{HEADER[:-1]},started_on\n2024-01-01,A,P,yes,2024-02-01\n",
        "Row 2, column started_on",
    ),
    "two subjects": (
        f"{HEADER[:-1]},subject\n2024-01-01,A,P,yes,true\n2024-01-01,B,P,no,true\n",
        "A, B",
    ),
    "unknown kind": (f"{HEADER[:-1]},kind\n2024-01-01,A,P,yes,odd\n", "Row 2, column kind"),
    "two units": (
        f"{HEADER[:-1]},unit\n2024-01-01,A,P,5,min\n2024-01-01,B,P,6,EUR\n",
        "Row 3, column unit",
    ),
    "no instant": (
        f"{HEADER[:-1]},recorded_at\n2024-01-01,A,P,yes,then\n",
        "Row 2, column recorded_at",
    ),
    "matrix without day": ("service,A,B\nParking,yes,no\n", "says no day"),
}


def state(path: Path) -> tuple[Any, ...]:
    with open_workspace(path) as workspace:
        return (
            workspace.revision,
            workspace.competitors,
            workspace.attributes,
            workspace.policy,
            list(workspace.observations()),
        )


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that nobody may change."""
    made = tmp_path_factory.mktemp("template") / "w.bench"
    with create_workspace(made) as workspace:
        workspace.apply(Put(Competitor(name="Seaview", subject=True)))
    return made


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(template, tmp_path))


Refuse = Callable[..., str]


@pytest.fixture
def refuse(capsys: pytest.CaptureFixture[str], path: Path) -> Refuse:
    """Runs a command that must be refused and leave the workspace as it was."""

    def run(*arguments: object) -> str:
        before = state(path)
        capsys.readouterr()
        assert main([str(one) for one in arguments]) == 1
        told = capsys.readouterr().err
        assert "Traceback" not in told
        assert "Error" not in told
        assert state(path) == before
        return told

    return run


@pytest.mark.parametrize("name", BAD_TABLES)
def test_a_bad_table(name: str, path: Path, refuse: Refuse, tmp_path: Path) -> None:
    text, place = BAD_TABLES[name]
    table = tmp_path / "bad.csv"
    table.write_text(text, encoding="utf-8")
    assert place in refuse("import", path, table)


def test_a_bad_row_takes_the_good_ones_along_unless_skipped(
    path: Path, refuse: Refuse, tmp_path: Path
) -> None:
    table = tmp_path / "mixed.csv"
    table.write_text(f"{GOOD}2024-01-01,C,Parking,maybe\n", encoding="utf-8")
    assert "Row 4, column value" in refuse("import", path, table)
    assert main(["import", str(path), str(table), "--skip-bad"]) == 0
    with open_workspace(path) as workspace:
        assert len(list(workspace.observations())) == 2


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")


def _truncated(path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in GOOD.splitlines():
        book.active.append(line.split(","))
    book.save(path)
    path.write_bytes(path.read_bytes()[:-200])


BAD_FILES: dict[str, Callable[[Path], Any]] = {
    "zip.xlsx": _zip,
    "truncated.xlsx": _truncated,
    "text.xlsx": lambda path: path.write_text(GOOD, encoding="utf-8"),
    "empty.xlsx": lambda path: path.touch(),
    "folder.csv": lambda path: path.mkdir(),
    "missing.csv": lambda _: None,
    "bytes.csv": lambda path: path.write_bytes(bytes(range(256)) * 9),
    "utf16le.csv": lambda path: path.write_bytes(GOOD.encode("utf-16-le")),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file(name: str, path: Path, refuse: Refuse, tmp_path: Path) -> None:
    BAD_FILES[name](tmp_path / name)
    told = refuse("import", path, tmp_path / name)
    assert name in told
    assert len(told.strip().splitlines()) == 1


def test_letters_that_nothing_tells(path: Path, refuse: Refuse, tmp_path: Path) -> None:
    latin = tmp_path / "latin.csv"
    latin.write_bytes(f"{HEADER}2024-01-01,Café,P,yes\n".encode("cp1252"))
    asked, refused = refuse("import", path, latin).strip().splitlines()
    assert '{"encoding": "cp1252"}' in asked
    assert "latin.csv" in refused


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_every_way_to_write_a_table(encoding: str, break_: str, comma: str, path: Path) -> None:
    table = path.with_name("in.csv")
    text = f"{HEADER}2024-01-01,카페 온도,주차,있음\n".replace(",", comma).replace("\n", break_)
    table.write_bytes(text.encode(encoding))
    assert main(["import", str(path), str(table)]) == 0
    with open_workspace(path) as workspace:
        assert workspace.find_competitor("카페 온도")
        assert [one.value for one in workspace.observations()] == [1.0]


NAMES = ["N" * 10_000, "=1+1", "@a", "-a", '"q", b', "☕👨‍👩‍👧", "‮עברית", "00123", "a\nb", "c\td"]


@pytest.mark.parametrize("end", ["csv", "xlsx"])
def test_odd_names_come_back_as_they_went(end: str, path: Path, tmp_path: Path) -> None:
    with open_workspace(path) as workspace:
        for name in NAMES:
            workspace.apply(Put(Competitor(name=name)))
    table, out, other = tmp_path / "in.csv", tmp_path / f"out.{end}", tmp_path / "other.bench"
    table.write_text(GOOD, encoding="utf-8")
    with open_workspace(path) as workspace:
        kept = [one.name for one in workspace.competitors]
    rows = "".join(f'2024-02-01,"{name.replace(chr(34), chr(34) * 2)}",P,yes\n' for name in kept)
    table.write_text(f"{HEADER}{rows}", encoding="utf-8", newline="")
    assert main(["import", str(path), str(table)]) == 0
    assert main(["export", str(path), str(out)]) == 0
    assert main(["new", str(other)]) == 0
    assert main(["import", str(other), str(out)]) == 0
    with open_workspace(other) as workspace:
        assert [one.name for one in workspace.competitors] == kept
        assert len(list(workspace.observations())) == len(kept)


def _other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")
        connection.execute("PRAGMA application_id=42")
        connection.commit()


NOT_OURS: dict[str, Callable[[Path], Any]] = {
    "text.bench": lambda path: path.write_text("hello", encoding="utf-8"),
    "empty.bench": lambda path: path.touch(),
    "folder.bench": lambda path: path.mkdir(),
    "other.bench": _other_database,
    "missing.bench": lambda _: None,
}


@pytest.mark.parametrize("name", NOT_OURS)
@pytest.mark.parametrize("command", ["stages", "check", "policy", "import"])
def test_a_file_that_is_no_workspace(
    name: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made, table = tmp_path / name, tmp_path / "good.csv"
    NOT_OURS[name](made)
    table.write_text(GOOD, encoding="utf-8")
    before = made.read_bytes() if made.is_file() else None
    more = [str(table)] if command == "import" else []
    assert main([command, str(made), *more]) == 1
    told = capsys.readouterr().err
    assert name in told
    assert len(told.strip().splitlines()) == 1
    assert (made.read_bytes() if made.is_file() else None) == before


@pytest.mark.parametrize(
    "rule",
    [
        "hysteresis=",
        "hysteresis=x",
        "hysteresis=nan",
        "hysteresis=-1",
        "hysteresis=2",
        "minimum_known=2.5",
        "odd=1",
        "weight_cap=0",
        "table_stakes_share=.4",
        "confirmation_days=1e9",
        "stale_no_months=9999999",
    ],
)
def test_a_bad_rule_changes_no_other(rule: str, path: Path, refuse: Refuse) -> None:
    assert rule.split("=")[0].split("_")[0] in refuse("policy", path, "decline_drop=.2", rule)


@pytest.mark.parametrize("sign", ["[1]", "{", '{"x": "perhaps"}', ""])
def test_a_bad_mapping(sign: str, path: Path, refuse: Refuse, tmp_path: Path) -> None:
    table, mapping = tmp_path / "m.csv", tmp_path / "map.json"
    table.write_text("service,A,B\nParking,x,✓\n", encoding="utf-8")
    mapping.write_text(sign, encoding="utf-8")
    assert "map.json" in refuse("import", path, table, "--date", "2024-03-01", "--map", mapping)
    mapping.write_text(json.dumps({"x": "no", "✓": "yes"}), encoding="utf-8")
    arguments = ["import", path, table, "--date", "2024-03-01", "--map", mapping]
    assert main([str(one) for one in arguments]) == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("baseline", "--attribute", "Nope"),
        ("export", "out.svg", "--attribute", "Nope"),
        ("export", "no/folder/out.xlsx"),
        ("export", "out.odd"),
    ],
)
def test_a_refused_question(arguments: tuple[str, ...], path: Path, refuse: Refuse) -> None:
    command, *rest = arguments
    assert len(refuse(command, path, *rest).strip().splitlines()) == 1


@pytest.mark.parametrize("command", ["stages", "transitions", "baseline"])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(command: str, day: str, path: Path, tmp_path: Path) -> None:
    table = tmp_path / "good.csv"
    table.write_text(f"{GOOD}2024-01-01,Seaview,Parking,yes\n", encoding="utf-8")
    assert main(["import", str(path), str(table)]) == 0
    more = ["--every", "year"] if command == "baseline" else []
    assert main([command, str(path), "--as-of", day, "--known-at", day, *more]) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_disk_behind_a_redirection(path: Path) -> None:
    command = [sys.executable, "-m", "benchmark_app", "stages", str(path), "--format", "csv"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "no room left" in done.stderr


def test_future_days_are_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = path.with_name("in.csv")
    later = date.today().replace(day=1).replace(year=date.today().year + 1)  # noqa: DTZ011
    table.write_text(f"{HEADER}{later},A,P,yes\n", encoding="utf-8")
    assert main(["import", str(path), str(table)]) == 0
    assert "Row 2, column date" in capsys.readouterr().err
