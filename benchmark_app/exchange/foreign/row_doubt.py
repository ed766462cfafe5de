"""Numbers that only their row makes doubtful: 1,200 beside 950, 0.1 beside 15 %, 3.9 and 4500."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from benchmark_app.exchange.foreign.amount import read_amount, shown_sign
from benchmark_app.exchange.foreign.asked_cells import AskedCells
from benchmark_app.exchange.foreign.countable import Amount, DecimalSign
from benchmark_app.exchange.foreign.doubted_row import (
    NOTE,
    DoubtedRow,
    as_asked,
    number_of,
    plain_number,
)
from benchmark_app.exchange.foreign.meaning import Meaning, MeaningKind, meaning
from benchmark_app.exchange.foreign.number import COMMA, POINT
from benchmark_app.exchange.foreign.number_format import in_format
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.exchange.foreign.signs import Signs
from benchmark_app.exchange.foreign.unit_doubt import UNIT_RULES
from benchmark_app.words.foreign_aside import IN_MEGABYTES, IN_MILLIONS, IN_MONTHS, RATED_PARTS

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
_THOUSANDFOLD: Final = "thousandfold"
_WRITTEN: Final = "as_written"
_FEWEST: Final = 2
#: A number so many times another has another unit.
_FAR: Final = 20
_THOUSAND: Final = 1000
_SMALL: Final = 100
#: Numbers of one row are seldom further apart than this.
_APART: Final = 5
_DIGITS: Final = 10
_RATED: Final = re.compile(RATED_PARTS)
#: The best mark of a scale and of a larger one, and the answer that brings the larger to it.
_SCALES: Final = ((5, 10, "of_ten"), (10, 100, "of_hundred"))
_DIVISORS: Final = {"of_ten": 2, "of_hundred": 10}
#: The lowest mark of one scale is so many times the highest of the other.
_SCALES_APART: Final = 1.25
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
        texts = "\n".join([one.text for one in cells])
        row = DoubtedRow(service, cells, decimal, formats, written, texts)
        yield from filter(None, (rule(row) for rule in _RULES))


def _thousands(row: DoubtedRow) -> AskedCells | None:
    """Three decimals where all else in the row is whole: they may be thousands."""
    decimal, cells = row.decimal, row.cells
    odd = tuple(one for one in cells if one.cell in decimal.odd) if decimal.odd else ()
    if not odd or any(shown_sign(one.text) == decimal.sign for one in cells):
        return None
    others = (number_of(one, decimal.sign) for one in cells if one not in odd)
    if not any(number is not None and number.is_integer() for number in others):
        return None
    return row.asked(_THOUSANDS, odd, (_THOUSANDS, "decimals"), _THOUSANDS, _as_whole)


def _letters(row: DoubtedRow) -> AskedCells | None:
    """Numbers such as 99M that need not count in millions, by name or beside 20K.

    What M stands for is proposed by the name of the service.
    """
    service, cells = row.service, row.cells
    found = tuple(one for one in cells if isinstance(one.cell, str) and _M.fullmatch(one.text))
    if not found or names_price(service) or any(word in service for word in IN_MILLIONS):
        return None
    if any(_SCALED.search(one.text) for one in cells):
        return None
    pairs = ((_MEGABYTES, IN_MEGABYTES), (_MONTHS, IN_MONTHS))
    default = next((code for code, words in pairs if any(one in service for one in words)), None)
    return row.asked(MILLIONS, found, (MILLIONS, _MEGABYTES, _MONTHS, NOTE), default, _of_letter)


def _parts(row: DoubtedRow) -> AskedCells | None:
    """Fractions up to 1 without a sign beside percents.

    They are proposed to be such where the percents are more than one.
    """
    cells, sign = row.cells, row.decimal.sign
    if not [one for one in cells if "%" in one.text]:
        return None
    bare = []
    for one in cells:
        shown = row.formats.get((one.row, one.column), "")
        number = abs(plain_number(one, sign))
        if 0 < number <= 1 and in_format(number, shown).is_plain:
            bare.append(one)
    if not any(abs(plain_number(one, sign)) < 1 for one in bare):
        return None
    read = [read_amount(one.text, sign) for one in cells if isinstance(one.cell, str)]
    parts = [one.number for one in read if isinstance(one, Amount) and one.unit == "%"]
    default = _FRACTIONS if all(abs(part) > 1 for part in parts) else None
    return row.asked("percent", bare, (_FRACTIONS, "percents"), default, _as_part)


def _sizes(row: DoubtedRow) -> AskedCells | None:
    """Numbers of another size than their row: in thousands, or of something else."""
    if small := _in_thousands(row.cells, row.decimal.sign):
        return row.asked("sizes", small, (_THOUSANDFOLD, _WRITTEN), None, _sized, row.cells)
    if unlike := _unlike(row.cells, row.decimal.sign):
        return row.asked("unlike", unlike, (NOTE, _WRITTEN), NOTE, _sized, row.cells)
    return None


def _scales(row: DoubtedRow) -> AskedCells | None:
    """Marks of services that are marks by name, on two scales: 4.4 of five beside 8.9 of ten.

    They lie apart, and one of them is no mark somebody gives in halves.
    """
    if not _RATED.search(row.service):
        return None
    pairs = [(one, plain_number(one, row.decimal.sign)) for one in row.cells]
    marks = [number for _, number in pairs if number]
    for best, higher, choice in _SCALES:
        low = [number for number in marks if number <= best]
        high = [number for number in marks if number > best]
        is_apart = low and high and max(high) <= higher and min(high) > max(low) * _SCALES_APART
        if is_apart and any(number * 2 % 1 for number in marks):
            above = [one for one, number in pairs if number > best]
            return row.asked("scales", above, (choice, _WRITTEN, NOTE), None, _scaled, row.cells)
    return None


_RULES: Final = (_thousands, _letters, _parts, _sizes, _scales, *UNIT_RULES)


def _as_whole(decimal: str, one: Seen, choice: str, signs: Signs) -> Meaning:
    return meaning(one, signs, _OTHER[decimal] if choice == _THOUSANDS else decimal)


def _of_letter(decimal: str, one: Seen, choice: str, _: Signs) -> Meaning:
    read = read_amount(one.text, decimal)
    if choice == NOTE or not isinstance(read, Amount):
        return Meaning(MeaningKind.NOTE, note=one.text, problem="text_is_note")
    number = read.number if choice == MILLIONS else round(read.number / _MILLION, _DIGITS)
    return Meaning(MeaningKind.AMOUNT, amount=Amount(number, _UNIT_OF_LETTER.get(choice, "")))


def _as_part(decimal: str, one: Seen, choice: str, _: Signs) -> Meaning:
    number = plain_number(one, decimal)
    part = round(number * 100, _DIGITS) if choice == _FRACTIONS else number
    return Meaning(MeaningKind.AMOUNT, amount=Amount(part, "%"))


def _in_thousands(cells: Sequence[Seen], decimal: str) -> tuple[Seen, ...]:
    """The cells of a row that may count thousands, with decimals beside others written out.

    "3.9" and "4" beside "4,500" in a row of prices.
    """
    sized = [(one, number) for one in cells if (number := number_of(one, decimal))]
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


def _sized(decimal: str, one: Seen, choice: str, signs: Signs) -> Meaning:
    """A number as it is written or in thousands, or a note."""
    means = as_asked(decimal, one, choice, signs)
    if choice != _THOUSANDFOLD or means.amount is None:
        return means
    number = round(means.amount.number * _THOUSAND, _DIGITS)
    return replace(means, amount=replace(means.amount, number=number))


def _scaled(decimal: str, one: Seen, choice: str, signs: Signs) -> Meaning:
    """A mark as it is written, on the smaller scale, or a note."""
    means = _sized(decimal, one, choice if choice == NOTE else _WRITTEN, signs)
    if choice not in _DIVISORS or means.amount is None:
        return means
    number = round(means.amount.number / _DIVISORS[choice], _DIGITS)
    return replace(means, amount=replace(means.amount, number=number))
