"""Files of earlier versions: value for value there afterwards, untouched until that is sure.

`files/version_1.bench` was written by the program of the first schema and is never made again.
What wrote it (the imports left out; the clock starts at 2026-01-01 12:00 UTC and ticks by the
second, DAY is 2025-06-01, typed is 2019-03-01 08:30:00.123456 UTC):

    entities = (
        Put(Competitor(name="Seaview", subject=True)),
        Put(Competitor(
            name="Ocean Motel", kind=CompetitorKind.INDIRECT, segment="budget",
            chain="Ocean Group", weight=2.5, entered_on=date(1951, 4, 1),
            exited_on=date(2025, 9, 30), note="by the pier",
        )),
        Put(Competitor(name="파도 모텔", kind=CompetitorKind.POTENTIAL)),
        Put(Competitor(name="Palms")),
        Put(Attribute(
            name="Free parking", touchpoint="facility", kind=AttributeKind.YES_NO,
            aspect=Aspect.PLACE, deal_breaker=True, check_hint="look at the sign", note="all day",
        )),
        Put(Attribute(name="Linen", offered_from=1.0, tolerance=1.0)),
        Put(Attribute(
            name="Price", touchpoint="Room rates", kind=AttributeKind.MEASURE, unit="$",
            direction=Direction.LOWER, tolerance=0.5, rungs=(40.0, 25.0),
        )),
        Put(Attribute(name="Telegram desk", kind=AttributeKind.YES_NO)),
        Put(Importance(attribute=0, from_date=date(2020, 1, 1), weight=2.0), of="Free parking"),
        Put(Importance(attribute=0, from_date=date(2024, 1, 1), weight=3.5), of="Free parking"),
        Put(Importance(attribute=0, from_date=date(2020, 1, 1), weight=0.5), of="Telegram desk"),
    )
    imported = Record(observations=(
        Observation(competitor="Ocean Motel", attribute="Free parking", value=0.0,
                    observed_on=date(2019, 2, 1), recorded_at=typed, method=Method.WEBSITE,
                    source="brochure"),
        Observation(competitor="Ocean Motel", attribute="Linen", value=3.0,
                    observed_on=date(2019, 2, 1), recorded_at=typed,
                    retracted_at=typed + timedelta(days=9), note="wrong house"),
    ))
    with create_workspace(path, name="Harbour Road", clock=clock, author="owner") as made:
        made.apply(EditGroup((*entities, imported), label="import"))
        made.apply(Record("Ocean Motel", "Free parking", "yes", observed_on=DAY,
                          method=Method.VISIT, source="walk", note="무료",
                          started_on=date(2024, 12, 24)))
        made.apply(Record("Palms", "Free parking", "no", observed_on=DAY))
        made.apply(Record("Seaview", "Linen", "partly", observed_on=DAY))
        made.apply(Record("파도 모텔", "Linen", "unknown", observed_on=DAY, method=Method.PHONE))
        made.apply(Record("Seaview", "Telegram desk", "n/a", observed_on=DAY))
        for number, price in enumerate((10.0, 20.0, 40.0)):
            made.apply(Record("Seaview", "Price", price, observed_on=DAY + timedelta(number)))
        made.apply(Retract((4,)))
        made.apply(Remove("competitor", 4))
        made.apply(Remove("attribute", 4))
        made.apply(Remove("importance", 1, date(2020, 1, 1)))
        made.apply(SetPolicy(Policy(confirmation_days=30, table_stakes_share=0.75)))
        made.apply(Put(Competitor(name="Dropped")))
        made.undo()
        made.apply(Record("Ocean Motel", "Linen", "excellent", observed_on=DAY))
        made.apply(Record("Seaview", "Free parking", "yes", observed_on=DAY))
        made.apply(Remove("competitor", 2))
        made.undo()
        made.undo()
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from edit_check import plans_of
from older_file import VERSION_1, rows_of, version_of, with_reports
from sqlalchemy import Connection

from benchmark_app.domain.attribute import Aspect, Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.edits import Put
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import FileRefused
from benchmark_app.storage import engine, place
from benchmark_app.storage.version import SCHEMA_VERSION
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import EditLabel, EditState, Workspace

DAY = date(2025, 6, 1)
START = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)
TYPED = datetime(2019, 3, 1, 8, 30, 0, 123_456, tzinfo=UTC)
NEW_TABLES = {"plan", "competitor_event", "forecast", "setting"}

SEAVIEW = Competitor(id=1, name="Seaview", order=1, subject=True)
OCEAN = Competitor(
    id=2,
    name="Ocean Motel",
    kind=CompetitorKind.INDIRECT,
    segment="budget",
    chain="Ocean Group",
    weight=2.5,
    entered_on=date(1951, 4, 1),
    exited_on=date(2025, 9, 30),
    note="by the pier",
    order=2,
)
WAVE = Competitor(id=3, name="파도 모텔", kind=CompetitorKind.POTENTIAL, order=3)
PARKING = Attribute(
    id=1,
    name="Free parking",
    touchpoint="facility",
    kind=AttributeKind.YES_NO,
    aspect=Aspect.PLACE,
    deal_breaker=True,
    check_hint="look at the sign",
    note="all day",
    order=1,
)
LINEN = Attribute(id=2, name="Linen", offered_from=1.0, tolerance=1.0, order=2)
#: Its scale is 95 % and 5 % of 10, 20, 40.
PRICE = Attribute(
    id=3,
    name="Price",
    touchpoint="Room rates",
    kind=AttributeKind.MEASURE,
    unit="$",
    direction=Direction.LOWER,
    worst=38.0,
    best=11.0,
    tolerance=0.5,
    rungs=(40.0, 25.0),
    order=3,
)


def observed(number: int, place: tuple[int, int], value: float | Mark, tick: int) -> Observation:
    """An observation of DAY, recorded so many seconds after the start."""
    attribute, competitor = place
    return Observation(
        id=number,
        attribute=attribute,
        competitor=competitor,
        value=value,
        observed_on=DAY,
        recorded_at=START + timedelta(seconds=tick),
    )


OBSERVATIONS = [
    Observation(
        id=12,
        attribute=1,
        competitor=1,
        value=1.0,
        observed_on=DAY,
        recorded_at=START + timedelta(seconds=18),
        retracted_at=START + timedelta(seconds=21),
    ),
    Observation(
        id=1,
        attribute=1,
        competitor=2,
        value=0.0,
        observed_on=date(2019, 2, 1),
        recorded_at=TYPED,
        method=Method.WEBSITE,
        source="brochure",
    ),
    Observation(
        id=3,
        attribute=1,
        competitor=2,
        value=1.0,
        observed_on=DAY,
        recorded_at=START + timedelta(seconds=2),
        method=Method.VISIT,
        source="walk",
        note="무료",
        started_on=date(2024, 12, 24),
    ),
    observed(5, (2, 1), 1.0, 4),
    Observation(
        id=2,
        attribute=2,
        competitor=2,
        value=3.0,
        observed_on=date(2019, 2, 1),
        recorded_at=TYPED,
        retracted_at=TYPED + timedelta(days=9),
        note="wrong house",
    ),
    observed(11, (2, 2), 3.0, 17),
    Observation(
        id=6,
        attribute=2,
        competitor=3,
        value=Mark.UNKNOWN,
        observed_on=DAY,
        recorded_at=START + timedelta(seconds=5),
        method=Method.PHONE,
    ),
    observed(8, (3, 1), 10.0, 7),
    Observation(
        id=9,
        attribute=3,
        competitor=1,
        value=20.0,
        observed_on=date(2025, 6, 2),
        recorded_at=START + timedelta(seconds=8),
    ),
    Observation(
        id=10,
        attribute=3,
        competitor=1,
        value=40.0,
        observed_on=date(2025, 6, 3),
        recorded_at=START + timedelta(seconds=9),
    ),
]


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """The file of the first version, one's own."""
    return Path(shutil.copy(VERSION_1, tmp_path / "older.bench"))


def refusal(path: Path) -> FileRefused:
    """Why a file does not open, after a look that it is still what it was."""
    before = path.read_bytes()
    with pytest.raises(FileRefused) as refused:
        Workspace.open(path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    for language in Language:
        assert path.name in error_text(refused.value, language)
    return refused.value


def check_content(workspace: Workspace) -> None:
    """Looks that all is there that was written."""
    market = workspace.market
    assert (workspace.name, workspace.revision) == ("Harbour Road", 21)
    assert market.competitors == (SEAVIEW, OCEAN, WAVE)
    assert market.attributes == (PARKING, LINEN, PRICE)
    assert market.importance == (Importance(attribute=1, from_date=date(2024, 1, 1), weight=3.5),)
    assert market.policy == Policy(confirmation_days=30, table_stakes_share=0.75)
    assert (market.plans, market.events, workspace.issued()) == ((), (), ())
    assert list(workspace.observations()) == OBSERVATIONS
    assert workspace.undo_label == EditLabel("record", 1)
    assert workspace.redo_label == EditLabel("record", 1)
    states = [one.state for one in workspace.log()]
    undone, dropped, done = EditState.UNDONE, EditState.DROPPED, EditState.DONE
    assert states == [undone, undone, done, dropped, *(done,) * 14]
    assert {one.author for one in workspace.log()} == {"owner"}
    assert workspace.check() == []


class TestVersion1:
    def test_the_kept_file_is_of_the_first_version(self) -> None:
        assert version_of(VERSION_1) == 1
        assert rows_of(VERSION_1).keys() & NEW_TABLES == set()

    def test_every_value_is_there(self, older: Path) -> None:
        with Workspace.open(older) as workspace:
            assert not workspace.read_only
            check_content(workspace)
        with Workspace.open(older) as again:
            check_content(again)

    def test_every_row_of_every_table_is_there(self, older: Path) -> None:
        Workspace.open(older).close()
        assert version_of(older) == SCHEMA_VERSION
        rows = with_reports(rows_of(VERSION_1))
        assert rows_of(older) == rows | {name: [] for name in NEW_TABLES}
        assert [one.name for one in older.parent.iterdir()] == ["older.bench"]

    def test_the_tables_are_those_of_a_new_file(self, older: Path, empty_file: Path) -> None:
        def schema(path: Path) -> set[tuple[str, str]]:
            with closing(sqlite3.connect(path)) as connection:
                found = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_schema")
                return set(found.fetchall())

        Workspace.open(older).close()
        assert schema(older) == schema(empty_file)

    def test_what_was_done_before_is_undone_and_done_again(self, older: Path) -> None:
        with Workspace.open(older) as workspace:
            while workspace.redo():
                pass
            assert [one.id for one in workspace.competitors] == [1, 3]
            steps = 0
            while workspace.undo():
                steps += 1
            assert steps == 17  # all of 18 but the dropped one
            assert workspace.competitors + workspace.attributes == ()
            for _ in range(15):
                workspace.redo()
            assert workspace.market.competitors == (SEAVIEW, OCEAN, WAVE)
            assert workspace.market.attributes == (PARKING, LINEN, PRICE)
            assert workspace.check() == []

    def test_what_is_new_can_be_written(self, older: Path) -> None:
        plan = Plan(attribute=1, move=Move.LEAD)
        with Workspace.open(older) as workspace:
            workspace.apply(Put(plan))
        with Workspace.open(older) as again:
            assert plans_of(again) == (plan,)
            again.undo()
            assert plans_of(again) == ()


class TestReadOnly:
    @pytest.mark.parametrize("locked", ["older.bench", "folder"])
    def test_what_may_not_be_written_is_read_from_a_copy_in_memory(
        self, older: Path, monkeypatch: pytest.MonkeyPatch, locked: str
    ) -> None:
        closed = older if locked == older.name else older.parent
        monkeypatch.setattr(place, "is_writable", lambda path: path != closed)
        with Workspace.open(older) as workspace:
            assert workspace.read_only
            assert workspace.path == older
            check_content(workspace)
            with pytest.raises(FileRefused, match="workspace_read_only"):
                workspace.undo()
        assert older.read_bytes() == VERSION_1.read_bytes()

    def test_a_copy_migrates_only_itself(self, older: Path) -> None:
        with Workspace.open_copy(older) as copy:
            assert copy.read_only
            check_content(copy)
        assert older.read_bytes() == VERSION_1.read_bytes()


def steps_then(*statements: str) -> Callable[[Connection], None]:
    """A migration that goes on to do something wrong."""
    migrate = engine._migrate

    def act(connection: Connection) -> None:
        migrate(connection)
        for statement in statements:
            connection.exec_driver_sql(statement)

    return act


class TestRefusal:
    @pytest.mark.parametrize(
        "wrong",
        [
            ("UPDATE observation SET value = 2 WHERE id = 5",),
            ("DELETE FROM edit_log WHERE id = 15",),
            ("INSERT INTO policy (key, value) VALUES ('more', 1.0)",),
            ("UPDATE importance SET from_date = from_date + 1",),
            ("DROP TABLE policy",),
            ("ALTER TABLE workspace DROP COLUMN name",),
            ("PRAGMA defer_foreign_keys=ON", "DELETE FROM competitor"),
            ("SELECT * FROM missing",),
        ],
    )
    def test_a_migration_that_goes_wrong_touches_nothing(
        self, older: Path, monkeypatch: pytest.MonkeyPatch, wrong: tuple[str, ...]
    ) -> None:
        monkeypatch.setattr(engine, "_migrate", steps_then(*wrong))
        assert refusal(older).code == "migration_failed"
        assert older.read_bytes() == VERSION_1.read_bytes()

    def test_links_that_no_longer_hold(self, older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        class Broken(engine.Database):
            def faults(self) -> list[str]:
                return ["observation 1 -> competitor"]

        monkeypatch.setattr(engine, "Database", Broken)
        refused = refusal(older)
        assert (refused.code, refused.params["detail"]) == (
            "migration_failed",
            "observation 1 -> competitor",
        )

    @pytest.mark.parametrize(
        ("statement", "name"),
        [
            ("CREATE TABLE gossip (id INTEGER)", "gossip"),
            ("CREATE VIEW more AS SELECT * FROM policy", "more"),
            (
                "CREATE TRIGGER thief AFTER UPDATE ON policy BEGIN DELETE FROM competitor; END",
                "thief",
            ),
        ],
    )
    def test_a_file_to_which_another_program_added(
        self, older: Path, statement: str, name: str
    ) -> None:
        with closing(sqlite3.connect(older, isolation_level=None)) as connection:
            connection.execute(statement)
        before = older.read_bytes()
        for opened in (Workspace.open, Workspace.open_copy):
            with pytest.raises(FileRefused) as refused:
                opened(older)
            assert (refused.value.code, refused.value.params["object"]) == ("foreign_schema", name)
        assert older.read_bytes() == before

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE alembic_version SET version_num = 'of another program'",
            "CREATE TABLE plan (id INTEGER)",
        ],
    )
    def test_a_file_that_another_program_changed(self, older: Path, statement: str) -> None:
        with closing(sqlite3.connect(older, isolation_level=None)) as connection:
            connection.execute(statement)
        assert refusal(older).code == "migration_failed"
        with pytest.raises(FileRefused, match="migration_failed"):
            Workspace.open_copy(older)

    def test_a_full_disk(self, older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        pages = older.stat().st_size // 4096
        full = (*engine._PRAGMAS, f"max_page_count={pages}")
        monkeypatch.setattr(engine, "_PRAGMAS", full)
        assert refusal(older).code == "workspace_disk_full"

    def test_a_disk_that_is_full_only_for_the_file(
        self, older: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        connect, pages = engine._connect, older.stat().st_size // 4096

        def narrow(path: Path, uri: str, *, read_only: bool) -> engine.Database:
            database = connect(path, uri, read_only=read_only)
            if uri != ":memory:":
                database.connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
            return database

        monkeypatch.setattr(engine, "_connect", narrow)
        assert refusal(older).code == "workspace_disk_full"


class TestTogether:
    def test_a_program_that_writes_meanwhile(
        self, older: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        short = tuple(one.replace("=5000", "=20") for one in engine._PRAGMAS)
        monkeypatch.setattr(engine, "_PRAGMAS", short)
        with closing(sqlite3.connect(older, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(FileRefused, match="workspace_busy"):
                Workspace.open(older)
            other.execute("ROLLBACK")
        with Workspace.open(older) as workspace:
            check_content(workspace)

    def test_a_program_that_was_faster(self, older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        bring = engine._bring_up_to_date
        rehearsals: list[engine.Database] = []

        def late(database: engine.Database) -> None:
            monkeypatch.setattr(engine, "_bring_up_to_date", bring)
            Workspace.open(older).close()
            monkeypatch.setattr(engine, "_rehearse", rehearsals.append)
            bring(database)

        monkeypatch.setattr(engine, "_bring_up_to_date", late)
        with Workspace.open(older) as workspace:
            check_content(workspace)
        assert rehearsals == []

    def test_an_earlier_program_that_has_it_open_writes_no_more(self, older: Path) -> None:
        """It counts its edit as it always did, is refused, and its transaction is taken back."""
        with closing(sqlite3.connect(older, isolation_level=None)) as before:
            assert before.execute("SELECT count(*) FROM competitor").fetchone() == (5,)
            with Workspace.open(older) as workspace:
                before.execute("BEGIN IMMEDIATE")
                before.execute("UPDATE competitor SET note = 'written late' WHERE id = 1")
                with pytest.raises(sqlite3.IntegrityError, match="sealed = revision"):
                    before.execute("UPDATE workspace SET revision = revision + 1")
                before.execute("ROLLBACK")
                assert workspace.catch_up() is None
                assert workspace.check() == []
                workspace.apply(Put(Competitor(name="Written by this one")))
        Workspace.open(older).close()


OPENING = """
import sys
from benchmark_app.storage import engine
from benchmark_app.workspace import open_workspace
migrate = engine._migrate
times = 0
def told(connection):
    global times
    migrate(connection)
    times += 1
    if times == int(sys.argv[2]):
        print("migrated", flush=True)
        sys.stdin.readline()
engine._migrate = told
print("start", flush=True)
open_workspace(sys.argv[1]).close()
print("open", flush=True)
"""


def opening(path: Path, times: int) -> subprocess.Popen[str]:
    """A program that opens a file and waits after so many migrations, the copy's first."""
    return subprocess.Popen(
        [sys.executable, "-c", OPENING, str(path), str(times)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


class TestKill:
    @pytest.mark.parametrize("times", [1, 2])
    def test_a_kill_before_the_commit_leaves_the_old_file(self, older: Path, times: int) -> None:
        with opening(older, times) as child:
            assert child.stdout is not None
            assert [child.stdout.readline() for _ in range(2)] == ["start\n", "migrated\n"]
            child.kill()
        assert older.read_bytes() == VERSION_1.read_bytes()
        with Workspace.open(older) as workspace:
            check_content(workspace)

    def test_a_kill_at_any_moment_leaves_a_whole_file(self, tmp_path: Path) -> None:
        dice = random.Random(7)
        rows = rows_of(VERSION_1)
        for number in range(8):
            path = Path(shutil.copy(VERSION_1, tmp_path / f"{number}.bench"))
            with opening(path, 0) as child:
                assert child.stdout is not None
                child.stdout.readline()
                time.sleep(dice.uniform(0, 0.5))
                child.kill()
            found = rows_of(path)
            new = found.keys() - rows.keys()
            assert (version_of(path), new) in ((1, set()), (SCHEMA_VERSION, NEW_TABLES))
            told = with_reports(rows) if new else rows
            assert {name: found[name] for name in rows} == told
            with Workspace.open(path) as workspace:
                check_content(workspace)
