"""What the preview of a paste says, in both languages."""

from __future__ import annotations

import pytest
from sentence_places import placeholders

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.words.grid import repair_offer_text
from benchmark_app.words.language import Language
from benchmark_app.words.paste import PASTE_WORDS, new_service_text, paste_text, summary_text


@pytest.mark.parametrize("code", PASTE_WORDS)
def test_both_languages_have_the_same_places(code: str) -> None:
    sentence = PASTE_WORDS[code]
    assert sentence.en
    assert sentence.ko
    assert placeholders(sentence.en) == placeholders(sentence.ko)


def test_only_counts_there_are_become_sentences() -> None:
    counts = {"changed": 1, "again": 2, "same": 0, "new_services": 0}
    assert summary_text(counts, Language.EN) == (
        "1 cell gets another value. 2 values are as before and count as seen again."
    )
    assert summary_text({"changed": 0}, Language.KO) == "바뀌는 것이 없어요."


def test_how_a_new_service_is_judged() -> None:
    assert new_service_text(AttributeKind.MEASURE, "min", Language.EN) == "Service, a number (min)"
    assert new_service_text(AttributeKind.YES_NO, "", Language.KO) == "서비스 항목, 있음·없음"


def test_signs_are_asked_for_by_name() -> None:
    said = paste_text("sign_asked", Language.KO, signs=["“x”", "“v”"])
    assert said == "“x”, “v”이(가) 무슨 뜻인지 먼저 골라 주세요."


def test_what_a_key_takes_of_a_text() -> None:
    wait = Attribute(name="Wait", kind=AttributeKind.MEASURE, unit="분")
    assert repair_offer_text(30.0, "약", wait, Language.KO) == "Alt+Enter: 30분, 메모 “약”"
    assert repair_offer_text(30.0, "", wait, Language.EN) == "Alt+Enter: 30분"
