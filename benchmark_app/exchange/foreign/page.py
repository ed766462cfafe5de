"""A page of the web, or a workbook saved as one: its tables, each a sheet of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Final

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.excel_gate import LARGEST_CELLS, LARGEST_FILE_MB
from benchmark_app.exchange.foreign.book import Area, Book, Leaf
from benchmark_app.exchange.foreign.unsaid_letters import letters_of
from benchmark_app.exchange.letters import text_of
from benchmark_app.exchange.markup import is_comment_link, parseable
from benchmark_app.exchange.table import Row

_MEGABYTE: Final = 1024 * 1024
_SAID: Final = re.compile(rb"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_SAID_WITHIN: Final = 4096
#: What of a page nobody sees as its text; no encoding has these bytes within a letter.
_MARKUP: Final = re.compile(
    rb"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.IGNORECASE | re.DOTALL
)
#: What browsers read under these names; a page that can be searched for its charset is not wide.
_MEANT: Final = {
    "iso-8859-1": "cp1252",
    "us-ascii": "cp1252",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "utf-16": "utf-8",
}
_SILENT: Final = frozenset({"script", "style", "template", "noscript"})
#: What shows a sign by its style alone and may say it to readers of screens.
_ICONS: Final = frozenset(("i", "svg"))
#: What is struck through: an earlier price, or what is no longer offered.
_STRUCK: Final = frozenset(("s", "strike", "del"))
_BREAKS: Final = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4"})
_HEADINGS: Final = frozenset({"title", "caption", "h1", "h2", "h3", "h4"})
_MOST_COLUMNS: Final = 1_000
#: A longer line beside a table is no legend.
_LONGEST_LINE: Final = 300
_DIGITS: Final = 6
_COLOUR: Final = re.compile(r"background(?:-color)?\s*:\s*(#[0-9a-f]{6})\b", re.IGNORECASE)
_SIX: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_WHITE: Final = "#FFFFFF"
_LINE_THROUGH: Final = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_UNSEEN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_LETTERS: Final = re.compile(r"\w+")
_BLANKS: Final = re.compile(r"[^\S\n]+")
#: Raised behind a word or a number: a foot note's mark, or the power of a unit.
_MARK: Final = re.compile(r"\d{1,2}|[a-z]", re.IGNORECASE)
_CENTS: Final = re.compile(r"\d\d")
_WHOLE: Final = re.compile(r"\d(?P<sign>[.,]?)$")
_POWERS: Final = str.maketrans("23", "²³")
_METRES: Final = re.compile(r"(?<![^\W\d_])[ckdm]?m\s*$")


@dataclass(slots=True)
class _Cell:
    """A cell whose text is being gathered."""

    row: int
    column: int
    height: int
    width: int
    is_head: bool
    fill: str
    texts: list[str] = field(default_factory=list)
    comment: list[str] = field(default_factory=list)
    link: str = ""
    raised: int | None = None
    struck: int = 0
    struck_by: str = ""
    gone: list[str] = field(default_factory=list)
    is_struck: bool = False
    pictures: list[str] = field(default_factory=list)

    def end_struck(self) -> None:
        """Sets what was struck through apart: it is said no more."""
        self.gone += [*self.texts[self.struck :], " "]
        self.texts[self.struck :] = [" "]
        self.struck_by = ""

    def end(self) -> None:
        """Makes what was struck through a remark, or the cell a struck one if it has no more.

        A cell that shows pictures alone holds what these are called: it is not blank.
        """
        if self.text():
            self.comment = [*self.gone, *self.comment]
        elif self.gone:
            self.texts, self.is_struck = self.gone, True
        else:
            shown = " ".join(filter(None, self.pictures))
            self.texts = [shown.replace(":", "") if self.is_head else shown]

    def end_raised(self) -> None:
        """Sets what was raised apart, so that no number runs on in it: 10 with a 1 is no 101."""
        if self.raised is not None:
            before, above = "".join(self.texts[: self.raised]), "".join(self.texts[self.raised :])
            self.texts[self.raised :] = [_raised(before, above.strip())]
        self.raised = None

    def text(self) -> str:
        """What it shows: blanks as one, and no empty lines."""
        lines = (_BLANKS.sub(" ", line).strip() for line in "".join(self.texts).split("\n"))
        return "\n".join(line for line in lines if line)


@dataclass(slots=True)
class _Table:
    """A table whose cells are being found; `reach` is the last row each column is taken to.

    `around` are the short lines of words from the heading or table over it to the next one.
    """

    heading: str
    row: int = 0
    column: int = 0
    width: int = 0
    cells: list[_Cell] = field(default_factory=list)
    reach: dict[int, int] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    open_cell: _Cell | None = None

    is_row_open: bool = False
    around: list[str] = field(default_factory=list)

    def start_row(self, *, is_hidden: bool = False) -> None:
        """Begins a row, the last one anew if it has no cell: no one sees such a row."""
        is_spanned = any(last >= self.row for last in self.reach.values())
        if self.column or is_spanned or not self.row:
            self.row += 1
        self.column = 0
        self.open_cell = None
        self.is_row_open = True
        self.hidden_rows.discard(self.row)
        if is_hidden:
            self.hidden_rows.add(self.row)

    def start_cell(self, attributes: dict[str, str], *, is_head: bool) -> None:
        if not self.is_row_open:
            self.start_row()
        self.column += 1
        while self.reach.get(self.column, 0) >= self.row:
            self.column += 1
        width = min(_span(attributes.get("colspan")), _MOST_COLUMNS)
        height = _span(attributes.get("rowspan"))
        fill = _fill(attributes)
        cell = _Cell(self.row, self.column, height, width, is_head, fill)
        cell.is_struck = bool(_LINE_THROUGH.search(attributes.get("style", "")))
        for column in range(self.column, self.column + width):
            self.reach[column] = self.row + height - 1
        self.column += width - 1
        self.width = max(self.width, self.column)
        self.cells.append(cell)
        self.open_cell = cell


def read_page(path: Path, encoding: str = "") -> Book:
    """The tables of a page that hold any text, named by the heading over each.

    `encoding` is what its owner says its letters are written in, asked where the page tells none.

    Raises:
        FileRefused: it is too large, in no known encoding, or has no table.
    """
    if path.stat().st_size > LARGEST_FILE_MB * _MEGABYTE:
        raise FileRefused("file_too_large", name=path.name, limit=LARGEST_FILE_MB)
    content = path.read_bytes()
    said = _SAID.search(content[:_SAID_WITHIN])
    text = text_of(content, _known(said[1].decode("ascii", "replace")) if said else "")
    if text is not None:
        return Book(name=path.name, leaves=tables_of(text, path), is_page=True)
    bare = _MARKUP.sub(b" ", content)
    raw = tables_of(content.decode("latin-1"), path)[0]
    told = letters_of(path, content, bare, encoding, raw)
    read_as = encoding if told is None or told.said else told.question.default or ""
    leaves = tables_of(content.decode(read_as), path)
    return Book(name=path.name, leaves=leaves, letters=told, is_page=True)


def tables_of(text: str, path: Path) -> tuple[Leaf, ...]:
    """The tables of a page's text that hold any text, named by the heading over each.

    Raises:
        FileRefused: one is too large, or there is none.
    """
    reader = _Reader()
    try:
        reader.feed(parseable(text))
        reader.close()
    except OverflowError as error:
        raise FileRefused("sheet_too_large", name=path.name, cells=LARGEST_CELLS) from error
    leaves = tuple(_leaves(reader.tables, path.stem))
    if not leaves:
        raise FileRefused("not_a_table", name=path.name)
    return leaves


def _known(encoding: str) -> str:
    """The encoding a page says it is in; nothing if there is none of that name."""
    meant = _MEANT.get(encoding.casefold(), encoding)
    try:
        b" ".decode(meant)
    except (LookupError, ValueError):
        return ""
    return meant


class _Reader(HTMLParser):
    """Gathers the tables of a page in the order they begin; `OverflowError` if one is too large."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._silent = ""
        self._is_comment = False
        self._heading = ""
        self._heading_texts: list[str] | None = None
        self._words: list[str] = []
        self._last: _Table | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if self._silent:
            return
        self._is_comment = tag == "comment"
        if tag in _SILENT or (tag == "a" and is_comment_link(attributes.get("class"))):
            self._silent = tag
        elif tag == "table":
            self._open.append(_Table(self._heading, around=self._end_words()))
            self.tables.append(self._open[-1])
            self._heading = ""
        elif self._open and tag == "tr":
            self._open[-1].start_row(is_hidden=_is_hidden(attributes))
        elif self._open and tag in ("td", "th"):
            self._start_cell(attributes, is_head=tag == "th")
        else:
            self._start_text(tag, attributes)

    def _start_cell(self, attributes: dict[str, str], *, is_head: bool) -> None:
        table = self._open[-1]
        table.start_cell(attributes, is_head=is_head)
        if table.row * table.width > LARGEST_CELLS:
            raise OverflowError

    def _start_text(self, tag: str, attributes: dict[str, str]) -> None:
        cell = self._cell
        if cell is not None and tag in _ICONS:
            said = attributes.get("title") or attributes.get("aria-label", "")
            cell.texts.append(f" {said} " if said else "")
            cell.pictures.append(_called(attributes.get("class", "")))
        if cell is None:
            if tag in _HEADINGS:
                self._heading_texts = []
                self._end_words()
                self._last = None
            elif tag in _BREAKS:
                self._words.append("\n")
        elif tag in _BREAKS:
            cell.texts.append("\n")
        elif tag == "sup":
            cell.raised = len(cell.texts)
        elif tag in _STRUCK or _LINE_THROUGH.search(attributes.get("style", "")):
            if not cell.struck_by:
                cell.struck, cell.struck_by = len(cell.texts), tag
        elif tag == "img":
            cell.texts.append(f" {attributes.get('alt', '')} ")
            cell.pictures.append(_called(_file_name(attributes.get("src", ""))))
        elif tag == "a" and ":" in attributes.get("href", ""):
            cell.link = cell.link or attributes["href"]

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            self._silent = "" if tag == self._silent else self._silent
        elif self._heading_texts is not None and tag in _HEADINGS:
            self._end_heading(is_caption=tag == "caption")
        elif self._open and tag == "table":
            self._last = self._open.pop()
        elif tag == "comment":
            self._is_comment = False
        elif self._open and tag in ("td", "th", "tr"):
            self._open[-1].open_cell = None
            self._open[-1].is_row_open &= tag != "tr"
        elif tag in _BREAKS:
            (self._words if self._cell is None else self._cell.texts).append("\n")
        elif tag == "sup" and self._cell is not None:
            self._cell.end_raised()
        elif self._cell is not None and tag == self._cell.struck_by:
            self._cell.end_struck()

    def _end_heading(self, *, is_caption: bool) -> None:
        heading = " ".join("".join(self._heading_texts or ()).split())
        self._heading_texts = None
        if is_caption and self._open:
            self._open[-1].heading = heading
        else:
            self._heading = heading

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if self._heading_texts is not None:
            self._heading_texts.append(data)
        elif self._cell is not None:
            texts = self._cell.comment if self._is_comment else self._cell.texts
            texts.append(data.replace("\r", " ").replace("\n", " "))
        elif not self._open:
            self._words.append(data.replace("\r", " ").replace("\n", " "))

    def close(self) -> None:
        """Ends the page, and the words behind its last table."""
        super().close()
        self._end_words()

    def _end_words(self) -> list[str]:
        """The short lines since the last heading or table, which are of that table too."""
        lines = [" ".join(line.split()) for line in "".join(self._words).split("\n")]
        found = [line for line in lines if 0 < len(line) <= _LONGEST_LINE]
        self._words = []
        if self._last is not None:
            self._last.around += found
        return found

    @property
    def _cell(self) -> _Cell | None:
        return self._open[-1].open_cell if self._open else None


def _raised(before: str, above: str) -> str:
    """A raised text as it is meant: cents of a price, the power of a metre, a mark, or a text."""
    if _METRES.search(before) and above in ("2", "3"):
        return above.translate(_POWERS)
    if (whole := _WHOLE.search(before)) and _CENTS.fullmatch(above):
        return above if whole["sign"] else f".{above}"
    return f" [{above}]" if before and _MARK.fullmatch(above) else above


def _leaves(tables: Iterable[_Table], otherwise: str) -> Iterable[Leaf]:
    used: set[str] = set()
    for table in tables:
        for cell in table.cells:
            cell.end()
        if not any(cell.text() for cell in table.cells):
            continue
        name = wanted = table.heading or otherwise
        number = 1
        while name in used:
            number += 1
            name = f"{wanted} ({number})"
        used.add(name)
        yield _leaf(table, name)


def _leaf(table: _Table, name: str) -> Leaf:
    grid = [[""] * table.width for _ in range(table.row)]
    for cell in table.cells:
        grid[cell.row - 1][cell.column - 1] = cell.text()
    rows: tuple[Row, ...] = tuple(map(tuple, grid))
    areas = (_area(cell, table.row) for cell in table.cells)
    return Leaf(
        name=name,
        rows=rows,
        around=tuple(table.around),
        merges=tuple(area for area in areas if len(area.rows) * len(area.columns) > 1),
        fills={(cell.row, cell.column): cell.fill for cell in table.cells if cell.fill},
        comments={
            (cell.row, cell.column): " ".join("".join(cell.comment).split())
            for cell in table.cells
            if cell.comment
        },
        links={(cell.row, cell.column): cell.link for cell in table.cells if cell.link},
        bold=frozenset((cell.row, cell.column) for cell in table.cells if cell.is_head),
        struck=frozenset((cell.row, cell.column) for cell in table.cells if cell.is_struck),
        hidden_rows=frozenset(table.hidden_rows),
    )


def _area(cell: _Cell, last_row: int) -> Area:
    bottom = min(cell.row + cell.height - 1, last_row)
    return Area(cell.row, cell.column, bottom, cell.column + cell.width - 1)


def _file_name(source: str) -> str:
    """What the file of a picture is called."""
    return "" if source.startswith("data:") else PurePosixPath(source.partition("?")[0]).stem


def _called(name: str) -> str:
    """A picture as a sign of its name: ":check:"; "" where it has none."""
    letters = "_".join(_LETTERS.findall(name))
    return f":{letters}:" if letters else ""


def _span(text: str | None) -> int:
    """How many rows or columns a cell takes; what makes no sense is one."""
    said = (text or "").strip()
    return max(int(said), 1) if said.isdecimal() and len(said) < _DIGITS else 1


def _fill(attributes: dict[str, str]) -> str:
    said = _COLOUR.search(attributes.get("style", "")) or _SIX.fullmatch(
        attributes.get("bgcolor", "").strip()
    )
    colour = said[said.re.groups].upper() if said else ""
    return "" if colour == _WHITE else colour


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or bool(_UNSEEN.search(attributes.get("style", "")))
