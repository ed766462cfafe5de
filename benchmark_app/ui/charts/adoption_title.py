"""What the adoption curve says in words: its finding, what is drawn, the outlook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.forecast import Forecast, ForecastBasis
from benchmark_app.domain.result import AdoptionShare, LifecycleStage, StageResult
from benchmark_app.ui.charts.places import places_told
from benchmark_app.ui.charts.spread_ahead import SpreadAhead
from benchmark_app.words.chart import chart_word, days_text
from benchmark_app.words.forecast import forecast_text, speed_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date

if TYPE_CHECKING:
    from benchmark_app.workspace import Snapshot

#: A share that came down by more than this fell; less is one place of many.
_FALL: Final = 0.15
_FAST: Final = 1.5
_SLACK: Final = 1e-9
#: Days from the first check that belong to one round.
_FIRST_ROUND: Final = 31


def adoption_title(
    name: str,
    days: tuple[int, ...],
    share: tuple[float | None, ...],
    enough: tuple[bool, ...],
    counts: tuple[tuple[int, int], ...],
    language: Language,
    *,
    forecast: Forecast | None,
    is_single: bool,
) -> str:
    """The finding: from how many to how many it spread since when, or why that cannot be said."""
    known = [(row, one) for row, one in enumerate(share) if one is not None]
    if not known:
        return chart_word("spread_unknown", language, name=name)
    last, _ = known[-1]
    told = {"name": name, "adopters": counts[last][0], "known": counts[last][1]}
    if last != len(days) - 1:
        return chart_word("spread_stale", language, **told)
    sure = [(row, one) for row, one in known if enough[row]]
    if not enough[-1]:
        return chart_word("spread_few", language, **told)
    if not any(adopters for adopters, _ in counts):
        return chart_word("spread_nobody", language, **told)
    if is_single:
        return chart_word("spread_once", language, **told)
    code, since = _change(sure, days)
    if code == "spread" and forecast is not None and forecast.basis is ForecastBasis.HISTORY:
        speed = forecast.relative_speed
        code += "_fast" if speed >= _FAST else "_slow" if speed <= 1 / _FAST else ""
    told |= {"before": counts[since][0], "of": counts[since][1]}
    begin, end = date_of(days[since]), date_of(days[-1])
    if begin.year == end.year:
        return chart_word(f"{code}_day", language, day=begin, **told)
    return chart_word(f"{code}_year", language, year=str(begin.year), **told)


def _change(sure: list[tuple[int, float]], days: tuple[int, ...]) -> tuple[str, int]:
    """What became of the share, and the row it is compared with: the highest or the first.

    The first round of checks takes some days; the share it found counts.
    """
    begin = days[sure[0][0]]
    sure = [sure[0], *sure] if len(sure) == 1 else sure
    (first, start) = [one for one in sure[:-1] if days[one[0]] <= begin + _FIRST_ROUND][-1]
    now = sure[-1][1]
    peak, highest = max(sure, key=lambda one: (one[1], one[0]))
    if now <= highest - _FALL - _SLACK:
        return "fell", peak
    if now > start + _SLACK:
        return "spread", first
    return ("fell", first) if now < start - _SLACK else ("held", first)


def adoption_subtitle(
    snapshot: Snapshot,
    days: tuple[int, ...],
    adoption: AdoptionShare,
    language: Language,
    *,
    has_band: bool,
    has_fan: bool,
) -> str:
    """What is drawn, of how many, from when to when, and what a band means where there is one.

    `has_fan`: beyond today other bands follow, so this one is told to end there.
    """
    parts = [
        chart_word("spread_what", language),
        *places_told(snapshot, language),
    ]
    if adoption.active:
        known = chart_word("known_places", language, known=adoption.known, cells=adoption.active)
        parts.append(known)
    parts.append(days_text(format_date(date_of(days[0])), format_date(snapshot.as_of), language))
    if has_band:
        parts.append(chart_word("spread_band_until" if has_fan else "spread_band", language))
    return " · ".join(parts)


def forecast_lines(
    outlook: SpreadAhead, result: StageResult, language: Language
) -> tuple[str, ...]:
    """The forecast in words and what a what-if curve is, as far as they were asked for."""
    if not outlook.is_known:
        return ()
    lines = []
    if outlook.wants_forecast:
        lines.append(_forecast_line(outlook, result, language))
    if outlook.fan:
        lines.append(chart_word("fan_key", language))
    if outlook.wants_what_if:
        lines.append(chart_word("what_if" if outlook.what_if else "what_if_none", language))
    return tuple(lines)


def _forecast_line(outlook: SpreadAhead, result: StageResult, language: Language) -> str:
    if outlook.forecast is not None:
        said = forecast_text(outlook.forecast, language)
        is_fading = result.stage is LifecycleStage.DECLINING
        if is_fading or outlook.forecast.basis is not ForecastBasis.HISTORY:
            return said
        return f"{said} {speed_text(outlook.forecast, language)}"
    if result.stage is LifecycleStage.INSUFFICIENT:
        return chart_word("forecast_few", language)
    if result.stage is LifecycleStage.ABSENT:
        return chart_word("forecast_nobody", language)
    is_there = result.stage is LifecycleStage.TABLE_STAKES
    return chart_word("forecast_there" if is_there else "forecast_none", language)
