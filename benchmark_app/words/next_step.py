"""The sentence over the list of what to do first, and the words that only the list needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.priority import (
    PRESSING,
    Priority,
    PriorityLabel,
    most_pressing,
    open_priorities,
)
from benchmark_app.words.first import move_word, priority_reason
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.value import format_value

NEXT_STEPS: Final[dict[str, Sentence]] = {
    "no_services": Sentence(
        "Add the services your customers could expect, and you will see here what to do first.",
        "손님이 기대할 만한 서비스 항목을 적으면 무엇부터 할지 여기에 보여 드려요.",
    ),
    "few_competitors": Sentence(
        "What to do first can be said from three competitors on.",
        "무엇부터 할지는 경쟁 가게가 세 곳은 있어야 말할 수 있어요.",
    ),
    "few_known": Sentence(
        "No service is known at more than {known} {known:competitor|competitors}: what customers "
        "expect can be said from {fewest} on.",
        "아직 한 항목에 경쟁 가게 {known}곳까지만 알아요. 손님이 기대하는 것은 {fewest}곳부터 "
        "말할 수 있어요.",
    ),
    "few_checked": Sentence(
        "Too few places are checked to say what customers expect.",
        "손님이 무엇을 기대하는지 말하기에는 조사한 곳이 적어요.",
    ),
    "no_subject": Sentence(
        "Mark one column as your business, and you will see here what to do first.",
        "어느 칸이 우리 가게인지 정하면 무엇부터 할지 여기에 보여 드려요.",
    ),
    "coming": Sentence("Working out what to do first…", "무엇부터 할지 계산하고 있어요…"),
    "failed": Sentence(
        "What to do first could not be worked out. What you entered is safe.",
        "무엇부터 할지 계산하지 못했어요. 적은 값은 그대로 있어요.",
    ),
    "start": Sentence("Start with {name}. {reason}", "{name}부터 하세요. {reason}"),
    "gain": Sentence(
        "Nothing presses now. The most is to be gained with {name}.",
        "지금 급한 것은 없어요. 얻을 것이 가장 많은 항목은 {name:이에요}.",
    ),
    "check_yours": Sentence(
        "Check yours: {unknown} expected {unknown:service is|services are} not known yet.",
        "우리 가게부터 확인하세요. 아직 모르는 기본이 {unknown}개예요.",
    ),
    "check_yours_then": Sentence(
        "Check yours: {unknown} expected {unknown:service is|services are} not known yet. Then "
        "start with {name}.",
        "우리 가게부터 확인하세요. 아직 모르는 기본이 {unknown}개예요. 그다음은 {name} 차례예요.",
    ),
    "nothing": Sentence(
        "Nothing presses now: you do what customers expect, as far as it is known.",
        "지금 급한 것은 없어요. 아는 한 손님이 기대하는 만큼 하고 있어요.",
    ),
    "left": Sentence(
        "Nothing presses now but what you decided to leave.",
        "그대로 두기로 한 것 말고는 급한 것이 없어요.",
    ),
    "own_unknown": Sentence(
        "Enter what your own business offers, and you will see here what to do first.",
        "우리 가게가 하는 것을 적으면 무엇부터 할지 여기에 보여 드려요.",
    ),
}
_PLAN: Final = Sentence("Your plan: {parts}.", "계획: {parts}.")
#: The parts of a plan that say something, in their order.
PLAN_PARTS: Final[dict[str, Sentence]] = {
    "target": Sentence("target “{value}”", "목표 {value}"),
    "due": Sentence("by {value}", "{value}까지"),
    "cost": Sentence("cost {value}", "비용 {value}"),
    "lead_months": Sentence("takes {value} {value:month|months} to be ready", "준비에 {value}개월"),
    "effort": Sentence("effort {value} of 5", "드는 힘 5점 중 {value}점"),
}
_UNDECIDED: Final = Sentence("Undecided", "아직 안 정함")
#: What an effort of 1 to 5 means.
EFFORT_WORDS: Final = (
    Sentence("easy", "쉬움"),
    Sentence("fairly easy", "조금 쉬움"),
    Sentence("medium", "보통"),
    Sentence("fairly hard", "조금 어려움"),
    Sentence("hard", "어려움"),
)


def next_step_text(code: str, language: Language) -> str:
    """Why nothing can be said of what to do first, or not yet."""
    return speak(NEXT_STEPS[code], language)


def first_step_text(
    priorities: Sequence[Priority],
    attributes: Mapping[int, Attribute],
    language: Language,
    *,
    fewest: int,
) -> str:
    """What to do first in one sentence: the row that the list of next actions begins with.

    What presses comes before what gains; before both, basics of which the owner's own is unknown.
    With fewer than `fewest` competitors known nothing is said of what customers expect.
    """
    pressing = most_pressing(priorities)
    known = max((one.known for one in priorities), default=0)
    if pressing is None and 0 < known < fewest:
        return speak(NEXT_STEPS["few_known"], language, known=known, fewest=fewest)
    unknown = sum(one.is_unknown_basic for one in priorities)
    if unknown and any(one.own is not None for one in priorities):
        code = "check_yours" if pressing is None else "check_yours_then"
        name = "" if pressing is None else attributes[pressing.attribute].name
        return speak(NEXT_STEPS[code], language, unknown=unknown, name=name)
    if pressing is not None:
        attribute = attributes[pressing.attribute]
        reason = priority_reason(pressing, attribute, language)
        return speak(NEXT_STEPS["start"], language, name=attribute.name, reason=reason)
    top = next((one for one in open_priorities(priorities) if one.priority > 0), None)
    if top is None:
        return speak(NEXT_STEPS[_nothing(priorities)], language)
    return speak(NEXT_STEPS["gain"], language, name=attributes[top.attribute].name)


def _nothing(priorities: Sequence[Priority]) -> str:
    """The code of the sentence where none of what is not left has anything to win."""
    if any(one.label in PRESSING for one in priorities):
        return "left"
    scored = [one for one in priorities if one.own is not None]
    if not scored:
        return "own_unknown"
    is_unsure = all(one.label is PriorityLabel.CHECK_MORE for one in scored)
    return "few_checked" if is_unsure else "nothing"


def decision_word(move: Move | None, language: Language) -> str:
    """What the owner decided, or that nothing is decided yet."""
    return speak(_UNDECIDED, language) if move is None else move_word(move, language)


def plan_text(plan: Plan, attribute: Attribute, language: Language) -> str:
    """The plan in one sentence: "Your plan: match, target "yes", by 1 March 2027, effort 3"."""
    parts = {
        "target": format_value(plan.target, attribute, language),
        "due": plan.due,
        "cost": plan.cost,
        "lead_months": plan.lead_months,
        "effort": plan.effort,
    }
    said = [
        speak(PLAN_PARTS[code], language, value=value)
        for code, value in parts.items()
        if value not in (None, "", 0) or (code == "cost" and value is not None)
    ]
    decided = decision_word(plan.move, language)
    decided = decided if language.is_korean else decided.lower()
    return speak(_PLAN, language, parts=(decided, *said))


def effort_word(effort: int, language: Language) -> str:
    """What an effort of 1 to 5 means."""
    return speak(EFFORT_WORDS[effort - 1], language)
