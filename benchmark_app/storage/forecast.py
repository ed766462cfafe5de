"""The table of forecasts as they were told, those of hidden attributes included."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from sqlalchemy import CheckConstraint, Column, Connection, Table, insert, select
from sqlalchemy.engine import Row

from benchmark_app.domain.calendar import date_of, day_number, instant_number, instant_of
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.storage.attribute import ATTRIBUTE
from benchmark_app.storage.schema import (
    METADATA,
    WIDE,
    day_column,
    flag_column,
    link_column,
    number_column,
    text_column,
)


def _years_column(name: str, before: str = "") -> Column[float]:
    """Years from the day, at least those `before`; null is the infinite: it may never be."""
    rising = f"{before} IS NOT NULL AND {name} >= {before}" if before else f"{name} >= 0"
    return number_column(name, f"({name} IS NULL OR ({rising}))")


def _chance_column(name: str) -> Column[float]:
    return number_column(name, f"{name} BETWEEN 0 AND 1", nullable=False)


#: `month` is the first of the month of `as_of`: one forecast an attribute, threshold and month.
FORECAST: Final = Table(
    "forecast",
    METADATA,
    link_column("attribute_id", "attribute.id", primary_key=True),
    number_column(
        "threshold", "threshold > 0 AND threshold <= 1", nullable=False, primary_key=True
    ),
    day_column("month", nullable=False, primary_key=True),
    day_column("as_of", nullable=False),
    Column("recorded_at", WIDE, nullable=False),
    _years_column("years_10"),
    _years_column("years_25", "years_10"),
    _years_column("years_50", "years_25"),
    _years_column("years_75", "years_50"),
    _years_column("years_90", "years_75"),
    _chance_column("within_year"),
    _chance_column("within_five"),
    text_column("basis", "basis IN ('history', 'prior only')"),
    flag_column("has_naive"),
    _years_column("naive_10"),
    _years_column("naive_50", "naive_10"),
    _years_column("naive_90", "naive_50"),
    CheckConstraint("as_of - month BETWEEN 0 AND 30"),
    CheckConstraint("within_year <= within_five"),
    CheckConstraint("has_naive = 1 OR naive_10 IS NULL"),
    sqlite_strict=True,
)
_C: Final = FORECAST.c
_YEARS: Final = ("years_10", "years_25", "years_50", "years_75", "years_90")
_NAIVE: Final = ("naive_10", "naive_50", "naive_90")


def read_forecasts(connection: Connection) -> list[IssuedForecast]:
    """The forecasts of visible attributes, oldest first."""
    shown = select(FORECAST).join(ATTRIBUTE).where(ATTRIBUTE.c.hidden == 0)
    oldest = (_C.as_of, _C.recorded_at, _C.attribute_id, _C.threshold)
    return [_forecast(row) for row in connection.execute(shown.order_by(*oldest))]


def write_forecasts(connection: Connection, forecasts: Iterable[IssuedForecast]) -> int:
    """Adds the new ones among some forecasts; how many."""
    rows = [_values(one) for one in new_forecasts(connection, forecasts)]
    if rows:
        connection.execute(insert(FORECAST), rows)
    return len(rows)


def new_forecasts(
    connection: Connection, forecasts: Iterable[IssuedForecast]
) -> list[IssuedForecast]:
    """Those of visible attributes that are the first of their month and threshold."""
    shown = set(connection.scalars(select(ATTRIBUTE.c.id).where(ATTRIBUTE.c.hidden == 0)))
    key = (_C.attribute_id, _C.threshold, _C.month)
    told = {tuple(row) for row in connection.execute(select(*key))}
    new = []
    for one in forecasts:
        at = (one.attribute, one.threshold, _month(one.as_of))
        if one.attribute in shown and at not in told:
            told.add(at)
            new.append(one)
    return new


def _month(day: date) -> int:
    return day_number(day.replace(day=1))


def _forecast(row: Row[Any]) -> IssuedForecast:
    first, second, median, fourth, last = (_known(getattr(row, name)) for name in _YEARS)
    low, middle, high = (_known(getattr(row, name)) for name in _NAIVE)
    return IssuedForecast(
        attribute=row.attribute_id,
        as_of=date_of(row.as_of),
        recorded_at=instant_of(row.recorded_at),
        threshold=row.threshold,
        years=(first, second, median, fourth, last),
        within_year=row.within_year,
        within_five=row.within_five,
        basis=ForecastBasis(row.basis),
        naive=(low, middle, high) if row.has_naive else None,
    )


def _values(told: IssuedForecast) -> dict[str, object]:
    naive = told.naive or (math.inf,) * len(_NAIVE)
    return {
        "attribute_id": told.attribute,
        "threshold": told.threshold,
        "month": _month(told.as_of),
        "as_of": day_number(told.as_of),
        "recorded_at": instant_number(told.recorded_at),
        "within_year": told.within_year,
        "within_five": told.within_five,
        "basis": told.basis.value,
        "has_naive": int(told.naive is not None),
        **dict(zip(_YEARS, map(_kept, told.years), strict=True)),
        **dict(zip(_NAIVE, map(_kept, naive), strict=True)),
    }


def _kept(years: float) -> float | None:
    return None if years == math.inf else years


def _known(years: float | None) -> float:
    return math.inf if years is None else years
