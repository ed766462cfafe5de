"""How much memory a child process may take, where the system lets it be said."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]


def limit_memory(size: int) -> None:
    """Let this process take so many bytes more than it has; beyond them comes a MemoryError.

    Where the system tells no such limit, or not how much is taken, there is none.
    """
    used = _taken()
    if resource is None or used is None:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = used + size
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _taken() -> int | None:
    """The bytes of addresses this process has; None where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return None
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
