"""Words that are nearly a word of values: "yess" beside "yes"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from benchmark_app.domain.observation import Value
from benchmark_app.exchange.foreign.sign import is_sign
from benchmark_app.exchange.near_name import is_slip
from benchmark_app.words.foreign_value import FOREIGN_VALUES
from benchmark_app.words.value import LEVEL_OF_WORD

_SHORTEST: Final = 3
#: A word that no other cell of the table holds counts from so many letters on.
_LONG: Final = 5
_REPEATED: Final = re.compile(r"(.)\1+")


def slip_of(key: str, means: Mapping[str, Value | None]) -> float | None:
    """The level that a word would mean without one slip; None where it is a slip of none.

    It can be one of a word of the table, or a longer one of any. Hangul is compared letter by
    letter, and where words of two levels are as near, it is a slip of neither.
    """
    found = _levels_near(key, means, _SHORTEST) or _levels_near(key, _KNOWN, _LONG)
    return found.pop() if len(found) == 1 else None


_KNOWN: Final[dict[str, Value]] = {
    **{word: float(level) for word, level in LEVEL_OF_WORD.items()},
    **FOREIGN_VALUES,
}


def _levels_near(key: str, words: Mapping[str, Value | None], shortest: int) -> set[float]:
    letters = _letters(key)
    return {
        value
        for word, value in words.items()
        if isinstance(value, float)
        and not is_sign(word)
        and _is_near(letters, _letters(word), shortest)
    }


def _letters(word: str) -> str:
    return unicodedata.normalize("NFD", word)


def _is_near(one: str, other: str, shortest: int) -> bool:
    """Whether a letter is repeated, or in words long enough one letter is another or missing.

    The first letter is seldom the slip: "ilimitado" is the opposite of "limitado".
    """
    if _REPEATED.sub(r"\1", one) == _REPEATED.sub(r"\1", other):
        return True
    is_long = one[0] == other[0] and min(len(one), len(other)) >= shortest
    return is_long and is_slip(one, other)
