"""What charts say around their lines: titles, subtitles, cards, labels, empty charts."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.result import LifecycleStage, Transition
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.stage import stage_word

#: Codes of what stands on and beside a chart.
CHART_WORDS: Final[dict[str, Sentence]] = {
    "no_chart": Sentence(
        "There is no chart here. Trend, Stages, Compare and Grid have one, and What first where "
        "its chart is shown.",
        "여기에는 차트가 없어요. 추이, 단계, 비교, 표에 있고, 먼저 할 일에서는 차트를 켜면 있어요.",
    ),
    "how_to_read": Sentence(
        "A service is expected by all where {table_stakes_share} or more of the competitors known "
        "offer it, and catching on from {contested_share}. Levels run from 0 to 100; the market is "
        "the mean of the competitors, services count by importance. All limits are settings of "
        "this file.",
        "확인한 경쟁 가게의 {table_stakes_share} 이상이 하면 기본, {contested_share}부터는 퍼지는 "
        "중으로 봐요. 수준은 0~100점이고, 시장은 경쟁 가게의 평균이며, 항목은 중요도만큼 세요. "
        "기준은 모두 이 파일의 설정이에요.",
    ),
    "baseline": Sentence("Market baseline", "시장 기준선"),
    "adequate": Sentence("Good enough", "이만하면 충분"),
    "desired": Sentence("Really wanted", "바라는 수준"),
    "nothing_checked": Sentence(
        "Nothing is known here yet; the first values in the grid start this chart.",
        "아직 아는 것이 없어요. 표에 첫 값을 적으면 차트가 시작돼요.",
    ),
    "no_service": Sentence(
        "There is no service yet; the first service starts this chart.",
        "아직 서비스 항목이 없어요. 첫 항목을 더하면 차트가 시작돼요.",
    ),
    "no_floors": Sentence(
        "Set from which number on a service counts as offered, and its stages stand here.",
        "숫자를 얼마부터 하는 것으로 칠지 정하면 단계를 여기에 보여 드려요.",
    ),
    "trend_scale": Sentence("Level from 0 to 100", "0~100점"),
    "parity_scale": Sentence("Parity index, 100 = the market", "시장 대비 지수, 100 = 시장"),
    "expectation": Sentence("Expectations", "기대"),
    "expectation_scale": Sentence("Expectation index, 100 on {day}", "기대 지수, {day} = 100"),
    "customers": Sentence("Customers", "손님"),
    "customers_follow": Sentence(
        "customers come half of the way in {months} {months:month|months}",
        "손님은 {months}개월에 절반을 따라감",
    ),
    "every_touchpoint": Sentence(
        "{n} {n:touchpoint|touchpoints}, level from 0 to 100", "접점 {n}개, 0~100점"
    ),
    "touchpoint": Sentence("Touchpoint", "접점"),
    "gap_column": Sentence("Gap", "격차"),
    "cells_column": Sentence("Cells known", "아는 칸"),
    "you": Sentence("You", "우리"),
    "market": Sentence("Market", "시장"),
    "panel_ahead": Sentence("{points} ahead", "{points} 앞섬"),
    "panel_behind": Sentence("{points} behind", "{points} 뒤처짐"),
    "panel_level": Sentence("level", "비슷함"),
    "panel_few": Sentence("too few checks to compare", "견주기에는 확인 부족"),
    "target": Sentence("Target: {value} by {day}", "목표: {day}까지 {value}"),
    "target_column": Sentence("Target", "목표"),
    "service_scale": Sentence("From none to excellent", "없음부터 아주 좋음까지"),
    "yes_no_scale": Sentence("Share that offers it, 0 to 100", "하는 곳의 비율 0~100"),
    "competitors": Sentence("{n} {n:competitor|competitors}", "경쟁 가게 {n}곳"),
    "left": Sentence("{n} left the market", "{n}곳은 시장을 떠남"),
    "known": Sentence("{known} of {cells} cells known", "{cells}칸 가운데 {known}칸 확인"),
    "known_places": Sentence("{known} of {cells} places known", "{cells}곳 가운데 {known}곳 확인"),
    "from_to": Sentence("{first} to {last}", "{first} ~ {last}"),
    "until": Sentence("to {day}", "{day}까지"),
    "gap": Sentence("Gap {gap:+}", "격차 {gap:+}"),
    "band": Sentence("With the unknown cells {low} to {high}", "모르는 칸에 따라 {low}~{high}"),
    "unknown": Sentence("unknown", "모름"),
    "about": Sentence("about {value}", "약 {value}"),
    "gap_about": Sentence("Gap about {gap:+}", "격차 약 {gap:+}"),
    "unsure": Sentence("not sure yet: too few checks", "조사가 적어 아직 확실하지 않음"),
    "how_sure": Sentence("How sure", "확실한지"),
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
    "nobody_known": Sentence("no value known", "아는 곳 없음"),
    "stages_what": Sentence("Stage of each service over time", "항목마다 지나온 단계"),
    "stages_own": Sentence("diamond: first seen at yours", "마름모: 우리 가게에서 처음 확인"),
    "stages_others": Sentence(
        "ticks: first seen at a competitor", "작은 선: 경쟁 가게에서 처음 확인"
    ),
    "stages_unconfirmed": Sentence(
        "hatched, in brackets: not yet confirmed", "빗금·괄호: 아직 확정 전"
    ),
    "stages_pale": Sentence("pale: too few known then", "옅은 색: 그때 아는 곳이 부족함"),
    "started": Sentence("{name}: first seen on {day}", "{name}: {day}에 처음 확인"),
    # the adoption curve: its findings
    "spread_year": Sentence(
        "{name} spread from {before} of {of} in {year} to {adopters} of {known} now.",
        "{name:은} {year}년 {of}곳 중 {before}곳에서 지금 {known}곳 중 {adopters}곳으로 퍼졌어요.",
    ),
    "spread_day": Sentence(
        "{name} spread from {before} of {of} on {day} to {adopters} of {known} now.",
        "{name:은} {day} {of}곳 중 {before}곳에서 지금 {known}곳 중 {adopters}곳으로 퍼졌어요.",
    ),
    "spread_fast_year": Sentence(
        "{name} spread fast: from {before} of {of} in {year} to {adopters} of {known} now.",
        "{name:은} {year}년 {of}곳 중 {before}곳에서 지금 {known}곳 중 {adopters}곳으로 빠르게 "
        "퍼졌어요.",
    ),
    "spread_fast_day": Sentence(
        "{name} spread fast: from {before} of {of} on {day} to {adopters} of {known} now.",
        "{name:은} {day} {of}곳 중 {before}곳에서 지금 {known}곳 중 {adopters}곳으로 빠르게 "
        "퍼졌어요.",
    ),
    "spread_slow_year": Sentence(
        "{name} spread slowly: from {before} of {of} in {year} to {adopters} of {known} now.",
        "{name:은} {year}년 {of}곳 중 {before}곳에서 지금 {known}곳 중 {adopters}곳으로 천천히 "
        "퍼졌어요.",
    ),
    "spread_slow_day": Sentence(
        "{name} spread slowly: from {before} of {of} on {day} to {adopters} of {known} now.",
        "{name:은} {day} {of}곳 중 {before}곳에서 지금 {known}곳 중 {adopters}곳으로 천천히 "
        "퍼졌어요.",
    ),
    "fell_year": Sentence(
        "{name} fell back from {before} of {of} in {year} to {adopters} of {known} now.",
        "{name:은} {year}년 {of}곳 중 {before}곳에서 지금 {known}곳 중 {adopters}곳으로 줄었어요.",
    ),
    "fell_day": Sentence(
        "{name} fell back from {before} of {of} on {day} to {adopters} of {known} now.",
        "{name:은} {day} {of}곳 중 {before}곳에서 지금 {known}곳 중 {adopters}곳으로 줄었어요.",
    ),
    "held_year": Sentence(
        "{name}: {adopters} of {known} {adopters:offers|offer} it, no more than in {year}.",
        "{name:은} {known}곳 중 {adopters}곳이 해요. {year}년보다 늘지 않았어요.",
    ),
    "held_day": Sentence(
        "{name}: {adopters} of {known} {adopters:offers|offer} it, no more than on {day}.",
        "{name:은} {known}곳 중 {adopters}곳이 해요. {day}보다 늘지 않았어요.",
    ),
    "spread_once": Sentence(
        "{name}: {adopters} of {known} {adopters:offers|offer} it, checked on one day only.",
        "{name:은} {known}곳 중 {adopters}곳이 해요. 하루만 확인했어요.",
    ),
    "spread_few": Sentence(
        "{name}: {adopters} of the {known} {known:place|places} known {adopters:offers|offer} it, "
        "too few to say how it spreads.",
        "{name:은} 확인한 {known}곳 중 {adopters}곳이 해요. 퍼지는지 말하기에는 적어요.",
    ),
    "spread_stale": Sentence(
        "{name}: nothing is known now; when last known, {adopters} of {known} offered it.",
        "{name:은} 지금 아는 곳이 없어요. 마지막으로 알 때는 {known}곳 중 {adopters}곳이 했어요.",
    ),
    "spread_unknown": Sentence(
        "{name}: whether anybody offers it is not known yet.",
        "{name:은} 하는 곳이 있는지 아직 몰라요.",
    ),
    "spread_nobody": Sentence(
        "None of the {known} {known:place|places} known offers {name} yet.",
        "{name:은} 확인한 {known}곳 중 하는 곳이 아직 없어요.",
    ),
    "spread_no_floor": Sentence(
        "{name} is a number without a floor: nobody can be said to offer it or not.",
        "{name:은} 하한이 없는 숫자라서 하는 곳과 안 하는 곳을 나눌 수 없어요.",
    ),
    # and what stands around it
    "spread_what": Sentence("Share of competitors that offer it", "하는 경쟁 가게의 비율"),
    "spread_band": Sentence("grey band: what is unknown", "옅은 띠: 모르는 값에 따른 폭"),
    "spread_band_until": Sentence(
        "grey band up to today: what is unknown", "오늘까지의 옅은 띠: 모르는 값에 따른 폭"
    ),
    "stage_from": Sentence("{stage}: {needed} of {known}", "{stage}: {known}곳 중 {needed}곳"),
    "stage_from_share": Sentence("{stage}: {share}", "{stage}: {share}"),
    "offered_by": Sentence(
        "{adopters} of {known} {adopters:offers|offer} it", "{known}곳 중 {adopters}곳이 해요"
    ),
    "could_be": Sentence(
        "With the unknown places {low} to {high}", "모르는 곳에 따라 {low}~{high}"
    ),
    "too_few": Sentence("Too few places known to say", "말하기에는 아는 곳이 적음"),
    "and_more": Sentence("{names} +{n}", "{names} +{n}"),
    "stops": Sentence("{name} stops", "{name} 그만둠"),
    "begins": Sentence("Starts: {names}", "시작: {names}"),
    "already": Sentence("Already there when first checked: {names}", "처음 볼 때 이미: {names}"),
    "ends": Sentence("Stops: {names}", "그만둠: {names}"),
    "starts_column": Sentence("Starts", "시작"),
    "already_column": Sentence("Already there", "처음부터 있음"),
    "stops_column": Sentence("Stops", "그만둠"),
    "known_column": Sentence("Known", "아는 곳"),
    "share_column": Sentence("Share", "비율"),
    "forecast_column": Sentence("Forecast", "예측"),
    "by_chance": Sentence("{percent} likely by then", "그때까지 {percent}"),
    "after": Sentence("after {day}", "{day} 뒤"),
    "around": Sentence("around {month}", "{month} 무렵"),
    "not_in_five": Sentence("not in 5 years", "5년 안에는 아님"),
    # the forecast
    "forecast_there": Sentence(
        "Expected by all already; there is nothing to forecast.",
        "이미 기본이라 예측할 것이 없어요.",
    ),
    "forecast_few": Sentence(
        "No forecast: too few places are known.", "아는 곳이 적어서 예측하지 않아요."
    ),
    "forecast_nobody": Sentence(
        "No forecast before the first one offers it.", "하는 곳이 생겨야 예측할 수 있어요."
    ),
    "forecast_none": Sentence("No forecast can be made.", "예측할 수 없어요."),
    "fan_key": Sentence(
        "Beyond today: 5 times in 10 it stays within the strong band, 8 times in 10 within the "
        "faint one; the short dashes are the middle.",
        "오늘부터 오른쪽: 진한 띠는 열에 다섯, 옅은 띠는 열에 여덟, 짧은 점선은 한가운데예요.",
    ),
    "what_if": Sentence(
        "Dashed: what if it spread like a typical new product - not a forecast",
        "점선: 흔한 신제품처럼 퍼진다면 - 예측이 아니에요",
    ),
    "what_if_none": Sentence(
        "There is no typical curve to compare with.", "견줄 흔한 곡선이 없어요."
    ),
    "stages_ahead": Sentence(
        "right of the line: how likely it is expected by all by then",
        "세로선 오른쪽: 그때까지 기본이 될 가능성",
    ),
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
