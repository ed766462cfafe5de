"""The workbook of a made-up market: what every sheet says, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import xlsxwriter
from openpyxl import load_workbook
from sheet_rows import sheet_rows

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.overview import CellCounts
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import Comparison, LifecycleStage, Standing
from benchmark_app.errors import FileRefused
from benchmark_app.exchange.excel_summary import Written, write_summary
from benchmark_app.exchange.excel_summary import workbook as workbook_module
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.style import all_styles
from benchmark_app.exchange.excel_summary.text import Cleaner
from benchmark_app.exchange.excel_summary.verify import reads_back
from benchmark_app.exchange.report import Report, build_report
from benchmark_app.words.language import Language
from benchmark_app.words.workbook import METHOD, WORKBOOK_WORDS

ENGLISH = ["Summary", "Grid", "Stages", "Trend", "Priorities"]
KOREAN = ["요약", "표", "단계", "추이", "우선순위"]
KEPT = ["History", "Services", "Importance", "Competitors", "Settings"]


@pytest.fixture
def report(snapshot: Any, observations: Any) -> Report:
    return build_report(snapshot, observations, name="Our Cafe & friends", version="1.2.3")


def texts(path: Path, name: str) -> list[str]:
    rows = sheet_rows(path, name)
    return [cell for row in rows for cell in row if isinstance(cell, str)]


def chart_parts(path: Path) -> list[str]:
    with ZipFile(path) as parts:
        names = sorted(name for name in parts.namelist() if name.startswith("xl/charts/"))
        return [parts.read(name).decode() for name in names]


def test_all_sheets_are_there_in_both_languages(report: Report, tmp_path: Path) -> None:
    for language, names, last in (
        (Language.EN, ENGLISH, ["Notes", "Method", "Check"]),
        (Language.KO, KOREAN, ["메모", "방법", "검산"]),
    ):
        path = tmp_path / f"{language}.xlsx"
        assert write_summary(report, path, language) == Written(replaced=0, cut=0)
        assert load_workbook(path, read_only=True).sheetnames == [*names, *KEPT, *last]


def test_the_summary_says_sentences_figures_and_steps(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx")
    said = texts(tmp_path / "out.xlsx", "Summary")
    assert said[:3] == [
        "Our Cafe & friends",
        "As of 22 November 2026 · Expectation Benchmark 1.2.3",
        "Free parking is now expected: 5 of 6 do it. You do not yet.",
    ]
    figures = said[said.index("Your level, 0 to 100") :][:12]
    assert figures[4:8] == ["65", "1", "1", "3"]
    assert figures[8:] == [
        "market 58 · ▲ 7 above the market",
        "of 1 expected by all · Free parking",
        "1 lead was copied · Loyalty card",
        "of 39 cells · older than allowed",
    ]
    steps = said[said.index("What to do next") + 1 :]
    assert steps[:2] == ["1", "Start with Free parking. 5 of 6 do it. You do not."]
    assert steps[3] == "Tell customers about Loyalty card. None of the 6 places known does it."


def test_a_level_that_is_not_sure_is_told_so_and_checked_all_the_same(
    snapshot: Any, observations: Any, tmp_path: Path
) -> None:
    snapshot.levels = {
        day: replace(level, is_sufficient=False) for day, level in snapshot.levels.items()
    }
    path = tmp_path / "out.xlsx"
    write_summary(build_report(snapshot, observations, name="n", version="1"), path)
    said = texts(path, "Summary")
    assert "about 65" in said
    assert "market about 58 · not sure yet: too few checks" in said
    assert any("Our Cafe about 65" in chart for chart in chart_parts(path))
    rows = load_workbook(path, read_only=True)["Check"].values
    checked = [row for row in rows if row[0] == "Your level, 0 to 100"]
    assert [row[2] for row in checked] == ['=VALUE(SUBSTITUTE(Summary!$A$9,"about ",""))']


def test_the_summary_speaks_korean(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx", Language.KO)
    said = texts(tmp_path / "out.xlsx", "요약")
    assert "2026년 11월 22일 기준 · Expectation Benchmark 1.2.3" in said
    assert "다음에 할 일" in said
    assert any("빠진 기본" in one for one in said)
    assert all("{" not in one for one in said)


def test_the_summary_is_one_portrait_page(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx")
    with ZipFile(tmp_path / "out.xlsx") as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert 'paperSize="9"' in sheet
    assert "<pageSetUpPr fitToPage" in sheet
    assert "landscape" not in sheet


def test_the_grid_shows_signs_with_the_own_column_first(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx")
    rows = sheet_rows(tmp_path / "out.xlsx", "Grid")[3:]
    assert rows[0][:5] == ("Service", "Stage", "Baseline", "Our Cafe", "Seaview")
    assert rows[0][-4:] == ("Against the baseline", "Remark", "Check again", "Touchpoint")
    by_name = {row[0]: row[1:] for row in rows[1:]}
    assert by_name["Free parking"][:3] == ("Expected by all", "○", "×")
    assert by_name["Free parking"][-4:-1] == ("Worse", "Missing basic", 2)
    assert by_name["Oat milk"][0] == "(Catching on)"
    assert by_name["Oat milk"][-4:-2] == ("Level", "Lead that was copied")
    assert by_name["Minutes to a cup (min)"][1:5] == (4.5, 4.5, 6.25, 0.3)
    assert by_name["Minutes to a cup (min)"][-4:-1] == ("Unknown", None, 1)
    assert by_name["Greeting by name"][-4:-2] == ("Better", None)
    assert {row[0] for row in by_name.values() if row[-3] == "Only us"} == {"Only us"}
    assert by_name["Greeting by name"][2:7] == ("◎", "△", "○", "×", "–")
    assert next(iter(by_name)) == "Oat milk"  # products come before services
    assert list(by_name)[-1] == "Tables outside"  # the owner's own touchpoint comes last


def test_a_usual_value_that_would_mislead_has_the_mean_beside_it(
    report: Report, tmp_path: Path
) -> None:
    level = replace(report.grid[0].level, own=2.0, typical=2.0, expected=1.6)
    rows = [
        replace(one, level=level, compared=Comparison.BETTER)
        if one.attribute.name in ("Greeting by name", "Minutes to a cup")
        else one
        for one in report.grid
    ]
    write_summary(replace(report, grid=tuple(rows)), tmp_path / "out.xlsx")
    grid = sheet_rows(tmp_path / "out.xlsx", "Grid")[4:]
    found = {row[0]: (row[2], *row[-4:-2]) for row in grid}
    assert found["Greeting by name"] == ("○ 1.6", "Better", None)
    assert found["Minutes to a cup (min)"] == (2.0, "Better", "Market mean: 1.6")
    with ZipFile(tmp_path / "out.xlsx") as parts:
        sheet = parts.read("xl/worksheets/sheet2.xml").decode()
    assert sheet.count('type="beginsWith"') == 4  # a sign is filled with a number beside it too


def test_levels_offer_only_their_signs(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx")
    with ZipFile(tmp_path / "out.xlsx") as parts:
        sheet = parts.read("xl/worksheets/sheet2.xml").decode()
    assert sheet.count('<dataValidation type="list"') == 6  # two of eight are measures
    assert "×,△,○,◎,?,–" in sheet
    assert 'type="notContainsErrors"' in sheet


def test_stages_tell_when_how_many_who_and_how_early(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx")
    rows = sheet_rows(tmp_path / "out.xlsx", "Stages")[5:15]
    parking = [row for row in rows if row[0] == "Free parking"]
    assert [row[1] for row in parking] == ["Sets apart", "Catching on", "Expected by all"]
    assert parking[0][2:4] == (datetime(2024, 2, 10), datetime(2025, 3, 1))  # noqa: DTZ001
    assert parking[1][5] == "Harbour House, 카페 온도"
    assert parking[2][3] == "now"
    assert parking[0][5] is None  # nobody moved at the first look
    assert {row[8] for row in parking} == {"not offered"}
    milk = [row for row in rows if row[0] == "Oat milk"]
    assert milk[0][5] == "change of places known"
    assert milk[1][1] == "(Catching on)"
    assert milk[1][8] == "17 months early"
    remarks = {row[0]: row[6] for row in rows}
    assert remarks["Seats"] == "already so when first looked at, not enough checks now"
    assert remarks["Tables outside"] is None
    assert {row[0]: row[4] for row in rows}["Tables outside"] == "0 of 1"
    since = {row[0]: row[7] for row in rows}
    assert since["Loyalty card"] == "1899-05-06 or earlier"
    assert since["Greeting by name"] == datetime(2024, 1, 1)  # noqa: DTZ001


def test_the_stages_count_services_as_the_summary_does(report: Report, tmp_path: Path) -> None:
    """Of what too little is known there is no stage to count, and services are no places."""
    write_summary(report, tmp_path / "out.xlsx", Language.KO)
    line = sheet_rows(tmp_path / "out.xlsx", "단계")[1][0]
    figures = report.figures
    assert line.endswith(f"기본: {figures.services}개 중 {figures.basics}개")
    assert figures.services < len(report.lanes)


def test_the_lanes_are_a_native_chart_of_days(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx")
    lanes = chart_parts(tmp_path / "out.xlsx")[1]
    assert 'barDir val="bar"' in lanes
    assert lanes.count("<c:ser>") == 4  # the empty beginning and at most three stages
    assert "wdUpDiag" in lanes  # not yet confirmed
    assert "Expected by all" in lanes


def test_the_trend_has_a_band_and_words_at_the_line_ends(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx")
    for chart in (chart_parts(tmp_path / "out.xlsx")[0], chart_parts(tmp_path / "out.xlsx")[2]):
        assert "<c:areaChart>" in chart
        assert "<c:lineChart>" in chart
        assert "Our Cafe 65" in chart
        assert "Market baseline 58" in chart
    rows = sheet_rows(tmp_path / "out.xlsx", "Trend")[24:]
    assert rows[0][:6] == (
        "Date", "Our Cafe", "Market baseline", "Low", "High", "Best competitor",
    )  # fmt: skip
    assert rows[1][0] == datetime(2024, 1, 10)  # noqa: DTZ001
    assert rows[-1][0] == datetime(2026, 11, 22)  # noqa: DTZ001
    assert rows[-1][1:8] == (65, 58, 53.5, 64.25, 68, 10.75, pytest.approx(112.069, abs=0.001))
    assert len(rows) == 1 + len(report.trend)


def test_the_history_keeps_everything_typed(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx")
    rows = sheet_rows(tmp_path / "out.xlsx", "History")
    assert rows[0] == (
        "date", "competitor", "attribute", "value", "started_on", "method", "source", "note",
        "recorded_at", "retracted_at",
    )  # fmt: skip
    assert rows[1][:4] == ("1899-05-06", "Our Cafe", "Loyalty card", "yes")
    by_value = {(row[2], row[3]) for row in rows[1:]}
    assert ("Oat milk", "unknown") in by_value
    assert ("Greeting by name", "n/a") in by_value
    assert ("Greeting by name", 3) in by_value
    assert ("Minutes to a cup", "0.30000000000000004") in by_value
    retracted = [row for row in rows[1:] if row[9]]
    assert retracted[0][8:] == ("2026-11-22T09:30:15.123465Z", "2026-11-23T09:30:15.123456Z")
    assert rows[2][7] == "=1+1"


def test_the_other_kept_sheets_have_code_names(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx", Language.KO)
    services = sheet_rows(tmp_path / "out.xlsx", "Services")
    assert services[0][:5] == ("order", "name", "touchpoint", "kind", "unit")
    assert services[4][6:10] == (None, 12, "0.30000000000000004", 0.5)
    assert services[6][10] == "20;40.5"
    assert services[3][12:14] == ("true", "come twice")
    competitors = sheet_rows(tmp_path / "out.xlsx", "Competitors")
    assert [row[1] for row in competitors[1:3]] == ["Seaview", "Our Cafe"]
    assert competitors[2][9] == "true"
    weights = sheet_rows(tmp_path / "out.xlsx", "Importance")
    assert weights[1] == ("Free parking", datetime(2024, 1, 1), 2)  # noqa: DTZ001
    settings = dict(sheet_rows(tmp_path / "out.xlsx", "Settings")[1:])
    assert settings["table_stakes_share"] == 0.7
    assert settings["confirmation_days"] == 60


def test_the_method_names_this_workspaces_numbers(
    snapshot: Any, market: Any, observations: Any, tmp_path: Path
) -> None:
    rules = Policy(table_stakes_share=0.8, stale_yes_months=0, withdrawal_required=0)
    snapshot.market = replace(market, policy=replace(rules, decline_drop=0))
    report = build_report(snapshot, observations, name="", version="1")
    write_summary(report, tmp_path / "out.xlsx")
    said = texts(tmp_path / "out.xlsx", "Method")
    assert said[1] == "As of 22 November 2026 · Expectation Benchmark 1"
    assert "80 % or more; new for 12 months." in said
    assert "Switched off in this workspace." in said
    assert any(one.startswith("Only 3 checked competitors are in the market") for one in said)
    assert any("yes without limit, no 24 months" in one for one in said)
    assert any(one.startswith("A stage follows the share") for one in said)
    assert texts(tmp_path / "out.xlsx", "Summary")[0] == "Where you stand in your market"


def test_what_excel_cannot_hold_is_told(report: Report, stub: Any, tmp_path: Path) -> None:
    odd = stub.seen(50, 1, 1, 1.0, date(2026, 1, 1), note="bell\x07", source="x" * 40_000)
    report = replace(report, observations=(*report.observations, odd))
    assert write_summary(report, tmp_path / "out.xlsx") == Written(replaced=1, cut=1)
    said = texts(tmp_path / "out.xlsx", "Method")[-2:]
    assert said[0].startswith("1 sign that Excel cannot hold was replaced")
    assert said[1].startswith("1 text longer")


def test_an_empty_workspace_still_gives_a_workbook(stub: Any, tmp_path: Path) -> None:
    snapshot = stub.snapshot(stub.market((), ()), known_at=datetime(2026, 11, 20, tzinfo=UTC))
    report = build_report(snapshot, (), name="", version="1")
    assert report.subject is None
    write_summary(report, tmp_path / "out.xlsx")
    said = texts(tmp_path / "out.xlsx", "Summary")
    assert "There is not enough to say yet." in said
    assert "Name your own business to see what to do next." in said
    assert any("with what was known on 20 November 2026" in one for one in said)
    charts = chart_parts(tmp_path / "out.xlsx")
    assert len(charts) == 2  # no lanes
    assert not any("areaChart" in one for one in charts)


def test_a_single_day_is_drawn_as_dots_with_the_words_apart(stub: Any, tmp_path: Path) -> None:
    one = Competitor(id=1, name="=A1", subject=True)
    snapshot = stub.snapshot(stub.market((one,), ()))
    snapshot.levels[snapshot.as_of] = stub.level(snapshot.as_of, 50.0, 55.0)
    report = build_report(snapshot, (), name="n", version="1")
    write_summary(report, tmp_path / "out.xlsx")
    chart = chart_parts(tmp_path / "out.xlsx")[0]
    assert '<c:symbol val="circle"/>' in chart
    assert "<c:dateAx>" not in chart  # it would begin in January
    assert 'formatCode="yyyy-mm-dd"' in chart
    assert "areaChart" not in chart
    assert "> =A1 50<" in chart  # text, not a reference
    assert chart.count("<c:ser>") == 4  # two dots, and where their words stand
    heights = sheet_rows(tmp_path / "out.xlsx", "Trend")[-1][12:14]
    assert heights == (56, 49)  # the levels 55 and 50 are too near for two words


def test_one_round_of_checks_makes_no_line_though_days_have_passed(
    stub: Any, market: Any, tmp_path: Path
) -> None:
    snapshot = stub.snapshot(market)
    seen = snapshot.as_of - timedelta(days=3)
    snapshot.days = (seen,)
    for day in (seen, snapshot.as_of):
        snapshot.levels[day] = stub.level(day, 50.0, 80.0)
    report = build_report(snapshot, (stub.seen(1, 1, 1, 1.0, seen),), name="n", version="1")
    assert len(report.trend) == 2
    write_summary(report, tmp_path / "out.xlsx")
    chart = chart_parts(tmp_path / "out.xlsx")[0]
    assert '<c:symbol val="circle"/>' in chart
    assert "<c:dateAx>" not in chart
    assert "<c:f>Trend!$B$27</c:f>" in chart  # the report's day


def test_words_of_two_lines_stand_farther_apart(stub: Any, tmp_path: Path) -> None:
    """As wide as “Market baseline about 50”, which no chart has room for in one line."""
    snapshot = stub.snapshot(stub.market((Competitor(id=1, name="Ours", subject=True),), ()))
    level = stub.level(snapshot.as_of, 50.0, 55.0)
    snapshot.levels[snapshot.as_of] = replace(level, is_sufficient=False)
    write_summary(build_report(snapshot, (), name="n", version="1"), tmp_path / "out.xlsx")
    assert sheet_rows(tmp_path / "out.xlsx", "Trend")[-1][12:14] == (58.5, 46.5)


def test_whole_numbers_have_no_point_at_their_end(report: Report, tmp_path: Path) -> None:
    """Excel would show 5 as “5.” where digits after the point may be missing."""
    write_summary(report, tmp_path / "out.xlsx")
    grid: Any = load_workbook(tmp_path / "out.xlsx", read_only=True)["Grid"]
    forms = {
        cell.value: cell.number_format
        for row in grid.iter_rows(min_row=5, max_col=11)
        for cell in row
        if isinstance(cell.value, float | int) and not cell.font.i
    }
    assert (forms[6.25], forms[40]) == ("#,##0.0#####", "#,##0")
    with ZipFile(tmp_path / "out.xlsx") as parts:
        styles = parts.read("xl/styles.xml").decode()
        drawn = "".join(chart_parts(tmp_path / "out.xlsx"))
    assert not [
        form for form in re.findall(r'formatCode="([^"]*)"', styles + drawn) if ".#" in form
    ]


def test_a_baseline_with_a_gap_is_drawn_without_its_band(
    snapshot: Any, stub: Any, observations: Any, tmp_path: Path
) -> None:
    for day in (date(2024, 1, 10), date(2025, 6, 30)):
        snapshot.levels[day] = stub.level(day)
    snapshot.levels[snapshot.as_of] = stub.level(snapshot.as_of, 90.0, 50.0)
    report = build_report(snapshot, observations, name="n", version="1")
    write_summary(report, tmp_path / "out.xlsx")
    chart = chart_parts(tmp_path / "out.xlsx")[0]
    assert "areaChart" not in chart
    assert "Trend!$B$26:" in chart
    first = sheet_rows(tmp_path / "out.xlsx", "Trend")[25]
    assert first[0] == datetime(2024, 1, 31)  # noqa: DTZ001 - the first day with a baseline
    assert "dLblPos" not in chart  # beside the line's end, which is where Excel puts it


def test_a_few_weeks_are_marked_by_their_days(stub: Any, tmp_path: Path) -> None:
    snapshot = stub.snapshot(stub.market((), ()))
    snapshot.days = (snapshot.as_of - timedelta(days=30),)
    write_summary(build_report(snapshot, (), name="n", version="1"), tmp_path / "out.xlsx")
    chart = chart_parts(tmp_path / "out.xlsx")[0]
    assert 'formatCode="yyyy-mm-dd"' in chart
    assert '<c:majorUnit val="5"/><c:majorTimeUnit val="days"/>' in chart


@pytest.mark.parametrize(("years", "unit"), [(1, 1), (2, 3), (4, 6), (8, 1), (30, 5), (70, 10)])
def test_the_axis_of_any_span_has_few_marks(
    stub: Any, tmp_path: Path, years: int, unit: int
) -> None:
    snapshot = stub.snapshot(stub.market((), ()))
    first = snapshot.as_of - timedelta(days=365 * years)
    snapshot.days = (first,)
    report = build_report(snapshot, (), name="n", version="1")
    report = replace(report, trend=tuple(replace(one, low=1.0, high=2.0) for one in report.trend))
    write_summary(report, tmp_path / "out.xlsx")
    assert f'<c:majorUnit val="{unit}"/>' in chart_parts(tmp_path / "out.xlsx")[0]


@pytest.mark.parametrize("days", [20, 300, 600, 1400, 3000, 9000, 25_000])
def test_lanes_of_any_length_are_drawn(stub: Any, market: Any, tmp_path: Path, days: int) -> None:
    snapshot = stub.snapshot(stub.market(market.competitors, market.attributes[:1]))
    start = snapshot.as_of - timedelta(days=days)
    snapshot.moves[1] = (stub.transition(LifecycleStage.CONTESTED, start, (2,)),)
    snapshot.results[1] = stub.result(1, LifecycleStage.CONTESTED, n=3, k=2)
    report = build_report(snapshot, (), name="n", version="1")
    write_summary(report, tmp_path / "out.xlsx")
    assert len(chart_parts(tmp_path / "out.xlsx")) == 3


def test_a_service_nobody_was_asked_about_says_so_and_a_day_is_a_day(
    stub: Any, market: Any, tmp_path: Path
) -> None:
    snapshot = stub.snapshot(stub.market(market.competitors, market.attributes[:2]))
    snapshot.moves[1] = (stub.transition(LifecycleStage.CONTESTED, snapshot.as_of, (2,)),)
    snapshot.results[1] = stub.result(1, LifecycleStage.CONTESTED, n=3, k=2)
    snapshot.results[2] = stub.result(2, n=0)
    write_summary(build_report(snapshot, (), name="n", version="1"), tmp_path / "out.xlsx")
    assert "no competitor has a value" in texts(tmp_path / "out.xlsx", "Stages")
    assert 'formatCode="yyyy-mm-dd"' in chart_parts(tmp_path / "out.xlsx")[1]


def test_lanes_before_excels_calendar_are_left_to_the_table(
    stub: Any, market: Any, tmp_path: Path
) -> None:
    snapshot = stub.snapshot(stub.market(market.competitors, market.attributes[:1]))
    snapshot.moves[1] = (stub.transition(LifecycleStage.CONTESTED, date(1890, 1, 1)),)
    snapshot.results[1] = stub.result(1, LifecycleStage.CONTESTED)
    write_summary(build_report(snapshot, (), name="n", version="1"), tmp_path / "out.xlsx")
    assert len(chart_parts(tmp_path / "out.xlsx")) == 2
    assert "1890-01-01" in texts(tmp_path / "out.xlsx", "Stages")


def test_a_sheet_leaves_what_is_no_number_empty(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "x.xlsx"))
    styles = {name: book.add_format(style) for name, style in all_styles().items()}
    sheet = Sheet(book, "S", styles, Cleaner())
    for row, value in enumerate((float("nan"), float("inf"), None, 2.5, 0.1 + 0.2)):
        sheet.number(row, 0, value)
    sheet.figure(5, 0, 0.1 + 0.2)
    sheet.figure(6, 0, float("nan"))
    sheet.merged(7, (0, 3), "", "plain")
    book.close()
    assert sheet.written == {
        (3, 0): 2.5,
        (4, 0): "0.30000000000000004",
        (5, 0): 0.3,
    }


def test_reading_back_notices_every_difference(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    book = xlsxwriter.Workbook(str(path))
    styles = {name: book.add_format(style) for name, style in all_styles().items()}
    sheet = Sheet(book, "S", styles, Cleaner())
    sheet.text(0, 0, "_x005F_ and _x0041_")
    sheet.number(1, 1, 2.0)
    sheet.day(2, 2, date(2026, 1, 2))
    book.close()
    good = dict(sheet.written)
    assert reads_back(path, {"S": good})
    assert not reads_back(path, {"T": good})
    assert not reads_back(path, {"S": good | {(5, 5): "more"}})
    assert not reads_back(path, {"S": {key: good[key] for key in list(good)[:2]}})
    for place, other in (((0, 0), "b"), ((1, 1), 3.0), ((1, 1), "2"), ((2, 2), date(2026, 1, 3))):
        assert not reads_back(path, {"S": good | {place: other}})
    assert not reads_back(path, {"S": good | {(1, 1): date(2026, 1, 2)}})
    assert not reads_back(path, {"S": good | {(2, 2): 46024.0}})


def test_a_file_that_differs_is_not_kept(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.xlsx"
    write_summary(report, path)
    before = path.read_bytes()
    monkeypatch.setattr(workbook_module, "reads_back", lambda *_: False)
    with pytest.raises(FileRefused) as refused:
        write_summary(report, path)
    assert refused.value.code == "written_file_differs"
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_too_many_rows_are_refused_before_writing(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_module, "_ROWS", 3)
    with pytest.raises(FileRefused) as refused:
        write_summary(report, tmp_path / "out.xlsx")
    assert refused.value.code == "too_many_rows"
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_one_clear_refusal(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("xlsxwriter.workbook.Workbook._store_workbook", fails)
    with pytest.raises(FileRefused) as refused:
        write_summary(report, tmp_path / "out.xlsx")
    assert refused.value.code == "disk_full"


def test_the_writers_own_error_is_told_as_the_systems(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise xlsxwriter.exceptions.FileCreateError(PermissionError(13, "Permission denied"))

    monkeypatch.setattr("xlsxwriter.workbook.Workbook._store_workbook", fails)
    with pytest.raises(FileRefused) as refused:
        write_summary(report, tmp_path / "out.xlsx")
    assert refused.value.code == "folder_read_only"


@pytest.mark.parametrize("table", [WORKBOOK_WORDS, METHOD])
def test_every_word_is_there_in_both_languages(table: dict[str, Any]) -> None:
    for sentence in table.values():
        assert sentence.en
        assert sentence.ko


def test_without_a_subject_the_figures_are_the_markets(
    snapshot: Any, market: Any, observations: Any, tmp_path: Path
) -> None:
    others = tuple(one for one in market.competitors if not one.subject)
    snapshot.market = replace(market, competitors=others)
    seen = tuple(one for one in observations if one.competitor != 1)
    standings = {
        one: replace(result, standing=Standing.UNKNOWN) for one, result in snapshot.results.items()
    }
    snapshot.results = standings
    snapshot.rows = {one: {2: (1.0, 1)} for one in snapshot.rows}
    snapshot.counts = CellCounts(known=8)
    causes = (3, 4, 5, 6, 7)
    moves = snapshot.moves[8]
    snapshot.moves[8] = tuple(replace(one, causes=causes) for one in moves)
    report = build_report(snapshot, seen, name="n", version="1")
    report = replace(report, actions=())
    write_summary(report, tmp_path / "out.xlsx")
    said = texts(tmp_path / "out.xlsx", "Summary")
    start = said.index("Market level, 0 to 100")
    assert said[start : start + 12] == [
        "Market level, 0 to 100", "Expected by all", "Catching on", "Cells to check again",
        "58", "1", "2", "0",
        "your business is not named yet", "of 5 services", "of 5 services",
        "of 8 cells · None is too old",
    ]  # fmt: skip
    assert "Name your own business to see what to do next." in said
    stages = sheet_rows(tmp_path / "out.xlsx", "Stages")[4:]
    assert stages[0][6:9] == ("Remark", "Forecast", None)
    assert any(row[5] == "Harbour House, 카페 온도, The Blue Door, and 2 more" for row in stages)


def test_where_nothing_is_missing_it_says_so(stub: Any, tmp_path: Path) -> None:
    one = Competitor(id=1, name="Ours", subject=True)
    report = build_report(stub.snapshot(stub.market((one,), ())), (), name="n", version="1")
    write_summary(report, tmp_path / "out.xlsx")
    said = texts(tmp_path / "out.xlsx", "Summary")
    assert "Nothing is missing. Check again when three months have passed." in said
