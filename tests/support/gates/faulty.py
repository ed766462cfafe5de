"""A disk that refuses: the Nth write or fsync fails, once or from then on, for every N.

Whatever is tried is done, or refused with a sentence and not there; what is tried next works in the
same window as soon as the disk does, and the file is sound. Needs a C compiler.
"""

from __future__ import annotations

import ctypes
import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from gates.attempt import ATTEMPTS, Attempt, swallowed
from gates.row import Row, control, inside_program, skipped, with_shim

from benchmark_app.errors import FileRefused
from benchmark_app.storage import engine
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language

GATE: Final = "I/O faults"
_WAYS: Final = (
    *((errno.EIO, False), (errno.ENOSPC, True)),
    *((errno.EIO, True), (errno.ENOSPC, False)),
)


def run(short: bool) -> Iterator[Row]:
    """Every N of every act; the short form tries one in thirty-six, each in half of the ways."""
    with with_shim() as words:
        if not words:
            yield skipped(GATE, "needs Linux and a C compiler")
            return
        yield from inside_program("faults", short, *words)


@dataclass
class Tally:
    """How many faults of the disk were met, how often it was refused, what was wrong after."""

    met: int = 0
    refused: int = 0
    unconfirmed: int = 0  # told to be in the file, but perhaps not on disk
    wrong: list[str] = field(default_factory=list)


class Disk:
    """The shim that this program was started with."""

    def __init__(self) -> None:
        self._shim = ctypes.CDLL(os.environ["LD_PRELOAD"])

    def arm(self, folder: Path, nth: int, code: int, sticky: bool) -> None:
        """The Nth write or fsync below the folder fails from now on."""
        self._shim.shim_arm(os.fsencode(folder), nth, code, int(sticky))

    def disarm(self) -> int:
        """The disk works again; how often it was written to."""
        return int(self._shim.shim_disarm())


def inside(short: bool) -> Iterator[Row]:
    """The same, in a program that was started with the shim."""
    step, disk = (36 if short else 1), Disk()
    for name, attempt in ATTEMPTS.items():
        tally = every_fault(disk, attempt, step)
        yield Row(
            f"{GATE}: {name}",
            f"{tally.met} faults, EIO and ENOSPC, once or sticky",
            _found(tally),
            not tally.wrong,
        )
    for plant, change in PLANTS.items():
        tally = every_fault(disk, ATTEMPTS["edit"], step, change)
        yield control(GATE, f"{plant}, {tally.met} faults", len(tally.wrong), "wrong")


def every_fault(
    disk: Disk,
    attempt: Callable[[Path], Attempt],
    step: int,
    planted: Callable[[], AbstractContextManager[Any]] = nullcontext,
) -> Tally:
    """An attempt again and again, until the fault comes too late to be met."""
    tally = Tally()
    for code, sticky in _WAYS[: 2 if step > 1 else 4]:
        for nth in count(1, step):
            with tempfile.TemporaryDirectory(dir=_memory()) as name:
                folder = Path(name)
                tried = attempt(folder)
                disk.arm(folder, nth, code, sticky)
                with planted():
                    end = _end_of(tried.act)
                    if disk.disarm() < nth:
                        tried.close()
                        break
                    wrong = _wrong(tried, end)
            tally.met += 1
            tally.refused += end == "refused"
            tally.unconfirmed += end == "unconfirmed"
            if wrong:
                kind = "sticky" if sticky else "once"
                tally.wrong.append(f"{errno.errorcode[code]} {kind} at {nth}: {wrong}")
    return tally


def _found(tally: Tally) -> str:
    told = f", {tally.unconfirmed} told as perhaps not on disk" if tally.unconfirmed else ""
    return "; ".join([f"{tally.refused} refused{told}, {len(tally.wrong)} wrong", *tally.wrong[:3]])


def _end_of(act: Callable[[], None]) -> str:
    try:
        act()
    except FileRefused as error:
        if not error_text(error, Language.EN):
            return f"{error} has no sentence"
        return "unconfirmed" if error.code.endswith("_unconfirmed") else "refused"
    except Exception as error:  # noqa: BLE001 - anything else is a fault of ours
        return f"uncaught {error!r}"[:200]
    return "done"


def _wrong(tried: Attempt, end: str) -> str:
    try:
        if end not in {"done", "refused", "unconfirmed"}:
            return end
        return tried.wrong(is_done=end != "refused")
    except Exception as error:  # noqa: BLE001 - as above
        return f"{end}, then {error!r}"[:200]
    finally:
        with suppress(Exception):
            tried.close()


PLANTS: Final[dict[str, Callable[[], AbstractContextManager[Any]]]] = {
    "a fault that is swallowed": partial(patch.object, engine, "_told", swallowed),
    "no rollback": partial(patch.object, engine.Database, "_roll_back", lambda _: None),
}


def _memory() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None
