"""The sheets of an OpenDocument, whose empty rows and columns are told by how many they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import IO, Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.excel_gate import LARGEST_CELLS, check_open_document
from benchmark_app.exchange.foreign.book import BEYOND, LARGEST_DRESSED, Area, Book, Leaf, Spot
from benchmark_app.exchange.foreign.hyperlink import parse_hyperlink
from benchmark_app.exchange.foreign.open_style import TABLE, OpenStyles, open_styles
from benchmark_app.exchange.foreign.package import DAMAGE
from benchmark_app.exchange.foreign.style import Style
from benchmark_app.exchange.table import Cell

_OASIS: Final = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE: Final = _OASIS + "office:1.0}"
_TEXT: Final = _OASIS + "text:1.0}"
_VALUE_TYPE: Final = _OFFICE + "value-type"
_CALCULATED: Final = (
    "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
)
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_GROUPS: Final = frozenset({_OFFICE + "automatic-styles", _OFFICE + "styles"})
_CELLS: Final = frozenset({TABLE + "table-cell", TABLE + "covered-table-cell"})
_UNSEEN: Final = frozenset({"collapse", "filter"})
_NUMBERS: Final = frozenset({"float", "percentage", "currency"})
_TIME: Final = re.compile(
    r"(-)?P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d{1,6})\d*)?S)?"
)
_REFERENCE: Final = re.compile(r"\[([^\]]*)\]")
_MOST_COLUMNS: Final = 16_384
_MOST_BLANKS: Final = 1_000


def read_open_document(path: Path) -> Book:
    """The sheets of a sheet document of OpenDocument.

    Raises:
        FileRefused: it is not safe to open, protected, damaged, or reaches over too many cells.
    """
    check_open_document(path)
    try:
        with ZipFile(path) as archive:
            if b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise FileRefused("workbook_encrypted", name=path.name)
            groups = _common_styles(archive)
            with archive.open("content.xml") as file:
                sheets, styles = _sheets(file, groups)
        leaves = tuple(sheet.leaf(styles) for sheet in sheets)
    except OverflowError as error:
        raise FileRefused("sheet_too_large", name=path.name, cells=LARGEST_CELLS) from error
    except DAMAGE as error:
        raise FileRefused("workbook_damaged", name=path.name) from error
    remarks = tuple(f"large_sheet:{sheet.name}" for sheet in sheets if sheet.is_large)
    return Book(name=path.name, leaves=leaves, remarks=remarks)


def _common_styles(archive: ZipFile) -> list[Element]:
    if "styles.xml" not in archive.namelist():
        return []
    with archive.open("styles.xml") as file:
        return ET.parse(file).getroot().findall(f"{_OFFICE}styles")  # noqa: S314 - see the gate


@dataclass(frozen=True, slots=True)
class _Run:
    """Cells of one style beside and under each other."""

    area: Area
    style: str


@dataclass(slots=True)
class _Sheet:
    """A sheet while its rows are found; `row` and `column` are the last ones taken."""

    name: str
    style: str
    row: int = 0
    column: int = 0
    count: int = 0
    values: dict[Spot, Cell] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    texts: dict[str, dict[Spot, str]] = field(
        default_factory=lambda: {kind: {} for kind in ("comments", "links", "formulas")}
    )
    formats: dict[Spot, str] = field(default_factory=dict)
    errors: set[Spot] = field(default_factory=set)
    hidden_rows: list[range] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)

    def add_columns(self, element: Element) -> None:
        first = self.column + 1
        self.column = min(
            self.column + _repeated(element, "number-columns-repeated"), _MOST_COLUMNS
        )
        if element.get(TABLE + "visibility") in _UNSEEN:
            self.hidden_columns.update(range(first, self.column + 1))

    def add_row(self, element: Element) -> None:
        rows = range(self.row + 1, self.row + 1 + _repeated(element, "number-rows-repeated"))
        self.row = rows[-1]
        if element.get(TABLE + "visibility") in _UNSEEN:
            self.hidden_rows.append(rows)
        column = 1
        for cell in element:
            if cell.tag in _CELLS:
                columns = range(column, column + _repeated(cell, "number-columns-repeated"))
                column = columns[-1] + 1
                self._add_cells(cell, rows, columns)

    def _add_cells(self, cell: Element, rows: range, columns: range) -> None:
        style = cell.get(TABLE + "style-name")
        if style is not None:
            self.runs.append(_Run(Area(rows[0], columns[0], rows[-1], columns[-1]), style))
        if not cell.attrib.keys() & {_VALUE_TYPE, TABLE + "formula"} and not len(cell):
            return
        self.count += len(rows) * len(columns)
        if self.count > LARGEST_CELLS:
            raise OverflowError
        for row in rows:
            for column in columns:
                self._add_cell(cell, row, column)

    def _add_cell(self, cell: Element, row: int, column: int) -> None:
        spot = row, column
        height, width = (
            _repeated(cell, "number-rows-spanned"),
            _repeated(cell, "number-columns-spanned"),
        )
        if height * width > 1:
            self.merges.append(Area(row, column, row + height - 1, column + width - 1))
        value = _value(cell)
        is_error = cell.get(_CALCULATED) == "error"
        self._tell("comments", spot, _lines(cell.find(f"{_OFFICE}annotation")))
        link = cell.find(f".//{_TEXT}a")
        self._tell("links", spot, "" if link is None else link.get(_LINK, ""))
        formula = _formula(cell.get(TABLE + "formula", ""))
        self._tell("formulas", spot, formula)
        written = parse_hyperlink(formula)
        if written is not None:
            self._tell("links", spot, written[0])
            value = value or written[1]
        elif formula and value is None and cell.get(_VALUE_TYPE) is None:
            value, is_error = formula, True
        if is_error:
            self.errors.add(spot)
        if value not in (None, ""):
            self.values[spot] = value
        if shown := _shown(cell):
            self.formats[spot] = shown

    def _tell(self, kind: str, spot: Spot, text: str) -> None:
        if text:
            self.texts[kind][spot] = text

    @property
    def is_large(self) -> bool:
        """Whether it has too many cells to tell their looks."""
        height, width = self._size()
        return height * width > LARGEST_DRESSED

    def _size(self) -> tuple[int, int]:
        height = max((row for row, _ in self.values), default=0)
        return height, max((column for _, column in self.values), default=0)

    def leaf(self, styles: OpenStyles) -> Leaf:
        """The sheet with its cells in rows."""
        height, width = self._size()
        if height * width > LARGEST_CELLS:
            raise OverflowError
        grid: list[list[Cell]] = [[None] * width for _ in range(height)]
        for (row, column), value in self.values.items():
            grid[row - 1][column - 1] = value
        looks = {} if self.is_large else self._looks(styles, height + BEYOND, width + BEYOND)
        styled = {spot: look.number_format for spot, look in looks.items() if look.number_format}
        return Leaf(
            name=self.name,
            rows=tuple(map(tuple, grid)),
            is_hidden=styles.is_hidden(self.style),
            merges=tuple(self.merges),
            fills={spot: look.fill for spot, look in looks.items() if look.fill},
            bold=frozenset(spot for spot, look in looks.items() if look.is_bold),
            struck=frozenset(spot for spot, look in looks.items() if look.is_struck),
            formats={
                spot: shown
                for spot, shown in ({} if self.is_large else self.formats | styled).items()
                if type(self.values.get(spot)) is float
            },
            errors=frozenset(self.errors),
            hidden_rows=frozenset(self._hidden_rows(height)),
            hidden_columns=frozenset(self.hidden_columns),
            comments=self.texts["comments"],
            links=self.texts["links"],
            formulas={} if self.is_large else self.texts["formulas"],
        )

    def _hidden_rows(self, height: int) -> Iterator[int]:
        for rows in self.hidden_rows:
            yield from range(rows.start, min(rows.stop, height + 1))

    def _looks(self, styles: OpenStyles, height: int, width: int) -> dict[Spot, Style]:
        """The looks of cells no farther than the height and the width."""
        found = {}
        style_of = cache(styles.style)
        for run in self.runs:
            look = style_of(run.style)
            if look != Style():
                for row in range(run.area.top, min(run.area.bottom, height) + 1):
                    for column in range(run.area.left, min(run.area.right, width) + 1):
                        found[row, column] = look
        return found


def _sheets(file: IO[bytes], groups: list[Element]) -> tuple[list[_Sheet], OpenStyles]:
    """The sheets and styles of a document's content, which is followed row by row."""
    sheets: list[_Sheet] = []
    for event, element in ET.iterparse(file, ("start", "end")):  # noqa: S314 - see the gate
        if event == "start":
            if element.tag == TABLE + "table":
                sheets.append(
                    _Sheet(element.get(TABLE + "name", ""), element.get(TABLE + "style-name", ""))
                )
        elif element.tag in _GROUPS:
            groups = [*groups, element]
        elif element.tag == TABLE + "table-column":
            sheets[-1].add_columns(element)
        elif element.tag == TABLE + "table-row":
            sheets[-1].add_row(element)
            element.clear()
    return sheets, open_styles(groups)


def _repeated(element: Element, name: str) -> int:
    return max(int(element.get(TABLE + name, "1")), 1)


def _value(cell: Element) -> Cell:
    kind = cell.get(_VALUE_TYPE)
    if cell.get(_CALCULATED) == "error":
        return _lines(cell) or "#N/A"
    if kind in _NUMBERS:
        return float(cell.get(_OFFICE + "value", ""))
    if kind == "boolean":
        return cell.get(_OFFICE + "boolean-value") == "true"
    if kind == "date":
        return _day(cell.get(_OFFICE + "date-value", ""))
    if kind == "time":
        return _time(cell.get(_OFFICE + "time-value", ""))
    return _lines(cell) or cell.get(_OFFICE + "string-value") or None


def _shown(cell: Element) -> str:
    """The number format that a cell's own type tells, where its style may tell none."""
    if cell.get(_VALUE_TYPE) == "percentage":
        return "0%"
    currency = cell.get(_OFFICE + "currency")
    return f"[${currency}]0" if currency else ""


def _day(text: str) -> Cell:
    if "T" not in text:
        return date.fromisoformat(text)
    return datetime.fromisoformat(text).replace(tzinfo=None)


def _time(text: str) -> Cell:
    """A time of the day, or how long if it is longer than one."""
    match = _TIME.fullmatch(text)
    if match is None:
        return text or None
    days, hours, minutes, seconds = (int(match[at] or 0) for at in range(2, 6))
    parts = int((match[6] or "").ljust(6, "0"))
    long = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds, microseconds=parts)
    if match[1]:
        return -long
    if long.days:
        return long
    minutes, seconds = divmod(long.seconds, 60)
    return time(*divmod(minutes, 60), seconds, long.microseconds)


def _formula(text: str) -> str:
    """A formula without the marks OpenDocument puts around what it refers to."""
    at = text.find("=")
    return _REFERENCE.sub(lambda match: _plain(match[1]), text[at:]) if at >= 0 else ""


def _plain(reference: str) -> str:
    return ":".join(part.removeprefix(".").replace(".", "!") for part in reference.split(":"))


def _lines(element: Element | None) -> str:
    """The text of its paragraphs, each on a line."""
    if element is None:
        return ""
    return "\n".join(_text(one) for one in element.findall(f"{_TEXT}p"))


def _text(paragraph: Element) -> str:
    """A paragraph's text, with the blanks and breaks that are elements of their own."""
    texts = [paragraph.text or ""]
    for part in paragraph:
        if part.tag == _TEXT + "s":
            texts.append(" " * min(int(part.get(_TEXT + "c", "1")), _MOST_BLANKS))
        elif part.tag == _TEXT + "line-break":
            texts.append("\n")
        elif part.tag == _TEXT + "tab":
            texts.append("\t")
        else:
            texts.append(_text(part))
        texts.append(part.tail or "")
    return "".join(texts)
