"""How a table tells which business is its owner's own: "Us", "Pine Lodge (us)", "Our Loft"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.words.foreign import (
    MAIN_BRANCHES,
    OWN_BEGINNINGS,
    OWN_MARKS,
    OWN_NOUNS,
    OWN_WORDS,
)
from benchmark_app.words.foreign_place import PLACE_NOUNS

#: "Pine Lodge (us)", "カフェ結【当店】".
_IN_BRACKETS: Final = re.compile(
    r"(?P<name>.*[^\s(（\[【])\s*[(（\[【]\s*(?P<mark>[^()（）\[\]【】]+?)\s*[)）\]】]"
)
_CLOSING: Final = ")）]】"
_BEHIND_DASH: Final = re.compile(r"(?P<name>.+?)\s+[-–—]\s*(?P<mark>[^-–—]+)")
#: In capitals a country, as in "Shake Shack (US)".
_COUNTRY: Final = "US"


class OwnName(NamedTuple):
    """A name that tells the owner's own business, without the mark that does.

    `is_marked`: a word or a mark says so; else only how the name begins: "Our Loft".
    """

    name: str
    is_marked: bool = True


@lru_cache(maxsize=10_000)
def own_name(text: str) -> OwnName | None:
    """What a name says where it calls a business its owner's own; None where it does not."""
    name = clean_name(text)
    key = name_key(name)
    if key in OWN_WORDS:
        return OwnName(name)
    found = _IN_BRACKETS.fullmatch(name) if name[-1:] in _CLOSING else None
    if found and _is_mark(found["mark"], found["name"]):
        return OwnName(found["name"])
    if found and name_key(found["name"]) in OWN_WORDS:
        return OwnName(name)  # "We (2026)"
    behind = _BEHIND_DASH.fullmatch(name) if " " in name else None
    if behind and _is_mark(behind["mark"], behind["name"]):
        return OwnName(behind["name"])
    lead = name_key(found["name"]) if found else key
    return OwnName(name, is_marked=False) if _begins_own(lead) else None


def own_among(names: Iterable[str]) -> str:
    """The one of the names that calls a business its owner's own; "" where none or several do.

    A marked one goes before those that only begin so.
    """
    told = [(name, own) for name in names if (own := own_name(name)) is not None]
    marked = [name for name, own in told if own.is_marked]
    found = marked or [name for name, _ in told]
    return found[0] if len(found) == 1 else ""


def _is_mark(mark: str, name: str) -> bool:
    if mark == _COUNTRY and not name.isupper():
        return False
    key = name_key(mark)
    return (key in OWN_WORDS - MAIN_BRANCHES) or key in OWN_MARKS or _begins_own(key)


def _begins_own(key: str) -> bool:
    """Whether a key is a possessive and nouns of places alone: "our guest house"."""
    if not key.startswith(OWN_BEGINNINGS):
        return False
    starts = [one for one in OWN_BEGINNINGS if key.startswith(one)]
    rests = [key.removeprefix(start).split() for start in starts]
    return any(rest and all(map(_is_place, rest)) for rest in rests)


def _is_place(word: str) -> bool:
    return word in OWN_NOUNS or word in PLACE_NOUNS
