"""The way of an owner without a mouse through marked cells: a group at a time, the nearest next."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from heapq import heapify, heappop, heappush

from quarter import GROUPS, PLACES, SERVICES, Spot

Keys = tuple[str, ...]
_SIZE = SERVICES // len(GROUPS)


def walk(spots: Collection[Spot]) -> list[tuple[Keys, Spot]]:
    """The keys to each marked cell in turn, from the first cell on; a digit is typed in each."""
    at: Mapping[Spot, Keys] = {(0, 0): ()}
    found = []
    for group in range(len(GROUPS)):
        left = {spot for spot in spots if spot[0] // _SIZE == group}
        while left:
            ways = _ways(at)
            nearest = min(left, key=lambda spot: (len(ways[spot]), spot))
            found.append((ways[nearest], nearest))
            left.remove(nearest)
            at = _after_digit(nearest)
    return found


def key_count(steps: Iterable[tuple[Keys, Spot]]) -> int:
    """How many keys a walk takes, the digits included."""
    return sum(len(keys) + 1 for keys, _ in steps)


def _after_digit(spot: Spot) -> dict[Spot, Keys]:
    """Where one is after a digit, and after a first key that goes on from the cell just filled."""
    row, column = spot
    found = {
        _held(row, column + 1): ("Tab",),
        _held(row, column - 1): ("Shift+Tab",),
    }
    return {**found, _held(row + 1, column): ()}


def _ways(starts: Mapping[Spot, Keys]) -> dict[Spot, Keys]:
    """The fewest keys to every cell from one of some, each with the keys that led there."""
    found: dict[Spot, Keys] = {}
    ahead = [(len(keys), keys, spot) for spot, keys in starts.items()]
    heapify(ahead)
    while ahead:
        count, keys, spot = heappop(ahead)
        if spot not in found:
            found[spot] = keys
            for key, there in _moves(spot).items():
                heappush(ahead, (count + 1, (*keys, key), there))
    return found


def _moves(spot: Spot) -> dict[str, Spot]:
    """Where a key leads in a grid whose cells are all filled."""
    row, column = spot
    first = row // _SIZE * _SIZE
    last = first + _SIZE - 1
    return {
        "Up": _held(row - 1, column),
        "Down": _held(row + 1, column),
        "Left": _held(row, column - 1),
        "Right": _held(row, column + 1),
        "Ctrl+Up": _held(first if row > first else row - 1, column),
        "Ctrl+Down": _held(last if row < last else row + 1, column),
        "Ctrl+Right": _held(row, PLACES - 1),
    }


def _held(row: int, column: int) -> Spot:
    """A cell of the grid: its ends hold."""
    return min(max(row, 0), SERVICES - 1), min(max(column, 0), PLACES - 1)
