"""What a report says in sentences, on the first sheet of the workbook and on the one page."""

from __future__ import annotations

from benchmark_app.exchange.report import Report
from benchmark_app.words.language import Language
from benchmark_app.words.next_step import first_step_text
from benchmark_app.words.overview import overview_sentences
from benchmark_app.words.workbook import workbook_word


def report_sentences(report: Report, language: Language) -> tuple[str, ...]:
    """What became expected, where the subject stands, what to do first; as far as it is known."""
    said = overview_sentences(report.findings, _first_step(report, language), language)
    return said or (workbook_word("no_findings", language),)


def report_date(report: Report, language: Language) -> tuple[str, ...]:
    """The day of a report, and until when it counts what was recorded where that is not now."""
    said = (workbook_word("as_of", language, day=report.as_of),)
    if report.known_at is None:
        return said
    return (*said, workbook_word("known_at", language, day=report.known_at.date()))


def report_program(report: Report, language: Language) -> str:
    """What a report was made with."""
    return workbook_word("made_with", language, version=report.version).rstrip()


def known_cells(report: Report, language: Language) -> str:
    """How much is known, older than allowed and unknown."""
    counts = report.counts
    return workbook_word(
        "known_cells",
        language,
        known=counts.known,
        cells=counts.cells,
        stale=counts.stale,
        unknown=counts.unknown,
    )


def no_steps(report: Report, language: Language) -> str:
    """What stands in place of the next steps where there are none."""
    return workbook_word("no_steps" if report.subject else "no_steps_market", language)


def _first_step(report: Report, language: Language) -> str:
    """What to do first, where a business is named and anything has enough checks."""
    if report.subject is None or not report.figures.services:
        return ""
    attributes = {one.id: one for one in report.attributes}
    fewest = report.policy.minimum_known
    return first_step_text(report.ranking, attributes, language, fewest=fewest)
