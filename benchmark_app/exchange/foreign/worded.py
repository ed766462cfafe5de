"""Services told in words alone, as addresses and strengths are: asked about once a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Mark
from benchmark_app.exchange.foreign.cell_look import heading_key
from benchmark_app.exchange.foreign.choices import NOT_TAKEN
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.question import Choice, Question, Sample
from benchmark_app.exchange.foreign.sign import is_known, split_sign
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.table import Cell, cell_text
from benchmark_app.words.value import VALUE_WORDS

#: The kind of the question, and the code why what it is about is left out.
TEXTS: Final = "texts"
#: The kind of the questions about single words.
WORD: Final = "word"
#: The choice that their words are answers, each of which is then asked about.
ANSWERS: Final = "words"
_NOTE: Final = "note"
_TEXT: Final = "text_is_note"
_MOST_SAMPLES: Final = 3
_LONGEST: Final = 60


def lines_in_words(
    lines: Iterable[Line], waiting: Iterable[Line], known: Container[str]
) -> dict[Cell, list[Line]]:
    """The lines of services of which nothing is told but texts and question marks, by their names.

    No price is among them, nothing of which a cell is `waiting`, no service that is `known`, and
    none with a word of ours, which its owner has said to be a note.
    """
    services: defaultdict[Cell, list[Line]] = defaultdict(list)
    for line in lines:
        services[line.cells.get("attribute")].append(line)
    asked = {line.cells.get("attribute") for line in waiting}
    found = {}
    for service, own in services.items():
        texts = [one.cells["value"] for one in own if one.why == _TEXT]
        others = {str(one.meant) for one in own if not one.why}
        key = name_key(cell_text(service))
        is_worded = bool(texts) and service not in asked and key not in known
        are_unknown = all(VALUE_WORDS.get(name_key(one)) is Mark.UNKNOWN for one in others)
        is_whole = len(texts) + sum(not one.why for one in own) == len(own)
        if not (is_worded and is_whole and are_unknown) or names_price(heading_key(service)):
            continue
        if not any(is_known(split_sign(cell_text(text))[0]) for text in texts):
            found[service] = own
    return found


def words_of(
    questions: Iterable[Question], lines: Iterable[Line], worded: Container[Cell]
) -> frozenset[str]:
    """The codes of those questions about single words that stand in services in words alone."""
    asked = {one.subject: one.code for one in questions if one.kind == WORD}
    others = set()
    for line in lines if asked else ():
        if line.cells.get("attribute") not in worded:
            others.add(split_sign(cell_text(line.cells.get("value")))[0])
    return frozenset(code for key, code in asked.items() if key not in others)


def about_texts(
    sheet: str, worded: Mapping[Cell, Sequence[Line]], *, is_all: bool, with_answers: bool = False
) -> Question:
    """What becomes of services in words: proposed is to leave them out, unless they are all.

    `with_answers`: some of the words stand so often that they may be answers.
    """
    first = [next(one for one in own if one.why) for own in worded.values()]
    samples = tuple(
        Sample(
            f"{cell_text(one.cells['attribute'])}: {cell_text(one.cells['value'])}"[:_LONGEST],
            _place(one),
        )
        for one in first[:_MOST_SAMPLES]
    )
    choices = (Choice(NOT_TAKEN), Choice(_NOTE), *([Choice(ANSWERS)] if with_answers else []))
    return Question(f"{TEXTS}:{sheet}", samples, choices, _NOTE if is_all else NOT_TAKEN)


def _place(line: Line) -> str:
    return line._replace(sheet="").place
