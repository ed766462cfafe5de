"""Any file with tables in it as a book: its sheets and whatever else it says of their cells."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.csv_file import text_content, text_table
from benchmark_app.exchange.excel_gate import OLE_MAGIC, ZIP_MAGIC, check_workbook
from benchmark_app.exchange.foreign.book import Book, Leaf
from benchmark_app.exchange.foreign.markdown import is_markdown, page_of
from benchmark_app.exchange.foreign.unsaid_letters import letters_of
from benchmark_app.exchange.letters import text_of
from benchmark_app.exchange.table_file import PAGES, WORKBOOKS, disk_faults_told

_SNIFFED: Final = 4096
#: Texts that programs give the name of a workbook: they are told by what they hold.
_MAYBE_TEXT: Final = ".xls"
_PAGE: Final = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?"
    r"<(!doctype\s+html|html|head|meta|title|style|body|div|center|font|p|table)\b",
    re.IGNORECASE | re.DOTALL,
)
#: Workbooks of 2003 as one XML text, and pages with their pictures in one file.
_OLD: Final = re.compile(
    r"\s*(<\?xml.*urn:schemas-microsoft-com:office:spreadsheet|MIME-)", re.DOTALL
)
#: So many bytes tell what files share that ask the same.
_SIGNED: Final = 65_536
_OPEN_DOCUMENT: Final = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"


def read_book(path: Path, encoding: str = "") -> Book:
    """The sheets of a workbook, the tables of a page, or the one table of a text.

    `encoding` is what its owner says the letters of a text are written in: it is asked where
    neither the text nor its owner tells.

    Raises:
        FileRefused: there is no such file, it is not safe to open, or there is no table in it.
    """
    with disk_faults_told(path):
        with path.open("rb") as file:
            start = file.read(_SNIFFED)
        if start.startswith((OLE_MAGIC, ZIP_MAGIC)):
            return _workbook(path, start)
        suffix = path.suffix.casefold()
        if suffix in WORKBOOKS and suffix != _MAYBE_TEXT:
            check_workbook(path)
        text = _sniffed(start)
        if _OLD.match(text):
            raise FileRefused("workbook_old_format", name=path.name)
        if suffix in PAGES or _PAGE.match(text):
            return _page(path, encoding)
        return _text(path, encoding)


def _workbook(path: Path, start: bytes) -> Book:
    # readers of workbooks cost 0.1 s of start-up that a text table does not need
    if _OPEN_DOCUMENT in start:
        from benchmark_app.exchange.foreign.open_document import read_open_document

        return read_open_document(path)
    reaches_far = check_workbook(path)
    from benchmark_app.exchange.foreign.workbook_file import read_sheets

    return read_sheets(path, reaches_far=reaches_far)


def _page(path: Path, encoding: str) -> Book:
    from benchmark_app.exchange.foreign.page import read_page  # a parser few files need

    return read_page(path, encoding)


def _text(path: Path, encoding: str) -> Book:
    content = text_content(path)
    text = text_of(content)
    letters = None
    if text is None:
        letters = letters_of(path, content, content, encoding, _raw(path, content))
        read_as = encoding if letters is None or letters.said else letters.question.default
        text = content.decode(read_as or "")
    elif encoding:
        text = text_of(content, encoding, is_wide_first=True) or text
    if is_markdown(text):
        from benchmark_app.exchange.foreign.page import tables_of  # a parser few files need

        leaves = tables_of(page_of(text), path)
        return Book(name=path.name, leaves=leaves, letters=letters, is_page=True)
    table = text_table(path.name, text)
    leaf = Leaf(name=path.stem, rows=table.rows)
    return Book(name=path.name, leaves=(leaf,), problems=table.problems, letters=letters)


def _raw(path: Path, content: bytes) -> Leaf:
    """The first rows of a text byte by byte."""
    head = content[:_SIGNED].decode("latin-1").rpartition("\n")[0]
    rows = text_table(path.name, head or content.decode("latin-1")).rows
    return Leaf(name=path.stem, rows=rows)


def _sniffed(start: bytes) -> str:
    """The beginning of a file as text, wide letters or not."""
    is_wide = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = start.decode("utf-16" if is_wide else "utf-8", errors="replace")
    return text.removeprefix("\ufeff")
