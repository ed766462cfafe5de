"""The sentences of the findings in both languages."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest
from sentence_places import placeholders

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.result import Finding
from benchmark_app.words.finding import FINDINGS, finding_text
from benchmark_app.words.language import Language
from benchmark_app.words.trend_finding import TREND_FINDINGS

EN, KO = Language.EN, Language.KO
PARKING = {"name": "Free parking", "adopters": 7, "known": 8}
ANALYSIS = Path(__file__).resolve().parents[2] / "benchmark_app" / "analysis"


@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_both_languages_use_the_same_values(code: str) -> None:
    """A count that only chooses an English word may be missing in Korean."""
    sentence = FINDINGS[code]
    assert placeholders(sentence.en) == placeholders(sentence.ko)
    assert "!" not in sentence.en + sentence.ko


BUILDERS = {"Finding", "_counted", "_dated", "_named"}
SIDES = ("above_since", "above_at_least_since", "below_since", "below_at_least_since", "level_with")
NOW = ("above_now", "below_now")
#: Codes the analysis puts together from parts.
PARITY = ("parity_above", "parity_below", "parity_level", "parity_before", "parity_same")
LEADS = ("competitor_has", "you_have", "competitor_ahead", "you_ahead")
BUILT = {
    *(f"{name}_more" for name in (*LEADS, "more_missing", "became_expected_many")),
    *LEADS,
    *PARITY,
    *(f"expectation_{side}{ending}" for side in ("rose", "fell") for ending in ("", "_yearly")),
    "only_us_number",
    *("only_us", "ahead", "copied_lead"),
    *(f"{prefix}{side}" for prefix in ("", "service_") for side in (*SIDES, *NOW)),
}


def codes_written(name: str) -> set[str]:
    """The literal codes with which a module of the analysis makes findings."""
    tree = ast.parse((ANALYSIS / name).read_text(encoding="utf-8"))
    codes = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in BUILDERS:
            first = node.args[0]
            choices = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
            codes |= {one.value for one in choices if isinstance(one, ast.Constant)}
        if isinstance(node, ast.For):  # a code per list: ("competitor_has", lacking)
            codes |= {one.value for one in ast.walk(node.iter) if isinstance(one, ast.Constant)}
    return {code for code in codes if isinstance(code, str)}


def test_every_code_has_a_sentence_and_every_sentence_a_use() -> None:
    written = codes_written("finding.py") | codes_written("trend_finding.py")
    for name in ("competitor_set.py", "index_finding.py", "touchpoint.py"):
        written |= codes_written(name)
    assert written | BUILT | {"baseline_starts_at"} == set(FINDINGS)


def test_the_founding_sentence() -> None:
    finding = Finding("now_expected_missing", PARKING)
    assert finding_text(finding, EN) == (
        "Free parking is now expected: 7 of 8 do it. You do not yet."
    )
    korean = Finding("now_expected_missing", PARKING | {"name": "무료 주차"})
    assert finding_text(korean, KO) == (
        "무료 주차는 이제 기본이에요. 8곳 중 7곳이 해요. 우리 가게는 아직이에요."
    )


def test_after_few_data_it_says_when_the_baseline_starts() -> None:
    params: dict[str, object] = {"competitor": "A", "names": ("free parking", "ice"), "count": 2}
    finding = Finding("competitor_has", params | {"more": 0, "needed": 3})
    assert finding_text(finding, EN) == (
        "A has, and you do not: free parking, ice. "
        "Baseline and stages start with the third competitor checked."
    )
    assert finding_text(Finding("competitor_has", params), EN).endswith("ice.")
    other = Finding("no_competitor_known", {"needed": 5})
    assert finding_text(other, KO).endswith("기준선과 단계는 경쟁 가게를 5곳 조사하면 나와요.")


@pytest.mark.parametrize(
    ("needed", "text"),
    [
        (3, "Baseline and stages start with the third competitor checked."),
        (1, "Baseline and stages start with 1 competitor checked."),
        (4, "Baseline and stages start with 4 competitors checked."),
    ],
)
def test_when_the_baseline_starts_alone(needed: int, text: str) -> None:
    assert finding_text(Finding("baseline_starts", {"needed": needed}), EN) == text


def test_a_touchpoint_goes_first() -> None:
    finding = Finding("bar_rises", {"percent": 8.5, "touchpoint": "people"})
    assert finding_text(finding, EN) == "People side: The bar rose 8.5 % in 12 months."
    assert finding_text(finding, KO) == "사람: 12개월 사이 기준이 8.5% 높아졌어요."


def test_a_risen_standard_is_said_in_the_owners_words() -> None:
    graded = Attribute(name="Breakfast")
    params = {"name": "Breakfast", "attribute": graded, "before": 2.0, "level": 3.0}
    counts = {"day": date(2025, 6, 1), "adopters": 6, "known": 8}
    finding = Finding("standard_rose", params | counts)
    assert finding_text(finding, EN) == (
        "Breakfast: “excellent” is now expected, no longer just “yes”, since 1 June 2025: 6 of 8 "
        "reach it."
    )
    assert finding_text(finding, KO) == (
        "Breakfast: 2025년 6월 1일부터 있음으로는 모자라고 아주 좋음이 기본이에요. 8곳 중 6곳이 "
        "그만큼 해요."
    )
    price = Attribute(name="Room", kind=AttributeKind.MEASURE, unit="$")
    rising = Finding("standard_rising", params | counts | {"attribute": price, "name": "Room"})
    assert "“$3” is becoming expected, no longer just “$2”: 6 of 8" in finding_text(rising, EN)


def test_above_since() -> None:
    params: dict[str, object] = {"day": date(2025, 6, 1), "own": 62.0, "market": 55.4}
    finding = Finding("above_since", params | {"better": 5, "worse": 1, "compared": 12})
    assert finding_text(finding, EN) == (
        "You have been above the market since 1 June 2025: 62 against 55.4; better in 5, worse "
        "in 1 of 12 services."
    )
    assert finding_text(finding, KO) == (
        "2025년 6월 1일부터 시장보다 앞서요. 우리 62, 시장 55.4. 12개 항목 중 5개는 앞서고 1개는 "
        "뒤처져요."
    )


def test_a_service_is_ahead_or_behind_and_never_above_or_below() -> None:
    """A waiting time of 7 minutes is drawn above a market of 5 and is behind it."""
    said = {code: one.en for code, one in TREND_FINDINGS.items() if code.startswith("service_")}
    assert "behind the market since" in said["service_below_since"]
    assert "ahead of the market since" in said["service_above_since"]
    assert not [one for one in said.values() if "above" in one or "below" in one]
