"""Histories of real markets, as files in the long form."""

from __future__ import annotations

from pathlib import Path
from typing import Final

REAL: Final = Path(__file__).parents[1] / "real"
FIRST_YEAR: Final = 1984
WORDS: Final = {"+": "offered", "-": "not offered"}


def turbocharger_lines() -> list[str]:
    """Which makes offered a turbocharger, a sign a year; counts of another program behind `=`."""
    text = (REAL / "turbocharger.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def write_turbocharger(path: Path) -> int:
    """The makes' history as a csv file; how many lines it has."""
    rows = ["date,competitor,attribute,value"]
    for line in turbocharger_lines():
        make, bar, signs = line.partition("|")
        rows += [
            f"{FIRST_YEAR + n}-01-01,{make},Turbocharger,{WORDS[sign]}"
            for n, sign in enumerate(signs)
            if bar and sign != "."
        ]
    path.write_text("\n".join(rows), encoding="utf-8")
    return len(rows)
