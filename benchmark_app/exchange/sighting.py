"""The lines of a table as sightings: names, days and details read, the value still a cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NamedTuple, TypeVar

from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.domain.observation import Method
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.layout import Layout, Line
from benchmark_app.exchange.long_form import DETAILS, INSTANTS
from benchmark_app.exchange.rows import Bad, parse_date, parse_instant, parse_method, parse_truth
from benchmark_app.exchange.table import Cell, cell_text, is_blank

_Value = TypeVar("_Value")
_NAMES: Final = {"competitor": "missing_competitor", "attribute": "missing_attribute"}
_DETAILS: Final = frozenset((*DETAILS, *INSTANTS))


class Sighting(NamedTuple):
    """One line read as far as it can be without knowing how its attribute is judged.

    `competitor` and `attribute` are the keys names are compared by; `line` has the names.
    """

    line: Line
    competitor: str
    attribute: str
    value: Cell | Amount
    day: date
    method: Method = Method.UNSTATED
    started_on: date | None = None
    source: str = ""
    note: str = ""
    subject: bool = False
    recorded_at: datetime | None = None
    retracted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sightings:
    """The sightings of a table, the names as first written by key, the problems, the bad rows."""

    sightings: tuple[Sighting, ...]
    names: Mapping[str, str]
    problems: tuple[Problem, ...]
    refused: int


def read_sightings(layout: Layout, today: date) -> Sightings:
    """Every line that can be read; the others are problems, and days to come warnings."""
    reader = _Reader(layout.headers, today)
    read = [reader.read(line) for line in layout.lines]
    return Sightings(
        sightings=tuple(one for one in read if one is not None),
        names=reader.names,
        problems=tuple(reader.problems),
        refused=sum(one is None for one in read),
    )


class _Reader:
    """Reads lines; the same date or name text is parsed once."""

    def __init__(self, headers: Mapping[str, str], today: date) -> None:
        self.problems: list[Problem] = []
        self.names: dict[str, str] = {}
        self._headers = headers
        self._today = today
        self._known: dict[tuple[str, type, Cell], object] = {}
        self._future: set[date] = set()

    def read(self, line: Line) -> Sighting | None:
        """The line as a sighting; None and a problem for each cell of it that cannot be read."""
        problems = len(self.problems)
        competitor = self._name(line, "competitor")
        attribute = self._name(line, "attribute")
        day = self._day(line)
        details = {} if _DETAILS.isdisjoint(line.cells) else self._details(line, day)
        if len(self.problems) > problems or day is None:
            return None
        if day > self._today and day not in self._future:
            self._future.add(day)
            self._tell(line, "date", "future_date", {"date": day}, warning=True)
        method = self._method(line)
        return Sighting(line, competitor, attribute, line.value, day, method, **details)

    def _details(self, line: Line, day: date | None) -> dict[str, Any]:
        """What the line says besides its value, by the name of the field of a sighting."""
        started = self._read(line, "started_on", parse_date)
        recorded = self._read(line, "recorded_at", parse_instant)
        retracted = self._read(line, "retracted_at", parse_instant)
        subject = self._read(line, "subject", parse_truth)
        if day and started and started > day:
            params: dict[str, object] = {"started": started, "seen": day}
            self._tell(line, "started_on", "started_after_seen", params)
        if recorded and retracted and retracted < recorded:
            self._tell(line, "retracted_at", "retracted_before_recorded")
        return {
            "started_on": started,
            "source": _text(line.cells.get("source")),
            "note": _text(line.cells.get("note")),
            "subject": bool(subject),
            "recorded_at": recorded or retracted,  # taken back, so written down by then
            "retracted_at": retracted,
        }

    def _name(self, line: Line, column: str) -> str:
        """The key of a name; the first way it is written is remembered."""
        cell = line.cells.get(column)
        known = self._known.get((column, type(cell), cell))
        if isinstance(known, str):
            return known
        name = clean_name(cell_text(cell))
        key = name_key(name)
        if not key:
            self._tell(line, column, _NAMES[column])
            return ""
        self.names.setdefault(f"{column} {key}", name)
        self._known[column, type(cell), cell] = key
        return key

    def _day(self, line: Line) -> date | None:
        day = self._read(line, "date", parse_date)
        if day is None and is_blank(line.cells.get("date")):
            self._tell(line, "date", "missing_date")
        return day

    def _method(self, line: Line) -> Method:
        cell = line.cells.get("method")
        if is_blank(cell):
            return Method.UNSTATED
        method = parse_method(cell)
        if isinstance(method, Bad):
            self._tell(line, "method", str(method), {"value": cell_text(cell)}, warning=True)
            return Method.OTHER
        return method

    def _read(
        self, line: Line, column: str, parse: Callable[[Cell], _Value | Bad]
    ) -> _Value | None:
        """The cell parsed; None where it is blank or, with a problem told, cannot be read."""
        cell = line.cells.get(column)
        if cell is None or is_blank(cell):
            return None
        key = (parse.__name__, type(cell), cell)
        if key not in self._known:
            self._known[key] = parse(cell)
        value = self._known[key]
        if isinstance(value, Bad):
            params: dict[str, object] = {"value": cell_text(cell)}
            if value == "bad_setting":
                params["column"] = self._headers.get(column, column)
            self._tell(line, column, str(value), params)
            return None
        return value  # type: ignore[return-value]  # what `parse` made of this cell

    def _tell(
        self,
        line: Line,
        column: str,
        code: str,
        params: dict[str, object] | None = None,
        *,
        warning: bool = False,
    ) -> None:
        header = self._headers.get(column, line.column)
        place = (line.sheet, line.row, header)
        self.problems.append(Problem(code, params or {}, *place, warning))


def _text(cell: Cell) -> str:
    """The cell's text exactly as it stands there, outer blanks and all."""
    return cell if isinstance(cell, str) else cell_text(cell)
