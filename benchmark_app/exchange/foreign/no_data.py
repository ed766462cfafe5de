"""Rows and columns among a table's values that hold none of their own."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.book import Leaf, Spot
from benchmark_app.exchange.foreign.cell_look import Look, look_of
from benchmark_app.exchange.foreign.choices import NOT_TAKEN, VALUE
from benchmark_app.exchange.foreign.drawn import COMPUTED, codes_of_columns, codes_of_rows
from benchmark_app.exchange.foreign.left_out import computed_lines, formula_totals, total_codes
from benchmark_app.exchange.foreign.question import Sample
from benchmark_app.exchange.foreign.shape import Doubt
from benchmark_app.exchange.foreign.side import Side
from benchmark_app.exchange.foreign.sounds_drawn import sounding_drawn
from benchmark_app.exchange.foreign.worked_out import Worked, worked_out
from benchmark_app.exchange.table import cell_text, column_letters
from benchmark_app.words.foreign_heading import UNIT_HEADINGS

#: The codes of doubts about what may be worked out from others.
COMPUTED_ROW: Final = "computed_row"
COMPUTED_COLUMN: Final = "computed_column"
_WEIGHT: Final = "weight"
_SHOWN: Final = 3
#: Columns that are left out and hold no numbers of the values' kind.
_OTHER: Final = frozenset((_WEIGHT, "numbering"))


@dataclass(frozen=True, slots=True)
class NoData:
    """The lines that are left out by number, with the codes why, and those to be asked about.

    These may be worked out from others: some of their equations show how.
    """

    codes: dict[int, str]
    asked: dict[int, tuple[Sample, ...]] = field(default_factory=dict)

    def asking(self, more: Mapping[int, Sequence[Spot]], leaf: Leaf) -> NoData:
        """The same with more lines to be asked about, by the spots of their cells."""
        asked = {
            at: tuple(
                Sample(cell_text(leaf.cell(*spot)), f"{column_letters(spot[1])}{spot[0]}")
                for spot in islice((one for one in spots if not leaf.is_blank_at(*one)), _SHOWN)
            )
            for at, spots in more.items()
        }
        return replace(self, asked=self.asked | asked)

    def doubts(
        self, doubt: Doubt, names: Mapping[int, str], said: Container[str]
    ) -> Iterator[Doubt]:
        """Such a doubt about each line to be asked about whose name is not among those `said`."""
        own = replace(doubt, default=NOT_TAKEN, choices=(NOT_TAKEN, VALUE))
        for at, samples in self.asked.items():
            if name_key(names[at]) not in said:
                yield replace(own, about=names[at], at=at, samples=samples)


def no_columns(
    leaf: Leaf, across: Sequence[Across], body: Sequence[int], side: Side, *, services_down: bool
) -> NoData:
    """The columns of values that are worked out from the others."""
    columns = [one.column for one in across if one.of is None]
    lines = [tuple(leaf.cell(row, column) for row in body) for column in columns]
    codes = codes_of_columns(leaf, across, body, services_down=services_down)
    sums = formula_totals(leaf.formulas, columns, body, is_row=False)
    codes |= dict.fromkeys({*sums, *(columns[at] for at in computed_lines(lines))}, COMPUTED)
    if side.names_both:
        return NoData(codes)
    beside = [column for column, code in side.left_out.items() if code not in _OTHER]
    every = {
        column: [leaf.cell(row, column) for row in body] for column in sorted({*columns, *beside})
    }
    worked = worked_out(every, [*codes, *beside])
    found = _with_worked(
        codes, {column: (one, [(row, column) for row in body]) for column, one in worked.items()}
    )
    free = [one for one in across if one.of is None and one.column not in {*codes, *found.asked}]
    sounding = sounding_drawn(
        {one.column: one.heading for one in free},
        {one.column: every[one.column] for one in free},
        are_services=not services_down,
    )
    return found.asking({at: [(row, at) for row in body] for at in sounding}, leaf)


def no_rows(
    leaf: Leaf,
    labels: Mapping[int, str],
    side: Side,
    columns: Sequence[int],
    *,
    services_down: bool,
) -> NoData:
    """The rows that are no values by their names, given by number, their formulas or numbers."""
    codes = total_codes(leaf, labels, columns)
    bare = [row for row, label in labels.items() if not label]
    codes |= {row: "legend" for row, label in labels.items() if label in UNIT_HEADINGS}
    codes |= {row: "no_heading" for row in bare if _says_one_thing(leaf, row, columns)}
    own = [row for row in labels if row not in codes]
    codes |= codes_of_rows(leaf, own, side, columns, services_down=services_down)
    if side.names_both:
        return NoData(codes)
    weights = [column for column, code in side.left_out.items() if code == _WEIGHT]
    worked = worked_out(
        {row: [leaf.cell(row, column) for column in columns] for row in labels},
        codes,
        {row: leaf.cell(row, column) for column in weights for row in labels},
    )
    found = _with_worked(
        codes, {row: (one, [(row, column) for column in columns]) for row, one in worked.items()}
    )
    free = [row for row in labels if row not in {*codes, *found.asked}]
    sounding = sounding_drawn(
        {row: labels[row] for row in free},
        {row: [leaf.cell(row, column) for column in columns] for row in free},
        are_services=services_down,
    )
    return found.asking({row: [(row, column) for column in columns] for row in sounding}, leaf)


def _says_one_thing(leaf: Leaf, row: int, columns: Sequence[int]) -> bool:
    """Whether the cells of a row are one text again and again, such as the name of a link."""
    cells = [leaf.cell(row, column) for column in leaf.filled(row, columns)]
    is_same = len(cells) > 1 and len(set(cells)) == 1
    return is_same and look_of(cells[0]) is Look.TEXT


def _with_worked(
    codes: dict[int, str], worked: Mapping[int, tuple[Worked, Sequence[tuple[int, int]]]]
) -> NoData:
    asked = {}
    for at, (one, spots) in worked.items():
        if one.is_sure:
            codes[at] = COMPUTED
        else:
            places = [(spots[place], text) for place, text in one.shown]
            asked[at] = tuple(
                Sample(text, f"{column_letters(column)}{row}") for (row, column), text in places
            )
    return NoData(codes, asked)
