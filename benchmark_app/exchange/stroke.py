"""The keys a text was typed with, whether an input method put them together or not."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.words.value import LEVEL_OF_WORD, MARK_OF_WORD

_LEADS: Final = "r R s e E f a q Q t T d w W c z x v g"
_VOWELS: Final = "k o i O j p u P h hk ho hl y n nj np nl b m ml l"
_TAILS: Final = "r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g"
_FIRST_LEAD, _FIRST_VOWEL, _FIRST_TAIL = 0x1100, 0x1161, 0x11A8
#: Conjoining jamo, as Unicode takes syllables apart, and the Latin letters on their keys.
_KEYS: Final = {
    chr(first + place): keys
    for first, row in ((_FIRST_LEAD, _LEADS), (_FIRST_VOWEL, _VOWELS), (_FIRST_TAIL, _TAILS))
    for place, keys in enumerate(row.split())
} | {"\u1121": "qt", "\u111a": "fg"}  # ㅄ and ㅀ alone, which Unicode takes for old beginnings
_JAMO: Final = range(ord("ㄱ"), ord("ㅣ") + 1)
_VOWEL_KEYS: Final = "|".join(sorted(_VOWELS.split(), key=len, reverse=True))
_TAIL_KEYS: Final = "|".join(sorted(_TAILS.split(), key=len, reverse=True))
_SYLLABLE: Final = re.compile(
    rf"([{_LEADS.replace(' ', '')}])({_VOWEL_KEYS})((?:{_TAIL_KEYS})(?!{_VOWEL_KEYS}))?"
)
_BEGUN_OFF: Final = re.compile(r"[A-Za-z]{1,2}[ㄱ-ㅣ]+")


def key_strokes(text: str) -> str:
    """The letters on the keys of a Korean keyboard of two sets, in lower case; other signs as are.

    일부, dlfqn and dㅣㄹ부 are typed by the same keys: a word is known also where the input
    method was off when it began.
    """
    return _keys_of(text).lower()


def begun_in_hangul(text: str) -> str:
    """A text with its first syllable whole where its first key came as a letter.

    The input method was off for that key: dㅓㅄ음 주말만 is 없음 주말만. Other texts as they are.
    """
    begun = _BEGUN_OFF.match(text)
    if begun is None:
        return text
    keys = "".join(one if one in _SINGLE else one.lower() for one in _keys_of(begun[0]))
    first = _SYLLABLE.match(keys)
    if first is None:
        return text
    rest = "".join(_SINGLE.get(key, key) for key in keys[first.end() :])
    return _syllable(*first.groups("")) + rest + text[begun.end() :]


def _syllable(lead: str, vowel: str, tail: str) -> str:
    """The syllable of three groups of keys; a tail may be empty."""
    conjoining = (
        (_FIRST_LEAD, _LEADS, lead),
        (_FIRST_VOWEL, _VOWELS, vowel),
        (_FIRST_TAIL, _TAILS, tail),
    )
    parts = (chr(first + row.split().index(keys)) for first, row, keys in conjoining if keys)
    return unicodedata.normalize("NFC", "".join(parts))


def _keys_of(text: str) -> str:
    return "".join(_KEYS.get(sign, sign) for sign in _apart(text))


def _apart(text: str) -> str:
    """A text with every syllable and every single jamo as conjoining jamo."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFKD", text))


_SINGLE: Final = {_keys_of(jamo): jamo for jamo in map(chr, _JAMO)}
_WORDS: Final = {key_strokes(word): word for word in (*LEVEL_OF_WORD, *MARK_OF_WORD)}


def word_of_keys(text: str) -> str | None:
    """The word for a level that is typed with the same keys as a text, None where there is none.

    Only a text with Hangul in it was typed half or wholly in another mode; letters alone are meant
    as they stand ("sp" is no 네).
    """
    keys = key_strokes(text)
    return _WORDS.get(key_strokes(name_key(text))) if keys != text.lower() else None
