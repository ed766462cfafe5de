"""Excel round trip: export -> import, and export -> LibreOffice saves it again -> import."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from gates.row import Row, control
from made_workspace import made_workspace
from round_trip import (
    SOFFICE,
    carried_by_text,
    content,
    differences,
    export_summary,
    export_text,
    imported,
    saved_by_libreoffice,
)

from benchmark_app.words.language import Language

GATE: Final = "Excel round trip"
_LOT: Final = 25


def run(short: bool) -> Iterator[Row]:
    """200 workspaces made up, as summary and as CSV, by LibreOffice too where it is there."""
    count = 2 if short else 200
    by_office = bool(SOFFICE) and not short
    wrong = round_trip(count, by_office=by_office, aloud=not short)
    tried = f"{count} workspaces as xlsx and csv"
    if by_office:
        tried += ", and as LibreOffice saves them"
    elif not short:
        tried += "; LibreOffice is not installed"
    yield Row(GATE, tried, f"{len(wrong)} not equal", not wrong)
    with patch("benchmark_app.exchange.csv_file.write_atomically", _without_last_line):
        planted = round_trip(1, by_office=False, aloud=False)
    yield control(GATE, "an export without its last line", len(planted), "not equal")


def _without_last_line(path: Path, write: Any, _verify: Any) -> None:
    write(path)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def round_trip(count: int, *, by_office: bool, aloud: bool) -> list[str]:
    """The workspaces that came back another way than they went."""
    wrong: list[str] = []
    for first in range(0, count, _LOT):
        lot = range(first, min(count, first + _LOT))
        with tempfile.TemporaryDirectory() as name:
            wrong += _lot(Path(name), lot, by_office=by_office)
        if aloud:
            print(f"{lot[-1] + 1} of {count}, {len(wrong)} not equal", flush=True)
    return wrong


def _lot(folder: Path, seeds: range, *, by_office: bool) -> list[str]:
    before: dict[str, dict[str, Any]] = {}
    texts: dict[str, dict[str, Any]] = {}
    books: list[Path] = []
    for seed in seeds:
        with made_workspace(folder / f"{seed}.bench", seed) as workspace:
            before[str(seed)], texts[str(seed)] = content(workspace), carried_by_text(workspace)
            books.append(folder / f"{seed}.xlsx")
            export_summary(workspace, books[-1], tuple(Language)[seed % len(Language)])
            export_text(workspace, folder / f"{seed}.csv")
    found: dict[str, list[str]] = {}
    for path in (*books, *(saved_by_libreoffice(books, folder) if by_office else ())):
        told = differences(before[path.stem], _brought_in(path, content))
        found.setdefault(path.stem, []).extend(told)
    for name, text in texts.items():
        if text["observations"]:
            found[name] += differences(text, _brought_in(folder / f"{name}.csv", carried_by_text))
    return [f"{name}: {told[0]}" for name, told in found.items() if told]


def _brought_in(path: Path, look: Any) -> dict[str, Any]:
    into = path.parent / "into.bench"
    with imported(path, into) as workspace:
        found: dict[str, Any] = look(workspace)
    into.unlink()
    return found
