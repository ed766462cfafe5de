"""Which way a table runs: whether its rows are services or businesses, and how sure that is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.exchange.foreign.cell_look import heading_key, look_of
from benchmark_app.exchange.foreign.side import heading_role
from benchmark_app.exchange.table import Cell, Row, is_blank
from benchmark_app.words.foreign import BUSINESS_HEADINGS, OWN_WORDS
from benchmark_app.words.foreign_heading import COMMON_SERVICES

_KNOWN: Final = 10.0
_HEADED: Final = 4.0
_OWN: Final = 3.0
_COMMON: Final = 2.5
_SECTIONED: Final = 1.5
_ALIKE: Final = 3.0
_SURE: Final = 3.0
#: Lines so little alike hold several kinds of values.
_MIXED: Final = 0.8
_USUAL: Final = 0.5
#: Two ways that differ by less score alike.
_MARGIN: Final = 1.0
#: "Competitor A", "[Hotel 2]", "경쟁사 1".
_NUMBERED: Final = re.compile(
    r"[\[(<{]?\s*(?P<noun>[^\d\s\]]+)\s*(?P<which>[a-z]|\d{1,2})\s*[\])>}]?"
)


@dataclass(frozen=True, slots=True)
class Known:
    """The keys of the names a workspace has already, and the kinds of its services by key."""

    services: frozenset[str] = frozenset()
    competitors: frozenset[str] = frozenset()
    kinds: Mapping[str, AttributeKind] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Orientation:
    """Whether the rows are services; how much that scores above the other way, and the codes why.

    Codes: known, corner, group, own, common, sections, settings, kinds, usual, days, said.
    """

    services_down: bool
    score: float
    why: tuple[str, ...]

    @property
    def is_unsure(self) -> bool:
        """Whether both ways score alike."""
        return self.score < _MARGIN


def orientation_of(
    *,
    corner: Cell,
    labels: Sequence[str],
    names: Sequence[str],
    groups: Sequence[str],
    cells: Sequence[Row],
    has_sections: bool,
    has_settings: bool = False,
    known: Known,
) -> Orientation:
    """Which way a table runs by the heading of its labels, its names and its values.

    `labels` name the rows, `names` the columns, `groups` stand above names; `cells` are the
    values by row. `has_settings`: a unit or kind of each row stands beside it.
    """
    down, across = _keys(labels), _keys(names)
    points = {
        "known": _KNOWN * _balance(down, across, known.services, known.competitors),
        "corner": _HEADED * _side(corner),
        "group": -_HEADED * _side(groups[0] if groups else None),
        "own": _OWN * (_any(across, _is_business) - _any(down, _is_business)),
        "common": _COMMON * (_any(down, _is_common) - _any(across, _is_common)),
        "sections": _SECTIONED * has_sections,
        "settings": _HEADED * has_settings,
        "kinds": _kinds(_alikeness(cells), _alikeness(_turned(cells))),
        "usual": _USUAL,
    }
    total = sum(points.values())
    why = [code for code, value in points.items() if value * total > 0]
    why.sort(key=lambda code: -abs(points[code]))
    return Orientation(total >= 0, abs(total), tuple(why))


def _keys(texts: Iterable[str]) -> list[str]:
    return [heading_key(text) for text in texts if text]


def _balance(
    down: Sequence[str], across: Sequence[str], services: frozenset[str], others: frozenset[str]
) -> int:
    """1 where more known names say that services run down, -1 across, 0 neither."""
    for_down = sum(key in services for key in down) + sum(key in others for key in across)
    for_across = sum(key in services for key in across) + sum(key in others for key in down)
    return (for_down > for_across) - (for_down < for_across)


def _side(heading: Cell) -> int:
    """1 where a heading is of services, -1 of businesses."""
    if is_blank(heading):
        return 0
    role = heading_role(heading)
    return (role == "attribute") - (role == "competitor")


def _any(keys: Sequence[str], test: Callable[[str], bool]) -> int:
    return int(any(map(test, keys)))


def _is_business(key: str) -> bool:
    """Whether a name is the owner's own or a placeholder such as "Competitor A"."""
    if key in OWN_WORDS or any(key.startswith(word + " (") for word in OWN_WORDS):
        return True
    found = _NUMBERED.fullmatch(key)
    return found is not None and (
        found["noun"] in BUSINESS_HEADINGS or found["noun"] in ("comp", "rival", "경쟁")
    )


def _is_common(key: str) -> bool:
    return key in COMMON_SERVICES or key.endswith("?")


def _kinds(down: float, across: float) -> float:
    """How much it tells that rows are more alike than columns; more where all rows are.

    "Cafe" may head what cafes offer: a row of prices below a row of signs is no cafe.
    """
    is_sure = down == 1.0 and across <= _MIXED
    return _ALIKE * (down - across) + _SURE * is_sure


def _alikeness(rows: Sequence[Row]) -> float:
    """How much the cells of each row look alike, 0 to 1: those of one service do."""
    shares = []
    for row in rows:
        looks = Counter(look_of(cell) for cell in row if not is_blank(cell))
        if looks.total() > 1:
            shares.append(looks.most_common(1)[0][1] / looks.total())
    return sum(shares) / len(shares) if shares else 1.0


def _turned(rows: Sequence[Row]) -> list[Row]:
    return list(zip(*rows, strict=True))
