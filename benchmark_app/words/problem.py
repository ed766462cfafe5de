"""The sentences for every problem of a line in a file, and where it stands."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.problem import Problem
from benchmark_app.words.file_table import with_tables_told
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

PROBLEMS: Final[dict[str, Sentence]] = {
    # exchange: the table as a whole
    "missing_column": Sentence(
        "The table has no column {columns}.",
        "표에 {columns} 열이 없어요.",
    ),
    "duplicate_column": Sentence(
        "The column {name} is there twice.",
        "{name} 열이 두 번 있어요.",
    ),
    "duplicate_row": Sentence(
        "The row {name} is there twice.",
        "{name} 행이 두 번 있어요.",
    ),
    "ignored_columns": Sentence(
        "Columns that are not needed were left out: {columns}.",
        "필요하지 않은 열은 뺐어요: {columns}.",
    ),
    "none_taken": Sentence(
        "Every table of the file was left out. Take one to import it.",
        "파일의 표를 모두 뺐어요. 가져오려면 표를 하나 골라 주세요.",
    ),
    "no_comparison": Sentence(
        "No table of services and businesses was found. Put the services in rows and the"
        " businesses in columns, or the other way round.",
        "서비스와 업체를 비교한 표를 찾지 못했어요. 서비스는 행에, 업체는 열에 두거나"
        " 그 반대로 적어 주세요.",
    ),
    "no_headings": Sentence(
        "Nothing says what the columns hold. Write a heading above each of them.",
        "열에 무엇이 적혀 있는지 알 수 없어요. 열마다 머리글을 적어 주세요.",
    ),
    "no_rows": Sentence(
        "The table has no rows under its header.",
        "표에 머리글 아래 내용이 없어요.",
    ),
    "day_needed": Sentence(
        "This table says no day. Give the day on which it was seen.",
        "이 표에는 날짜가 없어요. 확인한 날짜를 정해 주세요.",
    ),
    "extra_cells": Sentence(
        "This row has more cells than the header: {value}.",
        "이 행은 머리글보다 칸이 많아요: {value}.",
    ),
    "unclosed_quote": Sentence(
        "A quotation mark is opened here and never closed.",
        "여기서 시작한 따옴표가 닫히지 않았어요.",
    ),
    "subject_not_found": Sentence(
        "{name} is to be your own business, but it is not in the table.",
        "우리 가게로 정한 {name:이} 표에 없어요.",
    ),
    "several_subjects": Sentence(
        "More than one business is marked as your own: {names}.",
        "우리 가게로 표시된 곳이 둘 이상이에요: {names}.",
    ),
    # exchange: one cell
    "missing_date": Sentence(
        "The date is missing.",
        "날짜가 없어요.",
    ),
    "bad_date": Sentence(
        "{value} is not a date. Write it as 2026-11-22.",
        "{value:은} 날짜가 아니에요. 2026-11-22처럼 적어 주세요.",
    ),
    "ambiguous_date": Sentence(
        "{value} can be read as two different days. Write it as 2026-11-22.",
        "{value:은} 두 가지 날짜로 읽혀요. 2026-11-22처럼 적어 주세요.",
    ),
    "far_date": Sentence(
        "{value} lies too far from today. Check the year.",
        "{value:은} 오늘과 너무 멀어요. 연도를 확인해 주세요.",
    ),
    "future_date": Sentence(
        "{date} is still to come.",
        "{date:은} 아직 오지 않은 날이에요.",
    ),
    "bad_instant": Sentence(
        "{value} is not a moment in time. Write it as 2026-11-22T14:03:22Z.",
        "{value:은} 시각이 아니에요. 2026-11-22T14:03:22Z처럼 적어 주세요.",
    ),
    "started_after_seen": Sentence(
        "It cannot have started on {started}, after the day it was seen, {seen}.",
        "시작한 날({started})이 확인한 날({seen})보다 늦어요.",
    ),
    "retracted_before_recorded": Sentence(
        "It was taken back before it was written down.",
        "적은 때보다 거둔 때가 먼저예요.",
    ),
    "missing_competitor": Sentence(
        "The name of the competitor is missing.",
        "경쟁 가게 이름이 없어요.",
    ),
    "missing_attribute": Sentence(
        "The name of the service is missing.",
        "서비스 항목 이름이 없어요.",
    ),
    "listed_twice": Sentence(
        "{name} is already in row {first}. Keep one of the two.",
        "{name:은} {first}행에 이미 있어요. 하나만 남겨 주세요.",
    ),
    "unknown_value": Sentence(
        "“{value}” is not a known value for {attribute}. Write no, partly, yes or unknown there.",
        "{attribute} 항목에 ‘{value}’ 값은 쓸 수 없어요. 없음, 일부, 있음, 모름으로 적어 주세요.",
    ),
    "unclear_sign": Sentence(
        "{value} can mean yes or no. Write × and ○, or say in a mapping what it means.",
        "{value:은} 있음으로도 없음으로도 읽혀요. ×와 ○로 적거나 뜻을 따로 정해 주세요.",
    ),
    "not_yes_no": Sentence(
        "{attribute} is a yes or no service, so “{value}” does not fit. Write yes, no or unknown.",
        "{attribute:은} 있음·없음으로 적는 항목이라 {value:이} 맞지 않아요. 있음, 없음, 모름으로 "
        "적어 주세요.",
    ),
    "not_a_level": Sentence(
        "{attribute} has the levels 0 to 3, so “{value}” does not fit. Write one of these or "
        "unknown.",
        "{attribute:은} 0에서 3까지 적는 항목이라 {value:이} 맞지 않아요. 그 가운데 하나나 "
        "모름으로 적어 주세요.",
    ),
    "not_a_number": Sentence(
        "{attribute} is a number, so “{value}” does not fit. Write a number or unknown.",
        "{attribute:은} 숫자로 적는 항목이라 {value:이} 맞지 않아요. 숫자나 모름으로 적어 주세요.",
    ),
    "unclear_number": Sentence(
        "{value} can be read as two different numbers. Write it without separators and with a "
        "point, as in 1234.5.",
        "{value:은} 두 가지 숫자로 읽혀요. 1234.5처럼 쉼표 없이 점으로 적어 주세요.",
    ),
    "other_unit": Sentence(
        "{value} has another unit than {attribute}, which is in {unit}. Write it in {unit}.",
        "{value:은} {attribute}의 단위({unit})와 달라요. {unit} 단위로 적어 주세요.",
    ),
    "bad_setting": Sentence(
        "{value} does not fit in the column {column}.",
        "{value:은} {column} 열에 맞지 않아요.",
    ),
    "unknown_method": Sentence(
        "{value} is not a known way of checking; it is kept as other.",
        "{value:은} 아는 확인 방법이 아니어서 기타로 적어요.",
    ),
    "setting_kept": Sentence(
        "{attribute} is already known with {known} as its {column}; that stays, not {value}.",
        "{attribute}의 {column:은} 이미 {known:이라} 그대로 둬요({value} 아님).",
    ),
    "setting_differs": Sentence(
        "{attribute} has {value} as its {column} here and {other} in row {row}.",
        "{attribute}의 {column:이} 두 가지예요(여기 {value}, {row}행 {other}).",
    ),
    "unit_differs": Sentence(
        "{attribute} is already known in {unit}, but this number is in {value}.",
        "{attribute}의 단위는 이미 {unit:이라} {value} 숫자를 넣을 수 없어요.",
    ),
    "text_is_note": Sentence(
        "“{value}” is no value, so {attribute} is unknown here. The text is kept as its note.",
        "{value:은} 값이 아니에요. {attribute:은} 모름으로 두고 글은 메모로 남겨요.",
    ),
    "time_is_note": Sentence(
        "{value} is a time or a day and no value, so {attribute} is unknown here. It is kept as "
        "its note.",
        "{value:은} 시각이나 날짜이고 값이 아니에요. {attribute:은} 모름으로 두고 메모로 남겨요.",
    ),
    "error_in_cell": Sentence(
        "The formula of this cell failed ({value}), so {attribute} has no value here.",
        "이 칸의 수식에 오류({value})가 있어요. {attribute} 칸은 비워 뒀어요.",
    ),
    "two_values": Sentence(
        "{competitor}, {attribute}, {date}: {value} here, {other} in row {row}.",
        "{competitor}, {attribute}, {date}: 값이 두 가지예요(여기 {value}, {row}행 {other}).",
    ),
    "own_taken": Sentence(
        "{name} is taken to be your own business.",
        "{name:을} 우리 업체로 봤어요.",
    ),
    "near_name": Sentence(
        "{name} is almost the same as {known}. It counts as a new name.",
        "{name:은} {known:과} 거의 같아요. 새 이름으로 봐요.",
    ),
    # storage: what a check of the file finds
    "file_fault": Sentence(
        "The file is damaged in {count} {count:place|places}; the first: {detail}.",
        "파일에서 {count}곳이 손상되었어요. 첫 번째 문제: {detail}.",
    ),
    "rows_damaged": Sentence(
        "{count} {count:row|rows} of the file ({table}) {count:is|are} not what was written.",
        "파일의 {count}행({table})이 기록된 내용과 달라요.",
    ),
    "sums_damaged": Sentence(
        "What there is of {table} does not add up to what was written: something may be missing or "
        "was added.",
        "{table}의 합계가 기록된 것과 달라요. 빠지거나 더해진 것이 있을 수 있어요.",
    ),
    "history_values_differ": Sentence(
        "{count} {count:value counts|values count} otherwise than the edits of the history say.",
        "값 {count}개가 기록된 편집의 결과와 달라요.",
    ),
    "history_competitors_differ": Sentence(
        "{count} {count:competitor reads|competitors read} otherwise than the edits of the history "
        "say.",
        "경쟁 가게 {count}곳이 기록된 편집의 결과와 달라요.",
    ),
    "history_attributes_differ": Sentence(
        "{count} {count:service reads|services read} otherwise than the edits of the history say.",
        "서비스 항목 {count}개가 기록된 편집의 결과와 달라요.",
    ),
    "history_rules_differ": Sentence(
        "{count} of the rules, weights, plans and events {count:reads|read} otherwise than the "
        "edits of the history say.",
        "규칙, 중요도, 계획, 변동 가운데 {count}개가 기록된 편집의 결과와 달라요.",
    ),
    "name_key_differs": Sentence(
        "The name {name} is stored under another one.",
        "{name} 이름이 다른 이름으로 저장되어 있어요.",
    ),
    "several_subjects_stored": Sentence(
        "{count} competitors are marked as the own business.",
        "우리 가게로 표시된 곳이 {count}곳이에요.",
    ),
    "report_damaged": Sentence(
        "What the import of {day} left in the history is damaged.",
        "{day}에 가져온 기록이 손상되었어요.",
    ),
    "value_does_not_fit": Sentence(
        "{attribute} has {count} {count:value|values} that do not fit its kind.",
        "{attribute}에 종류와 맞지 않는 값이 {count}개 있어요.",
    ),
    "target_does_not_fit": Sentence(
        "The plan for {attribute} aims at a value that does not fit its kind.",
        "{attribute} 계획의 목표가 종류와 맞지 않아요.",
    ),
    "forecast_month_differs": Sentence(
        "A forecast of {day} for {attribute} is kept under another month.",
        "{attribute}의 {day} 예측이 다른 달로 저장되어 있어요.",
    ),
}
_PLACE: Final[dict[str, Sentence]] = {
    "sheet": Sentence("sheet {sheet}", "{sheet} 시트"),
    "row": Sentence("row {row}", "{row}행"),
    "column": Sentence("column {column}", "{column} 열"),
}


def problem_text(problem: Problem, language: Language) -> str:
    """The sentence of a problem, after the place where it was found."""
    sentence = speak(PROBLEMS[problem.code], language, **with_tables_told(problem.params))
    place = problem_place(problem, language)
    return f"{place}: {sentence}" if place else sentence


def problem_place(problem: Problem, language: Language) -> str:
    """Where a problem was found: sheet, row and column; empty for the file as a whole."""
    parts = {"sheet": problem.sheet, "row": str(problem.row or ""), "column": problem.column}
    spoken = ", ".join(
        speak(_PLACE[name], language, **{name: part}) for name, part in parts.items() if part
    )
    return spoken[:1].upper() + spoken[1:]
