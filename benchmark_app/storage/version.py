"""What a workspace file says of its version, and of the versions that read it truly.

SQLite's `user_version` holds the number of the newest step in `migrations` that the file has
seen in its lower 16 bits, and above them the lowest version whose program reads it truly: a
program from there on may look at the file, though it never edits it, see `newer`.

Who adds a step to `migrations` adds one to SCHEMA_VERSION and decides READABLE_FROM. It stays
where the step only adds tables, or columns without which every value, rule and edit of the log
still means the same; the sixth version would write 5 then. It becomes the step's own number where
anything that was there before means something else, or has values or edits of a new kind.
"""

from __future__ import annotations

from typing import Final

#: "EBMK": what tells a workspace from other programs' SQLite files.
APPLICATION_ID: Final = 0x45424D4B
#: The number of the newest step in `migrations`.
SCHEMA_VERSION: Final = 5
#: Files of up to now say nothing, so only their own version reads them.
READABLE_FROM: Final = 0

_BITS: Final = 16
#: What a file of this version says.
USER_VERSION: Final = READABLE_FROM << _BITS | SCHEMA_VERSION


def schema_version(told: int) -> int:
    """The version of a file that says so."""
    return told & (1 << _BITS) - 1


def is_newer(told: int) -> bool:
    """Whether a file is of a later version, or says what none of ours ever did."""
    return schema_version(told) > SCHEMA_VERSION or not 0 <= told >> _BITS <= READABLE_FROM


def is_readable(told: int) -> bool:
    """Whether a newer file says that this program reads it truly."""
    return schema_version(told) > SCHEMA_VERSION and 0 < told >> _BITS <= SCHEMA_VERSION
