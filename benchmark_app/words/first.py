"""What to do first, in words: the advice, why, every factor, and what became of the plan."""

from __future__ import annotations

from datetime import date
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.forecast import ForecastBasis
from benchmark_app.domain.plan import EFFORTS, Move
from benchmark_app.domain.priority import Priority, PriorityLabel
from benchmark_app.words.forecast import FORECASTS
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_month, format_number, format_share
from benchmark_app.words.offer import offer_places
from benchmark_app.words.sentence import Sentence, speak

LABELS: Final[dict[PriorityLabel, Sentence]] = {
    PriorityLabel.FIX_NOW: Sentence("Fix now", "지금 고치기"),
    PriorityLabel.CLOSE_BY: Sentence("Close the gap soon", "곧 따라잡기"),
    PriorityLabel.KEEP: Sentence("Keep", "지키기"),
    PriorityLabel.EXPLOIT: Sentence("Make the most of it", "강점 살리기"),
    PriorityLabel.WATCH: Sentence("Watch", "지켜보기"),
    PriorityLabel.CONSIDER_DROPPING: Sentence("Consider dropping", "그만둘지 생각하기"),
    PriorityLabel.CHECK_MORE: Sentence("Check more places", "더 조사하기"),
}
_CLOSE_BY: Final = Sentence("Close by {month}", "{month}까지 따라잡기")
LABEL_HINTS: Final[dict[PriorityLabel, Sentence]] = {
    PriorityLabel.FIX_NOW: Sentence(
        "Most do better than you, and customers notice.", "대부분 우리보다 나아서 손님이 느껴요."
    ),
    PriorityLabel.CLOSE_BY: Sentence(
        "Customers will soon expect it; be ready before.",
        "곧 손님이 당연하게 여겨요. 그 전에 준비하세요.",
    ),
    PriorityLabel.KEEP: Sentence(
        "Nobody praises it, but missing it would disappoint.",
        "칭찬받지는 않아도 없으면 실망해요.",
    ),
    PriorityLabel.EXPLOIT: Sentence(
        "You lead here; use it while it lasts.", "우리가 앞서요. 앞서는 동안 알리세요."
    ),
    PriorityLabel.WATCH: Sentence("Nothing presses here now.", "지금 급한 것은 없어요."),
    PriorityLabel.CONSIDER_DROPPING: Sentence(
        "Others are dropping it, and few would miss it.",
        "다른 곳은 그만두고 있고 찾는 손님도 적어요.",
    ),
    PriorityLabel.CHECK_MORE: Sentence(
        "Too few places checked to say.", "말하기에는 조사한 곳이 적어요."
    ),
}
MOVES: Final[dict[Move, Sentence]] = {
    Move.MATCH: Sentence("Match", "따라가기"),
    Move.LEAD: Sentence("Lead", "앞서기"),
    Move.LEAVE: Sentence("Leave", "두기"),
}
MOVE_HINTS: Final[dict[Move, Sentence]] = {
    Move.MATCH: Sentence("Do as well as most do.", "대부분 하는 만큼 해요."),
    Move.LEAD: Sentence("Do better than all others.", "누구보다 잘해요."),
    Move.LEAVE: Sentence("Do nothing about it, on purpose.", "알고도 그대로 둬요."),
}
REASONS: Final[dict[str, Sentence]] = {
    "missing": Sentence(
        "Customers expect it and you do not offer it: {adopters} of {known} do.",
        "손님은 당연하게 여기는데 우리 가게에는 없어요. {known}곳 중 {adopters}곳이 해요.",
    ),
    "becoming": Sentence(
        "It is becoming expected and you do not offer it: {adopters} of {known} do.",
        "기본이 되고 있는데 우리 가게에는 없어요. {known}곳 중 {adopters}곳이 해요.",
    ),
    "without": Sentence(
        "You do not offer it: {adopters} of {known} {does}.",
        "우리 가게에는 없어요. {known}곳 중 {adopters}곳이 {does}.",
    ),
    "below": Sentence(
        "Yours is not as good as what most competitors offer.", "대부분의 경쟁 가게보다 못해요."
    ),
    "close_by": Sentence(
        "It is catching on, {adopters} of {known} {does}, and it may be expected by all as early "
        "as {month}.",
        "{known}곳 중 {adopters}곳이 {does}. 퍼지고 있어서 이르면 {month}에 기본이 될 수 있어요.",
    ),
    "close": Sentence(
        "It is catching on: {adopters} of {known} {does}.",
        "퍼지고 있어요. {known}곳 중 {adopters}곳이 {does}.",
    ),
    "not_yet": Sentence("You do not offer it yet.", "우리 가게에는 아직 없어요."),
    "partly_yet": Sentence("You offer only some of it yet.", "우리 가게는 아직 일부만 해요."),
    "short_yet": Sentence("You do not yet.", "우리 가게는 아직이에요."),
    "keep": Sentence(
        "Customers take it for granted: {adopters} of {known} others {does}, and so do you.",
        "손님이 당연하게 여기는 것이에요. 우리 가게도 {does}. 다른 {known}곳 중 {adopters}곳이 "
        "{does}.",
    ),
    "keep_below": Sentence(
        "Customers take it for granted. You have it, but some are better.",
        "손님이 당연하게 여기는 것이에요. 우리 가게도 갖췄지만 더 나은 곳도 있어요.",
    ),
    "only_us": Sentence(
        "Only you offer it: none of {known} others does.",
        "우리만 해요. 다른 {known}곳은 하지 않아요.",
    ),
    "only_us_number": Sentence(
        "You stand alone: none of {known} others {none_does}.",
        "우리뿐이에요. 다른 {known}곳 중 {none_does} 곳이 없어요.",
    ),
    "ahead": Sentence(
        "You are ahead: only {adopters} of {known} others {does}.",
        "우리가 앞서요. 다른 {known}곳 중 {adopters}곳만 {does}.",
    ),
    "dropping": Sentence(
        "Places are dropping it: {adopters} of {known} still {does}.",
        "그만두는 곳이 나와서 {known}곳 중 {adopters}곳만 아직 {does}.",
    ),
    "dropped": Sentence(
        "Everyone else has dropped it: none of {known} others still {none_does}.",
        "다른 곳은 모두 그만뒀어요. {known}곳 중 {none_does} 곳이 없어요.",
    ),
    "own_unknown": Sentence(
        "Yours is not known yet; enter it to see what it costs you.",
        "우리 가게 값을 아직 몰라요. 적으면 얼마나 손해인지 볼 수 있어요.",
    ),
    "not_scored": Sentence(
        "It is shown, not scored: no direction is better.",
        "보여만 드리고 점수는 매기지 않아요. 어느 쪽이 더 좋다고 정하지 않은 값이에요.",
    ),
    "few_known": Sentence(
        "Too few places are checked to say what customers expect: {adopters} of {known} {does}.",
        "손님이 무엇을 기대하는지 말하기에는 조사한 곳이 적어요. {known}곳 중 {adopters}곳이 "
        "{does}.",
    ),
    "few_compared": Sentence(
        "Too few places are checked to say how yours compares.",
        "다른 곳과 견주기에는 조사한 곳이 적어요.",
    ),
    "nobody_known": Sentence("Nobody's is known yet.", "다른 곳이 하는지는 아직 몰라요."),
    "no_floor": Sentence(
        "No value is set from which it counts as offered, so it has no stage to fear.",
        "얼마부터 하는 것으로 칠지 정하지 않아서 단계를 말할 수 없어요.",
    ),
    "coming": Sentence(
        "{adopters} of {known} {does}, and it may be expected by all as early as {month}.",
        "{known}곳 중 {adopters}곳이 {does}. 이르면 {month}에 기본이 될 수 있어요.",
    ),
    "chance": Sentence(
        "{adopters} of {known} {does}. If customers want it, it would set you apart.",
        "{known}곳 중 {adopters}곳이 {does}. 손님이 원한다면 우리를 돋보이게 해 줘요.",
    ),
    "behind": Sentence(
        "Yours is behind the market, but it is not expected by all: {adopters} of {known} {does}.",
        "시장보다 못하지만 아직 기본은 아니에요. {known}곳 중 {adopters}곳이 {does}.",
    ),
    "nothing_presses": Sentence(
        "Nothing presses here now: {adopters} of {known} {does}.",
        "지금 급한 것은 없어요. {known}곳 중 {adopters}곳이 {does}.",
    ),
    "lead_left": Sentence(
        "In about {years} half of the others may have it.",
        "{years}쯤 지나면 절반이 따라 할 수 있어요.",
    ),
    "lead_lasts": Sentence(
        "Half of the others will hardly have it within 5 years.",
        "5년 안에 절반이 따라 하지는 않을 것 같아요.",
    ),
    "first_guess": FORECASTS["first_guess"],
    "left": Sentence("You decided to leave it.", "그대로 두기로 했어요."),
}
#: Reasons that say what others do; whether the owner has none of it or some follows.
_AHEAD_OF_US: Final = ("close_by", "close", "coming")
FACTORS: Final[dict[str, tuple[Sentence, Sentence]]] = {
    "importance": (
        Sentence("Importance", "중요도"),
        Sentence("How much it matters; 1 is usual.", "중요한 정도예요. 보통은 1이에요."),
    ),
    "own": (
        Sentence("Yours", "우리 가게"),
        Sentence("What you offer, 0 to 100.", "우리 가게의 수준이에요. 0에서 100까지예요."),
    ),
    "adequate": (
        Sentence("What most offer", "대부분의 수준"),
        Sentence(
            "The level most competitors reach, 0 to 100.",
            "대부분의 경쟁 가게가 이르는 수준이에요. 0에서 100까지예요.",
        ),
    ),
    "expected": (
        Sentence("Market baseline", "시장 기준선"),
        Sentence("The mean of the competitors, 0 to 100.", "경쟁 가게의 평균이에요."),
    ),
    "target": (
        Sentence("Target", "목표"),
        Sentence(
            "What you aim at: your plan, else the best anyone offers.",
            "계획의 목표예요. 없으면 가장 잘하는 곳의 수준이에요.",
        ),
    ),
    "share": (
        Sentence("Who offers it", "하는 곳"),
        Sentence("Of the competitors that are known.", "값을 아는 경쟁 가게 가운데서예요."),
    ),
    "worse": (
        Sentence("Disappoints when missing", "없을 때의 실망"),
        Sentence(
            "The more offer it, the more it is missed.", "하는 곳이 많을수록 없으면 실망해요."
        ),
    ),
    "better": (
        Sentence("Delights when there", "있을 때의 기쁨"),
        Sentence("The fewer offer it, the more it stands out.", "하는 곳이 적을수록 돋보여요."),
    ),
    "pressure": (
        Sentence("Pressure over 12 months", "12개월 동안의 압박"),
        Sentence(
            "How much missing it hurts, as it becomes expected month by month.",
            "달마다 기본에 가까워질수록 없으면 얼마나 아쉬운지예요.",
        ),
    ),
    "room": (
        Sentence("Still special when ready", "준비됐을 때 아직 특별할 가능성"),
        Sentence(
            "The chance that fewer than half offer it once you are ready.",
            "우리가 준비됐을 때 절반이 안 되는 곳만 할 가능성이에요.",
        ),
    ),
    "pain": (
        Sentence("Pain", "잃는 것"),
        Sentence(
            "Importance × the gap to what most offer × pressure.",
            "중요도 × 대부분의 수준까지의 격차 × 압박이에요.",
        ),
    ),
    "gain": (
        Sentence("Gain", "얻는 것"),
        Sentence(
            "Importance × the step to the target × delight × still special.",
            "중요도 × 목표까지의 거리 × 기쁨 × 아직 특별할 가능성이에요.",
        ),
    ),
    "effort": (
        Sentence("Effort", "드는 힘"),
        Sentence("From 1, easy, to 5, hard; you set it.", "1은 쉬움, 5는 어려움이에요."),
    ),
    "priority": (
        Sentence("Priority", "우선순위"),
        Sentence("(Pain + gain) ÷ effort.", "(잃는 것 + 얻는 것) ÷ 드는 힘이에요."),
    ),
}
_TIMES: Final = Sentence("matters {times}×", "{times}배")
_OF: Final = Sentence("{part} of {whole}", "{whole} 중 {part}")
_POINTS: Final = Sentence("{part} of 100", "100점 중 {part}점")
_PLACES: Final = Sentence("{adopters} of {known}", "{known}곳 중 {adopters}곳")
_NOT_KNOWN: Final = Sentence("not known", "모름")
_YEARS: Final = Sentence("{n} {n:year|years}", "{n}년")
_MONTHS: Final = Sentence("{n} {n:month|months}", "{n}개월")
#: Pain and gain that show as 0.00 are none.
_HARDLY: Final = 0.005
#: A pressure from which customers expect it by now, and not only sooner or later.
_EXPECTED: Final = 1.0 - 1e-9
_FEW_YEARS: Final = 2.0
_YEARS_TOLD: Final = 5.0


def priority_label_word(
    label: PriorityLabel, language: Language, close_by: date | None = None
) -> str:
    """The advice; a gap to close names the month where it is known."""
    if label is PriorityLabel.CLOSE_BY and close_by is not None:
        return speak(_CLOSE_BY, language, month=format_month(close_by, language))
    return speak(LABELS[label], language)


def priority_label_hint(label: PriorityLabel, language: Language) -> str:
    """The sentence shown on hover over the advice."""
    return speak(LABEL_HINTS[label], language)


def move_word(move: Move, language: Language) -> str:
    """What the owner decided to do about a gap."""
    return speak(MOVES[move], language)


def move_hint(move: Move, language: Language) -> str:
    """What a decision means."""
    return speak(MOVE_HINTS[move], language)


def priority_reason(priority: Priority, attribute: Attribute, language: Language) -> str:
    """Why an attribute has its place, in one or two sentences with its counts."""
    codes = [_reason(priority, attribute)]
    if codes[0] in _AHEAD_OF_US:
        codes.append(_lack(priority, attribute))
    if priority.label is PriorityLabel.EXPLOIT and priority.years_left is not None:
        codes.append("lead_left" if priority.years_left <= _YEARS_TOLD else "lead_lasts")
        if priority.forecast is not None and priority.forecast.basis is ForecastBasis.PRIOR_ONLY:
            codes.append("first_guess")
    if priority.plan is not None and priority.plan.move is Move.LEAVE:
        codes.append("left")
    places = {
        "adopters": priority.adopters,
        "known": priority.known,
        "month": "" if priority.close_by is None else format_month(priority.close_by, language),
        "years": _years(priority.years_left or 0.0, language),
        **offer_places(attribute, priority.adopters, language),
    }
    return " ".join(speak(REASONS[code], language, **places) for code in codes)


def factor_rows(
    priority: Priority, attribute: Attribute, language: Language
) -> list[tuple[str, str, str]]:
    """Every factor of a priority as (name, value, hint), in the order of the formula."""
    values = {
        "importance": speak(_TIMES, language, times=priority.importance),
        **{
            name: _points(getattr(priority, name), language)
            for name in ("own", "adequate", "expected", "target")
        },
        "share": _places(priority, attribute, language),
        **{
            name: format_share(getattr(priority, name), language)
            for name in ("worse", "better", "pressure", "room")
        },
        "pain": format_number(priority.pain, 2),
        "gain": format_number(priority.gain, 2),
        "effort": speak(_OF, language, part=priority.effort, whole=EFFORTS[-1]),
        "priority": format_number(priority.priority, 2),
    }
    return [
        (speak(name, language), values[code], speak(hint, language))
        for code, (name, hint) in FACTORS.items()
    ]


def _reason(priority: Priority, attribute: Attribute) -> str:
    """The code of the sentence that says why."""
    label = priority.label
    if label is PriorityLabel.WATCH:
        return _watched(priority, attribute)
    if label is PriorityLabel.CHECK_MORE:
        return _unsure(priority, attribute)
    if label is PriorityLabel.FIX_NOW:
        if _is_missed(priority, attribute):
            return "becoming" if priority.is_provisional else "missing"
        return "without" if priority.adopters and _lacks(priority, attribute) else "below"
    if label is PriorityLabel.CLOSE_BY:
        return "close" if priority.close_by is None else "close_by"
    if label is PriorityLabel.EXPLOIT:
        alone = "only_us_number" if attribute.kind is AttributeKind.MEASURE else "only_us"
        return "ahead" if priority.adopters else alone
    if label is PriorityLabel.KEEP:
        return "keep" if priority.pain < _HARDLY else "keep_below"
    return "dropping" if priority.adopters else "dropped"


def _unsure(priority: Priority, attribute: Attribute) -> str:
    """The code of the sentence that says what is to be checked."""
    if attribute.floor is None:
        return "few_compared"
    return "few_known" if priority.known else "nobody_known"


def _watched(priority: Priority, attribute: Attribute) -> str:
    """The code of the sentence that says why nothing is to be done at once."""
    if attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.NONE:
        return "not_scored"
    if priority.own is None:
        return "own_unknown"
    if attribute.floor is None:
        return "no_floor"
    if priority.close_by is not None:
        return "coming"
    if max(priority.pain, priority.gain) < _HARDLY:
        return "nothing_presses"
    return "chance" if priority.gain > priority.pain else "behind"


def _lacks(priority: Priority, attribute: Attribute) -> bool:
    """Whether the owner has nothing at all of what is graded or simply there or not."""
    return attribute.kind is not AttributeKind.MEASURE and priority.own == 0.0


def _lack(priority: Priority, attribute: Attribute) -> str:
    """The code of the sentence that says how much of it the owner lacks."""
    if attribute.kind is AttributeKind.MEASURE:
        return "short_yet"
    return "not_yet" if _lacks(priority, attribute) else "partly_yet"


def _is_missed(priority: Priority, attribute: Attribute) -> bool:
    """Whether customers expect what the owner has nothing of, not only more than the owner has."""
    is_expected = priority.share is not None and priority.pressure >= _EXPECTED
    return is_expected and _lacks(priority, attribute)


def _places(priority: Priority, attribute: Attribute, language: Language) -> str:
    if attribute.floor is None or not priority.known:
        return speak(_NOT_KNOWN, language)
    return speak(_PLACES, language, adopters=priority.adopters, known=priority.known)


def _points(score: float | None, language: Language) -> str:
    if score is None:
        return speak(_NOT_KNOWN, language)
    return speak(_POINTS, language, part=round(score * 100))


def _years(years: float, language: Language) -> str:
    """A length of time: months where it is short, else whole years."""
    if years > _YEARS_TOLD:
        return ""
    if years < _FEW_YEARS:
        return speak(_MONTHS, language, n=max(round(years * 12), 1))
    return speak(_YEARS, language, n=round(years))
