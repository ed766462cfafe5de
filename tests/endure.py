"""The long forms of tests that the tests only begin, each with its figures.

`tests/endure.py round-trip [COUNT]` writes workspaces (200) as summary and as CSV, saves the
summaries by LibreOffice too, reads all of it back and compares every field.

`tests/endure.py mutants [SECONDS [SEED]]` reads damaged files (for 900 s), each lot of them in a
process of its own that may take 1 GiB of memory.
"""

from __future__ import annotations

import faulthandler
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parent / "support"))

from made_workspace import made_workspace
from mutant_run import SECONDS, Mutants
from round_trip import (
    SOFFICE,
    carried_by_text,
    content,
    differences,
    export_summary,
    export_text,
    imported,
    saved_by_libreoffice,
)

from benchmark_app.words.language import Language

_LOT: Final = 25
_MUTANTS: Final = 400
_MEMORY: Final = 1024**3


def round_trip(count: int) -> int:
    """How many workspaces came back another way than they went."""
    wrong = 0
    began = time.perf_counter()
    for first in range(0, count, _LOT):
        with tempfile.TemporaryDirectory() as name:
            wrong += _round_trip_lot(Path(name), range(first, min(count, first + _LOT)))
        print(f"{min(count, first + _LOT)} of {count}, {wrong} not equal", flush=True)
    there = "and by LibreOffice" if SOFFICE else "LibreOffice is not installed: not by it"
    print(f"{count} workspaces, {there}: {wrong} not equal; {time.perf_counter() - began:.0f} s")
    return wrong


def _round_trip_lot(folder: Path, seeds: range) -> int:
    before: dict[str, dict[str, Any]] = {}
    texts: dict[str, dict[str, Any]] = {}
    books: list[Path] = []
    for seed in seeds:
        with made_workspace(folder / f"{seed}.bench", seed) as workspace:
            before[str(seed)], texts[str(seed)] = content(workspace), carried_by_text(workspace)
            books.append(folder / f"{seed}.xlsx")
            export_summary(workspace, books[-1], tuple(Language)[seed % len(Language)])
            export_text(workspace, folder / f"{seed}.csv")
    found: dict[str, list[str]] = {}
    for path in (*books, *(saved_by_libreoffice(books, folder) if SOFFICE else ())):
        with imported(path, folder / "into.bench") as workspace:
            told = differences(before[path.stem], content(workspace))
        found.setdefault(path.stem, []).extend(told)
        (folder / "into.bench").unlink()
    for name, text in texts.items():
        if text["observations"]:
            with imported(folder / f"{name}.csv", folder / "into.bench") as workspace:
                found[name] += differences(text, carried_by_text(workspace))
            (folder / "into.bench").unlink()
    for name, told in found.items():
        for line in told[:3]:
            print(f"  {name}: {line}")
    return sum(bool(told) for told in found.values())


def mutants(seconds: float, seed: int) -> int:
    """How many damaged files did what no file may."""
    ends: Counter[str] = Counter()
    faults: list[str] = []
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        command = [sys.executable, __file__, "mutants-lot", str(seed), str(_MUTANTS)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        *_, last = done.stdout.splitlines() or [""]
        if done.returncode:
            faults.append(f"seed {last}: ended with {done.returncode}: {done.stderr[-600:]}")
            seed = int(last or seed) + 1
            ends["process ended"] += 1
        else:
            seed += _MUTANTS
            said = json.loads(last)
            ends.update(said["ends"])
            faults += said["faults"]
        for fault in faults[-5:]:
            print(fault, flush=True)
        if faults:
            print(f"{ends.total()} files, {len(faults)} faults", flush=True)
    print(f"{ends.total()} damaged files in {seconds:.0f} s, {len(faults)} faults")
    for end, count in ends.most_common():
        print(f"  {end:<24} {count}")
    return len(faults)


def mutants_lot(seed: int, count: int) -> None:
    """Prints each seed before it is tried and the figures last."""
    try:
        import resource
    except ImportError:  # not where there is no such limit
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    ends: Counter[str] = Counter()
    faults = []
    with tempfile.TemporaryDirectory() as name:
        files = Mutants(Path(name))
        for each in range(seed, seed + count):
            print(each, flush=True)
            faulthandler.dump_traceback_later(SECONDS * 3, exit=True)
            fate = files.fate(each)
            ends[fate.end] += 1
            if fate.fault:
                faults.append(f"seed {each}: {fate.fault}")
    faulthandler.cancel_dump_traceback_later()
    print(json.dumps({"ends": ends, "faults": faults}))


def main() -> None:
    """Does what the first word says."""
    what, *said = sys.argv[1:] or ["round-trip"]
    if what == "round-trip":
        sys.exit(bool(round_trip(int(said[0]) if said else 200)))
    elif what == "mutants":
        seconds = float(said[0]) if said else 900.0
        sys.exit(bool(mutants(seconds, int(said[1]) if said[1:] else 0)))
    elif what == "mutants-lot":
        mutants_lot(int(said[0]), int(said[1]))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
