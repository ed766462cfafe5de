"""What an import makes of one cell of somebody else's table: value, amount, note or question."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from benchmark_app.domain.observation import Value
from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.countable import (
    Amount,
    Clock,
    NoNumber,
    Range,
    Reading,
    Share,
    Unclear,
)
from benchmark_app.exchange.foreign.legend import BLANK, read_legend
from benchmark_app.exchange.foreign.scale import score_of
from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.exchange.foreign.sign import split_sign
from benchmark_app.exchange.foreign.signs import RANGE, Signs, is_price_class
from benchmark_app.exchange.table import number_text
from benchmark_app.exchange.unit import is_money
from benchmark_app.words.foreign_value import CONDITION_WORDS, FREE_WORDS

_ERROR: Final = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
#: So many words behind a number are a sentence.
_PROSE: Final = 3


class MeaningKind(StrEnum):
    """What a cell becomes.

    A `VALUE` is a level 0-3 or a mark, an `AMOUNT` a number in a unit, a `NOTE` text alone.
    `ASKED` waits for an answer, and a `BLANK` cell stays without a value.
    """

    VALUE = "value"
    AMOUNT = "amount"
    NOTE = "note"
    ASKED = "asked"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One cell: its value or amount, its note, the question it waits for, and what is listed.

    A free offer is a value and the amount 0, of which a price takes the second. `problem` is
    "text_is_note", "value_with_note", "time_is_note", "error_in_cell", "legend" or "".
    """

    kind: MeaningKind
    value: Value | None = None
    amount: Amount | None = None
    note: str = ""
    question: str = ""
    problem: str = ""

    @property
    def is_aside(self) -> bool:
        """Whether a value is none among texts: "Free: 4 credits a day", "8 h a week are lost"."""
        is_free = self.value is not None and self.note != ""
        is_counted = self.amount is not None and not is_money(self.amount.unit)
        in_sentence = is_counted and len(_WORD.findall(self.note)) >= _PROSE
        return (self.amount is not None and is_free) or in_sentence


def meaning(one: Seen, signs: Signs, decimal: str = "", column: str = "") -> Meaning:
    """What a cell means among the signs of its table and the decimal sign of its column."""
    if one.is_blank:
        is_filled = one.fill in signs.means or one.fill in signs.asked
        return _blank(one.fill if one.fill and is_filled else BLANK, signs)
    if score := _scored(one, signs):
        return score
    if not isinstance(one.cell, (str, bool)):
        return _typed(one)
    if _ERROR.fullmatch(one.text):
        return Meaning(MeaningKind.NOTE, note=one.text, problem="error_in_cell")
    key, note = split_sign(one.text)
    if key in signs.asked:
        return Meaning(MeaningKind.ASKED, note=one.text, question=signs.asked[key])
    if key in signs.means and not key[-1:].isdigit():
        return _valued(one, key, note, signs.means[key])
    if signs.classes and is_price_class(key):
        amount = Amount(len(key), f"/{signs.classes}")
        return Meaning(MeaningKind.AMOUNT, amount=amount, note=note)
    if key in signs.counted:
        return Meaning(MeaningKind.AMOUNT, amount=Amount(len(key), key[0]), note=note)
    return _counted(read_amount(one.text, decimal), one.text, signs, column)


def _blank(key: str, signs: Signs) -> Meaning:
    if key in signs.asked:
        return Meaning(MeaningKind.ASKED, question=signs.asked[key])
    value = signs.means.get(key)
    kind = MeaningKind.BLANK if value is None else MeaningKind.VALUE
    return Meaning(kind, value)


def _scored(one: Seen, signs: Signs) -> Meaning | None:
    """The level of a mark on a scale; None where it is no mark or its number is kept."""
    score = score_of(one) if one.service in signs.scored else None
    text = number_text(score[0]) if score else ""
    if text and text in signs.asked:
        return Meaning(MeaningKind.ASKED, note=one.text, question=signs.asked[text])
    if not text or text not in signs.means:
        return None
    return Meaning(MeaningKind.VALUE, signs.means[text])


def _typed(one: Seen) -> Meaning:
    """A number as it is; a day or a time of day is text here, as 4/5 typed into a spreadsheet."""
    if isinstance(one.cell, (int, float)):
        return Meaning(MeaningKind.AMOUNT, amount=Amount(float(one.cell)))
    return Meaning(MeaningKind.NOTE, note=one.text, problem="time_is_note")


def _valued(one: Seen, key: str, note: str, value: Value | None) -> Meaning:
    """A sign's value; what its cell says besides, and the word of a condition, stay as the note."""
    is_free = key in FREE_WORDS
    problem = "value_with_note" if note else ""
    if is_free or key in CONDITION_WORDS:
        note = one.text
    if value is None:
        return Meaning(MeaningKind.BLANK, note=note, problem=problem)
    amount = Amount(0.0) if is_free else None
    return Meaning(MeaningKind.VALUE, value, amount, note, problem=problem)


def _counted(read: Reading, text: str, signs: Signs, column: str) -> Meaning:
    """An amount with its words as the note; text without a number is the note."""
    if isinstance(read, Unclear):
        return Meaning(MeaningKind.ASKED, note=text, question=f"decimal:{column}")
    if isinstance(read, Range):
        if not signs.end:
            return Meaning(MeaningKind.ASKED, note=text, question=RANGE)
        if signs.end == "note":
            return Meaning(MeaningKind.NOTE, note=text, problem="text_is_note")
        ends = {"low": read.low, "middle": read.middle, "high": read.high}
        amount = Amount(ends[signs.end], read.unit, read.per, read.words)
        return Meaning(MeaningKind.AMOUNT, None, amount, text, problem="value_with_note")
    if isinstance(read, (Clock, NoNumber)):
        problem = "time_is_note" if isinstance(read, Clock) else "text_is_note"
        if "=" in text and read_legend((text,)):
            problem = "legend"
        return Meaning(MeaningKind.NOTE, note=text, problem=problem)
    if isinstance(read, Amount) and not read.number and "+" in text:  # "$0 + fees" costs something
        return Meaning(MeaningKind.NOTE, note=text, problem="text_is_note")
    amount = (
        Amount(read.part, f"/{read.whole:g}", "", read.words) if isinstance(read, Share) else read
    )
    note = text if amount.words else ""
    found = Meaning(MeaningKind.AMOUNT, None, amount, note)
    return replace(found, problem="value_with_note") if note else found
