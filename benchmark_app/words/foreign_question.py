"""The sentences of what is asked about somebody else's table, and of the answers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final

from benchmark_app.words.colour import colour_text
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

#: By the kind of a question; `{subject}` is the sign, the sheet or the column it is about,
#: `{quoted}` the same in quotes, `{colour}` a colour in words.
QUESTIONS: Final[dict[str, Sentence]] = {
    "encoding": Sentence(
        "The file does not say in which letters it is written. Which line reads right?",
        "파일에 글자 인코딩이 적혀 있지 않아요. 어느 줄이 바르게 보이나요?",
    ),
    "area": Sentence(
        "“{subject}” is larger than 200,000 cells. Which of them should be read?",
        "{quoted:이} 200,000칸보다 커요. 어느 범위를 읽을까요?",
    ),
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
        "Some empty cells are filled with {colour}. What does it mean?",
        "빈칸 가운데 {colour}으로 칠한 것이 있어요. 무슨 뜻인가요?",
    ),
    "scale": Sentence(
        "Are these numbers marks on a scale?",
        "이 숫자들은 점수인가요?",
    ),
    "ratings": Sentence(
        "This table says how good things are. Should that become levels?",
        "이 표에는 좋고 나쁨이 적혀 있어요. 이를 단계로 바꿀까요?",
    ),
    "price_class": Sentence(
        "Do signs such as $ and $$ say how dear a place is?",
        "$, $$ 같은 표시는 가격대를 뜻하나요?",
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
        "In “{subject}”, is the comma or the point the decimal sign?",
        "{quoted}에서 쉼표와 점 가운데 무엇이 소수점인가요?",
    ),
    "thousands": Sentence(
        "In “{subject}”, are three digits behind a comma or point thousands?",
        "{quoted}에서 쉼표나 점 뒤의 세 자리는 천 단위인가요?",
    ),
    "sizes": Sentence(
        "In “{subject}”, do the small numbers count thousands?",
        "{quoted}에서 작은 숫자는 천 단위인가요?",
    ),
    "unlike": Sentence(
        "In “{subject}”, a number is far from the others. Is it in the same unit?",
        "{quoted}에 다른 것과 크게 다른 숫자가 있어요. 같은 단위인가요?",
    ),
    "alike": Sentence(
        "In “{subject}”, only some numbers have a unit such as “a year” or “%”. Is it that of all?",
        "{quoted}에서 일부 숫자에만 ‘1년’이나 ‘%’ 같은 단위가 있어요. 모두 같은 단위인가요?",
    ),
    "scales": Sentence(
        "In “{subject}”, some marks look as if they were on a larger scale. Are they?",
        "{quoted}에 만점이 다른 것 같은 점수가 섞여 있어요. 그런가요?",
    ),
    "millions": Sentence(
        "What does the M behind the numbers of “{subject}” stand for?",
        "{quoted}에서 숫자 뒤의 M은 무슨 뜻인가요?",
    ),
    "percent": Sentence(
        "In “{subject}”, numbers up to 1 stand beside percents. What do they say?",
        "{quoted}에서 % 옆에 1 이하의 숫자가 있어요. 무슨 뜻인가요?",
    ),
    "struck": Sentence(
        "In “{subject}”, some values are struck out. What should become of them?",
        "{quoted}에 취소선을 그은 값이 있어요. 어떻게 할까요?",
    ),
    "texts": Sentence(
        "Some services in “{subject}” have words alone, no value. What should become of them?",
        "{quoted}에 값 없이 글만 있는 항목이 있어요. 어떻게 할까요?",
    ),
    "mixed": Sentence(
        "In “{subject}”, words stand beside numbers. What do they say?",
        "{quoted}에 숫자와 글이 섞여 있어요. 어떻게 볼까요?",
    ),
    "range": Sentence(
        "Some cells hold two numbers. Which one counts?",
        "숫자가 두 개인 칸이 있어요. 어느 쪽을 쓸까요?",
    ),
    "orientation": Sentence(
        "In “{subject}”, are the rows services or businesses?",
        "{quoted}에서 행은 서비스 항목인가요, 업체인가요?",
    ),
    "names": Sentence(
        "In “{subject}”, which column names the businesses?",
        "{quoted}에서 업체 이름은 어느 열에 있나요?",
    ),
    "shifted": Sentence(
        "Some rows of “{subject}” go on behind the last heading. Have their cells moved to the "
        "right?",
        "{quoted}에 머리글보다 긴 행이 있어요. 칸이 오른쪽으로 밀렸나요?",
    ),
    "day": Sentence(
        "When were the values of “{subject}” seen?",
        "{quoted}의 값은 언제 확인했나요?",
    ),
    "days": Sentence(
        "When were the values of these {subject} tables seen?",
        "표 {subject}개의 값은 언제 확인했나요?",
    ),
    "competitor": Sentence(
        "Which business is the table in “{subject}” about?",
        "{quoted}의 표는 어느 업체의 것인가요?",
    ),
    "service": Sentence(
        "Which service is the table in “{subject}” about?",
        "{quoted}의 표는 어느 서비스 항목의 것인가요?",
    ),
    "year": Sentence(
        "The days in “{subject}” have no year. Of which are they?",
        "{quoted}의 날짜에 연도가 없어요. 언제인가요?",
    ),
    "plans": Sentence(
        "In “{subject}”, the names are those of plans of one seller. What should become of it?",
        "{quoted}에 적힌 이름은 한 업체의 요금제 같아요. 어떻게 할까요?",
    ),
    "sub_column": Sentence(
        "What is the column “{subject}” below each business?",
        "업체마다 있는 {quoted} 열은 무엇인가요?",
    ),
    "computed_row": Sentence(
        "The row “{subject}” seems to be worked out from other rows. What should become of it?",
        "{quoted} 행은 다른 행에서 계산한 것 같아요. 어떻게 할까요?",
    ),
    "computed_column": Sentence(
        "The column “{subject}” seems to be worked out from other columns. What should become of "
        "it?",
        "{quoted} 열은 다른 열에서 계산한 것 같아요. 어떻게 할까요?",
    ),
    "summary_row": Sentence(
        "The row “{subject}” may only sum up or judge the others. What should become of it?",
        "{quoted} 행은 다른 행을 요약하거나 평가한 것일 수 있어요. 어떻게 할까요?",
    ),
    "summary_column": Sentence(
        "The column “{subject}” may only sum up or judge the others. What should become of it?",
        "{quoted} 열은 다른 열을 요약하거나 평가한 것일 수 있어요. 어떻게 할까요?",
    ),
    "date_order": Sentence(
        "In the dates of “{subject}”, what stands first, the day or the month?",
        "{quoted}의 날짜에서 일과 월 가운데 무엇이 앞인가요?",
    ),
    "known_business": Sentence(
        "Is “{subject}” a business you have already?",
        "{quoted:은} 이미 있는 업체인가요?",
    ),
    "known_service": Sentence(
        "Is “{subject}” a service you have already?",
        "{quoted:은} 이미 있는 서비스 항목인가요?",
    ),
}
#: By the code of a choice; `{low}` and `{high}` are the ends of a scale, `{name}` is a known name.
CHOICES: Final[dict[str, Sentence]] = {
    "first_block": Sentence("The first table: {name}", "첫 번째 표: {name}"),
    "fullest": Sentence("The part that holds most: {name}", "가장 많이 채워진 곳: {name}"),
    "beginning": Sentence("The beginning: {name}", "앞부분: {name}"),
    "everything": Sentence("All of it: {name}", "전체: {name}"),
    "no": Sentence("It is not there", "없음"),
    "partly": Sentence("It is partly there", "일부"),
    "yes": Sentence("It is there", "있음"),
    "excellent": Sentence("It is excellent", "아주 좋음"),
    "unknown": Sentence("Not known", "모름"),
    "not_applicable": Sentence("Not applicable", "해당 없음"),
    "leave": Sentence("Nothing: leave it empty", "뜻 없음: 비워 두기"),
    "note": Sentence("No value: keep it as a note", "값이 아님: 메모로 남기기"),
    "words": Sentence("They are answers: ask what each word means", "답이 맞음: 낱말마다 뜻 묻기"),
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
    "count": Sentence("Yes: count them, $$ is 2", "네: 개수를 세기($$는 2)"),
    "point": Sentence("The point: 1.5 is one and a half", "점: 1.5는 하나 반"),
    "comma": Sentence("The comma: 1,5 is one and a half", "쉼표: 1,5는 하나 반"),
    "thousands": Sentence("Thousands: 1,200 is 1200", "천 단위: 1,200은 1200"),
    "decimals": Sentence("Decimals: 1,200 is 1.2", "소수: 1,200은 1.2"),
    "thousandfold": Sentence("Yes: 3.9 is 3900", "네: 3.9는 3900"),
    "alike": Sentence("Yes: it is the unit of all", "네: 모두 같은 단위"),
    "as_written": Sentence("No: they are as written", "아니요: 적힌 그대로"),
    "of_ten": Sentence("Yes, of ten: 8.8 is 4.4 of five", "네, 10점 만점: 8.8은 5점 만점의 4.4"),
    "of_hundred": Sentence(
        "Yes, of a hundred: 88 is 8.8 of ten", "네, 100점 만점: 88은 10점 만점의 8.8"
    ),
    "millions": Sentence("Millions: 5M is 5,000,000", "백만: 5M은 5,000,000"),
    "megabytes": Sentence("Megabytes: 5M is 5 MB", "메가바이트: 5M은 5 MB"),
    "months": Sentence("Months: 5M is 5 months", "개월: 5M은 5개월"),
    "fractions": Sentence("Parts of one: 0.1 is 10 %", "비율: 0.1은 10 %"),
    "percents": Sentence("Percents: 0.1 is 0.1 %", "퍼센트: 0.1은 0.1 %"),
    "amounts": Sentence(
        "A number: free or included is 0, none does not apply",
        "숫자: 무료·포함은 0, 없음은 해당 없음",
    ),
    "zeros": Sentence("A number: free, included or none is 0", "숫자: 무료·포함·없음은 0"),
    "offered": Sentence(
        "Whether it is there: a number or price says that it is",
        "제공 여부: 숫자나 가격이 있으면 있음",
    ),
    "low": Sentence("The lower one", "작은 쪽"),
    "middle": Sentence("The middle of both", "가운데"),
    "high": Sentence("The higher one", "큰 쪽"),
    "services_down": Sentence("Each row is a service", "행마다 서비스 항목 하나"),
    "competitors_down": Sentence("Each row is a business", "행마다 업체 하나"),
    "column": Sentence("The column “{name}”", "‘{name}’ 열"),
    "in_place": Sentence("No: each cell stands below its heading", "아니요: 칸마다 머리글이 맞음"),
    "with": Sentence("The first column with “{name}” behind it", "첫 열 뒤에 ‘{name}’ 열을 붙여서"),
    "own_day": Sentence("Each on its own day", "표마다 따로"),
    "latest": Sentence("The last twelve months", "지난 열두 달"),
    "year_before": Sentence("The year before these", "그 전 해"),
    "year_of_weekdays": Sentence(
        "The last year with these weekdays", "요일이 이렇게 맞는 가장 가까운 해"
    ),
    "competitors": Sentence("They are businesses: take them", "업체 이름이 맞음: 가져오기"),
    "service": Sentence("A service of its own", "따로 된 서비스 항목"),
    "competitor": Sentence(
        "A branch or tier: a business of its own", "지점이나 등급: 따로 된 업체"
    ),
    "value": Sentence("Values: take them", "값: 가져오기"),
    "left_out": Sentence("Not needed: leave out", "필요 없음: 빼기"),
    "valid": Sentence("They still hold: take them", "아직 맞음: 가져오기"),
    "own": Sentence("It says something of its own: take it", "따로 의미가 있음: 가져오기"),
    "day_first": Sentence("The day: 3/4 is 3 April", "일: 3/4은 4월 3일"),
    "month_first": Sentence("The month: 3/4 is 4 March", "월: 3/4은 3월 4일"),
    "known": Sentence("Yes, it is {name}", "네, {name}"),
    "new_name": Sentence("No, it is a new one", "아니요, 새 이름"),
    "cp1252": Sentence("Western European (Windows-1252)", "서유럽어(Windows-1252)"),
    "cp1250": Sentence("Central European (Windows-1250)", "중유럽어(Windows-1250)"),
    "cp1251": Sentence("Cyrillic (Windows-1251)", "키릴 문자(Windows-1251)"),
    "cp1253": Sentence("Greek (Windows-1253)", "그리스어(Windows-1253)"),
    "cp1254": Sentence("Turkish (Windows-1254)", "튀르키예어(Windows-1254)"),
    "mac_roman": Sentence("Western European (Mac)", "서유럽어(Mac)"),
    "cp850": Sentence("Western European (DOS)", "서유럽어(DOS)"),
    "cp932": Sentence("Japanese (Shift-JIS)", "일본어(Shift-JIS)"),
    "euc_jp": Sentence("Japanese (EUC-JP)", "일본어(EUC-JP)"),
    "gb18030": Sentence("Simplified Chinese (GBK)", "중국어 간체(GBK)"),
    "cp950": Sentence("Traditional Chinese (Big5)", "중국어 번체(Big5)"),
    "cp949": Sentence("Korean (CP949)", "한국어(CP949)"),
}
#: What a choice says to one kind of question alone, by both.
_CHOICES_OF: Final[dict[tuple[str, str], Sentence]] = {
    ("shifted", "left_out"): Sentence("Yes: leave these rows out", "네: 이 행들은 빼기"),
    ("struck", "left_out"): Sentence("They no longer hold: leave out", "더는 맞지 않음: 빼기"),
    ("scales", "as_written"): Sentence(
        "No, all are on one scale: as written", "아니요, 만점이 모두 같음: 적힌 그대로"
    ),
    ("scales", "note"): Sentence("Keep these as notes", "메모로 남기기"),
    ("alike", "note"): Sentence("No: keep these as notes", "아니요: 이 칸은 메모로 남기기"),
    ("unlike", "as_written"): Sentence("Yes: take it as written", "네: 적힌 그대로"),
    ("unlike", "note"): Sentence("No: keep it as a note", "아니요: 메모로 남기기"),
}
#: How a question stands on the command line, with its code and how it is answered.
_ASKED: Final = Sentence(
    "{question} As in {samples}. Answer “{code}” in the mapping file with {choices}.",
    "{question} 예: {samples}. 매핑 파일에서 “{code}”에 {choices} 가운데 하나로 답해 주세요.",
)
_TAKEN: Final = Sentence(
    "{question} As in {samples}. Taken: {default}. To change it, answer “{code}” in the mapping "
    "file with {choices}.",
    "{question} 예: {samples}. {default:로} 봤어요. 바꾸려면 매핑 파일에서 “{code}”에 {choices} "
    "가운데 하나로 답해 주세요.",
)
_UNREAD: Final = Sentence(
    "{question} Answer it in the mapping file: {form}. The answers and how the file then reads: "
    "{choices}.",
    "{question} 매핑 파일에 이렇게 답해 주세요: {form}. 답과 그때 보이는 글: {choices}.",
)
_DAYS: Final = Sentence(
    "Days that may be meant: {days}. To take them, write into the mapping file: {form}.",
    "짐작한 날짜: {days}. 그대로 쓰려면 매핑 파일에 이렇게 적어 주세요: {form}.",
)
_FILE: Final = Sentence(
    "Answers stand in a file such as {form}, named after --map.",
    "답은 {form} 같은 파일에 적고 --map 뒤에 그 이름을 주세요.",
)
_LARGE: Final = Sentence(
    "{question} It uses {used}. Answer “{code}” in the mapping file with cells such as {choices}.",
    "{question} 쓰인 범위는 {used}예요. 매핑 파일에서 “{code}”에 {choices} 같은 범위로 답해 "
    "주세요.",
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
        default=choice_text(taken, language, kind) if taken else "",
    )


def unread_text(
    code: str, readings: Sequence[tuple[str, str]], proposed: str, language: Language
) -> str:
    """The question how a file is read as one line: each answer with a line that is then read."""
    shown = [
        f"{answer} = {choice_text(answer, language)} “{sample}”" for answer, sample in readings
    ]
    return speak(
        _UNREAD,
        language,
        question=question_text(code, language),
        form=_form({code: proposed}),
        choices=" / ".join(shown),
    )


def proposed_days_text(days: Mapping[str, str], language: Language) -> str:
    """The days proposed for questions by code as one line, with how they are answered so."""
    return speak(
        _DAYS,
        language,
        days=[f"{code.partition(':')[2]} {day}" for code, day in days.items()],
        form=_form(days),
    )


def answered_text(answers: Mapping[str, str], language: Language) -> str:
    """Where answers by the codes of their questions are written, with these as the example."""
    return speak(_FILE, language, form=_form(answers))


def _form(answers: Mapping[str, str]) -> str:
    """Answers as a mapping file holds them."""
    return json.dumps(answers, ensure_ascii=False)


def large_text(code: str, used: str, choices: Sequence[str], language: Language) -> str:
    """The question which cells of a large sheet are meant as one line: those used and offered."""
    return speak(
        _LARGE,
        language,
        question=question_text(code, language),
        used=used,
        code=code,
        choices=" / ".join(choice.partition(":")[2] for choice in choices),
    )


def question_text(code: str, language: Language) -> str:
    """The question of a code such as `blank` or `sign:x`."""
    kind, _, subject = code.partition(":")
    colour = colour_text(subject, language) if kind == "colour" else ""
    return speak(QUESTIONS[kind], language, subject=subject, quoted=f"‘{subject}’", colour=colour)


def choice_text(code: str, language: Language, asked: str = "") -> str:
    """The answer of a code such as `yes`, `rising:1:5`, `everything:A1:C9` or `known:Seaview`.

    `asked` is the kind of the question, to some of which it is said in other words.
    """
    kind, _, name = code.partition(":")
    low, _, high = name.partition(":")
    sentence = _CHOICES_OF.get((asked, kind), CHOICES[kind])
    return speak(sentence, language, low=low, high=high, name=name)
