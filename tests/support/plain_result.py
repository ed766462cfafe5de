"""Results that say as little as they can: a test replaces in them what it is about."""

from __future__ import annotations

from datetime import date
from typing import Final

from benchmark_app.domain.priority import Priority, PriorityLabel
from benchmark_app.domain.result import MarketLevel

PRIORITY: Final = Priority(
    attribute=1,
    label=PriorityLabel.WATCH,
    importance=1.0,
    own=None,
    adequate=None,
    expected=None,
    target=None,
    share=None,
    worse=0.0,
    better=0.0,
    pressure=0.0,
    room=0.0,
    effort=3,
    pain=0.0,
    gain=0.0,
    priority=0.0,
    close_by=None,
    start_by=None,
    years_left=None,
    forecast=None,
    plan=None,
    check=None,
)
LEVEL: Final = MarketLevel(
    day=date(2026, 11, 22),
    market_level=70.4,
    own_level=62.0,
    parity_index=88.0,
    expectation_index=100.0,
    low=60.0,
    high=80.0,
    known=8,
    cells=10,
    is_sufficient=True,
)
