"""What became of what a damaged file held."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Rescue:
    """What became of what a damaged file held, in counts.

    Observations are `kept` as they were written, `unknown` now because theirs was damaged, or
    `lost`. Of everything else `restored` came back out of the history and `dropped` did not.
    Of the history itself `edits` are gone: those that were damaged and all before them.
    """

    kept: int = 0
    unknown: int = 0
    lost: int = 0
    restored: int = 0
    dropped: int = 0
    edits: int = 0
