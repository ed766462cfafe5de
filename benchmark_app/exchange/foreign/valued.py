"""The lines of somebody else's table with what their cells mean, and what is asked for that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.value import is_same_value
from benchmark_app.exchange.foreign.amount import decimal_sign
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.countable import Amount, DecimalSign
from benchmark_app.exchange.foreign.meaning import Meaning, MeaningKind, meaning
from benchmark_app.exchange.foreign.number import COMMA, POINT
from benchmark_app.exchange.foreign.number_format import in_format
from benchmark_app.exchange.foreign.question import Question, answer_to, proposed
from benchmark_app.exchange.foreign.scale import SCALE, is_plain_scale
from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.exchange.foreign.sign import DASH, sign_key, split_sign
from benchmark_app.exchange.foreign.signs import decimal_question, signs_of
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.table import Cell, cell_text
from benchmark_app.words.foreign_value import NO, RATING_WORDS, YES
from benchmark_app.words.value import (
    LEVEL_SIGNS,
    NOT_APPLICABLE_SIGN,
    UNKNOWN_SIGN,
    VALUE_WORDS,
)

#: Questions whose default writes nothing that the table does not say.
_SAFE: Final = frozenset(("blank", "colour"))
_WORD_OF_LEVEL: Final = ("no", "partly", "yes", "excellent")
_WORD_OF_MARK: Final = {Mark.UNKNOWN: "unknown", Mark.NOT_APPLICABLE: "n/a"}
_SIGN_OF: Final = {"point": POINT, "comma": COMMA}
_OUR_SIGNS: Final = frozenset((*LEVEL_SIGNS, UNKNOWN_SIGN, NOT_APPLICABLE_SIGN))
_BETWEEN: Final = " \u00b7 "
_EASTERN: Final = re.compile("[ぁ-ヿ㐀-鿿가-힣]")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question nobody has answered, and the lines that wait; none: its default is taken."""

    question: Question
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Valued:
    """The lines with a value, those whose text is none, what is asked and what is not answered.

    `texts` are codes with their lines: text_is_note, time_is_note, error_in_cell.
    """

    lines: tuple[Line, ...]
    texts: tuple[tuple[str, Line], ...]
    questions: tuple[Question, ...]
    waiting: tuple[Waiting, ...]
    blank: int


def valued(
    lines: Sequence[Line],
    leaf: Leaf,
    legend: Iterable[str],
    said: Mapping[str, str],
    answers: Mapping[str, str],
    kinds: Mapping[str, AttributeKind] | None = None,
    alike: Iterable[str] = (),
) -> Valued:
    """What the cells of a table mean by its legend, the meanings said of signs and the answers.

    `kinds` are those of services that are known already, by key; `alike` are the texts of tables
    of the same columns.
    """
    reader = _CellReader(lines, leaf, legend, said, answers, kinds, alike)
    return reader.read()


class _CellReader:
    """Reads the cells of one table; what waits and what is only text is kept apart."""

    def __init__(
        self,
        lines: Sequence[Line],
        leaf: Leaf,
        legend: Iterable[str],
        said: Mapping[str, str],
        answers: Mapping[str, str],
        kinds: Mapping[str, AttributeKind] | None,
        alike: Iterable[str],
    ) -> None:
        put = [_put(line, said) for line in lines]
        self._put = [line for line in put if line is not None and line.meant is not None]
        self._lines = [line for line in put if line is not None and line.meant is None]
        self._formats = leaf.formats
        self._seen = [_seen(line, leaf.fills) for line in self._lines]
        self._sheet = leaf.name
        decimal = decimal_sign(one.text for one in self._seen if isinstance(one.cell, str))
        if _has_eastern_thousands(decimal, self._lines):
            decimal = replace(decimal, sign=POINT)
        told = {sign_key(sign): VALUE_WORDS[word] for sign, word in _words(said)}
        if all(one.is_blank or one.text in _OUR_SIGNS for one in self._seen):
            told.setdefault(DASH, Mark.NOT_APPLICABLE)
        signs = signs_of(self._seen, legend, kinds, alike).told(told)
        questions = list(signs.questions)
        if decimal.is_asked:
            questions.append(decimal_question(leaf.name, decimal))
        given = {one.code: answer_to(answers, one) for one in questions}
        self._questions = tuple(questions)
        self._open = [one for one in questions if one.chosen(given) is None]
        safe = proposed(tuple(one for one in self._open if _is_safe(one)))
        self._signs = signs.answered({**given, **{one.question: one.choice for one in safe}})
        code = f"decimal:{leaf.name}"
        self._decimal = _SIGN_OF.get(given.get(code, ""), "" if decimal.is_asked else decimal.sign)

    def read(self) -> Valued:
        """The lines of the table."""
        triples = list(zip(self._lines, self._seen, self._meanings(), strict=True))
        priced = {one.service for _, one, means in triples if means.kind is MeaningKind.AMOUNT}
        lines, texts, blank = self._put, list[tuple[str, Line]](), 0
        waiting: dict[str, list[Line]] = {asked.code: [] for asked in self._open}
        for line, one, means in triples:
            if means.kind is MeaningKind.ASKED:
                waiting[means.question].append(line)
            elif means.kind in (MeaningKind.VALUE, MeaningKind.AMOUNT):
                lines.append(self._valued(line, means, is_priced=one.service in priced))
            elif means.kind is MeaningKind.NOTE or means.note:
                texts.append((means.problem or "text_is_note", line))
            else:
                blank += 1
        left = (Waiting(asked, tuple(waiting[asked.code])) for asked in self._open)
        return Valued(tuple(lines), tuple(texts), self._questions, tuple(left), blank)

    def _meanings(self) -> Iterator[Meaning]:
        """What each cell means: a text the same in all services that are marked alike."""
        known: dict[tuple[str, str, bool], Meaning] = {}
        for one in self._seen:
            if not isinstance(one.cell, str):
                yield meaning(one, self._signs, self._decimal, self._sheet)
                continue
            key = (one.cell, one.fill, one.service in self._signs.scored)
            if key not in known:
                known[key] = meaning(one, self._signs, self._decimal, self._sheet)
            yield known[key]

    def _valued(self, line: Line, means: Meaning, *, is_priced: bool) -> Line:
        cells = line.cells
        if means.note:
            notes = (means.note, cell_text(cells.get("note")))
            cells = {**cells, "note": _BETWEEN.join(dict.fromkeys(filter(None, notes)))}
        return line._replace(cells=cells, meant=self._meant(line, means, is_priced=is_priced))

    def _meant(self, line: Line, means: Meaning, *, is_priced: bool) -> Cell | Amount:
        """What a line says in our own words; its own word stays where that is one of them."""
        cell = line.cells.get("value")
        amount = means.amount
        if amount is not None and (means.value is None or is_priced):
            shown = self._formats.get((line.row, line.column_number))
            is_plain = shown and isinstance(cell, (int, float)) and amount.is_plain
            level = (
                "" if means.value is None else str(_own_word(None, means.value, is_graded=False))
            )
            plain = replace(amount, level=level)
            return in_format(amount.number, shown) if shown and is_plain else plain
        return _own_word(cell, means.value, is_graded=self._is_graded)

    @cached_property
    def _is_graded(self) -> bool:
        """Whether numbers of the table are marks on a scale of more than yes and no."""
        means = self._signs.means
        return any(key[-1:].isdigit() and value not in (NO, YES) for key, value in means.items())


def _has_eastern_thousands(decimal: DecimalSign, lines: Iterable[Line]) -> bool:
    """Whether 1,234 stands among names in letters whose writers put no comma before decimals."""
    is_grouped = all("." not in text for text in decimal.unclear)
    names = (cell_text(line.cells.get("attribute")) for line in lines)
    return (
        not decimal.sign and not decimal.comma and is_grouped and any(map(_EASTERN.search, names))
    )


@lru_cache(maxsize=8192, typed=True)
def _own_word(cell: Cell, value: Value | None, *, is_graded: bool) -> Cell:
    key = name_key(cell_text(cell))
    if key in VALUE_WORDS and is_same_value(VALUE_WORDS[key], value):
        return cell
    if isinstance(value, Mark):
        return _WORD_OF_MARK[value]
    level = float(value or 0)
    is_mark = key in RATING_WORDS or (is_graded and any(sign.isdigit() for sign in key))
    return level if is_mark else _WORD_OF_LEVEL[int(level)]


def _seen(line: Line, fills: Mapping[tuple[int, int], str]) -> Seen:
    fill = fills.get((line.row, line.column_number), "")
    return Seen(line.cells.get("value"), line.row, line.column_number, _service(line), fill)


def _service(line: Line) -> str:
    return name_key(cell_text(line.cells.get("attribute")))


def _words(said: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """The signs that were said to mean a word."""
    return ((sign, name_key(word)) for sign, word in said.items() if name_key(word) in VALUE_WORDS)


def _put(line: Line, said: Mapping[str, str]) -> Line | None:
    """The line with the number that its sign was said to mean; None where that is a blank."""
    text = cell_text(line.cells.get("value")) if said else ""
    if not text:
        return line
    meant = said.get(name_key(text), said.get(split_sign(text)[0]))
    if meant is None or name_key(meant) in VALUE_WORDS:
        return line
    return line._replace(meant=meant) if meant else None


def _is_safe(question: Question) -> bool:
    """Whether its default stands where nobody answers: it writes what the table says, or nothing.

    Ratings that are words of our own levels keep what these mean.
    """
    if question.kind in _SAFE or question.default == "note":
        return True
    if question.kind == SCALE:
        return is_plain_scale(question)
    if question.kind == "word":
        return False  # nearly a word of ours, which may be another one
    choice = question.chosen({question.code: question.default or ""})
    is_ours = choice is not None and all(
        key in VALUE_WORDS and VALUE_WORDS[key] == value for key, value in choice.means
    )
    return is_ours and question.subject != DASH and bool(choice and choice.means)
