"""Finds the tables of a workbook, as they stand there and as their owner chose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from benchmark_app.exchange.foreign.alike import leader_of, of_their_sheets, way_doubt
from benchmark_app.exchange.foreign.book import Book, Leaf
from benchmark_app.exchange.foreign.choices import Choices, TableChoice
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.foreign.own_form import own_form
from benchmark_app.exchange.foreign.part_of_year import with_proposed_days
from benchmark_app.exchange.foreign.region import Region, Regions, regions_of
from benchmark_app.exchange.foreign.shape import (
    Found,
    FoundTable,
    NoTable,
    Shape,
    business_of,
    by_sheet,
    day_of,
    service_of,
    taken,
    titled,
)
from benchmark_app.exchange.foreign.table_reader import read_table
from benchmark_app.exchange.foreign.tariff import plans_of
from benchmark_app.exchange.foreign.yearless import with_days_of_names, with_years


class TableFinder:
    """Finds the tables of a workbook, also as other choices make them.

    What a choice leaves as it was is not read again.
    """

    def __init__(self, book: Book, today: date, known: Known | None = None) -> None:
        self._book = book
        self._today = today
        self._known = known or Known()
        self._regions: dict[str, Regions] = {}
        self._read: dict[tuple[str, int, str], tuple[TableChoice, FoundTable | NoTable]] = {}

    def found(self, choices: Choices) -> Found:
        """The tables as they stand there and as the owner chose."""
        leaves, left_out = taken(self._book, choices)
        tables: list[FoundTable] = []
        others: list[NoTable] = []
        for leaf in leaves:
            own = own_form(leaf)
            if own is not None:
                tables.append(own)
                continue
            regions = self._regions_of(leaf)
            left_out += regions.left_out
            for number, region in enumerate(regions.regions, 1):
                table = self._table(leaf, region, number, choices.of(leaf.name, number))
                if isinstance(table, NoTable):
                    left_out.append(table.why)
                    others.append(table)
                else:
                    tables.append(table)
        alike = [self._like_leader(one, tables, choices) for one in tables]
        alike = of_their_sheets(alike, self._book, self._known.competitors)
        apart = titled(alike, self._book)
        whole = [
            one if one.is_own else self._completed(one, choices, is_titled=one.sheet in apart)
            for one in alike
        ]
        dated = with_proposed_days(with_days_of_names(whole, self._today), self._today)
        return Found(by_sheet(dated), tuple(left_out), tuple(others))

    def _like_leader(
        self, table: FoundTable, tables: list[FoundTable], choices: Choices
    ) -> FoundTable:
        """The table as one of the same names runs, with the doubt about that one if there is."""
        leader = leader_of(table, tables)
        if leader is None:
            return table
        way = Shape.COMPETITORS_DOWN if leader.has_services_across else Shape.SERVICES_DOWN
        leaf = self._book.leaf(table.sheet)
        region = self._regions_of(leaf).regions[table.number - 1]
        choice = replace(choices.of(table.sheet, table.number), shape=way.value)
        found = self._table(leaf, region, table.number, choice)
        doubt = way_doubt(leader)
        if isinstance(found, NoTable) or doubt is None:
            return table if isinstance(found, NoTable) else found
        return replace(found, doubts=(doubt, *found.doubts))

    def _regions_of(self, leaf: Leaf) -> Regions:
        if leaf.name not in self._regions:
            self._regions[leaf.name] = regions_of(leaf)
        return self._regions[leaf.name]

    def _table(
        self, leaf: Leaf, region: Region, number: int, choice: TableChoice
    ) -> FoundTable | NoTable:
        """The table without what its cells do not tell, or why it is none."""
        read_by = replace(choice, day=None, competitor="", service="", plans="", year="")
        at = (leaf.name, number, choice.shape)
        had = self._read.get(at)
        if had is not None and had[0] == read_by:
            return had[1]
        table = read_table(leaf, region, number, read_by, self._known)
        self._read[at] = (read_by, table)
        return table

    def _completed(self, table: FoundTable, choices: Choices, *, is_titled: bool) -> FoundTable:
        """The table with its service, business and day, where its cells tell none."""
        leaf, choice = self._book.leaf(table.sheet), choices.of(table.sheet, table.number)
        names = self._known.competitors
        table = with_years(table, leaf, choice, self._today)
        table = plans_of(table, leaf, choice, names)
        table = business_of(service_of(table, choice), choice, names, is_titled=is_titled)
        around = (one.text for one in self._regions_of(leaf).left_out if one.code != "texts")
        told = [*table.titles, *around, self._book.name]
        return day_of(table, choice, choices, told, self._today)
