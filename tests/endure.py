"""The gates: nothing lost, nothing silently wrong. Each in its long form, with a table at the end.

`tests/endure.py [GATE ...] [--short]` runs the gates named, or all; a control arm is a planted
fault that must be found. It ends with 1 where a gate does not hold.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # this checkout and no other
sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))

from gates.row import HEADING, Gate, Row

#: A gate's word, and its module below `gates`; the order of the table.
GATES: Final = {
    "killed": "killed",
    "power": "power",
    "faults": "faulty",
    "full": "full",
    "flips": "flipped",
    "others": "others",
    "model": "model",
    "migration": "migration",
    "fuzz": "fuzz",
    "hostile": "hostile",
    "round-trip": "round",
    "soak": "soak",
    "redraws": "redrawn",
    "planted": "planted",
}


def rows(word: str, *, short: bool, inside: bool) -> Iterator[Row]:
    """What a gate tells; `inside` is the part of it that has a program of its own."""
    module = import_module(f"gates.{GATES[word]}")
    gate: Gate = module.inside if inside else module.run
    yield from gate(short)


def main() -> int:
    """Does what the words say; how it ends."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("gates", nargs="*", choices=[[], *GATES], metavar="GATE")
    reader.add_argument("--short", action="store_true", help="as the tests do, in seconds")
    reader.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    reader.add_argument("--lot", nargs=3, type=int, help=argparse.SUPPRESS)
    said = reader.parse_args()
    if said.lot:
        seed, count, is_text = said.lot
        import_module("gates.fuzz").lot_alone(seed, count, is_text=bool(is_text))
        return 0
    table: list[Row] = []
    for word in said.gates or GATES:
        began = time.monotonic()
        for row in rows(word, short=said.short, inside=said.inside):
            table.append(row)
            print(row.as_json() if said.inside else row, flush=True)
        if not said.inside:
            print(f"  {word}: {time.monotonic() - began:.0f} s", flush=True)
    if said.inside:
        return 0
    print("\n".join([f"\n{HEADING}", *map(str, table)]))
    return int(any(row.holds is False for row in table))


if __name__ == "__main__":
    sys.exit(main())
