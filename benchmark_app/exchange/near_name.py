"""Names so alike that one may be a slip of the other."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from benchmark_app.domain.name import name_key

_SHORTEST: Final = 5
_LONGEST: Final = 100


def near_names(new: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each new name that is nearly another one, with that one.

    Nearly: the same but for spacing and punctuation, or, from five letters on, one letter added,
    left out, changed or exchanged with its neighbour. A changed digit or a changed word of one
    letter is no slip: "Terminal 1" and "Terminal 2", "Cafe A" and "Cafe B" are different names.
    """
    names = _Names()
    for name in known:
        names.add(name)
    for name in new:
        other = names.near(name)
        if other is not None:
            yield name, other
        names.add(name)


class _Names:
    """Names by what remains of them when any one letter is left out."""

    def __init__(self) -> None:
        self._bare: dict[str, str] = {}
        self._shorter: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, name: str) -> None:
        """Takes a name in."""
        self._bare.setdefault(_bare(name), name)
        for part in _shortened(name_key(name)):
            self._shorter[part].append(name)

    def near(self, name: str) -> str | None:
        """A name taken in that is nearly, and not exactly, this one."""
        key = name_key(name)
        same = self._bare.get(_bare(name))
        if same is not None and name_key(same) != key:
            return same
        for part in _shortened(key):
            for other in self._shorter.get(part, ()):
                if is_slip(key, name_key(other)):
                    return other
        return None


def _bare(name: str) -> str:
    """The name without spacing and punctuation, or as it is where nothing else is left."""
    key = name_key(name)
    return "".join(sign for sign in key if unicodedata.category(sign)[0] in "LNS") or key


def _shortened(key: str) -> set[str]:
    """The key itself and the key without each of its letters; nothing where it is short."""
    if not _SHORTEST <= len(key) <= _LONGEST:
        return set()
    return {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}


def is_slip(one: str, other: str) -> bool:
    """Whether two different keys are one letter apart, and that letter carries no number."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    swapped = left == right[::-1] and len(left) == 2
    if max(len(left), len(right)) != 1 and not swapped:
        return False
    if any(sign.isdigit() for sign in left + right):
        return False
    alone_before = start == 0 or one[start - 1] == " "
    alone_after = end == 0 or one[len(one) - end] == " "
    return not (alone_before and alone_after)
