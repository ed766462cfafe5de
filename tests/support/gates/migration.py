"""Files of every former version: the same afterwards value for value, untouched until then."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from unittest.mock import patch

from gates.row import Row, control
from older_file import FILES, Rows, rows_of, version_of
from sqlalchemy import Connection

from benchmark_app.errors import FileRefused
from benchmark_app.storage import engine
from benchmark_app.storage.version import SCHEMA_VERSION
from benchmark_app.workspace import open_workspace

GATE: Final = "migration"
_WRONG: Final = (
    "UPDATE observation SET value = 2 WHERE value = 1",
    "DELETE FROM edit_log WHERE id = 2",
    "UPDATE competitor SET note = 'x' WHERE id = 2",
    "DROP TABLE policy",
)


def run(short: bool) -> Iterator[Row]:
    """Each frozen file opened; each opened by steps that go wrong; and a rehearsal left out."""
    files = sorted(FILES.glob("version_*.bench"))
    versions = {version_of(one) for one in files}
    wrong = [f"no file of version {one}" for one in range(1, SCHEMA_VERSION) if one not in versions]
    for path in files:
        wrong += brought_up_to_date(path)
        for statement in _WRONG:
            wrong += gone_wrong(path, statement)
    tried = f"{len(files)} frozen files, each whole and by {len(_WRONG)} faulty steps"
    yield Row(GATE, tried, "; ".join([f"{len(wrong)} wrong", *wrong[:2]]), not wrong)
    with patch.object(engine, "_rehearse", lambda _: None):
        told = [one for path in files for bad in _WRONG for one in gone_wrong(path, bad)]
    yield control(GATE, "steps that are not rehearsed", len(told), "wrong")


def brought_up_to_date(old: Path) -> list[str]:
    """What opening a frozen file of a former version changes that it must not."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(shutil.copy(old, Path(name) / old.name))
        with open_workspace(path) as workspace:
            told = [str(one.code) for one in workspace.check()]
        lacks = differing(rows_of(old), rows_of(path))
        told += [f"another {table}" for table in lacks]
        if version_of(path) != SCHEMA_VERSION:
            told.append(f"still version {version_of(path)}")
    return [f"{old.name}: {one}" for one in told]


def differing(before: Rows, after: Rows) -> list[str]:
    """The tables of a former version whose rows are others; columns may have come behind."""
    return [
        table
        for table, rows in before.items()
        if [row[: len(rows[0])] for row in after.get(table, [])] != rows and rows
    ]


def gone_wrong(old: Path, statement: str) -> list[str]:
    """What is left of a file where a step does harm: it must be refused and be as it was."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(shutil.copy(old, Path(name) / old.name))
        with patch.object(engine, "_migrate", _steps_then(engine._migrate, statement)):
            try:
                open_workspace(path).close()
            except FileRefused as error:
                code = error.code
            else:
                code = "opened"
        is_same = path.read_bytes() == old.read_bytes()
    return [] if is_same and code == "migration_failed" else [f"{old.name}: {code} by {statement}"]


def _steps_then(
    migrate: Callable[[Connection], None], statement: str
) -> Callable[[Connection], None]:
    def act(connection: Connection) -> None:
        migrate(connection)
        connection.exec_driver_sql(statement)

    return act
