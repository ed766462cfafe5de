"""Damaged files by the number: refused with one sentence, or read as they stand, within limits."""

from __future__ import annotations

import csv
import faulthandler
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final
from unittest.mock import patch

from awkward import all_cases
from gates.row import ROOT, Row, control
from mutant_run import SECONDS, Mutants

GATE: Final = "import fuzz"
_LOT: Final = 10_000
_BOOKS_LOT: Final = 500
_MEMORY: Final = 1024**3
_SCRIPT: Final = ROOT / "tests" / "endure.py"
_BOOKS: Final = (".xlsx", ".ods")
_FEW: Final = ("clip-", "hurt-", "de-pair", "sign-one")


def run(short: bool) -> Iterator[Row]:
    """1 million texts and pages, and 20,000 workbooks; lots in programs with 1 GiB each."""
    for what, is_text, count, few, lot in (
        ("csv, text, html", True, 1_000_000, 60, _LOT),
        ("xlsx, ods", False, 20_000, 20, _BOOKS_LOT),
    ):
        ends, faults = lot_here(0, few, is_text=is_text) if short else lots(count, lot, is_text)
        read = f"{ends['read']:,} read, {ends.total() - ends['read']:,} refused"
        yield Row(
            f"{GATE}: {what}",
            f"{ends.total():,} damaged files: {read}",
            "; ".join([f"{len(faults)} faults", *faults[:2]]),
            not faults,
        )
    other = SimpleNamespace(**vars(csv) | {"reader": _misread})
    misread = patch("benchmark_app.exchange.csv_file.csv", other)
    _, faults = lot_here(0, 40, is_text=True, planted=misread)
    yield control(GATE, "a 1 that is read as a 7", len(faults), "faults")


def _misread(*said: Any, **named: Any) -> Iterator[list[str]]:
    return ([cell.replace("1", "7") for cell in row] for row in csv.reader(*said, **named))


def lots(count: int, lot: int, is_text: bool) -> tuple[Counter[str], list[str]]:
    """Lot after lot, each in a program of its own; where one ends, the next seed goes on."""
    ends: Counter[str] = Counter()
    faults: list[str] = []
    seed = 0
    while seed < count:
        size = min(lot, count - seed)
        words = [sys.executable, str(_SCRIPT), "--lot", str(seed), str(size), str(int(is_text))]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        *_, last = done.stdout.splitlines() or [""]
        if done.returncode:
            faults.append(f"seed {last}: ended with {done.returncode}: {done.stderr[-600:]}")
            ends["process ended"] += 1
            seed = int(last or seed) + 1
        else:
            said = json.loads(last)
            ends.update(said["ends"])
            faults += said["faults"]
            seed += size
        print(f"{seed:,} of {count:,}, {len(faults)} faults {faults[-1:]}", flush=True)
    return ends, faults


def lot_here(
    seed: int,
    count: int,
    *,
    is_text: bool,
    aloud: bool = False,
    planted: AbstractContextManager[Any] | None = None,
) -> tuple[Counter[str], list[str]]:
    """One lot; unless aloud only of a few files of the corpus, which are soon made."""
    ends: Counter[str] = Counter()
    faults: list[str] = []
    with tempfile.TemporaryDirectory(dir=_memory()) as name:
        cases = [one for one in all_cases() if is_text is not one.suffix.endswith(_BOOKS)]
        some = [one for one in cases if one.name.startswith(_FEW)]
        files = Mutants(Path(name), cases if aloud else some, small=True)
        with planted or nullcontext():
            for each in range(seed, seed + count):
                if aloud:
                    print(each, flush=True)
                faulthandler.dump_traceback_later(SECONDS * 3, exit=True)
                fate = files.fate(each, is_text=is_text)
                ends[fate.end] += 1
                if fate.fault:
                    faults.append(f"seed {each}: {fate.fault}")
    faulthandler.cancel_dump_traceback_later()
    return ends, faults


def _memory() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def lot_alone(seed: int, count: int, *, is_text: bool) -> None:
    """Prints each seed before it is tried and the figures last; within 1 GiB where that can be."""
    try:
        import resource
    except ImportError:  # not where there is no such limit
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    ends, faults = lot_here(seed, count, is_text=is_text, aloud=True)
    print(json.dumps({"ends": ends, "faults": faults}))
