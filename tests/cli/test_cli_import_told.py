"""What the command line says of a table before it is imported is what the window says of it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from awkward import Case, all_cases
from foreign_case import TODAY

from benchmark_app.cli import importing
from benchmark_app.exchange.foreign.choices import Choices, json_of
from benchmark_app.ui.arrival_job import ArrivalAnswer, ArrivalReader
from benchmark_app.words.arrival import remark_text
from benchmark_app.words.foreign_question import question_text
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.words.problem import problem_text

Run = Callable[..., Any]
NAMES = (
    "cell-hidden-rows-and-columns",
    "es-x-and-blank",
    "fr-legend-and-foot-note",
    "history-dated-sheets-whose-order-of-columns-differs",
    "ja-pair-total-and-notes",
    "ko-title-date-and-author-above",
    "name-same-competitor-twice-with-one-contradiction",
    "sign-one-and-zero",
    "sign-scores-out-of-ten-as-text",
    "tariff-down-with-a-price-behind-each",
    "zh-pair-signs-and-groups",
    "zh-prices",
)


@pytest.fixture(autouse=True)
def same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the same day for both."""
    monkeypatch.setattr(importing, "today", lambda: TODAY)


@pytest.fixture(params=NAMES)
def case(request: pytest.FixtureRequest) -> Case:
    """An awkward file of the corpus."""
    return next(one for one in all_cases() if one.name == request.param)


def in_window(file: Path, market: Path, day: date | None, choices: Choices) -> ArrivalAnswer:
    """What the window is told of a file."""
    reader = ArrivalReader(str(file), str(market), TODAY, day or TODAY, str(file.parent / "kept"))
    steps = reader(json_of(choices), 0)
    answers: list[ArrivalAnswer] = []

    def whole() -> Iterator[float]:
        answers.append((yield from steps))

    list(whole())
    return answers[0]


def in_shell(run: Run, market: Path, file: Path, *more: object) -> tuple[Counter[str], list[str]]:
    """How many cells of each kind the command line counts, and the lines it says."""
    told = run("import", market, file, "--dry-run", "--skip-bad", "--format", "json", *more)
    return Counter(one["kind"] for one in json.loads(told.out)), told.err.splitlines()


@pytest.mark.parametrize("answered", [False, True])
def test_it_counts_and_says_what_the_window_does(
    case: Case, run: Run, market: Path, tmp_path: Path, *, answered: bool
) -> None:
    file = tmp_path / f"table{case.suffix}"
    case.build(file)
    day = date.fromisoformat(case.options.day) if case.options.day else None
    choices = Choices(day=day, answers=dict(case.options.answers) if answered else {})
    answers = tmp_path / "answers.json"
    answers.write_bytes(json_of(choices))
    counts, lines = in_shell(run, market, file, "--map", answers)
    window = in_window(file, market, day, choices)
    assert counts == {kind.value: count for kind, count in window.counts.items() if count}
    assert list(lines) == [
        *said_in(window, lines),
        *([] if window.plan.shown.accepted else [lines[-1]]),
    ]


def said_in(window: ArrivalAnswer, lines: Sequence[str]) -> list[str]:
    """The lines that tell the window's questions, remarks and problems, in that order."""
    plan = window.plan.shown
    asked = [one.question for one in plan.questions if one.question.kind != "day"]
    starts = [question_text(one.code, Language.EN) for one in asked]
    return [
        *(next(one for one in lines if one.startswith(start)) for start in starts),
        *(one for one in lines if one.startswith("Answers stand in a file such as {")),
        *(remark_text(one, Language.EN) for one in plan.remarks),
        *(problem_text(one, Language.EN) for one in (*plan.warnings, *plan.problems)),
    ]


@pytest.mark.parametrize("language", SPOKEN)
def test_us_is_told_to_be_taken_as_the_owner_s_own(
    run: Run, market: Path, tmp_path: Path, language: Language
) -> None:
    file = tmp_path / "us.csv"
    file.write_text("Service,Us,Seaview\nSauna,yes,no\nParking,no,yes\n", encoding="utf-8")
    told = run("--language", language, "import", market, file, "--dry-run", "--date", "2026-11-20")
    line, form = (one for one in told.err.splitlines() if "known_business:Us" in one)
    said = tmp_path / "said.json"
    said.write_text(form[form.index("{") : form.rindex("}") + 1], encoding="utf-8")
    again = run("import", market, file, "--dry-run", "--date", "2026-11-20", "--map", said)
    assert "Ours | Sauna" in again.out
    words = {
        Language.EN: "Is “Us” a business you have already? As in B2 Us. Taken: Yes, it is Ours.",
        Language.KO: "‘Us’은(는) 이미 있는 업체인가요? 예: B2 Us. 네, Ours(으)로 봤어요.",
    }
    assert line.startswith(words[language])
    assert "known:Ours / new_name" in line
    assert "Ours | Sauna" in told.out


def test_what_was_left_out_is_told_by_an_import_that_writes(
    run: Run, market: Path, tmp_path: Path
) -> None:
    file = tmp_path / "total.csv"
    file.write_text("Service,Ours,Seaview,Winner\nRooms,3,5,Seaview\nTotal,3,5,\n", "utf-8")
    done = run("import", market, file, "--date", "2026-11-20")
    lines = done.out.splitlines()
    assert done.code == 0
    assert lines[lines.index("Left out (2):") + 1 :] == [
        "  total!D | Winner | (a total, mean or rank)",
        "  total!3 | Total | (a total, mean or rank)",
    ]


def test_the_days_proposed_for_sheets_of_quarters_are_told(
    run: Run, market: Path, tmp_path: Path
) -> None:
    file = tmp_path / "quarters.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        for name in ("Q1", "Q2"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ("Service", "Ours", "Seaview"))
            sheet.write_row(1, 0, ("Sauna", "yes", "no"))
    told = run("import", market, file, "--dry-run")
    assert told.code == 1
    line = told.err.splitlines()[0]
    days = dict(re.findall(r'"day:(Q\d)": "(\d{4}-\d\d-\d\d)"', line))
    assert days["Q1"][4:] == "-03-31"
    assert line.startswith(f"Days that may be meant: Q1 {days['Q1']}, Q2 {days['Q2']}. ")
    said = tmp_path / "said.json"
    said.write_text(line[line.index("{") : line.rindex("}") + 1], encoding="utf-8")
    assert run("import", market, file, "--map", said).code == 0


def test_the_area_of_a_large_sheet_is_asked_and_taken_from_the_mapping_file(
    run: Run, market: Path, tmp_path: Path
) -> None:
    text = tmp_path / "large.csv"
    small = "Service,Ours,Seaview\nSauna,yes,no\n"
    text.write_text(small + "\n" * 70_000 + ",,stray\n", encoding="utf-8")
    for more in (("--dry-run",), ("--skip-bad",)):
        told = run("import", market, text, "--date", "2025-01-01", *more)
        assert told.code == 1
        assert told.err.splitlines()[0] == (
            "“large” is larger than 200,000 cells. Which of them should be read? It uses "
            "A1:C70003. Answer “area:large” in the mapping file with cells such as A1:C2 / "
            "A1:C66666 / A1:C70003."
        )
    said = tmp_path / "said.json"
    said.write_text('{"answers": {"area:large": "A1:C2"}}', encoding="utf-8")
    told = run("import", market, text, "--date", "2025-01-01", "--map", said)
    assert (told.code, told.err) == (0, "")
    assert "2" in told.out


def test_letters_that_nothing_tells_are_asked_with_their_answers(
    run: Run, market: Path, tmp_path: Path
) -> None:
    text = tmp_path / "hotels.csv"
    text.write_bytes("Merkmal;Café;Bär\nFrühstück à la carte;ja;nein\n".encode("cp1252"))
    for more in ((), ("--skip-bad",)):
        told = run("import", market, text, "--date", "2025-01-01", *more)
        assert told.code == 1
        assert told.err.splitlines()[0] == (
            "The file does not say in which letters it is written. Which line reads right? Answer "
            'it in the mapping file: {"encoding": "cp1252"}. The answers and how the '
            "file then reads: cp1252 = Western European (Windows-1252) “Frühstück à la "
            "carte;ja;nein” / cp1250 = Central European (Windows-1250) “Frühstück ŕ la "
            "carte;ja;nein”."
        )
    said = tmp_path / "said.json"
    said.write_text('{"answers": {"encoding": "cp1252"}}', encoding="utf-8")
    told = run("import", market, text, "--date", "2025-01-01", "--map", said)
    assert (told.code, told.err) == (0, "")
    assert "2" in told.out


def test_the_example_of_answers_says_nothing_that_nobody_proposed(
    run: Run, market: Path, tmp_path: Path
) -> None:
    file = tmp_path / "signs.csv"
    file.write_text("Service,Ours,Seaview\nSauna,yes,◆\nParking,no,yes\n", encoding="utf-8")
    told = run("import", market, file, "--dry-run", "--date", "2026-11-20")
    (form,) = (one for one in told.err.splitlines() if one.startswith("Answers stand in"))
    said = tmp_path / "said.json"
    said.write_text(form[form.index("{") : form.rindex("}") + 1], encoding="utf-8")
    assert '"sign:◆": "yes / partly / no' in said.read_text(encoding="utf-8")
    again = run("import", market, file, "--dry-run", "--date", "2026-11-20", "--map", said)
    assert again.err == told.err
