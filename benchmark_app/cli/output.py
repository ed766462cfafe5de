"""Rows of plain values as a table for people, or as csv and json for programs."""

from __future__ import annotations

import csv
import io
import json
import math
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Final

from benchmark_app.exchange.atomic import write_error
from benchmark_app.words.command import command_text
from benchmark_app.words.language import Language
from benchmark_app.words.width import text_width

Row = Sequence[object]
#: How a column's codes are said to people, by the column's name.
Spoken = Mapping[str, Callable[[str], str]]

_DECIMALS: Final = 6
_SHOWN_DECIMALS: Final = 3
_GAP: Final = "  "


def say(line: str) -> None:
    """Print a line on standard output; a sign the terminal lacks becomes a question mark."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    _write(f"{line}\n")


def warn(line: str) -> None:
    """Print a line on standard error."""
    sys.stderr.write(f"{line}\n")


def quiet_output() -> None:
    """Let what is still buffered for standard output go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:  # the disk behind a redirection is full
        quiet_output()
        raise write_error(error, Path(sys.stdout.name)) from error


def show(
    columns: Sequence[str],
    rows: Sequence[Row],
    form: str,
    language: Language,
    *,
    header: str = "",
    spoken: Spoken | None = None,
) -> None:
    """Print rows as `table`, `csv` or `json`; the header line stands above a table only."""
    if form == "table":
        if header:
            say(f"{header}\n")
        lines = table_lines(columns, rows, spoken or {})
        say("\n".join(lines) if rows else command_text("nothing", language))
        return
    text = csv_text(columns, rows) if form == "csv" else json_text(columns, rows)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    _write(text)


def csv_text(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """The rows as csv: LF, true/false, missing empty, six decimals or more."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_csv_value(value) for value in row] for row in rows)
    return text.getvalue()


def json_text(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """The rows as a json list of objects: missing null, infinite "inf"."""
    named = [dict(zip(columns, map(_json_value, row), strict=True)) for row in rows]
    return json.dumps(named, ensure_ascii=False, indent=1) + "\n"


def table_lines(columns: Sequence[str], rows: Sequence[Row], spoken: Spoken) -> list[str]:
    """The rows as lines of aligned columns; wide signs count 2, numbers stand at the right."""
    texts = [
        [_shown(value, spoken.get(column)) for column, value in zip(columns, row, strict=True)]
        for row in rows
    ]
    widths = [max(map(text_width, cells)) for cells in zip(columns, *texts, strict=True)]
    right = [any(_is_number(value) for value in values) for values in zip(*rows, strict=True)]
    sides = right or [False] * len(columns)
    rule = ["-" * width for width in widths]
    return [_line(cells, widths, sides) for cells in (columns, rule, *texts)]


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = []
    for cell, width, is_right in zip(cells, widths, right, strict=True):
        blanks = " " * (width - text_width(cell))
        padded.append(blanks + cell if is_right else cell + blanks)
    return _GAP.join(padded).rstrip()


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _csv_value(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _float_text(value)
    return _plain(value)


def _json_value(value: object) -> object:
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else _float_text(value)
    return value if value is None or isinstance(value, (bool, int, float)) else _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, (tuple, list)):
        return ";".join(map(_plain, value))
    if isinstance(value, date):
        return value.isoformat()
    return str(value.value if isinstance(value, Enum) else value)


def _float_text(value: float) -> str:
    """The exact number with six decimals or more; `inf` for infinite, empty for none."""
    if not math.isfinite(value):
        return "" if math.isnan(value) else str(value)
    whole, _, decimals = format(Decimal(repr(value)), "f").partition(".")
    return f"{whole}.{decimals.ljust(_DECIMALS, '0')}"


def _shown(value: object, word: Callable[[str], str] | None) -> str:
    if isinstance(value, float):
        rounded = f"{value:.{_SHOWN_DECIMALS}f}" if math.isfinite(value) else _float_text(value)
        return rounded.rstrip("0").rstrip(".") if "." in rounded else rounded
    text = _csv_value(value)
    line = " ".join(text.split())
    return word(text) if word is not None and text else line
