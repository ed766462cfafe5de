"""The sheets Priorities and Check: order, words, dates, factors, the map, and live formulas."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from math import inf
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from round_trip import SOFFICE, saved_by_libreoffice
from sheet_rows import sheet_rows

from benchmark_app.domain.attribute import Importance
from benchmark_app.domain.competitor import CompetitorKind
from benchmark_app.domain.edits import EditGroup, Put
from benchmark_app.domain.forecast import Forecast, ForecastBasis, IssuedForecast, Outcome
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.priority import PlanCheck, PriorityLabel
from benchmark_app.domain.quadrant import Quadrant
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.exchange.excel_summary import write_summary
from benchmark_app.exchange.excel_summary.first_chart import MARKERS
from benchmark_app.exchange.excel_summary.first_map import first_map
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.import_plan import plan_import
from benchmark_app.exchange.report import Report, build_report
from benchmark_app.paths import sample_data
from benchmark_app.words.language import Language
from benchmark_app.words.quadrant import QUADRANTS
from benchmark_app.words.sentence import Sentence
from benchmark_app.words.workbook_first import FIRST_WORDS, stage_forecast_text
from benchmark_app.workspace import Market, create_workspace

#: openpyxl does not read bars in cells, and says so.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")
AS_OF = date(2026, 11, 22)
Rows = list[tuple[Any, ...]]


def forecast(attribute: int, within_year: float = 0.2, within_five: float = 0.8) -> Forecast:
    """A year to two and a half in the middle half of the draws."""
    return Forecast(
        attribute=attribute,
        as_of=AS_OF,
        threshold=0.7,
        years=(0.5, 1.0, 1.5, 2.5, 4.0),
        within=(0.0,) * 12 + (within_year,) * 48 + (within_five,),
        basis=ForecastBasis.HISTORY,
        relative_speed=1.0,
        adopters=3,
        known=6,
        needed=5,
    )


def factors(**more: Any) -> dict[str, Any]:
    """Own 20 below a baseline of 60 and adequate 50: pain v .4 W, gain v .3 better room."""
    values: dict[str, Any] = {
        "importance": 2.0,
        "own": 0.2,
        "adequate": 0.5,
        "expected": 0.6,
        "target": 0.9,
        "pressure": 0.5,
        "better": 0.4,
        "room": 0.25,
        "effort": 2,
    } | more
    v, own, expected = values["importance"], values["own"], values["expected"] or 0.0
    pain = gain = 0.0
    if own is not None:
        pain = v * max(0.0, max(values["adequate"], expected) - own) * values["pressure"]
    if own is not None and values["target"] is not None:
        step = max(0.0, values["target"] - max(own, expected))
        gain = v * step * values["better"] * values["room"]
    return values | {"pain": pain, "gain": gain, "priority": (pain + gain) / values["effort"]}


@pytest.fixture
def foreseen(snapshot: Any, stub: Any) -> Any:
    """Eight services: pressing, planned, left, unknown, too little known."""
    plan = Plan(
        attribute=8,
        move=Move.MATCH,
        target=1.0,
        due=date(2027, 6, 1),
        cost=1250.5,
        effort=1,
        lead_months=3,
        note="=ask(the landlord)",
    )
    left = Plan(attribute=2, move=Move.LEAVE)
    more: dict[int, dict[str, Any]] = {
        1: factors(importance=3.0, own=0.0, label=PriorityLabel.FIX_NOW, effort=1),
        2: factors(own=1.0, plan=left),
        3: factors(own=0.6, expected=0.6),
        4: factors(own=None),
        5: factors(own=0.4, expected=None, target=None),
        6: factors(own=0.3, label=PriorityLabel.CHECK_MORE),
        7: factors(importance=0.5, own=1.0, forecast=forecast(7, within_five=0.3)),
        8: factors(
            own=0.0,
            effort=1,
            label=PriorityLabel.CLOSE_BY,
            forecast=forecast(8, within_year=0.6),
            close_by=date(2027, 11, 22),
            start_by=date(2027, 8, 22),
            plan=plan,
            check=PlanCheck(adequate=1.0, is_enough=True, ready_on=date(2027, 2, 22)),
        ),
    }
    snapshot.priorities = {one: stub.priority(snapshot, one, **more[one]) for one in more}
    return snapshot


@pytest.fixture
def report(foreseen: Any, observations: Any) -> Report:
    return build_report(foreseen, observations, name="Our Cafe", version="1")


@pytest.fixture
def written(report: Report, tmp_path: Path) -> Path:
    write_summary(report, tmp_path / "out.xlsx")
    return tmp_path / "out.xlsx"


def ranking(path: Path, sheet: str = "Priorities") -> dict[str, dict[str, Any]]:
    """The rows of the list by service, in their order."""
    rows = sheet_rows(path, sheet)
    found = {}
    for row in rows[4:]:
        if not isinstance(row[0], (int, float)):
            break
        found[row[1]] = dict(zip(map(str, rows[3]), row, strict=False))
    return found


def test_services_stand_in_the_order_of_the_ranking(report: Report, written: Path) -> None:
    names = {one.id: one.name for one in report.attributes}
    assert list(ranking(written)) == [names[one.attribute] for one in report.ranking]
    assert next(iter(ranking(written))) == "Free parking"
    assert [row["#"] for row in ranking(written).values()] == list(range(1, 9))


def test_each_row_says_what_why_when_and_the_plan(written: Path) -> None:
    ahead = ranking(written)["Order ahead"]
    assert ahead["Stage"] == "Catching on"
    assert ahead["Advice"] == "Close by November 2027"
    assert ahead["Why"].startswith("It is catching on, 3 of 6 do it, and it may be expected")
    assert ahead["When expected by all"].startswith("Expected by all around May 2028")
    assert ahead["Start by"] == datetime(2027, 8, 22)  # noqa: DTZ001
    assert ahead["By"] == datetime(2027, 6, 1)  # noqa: DTZ001
    assert (ahead["Decision"], ahead["Planned value"]) == ("Match", "yes")
    assert (ahead["Cost"], ahead["Months needed"], ahead["Effort"]) == (1250.5, 3, 1)
    assert ahead["Will it do"].startswith("“yes” will do on 1 June 2027")
    assert ahead["Note"] == "=ask(the landlord)"
    milk = ranking(written)["Oat milk"]
    assert milk["Decision"] == "Leave"
    assert milk["Why"].endswith("You decided to leave it.")
    assert [milk[name] for name in ("Start by", "By", "Cost")] == [None] * 3


def test_every_factor_stands_in_points_and_shares(written: Path) -> None:
    """Own 0, adequate 50, baseline 60, target 90; pain 3 x .6 x .5, gain 3 x .3 x .4 x .25."""
    parking = ranking(written)["Free parking"]
    assert parking["Gap to the baseline"] == -60
    assert {name: parking[name] for name in list(parking)[15:30]} == {
        "Gap to what most offer": -50,
        "Yours": 0,
        "What most offer": 50,
        "Market baseline": 60,
        "Target": 90,
        "Who offers it": pytest.approx(5 / 6),
        "Disappoints when missing": pytest.approx(5 / 6),
        "Delights when there": 0.4,
        "Pressure over 12 months": 0.5,
        "Still special when ready": 0.25,
        "Importance": 3,
        "Pain": pytest.approx(0.9),
        "Gain": pytest.approx(0.09),
        "Effort": 1,
        "Priority": pytest.approx(0.99),
    }
    cup = ranking(written)["Minutes to a cup"]
    assert (cup["Yours"], cup["Gap to the baseline"]) == (None, None)
    assert cup["Stage"] == "–"


def test_no_date_is_told_that_may_not_be(written: Path) -> None:
    """30 % within five years: no date; too few checks: nothing at all, here or under Stages."""
    rows = ranking(written)
    late = "Expected by all: not in the next 5 years (70 % likely)."
    assert rows["Loyalty card"]["When expected by all"] == late
    assert rows["Seats"]["When expected by all"] is None
    assert rows["Seats"]["Start by"] is None
    assert rows["Seats"]["Advice"] == "Check more places"
    stages = sheet_rows(written, "Stages")
    assert stages[4][9] == "Forecast"
    told = {row[0]: row[9] for row in stages[5:] if row[9] and row[0] and row[3] == "now"}
    assert told == {
        "Order ahead": "Soon expected, 2028-05",
        "Loyalty card": "not in the next 5 years (70 %)",
    }


def test_a_first_guess_says_so() -> None:
    guess = replace(forecast(1), basis=ForecastBasis.PRIOR_ONLY)
    assert stage_forecast_text(guess, Language.EN) == "2028-05, a first guess"


def test_it_speaks_korean_and_names_no_place_left_open(report: Report, tmp_path: Path) -> None:
    write_summary(report, tmp_path / "out.xlsx", Language.KO)
    rows = ranking(tmp_path / "out.xlsx", "우선순위")
    assert rows["Order ahead"]["결정"] == "따라가기"
    assert rows["Order ahead"]["할 일"] == "2027년 11월까지 따라잡기"
    for sheet in ("우선순위", "검산", "방법"):
        cells = [cell for row in sheet_rows(tmp_path / "out.xlsx", sheet) for cell in row]
        assert not [cell for cell in cells if isinstance(cell, str) and "{" in cell]


def test_the_map_is_a_native_scatter_with_the_crosshair_at_baseline_and_median(
    written: Path,
) -> None:
    with ZipFile(written) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/charts/")]
        charts = [parts.read(name).decode() for name in sorted(names)]
    chart = next(one for one in charts if "<c:scatterChart>" in one)
    assert chart.count("<c:ser>") == 4 + 6  # four words, six services that can be placed
    assert '<c:crossesAt val="0"/>' in chart
    assert '<c:crossesAt val="2.0"/>' in chart
    assert "Less important, at the market or above" in chart
    assert "Priorities!$E$5" in chart  # its place is the list's own cell


def test_bars_of_gaps_run_from_the_middle(written: Path) -> None:
    with ZipFile(written) as parts:
        sheet = parts.read("xl/worksheets/sheet5.xml").decode()
    assert sheet.count('axisPosition="middle"') == 2


def test_quadrants_lie_around_baseline_and_median(report: Report) -> None:
    """Importance 3 2 2 2 2 .5, median 2; against 60: parking -60, milk +40, greeting 0."""
    found = first_map(report)
    assert found is not None
    names = {quadrant: [one.name for one in found.quadrant(quadrant)] for quadrant in Quadrant}
    assert names == {
        Quadrant.FIX_FIRST: ["Free parking", "Order ahead", "Seats"],
        Quadrant.KEEP_UP: ["Greeting by name", "Oat milk"],
        Quadrant.LOW_PRIORITY: [],
        Quadrant.POSSIBLE_OVERKILL: ["Loyalty card"],
    }
    assert (found.left_out, found.middle, found.reach, found.top) == (2, 2.0, 80.0, 4.0)
    assert not found.is_flat
    for quadrant in Quadrant:
        x, y = found.corner(quadrant)
        assert (x < 0) == (quadrant in (Quadrant.FIX_FIRST, Quadrant.LOW_PRIORITY))
        assert (y > 2) == (quadrant in (Quadrant.FIX_FIRST, Quadrant.KEEP_UP))


def test_near_spots_share_a_label(report: Report) -> None:
    """Six at one place and one elsewhere: the first four numbers, then how many more."""
    same = factors(importance=1.0)
    ranked = tuple(
        replace(one, **same | ({"own": 0.9} if place == 6 else {}))
        for place, one in enumerate(report.ranking)
    )
    found = first_map(replace(report, ranking=ranked))
    assert found is not None
    assert found.is_flat
    assert {place: one.text for place, one in found.labels.items()} == {0: "1, 2, 3, 4 +3", 6: "7"}
    assert found.top == 2.0


def test_where_nothing_matters_the_map_still_has_a_height(report: Report) -> None:
    ranked = tuple(replace(one, **factors(importance=0.0)) for one in report.ranking)
    found = first_map(replace(report, ranking=ranked))
    assert found is not None
    assert found.top == 1.0


def test_where_all_matter_the_same_it_says_so(report: Report, tmp_path: Path) -> None:
    same = tuple(replace(one, **factors(importance=1.0)) for one in report.ranking)
    write_summary(replace(report, ranking=same), tmp_path / "out.xlsx")
    said = [cell for row in sheet_rows(tmp_path / "out.xlsx", "Priorities") for cell in row]
    assert any(str(one).startswith("All services count the same") for one in said)
    assert not any("not drawn" in str(one) for one in said)


def test_what_cannot_be_placed_is_counted(written: Path) -> None:
    said = [cell for row in sheet_rows(written, "Priorities") for cell in row]
    assert any(str(one).startswith("2 services are not drawn") for one in said)
    assert any(str(one).startswith("Start with Free parking.") for one in said)


def test_with_too_few_competitors_it_says_so_as_the_window_does(
    foreseen: Any, market: Any, tmp_path: Path
) -> None:
    subject = [one for one in market.competitors if one.subject]
    rivals = [one for one in market.competitors if not one.subject]
    watched = [replace(one, kind=CompetitorKind.POTENTIAL) for one in rivals[2:]]
    foreseen.market = replace(market, competitors=(*subject, *rivals[:2], *watched))
    write_summary(build_report(foreseen, (), name="n", version="1"), tmp_path / "out.xlsx")
    said = [cell for row in sheet_rows(tmp_path / "out.xlsx", "Priorities") for cell in row]
    assert "What to do first can be said from three competitors on." in said


def test_without_a_subject_there_is_a_list_but_no_map(
    foreseen: Any, market: Any, stub: Any, tmp_path: Path
) -> None:
    others = tuple(one for one in market.competitors if not one.subject)
    foreseen.market = replace(market, competitors=others)
    unknown = factors(own=None)
    for day in (*foreseen.days, AS_OF):
        foreseen.levels[day] = stub.level(day, market=60.0)
    foreseen.priorities = {one: stub.priority(foreseen, one, **unknown) for one in range(1, 9)}
    write_summary(build_report(foreseen, (), name="n", version="1"), tmp_path / "out.xlsx")
    said = [cell for row in sheet_rows(tmp_path / "out.xlsx", "Priorities") for cell in row]
    assert any(str(one).startswith("Mark one column as your business") for one in said)
    assert "Shape: stage" not in said
    assert "What the factors mean" in said
    check = sheet_rows(tmp_path / "out.xlsx", "Check")
    assert [row[0] for row in check[5:9]] == [
        "Market level, 0 to 100", "Market baseline", "Expected by all", "Catching on",
    ]  # fmt: skip


def test_an_empty_workspace_has_nothing_to_check(stub: Any, tmp_path: Path) -> None:
    report = build_report(stub.snapshot(stub.market((), ())), (), name="", version="1")
    write_summary(report, tmp_path / "out.xlsx")
    assert len(sheet_rows(tmp_path / "out.xlsx", "Check")) == 2


def test_told_forecasts_stand_in_words_with_how_they_turned_out(
    foreseen: Any, tmp_path: Path
) -> None:
    told = IssuedForecast(
        attribute=1,
        as_of=date(2024, 5, 1),
        recorded_at=datetime(2024, 5, 1, 9, tzinfo=UTC),
        threshold=0.7,
        years=(0.5, 1.0, 1.5, 2.5, inf),
        within_year=0.3,
        within_five=0.9,
        basis=ForecastBasis.HISTORY,
        naive=(0.25, 1.0, inf),
    )
    later = replace(told, as_of=date(2027, 1, 1), naive=None)
    foreseen.turned_out = (
        Outcome(
            issued=told,
            reached_on=date(2026, 1, 5),
            is_due=True,
            is_inside=True,
            pinball=0.1,
            naive_pinball=None,
        ),
    )
    report = build_report(foreseen, (), (told, later), name="", version="1")
    write_summary(report, tmp_path / "out.xlsx")
    rows = sheet_rows(tmp_path / "out.xlsx", "Forecasts")
    assert rows[1][:4] == (
        "Free parking",
        datetime(2024, 5, 1),  # noqa: DTZ001
        "around 2025-10, hardly before 2024-10",
        "came on 2026-01-05, inside that time",
    )
    assert rows[1][6:] == (0.5, 1, 1.5, 2.5, "inf", 0.3, 0.9, "history", 0.25, 1, "inf")
    assert rows[2][3] is None
    assert rows[2][14:] == (None, None, None)
    said = [cell for row in sheet_rows(tmp_path / "out.xlsx", "Method") for cell in row]
    assert any(str(one).startswith("Of 1 forecast that has come due, 1 came true") for one in said)


@pytest.mark.parametrize("table", [FIRST_WORDS, QUADRANTS])
def test_every_word_is_there_in_both_languages(table: dict[Any, Sentence]) -> None:
    for sentence in table.values():
        assert sentence.en
        assert sentence.ko


# live formulas, computed by LibreOffice


def recalculated(path: Path) -> Rows:
    """The sheet Check as LibreOffice computes it anew."""
    (saved,) = saved_by_libreoffice([bare_of(path)], path.parent)
    book = load_workbook(saved, read_only=True, data_only=True)
    return [tuple(row) for row in book.worksheets[-1].iter_rows(values_only=True)]


def bare_of(path: Path) -> Path:
    """The workbook without what its formulas once gave: these LibreOffice computes."""
    bare = path.with_name(f"{path.stem}-bare.xlsx")
    with ZipFile(path) as old, ZipFile(bare, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename.startswith("xl/worksheets/sheet"):
                content = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
            new.writestr(part.filename, content)
    return bare


def priced(rows: Rows) -> dict[str, tuple[Any, ...]]:
    """The services' rows of Check by name."""
    start = next(place for place, row in enumerate(rows) if row[0] == "Service")
    return {row[0]: row[1:] for row in rows[start + 1 :]}


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_check_computes_every_priority_once_more(written: Path, report: Report) -> None:
    rows = recalculated(written)
    names = {one.id: one.name for one in report.attributes}
    found = priced(rows)
    for one in report.ranking:
        pain, pain_again, gain, gain_again, shown, again, same = found[names[one.attribute]]
        assert (pain, pain_again) == (pytest.approx(one.pain), pytest.approx(one.pain))
        assert (gain, gain_again) == (pytest.approx(one.gain), pytest.approx(one.gain))
        assert (shown, again) == (pytest.approx(one.priority), pytest.approx(one.priority))
        assert same is True
    counts = {row[0]: row[2:5] for row in rows[5:12]}
    assert counts["Missing basics"] == (1, 1, True)
    assert counts["Only us"] == (1, 1, True)


def head_of(sheet: Any) -> list[Any]:
    """The texts of the header row."""
    return [cell.value for cell in sheet[4]]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_check_notices_a_figure_that_somebody_changed(written: Path) -> None:
    book = load_workbook(written)
    list_, grid = book["Priorities"], book["Grid"]
    list_.cell(5, head_of(list_).index("Pressure over 12 months") + 1).value = 0.75
    grid.cell(5, head_of(grid).index("Remark") + 1).value = "Missing basic"
    book.save(written)
    rows = recalculated(written)
    assert rows[2][:2] == ("All the same", False)
    verdicts = {name: row[-1] for name, row in priced(rows).items()}
    assert [name for name, same in verdicts.items() if not same] == ["Free parking"]
    assert next(row for row in rows if row[0] == "Missing basics")[2:5] == (1, 2, False)


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("sample", ["cafe", "motel"])
def test_check_agrees_on_the_samples(sample: str, tmp_path: Path) -> None:
    """Levels, ratio and counts of a real analysis, and each of its priorities."""
    source = sample_data() / f"{sample}.csv"
    market = Market(competitors=(), attributes=())
    edit = plan_import(read_arrival(source, today=AS_OF), market, today=AS_OF, skip_bad=True).edit
    with create_workspace(tmp_path / "one.bench", edit=edit) as workspace:
        weights = [
            Importance(attribute=one.id, from_date=date(1950, 1, 1), weight=1 / 3 + place / 7)
            for place, one in enumerate(workspace.attributes)
        ]
        workspace.apply(EditGroup(tuple(map(Put, weights))))
        snapshot = workspace.as_of(workspace.default_as_of(AS_OF))
        report = build_report(snapshot, workspace.observations(), name=sample, version="1")
    write_summary(report, tmp_path / "out.xlsx")
    rows = recalculated(tmp_path / "out.xlsx")
    assert rows[2][:2] == ("All the same", True)
    assert [row[0] for row in rows[5:11]] == [
        "Your level, 0 to 100", "Market baseline", "Parity index", "Missing basics", "Only us",
        "Cells to check again",
    ]  # fmt: skip
    assert rows[10][2:5] == (report.figures.stale, report.figures.stale, True)
    assert rows[6][3] == pytest.approx(report.now.market_level)
    assert all(row[-1] is True for row in priced(rows).values())


def test_every_stage_has_a_shape_of_its_own() -> None:
    assert set(MARKERS) == {*LifecycleStage, None}
    assert len({sign for _, sign in MARKERS.values()}) == len(MARKERS)
