"""Every chart of two samples and two real histories says what it said, where it said it."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Final

import pytest
from every_chart import CHARTS, Chart
from stored_charts import MARKETS, lines_of, stored_at

_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")
#: Pixels and sums of floating point numbers may differ so much between machines.
_NEAR: Final = 1e-4


def is_same(line: str, stored: str) -> bool:
    """Whether two lines say the same, their numbers up to rounding."""
    if line == stored:
        return True
    if _NUMBER.sub("#", line) != _NUMBER.sub("#", stored):
        return False
    found, meant = ([float(one) for one in _NUMBER.findall(text)] for text in (line, stored))
    return found == pytest.approx(meant, rel=_NEAR, abs=_NEAR)


@pytest.mark.parametrize("market", MARKETS)
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__)
def test_a_chart_says_what_it_said(chart: Chart, market: str) -> None:
    """Where the difference is meant, `python tests/store_charts.py` stores the new lines."""
    stored = stored_at(market, chart).read_text(encoding="utf-8").splitlines()
    lines = lines_of(market, chart)
    assert lines
    differing = [
        f"{line}\n  was: {was}"
        for line, was in zip_longest(lines, stored, fillvalue="")
        if not is_same(line, was)
    ]
    assert differing == []


@pytest.mark.parametrize(
    ("line", "stored", "same"),
    [
        ('a\t(1.00001 2 "x")', 'a\t(1.00002 2 "x")', True),
        ('a\t(1.01 2 "x")', 'a\t(1.02 2 "x")', False),
        ('a\t(1.01 2 "x")', 'a\t(1.01 2 "y")', False),
        ("a\t1e-05", "a\t-1e-05", True),
        ("a\t-5", "a\t5", False),
        ("a\tnan", "a\t0", False),
    ],
)
def test_what_counts_as_the_same(line: str, stored: str, *, same: bool) -> None:
    assert is_same(line, stored) is same
