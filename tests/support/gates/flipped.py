"""A file that rotted: flipped bits, a missing end, pages in each other's place, another's file.

Whatever a damaged file says when it is opened must be what was written; else it is refused with a
sentence. What a flip does to bytes that say nothing is harmless.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Final
from unittest.mock import patch

import gates.ledger as work
from gates.row import Row, control, skipped
from newer_file import make_newer
from older_file import Rows, rows_of

from benchmark_app.errors import FileRefused
from benchmark_app.storage import engine
from benchmark_app.storage.version import SCHEMA_VERSION
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import open_workspace

GATE: Final = "bit flips"
_PAGE: Final = 4096
#: Looks at the seals; where there is none yet, flips are not promised to be told.
_LOOKS: Final = "benchmark_app.storage.soundness"
Damage = Callable[[Random, bytes], bytes]


def run(short: bool) -> Iterator[Row]:
    """5,000 flips in 500 KB; 400 cut, swapped and empty pages; files of others."""
    flips, others = (40, 8) if short else (5000, 400)
    with tempfile.TemporaryDirectory(dir=_memory()) as name:
        path = workspace_of(Path(name), 60 if short else 125)
        size = f"{path.stat().st_size // 1000} KB"
        is_sealed = find_spec(_LOOKS) is not None
        if not is_sealed:
            yield skipped(GATE, "the file has no seals yet")
        else:
            yield _row(GATE, f"bits in {size}", damaged(path, flipped, flips))
            with patch(f"{_LOOKS}.find_broken", lambda _: ()):
                told = damaged(path, flipped, 40 if short else 1000)
            yield control(GATE, "seals that are not looked at", told["silent"], "silent")
            yield control(GATE, "an edit without its seal", int(unsealed(path)), "refused")
        for kind, damage in (("cut files", cut), ("swapped pages", swapped), ("empty", emptied)):
            if is_sealed or damage is cut:
                yield _row(GATE, f"{kind}, {size}", damaged(path, damage, others))
        wrong = strangers(Path(name), path)
        found = "; ".join([f"{len(wrong)} wrong", *wrong])
        yield Row(GATE, "wrong and newer files", found, not wrong)


def _row(gate: str, what: str, ends: Counter[str]) -> Row:
    bad = [end for end in ends if end not in {"refused", "harmless"}]
    figures = ", ".join(f"{ends[end]:,} {end}" for end in ("refused", "harmless", *sorted(bad)))
    return Row(gate, f"{ends.total():,} {what}", figures + (", 0 silent" * (not bad)), not bad)


def workspace_of(folder: Path, pastes: int) -> Path:
    """A workspace of so many pastes of 40 values, with notes of an import among them."""
    path = work.new_file(folder / "own.bench")
    with open_workspace(path) as workspace:
        for number in range(pastes):
            work.act(workspace, number, "import" if number % 10 == 5 else "paste", folder)
    return path


def damaged(path: Path, damage: Damage, count: int) -> Counter[str]:
    """What became of so many damaged copies: refused, harmless, silent or worse."""
    whole = path.read_bytes()
    before = rows_of(path)
    other = path.with_name("damaged.bench")
    ends: Counter[str] = Counter()
    for number in range(count):
        other.write_bytes(damage(Random(number), whole))
        ends[_end(other, before)] += 1
        other.with_name(f"{other.name}-journal").unlink(missing_ok=True)
        if number % 500 == 499:
            print(f"{number + 1} {damage.__name__}: {dict(ends)}", flush=True)
    return ends


def _end(path: Path, before: Rows) -> str:
    try:
        open_workspace(path).close()
        return "harmless" if rows_of(path) == before else "silent"
    except FileRefused as error:
        return "refused" if error_text(error, Language.EN) else f"{error.code} without a sentence"
    except Exception as error:  # noqa: BLE001 - nothing else may come out
        return f"{type(error).__name__}: {error}"[:120]


def unsealed(path: Path) -> bool:
    """Whether a file is refused in which an edit was not sealed: the planted fault."""
    other = Path(shutil.copy(path, path.with_name("unsealed.bench")))
    with patch.object(engine, "settle", lambda *_: None), open_workspace(other) as workspace:
        work.act(workspace, 900, "edit", other.parent)
    return _end(other, {}) == "refused"


def flipped(dice: Random, whole: bytes) -> bytes:
    """One bit is another."""
    made = bytearray(whole)
    made[dice.randrange(len(made))] ^= 1 << dice.randrange(8)
    return bytes(made)


def cut(dice: Random, whole: bytes) -> bytes:
    """The end is missing, at the end of a page or within one."""
    at = dice.randrange(len(whole))
    return whole[: at - at % _PAGE] if dice.random() < 0.5 else whole[:at]


def swapped(dice: Random, whole: bytes) -> bytes:
    """Two pages stand in each other's place."""
    pages = [whole[at : at + _PAGE] for at in range(0, len(whole), _PAGE)]
    one, other = dice.sample(range(len(pages)), 2)
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def emptied(dice: Random, whole: bytes) -> bytes:
    """A page holds nothing, as of a disk that lost it."""
    at = dice.randrange(len(whole) // _PAGE) * _PAGE
    return whole[:at] + bytes(_PAGE) + whole[at + _PAGE :]


def strangers(folder: Path, path: Path) -> list[str]:
    """The files that are not ours, or of a later program, and are not refused so."""
    newer = Path(shutil.copy(path, folder / "newer.bench"))
    with closing(sqlite3.connect(newer)) as file:
        file.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    foreign = folder / "foreign.bench"
    with closing(sqlite3.connect(foreign)) as file:
        file.execute("CREATE TABLE own (id INTEGER)")
    wanted = {newer: "newer_version", foreign: "other_application"}
    looked = Path(shutil.copy(path, folder / "looked.bench"))
    wanted[make_newer(looked)] = "newer_look_only"
    changed = Path(shutil.copy(path, folder / "changed.bench"))
    wanted[make_newer(changed, after=("UPDATE attribute SET seal = 1",))] = "newer_version"
    for number, start in enumerate((b"", b"PK\x03\x04", b"%PDF-1.7", b"\x89PNG\r\n", b"a,b\r\n")):
        other = folder / f"other-{number}.bench"
        other.write_bytes(start + bytes(5000) * bool(start))
        wanted[other] = "not_a_workspace"
    told = []
    for one, code in wanted.items():
        try:
            open_workspace(one).close()
        except FileRefused as error:
            if error.code != code or not error_text(error, Language.EN):
                told.append(f"{one.name}: {error.code}")
        else:
            told.append(f"{one.name} opens")
    return told


def _memory() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None
