"""What other rules would change, in a few sentences and one line a service."""

from __future__ import annotations

from datetime import date
from typing import Final

from benchmark_app.domain.effect import PolicyEffect, ServiceEffect
from benchmark_app.domain.result import Badge, LifecycleStage, StageResult, Standing
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.stage import STAGES, badge_word, stage_word, standing_word

EFFECTS: Final[dict[str, Sentence]] = {
    "moved": Sentence(
        "{count} {count:service changes its|services change their} stage.",
        "항목 {count}개의 단계가 바뀌어요.",
    ),
    "not_moved": Sentence("No service changes its stage.", "단계가 바뀌는 항목은 없어요."),
    "missing": Sentence("Missing basics {before} → {after}.", "빠진 기본 {before} → {after}개."),
    "levels": Sentence("Your level {own}, baseline {market}.", "우리 수준 {own}, 기준선 {market}."),
    "market": Sentence("Baseline {market}.", "기준선 {market}."),
    "customers": Sentence("Customers expect {expected}.", "손님의 기대 {expected}."),
    "transitions": Sentence(
        "Changes of stage in the history {before} → {after}.",
        "지나온 단계 변화 {before} → {after}번.",
    ),
    "nothing": Sentence("Nothing changes on {day}.", "{day}에는 달라지는 것이 없어요."),
    "count": Sentence(
        "{stage} {before}\u00a0→\u00a0{after}", "{stage} {before}\u00a0→\u00a0{after}"
    ),
    "service": Sentence("{name}: {before} → {after}", "{name}: {before} → {after}"),
    "since": Sentence(
        "{name}: {stage} since {after}, not {before}",
        "{name}: {stage} 시작 {before} → {after}",
    ),
    "confirmed": Sentence("{name}: {stage} is confirmed", "{name}: {stage} 확정"),
    "unconfirmed": Sentence("{name}: {stage} is not confirmed yet", "{name}: {stage} 아직 확정 전"),
    "badge_on": Sentence("{name}: marked “{badge}”", "{name}: ‘{badge}’ 표시"),
    "badge_off": Sentence("{name}: no longer marked “{badge}”", "{name}: ‘{badge}’ 표시 없음"),
    "none": Sentence("–", "–"),
}


def effect_sentences(effect: PolicyEffect, day: date, language: Language) -> list[str]:
    """The counts: stages, missing basics, level, expectations, history; or that nothing changes."""
    if effect.before == effect.after:
        return [speak(EFFECTS["nothing"], language, day=day)]
    said = [_moved_text(effect, language)]
    pairs = {
        "missing": tuple(
            facts.standing(Standing.MISSING_BASIC) for facts in (effect.before, effect.after)
        ),
        "transitions": (effect.before.transitions, effect.after.transitions),
    }
    said += [
        speak(EFFECTS[code], language, before=before, after=after)
        for code, (before, after) in pairs.items()
        if before != after
    ]
    return [*said, *_level_texts(effect, language)]


def service_text(effect: ServiceEffect, name: str, language: Language) -> str:
    """What differs for one service: its stage, else where the subject stands, else when."""
    before, after = effect.before, effect.after
    if effect.is_moved:
        text = _change(name, _stage(before, language), _stage(after, language), language)
        newly = effect.is_restood and after.standing is Standing.MISSING_BASIC
        return f"{text} · {standing_word(after.standing, language)}" if newly else text
    if effect.is_restood:
        was, would = (standing_word(one.standing, language) for one in (before, after))
        return _change(name, was, would, language)
    stage = _stage(after, language)
    if before.since != after.since:
        days = {
            "before": _day(before.since, language),
            "after": _day(after.since, language),
        }
        return speak(EFFECTS["since"], language, name=name, stage=stage, **days)
    if before.provisional != after.provisional:
        code = "unconfirmed" if after.provisional else "confirmed"
        return speak(EFFECTS[code], language, name=name, stage=stage)
    return _badge_text(before, after, name, language)


def _moved_text(effect: PolicyEffect, language: Language) -> str:
    if not effect.moved:
        return speak(EFFECTS["not_moved"], language)
    counts = [
        speak(EFFECTS["count"], language, stage=STAGES[stage], before=before, after=after)
        for stage, before, after in effect.stage_counts
    ]
    moved = speak(EFFECTS["moved"], language, count=effect.moved)
    return f"{moved}\n{' · '.join(counts)}" if counts else moved


def _level_texts(effect: PolicyEffect, language: Language) -> list[str]:
    """The level and the baseline; what customers expect where that is another thing."""
    before, after = effect.before, effect.after
    own = _points(before.level.own_level, after.level.own_level)
    market = _points(before.level.market_level, after.level.market_level)
    code = "levels" if before.level.own_level is not None else "market"
    said = [speak(EFFECTS[code], language, own=own, market=market)]
    expected = _points(before.customer_level, after.customer_level)
    if expected != market:
        said.append(speak(EFFECTS["customers"], language, expected=expected))
    return said


def _badge_text(before: StageResult, after: StageResult, name: str, language: Language) -> str:
    """Which mark comes or goes; one of them does."""
    gone: list[Badge] = [one for one in before.badges if one not in after.badges]
    come: list[Badge] = [one for one in after.badges if one not in before.badges]
    code, badge = ("badge_on", come[0]) if come else ("badge_off", gone[0])
    return speak(EFFECTS[code], language, name=name, badge=badge_word(badge, language))


def _change(name: str, before: str, after: str, language: Language) -> str:
    return speak(EFFECTS["service"], language, name=name, before=before, after=after)


def _stage(result: StageResult, language: Language) -> str:
    return stage_word(result.stage or LifecycleStage.INSUFFICIENT, language)


def _day(day: date | None, language: Language) -> str:
    return speak(EFFECTS["none"], language) if day is None else format_date(day)


def _points(before: float | None, after: float | None) -> str:
    """A level in whole points, before and after where these differ."""
    was, would = ("–" if one is None else str(round(one)) for one in (before, after))
    return was if was == would else f"{was}\u00a0→\u00a0{would}"
