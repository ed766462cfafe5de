"""A file of a newer version, read into tables of our own: whatever is new in it has no part."""

from __future__ import annotations

import sqlite3

from benchmark_app.errors import FileRefused
from benchmark_app.storage.seal import find_broken, seal_all
from benchmark_app.storage.soundness import SHAPES, check_acts, faults_of
from benchmark_app.storage.transfer import replace_rows


def take_over(newer: sqlite3.Connection, ours: sqlite3.Connection, name: str) -> None:
    """Fills our tables with the rows of a newer file, inside the caller's transaction.

    What proves that they are read truly: nothing in the file acts or answers for a table, its
    pages and links are sound, the rows of our tables have the seals and sums that we compute, and
    what our own tables demand of their values holds.

    Raises:
        FileRefused: `file_damaged`, `foreign_schema`.
        sqlite3.Error: where tables, columns or values are not ours.
    """
    check_acts(newer, name)
    faults = faults_of(newer, whole=False)  # our indexes are made anew
    faults += [one.table for one in find_broken(newer) if one.table in SHAPES]
    if faults:
        raise FileRefused("file_damaged", name=name, detail=faults[0])
    replace_rows(newer, ours)
    seal_all(ours)
