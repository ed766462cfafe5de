"""The languages the program speaks."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language code as the command line takes it."""

    EN = "en"
    KO = "ko"
