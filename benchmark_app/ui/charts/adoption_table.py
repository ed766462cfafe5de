"""The adoption curve in words and numbers: the card of a point, and the table of all."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.forecast import DAYS_A_YEAR, HORIZON_MONTHS, QUANTILES, FanStep, day_after
from benchmark_app.ui.charts.adoption import AdoptionDescription, Step
from benchmark_app.ui.charts.picture import ChartTable
from benchmark_app.words.chart import chart_word
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date, format_share

_MOST_YEARS: Final = HORIZON_MONTHS / 12
_MEDIAN: Final = QUANTILES.index(0.5)
_NAMES: Final = 3


def card_lines(described: AdoptionDescription, row: int, day: date) -> tuple[str, ...]:
    """What is said of a day: how many offer it, what is unknown, who moved on the row's own day."""
    language = described.language
    adopters, known = described.counts[row]
    shown = date_of(described.days[row]) if described.is_single else day
    lines = [format_date(shown)]
    if not known:
        return (*lines, chart_word("unknown", language))
    lines.append(chart_word("offered_by", language, adopters=adopters, known=known))
    low, high = described.low[row], described.high[row]
    if low is not None and high is not None and high - low > 0.005:
        bounds = {"low": format_share(low, language), "high": format_share(high, language)}
        lines.append(chart_word("could_be", language, **bounds))
    if not described.enough[row]:
        lines.append(chart_word("too_few", language))
    moved = [one for one in described.steps if one.row == row]
    for code, names in _moves(moved):
        told = ", ".join(names[:_NAMES])
        if len(names) > _NAMES:
            told = chart_word("and_more", language, names=told, n=len(names) - _NAMES)
        lines.append(chart_word(code, language, names=told))
    return tuple(lines)


def fan_lines(described: AdoptionDescription, place: int) -> tuple[str, ...]:
    """What is said of a share still to be reached."""
    language, step = described.language, described.outlook.fan[place]
    days = _days(described, step)
    lines = [_step_count(described, step)]
    if not days[_MEDIAN]:
        return (*lines, chart_word("not_in_five", language))
    for chance, text in zip(QUANTILES, days, strict=True):
        percent = format_share(chance, language)
        lines.append(f"{text}: {chart_word('by_chance', language, percent=percent)}")
    return tuple(lines)


def adoption_table(described: AdoptionDescription) -> ChartTable:
    """A row per day, with who began or stopped; then one per share still to be reached."""
    language = described.language
    codes = [
        *("date", "places", "known_column", "share_column", "lowest", "highest"),
        *("starts_column", "already_column", "stops_column"),
    ]
    headers = [chart_word(code, language) for code in codes]
    fan = described.outlook.fan
    if fan:
        headers += [format_share(chance, language) for chance in QUANTILES]
    nothing = ("",) * len(QUANTILES) if fan else ()
    rows = [(*_day_row(described, row), *nothing) for row in range(len(described.days))]
    for step in fan:
        told = (chart_word("forecast_column", language), _step_count(described, step), "")
        share = format_share(step.share, language)
        rows.append((*told, share, *("",) * 5, *_days(described, step)))
    return ChartTable(tuple(headers), tuple(rows))


def _day_row(described: AdoptionDescription, row: int) -> tuple[str, ...]:
    adopters, known = described.counts[row]
    shares = (described.share, described.low, described.high)
    moved = dict(_moves([one for one in described.steps if one.row == row]))
    return (
        format_date(date_of(described.days[row])),
        str(adopters) if known else "",
        str(known),
        *(_share(one[row], described.language) for one in shares),
        *(", ".join(moved.get(code, ())) for code in ("begins", "already", "ends")),
    )


def _moves(steps: list[Step]) -> list[tuple[str, list[str]]]:
    """The names of those who began, were seen for the first time, or stopped, as far as any."""
    parts = {
        "begins": [one.name for one in steps if one.begins and not one.is_first_look],
        "already": [one.name for one in steps if one.begins and one.is_first_look],
        "ends": [one.name for one in steps if not one.begins],
    }
    return [(code, names) for code, names in parts.items() if names]


def _step_count(described: AdoptionDescription, step: FanStep) -> str:
    """A share as so many of those known today."""
    known = described.counts[-1][1]
    count = round(step.share * known)
    return chart_word("offered_by", described.language, adopters=count, known=known)


def _days(described: AdoptionDescription, step: FanStep) -> tuple[str, ...]:
    """The days at the quantiles, as far as they may be told: none where it takes over 5 years."""
    today = date_of(described.today)
    if step.years[_MEDIAN] > _MOST_YEARS:
        return ("",) * len(QUANTILES)
    horizon = today + timedelta(days=round(_MOST_YEARS * DAYS_A_YEAR))
    texts = []
    for years in step.years:
        day = day_after(today, years) if years <= _MOST_YEARS else None
        late = chart_word("after", described.language, day=format_date(horizon))
        texts.append(late if day is None else format_date(day))
    return tuple(texts)


def _share(value: float | None, language: Language) -> str:
    return "" if value is None else format_share(value, language)
