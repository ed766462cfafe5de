"""Forecasts as they were told: the first of a month stays, and telling one is no edit."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from resealed import reseal
from sqlalchemy import Connection

from benchmark_app.domain.edits import Changes, Put, Remove
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.plan import Plan
from benchmark_app.errors import EditRefused
from benchmark_app.storage import place
from benchmark_app.storage.forecast import write_forecasts
from benchmark_app.words.error import error_text, problem_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace

INF = math.inf
TOLD = IssuedForecast(
    attribute=1,
    as_of=date(2026, 3, 15),
    recorded_at=datetime(2026, 3, 15, 9, 30, 0, 123_456, tzinfo=UTC),
    threshold=0.7,
    years=(0.25, 0.5, 1.75, 4.0, INF),
    within_year=0.4,
    within_five=0.8,
    basis=ForecastBasis.HISTORY,
    naive=(0.0, 2.5, INF),
)


class TestIssue:
    @pytest.mark.parametrize(
        "told",
        [
            TOLD,
            replace(TOLD, naive=None),
            replace(TOLD, naive=(INF, INF, INF)),
            replace(TOLD, years=(INF,) * 5, within_year=0.0, within_five=0.0),
            replace(TOLD, years=(0.0,) * 5, within_year=1.0, within_five=1.0, threshold=1.0),
            replace(TOLD, basis=ForecastBasis.PRIOR_ONLY, as_of=date(2026, 1, 31)),
        ],
    )
    def test_it_is_kept_as_it_is(self, market: Workspace, told: IssuedForecast) -> None:
        assert market.issue([told]) == 1
        assert market.issued() == (told,)
        with Workspace.open(market.path) as again:
            assert again.issued() == (told,)
            assert again.check() == []

    @settings(
        max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
    )
    @given(data=st.data())
    def test_what_is_told_reads_back(self, market: Workspace, data: st.DataObject) -> None:
        years = st.floats(0, allow_nan=False)
        first, second, median, fourth, last = sorted(data.draw(st.tuples(*(years,) * 5)))
        low, middle, high = sorted(data.draw(st.tuples(*(years,) * 3)))
        year, five = sorted(data.draw(st.tuples(st.floats(0, 1), st.floats(0, 1))))
        told = replace(
            TOLD,
            attribute=data.draw(st.integers(1, 3)),
            as_of=data.draw(st.dates(date(1800, 1, 1), date(2200, 12, 31))),
            threshold=data.draw(st.floats(0, 1, exclude_min=True)),
            years=(first, second, median, fourth, last),
            within_year=year,
            within_five=five,
            naive=data.draw(st.sampled_from([(low, middle, high), None])),
        )
        before = set(market.issued())
        added = market.issue([told])
        assert set(market.issued()) - before <= {told}
        assert len(market.issued()) == len(before) + added

    def test_the_first_of_a_month_stays(self, market: Workspace) -> None:
        later = replace(TOLD, as_of=date(2026, 3, 31), within_year=0.3)
        assert market.issue([TOLD, later]) == 1
        assert market.issue([later]) == 0
        assert market.issued() == (TOLD,)
        assert market.issue([replace(later, as_of=date(2026, 4, 1))]) == 1

    def test_each_service_and_share_has_its_own(self, market: Workspace) -> None:
        told = [TOLD, replace(TOLD, attribute=2), replace(TOLD, threshold=0.5)]
        assert market.issue(iter(told)) == 3
        assert market.issue([*told, replace(TOLD, threshold=0.6)]) == 1

    def test_the_oldest_comes_first(self, market: Workspace) -> None:
        days = [date(2026, 5, 1), date(2025, 12, 1), date(2026, 2, 1)]
        market.issue(replace(TOLD, as_of=day) for day in days)
        market.issue([replace(TOLD, attribute=2, as_of=date(2026, 1, 1))])
        assert [one.as_of.month for one in market.issued()] == [12, 1, 2, 5]

    def test_it_is_no_edit(self, market: Workspace) -> None:
        heard: list[Changes] = []
        market.subscribe(heard.append)
        before = (market.revision, market.undo_label, market.log(), market.market)
        market.issue([TOLD])
        assert (market.revision, market.undo_label, market.log(), market.market) == before
        with Workspace.open(market.path) as other:
            assert other.catch_up() is None
        assert heard == []

    def test_undo_leaves_it(self, market: Workspace) -> None:
        market.apply(Put(Plan(attribute=1)))
        market.issue([TOLD])
        market.undo()
        assert market.issued() == (TOLD,)
        market.redo()
        assert market.issued() == (TOLD,)

    def test_it_hides_with_its_service(self, market: Workspace) -> None:
        market.issue([TOLD, replace(TOLD, attribute=2)])
        market.apply(Remove("attribute", 1))
        assert market.issued() == (replace(TOLD, attribute=2),)
        assert market.issue([replace(TOLD, as_of=date(2027, 1, 1))]) == 0
        market.undo()
        assert len(market.issued()) == 2

    def test_one_about_nothing_is_left_out(self, market: Workspace) -> None:
        assert market.issue([replace(TOLD, attribute=99)]) == 0
        assert market.issue([]) == 0

    def test_instants_are_kept_in_universal_time(self, market: Workspace) -> None:
        seoul = TOLD.recorded_at.astimezone(timezone(timedelta(hours=9)))
        market.issue([replace(TOLD, recorded_at=seoul)])
        assert market.issued() == (TOLD,)
        assert market.issued()[0].recorded_at.tzinfo is UTC

    @pytest.mark.parametrize(
        ("wrong", "code"),
        [
            ({"years": (-0.1, 1.0, 2.0, 3.0, 4.0)}, "forecast_not_valid"),
            ({"years": (1.0, 0.5, 2.0, 3.0, 4.0)}, "forecast_not_valid"),
            ({"years": (1.0, 2.0, INF, 3.0, 4.0)}, "forecast_not_valid"),
            ({"years": (math.nan, 2.0, 3.0, 4.0, 5.0)}, "forecast_not_valid"),
            ({"years": (1.0, 2.0, 3.0, 4.0, math.nan)}, "forecast_not_valid"),
            ({"naive": (1.0, 0.5, 2.0)}, "forecast_not_valid"),
            ({"within_year": -0.1}, "forecast_not_valid"),
            ({"within_five": 1.1}, "forecast_not_valid"),
            ({"within_year": 0.9}, "forecast_not_valid"),
            ({"within_year": math.nan}, "forecast_not_valid"),
            ({"threshold": 0.0}, "forecast_not_valid"),
            ({"threshold": 1.01}, "forecast_not_valid"),
            ({"as_of": date(1700, 1, 1)}, "day_out_of_range"),
            ({"recorded_at": datetime(2026, 1, 1)}, "instant_without_zone"),  # noqa: DTZ001
        ],
    )
    def test_what_is_refused(self, market: Workspace, wrong: dict[str, object], code: str) -> None:
        with pytest.raises(EditRefused) as refused:
            market.issue([TOLD, replace(TOLD, **wrong)])  # type: ignore[arg-type]
        assert refused.value.code == code
        assert market.issued() == ()
        for language in Language:
            assert error_text(refused.value, language)


class TestWhereNothingCanBeWritten:
    def test_a_file_for_reading_only(
        self, market: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(place, "is_writable", lambda _: False)
        with Workspace.open(market.path) as closed:
            assert closed.issue([TOLD]) == 0
            assert closed.issued() == ()

    def test_a_copy(self, market: Workspace) -> None:
        with Workspace.open_copy(market.path) as copy:
            assert copy.issue([TOLD]) == 0

    def test_a_full_disk(self, market: Workspace) -> None:
        connection = market._store._database.connection
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        shares = [number / 10_000 for number in range(1, 2_000)]
        assert market.issue(replace(TOLD, threshold=share) for share in shares) == 0
        assert market.issued() == ()
        assert market.issue([TOLD]) == 1

    @pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
    def test_a_program_that_does_not_let_go_is_not_waited_for(
        self, market: Workspace, lock: str
    ) -> None:
        connection = market._store._database.connection
        patience: list[int] = []
        waiting = market._store._database.reading

        @contextmanager
        def watched() -> Iterator[Connection]:
            patience.append(connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one())
            with waiting() as inside:
                yield inside

        market._store._database.reading = watched  # type: ignore[method-assign]
        with closing(sqlite3.connect(market.path, isolation_level=None)) as other:
            other.execute(f"BEGIN {lock}")
            assert market.issue([TOLD]) == 0
            other.execute("ROLLBACK")
        assert market.issue([TOLD]) == 1
        assert patience == [0, 0]
        with market._store._database.writing() as alone:
            assert write_forecasts(alone, [TOLD]) == 0  # somebody else was faster
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 5000


GOOD = {
    "attribute_id": 1,
    "threshold": 0.7,
    "month": 20_513,  # 2026-03-01
    "as_of": 20_527,
    "recorded_at": 0,
    "years_10": 0.0,
    "years_25": 1.0,
    "years_50": 1.0,
    "years_75": 2.0,
    "years_90": None,
    "within_year": 0.25,
    "within_five": 0.75,
    "basis": "history",
    "has_naive": 1,
    "naive_10": 1.0,
    "naive_50": None,
    "naive_90": None,
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"attribute_id": 9},
        {"threshold": 0.0},
        {"threshold": 1.5},
        {"month": 20_528},
        {"month": 20_490},
        {"as_of": None},
        {"recorded_at": None},
        {"years_10": -1.0},
        {"years_10": None},
        {"years_25": 1.5},
        {"years_75": None, "years_90": 3.0},
        {"years_90": INF},
        {"within_year": 0.8},
        {"within_year": None},
        {"within_five": 1.5},
        {"basis": "guess"},
        {"has_naive": 2},
        {"has_naive": 0},
        {"naive_10": None, "naive_50": 1.0},
        {"naive_50": 0.5},
    ],
)
def test_a_row_that_says_nothing_sensible_is_not_taken(
    market: Workspace, file: Path, wrong: dict[str, object]
) -> None:
    statement = f"INSERT INTO forecast ({', '.join(GOOD)}) VALUES ({', '.join('?' for _ in GOOD)})"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement, tuple((GOOD | wrong).values()))
        connection.execute(statement, tuple(GOOD.values()))
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            connection.execute(statement, tuple(GOOD.values()))
    reseal(file)
    (read,) = market.issued()
    assert (read.as_of, read.years) == (date(2026, 3, 15), (0.0, 1.0, 1.0, 2.0, INF))
    assert (read.naive, market.check()) == ((1.0, INF, INF), [])


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE forecast SET month = month - 10", "forecast_month_differs"),
        ("UPDATE plan SET target = 2.5 WHERE attribute_id = 2", "target_does_not_fit"),
        ("UPDATE forecast SET attribute_id = 9", "file_fault"),
        ("UPDATE plan SET attribute_id = 9 WHERE attribute_id = 2", "file_fault"),
        ("INSERT INTO competitor_event VALUES (9, 0, 'merged', '', NULL)", "file_fault"),
    ],
)
def test_a_check_finds_what_another_program_broke(
    market: Workspace, statement: str, code: str
) -> None:
    market.apply(Put(Plan(attribute=2, target=3.0)))
    market.apply(Put(Plan(attribute=3)))
    market.apply(Put(Plan(attribute=1, target=1.0)))
    market.apply(Remove("plan", 1))
    market.issue([TOLD])
    assert market.check() == []
    with closing(sqlite3.connect(market.path, isolation_level=None)) as connection:
        connection.execute(statement)
    reseal(market.path)
    codes = {problem.code for problem in market.check()}
    assert codes == {code}
    for problem in market.check():
        for language in Language:
            assert problem_text(problem, language)
