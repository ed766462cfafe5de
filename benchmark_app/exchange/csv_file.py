"""Text tables: any encoding and separator a spreadsheet writes, in; one safe form, out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.problem import Problem
from benchmark_app.errors import FileRefused
from benchmark_app.exchange.atomic import write_atomically
from benchmark_app.exchange.long_form import LONG_COLUMNS, column_code, long_rows
from benchmark_app.exchange.own_file import check_replaceable, is_our_table
from benchmark_app.exchange.table import Row, Table

LARGEST_TEXT_MB: Final = 500
_MEGABYTE: Final = 1024 * 1024
_SEPARATORS: Final = (",", ";", "\t", "|")
_SAMPLE: Final = 50
_LONGEST_CELL: Final = 2**31 - 1
#: A line no file of people holds: if it comes out whole, every quotation mark was closed.
_END: Final = "\ue000end\ue000"
_SEPARATOR_LINE: Final = re.compile(r'"?sep=([,;\t|])"?\r?\n', re.IGNORECASE)
_GUARDED: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
#: What others guard likewise; a number behind an apostrophe is one that was meant as text.
_USUAL_GUARD: Final = re.compile(r"'(?=[=@＝＠]|[+\-＋－].*[^\W\d_])")
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?")


def text_content(path: Path) -> bytes:
    """The bytes of a text.

    Raises:
        FileRefused: it is too large.
    """
    if path.stat().st_size > LARGEST_TEXT_MB * _MEGABYTE:
        raise FileRefused("file_too_large", name=path.name, limit=LARGEST_TEXT_MB)
    return path.read_bytes()


def text_table(name: str, text: str) -> Table:
    """The rows of a text table without the guards of ours, or the usual ones of somebody's.

    Raises:
        FileRefused: it is empty or no text.
    """
    if not text.strip():
        raise FileRefused("empty_file", name=name)
    if "\x00" in text:
        raise FileRefused("not_a_table", name=name)
    skipped, separator, body = _separated(text)
    *records, last = _records(body, separator)
    problems: tuple[Problem, ...] = ()
    if last != (_END,):
        problems = (Problem("unclosed_quote", row=len(skipped) + len(records) + 1),)
    bare = _unguarded if records and records[0] == LONG_COLUMNS else _bared
    if "'" in text:
        records = [tuple(map(bare, record)) for record in records]
    rows: list[Row] = [*skipped, *records]
    return Table(name=name, rows=tuple(rows), problems=problems)


def _separated(text: str) -> tuple[list[Row], str, str]:
    """A `sep=;` line if the file begins with one, the separator, and the text under that line."""
    said = _SEPARATOR_LINE.match(text)
    if said:
        return [()], said[1], text[said.end() :]
    return [], _separator(text), text


def _separator(text: str) -> str:
    """The separator that finds most known headers, else most lines as wide as the first."""
    sample = "".join(text[: _SAMPLE * 4000].splitlines(keepends=True)[:_SAMPLE])

    def score(separator: str) -> tuple[int, int, int]:
        records = [record for record in _records(sample, separator) if any(record)]
        first = len(records[0]) if records else 0
        headers = sum(column_code(cell) is not None for cell in records[0]) if first > 1 else 0
        alike = sum(len(record) == first for record in records) if first > 1 else 0
        return headers, alike, first

    return max(_SEPARATORS, key=score)


def _records(text: str, separator: str) -> list[tuple[str, ...]]:
    """The records of a text and after them the end line, alone if all quotes are closed."""
    csv.field_size_limit(_LONGEST_CELL)
    ended = text if text.endswith(("\n", "\r")) else text + "\n"
    lines = io.StringIO(ended + _END, newline="")
    return [tuple(record) for record in csv.reader(lines, delimiter=separator)]


def write_observations_csv(
    path: Path,
    observations: Iterable[Observation],
    competitors: Iterable[Competitor],
    attributes: Iterable[Attribute],
) -> int:
    """Writes every observation in the long form and answers how many; read back before it counts.

    UTF-8 with byte order mark, CRLF; text a spreadsheet would take for a formula is guarded with
    an apostrophe that our own import takes away again.

    Raises:
        FileRefused: nothing could be written, or somebody else's file is there; the old file, if
            any, is as it was.
    """
    check_replaceable(path, is_our_table)
    rows = list(long_rows(observations, competitors, attributes))
    write_csv(path, [LONG_COLUMNS, *rows])
    return len(rows)


def write_csv(path: Path, rows: Sequence[Sequence[str]]) -> None:
    """Writes rows of texts as a guarded CSV file, whole or not at all."""
    guarded = [[_guarded(cell) for cell in row] for row in rows]
    write_atomically(path, _writer(guarded), _verifier(guarded))


def _writer(rows: Sequence[Sequence[str]]) -> Callable[[Path], object]:
    def write(path: Path) -> None:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, lineterminator="\r\n").writerows(rows)

    return write


def _verifier(rows: Sequence[Sequence[str]]) -> Callable[[Path], bool]:
    def verify(path: Path) -> bool:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file)) == rows

    return verify


def _guarded(text: str) -> str:
    return f"'{text}" if _GUARDED.match(text) and not _NUMBER.fullmatch(text) else text


def _bared(text: str) -> str:
    return text[1:] if text.startswith("'") and _USUAL_GUARD.match(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text
