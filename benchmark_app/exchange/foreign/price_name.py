"""Names of services that say what something costs, in seven languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from benchmark_app.words.foreign_heading import PRICE_HEADINGS

#: Letters from here on stand without blanks between words.
_EAST: Final = "\u2e80"
_WESTERN: Final = "|".join(re.escape(word) for word in sorted(PRICE_HEADINGS) if word < _EAST)
_EASTERN: Final = tuple(sorted(word for word in PRICE_HEADINGS if word >= _EAST))
#: A plan, which begins with a word for a price.
_PLANS: Final = ("요금제",)
#: "Preis-Leistung" is a rating.
_WORDED: Final = re.compile(rf"({_WESTERN})(?![\w-]).*|.*\b({_WESTERN})")


@lru_cache(maxsize=1_024)
def names_price(key: str) -> bool:
    """Whether a name, as a key, begins or ends with a word for a price: "price per night"."""
    is_begun = key.startswith(_EASTERN) and not key.startswith(_PLANS)
    return _WORDED.fullmatch(key) is not None or is_begun or key.endswith(_EASTERN)
