"""What the history says of an import."""

from __future__ import annotations

import pytest
from sentence_places import placeholders

from benchmark_app.domain.import_report import ImportReport
from benchmark_app.words.import_report import (
    REPORT_PARTS,
    done_text,
    imported_text,
    report_text,
)
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO


@pytest.mark.parametrize(
    ("counts", "english", "korean"),
    [
        (
            {"new": 23, "changed": 2, "same": 40, "left_out": 2},
            "comparison.xlsx: 23 values new, 2 changed, 40 already there, 2 left out",
            "comparison.xlsx: 값 23개 새로 생김, 2개 바뀜, 40개 그대로, 2개 뺌",
        ),
        (
            {"new": 1, "refused": 1200, "services": 1, "businesses": 1},
            "comparison.xlsx: 1 value new, 1,200 not accepted, 1 new service, 1 new business",
            "comparison.xlsx: 값 1개 새로 생김, 1,200개 받지 않음, 새 서비스 항목 1개, 새 업체 1곳",
        ),
        (
            {"sheets": ("Rooms",)},
            "comparison.xlsx: 0 values new; sheet Rooms",
            "comparison.xlsx: 값 0개 새로 생김; 시트 Rooms",
        ),
        (
            {"services": 3, "businesses": 2, "sheets": ("Rooms", "조식")},
            "comparison.xlsx: 0 values new, 3 new services, 2 new businesses; sheets Rooms, 조식",
            "comparison.xlsx: 값 0개 새로 생김, 새 서비스 항목 3개, 새 업체 2곳; 시트 Rooms, 조식",
        ),
    ],
)
def test_an_import_is_told_in_a_line(counts: dict[str, object], english: str, korean: str) -> None:
    report = ImportReport(file="comparison.xlsx", **counts)  # type: ignore[arg-type]
    assert report_text(report, EN) == english
    assert report_text(report, KO) == korean


@pytest.mark.parametrize("sentence", REPORT_PARTS.values())
def test_both_languages_have_the_same_places(sentence: object) -> None:
    assert placeholders(sentence.en) == placeholders(sentence.ko)  # type: ignore[attr-defined]


def test_texts_that_are_notes_are_told_as_what_they_are() -> None:
    assert report_text(ImportReport(file="a.csv", new=2, noted=6), EN) == (
        "a.csv: 2 values new, 6 texts kept as notes of unknown value"
    )
    assert report_text(ImportReport(file="a.csv", noted=1), KO) == (
        "a.csv: 값 0개 새로 생김, 글 1개 메모로 남김(값 모름)"
    )


def test_what_was_imported_is_told_with_its_counts() -> None:
    report = ImportReport(file="a.csv", new=2, businesses=1, sheets=("A",))
    assert imported_text(report, EN) == "a.csv is imported: 2 values new, 1 new business."
    assert imported_text(report, KO) == "a.csv 파일을 가져왔어요: 값 2개 새로 생김, 새 업체 1곳."


def test_the_history_says_what_was_done_when_and_what_came_of_it() -> None:
    report = ImportReport(file="a.csv", new=2)
    told = done_text("today 14:03", ("import", 2), (), report, EN, is_undone=True)
    assert told == "Import 2 values · today 14:03 · undone\na.csv: 2 values new"
    assert done_text("오늘 14:03", ("rename", 1), ("수영장",), None, KO, is_undone=False) == (
        "이름 바꾸기: 수영장 · 오늘 14:03"
    )
