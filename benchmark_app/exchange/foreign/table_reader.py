"""Decides for a table of a sheet what its columns and rows are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.across import Across, across_of, nameless, with_days_below
from benchmark_app.exchange.foreign.book import Area, Leaf, area_of
from benchmark_app.exchange.foreign.cell_look import name_text
from benchmark_app.exchange.foreign.choices import NOT_TAKEN, VALUE, TableChoice
from benchmark_app.exchange.foreign.column_role import (
    NAMES,
    OF_ANY,
    OF_BUSINESS,
    OF_SERVICE,
    REMARKS,
    heading_role,
    names_nobody,
    value_roles,
)
from benchmark_app.exchange.foreign.footnote import is_foot_note
from benchmark_app.exchange.foreign.header import (
    Heading,
    explains,
    has_days_above,
    header_count,
    headings_of,
    is_prose,
    is_repeated,
    is_rule,
    sections_of,
    units_of,
    without_values_below,
)
from benchmark_app.exchange.foreign.labels import are_said_again
from benchmark_app.exchange.foreign.left_out import LeftOut
from benchmark_app.exchange.foreign.no_data import NoData, no_columns, no_rows
from benchmark_app.exchange.foreign.orientation import Known, Orientation, orientation_of
from benchmark_app.exchange.foreign.pick import filled_columns, with_picks
from benchmark_app.exchange.foreign.region import Region
from benchmark_app.exchange.foreign.rival_column import RIVALS
from benchmark_app.exchange.foreign.row_key import (
    asked_columns,
    joined_columns,
    values_of_offers,
    who_doubts,
)
from benchmark_app.exchange.foreign.said_column import said_columns, said_side
from benchmark_app.exchange.foreign.shape import Doubt, FoundTable, NoTable, Shape
from benchmark_app.exchange.foreign.shared_unit import without_shared_unit
from benchmark_app.exchange.foreign.shifted import IN_PLACE, SHIFTED, shifted_doubt, shifted_rows
from benchmark_app.exchange.foreign.side import Side, marks_of, remark_rows, side_of
from benchmark_app.exchange.foreign.sub_column import (
    SUB_CHOICES,
    is_sum,
    known_subs,
    products_of,
    unsure_subs,
    with_remarks,
)
from benchmark_app.exchange.table import Cell, cell_text, is_blank

_PAIR: Final = 2
#: Headings of the values of a business named elsewhere.
_VALUES: Final = ("value", "price")
#: So many rows and columns tell which way a table runs.
_SAMPLE: Final = 100
#: A column of these says that the rows are services.
_SETTINGS: Final = OF_SERVICE - {"touchpoint"}


def read_table(
    leaf: Leaf, region: Region, number: int, choice: TableChoice, known: Known
) -> FoundTable | NoTable:
    """The table of a region as was chosen, without what its cells do not tell; or why it is none.

    `number` counts the tables of a sheet from 1 on.
    """
    return _TableReader(leaf, region, number, choice, known).read()


class _TableReader:
    """Reads one table; what it leaves out is told with its reason."""

    def __init__(
        self, leaf: Leaf, region: Region, number: int, choice: TableChoice, known: Known
    ) -> None:
        self._leaf = leaf
        self._region = region
        self._number = number
        self._choice = choice
        self._known = known
        self._area = area_of(choice.area) or region.area
        said = choice.header_rows
        self._count = header_count(leaf, self._area) if said is None else said
        self._left_out: list[LeftOut] = []
        self._doubts: list[Doubt] = []
        self._row_choice = {name_key(key): code for key, code in choice.rows.items()}
        self._known_subs: dict[str, str] = {}
        self._asked: set[int] = set()  # columns that may be drawn from others, whatever was said
        self._said: dict[int, str] = {}
        self._column_choice = {name_key(key): code for key, code in choice.columns.items()}

    def read(self) -> FoundTable | NoTable:
        """The table, or why it is none."""
        if not self._choice.is_taken:
            return self._no_table("not_taken")
        headings = self._headings()
        body = self._in_place(headings, self._body(headings))
        side = side_of(self._leaf, headings, body) if body else None
        if side is None:
            return self._no_table("no_table")
        side = self._chosen(side, headings)
        others = [one for one in headings if one.column not in (*side.labels, *side.left_out)]
        across = self._across(others, side)
        way = self._way(side, across, body)
        side, across = self._settled(side, across, others, headings, way)
        plain = len(self._area.columns) == _PAIR and not self._choice.area
        is_none = not across or (plain and is_prose(self._leaf, self._area, body))
        if is_none or _are_nameless(across, self._count, self._choice):
            return self._no_table("no_table" if is_none else "no_headings")
        return without_shared_unit(self._table(side, across, headings, body, way))

    def _no_table(self, code: str) -> NoTable:
        return _none_of(self._leaf, self._area, self._number, self._count, code)

    def _leave(
        self, code: str, text: str, *, row: int | None = None, column: int | None = None
    ) -> None:
        self._left_out.append(
            LeftOut(code=code, text=text, sheet=self._leaf.name, row=row, column=column)
        )

    def _headings(self) -> list[Heading]:
        """What stands above the columns that are not hidden."""
        headings = []
        for one in headings_of(self._leaf, self._area, self._count):
            if one.column in self._leaf.hidden_columns and not self._choice.with_hidden:
                self._leave("hidden_column", one.name, column=one.column)
            else:
                headings.append(one)
        return headings

    def _body(self, headings: Sequence[Heading]) -> list[int]:
        """The rows below the headings that hold anything, without hidden and repeated ones."""
        body = []
        leaf = self._leaf
        columns = [one.column for one in headings]
        for row in self._area.rows[self._count :]:
            held = set(leaf.filled(row, columns))
            filled = [one for one in headings if one.column in held]
            if not filled or is_rule(leaf, row, filled):
                continue
            text = name_text(leaf.cell(row, filled[0].column))
            if row in leaf.hidden_rows and not self._choice.with_hidden:
                self._leave("hidden_row", text, row=row)
            elif is_repeated(leaf, row, filled):
                self._leave("repeated_header", text, row=row)
            else:
                body.append(row)
        return body

    def _in_place(self, headings: Sequence[Heading], body: Sequence[int]) -> list[int]:
        """The rows without those whose cells stand off, where these were left out."""
        said = self._choice.shifted
        rows = shifted_rows(self._leaf, headings, body) if said != IN_PLACE else []
        if rows and not said:
            doubt = Doubt(code=SHIFTED, sheet=self._leaf.name, table=self._number)
            self._doubts.append(shifted_doubt(doubt, self._leaf, rows))
            return list(body)
        for row in rows:
            self._leave("not_taken", name_text(self._leaf.cell(row, headings[0].column)), row=row)
        return [row for row in body if row not in rows]

    def _chosen(self, side: Side, headings: Sequence[Heading]) -> Side:
        """The side with what the owner said of columns."""
        self._said = said_columns(headings, self._column_choice)
        return said_side(side, self._said)

    def _across(self, others: Sequence[Heading], side: Side) -> tuple[Across, ...]:
        """The columns of values when whatever stands beside a row is taken away."""
        known = OF_ANY | (OF_BUSINESS if side.names_both else frozenset())
        known |= OF_SERVICE if side.names_both else frozenset()
        free = [one for one in others if side.roles.get(one.column) not in known]
        return across_of([one for one in free if one.parts or self._count == 0])

    def _way(self, side: Side, across: Sequence[Across], body: Sequence[int]) -> Orientation:
        leaf, said, named = self._leaf, self._choice.shape, self._said.get(side.label)
        if said or named in NAMES:
            down = said != Shape.COMPETITORS_DOWN if said else named == NAMES[0]
            return Orientation(down, 100.0, ("said",))
        columns = [one.column for one in across if one.of is None]
        few = columns[:_SAMPLE]
        labels = [name_text(leaf.cell(row, side.label)) for row in body]
        corner = _corner(leaf, self._area, self._count, side.label)
        is_of_names = self._count > 1 and has_days_above(leaf, self._area)
        way = orientation_of(
            corner=corner if self._count and not is_of_names else None,
            labels=[] if side.is_of_days else labels,
            names=[*(one.name for one in across), *side.means.values()],
            groups=[one.group for one in across if one.group],
            cells=[tuple(leaf.cell(row, column) for column in few) for row in body[:_SAMPLE]],
            has_sections=bool(sections_of(leaf, body, side.labels, [*columns, *side.beside])),
            has_settings=bool(_SETTINGS.intersection(side.roles.values())),
            known=self._known,
            before=side.before,
        )
        if side.is_of_days and way.is_unsure:
            return Orientation(services_down=False, score=way.score, why=("days",))
        return way

    def _settled(
        self,
        side: Side,
        across: tuple[Across, ...],
        others: Sequence[Heading],
        headings: Sequence[Heading],
        way: Orientation,
    ) -> tuple[Side, tuple[Across, ...]]:
        """The side and the columns of values once it is known which way the table runs."""
        if side.names_both:
            return side, self._values_of_long(across, side)
        apart = OF_ANY | (OF_SERVICE if way.services_down else OF_BUSINESS)
        roles = {column: code for column, code in side.roles.items() if code in apart}
        if not way.services_down:
            marks = marks_of(self._leaf, headings, self._area.rows[self._count :])
            roles = {at: code for at, code in roles.items() if at not in marks or at in self._said}
        free = [
            one for one in others if one.column not in roles and (one.parts or self._count == 0)
        ]
        of_them = partial(across_of, free, names_businesses=way.services_down)
        rows = self._area.rows[self._count :]
        self._known_subs = known_subs(of_them(), self._leaf, rows, side.label, self._known)
        settled = of_them(self._known_subs | self._column_choice)
        settled = with_picks(self._leaf, settled, rows)
        if way.services_down and "note" not in roles.values():
            settled, roles = with_remarks(self._leaf, settled, rows, side, roles, self._said)
        kept = []
        products = products_of(settled, self._leaf, rows, side.weights)
        named = len(side.means)
        named += sum(one.of is None and heading_role(one.name) is None for one in settled)
        for one in settled:
            if one.role == NOT_TAKEN:
                self._leave("not_taken", one.heading, column=one.column)
            elif is_sum(one, self._column_choice, products):
                self._leave("total", one.heading, column=one.column)
            elif way.services_down and named > 1 and _concludes(one, self._column_choice):
                self._leave("gap", one.heading, column=one.column)
            else:
                kept.append(one)
        for heading in headings:
            if not heading.parts and self._count and heading.column not in side.labels:
                self._stray(heading.column)
        if way.services_down and all(names_nobody(one.name) for one in kept):
            return replace(side, roles=roles), nameless(kept)
        return replace(side, roles=roles), tuple(kept)

    def _stray(self, column: int) -> None:
        """Tells the cells of a column without a heading."""
        for row in self._area.rows[self._count :]:
            if not self._leaf.is_blank_at(row, column):
                text = cell_text(self._leaf.cell(row, column))
                self._leave("no_heading", text, row=row, column=column)

    def _values_of_long(self, across: Sequence[Across], side: Side) -> tuple[Across, ...]:
        """The columns of values where services and businesses both stand at the side."""
        roles = value_roles({one.column: one.name for one in across})
        days = tuple(one for one in across if one.is_dated and not one.name)
        values = [
            one
            for one in across
            if roles[one.column] in _VALUES or self._said.get(one.column) == VALUE
        ]
        if days or len(across) == 1:
            return days or (replace(across[0], name=""),)
        for one in across:
            if one not in values and one.column not in side.roles:
                self._leave("not_taken", one.heading, column=one.column)
        return values_of_offers(values, self._said)

    def _table(
        self,
        side: Side,
        across: tuple[Across, ...],
        headings: Sequence[Heading],
        body: Sequence[int],
        way: Orientation,
    ) -> FoundTable:
        names = {one.column: one.name for one in headings}
        for column, code in side.left_out.items():
            self._leave(code, names[column], column=column)
        leaf, groups = self._leaf, () if side.names_both else side.labels[:-1]
        again = _are_joined(leaf, body, side, self._said)
        for column in () if way.services_down or again else groups:
            self._leave("group", names[column], column=column)
        across = self._without_computed(across, body, side, way)
        columns = [one.column for one in across if one.of is None]
        body, across = with_days_below(self._leaf, body, across, side.label)
        known = self._known.services if way.services_down else self._known.competitors
        sections = self._sections(body, side, filled_columns(across), known)
        rows = self._without_totals([at for at in body if at not in sections], side, columns, way)
        unsaid = [row for row in rows if _label(self._leaf, row, side) not in self._row_choice]
        remarks = remark_rows(self._leaf, unsaid, side, columns, services_down=way.services_down)
        labels = _label_codes(side, way)
        shape = _shape_of(labels, across, way)
        rivals = "competitor" in labels and self._ask_who(headings, body, side)
        is_open = not way.why or len([*columns, *side.before]) > 1
        if way.is_unsure and is_open and not (side.names_both or rivals):
            self._doubt("orientation", _likely(way, shape), ("services_down", "competitors_down"))
        said = {*self._column_choice, *self._known_subs, *asked_columns(self._doubts)}
        for sub, default in unsure_subs(across, said, is_turned=not way.services_down):
            self._doubt("sub_column", default, SUB_CHOICES, sub)
        return FoundTable(
            sheet=self._leaf.name,
            number=self._number,
            area=self._area,
            shape=shape,
            header_rows=self._count,
            score=way.score,
            why=way.why,
            titles=self._region.titles,
            labels=labels,
            joined=joined_columns(side),
            groups=groups,
            side=_beside(side, (*labels.values(), *groups)),
            headings=names,
            units=units_of(leaf, self._area, self._count),
            more=_more(side),
            across=across,
            rows=tuple(row for row in rows if row not in remarks.values()),
            sections=sections,
            remarks=remarks,
            left_out=tuple(self._left_out),
            doubts=tuple(self._doubts),
        )

    def _doubt(self, code: str, default: str, choices: tuple[str, ...], about: str = "") -> None:
        doubt = Doubt(code=code, sheet=self._leaf.name, table=self._number, default=default)
        self._doubts.append(replace(doubt, choices=choices, about=about))

    def _ask_who(self, headings: Sequence[Heading], body: Sequence[int], side: Side) -> bool:
        """Asks which column names the businesses where several may; whether it does."""
        doubt = Doubt(code=RIVALS, sheet=self._leaf.name, table=self._number)
        found = who_doubts(doubt, self._leaf, headings, body, side, self._column_choice)
        self._doubts += found
        return bool(found)

    def _ask(
        self, code: str, found: NoData, names: Mapping[int, str], said: Mapping[str, str]
    ) -> None:
        doubt = Doubt(code=code, sheet=self._leaf.name, table=self._number)
        self._doubts += found.doubts(doubt, names, said)

    def _sections(
        self, body: Sequence[int], side: Side, columns: Sequence[int], known: Iterable[str]
    ) -> dict[int, str]:
        cells = [*columns, *side.beside]
        found = sections_of(self._leaf, body, side.labels, cells, frozenset(known))
        said = {row: self._row_choice.get(_label(self._leaf, row, side)) for row in body}
        kept = {row: name for row, name in found.items() if said[row] in (None, "section")}
        last = without_values_below(self._leaf, body, columns)
        named = {row: name_text(self._leaf.cell(row, side.label)) for row in last}
        notes = {row: name for row, name in named.items() if explains(name) or is_foot_note(name)}
        kept = {**notes, **kept}
        for row, name in kept.items():
            if explains(name) or row in last:
                self._leave("legend" if explains(name) else "foot_note", name, row=row)
        more = {
            row: name_text(self._leaf.cell(row, side.label))
            for row, code in said.items()
            if code == "section"
        }
        return dict(sorted({**kept, **more}.items()))

    def _without_computed(
        self, across: tuple[Across, ...], body: Sequence[int], side: Side, way: Orientation
    ) -> tuple[Across, ...]:
        """The columns that are not summed up from the others."""
        found = no_columns(self._leaf, across, body, side, services_down=way.services_down)
        codes = found.codes
        names = {one.column: one.heading for one in across}
        self._ask("column", found, names, self._column_choice)
        self._asked = set(found.asked)
        kept = []
        for one in across:
            if one.column in codes and name_key(one.heading) not in self._column_choice:
                self._leave(codes[one.column], one.heading, column=one.column)
            else:
                kept.append(one)
        return tuple(kept)

    def _without_totals(
        self, rows: Sequence[int], side: Side, columns: Sequence[int], way: Orientation
    ) -> list[int]:
        """The rows that are no total by their words, numbers or formulas."""
        leaf = self._leaf
        labels = {row: _label(self._leaf, row, side) for row in rows}
        sure = [column for column in columns if column not in self._asked]
        found = no_rows(leaf, labels, side, sure, services_down=way.services_down)
        written = {row: name_text(leaf.cell(row, side.label)) for row in found.asked}
        self._ask("row", found, written, self._row_choice)
        kept: list[int] = []
        for row in rows:
            said = self._row_choice.get(labels[row])
            code = "not_taken" if said == NOT_TAKEN else found.codes.get(row)
            if code is None or said == VALUE:
                kept.append(row)
            else:
                told = leaf.filled(row, side.labels) or leaf.filled(row, columns)[:1]
                self._leave(code, " · ".join(name_text(leaf.cell(row, at)) for at in told), row=row)
        return kept


def _are_nameless(across: Sequence[Across], count: int, choice: TableChoice) -> bool:
    """Whether several columns of values stand below nothing that tells them apart."""
    return count == 0 and choice.header_rows is None and len(across) > 1


def _are_joined(leaf: Leaf, body: Iterable[int], side: Side, said: Mapping[int, str]) -> bool:
    """Whether names stand behind those of their groups: as they are said again, or were said to."""
    are_said = all(said.get(column) == "competitor" for column in side.labels)
    return are_said or are_said_again(leaf.cell(row, side.label) for row in body)


def _likely(way: Orientation, shape: Shape) -> str:
    """The way a table is proposed to run: not the one that its values speak against."""
    return Shape.COMPETITORS_DOWN.value if way.is_against else shape.value


def _none_of(leaf: Leaf, area: Area, number: int, count: int, code: str) -> NoTable:
    """The cells as no table, with the code why."""
    texts = [name_text(leaf.cell(area.top, column)) for column in area.columns]
    text = " · ".join(filter(None, texts))
    return NoTable(
        sheet=leaf.name,
        number=number,
        area=area,
        header_rows=count,
        headings={one.column: one.name for one in headings_of(leaf, area, count)},
        why=LeftOut(code=code, text=text, sheet=leaf.name, row=area.top),
    )


def _corner(leaf: Leaf, area: Area, count: int, label: int) -> Cell:
    """The lowest heading of the names of the rows, or the first that is filled."""
    lowest = leaf.cell(area.top + max(count - 1, 0), label)
    cells = [lowest, *(leaf.cell(row, label) for row in area.rows[:count])]
    return next((cell for cell in cells if not is_blank(cell)), None)


def _concludes(one: Across, said: Collection[str]) -> bool:
    """Whether a column that nobody spoke of is headed as no business is: "Status", "Price"."""
    is_said = name_key(one.heading) in said
    return not is_said and one.heading == one.name and heading_role(one.name) in _VALUES


def _beside(side: Side, naming: Collection[int]) -> dict[str, int]:
    """The first column of each code beside those that are naming the rows."""
    roles = reversed(list(side.roles.items()))
    both = side.labels if side.names_both else ()
    return {code: column for column, code in roles if column not in (*naming, *both)}


def _more(side: Side) -> tuple[tuple[int, str], ...]:
    """The columns of notes and of sources behind the first of each, with their codes."""
    found = [(column, code) for code in REMARKS for column in _columns(side, code)[1:]]
    return tuple(sorted(found))


def _columns(side: Side, code: str) -> list[int]:
    return [column for column, one in side.roles.items() if one == code]


def _label(leaf: Leaf, row: int, side: Side) -> str:
    cells = [leaf.cell(row, column) for column in side.labels]
    return name_key(next((name_text(cell) for cell in reversed(cells) if not is_blank(cell)), ""))


def _label_codes(side: Side, way: Orientation) -> dict[str, int]:
    if side.names_both:
        return {side.roles[column]: column for column in reversed(side.labels)}
    if side.is_of_days:
        return {}
    return {"attribute" if way.services_down else "competitor": side.label}


def _shape_of(labels: Mapping[str, int], across: Sequence[Across], way: Orientation) -> Shape:
    if all(one.is_dated and not one.name for one in across):
        return Shape.DAYS_ACROSS
    if len(labels) > 1:
        return Shape.LONG
    return Shape.SERVICES_DOWN if way.services_down else Shape.COMPETITORS_DOWN
