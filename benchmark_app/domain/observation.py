"""What somebody saw at one competitor about one attribute on one day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import IntEnum, StrEnum
from operator import attrgetter


class Mark(IntEnum):
    """What stands in a cell; only NUMBER has a value."""

    NUMBER = 0
    NOT_APPLICABLE = 1
    UNKNOWN = 2


class Method(StrEnum):
    """How it was seen; empty where nobody said."""

    UNSTATED = ""
    VISIT = "visit"
    WEBSITE = "website"
    PHONE = "phone"
    REVIEW = "review"
    CUSTOMER = "customer"
    OTHER = "other"


#: A cell's content: a number (0/1 for yes/no, 0-3 for levels, own unit for measures) or a mark.
Value = float | Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One sighting. `id` 0 means not stored yet.

    `competitor` and `attribute` are ids, or names at the door (`Workspace.apply` resolves them).
    `value` may be a word there too ("yes", "partly", "unknown"). `observed_on` is when it was
    true, `recorded_at` (UTC, aware) when it was typed; `started_on` the exact day the offer began.
    """

    id: int = 0
    competitor: int | str
    attribute: int | str
    value: Value | str
    observed_on: date
    recorded_at: datetime | None = None
    method: Method = Method.UNSTATED
    source: str = ""
    note: str = ""
    started_on: date | None = None
    retracted_at: datetime | None = None

    def __reduce__(self) -> tuple[Callable[..., Observation], tuple[object, ...]]:
        """For pickle: thousands go to a child process at once, in a third of a dataclass's time."""
        return _observation_of, _content(self)


_FIELDS = tuple(field.name for field in fields(Observation))
_content: Callable[[Observation], tuple[object, ...]] = attrgetter(*_FIELDS)


def _observation_of(*content: object) -> Observation:
    return Observation(**dict(zip(_FIELDS, content, strict=True)))  # type: ignore[arg-type]
