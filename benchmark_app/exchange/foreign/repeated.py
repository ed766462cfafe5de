"""Pictures that are counted where they stand once or several times: ☕☕ beside ☕☕☕."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.exchange.foreign.sign import is_known, is_state, sign_key

#: These are read as a number wherever they stand, and empty ones show of how many.
_STARS: Final = "★⭐✭✦🌟☆✩"


def counted_signs(unclear: Mapping[str, Sequence[Seen]]) -> frozenset[str]:
    """The keys of pictures that stand in one service once and again, or twice and three times.

    Signs that mean something when they stand alone are none: ✓✓ may be more than ✓.
    """
    lengths: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    pictures = {key: ones for key, ones in unclear.items() if _is_picture(key)}
    for key, ones in pictures.items():
        for one in ones:
            lengths[key[0], one.service].add(len(key))
    counted = {sign for (sign, _), found in lengths.items() if len(found) > 1}
    return frozenset(key for key in pictures if key[0] in counted)


def _is_picture(key: str) -> bool:
    """Whether a key is one picture, again and again, of which nobody knows a meaning."""
    if len(set(key)) != 1 or unicodedata.category(key[0]) != "So" or key[0] in _STARS:
        return False
    sign = sign_key(key[0])
    return not is_known(sign) and not is_state(sign)
