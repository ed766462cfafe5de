"""What the comparison says, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from sentence_places import placeholders

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.profile import ValueChange
from benchmark_app.words.compare import COMPARE_WORDS, change_text, gap_text, profile_text
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO


@pytest.mark.parametrize("code", COMPARE_WORDS)
def test_both_languages_name_the_same_places(code: str) -> None:
    sentence = COMPARE_WORDS[code]
    assert sentence.en
    assert sentence.ko
    assert placeholders(sentence.en) == placeholders(sentence.ko)


def test_the_finding_counts_and_names_the_widest_lag() -> None:
    """0.4 leads; .01 is within .02, so level; -.5 and -.1 lag, the first by more."""
    gaps = [("Parking", 0.4), ("Linen", 0.01), ("Ice", -0.1), ("Pool", -0.5)]
    assert profile_text(gaps, "Seaview", 0.02, EN) == (
        "Against Seaview you are ahead in 1, level in 1 and behind in 2 of 4 services; furthest "
        "behind in Pool."
    )
    assert profile_text(gaps, "바다 모텔", 0.02, KO) == (
        "바다 모텔과 견주면 4개 항목 중 1개는 앞서고 1개는 비슷하고 2개는 뒤처져요. 가장 뒤처진 "
        "항목은 Pool이에요(예요)."
    )
    assert profile_text(gaps[:1], "Seaview", 0.02, EN) == (
        "Against Seaview you are ahead in the one service that can be compared (1)."
    )
    assert profile_text(gaps[1:2], "Seaview", 0.02, EN) == (
        "Against Seaview you are level in 1 of 1 service."
    )
    assert profile_text(gaps[1:2] * 2, "바다 모텔", 0.02, KO) == (
        "바다 모텔과 견주면 2개 항목 중 2개가 비슷해요."
    )
    assert profile_text([], "Seaview", 0.02, EN) == (
        "There is no service yet that is known both of you and of Seaview."
    )


def test_what_is_not_known_well_enough_is_counted_apart() -> None:
    assert profile_text([("Linen", 0.0)], "the market", 0.02, EN, more=1) == (
        "Against the market you are level in 1 of 1 service. 1 more is not known well enough."
    )
    assert profile_text([("Linen", 0.0)], "시장", 0.02, KO, more=8).endswith(
        " 다른 8개는 아는 것이 모자라요."
    )
    assert profile_text([], "the market", 0.02, EN, more=2) == (
        "Too little is known to compare you with the market: 2 services are not known well enough."
    )


def test_a_gap_in_words() -> None:
    assert gap_text(12.4, "the market", EN) == "12 points ahead of the market"
    assert gap_text(-0.6, "Seaview", EN) == "1 point behind Seaview"
    assert gap_text(0.4, "시장", KO) == "시장과 같아요"


def test_a_change_in_the_services_own_words() -> None:
    parking = Attribute(id=1, name="Free parking", kind=AttributeKind.YES_NO)
    change = ValueChange(attribute=1, competitor=2, day=date(2026, 3, 1), before=0.0, after=1.0)
    assert change_text(change, parking, EN) == "2026-03-01  Free parking: no → yes"
