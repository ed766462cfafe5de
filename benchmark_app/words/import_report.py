"""What the history says of an import."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.import_report import ImportReport
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

#: By the count that each tells of; the first stands there even where it is 0.
REPORT_PARTS: Final[dict[str, Sentence]] = {
    "new": Sentence("{count} {count:value|values} new", "값 {count}개 새로 생김"),
    "changed": Sentence("{count} changed", "{count}개 바뀜"),
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


def report_text(report: ImportReport, language: Language) -> str:
    """The file with what became of its values: "prices.csv: 23 values new, 2 changed"."""
    first, *others = REPORT_PARTS
    told = [first, *(code for code in others if getattr(report, code))]
    parts = [speak(REPORT_PARTS[one], language, count=getattr(report, one)) for one in told]
    sentence = _OF_SHEETS if report.sheets else _REPORT
    return speak(
        sentence,
        language,
        file=report.file,
        parts=parts,
        sheets=report.sheets,
        count=len(report.sheets),
    )
