"""Numbered edits of a workspace: what a file must hold is known from the numbers done.

Edit n writes observations of its own day, in all of which n stands, so whatever is lost, half there
or doubled shows by the rows of a day.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Final, Literal, get_args

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.observation import Observation
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.import_plan import known_names, plan_import
from benchmark_app.workspace import Workspace, create_workspace, open_workspace

Kind = Literal["edit", "paste", "import", "undo", "redo"]
KINDS: Final = get_args(Kind)
ROWS: Final = {"edit": 2, "paste": 40, "import": 12}
FIRST: Final = date(1801, 1, 1)
TODAY: Final = date(2200, 1, 1)
_PLACES, _SERVICES = 4, 10
_LIVE: Final = (
    "SELECT observed_on, count(*), min(value), max(value) FROM observation "
    "WHERE retracted_at IS NULL GROUP BY observed_on"
)
_EPOCH: Final = date(1970, 1, 1)


def new_file(path: Path) -> Path:
    """A workspace of some places and services with numbers, and nothing observed."""
    puts = [Put(Competitor(name=f"Place {number}")) for number in range(_PLACES)]
    services = [
        Put(Attribute(name=f"Service {number}", kind=AttributeKind.MEASURE, worst=0.0, best=1.0))
        for number in range(_SERVICES)
    ]
    create_workspace(path, edit=EditGroup((*puts, *services))).close()
    return path


@dataclass(frozen=True)
class Ledger:
    """The edits that are done, oldest first, and those that were taken back, latest last."""

    done: tuple[tuple[int, str], ...] = ()
    undone: tuple[tuple[int, str], ...] = ()

    def after(self, number: int, kind: str) -> Ledger:
        """What stands once one more is done."""
        if kind == "undo":
            return Ledger(self.done[:-1], (*self.undone, self.done[-1]))
        if kind == "redo":
            return Ledger((*self.done, self.undone[-1]), self.undone[:-1])
        return Ledger((*self.done, (number, kind)))

    def choose(self, dice: Random) -> str:
        """What may come next, mostly a single edit."""
        kinds = ["edit"] * 14 + ["paste"] * 2 + ["import"]
        kinds += ["undo"] * (2 if self.done else 0) + ["redo"] * (4 if self.undone else 0)
        return dice.choice(kinds)

    def rows(self) -> dict[int, int]:
        """How many rows each number has."""
        return {number: ROWS[kind] for number, kind in self.done}


def act(workspace: Workspace, number: int, kind: str, folder: Path) -> None:
    """Does one of `KINDS`; a table to import is written into the folder first."""
    if kind == "undo":
        workspace.undo()
    elif kind == "redo":
        workspace.redo()
    elif kind == "import":
        workspace.apply(_brought(workspace, number, folder))
    else:
        seen = Record(observations=observations(number, ROWS[kind]))
        workspace.apply(seen if kind == "edit" else EditGroup((seen,), label="paste"))


def _brought(workspace: Workspace, number: int, folder: Path) -> EditGroup:
    path = folder / f"{number}.csv"
    lines = [
        f"{day_of(number)},Place {one % _PLACES},Service {one // _PLACES},{number}"
        for one in range(ROWS["import"])
    ]
    path.write_text("\n".join(["date,competitor,attribute,value", *lines]) + "\n", "utf-8")
    market = workspace.market
    arrival = read_arrival(path, today=TODAY, known=known_names(market))
    plan = plan_import(arrival, market, workspace.cell_observations, today=TODAY)
    path.unlink()
    return plan.edit


def day_of(number: int) -> date:
    """The day that is edit number n's own."""
    return FIRST + timedelta(days=number)


def observations(number: int, rows: int) -> tuple[Observation, ...]:
    """So many observations, all saying the number."""
    return tuple(
        Observation(
            attribute=1 + one // _PLACES,
            competitor=1 + one % _PLACES,
            value=float(number),
            observed_on=day_of(number),
        )
        for one in range(rows)
    )


def held(path: Path) -> dict[int, int]:
    """How many rows of each number a file has, by SQLite alone; -1 where a value is another."""
    with closing(sqlite3.connect(path)) as file:
        found = file.execute(_LIVE).fetchall()
    base = (FIRST - _EPOCH).days
    return {
        day - base: count if low == high == day - base else -1 for day, count, low, high in found
    }


def fault(path: Path, *ledgers: Ledger) -> str:
    """How a file differs from all of the ledgers it may be at; empty where it does not.

    The file is opened as the program does, which finishes or takes back what was half done.
    """
    with open_workspace(path):
        found = held(path)
    expected = [one.rows() for one in ledgers]
    if found in expected:
        return ""
    sound = expected[0]
    lost = [number for number in sound if number not in found]
    half = [n for n in found if found[n] != sound.get(n, found[n]) or found[n] not in ROWS.values()]
    new = [number for number in found if number not in sound]
    return f"{len(lost)} lost {lost[:3]}, {len(half)} half {half[:3]}, {len(new)} more {new[:3]}"


def at(path: Path, *ledgers: Ledger) -> Ledger:
    """The one of the ledgers that a file is at."""
    found = held(path)
    return next(one for one in ledgers if one.rows() == found)
