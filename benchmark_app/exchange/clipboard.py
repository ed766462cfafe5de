"""Ranges of cells as spreadsheets put them on the clipboard: tab-separated text and HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from html.parser import HTMLParser
from typing import Final

from benchmark_app.exchange.markup import is_comment_link, parseable

_SPECIAL: Final = frozenset('\t\r\n"')
_LINE_END: Final = re.compile(r"\r\n|[\r\n]")
_WIDEST_SPAN: Final = 1_000
_HIDDEN: Final = frozenset({"script", "style", "head", "title", "comment"})


def format_tsv(rows: Iterable[Sequence[str]]) -> str:
    """Rows of texts as Excel copies them: tabs between cells, CRLF after each row."""
    return "".join("\t".join(map(_quoted, row)) + "\r\n" for row in rows)


def _quoted(text: str) -> str:
    """The text, between quotes if a tab, a line end or a quote in it could mislead a reader."""
    if _SPECIAL.isdisjoint(text):
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def parse_tsv(text: str) -> list[list[str]]:
    """The rows of a copied range, all equally wide; empty for an empty text.

    A cell between quotes may hold tabs, line ends and doubled quotes; a quote that is never
    closed before a tab, a line end or the end of the text stands for itself.
    """
    if '"' not in text:  # as most are, and thousands of cells are cut at once
        lines = _LINE_END.split(text)
        return _rectangle([line.split("\t") for line in (lines if lines[-1] else lines[:-1])])
    rows: list[list[str]] = []
    row: list[str] = []
    at = 0
    while at < len(text):
        cell, at = _cell(text, at)
        row.append(cell)
        if text[at : at + 1] == "\t":
            at += 1
            if at < len(text):
                continue
            row.append("")
        at += 2 if text.startswith("\r\n", at) else 1
        rows.append(row)
        row = []
    return _rectangle(rows)


def _cell(text: str, start: int) -> tuple[str, int]:
    """One cell and the place of what ends it."""
    if text[start] == '"':
        end = _closing_quote(text, start + 1)
        if end is not None:
            return text[start + 1 : end].replace('""', '"'), end + 1
    end = start
    while end < len(text) and text[end] not in "\t\r\n":
        end += 1
    return text[start:end], end


def _closing_quote(text: str, at: int) -> int | None:
    """The place of the quote that closes a cell and stands at its end."""
    while (at := text.find('"', at)) >= 0:
        after = text[at + 1 : at + 2]
        if after == '"':
            at += 2
        else:
            return at if after in ("", "\t", "\r", "\n") else None
    return None


def _rectangle(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows padded with empty cells to the widest."""
    width = max(map(len, rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def format_html(rows: Iterable[Sequence[str]]) -> str:
    """Rows of texts as an HTML table that word processors and spreadsheets take."""
    body = "".join(
        "<tr>" + "".join(f"<td>{_markup(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f'<meta charset="utf-8"><table>{body}</table>'


def _markup(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return '<br style="mso-data-placement:same-cell">'.join(map(escape, lines))


def parse_html(markup: str) -> list[list[str]]:
    """The rows of the first table as plain text, all equally wide; empty without a table.

    Cells that span columns or rows leave the places they cover empty.
    """
    reader = _TableReader()
    reader.feed(parseable(markup))
    reader.close()
    return _rectangle(reader.rows)


class _TableReader(HTMLParser):
    """Collects the texts of the first table's cells; tables inside a cell are its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._covered: dict[tuple[int, int], str] = {}
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._tables = 0
        self._ended = False
        self._hidden = 0
        self._points_to_comment = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        if tag == "a":
            self._points_to_comment = is_comment_link(dict(attrs).get("class"))
        if self._ended:
            return
        if tag == "table":
            self._tables += 1
        elif self._tables == 1 and tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif self._tables == 1 and tag in ("td", "th"):
            self._end_cell()
            spans = dict(attrs)
            self._span = (_span(spans.get("rowspan")), _span(spans.get("colspan")))
            self._cell = []
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        if tag == "a":
            self._points_to_comment = False
        if self._tables == 1 and tag in ("td", "th", "tr", "table"):
            self._end_cell()
        if tag == "table" and self._tables:
            self._tables -= 1
            self._ended = self._ended or not self._tables

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._hidden and not self._points_to_comment:
            self._cell.append(" ".join(f"|{data}|".split())[1:-1])

    def close(self) -> None:
        """Ends the cell that the text broke off in."""
        super().close()
        self._end_cell()

    def _end_cell(self) -> None:
        """Places the cell under those that reach down from rows above."""
        if self._cell is None:
            return
        if not self.rows:
            self.rows.append([])
        row, line = self.rows[-1], len(self.rows) - 1
        while (line, len(row)) in self._covered:
            row.append(self._covered.pop((line, len(row))))
        text = "\n".join(part.strip() for part in "".join(self._cell).split("\n"))
        down, across = self._span
        for below in range(1, down):
            for beside in range(across):
                self._covered[line + below, len(row) + beside] = ""
        row += [text if text.strip() else "", *[""] * (across - 1)]
        self._cell = None


def _span(text: str | None) -> int:
    """How many places a cell covers; 1 where the markup says no sensible number."""
    if text is None or not text.strip().isascii() or not text.strip().isdigit():
        return 1
    return max(1, min(int(text[:9]), _WIDEST_SPAN))
