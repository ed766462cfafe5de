"""The command that writes files for others: the summary, one page, the observations, a chart."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from benchmark_app.cli.arguments import product_version
from benchmark_app.cli.output import say, warn
from benchmark_app.cli.view import (
    as_of_day,
    attribute_id,
    competitor_id,
    open_viewed,
    touchpoint_code_of,
)
from benchmark_app.errors import FileRefused
from benchmark_app.words.command import command_text
from benchmark_app.words.workbook import method_text
from benchmark_app.workspace import Workspace

if TYPE_CHECKING:  # it brings Qt, which waits until a picture is drawn
    from benchmark_app.ui.charts.export import ChartName


def export(options: Namespace) -> int:
    """Write a file whose ending says what it is."""
    ending = options.out.suffix.lower()
    write = _WRITERS.get(ending)
    if write is None:
        raise FileRefused("unknown_export", name=options.out.name, endings=tuple(_WRITERS))
    with open_viewed(options) as workspace:
        say(write(workspace, options))
    return 0


def _write_summary(workspace: Workspace, options: Namespace) -> str:
    # XlsxWriter and openpyxl only where a workbook is written
    from benchmark_app.exchange.excel_summary import write_summary
    from benchmark_app.exchange.report import build_report

    snapshot = workspace.as_of(as_of_day(workspace, options), options.known_at)
    report = build_report(
        snapshot,
        workspace.observations(),
        workspace.issued(),
        name=workspace.name,
        version=product_version(),
    )
    written = write_summary(report, options.out, options.language)
    for code, count in (("replaced", written.replaced), ("cut", written.cut)):
        if count:
            warn(method_text(code, options.language, count=count))
    return command_text("exported", options.language, name=options.out.name)


def _write_observations(workspace: Workspace, options: Namespace) -> str:
    from benchmark_app.exchange.csv_file import write_observations_csv

    count = write_observations_csv(
        options.out, workspace.observations(), workspace.competitors, workspace.attributes
    )
    name = options.out.name
    return command_text("exported_rows", options.language, name=name, count=count)


def _write_brief(workspace: Workspace, options: Namespace) -> str:
    # Qt only where a page is drawn
    from benchmark_app.ui.brief.export import export_brief

    export_brief(
        workspace.as_of(as_of_day(workspace, options), options.known_at),
        options.out,
        options.language,
        name=workspace.name,
        file=workspace.path.name,
        version=product_version(),
    )
    return command_text("exported", options.language, name=options.out.name)


def _write_pdf(workspace: Workspace, options: Namespace) -> str:
    """A chart where one is asked for, else the brief."""
    return (_write_chart if options.chart else _write_brief)(workspace, options)


def _write_chart(workspace: Workspace, options: Namespace) -> str:
    chart: ChartName = options.chart or "trend"
    attribute = attribute_id(workspace, options.attribute)
    competitor = competitor_id(workspace, options.competitor)
    touchpoint = touchpoint_code_of(workspace, options.touchpoint, options.language)
    # Qt only where a picture is drawn
    from benchmark_app.ui.charts.export import export_chart
    from benchmark_app.ui.theme import Theme

    export_chart(
        workspace.as_of(as_of_day(workspace, options), options.known_at),
        chart,
        options.out,
        options.language,
        theme=Theme.paper() if options.black_and_white else None,
        attribute=attribute,
        touchpoint=touchpoint,
        competitor=competitor,
        is_side_by_side=options.side_by_side,
        measure=options.measure,
        since=options.since,
    )
    return command_text("exported", options.language, name=options.out.name)


_WRITERS: Final[Mapping[str, Callable[[Workspace, Namespace], str]]] = {
    ".xlsx": _write_summary,
    ".csv": _write_observations,
    ".pdf": _write_pdf,
    ".png": _write_chart,
    ".svg": _write_chart,
}
