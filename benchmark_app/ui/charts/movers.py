"""Describes who moved the market's bar between two days: the exact parts, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.result import ExpectationChange, LevelChange
from benchmark_app.words.language import Language
from benchmark_app.words.movers import mover_word
from benchmark_app.words.number import format_date, format_number

if TYPE_CHECKING:
    from benchmark_app.workspace import Market, Snapshot

#: So many services have a row of their own, more where the others together would move it more
#: than any of these; those share the last rows.
_FEWEST: Final = 14
_MOST: Final = 40
MONTHS: Final = 12
#: So many competitors are named beside a row; the card names all.
_NAMED: Final = 2
#: Points that round to nothing are nothing.
_NOTHING: Final = 0.05
#: Digits of points that mean something.
_DIGITS: Final = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class MoverRow:
    """One part of the way from the first index to the last, in points; they run on.

    `movers` are everybody's name and points, the largest first; `told` says who they are, first
    with most names, then with fewer for less room; `attribute` is None for the
    services that share a row.
    """

    attribute: int | None
    name: str
    before: float
    after: float
    movers: tuple[tuple[str, float], ...]
    told: tuple[str, ...]

    @property
    def points(self) -> float:
        """What this row adds; below zero what it takes away."""
        return self.after - self.before

    @property
    def who(self) -> str:
        """Who moved most, with as many names as are ever written."""
        return self.told[0]

    @property
    def label(self) -> str:
        """The points as the chart shows them."""
        return signed(self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoversDescription:
    """The rows from the index of `first` to that of `last`; no rows where nothing can be said."""

    title: str
    subtitle: str
    note: str
    language: Language
    first: date
    last: date
    before: float | None
    after: float | None
    rows: tuple[MoverRow, ...]


def describe_movers(
    snapshot: Snapshot, language: Language, *, since: date | None = None
) -> MoversDescription:
    """What moved the expectation index after `since`, a year before where none is given."""
    market = snapshot.market
    found = snapshot.expectation_change(
        add_months(snapshot.as_of, -MONTHS) if since is None else since, snapshot.as_of
    )
    rows = () if found.before is None else _rows(found, market, language)
    note = ""
    if not rows:
        known = "one_day" if found.day_from == found.day_to else "nobody"
        note = mover_word("unknown" if found.before is None else known, language)
    return MoversDescription(
        title=note or _title(found, rows, language),
        subtitle=_subtitle(found, language),
        note=note,
        language=language,
        first=found.day_from,
        last=found.day_to,
        before=found.before,
        after=found.after,
        rows=rows,
    )


def signed(points: float) -> str:
    """Points with their sign and one decimal."""
    text = f"{abs(points):,.1f}"
    if text == "0.0":
        return text
    return f"+{text}" if points > 0 else f"\u2212{text}"


def _rows(found: ExpectationChange, market: Market, language: Language) -> tuple[MoverRow, ...]:
    """Who raised it first, the largest first, then who lowered it; small ones share rows."""
    changes = sorted((one for one in found.attributes if one.points), key=_size)
    shown, rest = _parted(changes)
    shown.sort(key=lambda one: (one.points < 0, _size(one)))
    names = {one.id: one.name for one in market.attributes}
    level = found.before or 0.0
    rows = []
    for one in shown:
        rows.append(_row(one.attribute, names[one.attribute], level, (one,), market, language))
        level = rows[-1].after
    ways = _ways(rest) if shown else []
    for some in ways:
        way = "_down" if some[0].points < 0 else "_up"
        code = f"rest{way}" if len(ways) > 1 else "rest"
        name = mover_word(code, language, count=len(some))
        rows.append(_row(None, name, level, some, market, language))
        level = rows[-1].after
    return tuple(rows)


def _size(change: LevelChange) -> float:
    """The largest first; what differs by less than adding up may be off by keeps its order."""
    return -round(abs(change.points), _DIGITS)


def _parted(changes: list[LevelChange]) -> tuple[list[LevelChange], list[LevelChange]]:
    """Those with a row of their own, and those that share one; the largest come first."""
    count = min(_FEWEST, len(changes))
    while count < min(_MOST, len(changes)) and any(
        abs(sum(one.points for one in some)) > abs(changes[0].points)
        for some in _ways(changes[count:])
    ):
        count += 1
    shown = [one for one in changes[:count] if abs(one.points) >= _NOTHING]
    return shown, changes[len(shown) :]


def _ways(changes: list[LevelChange]) -> list[tuple[LevelChange, ...]]:
    """Those that raised it and those that lowered it; all together where that is nothing."""
    ways = [
        tuple(one for one in changes if (one.points < 0) is is_down) for is_down in (False, True)
    ]
    if all(abs(sum(one.points for one in some)) < _NOTHING for some in ways):
        ways = [tuple(changes)]
    return [some for some in ways if some]


def _row(
    attribute: int | None,
    name: str,
    level: float,
    changes: tuple[LevelChange, ...],
    market: Market,
    language: Language,
) -> MoverRow:
    totals: dict[int, float] = {}
    for change in changes:
        for competitor, points in change.movers:
            totals[competitor] = totals.get(competitor, 0.0) + points
    names = {one.id: one.name for one in market.competitors}
    movers = tuple(
        sorted(
            ((names[key], points) for key, points in totals.items()), key=lambda one: -abs(one[1])
        )
    )
    return MoverRow(
        attribute=attribute,
        name=name,
        before=level,
        after=level + sum(change.points for change in changes),
        movers=movers,
        # a single name is cut short where it finds no room: "1 place" says less
        told=tuple(
            _who(movers, most, language)
            for most in range(_NAMED, 0 if len(movers) == 1 else -1, -1)
        ),
    )


def _who(movers: tuple[tuple[str, float], ...], most: int, language: Language) -> str:
    """The names of at most so many who moved it, the most first, and how many more did."""
    named = tuple(name for name, _ in movers[:most])
    if not named:
        return mover_word("places", language, count=len(movers))
    if len(movers) <= most:
        return ", ".join(named)
    return mover_word("more", language, names=named, count=len(movers) - most)


def _title(found: ExpectationChange, rows: tuple[MoverRow, ...], language: Language) -> str:
    """How far it moved, and the service and the names behind most of that way."""
    before, after = found.before or 0.0, found.after or 0.0
    share = after / before - 1
    if abs(after - before) < _NOTHING:
        return mover_word("held", language)
    way = 1 if after > before else -1
    # a service is named before those that share a row, where any moved it this way
    most = max(
        rows,
        key=lambda one: (one.attribute is not None and one.points * way > 0, one.points * way),
    )
    percent = format_number(round(abs(share) * 100, 1))
    code = "rose" if way > 0 else "fell"
    return mover_word(code, language, percent=percent, name=most.name, who=most.who)


def _subtitle(found: ExpectationChange, language: Language) -> str:
    days = {"first": format_date(found.day_from), "last": format_date(found.day_to)}
    count = sum(1 for one in found.attributes if one.points)
    scale = "scale_one_day" if found.day_from == found.day_to else "scale"
    parts = [mover_word(scale, language, **days), mover_word("counted", language, count=count)]
    if any(one.entered or one.left for one in found.attributes):
        parts.append(mover_word("not_in", language))
    return " · ".join(parts)
