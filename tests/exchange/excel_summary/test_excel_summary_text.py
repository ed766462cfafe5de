"""Texts made fit for cells and headers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.exchange.excel_summary.text import (
    CELL_LIMIT,
    Cleaner,
    line_count,
    table_headers,
)
from benchmark_app.words.width import text_width


@pytest.mark.parametrize(
    ("text", "clean", "replaced"),
    [
        ("plain", "plain", 0),
        ("tab\tand\nline", "tab\tand\nline", 0),
        ("bell\x07 and null\x00", "bell\ufffd and null\ufffd", 2),
        ("half \ud800 sign", "half \ufffd sign", 1),
        ("old\r\nlines\r", "old\nlines\n", 2),
        ("\uffff", "\ufffd", 1),
    ],
)
def test_signs_no_workbook_holds_are_replaced_and_counted(
    text: str, clean: str, replaced: int
) -> None:
    cleaner = Cleaner()
    assert cleaner.clean(text) == clean
    assert (cleaner.replaced, cleaner.cut) == (replaced, 0)


def test_a_text_longer_than_a_cell_is_cut_without_splitting_a_character() -> None:
    cleaner = Cleaner()
    assert cleaner.clean("a" * CELL_LIMIT) == "a" * CELL_LIMIT
    assert cleaner.clean("가" * 20_000) == "가" * 20_000
    assert cleaner.cut == 0
    # 𝄞 takes two of Excel's units: 16,383 of them take 32,766, one more would be split
    assert cleaner.clean("𝄞" * 17_000) == "𝄞" * 16_383
    assert cleaner.cut == 1


@given(st.text())
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    cleaner = Cleaner()
    once = cleaner.clean(text)
    again = Cleaner()
    assert again.clean(once) == once
    assert again.replaced == 0


def test_headers_are_single_lines_and_each_there_once() -> None:
    headers = table_headers(["Stage", "stage", "two\nlines", "", "Stage (2)", "x" * 300])
    assert headers[:5] == ["Stage", "stage (2)", "two lines", "–", "Stage (2) (2)"]
    assert len(headers[5]) <= 255


@given(st.lists(st.text(max_size=5)))
def test_headers_differ_whatever_the_names(names: list[str]) -> None:
    headers = [one.casefold() for one in table_headers(names)]
    assert len(set(headers)) == len(headers)


def test_hangul_counts_two_columns() -> None:
    assert text_width("abc") == 3
    assert text_width("가나\nabc") == 4
    assert line_count("가나다라", 4) == 2
    assert line_count("a\n\nb", 10) == 3
