"""Small text pictures of sheets, and the xlsx, csv and HTML files made of them.

A line is a row, `|` stands between cells. A cell is text; 12, 0.5, 2026-03-04, TRUE and #N/A are
what Excel makes of them when typed, and as in Excel a leading ' keeps them text. Further:
    =A1+B1 -> 7     a formula, with the value Excel kept (none without the arrow)
    **Rooms**       bold
    yes {green}     a fill: green, red, yellow, grey, blue; alone: an empty cell with a fill
    yes «seen»      a comment
    yes <https://x> a link
    <               merged with the cell at the left;  ^  with the cell above
    a\\nb  _         a line break; an outer or doubled blank
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

import xlsxwriter
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

COLOURS: Final = {
    "green": "C6EFCE",
    "red": "FFC7CE",
    "yellow": "FFEB9C",
    "grey": "D9D9D9",
    "blue": "BDD7EE",
}
Content = str | float | bool | date | None
ERRORS: Final = ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!")


@dataclass(frozen=True)
class Drawn:
    """One cell of a picture."""

    value: Content = None
    formula: str = ""
    bold: bool = False
    fill: str = ""
    comment: str = ""
    link: str = ""
    merged: str = ""  # left or up: what it is one cell with

    @property
    def shown(self) -> str:
        """What a reader sees."""
        return "" if self.value is None else str(self.value)


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its picture and what a picture cannot show."""

    name: str
    picture: str
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    formats: tuple[tuple[str, str], ...] = ()  # cell or column letter, number format
    stray: str = ""  # a formatted empty cell far away


@dataclass(frozen=True)
class Xlsx:
    """Builds a workbook; `kept` writes the values Excel kept of its formulas."""

    sheets: tuple[Sheet, ...]
    kept: bool = False

    def __call__(self, path: Path) -> None:
        (_write_kept if self.kept else _write_plain)(self.sheets, path)


@dataclass(frozen=True)
class Text:
    """Builds a csv or what a spreadsheet puts on the clipboard as text."""

    picture: str
    encoding: str = "utf-8"
    separator: str = ","
    line_end: str = "\r\n"
    before: str = ""  # a line such as sep=;
    bom: bytes = b""

    def __call__(self, path: Path) -> None:
        lines = [
            self.separator.join(self._quoted(cell.shown) for cell in row)
            for row in rows_of(self.picture)
        ]
        text = self.before + "".join(line + self.line_end for line in lines)
        path.write_bytes(self.bom + text.encode(self.encoding))

    def _quoted(self, text: str) -> str:
        if any(sign in text for sign in (self.separator, '"', "\n")):
            return '"' + text.replace('"', '""') + '"'
        return text


@dataclass(frozen=True)
class Page:
    """Builds HTML: a table between what a program or a web page puts around it."""

    picture: str
    before: str = "<html><body>"
    after: str = "</body></html>"
    tag: str = "<table>"
    cells: tuple[tuple[str, str], ...] = field(default=())  # shown text, inner HTML in its place
    first_row: str = "th"
    encoding: str = "utf-8"

    def __call__(self, path: Path) -> None:
        path.write_text(self.before + _html_table(self) + self.after, encoding=self.encoding)


@dataclass(frozen=True)
class Raw:
    """Builds a file of these bytes."""

    content: bytes

    def __call__(self, path: Path) -> None:
        path.write_bytes(self.content)


def rows_of(picture: str) -> list[list[Drawn]]:
    """The rows of a picture, all equally wide; an empty line within it is an empty row."""
    lines = picture.strip("\n").split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    rows = [[drawn(part) for part in line.split("|")] if line.strip() else [] for line in lines]
    width = max((len(row) for row in rows), default=0)
    return [row + [Drawn()] * (width - len(row)) for row in rows]


def drawn(part: str) -> Drawn:
    """The cell of one part of a line."""
    text = part.strip()
    if text in ("<", "^"):
        return Drawn(merged="left" if text == "<" else "up")
    text, fill = _taken(r"\{(\w+)\}$", text)
    text, comment = _taken(r"«(.*)»$", text)
    text, link = _taken(r"<(\S+:\S+)>$", text)
    text, bold = _taken(r"^\*\*(.+)\*\*$", text)
    text = (bold or text).replace("\\n", "\n").replace("_", " ")
    formula, value = "", _typed(text)
    if text.startswith("="):
        formula, _, cached = text.partition(" -> ")
        value = _typed(cached)
    return Drawn(value, formula, bool(bold), COLOURS.get(fill, ""), comment, link)


def _taken(pattern: str, text: str) -> tuple[str, str]:
    found = re.search(pattern, text)
    if found is None:
        return text, ""
    return re.sub(pattern, "", text).strip(), found.group(1)


def _typed(text: str) -> Content:
    if text.startswith("'"):
        return text[1:]
    if text in ("TRUE", "FALSE"):
        return text == "TRUE"
    if re.fullmatch(r"-?\d+(\.\d+)?", text):
        return float(text) if "." in text else int(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text)
    return text or None


def _spans(rows: list[list[Drawn]]) -> dict[tuple[int, int], tuple[int, int]]:
    """The lower right corner of every merged area by its upper left, from 0."""
    spans = {}
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if cell.merged:
                continue
            right = c
            while right + 1 < len(row) and row[right + 1].merged == "left":
                right += 1
            down = r
            while down + 1 < len(rows) and rows[down + 1][c].merged == "up":
                down += 1
            if (down, right) != (r, c):
                spans[r, c] = (down, right)
    return spans


def _write_plain(sheets: tuple[Sheet, ...], path: Path) -> None:
    """By openpyxl: formulas have no values."""
    book = Workbook()
    del book[book.sheetnames[0]]
    for sheet in sheets:
        page: Worksheet = book.create_sheet(sheet.name)
        rows = rows_of(sheet.picture)
        for r, row in enumerate(rows, 1):
            for c, cell in enumerate(row, 1):
                _put_plain(page, r, c, cell)
        for (r, c), (down, right) in _spans(rows).items():
            page.merge_cells(
                start_row=r + 1, start_column=c + 1, end_row=down + 1, end_column=right + 1
            )
        page.sheet_state = "hidden" if sheet.hidden else "visible"
        for number in sheet.hidden_rows:
            page.row_dimensions[number].hidden = True
        for letter in sheet.hidden_columns:
            page.column_dimensions[letter].hidden = True
        for place, form in sheet.formats:
            for one in [page[place]] if place[-1].isdigit() else page[place]:
                one.number_format = form
        if sheet.stray:
            page[sheet.stray].fill = PatternFill("solid", fgColor="FFD9D9D9")
    book.save(path)


def _put_plain(page: Worksheet, r: int, c: int, cell: Drawn) -> None:
    if cell == Drawn() or cell.merged:
        return
    place = page.cell(r, c)
    if cell.formula:
        place.value = cell.formula
    elif cell.value is not None:
        place.value = cell.value
        if isinstance(cell.value, str):
            place.data_type = "e" if cell.value in ERRORS else "s"
    if cell.bold:
        place.font = Font(bold=True)
    if cell.fill:
        place.fill = PatternFill("solid", fgColor=f"FF{cell.fill}")
    if cell.comment:
        place.comment = Comment(cell.comment, "Kim")
    if cell.link:
        place.hyperlink = cell.link


def _write_kept(sheets: tuple[Sheet, ...], path: Path) -> None:
    """By XlsxWriter: formulas have the values Excel kept."""
    looks: dict[tuple[bool, str, bool], xlsxwriter.format.Format] = {}
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            rows = rows_of(sheet.picture)
            spans = _spans(rows)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    look = _look(book, looks, cell)
                    _put_kept(page, (r, c), spans.get((r, c)), cell, look)
            if sheet.hidden:
                page.hide()
            for number in sheet.hidden_rows:
                page.set_row(number - 1, None, None, {"hidden": True})


def _look(
    book: xlsxwriter.Workbook,
    looks: dict[tuple[bool, str, bool], xlsxwriter.format.Format],
    cell: Drawn,
) -> xlsxwriter.format.Format:
    key = (cell.bold, cell.fill, isinstance(cell.value, date))
    if key not in looks:
        looks[key] = book.add_format({"bold": cell.bold})
        if cell.fill:
            looks[key].set_bg_color(f"#{cell.fill}")
        if key[2]:
            looks[key].set_num_format("yyyy-mm-dd")
    return looks[key]


def _put_kept(
    page: xlsxwriter.worksheet.Worksheet,
    place: tuple[int, int],
    corner: tuple[int, int] | None,
    cell: Drawn,
    look: xlsxwriter.format.Format,
) -> None:
    if corner is not None:
        page.merge_range(*place, *corner, "", look)
    if cell.formula:
        page.write_formula(*place, cell.formula, look, cell.value or 0)
    elif isinstance(cell.value, date):
        page.write_datetime(*place, cell.value, look)
    elif isinstance(cell.value, str):
        page.write_string(*place, cell.value, look)
    elif cell.value is not None or cell.fill:
        page.write(*place, cell.value, look)
    if cell.comment:
        page.write_comment(*place, cell.comment)
    if cell.link:
        page.write_url(*place, cell.link, look, cell.shown)


def _html_table(page: Page) -> str:
    rows = rows_of(page.picture)
    spans = _spans(rows)
    inner = dict(page.cells)
    lines = [page.tag]
    for r, row in enumerate(rows):
        lines.append("<tr>")
        for c, cell in enumerate(row):
            if cell.merged:
                continue
            down, right = spans.get((r, c), (r, c))
            span = f' rowspan="{down - r + 1}"' if down > r else ""
            span += f' colspan="{right - c + 1}"' if right > c else ""
            look = f' style="background:#{cell.fill}"' if cell.fill else ""
            text = inner.get(cell.shown, html.escape(cell.shown).replace("\n", "<br>"))
            text = f'<a href="{html.escape(cell.link)}">{text}</a>' if cell.link else text
            text = f"<b>{text}</b>" if cell.bold else text
            tag = page.first_row if r == 0 else "td"
            lines.append(f"<{tag}{span}{look}>{text}</{tag}>")
        lines.append("</tr>")
    return "\n".join((*lines, "</table>"))
