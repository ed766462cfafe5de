"""Every text of a widget has its Korean."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmark_app import paths

SOURCES = Path(__file__).parents[2] / "benchmark_app" / "ui"
CATALOGUE = paths.resources() / "translations" / "ko.ts"


def messages(catalogue: Path) -> list[tuple[str, str, bool]]:
    """Source, translation and whether it is finished."""
    found = []
    for message in ET.parse(catalogue).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        finished = translation.get("type") is None
        found.append((message.findtext("source") or "", translation.text or "", finished))
    return found


def test_the_catalogue_knows_every_text_of_the_sources(tmp_path: Path) -> None:
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    if not lupdate.exists():
        pytest.skip("pyside6-lupdate is not installed")
    fresh = tmp_path / "ko.ts"
    shutil.copyfile(CATALOGUE, fresh)
    files = sorted(map(str, SOURCES.rglob("*.py")))
    subprocess.run([str(lupdate), *files, "-ts", str(fresh)], check=True, capture_output=True)
    assert [source for source, text, finished in messages(fresh) if not (text and finished)] == []


def test_places_and_keys_survive_translation() -> None:
    for source, text, _ in messages(CATALOGUE):
        assert sorted(re.findall(r"{\w+}", source)) == sorted(re.findall(r"{\w+}", text)), source
        keys = [re.findall(r"&([A-Z])", each.upper()) for each in (source, text)]
        assert keys[0] == keys[1], source


def test_the_compiled_catalogue_is_that_of_the_sources() -> None:
    compiled = CATALOGUE.with_suffix(".qm").read_bytes()
    for _, text, _ in messages(CATALOGUE):
        assert text.encode("utf-16-be") in compiled
