"""What of a sheet is no data: titles, legends, totals, ranks, weights, numbering; each with why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isclose
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.aside import aside_rows
from benchmark_app.exchange.foreign.book import Spot
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of, name_text
from benchmark_app.exchange.foreign.drawn_name import (
    is_average,
    is_conclusion,
    is_mark,
    is_total,
    tells_of_difference,
    tells_of_rank,
    tells_of_total,
)
from benchmark_app.exchange.foreign.remark import is_remark_line
from benchmark_app.exchange.foreign.sign import DASH, Beside, sign_key, value_beside
from benchmark_app.exchange.rows import Bad, parse_number
from benchmark_app.exchange.table import Cell, Row, cell_text, is_blank
from benchmark_app.words.foreign import COUNTING_HEADINGS, LEGEND_WORDS, WEIGHT_HEADINGS
from benchmark_app.words.foreign_drawn import PERCENT_WORDS, TOTAL_WORDS
from benchmark_app.words.foreign_value import EXCELLENT, YES
from benchmark_app.words.value import LEVEL_OF_WORD

#: Fewer numbers above a number are its sum by chance.
_FEWEST: Final = 3
#: So many lines above a total tell whether it sums them.
_MOST_ABOVE: Final = 500
_LONGEST_NAME: Final = 45
_SIGN_WIDTH: Final = 14
_RANGE: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)")
_SUMMING: Final = re.compile(
    r"\b(SUM|SUMPRODUCT|AVERAGE|COUNT|COUNTA|COUNTIF|MEDIAN|SUBTOTAL|RANK|MAX|MIN)[A-Z.]*\("
)
_LEGEND: Final = re.compile(r"^\s*\S{1,14}(\s*[=:：]\s*|\s+[-–—]\s+)\S")
#: A number before a name: "3. Pool".
_COUNTED: Final = re.compile(r"^\s*\d{1,9}[.):]?\s+")
_SENTENCE: Final = re.compile(r"[.。!！]\s*$|[.。]\s|https?://|©|^\s*([*†‡§※]|\(?[¹²³\d]\)|\[\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A row or a column that is no data: the code of the reason, its text and its place.

    Codes: title, legend, foot_note, total, computed, numbering, weight, gap, repeated_header,
    group, goal, placeholder, earlier, address, map_place, empty, not_taken, hidden_sheet,
    hidden_row, hidden_column, no_table, no_headings.
    """

    code: str
    text: str
    sheet: str
    row: int | None = None
    column: int | None = None


def total_code(label: Cell, cells: Sequence[Cell], above: Sequence[Cell]) -> str | None:
    """Why a line of numbers with that label is a total; None where it may be an offer.

    `above` are the cells of the lines before it where it has some: a total has numbers to sum.
    """
    filled = [cell for cell in cells if not is_blank(cell)]
    is_sum = is_total(label) and not any(map(_is_level, filled))
    is_sum = is_sum or (heading_key(label) in PERCENT_WORDS and any(map(_is_amount, above)))
    if filled and (is_sum or is_average(label)):
        return "total"
    if not filled or not tells_of_total(label):
        return None
    numeric = all(map(_is_amount, filled))
    numbers = sum(map(_is_amount, above))
    enough = numbers >= _FEWEST and numbers * 2 >= len(above)
    return "total" if numeric and enough else None


def _is_amount(cell: Cell) -> bool:
    return look_of(cell) is Look.AMOUNT


def _is_level(cell: Cell) -> bool:
    return name_key(cell_text(cell)) in LEVEL_OF_WORD


def computed_lines(lines: Sequence[Row]) -> set[int]:
    """Which of the last lines are the sum, the mean or a count of those before them, by index."""
    found: set[int] = set()
    for at in range(len(lines) - 1, 0, -1):
        if not _is_computed(lines[at], lines[:at]):
            break
        found.add(at)
    return found


def _is_computed(line: Row, above: Sequence[Row]) -> bool:
    at = [place for place, cell in enumerate(line) if not is_blank(cell)]
    sums = [_number(line[place]) for place in at]
    numbers = [number for number in sums if number is not None]
    if len(numbers) < 2 or len(numbers) < len(at):  # one alone is chance
        return False
    columns = [[row[place] for row in above if place < len(row)] for place in at]
    tried = (
        [reduced(column) for column in columns]
        for reduced in (_sum, _mean, count_of_yes, count_of_filled, share_of_yes)
    )
    return any(
        all(one is not None and isclose(one, own, abs_tol=0.006) for one, own in pairs)
        for pairs in (list(zip(each, numbers, strict=True)) for each in tried)
    )


def _number(cell: Cell) -> float | None:
    number = parse_number(cell)
    return None if isinstance(number, Bad) else number


def _numbers(cells: Sequence[Cell]) -> list[float]:
    numbers = [_number(cell) for cell in cells]
    return [number for number in numbers if number is not None]


def _sum(cells: Sequence[Cell]) -> float | None:
    numbers = _numbers(cells)
    return sum(numbers) if len(numbers) >= _FEWEST and any(numbers) else None


def _mean(cells: Sequence[Cell]) -> float | None:
    numbers = _numbers(cells)
    return sum(numbers) / len(numbers) if len(numbers) >= _FEWEST else None


def count_of_yes(cells: Sequence[Cell]) -> float | None:
    """How many words say yes; None of a few."""
    words = [sign_key(cell_text(cell)) for cell in cells if look_of(cell) is Look.WORD]
    beside = Beside(set(words))
    values = [value_beside(word, beside) for word in words if word != DASH]
    enough = len(words) >= _FEWEST
    return float(sum(value in (None, YES, EXCELLENT) for value in values)) if enough else None


def share_of_yes(cells: Sequence[Cell]) -> float | None:
    """Which part of all words say yes; None of a few."""
    yes = count_of_yes(cells)
    return None if yes is None else yes / sum(look_of(cell) is Look.WORD for cell in cells)


def count_of_filled(cells: Sequence[Cell]) -> float | None:
    """How many words or signs there are; None of a few."""
    filled = sum(look_of(cell) is Look.WORD for cell in cells)
    return float(filled) if filled >= _FEWEST else None


def formula_totals(
    formulas: Mapping[Spot, str], lines: Sequence[int], across: Sequence[int], *, is_row: bool
) -> set[int]:
    """The rows (or columns) most of whose cells sum up other rows (or columns) by formula."""
    found: set[int] = set()
    for line in lines if formulas else ():
        spots = [(line, other) if is_row else (other, line) for other in across]
        sums = sum(_sums_up(formulas.get(spot, ""), is_row=is_row) for spot in spots)
        if sums * 2 > len(spots):
            found.add(line)
    return found


def _sums_up(formula: str, *, is_row: bool) -> bool:
    upper = formula.upper()
    if not _SUMMING.search(upper):
        return False
    ranges = _RANGE.findall(upper)
    return any(
        (top != bottom) if is_row else (left != right) for left, top, right, bottom in ranges
    )


def column_code_left_out(heading: Cell, cells: Sequence[Cell]) -> str | None:
    """Why a column is no data by its heading and, where that has none, by its numbers."""
    key = heading_key(heading)
    filled = [cell for cell in cells if not is_blank(cell)]
    if key in COUNTING_HEADINGS or (not key and _counts_up(filled)):
        return "numbering"
    if key in WEIGHT_HEADINGS:
        return "weight"
    if is_conclusion(heading) or key.startswith("gap ") or is_difference(key, filled):
        return "gap"
    if is_average(heading):
        return "total"
    if not filled or any(look_of(cell) is not Look.AMOUNT for cell in filled):
        return "total" if key in TOTAL_WORDS and not _has_words(filled) else None
    return "total" if tells_of_total(heading) else None


def is_difference(key: str, cells: Sequence[Cell]) -> bool:
    """Whether numbers are how far others are apart, by their name: "Difference to us"."""
    is_led = bool(cells) and tells_of_difference(key)
    return is_led and all(look_of(cell) is Look.AMOUNT for cell in cells)


def _is_rank(key: str, line: Row) -> bool:
    """Whether a row named as a rank is one: a different whole number, 1 to the last, for each."""
    filled = [cell for cell in line if not is_blank(cell)]
    numbers = _numbers(filled)
    is_order = sorted(numbers) == list(range(1, len(filled) + 1))
    return len(filled) >= _FEWEST and is_order and tells_of_rank(key)


def _has_words(cells: Sequence[Cell]) -> bool:
    return any(look_of(cell) is Look.WORD for cell in cells)


def _counts_up(cells: Sequence[Cell]) -> bool:
    """Whether the cells are whole numbers that rise by one, as 1, 2, 3 or 1.1, 1.2 do."""
    texts = [cell_text(cell).strip(".)#") for cell in cells]
    if len(texts) < 2 or not all(re.fullmatch(r"\d{1,9}(\.\d{1,9})?", text) for text in texts):
        return False
    numbers = [tuple(map(int, text.split("."))) for text in texts]
    rises = all(later > earlier for earlier, later in pairwise(numbers))
    return rises and numbers[0][0] <= 1


def is_legend(text: str) -> bool:
    """Whether a text explains signs or tells where the table is from."""
    plain = name_text(text)
    key = name_key(plain)
    led = key in LEGEND_WORDS or (
        any(key.startswith(word + mark) for word in LEGEND_WORDS for mark in (":", " :", "："))
    )
    sign = _LEGEND.match(text)
    lead = re.split(r"[=:：\s]", text.strip(), maxsplit=1)[0]
    return led or (sign is not None and look_of(lead) is Look.WORD)


def is_legend_pair(cells: Sequence[Cell]) -> bool:
    """Whether a row is a sign and what it means."""
    filled = [cell for cell in cells if not is_blank(cell)]
    if len(filled) != 2:
        return False
    sign, meaning = filled
    short = len(cell_text(sign)) <= _SIGN_WIDTH
    return (
        short and look_of(sign) in (Look.WORD, Look.AMOUNT) and look_of(meaning) is not Look.AMOUNT
    )


def is_remark(text: str) -> bool:
    """Whether a text is a sentence or a foot note rather than a name."""
    return len(text) > _LONGEST_NAME or is_legend(text) or bool(_SENTENCE.search(text))


def is_sentence(text: str) -> bool:
    """Whether a text, but for a number before it, is no name: longer, or with a full stop."""
    return len(text) > _LONGEST_NAME or bool(_SENTENCE.search(_COUNTED.sub("", text)))


def total_codes(
    formulas: Mapping[Spot, str],
    labels: Mapping[int, str],
    columns: Sequence[int],
    lines: Mapping[int, Row],
) -> dict[int, str]:
    """The rows that are worked out from others, by number, with the codes why."""
    totals = formula_totals(formulas, list(labels), columns, is_row=True)
    codes = dict.fromkeys(totals, "computed") | aside_rows(labels, lines)
    before: list[Row] = []
    for row, line in lines.items():
        key = labels[row]
        is_named = key in PERCENT_WORDS or tells_of_total(key) or tells_of_difference(key)
        held = [at for at, cell in enumerate(line) if is_named and not is_blank(cell)]
        above = [other[at] for other in before[-_MOST_ABOVE:] for at in held] if held else []
        code = total_code(labels[row], line, above)
        filled = [line[at] for at in held]
        is_gap = is_conclusion(key) and is_remark_line(line)
        code = None if code == "total" and is_mark(key) else code  # judged beside the others
        code = code or ("total" if _is_rank(key, line) else None)
        if code is None and (is_gap or is_difference(labels[row], filled)):
            code = "gap"
        if code is not None:
            codes[row] = code
        before.append(line)
    other = [row for row in labels if row not in codes and not is_mark(labels[row])]
    computed = computed_lines([lines[row] for row in other])
    return codes | {other[at]: "computed" for at in computed}
