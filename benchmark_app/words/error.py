"""The sentences for every error and every problem of a file.

A sentence says what happened, what is safe and what to do; it blames nobody and shows no code.
"""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.problem import Problem
from benchmark_app.errors import BenchmarkError
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

ERRORS: Final[dict[str, Sentence]] = {
    # exchange: reading a file
    "file_not_found": Sentence(
        "There is no file {name}. Check the name and the folder.",
        "{name} 파일이 없어요. 이름과 폴더를 확인해 주세요.",
    ),
    "file_unreadable": Sentence(
        "{name} could not be read ({reason}). Nothing was changed. Check that you may open it.",
        "{name:을} 읽지 못했어요({reason}). 바뀐 것은 없어요. 열 수 있는 파일인지 확인해 주세요.",
    ),
    "empty_file": Sentence(
        "{name} is empty, so there is nothing to import.",
        "{name} 파일이 비어 있어서 가져올 것이 없어요.",
    ),
    "encoding_unknown": Sentence(
        "The letters in {name} are in an unknown encoding. Nothing was imported. "
        "Save it as CSV UTF-8 and import it again.",
        "{name} 파일의 글자 인코딩을 알 수 없어요. 가져온 것은 없어요. "
        "CSV UTF-8 형식으로 저장한 뒤 다시 가져와 주세요.",
    ),
    "not_a_table": Sentence(
        "{name} is not a text table. Nothing was imported. Save the table as .csv or .xlsx and "
        "import that file.",
        "{name} 파일은 글자로 된 표가 아니에요. 가져온 것은 없어요. 표를 .csv나 .xlsx로 저장해서 "
        "가져와 주세요.",
    ),
    "file_too_large": Sentence(
        "{name} is larger than {limit} MB. Nothing was imported. Split the table into smaller "
        "files.",
        "{name} 파일이 {limit}MB보다 커요. 가져온 것은 없어요. 표를 여러 파일로 나눠 주세요.",
    ),
    "not_a_workbook": Sentence(
        "{name} is not an Excel workbook, although its name says so. Nothing was imported. Open "
        "it in the program it was made with and save it as .xlsx or .csv.",
        "{name} 파일은 이름과 달리 엑셀 통합 문서가 아니에요. 가져온 것은 없어요. 만든 "
        "프로그램에서 열어 .xlsx나 .csv로 저장해 주세요.",
    ),
    "workbook_old_format": Sentence(
        "{name} is in the old Excel format. Nothing was imported. Open it in Excel and save it "
        "as .xlsx.",
        "{name} 파일은 옛 엑셀 형식이에요. 가져온 것은 없어요. 엑셀에서 열어 .xlsx로 저장해 "
        "주세요.",
    ),
    "workbook_encrypted": Sentence(
        "{name} is protected by a password. Nothing was imported. Remove the password in Excel, "
        "save, and import it again.",
        "{name} 파일에 암호가 걸려 있어요. 가져온 것은 없어요. 엑셀에서 암호를 풀고 저장한 뒤 다시 "
        "가져와 주세요.",
    ),
    "workbook_too_large": Sentence(
        "{name} unpacks to more than this program reads at once. Nothing was imported. Save only "
        "the sheet you need as a new workbook.",
        "{name} 파일은 한 번에 읽기에 너무 커요. 가져온 것은 없어요. 필요한 시트만 새 통합 문서로 "
        "저장해 주세요.",
    ),
    "workbook_unsafe": Sentence(
        "{name} contains parts that a workbook should not have, so it was not opened. Nothing was "
        "imported. Copy the table into a new workbook and import that.",
        "{name} 파일에 통합 문서에 있으면 안 되는 부분이 있어서 열지 않았어요. 가져온 것은 없어요. "
        "표를 새 통합 문서에 복사해서 가져와 주세요.",
    ),
    "workbook_damaged": Sentence(
        "{name} is damaged and could not be read. Nothing was imported. Open it in Excel, let it "
        "repair the file, and save it again.",
        "{name} 파일이 손상되어 읽지 못했어요. 가져온 것은 없어요. 엑셀에서 열어 복구한 뒤 다시 "
        "저장해 주세요.",
    ),
    "sheet_not_found": Sentence(
        "{name} has no sheet {sheet}. Its sheets are: {sheets}.",
        "{name} 파일에 {sheet} 시트가 없어요. 있는 시트: {sheets}.",
    ),
    "sheet_too_large": Sentence(
        "A sheet of {name} reaches over more than {cells} cells. Nothing was imported. Delete the "
        "empty rows and columns at its end, or save the table as .csv.",
        "{name} 파일의 시트가 {cells}칸을 넘어요. 가져온 것은 없어요. 끝의 빈 행과 열을 지우거나 "
        "표를 .csv로 저장해 주세요.",
    ),
    "mapping_unreadable": Sentence(
        "{name} is not a list of signs and their meanings. Nothing was imported. It should look "
        'like {{"x": "yes", "-": "no"}}.',
        '{name} 파일은 기호와 뜻의 목록이 아니에요. 가져온 것은 없어요. {{"x": "yes", "-": '
        '"no"}}처럼 적어 주세요.',
    ),
    "mapping_unknown_meaning": Sentence(
        "{name} says that {sign} means {meaning}, which is not a known value. Nothing was "
        "imported. Use none, partly, yes, excellent, no, unknown or n/a.",
        "{name} 파일에 {sign}의 뜻이 {meaning:로} 적혀 있는데 아는 값이 아니에요. 가져온 것은 "
        "없어요. 없음, 일부, 있음, 아주 좋음, 모름, 해당 없음 가운데 하나로 적어 주세요.",
    ),
    "import_refused": Sentence(
        "{name} was not imported: {count} {count:problem|problems}. Nothing was written.",
        "{name:을} 가져오지 않았어요. 문제가 {count}개 있어요. 저장된 것은 없어요.",
    ),
    # exchange: writing a file
    "folder_not_found": Sentence(
        "There is no folder {folder}. Nothing was written. Choose another folder.",
        "{folder} 폴더가 없어요. 저장된 것은 없어요. 다른 폴더를 골라 주세요.",
    ),
    "folder_read_only": Sentence(
        "Nothing can be written in the folder {folder}. Your data is safe. Choose another folder.",
        "{folder} 폴더에는 저장할 수 없어요. 자료는 그대로 있어요. 다른 폴더를 골라 주세요.",
    ),
    "disk_full": Sentence(
        "There is no room left to write {name}. Your data is safe. Free some space and try again.",
        "{name:을} 저장할 공간이 모자라요. 자료는 그대로 있어요. 공간을 비운 뒤 다시 해 주세요.",
    ),
    "write_failed": Sentence(
        "{name} could not be written ({reason}). Your data is safe. Try another folder.",
        "{name:을} 저장하지 못했어요({reason}). 자료는 그대로 있어요. 다른 폴더에 저장해 보세요.",
    ),
    "target_in_use": Sentence(
        "{name} is open in another program. What you exported is kept in {kept}. Close the other "
        "program, or use that file.",
        "{name:이} 다른 프로그램에서 열려 있어요. 내보낸 내용은 {kept} 파일에 있어요. 다른 "
        "프로그램을 닫거나 그 파일을 써 주세요.",
    ),
    "written_file_differs": Sentence(
        "{name} did not read back as it was written, so it was not kept. Your data is safe. Try "
        "another disk.",
        "{name:을} 다시 읽어 보니 쓴 내용과 달라서 남기지 않았어요. 자료는 그대로 있어요. 다른 "
        "디스크에 저장해 보세요.",
    ),
    # storage: the workspace file
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
    "file_damaged": Sentence(
        "{name} is damaged ({detail}). It was not changed. Open a copy of it from before.",
        "{name:이} 손상되었어요({detail}). 바뀐 것은 없어요. 예전 사본을 열어 주세요.",
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
    "workspace_busy": Sentence(
        "{name} is being changed by another program. Nothing was changed here. Try again in a "
        "moment.",
        "다른 프로그램이 {name:을} 바꾸고 있어요. 여기서 바뀐 것은 없어요. 잠시 뒤 다시 해 주세요.",
    ),
    "workspace_disk_full": Sentence(
        "There is no room left on the disk of {name}. The last change was not made; all earlier "
        "ones are safe. Free some space and try again.",
        "{name} 파일이 있는 디스크에 공간이 없어요. 마지막 변경은 저장되지 않았고 그전 것은 모두 "
        "그대로예요. 공간을 비운 뒤 다시 해 주세요.",
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
    "brief_not_yet": Sentence(
        "The one-page brief as PDF does not exist yet. Nothing was written. Export the .xlsx "
        "summary; its first page prints on one sheet.",
        "한 장 요약 PDF는 아직 없어요. 저장된 것은 없어요. .xlsx로 내보내면 첫 쪽이 한 장으로 "
        "인쇄돼요.",
    ),
    "chart_not_yet": Sentence(
        "The chart {chart} does not exist yet. Nothing was written. There are: {charts}.",
        "{chart} 차트는 아직 없어요. 저장된 것은 없어요. 있는 차트: {charts}.",
    ),
    "trade_not_yet": Sentence(
        "There is no list of services for the trade {trade}. Nothing was written. Leave out the "
        "trade and import your own list.",
        "{trade} 업종의 항목 목록이 없어요. 저장된 것은 없어요. 업종을 빼고 만든 뒤 항목을 가져와 "
        "주세요.",
    ),
    "no_display": Sentence(
        "There is no display to open a window on. The commands stages, baseline and export do the "
        "same job without one.",
        "창을 열 화면이 없어요. stages, baseline, export 명령으로 같은 일을 할 수 있어요.",
    ),
}

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
    "ignored_columns": Sentence(
        "Columns that are not needed were left out: {columns}.",
        "필요하지 않은 열은 뺐어요: {columns}.",
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
    "unknown_value": Sentence(
        "{value} is not a known value for {attribute}.",
        "{value:은} {attribute} 항목에서 아는 값이 아니에요.",
    ),
    "unclear_sign": Sentence(
        "{value} can mean yes or no. Write × and ○, or say in a mapping what it means.",
        "{value:은} 있음으로도 없음으로도 읽혀요. ×와 ○로 적거나 뜻을 따로 정해 주세요.",
    ),
    "not_yes_no": Sentence(
        "{attribute} is a yes or no service, so {value} does not fit.",
        "{attribute:은} 있음·없음으로 적는 항목이라 {value:이} 맞지 않아요.",
    ),
    "not_a_level": Sentence(
        "{attribute} has the levels 0 to 3, so {value} does not fit.",
        "{attribute:은} 0에서 3까지 적는 항목이라 {value:이} 맞지 않아요.",
    ),
    "not_a_number": Sentence(
        "{attribute} is a number, so {value} does not fit.",
        "{attribute:은} 숫자로 적는 항목이라 {value:이} 맞지 않아요.",
    ),
    "unclear_number": Sentence(
        "{value} can be read as two different numbers. Write it without separators and with a "
        "point, as in 1234.5.",
        "{value:은} 두 가지 숫자로 읽혀요. 1234.5처럼 쉼표 없이 점으로 적어 주세요.",
    ),
    "other_unit": Sentence(
        "{value} has another unit than {attribute}, which is in {unit}.",
        "{value:은} {attribute}의 단위({unit})와 달라요.",
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
        "{attribute}의 {column:이} 여기는 {value}, {row}행은 {other:이에요}.",
    ),
    "unit_differs": Sentence(
        "{attribute} is already known in {unit}, but this number is in {value}.",
        "{attribute}의 단위는 이미 {unit:이라} {value} 숫자를 넣을 수 없어요.",
    ),
    "two_values": Sentence(
        "{competitor}, {attribute}, {date}: {value} here, {other} in row {row}.",
        "{competitor}, {attribute}, {date}: 여기는 {value}, {row}행은 {other:이에요}.",
    ),
    "near_name": Sentence(
        "{name} is almost the same as {known}. It counts as a new name.",
        "{name:은} {known:과} 거의 같아요. 새 이름으로 봐요.",
    ),
    # storage: what a check of the file finds
    "file_fault": Sentence(
        "The file is damaged: {detail}.",
        "파일이 손상되었어요: {detail}.",
    ),
    "name_key_differs": Sentence(
        "The name {name} is stored under another one.",
        "{name} 이름이 다른 이름으로 저장되어 있어요.",
    ),
    "several_subjects_stored": Sentence(
        "{count} competitors are marked as the own business.",
        "우리 가게로 표시된 곳이 {count}곳이에요.",
    ),
    "value_does_not_fit": Sentence(
        "{attribute} has {count} {count:value|values} that do not fit its kind.",
        "{attribute}에 종류와 맞지 않는 값이 {count}개 있어요.",
    ),
}
_PLACE: Final[dict[str, Sentence]] = {
    "sheet": Sentence("sheet {sheet}", "{sheet} 시트"),
    "row": Sentence("row {row}", "{row}행"),
    "column": Sentence("column {column}", "{column} 열"),
}


def error_text(error: BenchmarkError, language: Language) -> str:
    """The sentence of an error."""
    return speak(ERRORS[error.code], language, **error.params)


def problem_text(problem: Problem, language: Language) -> str:
    """The sentence of a problem, after the place where it was found."""
    sentence = speak(PROBLEMS[problem.code], language, **problem.params)
    place = problem_place(problem, language)
    return f"{place}: {sentence}" if place else sentence


def problem_place(problem: Problem, language: Language) -> str:
    """Where a problem was found: sheet, row and column; empty for the file as a whole."""
    parts = {"sheet": problem.sheet, "row": str(problem.row or ""), "column": problem.column}
    spoken = ", ".join(
        speak(_PLACE[name], language, **{name: part}) for name, part in parts.items() if part
    )
    return spoken[:1].upper() + spoken[1:]
