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


@pytest.mark.parametrize("opens_a_file", [False, True])
def test_only_qt_and_numpy_before_the_first_paint(
    tmp_path: Path, workspace: Workspace, *, opens_a_file: bool
) -> None:
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "settings.ini")]
    if opens_a_file:
        command.append(str(workspace.path))
    home = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(
        command,
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["code"] == 0
    roots = {name.partition(".")[0] for name in seen["modules"]}
    assert "PySide6" in roots
    assert not roots & HEAVY
    ours = [name for name in seen["modules"] if name.startswith("benchmark_app.")]
    rooms = {name.split(".")[1] for name in ours}
    assert not rooms & {"storage", "analysis", "exchange", "workspace"}
