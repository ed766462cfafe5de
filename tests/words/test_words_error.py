"""Every code that the program can raise or tell has a sentence in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sentence_places import placeholders

import benchmark_app
from benchmark_app.domain.problem import Problem
from benchmark_app.errors import BenchmarkError, FileRefused
from benchmark_app.words.error import ERRORS, PROBLEMS, error_text, problem_place, problem_text
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence

EN, KO = Language.EN, Language.KO
SOURCES = sorted(Path(benchmark_app.__file__).parent.rglob("*.py"))
RAISED = {"BenchmarkError", "EditRefused", "FileRefused"}
TOLD = {"Problem", "Bad", "_tell", "_refuse"}
KINDS = ("competitor", "attribute", "observation")


def _codes(names: set[str]) -> Iterator[tuple[str, str]]:
    """The codes that calls of these names are given literally, with the file they stand in."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _is_one(_called(node.func), names, source):
                texts = [text for argument in node.args for text in _literal(argument)]
                codes = [text for text in texts if re.fullmatch(r"[a-z]+(_[a-z]+)+", text)]
                yield from ((code, source.name) for code in codes)


def _is_one(name: str, names: set[str], source: Path) -> bool:
    """Whether a call is one of these; the private ones mean problems only where files are read."""
    return name in names and (not name.startswith("_") or source.parent.name == "exchange")


def _called(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _literal(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _literal(node.body) + _literal(node.orelse)
    if isinstance(node, ast.JoinedStr):
        return [f"{start}{kind}" for start in _literal(node.values[0]) for kind in KINDS[:2]]
    return []


COLUMNS = {"started_on", "offered_from", "recorded_at", "retracted_at"}


def test_every_error_raised_has_a_sentence() -> None:
    raised = set(_codes(RAISED))
    assert len(raised) > 20
    assert {one for one in raised if one[0] not in ERRORS} == set()


def test_every_problem_told_has_a_sentence() -> None:
    told = {one for one in _codes(TOLD) if one[0] not in COLUMNS}
    assert len(told) > 20
    assert {one for one in told if one[0] not in PROBLEMS} == set()


@pytest.mark.parametrize("code", ERRORS)
def test_error_sentences_are_whole(code: str) -> None:
    _assert_whole(ERRORS[code])


@pytest.mark.parametrize("code", PROBLEMS)
def test_problem_sentences_are_whole(code: str) -> None:
    _assert_whole(PROBLEMS[code])


def _assert_whole(sentence: Sentence) -> None:
    """Both languages say the same things, politely, and end as a sentence does."""
    assert placeholders(sentence.en) == placeholders(sentence.ko)
    for text in (sentence.en, sentence.ko):
        assert text.strip() == text
        assert text.endswith((".", "?"))
        assert "!" not in text
        assert "  " not in text
    assert re.search("[가-힣]", sentence.ko)
    assert re.search(r"(요[.?]|요: |이에요\})", sentence.ko) or ")." in sentence.ko


def _params(sentence: Sentence) -> dict[str, Any]:
    return dict.fromkeys(placeholders(sentence.en), 2)


@pytest.mark.parametrize("language", Language)
def test_every_sentence_can_be_spoken(language: Language) -> None:
    for code, sentence in ERRORS.items():
        assert error_text(BenchmarkError(code, **_params(sentence)), language)
    for code, sentence in PROBLEMS.items():
        assert problem_text(Problem(code, _params(sentence)), language)


def test_an_error_says_what_happened_and_what_to_do() -> None:
    error = FileRefused("file_not_found", name="cafe.csv")
    assert error_text(error, EN) == "There is no file cafe.csv. Check the name and the folder."
    assert error_text(error, KO) == "cafe.csv 파일이 없어요. 이름과 폴더를 확인해 주세요."


def test_a_problem_says_where() -> None:
    problem = Problem("bad_date", {"value": "soon"}, sheet="2026", row=12, column="date")
    assert problem_place(problem, EN) == "Sheet 2026, row 12, column date"
    assert problem_text(problem, KO) == (
        "2026 시트, 12행, date 열: soon은(는) 날짜가 아니에요. 2026-11-22처럼 적어 주세요."
    )
    assert problem_text(Problem("no_rows"), EN) == "The table has no rows under its header."
