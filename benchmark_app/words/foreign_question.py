"""The sentences of what is asked about somebody else's table, and of the answers."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

#: By the kind of a question; `{subject}` is the sign, the colour or the column it is about.
QUESTIONS: Final[dict[str, Sentence]] = {
    "sign": Sentence(
        "What does {subject} mean in this table?",
        "이 표에서 {subject:은} 무슨 뜻인가요?",
    ),
    "circles": Sentence(
        "What do ● and ○ mean in this table?",
        "이 표에서 ●와 ○는 무슨 뜻인가요?",
    ),
    "blank": Sentence(
        "What does an empty cell mean in this table?",
        "이 표에서 빈칸은 무슨 뜻인가요?",
    ),
    "colour": Sentence(
        "Some empty cells are filled with the colour {subject}. What does it mean?",
        "빈칸 가운데 {subject} 색으로 칠한 것이 있어요. 무슨 뜻인가요?",
    ),
    "scale": Sentence(
        "Are these numbers marks on a scale?",
        "이 숫자들은 점수인가요?",
    ),
    "ratings": Sentence(
        "This table says how good things are. Should these words become levels?",
        "이 표에는 좋고 나쁨이 적혀 있어요. 이 말을 단계로 바꿀까요?",
    ),
    "conditions": Sentence(
        "What counts for an offer that costs extra or comes on request?",
        "유료이거나 요청해야 하는 것은 어떻게 볼까요?",
    ),
    "word": Sentence(
        "What does “{subject}” mean in this table?",
        "이 표에서 {quoted:은} 무슨 뜻인가요?",
    ),
    "decimal": Sentence(
        "In {subject}, is the comma or the point the decimal sign?",
        "{subject}에서 쉼표와 점 가운데 무엇이 소수점인가요?",
    ),
    "range": Sentence(
        "Some cells hold two numbers. Which one counts?",
        "숫자가 두 개인 칸이 있어요. 어느 쪽을 쓸까요?",
    ),
}
#: By the code of a choice; `{low}` and `{high}` are the ends of a scale.
CHOICES: Final[dict[str, Sentence]] = {
    "no": Sentence("It is not there", "없음"),
    "partly": Sentence("It is partly there", "일부"),
    "yes": Sentence("It is there", "있음"),
    "excellent": Sentence("It is excellent", "아주 좋음"),
    "unknown": Sentence("Not known", "모름"),
    "not_applicable": Sentence("Not applicable", "해당 없음"),
    "leave": Sentence("Nothing: leave it empty", "뜻 없음: 비워 두기"),
    "note": Sentence("No value: keep it as a note", "값이 아님: 메모로 남기기"),
    "filled_yes": Sentence("● is there, ○ is not", "●는 있음, ○는 없음"),
    "filled_more": Sentence("● is there, ○ is partly there", "●는 있음, ○는 일부"),
    "circle_yes": Sentence("○ is there, ● is excellent", "○는 있음, ●는 아주 좋음"),
    "yes_no": Sentence("1 is yes and 0 is no", "1은 있음, 0은 없음"),
    "rising": Sentence(
        "Marks from {low} to {high}, {high} is best", "{low}~{high}점, {high}점이 최고"
    ),
    "falling": Sentence(
        "Marks from {low} to {high}, {low} is best", "{low}~{high}점, {low}점이 최고"
    ),
    "numbers": Sentence("Numbers: keep them as they are", "숫자 그대로"),
    "levels": Sentence(
        "Yes: bad is none, fair is partly, good is yes, very good is excellent",
        "네: 나쁨은 없음, 보통은 일부, 좋음은 있음, 매우 좋음은 아주 좋음",
    ),
    "point": Sentence("The point: 1.5 is one and a half", "점: 1.5는 하나 반"),
    "comma": Sentence("The comma: 1,5 is one and a half", "쉼표: 1,5는 하나 반"),
    "low": Sentence("The lower one", "작은 쪽"),
    "middle": Sentence("The middle of both", "가운데"),
    "high": Sentence("The higher one", "큰 쪽"),
}


def question_text(code: str, language: Language) -> str:
    """The question of a code such as `blank` or `sign:x`."""
    kind, _, subject = code.partition(":")
    return speak(QUESTIONS[kind], language, subject=subject, quoted=f"‘{subject}’")


def choice_text(code: str, language: Language) -> str:
    """The answer of a code such as `yes` or `rising:1:5`."""
    kind, *ends = code.split(":")
    low, high = ends or ("", "")
    return speak(CHOICES[kind], language, low=low, high=high)
