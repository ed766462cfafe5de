"""What an owner, or a mapping file, said about a workbook; kept by the workbook's signature."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Final

import msgspec

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.mapping import read_mapping

#: What a column or row can be chosen to be beside the codes of columns.
NOT_TAKEN: Final = "left_out"
VALUE: Final = "value"
_PERIOD: Final = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChoice:
    """What was said about one table; None and empty: as it is found.

    `table` counts the tables of the sheet from 1. `area` is as in B3:H40, headings included.
    `columns` gives codes of columns by heading ("value", "note", "attribute", "left_out" ...),
    `rows` by name "value", "section" or "left_out". Headings and names are keys.
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
    """The choices of a JSON file, or the signs of one in the short form {"x": "yes"}.

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
        return Choices(signs=read_mapping(path))


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
