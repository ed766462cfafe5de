"""A file that says what signs mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.mapping import read_mapping


def test_signs_and_meanings(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text('{"X": "yes", "✓": " 있음 ", "-": "", "meh": 1, "half": 0.5}', encoding="utf-8")
    meanings = {"x": "yes", "✓": "있음", "-": "", "meh": "1", "half": "0.5"}
    assert read_mapping(path) == (meanings, {})


def test_answers_stand_beside_signs(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text('{"x": "no", "range": "low", "colour:ff0000": "yes"}', encoding="utf-8")
    assert read_mapping(path) == ({"x": "no"}, {"range": "low", "colour:ff0000": "yes"})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "mapping_unreadable"),
        ('["x"]', "mapping_unreadable"),
        ('{"x": null}', "mapping_unreadable"),
        ('{"x": "perhaps"}', "mapping_unknown_meaning"),
    ],
)
def test_what_is_no_mapping(tmp_path: Path, content: str, code: str) -> None:
    path = tmp_path / "map.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(FileRefused) as refused:
        read_mapping(path)
    assert refused.value.code == code


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        read_mapping(tmp_path / "no.json")
    assert refused.value.code == "file_not_found"
    with pytest.raises(FileRefused) as refused:
        read_mapping(tmp_path)
    assert refused.value.code == "file_unreadable"
