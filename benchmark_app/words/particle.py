"""Korean particles, chosen by the sound a word ends with."""

from __future__ import annotations

import unicodedata
from typing import Final

#: Particle asked for -> its form after a consonant, after a vowel, where the sound is not known.
FORMS: Final = {
    "은": ("은", "는", "은(는)"),
    "이": ("이", "가", "이(가)"),
    "을": ("을", "를", "을(를)"),
    "과": ("과", "와", "과(와)"),
    "로": ("으로", "로", "(으)로"),
    "이었어요": ("이었어요", "였어요", "이었어요(였어요)"),
    "이에요": ("이에요", "예요", "이에요(예요)"),
    "이라는": ("이라는", "라는", "(이)라는"),
    "이라": ("이라", "라", "(이)라"),
    "이나": ("이나", "나", "(이)나"),
}
_HANGUL_FIRST: Final = 0xAC00
_HANGUL_LAST: Final = 0xD7A3
_FINALS: Final = 28
_RIEUL: Final = 8
#: final consonants of the digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구
_DIGIT_FINALS: Final = (21, 8, 0, 16, 0, 0, 1, 8, 8, 0)
_SIGN_FINALS: Final = {"%": 0, "℃": 0, "원": 4}

PARTICLES: Final = frozenset(FORMS)


def with_particle(word: str, particle: str) -> str:
    """The word followed by the form of the particle its last sound asks for.

    Closing quotes and brackets are looked through; a word that ends in Latin letters gets both
    forms, as in "BBQ은(는)".
    """
    after_consonant, after_vowel, either = FORMS[particle]
    final = _final_consonant(word)
    if final is None:
        return word + either
    if final == 0 or (particle == "로" and final == _RIEUL):
        return word + after_vowel
    return word + after_consonant


def _final_consonant(word: str) -> int | None:
    """The number of the last syllable's final consonant, 0 for a vowel, None if not known."""
    for sign in reversed(unicodedata.normalize("NFC", word)):
        if sign in _SIGN_FINALS:
            return _SIGN_FINALS[sign]
        if sign.isdecimal():
            return _DIGIT_FINALS[int(sign)]
        if _HANGUL_FIRST <= ord(sign) <= _HANGUL_LAST:
            return (ord(sign) - _HANGUL_FIRST) % _FINALS
        if sign.isalpha():
            return None
    return None
