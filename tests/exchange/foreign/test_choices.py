"""What was said about a workbook, as JSON."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.foreign.choices import (
    Choices,
    TableChoice,
    choices_of,
    json_of,
    read_choices,
)

CHOICES = Choices(
    sheets={"Old": False},
    tables=(TableChoice(sheet="New", table=2, columns={"price": "note"}, day=date(2024, 3, 1)),),
    day=date(2024, 3, 31),
    signs={"x": "no"},
    answers={"blank": "unknown"},
)


def test_choices_come_back_from_json(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_bytes(json_of(CHOICES))
    assert read_choices(path) == CHOICES == choices_of(json_of(CHOICES))
    assert CHOICES.of("New", 2).columns == {"price": "note"}
    assert CHOICES.of("New", 1) == TableChoice(sheet="New")


def test_the_short_form_gives_signs_and_answers(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text('{"X": "yes", "-": "", "5": 3, "range": "low"}', encoding="utf-8")
    signs = {"x": "yes", "-": "", "5": "3"}
    assert read_choices(path) == Choices(signs=signs, answers={"range": "low"})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("[]", "mapping_unreadable"),
        ("nonsense", "mapping_unreadable"),
        ('{"tables": [5]}', "mapping_unreadable"),
        ('{"x": "banana"}', "mapping_unknown_meaning"),
        (None, "file_not_found"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: str | None, code: str) -> None:
    path = tmp_path / "map.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(FileRefused) as refused:
        read_choices(path)
    assert refused.value.code == code


def test_bytes_that_are_no_choices() -> None:
    with pytest.raises(msgspec.DecodeError):
        choices_of(b'{"other": {}}')
