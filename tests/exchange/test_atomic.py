"""A file is the old one or the whole new one."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.atomic import write_atomically, write_error


def _only(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_new_file_replaces_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old", encoding="utf-8")
    write_atomically(target, lambda new: new.write_text("new"), lambda new: new.exists())
    assert target.read_text(encoding="utf-8") == "new"
    assert _only(tmp_path) == ["a.txt"]


def test_a_file_that_reads_back_otherwise_is_not_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(FileRefused) as refused:
        write_atomically(target, lambda new: new.write_text("new"), lambda _: False)
    assert refused.value.code == "written_file_differs"
    assert target.read_text(encoding="utf-8") == "old"
    assert _only(tmp_path) == ["a.txt"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "folder_read_only"),
        (errno.EROFS, "folder_read_only"),
        (errno.ENOSPC, "disk_full"),
        (errno.EIO, "write_failed"),
    ],
)
def test_a_failed_write_leaves_the_old_file(tmp_path: Path, number: int, code: str) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old", encoding="utf-8")

    def fail(new: Path) -> None:
        new.write_text("half")
        raise OSError(number, "no")

    with pytest.raises(FileRefused) as refused:
        write_atomically(target, fail, lambda _: True)
    assert refused.value.code == code
    assert target.read_text(encoding="utf-8") == "old"
    assert _only(tmp_path) == ["a.txt"]


def test_an_error_without_a_reason_still_says_something() -> None:
    assert write_error(OSError("odd"), Path("a.txt")).params == {"name": "a.txt", "reason": "odd"}


def test_the_folder_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        write_atomically(tmp_path / "no" / "a.txt", lambda _: None, lambda _: True)
    assert refused.value.code == "folder_not_found"


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        write_atomically(tmp_path, lambda _: None, lambda _: True)
    assert refused.value.code == "write_failed"


def test_a_target_open_elsewhere_keeps_the_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old", encoding="utf-8")
    (tmp_path / "a (2).txt").write_text("older", encoding="utf-8")

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileRefused) as refused:
        write_atomically(target, lambda new: new.write_text("new"), lambda _: True)
    assert refused.value.code == "target_in_use"
    assert refused.value.params["kept"] == "a (3).txt"
    assert (tmp_path / "a (3).txt").read_text(encoding="utf-8") == "new"
    assert target.read_text(encoding="utf-8") == "old"


def test_a_link_stays_one_and_what_it_leads_to_is_new(tmp_path: Path) -> None:
    target, link = tmp_path / "far" / "out.txt", tmp_path / "out.txt"
    target.parent.mkdir()
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, lambda path: path.write_bytes(b"new"), lambda _: True)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert [one.name for one in target.parent.iterdir()] == ["out.txt"]


def test_a_replacement_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_self: Path, _target: Path) -> None:
        raise OSError(errno.EIO, "input/output error")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(FileRefused) as refused:
        write_atomically(tmp_path / "a.txt", lambda new: new.write_text("new"), lambda _: True)
    assert refused.value.code == "write_failed"
    assert _only(tmp_path) == []


def test_it_is_on_disk_before_it_has_the_name_and_the_name_is_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.csv"
    synced: list[tuple[str, bool]] = []

    def sync(handle: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file"
        synced.append((kind, target.exists()))

    monkeypatch.setattr(os, "fsync", sync)
    write_atomically(target, lambda new: new.write_text("a"), lambda _: True)
    assert synced == [("file", False), ("folder", True)]


def test_a_name_that_may_not_be_on_disk_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", sync)
    with pytest.raises(FileRefused, match="written_unconfirmed"):
        write_atomically(tmp_path / "a.csv", lambda new: new.write_text("a"), lambda _: True)
    assert _only(tmp_path) == ["a.csv"]


@pytest.mark.parametrize("waited", [0, 1])
def test_so_is_one_whose_disk_is_gone_before_or_while_it_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waited: int
) -> None:
    open_handle, opened = os.open, [0]

    def refuse(path: Path, *flags: int) -> int:
        if Path(path) == tmp_path:
            opened[0] += 1
            if opened[0] > waited:
                raise OSError(errno.EIO, "Input/output error")
        return open_handle(path, *flags)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(FileRefused, match="written_unconfirmed"):
        write_atomically(tmp_path / "a.csv", lambda new: new.write_text("a"), lambda _: True)
