"""What the import window says: how much is ready, how a table runs, what becomes of a cell."""

from __future__ import annotations

from datetime import date
from string import Formatter

import pytest

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.exchange.difference import Difference, DifferenceKind
from benchmark_app.words.arriving import (
    DAYS,
    ROLE_CHOICES,
    ROLES,
    SHAPE_CHOICES,
    SHAPES,
    change_text,
    first_lines_text,
    first_rows_text,
    headline_text,
    more_questions_text,
    more_tables_text,
    news_texts,
    no_table_text,
    reason_text,
    remedy_text,
    role_text,
    samples_text,
    size_text,
    table_text,
    waiting_text,
)
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
DAY = date(2025, 3, 1)


def head(
    language: Language = EN,
    *,
    accepted: bool = True,
    empty: bool = False,
    waiting: int = 0,
    **counts: int,
) -> str:
    return headline_text(counts, waiting, language, accepted=accepted, is_empty=empty)


def changed(old: str, new: str, judged: AttributeKind, unit: str = "") -> Difference:
    return Difference(
        DifferenceKind.CHANGED, "B2", day=DAY, old=old, new=new, judged=judged, unit=unit
    )


@pytest.mark.parametrize("sentences", [SHAPES, DAYS, ROLES])
def test_both_languages_have_the_same_places(sentences: dict[str, object]) -> None:
    for one in sentences.values():
        en, ko = (
            {name for _, name, _, _ in Formatter().parse(text) if name}
            for text in (one.en, one.ko)  # type: ignore[attr-defined]
        )
        assert en == ko


def test_what_can_be_chosen_has_words() -> None:
    assert set(ROLE_CHOICES) <= set(ROLES)
    assert set(SHAPE_CHOICES) <= set(SHAPES)
    assert role_text("attribute", KO) == "서비스 항목"
    assert role_text("odd", EN) == "odd"


def test_the_headline_tells_what_is_ready_and_what_waits() -> None:
    assert head(new=1) == "1 value ready to import."
    assert head(new=3, changed=2, needs_you=1) == ("5 values ready to import. 1 cell does not fit.")
    assert head(new=1, needs_you=5, waiting=3) == (
        "1 value ready to import. 3 cells wait for your answer. 2 cells do not fit."
    )
    assert head(same=4) == "Ready to import."  # settings change, no value does
    assert head(same=4, empty=True) == "Everything in this file is already there."
    assert head(empty=True) == "There is nothing here to import yet."
    assert head(needs_you=2, accepted=False).endswith("2 cells do not fit.")
    assert head(accepted=False) == "This table cannot be imported. Nothing was changed."
    assert head(KO, new=12) == "값 12개를 가져올 수 있어요."


def test_a_table_says_how_it_runs_and_when_it_was_seen() -> None:
    assert table_text("", None, "", "", EN) == SHAPES[""].en
    assert table_text("services_down", DAY, "sheet", "", EN) == (
        "Each row is a service, each column a business. "
        "Seen on 1 March 2025, as the sheet's name says."
    )
    said = table_text("days_across", None, "heading", "Seaview", EN)
    assert "All of it is about Seaview." in said


def test_what_can_be_done_is_said() -> None:
    assert "read it again" in remedy_text(EN)
    assert no_table_text(KO).startswith(SHAPES[""].ko)


def test_a_cell_is_told_in_the_words_of_the_window() -> None:
    level, yes_no, measure = AttributeKind.LEVEL, AttributeKind.YES_NO, AttributeKind.MEASURE
    assert change_text(changed("", "2", level), "B2", EN) == "yes · 2025-03-01 · B2"
    assert change_text(changed("1", "3", level), "", KO).startswith("일부 → ")
    assert change_text(changed("yes", "no", yes_no), "", EN) == "yes → no · 2025-03-01"
    assert change_text(changed("12", "12", measure, "min"), "", EN) == "12 min · 2025-03-01"
    assert change_text(changed("", "3.5", measure, "$"), "", EN).startswith("$3.50")
    assert change_text(changed("", "unknown", level), "", KO).startswith("모름")
    waiting = Difference(DifferenceKind.NEEDS_YOU, "B2", new="2 or so")
    assert change_text(waiting, "B2", EN) == "2 or so · B2"


def test_why_a_cell_waits_or_is_left_out() -> None:
    assert reason_text("", EN) == ""
    assert reason_text("sign:x", EN) == "What does x mean in this table?"
    assert reason_text("unknown_value", EN) == ""  # its own sentence has names in it
    assert reason_text("total", EN) == "a total, mean or rank"


def test_what_is_more_than_is_shown_is_told_and_nothing_else() -> None:
    assert first_rows_text(60, 60, EN) == first_lines_text(3, 3, EN) == ""
    assert first_rows_text(60, 900, EN) == "The first 60 of 900 rows"
    assert first_lines_text(500, 1200, KO) == "1,200개 가운데 처음 500개"
    assert more_questions_text(0, EN) == more_tables_text(0, KO) == ""
    assert more_questions_text(1, EN) == "Show more: 1 question"
    assert more_tables_text(80, EN) == "Show more: 80 tables"
    assert waiting_text(0, EN) == samples_text([], EN) == ""
    assert waiting_text(1, EN) == "1 cell waits for this"
    assert size_text(12, 4, KO) == "12×4"


def test_new_names_are_told_by_the_first_of_them() -> None:
    assert news_texts([], [], EN) == ("", "")
    assert news_texts(["A"], ["X", "Y"], EN) == ("1 new business: A", "2 new services: X, Y")
    assert news_texts([], list("ABCDEFGHIJKLMN"), KO)[1].endswith("K, L, …")
    assert "B2 “x”" in samples_text([("x", "B2"), ("", "B3")], EN)


def test_texts_that_become_notes_are_counted_behind_the_values() -> None:
    assert head(new=3, noted=1) == (
        "3 values ready to import. 1 text becomes a note; its value is unknown."
    )
    assert head(KO, noted=2) == ("가져올 수 있어요. 글 2개는 메모로 남기고 값은 모름으로 둬요.")
