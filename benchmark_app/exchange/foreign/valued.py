"""The lines of somebody else's table with what their cells mean, and what is asked for that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.value import is_same_value
from benchmark_app.exchange.foreign.amount import decimal_sign
from benchmark_app.exchange.foreign.asked_cells import AskedCells
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of
from benchmark_app.exchange.foreign.choices import NOT_TAKEN
from benchmark_app.exchange.foreign.countable import Amount, DecimalSign
from benchmark_app.exchange.foreign.footnote import mark_of, read_foot_notes, split_note
from benchmark_app.exchange.foreign.legend import explained_signs
from benchmark_app.exchange.foreign.meaning import Meaning, MeaningKind, meaning
from benchmark_app.exchange.foreign.mixed import mixed_rows
from benchmark_app.exchange.foreign.number import COMMA, POINT
from benchmark_app.exchange.foreign.number_format import in_format
from benchmark_app.exchange.foreign.opening import opening_cells
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.question import Question, answer_to, proposed
from benchmark_app.exchange.foreign.remark import remark_services
from benchmark_app.exchange.foreign.row_doubt import row_doubts
from benchmark_app.exchange.foreign.scale import SCALE, is_plain_scale
from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.exchange.foreign.sign import DASH, sign_key, split_sign
from benchmark_app.exchange.foreign.signs import decimal_question, signs_of
from benchmark_app.exchange.foreign.worded import (
    ANSWERS,
    TEXTS,
    about_texts,
    lines_in_words,
    words_of,
)
from benchmark_app.exchange.foreign.year import services_of_years
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.exchange.unit import is_money
from benchmark_app.words.foreign_value import NO, RATING_WORDS, YES
from benchmark_app.words.value import (
    LEVEL_SIGNS,
    NOT_APPLICABLE_SIGN,
    UNKNOWN_SIGN,
    VALUE_WORDS,
)

_LEFT_OUT: Final = ("error_in_cell", "legend")
#: Answers that write nothing that the table does not say.
_SAFE: Final = frozenset(("leave", "note"))
_WORD_OF_LEVEL: Final = ("no", "partly", "yes", "excellent")
_WORD_OF_MARK: Final = {Mark.UNKNOWN: "unknown", Mark.NOT_APPLICABLE: "n/a"}
_UNKNOWN: Final = _WORD_OF_MARK[Mark.UNKNOWN]
_SIGN_OF: Final = {"point": POINT, "comma": COMMA}
_OUR_SIGNS: Final = frozenset((*LEVEL_SIGNS, UNKNOWN_SIGN, NOT_APPLICABLE_SIGN))
_BETWEEN: Final = " \u00b7 "
_EASTERN: Final = re.compile("[ぁ-ヿ㐀-鿿가-힣]")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question nobody has answered, and the lines that wait; none: its default is taken.

    `unlisted` counts the cells that wait beside those of the lines.
    """

    question: Question
    lines: tuple[Line, ...]
    unlisted: int = 0

    @property
    def cells(self) -> int:
        """How many cells wait."""
        return len(self.lines) + self.unlisted


@dataclass(frozen=True, slots=True)
class Valued:
    """The lines to take, what is asked and what is not answered.

    Text that is no value is the note of a line whose value is unknown. `texts` are left out, codes
    with their lines: error_in_cell, legend, texts.
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
    colours: Mapping[str, Value] | None = None,
) -> Valued:
    """What the cells of a table mean by its legend, the meanings said of signs and the answers.

    `kinds` are those of services that are known already, by key; `alike` are the texts of tables
    of the same columns; `colours` are those that a legend explains.
    """
    found = _CellReader(lines, leaf, legend, said, answers, kinds, alike, colours or {}).read()
    return _with_texts_asked(found, leaf.name, answers, kinds or {})


def _with_texts_asked(
    found: Valued, sheet: str, answers: Mapping[str, str], known: Container[str]
) -> Valued:
    """What the cells mean with services in words alone as was said of these; else they wait."""
    waiting = [line for one in found.waiting for line in one.lines]
    worded = lines_in_words(found.lines, waiting, known)
    if not worded:
        return found
    others = tuple(one for one in found.lines if one.cells.get("attribute") not in worded)
    texts = tuple(line for own in worded.values() for line in own)
    is_all = not others and not waiting
    lines = [*found.lines, *waiting]
    words = words_of((one.question for one in found.waiting), lines, worded)
    words = frozenset() if is_all else words
    question = about_texts(sheet, worded, is_all=is_all, with_answers=bool(words))
    chosen = question.chosen({question.code: answer_to(answers, question)})
    if chosen is None or chosen.code != ANSWERS:
        found = _without(found, words)
    found = replace(found, questions=(*found.questions, question))
    if chosen is None and not _is_safe(question):
        asked = Waiting(question, texts)
        return replace(found, lines=others, waiting=(*found.waiting, asked))
    if chosen is None:
        return replace(found, waiting=(*found.waiting, Waiting(question, ())))
    if chosen.code != NOT_TAKEN:
        return found
    left = tuple((TEXTS, line) for line in texts)
    return replace(found, lines=others, texts=(*found.texts, *left))


def _without(found: Valued, codes: Container[str]) -> Valued:
    """What the cells mean without questions that one about their services answers too."""
    return replace(
        found,
        questions=tuple(one for one in found.questions if one.code not in codes),
        waiting=tuple(one for one in found.waiting if one.question.code not in codes),
    )


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
        colours: Mapping[str, Value],
    ) -> None:
        put = [_put(line, said) for line in lines] if said else lines
        self._put = [line for line in put if line is not None and line.meant is not None]
        free = [line for line in put if line is not None and line.meant is None]
        remarks = remark_services(free)
        self._remarks = [line for line in free if remarks and _service(line) in remarks]
        self._lines = [line for line in free if _service(line) not in remarks] if remarks else free
        self._formats = leaf.formats
        legend = tuple(legend)
        self._foot_notes = read_foot_notes(legend)
        self._explained = explained_signs(legend)
        self._seen = [_seen(line, leaf.fills) for line in self._lines]
        self._sheet = leaf.name
        self._of_years = services_of_years(self._seen, kinds or {})
        self._times = opening_cells(self._seen, kinds or {})
        decimal = self._sign_of_decimals()
        told = {sign_key(sign): VALUE_WORDS[word] for sign, word in _words(said)}
        if all(one.is_blank or one.text in _OUR_SIGNS for one in self._seen):
            told.setdefault(DASH, Mark.NOT_APPLICABLE)
        told |= _not_of_texts(colours, self._seen)
        signs = signs_of(self._untimed(), legend, kinds, alike).told(told)
        questions = list(signs.questions)
        if decimal.is_asked:
            questions.append(decimal_question(leaf.name, decimal))
        doubts = tuple(row_doubts(self._seen, decimal, self._formats, self._written))
        questions += (one.question for one in doubts)
        given = {one.code: answer_to(answers, one) for one in questions}
        safe = proposed(tuple(one for one in questions if not one.chosen(given) and _is_safe(one)))
        self._signs = signs.answered({**given, **{one.question: one.choice for one in safe}})
        answer = _SIGN_OF.get(given.get(f"decimal:{leaf.name}", ""), "")
        self._decimal = decimal.sign or answer
        self._decimals = dict.fromkeys(decimal.unclear, answer)
        self._known: dict[tuple[str, str, bool], Meaning] = {}
        mixed = self._mixed(kinds or {})
        questions += (one.question for one in mixed if not one.told)
        given |= {one.question.code: answer_to(answers, one.question) for one in mixed}
        self._questions = tuple(questions)
        self._open = [one for one in questions if one.chosen(given) is None]
        self._doubts = {
            (cell.row, cell.column): (one, chosen.code if chosen else one.told)
            for one in (*mixed, *doubts)
            for chosen in (one.question.chosen(given),)
            for cell in one.cells
        }

    def _mixed(self, kinds: Mapping[str, AttributeKind]) -> tuple[AskedCells, ...]:
        """The rows with words beside numbers that are asked about."""
        read = [(one, self._meaning(one)) for one in self._seen if one.text]
        return tuple(mixed_rows(read, self._decimal, kinds, self._written, self._explained))

    def read(self) -> Valued:
        """The lines of the table."""
        triples = list(zip(self._lines, self._seen, self._meanings(), strict=True))
        priced = {one.service for _, one, means in triples if means.kind is MeaningKind.AMOUNT}
        services = {one.service for one in self._seen}
        named = {service for service in services if names_price(heading_key(service))}
        priced |= named
        prose = _services_in_words((one, means) for _, one, means in triples) - named
        remarks = (line for line in self._remarks if not is_blank(line.cells.get("value")))
        lines = self._put + [self._noted(line, _as_remark(line)) for line in remarks]
        texts, blank = list[tuple[str, Line]](), len(self._remarks) + len(self._put) - len(lines)
        waiting: dict[str, list[Line]] = {asked.code: [] for asked in self._open}
        for line, one, means in triples:
            if means.kind is MeaningKind.ASKED:
                waiting[means.question].append(line)
            elif means.problem in _LEFT_OUT:
                texts.append((means.problem, line))
            elif means.kind is MeaningKind.NOTE:
                lines.append(self._noted(line, means))
            elif one.service in prose and (means.is_aside or means.kind is MeaningKind.AMOUNT):
                lines.append(self._noted(line, _as_text(one)))
            elif means.kind in (MeaningKind.VALUE, MeaningKind.AMOUNT):
                lines.append(self._valued(line, means, is_priced=one.service in priced))
            elif means.note:
                lines.append(self._noted(line, _as_text(one)))
            else:
                blank += 1
        left = (Waiting(asked, tuple(waiting[asked.code])) for asked in self._open)
        return Valued(tuple(lines), tuple(texts), self._questions, tuple(left), blank)

    def _written(self, service: str) -> str:
        """The name of a service, which its key is of, as it is written."""
        pairs = zip(self._seen, self._lines, strict=True)
        return next(
            cell_text(line.cells["attribute"]) for one, line in pairs if one.service == service
        )

    def _meanings(self) -> Iterator[Meaning]:
        """What each cell means."""
        for one in self._seen:
            doubt = self._doubts.get((one.row, one.column))
            if doubt is None:
                yield self._meaning(one)
            else:
                yield doubt[0].meaning(one, doubt[1], self._signs)

    def _meaning(self, one: Seen) -> Meaning:
        """What a cell means but for its row: a text the same in all services marked alike."""
        is_year = one.service in self._of_years and look_of(one.cell) is Look.AMOUNT
        if is_year or (self._times and self._is_time(one)):
            return Meaning(MeaningKind.NOTE, note=one.text, problem="time_is_note")
        if not isinstance(one.cell, str):
            return meaning(one, self._signs, self._decimal, self._sheet)
        key = (one.cell, one.fill, one.service in self._signs.scored)
        if key not in self._known:
            decimal = self._decimals.get(one.cell, self._decimal)
            self._known[key] = meaning(one, self._signs, decimal, self._sheet)
        return self._known[key]

    def _sign_of_decimals(self) -> DecimalSign:
        found = decimal_sign(one.text for one in self._seen if isinstance(one.cell, str))
        is_eastern = _has_eastern_thousands(found, self._lines)
        return replace(found, sign=POINT, unclear=()) if is_eastern else found

    def _untimed(self) -> list[Seen]:
        if not self._times:
            return self._seen
        return [one for one in self._seen if not self._is_time(one)]

    def _is_time(self, one: Seen) -> bool:
        return (one.row, one.column) in self._times

    def _valued(self, line: Line, means: Meaning, *, is_priced: bool) -> Line:
        cells = self._with_note(line, means) if means.note else line.cells
        meant = self._meant(line, means, is_priced=is_priced)
        return Line(line.row, cells, line.column, line.sheet, line.column_number, meant)

    def _noted(self, line: Line, means: Meaning) -> Line:
        """A line that was looked at and tells no value: its text is its note."""
        cells = self._with_note(line, means)
        place = line.row, cells, line.column, line.sheet, line.column_number
        return Line(*place, _UNKNOWN, means.problem)

    def _with_note(self, line: Line, means: Meaning) -> Mapping[str, Cell]:
        """The cells of a line with what its value says besides, before the note it has."""
        if not self._foot_notes and "note" not in line.cells:
            return {**line.cells, "note": means.note}
        notes = (*self._notes(line, means), cell_text(line.cells.get("note")))
        return {**line.cells, "note": _BETWEEN.join(dict.fromkeys(filter(None, notes)))}

    def _notes(self, line: Line, means: Meaning) -> Iterator[str]:
        """What a cell says besides its value, a mark as the foot note it points to."""
        mark = split_note(cell_text(line.cells.get("value")))[1]
        found = [
            self._foot_notes[key] for key in map(mark_of, mark.split()) if key in self._foot_notes
        ]
        if not found:
            yield means.note
        elif means.amount is None or means.amount.words != (mark,):
            yield means.note.removesuffix(mark).rstrip()
        yield from found

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


def _not_of_texts(colours: Mapping[str, Value], seen: Iterable[Seen]) -> dict[str, Value]:
    """The colours that no text is filled with: one that texts have too is decoration."""
    decoration = {one.fill for one in seen if one.text} if colours else set()
    return {fill: value for fill, value in colours.items() if fill not in decoration}


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


def _services_in_words(read: Iterable[tuple[Seen, Meaning]]) -> set[str]:
    """The services of which nothing is told but texts, question marks and what is free.

    A count among as many texts of its own sort is one too: "7 days" among hours, "20GB" beside
    "Basic 5GB".
    """
    told: set[str] = set()
    worded: defaultdict[str, list[Meaning]] = defaultdict(list)
    counted: defaultdict[str, list[str]] = defaultdict(list)
    for one, means in read:
        if means.kind is MeaningKind.NOTE:
            worded[one.service].append(means)
        elif unit := _unit_counted(one, means):
            counted[one.service].append(unit)
        elif means.kind is not MeaningKind.BLANK and not _is_weak(means):
            told.add(one.service)
    for service, units in counted.items():
        alike = [one for one in worded[service] if _is_of_sort(one, units)]
        if len(alike) < len(units):
            told.add(service)
    return {service for service, notes in worded.items() if notes} - told


def _unit_counted(one: Seen, means: Meaning) -> str:
    """What a text is a number of, "" where that is nothing or money."""
    amount = means.amount if isinstance(one.cell, str) else None
    return "" if amount is None or is_money(amount.unit) else amount.unit


def _is_of_sort(note: Meaning, units: Iterable[str]) -> bool:
    """Whether a text is a time, or has a number of one of the units in it."""
    return note.problem == "time_is_note" or any(
        re.search(rf"\d ?{re.escape(unit)}", note.note, re.IGNORECASE) for unit in units
    )


def _as_remark(line: Line) -> Meaning:
    text = cell_text(line.cells.get("value"))
    return Meaning(MeaningKind.NOTE, note=text, problem="text_is_note")


def _as_text(one: Seen) -> Meaning:
    """A cell as a note, whatever else could be read of it."""
    return Meaning(MeaningKind.NOTE, note=one.text, problem="text_is_note")


def _is_weak(means: Meaning) -> bool:
    """Whether a value tells nothing among texts: "?", or what stands aside in a sentence."""
    return means.value is Mark.UNKNOWN or means.is_aside


def _service(line: Line) -> str:
    return name_key(cell_text(line.cells.get("attribute")))


def _words(said: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """The signs that were said to mean a word."""
    return ((sign, name_key(word)) for sign, word in said.items() if name_key(word) in VALUE_WORDS)


def _put(line: Line, said: Mapping[str, str]) -> Line | None:
    """The line with the number that its sign was said to mean; None where that is a blank."""
    text = cell_text(line.cells.get("value"))
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
    if question.default in _SAFE:
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
