"""What the start page says of files, names and services, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sentence_places import placeholders

from benchmark_app.words.language import Language
from benchmark_app.words.start import (
    START_WORDS,
    names_listed,
    names_told,
    start_text,
    when_text,
)

EN, KO = Language.EN, Language.KO
NOW = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize("code", START_WORDS)
def test_every_sentence_has_the_same_places_in_both(code: str) -> None:
    sentence = START_WORDS[code]
    assert placeholders(sentence.en) == placeholders(sentence.ko)
    params = dict.fromkeys(placeholders(sentence.en), 2)
    assert "{" not in start_text(code, EN, **params) + start_text(code, KO, **params)


@pytest.mark.parametrize(
    ("moment", "en", "ko"),
    [
        ((2026, 11, 22, 14, 3), "today 14:03", "오늘 14:03"),
        ((2026, 11, 21, 23, 59), "yesterday 23:59", "어제 23:59"),
        ((2026, 11, 20, 9, 0), "20 November 2026", "2026년 11월 20일"),
        ((2027, 1, 1, 0, 0), "1 January 2027", "2027년 1월 1일"),
    ],
)
def test_when_a_file_was_changed(moment: tuple[int, int, int, int, int], en: str, ko: str) -> None:
    year, month, day, hour, minute = moment
    changed = datetime(year, month, day, hour, minute, tzinfo=UTC)
    assert when_text(changed, NOW, EN) == en
    assert when_text(changed, NOW, KO) == ko


def test_what_was_pasted_is_told() -> None:
    assert "third" in names_told((), (), (), 200, EN)
    assert names_told(("A",), (), (), 200, EN).startswith("1 competitor. Baseline")
    assert names_told(("A", "B"), (), (), 200, KO).startswith("경쟁 가게 2곳. 기준선")
    told = names_told(("A", "B", "C"), ("B",), ("Ours",), 200, EN)
    assert told == (
        "3 competitors. Written twice, kept once: B. Left out, as it is your own: Ours."
    )
    assert "10,000" in names_told(("A",) * 10_000, (), (), 200, EN)
    assert "200" in names_told(("A",) * 10_000, (), (), 200, KO)


def test_long_lists_and_long_names_are_cut() -> None:
    assert names_listed(tuple("ABCDE"), EN) == "A, B, C and 2 more"
    assert names_listed(tuple("ABCDE"), KO) == "A, B, C 외 2개"
    assert len(names_listed(("x" * 500,), EN)) == 40
