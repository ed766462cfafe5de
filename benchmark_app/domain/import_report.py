"""What an import did, as its history keeps it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """An imported file and what became of it, counted.

    `sheets` are the names of the sheets that were read, none for a text. `new`, `changed` and
    `same` count values, `noted` texts that became the notes of unknown ones, `refused` values that
    could not be imported or waited for an answer; `left_out` counts what is no data. `services`
    and `businesses` count the new ones.
    """

    file: str
    sheets: tuple[str, ...] = ()
    new: int = 0
    changed: int = 0
    noted: int = 0
    same: int = 0
    refused: int = 0
    left_out: int = 0
    services: int = 0
    businesses: int = 0
