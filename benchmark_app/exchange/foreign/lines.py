"""A table of somebody else's as lines, one a cell of values."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.book import Leaf, Spot
from benchmark_app.exchange.foreign.cell_look import name_text, plain_name
from benchmark_app.exchange.foreign.column_role import REMARKS
from benchmark_app.exchange.foreign.countable import Amount, Range, Unclear
from benchmark_app.exchange.foreign.left_out import LeftOut
from benchmark_app.exchange.foreign.period import period_of
from benchmark_app.exchange.foreign.pick import picked
from benchmark_app.exchange.foreign.priced_per import unit_above, unit_beside
from benchmark_app.exchange.foreign.remark import NOTHING
from benchmark_app.exchange.foreign.shape import FoundTable
from benchmark_app.exchange.layout import Layout, Line
from benchmark_app.exchange.rows import Bad, parse_date
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.words.foreign_heading import ANSWER_UNITS

_BETWEEN: Final = " · "
#: Columns at the side whose cells are not passed on as they stand there.
_READ: Final = frozenset(("date", "note", "source"))


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a table as a layout, and what stood in it that became none."""

    layout: Layout
    left_out: tuple[LeftOut, ...]


def lines_of(leaf: Leaf, table: FoundTable, today: date, sheet: str) -> Lines:
    """The lines of a table of a sheet, blank ones too: what a blank says is not known yet.

    `sheet` is what they are told to be of, "" for a text.
    """
    return _TableLines(leaf, table, today, sheet).read()


class _TableLines:
    """Reads the lines of one table."""

    def __init__(self, leaf: Leaf, table: FoundTable, today: date, sheet: str) -> None:
        self._leaf = leaf
        self._sheet = sheet
        self._table = table
        self._today = today
        self._merged = dict(_merged(leaf))
        self._left_out: list[LeftOut] = []
        self._values = [one for one in table.across if one.of is None]
        beside = [one for one in table.across if one.of is not None]
        self._beside = {
            one.column: [other for other in beside if other.of == one.column]
            for one in self._values
        }
        self._headings = {
            one.column: table.headings.get(one.column, "") or one.heading for one in self._values
        }
        has_more = _READ.intersection(table.side) or table.remarks
        self._is_turned = table.has_services_across
        self._has_remarks = bool(has_more or leaf.comments or leaf.links)
        self._groups = self._group_by_row()
        self._names = self._label_by_row()

    def read(self) -> Lines:
        """The lines of the table; none where they have no day, which is a problem."""
        problems = tuple(self._problems())
        headers = self._headers()
        if not self._table.day_from:
            layout = Layout(lines=(), headers=headers, problems=problems)
            return Lines(layout, ())
        lines: list[Line] = []
        self._tell_headings()
        for row in self._table.rows:
            shared = self._shared(row)
            if all(is_blank(self._answer(row, one)) for one in self._values):
                self._tell_remarks(row)
            for one in self._values:
                answer = self._answer(row, one)
                if is_blank(answer):
                    self._tell_lone_notes(row, one)
                lines.append(self._line(row, one, {**shared, "value": answer}))
        for one in self._values:
            if all(is_blank(self._answer(row, one)) for row in self._table.rows):
                self._tell(self._below(one))
        layout = Layout(
            lines=tuple(lines),
            headers=headers,
            problems=problems,
            across=tuple(dict.fromkeys(self._businesses())),
        )
        return Lines(layout, tuple(self._left_out))

    def _problems(self) -> Iterator[Problem]:
        table = self._table
        if not table.day_from:
            yield Problem("day_needed", sheet=self._sheet)
        seen = set()
        for one in self._values:
            key = (name_key(one.name), name_key(one.sub), one.period, one.day, name_key(one.group))
            if key in seen:
                params: dict[str, object] = {"name": one.heading}
                yield Problem("duplicate_column", params, self._sheet, warning=True)
            seen.add(key)

    def _headers(self) -> dict[str, str]:
        table = self._table
        columns = {**table.side, **table.labels}
        return {code: table.headings[column] for code, column in columns.items()}

    def _businesses(self) -> Iterator[str]:
        if self._table.competitor:
            yield self._table.competitor
        elif "competitor" in self._table.labels:
            yield from (name_text(self._names[row]["competitor"]) for row in self._table.rows)
        else:
            yield from (one.name for one in self._values)

    def _value(self, row: int, column: int) -> Cell:
        """What a cell shows: that of the merged cells it is one of."""
        if self._merged:
            row, column = self._merged.get((row, column), (row, column))
        return self._leaf.cell(row, column)

    def _answer(self, row: int, one: Across) -> Cell:
        """What a row says in a column of values, or ticks in several."""
        if not one.picks:
            return self._value(row, one.column)
        return picked([(word, self._value(row, column)) for column, word in one.picks])

    def _group_by_row(self) -> dict[int, str]:
        """The group of each row: from columns of groups, else from the section it stands in."""
        table = self._table
        if "attribute" not in table.labels:
            return dict.fromkeys(table.rows, "")
        left = table.side.get("touchpoint", 0)
        outer = [left] if 0 < left < min(table.labels.values(), default=0) else []
        columns = [*table.groups, *outer]
        if columns:
            filled = [self._filled_down(column) for column in columns]
            return {
                row: _BETWEEN.join(filter(None, (name_text(each[row]) for each in filled)))
                for row in table.rows
            }
        if left:
            return {row: name_text(self._value(row, left)) for row in table.rows}
        groups = {}
        for row in table.rows:
            above = [at for at in table.sections if at < row]
            groups[row] = table.sections[max(above)] if above else ""
        return groups

    def _filled_down(self, column: int) -> dict[int, Cell]:
        """The cells of a column by row, blank ones as the filled one above them."""
        found: dict[int, Cell] = {}
        last: Cell = None
        for row in self._table.rows:
            own = self._value(row, column)
            last = last if is_blank(own) else own
            found[row] = last
        return found

    def _label_by_row(self) -> dict[int, dict[str, Cell]]:
        """The cells that name a row by code; an outer one stands for the rows below it too."""
        table = self._table
        inner = max(table.labels.values(), default=0)
        columns = {
            code: {row: self._value(row, column) for row in table.rows}
            if column == inner
            else self._filled_down(column)
            for code, column in table.labels.items()
        }
        names = {
            row: {code: plain_name(cells[row]) for code, cells in columns.items()}
            for row in table.rows
        }
        for code, parts in table.joined.items():
            for row in table.rows:
                names[row][code] = _joined(self._value(row, column) for column in parts)
        if set(table.labels) == {"competitor"} and table.groups:
            self._name_in_group(names)
        if set(table.labels) == {"attribute"}:
            self._name_by_group(names)
            self._tell_apart(names)
        return names

    def _name_by_group(self, names: Mapping[int, dict[str, Cell]]) -> None:
        """Calls a row that has but the name of its group by that: "Overall" below "Prices"."""
        for row, name in names.items():
            own = [self._leaf.cell(row, column) for column in self._table.groups]
            if is_blank(name["attribute"]) and (told := [one for one in own if not is_blank(one)]):
                name["attribute"] = plain_name(told[-1])
                self._groups[row] = ""

    def _name_in_group(self, names: Mapping[int, dict[str, Cell]]) -> None:
        """Puts its group before the name of a business that is not told by its name alone."""
        group = self._table.groups[-1]
        outer = self._filled_down(group)
        is_left = any(one.code == "group" and one.column == group for one in self._table.left_out)
        if not is_left:
            for row, name in names.items():
                parts = (name_text(outer[row]), name_text(name["competitor"]))
                name["competitor"] = _BETWEEN.join(filter(None, parts))

    def _tell_apart(self, names: Mapping[int, dict[str, Cell]]) -> None:
        """Puts its group before the name of a service that stands in several groups."""
        keys = {row: name_key(cell_text(name["attribute"])) for row, name in names.items()}
        groups: defaultdict[str, set[str]] = defaultdict(set)
        for row, key in keys.items():
            groups[key].add(self._groups[row])
        for row, name in names.items():
            group = self._groups[row]
            if keys[row] and len(groups[keys[row]]) > 1 and group:
                name["attribute"] = group + _BETWEEN + name_text(name["attribute"])

    def _shared(self, row: int) -> dict[str, Cell]:
        """What a row says of each of its values."""
        table = self._table
        width = len(self._leaf.rows[row - 1])
        shared: dict[str, Cell] = {
            code: self._value(row, column)
            for code, column in table.side.items()
            if code not in _READ and column <= width
        }
        if name_key(cell_text(shared.get("unit"))) in ANSWER_UNITS:
            del shared["unit"]
        if "unit" in shared:
            formats = self._leaf.formats
            cells = (
                (self._answer(row, one), formats.get((row, one.column))) for one in self._values
            )
            shared["unit"] = unit_beside(shared["unit"], cells)
        elif unit := unit_above(table.titles, (self._answer(row, one) for one in self._values)):
            shared["unit"] = unit
        shared["date"] = self._day(row)
        outer = not table.side.get("touchpoint", 0) > max(table.labels.values(), default=0)
        if self._groups[row] and (outer or is_blank(shared.get("touchpoint"))):
            shared["touchpoint"] = self._groups[row]
        return shared | self._names[row]

    def _day(self, row: int) -> Cell:
        column = self._table.side.get("date")
        said = None if column is None else self._value(row, column)
        return self._table.day if is_blank(said) else self._as_day(said)

    def _as_day(self, cell: Cell) -> Cell:
        """A cell of days; a month or quarter as a day. Texts of days show how others are meant."""
        if isinstance(cell, str):
            if cell in self._table.days:
                return self._table.days[cell]
            if not isinstance(parse_date(cell), Bad):
                return cell
        period = period_of(cell)
        return cell if period is None else period.day(self._today)

    def _line(self, row: int, one: Across, cells: dict[str, Cell]) -> Line:
        table = self._table
        if one.day and "date" not in table.side:
            cells["date"] = one.day
        elif one.period is not None and "date" not in table.side:
            cells["date"] = one.period.day(self._today)
        if (unit := table.units.get(one.column)) and _is_bare(cells["value"]):
            cells.setdefault("unit", unit)
        if self._is_turned:
            cells["attribute"] = self._service(one) or table.service
            cells.setdefault("competitor", table.competitor)
            if one.group:
                cells["touchpoint"] = one.group
        else:
            cells.setdefault("competitor", one.name or table.competitor)
            name = cells.get("attribute", table.service)
            cells["attribute"] = cell_text(name) + _BETWEEN + one.sub if one.sub else name
        if self._beside[one.column] or self._has_remarks:
            for code, texts in self._remarks(row, one).items():
                if texts:
                    cells[code] = _BETWEEN.join(texts)
            for day in self._sub_cells(row, one, "date"):
                cells["date"] = self._as_day(self._value(*day))
        return Line(row, cells, self._headings[one.column], self._sheet, one.column)

    @cached_property
    def _service_counts(self) -> tuple[Counter[str], int]:
        """How often each service stands across, and on how many days."""
        same = Counter(name_key(other.name + other.sub) for other in self._values)
        return same, len({(other.period, other.day) for other in self._values})

    def _service(self, one: Across) -> str:
        """The service a column is about; its group stands before a name used twice."""
        name = one.name + (_BETWEEN + one.sub if one.sub else "")
        same, days = self._service_counts
        twice = same[name_key(one.name + one.sub)] > days
        return one.group + _BETWEEN + name if twice and one.group else name

    def _sub_cells(self, row: int, one: Across, role: str) -> list[Spot]:
        """The filled cells of a role that stand beside a value."""
        found = [(row, other.column) for other in self._beside[one.column] if other.role == role]
        return [spot for spot in found if not is_blank(self._value(*spot))]

    def _remarks(self, row: int, one: Across) -> dict[str, list[str]]:
        """What stands beside a value as its note and its source, each text once."""
        leaf = self._leaf
        spots = {
            code: self._sub_cells(row, one, code)
            + [(row, column) for column in self._said_beside(code)]
            + self._below(one, code)
            for code in REMARKS
        }
        value = self._merged.get((row, one.column), (row, one.column))
        notes = [cell_text(self._value(*spot)) for spot in spots["note"]]
        labels = [(row, column) for column in self._table.labels.values()]
        notes += [leaf.comments.get(at, "").strip() for at in (value, *spots["note"], *labels)]
        sources = [cell_text(self._value(*spot)) for spot in spots["source"]]
        sources += [leaf.links.get(spot, "") for spot in (value, *spots["source"])]
        return {
            "note": list(dict.fromkeys(one for one in notes if one not in NOTHING)),
            "source": list(dict.fromkeys(one for one in sources if one not in NOTHING)),
        }

    def _said_beside(self, code: str) -> list[int]:
        """The columns of notes, or sources, of whole rows."""
        table = self._table
        first = [table.side[code]] if code in table.side else []
        return first + [column for column, other in table.more if other == code]

    def _tell_headings(self) -> None:
        """Comments and links of headings are told: they are about no value of their own."""
        leaf, area = self._leaf, self._table.area
        for row in area.rows[: self._table.header_rows]:
            for column in area.columns:
                texts = (leaf.comments.get((row, column), ""), leaf.links.get((row, column), ""))
                for text in filter(None, texts):
                    self._left_out.append(
                        LeftOut(
                            code="lone_note", text=text, sheet=leaf.name, row=row, column=column
                        )
                    )

    def _tell_lone_notes(self, row: int, one: Across) -> None:
        """A note beside no value is told."""
        spots = [*self._sub_cells(row, one, "note"), *self._sub_cells(row, one, "source")]
        self._tell(spots)
        self._tell_comment((row, one.column))

    def _tell_remarks(self, row: int) -> None:
        """What is said of a row without any value is told."""
        columns = [column for code in REMARKS for column in self._said_beside(code)]
        self._tell((row, column) for column in columns)
        for column in self._table.labels.values():
            self._tell_comment((row, column))

    def _below(self, one: Across, *codes: str) -> list[Spot]:
        """The cells of the rows of remarks below a column, of all or of some codes."""
        rows = self._table.remarks
        return [(row, one.column) for code, row in rows.items() if not codes or code in codes]

    def _tell(self, spots: Iterable[Spot]) -> None:
        """Tells the texts of cells that say something of no value."""
        for spot in spots:
            self._tell_text(spot, cell_text(self._value(*spot)))

    def _tell_comment(self, spot: Spot) -> None:
        self._tell_text(spot, self._leaf.comments.get(spot, "").strip())

    def _tell_text(self, spot: Spot, text: str) -> None:
        sheet, (row, column) = self._leaf.name, spot
        if text:
            self._left_out.append(
                LeftOut(code="lone_note", text=text, sheet=sheet, row=row, column=column)
            )


def _joined(cells: Iterable[Cell]) -> str:
    """A name made of several cells."""
    return _BETWEEN.join(filter(None, map(name_text, cells)))


def _is_bare(value: Cell) -> bool:
    """Whether a value is a number that tells no unit."""
    if isinstance(value, str):
        read = read_amount(value)
        amount = read.point if isinstance(read, Unclear) else read
        return isinstance(amount, (Amount, Range)) and not (amount.unit or amount.per)
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _merged(leaf: Leaf) -> Iterator[tuple[Spot, Spot]]:
    """Each cell of merged ones with the cell that holds what they show."""
    for area in leaf.merges:
        for row in area.rows:
            for column in area.columns:
                yield (row, column), (area.top, area.left)
