"""What charts say around their lines: titles, subtitles, cards, labels, empty charts."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.result import LifecycleStage, Transition
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.stage import stage_word

#: Codes of what stands on and beside a chart.
CHART_WORDS: Final[dict[str, Sentence]] = {
    "baseline": Sentence("Market baseline", "시장 기준선"),
    "adequate": Sentence("Good enough", "이만하면 충분"),
    "desired": Sentence("Really wanted", "바라는 수준"),
    "nothing_checked": Sentence(
        "Nothing has been checked yet; the first checks in the grid start this chart.",
        "아직 조사한 것이 없어요. 표에 첫 조사를 적으면 차트가 시작돼요.",
    ),
    "no_service": Sentence(
        "There is no service yet; the first service starts this chart.",
        "아직 서비스 항목이 없어요. 첫 항목을 더하면 차트가 시작돼요.",
    ),
    "trend_scale": Sentence("Level from 0 to 100", "0~100점"),
    "service_scale": Sentence("From none to excellent", "없음부터 아주 좋음까지"),
    "yes_no_scale": Sentence("Share that offers it, 0 to 100", "하는 곳의 비율 0~100"),
    "competitors": Sentence("{n} {n:competitor|competitors}", "경쟁 가게 {n}곳"),
    "known": Sentence("{known} of {cells} cells known", "{cells}칸 가운데 {known}칸 확인"),
    "known_places": Sentence("{known} of {cells} places known", "{cells}곳 가운데 {known}곳 확인"),
    "from_to": Sentence("{first} to {last}", "{first} ~ {last}"),
    "until": Sentence("to {day}", "{day}까지"),
    "gap": Sentence("Gap {gap:+}", "격차 {gap:+}"),
    "band": Sentence("With the unknown cells {low} to {high}", "모르는 칸에 따라 {low}~{high}"),
    "unknown": Sentence("unknown", "모름"),
    "date": Sentence("Date", "날짜"),
    "lowest": Sentence("Lowest possible", "가장 낮을 때"),
    "highest": Sentence("Highest possible", "가장 높을 때"),
    "service": Sentence("Service", "서비스 항목"),
    "stage": Sentence("Stage", "단계"),
    "since": Sentence("Since", "언제부터"),
    "places": Sentence("Offered by", "하는 곳"),
    "own_start": Sentence("You: first seen on {day}", "우리: {day}에 처음 확인"),
    "services": Sentence("{n} {n:service|services}", "항목 {n}개"),
    "since_day": Sentence("since {first}", "{first}부터"),
    "n_of_n": Sentence("{adopters} of {known}", "{known}곳 중 {adopters}곳"),
    "stages_what": Sentence("Stage of each service over time", "항목마다 지나온 단계"),
    "stages_key": Sentence(
        "diamond: first seen at yours; ticks: at a competitor; hatched: not yet confirmed",
        "마름모: 우리 가게에서 처음 확인, 작은 선: 경쟁 가게, 빗금: 아직 확정 전",
    ),
    "started": Sentence("{name}: first seen on {day}", "{name}: {day}에 처음 확인"),
}
_FIRST: Final = Sentence(
    "{service}: “{to}” when first checked on {day} ({adopters} of {known}).",
    "{service:은} {day} 처음 확인했을 때 ‘{to}’ 단계였어요({known}곳 중 {adopters}곳).",
)
_BY_CAUSE: Final = Sentence(
    "{service} became “{to}” on {day}: {causes} moved it ({adopters} of {known}).",
    "{service:이} {day} ‘{to}’ 단계가 됐어요. 움직인 곳: {causes}({known}곳 중 {adopters}곳).",
)
_BY_COMPOSITION: Final = Sentence(
    "{service} became “{to}” on {day}: the set of places known changed, nobody started or "
    "stopped ({adopters} of {known}).",
    "{service:이} {day} ‘{to}’ 단계가 됐어요. 새로 시작하거나 그만둔 곳 없이 확인한 곳이 "
    "바뀌었어요({known}곳 중 {adopters}곳).",
)
_REVEALED: Final = Sentence(
    "{service}: “{to}” came to light on {day}; newly checked and already doing it: {causes} "
    "({adopters} of {known}).",
    "{service:은} {day} ‘{to}’ 단계로 드러났어요. 새로 확인해 보니 이미 하고 있던 곳: "
    "{causes}({known}곳 중 {adopters}곳).",
)
_PROVISIONAL: Final = Sentence(" Not yet confirmed.", " 아직 확정 전이에요.")
_CONFIRMED: Final = Sentence(" Confirmed on {day}.", " {day} 확정됐어요.")


def chart_word(code: str, language: Language, **params: object) -> str:
    """A word or sentence of a chart by its code."""
    return speak(CHART_WORDS[code], language, **params)


def transition_sentence(
    transition: Transition, service: str, causes: tuple[str, ...], language: Language
) -> str:
    """What turned a service into its stage: when, who moved it, how many, confirmed or not."""
    if transition.from_stage is None:
        sentence = _FIRST
    elif transition.revealed and causes:
        sentence = _REVEALED
    else:
        sentence = _BY_CAUSE if causes else _BY_COMPOSITION
    said = speak(
        sentence,
        language,
        service=service,
        to=stage_word(transition.to_stage, language),
        day=transition.crossed_on,
        causes=causes,
        adopters=transition.adopters,
        known=transition.known,
    )
    if transition.confirmed_on is None:
        return said + speak(_PROVISIONAL, language)
    if transition.confirmed_on > transition.crossed_on:
        return said + speak(_CONFIRMED, language, day=transition.confirmed_on)
    return said


def span_text(stage: LifecycleStage, first: str, last: str | None, language: Language) -> str:
    """A segment in short: the stage's word and from when to when."""
    word = stage_word(stage, language)
    if last is None:
        return f"{word}, {format_since(first, language)}"
    return f"{word}, {chart_word('from_to', language, first=first, last=last)}"


def days_text(first: str, last: str, language: Language) -> str:
    """From a day to a day that are already written; one day alone where both are the same."""
    if first == last:
        return first
    return chart_word("from_to", language, first=first, last=last)


def format_since(first: str, language: Language) -> str:
    """Since a day that is already written."""
    return chart_word("since_day", language, first=first)
