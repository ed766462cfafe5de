"""What the comparison of two profiles says: its finding, its cards, what somebody changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.profile import ValueChange
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.value import format_value

#: Codes of what stands on, over and beside the chart.
COMPARE_WORDS: Final[dict[str, Sentence]] = {
    # the finding; {rival} is a competitor's name or the word for the market
    "profile": Sentence(
        "Against {rival} you are ahead in {ahead}, level in {level} and behind in {behind} of "
        "{count} {count:service|services}; furthest behind in {name}.",
        "{rival:과} 견주면 {count}개 항목 중 {ahead}개는 앞서고 {level}개는 비슷하고 {behind}개는 "
        "뒤처져요. 가장 뒤처진 항목은 {name:이에요}.",
    ),
    "profile_no_lag": Sentence(
        "Against {rival} you are ahead in {ahead} and level in {level} of {count} "
        "{count:service|services}, and behind in none.",
        "{rival:과} 견주면 {count}개 항목 중 {ahead}개는 앞서고 {level}개는 비슷해요. "
        "뒤처진 항목은 없어요.",
    ),
    "profile_ahead": Sentence(
        "Against {rival} you are ahead in {count:the one service|every service} that can be "
        "compared ({count}).",
        "{rival:과} 견줄 수 있는 {count}개 항목은 모두 앞서요.",
    ),
    "profile_alike": Sentence(
        "Against {rival} you are level in {level} of {count} {count:service|services}.",
        "{rival:과} 견주면 {count}개 항목 중 {level}개가 비슷해요.",
    ),
    "no_overlap": Sentence(
        "There is no service yet that is known both of you and of {rival}.",
        "우리 가게와 {rival:을} 함께 아는 항목이 아직 없어요.",
    ),
    "more_unknown": Sentence(
        "{more} more {more:is|are} not known well enough.",
        "다른 {more}개는 아는 것이 모자라요.",
    ),
    "none_enough": Sentence(
        "Too little is known to compare you with {rival}: {more} {more:service is|services are} "
        "not known well enough.",
        "{rival:과} 견주기에는 아는 것이 적어요. 항목 {more}개가 모두 모자라요.",
    ),
    "no_subject": Sentence(
        "Mark one column as your business, and your profile stands here beside the others.",
        "어느 칸이 우리 가게인지 정하면 우리 모습을 다른 곳과 나란히 보여 드려요.",
    ),
    "nothing": Sentence(
        "Enter what you and your competitors offer, and the profiles stand here side by side.",
        "우리 가게와 경쟁 가게가 하는 것을 적으면 모습을 나란히 보여 드려요.",
    ),
    "the_market": Sentence("the market", "시장"),
    "the_two": Sentence("both competitors", "두 경쟁 가게"),
    # names of the marks, columns, what the signs mean
    "you": Sentence("You", "우리 가게"),
    "market": Sentence("Market baseline", "시장 기준선"),
    "two_mean": Sentence("Mean of both competitors", "두 경쟁 가게 평균"),
    "scale": Sentence("Level from 0 to 100", "0~100점"),
    "shown": Sentence(
        "the {shown} of {count} that matter most", "중요한 {shown}개 (전체 {count}개)"
    ),
    "widest_shown": Sentence(
        "all matter alike: the {shown} of {count} with the widest gaps",
        "중요도가 모두 같아 격차가 큰 {shown}개 (전체 {count}개)",
    ),
    "first_shown": Sentence("{shown} of {count} services", "항목 {count}개 중 {shown}개"),
    "all_shown": Sentence("{count} {count:service|services}", "항목 {count}개"),
    "trail": Sentence("the trail leads from {day}", "꼬리는 {day}부터"),
    "near": Sentence(
        "(in brackets) level: within the tolerance of the service",
        "(괄호 안) 비슷함: 항목의 허용 차이 안",
    ),
    "about": Sentence("about {gap}", "약 {gap}"),
    "thin": Sentence(
        "dotted, about: too few places are known to be sure",
        "점선·약: 아는 곳이 적어 확실하지 않음",
    ),
    "left_out": Sentence(
        "{n} {n:service|services} of importance 0 {n:is|are} not here",
        "중요도가 0인 {n}개는 여기에 없음",
    ),
    "service": Sentence("Service", "서비스 항목"),
    "gap": Sentence("Gap", "격차"),
    "importance": Sentence("Importance", "중요도"),
    "before": Sentence("You on {day}", "{day}의 우리 가게"),
    # the card
    "own_card": Sentence("You: {value}", "우리 가게: {value}"),
    "market_card": Sentence("{market}: {score} of 100", "{market}: 100점 중 {score}점"),
    "rival_card": Sentence("{name}: {value}", "{name}: {value}"),
    "unknown": Sentence("unknown", "모름"),
    "ahead_by": Sentence(
        "{points} {points:point|points} ahead of {rival}", "{rival}보다 {points}점 앞서요"
    ),
    "behind_by": Sentence(
        "{points} {points:point|points} behind {rival}", "{rival}보다 {points}점 뒤처져요"
    ),
    "alike_near": Sentence(
        "{points} {points:point|points} from {rival}: level within the tolerance",
        "{rival:과} {points}점 차이라 허용 차이 안에서 비슷해요",
    ),
    "too_few": Sentence(
        "too few places are known to say who is ahead",
        "아는 곳이 적어 누가 앞서는지 말하기 어려워요",
    ),
    "alike": Sentence("as good as {rival}", "{rival:과} 같아요"),
    # below the chart: with whom, then what that competitor changed
    "with_whom": Sentence("Compare with one of them", "한 곳과 견주기"),
    "changes": Sentence(
        "What {name} changed in the last 12 months", "{name:이} 지난 12개월 동안 바꾼 것"
    ),
    "no_change": Sentence(
        "No change was seen at {name} in the last 12 months.",
        "지난 12개월 동안 {name}에서 달라진 것을 보지 못했어요.",
    ),
    "change": Sentence(
        "{day}  {service}: {before} → {after}", "{day}  {service}: {before} → {after}"
    ),
}


def compare_word(code: str, language: Language, **params: object) -> str:
    """A text of the comparison."""
    return speak(COMPARE_WORDS[code], language, **params)


def profile_text(
    gaps: Sequence[tuple[str, float]],
    rival: str,
    tolerance: float,
    language: Language,
    *,
    more: int = 0,
) -> str:
    """The finding: how many services the subject leads and lags in.

    `gaps` are names with the subject's score less the rival's; within `tolerance` both are level.
    `more` services are not known well enough to be counted.
    """
    if not gaps:
        code = "none_enough" if more else "no_overlap"
        return compare_word(code, language, rival=rival, more=more)
    said = _profile_text(gaps, rival, tolerance, language)
    return f"{said} {compare_word('more_unknown', language, more=more)}" if more else said


def _profile_text(
    gaps: Sequence[tuple[str, float]], rival: str, tolerance: float, language: Language
) -> str:
    behind = [gap for gap in gaps if gap[1] < -tolerance]
    counts = {
        "rival": rival,
        "count": len(gaps),
        "ahead": sum(gap > tolerance for _, gap in gaps),
        "behind": len(behind),
    }
    counts["level"] = len(gaps) - sum(gap > tolerance for _, gap in gaps) - len(behind)
    if counts["level"] == len(gaps):
        return compare_word("profile_alike", language, **counts)
    if not behind:
        code = "profile_no_lag" if counts["level"] else "profile_ahead"
        return compare_word(code, language, **counts)
    furthest = min(behind, key=lambda gap: gap[1])[0]
    return compare_word("profile", language, name=furthest, **counts)


def gap_text(points: float, rival: str, language: Language, *, is_level: bool = False) -> str:
    """A gap in points of 100 in words: "12 points behind the market"; level within a tolerance."""
    rounded = abs(round(points))
    if not rounded:
        return compare_word("alike", language, rival=rival)
    code = "alike_near" if is_level else "ahead_by" if points > 0 else "behind_by"
    return compare_word(code, language, points=rounded, rival=rival)


def change_text(change: ValueChange, attribute: Attribute, language: Language) -> str:
    """One change of a competitor: "2026-03-01  Free parking: no → yes"."""
    return compare_word(
        "change",
        language,
        day=format_date(change.day),
        service=attribute.name,
        before=format_value(change.before, attribute, language),
        after=format_value(change.after, attribute, language),
    )
