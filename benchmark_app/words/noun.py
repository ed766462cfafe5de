"""What the owner's business is called in Korean, as in 우리 병원, and who comes there.

Every Korean text is written once, with the usual noun; another one takes its place with the
particle that fits it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from benchmark_app.domain.noun import Noun
from benchmark_app.words.language import Language
from benchmark_app.words.particle import FORMS, with_particle

_WRITTEN: Final = "가게"
#: The noun of each Korean, in the order they are offered.
NOUNS: Final[dict[Language, str]] = {
    Language.KO: _WRITTEN,
    Language.KO_CLINIC: "병원",
    Language.KO_SCHOOL: "학원",
    Language.KO_LODGING: "숙소",
    Language.KO_STORE: "매장",
    Language.KO_COMPANY: "회사",
}
_KOREAN: Final = {
    Noun.PLACE: Language.KO,
    Noun.CLINIC: Language.KO_CLINIC,
    Noun.SCHOOL: Language.KO_SCHOOL,
    Noun.LODGING: Language.KO_LODGING,
    Noun.STORE: Language.KO_STORE,
    Noun.COMPANY: Language.KO_COMPANY,
}
_OF_TRADE: Final = {"clinic": Noun.CLINIC, "school": Noun.SCHOOL, "lodging": Noun.LODGING}
_WRITTEN_GUEST: Final = "손님"
#: Who comes there, where that is not the usual word.
_GUESTS: Final = {
    Language.KO_CLINIC: "환자",
    Language.KO_SCHOOL: "수강생",
    Language.KO_COMPANY: "고객",
}
#: The particle by the form it has after the usual noun, which ends in a vowel, and after the usual
#: word for who comes, which does not; the longer first.
_AFTER_VOWEL: Final = {vowel: particle for particle, (_, vowel, _) in FORMS.items()}
_AFTER_CONSONANT: Final = {consonant: particle for particle, (consonant, _, _) in FORMS.items()}


def spoken_of(language: Language, noun: Noun | None) -> Language:
    """The language as it speaks of a business called so; as it is where nobody has said how."""
    return language if noun is None or not language.is_korean else _KOREAN[noun]


def noun_in(korean: Language) -> Noun:
    """The noun that a Korean has for the business."""
    return next(noun for noun, language in _KOREAN.items() if language is korean)


def noun_to_begin_with(trade: str, korean: Language) -> Noun:
    """What a new business is called by: what its owner chose, else as its trade (a key) is."""
    chosen = noun_in(korean)
    return _OF_TRADE.get(trade, chosen) if chosen is Noun.PLACE else chosen


def renamed(text: str, language: Language) -> str:
    """A text of the program with the noun of a language, and with who comes there.

    Each particle is as they ask for it. Only for what the program says itself: a name someone
    typed may well have the noun in it.
    """
    noun, guest = NOUNS.get(language, _WRITTEN), _GUESTS.get(language, _WRITTEN_GUEST)
    if noun != _WRITTEN and _WRITTEN in text:
        text = _with_word(text, _WRITTEN, noun)
    if guest != _WRITTEN_GUEST and _WRITTEN_GUEST in text:
        text = _with_word(text, _WRITTEN_GUEST, guest)
    return text


@cache
def _with_word(text: str, written: str, word: str) -> str:
    particles = _AFTER_VOWEL if written == _WRITTEN else _AFTER_CONSONANT

    def place(found: re.Match[str]) -> str:
        return with_particle(word, particles[found[1]]) if found[1] else word

    return _place(written).sub(place, text)


@cache
def _place(written: str) -> re.Pattern[str]:
    """A word wherever it stands, with the particle after it."""
    particles = _AFTER_VOWEL if written == _WRITTEN else _AFTER_CONSONANT
    longest = sorted(particles, key=len, reverse=True)
    return re.compile(f"{written}({'|'.join(longest)})?")
