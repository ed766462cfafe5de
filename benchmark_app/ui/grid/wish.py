"""Which services the grid is to show, and in which order: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import inf


class Only(StrEnum):
    """What a service can be picked out for."""

    UNKNOWN = "unknown"
    STALE = "stale"
    MISSING_BASIC = "missing_basic"
    ONLY_US = "only_us"


class Order(StrEnum):
    """What decides which service stands above another."""

    ARRANGED = "arranged"
    STAGE = "stage"
    GAP = "gap"
    NAME = "name"
    VALUE = "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A filter and an order; the default shows everything as the owner arranged it.

    A service is wished for if it has one of the traits in `only` (any service where that is
    empty) and `text` stands in its name. `of` is the competitor whose values decide the order
    `VALUE`.
    """

    only: frozenset[Only] = frozenset()
    text: str = ""
    order: Order = Order.ARRANGED
    of: int | None = None
    is_grouped: bool = True

    @property
    def narrows(self) -> bool:
        """Whether it may leave services out."""
        return bool(self.only or self.text.strip())

    @property
    def needs_facts(self) -> bool:
        """Whether more than the owner's own arrangement is needed to follow it."""
        return self.narrows or self.order is not Order.ARRANGED


@dataclass(frozen=True, slots=True)
class Fact:
    """What a wish asks of one service: its folded name, its traits, and its rank (low first)."""

    name: str = ""
    traits: frozenset[Only] = frozenset()
    rank: float = inf
