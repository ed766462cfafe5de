"""Which way a table runs: whether its rows are services or businesses, and how sure that is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of
from benchmark_app.exchange.foreign.column_role import heading_role
from benchmark_app.exchange.foreign.drawn_name import is_of_market
from benchmark_app.exchange.foreign.own_business import own_name
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.table import Cell, Row, cell_text, is_blank
from benchmark_app.words.foreign import BUSINESS_HEADINGS, OWN_BEGINNINGS
from benchmark_app.words.foreign_heading import (
    COMMON_SERVICES,
    EITHER_HEADINGS,
    RIVAL_WORDS,
    TITLE_WORDS,
)
from benchmark_app.words.foreign_place import PLACE_NOUNS, TOWN_HEADINGS

_KNOWN: Final = 10.0
_HEADED: Final = 4.0
_EITHER: Final = 1.5
_RIVALS: Final = 1.0
_OWN: Final = 3.0
_COMMON: Final = 2.5
_PLACES: Final = 2.0
_SECTIONED: Final = 1.5
_ALIKE: Final = 3.0
_SURE: Final = 3.0
#: Lines so little alike hold several kinds of values.
_MIXED: Final = 0.8
_USUAL: Final = 0.5
_AMOUNTS: Final = 2.5
#: So many cells that look alike in one line are no chance.
_FEW: Final = 3
#: Two ways that differ by less score alike.
_MARGIN: Final = 1.0
#: What tells of businesses in rows as much as of a list of prices.
_LISTED: Final = frozenset(("common", "kinds"))
#: Headings of names of businesses: their pages too.
_BUSINESSES: Final = ("competitor", "source")
#: "Competitor A", "[Hotel 2]", "경쟁사1"; the last letter of "Platforms" is none of these.
_NUMBERED: Final = re.compile(
    r"[\[(<{]?\s*(?P<noun>[^\d\s\]]+)(\s*\d{1,2}|(\s+|(?<=[^\W\d_a-z]))[a-z])\s*[\])>}]?"
)
#: What is no part of a number.
_UNIT: Final = re.compile(r"[^\W\d_]+|[$€£¥₩%]")


@dataclass(frozen=True, slots=True)
class Known:
    """The keys of the names a workspace has already, and the kinds of its services by key.

    `written` are the names themselves by key, `subject` that of the owner's business.
    """

    services: frozenset[str] = frozenset()
    competitors: frozenset[str] = frozenset()
    kinds: Mapping[str, AttributeKind] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Orientation:
    """Whether the rows are services; how much that scores above the other way, and the codes why.

    `is_against`: rows are taken for services though the values look alike down the columns.

    Codes: known, corner, group, own, market, places, common, sections, settings, kinds, amounts,
    usual, days, said.
    """

    services_down: bool
    score: float
    why: tuple[str, ...]
    is_against: bool = False

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
    before: Sequence[tuple[Cell, Sequence[Cell]]] = (),
) -> Orientation:
    """Which way a table runs by the heading of its labels, its names and its values.

    `labels` name the rows, `names` the columns, `groups` stand above names; `cells` are the
    values by row. `has_settings`: a unit or kind of each row stands beside it; `before`
    are the headings and cells of columns that group them.
    """
    labels = _without_verdicts(labels, cells, names)
    down, across = _keys(labels), _keys(names)
    points = {
        "known": _KNOWN * _balance(down, across, known.services, known.competitors),
        "corner": _corner(corner) * _side(corner) or -_RIVALS * _names_rivals(corner),
        "group": -_HEADED * _side(groups[0] if groups else None),
        "own": _OWN * (_any(names, _is_business) - _any(labels, _is_business)),
        "market": _HEADED * (_any(across, is_of_market) - _any(down, is_of_market)),
        "places": _PLACES * (_are_places(across) - _are_places(down)),
        "common": _COMMON * (_has_common(down) - _has_common(across)),
        "sections": _SECTIONED * has_sections,
        "settings": _HEADED * has_settings,
        "kinds": _kinds(_alikeness(cells), _alikeness(_turned(cells)), is_wide=len(names) > 1),
        "amounts": _AMOUNTS * (_has_amounts_apart(cells) - _has_amounts_apart(_turned(cells))),
        "usual": 0 if _is_priced_alone(corner, cells) else _USUAL,
    }
    total = sum(points.values())
    why = [code for code, value in points.items() if value * total > 0]
    why.sort(key=lambda code: -abs(points[code]))
    is_against = total >= 0 and points["kinds"] <= -_MARGIN
    if total < 0 and _LISTED.issuperset(why) and _lists_prices(corner, before, names):
        return Orientation(services_down=True, score=0.0, why=("sections",))
    if total < 0 and _LISTED.issuperset(why) and _is_price_list(corner, names):
        return Orientation(services_down=True, score=0.0, why=())
    return Orientation(total >= 0, abs(total), tuple(why), is_against)


def _is_priced_alone(corner: Cell, cells: Sequence[Row]) -> bool:
    """Whether amounts of one unit in one column may be what each row asks, and no business's.

    What heads the rows is a word that nobody knows: "Nome" beside "Tariffa".
    """
    is_unknown = not is_blank(corner) and heading_role(heading_key(corner)) is None
    looks = {_look_with_unit(row[0]) for row in cells if len(row) == 1}
    return is_unknown and len(looks) == 1 and any(unit for _, unit in looks)


def _lists_prices(
    label: Cell, before: Sequence[tuple[Cell, Sequence[Cell]]], names: Sequence[str]
) -> bool:
    """Whether rows may be what one seller asks a price for, kind by kind.

    Neither `label`, which heads their names, nor what heads the kinds `before` them is a word for
    businesses or towns; a price is all there is beside them.
    """
    headings = [label, *(heading for heading, _ in before)]
    told = {key: heading_role(key) for key in map(heading_key, headings)}
    is_free = (
        bool(before)
        and all(told)
        and set(told.values()) <= {None, "touchpoint"}
        and told.keys().isdisjoint(TOWN_HEADINGS | BUSINESS_HEADINGS)
    )
    repeats = any(len(set(kinds)) < len(kinds) for _, kinds in before)
    return is_free and repeats and _is_priced(names)


def _is_priced(names: Sequence[str]) -> bool:
    """Whether a price is all there is beside the names of the rows."""
    return len(names) == 1 and names_price(heading_key(names[0]))


def _is_price_list(corner: Cell, names: Sequence[str]) -> bool:
    """Whether below "Service" stands a price alone, as on a menu of one seller.

    What is called services may be businesses all the same.
    """
    return _is_priced(names) and heading_key(corner) in EITHER_HEADINGS


def _keys(texts: Iterable[str]) -> list[str]:
    return [heading_key(text) for text in texts if text]


def _without_verdicts(
    labels: Sequence[str], cells: Sequence[Row], names: Sequence[str]
) -> list[str]:
    """The labels but of rows that name a column: "Our favourite" above one of the businesses."""
    keys = frozenset(_keys(names))
    naming = {at for at, row in enumerate(cells) if not keys.isdisjoint(map(heading_key, row))}
    return [label for at, label in enumerate(labels) if at not in naming]


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
    roles = [heading_role(part.strip()) for part in cell_text(heading).split("/")]
    sides = [
        (role == "attribute") - (role in _BUSINESSES) for role in (heading_role(heading), *roles)
    ]
    words = {heading_role(word) for word in heading_key(heading).split()}
    return next(filter(None, sides[:2]), -sides[-1]) or -(words == {"competitor"})


def _names_rivals(corner: Cell) -> bool:
    """Whether a corner that is no title has a word for competitors: "Local competitor artifact"."""
    words = set(heading_key(corner).split())
    is_of_services = any(heading_role(word) == "attribute" for word in words)
    return bool(words & RIVAL_WORDS) and not is_of_services and not words & TITLE_WORDS


def _corner(heading: Cell) -> float:
    """How much the heading of the labels tells; services may be what businesses are."""
    return _EITHER if heading_key(heading) in EITHER_HEADINGS else _HEADED


def _any(keys: Sequence[str], test: Callable[[str], bool]) -> int:
    return int(any(map(test, keys)))


def _is_business(name: str) -> bool:
    """Whether a name is the owner's own or a placeholder such as "Competitor A"."""
    if own_name(name) is not None:
        return True
    key = heading_key(name)
    if key.startswith(OWN_BEGINNINGS):
        return True
    found = _NUMBERED.fullmatch(key)
    return found is not None and (
        found["noun"] in BUSINESS_HEADINGS or found["noun"] in ("comp", "rival", "경쟁")
    )


def _are_places(keys: Sequence[str]) -> bool:
    """Whether names begin or end with what a business is: "Hotel Sol", "Hampton Inn"."""
    named = [key.split() for key in keys]
    places = sum(
        len(each) > 1 and not PLACE_NOUNS.isdisjoint((each[0], each[-1])) for each in named
    )
    return places > 1 and places * 3 >= len(keys)


def _has_common(keys: Sequence[str]) -> bool:
    """Whether names are what is asked of businesses; "Price A", "Price B" may be two of these.

    "Price / day" is none.
    """
    asked = any(key in COMMON_SERVICES or key.endswith("?") for key in keys)
    priced = [key for key in keys if names_price(key)]
    return asked or len(priced) == 1 or any("/" in key for key in priced)


def _kinds(down: float, across: float, *, is_wide: bool) -> float:
    """How much it tells that rows are more alike than columns; more where all rows are.

    "Cafe" may head what cafes offer: a row of prices below a row of signs is no cafe. Rows are
    alike anyway where the table is not even two columns of values wide.
    """
    is_sure = is_wide and down == 1.0 and across <= _MIXED
    return _ALIKE * (down - across) + _SURE * is_sure


def _has_amounts_apart(rows: Sequence[Row]) -> bool:
    """Whether one row alone has amounts, and rows of texts stand beside: prices above sentences.

    One row of texts may be names.
    """
    looks = [Counter(map(look_of, row)) for row in rows]
    told = sum(each[Look.TEXT] >= _FEW for each in looks if not each[Look.AMOUNT])
    amounts = [each[Look.AMOUNT] for each in looks if each[Look.AMOUNT]]
    return told > 1 and len(amounts) == 1 and amounts[0] >= _FEW


def _alikeness(rows: Sequence[Row]) -> float:
    """How much the cells of each row look alike, 0 to 1: those of one service do."""
    shares = []
    for row in rows:
        looks = Counter(_look_with_unit(cell) for cell in row if not is_blank(cell))
        if looks.total() > 1:
            shares.append(looks.most_common(1)[0][1] / looks.total())
    return sum(shares) / len(shares) if shares else 1.0


def _look_with_unit(cell: Cell) -> tuple[Look, str]:
    """How a cell looks; an amount with the first letters or sign of its unit: "29 km", "$30"."""
    look = look_of(cell)
    found = _UNIT.search(cell) if look is Look.AMOUNT and isinstance(cell, str) else None
    return look, found[0] if found else ""


def _turned(rows: Sequence[Row]) -> list[Row]:
    return list(zip(*rows, strict=True))
