"""An export replaces an earlier export, and nothing that somebody else made."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from benchmark_app.domain.policy import Policy
from benchmark_app.errors import FileRefused
from benchmark_app.exchange.csv_file import write_observations_csv
from benchmark_app.exchange.excel_summary import write_summary
from benchmark_app.exchange.own_file import is_our_table, is_our_workbook
from benchmark_app.exchange.report import build_report
from benchmark_app.words.language import Language
from benchmark_app.workspace import Market, Snapshot


def summary(path: Path, language: Language = Language.EN) -> None:
    nobody = Market(competitors=(), attributes=(), importance=(), policy=Policy())
    snapshot = Snapshot(nobody, {}, date(2026, 1, 2))
    write_summary(build_report(snapshot, [], [], name="", version="1"), path, language)


def table(path: Path) -> None:
    write_observations_csv(path, [], [], [])


def refused(path: Path, write: object) -> None:
    before = path.read_bytes()
    with pytest.raises(FileRefused) as told:
        write(path)  # type: ignore[operator]
    assert (told.value.code, told.value.params) == ("target_not_ours", {"name": path.name})
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("language", [Language.EN, Language.KO])
def test_a_summary_takes_the_place_of_a_summary(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "out.xlsx"
    summary(path, language)
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["A40"] = "seen and saved again"
    book.save(path)
    saved = path.read_bytes()
    summary(path)
    assert path.read_bytes() != saved
    assert is_our_workbook(path)


def test_somebodys_workbook_stays(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    openpyxl.Workbook().save(path)
    refused(path, summary)


@pytest.mark.parametrize("content", [b"no workbook", b"PK\x03\x04 cut off"])
def test_what_only_bears_the_name_of_a_workbook_stays(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(content)
    refused(path, summary)


def test_a_package_without_properties_stays(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    with ZipFile(path, "w") as package:
        package.writestr("other", b"x")
    refused(path, summary)


def test_a_table_takes_the_place_of_a_table_of_ours_only(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    table(path)
    table(path)
    path.write_text("date,competitor,attribute,value\n2026-01-02,Ocean,Pool,yes\n")
    refused(path, table)


def test_somebodys_table_as_spreadsheets_save_it_stays(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("Service,Seaview\nPool,yes\n", encoding="utf-8-sig")
    refused(path, table)


def test_an_empty_file_is_nobodys(tmp_path: Path) -> None:
    for path, write in ((tmp_path / "a.xlsx", summary), (tmp_path / "b.csv", table)):
        path.touch()
        write(path)
        assert path.stat().st_size > 0


def test_a_folder_is_told_as_before(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as told:
        table(tmp_path)
    assert told.value.code == "write_failed"
    assert not is_our_table(tmp_path)
    assert not is_our_workbook(tmp_path)
