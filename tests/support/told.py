"""A description as lines of text: what the stored charts are compared by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from math import isnan
from typing import Any

from benchmark_app.ui.charts.stage_timeline import Segment

#: What is told in fewer signs shares a line.
_SHORT = 300
#: A row of more numbers is not told whole; so many of them are.
_LONG = 48
_SHOWN = 24


def told(thing: Any, name: str) -> Iterator[str]:
    """A description line by line: the path of a part, a tab and what stands there.

    Numbers have six digits; fields of a short part follow each other without their names. Of a
    long row stand its length, its sum and two dozen of its numbers.
    """
    short = _short(thing)
    if len(short) <= _SHORT:
        yield f"{name}\t{short}"
    elif is_dataclass(thing):
        for field, one in _parts(thing):
            yield from told(one, f"{name}.{field}")
    elif isinstance(thing, dict):
        for key, one in thing.items():
            yield from told(one, f"{name}.{key}")
    elif isinstance(thing, (tuple, list)) and any(map(is_dataclass, thing)):
        for n, one in enumerate(thing):
            yield from told(one, f"{name}.{n}")
    else:
        yield f"{name}\t{short}"


def _short(thing: Any) -> str:
    match thing:
        case Enum():
            return str(thing.name)
        case float():
            return f"{thing:.6g}"
        case None:
            return "-"
        case str():
            return f'"{thing}"'
        case int() | date():
            return str(thing)
        case tuple() | list():
            return f"[{_row(thing)}]"
        case frozenset():
            return f"{{{' '.join(sorted(map(_short, thing)))}}}"
        case dict():
            return f"{{{' '.join(f'{key}={_short(one)}' for key, one in thing.items())}}}"
    if not is_dataclass(thing):
        raise TypeError(f"a description holds a {type(thing).__name__}")
    return f"({' '.join(_short(one) for _, one in _parts(thing))})"


def _parts(thing: Any) -> Iterator[tuple[str, Any]]:
    """The fields of a part; instead of a segment's cause stands what is said of it."""
    for field in fields(thing):
        if not isinstance(thing, Segment) or field.name not in ("cause", "language"):
            yield field.name, getattr(thing, field.name)
    if isinstance(thing, Segment):
        yield "sentence", thing.sentence
        yield "count", thing.count


def _row(row: tuple[Any, ...] | list[Any]) -> str:
    if len(row) <= _LONG or not all(one is None or isinstance(one, (int, float)) for one in row):
        return " ".join(map(_short, row))
    shown = row[:: max(1, len(row) // _SHOWN)]
    total = sum(one for one in row if one is not None and not isnan(one))
    return f"{len(row)} in all, {_short(float(total))} together: {' '.join(map(_short, shown))}"
