"""Numbers that only their row makes doubtful: 1,200 beside 950, 0.1 beside 15 %, 3.9 and 4500."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from benchmark_app.exchange.foreign.amount import read_amount, shown_sign
from benchmark_app.exchange.foreign.asked_cells import AskedCells
from benchmark_app.exchange.foreign.countable import Amount, DecimalSign
from benchmark_app.exchange.foreign.meaning import Meaning, MeaningKind, meaning
from benchmark_app.exchange.foreign.number import COMMA, POINT
from benchmark_app.exchange.foreign.number_format import in_format
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.question import Choice, Question
from benchmark_app.exchange.foreign.seen import Seen, samples_of
from benchmark_app.exchange.foreign.signs import Signs
from benchmark_app.words.foreign_aside import IN_MEGABYTES, IN_MILLIONS, IN_MONTHS

MILLIONS: Final = "millions"
_MEGABYTES: Final = "megabytes"
_MONTHS: Final = "months"
_UNIT_OF_LETTER: Final = {_MEGABYTES: "MB", _MONTHS: "months"}
_MILLION: Final = 1_000_000
#: A number with an M alone, and one that is counted in thousands or millions for sure.
_M: Final = re.compile(r"\d+(?:[.,]\d+)? ?M")
_SCALED: Final = re.compile(r"\d ?(?:[KB]|bn|Bn)\b")
_THOUSANDS: Final = "thousands"
_FRACTIONS: Final = "fractions"
_SIZES: Final = "sizes"
_THOUSANDFOLD: Final = "thousandfold"
_WRITTEN: Final = "as_written"
_UNLIKE: Final = "unlike"
_NOTE: Final = "note"
_FEWEST: Final = 2
#: A number so many times another has another unit.
_FAR: Final = 20
_THOUSAND: Final = 1000
_SMALL: Final = 100
#: Numbers of one row are seldom further apart than this.
_APART: Final = 5
_DIGITS: Final = 10
_OTHER: Final = {POINT: COMMA, COMMA: POINT}


def row_doubts(
    seen: Iterable[Seen],
    decimal: DecimalSign,
    formats: Mapping[tuple[int, int], str],
    written: Callable[[str], str],
) -> Iterator[AskedCells]:
    """What is asked about single services; `written` gives the name of one by its key."""
    rows: defaultdict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        if one.text:
            rows[one.service].append(one)
    for service, cells in rows.items():
        if odd := _odd(cells, decimal):
            choices = (Choice(_THOUSANDS), Choice("decimals"))
            code = f"{_THOUSANDS}:{written(service)}"
            question = Question(code, samples_of(odd), choices, _THOUSANDS)
            yield AskedCells(question, odd, partial(_as_whole, decimal.sign))
        if letters := _unsure_letters(service, cells):
            yield _about_letter(written(service), service, letters, decimal.sign)
        if bare := _bare(cells, decimal.sign, formats):
            yield _about_parts(written(service), cells, bare, decimal.sign)
        if small := _in_thousands(cells, decimal.sign):
            choices = (Choice(_THOUSANDFOLD), Choice(_WRITTEN))
            question = Question(f"{_SIZES}:{written(service)}", samples_of(cells), choices)
            yield AskedCells(question, small, partial(_thousandfold, decimal.sign))
        elif unlike := _unlike(cells, decimal.sign):
            choices = (Choice(_NOTE), Choice(_WRITTEN))
            question = Question(f"{_UNLIKE}:{written(service)}", samples_of(cells), choices, _NOTE)
            yield AskedCells(question, unlike, partial(_as_remark, decimal.sign))


def _unsure_letters(service: str, cells: Sequence[Seen]) -> tuple[Seen, ...]:
    """The cells such as 99M of a service that need not count in millions, by name or beside 20K."""
    found = tuple(one for one in cells if isinstance(one.cell, str) and _M.fullmatch(one.text))
    is_clear = any(word in service for word in IN_MILLIONS) or names_price(service)
    return () if is_clear or any(_SCALED.search(one.text) for one in cells) else found


def _about_letter(name: str, service: str, cells: tuple[Seen, ...], sign: str) -> AskedCells:
    """What M stands for, as proposed by the name of the service."""
    pairs = ((_MEGABYTES, IN_MEGABYTES), (_MONTHS, IN_MONTHS))
    default = next((code for code, words in pairs if any(one in service for one in words)), None)
    choices = tuple(map(Choice, (MILLIONS, _MEGABYTES, _MONTHS, "note")))
    question = Question(f"{MILLIONS}:{name}", samples_of(cells), choices, default)
    return AskedCells(question, cells, partial(_of_letter, sign))


def _as_whole(decimal: str, one: Seen, choice: str, signs: Signs) -> Meaning:
    return meaning(one, signs, _OTHER[decimal] if choice == _THOUSANDS else decimal)


def _of_letter(decimal: str, one: Seen, choice: str, _: Signs) -> Meaning:
    read = read_amount(one.text, decimal)
    if choice == "note" or not isinstance(read, Amount):
        return Meaning(MeaningKind.NOTE, note=one.text, problem="text_is_note")
    number = read.number if choice == MILLIONS else round(read.number / _MILLION, _DIGITS)
    return Meaning(MeaningKind.AMOUNT, amount=Amount(number, _UNIT_OF_LETTER.get(choice, "")))


def _as_part(decimal: str, one: Seen, choice: str, _: Signs) -> Meaning:
    number = _plain(one, decimal)
    part = round(number * 100, _DIGITS) if choice == _FRACTIONS else number
    return Meaning(MeaningKind.AMOUNT, amount=Amount(part, "%"))


def _odd(cells: Sequence[Seen], decimal: DecimalSign) -> tuple[Seen, ...]:
    """The cells with three decimals where all else in the row is whole: they may be thousands."""
    odd = tuple(one for one in cells if one.cell in decimal.odd) if decimal.odd else ()
    if not odd or any(shown_sign(one.text) == decimal.sign for one in cells):
        return ()
    others = (_number(one, decimal.sign) for one in cells if one not in odd)
    return odd if any(number is not None and number.is_integer() for number in others) else ()


def _in_thousands(cells: Sequence[Seen], decimal: str) -> tuple[Seen, ...]:
    """The cells of a row that may count thousands, with decimals beside others written out.

    "3.9" and "4" beside "4,500" in a row of prices.
    """
    sized = [(one, number) for one in cells if (number := _number(one, decimal))]
    small = [(one, number) for one, number in sized if abs(number) < _SMALL]
    large = [number for _, number in sized if abs(number) >= _THOUSAND]
    if not small or not large or len(small) + len(large) < len(sized):
        return ()
    told = [number * _THOUSAND for _, number in small]
    are_alike = max(*told, *large) <= min(*told, *large) * _APART
    is_parted = any(not number.is_integer() for _, number in small)
    return tuple([one for one, _ in small]) if are_alike and is_parted else ()


def _unlike(cells: Sequence[Seen], decimal: str) -> tuple[Seen, ...]:
    """The cells of numbers without a unit that are far from all others, which have one.

    "since 1974" beside "20 years" and "15 years".
    """
    read = [(one, read_amount(one.text, decimal)) for one in cells]
    amounts = [(one, amount) for one, amount in read if isinstance(amount, Amount)]
    told = [abs(amount.number) for _, amount in amounts if amount.unit_text and amount.number]
    bare = [(one, abs(amount.number)) for one, amount in amounts if not amount.unit_text]
    if len(told) < _FEWEST or any(amount.unit == "%" for _, amount in amounts):
        return ()
    low, high = min(told) / _FAR, max(told) * _FAR
    return tuple([one for one, number in bare if number and not low < number < high])


def _as_remark(decimal: str, one: Seen, choice: str, signs: Signs) -> Meaning:
    if choice == _WRITTEN:
        return meaning(one, signs, decimal)
    return Meaning(MeaningKind.NOTE, note=one.text, problem="text_is_note")


def _thousandfold(decimal: str, one: Seen, choice: str, signs: Signs) -> Meaning:
    """A number as it is written, or in thousands."""
    means = meaning(one, signs, decimal)
    if choice == _WRITTEN or means.amount is None:
        return means
    number = round(means.amount.number * _THOUSAND, _DIGITS)
    return replace(means, amount=replace(means.amount, number=number))


def _bare(
    cells: Sequence[Seen], decimal: str, formats: Mapping[tuple[int, int], str]
) -> tuple[Seen, ...]:
    """The cells of a row with percents that are fractions up to 1 without a sign."""
    if not [one for one in cells if "%" in one.text]:
        return ()
    bare = []
    for one in cells:
        shown = formats.get((one.row, one.column), "")
        number = abs(_plain(one, decimal))
        if 0 < number <= 1 and in_format(number, shown).is_plain:
            bare.append(one)
    return tuple(bare) if any(abs(_plain(one, decimal)) < 1 for one in bare) else ()


def _about_parts(name: str, cells: Sequence[Seen], bare: tuple[Seen, ...], sign: str) -> AskedCells:
    """Fractions are proposed where the percents beside them are more than one."""
    read = [read_amount(one.text, sign) for one in cells if isinstance(one.cell, str)]
    parts = [one.number for one in read if isinstance(one, Amount) and one.unit == "%"]
    default = _FRACTIONS if all(abs(part) > 1 for part in parts) else None
    choices = (Choice(_FRACTIONS), Choice("percents"))
    question = Question(f"percent:{name}", samples_of(bare), choices, default)
    return AskedCells(question, bare, partial(_as_part, sign))


def _plain(one: Seen, decimal: str) -> float:
    """The number of a cell that has nothing beside it, 0 of another."""
    if isinstance(one.cell, bool):
        return 0.0
    if isinstance(one.cell, (int, float)):
        return float(one.cell)
    read = read_amount(one.text, decimal)
    return read.number if isinstance(read, Amount) and read.is_plain else 0.0


def _number(one: Seen, decimal: str) -> float | None:
    """The number of a cell with or without a unit."""
    if isinstance(one.cell, (int, float)):
        return float(one.cell)
    read = read_amount(one.text, decimal)
    return read.number if isinstance(read, Amount) else None
