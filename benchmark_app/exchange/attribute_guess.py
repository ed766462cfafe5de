"""How a new attribute is judged, from what its lines say about it and from its values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.foreign.amount_fit import fit_amount
from benchmark_app.exchange.foreign.cell_look import heading_key
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.unit_row import unit_in
from benchmark_app.exchange.long_form import SETTINGS
from benchmark_app.exchange.rows import (
    UNCLEAR_SIGNS,
    Bad,
    parse_direction,
    parse_kind,
    parse_measure,
    parse_value,
    split_unit,
)
from benchmark_app.exchange.sighting import Sighting
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.exchange.unit import is_money, is_same_unit
from benchmark_app.words.value import LEVEL_OF_WORD, MARK_OF_WORD, YES_NO_ONLY, touchpoint_code

_LEVELS: Final = frozenset((0.0, 1.0, 2.0, 3.0))
_HIGHEST_LEVEL: Final = 3
#: What stands in brackets at the end of a name: "Price (EUR)".
_IN_BRACKETS: Final = re.compile(r"[(\[（]([^()\[\]（）]+)[)\]）]$")
#: So many units of one service are tried.
_MOST_UNITS: Final = 8


@dataclass(frozen=True, slots=True)
class Judged:
    """The attribute, what was wrong with what its lines say about it, and the rows so refused."""

    attribute: Attribute
    problems: tuple[Problem, ...]
    refused: frozenset[tuple[str, int]]


def judge_attribute(name: str, sightings: Iterable[Sighting], known: Attribute | None) -> Judged:
    """The known attribute as it is, or a new one.

    A known one keeps its settings: other ones in the file are warnings, another unit refuses the
    row. For a new one the first row that says something decides and a row that says another
    thing is refused; the kind, where no row says it, is a measure if a unit or direction is given
    or a value lies outside 0-3, yes/no if all values are words for yes and no, else a level.
    Text that is only a note tells no kind.
    """
    rows = list(sightings)
    said = _Said(name, known)
    for code in SETTINGS:
        said.read(code, rows)
    attribute = known or _new_attribute(name, said.values, rows)
    return Judged(said.floored(attribute, rows), tuple(said.problems), frozenset(said.refused))


def guess_kind(cells: Iterable[Cell | Amount]) -> tuple[AttributeKind, str]:
    """The kind that values of unknown kind have, and the unit they carry, if any.

    Amounts of somebody else's table are numbers even where they could be levels.
    """
    words: set[str] = set()
    numbers: list[float] = []
    units: list[str] = []
    known = list(cells)
    amounts = [cell for cell in known if isinstance(cell, Amount)]
    plain = [cell for cell in known if not isinstance(cell, Amount)]
    measured = sum(bool(one.unit_text) or one.number not in _LEVELS for one in amounts)
    for text, cell in {cell_text(cell): cell for cell in plain}.items():
        key = name_key(text)
        if key in LEVEL_OF_WORD or key in UNCLEAR_SIGNS:
            words.add(key)
        elif key not in MARK_OF_WORD:
            number = parse_measure(cell, "")
            if not isinstance(number, Bad):
                numbers.append(number)
                units += [split_unit(text)[1]] if isinstance(cell, str) else [""]
    if words and measured <= len(plain):
        is_clear = not (numbers or amounts) and words <= YES_NO_ONLY
        return (AttributeKind.YES_NO if is_clear else AttributeKind.LEVEL), ""
    if amounts:
        return AttributeKind.MEASURE, _usual(amounts)
    outside = any(number not in _LEVELS for number in numbers)
    if outside or (units and all(units)):
        return AttributeKind.MEASURE, next((unit for unit in units if unit), "")
    return AttributeKind.LEVEL, ""


def _usual(amounts: Sequence[Amount]) -> str:
    """The unit in which most amounts can be told, the first of several; "" where none has one.

    It is none that two others can be told in which are not the same: no "$" of US$ and A$.
    """
    fitting = Counter[str]()
    units = list(dict.fromkeys(one.unit_text for one in amounts if one.unit_text))[:_MOST_UNITS]
    plain = [unit for unit in units if not _holds_several(unit, units)]
    for unit in plain or units:
        told = (fit_amount(one, None, AttributeKind.MEASURE, unit) for one in amounts)
        fitting[unit] = sum(not isinstance(value, Bad) for value in told)
    return max(fitting, key=fitting.__getitem__, default="")


def _holds_several(unit: str, others: Iterable[str]) -> bool:
    """Whether a unit may be two of the others that are not the same."""
    names = [one.partition("/")[0] for one in (unit, *others)]
    own = [one for one in names if is_same_unit(one, names[0])]
    return any(not is_same_unit(one, other) for one, other in combinations(own, 2))


def _new_attribute(name: str, said: dict[str, Any], rows: list[Sighting]) -> Attribute:
    values = [one.value for one in rows if not one.line.why]
    kind, unit = guess_kind(values)
    unit = _money_of(name, unit, values)
    if all(one.line.why for one in rows) and _is_number_to_come(name, rows):
        kind = AttributeKind.MEASURE
    if said.get("unit") or said.get("direction", Direction.NONE) is not Direction.NONE:
        kind = AttributeKind.MEASURE
    kind = said.get("kind", kind)
    own = {"unit": unit} if kind is AttributeKind.MEASURE else {}
    given = {code: value for code, value in said.items() if code != "offered_from"}
    return Attribute(name=name, **{**own, **given, "kind": kind})


def _money_of(name: str, unit: str, values: Iterable[object]) -> str:
    """The unit of prices with the money that their service's name says: "Price (EUR)".

    Where every price says another one itself, that counts.
    """
    said = _IN_BRACKETS.search(name)
    named = unit_in(said[1]) if said else ""
    money, sign, per = unit.partition("/")
    if not (is_money(named) and is_money(money)):
        return unit
    is_bare = any(isinstance(one, Amount) and not one.unit_text for one in values)
    return named + sign + per if is_bare or is_same_unit(named, money) else unit


def _is_number_to_come(name: str, rows: Iterable[Sighting]) -> bool:
    """Whether a service told in texts alone is one of numbers: a price, or a time of day."""
    return names_price(heading_key(name)) or any(one.line.why == "time_is_note" for one in rows)


class _Said:
    """What the rows say about one attribute: the first value of each setting, and the rest."""

    def __init__(self, name: str, known: Attribute | None) -> None:
        self.values: dict[str, Any] = {}
        self._first: dict[str, Sighting] = {}
        self.problems: list[Problem] = []
        self.refused: set[tuple[str, int]] = set()
        self._name = name
        self._known = known

    def read(self, code: str, rows: Iterable[Sighting]) -> None:
        """Takes note of the column `code` in every row."""
        first: dict[str, Sighting] = {}
        for one in rows:
            cell = one.line.cells.get(code)
            if cell is None or is_blank(cell):
                continue
            text = clean_name(cell_text(cell))
            if text in first:
                self._refuse_as(first[text], one)
                continue
            first[text] = one
            self._compare(code, text, one)

    def floored(self, attribute: Attribute, rows: Iterable[Sighting]) -> Attribute:
        """The attribute with the `offered_from` that the rows say, if it is new."""
        if "offered_from" not in self.values or self._known is not None:
            return attribute
        text = self.values["offered_from"]
        floor = parse_value(text, attribute.kind, attribute.unit)
        graded = attribute.kind is not AttributeKind.MEASURE
        if isinstance(floor, float) and (not graded or 0 < floor <= _HIGHEST_LEVEL):
            return replace(attribute, offered_from=floor)
        for one in rows:
            if clean_name(cell_text(one.line.cells.get("offered_from"))) == text:
                self._refuse(one, "bad_setting", {"value": text, "column": "offered_from"})
        return attribute

    def _compare(self, code: str, text: str, one: Sighting) -> None:
        """Keeps the first setting, refuses or remarks on one that differs."""
        value = _setting(code, text)
        if isinstance(value, Bad):
            self._refuse(one, "bad_setting", {"value": text, "column": code})
        elif self._known is not None:
            self._compare_known(code, text, value, one, self._known)
        elif code not in self.values:
            self.values[code] = value
            self._first[code] = one
        elif self.values[code] != value:
            first = self._first[code]
            kept = clean_name(cell_text(first.line.cells.get(code)))
            params: dict[str, object] = {"attribute": self._name, "column": code, "value": text}
            if code == "touchpoint":
                self._tell(one, "setting_kept", {**params, "known": kept}, warning=True)
            else:
                row = first.line.row
                self._refuse(one, "setting_differs", {**params, "other": kept, "row": row})

    def _compare_known(
        self, code: str, text: str, value: object, one: Sighting, known: Attribute
    ) -> None:
        had = getattr(known, code)
        if code == "offered_from":
            floor = parse_value(text, known.kind, known.unit)
            same = floor in (had, known.floor)
        elif code == "unit":
            same = not had or is_same_unit(had, text)
        else:
            same = had == value
        if same:
            return
        params: dict[str, object] = {"attribute": self._name, "value": text}
        if code == "unit":
            self._refuse(one, "unit_differs", {**params, "unit": had})
        else:
            params |= {"column": code, "known": "-" if had is None else str(had)}
            self._tell(one, "setting_kept", params, warning=True)

    def _refuse_as(self, first: Sighting, one: Sighting) -> None:
        """Refuses a row for saying again what another was refused for."""
        if (first.line.sheet, first.line.row) in self.refused:
            self.refused.add((one.line.sheet, one.line.row))

    def _refuse(self, one: Sighting, code: str, params: dict[str, object]) -> None:
        self._tell(one, code, params)
        self.refused.add((one.line.sheet, one.line.row))

    def _tell(
        self, one: Sighting, code: str, params: dict[str, object], *, warning: bool = False
    ) -> None:
        column = str(params.get("column", "unit"))
        line = one.line
        self.problems.append(Problem(code, params, line.sheet, line.row, column, warning))


def _setting(code: str, text: str) -> object | Bad:
    """The value of a setting; `offered_from` stays text until the kind is known."""
    if code == "kind":
        return parse_kind(text)
    if code == "direction":
        return parse_direction(text)
    return touchpoint_code(text) if code == "touchpoint" else text
