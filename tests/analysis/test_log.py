"""Logs: order, corrections, retractions, and what was known when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from itertools import permutations

import numpy as np

from benchmark_app.analysis.log import NEVER, Log, extent_of, joined_extent, logs_after
from benchmark_app.analysis.market import Market

Rows = list[tuple[int, int, int, int, int, float | None, int, int | None, int | None, int]]


def row(
    id_: int,
    competitor: int,
    day: int,
    value: float | None = 1.0,
    recorded: int = 0,
    retracted: int | None = None,
) -> tuple[int, int, int, int, int, float | None, int, int | None, int | None, int]:
    return (id_, 1, competitor, day, recorded, value, 0 if value is not None else 1, retracted,
            None, 0)  # fmt: skip


def test_rows_are_sorted_by_competitor_day_and_recording() -> None:
    rows = [row(1, 2, 5), row(2, 1, 9), row(3, 1, 4, recorded=2), row(4, 1, 4, recorded=1)]
    log = Log.from_rows(rows)
    assert log.id.tolist() == [4, 3, 2, 1]
    assert log.retracted_at.tolist() == [NEVER] * 4


def test_a_sighting_is_all_that_is_believed_of_its_cell_and_day() -> None:
    rows = [row(1, 1, 4), row(2, 1, 4, recorded=1), row(3, 1, 5), row(4, 2, 4),
            row(5, 1, 4, recorded=2, retracted=3)]  # fmt: skip
    log = Log.from_rows(rows)
    assert log.believed_with(np.array([2, 9])).tolist() == [1, 2]
    assert sorted(log.believed_with(np.array([3, 4])).tolist()) == [3, 4]
    assert log.believed_with(np.array([5])).tolist() == [1, 2]
    assert Log.from_rows([]).believed_with(np.array([1])).tolist() == []


def test_an_empty_log() -> None:
    log = Log.from_rows([])
    assert log.latest().id.tolist() == []
    assert extent_of(log, 100) == {}


def test_the_last_recorded_of_a_day_wins() -> None:
    log = Log.from_rows([row(1, 1, 5, 1.0, recorded=8), row(2, 1, 5, 0.0, recorded=9)])
    assert log.latest().value.tolist() == [0.0]


def test_equal_recordings_are_settled_by_content_not_by_order() -> None:
    rows = [row(1, 1, 5, 1.0), row(2, 1, 5, 0.0), row(3, 1, 5, None)]
    winners = set()
    for order in permutations(rows):
        renumbered = [(place, *one[1:]) for place, one in enumerate(order)]
        latest = Log.from_rows(renumbered).latest()
        winners.add((latest.mark.tolist()[0], str(latest.value.tolist()[0])))
    assert winners == {(1, "nan")}


def test_live_leaves_out_the_later_and_the_retracted() -> None:
    rows = [row(1, 1, 5), row(2, 1, 6, retracted=70), row(3, 1, 7), row(4, 1, 8, recorded=50)]
    log = Log.from_rows(rows)
    assert log.live(7).id.tolist() == [1, 3]
    assert log.live(9, known_at=49).id.tolist() == [1, 2, 3]
    assert log.live(9, known_at=69).id.tolist() == [1, 2, 3, 4]
    assert log.live(9, known_at=70).id.tolist() == [1, 3, 4]


def test_extents_join_over_attributes(
    market: Callable[..., Market], log: Callable[..., Log]
) -> None:
    found = market("AB")
    ice = log(found, [("A", "1970-01-05", "yes"), ("A", "1970-01-09", "no")])
    pool = log(found, [("A", "1970-01-02", "unknown"), ("B", "1970-01-03", "na")])
    joined = joined_extent(extent_of(one, 365) for one in (ice, pool))
    assert joined == {1: (1, 8), 2: (2, 2)}
    assert extent_of(ice, 5) == {1: (4, 4)}


def test_changed_rows_take_the_place_of_the_same_ids() -> None:
    first, later = row(1, 1, 5, 1.0), row(2, 2, 4, 0.0)
    retracted = (*first[:7], 90, *first[8:])
    added = row(3, 1, 2, 3.0)
    log = Log.from_rows([first, later])
    changed = log.changed([added, retracted])
    whole = Log.from_rows([retracted, later, added])
    for one in fields(Log):
        assert getattr(changed, one.name).tolist() == getattr(whole, one.name).tolist()
    assert log.retracted_at.tolist() == [NEVER, NEVER]


def test_rows_of_an_edit_go_to_the_logs_there_are() -> None:
    logs = {1: Log.from_rows([row(1, 1, 5)]), 2: Log.from_rows([])}
    elsewhere = (3, 9, *row(3, 1, 6)[2:])
    after = logs_after(logs, [row(2, 1, 6), elsewhere])
    assert after.keys() == {1, 2}
    assert after[1].id.tolist() == [1, 2]
    assert after[2] is logs[2]
    assert logs[1].id.tolist() == [1]


def test_notes_and_marks_are_kept() -> None:
    log = Log.from_rows([(1, 1, 1, 5, 0, None, 2, None, 3, 1)])
    assert np.isnan(log.value).all()
    assert (log.mark.tolist(), log.has_note.tolist(), log.started_on.tolist()) == ([2], [True], [3])
