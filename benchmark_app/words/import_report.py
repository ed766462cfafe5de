"""What the history of a file says, of an import above all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from benchmark_app.domain.import_report import ImportReport
from benchmark_app.words.command import command_text
from benchmark_app.words.edit import edit_label
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

#: By the count that each tells of; the first stands there even where it is 0.
REPORT_PARTS: Final[dict[str, Sentence]] = {
    "new": Sentence("{count} {count:value|values} new", "값 {count}개 새로 생김"),
    "changed": Sentence("{count} changed", "{count}개 바뀜"),
    "noted": Sentence(
        "{count} {count:text|texts} kept as {count:a note|notes} of unknown value",
        "글 {count}개 메모로 남김(값 모름)",
    ),
    "same": Sentence("{count} already there", "{count}개 그대로"),
    "refused": Sentence("{count} not accepted", "{count}개 받지 않음"),
    "left_out": Sentence("{count} left out", "{count}개 뺌"),
    "services": Sentence("{count} new {count:service|services}", "새 서비스 항목 {count}개"),
    "businesses": Sentence("{count} new {count:business|businesses}", "새 업체 {count}곳"),
}
_REPORT: Final = Sentence("{file}: {parts}", "{file}: {parts}")
_OF_SHEETS: Final = Sentence(
    "{file}: {parts}; {count:sheet|sheets} {sheets}", "{file}: {parts}; 시트 {sheets}"
)
_IMPORTED: Final = Sentence("{file} is imported: {parts}.", "{file} 파일을 가져왔어요: {parts}.")


def report_text(report: ImportReport, language: Language) -> str:
    """The file with what became of its values: "prices.csv: 23 values new, 2 changed"."""
    sentence = _OF_SHEETS if report.sheets else _REPORT
    return speak(
        sentence,
        language,
        file=report.file,
        parts=_parts(report, language),
        sheets=report.sheets,
        count=len(report.sheets),
    )


def done_text(
    when: str,
    edit: tuple[str, int],
    about: Sequence[str],
    report: ImportReport | None,
    language: Language,
    *,
    is_undone: bool,
) -> str:
    """What was done, by its code and count, to what, and when; below it what an import brought."""
    code, count = edit
    label = edit_label(code, language, count, about)
    parts = [label, when, *([command_text("undone", language)] if is_undone else [])]
    line = " · ".join(parts)
    return line if report is None else f"{line}\n{report_text(report, language)}"


def imported_text(report: ImportReport, language: Language) -> str:
    """That a file is imported, with what became of its values."""
    return speak(_IMPORTED, language, file=report.file, parts=_parts(report, language))


def _parts(report: ImportReport, language: Language) -> list[str]:
    first, *others = REPORT_PARTS
    told = [first, *(code for code in others if getattr(report, code))]
    return [speak(REPORT_PARTS[one], language, count=getattr(report, one)) for one in told]
