"""The languages the program speaks."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Language(StrEnum):
    """English, or Korean with one noun for the owner's business and its like: 우리 병원, 경쟁 병원.

    `words.noun` has the noun of each; `KO` has the one for a business of any kind.
    """

    EN = "en"
    KO = "ko"
    KO_CLINIC = "ko-clinic"
    KO_SCHOOL = "ko-school"
    KO_LODGING = "ko-lodging"
    KO_STORE = "ko-store"
    KO_COMPANY = "ko-company"

    @property
    def is_korean(self) -> bool:
        """Whether it is Korean, whatever the noun."""
        return self is not Language.EN

    @property
    def base(self) -> Language:
        """The language without its noun: `EN` or `KO`."""
        return Language.KO if self.is_korean else self


#: The languages without their nouns, as the command line takes them.
SPOKEN: Final = (Language.EN, Language.KO)
