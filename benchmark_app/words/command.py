"""What the command line says beside its tables."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

COMMAND_WORDS: Final[dict[str, Sentence]] = {
    "as_of": Sentence("As of {day}.", "{day} 기준이에요."),
    "as_of_known_at": Sentence(
        "As of {day}, with what was recorded by {known}.",
        "{day} 기준이에요. {known}까지 적은 내용만 봤어요.",
    ),
    "nothing": Sentence("There is nothing to show.", "보여 드릴 것이 없어요."),
    "forecast_of": Sentence(
        "When {share} of the competitors will offer it: with 10, 25, 50, 75 and 90 % certainty by "
        "these dates.",
        "경쟁 가게의 {share}가 하게 될 때예요. "
        "날짜마다 그때까지 될 가능성이 10, 25, 50, 75, 90%예요.",
    ),
    "no_forecast": Sentence(
        "There is nothing to forecast: no service here has started and is still on its way.",
        "예측할 것이 없어요. 누군가 시작해서 아직 퍼지는 중인 항목이 없어요.",
    ),
    "not_scored": Sentence(
        "On these days there was nothing to forecast that could be judged.",
        "이 날짜들에는 맞았는지 따져 볼 예측이 없었어요.",
    ),
    "created": Sentence("{name} is ready.", "{name:을} 만들었어요."),
    "created_for": Sentence(
        "{name} is ready with {count} {count:service|services} ({trade}).",
        "{name:을} 만들었어요. 서비스 항목 {count}개를 넣었어요({trade}).",
    ),
    "created_subject": Sentence(
        "Your own business in it is {subject}.", "우리 가게 이름은 {subject:이에요}."
    ),
    "imported": Sentence(
        "{added} added, {changed} changed, {same} same, {refused} refused.",
        "추가 {added}, 변경 {changed}, 같음 {same}, 거절 {refused}.",
    ),
    "noted": Sentence(
        "{count} {count:text|texts} became {count:a note|notes}; {count:its|their} value is "
        "unknown.",
        "글 {count}개는 메모로 남기고 값은 모름으로 뒀어요.",
    ),
    "new_names": Sentence(
        "New: {competitors} {competitors:competitor|competitors}, {services} "
        "{services:service|services}.",
        "새로 생긴 것: 경쟁 가게 {competitors}곳, 서비스 항목 {services}개.",
    ),
    "dry_run": Sentence("Nothing was written.", "저장된 것은 없어요."),
    "exported": Sentence("{name} is written.", "{name:을} 저장했어요."),
    "exported_rows": Sentence(
        "{name} is written: {count} {count:observation|observations}.",
        "{name:을} 저장했어요. 조사 {count}개예요.",
    ),
    "look_only": Sentence(
        "{name} was made by a newer version of this program: it is only looked at, without what is "
        "new in it.",
        "{name:은} 이 프로그램의 더 새로운 버전에서 만들어서, 새로 생긴 내용은 빼고 보기만 해요.",
    ),
    "undone": Sentence("undone", "되돌림"),
    "sound": Sentence("The file is sound.", "파일에 이상이 없어요."),
}


def command_text(code: str, language: Language, **params: object) -> str:
    """A line of the command line."""
    return speak(COMMAND_WORDS[code], language, **params)
