"""forecast, backtest and priorities: the columns others build on, and what people read."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmark_app import Attribute, Competitor, EditGroup, Put, Record, create_workspace
from benchmark_app.cli import foresight, main, view
from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.forecast import Forecast, ForecastBasis, ForecastMethod, MethodScore
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.workspace import Snapshot, Workspace, open_workspace

FORECAST = "attribute,as_of,threshold,q10,q25,q50,q75,q90,p12m,p5y,basis,relative_speed"
BACKTEST = "method,n,mae,pinball,crps,coverage80"
PRIORITIES = "attribute,label,pain,gain,effort,priority,start_by"
TODAY = date(2024, 1, 10)
BEFORE = ("--as-of", "2024-01-05")
NAMES = "ABCDEFGHIJ"


@pytest.fixture
def market(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ice at 6 of 10 and not ours, Tea at 9 of 10 and ours, seen nine days ago."""
    monkeypatch.setattr(view, "today", lambda: TODAY)
    monkeypatch.setattr(foresight, "today", lambda: TODAY)
    path = tmp_path / "market.bench"
    seen = date(2024, 1, 1)
    with create_workspace(path) as workspace:
        workspace.apply(
            EditGroup(
                (
                    *(Put(Competitor(name=one, subject=one == "Us")) for one in (*NAMES, "Us")),
                    *(
                        Put(Attribute(name=one, kind=AttributeKind.YES_NO))
                        for one in ("Ice", "Tea")
                    ),
                )
            )
        )
        for name, count, own in (("Ice", 6, "no"), ("Tea", 9, "yes")):
            for place, one in enumerate(NAMES):
                has = "yes" if place < count else "no"
                workspace.apply(Record(one, name, has, observed_on=seen))
            workspace.apply(Record("Us", name, own, observed_on=seen))
    return path


Foretell = Callable[..., None]


@pytest.fixture
def foretell(monkeypatch: pytest.MonkeyPatch) -> Foretell:
    """Has every reading answer with a forecast of Ice, changed as told."""

    def give(**changes: Any) -> None:
        def given(reading: Snapshot, threshold: float | None = None) -> Mapping[int, Forecast]:
            usual: dict[str, Any] = {
                "attribute": reading.market.attributes[0].id,
                "as_of": reading.as_of,
                "threshold": threshold or 0.7,
                "years": (0.25, 0.5, 1.0, 2.0, math.inf),
                "within": tuple(min(month / 24, 0.9) for month in range(61)),
                "basis": ForecastBasis.HISTORY,
                "relative_speed": 0.6,
                "adopters": 6,
                "known": 10,
                "needed": 7,
            }
            ice = Forecast(**usual | changes)
            return {ice.attribute: ice}

        def naive(reading: Snapshot, _: float) -> Mapping[int, tuple[float, float, float]]:
            return {reading.market.attributes[0].id: (0.5, 1.5, 2.5)}

        monkeypatch.setattr(Snapshot, "forecasts", given, raising=False)
        monkeypatch.setattr(Snapshot, "naive", naive, raising=False)

    give()
    return give


def issued(path: Path) -> list[tuple[date, float, Any]]:
    with open_workspace(path) as workspace:
        return [(one.as_of, one.threshold, one.naive) for one in workspace.issued()]


# forecast


def test_a_forecast_as_csv(run: Any, market: Path, foretell: Foretell) -> None:
    answer = run("forecast", market, *BEFORE, "--format", "csv")
    assert (answer.code, answer.err) == (0, "As of 5 January 2024.\n")
    assert answer.out == (
        f"{FORECAST}\nIce,2024-01-05,0.700000,0.250000,0.500000,1.000000,2.000000,inf,0.500000,"
        "0.900000,history,0.600000\n"
    )


def test_a_forecast_as_json_writes_inf_in_words(run: Any, market: Path, foretell: Foretell) -> None:
    (row,) = json.loads(run("forecast", market, *BEFORE, "--format", "json").out)
    assert list(row) == FORECAST.split(",")
    assert (row["q50"], row["q90"], row["basis"]) == (1.0, "inf", "history")


def test_a_forecast_for_people(run: Any, market: Path, foretell: Foretell) -> None:
    lines = run("forecast", market, *BEFORE).out.splitlines()
    assert lines[0].startswith("As of 5 January 2024. When 70 % of the competitors will offer it")
    assert lines[2].split() == [
        *("attribute", "q10", "q25", "q50", "q75", "q90", "p12m", "p5y", "basis", "relative_speed")
    ]
    assert re.split(r"\s{2,}", lines[4].strip()) == [
        *("Ice", "2024-04", "2024-07", "2025-01", "2026-01", "later", "50 %", "90 %"),
        *("from this market's history", "0.6 times"),
    ]
    assert lines[6:] == [
        "Too few copies have been seen to say how fast this market copies.",
        "Forecasts shown here are kept, and judged once their time has come.",
    ]
    korean = run("--language", "ko", "forecast", market, *BEFORE).out
    assert "0.6배" in korean
    assert "경쟁 가게의 70%가" in korean


def test_no_date_is_shown_to_people_where_it_is_likelier_late(
    run: Any, market: Path, foretell: Foretell
) -> None:
    foretell(years=(3.0, 6.0, 9.0, 20.0, math.inf), within=(0.0,) * 60 + (0.28,))
    shown = run("forecast", market, *BEFORE).out.splitlines()[4]
    assert "not in the next 5 years (72 %)" in shown
    assert not re.search(r"20\d\d", shown)
    row = next(csv.DictReader(io.StringIO(run("forecast", market, *BEFORE, "--format", "csv").out)))
    assert (row["q10"], row["q90"], row["p5y"]) == ("3.000000", "inf", "0.280000")


def test_a_forecast_of_one_service_and_another_share(
    run: Any, market: Path, foretell: Foretell
) -> None:
    answer = run("forecast", market, *BEFORE, "--threshold", "0.5", "--attribute", "ice")
    assert "When 50 % of the competitors" in answer.out
    nothing = run("forecast", market, *BEFORE, "--attribute", "Tea")
    assert nothing.code == 0
    assert nothing.out == (
        "As of 5 January 2024.\n\n"
        "There is nothing to forecast: no service here has started and is still on its way.\n"
    )
    bare = run("forecast", market, *BEFORE, "--attribute", "Tea", "--format", "csv")
    assert bare.out == f"{FORECAST}\n"
    assert run("forecast", market, "--attribute", "Pool").code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        *(("forecast", "x", "--threshold", one) for one in ("0", "-0.1", "1.1", "nan", "most")),
        ("backtest", "x"),
        ("backtest", "x", "--cuts", "2020-01-01,soon"),
        ("backtest", "x", "--cuts", ""),
        ("backtest", "x", "--cuts", "2020-01-01", "--threshold", "70"),
        ("priorities", "x", "--threshold", ".7"),
    ],
)
def test_misuse_ends_with_2_and_says_what_is_wanted(
    run: Any, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert re.search(r"share above 0 and up to 1|date such as|--cuts|unrecognized", said)


# what is told of today is kept


def test_todays_forecast_is_kept_once_a_month(run: Any, market: Path, foretell: Foretell) -> None:
    assert run("forecast", market).code == 0
    assert run("forecast", market, "--format", "json").code == 0
    assert issued(market) == [(TODAY, 0.7, (0.5, 1.5, 2.5))]
    assert run("forecast", market, "--threshold", "0.5").code == 0
    assert issued(market) == [(TODAY, 0.7, (0.5, 1.5, 2.5)), (TODAY, 0.5, (0.5, 1.5, 2.5))]


def test_keeping_a_forecast_is_no_edit(run: Any, market: Path, foretell: Foretell) -> None:
    with open_workspace(market) as workspace:
        before = workspace.revision
    run("forecast", market)
    with open_workspace(market) as workspace:
        assert workspace.revision == before
        (kept,) = workspace.issued()
        assert kept.recorded_at.tzinfo is not None
        assert (kept.within_year, kept.within_five, kept.basis) == (0.5, 0.9, "history")


@pytest.mark.parametrize(
    "arguments", [BEFORE, ("--as-of", "2024-01-10"), ("--known-at", "2999-01-01")]
)
def test_a_look_back_is_not_kept(
    run: Any, market: Path, foretell: Foretell, arguments: tuple[str, ...]
) -> None:
    assert run("forecast", market, *arguments).code == 0
    assert issued(market) == []


def test_an_old_file_tells_nothing_of_today(
    run: Any, market: Path, foretell: Foretell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (view, foresight):
        monkeypatch.setattr(module, "today", lambda: date(2026, 6, 1))
    assert run("forecast", market).out.startswith("As of 1 January 2024.")
    assert issued(market) == []


def test_a_service_left_out_is_not_told(run: Any, market: Path, foretell: Foretell) -> None:
    run("forecast", market, "--attribute", "Tea")
    assert issued(market) == []


# backtest

SCORES = (
    MethodScore(
        method=ForecastMethod.FORECAST, n=34, mae=1.25, pinball=0.5, crps=0.75, coverage=0.8
    ),
    MethodScore(
        method=ForecastMethod.MEDIAN_LAG, n=34, mae=2.0, pinball=1.0, crps=1.5, coverage=None
    ),
)


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Has every backtest answer `SCORES`, and keeps what was asked."""
    asked: list[tuple[Any, ...]] = []

    def answer(_: Workspace, *arguments: Any) -> tuple[MethodScore, ...]:
        asked.append(arguments)
        return SCORES

    monkeypatch.setattr(Workspace, "backtest", answer)
    return asked


def test_a_backtest_as_csv_and_json(run: Any, market: Path, scored: list[Any]) -> None:
    cuts = "2022-01-01, 2021-01-01,2022-01-01"
    answer = run("backtest", market, "--cuts", cuts, "--threshold", "0.5", "--format", "csv")
    assert (answer.code, answer.err) == (0, "As of 10 January 2024.\n")
    assert answer.out == (
        f"{BACKTEST}\nforecast,34,1.250000,0.500000,0.750000,0.800000\n"
        "median_lag,34,2.000000,1.000000,1.500000,\n"
    )
    assert scored == [([date(2021, 1, 1), date(2022, 1, 1)], 0.5, TODAY)]
    rows = json.loads(run("backtest", market, "--cuts", cuts, "--format", "json").out)
    assert (rows[1]["method"], rows[1]["coverage80"]) == ("median_lag", None)
    assert scored[1][1] is None


def test_a_backtest_for_people(run: Any, market: Path, scored: list[Any]) -> None:
    answer = run("backtest", market, "--cuts", "2021-01-01", *BEFORE)
    assert answer.out.startswith("As of 5 January 2024.\n")
    assert "this program" in answer.out
    assert "nothing to forecast" not in answer.out
    assert scored == [([date(2021, 1, 1)], None, date(2024, 1, 5))]
    korean = run("backtest", market, "--cuts", "2021-01-01", "--language", "ko")
    assert "이 프로그램" in korean.out


def test_a_backtest_with_nothing_to_score(
    run: Any, market: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing = MethodScore(
        method=ForecastMethod.FORECAST, n=0, mae=None, pinball=None, crps=None, coverage=None
    )
    monkeypatch.setattr(Workspace, "backtest", lambda *_: (nothing,))
    answer = run("backtest", market, "--cuts", "1999-01-01", "--format", "csv")
    assert (answer.code, answer.out) == (0, f"{BACKTEST}\nforecast,0,,,,\n")
    shown = run("backtest", market, "--cuts", "1999-01-01")
    assert shown.code == 0
    assert shown.out.endswith("there was nothing to forecast that could be judged.\n")


# priorities


def test_priorities_as_csv(run: Any, market: Path, foretell: Foretell) -> None:
    answer = run("priorities", market, *BEFORE, "--format", "csv")
    assert (answer.code, answer.err) == (0, "As of 5 January 2024.\n")
    assert answer.out.startswith(f"{PRIORITIES},")
    ice, tea = csv.DictReader(io.StringIO(answer.out))
    assert (ice["attribute"], ice["label"]) == ("Ice", "close_by 2024-07-06")
    assert (tea["attribute"], tea["label"], tea["start_by"]) == ("Tea", "keep", "")
    assert ice["start_by"] == "2024-07-06"
    total = float(ice["pain"]) + float(ice["gain"])
    assert float(ice["priority"]) == pytest.approx(total / float(ice["effort"]))


def test_priorities_for_people(run: Any, market: Path, foretell: Foretell) -> None:
    with open_workspace(market) as workspace:
        ice, tea = (one.id for one in workspace.attributes)
        plan = Plan(attribute=ice, move=Move.MATCH, target=1.0, due=date(2025, 6, 1), lead_months=2)
        workspace.apply(Put(plan, of="Ice"))
        workspace.apply(Put(Plan(attribute=tea, move=Move.LEAVE), of="Tea"))
    lines = run("priorities", market, *BEFORE).out.splitlines()
    first, second = (re.split(r"\s{2,}", line) for line in lines[4:])
    assert first[:2] == ["Ice", "Close by July 2024"]
    assert first[-3:-1] == ["2024-05-06", "Match"]
    assert first[-1] == (
        "It is catching on, 6 of 10 do it, and it may be expected by all as early as July 2024. "
        "You do not offer it yet. “yes” will do on 1 June 2025: most will then offer “yes” or "
        "better."
    )
    assert second[:2] == ["Tea", "Keep"]
    assert second[-1].endswith("You decided to leave it.")
    korean = run("priorities", market, *BEFORE, "--language", "ko").out
    assert "2024년 7월까지 따라잡기" in korean


def test_soon_reaches_the_stages(run: Any, market: Path, foretell: Foretell) -> None:
    rows = csv.DictReader(io.StringIO(run("stages", market, *BEFORE, "--format", "csv").out))
    assert [row["badges"] for row in rows] == ["soon", "last_holdout"]
    assert "Soon expected" in run("stages", market, *BEFORE).out


# the samples, through the real engine


@pytest.fixture(scope="module")
def cafe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cafe of today, imported as a reader would."""
    path = tmp_path_factory.mktemp("cafe") / "cafe.bench"
    sample = Path(__file__).resolve().parents[2] / "sample_data" / "cafe.csv"
    assert main(["new", str(path)]) == 0
    assert main(["import", str(path), str(sample)]) == 0
    return path


def rows(run: Any, *arguments: object) -> list[dict[str, str]]:
    answer = run(*arguments, "--as-of", "2026-11-22", "--format", "csv")
    assert answer.code == 0
    return list(csv.DictReader(io.StringIO(answer.out)))


def test_the_same_file_gives_the_same_answers(run: Any, cafe: Path) -> None:
    for command in ("forecast", "priorities", "stages"):
        assert rows(run, command, cafe) == rows(run, command, cafe)


def test_every_forecast_is_in_order(run: Any, cafe: Path) -> None:
    told = rows(run, "forecast", cafe)
    assert len(told) > 10
    for one in told:
        years = [float(one[name]) for name in ("q10", "q25", "q50", "q75", "q90")]
        assert 0.0 < years[0] <= years[-1]
        assert years == sorted(years)
        assert 0.0 <= float(one["p12m"]) <= float(one["p5y"]) <= 1.0
        assert (float(one["p5y"]) >= 0.5) == (years[2] <= 5.0)
    harder = {one["attribute"]: one for one in rows(run, "forecast", cafe, "--threshold", "0.9")}
    assert all(
        float(harder[one["attribute"]]["q50"]) >= float(one["q50"])
        for one in told
        if one["attribute"] in harder
    )


def test_soon_is_the_forecasts_own_word(run: Any, cafe: Path) -> None:
    soon = {
        one["attribute"]
        for one in rows(run, "forecast", cafe)
        if float(one["p12m"]) >= 0.5 and one["basis"] == "history"
    }
    badged = {
        one["attribute"] for one in rows(run, "stages", cafe) if "soon" in one["badges"].split(";")
    }
    assert badged == soon


def test_priorities_of_the_sample_add_up(run: Any, cafe: Path) -> None:
    ranking = rows(run, "priorities", cafe)
    assert len(ranking) == 30
    order = [float(one["priority"]) for one in ranking]
    assert order == sorted(order, reverse=True)
    for one in ranking:
        total = (float(one["pain"]) + float(one["gain"])) / float(one["effort"])
        assert float(one["priority"]) == pytest.approx(total)
    worst = {one["attribute"] for one in rows(run, "stages", cafe) if one["verdict"] == "bad"}
    assert {one["attribute"] for one in ranking if one["label"] == "fix_now"} == worst


def test_a_backtest_of_the_sample_scores_every_method(run: Any, cafe: Path) -> None:
    cuts = "2022-01-01,2024-01-01"
    scores = rows(run, "backtest", cafe, "--cuts", cuts)
    assert [one["method"] for one in scores] == [one.value for one in ForecastMethod]
    assert len({one["n"] for one in scores}) == 1
    assert all(float(one["crps"]) > 0.0 for one in scores)
    assert rows(run, "backtest", cafe, "--cuts", cuts) == scores
    nothing = rows(run, "backtest", cafe, "--cuts", "1999-01-01,2099-01-01")
    assert [(one["n"], one["crps"]) for one in nothing] == [("0", "")] * len(scores)
