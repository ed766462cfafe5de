"""What to do first in both languages: the advice, why, every factor, and the plan."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

import plain_result
import pytest
from sentence_places import placeholders

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.forecast import Forecast, ForecastBasis
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.priority import PlanCheck, Priority, PriorityLabel
from benchmark_app.words import first, plan_check
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence

EN, KO = Language.EN, Language.KO
LABEL = PriorityLabel
PARKING = Attribute(name="Free parking", kind=AttributeKind.YES_NO)
BREAKFAST = Attribute(name="Breakfast")
MINUTES = Attribute(
    name="Minutes", kind=AttributeKind.MEASURE, direction=Direction.LOWER, unit="min"
)
QUICK = replace(MINUTES, offered_from=5.0)
PRIORITY = replace(
    plain_result.PRIORITY,
    label=LABEL.FIX_NOW,
    importance=2.0,
    own=0.0,
    adequate=1.0,
    expected=0.75,
    share=0.75,
    worse=0.75,
    better=0.25,
    pressure=1.0,
    pain=2.0,
    priority=2 / 3,
    adopters=6,
    known=8,
)
EVERY = {
    **first.REASONS,
    **{f"check {code}": one for code, one in plan_check.CHECKS.items()},
    **{f"factor {code}": hint for code, (_, hint) in first.FACTORS.items()},
}


@pytest.mark.parametrize(
    ("codes", "word"),
    [
        (PriorityLabel, first.priority_label_word),
        (PriorityLabel, first.priority_label_hint),
        (Move, first.move_word),
        (Move, first.move_hint),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_every_code_has_its_own_word(
    codes: type[StrEnum], word: Callable[[Any, Language], str], language: Language
) -> None:
    words = [word(code, language) for code in codes]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("code", EVERY)
def test_both_languages_say_the_same_things(code: str) -> None:
    sentence: Sentence = EVERY[code]
    assert placeholders(sentence.en) == placeholders(sentence.ko)
    assert "!" not in sentence.en + sentence.ko
    assert sentence.en.endswith(".")
    assert re.search(r"(요|\{does\})\.$", sentence.ko)


def test_moves_have_the_owners_words() -> None:
    assert [first.move_word(one, KO) for one in Move] == ["따라가기", "앞서기", "두기"]


def test_a_gap_to_close_names_its_month() -> None:
    day = date(2027, 3, 1)
    assert first.priority_label_word(LABEL.CLOSE_BY, EN, day) == "Close by March 2027"
    assert first.priority_label_word(LABEL.CLOSE_BY, KO, day) == "2027년 3월까지 따라잡기"
    assert first.priority_label_word(LABEL.CLOSE_BY, EN) == "Close the gap soon"
    assert first.priority_label_word(LABEL.KEEP, EN, day) == "Keep"


LEAVE = Plan(attribute=1, move=Move.LEAVE)
KNOWN = Forecast(
    attribute=1,
    as_of=date(2026, 3, 1),
    threshold=0.7,
    years=(1.0, 2.0, 4.0, 8.0, 16.0),
    within=(0.5,) * 61,
    basis=ForecastBasis.HISTORY,
    relative_speed=1.0,
    adopters=0,
    known=8,
    needed=6,
)
GUESS = replace(KNOWN, basis=ForecastBasis.PRIOR_ONLY)


@pytest.mark.parametrize(
    ("changes", "attribute", "english"),
    [
        (
            {},
            PARKING,
            "Customers expect it and you do not offer it: 6 of 8 do.",
        ),
        (
            {"share": 0.0, "adopters": 0, "pressure": 0.9},
            BREAKFAST,
            "Yours is not as good as what most competitors offer.",
        ),
        (
            {"share": None, "adopters": 0, "known": 0},
            BREAKFAST,
            "Yours is not as good as what most competitors offer.",
        ),
        ({"pressure": 0.9}, BREAKFAST, "You do not offer it: 6 of 8 do it."),
        ({"own": 0.5}, BREAKFAST, "Yours is not as good as what most competitors offer."),
        ({}, MINUTES, "Yours is not as good as what most competitors offer."),
        (
            {"label": LABEL.CLOSE_BY, "close_by": date(2027, 3, 1)},
            PARKING,
            (
                "It is catching on, 6 of 8 do it, and it may be expected by all as early as March "
                "2027. You do not offer it yet."
            ),
        ),
        (
            {"label": LABEL.CLOSE_BY},
            PARKING,
            "It is catching on: 6 of 8 do it. You do not offer it yet.",
        ),
        (
            {"label": LABEL.CLOSE_BY, "own": 1 / 3},
            BREAKFAST,
            "It is catching on: 6 of 8 do it. You offer only some of it yet.",
        ),
        (
            {"label": LABEL.KEEP, "own": 2 / 3, "pain": 0.1},
            BREAKFAST,
            "Customers take it for granted. You have it, but some are better.",
        ),
        (
            {"label": LABEL.KEEP, "own": 1.0, "pain": 0.0},
            PARKING,
            "Customers take it for granted: 6 of 8 others do it, and so do you.",
        ),
        (
            {"label": LABEL.CLOSE_BY},
            QUICK,
            "It is catching on: 6 of 8 reach 5 min or less. You do not yet.",
        ),
        (
            {"label": LABEL.EXPLOIT, "adopters": 0, "years_left": math.inf},
            QUICK,
            (
                "You stand alone: none of 8 others reaches 5 min or less. Half of the others will "
                "hardly have it within 5 years."
            ),
        ),
        (
            {"label": LABEL.EXPLOIT, "adopters": 1, "years_left": 1.2},
            PARKING,
            (
                "You are ahead: only 1 of 8 others does it. In about 14 months half of the others "
                "may have it."
            ),
        ),
        (
            {"label": LABEL.EXPLOIT, "adopters": 0, "years_left": 3.4},
            PARKING,
            (
                "Only you offer it: none of 8 others does. In about 3 years half of the others "
                "may have it."
            ),
        ),
        (
            {"label": LABEL.EXPLOIT, "adopters": 0, "years_left": 3.4, "forecast": GUESS},
            PARKING,
            (
                "Only you offer it: none of 8 others does. In about 3 years half of the others "
                "may have it. Too little history here yet: a first guess."
            ),
        ),
        (
            {"label": LABEL.EXPLOIT, "adopters": 0, "years_left": 3.4, "forecast": KNOWN},
            PARKING,
            (
                "Only you offer it: none of 8 others does. In about 3 years half of the others "
                "may have it."
            ),
        ),
        (
            {"label": LABEL.EXPLOIT, "adopters": 0, "years_left": math.inf},
            PARKING,
            (
                "Only you offer it: none of 8 others does. Half of the others will hardly have it "
                "within 5 years."
            ),
        ),
        (
            {"label": LABEL.CONSIDER_DROPPING, "adopters": 1},
            PARKING,
            "Places are dropping it: 1 of 8 still does it.",
        ),
        (
            {"label": LABEL.WATCH, "own": None},
            PARKING,
            "Yours is not known yet; enter it to see what it costs you.",
        ),
        (
            {"label": LABEL.WATCH, "own": None},
            replace(MINUTES, direction=Direction.NONE, offered_from=5.0),
            "It is shown, not scored: no direction is better.",
        ),
        (
            {"label": LABEL.CHECK_MORE, "pain": 0.0, "share": None, "adopters": 0, "known": 0},
            PARKING,
            "Nobody's is known yet.",
        ),
        (
            {"label": LABEL.CHECK_MORE, "adopters": 2, "known": 2},
            PARKING,
            "Too few places are checked to say what customers expect: 2 of 2 do it.",
        ),
        (
            {"label": LABEL.CHECK_MORE, "adopters": 0, "known": 0},
            MINUTES,
            "Too few places are checked to say how yours compares.",
        ),
        (
            {"label": LABEL.WATCH},
            MINUTES,
            "No value is set from which it counts as offered, so it has no stage to fear.",
        ),
        (
            {"label": LABEL.CONSIDER_DROPPING, "adopters": 0, "years_left": math.inf},
            PARKING,
            "Everyone else has dropped it: none of 8 others still does it.",
        ),
        (
            {"label": LABEL.WATCH, "adopters": 1, "close_by": date(2027, 3, 1)},
            PARKING,
            (
                "1 of 8 does it, and it may be expected by all as early as March 2027. You do not "
                "offer it yet."
            ),
        ),
        (
            {"label": LABEL.WATCH, "adopters": 2, "pain": 0.1, "gain": 0.4},
            PARKING,
            "2 of 8 do it. If customers want it, it would set you apart.",
        ),
        (
            {"label": LABEL.WATCH, "adopters": 4, "pain": 0.4, "gain": 0.1},
            PARKING,
            "Yours is behind the market, but it is not expected by all: 4 of 8 do it.",
        ),
        ({"label": LABEL.WATCH, "pain": 0.0}, PARKING, "Nothing presses here now: 6 of 8 do it."),
        (
            {"label": LABEL.WATCH, "pain": 0.0, "plan": LEAVE},
            PARKING,
            "Nothing presses here now: 6 of 8 do it. You decided to leave it.",
        ),
        (
            {"plan": replace(LEAVE, move=Move.MATCH)},
            PARKING,
            "Customers expect it and you do not offer it: 6 of 8 do.",
        ),
    ],
)
def test_the_reason(changes: dict[str, Any], attribute: Attribute, english: str) -> None:
    one = replace(PRIORITY, **changes)
    assert first.priority_reason(one, attribute, EN) == english
    assert re.search("요\\.$", first.priority_reason(one, attribute, KO))


def test_every_factor_has_a_row_in_the_order_of_the_formula() -> None:
    rows = first.factor_rows(PRIORITY, PARKING, EN)
    assert [(name, value) for name, value, _ in rows] == [
        ("Importance", "matters 2×"),
        ("Yours", "0 of 100"),
        ("What most offer", "100 of 100"),
        ("Market baseline", "75 of 100"),
        ("Target", "not known"),
        ("Who offers it", "6 of 8"),
        ("Disappoints when missing", "75 %"),
        ("Delights when there", "25 %"),
        ("Pressure over 12 months", "100 %"),
        ("Still special when ready", "0 %"),
        ("Pain", "2.00"),
        ("Gain", "0.00"),
        ("Effort", "3 of 5"),
        ("Priority", "0.67"),
    ]
    assert all(hint.endswith(".") for _, _, hint in rows)
    assert ("하는 곳", "8곳 중 6곳") in [
        row[:2] for row in first.factor_rows(PRIORITY, PARKING, KO)
    ]


def test_no_number_of_a_priority_is_hidden() -> None:
    """Every field that is a number of the formula has its row; the counts make the share's."""
    shown = set(first.FACTORS) | {"adopters", "known"}
    numbers = {
        one.name for one in fields(Priority) if "float" in str(one.type) or one.type == "int"
    }
    assert numbers - shown == {"attribute", "years_left"}


def test_nobody_known_is_said_so() -> None:
    nobody = replace(PRIORITY, known=0, adopters=0)
    for one, attribute in ((nobody, PARKING), (PRIORITY, MINUTES)):
        rows = first.factor_rows(one, attribute, EN)
        assert ("Who offers it", "not known") in [row[:2] for row in rows]


READY = date(2026, 3, 1)
DUE = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("plan", "adequate", "is_enough", "attribute", "english"),
    [
        (
            Plan(attribute=1, target=12.0, due=DUE),
            12.3456,
            True,
            MINUTES,
            "“12 min” will do on 1 March 2027: most will then offer “12.35 min” or better.",
        ),
        (
            Plan(attribute=1, target=1.0, due=DUE),
            2.0,
            False,
            BREAKFAST,
            "“partly” will not do on 1 March 2027: most will then offer “yes” or better.",
        ),
        (
            Plan(attribute=1, target=1.0, due=DUE),
            0.0,
            True,
            PARKING,
            "On 1 March 2027 most will probably still be without it.",
        ),
        (
            Plan(attribute=1, move=Move.MATCH),
            1.0,
            None,
            PARKING,
            "On 1 March 2026 most will offer “yes” or better. Set a target to compare with it.",
        ),
        (
            Plan(attribute=1, target=5.0, due=DUE),
            None,
            None,
            MINUTES,
            "What most will offer on 1 March 2027 cannot be told yet.",
        ),
        (
            Plan(attribute=1, target=1.0, due=date(2026, 1, 1), lead_months=3),
            1.0,
            True,
            PARKING,
            (
                "“yes” will do on 1 January 2026: most will then offer “yes” or better. Starting "
                "today you are ready on 1 March 2026, after the day you set."
            ),
        ),
    ],
)
def test_what_becomes_of_a_plan(
    plan: Plan,
    adequate: float | None,
    is_enough: bool | None,
    attribute: Attribute,
    english: str,
) -> None:
    check = PlanCheck(adequate=adequate, is_enough=is_enough, ready_on=READY)
    assert plan_check.plan_check_text(plan, check, attribute, EN) == english
    assert re.search("[가-힣]", plan_check.plan_check_text(plan, check, attribute, KO))


@pytest.mark.parametrize(
    ("target", "adequate", "is_enough", "english"),
    [
        (2.0, 2.0, True, "Today “yes” would do: most offer “yes” or better."),
        (1.0, 2.0, False, "Today “partly” would not do: most offer “yes” or better."),
        (2.0, 0.0, True, "Today most are still without it."),
        (None, 2.0, None, "Today most offer “yes” or better. Set a target to compare with it."),
        (2.0, None, None, "What most offer today cannot be told yet."),
    ],
)
def test_a_day_that_has_passed_is_not_spoken_of_as_to_come(
    target: float | None, adequate: float | None, is_enough: bool | None, english: str
) -> None:
    """Ready on 1 March 2026 with two months to go is said on 1 January: the day before is past."""
    check = PlanCheck(adequate=adequate, is_enough=is_enough, ready_on=READY)
    plan = Plan(attribute=1, target=target, due=date(2025, 12, 31), lead_months=2)
    passed = plan_check.plan_check_text(plan, check, BREAKFAST, EN)
    assert passed == f"The day you set, 31 December 2025, has passed. {english}"
    korean = plan_check.plan_check_text(plan, check, BREAKFAST, KO)
    assert korean.startswith("정한 날인 2025년 12월 31일이 지났어요. 지금")
    today = replace(plan, due=date(2026, 1, 1))
    assert "passed" not in plan_check.plan_check_text(today, check, BREAKFAST, EN)


def test_a_plan_in_korean() -> None:
    check = PlanCheck(adequate=2.0, is_enough=False, ready_on=READY)
    plan = Plan(attribute=1, target=1.0, due=DUE)
    assert plan_check.plan_check_text(plan, check, BREAKFAST, KO) == (
        "2027년 3월 1일에는 있음 이상이 보통이 돼요. 목표 일부로는 모자라요."
    )
