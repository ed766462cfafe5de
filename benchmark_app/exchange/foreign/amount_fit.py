"""An amount of somebody else's table as a value of a service with a kind and a unit."""

from __future__ import annotations

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Value
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.unit_text import is_same_per
from benchmark_app.exchange.rows import Bad, parse_value
from benchmark_app.exchange.table import Cell
from benchmark_app.exchange.unit import convert, is_same_unit


def fit_amount(amount: Amount, cell: Cell, kind: AttributeKind, unit: str) -> Value | Bad:
    """The amount as a number in that unit; a level where it has no unit and the kind is none.

    `cell` is the number as it is stored: 0.12 that is shown as 12 % counts as 0.12 where the
    service has another unit or none.
    """
    if kind is not AttributeKind.MEASURE:
        if amount.level:
            return parse_value(amount.level, kind)
        return Bad("unknown_value") if amount.unit_text else parse_value(amount.number, kind)
    if amount.unit == "%" != unit and isinstance(cell, (int, float)):
        return float(cell)
    if not amount.unit_text or not unit or name_key(amount.unit_text) == name_key(unit):
        return amount.number
    if {amount.unit_text[:1], unit[:1]} == {"★", "/"}:  # five full stars are five of five
        return amount.number
    wanted, _, per = unit.partition("/")
    if amount.per and per and not is_same_per(amount.per, per):
        return Bad("other_unit")
    if is_same_unit(amount.unit, wanted):
        return amount.number
    converted = convert(amount.number, amount.unit, wanted)
    return Bad("other_unit") if converted is None else converted


def is_changed(amount: Amount, value: Value, unit: str) -> bool:
    """Whether a value of a service with that unit does not say all that the amount did.

    £1,250 a year among prices that are per nothing is 1250, and its note tells what it is per.
    """
    return value != amount.number or bool(amount.per and unit and "/" not in unit)
