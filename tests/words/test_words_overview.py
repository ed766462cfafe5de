"""The figures and next actions in both languages, as they are read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentence_places import placeholders

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.overview import ActionCode, Figures, NextAction
from benchmark_app.domain.result import Finding
from benchmark_app.words.language import Language
from benchmark_app.words.overview import (
    ACTIONS,
    FIGURES,
    NOTES,
    action_sentence,
    action_text,
    figure_name,
    figure_texts,
    first_names,
    overview_sentences,
)
from benchmark_app.words.sentence import Sentence

EN, KO = Language.EN, Language.KO
Code = ActionCode
SOME = Figures(
    has_subject=True,
    own_level=62.4,
    market_level=70.4,
    is_level_sure=True,
    missing=("Wi-Fi", "Parking", "Tea"),
    unknown_basics=0,
    only_us=("Ice",),
    copied=("Breakfast", "Late checkout"),
    basics=8,
    becoming=0,
    spreading=4,
    services=20,
    stale=18,
    cells=1240,
)
NOTHING = Figures(
    has_subject=True,
    own_level=None,
    market_level=None,
    is_level_sure=False,
    missing=(),
    unknown_basics=0,
    only_us=(),
    copied=(),
    basics=0,
    becoming=0,
    spreading=0,
    services=0,
    stale=0,
    cells=0,
)


def read(figures: Figures, language: Language = EN) -> list[tuple[str, str, str, str]]:
    return [(one.name, one.value, one.beside, one.note) for one in figure_texts(figures, language)]


def every_sentence() -> list[Sentence]:
    actions = [sentence for pair in ACTIONS.values() for sentence in pair]
    return [*FIGURES.values(), *NOTES.values(), *actions]


@pytest.mark.parametrize("sentence", every_sentence(), ids=lambda one: one.en[:30])
def test_both_languages_use_the_same_values(sentence: Sentence) -> None:
    assert set(placeholders(sentence.ko)) <= set(placeholders(sentence.en))
    assert "!" not in sentence.en + sentence.ko


def test_the_four_figures() -> None:
    assert read(SOME) == [
        ("Your level, 0 to 100", "62", "market 70", "▼ 8 below the market"),
        ("Missing basics", "3", "of 8 expected by all", "Wi-Fi, Parking, and 1 more"),
        ("Only us", "1", "2 leads were copied", "Ice"),
        ("Cells to check again", "18", "of 1,240 cells", "older than allowed"),
    ]
    assert read(SOME, KO) == [
        ("우리 수준, 0~100", "62", "시장 70", "▼ 시장보다 8점 낮아요"),
        ("빠진 기본", "3", "기본 8개 중", "Wi-Fi, Parking 외\u00a01개"),
        ("우리만 하는 것", "1", "따라잡힌 강점 2개", "Ice"),
        ("다시 확인할 칸", "18", "1,240칸 중", "조사한 지 오래됐어요"),
    ]


@pytest.mark.parametrize(
    ("own", "note"),
    [
        (80.0, "▲ 10 above the market"),
        (70.4, "level with the market"),
        (70.49, "▲ a little above the market"),
        (69.6, "▼ a little below the market"),
        (70.6, "▲ 1 above the market"),
    ],
)
def test_above_and_level(own: float, note: str) -> None:
    """What is said of the distance is the distance of the figures that are shown.

    Where these are the same, no other side is told than the sentence beside tells, to a tenth.
    """
    assert read(replace(SOME, own_level=own))[0][3] == note


def test_a_level_that_rests_on_too_few_checks_is_said_with_a_reserve() -> None:
    rough = replace(SOME, is_level_sure=False)
    assert read(rough)[0][1:] == ("about 62", "market about 70", "not sure yet: too few checks")
    assert read(rough, KO)[0][1:] == ("약 62", "시장 약 70", "조사가 적어 아직 확실하지 않아요")
    assert read(replace(rough, has_subject=False))[0][1] == "about 70"


def test_nothing_is_said_in_words() -> None:
    none = replace(SOME, missing=(), only_us=(), copied=(), stale=0)
    assert [one[1:] for one in read(none)][1:] == [
        ("0", "of 8 expected by all", "None missing"),
        ("0", "", "Nothing that only you offer"),
        ("0", "of 1,240 cells", "None is too old"),
    ]
    assert read(replace(none, basics=0))[1][1:] == ("0", "", "Nothing is expected by all yet")
    most = replace(SOME, basics=0)  # most have them although no stage says so
    assert read(most)[1][1:3] == ("3", "of 3 expected by all")


def test_what_is_not_confirmed_yet_is_not_told_as_expected_by_all() -> None:
    becoming = replace(SOME, missing=("Wi-Fi",), basics=1, becoming=1)
    assert read(becoming)[1][1:] == ("1", "", "Wi-Fi")


def test_basics_of_which_the_own_is_unknown_are_told_beside_what_is_missing() -> None:
    none = replace(SOME, missing=(), unknown_basics=3)
    told = ("0", "of 8 expected by all", "None missing so far; 3 of yours not known yet")
    assert read(none)[1][1:] == told
    assert read(none, KO)[1][2:] == ("기본 8개 중", "지금까지는 없고, 3개는 아직 몰라요")
    some = replace(SOME, missing=("Wi-Fi",), unknown_basics=3)
    beside = "of 8 expected by all, 3 of yours not known yet"
    assert read(some)[1][1:] == ("1", beside, "Wi-Fi")
    assert read(some, KO)[1][2:] == ("기본 8개 중, 3개는 아직 몰라요", "Wi-Fi")


def test_what_is_not_known_is_no_zero() -> None:
    assert [one[1:] for one in read(NOTHING)] == [
        ("not known", "", "not enough checks yet"),
        ("not known", "", "not enough checks yet"),
        ("not known", "", "not enough checks yet"),
        ("0", "", "Nothing to check yet"),
    ]
    no_market = replace(SOME, market_level=None)
    assert read(no_market)[0][1:] == ("62", "", "not enough checks yet")


def test_without_a_subject_the_market_stands_in() -> None:
    market = replace(SOME, has_subject=False, own_level=None)
    assert read(market)[:3] == [
        ("Market level, 0 to 100", "70", "", "your business is not named yet"),
        ("Expected by all", "8", "", "of 20 services"),
        ("Catching on", "4", "", "of 20 services"),
    ]
    assert read(replace(NOTHING, has_subject=False))[1][1] == "not known"
    assert [one.code for one in figure_texts(market, KO)] == [
        "market_figure", "basics_figure", "spreading_figure", "stale_figure",
    ]  # fmt: skip


def test_a_remark_joins_what_stands_beside_and_below() -> None:
    texts = figure_texts(SOME, EN)
    assert texts[0].remark == "market 70 · ▼ 8 below the market"
    assert figure_texts(NOTHING, EN)[0].remark == "not enough checks yet"
    assert texts[0].spoken == "Your level, 0 to 100: 62. market 70, 8 below the market."
    assert figure_name("stale_figure", KO) == "다시 확인할 칸"


def test_first_names() -> None:
    assert first_names(["a", "b"], 2, EN) == "a, b"
    assert first_names(["a", "b", "c"], 2, KO) == "a, b 외\u00a01개"
    assert first_names([], 2, EN) == ""


WAIT = Attribute(
    name="Wait",
    kind=AttributeKind.MEASURE,
    unit="min",
    direction=Direction.LOWER,
    offered_from=5.0,
)
ACTION = {
    Code.ADD_COMPETITOR: (NextAction(code=Code.ADD_COMPETITOR, count=2, known=1), (
        "Add 2 competitors", "Baseline and stages start with the third competitor checked.",
        "경쟁 가게 2곳 추가", "기준선과 단계는 경쟁 가게를 세 곳 조사하면 나와요.")),
    Code.FIX: (NextAction(code=Code.FIX, name="무료 주차", adopters=4, known=5), (
        "Start with 무료 주차", "4 of 5 do it. You do not.",
        "무료 주차 챙기기", "5곳 중 4곳이 해요. 우리 가게에는 없어요.")),
    Code.DECIDE: (NextAction(code=Code.DECIDE, name="Cake", adopters=4, known=5, is_partly=True), (
        "Decide about Cake", "4 of 5 already do it. You only do so partly yet.",
        "Cake 결정", "5곳 중 4곳이 벌써 해요. 우리 가게는 아직 일부만 해요.")),
    Code.TELL: (NextAction(code=Code.TELL, name="Wait", known=5, number=WAIT), (
        "Tell customers about Wait", "None of the 5 places known reaches 5 min or less.",
        "Wait 손님에게 알리기", "확인한 5곳 중 5 min 이하인 곳이 없어요.")),
    Code.RECHECK: (NextAction(code=Code.RECHECK, name="카페 온도", count=1), (
        "Check 1 cell of 카페 온도 again", "It is older than allowed and counts as unknown.",
        "카페 온도 1칸 다시 확인", "조사한 지 오래돼서 지금은 모름으로 세요.")),
    Code.CHECK_MORE: (NextAction(code=Code.CHECK_MORE, name="Tea", known=1, count=3), (
        "Check Tea at more places", "It is known at 1 competitor; a stage takes 3.",
        "Tea 더 조사", "경쟁 가게 1곳만 알아요. 단계는 3곳부터 나와요.")),
    Code.ENTER_OWN: (NextAction(code=Code.ENTER_OWN, name="Wi-Fi", count=7), (
        "Enter your own value for Wi-Fi", "7 of your own values are not known.",
        "Wi-Fi 우리 가게 값 입력", "아직 모르는 우리 가게 값이 7개예요.")),
}  # fmt: skip


def test_a_service_known_nowhere_is_not_said_to_be_known_at_0() -> None:
    action = NextAction(code=Code.CHECK_MORE, name="Tea", known=0, count=3)
    assert action_text(action, EN).reason == (
        "It is not known at any competitor yet; a stage takes 3."
    )
    assert action_text(action, KO).reason == (
        "아직 값을 아는 경쟁 가게가 없어요. 단계는 3곳부터 나와요."
    )


@pytest.mark.parametrize("code", list(ACTION), ids=str)
def test_actions_are_a_verb_and_a_reason(code: ActionCode) -> None:
    action, (title, reason, korean_title, korean_reason) = ACTION[code]
    english, korean = action_text(action, EN), action_text(action, KO)
    assert (english.title, english.reason) == (title, reason)
    assert (korean.title, korean.reason) == (korean_title, korean_reason)


def test_every_action_can_be_spoken() -> None:
    assert ACTIONS.keys() == set(Code)
    for code in Code:
        action = NextAction(code=code, name="Tea", count=2, adopters=1, known=3)
        for language in Language:
            said = action_text(action, language)
            assert said.title
            assert said.reason.endswith(".")
            assert "{" not in said.title + said.reason


def test_another_rule_names_its_own_number_of_competitors() -> None:
    said = action_text(NextAction(code=Code.ADD_COMPETITOR, count=4, known=1), EN)
    assert said.reason == "Baseline and stages start with 5 competitors checked."


def test_on_paper_both_stand_in_one_line() -> None:
    action = NextAction(code=Code.TELL, name="Ice", known=6)
    assert action_sentence(action, EN) == (
        "Tell customers about Ice. None of the 6 places known does it."
    )
    assert action_sentence(action, KO) == ("Ice 손님에게 알리기: 확인한 6곳 중 하는 곳이 없어요.")


def test_three_sentences_as_far_as_they_are_known() -> None:
    became = Finding("nothing_entered")
    level = Finding("market_alone", {"market": 70, "compared": 8})
    holds = Finding("bar_holds")
    said = overview_sentences((became, level, holds), "Start with tea.", EN)
    assert len(said) == 3
    assert said[1] == (
        "The market baseline stands at 70 of 100, over 8 services. "
        "The bar has not moved in 12 months."
    )
    assert overview_sentences((became,), "", EN) == said[:1]
    assert overview_sentences((), "", EN) == ()
