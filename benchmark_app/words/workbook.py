"""What the Excel summary says beside the figures: titles, headers, next steps, the method."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_number, format_share
from benchmark_app.words.sentence import Sentence, speak

#: Names of the reading sheets, then labels and headers by code.
WORKBOOK_WORDS: Final[dict[str, Sentence]] = {
    "sheet_summary": Sentence("Summary", "요약"),
    "sheet_grid": Sentence("Grid", "표"),
    "sheet_stages": Sentence("Stages", "단계"),
    "sheet_trend": Sentence("Trend", "추이"),
    "sheet_priorities": Sentence("Priorities", "우선순위"),
    "sheet_notes": Sentence("Notes", "메모"),
    "sheet_method": Sentence("Method", "방법"),
    "sheet_check": Sentence("Check", "검산"),
    "title": Sentence("Where you stand in your market", "시장에서 우리 가게의 위치"),
    "as_of": Sentence("As of {day}", "{day} 기준"),
    "known_at": Sentence("with what was known on {day}", "{day}에 알던 내용으로"),
    "made_with": Sentence("Expectation Benchmark {version}", "Expectation Benchmark {version}"),
    "no_findings": Sentence("There is not enough to say yet.", "아직 말할 수 있는 것이 적어요."),
    "next_steps": Sentence("What to do next", "다음에 할 일"),
    "no_steps": Sentence(
        "Nothing is missing. Check again when three months have passed.",
        "빠진 것이 없어요. 석 달 뒤에 다시 확인해 보세요.",
    ),
    "no_steps_market": Sentence(
        "Name your own business to see what to do next.",
        "우리 가게를 정하면 다음에 할 일이 보여요.",
    ),
    "known_cells": Sentence(
        "{known} of {cells} cells known, {stale} older than allowed, {unknown} unknown. Unknown "
        "never counts as no.",
        "{cells}칸 가운데 {known}칸을 알고, {stale}칸은 오래됐고, {unknown}칸은 몰라요. 모르는 "
        "칸을 없음으로 세지 않아요.",
    ),
    "rules_on_sheet": Sentence(
        "The rules are on the sheet {sheet}.", "규칙은 {sheet} 시트에 있어요."
    ),
    "trend_title": Sentence(
        "Your level against the market baseline, 0 to 100", "우리 수준과 시장 기준선, 0~100"
    ),
    "trend_title_market": Sentence("The market baseline, 0 to 100", "시장 기준선, 0~100"),
    "trend_hint": Sentence(
        "Between low and high lies what the unknown cells could make of the baseline.",
        "낮음과 높음 사이는 모르는 칸에 따라 기준선이 있을 수 있는 범위예요.",
    ),
    "label_heights": Sentence("Heights of the labels", "글자의 높이"),
    "grid_title": Sentence("Who offers what", "누가 무엇을 하나"),
    "grid_hint": Sentence(
        "× none   △ partly   ○ yes   ◎ excellent   ? unknown   – not applicable.   Grey: older "
        "than allowed.   Bold with an outline: missing basic.   ○ 1.6, ○ 4/6: compared by the "
        "mean, or by how many do.",
        "× 없음   △ 일부   ○ 있음   ◎ 아주 좋음   ? 모름   – 해당 없음.   회색: 오래된 조사.   "
        "굵은 테두리: 빠진 기본.   ○ 1.6, ○ 4/6: 비교는 평균이나 하는 곳의 수로.",
    ),
    "grid_choice": Sentence("Choose one of the signs.", "기호 가운데 하나를 골라 주세요."),
    "grid_choice_title": Sentence("Not one of the signs", "쓸 수 없는 기호예요"),
    "stages_title": Sentence("What became expected, and when", "무엇이 언제 기본이 됐나"),
    "stages_hint": Sentence(
        "A stage lasts from its crossing day until the next one. Words in brackets: not "
        "yet confirmed.",
        "단계는 넘어선 날부터 다음 단계까지예요. 괄호 안은 아직 확정 전이에요.",
    ),
    "lanes_title": Sentence("Stage of each service over time", "항목마다 지나온 단계"),
    "lanes_hint": Sentence(
        "Hatched: not yet confirmed. Pale at the end: not enough checks now.",
        "빗금: 아직 확정 전. 끝이 흐림: 지금은 확인 부족.",
    ),
    "lanes_figures": Sentence(
        "Figures behind the chart: the first day, then the days spent in each stage",
        "차트의 숫자: 첫날과 각 단계에 머문 날 수",
    ),
    "lane_start": Sentence("First day", "첫날"),
    "lane_stage": Sentence("{n}. stage, days", "{n}번째 단계, 일"),
    "service": Sentence("Service", "서비스 항목"),
    "touchpoint": Sentence("Touchpoint", "접점"),
    "stage": Sentence("Stage", "단계"),
    "baseline": Sentence("Baseline", "기준선"),
    "market": Sentence("Market baseline", "시장 기준선"),
    "own": Sentence("My business", "우리 가게"),
    "against": Sentence("Against the baseline", "기준선 대비"),
    "against_better": Sentence("Better", "나음"),
    "against_level": Sentence("Level", "비슷함"),
    "against_worse": Sentence("Worse", "못함"),
    "against_unknown": Sentence("Unknown", "모름"),
    "from": Sentence("From", "시작"),
    "to": Sentence("To", "끝"),
    "now": Sentence("now", "지금"),
    "offered_by": Sentence("Offered by", "하는 곳"),
    "n_of_n": Sentence("{k} of {n}", "{n}곳 중 {k}곳"),
    "nobody_known": Sentence("no competitor has a value", "값을 아는 곳이 없음"),
    "n_of_services": Sentence("{k} of {n}", "{n}개 중 {k}개"),
    "moved_by": Sentence("Moved by", "움직인 곳"),
    "composition": Sentence("change of places known", "확인한 곳의 변화"),
    "remark": Sentence("Remark", "비고"),
    "too_old": Sentence("Check again", "다시 확인"),
    "mean": Sentence("Market mean: {mean}", "시장 평균: {mean}"),
    "revealed": Sentence("already so when first looked at", "처음 확인할 때 이미 그랬음"),
    "provisional": Sentence("not yet confirmed", "아직 확정 전"),
    "insufficient": Sentence("not enough checks now", "지금은 확인 부족"),
    "own_since": Sentence("You since", "우리 시작"),
    "own_since_before": Sentence("or earlier", "또는 그 전"),
    "timing": Sentence("Early or late", "빠름·늦음"),
    "timing_early": Sentence("{n} {n:month|months} early", "{n}개월 빠름"),
    "timing_late": Sentence("{n} {n:month|months} late", "{n}개월 늦음"),
    "timing_same_month": Sentence("with the others", "다른 곳과 비슷"),
    "timing_not_spread": Sentence("before it spread", "퍼지기 전"),
    "timing_not_offered": Sentence("not offered", "안 함"),
    "timing_unknown": Sentence("not known", "모름"),
    "date": Sentence("Date", "날짜"),
    "low": Sentence("Low", "낮음"),
    "high": Sentence("High", "높음"),
    "best": Sentence("Best competitor", "가장 높은 업체"),
    "band": Sentence("Band", "범위"),
    "parity": Sentence("Parity index", "시장 대비 지수"),
    "index": Sentence("Expectation index", "기대 지수"),
    "known": Sentence("Known cells", "확인한 칸"),
    "cells": Sentence("Cells", "전체 칸"),
    "notes_title": Sentence("What was written down", "적어 둔 것"),
    "notes_hint": Sentence(
        "About services, businesses, plans and events, then about checks, the newest first.",
        "항목, 업체, 계획, 사건에 적은 것, 그다음은 조사에 적은 것이에요. 새것부터예요.",
    ),
    "no_notes": Sentence("No notes were written so far.", "아직 적어 둔 메모가 없어요."),
    "nothing_here": Sentence(
        "Nothing was entered here so far. The sheet belongs to what is imported again.",
        "아직 적은 것이 없어요. 다시 가져올 때 쓰는 시트예요.",
    ),
    "about": Sentence("About", "무엇에 대해"),
    "about_service": Sentence("Service", "항목"),
    "about_business": Sentence("Business", "업체"),
    "about_plan": Sentence("Plan", "계획"),
    "about_event": Sentence("Event", "사건"),
    "about_check": Sentence("Check", "조사"),
    "business": Sentence("Business", "업체"),
    "note": Sentence("Note", "메모"),
}
#: The rules in plain words; places are the workspace's own numbers, already written.
METHOD: Final[dict[str, Sentence]] = {
    "title": Sentence("How these figures are made", "숫자를 만드는 방법"),
    "intro": Sentence(
        "Everything comes from dated checks: who offers what, seen when. The edges below are this "
        "workspace's settings, conventions and not laws.",
        "모든 숫자는 날짜가 있는 조사에서 나와요. 누가 무엇을 하는지, 언제 봤는지예요. 아래 기준은 "
        "이 파일의 설정이고, 법칙이 아니라 약속이에요.",
    ),
    "head_values": Sentence("Values", "값"),
    "values": Sentence(
        "A service is a yes or no, a level (none, partly, yes, excellent) or a number. It counts "
        "as "
        "offered from “yes” on, unless the service says otherwise.",
        "항목은 있음·없음, 단계(없음, 일부, 있음, 아주 좋음) 또는 숫자예요. 따로 정하지 않으면 "
        "‘있음’부터 하는 곳으로 세요.",
    ),
    "unknown": Sentence(
        "Unknown is never no. Of {cells} cells {known} are known, {stale} are older than allowed "
        "and {unknown} are unknown.",
        "모름은 없음이 아니에요. {cells}칸 가운데 {known}칸을 알고, {stale}칸은 오래됐고, "
        "{unknown}칸은 몰라요.",
    ),
    "stale": Sentence(
        "A check holds until the next one, and no longer than: yes {yes}, no {no}, numbers "
        "{measure}.",
        "조사는 다음 조사까지, 그리고 있음 {yes}, 없음 {no}, 숫자 {measure}까지만 쓰여요.",
    ),
    "months": Sentence("{n} {n:month|months}", "{n}개월"),
    "points": Sentence("{n} points", "{n}%p"),
    "no_limit": Sentence("without limit", "제한 없이"),
    "head_stages": Sentence("Stages", "단계"),
    "stages": Sentence(
        "The share is the weight of the competitors that offer a service among those known. Your "
        "own business is not counted. One competitor counts for at most {weight_cap} of the whole.",
        "비율은 확인한 경쟁 가게 가운데 그 항목을 하는 곳의 비중이에요. 우리 가게는 세지 않아요. "
        "한 "
        "곳은 전체의 {weight_cap}까지만 세요.",
    ),
    "insufficient": Sentence(
        "Fewer than {minimum_known} competitors known, or less than {minimum_coverage} of their "
        "weight.",
        "확인한 경쟁 가게가 {minimum_known}곳보다 적거나, 비중이 {minimum_coverage}보다 적어요.",
    ),
    "absent": Sentence("No competitor offers it or ever did.", "하는 곳도, 했던 곳도 없어요."),
    "innovation": Sentence(
        "At most {differentiator_share}, or a single competitor and less than {contested_share}.",
        "{differentiator_share} 이하, 또는 한 곳뿐이고 {contested_share} 미만이에요.",
    ),
    "differentiator": Sentence("Less than {contested_share}.", "{contested_share} 미만이에요."),
    "contested": Sentence("Less than {table_stakes_share}.", "{table_stakes_share} 미만이에요."),
    "table_stakes": Sentence(
        "{table_stakes_share} or more; new for {entrenched_months} months.",
        "{table_stakes_share} 이상이에요. {entrenched_months}개월 동안은 새것으로 봐요.",
    ),
    "declining": Sentence(
        "Was contested once, competitors withdrew it, and the share fell by {decline_drop} or more "
        "from its peak to less than {decline_edge}.",
        "한때 퍼졌는데 그만둔 곳이 있고, 비율이 가장 높을 때보다 {decline_drop} 이상 내려 "
        "{decline_edge} 미만이에요.",
    ),
    "no_declining": Sentence("Switched off in this workspace.", "이 파일에서는 꺼져 있어요."),
    "news": Sentence(
        "A rise needs news: somebody started, was first seen offering it, or opened. A fall needs "
        "{withdrawal_required} {withdrawal_required:withdrawal|withdrawals} and a share "
        "{hysteresis} below the edge; without it, 12 months.",
        "올라가려면 새 소식이 있어야 해요. 시작했거나, 하는 것을 처음 봤거나, 새로 연 곳이 있을 "
        "때예요. "
        "내려가려면 그만둔 곳이 {withdrawal_required}곳 있고 기준보다 {hysteresis} 낮아야 해요. "
        "그만둔 "
        "곳이 없으면 12개월이 걸려요.",
    ),
    "no_news": Sentence(
        "A stage follows the share, up and down; down only {hysteresis} below the edge.",
        "단계는 비율을 따라 오르내려요. 내려갈 때는 기준보다 {hysteresis} 낮아야 해요.",
    ),
    "confirmation": Sentence(
        "A new stage is confirmed once it has held for {confirmation_days} days, and is then dated "
        "back to the day it was crossed.",
        "새 단계는 {confirmation_days}일 동안 이어지면 확정되고, 날짜는 넘어선 날로 적어요.",
    ),
    "head_baseline": Sentence("Baseline and level", "기준선과 수준"),
    "levels": Sentence(
        "Each service counts from 0 to 100 points and by its importance. The market baseline is "
        "the "
        "average of the competitors, your level is your own; both over the services known on both "
        "sides. The parity index is your level per 100 of the market's.",
        "항목마다 0~100점이고 중요도만큼 세요. 시장 기준선은 경쟁 가게의 평균, 우리 수준은 우리 "
        "점수예요. 둘 다 양쪽을 아는 항목으로 계산해요. 시장 대비 지수는 시장을 100으로 볼 때 우리 "
        "수준이에요.",
    ),
    "band": Sentence(
        "Low and high are the baseline if every unknown cell were none, or the best.",
        "낮음과 높음은 모르는 칸이 모두 없음이거나 모두 최고일 때의 기준선이에요.",
    ),
    "index": Sentence(
        "The expectation index is 100 on its first day and rises only by what the same competitors "
        "changed in the same services; adding a service or a competitor never moves it.",
        "기대 지수는 첫날 100이고, 같은 곳이 같은 항목에서 바꾼 만큼만 움직여요. 항목이나 경쟁 "
        "가게를 "
        "더해도 움직이지 않아요.",
    ),
    "head_first": Sentence("What to do first", "무엇부터 할까"),
    "first": Sentence(
        "Priority is pain plus gain, divided by the effort you set. Pain: importance × how far you "
        "are below what most offer or the baseline × the pressure of the next 12 months. Gain: "
        "importance × the step to your target, else to the best on the market × how much it "
        "delights × the chance that fewer than {contested_share} offer it once you are ready.",
        "우선순위는 잃는 것과 얻는 것을 더해 드는 힘으로 나눈 값이에요. 잃는 것: 중요도 × 대부분의 "
        "수준이나 기준선에 못 미치는 만큼 × 앞으로 12개월의 압박. 얻는 것: 중요도 × 목표(없으면 "
        "시장에서 가장 좋은 수준)까지의 거리 × 있을 때의 기쁨 × 준비됐을 때 하는 곳이 아직 "
        "{contested_share} 미만일 가능성이에요.",
    ),
    "first_survey": Sentence(
        "No survey is used: the more competitors offer a service, the more it is taken to be "
        "missed; the fewer, the more to delight. Where your own level is unknown there is neither "
        "pain nor gain.",
        "설문은 쓰지 않아요. 하는 곳이 많을수록 없으면 아쉽고, 적을수록 기쁨을 준다고 봐요. 우리 "
        "수준을 모르면 잃는 것도 얻는 것도 세지 않아요.",
    ),
    "head_forecast": Sentence("Forecasts", "예측"),
    "forecast": Sentence(
        "When {table_stakes_share} of the competitors will offer a service is drawn 1,000 times, "
        "from how fast it and the services before it were copied in this market. Half of the draws "
        "come before the date told, 8 in 10 inside the time told.",
        "경쟁 가게의 {table_stakes_share}가 언제 하게 될지, 이 시장에서 그 항목과 그 전의 항목들이 "
        "퍼진 속도로 1,000번 그려 봐요. 절반은 적힌 날보다 이르고, 열에 여덟은 적힌 기간 안이에요.",
    ),
    "no_date": Sentence(
        "No date is told where more than half of the draws take longer than 5 years, and nothing "
        "at all where there are not enough checks.",
        "절반 넘게 5년보다 오래 걸리면 날짜를 적지 않고, 확인이 부족하면 아무것도 적지 않아요.",
    ),
    "head_file": Sentence("This file", "이 파일"),
    "reimport": Sentence(
        "The sheets from History to Settings hold everything and can be imported again without "
        "loss.",
        "History부터 Settings까지의 시트에는 모든 내용이 들어 있고, 그대로 다시 가져올 수 있어요.",
    ),
    "recomputed": Sentence(
        "The sheet {check} computes levels, counts and priorities once more with live formulas.",
        "{check} 시트는 수준, 개수, 우선순위를 살아 있는 수식으로 다시 계산해요.",
    ),
    "replaced": Sentence(
        "{count} {count:sign|signs} that Excel cannot hold {count:was|were} replaced by \ufffd.",
        "엑셀에 담을 수 없는 글자 {count}개를 \ufffd로 바꿨어요.",
    ),
    "cut": Sentence(
        "{count} {count:text|texts} longer than Excel's 32,767 characters {count:was|were} cut.",
        "엑셀 한 칸(32,767자)보다 긴 글 {count}개를 잘랐어요.",
    ),
}
_SHARES: Final = (
    "differentiator_share",
    "contested_share",
    "table_stakes_share",
    "minimum_coverage",
    "weight_cap",
)
_POINTS: Final = ("hysteresis", "decline_drop")
_COUNTS: Final = ("confirmation_days", "minimum_known", "entrenched_months", "withdrawal_required")


def workbook_word(code: str, language: Language, **params: object) -> str:
    """A title, header or remark of the workbook."""
    return speak(WORKBOOK_WORDS[code], language, **params)


def method_text(code: str, language: Language, **params: object) -> str:
    """A rule in plain words."""
    return speak(METHOD[code], language, **params)


def method_numbers(policy: Policy, language: Language) -> dict[str, object]:
    """A policy's numbers as the rules name them: shares as percentages, the rest as counts."""
    numbers: dict[str, object] = {
        key: format_share(getattr(policy, key), language) for key in _SHARES
    }
    numbers |= {key: getattr(policy, key) for key in _COUNTS}
    for key in _POINTS:
        points = format_number(getattr(policy, key) * 100)
        numbers[key] = method_text("points", language, n=points)
    edge = policy.table_stakes_share - policy.hysteresis
    numbers["decline_edge"] = format_share(edge, language)
    limits = {"yes": policy.stale_yes_months, "no": policy.stale_no_months}
    limits["measure"] = policy.stale_measure_months
    for name, months in limits.items():
        code = "months" if months else "no_limit"
        numbers[name] = method_text(code, language, n=months)
    return numbers


def stage_rule(stage: LifecycleStage, policy: Policy, language: Language) -> str:
    """The rule of one stage with the workspace's numbers."""
    off = stage is LifecycleStage.DECLINING and policy.decline_drop <= 0
    code = "no_declining" if off else stage.value
    return method_text(code, language, **method_numbers(policy, language))
