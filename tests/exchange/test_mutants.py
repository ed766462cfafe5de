"""Damaged files are refused with one sentence or read, within the limits."""

from __future__ import annotations

from random import Random

import pytest
from awkward import all_cases
from mutant import headers_changed, is_archive, mutated, repacked
from mutant_run import Fate, Mutants

#: A few files of each sort; the long form takes them all.
NAMES = ("clip-", "hurt-", "de-pair", "sign-one")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mutants:
    cases = [case for case in all_cases() if case.name.startswith(NAMES)]
    return Mutants(tmp_path_factory.mktemp("mutants"), cases)


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
@pytest.mark.parametrize("lot", range(4))
def test_texts_and_pages(files: Mutants, lot: int) -> None:
    fates = [files.fate(seed, is_text=True) for seed in range(lot * 60, lot * 60 + 60)]
    assert [one.fault for one in fates if one.fault] == []
    assert "read" in {one.end for one in fates}


@pytest.mark.parametrize("lot", range(4))
def test_workbooks(files: Mutants, lot: int) -> None:
    fates = [files.fate(seed, is_text=False) for seed in range(lot * 40, lot * 40 + 40)]
    assert [one.fault for one in fates if one.fault] == []
    assert {"read", "workbook_damaged"} <= {one.end for one in fates}


def test_the_same_seed_damages_alike(files: Mutants) -> None:
    content = (files.folder / "own.xlsx").read_bytes()
    assert is_archive(content)
    assert mutated(Random(3), content) == mutated(Random(3), content) != content
    assert repacked(Random(1), content) != headers_changed(Random(1), content)
    assert files.fate(7) == files.fate(7)


def test_an_archive_that_lost_its_list_can_be_damaged_further() -> None:
    cut = b"PK\x03\x04 and no list at the end" * 9
    assert headers_changed(Random(1), cut) != cut


def test_what_must_not_be_is_noticed(files: Mutants, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("subject")

    monkeypatch.setattr("mutant_run.read_book", fail)
    fate = files.fate(0)
    assert isinstance(fate, Fate)
    assert fate.end == "uncaught"
    assert "KeyError" in fate.fault
