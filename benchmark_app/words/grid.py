"""What the grid says: headers, counts, hints, and what a screen reader reads of a cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.observation import Method, Value
from benchmark_app.domain.overview import CellCounts
from benchmark_app.domain.problem import Problem
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date, format_number
from benchmark_app.words.problem import problem_text
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.value import format_value, method_word, with_unit

#: Headers, hints and messages of the grid by code.
GRID_WORDS: Final[dict[str, Sentence]] = {
    "service": Sentence("Service", "서비스 항목"),
    "stage": Sentence("Stage", "단계"),
    "baseline": Sentence("Market baseline", "시장 기준선"),
    "my_business": Sentence("My business", "우리 가게"),
    "keys": Sentence(
        "0 none, 1 partly, 2 yes, 3 excellent, Del unknown",
        "0 없음, 1 일부, 2 있음, 3 아주 좋음, Del 모름",
    ),
    "yes_no_keys": Sentence("0 no, 2 yes, Del unknown", "0 없음, 2 있음, Del 모름"),
    "measure_keys": Sentence(
        "Type the number, then Enter; Del unknown", "숫자를 적고 Enter, Del 모름"
    ),
    "name_keys": Sentence(
        "Type a new name, or F2 to change a letter; Space opens the card",
        "새 이름을 적거나 F2로 고치기, Space는 카드",
    ),
    "group_keys": Sentence(
        "Space opens or closes this group", "Space를 누르면 이 묶음을 펼치거나 접어요"
    ),
    "yes_or_no": Sentence(
        "This service is yes or no: 0 none, 2 yes.", "있음·없음 항목이에요. 0 없음, 2 있음"
    ),
    "yes_no_offer": Sentence(
        "{attribute} is yes or no: 0 or 2. Press {digit} again to grade it from 0 to 3 and enter "
        "{level} here.",
        "{attribute:은} 0이나 2로 적는 있음·없음 항목이에요. {digit:을} 한 번 더 누르면 0~3 네 "
        "단계로 바꾸고 여기에 {level:을} 적어요.",
    ),
    "graded": Sentence(
        "{attribute} is graded from 0 to 3 now; what was yes is 2.",
        "{attribute:은} 이제 0~3 네 단계로 적어요. 있음은 2로 바꿨어요.",
    ),
    "last_of_column": Sentence(
        "That was the last service of this column.", "이 열의 마지막 항목이었어요."
    ),
    "last_of_row": Sentence(
        "That was the last competitor of this row.", "이 행의 마지막 경쟁 가게였어요."
    ),
    "earlier_shows": Sentence(
        "What was seen before shows again in {count} {count:cell|cells}; Del once more takes that "
        "back too.",
        "{count}칸에 그 전에 확인한 값이 다시 보여요. Del을 한 번 더 누르면 그것도 지워요.",
    ),
    "no_level": Sentence(
        "Levels go from 0 to 3; nothing was changed.", "단계는 0부터 3까지예요. 바뀐 것은 없어요."
    ),
    "not_editable": Sentence(
        "This is computed from the checks; enter values at the right.",
        "조사에서 계산한 값이에요. 오른쪽 칸에 값을 적으세요.",
    ),
    "nothing_to_clear": Sentence("There is no value here to clear.", "지울 값이 없어요."),
    "nothing_to_confirm": Sentence(
        "There is no earlier value here to confirm.", "확인할 지난 값이 없어요."
    ),
    "nothing_to_see": Sentence(
        "There is no value here that was not seen today.",
        "오늘 확인하지 않은 값이 여기 없어요.",
    ),
    "note_needs_value": Sentence(
        "A note belongs to a value: enter one first, or ? where you could not tell.",
        "메모는 값에 붙여요. 값을 먼저 적거나, 알 수 없었다면 ?를 적으세요.",
    ),
    "act_needs_cell": Sentence(
        "Select a cell it can act on first; nothing was changed.",
        "먼저 알맞은 칸을 고르세요. 바뀐 것은 없어요.",
    ),
    "levels_go_right": Sentence(
        "After a level the cursor now goes right.", "이제 단계를 적으면 오른쪽으로 가요."
    ),
    "levels_go_down": Sentence(
        "After a level the cursor now goes down.", "이제 단계를 적으면 아래로 가요."
    ),
    "levels_go_on": Sentence(
        "A level moves on by itself; no other key is needed.",
        "단계를 적으면 저절로 다음 칸으로 가요. 다른 키는 누르지 않아도 돼요.",
    ),
    "nothing_to_fill": Sentence(
        "Select the value and the cells to fill.", "값과 채울 칸을 함께 고르세요."
    ),
    "nothing_to_paste": Sentence(
        "The clipboard holds no values.", "클립보드에 붙여 넣을 값이 없어요."
    ),
    "paste_needs_cell": Sentence(
        "Select the cell where the values begin; nothing was pasted.",
        "값이 시작될 칸을 고르세요. 붙여 넣은 것은 없어요.",
    ),
    "copy_needs_range": Sentence(
        "Cells that form one table can be copied together; nothing was copied.",
        "한 표를 이루는 칸들만 함께 복사할 수 있어요. 복사한 것은 없어요.",
    ),
    "unreadable": Sentence(
        "Nothing was changed. Not readable here: {texts}.",
        "바뀐 것은 없어요. 읽을 수 없는 값: {texts}.",
    ),
    "unreadable_dropped": Sentence(
        "“{text}” could not be read and was not kept.",
        "“{text}” 값은 읽을 수 없어서 적지 않았어요.",
    ),
    "repair": Sentence("Alt+Enter: {value}", "Alt+Enter: {value}"),
    "repair_noted": Sentence(
        "Alt+Enter: {value}, note “{note}”", "Alt+Enter: {value}, 메모 “{note}”"
    ),
    "far_value": Sentence(
        "{value} is far from what is known of {attribute}, {low} to {high}. Ctrl+Z takes it back.",
        "{attribute}에 적은 {value:은} 지금까지 아는 값({low}~{high})과 많이 달라요. 잘못 적었으면 "
        "Ctrl+Z를 누르세요.",
    ),
    "future_entry": Sentence(
        "This was entered for {day}, which is still to come. Ctrl+Z takes it back.",
        "아직 오지 않은 날({day})로 적었어요. 잘못 적었으면 Ctrl+Z를 누르세요.",
    ),
    "future_day": Sentence(
        "The day shown, {day}, is still to come; what is entered here counts from then on.",
        "보고 있는 날({day})은 아직 오지 않았어요. 여기에 적은 값은 그날부터 쳐요.",
    ),
    "copied": Sentence("{count} {count:cell|cells} copied", "{count}칸 복사함"),
    "entered": Sentence("{count} {count:value|values} entered", "값 {count}개 적음"),
    "confirmed": Sentence(
        "{count} {count:value|values} seen again on {day}", "{day}에 값 {count}개를 다시 확인함"
    ),
    "confirmed_but": Sentence(
        "{count} {count:value|values} seen again on {day}; {others} {others:was|were} left alone: "
        "changed since, or out of the market",
        "{day}에 값 {count}개를 다시 확인함. {others}칸은 그 뒤로 바뀌었거나 시장에서 빠져서 "
        "그대로 둠",
    ),
    "others_by_now": Sentence(
        "Nothing was entered: it has changed since, or is out of the market.",
        "적은 것은 없어요. 그 뒤로 바뀌었거나 시장에서 빠졌어요.",
    ),
    "no_earlier_day": Sentence(
        "There are no checks before this day.", "이 날보다 앞선 조사가 없어요."
    ),
    "no_later_day": Sentence(
        "There are no checks after this day.", "이 날보다 뒤의 조사가 없어요."
    ),
    "edge_of_group": Sentence(
        "This is the first or last service of its group.", "이 묶음의 처음이나 마지막 항목이에요."
    ),
    "order_is_not_own": Sentence(
        "Services can be moved in your own order; the table is sorted another way now.",
        "지금은 다른 순서로 보고 있어요. 항목은 직접 정한 순서에서 옮길 수 있어요.",
    ),
    "moved_to_group": Sentence("{name} is under {group} now.", "{name:을} {group:로} 옮겼어요."),
    "nothing_to_delete": Sentence(
        "Select a service or a competitor to delete.", "삭제할 항목이나 경쟁 가게를 고르세요."
    ),
    "unfit_level": Sentence(
        "“{value}” does not fit here: type 0, 1, 2 or 3, or none, partly, yes, excellent.",
        "“{value}” 값은 여기에 맞지 않아요. 0, 1, 2, 3이나 없음, 일부, 있음, 아주 좋음으로 "
        "적으세요.",
    ),
    "unfit_yes_no": Sentence(
        "“{value}” does not fit here: type 0 or no, 2 or yes.",
        "“{value}” 값은 여기에 맞지 않아요. 없음은 0, 있음은 2로 적으세요.",
    ),
    "unfit_measure": Sentence(
        "“{value}” does not fit here: type a number, such as {example}.",
        "“{value}” 값은 여기에 맞지 않아요. {example}처럼 숫자로 적으세요.",
    ),
    "name_needed": Sentence("A service needs a name.", "서비스 항목에는 이름이 있어야 해요."),
    "group": Sentence(
        "{name}, {count} {count:service|services}, {state}", "{name}, 항목 {count}개, {state}"
    ),
    "open": Sentence("open", "펼침"),
    "closed": Sentence("closed", "접힘"),
    "seen": Sentence("seen {day}", "{day} 확인"),
    "seen_by": Sentence("seen {day} by {method}", "{day} {method:로} 확인"),
    "stale": Sentence("older than allowed", "오래됨"),
    "gone": Sentence("to {year}", "~{year}"),
    "gone_spoken": Sentence("out of the market", "시장에서 빠짐"),
    "gone_since": Sentence(
        "{name} has been out of the market since {day}: closed, or not looked at for too long.",
        "{name:은} {day}부터 시장에서 빠졌어요. 문을 닫았거나 오래 확인하지 않았어요.",
    ),
    "has_note": Sentence("has a note", "메모 있음"),
    "missing_basic": Sentence("missing basic", "빠진 기본"),
    "provisional": Sentence("not yet confirmed", "아직 확정 전"),
    "since": Sentence("since {day}", "{day}부터"),
    "last_stage": Sentence("before that: {stage}", "그 전에는 {stage}"),
    "adopters": Sentence("{adopters} of {known}", "{known}곳 가운데 {adopters}곳"),
    "typical": Sentence("typical: {value}", "보통: {value}"),
    "adequate": Sentence("most reach: {value}", "대부분 이 정도: {value}"),
    "desired": Sentence("the best third: {value}", "상위권: {value}"),
    "frontier": Sentence("best: {value}", "최고: {value}"),
    "by_mean": Sentence("compared by the mean, {mean}", "비교는 평균 {mean:로}"),
    "by_count": Sentence(
        "compared by how many do: {adopters} of {known}",
        "비교는 하는 곳의 수로: {known}곳 가운데 {adopters}곳",
    ),
    "not_enough": Sentence("not enough checks", "확인 부족"),
}
#: Problems of a text that is no value of its service, whatever else is wrong with it.
_UNFIT: Final = frozenset(("unknown_value", "not_yes_no", "not_a_level", "not_a_number"))
_EXAMPLE: Final = "12"
_SELECTED: Final = Sentence("{count} selected", "{count}칸 선택")
_KNOWN: Final = Sentence("known {known}/{cells} cells", "아는 칸 {known}/{cells}")
_STALE: Final = Sentence("{stale} older than allowed", "오래된 칸 {stale}")
_OLD: Final = Sentence("{stale} old", "오래됨 {stale}")
_SEEN_THIS_DAY: Final = Sentence("{seen} seen this day", "이날 확인한 칸 {seen}")
_SEEN: Final = Sentence("{seen} seen", "확인 {seen}")


def grid_text(code: str, language: Language, **params: object) -> str:
    """A header, hint or message of the grid."""
    return speak(GRID_WORDS[code], language, **params)


def keys_text(kind: AttributeKind | None, language: Language) -> str:
    """What the keys do in a cell of a kind; None where no cell is current."""
    codes = {AttributeKind.YES_NO: "yes_no_keys", AttributeKind.MEASURE: "measure_keys"}
    return grid_text("keys" if kind is None else codes.get(kind, "keys"), language)


def counts_text(
    selected: int, counts: CellCounts, seen: int, language: Language, *, is_short: bool = False
) -> str:
    """The line under the grid: "3 selected · known 212/240 cells · 18 older than allowed · ...".

    `seen` cells were looked at on the day shown. In short: "... · 18 old · 36 seen".
    """
    parts = []
    if selected > 1:
        parts.append(selected_text(selected, language))
    parts.append(speak(_KNOWN, language, known=counts.known, cells=counts.cells))
    if counts.stale:
        stale = _OLD if is_short else _STALE
        parts.append(speak(stale, language, stale=counts.stale))
    if seen:
        parts.append(speak(_SEEN if is_short else _SEEN_THIS_DAY, language, seen=seen))
    return " · ".join(parts)


def selected_text(count: int, language: Language) -> str:
    """How many cells are selected: "3 selected"."""
    return speak(_SELECTED, language, count=count)


def seen_text(day: date, method: Method, language: Language) -> str:
    """When and how a cell was last looked at: "seen 2026-11-22 by visit"."""
    if method in (Method.UNSTATED, Method.OTHER):
        return speak(GRID_WORDS["seen"], language, day=format_date(day))
    how = method_word(method, language).lower()
    return speak(GRID_WORDS["seen_by"], language, day=format_date(day), method=how)


def repair_offer_text(value: Value, note: str, attribute: Attribute, language: Language) -> str:
    """What a key takes of a text that is no value: "Alt+Enter: 30 min, note “about”"."""
    taken = format_value(value, attribute, language)
    code = "repair_noted" if note else "repair"
    return speak(GRID_WORDS[code], language, value=taken, note=note)


def problem_in_cell(code: str, value: str, attribute: Attribute, language: Language) -> str:
    """Why a typed text is no value of a service, and what to type instead."""
    if code in _UNFIT:
        example = with_unit(_EXAMPLE, attribute.unit)
        return grid_text(f"unfit_{attribute.kind}", language, value=value, example=example)
    params: dict[str, object] = {
        "value": value,
        "attribute": attribute.name,
        "unit": attribute.unit,
    }
    return problem_text(Problem(code, params), language)


def unreadable_text(texts: Sequence[str], language: Language, shown: int = 5) -> str:
    """Which pasted texts are no values here; only the first ones by name."""
    listed = ", ".join(f"“{text}”" for text in texts[:shown])
    if len(texts) > shown:
        listed += f" + {format_number(len(texts) - shown)}"
    return speak(GRID_WORDS["unreadable"], language, texts=listed)
