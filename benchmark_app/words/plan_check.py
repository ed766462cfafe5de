"""Whether a plan will do on its day, in words."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.priority import PlanCheck
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.value import format_value

CHECKS: Final[dict[str, Sentence]] = {
    "enough": Sentence(
        "“{target}” will do on {day}: most will then offer “{adequate}” or better.",
        "{day}에는 {adequate} 이상이 보통이 돼요. 목표 {target:로} 충분해요.",
    ),
    "not_enough": Sentence(
        "“{target}” will not do on {day}: most will then offer “{adequate}” or better.",
        "{day}에는 {adequate} 이상이 보통이 돼요. 목표 {target:로}는 모자라요.",
    ),
    "most_without": Sentence(
        "On {day} most will probably still be without it.",
        "{day}에도 대부분은 아직 하지 않을 가능성이 커요.",
    ),
    "without_target": Sentence(
        "On {day} most will offer “{adequate}” or better. Set a target to compare with it.",
        "{day}에는 {adequate} 이상이 보통이 돼요. 목표를 정하면 견줄 수 있어요.",
    ),
    "not_told": Sentence(
        "What most will offer on {day} cannot be told yet.",
        "{day}에 대부분이 어느 만큼 할지는 아직 말할 수 없어요.",
    ),
    "passed": Sentence("The day you set, {day}, has passed.", "정한 날인 {day:이} 지났어요."),
    "enough_past": Sentence(
        "Today “{target}” would do: most offer “{adequate}” or better.",
        "지금은 {adequate} 이상이 보통이에요. 목표 {target:로} 충분해요.",
    ),
    "not_enough_past": Sentence(
        "Today “{target}” would not do: most offer “{adequate}” or better.",
        "지금은 {adequate} 이상이 보통이에요. 목표 {target:로}는 모자라요.",
    ),
    "most_without_past": Sentence(
        "Today most are still without it.", "지금도 대부분은 하지 않아요."
    ),
    "without_target_past": Sentence(
        "Today most offer “{adequate}” or better. Set a target to compare with it.",
        "지금은 {adequate} 이상이 보통이에요. 목표를 정하면 견줄 수 있어요.",
    ),
    "not_told_past": Sentence(
        "What most offer today cannot be told yet.",
        "지금 대부분이 어느 만큼 하는지는 아직 말할 수 없어요.",
    ),
    "too_late": Sentence(
        "Starting today you are ready on {ready}, after the day you set.",
        "오늘 시작해도 {ready}에 준비돼서 정한 날보다 늦어요.",
    ),
}


def plan_check_text(plan: Plan, check: PlanCheck, attribute: Attribute, language: Language) -> str:
    """Whether a plan's target will do on its day, and whether the owner is ready by then."""
    code, is_past = _check(plan, check, attribute), _is_past(plan, check)
    said = speak(
        CHECKS[f"{code}_past" if is_past else code],
        language,
        day=plan.due or check.ready_on,
        target=format_value(plan.target, attribute, language),
        adequate=_adequate(check, attribute, language),
    )
    if is_past:
        return f"{speak(CHECKS['passed'], language, day=plan.due)} {said}"
    if plan.due is None or check.ready_on <= plan.due:
        return said
    return f"{said} {speak(CHECKS['too_late'], language, ready=check.ready_on)}"


def _is_past(plan: Plan, check: PlanCheck) -> bool:
    """Whether the plan's day lies before the day the check was made on.

    That day is the lead time before `ready_on`; where a month's end clipped it, up to three days
    too early.
    """
    return plan.due is not None and plan.due < add_months(check.ready_on, -plan.lead_months)


def _check(plan: Plan, check: PlanCheck, attribute: Attribute) -> str:
    """The code of the sentence about the target."""
    if check.adequate is None:
        return "not_told"
    if attribute.kind is not AttributeKind.MEASURE and check.adequate <= 0.0:
        return "most_without"
    if plan.target is None:
        return "without_target"
    return "enough" if check.is_enough else "not_enough"


def _adequate(check: PlanCheck, attribute: Attribute, language: Language) -> str:
    if check.adequate is None:
        return ""
    return format_value(round(check.adequate, 2), attribute, language)
