"""The rules of a workspace as an owner reads them: one sentence each, its number in its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from benchmark_app.domain.result import LifecycleStage
from benchmark_app.words.sentence import Sentence
from benchmark_app.words.stage import STAGES


class Unit(StrEnum):
    """What the number of a rule counts; shares and points are shown as percentages."""

    SHARE = "share"
    POINTS = "points"
    MONTHS = "months"
    DAYS = "days"
    PLACES = "places"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: `text` has the place `{value}` for its number and `{n}` to choose a plural.

    `off` takes the place of `text` where 0 switches the rule off. `here` says what the number
    means in the workspace, `why` what it is good for. `stage` is the one it leads to.
    """

    key: str
    unit: Unit
    name: Sentence
    text: Sentence
    here: Sentence
    why: Sentence
    off: Sentence | None = None
    stage: LifecycleStage | None = None


@dataclass(frozen=True, slots=True)
class RuleSection:
    """Rules that answer one question."""

    code: str
    title: Sentence
    rules: tuple[Rule, ...]


_FROM: Final = Sentence(
    "Here: from {count} of {places} places on; {now} {now:service|services} now.",
    "지금: {places}곳 중 {count}곳부터예요. 해당하는 항목은 {now}개예요.",
)
_OLDER: Final = Sentence(
    "Here: {stale} of {seen} such values {stale:is|are} older than allowed.",
    "지금: 그런 값 {seen}개 중 {stale}개가 오래됐어요.",
)

STAGE_RULES: Final = RuleSection(
    "stages",
    Sentence("When does a service count as what?", "서비스 항목은 언제 어느 단계인가요?"),
    (
        Rule(
            key="differentiator_share",
            unit=Unit.SHARE,
            stage=LifecycleStage.INNOVATION,
            name=Sentence("“Just appeared” up to", "‘새로 등장’의 끝"),
            text=Sentence(
                "“{innovation}” up to {value} % of the places that are known, or at a single "
                "place; above that, “{differentiator}”.",
                "확인한 곳의 {value}%까지, 또는 한 곳만 하면 ‘{innovation}’이고 그보다 많으면 "
                "‘{differentiator}’이에요.",
            ),
            here=Sentence(
                "Here: up to {count} of {places} places; {now} {now:service|services} now.",
                "지금: {places}곳 중 {count}곳까지예요. 해당하는 항목은 {now}개예요.",
            ),
            why=Sentence(
                "About one in six is quick to take up something new (Rogers).",
                "새것을 먼저 받아들이는 곳은 여섯 중 하나쯤이에요(로저스).",
            ),
        ),
        Rule(
            key="contested_share",
            unit=Unit.SHARE,
            stage=LifecycleStage.CONTESTED,
            name=Sentence("“Catching on” from", "‘퍼지는 중’의 시작"),
            text=Sentence(
                "“{contested}” from {value} % of them.", "{value}%부터는 ‘{contested}’이에요."
            ),
            here=_FROM,
            why=Sentence(
                "From half of the places on, whoever lacks it is behind.",
                "절반이 하면, 안 하는 곳이 뒤처져요.",
            ),
        ),
        Rule(
            key="table_stakes_share",
            unit=Unit.SHARE,
            stage=LifecycleStage.TABLE_STAKES,
            name=Sentence("“Expected by all” from", "‘기본’의 시작"),
            text=Sentence(
                "“{table_stakes}” from {value} % of them: taken for granted, so missing it "
                "disappoints.",
                "{value}%부터는 ‘{table_stakes}’이에요. 당연하게 여겨서, 없으면 실망해요.",
            ),
            here=_FROM,
            why=Sentence(
                "No study names one share for services like yours; this is a convention.",
                "몇 %가 맞는지 정한 연구는 없어요. 바꿔도 되는 약속이에요.",
            ),
        ),
        Rule(
            key="entrenched_months",
            unit=Unit.MONTHS,
            name=Sentence("Marked as new for", "‘최근’ 표시"),
            text=Sentence(
                "For its first {value} {n:month|months} there it is marked as new.",
                "기본이 되고 {value}개월 동안은 ‘최근’이라고 표시해요.",
            ),
            here=Sentence(
                "Here: {new} of the {expected} expected by all {new:is|are} new.",
                "지금: 기본 {expected}개 중 {new}개가 최근이에요.",
            ),
            why=Sentence(
                "Only the mark depends on it; the stage is the same.",
                "표시만 달라지고 단계는 그대로예요.",
            ),
        ),
    ),
)
SURE_RULES: Final = RuleSection(
    "sure",
    Sentence("How sure must it be?", "얼마나 확실해야 하나요?"),
    (
        Rule(
            key="minimum_known",
            unit=Unit.PLACES,
            name=Sentence("Competitors known", "알아야 하는 경쟁 가게"),
            text=Sentence(
                "A stage is told once {value} {n:competitor is|competitors are} known.",
                "경쟁 가게 {value}곳을 알아야 단계를 말해요.",
            ),
            here=Sentence(
                "Here: {places} {places:competitor|competitors}; {few} of {services} "
                "{services:service|services} {few:is|are} not known well enough.",
                "지금: 경쟁 가게 {places}곳. 항목 {services}개 중 확인이 부족한 것은 {few}개예요.",
            ),
            why=Sentence(
                "With one or two places the share jumps between none, half and all.",
                "한두 곳만으로는 비율이 없음, 절반, 전부를 오가요.",
            ),
        ),
        Rule(
            key="minimum_coverage",
            unit=Unit.SHARE,
            name=Sentence("Part of the market known", "알아야 하는 시장의 몫"),
            text=Sentence(
                "At least {value} % of all competitors must be known, by weight.",
                "전체 경쟁 가게의 {value}% 이상을 알아야 해요. 비중으로 세요.",
            ),
            here=Sentence(
                "Here: at least {count} of {places} places.",
                "지금: {places}곳 중 {count}곳 이상이에요.",
            ),
            why=Sentence(
                "Who was not looked at may do otherwise: unknown is never no.",
                "안 본 곳은 다를 수 있어요. 모름은 없음이 아니에요.",
            ),
        ),
        Rule(
            key="confirmation_days",
            unit=Unit.DAYS,
            name=Sentence("Confirmed after", "확정까지"),
            text=Sentence(
                "A new stage is confirmed once it has lasted {value} {n:day|days}; it then counts "
                "from the day it began.",
                "새 단계는 {value}일 동안 이어지면 확정하고, 시작한 날부터로 쳐요.",
            ),
            here=Sentence(
                "Here: {waiting} {waiting:service is|services are} waiting to be confirmed.",
                "지금: 확정을 기다리는 항목은 {waiting}개예요.",
            ),
            why=Sentence(
                "A place that tries something for a few weeks is not yet a change.",
                "한 곳이 몇 주 해 본 것은 아직 변화가 아니에요.",
            ),
        ),
        Rule(
            key="hysteresis",
            unit=Unit.POINTS,
            name=Sentence("Falls back below the edge by", "내려가는 폭"),
            text=Sentence(
                "A service falls back to a lower stage only {value} points below the edge.",
                "아래 단계로는 기준보다 {value}%p 낮아져야 내려가요.",
            ),
            here=Sentence(
                "Here: “{table_stakes}” ends below {edge}, with fewer than {count} of {places} "
                "places.",
                "지금: ‘{table_stakes}’은 {edge} 미만, {places}곳 중 {count}곳보다 적을 때 끝나요.",
            ),
            why=Sentence(
                "Else one place more or less would flip the stage to and fro.",
                "그러지 않으면 한 곳 차이로 단계가 오락가락해요.",
            ),
        ),
        Rule(
            key="withdrawal_required",
            unit=Unit.PLACES,
            name=Sentence("Seen to have stopped", "그만둔 곳"),
            text=Sentence(
                "It falls only where {value} {n:competitor was|competitors were} seen to stop, "
                "else after 12 months; and it rises only on news.",
                "그만둔 곳을 {value}곳 봐야 내려가고, 못 보면 12개월 뒤예요. 올라가려면 새 소식이 "
                "있어야 해요.",
            ),
            off=Sentence(
                "With {value} competitors seen to stop, stages follow the share alone, up and "
                "down.",
                "그만둔 곳을 {value}곳으로 두면 단계는 비율만 따라 오르내려요.",
            ),
            here=Sentence(
                "Here: {transitions} {transitions:change|changes} of stage so far.",
                "지금까지 단계가 {transitions}번 바뀌었어요.",
            ),
            why=Sentence(
                "A check grown old or a place that closed is no change of mind.",
                "조사가 오래됐거나 가게가 문을 닫은 것은 마음이 바뀐 것이 아니에요.",
            ),
        ),
    ),
)
AGE_RULES: Final = RuleSection(
    "age",
    Sentence("When is a value too old?", "값은 언제 너무 오래되나요?"),
    (
        Rule(
            key="stale_yes_months",
            unit=Unit.MONTHS,
            name=Sentence("“Yes” holds for", "‘있음’의 기한"),
            text=Sentence(
                "“Yes” holds for {value} {n:month|months} unless somebody looks again.",
                "‘있음’은 다시 보지 않으면 {value}개월까지 쓰여요.",
            ),
            off=Sentence(
                "“Yes” holds without limit while {value} months stand here.",
                "‘있음’은 {value}개월로 두면 기한 없이 쓰여요.",
            ),
            here=_OLDER,
            why=Sentence(
                "What is older is shown grey and counts as unknown, never as no.",
                "더 오래된 값은 회색으로 보이고, 없음이 아니라 모름으로 세요.",
            ),
        ),
        Rule(
            key="stale_no_months",
            unit=Unit.MONTHS,
            name=Sentence("“No” holds for", "‘없음’의 기한"),
            text=Sentence(
                "“No” holds for {value} {n:month|months}.", "‘없음’은 {value}개월까지 쓰여요."
            ),
            off=Sentence(
                "“No” holds without limit while {value} months stand here.",
                "‘없음’은 {value}개월로 두면 기한 없이 쓰여요.",
            ),
            here=_OLDER,
            why=Sentence(
                "As long as “yes”, so that neither side is favoured.",
                "‘있음’과 같아야 어느 쪽으로도 기울지 않아요.",
            ),
        ),
        Rule(
            key="stale_measure_months",
            unit=Unit.MONTHS,
            name=Sentence("A number holds for", "숫자의 기한"),
            text=Sentence(
                "A price, a time or another number holds for {value} {n:month|months}.",
                "가격이나 시간 같은 숫자는 {value}개월까지 쓰여요.",
            ),
            off=Sentence(
                "A price, a time or another number holds without limit while {value} months stand "
                "here.",
                "가격이나 시간 같은 숫자는 {value}개월로 두면 기한 없이 쓰여요.",
            ),
            here=_OLDER,
            why=Sentence("Numbers move faster than services.", "숫자는 서비스보다 빨리 바뀌어요."),
        ),
    ),
)
FADING_RULES: Final = RuleSection(
    "fading",
    Sentence("When is something fading out?", "언제 사라지는 중인가요?"),
    (
        Rule(
            key="decline_drop",
            unit=Unit.POINTS,
            stage=LifecycleStage.DECLINING,
            name=Sentence("Fading out from a fall of", "‘사라지는 중’의 폭"),
            text=Sentence(
                "“{declining}” once competitors stopped and the share fell {value} points or more "
                "below its highest.",
                "그만둔 곳이 있고 비율이 가장 높을 때보다 {value}%p 이상 내리면 "
                "‘{declining}’이에요.",
            ),
            off=Sentence(
                "With {value} points nothing is ever called “{declining}”.",
                "{value}%p로 두면 ‘{declining}’은 쓰지 않아요.",
            ),
            here=Sentence(
                "Here: as much as {count} of {places} places; {now} {now:service|services} now.",
                "지금: {places}곳 중 {count}곳만큼이에요. 해당하는 항목은 {now}개예요.",
            ),
            why=Sentence(
                "It must have been catching on once, and be below {edge} now.",
                "한때 퍼졌어야 하고, 지금은 {edge} 미만이어야 해요.",
            ),
        ),
    ),
)
WEIGHT_RULES: Final = RuleSection(
    "weight",
    Sentence("How much does one competitor weigh?", "경쟁 가게 한 곳을 얼마나 크게 세나요?"),
    (
        Rule(
            key="weight_cap",
            unit=Unit.SHARE,
            name=Sentence("One competitor at most", "한 곳의 최대 비중"),
            text=Sentence(
                "One competitor counts for at most {value} % of all, however large it is.",
                "아무리 커도 한 곳은 전체의 {value}%까지만 세요.",
            ),
            here=Sentence(
                "Here: {name} weighs most, {part} of all.", "지금: {name:이} 가장 커서 {part}예요."
            ),
            why=Sentence(
                "One large place is not the whole market.",
                "큰 곳 하나가 시장 전체는 아니에요.",
            ),
        ),
    ),
)
EXPECTATION_RULES: Final = RuleSection(
    "expectation",
    Sentence("How fast do expectations follow?", "손님의 기대는 얼마나 빨리 따라오나요?"),
    (
        Rule(
            key="expectation_half_life_months",
            unit=Unit.MONTHS,
            name=Sentence("Half of a change expected after", "기대가 절반 따라오는 데"),
            text=Sentence(
                "Half of a change becomes what customers expect within {value} {n:month|months}.",
                "시장이 바뀐 만큼의 절반은 {value}개월 안에 손님의 기대가 돼요.",
            ),
            off=Sentence(
                "With {value} months customers expect at once what the market offers.",
                "{value}개월로 두면 손님은 시장의 변화를 바로 기대해요.",
            ),
            here=Sentence(
                "Here: the market stands at {market} of 100, customers expect {expected}.",
                "지금: 시장은 100점 중 {market}점, 손님의 기대는 {expected}점이에요.",
            ),
            why=Sentence(
                "People get used to a better offer with time; try 6 months.",
                "좋아진 것에 익숙해지려면 시간이 걸려요. 6개월쯤으로 해 보세요.",
            ),
        ),
    ),
)
SECTIONS: Final = (
    STAGE_RULES,
    SURE_RULES,
    AGE_RULES,
    FADING_RULES,
    WEIGHT_RULES,
    EXPECTATION_RULES,
)
RULES: Final = {rule.key: rule for section in SECTIONS for rule in section.rules}
#: The places of stages in the sentences.
STAGE_PLACES: Final[dict[str, Sentence]] = {stage.value: word for stage, word in STAGES.items()}
#: In place of `here`, where it would say nothing true: by code.
HERE: Final[dict[str, Sentence]] = {
    "nobody": Sentence("Here: no competitor yet.", "지금: 아직 경쟁 가게가 없어요."),
    "alike": Sentence(
        "Here: all {places} competitors weigh the same, {part} each.",
        "지금: {places}곳이 모두 같은 비중이에요. 한 곳에 {part}예요.",
    ),
    "cut": Sentence(
        "Here: {name} would be {part} of all and is cut to that.",
        "지금: {name:은} {part}인데 그만큼으로 줄여 세요.",
    ),
    "no_level": Sentence("Here: too little is known.", "지금: 아직 아는 것이 적어요."),
    "none_seen": Sentence("Here: no such value yet.", "지금: 그런 값이 아직 없어요."),
}
#: A value with its unit, as in "usual: 70 %".
UNITS: Final[dict[Unit, Sentence]] = {
    Unit.SHARE: Sentence("{n} %", "{n}%"),
    Unit.POINTS: Sentence("{n} {n:point|points}", "{n}%p"),
    Unit.MONTHS: Sentence("{n} {n:month|months}", "{n}개월"),
    Unit.DAYS: Sentence("{n} {n:day|days}", "{n}일"),
    Unit.PLACES: Sentence("{n}", "{n}곳"),
}
