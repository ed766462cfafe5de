"""What a screen reader is told of a change nobody pointed at: an edit, another day, a filter."""

from __future__ import annotations

from datetime import date
from typing import Final

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.result import LifecycleStage, StageResult
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_long_date
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.stage import result_word
from benchmark_app.words.value import format_value, mark_word

#: What is told of a change, by code.
ANNOUNCED: Final[dict[str, Sentence]] = {
    "value": Sentence("{service}, {place}: {value}", "{service}, {place}: {value}"),
    "adopters": Sentence("{adopters} of {known}", "{known}곳 가운데 {adopters}곳"),
    "now": Sentence("now {stage}", "이제 {stage}"),
    "now_unconfirmed": Sentence("now {stage}, not yet confirmed", "이제 {stage}, 아직 확정 전"),
    "table": Sentence("Services by competitor", "서비스 항목과 가게 표"),
    "day": Sentence("As of {day}", "{day} 기준"),
}


def told_value(
    attribute: Attribute,
    competitor: Competitor,
    value: Value | None,
    stage: StageResult,
    before: LifecycleStage | None,
    language: Language,
) -> str:
    """A value after an edit: "Free parking, A: yes; 6 of 8; now Expected by all".

    `before` is the stage of the service before the edit; it is named only where it moved.
    """
    said = format_value(value, attribute, language) or mark_word(Mark.UNKNOWN, language)
    parts = [_say("value", language, service=attribute.name, place=competitor.name, value=said)]
    if stage.stage is not None:
        share = stage.adoption
        parts.append(_say("adopters", language, adopters=share.adopters, known=share.known))
        if before is not None and stage.stage is not before:
            code = "now_unconfirmed" if stage.provisional else "now"
            parts.append(_say(code, language, stage=result_word(stage, language, is_marked=False)))
    return "; ".join(parts)


def table_name(language: Language) -> str:
    """What the grid is called."""
    return _say("table", language)


def told_day(day: date, finding: str, counts: str, language: Language) -> str:
    """Another day is shown: the day, the sentence over the view and how much is known."""
    when = _say("day", language, day=format_long_date(day, language))
    return " ".join(part for part in (f"{when}.", finding, counts) if part)


def _say(code: str, language: Language, **params: object) -> str:
    return speak(ANNOUNCED[code], language, **params)
