"""The document: undo across openings, snapshots that follow edits, listeners, two at once."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from edit_check import stored
from ticking import ticking

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Changes, EditGroup, Put, Record, Remove, Retract, SetPolicy
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import EditRefused, FileRefused
from benchmark_app.workspace import (
    EditLabel,
    EditState,
    Workspace,
    create_workspace,
    open_workspace,
)

START = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)
DAY = date(2025, 6, 1)
SETUP = EditGroup(
    (
        Put(Competitor(name="Seaview", subject=True)),
        Put(Competitor(name="Ocean")),
        Put(Competitor(name="Palms")),
        Put(Attribute(name="Pool", kind=AttributeKind.YES_NO)),
        Put(Attribute(name="Linen")),
        Record("Ocean", "Pool", "yes", observed_on=date(2025, 1, 1)),
        Record("Palms", "Linen", "partly", observed_on=date(2025, 2, 1)),
    ),
    label="import",
)


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A second later at every look."""
    return ticking(START)


@pytest.fixture
def workspace(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Workspace]:
    """Seaview, Ocean and Palms; Pool and Linen; an observation of each."""
    with create_workspace(tmp_path / "a.bench", clock=clock, author="owner") as made:
        made.apply(SETUP)
        yield made


class TestUndo:
    def test_it_goes_back_and_forth_also_after_reopening(self, workspace: Workspace) -> None:
        states = [stored(workspace)]
        for edit in (
            Record("Ocean", "Linen", "excellent", observed_on=DAY),
            Put(Competitor(name="Dunes")),
            Remove("attribute", 1),
            SetPolicy(Policy(confirmation_days=7)),
            Retract((2,)),
        ):
            workspace.apply(edit)
            states.append(stored(workspace))
        workspace.close()
        with open_workspace(workspace.path) as again:
            for expected in reversed(states[:-1]):
                assert again.undo() is not None
                assert stored(again) == expected
        with open_workspace(workspace.path) as again:
            for expected in states[1:]:
                assert again.redo() is not None
                assert stored(again) == expected
            assert again.redo() is None
            assert again.redo_label is None
            assert again.check() == []

    def test_nothing_to_undo(self, tmp_path: Path) -> None:
        with create_workspace(tmp_path / "new.bench") as new:
            assert new.undo() is None
            assert new.redo() is None
            assert new.undo_label is None
            assert new.log() == []
            assert new.revision == 0

    def test_a_new_edit_drops_what_was_undone_but_the_log_keeps_it(
        self, workspace: Workspace
    ) -> None:
        workspace.apply(Record("Ocean", "Linen", "yes", observed_on=DAY))
        workspace.undo()
        workspace.apply(Record("Palms", "Pool", "no", observed_on=DAY))
        assert workspace.redo() is None
        log = workspace.log()
        assert [(one.label, one.count, one.state) for one in log] == [
            ("record", 1, EditState.DONE),
            ("record", 1, EditState.DROPPED),
            ("import", 7, EditState.DONE),
        ]
        assert {one.author for one in log} == {"owner"}
        assert [one.made_at for one in log] == sorted((one.made_at for one in log), reverse=True)
        assert [one.id for one in workspace.log(limit=1)] == [log[0].id]
        workspace.undo()
        assert workspace.undo_label == EditLabel("import", 7)

    def test_undo_says_what_to_look_at_again(self, workspace: Workspace) -> None:
        done = workspace.apply(Record("Ocean", "Linen", "yes", observed_on=DAY))
        undone = workspace.undo()
        assert undone is not None
        (gone,) = workspace.cell_observations(2, 2)
        assert undone.inverse == Record(observations=(replace(gone, retracted_at=None),))
        assert (undone.cells, undone.attributes) == (done.cells, done.attributes)
        assert undone.revision == done.revision + 1

    def test_a_large_record_is_kept_as_a_range(self, workspace: Workspace) -> None:
        many = tuple(
            Observation(
                competitor="Ocean", attribute=2, value=2, observed_on=DAY + timedelta(number)
            )
            for number in range(3)
        )
        workspace.apply(Record(observations=many))
        rows = workspace._store._database.connection.exec_driver_sql(
            "SELECT steps, inverse FROM edit_log ORDER BY id DESC LIMIT 1"
        ).one()
        assert tuple(rows) == (
            '[{"type":"record","ranges":[[3,5]]}]',
            '[{"type":"retract","ranges":[[3,5]]}]',
        )


class TestSnapshot:
    def test_it_follows_edits_and_undo_and_keeps_what_was_not_touched(
        self, workspace: Workspace
    ) -> None:
        first = workspace.as_of(DAY)
        assert workspace.as_of(DAY) is first
        assert first.cells(1).value.tolist()[1:] == pytest.approx([1.0, float("nan")], nan_ok=True)
        pool, linen = first.resolved(1), first.resolved(2)
        workspace.apply(Record("Ocean", "Linen", "yes", observed_on=date(2025, 2, 1)))
        second = workspace.as_of(DAY)
        assert second is not first
        assert second.resolved(1) is pool
        assert second.resolved(2) is not linen
        assert second.cells(2).value.tolist()[1:] == [2.0, 1.0]
        workspace.undo()
        assert workspace.as_of(DAY).cells(2).state.tolist() == first.cells(2).state.tolist()
        assert first.cells(2).state.tolist() == [0, 0, 1]

    def test_several_edits_between_two_looks(self, workspace: Workspace) -> None:
        workspace.as_of(DAY).stage(1)
        workspace.apply(Record("Palms", "Pool", "yes", observed_on=DAY))
        workspace.apply(Put(Attribute(name="Bar")))
        workspace.apply(Record("Palms", "Bar", "excellent", observed_on=DAY))
        workspace.apply(Remove("attribute", 2))
        seen = workspace.as_of(DAY)
        assert [one.name for one in seen.market.attributes] == ["Pool", "Bar"]
        assert seen.cells(1).value.tolist()[1:] == [1.0, 1.0]
        assert seen.cells(3).value.tolist()[2] == 3.0
        workspace.undo()
        assert workspace.as_of(DAY).cells(2).value.tolist()[2] == 1.0

    def test_what_was_believed_then(self, workspace: Workspace) -> None:
        before = workspace.cell_observations(1, 2)[0].recorded_at
        workspace.apply(Retract((1,)))
        assert workspace.as_of(DAY).cells(1).state.tolist() == [0, 0, 0]
        then = workspace.as_of(DAY, known_at=before)
        assert then.cells(1).state.tolist() == [0, 1, 0]
        assert then.known_at == before

    def test_only_the_last_few_are_kept(self, workspace: Workspace) -> None:
        first = workspace.as_of(DAY)
        for number in range(8):
            workspace.as_of(DAY + timedelta(number + 1))
        workspace.apply(Record("Palms", "Pool", "yes", observed_on=DAY))
        for number in range(8):
            workspace.as_of(DAY + timedelta(number + 100))
        assert workspace.as_of(DAY) is not first
        assert len(workspace._snapshots) == 8
        assert len(workspace._touched) <= 8

    def test_the_default_day(self, workspace: Workspace, tmp_path: Path) -> None:
        assert workspace.default_as_of(date(2026, 2, 1)) == date(2026, 2, 1)
        assert workspace.default_as_of(date(2026, 2, 2)) == date(2025, 2, 1)
        assert workspace.as_of().as_of == START.date()
        workspace.apply(Remove("attribute", 2))
        assert workspace.default_as_of(date(2026, 2, 1)) == date(2025, 1, 1)
        workspace.apply(Remove("competitor", 2))
        assert workspace.default_as_of(date(2026, 2, 1)) == date(2026, 2, 1)
        with create_workspace(tmp_path / "new.bench") as new:
            assert new.default_as_of(DAY) == DAY


class TestListeners:
    def test_they_hear_of_every_edit_until_they_leave(self, workspace: Workspace) -> None:
        heard: list[Changes] = []
        leave = workspace.subscribe(heard.append)
        done = workspace.apply(Record("Ocean", "Linen", "yes", observed_on=DAY))
        undone = workspace.undo()
        redone = workspace.redo()
        leave()
        leave()
        workspace.undo()
        assert heard == [done, undone, redone]

    def test_the_workspace_is_up_to_date_when_they_hear(self, workspace: Workspace) -> None:
        seen: list[object] = []
        workspace.subscribe(lambda _: seen.append(workspace.as_of(DAY).cells(2).value.tolist()[1]))
        workspace.apply(Record("Ocean", "Linen", "yes", observed_on=DAY))
        assert seen == [2.0]

    def test_leaving_lets_the_listener_go(self, workspace: Workspace) -> None:
        class View:
            def __init__(self) -> None:
                self.leave = workspace.subscribe(self.look)

            def look(self, changes: Changes) -> None:
                """Looks."""

        view = View()
        alive = weakref.ref(view)
        view.leave()
        gc.disable()
        try:
            del view
            assert alive() is None
        finally:
            gc.enable()


class TestTwoAtOnce:
    def test_each_sees_the_other_before_it_writes(self, workspace: Workspace) -> None:
        with open_workspace(workspace.path, author="other") as other:
            other.as_of(DAY)
            made = workspace.apply(Put(Competitor(name="Dunes")))
            done = other.apply(Record("Dunes", "Pool", "yes", observed_on=DAY))
            assert done.revision == made.revision + 1
            assert [one.name for one in other.competitors][-1] == "Dunes"
            assert other.as_of(DAY).cells(1).value.tolist()[3] == 1.0
            other.undo()
            workspace.undo()
            assert [one.name for one in workspace.competitors] == ["Seaview", "Ocean", "Palms"]
            assert workspace.check() == []

    def test_it_catches_up_with_what_another_wrote(self, workspace: Workspace) -> None:
        heard: list[Changes] = []
        seen: list[object] = []
        workspace.subscribe(heard.append)
        workspace.subscribe(lambda _: seen.append(workspace.as_of(DAY).cells(3).value.tolist()[3]))
        before = workspace.as_of(DAY)
        assert workspace.catch_up() is None
        assert workspace.as_of(DAY) is before
        with open_workspace(workspace.path) as other:
            other.apply(Remove("attribute", 1))
            other.apply(EditGroup((Put(Competitor(name="Dunes")), Put(Attribute(name="Bar")))))
            other.apply(Record("Dunes", "Bar", "yes", observed_on=DAY))
        changes = workspace.catch_up()
        assert changes is not None
        assert heard == [changes]
        assert (changes.revision, changes.structure) == (workspace.revision, True)
        assert changes.attributes == {1, 2, 3}
        assert changes.inverse == EditGroup(())
        assert seen == [2.0]
        assert workspace.undo_label == EditLabel("record", 1)
        assert workspace.catch_up() is None

    def test_what_was_read_ahead_is_not_read_again(self, workspace: Workspace) -> None:
        with open_workspace(workspace.path) as other:
            other.apply(Put(Attribute(name="Bar")))
            stale = other.read_ahead(today=DAY)
            other.apply(Record("Ocean", "Bar", "yes", observed_on=DAY))
            ahead = other.read_ahead(date(2025, 5, 1), today=DAY)
        assert (stale.day, ahead.day) == (DAY, date(2025, 5, 1))
        assert workspace.catch_up(ahead) is not None
        assert workspace.as_of(ahead.day) is ahead.snapshot
        assert workspace.market is ahead.market
        workspace.apply(Record("Palms", "Bar", "yes", observed_on=date(2025, 5, 1)))
        assert workspace.as_of(ahead.day).cells(3).value.tolist()[2] == 2.0
        with open_workspace(workspace.path) as other:
            other.undo()
        assert workspace.catch_up(stale) is not None
        assert workspace.as_of(DAY) is not stale.snapshot
        assert workspace.as_of(DAY).cells(3).value.tolist()[1] == 2.0

    def test_an_edit_that_was_overtaken_tells_everything(self, workspace: Workspace) -> None:
        with open_workspace(workspace.path) as other:
            other.apply(Put(Attribute(name="Bar")))
            other.apply(Remove("attribute", 1))
        done = workspace.apply(Record("Ocean", "Linen", "yes", observed_on=DAY))
        assert done.structure
        assert done.attributes == {1, 2, 3}
        assert workspace.catch_up() is None

    def test_it_catches_up_with_another_process(self, workspace: Workspace) -> None:
        child = (
            "import sys; from benchmark_app.workspace import open_workspace\n"
            "with open_workspace(sys.argv[1]) as workspace: workspace.undo()\n"
        )
        subprocess.run([sys.executable, "-c", child, str(workspace.path)], check=True)
        changes = workspace.catch_up()
        assert changes is not None
        assert changes.attributes == {1, 2}
        assert workspace.attributes == ()

    def test_an_edit_for_another_revision_is_refused(self, workspace: Workspace) -> None:
        worked_out = workspace.revision
        edit = Record("Ocean", "Linen", "yes", observed_on=DAY)
        workspace.apply(edit, revision=worked_out)
        with open_workspace(workspace.path) as other:
            with pytest.raises(EditRefused) as refused:
                other.apply(edit, revision=worked_out)
            assert refused.value.code == "workspace_changed"
            assert refused.value.params == {"name": "a.bench"}
            assert other.revision == worked_out + 1

    def test_two_processes_lose_nothing(self, workspace: Workspace) -> None:
        child = (
            "import sys; from datetime import date, timedelta\n"
            "from benchmark_app.workspace import open_workspace\n"
            "from benchmark_app.domain.edits import Record\n"
            "with open_workspace(sys.argv[1]) as workspace:\n"
            "    for number in range(40):\n"
            "        day = date(2020, 1, 1) + timedelta(number)\n"
            "        workspace.apply(Record(sys.argv[2], 'Pool', 'yes', observed_on=day))\n"
        )
        running = [
            subprocess.Popen([sys.executable, "-c", child, str(workspace.path), name])
            for name in ("Ocean", "Palms")
        ]
        assert [one.wait(60) for one in running] == [0, 0]
        with open_workspace(workspace.path) as again:
            found = [one for one in again.observations() if one.observed_on < date(2021, 1, 1)]
            assert len(found) == 80
            assert len({one.recorded_at for one in found}) == 80
            assert again.revision == workspace.revision + 80
            assert again.check() == []


class TestCopy:
    def test_it_holds_what_the_file_held_and_leaves_nothing(self, workspace: Workspace) -> None:
        with Workspace.open_copy(workspace.path) as copy:
            workspace.apply(Put(Competitor(name="Dunes")))
            assert (copy.path, copy.name, copy.read_only) == (workspace.path, "a", True)
            assert copy.revision == workspace.revision - 1
            assert copy.catch_up() is None
            assert [one.name for one in copy.competitors] == ["Seaview", "Ocean", "Palms"]
            assert list(copy.observations()) == list(workspace.observations())
            with pytest.raises(FileRefused) as refused:
                copy.apply(SETUP)
            assert refused.value.code == "workspace_read_only"
            assert [one.name for one in workspace.path.parent.iterdir()] == ["a.bench"]


class TestCreate:
    def test_a_file_begins_with_an_edit_that_can_be_undone(self, tmp_path: Path) -> None:
        with create_workspace(tmp_path / "new.bench", author="owner", edit=SETUP) as new:
            assert (new.revision, new.undo_label) == (1, EditLabel("import", 7))
            assert new.log()[0].author == "owner"
            assert len(list(new.observations())) == 2
            new.undo()
            assert new.competitors == ()

    def test_where_the_edit_is_refused_there_is_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(EditRefused):
            create_workspace(tmp_path / "new.bench", edit=Remove("attribute", 9))
        assert list(tmp_path.iterdir()) == []


class TestDoor:
    def test_names_are_found_as_people_write_them(self, workspace: Workspace) -> None:
        assert workspace.find_competitor("ｓｅａｖｉｅｗ") == workspace.subject
        assert workspace.find_attribute(" POOL") == workspace.attributes[0]
        assert workspace.find_attribute("Poo") is None

    def test_hidden_ones_are_not_found(self, workspace: Workspace) -> None:
        workspace.apply(EditGroup((Remove("competitor", 1), Remove("attribute", 1))))
        assert workspace.find_competitor("Seaview") is None
        assert workspace.find_attribute("Pool") is None
        assert workspace.subject is None

    def test_observations_come_by_row_column_and_day(self, workspace: Workspace) -> None:
        workspace.apply(Record("Ocean", "Pool", "no", observed_on=date(2024, 1, 1)))
        workspace.apply(Record("Seaview", "Pool", "no", observed_on=DAY))
        workspace.apply(Retract((1,)))
        found = [(one.attribute, one.competitor, one.id) for one in workspace.observations()]
        assert found == [(1, 1, 4), (1, 2, 3), (1, 2, 1), (2, 3, 2)]

    def test_the_newest_of_a_cell_comes_first(self, workspace: Workspace) -> None:
        for value in ("no", "yes"):
            workspace.apply(Record("Ocean", "Pool", value, observed_on=DAY))
        assert [one.id for one in workspace.cell_observations(1, 2)] == [4, 3, 1]

    def test_without_a_clock_it_is_now(self, tmp_path: Path) -> None:
        with create_workspace(tmp_path / "now.bench") as now:
            now.apply(SETUP)
            recorded = now.cell_observations(1, 2)[0].recorded_at
        assert recorded is not None
        assert abs(datetime.now(UTC) - recorded) < timedelta(minutes=1)

    def test_opening_loads_nothing_heavy(self, workspace: Workspace) -> None:
        heavy = ("alembic", "pandas", "scipy", "PySide6", "openpyxl", "xlsxwriter")
        code = (
            "import sys; from benchmark_app.workspace import open_workspace\n"
            "workspace = open_workspace(sys.argv[1]); workspace.market; workspace.close()\n"
            f"print([name for name in {heavy} if name in sys.modules])"
        )
        told = subprocess.run(
            [sys.executable, "-c", code, str(workspace.path)],
            capture_output=True,
            text=True,
            check=True,
        )
        assert told.stdout.strip() == "[]"
