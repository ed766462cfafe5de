"""What the cells of a sheet carry besides their values, in one pass over its part."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import IO, Final
from xml.parsers import expat

from benchmark_app.exchange.foreign.book import LARGEST_DRESSED, Area, Spot
from benchmark_app.exchange.foreign.package import is_on, relation_id
from benchmark_app.exchange.foreign.style import Style

_PLACE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_LETTERS: Final = 26
_LAST_ROW: Final = 1_048_576
_LAST_COLUMN: Final = 16_384


@dataclass(slots=True)
class Marks:
    """The styles, formulas, errors, links and merges of a sheet, by their spots.

    `links` lead to the name of a relation, `blank_formulas` are formulas nobody computed yet. A
    copied formula is told as its first cell has it.
    """

    styles: dict[Spot, Style] = field(default_factory=dict)
    formulas: dict[Spot, str] = field(default_factory=dict)
    errors: dict[Spot, str] = field(default_factory=dict)
    blank_formulas: set[Spot] = field(default_factory=set)
    links: list[tuple[Area, str]] = field(default_factory=list)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    has_conditional_colours: bool = False
    is_large: bool = False

    def forget_looks(self) -> None:
        """Keeps of too large a sheet only what would be lost otherwise."""
        self.is_large = True
        self.styles.clear()
        self.formulas = {spot: self.formulas[spot] for spot in self.blank_formulas}


def parse_marks(file: IO[bytes], styles: Mapping[str, Style], within: Area) -> Marks:
    """The marks of a sheet, styles only of cells inside an area; if too many, without looks.

    Raises:
        ExpatError: the part is damaged.
    """
    reader = _Reader(styles, within)
    reader.read(file)
    return reader.marks


def parse_area(text: str) -> Area | None:
    """The area of a reference such as `A1` or `A1:C3`; None if it is none."""
    places = [parse_spot(part) for part in text.split(":")]
    first, last = places[0], places[-1]
    if first is None or last is None:
        return None
    return Area(
        min(first[0], last[0]),
        min(first[1], last[1]),
        max(first[0], last[0]),
        max(first[1], last[1]),
    )


def parse_spot(text: str) -> Spot | None:
    """The row and column of a reference such as `B7`; None if it is none."""
    match = _PLACE.fullmatch(text)
    if match is None:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    row = int(match[2])
    return (row, column) if 1 <= row <= _LAST_ROW and column <= _LAST_COLUMN else None


_Follower = Callable[[dict[str, str]], None]


class _Cover:
    """Areas that lie apart from each other cannot cover more cells than there are."""

    def __init__(self, within: Area) -> None:
        self._within = within
        self._left = len(within.rows) * len(within.columns)

    def has_room(self, area: Area) -> bool:
        """Whether an area reaches into the sheet and need not lie over those before it."""
        rows = min(area.bottom, self._within.bottom) - area.top + 1
        columns = min(area.right, self._within.right) - area.left + 1
        cells = max(rows, 0) * max(columns, 0)
        self._left -= cells
        return cells > 0 and self._left >= 0


class _Reader:
    """Follows the elements of a sheet; texts are listened to only where they matter."""

    def __init__(self, styles: Mapping[str, Style], within: Area) -> None:
        self.marks = Marks()
        self._styles = styles
        self._within = within
        self._merged, self._linked = _Cover(within), _Cover(within)
        self._shared: dict[str, str] = {}
        self._spot: Spot = (0, 0)
        self._kind = ""
        self._formula: list[str] | None = None
        self._value: list[str] = []
        self._copy_of = ""
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._follow: dict[str, _Follower] = {}

    def read(self, file: IO[bytes]) -> None:
        self._parser.ParseFile(file)
        self._end_cell()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._follow:  # the root tells the namespace; extensions have elements of other ones
            space = name[: name.rfind("}") + 1]
            self._follow = {space + each: follow for each, follow in self._followers().items()}
        follow = self._follow.get(name)
        if follow is not None:
            follow(attributes)

    def _followers(self) -> dict[str, _Follower]:
        return {
            "c": self._cell,
            "v": self._cell_value,
            "is": self._cell_value,
            "f": self._cell_formula,
            "row": self._row,
            "col": self._column,
            "mergeCell": self._merge,
            "hyperlink": self._link,
            "conditionalFormatting": self._condition,
        }

    def _row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        row = int(number) if number.isdecimal() else self._spot[0] + 1
        self._end_cell()
        self._spot = (row, 0)
        if is_on(attributes.get("hidden")) or attributes.get("ht") == "0":
            self.marks.hidden_rows.add(row)

    def _cell(self, attributes: dict[str, str]) -> None:
        self._end_cell()
        spot = parse_spot(attributes.get("r", "")) or (self._spot[0], self._spot[1] + 1)
        self._spot = spot
        self._kind = attributes.get("t", "")
        style = self._styles.get(attributes.get("s", "0"))
        if style is not None and not self.marks.is_large and spot in self._within:
            self.marks.styles[spot] = style
            if len(self.marks.styles) > LARGEST_DRESSED:
                self.marks.forget_looks()

    def _cell_formula(self, attributes: dict[str, str]) -> None:
        self._formula = []
        self._value = []
        self._copy_of = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        self._parser.CharacterDataHandler = self._formula.append

    def _cell_value(self, _attributes: dict[str, str]) -> None:
        if self._formula is not None or self._kind == "e":
            self._value = []
            self._parser.CharacterDataHandler = self._value.append

    def _end_cell(self) -> None:
        """Concludes the cell that was listened to, if one was."""
        if self._parser.CharacterDataHandler is None:
            return
        self._parser.CharacterDataHandler = None
        value = "".join(self._value).strip()
        if self._formula is not None:
            self._conclude_formula("".join(self._formula).strip(), is_blank=not value)
        if self._kind == "e" and value:
            self.marks.errors[self._spot] = value
        self._formula, self._value = None, []

    def _conclude_formula(self, text: str, *, is_blank: bool) -> None:
        if self._copy_of:
            text = self._shared.setdefault(self._copy_of, text)
        is_blank = is_blank and self._kind != "str"  # whose formula answered an empty text
        if is_blank:
            self.marks.blank_formulas.add(self._spot)
        if is_blank or not self.marks.is_large:
            self.marks.formulas[self._spot] = f"={text}"
        if not self.marks.is_large and len(self.marks.formulas) > LARGEST_DRESSED:
            self.marks.forget_looks()

    def _column(self, attributes: dict[str, str]) -> None:
        if is_on(attributes.get("hidden")) or attributes.get("width") == "0":
            first, last = int(attributes.get("min", "1")), int(attributes.get("max", "0"))
            shown = range(max(first, 1), min(last, self._within.right) + 1)
            self.marks.hidden_columns.update(shown)

    def _merge(self, attributes: dict[str, str]) -> None:
        area = parse_area(attributes.get("ref", ""))
        if area is not None and self._merged.has_room(area):
            self.marks.merges.append(area)

    def _link(self, attributes: dict[str, str]) -> None:
        area, relation = parse_area(attributes.get("ref", "")), relation_id(attributes)
        if area is not None and relation is not None and self._linked.has_room(area):
            self.marks.links.append((area, relation))

    def _condition(self, _attributes: dict[str, str]) -> None:
        self.marks.has_conditional_colours = True
