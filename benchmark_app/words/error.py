"""The sentences for every error.

A sentence says what happened, what is safe and what to do; it blames nobody and shows no code.
"""

from __future__ import annotations

from typing import Final

from benchmark_app.errors import BenchmarkError
from benchmark_app.words.file_table import with_tables_told
from benchmark_app.words.language import Language
from benchmark_app.words.problem import PROBLEMS, problem_place, problem_text
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.table_error import TABLE_ERRORS

__all__ = ["ERRORS", "PROBLEMS", "error_text", "problem_place", "problem_text"]

ERRORS: Final[dict[str, Sentence]] = TABLE_ERRORS | {
    "team_storage_not_yet": Sentence(
        "A workspace on a server is not possible yet. Use a file on this computer.",
        "서버에 두는 작업 파일은 아직 쓸 수 없어요. 이 컴퓨터에 있는 파일을 써 주세요.",
    ),
    "workspace_missing": Sentence(
        "There is no workspace {name}. Check the name and the folder.",
        "{name} 작업 파일이 없어요. 이름과 폴더를 확인해 주세요.",
    ),
    "path_is_folder": Sentence(
        "{name} is a folder. Choose a workspace file.",
        "{name:은} 폴더예요. 작업 파일을 골라 주세요.",
    ),
    "not_a_workspace": Sentence(
        "{name} is not a workspace. It was not changed. Choose a .bench file, or import the table "
        "into a workspace.",
        "{name:은} 작업 파일이 아니에요. 바뀐 것은 없어요. .bench 파일을 고르거나 표를 작업 파일로 "
        "가져와 주세요.",
    ),
    "other_application": Sentence(
        "{name} belongs to another program. It was not changed. Choose a .bench file.",
        "{name:은} 다른 프로그램의 파일이에요. 바뀐 것은 없어요. .bench 파일을 골라 주세요.",
    ),
    "newer_version": Sentence(
        "{name} was made by a newer version of this program. It was not changed. Update the "
        "program to open it.",
        "{name:은} 이 프로그램의 더 새로운 버전에서 만들었어요. 바뀐 것은 없어요. 프로그램을 "
        "업데이트한 뒤 열어 주세요.",
    ),
    "newer_look_only": Sentence(
        "{name} was made by a newer version of this program, so here it can only be looked at. It "
        "was not changed. Update the program to edit it.",
        "{name:은} 이 프로그램의 더 새로운 버전에서 만들어서 여기서는 보기만 할 수 있어요. 바뀐 "
        "것은 없어요. 고치려면 프로그램을 업데이트해 주세요.",
    ),
    "migration_failed": Sentence(
        "{name} was made by an earlier version of this program and could not be brought up to date "
        "({detail}). It was not changed. Open it with that version, or open a backup.",
        "{name:은} 이 프로그램의 이전 버전에서 만들었는데 새 형식으로 바꾸지 못했어요({detail}). "
        "바뀐 것은 없어요. 이전 버전에서 열거나 예전 사본을 열어 주세요.",
    ),
    "file_damaged": Sentence(
        "{name} is damaged ({detail}). It was not changed. Open a backup, or what can still be "
        "read.",
        "{name:이} 손상되었어요({detail}). 파일은 바꾸지 않았어요. 백업이나 아직 읽을 수 있는 "
        "내용을 열어 주세요.",
    ),
    "file_rows_damaged": Sentence(
        "{name} is damaged: {count} {count:row|rows} of it ({tables}) {count:is|are} not what was "
        "written. It was not changed. Open a backup, or what can still be read.",
        "{name:이} 손상되었어요. {count}행({tables})이 적은 내용과 달라요. 파일은 바꾸지 않았어요. "
        "백업이나 아직 읽을 수 있는 내용을 열어 주세요.",
    ),
    "file_sums_damaged": Sentence(
        "{name} is damaged: what there is of {tables} does not add up to what was written, so "
        "something may be missing or was added. It was not changed. Open a backup, or what can "
        "still be read.",
        "{name:이} 손상되었어요. {tables}의 합계가 적은 것과 달라서 빠지거나 더해진 것이 있을 수 "
        "있어요. 파일은 바꾸지 않았어요. 백업이나 아직 읽을 수 있는 내용을 열어 주세요.",
    ),
    "foreign_schema": Sentence(
        "{name} contains {object}, which this program did not make. It was not changed. Open a "
        "backup, or what can still be read.",
        "{name} 파일에 이 프로그램이 만들지 않은 {object:이} 있어요. 파일은 바꾸지 않았어요. "
        "백업이나 아직 읽을 수 있는 내용을 열어 주세요.",
    ),
    "rescue_impossible": Sentence(
        "Nothing of {name} can be told to be as it was written. It was not changed. Open a backup.",
        "{name:은} 어느 부분도 적은 그대로인지 알 수 없어요. 파일은 바꾸지 않았어요. 백업을 열어 "
        "주세요.",
    ),
    "workspace_unreadable": Sentence(
        "{name} cannot be opened ({detail}). Nothing was changed. Check that you may open it.",
        "{name:을} 열 수 없어요({detail}). 바뀐 것은 없어요. 열 수 있는 파일인지 확인해 주세요.",
    ),
    "workspace_read_only": Sentence(
        "{name} can only be read here, so nothing was changed. Copy it to a folder you can write "
        "in.",
        "{name:은} 여기서 읽을 수만 있어서 바꾸지 않았어요. 저장할 수 있는 폴더로 복사해 주세요.",
    ),
    "workspace_moved": Sentence(
        "{name} is not where it was opened: it was moved, renamed or deleted, or another file took "
        "its place. The last change was not made. Open it where it is now.",
        "{name} 파일이 열었던 자리에 없어요. 옮겨졌거나 이름이 바뀌었거나 지워졌거나, 다른 파일이 "
        "그 자리에 있어요. 마지막 변경은 저장되지 않았어요. 지금 있는 곳에서 다시 열어 주세요.",
    ),
    "workspace_interrupted": Sentence(
        "The last edit of {name} was broken off and must be taken back first, but nothing can be "
        "written here. Nothing was changed. Copy it together with {name}-journal to a folder you "
        "can write in, and open it there.",
        "{name}의 마지막 변경이 도중에 끊겨서 먼저 되돌려야 하는데 여기에는 쓸 수 없어요. 바뀐 "
        "것은 없어요. {name}-journal 파일과 함께 쓸 수 있는 폴더로 복사한 뒤 거기에서 열어 주세요.",
    ),
    "workspace_busy": Sentence(
        "{name} is being changed by another program. Nothing was changed here. Try again in a "
        "moment.",
        "다른 프로그램이 {name:을} 바꾸고 있어요. 여기서 바뀐 것은 없어요. 잠시 뒤 다시 해 주세요.",
    ),
    "workspace_disk_full": Sentence(
        "There is no room left on the disk of {name}. The last change was not made; all earlier "
        "ones are safe. Free {needed} bytes and try again.",
        "{name} 파일이 있는 디스크에 공간이 없어요. 마지막 변경은 저장되지 않았고 그전 것은 모두 "
        "그대로예요. {needed}바이트를 비운 뒤 다시 해 주세요.",
    ),
    "workspace_disk_error": Sentence(
        "The disk of {name} reported a fault ({detail}). The last change was not made. Copy the "
        "file to another disk and go on there.",
        "{name} 파일이 있는 디스크에 문제가 생겼어요({detail}). 마지막 변경은 저장되지 않았어요. "
        "파일을 다른 디스크로 복사해서 계속해 주세요.",
    ),
    "workspace_exists": Sentence(
        "There is already a file {name}. It was not changed. Choose another name.",
        "{name} 파일이 이미 있어요. 바뀐 것은 없어요. 다른 이름을 골라 주세요.",
    ),
    "workspace_changed": Sentence(
        "{name} was changed while this was being worked out, so nothing was written. Look at it "
        "once more and try again.",
        "계산하는 사이에 {name} 파일이 바뀌어서 아무것도 쓰지 않았어요. 한 번 더 확인하고 다시 해 "
        "주세요.",
    ),
    # the window
    "drop_several": Sentence(
        "{count} files were dropped. Nothing was opened. Drop one at a time.",
        "파일 {count}개를 놓았어요. 연 것은 없어요. 한 번에 하나씩 놓아 주세요.",
    ),
    "drop_folder": Sentence(
        "{name} is a folder. Nothing was opened. Drop the file that is in it.",
        "{name:은} 폴더예요. 연 것은 없어요. 그 안의 파일을 놓아 주세요.",
    ),
    "drop_not_a_file": Sentence(
        "What was dropped is no file on this computer. Nothing was opened. Save it as a file "
        "first, then drop that.",
        "놓은 것은 이 컴퓨터의 파일이 아니에요. 연 것은 없어요. 먼저 파일로 저장한 뒤 그 파일을 "
        "놓아 주세요.",
    ),
    "large_edit_running": Sentence(
        "Many values are being written. Wait until that is done, or stop it below.",
        "값을 많이 쓰는 중이에요. 끝날 때까지 기다리거나 아래에서 멈춰 주세요.",
    ),
    "workspace_unconfirmed": Sentence(
        "The last change is in {name}, but the disk reported a fault ({detail}) and may lose it "
        "when the power fails. Copy the file to another disk and go on there.",
        "마지막 변경을 {name} 파일에 적었지만 디스크에 문제가 생겨서({detail}) 전원이 꺼지면 "
        "사라질 수 있어요. 파일을 다른 디스크로 복사해서 계속해 주세요.",
    ),
    "backup_running": Sentence(
        "The present state is being backed up first. Try again in a moment.",
        "지금 상태를 먼저 백업하는 중이에요. 잠시 뒤에 다시 해 주세요.",
    ),
    "backup_failed": Sentence(
        "No backup could be made in {folder} ({detail}), but every edit is saved in the file.",
        "{folder} 폴더에 백업하지 못했지만({detail}) 적은 것은 모두 파일에 저장돼요.",
    ),
    "restore_without_backup": Sentence(
        "The present state could not be backed up in {folder} ({detail}), so nothing was restored.",
        "지금 상태를 {folder} 폴더에 백업하지 못해서({detail}) 복원하지 않았어요.",
    ),
    # storage: an edit
    "value_not_yes_no": Sentence(
        "{value} is not yes or no. Nothing was changed. Use yes, no, unknown or n/a.",
        "{value:은} 예나 아니요가 아니에요. 바뀐 것은 없어요. 있음, 없음, 모름, 해당 없음 가운데 "
        "하나로 적어 주세요.",
    ),
    "value_not_level": Sentence(
        "{value} is no level. Nothing was changed. Use 0 to 3, unknown or n/a.",
        "{value:은} 단계가 아니에요. 바뀐 것은 없어요. 0에서 3까지의 수나 모름, 해당 없음으로 "
        "적어 주세요.",
    ),
    "value_not_number": Sentence(
        "{value} is not a number. Nothing was changed. Use a number, unknown or n/a.",
        "{value:은} 수가 아니에요. 바뀐 것은 없어요. 수나 모름, 해당 없음으로 적어 주세요.",
    ),
    "unknown_competitor": Sentence(
        "There is no competitor {name}. Nothing was changed. Add it first.",
        "{name} 경쟁 가게가 없어요. 바뀐 것은 없어요. 먼저 추가해 주세요.",
    ),
    "unknown_attribute": Sentence(
        "There is no service {name}. Nothing was changed. Add it first.",
        "{name} 서비스 항목이 없어요. 바뀐 것은 없어요. 먼저 추가해 주세요.",
    ),
    "unknown_importance": Sentence(
        "No importance is dated that day. Nothing was changed.",
        "그날부터의 중요도가 없어요. 바뀐 것은 없어요.",
    ),
    "unknown_plan": Sentence(
        "There is no plan for this service. Nothing was changed.",
        "이 서비스 항목의 계획이 없어요. 바뀐 것은 없어요.",
    ),
    "unknown_competitor_event": Sentence(
        "Nothing is noted about this competitor on that day. Nothing was changed.",
        "그날 이 경쟁 가게에 대해 적힌 변동이 없어요. 바뀐 것은 없어요.",
    ),
    "unknown_observation": Sentence(
        "This value is not in the workspace. Nothing was changed.",
        "이 값은 작업 파일에 없어요. 바뀐 것은 없어요.",
    ),
    "already_retracted": Sentence(
        "This value was taken back before. Nothing was changed.",
        "이 값은 이미 지웠어요. 바뀐 것은 없어요.",
    ),
    "not_retracted": Sentence(
        "This value is already there. Nothing was changed.",
        "이 값은 이미 있어요. 바뀐 것은 없어요.",
    ),
    "observation_differs": Sentence(
        "A value once entered is never rewritten. Nothing was changed. Enter the right value anew.",
        "한번 적은 값은 고쳐 쓰지 않아요. 바뀐 것은 없어요. 맞는 값을 새로 적어 주세요.",
    ),
    "duplicate_competitor": Sentence(
        "There is already a competitor {name}. Nothing was changed. Choose another name.",
        "{name} 경쟁 가게가 이미 있어요. 바뀐 것은 없어요. 다른 이름을 골라 주세요.",
    ),
    "duplicate_attribute": Sentence(
        "There is already a service {name}. Nothing was changed. Choose another name.",
        "{name} 서비스 항목이 이미 있어요. 바뀐 것은 없어요. 다른 이름을 골라 주세요.",
    ),
    "empty_name": Sentence(
        "A name is missing. Nothing was changed. Type one.",
        "이름이 비어 있어요. 바뀐 것은 없어요. 이름을 적어 주세요.",
    ),
    "text_not_valid": Sentence(
        "The text contains a broken sign. Nothing was changed. Type it anew.",
        "글에 깨진 글자가 있어요. 바뀐 것은 없어요. 다시 적어 주세요.",
    ),
    "weight_not_valid": Sentence(
        "The weight of {name} must be a number above 0. Nothing was changed.",
        "{name}의 비중은 0보다 큰 수여야 해요. 바뀐 것은 없어요.",
    ),
    "importance_not_valid": Sentence(
        "An importance must be a number, 0 or more. Nothing was changed.",
        "중요도는 0 이상의 수여야 해요. 바뀐 것은 없어요.",
    ),
    "number_not_valid": Sentence(
        "A number of {name} is out of its range. Nothing was changed. Check what counts as "
        "offered, the scale and the tolerance.",
        "{name}의 수 가운데 범위를 벗어난 것이 있어요. 바뀐 것은 없어요. 제공으로 보는 기준과 "
        "척도, 허용 차이를 확인해 주세요.",
    ),
    "anchors_not_in_order": Sentence(
        "The worst value of {name}, {worst}, is not worse than its best, {best}. Nothing was "
        "changed.",
        "{name}의 가장 나쁜 값 {worst:이} 가장 좋은 값 {best}보다 나쁘지 않아요. 바뀐 것은 없어요.",
    ),
    "kind_does_not_fit": Sentence(
        "{name} has values that do not fit the new kind. Nothing was changed. Clear them first, or "
        "add a new service.",
        "{name}에 새 종류와 맞지 않는 값이 있어요. 바뀐 것은 없어요. 그 값을 먼저 지우거나 새 "
        "서비스 항목을 추가해 주세요.",
    ),
    "target_not_valid": Sentence(
        "The plan for {name} aims at {target}, which is no value of this service. Nothing was "
        "changed. Use 0 or 1 for yes/no, 0 to 3 for a level, any number for a measure.",
        "{name} 계획의 목표 {target:은} 이 서비스 항목의 값이 아니에요. 바뀐 것은 없어요. "
        "있음/없음은 0이나 1, 단계는 0에서 3까지, 측정값은 수로 적어 주세요.",
    ),
    "cost_not_valid": Sentence(
        "The cost of the plan for {name} cannot be {cost}. Nothing was changed. Use a number, 0 or "
        "more.",
        "{name} 계획의 비용은 {cost:이} 될 수 없어요. 바뀐 것은 없어요. 0 이상의 수로 적어 주세요.",
    ),
    "effort_not_valid": Sentence(
        "The effort of the plan for {name} cannot be {effort}. Nothing was changed. Use 1 to 5.",
        "{name} 계획의 노력은 {effort:이} 될 수 없어요. 바뀐 것은 없어요. 1에서 5까지로 적어 "
        "주세요.",
    ),
    "lead_months_not_valid": Sentence(
        "The time needed for {name} cannot be {months} months. Nothing was changed. Use whole "
        "months, 0 to 600.",
        "{name}에 필요한 기간은 {months}개월이 될 수 없어요. 바뀐 것은 없어요. 0에서 600까지의 "
        "정수로 적어 주세요.",
    ),
    "forecast_not_valid": Sentence(
        "A forecast of {day} is not one: its years do not rise from 0, or a share or probability "
        "is not between 0 and 1. It was not kept.",
        "{day}의 예측이 올바르지 않아요. 남은 햇수가 0부터 커지지 않거나, 비율이나 확률이 0에서 1 "
        "사이가 아니에요. 저장하지 않았어요.",
    ),
    "day_out_of_range": Sentence(
        "{day} is not between {first} and {last}. Nothing was changed. Check the year.",
        "{day:은} {first}부터 {last}까지의 날짜가 아니에요. 바뀐 것은 없어요. 연도를 확인해 "
        "주세요.",
    ),
    "exit_before_entry": Sentence(
        "{name} would leave on {exited}, before it came on {entered}. Nothing was changed.",
        "{name:이} 들어온 날({entered})보다 나간 날({exited})이 빨라요. 바뀐 것은 없어요.",
    ),
    "started_after_seen": Sentence(
        "It was seen on {day} but would have started later, on {started}. Nothing was changed.",
        "{day}에 봤는데 시작일({started})이 그보다 늦어요. 바뀐 것은 없어요.",
    ),
    "retracted_before_recorded": Sentence(
        "A value of {day} would be taken back before it was entered. Nothing was changed.",
        "{day}의 값이 적기도 전에 지워진 것으로 되어 있어요. 바뀐 것은 없어요.",
    ),
    "instant_without_zone": Sentence(
        "The time {instant} has no time zone. Nothing was changed. Write it like "
        "2026-11-22T14:03:22Z.",
        "{instant} 시각에 시간대가 없어요. 바뀐 것은 없어요. 2026-11-22T14:03:22Z처럼 적어 주세요.",
    ),
    "two_values": Sentence(
        "{competitor} has two values for {attribute} on {day}. Nothing was changed. Keep one.",
        "{competitor}의 {attribute} 값이 {day}에 두 개예요. 바뀐 것은 없어요. 하나만 남겨 주세요.",
    ),
    "policy_not_valid": Sentence(
        "{key} cannot be {value}. Nothing was changed. Shares lie between 0 and 1, months, days "
        "and counts are whole numbers from 0.",
        "{key:은} {value:이} 될 수 없어요. 바뀐 것은 없어요. 비율은 0에서 1 사이, 달과 날과 개수는 "
        "0 이상의 정수예요.",
    ),
    "policy_not_in_order": Sentence(
        "The shares of differentiator, contested and table stakes must rise in this order. Nothing "
        "was changed.",
        "차별화, 경합, 기본 비율은 이 순서로 커져야 해요. 바뀐 것은 없어요.",
    ),
    # exchange: the Excel summary
    "too_many_rows": Sentence(
        "There are {count} observations, and an Excel sheet holds {limit}. Nothing was written. "
        "Export them as .csv.",
        "조사가 {count}개인데 엑셀 시트에는 {limit}개까지 들어가요. 저장된 것은 없어요. .csv로 "
        "내보내 주세요.",
    ),
    # command line
    "unknown_policy_key": Sentence(
        "There is no rule {key}. Nothing was changed. The rules are: {keys}.",
        "{key:이라는} 규칙은 없어요. 바뀐 것은 없어요. 있는 규칙: {keys}.",
    ),
    "unknown_export": Sentence(
        "{name} has no ending this program writes. Nothing was written. Use one of: {endings}.",
        "{name:은} 내보낼 수 있는 형식이 아니에요. 저장된 것은 없어요. 가능한 형식: {endings}.",
    ),
    "adoption_needs_service": Sentence(
        "The adoption curve shows one service. Nothing was written. Name it with --attribute.",
        "확산 차트는 항목 하나를 보여 줘요. 저장된 것은 없어요. --attribute로 항목을 적어 주세요.",
    ),
    "adoption_needs_floor": Sentence(
        "{name} is a number without a floor, so nobody can be said to offer it. Nothing was "
        "written. Say from which number on it counts as offered.",
        "{name:은} 하한이 없는 숫자라서 하는 곳을 셀 수 없어요. 저장된 것은 없어요. 얼마부터 하는 "
        "것으로 볼지 정해 주세요.",
    ),
    "index_of_everything": Sentence(
        "An index is one of everything compared. Nothing was written. Leave out the service and "
        "the touchpoint, or ask for the level.",
        "지수는 비교하는 항목 전체로만 그려요. 저장된 것은 없어요. 항목과 접점을 빼거나 수준을 "
        "골라 주세요.",
    ),
    "side_by_side_alone": Sentence(
        "All touchpoints side by side show every service. Nothing was written. Leave out the "
        "service and the touchpoint.",
        "접점을 모두 나란히 보면 모든 항목이 나와요. 저장된 것은 없어요. 항목과 접점을 빼 주세요.",
    ),
    "unknown_touchpoint": Sentence(
        "No service belongs to the touchpoint {name}. Nothing was written. There are: {names}.",
        "{name} 접점에는 항목이 없어요. 저장된 것은 없어요. 있는 접점: {names}.",
    ),
    "unknown_trade": Sentence(
        "There is no list for the trade {trade}. Nothing was written. The trades are: {keys}.",
        "{trade} 업종의 항목 목록이 없어요. 저장된 것은 없어요. 있는 업종: {keys}.",
    ),
    "trade_refused": Sentence(
        "The list {name} was not used: {count} {count:problem|problems}. Nothing was written. Mend "
        "it in Excel and try again.",
        "{name} 목록을 쓰지 않았어요. 문제가 {count}개 있어요. 저장된 것은 없어요. 엑셀에서 고친 "
        "뒤 다시 해 주세요.",
    ),
    "threshold_not_valid": Sentence(
        "{value} is no share of a market. Nothing was forecast. Use a number above 0 and up to 1, "
        "such as 0.7.",
        "{value:은} 시장의 비율이 아니에요. 예측한 것은 없어요. 0.7처럼 0보다 크고 1 이하인 수로 "
        "적어 주세요.",
    ),
    "no_display": Sentence(
        "There is no display to open a window on. The commands stages, baseline and export do the "
        "same job without one.",
        "창을 열 화면이 없어요. stages, baseline, export 명령으로 같은 일을 할 수 있어요.",
    ),
}


def error_text(error: BenchmarkError, language: Language) -> str:
    """The sentence of an error."""
    return speak(ERRORS[error.code], language, **with_tables_told(error.params))
