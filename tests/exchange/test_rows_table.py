"""Cells as text."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from benchmark_app.exchange.table import cell_text, is_blank


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" a ", "a"),
        (None, ""),
        (True, "true"),
        (False, "false"),
        (24.0, "24"),
        (0.1, "0.1"),
        (7, "7"),
        (date(2026, 1, 2), "2026-01-02"),
        (datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02"),
        (datetime(2026, 1, 2, 3, tzinfo=UTC), "2026-01-02T03:00:00+00:00"),
        (time(15, 30), "15:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_cells_as_text(cell: Any, text: str) -> None:
    assert cell_text(cell) == text


def test_blank_is_nothing_or_spaces() -> None:
    assert is_blank(None)
    assert is_blank(" ")
    assert not is_blank("0")
    assert not is_blank(0)
