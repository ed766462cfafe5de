"""A worksheet that remembers what it was given, so that the file can be compared with it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import quote_sheetname, xl_range_abs

from benchmark_app.exchange.excel_summary.address import area
from benchmark_app.exchange.excel_summary.style import STALE, whole_style
from benchmark_app.exchange.excel_summary.text import Cleaner, table_headers
from benchmark_app.words.width import text_width

#: What a cell of a workbook holds.
CellValue = str | float | date

#: The book's formats by the names of their styles.
Styles = dict[str, Any]

#: Days before this one are written as text: Excel counts a 29 February 1900 that never was.
_FIRST_DAY: Final = date(1900, 3, 1)
_WIDEST: Final = 60
_NARROWEST: Final = 5
_MARGIN: Final = 3
_HEAD_PIXELS: Final = 26
_ROW_PIXELS: Final = 22
_TITLE_PIXELS: Final = 38


class Sheet:
    """Writes typed values in named styles; text is always text, never a formula or a link."""

    def __init__(
        self,
        book: Workbook,
        name: str,
        styles: Styles,
        cleaner: Cleaner,
        known: dict[str, str] | None = None,
    ) -> None:
        self.name: Final = name
        self.native: Final = book.add_worksheet(name)
        self.written: Final[dict[tuple[int, int], CellValue]] = {}
        self.styles: Final = styles
        #: Where on the sheets of the book the figures stand that others refer to, by code.
        self.known: Final[dict[str, str]] = {} if known is None else known
        self._book: Final = book
        self._cleaner: Final = cleaner
        self._widths: Final[dict[int, int]] = {}
        self._heights: Final[dict[int, int]] = {}

    def text(self, row: int, column: int, text: str, style: str = "plain") -> None:
        """Write a text; an empty one leaves a styled empty cell."""
        clean = self._cleaner.clean(text)
        if not clean:
            self.native.write_blank(row, column, None, self.styles[style])
            return
        self.native.write_string(row, column, clean, self.styles[style])
        self.written[row, column] = clean
        if 2 * len(clean) > self._widths.get(column, 0):  # no sign is wider than two
            self._widen(column, text_width(clean))

    def number(self, row: int, column: int, value: float | None, style: str = "number") -> None:
        """Write a number; one that 15 digits, as spreadsheets keep, cannot hold is text.

        None, NaN and infinity, which a workbook does not know, leave the cell empty.
        """
        if value is None or not math.isfinite(value):
            self.native.write_blank(row, column, None, self.styles[style])
            return
        if float(f"{value:.15g}") != value:
            self.text(row, column, repr(float(value)), style)
            return
        self.native.write_number(row, column, value, self._number_style(value, style))
        self.written[row, column] = float(value)
        self._widen(column, len(f"{value:g}"))

    def figure(self, row: int, column: int, value: float | None, style: str = "point") -> None:
        """Write a computed number, rounded to digits that every spreadsheet keeps."""
        self.number(row, column, None if value is None else float(f"{value:.12g}"), style)

    def day(self, row: int, column: int, day: date | None, style: str = "date") -> None:
        """Write a real date; before March 1900, which Excel cannot count, its ISO text."""
        if day is None:
            self.native.write_blank(row, column, None, self.styles[style])
            return
        if day < _FIRST_DAY:
            self.text(row, column, day.isoformat(), style)
            return
        self.native.write_datetime(row, column, day, self.styles[style])
        self.written[row, column] = day
        self._widen(column, len("2000-01-01"))

    def value(self, row: int, column: int, value: CellValue | None, style: str) -> None:
        """Write a text, a number or a date by what it is; None leaves a styled empty cell."""
        if isinstance(value, str) or value is None:
            self.text(row, column, value or "", style)
        elif isinstance(value, date):
            self.day(row, column, value, style)
        else:
            self.figure(row, column, value, style)

    def formula(
        self, row: int, column: int, formula: str, value: float | bool, style: str = "amount"
    ) -> None:
        """Write a live formula of our own, never of a user's text, with what it comes to."""
        look = self._number_style(value, style)
        self.native.write_formula(row, column, f"={formula}", look, value)
        self.written[row, column] = f"={formula}"

    def _number_style(self, value: float, style: str) -> Any:
        whole = self.styles.get(whole_style(style))
        return whole if whole and float(value).is_integer() else self.styles[style]

    def remember(self, code: str, row: int, column: int, last_row: int | None = None) -> None:
        """Let formulas of other sheets find a cell, or those down to the last row, by a code."""
        self.known[code] = area(self.name, row, column, last_row)

    def merged(
        self, row: int, columns: tuple[int, int], text: str, style: str, rows: int = 1
    ) -> None:
        """Write a text over several columns (first and last) and rows, without widening them."""
        first, last = columns
        clean = self._cleaner.clean(text)
        if rows > 1 or last > first:
            self.native.merge_range(row, first, row + rows - 1, last, "", self.styles[style])
        if clean:
            self.native.write_string(row, first, clean, self.styles[style])
            self.written[row, first] = clean

    def title(self, text: str, columns: int) -> None:
        """Write the sheet's title into its first row."""
        self.merged(0, (0, columns - 1), text, "title")
        self.set_height(0, _TITLE_PIXELS)

    def head(self, row: int, headers: list[str], centred: range = range(0)) -> list[str]:
        """Write a header row, each text made fit for a table; answers with what was written.

        Those of the columns `centred` stand in the middle.
        """
        clean = table_headers([self._cleaner.clean(text) for text in headers])
        for column, text in enumerate(clean):
            self.text(row, column, text, _head_style(column, centred))
        self.set_height(row, _HEAD_PIXELS)
        return clean

    def table(
        self, row: int, headers: list[str], rows: int, name: str, centred: range = range(0)
    ) -> None:
        """Make an Excel table of the header row, as `head` wrote it, and the `rows` under it."""
        if not rows:
            return
        options: dict[str, Any] = {
            "name": name,
            "style": None,
            "columns": [
                {"header": text, "header_format": self.styles[_head_style(column, centred)]}
                for column, text in enumerate(headers)
            ],
        }
        self.native.add_table(row, 0, row + rows, len(headers) - 1, options)

    def set_height(self, row: int, pixels: int) -> None:
        """Make a row so high."""
        self.native.set_row_pixels(row, pixels)
        self._heights[row] = pixels

    def row_below(self, row: int, pixels: int) -> int:
        """The first row that begins so far below the top of a row, at least the next one.

        Rows whose height nobody set are taken to be 22 pixels high, as on sheets of 16.5 points.
        """
        while True:
            pixels -= self._heights.get(row, _ROW_PIXELS)
            row += 1
            if pixels <= 0:
                return row

    def chart(self, kind: dict[str, str]) -> Any:
        """A new native chart of the book, not yet placed."""
        return self._book.add_chart(kind)

    def tint(self, colour: str) -> Any:
        """A format that only fills, for conditions."""
        return self._book.add_format({"bg_color": colour})

    def faded(self) -> Any:
        """A format for conditions that shows a cell as the style of stale ones does."""
        return self._book.add_format({"font_color": STALE, "italic": True})

    def fit(self, widest: int = _WIDEST) -> None:
        """Set each column as wide as its texts, within limits."""
        for column, width in self._widths.items():
            self.native.set_column(column, column, self._fitting(width, widest))

    def pixels(self, first: int, last: int, widest: int = _WIDEST) -> int:
        """How wide the columns from the first to the last stand once they are fitted."""
        columns = range(first, last + 1)
        return sum_pixels([self._fitting(self._widths.get(one, 0), widest) for one in columns])

    def print_on_a4(
        self, *, landscape: bool, footer: str, repeat: int | None = None, pages: int = 0
    ) -> None:
        """Set up the print: A4, all columns on one page wide, the named header row on each.

        The foot has the name, the sheet, the file and the page. `pages` is how many there may be,
        0 for any number.
        """
        self.native.set_paper(9)
        if landscape:
            self.native.set_landscape()
        self.native.fit_to_pages(1, pages)
        self.native.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
        # a blank ends the size, which a name could lengthen with a number of its own
        name = _footer(self._cleaner.clean(footer))
        self.native.set_footer(f"&L&8 {name} · &A&C&8 &F&R&8&P / &N")
        if repeat is not None:
            self.native.repeat_rows(repeat)

    @staticmethod
    def _fitting(width: int, widest: int) -> int:
        return min(max(width + _MARGIN, _NARROWEST), widest)

    def print_areas(self, *areas: tuple[int, int, int, int]) -> None:
        """What is printed, each area (first row and column, last row and column) on new pages."""
        quoted = quote_sheetname(self.name)
        ranges = ",".join(f"{quoted}!{xl_range_abs(*one)}" for one in areas)
        self._book.define_name(f"{quoted}!_xlnm.Print_Area", ranges)

    def _widen(self, column: int, width: int) -> None:
        self._widths[column] = max(width, self._widths.get(column, 0))


def _footer(text: str) -> str:
    """A text that the codes of a header or footer leave as it is, within Excel's limit.

    Before G and [ the size is said again: XlsxWriter would take these for a picture's place.
    """
    plain = " ".join(text.split())[:100].replace("&", "&&")
    return plain.replace("&&G", "&&&8G").replace("&&[", "&&&8[")


def _head_style(column: int, centred: range) -> str:
    return "head_centre" if column in centred else "head"


def sum_pixels(widths: Iterable[float]) -> int:
    """How wide columns of these widths stand together, as Excel draws them."""
    return sum(int(width * 7 + 5) for width in widths)
