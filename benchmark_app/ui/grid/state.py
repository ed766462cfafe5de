"""How the grid of a file stood: remembered as text, and read back whatever became of the text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Final

from benchmark_app.ui.grid.wish import Order

#: A column is at least and at most so many rows high wide.
_WIDTHS: Final = (1.0, 40.0)
#: More than any grid has; whatever says otherwise is no state of ours.
_MOST: Final = 100_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class GridState:
    """Closed groups, widths, order, the current cell and what is scrolled to.

    `widths` are in heights of a row, so that they follow the size of the text, by the key of the
    column; `cell` are the ids of service and competitor; `scrolled` are pixels down and right.
    """

    collapsed: frozenset[str] = frozenset()
    widths: Mapping[str, float] = field(default_factory=dict)
    order: Order = Order.ARRANGED
    of: int | None = None
    is_grouped: bool = True
    cell: tuple[int | None, int | None] = (None, None)
    scrolled: tuple[int, int] = (0, 0)


def format_state(state: GridState) -> str:
    """The state as text."""
    kept = {
        "collapsed": sorted(state.collapsed),
        "widths": dict(state.widths),
        "order": state.order.value,
        "of": state.of,
        "grouped": state.is_grouped,
        "cell": list(state.cell),
        "scrolled": list(state.scrolled),
    }
    return json.dumps(kept, ensure_ascii=False)


def parse_state(text: str) -> GridState:
    """The state of a text; what cannot be read of it is as in a new file."""
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        return GridState()
    if not isinstance(kept, dict):
        return GridState()
    order = kept.get("order")
    attribute, competitor = _pair(kept.get("cell"))
    down, right = _pair(kept.get("scrolled"))
    return GridState(
        collapsed=frozenset(_texts(kept.get("collapsed"))),
        widths=_widths(kept.get("widths")),
        order=Order(order) if order in list(Order) else Order.ARRANGED,
        of=_number(kept.get("of")),
        is_grouped=kept.get("grouped") is not False,
        cell=(attribute, competitor),
        scrolled=(down or 0, right or 0),
    )


def _texts(found: Any) -> list[str]:
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _pair(found: Any) -> tuple[int | None, int | None]:
    is_pair = isinstance(found, list) and len(found) == 2
    return (_number(found[0]), _number(found[1])) if is_pair else (None, None)


def _number(found: Any) -> int | None:
    is_number = isinstance(found, int) and not isinstance(found, bool)
    return found if is_number and 0 <= found < _MOST else None


def _widths(found: Any) -> dict[str, float]:
    if not isinstance(found, dict):
        return {}
    least, most = _WIDTHS
    return {
        str(key): min(max(float(width), least), most)
        for key, width in found.items()
        if isinstance(width, (int, float)) and not isinstance(width, bool) and _is_finite(width)
    }


def _is_finite(width: float) -> bool:
    return abs(width) < _MOST and isfinite(width)
