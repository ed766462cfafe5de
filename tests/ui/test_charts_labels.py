"""Labels never overlap and stay as near as they can; ticks are whole and keep clear."""

from __future__ import annotations

from itertools import pairwise

from box_overlap import overlap
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.charts.axis import time_ticks, value_range, value_ticks
from benchmark_app.ui.charts.label_place import Box, place, spread

HEIGHTS = st.floats(0, 500, allow_nan=False)


def test_two_labels_at_one_place_part_evenly() -> None:
    assert spread([100, 100], 20, 0, 200) == [90, 110]


def test_labels_stay_inside_the_bounds() -> None:
    assert spread([0, 5], 20, 0, 200) == [10, 30]
    assert spread([200, 195], 20, 0, 200) == [190, 170]


def test_free_labels_do_not_move() -> None:
    assert spread([150, 20, 80], 20, 0, 200) == [150, 20, 80]


@given(st.lists(HEIGHTS, max_size=25))
def test_spread_keeps_order_distance_and_bounds(anchors: list[float]) -> None:
    centres = spread(anchors, 20, 0, 500)
    assert all(10 - 1e-6 <= centre <= 490 + 1e-6 for centre in centres)
    ranked = [centre for _, centre in sorted(zip(anchors, centres, strict=True))]
    assert sorted(ranked) == ranked
    assert all(after - before >= 20 - 1e-6 for before, after in pairwise(ranked))


@given(st.lists(HEIGHTS, max_size=60), st.integers(0, 6), st.floats(30, 500))
def test_placed_labels_never_overlap(anchors: list[float], required: int, room: float) -> None:
    required = min(required, len(anchors))
    centres = place(anchors, required, 16, 0, room, reach=25)
    boxes = [Box(0, centre - 8, 50, 16) for centre in centres.values()]
    assert not any(overlap(one, other) for n, one in enumerate(boxes) for other in boxes[n + 1 :])
    assert all(box.y >= -1e-6 and box.bottom <= room + 1e-6 for box in boxes)
    assert all(index in centres for index in range(min(required, int(room // 16))))
    for index in set(centres) - set(range(required)):
        assert abs(centres[index] - anchors[index]) <= 25


@given(st.lists(HEIGHTS, max_size=30), st.integers(0, 6), st.floats(30, 500))
def test_placed_labels_keep_the_order_of_their_lines(
    anchors: list[float], required: int, room: float
) -> None:
    centres = place(anchors, required, 16, 0, room, reach=48)
    for one, other in pairwise(sorted(centres, key=lambda index: centres[index])):
        assert anchors[one] <= anchors[other]


def test_labels_make_room_for_each_other_and_for_what_must_be_there() -> None:
    centres = place([100, 104, 108, 110, 96], 2, 16, 0, 300, reach=48)
    assert [centres[index] for index in (4, 0, 1, 2, 3)] == [71.6, 87.6, 103.6, 119.6, 135.6]


def test_what_must_be_there_is_moved_by_half_of_the_reach_at_most() -> None:
    centres = place([100, *[100.0] * 9], 1, 16, 0, 300, reach=48)
    assert abs(centres[0] - 100) <= 24
    assert len(centres) == 4


def test_a_place_without_height_shows_nothing() -> None:
    assert place([10.0], 1, 0, 0, 100, 10) == {}


def test_a_box_knows_what_lies_in_it() -> None:
    box = Box(10, 20, 30, 40)
    assert box.contains(10, 60)
    assert not box.contains(41, 30)
    assert overlap(box, Box(39, 59, 5, 5))
    assert not overlap(box, Box(40, 20, 5, 5))


def width_of(text: str) -> float:
    return 7.0 * len(text)


@given(st.integers(-30_000, 40_000), st.integers(0, 30_000), st.floats(20, 2000))
def test_ticks_are_inside_and_their_texts_keep_clear(first: int, span: int, pixels: float) -> None:
    last = first + span
    ticks = time_ticks(first, last, pixels, width_of)
    assert all(first <= tick.at <= last for tick in ticks)
    if span:
        per_day = pixels / span
        for before, after in pairwise(ticks):
            assert (after.at - before.at) * per_day > width_of(before.text) - 1e-6 or len(
                ticks
            ) == 2


def test_a_life_time_shows_round_years() -> None:
    first, last = -7000, 4000  # 1950 to 1980
    texts = [tick.text for tick in time_ticks(first, last, 900, width_of)]
    assert texts[:3] == ["1952", "1954", "1956"]


def test_three_years_show_half_years_and_a_week_its_days() -> None:
    start = 20_000  # 2024-10-04
    assert [tick.text for tick in time_ticks(start, start + 900, 500, width_of)][:2] == [
        "2025-01",
        "2025-07",
    ]
    week = time_ticks(start, start + 7, 1000, width_of)
    assert [tick.text for tick in week] == [date_of(start + day).isoformat() for day in range(8)]
    assert [tick.text for tick in time_ticks(start, start, 100, width_of)] == ["2024-10-04"]
    assert time_ticks(start, start + 10, 0, width_of) == ()


def test_value_ranges_are_honest() -> None:
    assert value_range(2, 20) == (0, 20)
    assert value_range(4.2, 5.1) == (4.0, 5.25)
    assert value_range(5, 5) == (0, 6)
    assert value_range(0, 0) == (0, 1)
    assert value_range(-20, -2) == (-20, 0)
    assert value_ticks(0, 20) == (0, 5, 10, 15, 20)
    assert value_ticks(4.0, 5.25) == (4.0, 4.5, 5.0)
    assert value_ticks(1, 1) == (1.0,)
