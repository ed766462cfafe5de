"""Files of versions to come: looked at where they say that we read them truly, and it holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from newer_file import make_newer
from older_file import version_of

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record
from benchmark_app.errors import FileRefused
from benchmark_app.storage import place, version
from benchmark_app.storage.version import (
    SCHEMA_VERSION,
    USER_VERSION,
    is_newer,
    is_readable,
    schema_version,
)
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import (
    Workspace,
    backup_folder,
    copy_backup,
    list_backups,
    make_backup,
    newest_backup,
    open_workspace,
    restore_backup,
)

DAY = date(2025, 1, 1)
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
LOOSER = (
    "PRAGMA writable_schema=ON",
    "UPDATE sqlite_schema SET sql = replace(sql, '''measure''', '''measure'', ''rank''')",
    "PRAGMA writable_schema=RESET",
)


@pytest.fixture
def path(market: Workspace) -> Path:
    """A market with two values and a few edits, which nobody has open."""
    market.apply(Record("Seaview", "Pool", "yes", observed_on=DAY))
    market.apply(Record("Ocean", "Price", "80", observed_on=DAY))
    market.close()
    return market.path


def said(workspace: Workspace) -> tuple[object, ...]:
    """All that a workspace says to who reads it."""
    return (
        workspace.name,
        workspace.revision,
        workspace.market,
        tuple(workspace.observations()),
        workspace.log(),
        workspace.undo_label,
        workspace.as_of(DAY).stages(),
    )


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(FileRefused) as refused:
        act()
    assert all(error_text(refused.value, language) for language in Language)
    return refused.value.code


def test_what_only_adds_is_read_whole_and_never_written(path: Path) -> None:
    with open_workspace(path) as own:
        before = said(own)
        assert not own.is_newer
    raw = make_newer(path).read_bytes()
    with open_workspace(path, allow_newer=True) as looked, Workspace.open_copy(path) as copy:
        for one in (looked, copy):
            assert one.is_newer
            assert one.read_only
            assert repr(said(one)) == repr(before)
            assert one.check() == []
            for act in (lambda: one.apply(Put(Competitor(name="B"))), one.undo, one.redo):  # noqa: B023
                assert code_of(act) == "newer_look_only"
            assert one.catch_up() is None
    assert path.read_bytes() == raw


def test_it_is_opened_by_who_asks_for_it_alone(path: Path) -> None:
    make_newer(path)
    assert code_of(lambda: open_workspace(path)) == "newer_look_only"


def test_it_may_be_many_versions_on(path: Path) -> None:
    make_newer(path, readable_from=2, version=0xFFFF)
    with open_workspace(path, allow_newer=True) as looked:
        assert len(looked.competitors) == 2


def test_a_file_that_cannot_be_written_is_no_other(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_newer(path)
    monkeypatch.setattr(place, "is_writable", lambda _: False)
    with open_workspace(path, allow_newer=True) as looked:
        assert looked.is_newer


def test_damage_of_what_only_the_newer_version_knows_changes_nothing_shown(path: Path) -> None:
    make_newer(path, after=("UPDATE supplier SET seal = seal + 1",))
    with open_workspace(path, allow_newer=True) as looked:
        assert len(looked.competitors) == 2


@pytest.mark.parametrize(
    ("readable_from", "newest"),
    [
        (0, SCHEMA_VERSION + 1),
        (SCHEMA_VERSION + 1, SCHEMA_VERSION + 1),
        (SCHEMA_VERSION + 1, SCHEMA_VERSION + 9),
        (SCHEMA_VERSION, SCHEMA_VERSION),
        (SCHEMA_VERSION, SCHEMA_VERSION - 1),
        (-1, SCHEMA_VERSION + 1),
        (-1, SCHEMA_VERSION),
    ],
)
def test_what_does_not_say_that_we_read_it_truly_is_refused(
    path: Path, readable_from: int, newest: int
) -> None:
    raw = make_newer(path, readable_from=readable_from, version=newest).read_bytes()
    with pytest.raises(FileRefused) as refused:
        open_workspace(path, allow_newer=True)
    assert refused.value.code == "newer_version"
    assert refused.value.params["found"] == newest
    assert path.read_bytes() == raw


@pytest.mark.parametrize(
    ("more", "after"),
    [
        ((), ("UPDATE competitor SET seal = seal + 1",)),
        ((), ("UPDATE observation SET value = 1 - value WHERE id = 1",)),
        ((), ("UPDATE seal SET total = total + 1 WHERE name = 'observation'",)),
        ((), ("DELETE FROM seal WHERE name = 'plan'",)),
        ((), ("ALTER TABLE policy DROP COLUMN seal",)),
        (("CREATE TRIGGER late AFTER INSERT ON policy BEGIN DELETE FROM policy; END",), ()),
        (("CREATE VIEW rival AS SELECT * FROM competitor",), ()),
        (("ALTER TABLE competitor RENAME COLUMN note TO remark",), ()),
        (("DROP TABLE plan",), ()),
        ((*LOOSER, "UPDATE attribute SET kind = 'rank' WHERE id = 2"), ()),
        ((), ("PRAGMA foreign_keys=OFF", "DELETE FROM competitor WHERE id = 1")),
    ],
)
def test_what_says_so_and_does_not_hold_is_refused(
    path: Path, more: tuple[str, ...], after: tuple[str, ...]
) -> None:
    raw = make_newer(path, *more, after=after).read_bytes()
    assert code_of(lambda: open_workspace(path, allow_newer=True)) == "newer_version"
    assert path.read_bytes() == raw


def test_a_torn_page_is_refused(path: Path) -> None:
    raw = make_newer(path).read_bytes()
    for at in range(4096, len(raw), 4096):
        path.write_bytes(raw[:at] + bytes(4096) + raw[at + 4096 :])
        assert code_of(lambda: open_workspace(path, allow_newer=True)) in (
            "newer_version",
            "file_damaged",
        )


def test_no_backup_is_made_of_it_nor_put_back_into_it(path: Path, tmp_path: Path) -> None:
    folder = backup_folder(tmp_path / "data", path)
    kept = make_backup(path, folder, NOW)
    raw = make_newer(path).read_bytes()
    with open_workspace(path, data=tmp_path / "data", allow_newer=True) as looked:
        revision = looked.revision
    assert list(folder.iterdir()) == [kept.path]
    assert code_of(lambda: make_backup(path, folder, NOW)) == "backup_failed"
    restored = lambda: restore_backup(path, kept.path, revision=revision, now=NOW)  # noqa: E731
    assert code_of(restored) == "newer_look_only"
    assert path.read_bytes() == raw


def test_a_backup_of_a_newer_version_is_none_for_us(path: Path, tmp_path: Path) -> None:
    folder = backup_folder(tmp_path / "data", path)
    kept = make_newer(make_backup(path, folder, NOW).path)
    assert list_backups(folder) == []
    assert newest_backup(folder) is None
    assert code_of(lambda: copy_backup(kept, tmp_path / "new.bench")) == "newer_look_only"
    with open_workspace(path) as own:
        revision = own.revision
    restored = lambda: restore_backup(path, kept, revision=revision, now=NOW)  # noqa: E731
    assert code_of(restored) == "newer_look_only"


def test_todays_files_say_what_they_said(path: Path) -> None:
    assert version_of(path) == USER_VERSION == SCHEMA_VERSION


def test_a_version_to_come_tells_earlier_later_and_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "SCHEMA_VERSION", 8)
    monkeypatch.setattr(version, "READABLE_FROM", 7)
    for earlier in (1, 5, 5 << 16 | 6, 7 << 16 | 7, 7 << 16 | 8):
        assert not is_newer(earlier)
        assert not is_readable(earlier)
    for later, is_read in ((9, False), (9 << 16 | 9, False), (7 << 16 | 9, True)):
        assert is_newer(later)
        assert is_readable(later) is is_read
    assert schema_version(7 << 16 | 9) == 9
