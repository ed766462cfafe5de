"""Why parts of a file were left out, what could not be read of it, and what becomes of a cell."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

LEFT_OUT: Final[dict[str, Sentence]] = {
    "title": Sentence("a title", "제목"),
    "legend": Sentence("explains the signs", "표시 설명"),
    "foot_note": Sentence("a foot note", "각주"),
    "total": Sentence("a total, mean or rank", "합계·평균·순위"),
    "computed": Sentence("worked out from the others", "다른 칸에서 계산한 값"),
    "numbering": Sentence("counts the rows", "줄 번호"),
    "weight": Sentence("a weight or priority", "가중치·우선순위"),
    "gap": Sentence("compares the businesses", "업체를 비교한 열"),
    "repeated_header": Sentence("repeats the headings", "되풀이된 머리글"),
    "group": Sentence("groups the businesses", "업체를 묶은 열"),
    "goal": Sentence("a goal", "목표"),
    "placeholder": Sentence("a place left open in a template", "서식의 채우지 않은 자리"),
    "earlier": Sentence("an earlier state without its date", "날짜 없는 예전 상태"),
    "address": Sentence("addresses alone", "주소뿐인 열"),
    "map_place": Sentence("a place on the map", "지도의 위치"),
    "empty": Sentence("holds nothing", "빈 곳"),
    "not_taken": Sentence("not taken", "쓰지 않음"),
    "hidden_sheet": Sentence("a hidden sheet", "숨긴 시트"),
    "hidden_row": Sentence("a hidden row", "숨긴 행"),
    "hidden_column": Sentence("a hidden column", "숨긴 열"),
    "no_table": Sentence("not a table of services and businesses", "서비스와 업체의 표가 아님"),
    "no_headings": Sentence("no headings above its columns", "열 위에 머리글이 없음"),
    "no_heading": Sentence("stands below no heading", "머리글 없는 칸"),
    "texts": Sentence("words alone, no value", "값 없이 글만 있음"),
    "struck": Sentence("struck out", "취소선이 그어짐"),
    "lone_note": Sentence("a note beside no value", "값 없는 칸의 메모"),
}
REMARKS: Final[dict[str, Sentence]] = {
    "marks_unread": Sentence(
        "The colours and formulas of the sheet {sheet} could not be read.",
        "{sheet} 시트의 색과 수식을 읽지 못했어요.",
    ),
    "links_unread": Sentence(
        "The links of the sheet {sheet} could not be read.",
        "{sheet} 시트의 링크를 읽지 못했어요.",
    ),
    "comments_unread": Sentence(
        "The comments of the sheet {sheet} could not be read.",
        "{sheet} 시트의 메모를 읽지 못했어요.",
    ),
    "large_sheet": Sentence(
        "The sheet {sheet} is large, so its colours were left aside.",
        "{sheet} 시트가 커서 색은 보지 않았어요.",
    ),
    "conditional_colours": Sentence(
        "The sheet {sheet} colours cells by rules, so what you see there may differ.",
        "{sheet} 시트는 규칙으로 색을 칠해서 보이는 색이 다를 수 있어요.",
    ),
    "styles_unread": Sentence(
        "The colours of this workbook could not be read.",
        "이 통합 문서의 색을 읽지 못했어요.",
    ),
}
KINDS: Final[dict[str, Sentence]] = {
    "new": Sentence("New", "새로 생김"),
    "changed": Sentence("Changed", "바뀜"),
    "noted": Sentence("Notes only", "메모만"),
    "same": Sentence("Already there", "그대로"),
    "needs_you": Sentence("Needs you", "확인 필요"),
    "left_out": Sentence("Left out", "뺀 것"),
}
_OF_CELL: Final = {
    "text_is_note": Sentence("text and no value: kept as a note", "값이 아닌 글: 메모로 남김"),
    "time_is_note": Sentence("a time and no value: kept as a note", "값이 아닌 시각: 메모로 남김"),
    "error_in_cell": Sentence("an error of its formula", "수식 오류"),
}


def remark_text(remark: str, language: Language) -> str:
    """The sentence of a remark about a workbook, such as `large_sheet:Prices`."""
    code, _, sheet = remark.partition(":")
    return speak(REMARKS[code], language, sheet=sheet)


def kind_text(kind: str, language: Language) -> str:
    """What becomes of a cell."""
    return speak(KINDS[kind], language)


def left_out_text(code: str, language: Language) -> str:
    """Why something was left out or is only a note, behind what it is."""
    return speak({**LEFT_OUT, **_OF_CELL}[code], language)


def is_of_cell(code: str) -> bool:
    """Whether a code tells why a cell has no value, in words that need nothing else."""
    return code in _OF_CELL
