"""What the one-page brief says, as values: the overview and the workbook say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.plan import Move
from benchmark_app.domain.priority import Priority, PriorityLabel
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.exchange.report import Report, build_report
from benchmark_app.exchange.report_grid import GridRow
from benchmark_app.exchange.report_lane import StageLane
from benchmark_app.exchange.report_text import (
    known_cells,
    no_steps,
    report_date,
    report_program,
    report_sentences,
)
from benchmark_app.ui.charts.places import places_told
from benchmark_app.ui.charts.trend import TrendDescription, describe_trend
from benchmark_app.words.brief import brief_word
from benchmark_app.words.chart import chart_word
from benchmark_app.words.first import priority_reason
from benchmark_app.words.language import Language
from benchmark_app.words.next_step import plan_text
from benchmark_app.words.number import format_date, format_month
from benchmark_app.words.overview import FigureText, action_text, figure_texts
from benchmark_app.words.stage import stage_word
from benchmark_app.words.workbook import method_numbers, workbook_word

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Snapshot

#: How far ahead the page looks.
_MONTHS: Final = 3


@dataclass(frozen=True, slots=True)
class BriefService:
    """A service in a list: its name, how many of how many offer it, and its stage since when."""

    name: str
    count: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefList:
    """Services of one kind under their number; `note` is said where there is none."""

    title: str
    figure: str
    beside: str
    services: tuple[BriefService, ...]
    note: str


@dataclass(frozen=True, slots=True)
class BriefStep:
    """Something to do, why, and what there is to know of when."""

    title: str
    reason: str
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefDescription:
    """Everything the page says, in one language.

    `standing` and `first` are empty where nothing can be said of them, `trend_note` where there is
    a line to draw. `no_steps` is said where there are no `steps`.
    """

    language: Language
    name: str
    about: str
    headline: str
    standing: str
    first: str
    level: FigureText
    trend_title: str
    trend: TrendDescription
    trend_note: str
    lists: tuple[BriefList, ...]
    steps_title: str
    until: str
    steps: tuple[BriefStep, ...]
    no_steps: str
    foot: tuple[str, ...]
    file: str


def describe_brief(
    snapshot: Snapshot, language: Language, *, name: str, file: str, version: str
) -> BriefDescription:
    """The page of a day; `name` is the workspace's, `file` that of its file."""
    report = build_report(snapshot, name=name, version=version)
    said = (*report_sentences(report, language), "", "")
    trend = describe_trend(snapshot, language).against_baseline()
    market, subject = snapshot.market, report.subject
    until = add_months(report.as_of, _MONTHS)
    counts = (
        *places_told(snapshot, language),
        chart_word("services", language, n=len(market.attributes)),
    )
    return BriefDescription(
        language=language,
        name=name if subject is None else subject.name,
        about=" · ".join((*counts, *report_date(report, language))),
        headline=said[0],
        standing=said[1],
        first=said[2],
        level=figure_texts(report.figures, language)[0],
        trend_title=brief_word("trend_market" if subject is None else "trend", language),
        trend=trend,
        trend_note="" if trend.has_baseline else brief_word("no_trend", language),
        lists=tuple(_lists(report, language)),
        steps_title=brief_word("months", language),
        until=brief_word("until", language, day=until),
        steps=tuple(_steps(report, until, language)),
        no_steps=no_steps(report, language),
        foot=(
            known_cells(report, language),
            brief_word("rules", language, **method_numbers(report.policy, language)),
        ),
        file=" · ".join((file, report_program(report, language))),
    )


def _lists(report: Report, language: Language) -> Iterator[BriefList]:
    """Missing basics, only us and copied leads; without a subject where the market stands."""
    figures = report.figures
    told = {one.code: one for one in figure_texts(figures, language)}
    rows = {row.attribute.name: row for row in report.grid}
    if figures.has_subject:
        for code, names in (("missing_figure", figures.missing), ("only_figure", figures.only_us)):
            found = [rows[name] for name in names]
            yield _list(report, told[code], found, told[code].note, language)
        is_known = bool(figures.services)
        copied = FigureText(
            code="copied",
            name=brief_word("copied", language),
            value=str(len(figures.copied)) if is_known else told["only_figure"].value,
            beside="",
            note=brief_word("no_copied", language) if is_known else told["only_figure"].note,
        )
        yield _list(report, copied, [rows[name] for name in figures.copied], copied.note, language)
        return
    for code, stages, empty in (
        ("basics_figure", (LifecycleStage.TABLE_STAKES,), "no_basics"),
        ("spreading_figure", (LifecycleStage.CONTESTED,), "no_spreading"),
    ):
        found = [row for row in report.grid if row.result.stage in stages]
        yield _list(report, told[code], found, brief_word(empty, language), language)


def _list(
    report: Report, told: FigureText, rows: list[GridRow], note: str, language: Language
) -> BriefList:
    lanes = {lane.attribute.id: lane for lane in report.lanes}
    return BriefList(
        title=told.name,
        figure=told.value,
        beside="" if told.code == "only_figure" else told.beside,
        services=tuple(_service(row, lanes.get(row.attribute.id), language) for row in rows),
        note="" if rows else note,
    )


def _service(row: GridRow, lane: StageLane | None, language: Language) -> BriefService:
    adoption = row.result.adoption
    count = ""
    if adoption.known:
        places = {"adopters": adoption.adopters, "known": adoption.known}
        count = chart_word("n_of_n", language, **places)
    return BriefService(row.attribute.name, count, _stage_since(row, lane, language))


def _stage_since(row: GridRow, lane: StageLane | None, language: Language) -> str:
    """The stage, and since when it is where its beginning was seen."""
    stage = row.result.stage
    if stage is None:
        return ""
    said = [stage_word(stage, language)]
    last = lane.segments[-1] if lane is not None and lane.segments else None
    if last is not None and last.stage is stage and not last.transition.revealed:
        said.append(chart_word("since_day", language, first=format_date(last.start)))
    if row.result.provisional:
        said.append(workbook_word("provisional", language))
    return ", ".join(said)


def _steps(report: Report, until: date, language: Language) -> Iterator[BriefStep]:
    """The next actions, then what is planned or will be expected within the months ahead."""
    ranked = {one.attribute: one for one in report.ranking}
    for action in report.actions:
        said = action_text(action, language)
        when = _when(report, ranked.get(action.attribute or 0), language)
        yield BriefStep(said.title, said.reason, when if action.competitor is None else "")
    told = {one.attribute for one in report.actions}
    attributes = {one.id: one for one in report.attributes}
    for one in report.ranking:
        if one.attribute in told:
            continue
        attribute = attributes[one.attribute]
        if _is_due(one, until):
            yield BriefStep(attribute.name, _when(report, one, language))
        elif _presses(one, until):
            yield BriefStep(attribute.name, priority_reason(one, attribute, language))


def _when(report: Report, priority: Priority | None, language: Language) -> str:
    """The owner's plan; else from when the service may be expected by all."""
    if priority is None:
        return ""
    plan = priority.plan
    if plan is not None and (plan.move is not None or plan.due is not None):
        attribute = next(one for one in report.attributes if one.id == plan.attribute)
        return plan_text(plan, attribute, language)
    if priority.close_by is None:
        return ""
    return brief_word("early", language, month=format_month(priority.close_by, language))


def _is_due(priority: Priority, until: date) -> bool:
    """Whether the owner's own day falls into the months ahead, or has passed, short of its aim."""
    plan = priority.plan
    if plan is None or plan.due is None or plan.move is Move.LEAVE:
        return False
    own, target = priority.own, priority.target
    return plan.due <= until and (own is None or target is None or own < target)


def _presses(priority: Priority, until: date) -> bool:
    """Whether one has to begin within the months ahead to be ready in time."""
    is_left = priority.plan is not None and priority.plan.move is Move.LEAVE
    starts = priority.start_by
    is_near = starts is not None and starts <= until
    return priority.label is PriorityLabel.CLOSE_BY and is_near and not is_left
