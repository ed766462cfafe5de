"""A text table as it is read from its file."""

from __future__ import annotations

from pathlib import Path

from benchmark_app.exchange.csv_file import text_content, text_table
from benchmark_app.exchange.letters import text_of
from benchmark_app.exchange.table import Table


def read_csv(path: Path) -> Table:
    """The rows of a text that tells its letters itself."""
    text = text_of(text_content(path))
    assert text is not None
    return text_table(path.name, text)
