"""Numbers of one service told in different ways: 12 and $99/year, 35 and 3.1 %, 42 and 4k."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.asked_cells import AskedCells
from benchmark_app.exchange.foreign.countable import Amount, Reading
from benchmark_app.exchange.foreign.doubted_row import NOTE, DoubtedRow, as_asked, number_of
from benchmark_app.exchange.foreign.number_format import in_format
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.exchange.foreign.unit_text import says_per, tells_per
from benchmark_app.exchange.unit import is_money

_ALIKE: Final = "alike"
_WRITTEN: Final = "as_written"
#: Prices per the same thing are seldom further apart than this.
_APART: Final = 3
#: Percents lie further apart.
_PARTS_APART: Final = 5
#: A number in thousands that is so many times all others counts something else.
_FAR: Final = 20
_IN_THOUSANDS: Final = re.compile(r"\d ?[kK](?![^\W_])")

_Told = Sequence[tuple[Seen, Amount]]


def _periods(row: DoubtedRow) -> AskedCells | None:
    """Amounts that say what they are per beside others that do not: "$5", "$99/year".

    A name says it for all: "Price per month".
    """
    if not says_per(row.texts):
        return None
    told = _told(row)
    if len({amount.unit for _, amount in told if not is_money(amount.unit)} - {""}) > 1:
        return None  # these count different things whatever they are per
    pers = {amount.per for _, amount in told if amount.per}
    others = {per for per in pers if not tells_per(row.service, per)}
    return _minority(row, told, lambda amount: amount.per in others, _APART)


def _percents(row: DoubtedRow) -> AskedCells | None:
    """Numbers without a sign far from percents, above 1: smaller ones may be fractions."""
    if "%" not in row.texts:
        return None
    told = _told(row)
    bare = [amount.number for _, amount in told if not amount.unit]
    if any(abs(number) <= 1 for number in bare):
        return None
    asked = _minority(row, told, lambda amount: amount.unit == "%", _PARTS_APART)
    return asked if asked and asked.question.default == NOTE else None


def _multiplied(row: DoubtedRow) -> AskedCells | None:
    """Numbers in thousands that lie far above all others: 4k beside 35 and 42."""
    if not _IN_THOUSANDS.search(row.texts):
        return None
    cells = [one for one in row.cells if _IN_THOUSANDS.search(one.text)]
    sized = [(one, number_of(one, row.decimal.sign)) for one in row.cells]
    others = [number for one, number in sized if number and one not in cells]
    odd = [
        one
        for one, number in sized
        if one in cells and others and number and number > max(others) * _FAR
    ]
    default = NOTE if names_price(row.service) else _WRITTEN
    return row.asked("unlike", odd, (NOTE, _WRITTEN), default, as_asked, row.cells) if odd else None


UNIT_RULES: Final = (_periods, _percents, _multiplied)


def _told(row: DoubtedRow) -> _Told:
    """The cells of one number each but 0, which is the same in every unit."""
    read = []
    for one in row.cells:
        if isinstance(one.cell, (int, float)):
            shown = row.formats.get((one.row, one.column), "")
            amount: Reading = in_format(float(one.cell), shown)
        else:
            amount = read_amount(one.text, row.decimal.sign)
        if isinstance(amount, Amount) and amount.number:
            read.append((one, amount))
    return read


def _minority(
    row: DoubtedRow, told: _Told, says: Callable[[Amount], bool], apart: float
) -> AskedCells | None:
    """What is asked about the fewer of those that say something and those that do not.

    Those of another size than the others are proposed to be notes.
    """
    said = [(one, amount) for one, amount in told if says(amount)]
    bare = [(one, amount) for one, amount in told if not says(amount)]
    if not said or not bare:
        return None
    fewer, others = (said, bare) if len(said) < len(bare) else (bare, said)
    sizes = [abs(amount.number) for _, amount in others]
    low, high = min(sizes) / apart, max(sizes) * apart
    is_alike = all(low <= abs(amount.number) <= high for _, amount in fewer)
    cells = [one for one, _ in fewer]
    shown = (cells[0], others[0][0])
    return row.asked("alike", cells, (_ALIKE, NOTE), _ALIKE if is_alike else NOTE, as_asked, shown)
