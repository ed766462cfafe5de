"""The sentence over the list of what to do first, and what a plan says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import foreseen_case
import pytest
from sentence_places import placeholders

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.plan import EFFORTS, Move, Plan
from benchmark_app.domain.priority import Priority, PriorityLabel
from benchmark_app.words.language import Language
from benchmark_app.words.next_step import (
    NEXT_STEPS,
    PLAN_PARTS,
    decision_word,
    effort_word,
    first_step_text,
    next_step_text,
    plan_text,
)

EN, KO = Language.EN, Language.KO
DAY = date(2026, 11, 22)
PARKING = Attribute(id=1, name="Free parking", kind=AttributeKind.YES_NO)
LINEN = Attribute(id=2, name="Clean linen")
BOTH = {1: PARKING, 2: LINEN}


def one(attribute: int, label: PriorityLabel, priority: float = 0.3) -> Priority:
    made = foreseen_case.priority(attribute, DAY, 1, None)
    return replace(made, label=label, priority=priority)


@pytest.mark.parametrize("sentence", [*NEXT_STEPS.values(), *PLAN_PARTS.values()])
def test_both_languages_name_the_same_places(sentence: object) -> None:
    en, ko = sentence.en, sentence.ko  # type: ignore[attr-defined]
    assert placeholders(en) == placeholders(ko)
    assert en != ko


def test_what_presses_most_is_where_to_start() -> None:
    expected = replace(one(1, PriorityLabel.FIX_NOW), pressure=1.0)
    rows = (expected, one(2, PriorityLabel.WATCH))
    assert first_step_text(rows, BOTH, EN, fewest=3) == (
        "Start with Free parking. Customers expect it and you do not offer it: 2 of 3 do."
    )
    assert first_step_text(rows, BOTH, KO, fewest=3).startswith("Free parking부터 하세요. ")


@pytest.mark.parametrize("known", [1, 2])
def test_with_too_few_competitors_nothing_is_said_of_what_customers_expect(known: int) -> None:
    few = (replace(one(1, PriorityLabel.WATCH, 0.0), own=1.0, known=known),)
    assert first_step_text(few, BOTH, EN, fewest=3) == (
        f"No service is known at more than {known} competitor{'s'[: known - 1]}: what customers "
        "expect can be said from 3 on."
    )
    assert f"{known}곳까지만 알아요" in first_step_text(few, BOTH, KO, fewest=3)
    enough = (replace(few[0], known=3),)
    assert first_step_text(enough, BOTH, EN, fewest=3).startswith("Nothing presses now: you do")
    measure = (replace(few[0], known=0),)
    assert first_step_text(measure, BOTH, EN, fewest=3).startswith("Nothing presses now: you do")


def test_where_nothing_is_known_well_enough_it_is_not_said_that_nothing_presses() -> None:
    """Three of ten are known, which is less than half of the market."""
    few = replace(one(1, PriorityLabel.CHECK_MORE, 0.0), own=1.0, known=3)
    assert first_step_text((few,), BOTH, EN, fewest=3) == (
        "Too few places are checked to say what customers expect."
    )
    assert first_step_text((few,), BOTH, KO, fewest=3).endswith("조사한 곳이 적어요.")
    enough = replace(one(2, PriorityLabel.KEEP, 0.0), own=1.0)
    assert first_step_text((enough, few), BOTH, EN, fewest=3).startswith("Nothing presses now")


def test_what_presses_comes_before_a_gain_on_top() -> None:
    """The list of next actions begins with it too."""
    rows = (one(1, PriorityLabel.EXPLOIT), one(2, PriorityLabel.FIX_NOW))
    assert first_step_text(rows, BOTH, EN, fewest=3).startswith("Start with Clean linen. ")
    soon = (one(1, PriorityLabel.EXPLOIT), one(2, PriorityLabel.CLOSE_BY))
    assert first_step_text(soon, BOTH, KO, fewest=3).startswith("Clean linen부터 하세요. ")
    alone = (one(1, PriorityLabel.EXPLOIT), one(2, PriorityLabel.KEEP))
    assert first_step_text(alone, BOTH, EN, fewest=3) == (
        "Nothing presses now. The most is to be gained with Free parking."
    )


def test_basics_of_which_the_own_is_unknown_are_checked_before_anything_is_said() -> None:
    """What nobody has looked at at home may be missing: it is never told that nothing presses."""
    unknown = replace(one(1, PriorityLabel.WATCH, 0.0), own=None, is_unknown_basic=True)
    keep = one(2, PriorityLabel.KEEP, 0.0)
    assert first_step_text((unknown, keep), BOTH, EN, fewest=3) == (
        "Check yours: 1 expected service is not known yet."
    )
    assert first_step_text((unknown, keep), BOTH, KO, fewest=3) == (
        "우리 가게부터 확인하세요. 아직 모르는 기본이 1개예요."
    )
    presses = one(2, PriorityLabel.FIX_NOW)
    assert first_step_text((presses, unknown), BOTH, EN, fewest=3) == (
        "Check yours: 1 expected service is not known yet. Then start with Clean linen."
    )
    assert first_step_text((presses, unknown), BOTH, KO, fewest=3).endswith("Clean linen 차례예요.")
    assert first_step_text((unknown,), BOTH, EN, fewest=3).startswith("Enter what your own")


@pytest.mark.parametrize("label", [PriorityLabel.FIX_NOW, PriorityLabel.CLOSE_BY])
def test_what_presses_is_named_though_nothing_is_to_be_won(label: PriorityLabel) -> None:
    rows = (one(2, PriorityLabel.KEEP, 0.0), one(1, label, 0.0))
    assert first_step_text(rows, BOTH, EN, fewest=3).startswith("Start with Free parking. ")


def test_what_is_left_or_worth_nothing_is_no_start() -> None:
    left = replace(one(1, PriorityLabel.FIX_NOW), plan=Plan(attribute=1, move=Move.LEAVE))
    nothing = one(2, PriorityLabel.KEEP, 0.0)
    assert first_step_text((nothing,), BOTH, EN, fewest=3).startswith("Nothing presses now: you do")
    assert first_step_text((left, nothing), BOTH, EN, fewest=3) == (
        "Nothing presses now but what you decided to leave."
    )
    unknown = replace(nothing, own=None)
    assert first_step_text((unknown,), BOTH, EN, fewest=3).startswith(
        "Enter what your own business"
    )


def test_why_there_is_no_list() -> None:
    assert next_step_text("few_competitors", EN).endswith("from three competitors on.")
    assert "세 곳" in next_step_text("few_competitors", KO)


def test_a_plan_names_only_what_it_holds() -> None:
    assert plan_text(Plan(attribute=1), PARKING, EN) == "Your plan: undecided, effort 3 of 5."
    full = Plan(
        attribute=2,
        move=Move.LEAD,
        target=0.0,
        due=date(2027, 3, 1),
        cost=1200.0,
        effort=5,
        lead_months=1,
    )
    assert plan_text(full, LINEN, EN) == (
        "Your plan: lead, target “none”, by 1 March 2027, cost 1,200, "
        "takes 1 month to be ready, effort 5 of 5."
    )
    assert plan_text(full, LINEN, KO) == (
        "계획: 앞서기, 목표 없음, 2027년 3월 1일까지, 비용 1,200, 준비에 1개월, 드는 힘 5점 중 5점."
    )


@pytest.mark.parametrize("language", Language)
def test_every_decision_and_effort_has_its_own_word(language: Language) -> None:
    words = [decision_word(move, language) for move in (None, *Move)]
    words += [effort_word(effort, language) for effort in EFFORTS]
    assert all(words)
    assert len(set(words)) == len(words)
