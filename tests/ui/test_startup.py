"""Nothing but Qt is loaded when the window is first seen, and the window comes up quickly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmark_app.workspace import Workspace

SCRIPT = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from benchmark_app.ui import app

seen = {}

def ready(shell):
    def look():
        seen["modules"] = sorted(sys.modules)
        shell.window.painted.connect(shell.window.close)
        shell.window.close()

    shell.window.painted.disconnect()
    shell.window.painted.connect(look)

settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
path = Path(sys.argv[2]) if len(sys.argv) > 2 else None
code = app.run(path, "en", settings=settings, ready=ready)
print(json.dumps({"code": code, **seen}))
"""
ASIDE = """
import gc, json, sys
from PySide6.QtCore import QSettings
from benchmark_app.ui import app

begun = []

def look(shell):
    gc.collect()
    print(json.dumps([gc.get_freeze_count(), len(gc.get_objects())]))
    shell.window.close()

def ready(shell):
    begun.append(gc.get_freeze_count())
    shell._calm.timeout.disconnect()
    shell._calm.timeout.connect(lambda: look(shell))

app.run(None, "en", settings=QSettings(sys.argv[1], QSettings.Format.IniFormat), ready=ready)
assert begun == [0]
"""
HEAVY = {
    "sqlalchemy",
    "alembic",
    "sqlite3",
    "pandas",
    "scipy",
    "pyqtgraph",
    "openpyxl",
    "xlsxwriter",
    "python_calamine",
    "msgspec",
    "multiprocessing",
}


def output_of(script: str, home: Path, *paths: Path) -> str:
    """The last line a program prints that keeps its settings and everything else in a folder."""
    command = [sys.executable, "-c", script, str(home / "settings.ini"), *map(str, paths)]
    own = {"HOME": str(home), "XDG_STATE_HOME": str(home), "XDG_DATA_HOME": str(home)}
    done = subprocess.run(
        command,
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.splitlines()[-1]


def test_what_was_imported_is_never_looked_through_for_garbage(tmp_path: Path) -> None:
    aside, others = json.loads(output_of(ASIDE, tmp_path))
    assert aside > 50_000
    assert others < aside / 2


@pytest.mark.parametrize("opens_a_file", [False, True])
def test_only_qt_and_numpy_before_the_first_paint(
    tmp_path: Path, workspace: Workspace, *, opens_a_file: bool
) -> None:
    seen = json.loads(output_of(SCRIPT, tmp_path, *([workspace.path] if opens_a_file else [])))
    assert seen["code"] == 0
    roots = {name.partition(".")[0] for name in seen["modules"]}
    assert "PySide6" in roots
    assert not roots & HEAVY
    ours = [name for name in seen["modules"] if name.startswith("benchmark_app.")]
    rooms = {name.split(".")[1] for name in ours}
    assert not rooms & {"storage", "analysis", "exchange", "workspace"}
