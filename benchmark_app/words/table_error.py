"""Why a table, a workbook or a picture could not be read or written."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.sentence import Sentence

TABLE_ERRORS: Final[dict[str, Sentence]] = {
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
    "reading_stopped": Sentence(
        "Reading {name} took too long or too much memory, so it was stopped. Nothing was imported. "
        "Save only the sheet you need as a new file.",
        "{name} 파일을 읽는 데 시간이나 메모리가 너무 많이 들어서 멈췄어요. 가져온 것은 없어요. "
        "필요한 시트만 새 파일로 저장해 주세요.",
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
    "written_unconfirmed": Sentence(
        "{name} was written, but the disk reported a fault ({reason}) and may lose it when the "
        "power fails. Write it to another disk as well.",
        "{name:을} 저장했지만 디스크에 문제가 생겨서({reason}) 전원이 꺼지면 사라질 수 있어요. "
        "다른 디스크에도 저장해 주세요.",
    ),
    "target_not_ours": Sentence(
        "There is a file {name} that this program did not make. It was not changed, and nothing "
        "was written. Choose another name.",
        "{name:은} 이 프로그램이 만든 파일이 아니에요. 파일은 바꾸지 않았고 저장된 것도 없어요. "
        "다른 이름을 골라 주세요.",
    ),
    "target_in_use": Sentence(
        "{name} is open in another program. What you exported is kept in {kept}. Close the other "
        "program, or use that file.",
        "{name:이} 다른 프로그램에서 열려 있어요. 내보낸 내용은 {kept} 파일에 있어요. 다른 "
        "프로그램을 닫거나 그 파일을 써 주세요.",
    ),
    "unknown_chart_format": Sentence(
        "{name} is no picture this program writes. Nothing was written. Choose .png, .svg or .pdf.",
        "{name:은} 저장할 수 있는 그림 형식이 아니에요. 저장된 것은 없어요. .png, .svg, .pdf "
        "가운데 골라 주세요.",
    ),
    "written_file_differs": Sentence(
        "{name} did not read back as it was written, so it was not kept. Your data is safe. Try "
        "another disk.",
        "{name:을} 다시 읽어 보니 쓴 내용과 달라서 남기지 않았어요. 자료는 그대로 있어요. 다른 "
        "디스크에 저장해 보세요.",
    ),
    # storage: the workspace file
}
