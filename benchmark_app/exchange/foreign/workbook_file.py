"""A workbook's sheets: values by one reader, what else the cells carry by another."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

import python_calamine
from openpyxl import load_workbook

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.excel_gate import LARGEST_CELLS
from benchmark_app.exchange.foreign.book import BEYOND, Area, Book, Leaf, Spot
from benchmark_app.exchange.foreign.comment import comments_of
from benchmark_app.exchange.foreign.hyperlink import parse_hyperlink
from benchmark_app.exchange.foreign.package import DAMAGE, Package, open_package
from benchmark_app.exchange.foreign.sheet_mark import Marks, parse_marks
from benchmark_app.exchange.foreign.style import Style, styles_of
from benchmark_app.exchange.table import Cell, Row, is_blank

_PANIC: Final = "PanicException"
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The values of a sheet, which the cells' other marks are added to."""

    name: str
    is_hidden: bool
    rows: tuple[Row, ...]


def read_sheets(path: Path, *, reaches_far: bool = False) -> Book:
    """The sheets of a workbook that has passed the gate.

    Where one `reaches_far` only what is filled counts: the faster reader would make room for all.

    Raises:
        FileRefused: neither reader of values can make anything of it, or what is filled lies too
            far apart.
    """
    try:
        sheets = _spare_values(path) if reaches_far else _values(path)
    except FileRefused:
        raise
    except BaseException as error:  # a panic of the reader is no Exception
        if not isinstance(error, Exception) and type(error).__name__ != _PANIC:
            raise
        sheets = _spare_values(path)
    with open_package(path) as package:
        dresser = _Dresser(package)
        leaves = tuple(dresser.leaf(sheet) for sheet in sheets)
    return Book(name=path.name, leaves=leaves, remarks=tuple(dresser.remarks))


def _values(path: Path) -> list[_Sheet]:
    with python_calamine.CalamineWorkbook.from_path(path) as workbook:
        return [
            _Sheet(
                one.name,
                one.visible != python_calamine.SheetVisibleEnum.Visible,
                _rows(workbook.get_sheet_by_name(one.name)),
            )
            for one in workbook.sheets_metadata
            if one.typ == python_calamine.SheetTypeEnum.WorkSheet
        ]


def _rows(sheet: python_calamine.CalamineSheet) -> tuple[Row, ...]:
    return tuple(tuple(row) for row in sheet.to_python(skip_empty_area=False))


def _spare_values(path: Path) -> list[_Sheet]:
    """The values by a slower reader that stumbles over other things."""
    try:
        with path.open("rb") as file, warnings.catch_warnings(action="ignore"):
            workbook = load_workbook(file, read_only=True, data_only=True)
            return [_spare_sheet(sheet, path.name) for sheet in workbook.worksheets]
    except FileRefused:
        raise
    except Exception as error:
        raise FileRefused("workbook_damaged", name=path.name) from error


def _spare_sheet(sheet: Any, name: str) -> _Sheet:
    sheet.reset_dimensions()  # what the file claims about its size need not be true
    rows = _filled_part(sheet.iter_rows(values_only=True), name)
    return _Sheet(sheet.title, sheet.sheet_state != "visible", rows)


def _filled_part(rows: Iterable[Row], name: str) -> tuple[Row, ...]:
    """The rows without the blank cells and the blank rows at their ends."""
    found: list[Row] = []
    height = width = walked = 0
    for row in rows:
        walked += len(row) or 1  # an empty row costs too: a damaged file may count billions
        length = next((at for at in range(len(row), 0, -1) if not is_blank(row[at - 1])), 0)
        found.append(tuple(row[:length]))
        if length:
            height, width = len(found), max(width, length)
        if max(walked, height * width) > LARGEST_CELLS:
            raise FileRefused("sheet_too_large", name=name, cells=LARGEST_CELLS)
    return tuple(found[:height])


class _Dresser:
    """Adds to the values what else a workbook says of its cells; `remarks` tell what it cannot."""

    def __init__(self, package: Package) -> None:
        self.remarks: dict[str, None] = {}
        self._package = package
        self._styles: dict[str, Style] = self._tried(
            "styles_unread", partial(styles_of, package), {}
        )

    def leaf(self, sheet: _Sheet) -> Leaf:
        height, width = len(sheet.rows), max(map(len, sheet.rows), default=0)
        within = Area(1, 1, height + BEYOND, width + BEYOND)
        read = partial(self._marks, sheet.name, within)
        marks = self._tried(f"marks_unread:{sheet.name}", read, Marks())
        if marks.is_large:
            self.remarks[f"large_sheet:{sheet.name}"] = None
        if marks.has_conditional_colours:
            self.remarks[f"conditional_colours:{sheet.name}"] = None
        return _leaf(sheet, marks, self._links(sheet, marks, within), self._comments(sheet))

    def _marks(self, name: str, within: Area) -> Marks:
        with self._package.open(self._package.sheets[name]) as file:
            return parse_marks(file, self._styles, within)

    def _links(self, sheet: _Sheet, marks: Marks, within: Area) -> dict[Spot, str]:
        def read() -> dict[Spot, str]:
            relations = self._package.relations(self._package.sheets[sheet.name])
            return {
                (row, column): relations[name].target
                for area, name in marks.links
                if relations[name].is_external
                for row in range(area.top, min(area.bottom, within.bottom) + 1)
                for column in range(area.left, min(area.right, within.right) + 1)
            }

        return self._tried(f"links_unread:{sheet.name}", read, {}) if marks.links else {}

    def _comments(self, sheet: _Sheet) -> dict[Spot, str]:
        def read() -> dict[Spot, str]:
            return comments_of(self._package, self._package.sheets[sheet.name])

        return self._tried(f"comments_unread:{sheet.name}", read, {})

    def _tried(self, remark: str, read: Callable[[], _Read], otherwise: _Read) -> _Read:
        try:
            return read()
        except DAMAGE:
            self.remarks[remark] = None
            return otherwise


def _leaf(
    sheet: _Sheet, marks: Marks, links: dict[Spot, str], comments: Mapping[Spot, str]
) -> Leaf:
    signs = dict(marks.errors)
    shown: dict[Spot, str] = {}
    for spot, formula in marks.formulas.items():
        link = parse_hyperlink(formula)
        if link is not None:
            links[spot] = link[0]
        if spot in marks.blank_formulas and link is not None:
            shown[spot] = link[1]
        elif spot in marks.blank_formulas:
            signs[spot] = formula
    rows = _completed(sheet.rows, signs | shown)
    return Leaf(
        name=sheet.name,
        rows=rows,
        is_hidden=sheet.is_hidden,
        merges=tuple(marks.merges),
        fills={spot: style.fill for spot, style in marks.styles.items() if style.fill},
        bold=frozenset(spot for spot, style in marks.styles.items() if style.is_bold),
        struck=frozenset(spot for spot, style in marks.styles.items() if style.is_struck),
        formats=_formats(rows, marks.styles),
        comments=comments,
        links=links,
        formulas=marks.formulas,
        errors=frozenset(signs),
        hidden_rows=frozenset(marks.hidden_rows),
        hidden_columns=frozenset(marks.hidden_columns),
    )


def _formats(rows: Sequence[Row], styles: Mapping[Spot, Style]) -> dict[Spot, str]:
    """The formats that say more than the number; a day or a text has none."""
    return {
        (row, column): style.number_format
        for (row, column), style in styles.items()
        if style.number_format and row <= len(rows) and column <= len(rows[row - 1])
        if type(rows[row - 1][column - 1]) in (int, float)
    }


def _completed(rows: tuple[Row, ...], texts: Mapping[Spot, str]) -> tuple[Row, ...]:
    """The rows with texts put where their reader left a blank."""
    if not texts:
        return rows
    made: list[list[Cell]] = [list(row) for row in rows]
    for (row, column), text in texts.items():
        made.extend([] for _ in range(row - len(made)))
        cells = made[row - 1]
        cells.extend(None for _ in range(column - len(cells)))
        cells[column - 1] = text
    return tuple(map(tuple, made))
