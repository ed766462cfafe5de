"""The sentences of what is asked about somebody else's table, and of the answers."""

from __future__ import annotations

from collections.abc import Sequence
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
        "This table says how good things are. Should that become levels?",
        "이 표에는 좋고 나쁨이 적혀 있어요. 이를 단계로 바꿀까요?",
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
    "orientation": Sentence(
        "In {subject}, are the rows services or businesses?",
        "{subject}에서 행은 서비스 항목인가요, 업체인가요?",
    ),
    "day": Sentence(
        "When were the values of {subject} seen?",
        "{subject}의 값은 언제 확인했나요?",
    ),
    "competitor": Sentence(
        "Which business is the table in {subject} about?",
        "{subject}의 표는 어느 업체의 것인가요?",
    ),
    "service": Sentence(
        "Which service is the table in {subject} about?",
        "{subject}의 표는 어느 서비스 항목의 것인가요?",
    ),
    "sub_column": Sentence(
        "What is the column {subject} below each business?",
        "업체마다 있는 {subject} 열은 무엇인가요?",
    ),
    "date_order": Sentence(
        "In the dates of {subject}, what stands first, the day or the month?",
        "{subject}의 날짜에서 일과 월 가운데 무엇이 앞인가요?",
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
    "services_down": Sentence("Each row is a service", "행마다 서비스 항목 하나"),
    "competitors_down": Sentence("Each row is a business", "행마다 업체 하나"),
    "service": Sentence("A service of its own", "따로 된 서비스 항목"),
    "value": Sentence("The value itself", "값"),
    "left_out": Sentence("Nothing that is needed: leave it out", "필요 없음: 빼기"),
    "day_first": Sentence("The day: 3/4 is 3 April", "일: 3/4은 4월 3일"),
    "month_first": Sentence("The month: 3/4 is 4 March", "월: 3/4은 3월 4일"),
}
#: How a question stands on the command line, with its code and how it is answered.
_ASKED: Final = Sentence(
    "{question} As in {samples}. Answer “{code}” in the mapping file with {choices}.",
    "{question} 예: {samples}. 매핑 파일에서 “{code}”에 {choices} 가운데 하나로 답해 주세요.",
)
_TAKEN: Final = Sentence(
    "{question} As in {samples}. Taken: {default}. To change it, answer “{code}” in the mapping "
    "file with {choices}.",
    "{question} 예: {samples}. {default:으로} 봤어요. 바꾸려면 매핑 파일에서 “{code}”에 {choices} "
    "가운데 하나로 답해 주세요.",
)
_ANY: Final = {
    "day": Sentence("a date such as 2026-11-22", "2026-11-22 같은 날짜"),
    "competitor": Sentence("its name", "그 이름"),
    "service": Sentence("its name", "그 이름"),
}


def asked_text(
    code: str,
    samples: Sequence[tuple[str, str]],
    choices: Sequence[str],
    taken: str,
    language: Language,
) -> str:
    """A question as one line: samples with their places, and the codes it is answered by.

    `taken` is the code of the answer taken where nobody gave one; "" where none is.
    """
    shown = [f"{place} {text}".strip() for text, place in samples]
    kind = code.partition(":")[0]
    return speak(
        _TAKEN if taken else _ASKED,
        language,
        question=question_text(code, language),
        samples=shown or "-",
        code=code,
        choices=" / ".join(choices) or _ANY[kind],
        default=choice_text(taken, language) if taken else "",
    )


def question_text(code: str, language: Language) -> str:
    """The question of a code such as `blank` or `sign:x`."""
    kind, _, subject = code.partition(":")
    return speak(QUESTIONS[kind], language, subject=subject, quoted=f"‘{subject}’")


def choice_text(code: str, language: Language) -> str:
    """The answer of a code such as `yes` or `rising:1:5`."""
    kind, *ends = code.split(":")
    low, high = ends or ("", "")
    return speak(CHOICES[kind], language, low=low, high=high)
