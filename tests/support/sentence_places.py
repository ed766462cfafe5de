"""The places that a sentence leaves to be filled in."""

from __future__ import annotations

from string import Formatter


def placeholders(text: str) -> frozenset[str]:
    """The names of the places in a text."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)
