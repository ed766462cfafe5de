"""Describes how one service spread through the market as plain values: what is drawn, never how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from math import ceil, floor, inf
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.adoption_title import (
    adoption_subtitle,
    adoption_title,
    forecast_lines,
)
from benchmark_app.ui.charts.spread_ahead import NOTHING, SpreadAhead
from benchmark_app.words.chart import chart_word
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_share
from benchmark_app.words.stage import stage_word

if TYPE_CHECKING:
    from benchmark_app.workspace import Market, Snapshot

_SLACK: Final = 1e-9
_YES: Final = 1
_NO: Final = 0
_UNKNOWN: Final = -1
_MORE_THAN_ONE: Final = 2
Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A competitor that began (or stopped) offering it on a day, a row of the description.

    `is_first_look`: it was never looked at before, so nobody knows since when.
    """

    row: int
    competitor: int
    name: str
    begins: bool
    is_first_look: bool


@dataclass(frozen=True, slots=True)
class Threshold:
    """The share from which a stage holds, and its label."""

    share: float
    stage: LifecycleStage
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptionDescription:
    """Everything the painter needs; days are day numbers, ascending; the last is as-of.

    Shares are in [0, 1], None where nobody is known; `low` and `high` bound them over the unknown
    places, `enough` tells where so many are known that a stage can be told. `counts` are
    (adopters, known) per day, `checks` the rows of the days on which somebody looked.
    `remarks` stand under the subtitle: the forecast in words, and what a what-if curve is.
    """

    title: str
    subtitle: str
    note: str
    language: Language
    attribute: int
    days: tuple[int, ...] = ()
    share: Values = ()
    low: Values = ()
    high: Values = ()
    enough: tuple[bool, ...] = ()
    counts: tuple[tuple[int, int], ...] = ()
    checks: frozenset[int] = frozenset()
    steps: tuple[Step, ...] = ()
    own_name: str = ""
    own_start: int | None = None
    thresholds: tuple[Threshold, ...] = ()
    outlook: SpreadAhead = field(default=NOTHING)
    remarks: tuple[str, ...] = ()

    @property
    def today(self) -> int:
        """The day number of as-of."""
        return self.days[-1]

    @property
    def is_single(self) -> bool:
        """Whether all checks fell on one day: a dot, not a line."""
        return len(self.checks) == 1

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(share is not None for share in self.share)

    @property
    def sure(self) -> Values:
        """The share where enough are known to tell a stage."""
        pairs = zip(self.share, self.enough, strict=True)
        return tuple(share if enough else None for share, enough in pairs)


def describe_adoption(
    snapshot: Snapshot, language: Language, attribute: int, outlook: SpreadAhead = NOTHING
) -> AdoptionDescription:
    """How a service spread: the share over time, who began when, and the outlook where asked.

    Of a service of which too little is known no forecast is drawn; a measure without a floor has
    one sentence instead of a curve.
    """
    asked = snapshot.market.attribute(attribute)
    if asked.floor is None:
        said = chart_word("spread_no_floor", language, name=asked.name)
        return AdoptionDescription(
            title=said, subtitle="", note=said, language=language, attribute=attribute
        )
    result = snapshot.stage(attribute)
    outlook = outlook.told(result)
    curve = _curve(snapshot, asked)
    return AdoptionDescription(
        title=adoption_title(
            asked.name,
            curve.days,
            curve.share,
            curve.enough,
            curve.counts,
            language,
            forecast=outlook.forecast,
            is_single=len(curve.checks) == 1,
        ),
        subtitle=adoption_subtitle(
            snapshot,
            curve.days,
            result.adoption,
            language,
            has_band=curve.has_band,
            has_fan=bool(outlook.fan),
        ),
        note=chart_word("nothing_checked", language),
        language=language,
        attribute=attribute,
        days=curve.days,
        share=curve.share,
        low=curve.low,
        high=curve.high,
        enough=curve.enough,
        counts=curve.counts,
        checks=curve.checks,
        steps=curve.steps,
        own_name=snapshot.market.subject.name if snapshot.market.subject else "",
        own_start=_own_start(snapshot, attribute),
        thresholds=_thresholds(snapshot.market, result.adoption.known, language),
        outlook=outlook,
        remarks=forecast_lines(outlook, result, language),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Curve:
    """The drawn part of a description, from the first day on which anything is known."""

    days: tuple[int, ...]
    share: Values
    low: Values
    high: Values
    enough: tuple[bool, ...]
    counts: tuple[tuple[int, int], ...]
    checks: frozenset[int]
    steps: tuple[Step, ...]

    @property
    def has_band(self) -> bool:
        """Whether the unknown could make a difference on any day."""
        return any(low != high for low, high in zip(self.low, self.high, strict=True))


def _curve(snapshot: Snapshot, asked: Attribute) -> _Curve:
    resolved = snapshot.resolved(asked.id)
    adoption, members = resolved.adoption, resolved.history.members.tolist()
    looked = set(chain.from_iterable(snapshot.service(asked.id).checks.get(m, ()) for m in members))
    today = day_number(snapshot.as_of)
    days = np.array(sorted({*adoption.days.tolist(), *looked, today}), np.int64)
    rows = np.searchsorted(adoption.days, days, side="right") - 1
    known = np.append(adoption.known, 0)[rows]  # row -1: before the first change
    first = int(np.argmax(known > 0)) if (known > 0).any() else len(days) - 1
    days, rows = days[first:], rows[first:]
    place = {day: row for row, day in enumerate(days.tolist())}
    names = {one.id: one.name for one in snapshot.market.competitors}
    return _Curve(
        days=tuple(days.tolist()),
        share=_values(adoption.share, rows),
        low=_values(adoption.low, rows),
        high=_values(adoption.high, rows),
        enough=tuple(np.append(adoption.sufficient, np.False_)[rows].tolist()),
        counts=tuple(
            zip(
                np.append(adoption.adopters, 0)[rows].tolist(),
                np.append(adoption.known, 0)[rows].tolist(),
                strict=True,
            )
        ),
        checks=frozenset(place[day] for day in looked if day in place),
        steps=tuple(_steps(adoption.state, adoption.last, adoption.days, members, names, place)),
    )


def _steps(
    state: NDArray[np.int8],
    last: NDArray[np.int8],
    changed: NDArray[np.int64],
    members: list[int],
    names: dict[int, str],
    place: dict[int, int],
) -> Iterator[Step]:
    """Who began or stopped on which day, in order; a value that only came back is neither."""
    before = np.vstack((np.full((1, len(members)), -2, np.int8), state[:-1]))
    begins = (state == _YES) & (before != _YES) & (last != _YES)
    ends = (state == _NO) & (last == _YES)
    for row, column in zip(*np.nonzero(begins | (ends & (before != _NO))), strict=True):
        if int(changed[row]) in place:
            yield Step(
                row=place[int(changed[row])],
                competitor=members[column],
                name=names[members[column]],
                begins=bool(begins[row, column]),
                is_first_look=bool(last[row, column] == _UNKNOWN),
            )


def _own_start(snapshot: Snapshot, attribute: int) -> int | None:
    subject = snapshot.market.subject
    return snapshot.service(attribute).starts.get(subject.id) if subject else None


def _thresholds(market: Market, known: int, language: Language) -> tuple[Threshold, ...]:
    """The edges of the stages, with how many of today's places they take where all weigh alike.

    A stage that no number of today's places has, as "Sets apart" among four, has none then.
    """
    policy = market.policy
    edges = (
        (policy.differentiator_share, LifecycleStage.DIFFERENTIATOR),
        (policy.contested_share, LifecycleStage.CONTESTED),
        (policy.table_stakes_share, LifecycleStage.TABLE_STAKES),
    )
    if known < policy.minimum_known or len({one.weight for one in market.members}) > 1:
        return tuple(
            Threshold(
                share, stage, _edge_text(stage, language, share=format_share(share, language))
            )
            for share, stage in edges
        )
    needed = [_needed(share, stage, known) for share, stage in edges]
    return tuple(
        # A single one has just appeared, and may lie above the share of "Sets apart".
        Threshold(
            least / known if stage is LifecycleStage.DIFFERENTIATOR else share,
            stage,
            _edge_text(stage, language, needed=least, known=known),
        )
        for (share, stage), least, above in zip(edges, needed, (*needed[1:], inf), strict=True)
        if least < above
    )


def _needed(share: float, stage: LifecycleStage, known: int) -> int:
    """The least number of the known places that has a stage."""
    if stage is LifecycleStage.DIFFERENTIATOR:  # its edge itself and a single one "just appeared"
        return max(_MORE_THAN_ONE, floor(share * known + _SLACK) + 1)
    return ceil(share * known - _SLACK)


def _edge_text(stage: LifecycleStage, language: Language, **told: object) -> str:
    code = "stage_from_share" if "share" in told else "stage_from"
    return chart_word(code, language, stage=stage_word(stage, language), **told)


def _values(column: NDArray[np.float64], rows: NDArray[np.int64]) -> Values:
    """The column's values at the rows, None where there is none."""
    shown = np.append(column, np.nan)[rows]
    return tuple(None if value != value else value for value in shown.tolist())
