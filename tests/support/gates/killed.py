"""A program killed at any moment of edit, undo, paste, import and migration."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

import gates.ledger as work
from gates.child import Say, said_before
from gates.ledger import Ledger
from gates.row import Row, control
from older_file import FILES, rows_of, version_of

from benchmark_app.domain.edits import EditGroup, Record
from benchmark_app.storage.version import SCHEMA_VERSION
from benchmark_app.workspace import Workspace, open_workspace

GATE: Final = "SIGKILL at random moments"
#: So many sequences go on in the same file before a new one is begun.
_PER_FILE: Final = 10
#: Every so often a file of a former version is opened instead.
_MIGRATED_EVERY: Final = 10
#: The kill comes so long after one of so many lines, wherever the child is then.
_TAIL, _LINES, _LONGEST = 0.02, 110, 20.0
Act = Callable[[Workspace, int, str, Path], None]


@dataclass
class Tally:
    """What was acknowledged before the kills, and every way in which a file was not as it must."""

    sequences: int = 0
    edits: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def run(short: bool) -> Iterator[Row]:
    """1,000 sequences and 25,000 acknowledged edits, and two programs with a planted fault."""
    sequences, edits = (10, 100) if short else (1000, 25_000)
    tally = killed(sequences, edits, Random(19), work.act)
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in sorted(tally.kinds.items()))
    yield Row(
        GATE,
        f"{tally.sequences:,} sequences, {tally.edits:,} acknowledged ({kinds})",
        "; ".join([f"{len(tally.faults)} lost or half applied", *tally.faults[:2]]),
        not tally.faults,
    )
    few = 8 if short else 60
    for plant, act, eager in (
        ("a paste written row by row", piecemeal, False),
        ("acknowledged before the commit", work.act, True),
    ):
        planted = killed(
            few, 0, Random(23), act, eager=eager, kinds=("paste",), is_one_enough=short
        )
        tried = f"{plant}, {planted.sequences} sequences"
        yield control(GATE, tried, len(planted.faults), "found")


def piecemeal(workspace: Workspace, number: int, kind: str, folder: Path) -> None:
    """The planted fault: a group of edits that is many transactions."""
    for one in work.observations(number, work.ROWS[kind]):
        workspace.apply(EditGroup((Record(observations=(one,)),), label="paste"))


def killed(
    sequences: int,
    edits: int,
    dice: Random,
    act: Act,
    *,
    eager: bool = False,
    kinds: tuple[str, ...] = (),
    is_one_enough: bool = False,
) -> Tally:
    """Lets child after child work and kills each, until both counts or a fault are reached."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        template = work.new_file(folder / "template.bench")
        path, ledger, number = template, Ledger(), 0
        while tally.sequences < sequences or tally.edits < edits:
            if tally.sequences % _PER_FILE == 0 or tally.faults:
                path = Path(shutil.copy(template, folder / f"{tally.sequences}.bench"))
                ledger, number = Ledger(), 0
            if not kinds and tally.sequences % _MIGRATED_EVERY == 7:
                told = migrated(folder, dice)
            else:
                ledger, number, told = sequence(
                    path, ledger, number, dice, act, eager, kinds, tally
                )
            tally.faults += [told] if told else []
            tally.sequences += 1
            if told and is_one_enough:
                break
            if not kinds and tally.sequences % 100 == 0:
                print(
                    f"{tally.sequences} sequences, {tally.edits} edits, {tally.faults}", flush=True
                )
    return tally


def sequence(
    path: Path,
    ledger: Ledger,
    number: int,
    dice: Random,
    act: Act,
    eager: bool,
    kinds: tuple[str, ...],
    tally: Tally,
) -> tuple[Ledger, int, str]:
    """One child at work until it is killed; where the file is then, and what is wrong with it."""

    def work_on(say: Say) -> None:
        own, count, chance = ledger, number, Random(dice.random())
        with open_workspace(path) as workspace:
            while True:
                kind = chance.choice(kinds) if kinds else own.choose(chance)
                say(f"{count} {kind} begun")
                if eager:
                    say(f"{count} {kind} done")
                act(workspace, count, kind, path.parent)
                if not eager:
                    say(f"{count} {kind} done")
                own, count = own.after(count, kind), count + 1

    under_way = ledger
    tail = partial(time.sleep, dice.uniform(0, _TAIL))
    for line in said_before(tail, work_on, _LONGEST, dice.randint(0, _LINES)):
        if line.startswith("!"):
            return ledger, number, line
        count, kind, state = line.split()
        number = int(count) + 1
        under_way = ledger.after(int(count), kind)
        if state == "done":
            ledger = under_way
            tally.edits += 1
            tally.kinds[kind] = tally.kinds.get(kind, 0) + 1
    told = work.fault(path, ledger, under_way)
    return (ledger if told else work.at(path, ledger, under_way)), number, told


def migrated(folder: Path, dice: Random) -> str:
    """A child that opens a file of a former version is killed: the file is old or new, whole."""
    old = dice.choice(sorted(FILES.glob("version_*.bench")))
    path = Path(shutil.copy(old, folder / "former.bench"))

    def bring(say: Say) -> None:
        open_workspace(path).close()
        say("open")

    said = said_before(partial(time.sleep, dice.uniform(0, 0.12)), bring, 0.0)
    if said not in ([], ["open"]):
        return said[0]
    before, after = rows_of(old), rows_of(path)  # SQLite takes back what was half written
    version = version_of(path)
    if version not in (version_of(old), SCHEMA_VERSION):
        return f"{old.name} is at version {version}"
    for table, rows in before.items():
        width = len(rows[0]) if rows else 0
        if [row[:width] for row in after.get(table, [])] != rows:
            return f"{old.name} at version {version} has other rows in {table}"
    with open_workspace(path) as workspace:
        return "; ".join(one.code for one in workspace.check())
