"""The words of charts: every code in both languages, and the sentence of a transition."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sentence_places import placeholders

from benchmark_app.domain.result import LifecycleStage, Transition
from benchmark_app.words.chart import CHART_WORDS, chart_word, span_text, transition_sentence
from benchmark_app.words.language import Language

STAGE = LifecycleStage
CROSSED = Transition(
    from_stage=STAGE.CONTESTED,
    to_stage=STAGE.TABLE_STAKES,
    crossed_on=date(2026, 3, 2),
    confirmed_on=date(2026, 5, 1),
    causes=(3, 4),
    known=8,
    adopters=6,
    share=0.75,
    probability=0.6,
    revealed=False,
)


@pytest.mark.parametrize("code", list(CHART_WORDS))
def test_every_word_is_there_in_both_languages(code: str) -> None:
    sentence = CHART_WORDS[code]
    assert sentence.en
    assert sentence.ko
    assert placeholders(sentence.en) == placeholders(sentence.ko)


def said(change: Transition, *causes: str, language: Language = Language.EN) -> str:
    return transition_sentence(change, "주차", causes, language)


def test_a_transition_names_its_causes_and_both_days() -> None:
    assert said(CROSSED, "A", "B") == (
        "주차 became “Expected by all” on 2 March 2026: A, B moved it (6 of 8). "
        "Confirmed on 1 May 2026."
    )
    assert said(CROSSED, "A", "B", language=Language.KO) == (
        "주차가 2026년 3월 2일 ‘기본’ 단계가 됐어요. 움직인 곳: A, B(8곳 중 6곳). "
        "2026년 5월 1일 확정됐어요."
    )


def test_each_kind_of_transition_has_its_sentence() -> None:
    assert "nobody started or stopped" in said(CROSSED)
    first = replace(CROSSED, from_stage=None, confirmed_on=CROSSED.crossed_on)
    assert (
        said(first, "A") == "주차: “Expected by all” when first checked on 2 March 2026 (6 of 8)."
    )
    revealed = said(replace(CROSSED, revealed=True), "A")
    assert "came to light on 2 March 2026" in revealed
    assert said(replace(CROSSED, confirmed_on=None), "A").endswith("Not yet confirmed.")


def test_a_span_is_open_or_closed() -> None:
    assert span_text(STAGE.CONTESTED, "2024-01-01", None, Language.EN) == (
        "Catching on, since 2024-01-01"
    )
    assert span_text(STAGE.CONTESTED, "2024-01-01", "2025-01-01", Language.KO) == (
        "퍼지는 중, 2024-01-01 ~ 2025-01-01"
    )


def test_counts_read_well() -> None:
    assert chart_word("competitors", Language.EN, n=1) == "1 competitor"
    assert chart_word("gap", Language.EN, gap="-3.2") == "Gap -3.2"
    assert chart_word("gap", Language.KO, gap="3.2") == "격차 +3.2"
