"""Names that may be slips of each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.exchange.near_name import near_names


@pytest.mark.parametrize(
    ("new", "known", "near"),
    [
        ("Free-parking", "Free parking", True),
        ("Freeparking", "Free parking", True),
        ("Free parkng", "Free parking", True),
        ("Free parkking", "Free parking", True),
        ("Free parkimg", "Free parking", True),
        ("Free prakign", "Free parking", False),
        ("Free praking", "Free parking", True),
        ("FREE PARKING", "Free parking", False),  # the same name
        ("Pool", "Poll", False),  # too short to tell
        ("Terminal 1", "Terminal 2", False),
        ("Cafe A", "Cafe B", False),
        ("A Cafe", "B Cafe", False),
        ("Pool for 5", "Pool for 50", False),
        ("바다 카페 본점", "바다카페 본점", True),
        ("???", "!!!", False),
        ("x" * 101, "x" * 102, False),
    ],
)
def test_near_names(new: str, known: str, near: bool) -> None:
    assert list(near_names([new], [known])) == ([(new, known)] if near else [])
    assert list(near_names([known, new], [])) == ([(new, known)] if near else [])


@given(st.text(st.sampled_from("abcde"), min_size=6, max_size=9), st.integers(0, 5))
def test_a_letter_left_out_is_near(name: str, at: int) -> None:
    shorter = name[:at] + name[at + 1 :]
    assert list(near_names([shorter], [name])) == [(shorter, name)]
