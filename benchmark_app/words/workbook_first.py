"""What the workbook says on the sheets Priorities and Check beside the figures."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.forecast import Forecast, ForecastBasis
from benchmark_app.domain.result import Badge
from benchmark_app.words.first import FACTORS
from benchmark_app.words.forecast import basis_word, quantile_text
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.stage import badge_word

FIRST_WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence("What to do first", "무엇부터 할까"),
    "hint": Sentence(
        "Most pressing first. Levels from 0 to 100; priority = (pain + gain) ÷ effort. The map "
        "stands to the right of the factors, what they mean below them, the rules on the sheet "
        "{sheet}.",
        "급한 것부터예요. 수준은 0~100, 우선순위 = (잃는 것 + 얻는 것) ÷ 드는 힘이에요. 지도는 "
        "요소의 오른쪽에, 요소의 뜻은 그 아래에, 규칙은 {sheet} 시트에 있어요.",
    ),
    "place": Sentence("#", "#"),
    "advice": Sentence("Advice", "할 일"),
    "why": Sentence("Why", "까닭"),
    "forecast": Sentence("When expected by all", "언제 기본이 되나"),
    "start_by": Sentence("Start by", "시작할 날"),
    "decision": Sentence("Decision", "결정"),
    "aim": Sentence("Planned value", "계획한 값"),
    "due": Sentence("By", "언제까지"),
    "cost": Sentence("Cost", "비용"),
    "lead_months": Sentence("Months needed", "준비 개월"),
    "check": Sentence("Will it do", "목표가 충분한가"),
    "note": Sentence("Note", "메모"),
    "gap_baseline": Sentence("Gap to the baseline", "기준선과의 격차"),
    "gap_adequate": Sentence("Gap to what most offer", "대부분의 수준과의 격차"),
    "map_title": Sentence(
        "Importance against your level: numbers are places in the list",
        "중요도와 우리 수준: 숫자는 목록의 순서예요",
    ),
    "map_x": Sentence(
        "Your level against the market baseline, points", "시장 기준선보다 높거나 낮은 점수"
    ),
    "map_y": Sentence("Importance", "중요도"),
    "map_lists": Sentence("The same in words", "글로 보면"),
    "map_nobody": Sentence("none", "없음"),
    "map_equal": Sentence(
        "All services count the same so far. Give them an importance to tell them apart.",
        "아직 모든 항목의 중요도가 같아요. 중요도를 정하면 나뉘어 보여요.",
    ),
    "map_left_out": Sentence(
        "{n} {n:service is|services are} not drawn: your level or the baseline is not known.",
        "우리 수준이나 기준선을 몰라서 {n}개는 그리지 않았어요.",
    ),
    "map_figures": Sentence("Where the four words stand", "네 낱말의 자리"),
    "no_stage": Sentence("without a stage", "단계 없음"),
    "factors": Sentence("What the factors mean", "요소의 뜻"),
    "stage_forecast": Sentence("Forecast", "예측"),
    "check_title": Sentence(
        "The figures, computed once more from the sheets", "시트에서 다시 계산한 숫자"
    ),
    "check_hint": Sentence(
        "These are live formulas. They stay TRUE as long as nobody changes a figure by hand.",
        "살아 있는 수식이에요. 누가 숫자를 손으로 바꾸지 않는 한 TRUE로 남아요.",
    ),
    "all_same": Sentence("All the same", "모두 같음"),
    "figure": Sentence("Figure", "숫자"),
    "from_sheet": Sentence("Sheet", "시트"),
    "shown": Sentence("Shown", "보이는 값"),
    "again": Sentence("Computed again", "다시 계산한 값"),
    "same": Sentence("Same", "같음"),
    "factor_shown": Sentence("{factor}, shown", "{factor}, 보이는 값"),
    "factor_again": Sentence("{factor}, again", "{factor}, 다시 계산"),
}


def first_word(code: str, language: Language, **params: object) -> str:
    """A title, header or remark of the sheets Priorities and Check."""
    return speak(FIRST_WORDS[code], language, **params)


def factor_word(code: str, language: Language) -> str:
    """The name of a factor of the priority."""
    return speak(FACTORS[code][0], language)


def factor_hint(code: str, language: Language) -> str:
    """What a factor of the priority means."""
    return speak(FACTORS[code][1], language)


def stage_forecast_text(forecast: Forecast, language: Language) -> str:
    """When it is expected by all, as the table of stages shows it: Soon expected, 2027-03."""
    parts = [quantile_text(forecast, 0.5, language)]
    if forecast.is_soon:
        parts.insert(0, badge_word(Badge.SOON, language))
    if forecast.basis is ForecastBasis.PRIOR_ONLY:
        parts.append(basis_word(forecast.basis, language))
    return ", ".join(parts)
