"""Names as people mean them: composed, trimmed, compared without case, width or spacing."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=20_000)
def clean_name(name: str) -> str:
    """The name as it is kept: NFC, without outer blanks, inner blanks single."""
    return " ".join(unicodedata.normalize("NFC", name).split())


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """What two names share when people would call them the same."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).split())


def typed_key(name: str) -> str:
    """What two typed names share where one of them only ends with a full stop more."""
    key = name_key(name)
    return key.rstrip(" .。") or key
