"""How well a name is meant by a few letters of it: its beginning, its initials, or some of them."""

from __future__ import annotations

from collections.abc import Iterable

from benchmark_app.words.search import folded, stands_in

#: The least good of the ranks of `rank_in`.
_SCATTERED = 4


def rank_in(typed: str, names: Iterable[str]) -> int | None:
    """The best rank of what was typed in any of the names, 0 the best; None: it is in none.

    Every word typed must be meant by the same name; the least good of them counts. 0 is the
    beginning of the name, 1 the beginning of a word, 2 the initials of words, 3 anywhere, 4 the
    letters one after the other with others between.
    """
    words = folded(typed).split()
    if not words:
        return 0
    ranks = []
    for name in names:
        text = folded(name)
        each = [_rank(word, text) for word in words]
        if None not in each:
            ranks.append(max(rank for rank in each if rank is not None))
    return min(ranks, default=None)


def _rank(typed: str, text: str) -> int | None:
    if _begins(typed, text):
        return 0
    words = text.split()
    if any(_begins(typed, " ".join(words[place:])) for place in range(1, len(words))):
        return 1
    if stands_in(typed, "".join(word[0] for word in words)):
        return 2
    if stands_in(typed, text):
        return 3
    return _SCATTERED if _is_scattered(typed, text) else None


def _begins(typed: str, text: str) -> bool:
    """Whether a text begins so; an unfinished syllable at the end may stand for two."""
    size = len(typed)
    if stands_in(typed, text[:size]):
        return True
    return stands_in(typed, text[: size + 1]) and not stands_in(typed, text[1 : size + 1])


def _is_scattered(typed: str, text: str) -> bool:
    """Whether each letter stands somewhere behind the one before, the first at a word's start."""
    if len(typed) < 3 or not any(stands_in(typed[0], word[0]) for word in text.split()):
        return False
    rest = text
    for sign in typed:
        place = next((n for n, other in enumerate(rest) if stands_in(sign, other)), None)
        if place is None:
            return False
        rest = rest[place + 1 :]
    return True
