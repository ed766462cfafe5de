"""The columns of a table's values: whose or what each is, its day, and what stands beside it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import heading_key
from benchmark_app.exchange.foreign.column_role import heading_role
from benchmark_app.exchange.foreign.header import Heading
from benchmark_app.exchange.foreign.period import Period, is_day_or_month, period_of
from benchmark_app.exchange.foreign.sign import is_answer
from benchmark_app.exchange.rows import Bad, parse_date
from benchmark_app.exchange.table import Cell, cell_text
from benchmark_app.words.foreign_aside import COME_TRUE
from benchmark_app.words.foreign_heading import PRICE_ENDS, PRICE_HEADINGS, VALUE_HEADINGS

#: What a column beside the values of a business can hold.
SUB_ROLES: Final = frozenset(("value", "price", "note", "source", "date"))
#: Roles of columns that hold no values.
_BESIDE: Final = frozenset(("note", "source", "date"))
#: Roles of columns that may stand behind each business under the same heading.
_SAID_AGAIN: Final = frozenset(("note", "source", "price", "date"))
#: How far below the names, or above the last row, a row of days can stand.
_DAYS_WITHIN: Final = 4
#: The longest name before what stands below it.
_MOST_WORDS: Final = 3
#: "Q1 actual" is no business called so.
_CAME_TRUE: Final = re.compile(COME_TRUE)
_PARTED: Final = re.compile(r"\s+[-–—|/·]\s+|\s*[:：]\s+|\s*\n\s*|\s+(?=\()")


@dataclass(frozen=True, slots=True, kw_only=True)
class Across:
    """A column of values or of what is said beside them.

    `name` is a business or a service, "" where the heading names none; `sub` heads one of several
    columns of the same name; `role` is value, price, note, source, date or other; `of` is the
    column of the value that a note, source or day belongs to. `day` is a day as it is written
    above, or in a row below the names. `picks` are columns to tick, each with its answer.
    """

    column: int
    heading: str
    name: str
    role: str = "value"
    sub: str = ""
    group: str = ""
    period: Period | None = None
    day: str = ""
    of: int | None = None
    picks: tuple[tuple[int, str], ...] = ()

    @property
    def is_dated(self) -> bool:
        """Whether what stands above its cells tells their day, be it in an order to be asked."""
        return self.period is not None or bool(self.day)


def across_of(
    headings: Sequence[Heading],
    said: Mapping[str, str] | None = None,
    *,
    names_businesses: bool = False,
) -> tuple[Across, ...]:
    """What each column is by its heading: days are told from names, sub-columns from both.

    `said` gives roles of sub-columns by the key of their heading; "service": a service of its own.
    Where it `names_businesses`, "Aldi offer price" beside "Aldi price" is of the same one.
    """
    split = _split_headings(headings, names_businesses=names_businesses)
    times: dict[int, Cell] = {}
    parts: dict[int, tuple[str, ...]] = {}
    is_open = all(is_day_or_month(one.name) for one in headings)  # days or months, told later
    for one in headings:
        cells = zip(split[one.column], _cells(one, split[one.column]), strict=True)
        names = []
        for text, cell in cells:
            is_time = not is_open and (period_of(cell) or _is_either_day(cell))
            if is_time and one.column not in times:
                times[one.column] = cell
            else:
                names.append(text)
        parts[one.column] = tuple(names)
    periods = {
        column: period for column, cell in times.items() if (period := period_of(cell)) is not None
    }
    found = [_named(one, parts, periods) for one in headings]
    if any(map(_is_either_day, times.values())):
        found = [_dated(one, times.get(one.column)) for one in found]
    return _beside(found, said or {})


def _is_either_day(cell: Cell) -> bool:
    """Whether a cell is a day whose month may stand first or second: 3/4/2024."""
    return parse_date(cell) == Bad("ambiguous_date")


def _sub_role(heading: str) -> str | None:
    """What a heading means below the name of a business: "Offer" is no service there."""
    role = heading_role(heading)
    return "value" if role not in SUB_ROLES and heading_key(heading) in VALUE_HEADINGS else role


def _is_below(heading: str) -> bool:
    """Whether a heading tells what stands below the name of a business."""
    return _sub_role(heading) in SUB_ROLES or is_answer(heading)


def _cells(heading: Heading, parts: Sequence[str]) -> Sequence[Cell]:
    return heading.cells if len(heading.cells) == len(parts) else parts


def _split_headings(
    headings: Sequence[Heading], *, names_businesses: bool
) -> dict[int, tuple[str, ...]]:
    """The parts of each heading; "Alpha score" has two where both stand in others and one is known.

    "Hotel A - Price" has two where its first one does.
    """
    split = {one.column: one.parts for one in headings}
    pieces = {
        one.column: tuple(_PARTED.split(one.parts[0], maxsplit=1))
        for one in headings
        if len(one.parts) == 1
    }
    free = {column: each[0] for column, each in pieces.items() if len(each) == 1}
    if names_businesses and len(free) == len(headings) and (grid := _grid(free)):
        return {**split, **grid}
    firsts = Counter(name_key(each[0]) for each in pieces.values())
    words = {column: tuple(each[0].rsplit(" ", 1)) for column, each in pieces.items()}
    words = {column: each for column, each in words.items() if len(each) > 1}
    starts, ends = (Counter(name_key(each[at]) for each in words.values()) for at in (0, 1))
    known = {name_key(start) for start, end in words.values() if _is_below(end)}
    for column, each in words.items():
        start, end = map(name_key, each)
        if start in known and starts[start] > 1 and ends[end] > 1:
            split[column] = each
    split |= _by_period(free)
    for column, each in pieces.items():
        subbed = len(each) > 1 and (
            _sub_role(each[1].strip("()")) in SUB_ROLES or period_of(each[1].strip("()"))
        )
        is_name = _sub_role(each[0]) is None  # "Prix / jour" and "Prix / mois" are two prices
        if subbed and is_name and firsts[name_key(each[0])] > 1:
            split[column] = (each[0], each[1].strip("()"))
    return split


def _by_period(texts: Mapping[int, str]) -> dict[int, tuple[str, ...]]:
    """Names with a year, quarter or day before or behind them, of which each has several."""
    found: dict[int, tuple[str, ...]] = {}
    for column, text in texts.items():
        words = text.split()
        ends = [(words[:-size], words[-size:]) for size in (2, 1)]
        starts = [(words[size:], words[:size]) for size in (2, 1)]
        halves = [(" ".join(name), " ".join(time)) for name, time in ends + starts if name]
        halves = [one for one in halves if _CAME_TRUE.fullmatch(name_key(one[0])) is None]
        told = next((one for one in halves if period_of(one[1]) is not None), None)
        found |= {} if told is None else {column: told}
    counts = Counter(name_key(name) for name, _ in found.values())
    times = {(name_key(name), period_of(time)) for name, time in found.values()}
    if len(times) < len(found):
        return {}
    return {column: each for column, each in found.items() if counts[name_key(each[0])] > 1}


def _grid(texts: Mapping[int, str]) -> dict[int, tuple[str, ...]]:
    """Names and what stands below each, where all names have the same: "Aldi price", "Aldi offer".

    Only where one of these is a word for a price: hotels of a chain have the same ends too.
    """
    for size in range(1, _MOST_WORDS + 1):
        parted = {column: text.split() for column, text in texts.items()}
        split = {
            column: (" ".join(words[:size]), " ".join(words[size:]))
            for column, words in parted.items()
        }
        ends: defaultdict[str, list[str]] = defaultdict(list)
        for start, end in split.values():
            ends[name_key(start)].append(name_key(end))
        kinds = {tuple(each) for each in ends.values()}
        (kind, *others) = kinds or {()}
        if len(ends) > 1 and not others and len(kind) > 1 and any(map(_is_price, kind)):
            return {column: each for column, each in split.items() if all(kind)}
    return {}


def _is_price(key: str) -> bool:
    return key in PRICE_HEADINGS or key.endswith(PRICE_ENDS)


def _named(
    heading: Heading, parts: Mapping[int, tuple[str, ...]], periods: Mapping[int, Period]
) -> Across:
    column, own = heading.column, parts[heading.column]
    period = periods.get(column)
    if not own:
        return Across(column=column, heading=heading.name, name="", period=period)
    role = _sub_role(own[-1])
    if len(own) > 1 and _is_subbed(parts, own):
        name = own[-2]
        sub_role = role if role in SUB_ROLES else "other"
        group = " · ".join(own[:-2])
        return Across(
            column=column,
            heading=heading.name,
            name=name,
            role=sub_role,
            sub=own[-1],
            group=group,
            period=period,
        )
    group = " · ".join(own[:-1])
    return Across(column=column, heading=heading.name, name=own[-1], group=group, period=period)


def _is_subbed(parts: Mapping[int, tuple[str, ...]], own: tuple[str, ...]) -> bool:
    """Whether the lowest headings below an upper one are sub-columns and no names.

    They are where one of them stands below other upper headings too, or all are known ones.
    """
    lows = {other[-1] for other in parts.values() if other and other[:-1] == own[:-1]}
    uppers: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for other in parts.values():
        if other:
            uppers[name_key(other[-1])].add(other[:-1])
    if any(len(uppers[name_key(low)]) > 1 for low in lows):
        return True
    return len(lows) > 1 and all(map(_is_below, lows))


def _beside(columns: Sequence[Across], said: Mapping[str, str]) -> tuple[Across, ...]:
    """The columns with one value each name and day, the others beside it."""
    by_name: defaultdict[tuple[str, Period | None], list[Across]] = defaultdict(list)
    for one in map(partial(_as_said, said), _repeated_notes(columns, said)):
        by_name[name_key(one.name) if one.sub else f"{one.column}", one.period].append(one)
    branched = {
        name_key(one.name) for one in columns if said.get(name_key(one.sub)) == "competitor"
    }
    found: dict[int, Across] = {}
    for group in by_name.values():
        main = _main(group, is_branched=name_key(group[0].name) in branched)
        values = [one for one in group if one.role not in _BESIDE]
        for one in group:
            if one is main:
                found[one.column] = replace(one, role="value", sub="")
            elif not values:
                found[one.column] = replace(one, role="value")
            elif one.role in _BESIDE:
                found[one.column] = replace(one, of=(main or values[0]).column)
            else:
                found[one.column] = one
    return tuple(found[column] for column in sorted(found))


def _as_said(said: Mapping[str, str], one: Across) -> Across:
    """A sub-column with the role that was said; another is no value where one was said to be."""
    code = said.get(name_key(one.sub)) if one.sub else None
    if code == "competitor":
        return replace(one, name=f"{one.name} · {one.sub}", sub="", role="value")
    if code is not None:
        return replace(one, role="other" if code == "service" else code)
    others = one.sub and one.role == "value" and "value" in said.values()
    return replace(one, role="other") if others else one


def _main(group: Sequence[Across], *, is_branched: bool) -> Across | None:
    """The column of the values themselves: the one headed so, else the only one of its role.

    What is left beside a branch of a business may be another branch.
    """
    for role in ("value", "price") if is_branched else ("value", "other", "price"):
        found = [one for one in group if one.role == role]
        if found:
            return found[0] if len(found) == 1 or role == "value" else None
    return None


def _repeated_notes(columns: Sequence[Across], said: Mapping[str, str]) -> list[Across]:
    """Columns headed "Notes" again and again, or said to be notes, are each of that before it.

    "Price (weekday)" and "Price (weekend)" behind the same name are two services.
    """
    codes = {one.name: said.get(name_key(one.name)) or heading_role(one.name) for one in columns}
    roles = [codes[one.name] for one in columns]
    said_again = _said_again(columns, roles)
    behind = _behind_each(columns)
    found: list[Across] = []
    for one, role in zip(columns, roles, strict=True):
        again = one.column in said_again
        before = codes[found[-1].name] if found else role
        is_known = again and role is not None and before not in SUB_ROLES
        if is_known or one.column in behind:
            last = found[-1]
            sub_role = role if is_known and role else "other"
            found.append(replace(one, name=last.name, role=sub_role, sub=one.name))
            if not last.sub:
                found[-2] = replace(last, sub=" ")
        else:
            found.append(one)
    return found


def _said_again(columns: Sequence[Across], roles: Sequence[str | None]) -> frozenset[int]:
    """The columns of notes or prices of which several names have one, or which are headed alike."""
    kinds: defaultdict[str | None, list[tuple[int, Across]]] = defaultdict(list)
    name = 0
    for one, role in zip(columns, roles, strict=True):
        if role in _SAID_AGAIN and not one.sub:
            kinds[role].append((name, one))
        elif role not in SUB_ROLES:
            name = one.column
    found: set[int] = set()
    for kind in kinds.values():
        headed = Counter(name_key(one.name) for _, one in kind)
        is_of_several = len({before for before, _ in kind}) > 1
        found |= {one.column for _, one in kind if is_of_several or headed[name_key(one.name)] > 1}
    return frozenset(found)


def _behind_each(columns: Sequence[Across]) -> frozenset[int]:
    """The columns of one heading that stands behind every other one: "Alpha | pts | Beta | pts"."""
    keys = [name_key(one.name) for one in columns]
    counts = Counter(keys)
    (often, number), *others = counts.most_common() or [("", 0)]
    at = [place for place, key in enumerate(keys) if key == often]
    alternates = all(place % 2 == at[0] % 2 for place in at) and at[:1] != [0]
    plain = all(not (one.sub or one.group or one.is_dated) for one in columns)
    single = all(count == 1 for _, count in others)
    is_behind = number > 1 and len(at) * 2 == len(keys) and alternates and plain and single
    return frozenset(columns[place].column for place in at) if is_behind and often else frozenset()


def with_days_below(
    leaf: Leaf, body: Sequence[int], across: tuple[Across, ...], label: int
) -> tuple[Sequence[int], tuple[Across, ...]]:
    """The rows without one at an end that tells the day of each column, and the columns with it.

    A column may have none there, as one's own that nobody had to visit.
    """
    for row in dict.fromkeys((*body[:_DAYS_WITHIN], *body[-_DAYS_WITHIN:])):
        if heading_role(leaf.cell(row, label)) != "date":
            continue
        dated = tuple(_dated(one, leaf.cell(row, one.column)) for one in across)
        values = [one for one in dated if one.of is None]
        known = [one.is_dated or leaf.is_blank_at(row, one.column) for one in values]
        if all(known) and any(one.is_dated for one in values):
            return [other for other in body if other != row], dated
    return body, across


def _dated(one: Across, cell: Cell) -> Across:
    """The column with its day; a text that tells one in either order stays for the others."""
    is_day = isinstance(cell, str) and parse_date(cell) != Bad("bad_date")
    return replace(one, period=one.period or period_of(cell), day=cell_text(cell) if is_day else "")


def nameless(columns: Sequence[Across]) -> tuple[Across, ...]:
    """Columns of values of the business that the sheet or the row names, a price beside them."""
    values = [one for one in columns if one.of is None and not one.is_dated]
    return tuple(
        replace(one, name="", role="price", sub=one.name)
        if len(values) > 1 and one is not values[0] and one.name
        else replace(one, name="")
        for one in columns
    )
