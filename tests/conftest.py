"""Ends the run as soon as everything is told."""

from __future__ import annotations

import os
import sys

import pytest


@pytest.fixture(autouse=True)
def own_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Backups that a command makes go into a folder of the run, not into that of who runs it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "own-data"))


STATUS: pytest.StashKey[int] = pytest.StashKey()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep how the run ended."""
    session.config.stash[STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave without taking Qt apart: the interpreter's own order of doing so can crash it."""
    sys.stdout.flush()
    sys.stderr.flush()
    is_whole = sys.exc_info()[0] is None  # else Python has an error of the run itself to tell
    if is_whole and STATUS in config.stash and "PySide6.QtWidgets" in sys.modules:
        os._exit(config.stash[STATUS])
