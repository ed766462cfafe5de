"""Making and opening files: what is ours, what is not, and what the disk does."""

from __future__ import annotations

import errno
import gc
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from benchmark_app import on_disk
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put
from benchmark_app.errors import FileRefused
from benchmark_app.storage import engine, place
from benchmark_app.storage.engine import Database, create_file, open_copy, open_file
from benchmark_app.storage.version import APPLICATION_ID, SCHEMA_VERSION
from benchmark_app.workspace import Workspace


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(FileRefused) as refused:
        act()
    return refused.value.code


def changed(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return path


class TestOpening:
    def test_every_connection_has_the_pragmas_durability_needs(self, file: Path) -> None:
        with closing(open_file(file)) as database:
            found = {
                name: database.connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in (
                    "journal_mode",
                    "synchronous",
                    "foreign_keys",
                    "trusted_schema",
                    "cell_size_check",
                    "busy_timeout",
                    "application_id",
                    "user_version",
                )
            }
        assert found == {
            "journal_mode": "delete",
            "synchronous": 3,
            "foreign_keys": 1,
            "trusted_schema": 0,
            "cell_size_check": 1,
            "busy_timeout": 5000,
            "application_id": APPLICATION_ID,
            "user_version": SCHEMA_VERSION,
        }

    def test_a_missing_file(self, tmp_path: Path) -> None:
        assert refusal(lambda: open_file(tmp_path / "no.bench")) == "workspace_missing"
        assert not (tmp_path / "no.bench").exists()

    def test_a_folder(self, tmp_path: Path) -> None:
        assert refusal(lambda: open_file(tmp_path)) == "path_is_folder"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
    def test_a_pipe(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.bench")
        assert refusal(lambda: Workspace.open(tmp_path / "pipe.bench")) == "not_a_workspace"

    def test_a_name_the_disk_does_not_take(self, tmp_path: Path) -> None:
        long = tmp_path / f"{'a' * 300}.bench"
        assert refusal(lambda: open_file(long)) == "workspace_unreadable"

    @pytest.mark.parametrize("content", [b"", b"date,competitor\n", b"SQLite format 3"])
    def test_no_sqlite_file(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "a.bench"
        path.write_bytes(content)
        assert refusal(lambda: open_file(path)) == "not_a_workspace"
        assert path.read_bytes() == content

    def test_a_zip_by_our_name(self, tmp_path: Path) -> None:
        path = tmp_path / "a.bench"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("xl/workbook.xml", "<workbook/>")
        assert refusal(lambda: open_file(path)) == "not_a_workspace"

    def test_the_header_of_sqlite_and_then_noise(self, tmp_path: Path) -> None:
        path = tmp_path / "a.bench"
        path.write_bytes(b"SQLite format 3\x00" + bytes(range(256)) * 40)
        assert refusal(lambda: open_file(path)) in ("not_a_workspace", "file_damaged")

    def test_another_programs_file(self, tmp_path: Path) -> None:
        path = changed(tmp_path / "a.bench", "CREATE TABLE bookmark (id INTEGER)")
        before = path.read_bytes()
        assert refusal(lambda: open_file(path)) == "other_application"
        assert path.read_bytes() == before

    @pytest.mark.parametrize("opened", [open_file, open_copy])
    def test_a_copy_is_looked_at_as_closely(
        self, tmp_path: Path, file: Path, opened: Callable[[Path], Database]
    ) -> None:
        assert refusal(lambda: opened(tmp_path / "no.bench")) == "workspace_missing"
        assert refusal(lambda: opened(tmp_path)) == "path_is_folder"
        noise = tmp_path / "noise.bench"
        noise.write_bytes(b"SQLite format 3\x00" + bytes(range(256)) * 40)
        assert refusal(lambda: opened(noise)) in ("not_a_workspace", "file_damaged")
        changed(file, "PRAGMA application_id=7")
        assert refusal(lambda: opened(file)) == "other_application"

    def test_a_copy_waits_for_a_writer(self, file: Path) -> None:
        with closing(sqlite3.connect(file, isolation_level=None)) as writer:
            writer.execute("BEGIN IMMEDIATE")
            writer.execute("UPDATE workspace SET name = 'half'")
            with closing(open_copy(file)) as copy:
                select = "SELECT name FROM workspace"
                assert copy.connection.exec_driver_sql(select).scalar_one() == "Empty"
            writer.execute("COMMIT")

    def test_a_newer_version(self, file: Path) -> None:
        changed(file, f"PRAGMA user_version={SCHEMA_VERSION + 1}")
        with pytest.raises(FileRefused) as refused:
            open_file(file)
        assert refused.value.code == "newer_version"
        assert refused.value.params["found"] == SCHEMA_VERSION + 1

    def test_an_older_version_is_brought_up_to_date(self, tmp_path: Path, file: Path) -> None:
        older = changed(tmp_path / "older.bench", f"PRAGMA application_id={APPLICATION_ID}")
        changed(older, "CREATE TABLE t (id INTEGER)", "DROP TABLE t")
        with closing(open_file(older)) as database:
            tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
            found = database.connection.exec_driver_sql(tables).scalars().all()
        with closing(open_file(file)) as database:
            assert found == database.connection.exec_driver_sql(tables).scalars().all()

    def test_a_damaged_page(self, file: Path) -> None:
        raw = bytearray(file.read_bytes())
        raw[4096:6000] = b"\xff" * 1904
        file.write_bytes(raw)
        assert refusal(lambda: open_file(file)) == "file_damaged"

    def test_a_cut_file(self, file: Path) -> None:
        file.write_bytes(file.read_bytes()[:9000])
        assert refusal(lambda: open_file(file)) == "file_damaged"

    def test_a_value_the_checks_forbid(self, workspace: Workspace, file: Path) -> None:
        workspace.apply(Put(Competitor(name="Ann's")))
        workspace.close()
        changed(file, "PRAGMA ignore_check_constraints=ON", "UPDATE competitor SET weight = -1")
        assert refusal(lambda: open_file(file)) == "file_damaged"

    def test_a_large_file_may_be_opened_before_it_is_read_through(self, file: Path) -> None:
        changed(file, "PRAGMA ignore_check_constraints=ON", "UPDATE workspace SET revision = -1")
        open_file(file, examined_bytes=100).close()

    def test_our_file_without_our_tables(self, file: Path) -> None:
        changed(file, "DROP TABLE policy")
        assert refusal(lambda: Workspace.open(file)) == "file_damaged"
        changed(file, "DELETE FROM workspace")
        assert refusal(lambda: Workspace.open(file)) == "file_damaged"

    def test_our_file_without_our_row(self, file: Path) -> None:
        changed(file, "DELETE FROM workspace")
        assert refusal(lambda: Workspace.open(file)) == "file_sums_damaged"
        unexamined = lambda: Workspace.open(file, examined_bytes=0)  # noqa: E731
        assert refusal(unexamined) == "file_damaged"

    @pytest.mark.parametrize("url", ["postgresql://ann:secret@host/chain", "postgres://host/x"])
    def test_a_server(self, url: str) -> None:
        with pytest.raises(FileRefused) as refused:
            open_file(url)
        assert (refused.value.code, refused.value.params) == ("team_storage_not_yet", {})
        assert refusal(lambda: Workspace.create(url)) == "team_storage_not_yet"

    def test_a_file_that_may_not_be_read(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def denied(*_: object, **__: object) -> None:
            raise PermissionError(errno.EACCES, "Permission denied")

        monkeypatch.setattr(Path, "open", denied)
        assert refusal(lambda: open_file(file)) == "workspace_unreadable"

    @pytest.mark.parametrize("kept", ["own.bench", "folder"])
    def test_a_file_or_folder_that_may_not_be_written_can_be_read(
        self, workspace: Workspace, file: Path, monkeypatch: pytest.MonkeyPatch, kept: str
    ) -> None:
        workspace.apply(Put(Competitor(name="Ann's")))
        workspace.close()
        closed = file if kept == file.name else file.parent
        monkeypatch.setattr(place, "is_writable", lambda path: path != closed)
        before = file.read_bytes()
        with Workspace.open(file) as opened:
            assert opened.read_only
            assert [one.name for one in opened.competitors] == ["Ann's"]
            for act in (lambda: opened.apply(Put(Competitor(name="B"))), opened.undo, opened.redo):
                assert refusal(act) == "workspace_read_only"
            assert opened.check() == []
        assert file.read_bytes() == before


class TestCreating:
    def test_an_existing_file_is_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "a.bench"
        path.write_bytes(b"mine")
        assert refusal(lambda: Workspace.create(path)) == "workspace_exists"
        assert path.read_bytes() == b"mine"

    def test_a_missing_folder(self, tmp_path: Path) -> None:
        assert refusal(lambda: Workspace.create(tmp_path / "no" / "a.bench")) == "folder_not_found"

    def test_a_folder_that_may_not_be_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(place, "is_writable", lambda _: False)
        assert refusal(lambda: Workspace.create(tmp_path / "a.bench")) == "folder_read_only"

    def test_nothing_stays_when_it_fails(self, tmp_path: Path) -> None:
        def fail(_: object) -> None:
            raise RuntimeError

        with pytest.raises(RuntimeError):
            create_file(tmp_path / "a.bench", fail)
        assert list(tmp_path.iterdir()) == []

    def test_somebody_else_took_the_name_meanwhile(self, tmp_path: Path) -> None:
        path = tmp_path / "a.bench"

        def slow(_: object) -> None:
            path.write_bytes(b"theirs")

        assert refusal(lambda: create_file(path, slow)) == "workspace_exists"
        assert [one.name for one in tmp_path.iterdir()] == ["a.bench"]
        assert path.read_bytes() == b"theirs"

    def test_a_file_system_without_links(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def unsupported(*_: object) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(os, "link", unsupported)
        Workspace.create(tmp_path / "a.bench").close()
        assert [one.name for one in tmp_path.iterdir()] == ["a.bench"]

    def test_a_system_where_folders_cannot_be_synced(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[Path] = []
        monkeypatch.setattr(on_disk, "_SYNCS_FOLDERS", False)
        monkeypatch.setattr(os, "fsync", opened.append)
        create_file(tmp_path / "a.bench", lambda _: None)
        assert opened == []

    def test_a_new_file_is_alone_in_its_folder(self, tmp_path: Path) -> None:
        with Workspace.create(tmp_path / "a.bench", name="Ann's") as workspace:
            assert workspace.name == "Ann's"
            assert workspace.path == tmp_path / "a.bench"
            assert workspace.revision == 0
            assert not workspace.read_only
        assert [one.name for one in tmp_path.iterdir()] == ["a.bench"]

    def test_a_workspace_without_a_name_is_called_as_its_file(self, tmp_path: Path) -> None:
        with Workspace.create(tmp_path / "ocean motel.bench") as workspace:
            assert workspace.name == "ocean motel"


class TestFaults:
    def test_a_full_disk_refuses_the_edit_and_the_next_one_works(
        self, workspace: Workspace
    ) -> None:
        connection = workspace._store._database.connection
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        long = "x" * 100_000
        assert refusal(lambda: workspace.apply(Put(Competitor(name="A", note=long)))) == (
            "workspace_disk_full"
        )
        assert not workspace.competitors
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
        workspace.apply(Put(Competitor(name="A", note=long)))
        assert [one.name for one in workspace.competitors] == ["A"]

    def test_another_program_that_does_not_let_go(self, workspace: Workspace, file: Path) -> None:
        workspace._store._database.connection.exec_driver_sql("PRAGMA busy_timeout=20")
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            assert refusal(lambda: workspace.apply(Put(Competitor(name="A")))) == "workspace_busy"
            other.execute("ROLLBACK")
        workspace.apply(Put(Competitor(name="A")))

    def test_a_copy_of_a_file_that_is_held_gives_up(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(engine, "_PATIENCE_MS", 20)
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            assert refusal(lambda: open_copy(file).close()) == "workspace_busy"
            other.execute("ROLLBACK")
        open_copy(file).close()

    def test_a_copy_waits_while_the_file_is_held_for_a_moment(self, file: Path) -> None:
        look = engine._patience(file)
        look(sqlite3.SQLITE_BUSY, 1, 1)
        look(sqlite3.SQLITE_OK, 0, 1)

    def test_a_mistake_of_ours_stays_a_mistake(self, file: Path) -> None:
        with (
            closing(open_file(file)) as database,
            pytest.raises(OperationalError, match="no such table"),
            database.writing() as connection,
        ):
            connection.exec_driver_sql("SELECT * FROM missing")

    def test_an_interrupting_key_takes_only_the_transaction(self, file: Path) -> None:
        class Pressed:
            def __conform__(self, _: object) -> object:
                raise KeyboardInterrupt

        def press(database: Database) -> None:
            with database.writing() as connection:
                connection.exec_driver_sql("PRAGMA user_version=77")
                connection.exec_driver_sql("SELECT ?", (Pressed(),))

        with closing(open_file(file)) as database:
            with pytest.raises(KeyboardInterrupt):
                press(database)
            with database.reading() as connection:
                told = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            assert told == SCHEMA_VERSION

    def test_a_transaction_that_sqlite_ended_itself(self, file: Path) -> None:
        def fail(database: Database) -> None:
            with database.writing() as connection:
                connection.exec_driver_sql("ROLLBACK")
                raise ZeroDivisionError

        with closing(open_file(file)) as database:
            with pytest.raises(ZeroDivisionError):
                fail(database)
            with database.reading() as connection:
                assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1

    def test_the_collector_runs_again_afterwards_where_it_ran_before(self, file: Path) -> None:
        with closing(open_file(file)) as database:
            with database.reading():
                assert not gc.isenabled()
            assert gc.isenabled()
            gc.disable()
            try:
                with database.reading():
                    pass
                assert not gc.isenabled()
            finally:
                gc.enable()

    def test_a_copied_file_opens(self, workspace: Workspace, file: Path, tmp_path: Path) -> None:
        workspace.apply(Put(Competitor(name="A")))
        with Workspace.open(shutil.copy(file, tmp_path / "copy.bench")) as copy:
            assert copy.competitors == workspace.competitors
