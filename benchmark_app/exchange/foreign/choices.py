"""What an owner, or a mapping file, said about a workbook; kept by the workbook's signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Final

import msgspec

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.book import Book, Leaf
from benchmark_app.exchange.foreign.header import header_count, headings_of
from benchmark_app.exchange.foreign.period import period_in
from benchmark_app.exchange.foreign.region import regions_of
from benchmark_app.exchange.mapping import read_mapping

#: What a column or row can be chosen to be beside the codes of columns.
NOT_TAKEN: Final = "left_out"
VALUE: Final = "value"
_PERIOD: Final = "*"
_SIGNED_ROWS: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChoice:
    """What was said about one table; None and empty: as it is found.

    `table` counts the tables of the sheet from 1. `area` is as in B3:H40, headings included.
    `plans` is "competitors" where the plans of a seller count as businesses; `year` says of
    days without a year "latest", "year_before" or "year_of_weekdays"; `shifted` says of
    rows that are longer than the headings "left_out" or "in_place". `columns` gives
    codes of columns by heading ("value", "note", "attribute", "left_out" ...), `rows` by name
    "value", "section" or "left_out". Headings and names are keys.
    """

    sheet: str
    table: int = 1
    is_taken: bool = True
    area: str = ""
    header_rows: int | None = None
    shape: str = ""
    day: date | None = None
    competitor: str = ""
    service: str = ""
    plans: str = ""
    year: str = ""
    shifted: str = ""
    with_hidden: bool = False
    columns: dict[str, str] = field(default_factory=dict)
    rows: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What was said about a workbook.

    `sheets` takes a sheet or leaves it out by name; `day` is that of tables that tell none;
    `signs` are meanings by sign (see `mapping.read_mapping`), `answers` those of questions.
    """

    sheets: dict[str, bool] = field(default_factory=dict)
    tables: tuple[TableChoice, ...] = ()
    day: date | None = None
    signs: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)

    def of(self, sheet: str, table: int) -> TableChoice:
        """What was said about a table."""
        said = (one for one in self.tables if (one.sheet, one.table) == (sheet, table))
        return next(said, TableChoice(sheet=sheet, table=table))


def read_choices(path: Path) -> Choices:
    """The choices of a JSON file, or of one in the short form {"x": "yes", "range": "low"}.

    Raises:
        FileRefused: there is no such file, or it holds something else.
    """
    try:
        content = path.read_bytes()
    except OSError:
        content = b""  # `read_mapping` says what is wrong with it
    try:
        return choices_of(content)
    except msgspec.DecodeError:
        signs, answers = read_mapping(path)
        return Choices(signs=signs, answers=answers)


def choices_of(content: bytes) -> Choices:
    """The choices of JSON.

    Raises:
        msgspec.DecodeError: it is no JSON of choices.
    """
    said = msgspec.json.decode(content)
    if not isinstance(said, dict) or not said.keys() <= {one.name for one in fields(Choices)}:
        raise msgspec.DecodeError
    choices = msgspec.convert(said, Choices)
    return replace(choices, signs={name_key(sign): to for sign, to in choices.signs.items()})


def json_of(choices: Choices) -> bytes:
    """The choices as JSON."""
    return msgspec.json.encode(choices)


def signature_of(book: Book) -> str:
    """What workbooks share that ask the same: the sheets' names and headings, days apart.

    Headings far down a sheet do not count: the next file of its kind may have more rows.
    """
    digest = blake2b(digest_size=16)
    for leaf in book.leaves if book.letters is None else (book.letters.raw,):
        name = "" if book.is_text else leaf.name  # that of a text is its file's
        for text in (name, *_headings(leaf)):
            digest.update(_dayless(text).encode() + b"\0")
        digest.update(b"\1")
    return digest.hexdigest()


def _headings(leaf: Leaf) -> Iterator[str]:
    leaf = replace(leaf, rows=leaf.rows[:_SIGNED_ROWS])
    for region in regions_of(leaf).regions:
        for one in headings_of(leaf, region.area, header_count(leaf, region.area)):
            yield one.name


def _dayless(text: str) -> str:
    return _PERIOD if period_in(text) else name_key(text)
