"""What the grid shows in a cell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from benchmark_app.analysis.cell import CellRow, CellState, latest_cells
from benchmark_app.analysis.log import Log
from benchmark_app.analysis.market import Market
from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.observation import Mark

Shown = tuple[float | None, Mark, CellState, str, int]


@pytest.fixture
def shown(market: Callable[..., Market], log: Callable[..., Log]) -> Callable[..., list[Shown]]:
    def read(seen: list[Any], as_of: str, known_at: int | None = None) -> list[Shown]:
        found = market("ABC")
        row: CellRow = latest_cells(
            log(found, seen),
            (3, 1, 2),
            found.attributes[0],
            found.policy,
            day_number(date.fromisoformat(as_of)),
            known_at,
        )
        assert row.competitor.tolist() == [3, 1, 2]
        assert not row.has_note.any()
        return [
            (
                None if value != value else value,
                Mark(mark),
                CellState(state),
                date_of(day).isoformat(),
                observation,
            )
            for value, mark, state, day, observation in zip(
                row.value.tolist(),
                row.mark.tolist(),
                row.state.tolist(),
                row.day.tolist(),
                row.observation.tolist(),
                strict=True,
            )
        ]

    return read


def test_fresh_stale_and_empty(shown: Callable[..., list[Shown]]) -> None:
    """C was never seen, A's yes of 2018 is stale in 2020, B's no is not."""
    seen = [("A", "2018-01-01", "yes"), ("B", "2019-06-01", "no"), ("B", "2021-01-01", "yes")]
    assert shown(seen, "2020-01-01") == [
        (None, Mark.UNKNOWN, CellState.EMPTY, "1970-01-01", 0),
        (1.0, Mark.NUMBER, CellState.STALE, "2018-01-01", 1),
        (0.0, Mark.NUMBER, CellState.FRESH, "2019-06-01", 2),
    ]


def test_could_not_tell_shows_only_where_nothing_was_told(
    shown: Callable[..., list[Shown]],
) -> None:
    seen = [
        ("A", "2020-01-01", "unknown"),
        ("A", "2020-02-01", "unknown"),
        ("B", "2020-01-01", "yes"),
        ("B", "2020-02-01", "unknown"),
        ("C", "2010-01-01", "na"),
    ]
    assert shown(seen, "2020-03-01") == [
        (None, Mark.NOT_APPLICABLE, CellState.FRESH, "2010-01-01", 5),
        (None, Mark.UNKNOWN, CellState.FRESH, "2020-02-01", 2),
        (1.0, Mark.NUMBER, CellState.FRESH, "2020-01-01", 3),
    ]


def test_cells_as_they_were_known(shown: Callable[..., list[Shown]]) -> None:
    seen = [("A", "2020-01-01", "yes", None, 5), ("A", "2020-01-01", "no", None, 9)]
    assert shown(seen, "2020-03-01", 8)[1][0] == 1.0
    assert shown(seen, "2020-03-01")[1][0] == 0.0


def test_nothing_seen(shown: Callable[..., list[Shown]]) -> None:
    assert {state for _, _, state, _, _ in shown([], "2020-01-01")} == {CellState.EMPTY}
