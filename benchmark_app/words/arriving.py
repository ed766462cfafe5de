"""The sentences of the import window: how a table is read, and what importing it would change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, Protocol

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.observation import Mark
from benchmark_app.words.arrival import is_of_cell, left_out_text
from benchmark_app.words.foreign_question import QUESTIONS, question_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date, format_long_date
from benchmark_app.words.problem import PROBLEMS
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.value import MARK_WORDS, YES_NO_WORDS, format_measure, level_word

#: What each way a table can run says of it, by the code of its shape.
SHAPES: Final[dict[str, Sentence]] = {
    "": Sentence(
        "No table of services and businesses was found here.",
        "여기서 서비스 항목과 업체의 표를 찾지 못했어요.",
    ),
    "long": Sentence("Each row tells one value.", "행마다 값이 하나예요."),
    "services_down": Sentence(
        "Each row is a service, each column a business.",
        "행은 서비스 항목, 열은 업체예요.",
    ),
    "competitors_down": Sentence(
        "Each row is a business, each column a service.",
        "행은 업체, 열은 서비스 항목이에요.",
    ),
    "days_across": Sentence("Each column is a day.", "열마다 날짜가 하나예요."),
    "sheet_per_competitor": Sentence(
        "Each sheet is about one business.", "시트마다 업체가 하나예요."
    ),
    "sheet_per_day": Sentence("Each sheet is of one day.", "시트마다 날짜가 하나예요."),
}
#: Where the day of a table is from.
DAYS: Final[dict[str, Sentence]] = {
    "": Sentence("It does not say when it was seen.", "언제 확인했는지 적혀 있지 않아요."),
    "column": Sentence("A column tells the days.", "날짜는 열에 있어요."),
    "heading": Sentence("Its headings tell the days.", "날짜는 머리글에 있어요."),
    "sheet": Sentence("Seen on {day}, as the sheet's name says.", "확인한 날 {day}(시트 이름)."),
    "title": Sentence("Seen on {day}, as its title says.", "확인한 날 {day}(제목)."),
    "given": Sentence("Seen on {day}.", "확인한 날 {day}."),
}
#: What a column or a cell is, by the code of its column.
ROLES: Final[dict[str, Sentence]] = {
    "attribute": Sentence("Service", "서비스 항목"),
    "competitor": Sentence("Business", "업체"),
    "value": Sentence("Value", "값"),
    "date": Sentence("Day", "날짜"),
    "touchpoint": Sentence("Group", "분류"),
    "unit": Sentence("Unit", "단위"),
    "note": Sentence("Note", "메모"),
    "source": Sentence("Source", "출처"),
    "price": Sentence("Price", "가격"),
    "kind": Sentence("Kind", "종류"),
    "direction": Sentence("Which is better", "좋은 방향"),
    "offered_from": Sentence("Offered from", "제공 기준"),
    "started_on": Sentence("Started on", "시작일"),
    "method": Sentence("How it was seen", "확인 방법"),
    "subject": Sentence("Own business", "내 가게 표시"),
    "recorded_at": Sentence("Typed at", "입력 시각"),
    "retracted_at": Sentence("Taken back at", "취소 시각"),
    "left_out": Sentence("Left out", "뺀 것"),
}
#: What the owner can say a column is.
ROLE_CHOICES: Final = (
    *("attribute", "competitor", "value", "date", "touchpoint", "unit", "note", "source"),
    "left_out",
)
#: What the owner can say of the way a table runs.
SHAPE_CHOICES: Final = ("services_down", "competitors_down")
_ABOUT: Final = Sentence("All of it is about {name}.", "모두 {name}에 관한 것이에요.")
_READY: Final = Sentence(
    "{count} {count:value|values} ready to import.", "값 {count}개를 가져올 수 있어요."
)
_READY_ALL: Final = Sentence("Ready to import.", "가져올 수 있어요.")
_WAIT: Final = Sentence(
    "{count} {count:cell waits|cells wait} for your answer.", "{count}칸은 답을 기다려요."
)
_UNFIT: Final = Sentence(
    "{count} {count:cell does|cells do} not fit.",
    "{count}칸은 맞지 않아서 뺐어요.",
)
_NOTED: Final = Sentence(
    "{count} {count:text becomes a note|texts become notes}; {count:its|their} value is unknown.",
    "글 {count}개는 메모로 남기고 값은 모름으로 둬요.",
)
_REMEDY: Final = Sentence(
    "To bring these in too, put them right in the file, save it and read it again.",
    "이것도 가져오려면 파일에서 고쳐 저장한 뒤 다시 읽어 주세요.",
)
_NO_TABLE: Final = Sentence(
    "Services stand down the side and businesses across the top, or the other way round.",
    "서비스 항목을 왼쪽에, 업체를 위쪽에 적거나 그 반대로 적어 주세요.",
)
_SAME: Final = Sentence(
    "Everything in this file is already there.", "이 파일의 내용은 이미 모두 있어요."
)
_NOTHING: Final = Sentence("There is nothing here to import yet.", "아직 가져올 것이 없어요.")
_REFUSED: Final = Sentence(
    "This table cannot be imported. Nothing was changed.",
    "이 표는 가져올 수 없어요. 바뀐 것은 없어요.",
)
_WAITING: Final = Sentence("{count} {count:cell waits|cells wait} for this", "{count}칸이 기다려요")
_USED: Final = Sentence("Its cells: {area}", "쓰인 범위: {area}")
_AS_IN: Final = Sentence("As in {samples}", "예: {samples}")
_BUSINESSES: Final = Sentence(
    "{count} new {count:business|businesses}: {names}", "새 업체 {count}곳: {names}"
)
_SERVICES: Final = Sentence(
    "{count} new {count:service|services}: {names}", "새 서비스 항목 {count}개: {names}"
)
_FIRST_ROWS: Final = Sentence(
    "The first {shown} of {count} rows", "{count}행 가운데 처음 {shown}행"
)
_NO_ROWS_YET: Final = Sentence(
    "The rows show here once you have said in which letters they are written.",
    "글자 인코딩을 고르면 여기에 행이 보여요.",
)
_FIRST_LINES: Final = Sentence("The first {shown} of {count}", "{count}개 가운데 처음 {shown}개")
_MORE_QUESTIONS: Final = Sentence(
    "Show more: {count} {count:question|questions}", "질문 {count}개 더 보기"
)
_MORE_TABLES: Final = Sentence("Show more: {count} {count:table|tables}", "표 {count}개 더 보기")
_SIZE: Final = Sentence("{rows} × {columns}", "{rows}×{columns}")
_VALUES: Final = {
    "yes": YES_NO_WORDS[1],
    "no": YES_NO_WORDS[0],
    "unknown": MARK_WORDS[Mark.UNKNOWN],
    "n/a": MARK_WORDS[Mark.NOT_APPLICABLE],
}
_LEVELS: Final = ("0", "1", "2", "3")
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
_MOST_NAMES: Final = 12


class Change(Protocol):
    """What becomes of one cell, its values as our files write them."""

    @property
    def old(self) -> str:
        """What stands there; "" where nothing does."""
        ...

    @property
    def new(self) -> str:
        """What comes."""
        ...

    @property
    def day(self) -> date | None:
        """When it was seen."""
        ...

    @property
    def judged(self) -> AttributeKind | None:
        """How the service is judged, where it is known."""
        ...

    @property
    def unit(self) -> str:
        """The unit of a number."""
        ...


def headline_text(
    counts: Mapping[str, int], waiting: int, language: Language, *, accepted: bool, is_empty: bool
) -> str:
    """What the whole window says first: how much is ready, only a note, waits, does not fit."""
    ready = counts.get("new", 0) + counts.get("changed", 0)
    needs = counts.get("needs_you", 0)
    if not accepted and not needs:
        return speak(_REFUSED, language)
    said = []
    if ready:
        said.append(speak(_READY, language, count=ready))
    elif accepted and not is_empty:
        said.append(speak(_READY_ALL, language))
    elif counts.get("same", 0) and not needs:
        said.append(speak(_SAME, language))
    else:
        said.append(speak(_NOTHING, language))
    noted = counts.get("noted", 0)
    for sentence, count in ((_NOTED, noted), (_WAIT, waiting), (_UNFIT, needs - waiting)):
        if count:
            said.append(speak(sentence, language, count=count))
    return " ".join(said)


def remedy_text(language: Language) -> str:
    """What can be done about cells that do not fit."""
    return speak(_REMEDY, language)


def no_table_text(language: Language) -> str:
    """That there is no table in a file, and how one looks."""
    return f"{speak(SHAPES[''], language)} {speak(_NO_TABLE, language)}"


def table_text(
    shape: str, day: date | None, day_from: str, competitor: str, language: Language
) -> str:
    """How one table is read, in two or three short sentences."""
    said = [speak(SHAPES[shape], language)]
    if not shape:
        return said[0]
    if competitor:
        said.append(speak(_ABOUT, language, name=competitor))
    shown = "" if day is None else format_long_date(day, language)
    said.append(speak(DAYS[day_from], language, day=shown))
    return " ".join(said)


def role_text(role: str, language: Language) -> str:
    """What a column is; a code without words of its own stands as it is."""
    return ROLES[role].text(language) if role in ROLES else role


def waiting_text(cells: int, language: Language) -> str:
    """How many cells wait for one answer; "" where none do."""
    return speak(_WAITING, language, count=cells) if cells else ""


def samples_text(samples: Sequence[tuple[str, str]], language: Language) -> str:
    """Where a question is seen: texts with their places; "" without any."""
    shown = [f"{place} “{text}”" if text else place for text, place in samples]
    return speak(_AS_IN, language, samples=shown) if shown else ""


def used_text(area: str, language: Language) -> str:
    """Which cells of a sheet hold anything."""
    return speak(_USED, language, area=area)


def news_texts(
    businesses: Sequence[str], services: Sequence[str], language: Language
) -> tuple[str, str]:
    """The first names that are not there yet, of each sort; "" where there are none."""
    pairs = ((_BUSINESSES, businesses), (_SERVICES, services))
    one, other = (
        speak(sentence, language, count=len(names), names=_names(names)) if names else ""
        for sentence, names in pairs
    )
    return one, other


def size_text(rows: int, columns: int, language: Language) -> str:
    """How many rows and columns a sheet has."""
    return speak(_SIZE, language, rows=rows, columns=columns)


def first_rows_text(shown: int, rows: int, language: Language) -> str:
    """How much of a sheet is shown; "" where it is all of it."""
    return speak(_FIRST_ROWS, language, shown=shown, count=rows) if shown < rows else ""


def no_rows_yet_text(language: Language) -> str:
    """What stands in the place of the rows while nobody knows their letters."""
    return speak(_NO_ROWS_YET, language)


def first_lines_text(shown: int, count: int, language: Language) -> str:
    """How many of a kind are listed; "" where it is all of them."""
    return speak(_FIRST_LINES, language, shown=shown, count=count) if shown < count else ""


def more_questions_text(count: int, language: Language) -> str:
    """What shows the questions that have no card yet; "" for none."""
    return speak(_MORE_QUESTIONS, language, count=count) if count else ""


def more_tables_text(count: int, language: Language) -> str:
    """What shows the tables that have no card yet; "" for none."""
    return speak(_MORE_TABLES, language, count=count) if count else ""


def reason_text(code: str, language: Language) -> str:
    """Why a cell waits or is left out, where only the code of the reason is told."""
    if not code:
        return ""
    if is_question(code):
        return question_text(code, language)
    if code in PROBLEMS and not is_of_cell(code):
        return ""  # its sentence has names in it; whoever knows them says it
    return left_out_text(code, language)


def is_question(code: str) -> bool:
    """Whether a cell waits because of a question of this code."""
    return code.partition(":")[0] in QUESTIONS


def change_text(one: Change, place: str, language: Language) -> str:
    """What becomes of one cell: its old and new value, the day and where it stands."""
    before, after = (_value(text, one, language) for text in (one.old, one.new))
    value = f"{before} → {after}" if one.old and one.old != one.new else after
    return " · ".join(filter(None, (value, format_date(one.day) if one.day else "", place)))


def _value(text: str, one: Change, language: Language) -> str:
    """A value as our files write it, in the words of the window."""
    if text in _VALUES:
        return _VALUES[text].text(language)
    if one.judged is AttributeKind.LEVEL and text in _LEVELS:
        return level_word(_LEVELS.index(text), language)
    if one.judged is AttributeKind.MEASURE and _NUMBER.fullmatch(text):
        return format_measure(float(text), one.unit)
    return text


def _names(names: Sequence[str]) -> list[str]:
    more = ["…"] if len(names) > _MOST_NAMES else []
    return [*names[:_MOST_NAMES], *more]
