"""A file open in the window, and a table to bring into it."""

from __future__ import annotations

from pathlib import Path

import pytest
from table_case import TICKS, book_file

from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor


@pytest.fixture
def editor(opened: Shell) -> Editor:
    """The small workspace, open in the window."""
    assert opened.desk.editor is not None
    return opened.desk.editor


@pytest.fixture
def ticks(tmp_path: Path) -> Path:
    """Ticks and blanks of one day."""
    return book_file(tmp_path / "ticks.xlsx", ("2025-03-01", TICKS))
