"""Strokes on a Korean keyboard of two sets, and what an input method makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

_KEYS: Final = dict(
    zip("rRseEfaqQtTdwWczxvg", "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", strict=True)
) | dict(zip("koiOjpuPhynbml", "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ", strict=True))
_LATIN: Final = {jamo: key for key, jamo in _KEYS.items()}
_LEADS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS: Final = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_PAIRS: Final = {
    "ㅗㅏ": "ㅘ",
    "ㅗㅐ": "ㅙ",
    "ㅗㅣ": "ㅚ",
    "ㅜㅓ": "ㅝ",
    "ㅜㅔ": "ㅞ",
    "ㅜㅣ": "ㅟ",
    "ㅡㅣ": "ㅢ",
    "ㄱㅅ": "ㄳ",
    "ㄴㅈ": "ㄵ",
    "ㄴㅎ": "ㄶ",
    "ㄹㄱ": "ㄺ",
    "ㄹㅁ": "ㄻ",
    "ㄹㅂ": "ㄼ",
    "ㄹㅅ": "ㄽ",
    "ㄹㅌ": "ㄾ",
    "ㄹㅍ": "ㄿ",
    "ㄹㅎ": "ㅀ",
    "ㅂㅅ": "ㅄ",
}
_APART: Final = {whole: pair for pair, whole in _PAIRS.items()}
_FIRST: Final = ord("가")
_LAST: Final = ord("힣")


def latin_key(stroke: str) -> str:
    """The Latin letter on the key of a jamo; what is no jamo as it is."""
    return _LATIN.get(stroke, stroke)


def jamo_on(letter: str) -> str:
    """The jamo on the key of a Latin letter, empty where none is."""
    return _KEYS.get(letter.lower(), "")


def strokes(text: str) -> Iterator[str]:
    """The keys a text is typed with: single jamo, and other characters as they are."""
    for character in text:
        code = ord(character)
        if _FIRST <= code <= _LAST:
            lead, rest = divmod(code - _FIRST, 21 * 28)
            parts = (_LEADS[lead], _VOWELS[rest // 28], _TAILS[rest % 28])
            for part in parts:
                yield from _APART.get(part, part)
        else:
            yield from _APART.get(character, character)


def is_jamo(stroke: str) -> bool:
    """Whether an input method puts a stroke together with others."""
    return stroke in _LATIN


def _whole(parts: Sequence[str]) -> str:
    joined = "".join(parts)
    return _PAIRS.get(joined, joined) if len(joined) == 2 else joined


def _syllable(jamo: Sequence[str]) -> str | None:
    """The one character some jamo make, None where they make more than one."""
    vowels = [place for place, one in enumerate(jamo) if one in _VOWELS]
    if not vowels:
        return jamo[0] if len(jamo) == 1 else None
    first, last = vowels[0], vowels[-1]
    lead, vowel = _whole(jamo[:first]), _whole(jamo[first : last + 1])
    tail = _whole(jamo[last + 1 :])
    if vowel not in _VOWELS or tail not in _TAILS:
        return None
    if not lead:
        return None if tail else vowel
    if lead not in _LEADS:
        return None
    place = (_LEADS.index(lead) * 21 + _VOWELS.index(vowel)) * 28 + _TAILS.index(tail)
    return chr(_FIRST + place)


class Composer:
    """The input method: takes strokes, answers what is finished and what is still open."""

    def __init__(self) -> None:
        self._jamo: list[str] = []

    @property
    def pending(self) -> str:
        """The syllable that is still being put together."""
        return (_syllable(self._jamo) or "") if self._jamo else ""

    def take(self, stroke: str) -> tuple[str, str]:
        """The text one stroke finishes, and the syllable that is open after it."""
        if _syllable([*self._jamo, stroke]) is not None:
            self._jamo.append(stroke)
            return "", self.pending
        moves = stroke in _VOWELS and len(self._jamo) > 2  # its last consonant begins a new one
        kept = self._jamo[:-1] if moves else self._jamo
        done = _syllable(kept) or ""
        self._jamo = [*self._jamo[len(kept) :], stroke]
        return done, self.pending

    def finish(self) -> str:
        """What was open; nothing is afterwards."""
        done = self.pending
        self._jamo = []
        return done
