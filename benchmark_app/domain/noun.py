"""What an owner's business is: the words have the Korean noun of each, as in 우리 병원."""

from __future__ import annotations

from enum import StrEnum


class Noun(StrEnum):
    """One of the nouns that the program can call the business of a workspace by."""

    PLACE = "place"
    CLINIC = "clinic"
    SCHOOL = "school"
    LODGING = "lodging"
    STORE = "store"
    COMPANY = "company"


def noun_of(text: str) -> Noun | None:
    """The noun a file names; None where it names none that is known here."""
    return next((noun for noun in Noun if noun.value == text), None)
