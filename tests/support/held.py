"""What a process holds: memory, and objects by their kind."""

from __future__ import annotations

import gc
import os
from collections import Counter
from pathlib import Path
from typing import Final

_STATM: Final = Path("/proc/self/statm")


def megabytes() -> float:
    """What the process holds in memory, 0 where the system does not say."""
    if not _STATM.exists():
        return 0.0
    return int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def alive() -> Counter[str]:
    """How many objects of each kind the collector knows that came since it froze what it found."""
    gc.collect()
    return Counter(type(one).__qualname__ for one in gc.get_objects())
