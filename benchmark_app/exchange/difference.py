"""What an import would make of every cell of a file, for people to look at before it is done."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from benchmark_app.domain.attribute import AttributeKind


class DifferenceKind(StrEnum):
    """What becomes of a cell: it is new, changes, is there already, waits or is left out.

    `NOTED` is text that becomes the note of an unknown value.
    """

    NEW = "new"
    CHANGED = "changed"
    NOTED = "noted"
    SAME = "same"
    NEEDS_YOU = "needs_you"
    LEFT_OUT = "left_out"


class Difference(NamedTuple):
    """One cell: values as our files write them, `why` the code of a problem or reason.

    A row or column that is left out has no service; a text that is no value stands in `new`.
    Values that were read are those of an attribute `judged` so, a measure in its `unit`.
    """

    kind: DifferenceKind
    place: str
    service: str = ""
    competitor: str = ""
    day: date | None = None
    old: str = ""
    new: str = ""
    why: str = ""
    judged: AttributeKind | None = None
    unit: str = ""
