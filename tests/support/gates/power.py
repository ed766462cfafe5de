"""The current fails: a file system in a loop device is shut down with nothing written any more.

After each cut it is mounted again, as after a start of the machine, and what had been acknowledged
must be there: edits, files exported, backups and new workspaces. Needs root, loop devices and mkfs.
"""

from __future__ import annotations

import ctypes
import fcntl
import hashlib
import os
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Final
from unittest.mock import patch

import gates.ledger as work
from gates.child import Say, said_before
from gates.ledger import Ledger
from gates.row import Row, control, inside_own_mounts, no_mounts, skipped, with_shim

from benchmark_app.exchange.csv_file import write_observations_csv
from benchmark_app.storage import engine
from benchmark_app.workspace import (
    Workspace,
    create_workspace,
    list_backups,
    make_backup,
    open_workspace,
)

GATE: Final = "power cut"
_SHUTDOWN: Final = 0x8004587D  # EXT4_IOC_SHUTDOWN and XFS_IOC_GOINGDOWN
_NOTHING_FLUSHED: Final = 2
_SIZES: Final = {"ext4": 64, "xfs": 320}
_FILES: Final = ("export", "backup", "create")
#: So many cuts in one file system before a new one is made.
_PER_SYSTEM: Final = 25


@dataclass
class Tally:
    """What was acknowledged before the cuts, and what was lost of it."""

    cuts: int = 0
    edits: int = 0
    files: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Plant:
    """What a child does before it begins, and what it does then; an arm's fault is planted so.

    It is given a handle of the file system and dice. One that cuts itself ends by its own.
    """

    tried: str
    begin: Callable[[int, Random], None]
    kinds: tuple[str, ...] = ()
    cuts_itself: bool = False


def run(short: bool) -> Iterator[Row]:
    """250 cuts on ext4 and 250 on xfs; `synchronous=FULL` and a missing fsync must lose."""
    if reason := no_mounts() or _not_here():
        yield skipped(GATE, reason)
        return
    with with_shim() as words:
        yield from inside_own_mounts("power", short, *words)


def _not_here() -> str:
    if os.geteuid() != 0:
        return "needs root for loop devices"
    return "" if Path("/dev/loop-control").exists() else "needs loop devices"


def inside(short: bool) -> Iterator[Row]:
    """The same, in a name space of its own."""
    for system in _SIZES:
        if shutil.which(f"mkfs.{system}") is None:
            yield skipped(f"{GATE}, {system}", f"mkfs.{system} is not installed")
            continue
        tally = cuts(system, 4 if short else 250, Random(31), HONEST)
        tried = f"{tally.cuts} cuts, {tally.edits:,} acknowledged edits, {tally.files:,} files"
        yield _row(system, tried, tally)
        arms = [FULL, NO_FSYNC]
        if os.environ.get("LD_PRELOAD"):
            tally = cuts(system, 1 if short else 60, Random(41), BEHIND_JOURNAL)
            yield _row(system, f"{BEHIND_JOURNAL.tried}, {tally.cuts} cuts", tally)
            arms += [NO_LOOK] * (system == "xfs")  # ext4 tells when it is waited for
        else:
            yield skipped(f"{GATE}, {system}, {BEHIND_JOURNAL.tried}", "needs a C compiler")
        for plant in arms:
            arm = cuts(system, 3 if short else 60, Random(37), plant, is_one_enough=short)
            tried = f"{plant.tried}, {arm.cuts} cuts"
            yield control(f"{GATE}, {system}", tried, len(arm.faults), "with a loss")


def _row(system: str, tried: str, tally: Tally) -> Row:
    found = "; ".join([f"{len(tally.faults)} with a loss", *tally.faults[:2]])
    return Row(f"{GATE}, {system}", tried, found, not tally.faults)


def _full(_handle: int, _dice: Random) -> None:
    pragmas = tuple(one.replace("EXTRA", "FULL") for one in engine._PRAGMAS)
    patch.object(engine, "_PRAGMAS", pragmas).start()


def _no_fsync(_handle: int, _dice: Random) -> None:
    patch("os.fsync", lambda _: None).start()


def _behind_journal(handle: int, dice: Random) -> None:
    ctypes.CDLL(os.environ["LD_PRELOAD"]).shim_cut(handle, dice.randint(1, 6))


def _no_look(handle: int, dice: Random) -> None:
    patch.object(engine, "reach_folder", lambda _: None).start()
    _behind_journal(handle, dice)


HONEST: Final = Plant("", lambda _handle, _dice: None)
BEHIND_JOURNAL: Final = Plant(
    "right behind the end of a journal", _behind_journal, ("edit",), cuts_itself=True
)
NO_LOOK: Final = Plant(
    f"{BEHIND_JOURNAL.tried}, the folder not looked at", _no_look, ("edit",), True
)
FULL: Final = Plant("`synchronous=FULL`", _full, ("edit",))
NO_FSYNC: Final = Plant("no fsync of exports, backups, new files", _no_fsync, _FILES)


def cuts(
    system: str, count: int, dice: Random, plant: Plant, *, is_one_enough: bool = False
) -> Tally:
    """So many cuts while a child works, each checked after the file system is mounted again."""
    tally = Tally()
    while tally.cuts < count and not (is_one_enough and tally.faults):
        with tempfile.TemporaryDirectory(dir=_memory()) as name:
            image, place = Path(name) / "disk", Path(name) / "mounted"
            place.mkdir()
            with image.open("wb") as file:
                file.truncate(_SIZES[system] << 20)
            _call(f"mkfs.{system}", "-q", image)
            with mounted(image, place):
                work.new_file(place / "own.bench")
                os.sync()
            ledger, number = Ledger(), 0
            for _ in range(min(_PER_SYSTEM, count - tally.cuts)):
                ledger, number, told = cut(image, place, ledger, number, dice, plant, tally)
                tally.cuts += 1
                if told:
                    tally.faults.append(told)
                    break
        if not plant.kinds:
            print(f"{system}: {tally.cuts} cuts, {tally.edits} edits, {tally.faults}", flush=True)
    return tally


def cut(
    image: Path,
    place: Path,
    ledger: Ledger,
    number: int,
    dice: Random,
    plant: Plant,
    tally: Tally,
) -> tuple[Ledger, int, str]:
    """One cut while a child works, half of them right behind an acknowledgement."""

    def work_on(say: Say) -> None:
        own, count, chance = ledger, number, Random(dice.random())
        plant.begin(handle, chance)
        with open_workspace(place / "own.bench") as workspace:
            while True:
                kind = own.choose(chance) if chance.random() < 0.7 else chance.choice(_FILES)
                kind = chance.choice(plant.kinds) if plant.kinds else kind
                say(f"{count} {kind} begun -")
                say(f"{count} {kind} done {act(workspace, count, kind)}")
                own, count = own if kind in _FILES else own.after(count, kind), count + 1

    with mounted(image, place):
        handle = os.open(place, os.O_RDONLY)
        lines = 2 * dice.randint(1, 12) if plant.kinds or dice.random() < 0.5 else None
        wait = 10.0 if lines else dice.uniform(0.02, 0.6)
        lines = None if plant.cuts_itself else lines
        said = said_before(lambda: _shut_down(handle), work_on, wait, lines)
        os.close(handle)
    files: list[tuple[str, str]] = []
    under_way = ledger
    for line in said:
        if line.startswith("!"):
            if not any(one in line for one in ("Refused(", "OSError(")):
                return ledger, number, line
            continue  # the disk was gone already, and it was said
        word, kind, state, result = line.split(" ", 3)
        number = int(word) + 1
        if kind in _FILES:
            files += [(kind, result)] * (state == "done")
            tally.files += state == "done"
            continue
        under_way = ledger.after(int(word), kind)
        if state == "done":
            ledger = under_way
            tally.edits += 1
    with mounted(image, place):
        told = _lost(place, files) or work.fault(place / "own.bench", ledger, under_way)
        if not told:
            ledger = work.at(place / "own.bench", ledger, under_way)
        for path in (*place.glob("*.csv"), *place.glob("new-*"), *place.glob("kept/*")):
            path.unlink()
    return ledger, number, told


def act(workspace: Workspace, number: int, kind: str) -> str:
    """One edit or one file; what a file must be found by afterwards."""
    folder = workspace.path.parent
    if kind == "export":
        path = folder / f"{number}.csv"
        seen = workspace.observations()
        write_observations_csv(path, seen, workspace.competitors, workspace.attributes)
        return f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}"
    if kind == "backup":
        return make_backup(workspace.path, folder / "kept", datetime.now(UTC)).path.name
    if kind == "create":
        path = folder / f"new-{number}.bench"
        create_workspace(path, name=str(number)).close()
        return path.name
    work.act(workspace, number, kind, folder)
    return "-"


def _lost(place: Path, files: list[tuple[str, str]]) -> str:
    """The first acknowledged file that is not there whole."""
    kept = {one.path.name for one in list_backups(place / "kept")}
    for kind, result in files:
        name, _, digest = result.partition(" ")
        path = place / name
        if kind == "backup" and name not in kept:
            return f"backup {name} is lost"
        if kind != "backup" and not path.exists():
            return f"{name} is lost"
        if kind == "export" and hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            return f"{name} is not what was exported"
        if kind == "create":
            with open_workspace(path) as made:
                if made.name != name.removeprefix("new-").removesuffix(".bench"):
                    return f"{name} is another"
    return ""


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[None]:
    """The image as a file system."""
    _call("mount", "-o", "loop", image, place)
    try:
        yield
    finally:
        _call("umount", place)


def _shut_down(handle: int) -> None:
    fcntl.ioctl(handle, _SHUTDOWN, struct.pack("I", _NOTHING_FLUSHED))


def _call(*words: str | Path) -> None:
    subprocess.run([str(word) for word in words], check=True, capture_output=True)


def _memory() -> str | None:
    """A folder in memory where there is one: a disk of it is cut as well and wears none out."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None
