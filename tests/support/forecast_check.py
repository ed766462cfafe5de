"""What must hold of every forecast, and forecasts made comparable whatever the ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from random import Random

from benchmark_app.analysis.log import Log, ObservationRow
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.outlook import Outlook
from benchmark_app.domain.calendar import date_of, instant_of
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.forecast import HORIZON_MONTHS, QUANTILES, FanStep, Forecast


def outlook_of(
    market: Market, rows: Iterable[ObservationRow], day: int, known_at: int | None = None
) -> Outlook:
    """The reading of a market's rows on a day number."""
    kept = list(rows)
    logs = {
        one.id: Log.from_rows([row for row in kept if row[1] == one.id])
        for one in market.attributes
    }
    return Outlook(market, logs, date_of(day), None if known_at is None else instant_of(known_at))


def named(outlook: Outlook, threshold: float | None = None) -> Mapping[str, Forecast]:
    """The forecasts by the attributes' names, without ids."""
    names = {one.id: one.name for one in outlook.market.attributes}
    found = outlook.forecasts(threshold)
    return {names[id_]: replace(one, attribute=0) for id_, one in found.items()}


def renumbered(
    market: Market, rows: Iterable[ObservationRow], seed: int
) -> tuple[Market, list[ObservationRow]]:
    """The same market typed in another order: other ids, other places, rows shuffled."""
    dice = Random(seed)
    who = _numbers(dice, [one.id for one in market.competitors])
    what = _numbers(dice, [one.id for one in market.attributes])
    competitors = [replace(one, id=who[one.id]) for one in market.competitors]
    attributes = [replace(one, id=what[one.id]) for one in market.attributes]
    dice.shuffle(competitors)
    dice.shuffle(attributes)
    kept = [row for row in rows if row[1] in what and row[2] in who]
    dice.shuffle(kept)
    return (
        replace(
            market,
            competitors=tuple(competitors),
            attributes=tuple(attributes),
            events=tuple(
                replace(one, competitor=who[one.competitor])
                for one in market.events
                if one.competitor in who
            ),
        ),
        [(place, what[row[1]], who[row[2]], *row[3:]) for place, row in enumerate(kept, 1)],
    )


def _numbers(dice: Random, ids: list[int]) -> dict[int, int]:
    return dict(zip(ids, dice.sample(range(1, 500), len(ids)), strict=True))


def reweighted(market: Market, factor: float) -> Market:
    """The same market with every weight times a factor."""
    return replace(
        market,
        competitors=tuple(replace(one, weight=one.weight * factor) for one in market.competitors),
    )


def joined(market: Market, *more: Competitor) -> Market:
    """The market with more competitors."""
    return replace(market, competitors=(*market.competitors, *more))


def check_forecast(one: Forecast) -> None:
    """Quantiles ascend, chances ascend, the two agree, and there is something left to reach."""
    assert all(low <= high for low, high in pairwise(one.years))
    assert one.years[0] >= 0
    assert len(one.within) == HORIZON_MONTHS + 1
    assert all(0 <= low <= high <= 1 for low, high in pairwise(one.within))
    for chance, years in zip(QUANTILES, one.years, strict=True):
        for months, within in enumerate(one.within):
            assert (years <= months / 12 + 1e-9) == (within >= chance - 1e-9)
    assert one.relative_speed > 0
    assert one.adopters < one.needed <= one.known


def check_fan(fan: tuple[FanStep, ...]) -> None:
    """Shares ascend from today's, and a higher one never comes sooner."""
    assert set(fan[0].years) == {0.0}
    for before, after in pairwise(fan):
        assert before.share < after.share <= 1
        for sooner, later in zip(before.years, after.years, strict=True):
            assert sooner <= later
