"""Pages that nothing leads to: their rows come back, and never one that is no longer true."""

from __future__ import annotations

import io
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

import pytest

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.domain.rescue import Rescue
from benchmark_app.storage.stray import Strays
from benchmark_app.workspace import Workspace, rescue_file

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
SIZE = 4096
INTERIOR, LEAF = 2, 10
EDITS, EACH = 40, 10
#: Where the first page tells the number of pages, the first free one and how many are free.
COUNT, TRUNK, FREE, COUNTED = 28, 32, 36, 92


def written(workspace: Workspace, last_note: str = "") -> Path:
    """Some 40 pages of observations, on each of which some ten are, and several above them."""
    workspace.apply(EditGroup((Put(Competitor(name="A")), Put(Attribute(name="Pool")))))
    for number in range(EDITS):
        days = range(number * EACH, (number + 1) * EACH)
        seen = tuple(
            Observation(
                attribute=1,
                competitor=1,
                value=1.0,
                observed_on=date.fromordinal(730_000 + day),
                note=last_note if last_note and day == EDITS * EACH - 1 else "n" * 300,
            )
            for day in days
        )
        workspace.apply(Record(observations=seen))
    workspace.close()
    return workspace.path


@pytest.fixture
def path(workspace: Workspace) -> Path:
    return written(workspace)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "rescued.bench"


class Pages:
    """The pages of a file, to be changed by hand."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._raw = bytearray(path.read_bytes())

    def __getitem__(self, number: int) -> bytes:
        return bytes(self._raw[(number - 1) * SIZE : number * SIZE])

    def __setitem__(self, number: int, page: bytes) -> None:
        self._raw[(number - 1) * SIZE : number * SIZE] = page.ljust(SIZE, b"\0")
        self._path.write_bytes(self._raw)

    def empty(self, numbers: list[int]) -> None:
        for number in numbers:
            self[number] = b""

    def add(self, page: bytes) -> int:
        """A page at the end that nothing leads to; its number."""
        number = len(self._raw) // SIZE + 1
        self[number] = page
        self.say(COUNT, number)
        return number

    def say(self, place: int, number: int) -> None:
        struct.pack_into(">I", self._raw, place, number)
        self._path.write_bytes(self._raw)

    def cut(self, length: int) -> None:
        self._path.write_bytes(self._raw[:length])

    def of(self, kind: int) -> list[int]:
        """Of an index or of a table that is kept as one."""
        return [n for n in range(2, len(self._raw) // SIZE + 1) if self[n][0] == kind]

    def with_notes(self) -> list[int]:
        """The leaf pages of observations alone."""
        return [number for number in self.of(LEAF) if b"n" * 300 in self[number]]


def seen(path: Path) -> dict[int, Observation]:
    with Workspace.open(path) as workspace:
        assert workspace.check() == []
        return {one.id: one for one in workspace.observations()}


def retracted(path: Path) -> None:
    """Takes the last edit back: its observations are taken back, none is gone."""
    with Workspace.open(path) as workspace:
        workspace.undo()


def freed(pages: Pages, page: bytes) -> int:
    """Puts a page on the list of those that were given up; the number of the list's own page."""
    number = pages.add(page)
    trunk = pages.add(struct.pack(">III", 0, 1, number))
    pages.say(TRUNK, trunk)
    pages.say(FREE, 2)
    return trunk


def older(path: Path) -> tuple[Pages, bytes]:
    """The pages after an undo; the last page of observations as it was before is not there."""
    before = Pages(path)
    (*_, last) = before.with_notes()
    retracted(path)
    pages = Pages(path)
    assert b"n" * 300 in pages[last]
    assert pages[last] != before[last]
    pages.empty([last])
    return pages, before[last]


def test_rows_that_nothing_leads_to_are_rescued(path: Path, target: Path) -> None:
    right = seen(path)
    pages = Pages(path)
    assert len(pages.of(INTERIOR)) > 3
    pages.empty(pages.of(INTERIOR))
    rescue = rescue_file(path, target, NOW)
    assert rescue.kept > len(right) * 0.85
    assert rescue == Rescue(kept=rescue.kept, lost=len(right) - rescue.kept)
    found = seen(target)
    assert len(found) == rescue.kept
    assert all(found[one] == right[one] for one in found)


def test_of_a_file_that_lost_its_end_every_page_that_is_left_is_read(
    path: Path, target: Path
) -> None:
    right = seen(path)
    pages = Pages(path)
    (_, _, end, *_) = pages.of(INTERIOR)
    there = [number for number in pages.with_notes() if number < end]
    pages.cut((end - 1) * SIZE + 100)
    rescue = rescue_file(path, target, NOW)
    assert rescue.kept > 10 * len(there)
    assert rescue.kept + rescue.lost == len(right)
    found = seen(target)
    assert all(found[one] == right[one] for one in found)


def test_a_page_that_was_given_up_is_not_read(path: Path, target: Path) -> None:
    """On it are rows as they were before an edit was taken back."""
    pages, page = older(path)
    pages.empty(pages.with_notes()[:1])  # so that the sums cannot tell
    freed(pages, page)
    rescue = rescue_file(path, target, NOW)
    assert 0 < rescue.lost < 80
    assert rescue.kept == EDITS * EACH - rescue.lost
    last = [one for number, one in seen(target).items() if number > (EDITS - 1) * EACH]
    assert all(one.retracted_at for one in last)


def test_where_two_pages_say_otherwise_neither_is_believed(path: Path, target: Path) -> None:
    before = Pages(path)
    (*_, last) = before.with_notes()
    page = before[last]
    retracted(path)
    pages = Pages(path)
    pages.empty(pages.of(INTERIOR))
    pages.add(page)
    assert rescue_file(path, target, NOW) == Rescue(lost=EDITS * EACH)


@pytest.mark.parametrize("more", [200, EDITS * EACH])
def test_more_rows_than_there_were_are_not_believed(path: Path, target: Path, more: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE seal SET rows = rows - ? WHERE name = 'observation'", [more])
    pages = Pages(path)
    pages.empty(pages.of(INTERIOR))
    assert rescue_file(path, target, NOW) == Rescue(lost=EDITS * EACH - more)


def test_a_page_that_stands_in_the_place_of_another_too_is_read_once(
    path: Path, target: Path
) -> None:
    right, pages = seen(path), Pages(path)
    (_, one, other, *_) = pages.with_notes()
    pages[other] = pages[one]
    rescue = rescue_file(path, target, NOW)
    assert 0 < rescue.lost < 30
    assert rescue.kept + rescue.lost == len(right)
    found = seen(target)
    assert len(found) == rescue.kept
    assert all(found[number] == right[number] for number in found)


def test_a_damaged_row_is_not_what_an_older_page_says(path: Path, target: Path) -> None:
    before = Pages(path)
    (first, *_, last) = before.with_notes()
    page = before[last]
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE observation SET value = 9 WHERE id = ?", (EDITS * EACH,))
    pages = Pages(path)
    pages.empty([first])
    pages.add(page)
    rescue = rescue_file(path, target, NOW)
    assert rescue.unknown == 1
    assert rescue.kept + rescue.unknown + rescue.lost == EDITS * EACH
    assert seen(target)[EDITS * EACH].value is Mark.UNKNOWN


def test_a_row_that_goes_on_on_another_page_is_lost(workspace: Workspace, target: Path) -> None:
    path = written(workspace, last_note="m" * 9000)
    pages = Pages(path)
    pages.empty(pages.of(INTERIOR))
    rescue = rescue_file(path, target, NOW)
    assert rescue.kept > EDITS * EACH * 0.85
    assert rescue.kept + rescue.lost == EDITS * EACH
    assert EDITS * EACH not in seen(target)


@pytest.fixture
def read(empty_file: Path) -> Callable[[Path], int]:
    """How many rows the pages of a file say."""

    def count(path: Path) -> int:
        with closing(sqlite3.connect(empty_file)) as schema:
            return len(list(Strays(path, schema).rows("observation", ("id", "note"))))

    return count


def test_nothing_is_read_where_the_free_pages_are_not_certain(
    path: Path, read: Callable[[Path], int]
) -> None:
    pages = Pages(path)
    trunk = freed(pages, pages[pages.with_notes()[0]])
    whole = path.read_bytes()

    def listing(*numbers: int) -> Callable[[Pages], None]:
        return lambda pages: pages.__setitem__(trunk, struct.pack(f">{len(numbers)}I", *numbers))

    wrong: tuple[Callable[[Pages], None], ...] = (
        lambda pages: pages.cut((trunk - 1) * SIZE + 4),
        listing(trunk, 1, trunk - 1),
        listing(trunk + 9, 1, trunk - 1),
        listing(0, 1, trunk + 9),
        listing(0, 1 << 31, trunk - 1),
        lambda pages: pages.say(FREE, 3),
        lambda pages: pages.say(COUNTED, 1),
        lambda pages: pages.say(16, 1 << 16 | 0x0101),
        lambda pages: pages.say(16, SIZE << 16 | 0x0202),  # newer pages may be in another file
    )
    for damage in wrong:
        damage(Pages(path))
        assert read(path) == 0
        path.write_bytes(whole)
        assert read(path) > EDITS * EACH * 0.85


def test_of_a_list_that_is_one_page_the_page_may_be_lost(
    path: Path, read: Callable[[Path], int]
) -> None:
    pages, count = Pages(path), read(path)
    end = pages.add(b"")
    pages.say(TRUNK, end)
    pages.say(FREE, 1)
    pages.cut((end - 1) * SIZE)
    assert read(path) == count


def test_pages_behind_the_last_one_are_not_read(path: Path, read: Callable[[Path], int]) -> None:
    pages, count = Pages(path), read(path)
    last = pages.add(pages[pages.with_notes()[0]])
    assert read(path) > count
    pages.say(COUNT, last - 1)
    assert read(path) == count


class Failing(io.BytesIO):
    """A file on a disk that gives up at one page."""

    def __init__(self, content: bytes, page: int) -> None:
        super().__init__(content)
        self._page = page

    def open(self, mode: str, buffering: int) -> Failing:
        assert (mode, buffering) == ("rb", 0)
        return self

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() == (self._page - 1) * SIZE:
            raise OSError
        return super().read(size)


def test_a_page_that_the_disk_does_not_give_is_passed_over(
    path: Path, read: Callable[[Path], int]
) -> None:
    count, raw, notes = read(path), path.read_bytes(), Pages(path).with_notes()
    assert count - 20 < read(cast("Path", Failing(raw, notes[3]))) < count
    assert read(cast("Path", Failing(raw, 1))) == 0
