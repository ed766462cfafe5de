"""Rows and columns among a table's values that hold none of their own."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.book import Leaf, Spot
from benchmark_app.exchange.foreign.cell_line import CellLine
from benchmark_app.exchange.foreign.cell_look import Look, look_of
from benchmark_app.exchange.foreign.choices import NOT_TAKEN
from benchmark_app.exchange.foreign.drawn import COMPUTED, codes_of_columns, codes_of_rows
from benchmark_app.exchange.foreign.drawn_name import is_mark
from benchmark_app.exchange.foreign.left_out import computed_lines, formula_totals, total_codes
from benchmark_app.exchange.foreign.own_business import own_name
from benchmark_app.exchange.foreign.question import Sample
from benchmark_app.exchange.foreign.shape import Doubt
from benchmark_app.exchange.foreign.side import Side
from benchmark_app.exchange.foreign.sounds_drawn import sounding_businesses, sounding_services
from benchmark_app.exchange.foreign.worked_out import Worked, worked_out
from benchmark_app.exchange.table import cell_text, column_letters
from benchmark_app.words.foreign_heading import UNIT_HEADINGS

#: What may be worked out from others, and what may only sum them up or judge them: the kinds of
#: doubts about a row or a column, whose codes end with which of the two it is.
_COMPUTED: Final = "computed"
_SUMMARY: Final = "summary"
ROW_DOUBTS: Final = (f"{_COMPUTED}_row", f"{_SUMMARY}_row")
COLUMN_DOUBTS: Final = (f"{_COMPUTED}_column", f"{_SUMMARY}_column")
#: The choice that such a line says something of its own.
OWN: Final = "own"
#: Why lines are left out behind which others sum up too.
_DRAWN: Final = frozenset((COMPUTED, "total", "gap"))
_WEIGHT: Final = "weight"
_SHOWN: Final = 3
#: So many businesses stand before what is drawn from them.
_FEWEST: Final = 2
#: Columns that are left out and hold no numbers of the values' kind.
_OTHER: Final = frozenset((_WEIGHT, "numbering"))
#: The places of the cells of a line by its number.
_Spots = Callable[[int], Sequence[Spot]]


class Asked(NamedTuple):
    """What is asked about a line: the kind of the doubt, some of its cells, what is proposed."""

    kind: str
    samples: tuple[Sample, ...]
    default: str = NOT_TAKEN


@dataclass(frozen=True, slots=True)
class NoData:
    """The lines that are left out by number, with the codes why, and those to be asked about."""

    codes: dict[int, str]
    asked: dict[int, Asked] = field(default_factory=dict)

    def asking(self, more: Iterable[int], spots: _Spots, leaf: Leaf, default: str) -> NoData:
        """The same with more lines that may sum up the others; `spots` are the cells of each."""
        asked = {}
        for at in more:
            filled = [spot for spot in spots(at) if not leaf.is_blank_at(*spot)]
            samples = [Sample(cell_text(leaf.cell(*one)), _place(one)) for one in filled[:_SHOWN]]
            asked[at] = Asked(_SUMMARY, tuple(samples), default)
        return replace(self, asked=self.asked | asked)

    def doubts(
        self, doubt: Doubt, names: Mapping[int, str], said: Container[str]
    ) -> Iterator[Doubt]:
        """Such a doubt about each line to be asked about whose name is not among those `said`.

        `doubt` has the code "row" or "column".
        """
        for at, one in self.asked.items():
            if name_key(names[at]) not in said:
                own = replace(doubt, code=f"{one.kind}_{doubt.code}", default=one.default)
                choices = (NOT_TAKEN, OWN)
                yield replace(own, about=names[at], at=at, samples=one.samples, choices=choices)


def no_columns(
    leaf: Leaf, across: Sequence[Across], body: Sequence[int], side: Side, *, services_down: bool
) -> NoData:
    """The columns of values that are worked out from the others."""
    columns = [one.column for one in across if one.of is None]
    beside = [column for column, code in side.left_out.items() if code not in _OTHER]

    def spots(column: int) -> list[Spot]:
        return [(row, column) for row in body]

    lines = _lines(leaf, sorted({*columns, *beside}), spots)
    codes = codes_of_columns(across, lines, services_down=services_down)
    sums = formula_totals(leaf.formulas, columns, body, is_row=False)
    computed = computed_lines([lines[column].cells for column in columns])
    codes |= dict.fromkeys({*sums, *(columns[at] for at in computed)}, COMPUTED)
    if side.names_both:
        return NoData(codes)
    marks = {one.column for one in across if is_mark(one.heading)}
    worked = worked_out(lines, [*codes, *beside], named=marks)
    found = _with_worked(codes, worked, spots)
    names = {one.column: one.heading for one in across if one.of is None}
    free = [column for column in names if column not in {*codes, *found.asked}]
    sounding = sounding_businesses if services_down else sounding_services
    drawn = sounding({at: names[at] for at in free}, {at: lines[at] for at in free})
    found = found.asking(drawn, spots, leaf, NOT_TAKEN)
    behind = _behind_drawn(names, side, found) if services_down else ()
    return found.asking(behind, spots, leaf, "")


def _behind_drawn(names: Mapping[int, str], side: Side, found: NoData) -> list[int]:
    """The columns behind those drawn from businesses, which are fewer: "Average, Gap?, Who".

    The owner's own business may well stand there.
    """
    codes = {**side.left_out, **found.codes}
    free = [at for at in names if at not in {*codes, *found.asked}]
    drawn = {*found.asked, *(at for at, code in codes.items() if code in _DRAWN)}
    first = min((at for at in drawn if free and at > free[0]), default=None)
    behind = [at for at in free if first is not None and at > first]
    is_apart = len(free) - len(behind) >= max(_FEWEST, len(behind) + 1)
    return [at for at in behind if is_apart and own_name(names[at]) is None]


def no_rows(
    leaf: Leaf,
    labels: Mapping[int, str],
    side: Side,
    columns: Sequence[int],
    *,
    services_down: bool,
) -> NoData:
    """The rows that are no values by their names, given by number, their formulas or numbers."""

    def spots(row: int) -> list[Spot]:
        return [(row, column) for column in columns]

    lines = _lines(leaf, labels, spots)
    cells = {row: line.cells for row, line in lines.items()}
    codes = total_codes(leaf.formulas, labels, columns, cells)
    bare = [row for row, label in labels.items() if not label]
    codes |= {row: "legend" for row, label in labels.items() if label in UNIT_HEADINGS}
    codes |= {row: "no_heading" for row in bare if _says_one_thing(leaf, row, columns)}
    own = {row: line for row, line in lines.items() if row not in codes}
    codes |= codes_of_rows(leaf, own, side, services_down=services_down)
    if side.names_both:
        return NoData(codes)
    weights = [column for column, code in side.left_out.items() if code == _WEIGHT]
    worked = worked_out(
        lines,
        codes,
        {row: leaf.cell(row, column) for column in weights for row in labels},
        named={row for row, label in labels.items() if is_mark(label)},
    )
    found = _with_worked(codes, worked, spots)
    free = [row for row in labels if row not in {*codes, *found.asked}]
    sounding = sounding_services if services_down else sounding_businesses
    drawn = sounding({row: labels[row] for row in free}, {row: lines[row] for row in free})
    return found.asking(drawn, spots, leaf, NOT_TAKEN)


def _lines(leaf: Leaf, numbers: Iterable[int], spots: _Spots) -> dict[int, CellLine]:
    """Rows or columns by number; `spots` are the cells of each."""
    return {at: CellLine(tuple([leaf.cell(*spot) for spot in spots(at)])) for at in numbers}


def _says_one_thing(leaf: Leaf, row: int, columns: Sequence[int]) -> bool:
    """Whether the cells of a row are one text again and again, such as the name of a link."""
    cells = [leaf.cell(row, column) for column in leaf.filled(row, columns)]
    is_same = len(cells) > 1 and len(set(cells)) == 1
    return is_same and look_of(cells[0]) is Look.TEXT


def _with_worked(codes: dict[int, str], worked: Mapping[int, Worked], spots: _Spots) -> NoData:
    asked = {}
    for at, one in worked.items():
        if one.is_sure:
            codes[at] = COMPUTED
        else:
            samples = [Sample(text, _place(spots(at)[place])) for place, text in one.shown]
            asked[at] = Asked(_COMPUTED, tuple(samples))
    return NoData(codes, asked)


def _place(spot: Spot) -> str:
    return f"{column_letters(spot[1])}{spot[0]}"
