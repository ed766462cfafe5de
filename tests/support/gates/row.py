"""One line of the table of gates: what was tried, what was found, whether it is as promised."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[3]
_SHIM: Final = Path(__file__).with_name("shim.c")


@dataclass(frozen=True, slots=True)
class Row:
    """What a gate tried and found; `holds` is None where it could not be tried here.

    A control arm plants a fault: it holds where the gate found that.
    """

    gate: str
    tried: str
    found: str
    holds: bool | None

    @property
    def verdict(self) -> str:
        """One word for the table."""
        return {True: "held", False: "FAILED", None: "skipped"}[self.holds]

    def as_json(self) -> str:
        """The line a program in a name space of its own prints."""
        return json.dumps(asdict(self))

    def __str__(self) -> str:
        return f"| {self.gate} | {self.tried} | {self.found} | {self.verdict} |"


#: A gate in its short form (True) or its long one.
Gate = Callable[[bool], Iterator[Row]]
HEADING: Final = "| gate | tried | found | verdict |\n|---|---|---|---|"


def control(gate: str, tried: str, losses: int, unit: str) -> Row:
    """The line of a planted fault, which must be noticed."""
    return Row(f"{gate}, control arm", tried, f"{losses} {unit} (must not be 0)", losses > 0)


def skipped(gate: str, reason: str) -> Row:
    """The line of a gate that cannot be tried on this machine."""
    return Row(gate, "-", reason, None)


#: A program started behind these words may mount; its mounts end with it.
OWN_MOUNTS: Final = ("unshare", "-m" if hasattr(os, "geteuid") and os.geteuid() == 0 else "-rm")


@cache
def no_mounts() -> str:
    """Why no file system can be mounted in a name space of our own; empty where it can be."""
    if not sys.platform.startswith("linux"):
        return "needs Linux"
    probe = (*OWN_MOUNTS, "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt")
    done = subprocess.run(probe, capture_output=True, check=False)
    return "needs root or user namespaces to mount a file system" if done.returncode else ""


def inside_own_mounts(gate: str, short: bool, *before: str) -> Iterator[Row]:
    """The rows of a gate that mounts file systems, run by a program whose mounts end with it."""
    return inside_program(gate, short, *OWN_MOUNTS, *before)


@contextmanager
def with_shim() -> Iterator[tuple[str, ...]]:
    """The words that start a program with `shim.c`; none where it cannot be compiled."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        yield ()
        return
    with tempfile.TemporaryDirectory() as name:
        shim = Path(name) / "shim.so"
        words = [compiler, "-O1", "-shared", "-fPIC", "-o", str(shim), str(_SHIM), "-ldl"]
        subprocess.run(words, check=True)
        yield ("env", f"LD_PRELOAD={shim}")


def inside_program(gate: str, short: bool, *before: str) -> Iterator[Row]:
    """The rows of the part of a gate that needs a program of its own, started behind the words."""
    script = ROOT / "tests" / "endure.py"
    words = [*before, sys.executable, str(script), gate, "--inside", *["--short"] * short]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line.startswith("{"):
                yield Row(**json.loads(line))
            else:
                print(line, end="", flush=True)
    if child.returncode:
        yield Row(gate, "-", f"ended with {child.returncode}", False)
