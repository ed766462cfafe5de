"""Describes the trend as an index: of the subject on the market, or of what is expected."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.attribute import Direction
from benchmark_app.domain.calendar import add_months
from benchmark_app.ui.charts.scale import index_scale
from benchmark_app.ui.charts.trend import (
    Lines,
    Series,
    SeriesRole,
    TrendDescription,
    Values,
    checks_of,
    counted,
    days_of,
    described_lines,
)
from benchmark_app.words.chart import chart_word
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date

if TYPE_CHECKING:
    from benchmark_app.workspace import Snapshot

_PAR: Final = 100.0


class TrendMeasure(StrEnum):
    """What the trend of everything shows; the names are those of the command line."""

    LEVEL = "level"
    PARITY = "parity"
    EXPECTATION = "expectation"


def describe_parity(
    snapshot: Snapshot, language: Language, *, highlight: Collection[int] = ()
) -> TrendDescription:
    """The subject and every competitor as an index on the market, which is 100 throughout."""
    checks = checks_of(snapshot)
    days = days_of(snapshot, checks)
    levels = snapshot.market_levels(days)
    nothing: Values = (None,) * len(days)
    lines = Lines(
        own=tuple(level.parity_index for level in levels),
        baseline=tuple(_PAR if level.market_level else None for level in levels),
        rivals={key: tuple(line) for key, line in snapshot.competitor_parity(levels).items()},
        low=nothing,
        high=nothing,
        counts=tuple((level.known, level.cells) for level in levels),
        checks=checks,
        is_sure=tuple(level.is_sufficient for level in levels),
    )
    return described_lines(
        snapshot,
        language,
        days,
        lines,
        frozenset(highlight),
        title=_title(snapshot, TrendMeasure.PARITY, language),
        subtitle=(
            chart_word("parity_scale", language),
            *counted(snapshot, levels[-1].known, levels[-1].cells, language),
        ),
        scale=index_scale(
            chain(lines.own or (), *lines.rivals.values()), language, from_zero=False
        ),
        better=Direction.HIGHER,
    )


def describe_expectation(snapshot: Snapshot, language: Language) -> TrendDescription:
    """How the bar rises from its base day on, and how customers follow where the rules say so."""
    market = snapshot.market
    months = market.policy.expectation_half_life_months
    checks = checks_of(snapshot)
    days = days_of(snapshot, checks, *(_months(snapshot) if months else ()))
    levels = snapshot.market_levels(days)
    index = tuple(level.expectation_index for level in levels)
    base = next((day for day, value in zip(days, index, strict=True) if value is not None), None)
    customers = tuple(snapshot.customer_index(days)) if months else ()
    nothing: Values = (None,) * len(days)
    role = SeriesRole.CUSTOMERS
    follows = Series(role=role, name=chart_word(role, language), values=customers)
    lines = Lines(
        own=None,
        baseline=index,
        rivals={},
        low=nothing,
        high=nothing,
        counts=tuple((level.known, level.cells) for level in levels),
        checks=checks,
        role=SeriesRole.EXPECTATION,
        beside=(follows,) if months else (),
    )
    return described_lines(
        snapshot,
        language,
        days,
        lines,
        frozenset(),
        title=_title(snapshot, TrendMeasure.EXPECTATION, language),
        subtitle=(
            *((chart_word("expectation_scale", language, day=format_date(base)),) if base else ()),
            *((chart_word("customers_follow", language, months=months),) if months else ()),
            *counted(snapshot, levels[-1].known, levels[-1].cells, language),
        ),
        scale=index_scale((*index, *customers), language, from_zero=True),
        better=Direction.NONE,
    )


def _title(snapshot: Snapshot, measure: TrendMeasure, language: Language) -> str:
    return " ".join(finding_text(one, language) for one in snapshot.findings(measure))


def _months(snapshot: Snapshot) -> list[date]:
    """The first of each month since the first check: what follows slowly moves between checks."""
    changed = snapshot.change_days()
    if not changed:
        return []
    first, last = changed[0].replace(day=1), snapshot.as_of
    count = (last.year - first.year) * 12 + last.month - first.month
    return [add_months(first, number) for number in range(1, count + 1)]
