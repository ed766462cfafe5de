"""The tables of a workbook: which way each runs, whose it is, of which day, what is unsure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.book import Area, Book, Leaf
from benchmark_app.exchange.foreign.choices import Choices, TableChoice
from benchmark_app.exchange.foreign.column_role import is_known_heading
from benchmark_app.exchange.foreign.drawn_name import is_of_market
from benchmark_app.exchange.foreign.left_out import LeftOut
from benchmark_app.exchange.foreign.period import Period, months_of, period_in, period_of
from benchmark_app.exchange.foreign.question import Sample

#: Names that say nothing of a business: "Sheet1", "Price comparison", "Marktübersicht".
_DULL_SHEET: Final = re.compile(
    r"(sheet|tabelle|feuille?|feuil|hoja|시트|シート|工作表|table|data|daten|datos|données"
    r"|(\w+[\s-]?){0,2}(comparison|comparativ[ao]|comparaci[oó]n|comparai?son|comparatif|vergleich"
    r"|übersicht|overview|summary|benchmark(ing)?|matrix|synthèse|resumen)"
    r"|(경쟁사 ?|가격 ?)?비교(표| ?분석)?|(競合|料金|価格)?比較(表)?"
    r"|(价格)?对比表?|比较表?|竞品分析|竞品对比)?"
    r"\s*[\d()]*",
    re.IGNORECASE,
)


class Shape(StrEnum):
    """The ways a table can say what it says."""

    LONG = "long"
    SERVICES_DOWN = "services_down"
    COMPETITORS_DOWN = "competitors_down"
    DAYS_ACROSS = "days_across"
    SHEET_PER_COMPETITOR = "sheet_per_competitor"
    SHEET_PER_DAY = "sheet_per_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something about a table's shape that its owner should say; `default` is what is proposed.

    `shown` tells of each of the `choices` what it makes of the table, where that is to be seen.
    Codes: orientation, names, shifted (of `rows`), day, competitor, service, plans, year,
    sub_column (`about` its heading), computed_row, computed_column, summary_row and
    summary_column (`about` what names the one that is `at` that number). `rest` is the role of the
    first of the columns to choose from where another is chosen; `roles` are those of
    columns by heading where texts that tell rows apart name services unless they name businesses.
    """

    code: str
    sheet: str
    table: int
    default: str = ""
    choices: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    about: str = ""
    at: int = 0
    rest: str = ""
    roles: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[int, ...] = ()
    samples: tuple[Sample, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTable:
    """One table as it is read: which column names what, which rows hold values.

    `labels` are the columns that name services ("attribute") and businesses ("competitor") by
    code, `joined` all of them where a name is made of several; `side` others by code, `more`
    further ones of notes and sources; `across` the columns of values. `rows` are those with values,
    `sections` name the rows below them, `remarks` are those with
    notes or sources of each column. `day_from` says where `day` is from: column, heading,
    sheet, given or title, which may be a foot note or the file's name; "" where none is known.
    `units` are what a row below the headings says of columns; `days` what cells mean that say a
    day without a year. `is_own` marks the long form of
    our own.
    """

    sheet: str
    number: int
    area: Area
    shape: Shape
    header_rows: int = 1
    score: float = 0.0
    why: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    labels: Mapping[str, int] = field(default_factory=dict)
    joined: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    groups: tuple[int, ...] = ()
    side: Mapping[str, int] = field(default_factory=dict)
    more: tuple[tuple[int, str], ...] = ()
    headings: Mapping[int, str] = field(default_factory=dict)
    units: Mapping[int, str] = field(default_factory=dict)
    across: tuple[Across, ...] = ()
    rows: tuple[int, ...] = ()
    sections: Mapping[int, str] = field(default_factory=dict)
    remarks: Mapping[str, int] = field(default_factory=dict)
    competitor: str = ""
    service: str = ""
    day: date | None = None
    day_from: str = ""
    is_period: bool = False
    days: Mapping[str, date] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    is_own: bool = False

    @property
    def has_services_across(self) -> bool:
        """Whether its columns name services."""
        named = "attribute" in self.labels
        return not named and (bool(self.labels) or self.shape is Shape.COMPETITORS_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoTable:
    """Cells that could be a table and are not read as one, with the reason."""

    sheet: str
    number: int
    area: Area
    header_rows: int
    headings: Mapping[int, str]
    why: LeftOut


@dataclass(frozen=True, slots=True)
class Found:
    """The tables of a workbook in their order, and what of its sheets is no table."""

    tables: tuple[FoundTable, ...]
    left_out: tuple[LeftOut, ...]
    others: tuple[NoTable, ...] = ()


def day_of(
    table: FoundTable, choice: TableChoice, choices: Choices, texts: Sequence[str], today: date
) -> FoundTable:
    """The table with its day: said, its sheet's name, given, or in texts such as its titles.

    A period counts as its last day that is not after today, what was seen in it was seen by then;
    where another text tells a day in it, as that. A day of a column or heading stays with the
    cells; a year alone is only proposed.
    """
    if choice.day is not None:
        return replace(table, day=choice.day, day_from="given")
    if "date" in table.side:  # a day given stands where the column has none
        return replace(table, day=choices.day, day_from="column")
    if table.across and all(one.is_dated for one in table.across if one.of is None):
        return replace(table, day_from="heading")
    tried: list[tuple[str, Period | None]] = [("sheet", period_of(table.sheet))]
    if choices.day is not None:
        tried.append(("given", Period(choices.day, choices.day)))
    tried.append(("sheet", period_in(table.sheet)))
    tried += [("title", period_in(text)) for text in texts]
    told = [(source, period) for source, period in tried if period is not None]
    exact = next((pair for pair in told if not pair[1].is_year), None)
    if exact is not None:
        source, period = exact
        days = (one for _, one in told if one.is_day and period.first <= one.first <= period.last)
        period = next(days, period)
        return replace(table, day=period.day(today), day_from=source, is_period=not period.is_day)
    default = told[0][1].day(today).isoformat() if told else ""
    doubt = Doubt(code="day", sheet=table.sheet, table=table.number, default=default)
    return replace(table, doubts=(*table.doubts, doubt))


def service_of(table: FoundTable, choice: TableChoice) -> FoundTable:
    """The table with the service it is about where its cells name none.

    Its title is proposed, rather one that does not say when.
    """
    named = table.has_services_across and any(one.name for one in table.across)
    if named or "attribute" in table.labels or table.is_own:
        return table
    if choice.service:
        return replace(table, service=choice.service)
    timeless = [one for one in table.titles if period_in(one) is None]
    default = next(reversed(timeless or table.titles), "")
    doubt = Doubt(code="service", sheet=table.sheet, table=table.number, default=default)
    return replace(table, doubts=(*table.doubts, doubt))


def business_of(
    table: FoundTable,
    choice: TableChoice,
    known: Collection[str] = (),
    *,
    is_titled: bool = False,
) -> FoundTable:
    """The table with the business it is about where its cells name none: its sheet's name.

    Where that `is_titled`, a text's or a heading's, it is only proposed, as is what stands in the
    corner above days, unless their keys are `known` as those of businesses.
    """
    named = not table.has_services_across and any(one.name for one in table.across)
    if named or "competitor" in table.labels or table.is_own:
        return table
    if choice.competitor:
        return replace(table, competitor=choice.competitor)
    is_time = period_in(table.sheet) or months_of(table.sheet)
    name = "" if is_time or _DULL_SHEET.fullmatch(table.sheet.strip()) else table.sheet.strip()
    if not name or is_titled:
        corner = table.headings.get(table.labels.get("attribute", 0), "")
        corner = "" if is_known_heading(corner) else corner
        proposed = (*reversed(table.titles), corner, name)
        own = next((one for one in proposed if name_key(one) in known), "")
        if own:
            return replace(table, competitor=own)
        default = next(filter(None, proposed), "")
        doubt = Doubt(code="competitor", sheet=table.sheet, table=table.number, default=default)
        return replace(table, doubts=(*table.doubts, doubt))
    return replace(table, competitor=name)


def titled(tables: Iterable[FoundTable], book: Book) -> set[str]:
    """The sheets named by what may be any title: of a text, or the only one with its headings."""
    heads: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in tables:
        heads[tuple(map(name_key, one.headings.values()))].add(one.sheet)
    alike = {sheet for sheets in heads.values() if len(sheets) > 1 for sheet in sheets}
    names = {leaf.name for leaf in book.leaves}
    return names if book.is_text else names - alike if book.is_page else set()


def by_sheet(tables: tuple[FoundTable, ...]) -> tuple[FoundTable, ...]:
    """The tables with the shape that their sheets make together."""
    businesses = {one.sheet for one in tables if one.competitor == one.sheet.strip()}
    days = {one.sheet for one in tables if one.day_from == "sheet"}
    found = []
    for one in tables:
        if one.sheet in businesses and len(businesses) > 1:
            found.append(replace(one, shape=Shape.SHEET_PER_COMPETITOR))
        elif one.sheet in days and len(days) > 1:
            found.append(replace(one, shape=Shape.SHEET_PER_DAY))
        else:
            found.append(one)
    return tuple(found)


def taken(book: Book, choices: Choices) -> tuple[list[Leaf], list[LeftOut]]:
    """The sheets to read: those chosen, else those that are shown and were not left out.

    One called "Market average" beside others is of no business.
    """
    leaves = []
    left_out = []
    is_chosen = any(choices.sheets.values())
    for leaf in book.leaves:
        is_mean = len(book.leaves) > 1 and is_of_market(leaf.name)
        if choices.sheets.get(leaf.name, not (leaf.is_hidden or is_chosen or is_mean)):
            leaves.append(leaf)
        elif is_mean and leaf.name not in choices.sheets and not is_chosen:
            left_out.append(LeftOut(code="total", text=leaf.name, sheet=leaf.name))
        else:
            is_said = leaf.name in choices.sheets or not leaf.is_hidden
            code = "not_taken" if is_said else "hidden_sheet"
            left_out.append(LeftOut(code=code, text=leaf.name, sheet=leaf.name))
    return leaves, left_out
