"""Words on screen that are of the language a window does not speak."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from benchmark_app.words.language import Language

_HANGUL, _LETTERS = re.compile("[가-힣]"), re.compile("[A-Za-z]{2}")
_KOREAN: Final = "한국어"
#: Latin in Korean too: keys, kinds of files, English in itself.
_LATIN: Final = (
    *("Ctrl", "Alt", "Shift", "Enter", "Tab", "Esc", "Del", "Home"),
    *("PDF", "Excel", "English"),
)


def in_other_language(
    texts: Iterable[str], language: Language, names: Iterable[str] = ()
) -> list[str]:
    """The texts with such words in them; `names` are the owner's own and of any language."""
    if language is Language.EN:
        return [text for text in texts if _HANGUL.search(text) and text != _KOREAN]
    known = sorted((*names, *_LATIN), key=len, reverse=True)
    return [text for text in texts if _LETTERS.search(_without(text, known))]


def _without(text: str, names: Iterable[str]) -> str:
    for name in names:
        text = text.replace(name, "")
    return text
