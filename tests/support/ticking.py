"""A clock for files whose instants a test can foretell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count


def ticking(start: datetime) -> Callable[[], datetime]:
    """An instant that is a second later at every look."""
    seconds = count()
    return lambda: start + timedelta(seconds=next(seconds))
