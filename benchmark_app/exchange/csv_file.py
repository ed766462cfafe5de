"""Text tables: any encoding and separator a spreadsheet writes, in; one safe form, out."""

from __future__ import annotations

import codecs
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
from benchmark_app.exchange.table import Row, Table

LARGEST_TEXT_MB: Final = 500
_MEGABYTE: Final = 1024 * 1024
_SEPARATORS: Final = (",", ";", "\t", "|")
_SAMPLE: Final = 50
_LONGEST_CELL: Final = 2**31 - 1
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: A line no file of people holds: if it comes out whole, every quotation mark was closed.
_KOREAN: Final = re.compile("[가-힣]")
#: Syllables that make up most of any Korean text; letters of others so read fall on any.
_USUAL: Final = frozenset(
    "가각간감개거건게격결경계고공과관교구국군그금급기나내네년노능니다단당대도독동되드든등디라래량러력로료료르른"
    "를름리린마만매면명모목무문물미민바반발방배백번병보복본부분비사산상생서석선설성세소속손수순술숨스습시식신실"
    "심아악안않알압약양어업없었에여역연열영예오온올와완외요용우운원월위유율으은을음의이인일임입있자작장재전절점"
    "정제조족종주준중지직진집차참창책처천청체초총최추출충치카케코콘크타태터테텔통트특티파판편평포표품프피필하한할합"
    "항해했행험현형호화확환활회효후커침객층"
)
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff\uf900-\ufaff]")
_END: Final = "\ue000end\ue000"
_SEPARATOR_LINE: Final = re.compile(r'"?sep=([,;\t|])"?\r?\n', re.IGNORECASE)
_GUARDED: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?")


def read_csv(path: Path, encoding: str = "") -> Table:
    """The rows of a text table with its guards removed if it is one of ours.

    `encoding` is what its owner says its letters are written in.

    Raises:
        FileRefused: the file is empty, too large, in no known encoding, or not text.
    """
    if path.stat().st_size > LARGEST_TEXT_MB * _MEGABYTE:
        raise FileRefused("file_too_large", name=path.name, limit=LARGEST_TEXT_MB)
    text = decoded(path, said=encoding)
    if not text.strip():
        raise FileRefused("empty_file", name=path.name)
    if "\x00" in text:
        raise FileRefused("not_a_table", name=path.name)
    skipped, separator, body = _separated(text)
    *records, last = _records(body, separator)
    problems: tuple[Problem, ...] = ()
    if last != (_END,):
        problems = (Problem("unclosed_quote", row=len(skipped) + len(records) + 1),)
    if records and records[0] == LONG_COLUMNS:
        records = [tuple(_unguarded(cell) for cell in record) for record in records]
    rows: list[Row] = [*skipped, *records]
    return Table(name=path.name, rows=tuple(rows), problems=problems)


def decoded(path: Path, *, said: str = "") -> str:
    """The text: by its byte order mark, else as it says itself, else UTF-8, else CP949; strictly.

    Raises:
        FileRefused: it is text in none of them.
    """
    content = path.read_bytes()
    encodings = [name for bom, name in _BOMS if content.startswith(bom)]
    encodings = encodings or [*([said] if said else []), "utf-8", "cp949"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        if encoding != "cp949" or encoding == said or _is_korean(text):
            return text
    raise FileRefused("encoding_unknown", name=path.name)


def _is_korean(text: str) -> bool:
    """Whether letters read as Korean are: Chinese ones so read are rare Korean ones and Chinese."""
    korean = _KOREAN.findall(text)
    usual = sum(letter in _USUAL for letter in korean)
    return len(_CHINESE.findall(text)) * 2 <= len(korean) and usual * 5 >= len(korean) * 2


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
        FileRefused: nothing could be written; the old file, if any, is as it was.
    """
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


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text
