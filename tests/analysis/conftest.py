"""Small markets and logs for the tests of this room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest

from benchmark_app.analysis.adoption import adoption_steps
from benchmark_app.analysis.history import History, active_spans, resolve
from benchmark_app.analysis.lifecycle import Lifecycle, walk
from benchmark_app.analysis.log import Log, ObservationRow, extent_of, joined_extent
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.standard import levels_of
from benchmark_app.domain.attribute import Attribute, AttributeKind, Importance
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy

Seen = tuple[Any, ...]


def build_market(
    names: str | Iterable[str | Competitor] = "ABC",
    *,
    subject: str | None = None,
    attributes: Iterable[Attribute] = (),
    weights: Mapping[str, float] | None = None,
    policy: Policy | None = None,
    **rules: Any,
) -> Market:
    """A market of competitors with ids 1, 2, ... and one yes/no attribute with id 1.

    Rules override the policy's defaults. The subject, if named, gets the last id.
    """
    chosen = [
        one
        if isinstance(one, Competitor)
        else Competitor(id=place, name=one, weight=(weights or {}).get(one, 1.0), order=place)
        for place, one in enumerate(names, 1)
    ]
    if subject is not None:
        chosen.append(Competitor(id=len(chosen) + 1, name=subject, subject=True))
    usual = Attribute(id=1, name="Free ice", kind=AttributeKind.YES_NO)
    return Market(
        competitors=tuple(chosen),
        attributes=tuple(attributes) or (usual,),
        policy=policy or Policy(**rules),
    )


def build_row(market: Market, place: int, seen: Seen) -> ObservationRow:
    """A row from (competitor, day, value) and optional started_on, recorded_at, retracted_at.

    Days are dates or ISO texts; the value is a number, a `Mark`, or yes, no, na, unknown;
    recorded_at counts from 1 upwards by place when not given.
    """
    name, day, value, *rest = seen
    started, recorded, retracted = (*rest, None, None, None)[:3]
    words: dict[Any, Any] = {
        "yes": 1.0,
        "no": 0.0,
        "na": Mark.NOT_APPLICABLE,
        "unknown": Mark.UNKNOWN,
    }
    told: Any = words.get(value, value)
    competitor = next(one.id for one in market.competitors if one.name == name)
    return (
        place,
        1,
        competitor,
        build_day(day),
        place if recorded is None else recorded,
        None if isinstance(told, Mark) else float(told),
        int(told) if isinstance(told, Mark) else int(Mark.NUMBER),
        retracted,
        None if started is None else build_day(started),
        0,
    )


def build_day(day: date | str | int) -> int:
    """The day number of a date or an ISO text."""
    if isinstance(day, int):
        return day
    return day_number(date.fromisoformat(day) if isinstance(day, str) else day)


def build_log(market: Market, seen: Iterable[Seen]) -> Log:
    """A log of one attribute from tuples as `build_row` takes them."""
    return Log.from_rows([build_row(market, place, one) for place, one in enumerate(seen, 1)])


def build_history(
    market: Market,
    seen: Iterable[Seen] | Log,
    as_of: date | str | int = "2030-01-01",
    *,
    known_at: int | None = None,
    attribute: Attribute | None = None,
    others: Iterable[Log] = (),
) -> History:
    """The history of the market's first attribute, or of another one."""
    log = seen if isinstance(seen, Log) else build_log(market, seen)
    day = build_day(as_of)
    extent = joined_extent(extent_of(one, day, known_at) for one in (log, *others))
    activity = active_spans(market, extent, market.policy)
    chosen = attribute or market.attributes[0]
    return resolve(chosen, log, activity, market.policy, day, known_at)


#: A sighting: attribute and competitor by name, the day, the value or a mark.
Sighting = tuple[str, str, date, float | Mark]


@dataclass
class Book:
    """A market and its logs, by names; attributes are yes/no unless given."""

    market: Market
    rows: list[ObservationRow] = field(default_factory=list)

    def attribute(self, name: str) -> int:
        return next(one.id for one in self.market.attributes if one.name == name)

    def competitor(self, name: str) -> int:
        return next(one.id for one in self.market.competitors if one.name == name)

    def see(self, *sightings: Sighting) -> Book:
        for attribute, competitor, day, value in sightings:
            mark = value if isinstance(value, Mark) else Mark.NUMBER
            number = len(self.rows) + 1
            row: ObservationRow = (
                number,
                self.attribute(attribute),
                self.competitor(competitor),
                day_number(day),
                number,
                None if isinstance(value, Mark) else float(value),
                int(mark),
                None,
                None,
                0,
            )
            self.rows.append(row)
        return self

    def log(self, attribute: int) -> Log:
        return Log.from_rows([row for row in self.rows if row[1] == attribute])

    @property
    def logs(self) -> Mapping[int, Log]:
        return {one.id: self.log(one.id) for one in self.market.attributes}


def book(
    competitors: Sequence[str | Competitor],
    attributes: Sequence[str | Attribute],
    *,
    importance: Mapping[str, float] | Iterable[Importance] = (),
    policy: Policy | None = None,
) -> Book:
    """A book; the competitor named "Us" is the subject."""
    listed = tuple(
        replace(
            one if isinstance(one, Competitor) else Competitor(name=one, subject=one == "Us"),
            id=place,
            order=place,
        )
        for place, one in enumerate(competitors, start=1)
    )
    rows = tuple(
        replace(
            one if isinstance(one, Attribute) else Attribute(name=one, kind=AttributeKind.YES_NO),
            id=place,
            order=place,
        )
        for place, one in enumerate(attributes, start=11)
    )
    ids = {one.name: one.id for one in rows}
    weights = (
        tuple(
            Importance(attribute=ids[name], from_date=date(1900, 1, 1), weight=weight)
            for name, weight in importance.items()
        )
        if isinstance(importance, Mapping)
        else tuple(importance)
    )
    return Book(
        Market(
            competitors=listed,
            attributes=rows,
            importance=weights,
            policy=policy or Policy(),
        )
    )


def build_checks(*checks: tuple[str, str], names: str = "ABCDEFGHIJKLMNOPQRST") -> list[Seen]:
    """What was seen, from (day, one sign per competitor): y, n, ? could not tell, x, . no look."""
    words = {"y": "yes", "n": "no", "?": "unknown", "x": "na"}
    return [
        (name, day, words.get(sign, sign))
        for day, signs in checks
        for name, sign in zip(names, signs, strict=False)
        if sign != "."
    ]


def build_lifecycle(
    market: Market,
    seen: Iterable[Seen] | Log,
    as_of: date | str | int,
    **options: Any,
) -> Lifecycle:
    """The lifecycle of the market's first attribute; options as `build_history` takes them."""
    history = build_history(market, seen, as_of, **options)
    attribute = options.get("attribute") or market.attributes[0]
    return walk(history, adoption_steps(history, attribute, market.policy), market.policy)


def build_nested(history: History, attribute: Attribute, policy: Policy) -> tuple[Lifecycle, ...]:
    """The lifecycle of each level of an attribute, each walked on its own."""
    return tuple(
        walk(history, adoption_steps(history, attribute, policy, level), policy)
        for level in levels_of(attribute)
    )


@pytest.fixture(scope="session")
def market() -> Callable[..., Market]:
    """`build_market`."""
    return build_market


@pytest.fixture(scope="session")
def log() -> Callable[..., Log]:
    """`build_log`."""
    return build_log


@pytest.fixture(scope="session")
def history() -> Callable[..., History]:
    """`build_history`."""
    return build_history


@pytest.fixture(scope="session")
def make_book() -> Callable[..., Book]:
    """The builder `book(competitors, attributes, importance=, policy=)`."""
    return book


@pytest.fixture(scope="session")
def checks() -> Callable[..., list[Seen]]:
    """`build_checks`."""
    return build_checks


@pytest.fixture(scope="session")
def lifecycle() -> Callable[..., Lifecycle]:
    """`build_lifecycle`."""
    return build_lifecycle


@pytest.fixture(scope="session")
def levels() -> Callable[..., tuple[Lifecycle, ...]]:
    """`build_nested`."""
    return build_nested
