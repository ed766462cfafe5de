"""Bugs of `planted.toml`, planted in a copy of the program one at a time: its test must find each.

A bug that no test finds is a test that is missing. What no longer fits the program, or whose test
does not run, is told so and never counts as found.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gates.row import ROOT, Row

GATE: Final = "bugs planted by hand"
_COPIED: Final = ("benchmark_app", "tests", "resources", "sample_data", "pyproject.toml")
_WORDS: Final = ("-q", "-x", "-p", "no:randomly", "-p", "no:cacheprovider", "--timeout=300")
#: An ERROR is none of these: the test did not come as far as to find anything.
_FAILED: Final = re.compile(r"^FAILED ", re.MULTILINE)
_SHORT: Final = 9


@dataclass(frozen=True, slots=True)
class Bug:
    """What of a file of the program is replaced by what, and the test that must fail then."""

    what: str
    file: str
    right: str
    wrong: str
    test: str


def run(short: bool) -> Iterator[Row]:
    """Each bug, or each ninth; before them the same tests where none is planted."""
    bugs = all_bugs()[:: _SHORT if short else 1]
    tests = sorted({bug.test for bug in bugs})
    with tempfile.TemporaryDirectory() as name:
        folder = copied(Path(name))
        done = tested(folder, tests)
        told = done.stdout.strip().splitlines()[-1] if done.returncode else "all pass"
        yield Row(f"{GATE}: none", f"{len(tests)} tests", told, done.returncode == 0)
        missed = []
        for number, bug in enumerate(bugs, start=1):
            verdict = planted(bug, folder)
            print(f"{number}. {bug.what}: {verdict}", flush=True)
            if verdict != "found":
                missed.append(f"{bug.what}: {verdict}")
    found = "; ".join([f"{len(bugs) - len(missed)} found", *missed])
    yield Row(GATE, f"{len(bugs)} bugs, one at a time", found, not missed)


def all_bugs() -> list[Bug]:
    """The bugs in the order of the list."""
    listed = tomllib.loads((ROOT / "tests" / "planted.toml").read_text(encoding="utf-8"))
    return [Bug(**one) for one in listed["bug"]]


def copied(folder: Path) -> Path:
    """The program and its tests in a folder of their own."""
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def planted(bug: Bug, folder: Path) -> str:
    """What becomes of a bug in the copy, which is whole again afterwards."""
    path = folder / "benchmark_app" / bug.file
    whole = path.read_text(encoding="utf-8")
    if whole.count(bug.right) != 1:
        return f"does not fit, its text stands {whole.count(bug.right)} times in the file"
    path.write_text(whole.replace(bug.right, bug.wrong), encoding="utf-8")
    try:
        done = tested(folder, [bug.test])
    finally:
        path.write_text(whole, encoding="utf-8")
    if done.returncode == 0:
        return "not found"
    return "found" if _FAILED.search(done.stdout) else "its test does not run"


def tested(folder: Path, tests: list[str]) -> subprocess.CompletedProcess[str]:
    """How some tests of the copy end; without kept bytecode, which might be that of another bug."""
    return subprocess.run(
        [sys.executable, "-B", "-m", "pytest", *_WORDS, *(f"tests/{test}" for test in tests)],
        cwd=folder,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
