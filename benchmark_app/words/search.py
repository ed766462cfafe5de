"""Whether a text is what somebody means who typed a part of it, in the middle of a syllable too."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from benchmark_app.domain.name import name_key

_FIRST, _LAST = 0xAC00, 0xD7A3
_VOWELS, _FINALS = 21, 28
_BLOCK: Final = _VOWELS * _FINALS
_INITIAL: Final = 0x1100
_INITIALS: Final = 19
#: The final consonants that begin the next syllable as soon as a vowel follows: ㄱ of 국 in 구 가.
_FINAL_AS_INITIAL: Final = {
    1: 0, 2: 1, 4: 2, 7: 3, 8: 5, 16: 6, 17: 7, 19: 9, 20: 10, 21: 11, 22: 12, 23: 14, 24: 15,
    25: 16, 26: 17, 27: 18,
}  # fmt: skip


def folded(text: str) -> str:
    """A text as it is compared: without case, width and spacing."""
    return name_key(text)


def stands_in(typed: str, text: str) -> bool:
    """Whether what was typed stands in a folded text.

    An initial consonant stands for any syllable that begins with it (ㅈㅊ finds 주차), and the
    last syllable may be unfinished, as it is while somebody types.
    """
    return _pattern(typed).search(text) is not None


@lru_cache(maxsize=64)
def _pattern(typed: str) -> re.Pattern[str]:
    typed = folded(typed)
    signs = [_any_of_initial(ord(sign) - _INITIAL) or re.escape(sign) for sign in typed]
    if typed and _FIRST <= ord(typed[-1]) <= _LAST:
        signs[-1] = _unfinished(typed[-1])
    return re.compile("".join(signs))


def _any_of_initial(initial: int) -> str:
    """A class of all syllables with an initial consonant, empty where it is none."""
    if not 0 <= initial < _INITIALS:
        return ""
    start = _FIRST + initial * _BLOCK
    return f"[{chr(start)}-{chr(start + _BLOCK - 1)}{chr(_INITIAL + initial)}]"


def _unfinished(syllable: str) -> str:
    """The syllable, one it may become, or two where its final consonant begins the second."""
    final = (ord(syllable) - _FIRST) % _FINALS
    if not final:
        return f"[{syllable}-{chr(ord(syllable) + _FINALS - 1)}]"
    if final not in _FINAL_AS_INITIAL:
        return syllable
    open_syllable = chr(ord(syllable) - final)
    return f"(?:{syllable}|{open_syllable}{_any_of_initial(_FINAL_AS_INITIAL[final])})"
