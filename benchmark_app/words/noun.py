"""What the owner's business is called in Korean, as in 우리 병원; English has only "you".

Every Korean text is written once, with the usual noun; another one takes its place with the
particle that fits it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

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
_OF_TRADE: Final = {
    "clinic": Language.KO_CLINIC,
    "school": Language.KO_SCHOOL,
    "lodging": Language.KO_LODGING,
}
#: The particle by the form it has after the usual noun, which ends in a vowel; the longer first.
_PARTICLES: Final = {
    vowel: particle
    for particle, (_, vowel, _) in sorted(FORMS.items(), key=lambda one: -len(one[1][1]))
}
_PLACE: Final = re.compile(f"{_WRITTEN}({'|'.join(_PARTICLES)})?")


def korean_of(trade: str) -> Language:
    """The Korean that has the usual noun of a trade, by the trade's key."""
    return _OF_TRADE.get(trade, Language.KO)


def renamed(text: str, language: Language) -> str:
    """A text of the program with the noun of a language, each particle as the noun asks for it.

    Only for what the program says itself: a name someone typed may well have the noun in it.
    """
    noun = NOUNS.get(language, _WRITTEN)
    return text if noun == _WRITTEN or _WRITTEN not in text else _with_noun(text, noun)


@cache
def _with_noun(text: str, noun: str) -> str:
    def place(found: re.Match[str]) -> str:
        return with_particle(noun, _PARTICLES[found[1]]) if found[1] else noun

    return _PLACE.sub(place, text)
