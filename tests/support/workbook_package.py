"""What Excel would repair in a workbook, or warn about, found in the parts of its package."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from openpyxl import load_workbook

_NAME = re.compile(r"[A-Za-z_\\][\w.\\]*")
_CELL_LIKE = re.compile(r"[A-Za-z]{1,3}\d+|[RrCc]\d*")
_ESCAPE = re.compile(r"_x[0-9A-Fa-f]{4}_")
_UNWANTED = ("externalLink", "vbaProject", "hyperlink", "activeX", "oleObject")


def repairs(path: Path) -> list[str]:
    """What is wrong, a line each; empty for a workbook that Excel opens without a word."""
    with ZipFile(path) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    for text in parts.values():
        ET.fromstring(text)
    wrong = [f"{name} is {one}" for name in parts for one in _UNWANTED if one in name]
    wrong += [f"{name} has a link" for name, text in parts.items() if "<hyperlink" in text]
    book = load_workbook(path)
    wrong += _names(book)
    for sheet in book:
        wrong += [f"{sheet.title}: {one}" for one in _sheet(sheet)]
    return wrong


def _names(book: Any) -> Iterator[str]:
    for name in book.sheetnames:
        if len(name.encode("utf-16-le")) > 62 or set(name) & set("[]:*?/\\") or name[:1] == "'":
            yield f"no name of a sheet: {name}"
    tables = [table for sheet in book for table in sheet.tables.values()]
    folded = Counter(table.displayName.casefold() for table in tables)
    yield from (f"two tables named {name}" for name, count in folded.items() if count > 1)
    for table in tables:
        name = table.displayName
        if not _NAME.fullmatch(name) or _CELL_LIKE.fullmatch(name):
            yield f"no name of a table: {name}"


def _sheet(sheet: Any) -> Iterator[str]:
    for table in sheet.tables.values():
        yield from _table(sheet, table)
    for choice in sheet.data_validations.dataValidation:
        if len(choice.formula1 or "") > 257:
            yield "a list of choices longer than 255 signs"
        if len(choice.errorTitle or "") > 32 or len(choice.error or "") > 255:
            yield "a message longer than Excel shows"
    for part in (sheet.oddFooter, sheet.oddHeader):
        if sum(len(one.text or "") for one in (part.left, part.center, part.right)) > 255:
            yield "a foot longer than 255 signs"
    merged = [one.bounds for one in sheet.merged_cells.ranges]
    areas = [*merged, *(_bounds(sheet, table.ref) for table in sheet.tables.values())]
    for place, one in enumerate(areas):
        yield from (f"{one} meets {other}" for other in areas[:place] if _meet(one, other))
    for row in sheet.iter_rows(values_only=True):
        for value in row:
            if isinstance(value, str) and len(value.encode("utf-16-le")) > 2 * 32_767:
                yield "a text longer than a cell"


def _table(sheet: Any, table: Any) -> Iterator[str]:
    left, top, right, bottom = _bounds(sheet, table.ref)
    if bottom == top:
        yield f"{table.displayName} has no rows"
    heads = [one.name for one in table.tableColumns]
    cells = [sheet.cell(top, column).value for column in range(left, right + 1)]
    if heads != cells:
        yield f"{table.displayName}: {heads} over {cells}"
    if len({head.casefold() for head in heads}) < len(heads):
        yield f"{table.displayName}: the same header twice"
    if any(not head or len(head) > 255 or _ESCAPE.search(head) for head in heads):
        yield f"{table.displayName}: a header Excel reads otherwise"


def _bounds(sheet: Any, ref: str) -> tuple[int, int, int, int]:
    first, last = ref.split(":")
    one, other = sheet[first], sheet[last]
    return one.column, one.row, other.column, other.row


def _meet(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    across = one[0] <= other[2] and other[0] <= one[2]
    return across and one[1] <= other[3] and other[1] <= one[3]
