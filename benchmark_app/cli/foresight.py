"""The commands that look ahead: forecast, backtest, priorities."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Final

from benchmark_app.cli.output import say, show
from benchmark_app.cli.view import as_of_day, attribute_id, open_viewed, tell_day, today
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.forecast import QUANTILES, Forecast, ForecastMethod, issued_of
from benchmark_app.domain.priority import Priority
from benchmark_app.words.command import command_text
from benchmark_app.words.first import (
    move_word,
    priority_label_word,
    priority_reason,
)
from benchmark_app.words.forecast import (
    basis_word,
    forecast_method_word,
    lag_text,
    quantile_text,
    record_text,
    speed_word,
)
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_share
from benchmark_app.words.plan_check import plan_check_text
from benchmark_app.workspace import Snapshot, Workspace

BACKTEST_COLUMNS: Final = ("method", "n", "mae", "pinball", "crps", "coverage80")
#: A row of plain values.
Row = tuple[object, ...]
#: What of a forecast and of a priority people read; csv and json have every column.
_FORECAST: Final = (
    *("attribute", "q10", "q25", "q50", "q75", "q90", "p12m", "p5y", "basis", "relative_speed"),
)
_PRIORITIES: Final[tuple[str, ...]] = (
    *("attribute", "label", "pain", "gain", "effort", "priority", "start_by", "move", "why"),
)


def forecast(options: Namespace) -> int:
    """Print when each service will be expected; keep what is told of today to be judged later."""
    with open_viewed(options) as workspace:
        attribute = attribute_id(workspace, options.attribute)
        day = as_of_day(workspace, options)
        snapshot = workspace.as_of(day, options.known_at)
        share = options.threshold or workspace.policy.table_stakes_share
        found = snapshot.forecasts(share)
        told = {one: found[one] for one in found if attribute in (None, one)}
        if options.as_of is None and options.known_at is None and day == today():
            _keep(workspace, snapshot, told, share)
        issued = workspace.issued()
    header = tell_day(day, options)
    if options.format != "table":
        table = snapshot.tables.forecast(share, attribute)
        show(table.columns, table.rows, options.format, options.language)
        return 0
    _show_forecasts(snapshot.market.attributes, told, share, header, options.language)
    if told and attribute is None:
        record = snapshot.record(issued)
        say(f"\n{lag_text(snapshot.copying, options.language)}")
        say(record_text(record, options.language))
    return 0


def backtest(options: Namespace) -> int:
    """Print how well each method would have forecast on past days."""
    options.known_at = None
    with open_viewed(options) as workspace:
        day = as_of_day(workspace, options)
        scores = workspace.backtest(options.cuts, options.threshold, day)
    show(
        BACKTEST_COLUMNS,
        [(one.method, one.n, one.mae, one.pinball, one.crps, one.coverage) for one in scores],
        options.format,
        options.language,
        header=tell_day(day, options),
        spoken={"method": partial(_method, options.language)},
    )
    if options.format == "table" and not any(one.n for one in scores):
        say(command_text("not_scored", options.language))
    return 0


def priorities(options: Namespace) -> int:
    """Print what to do first; in csv and json with every factor."""
    with open_viewed(options) as workspace:
        day = as_of_day(workspace, options)
        snapshot = workspace.as_of(day, options.known_at)
        if options.format == "table":
            columns, rows = _PRIORITIES, _priority_rows(snapshot, options.language)
        else:
            table = snapshot.tables.priorities()
            columns, rows = table.columns, table.rows
    show(columns, rows, options.format, options.language, header=tell_day(day, options))
    return 0


def _method(language: Language, code: str) -> str:
    return forecast_method_word(ForecastMethod(code), language)


def _keep(
    workspace: Workspace, snapshot: Snapshot, told: Mapping[int, Forecast], share: float
) -> None:
    """Keep forecasts of today, each with the naive answer, to be judged when the time comes."""
    naive, now = snapshot.naive(share), datetime.now(UTC)
    workspace.issue(issued_of(one, now, naive.get(id_)) for id_, one in told.items())


def _show_forecasts(
    attributes: Sequence[Attribute],
    told: Mapping[int, Forecast],
    share: float,
    header: str,
    language: Language,
) -> None:
    if not told:
        say(f"{header}\n\n{command_text('no_forecast', language)}")
        return
    what = command_text("forecast_of", language, share=format_share(share, language))
    rows = [_forecast_row(one.name, told[one.id], language) for one in attributes if one.id in told]
    show(_FORECAST, rows, "table", language, header=f"{header} {what}")


def _forecast_row(name: str, one: Forecast, language: Language) -> Row:
    return (
        name,
        *(quantile_text(one, quantile, language) for quantile in QUANTILES),
        format_share(one.within_year, language),
        format_share(one.within_five, language),
        basis_word(one.basis, language),
        speed_word(one.relative_speed, language),
    )


def _priority_rows(snapshot: Snapshot, language: Language) -> list[Row]:
    attributes = {one.id: one for one in snapshot.market.attributes}
    return [_priority_row(one, attributes[one.attribute], language) for one in snapshot.ranking]


def _priority_row(one: Priority, attribute: Attribute, language: Language) -> Row:
    reasons = [priority_reason(one, attribute, language)]
    if one.plan is not None and one.check is not None:
        reasons.append(plan_check_text(one.plan, one.check, attribute, language))
    move = one.plan.move if one.plan else None
    return (
        attribute.name,
        priority_label_word(one.label, language, one.close_by),
        one.pain,
        one.gain,
        one.effort,
        one.priority,
        one.start_by,
        move and move_word(move, language),
        " ".join(reasons),
    )
