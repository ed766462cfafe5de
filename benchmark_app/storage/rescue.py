"""What can still be read of a damaged file, written as a new one; the old one stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Table

from benchmark_app.domain.calendar import day_number, instant_number
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.rescue import Rescue
from benchmark_app.errors import FileRefused
from benchmark_app.storage.attribute import (
    ATTRIBUTE,
    IMPORTANCE,
    hide_attribute,
    write_attribute,
    write_importance,
)
from benchmark_app.storage.competitor import COMPETITOR, hide_competitor, write_competitor
from benchmark_app.storage.edit_log import EDIT_LOG, RESCUE, EditState, note_event
from benchmark_app.storage.engine import Database, bare, create_file, open_file
from benchmark_app.storage.event import EVENT, write_event
from benchmark_app.storage.forecast import FORECAST
from benchmark_app.storage.observation import OBSERVATION
from benchmark_app.storage.plan import PLAN, write_plan
from benchmark_app.storage.replay import Replay
from benchmark_app.storage.salvage import Row, Salvage, open_damaged
from benchmark_app.storage.schema import FIRST_DAY, LAST_DAY
from benchmark_app.storage.setting import (
    POLICY,
    SETTING,
    WORKSPACE,
    read_header,
    write_first_header,
    write_noun,
    write_policy,
    write_progress,
)
from benchmark_app.storage.step import decode_steps
from benchmark_app.storage.stray import Strays

_TABLES: Final = (
    *(EDIT_LOG, WORKSPACE, COMPETITOR, ATTRIBUTE, POLICY, SETTING),
    *(IMPORTANCE, PLAN, EVENT, OBSERVATION, FORECAST),
)
_DAYS: Final = range(day_number(FIRST_DAY), day_number(LAST_DAY) + 1)
_STATE: Final = list(EDIT_LOG.columns.keys()).index("state")
_STEPS: Final = list(EDIT_LOG.columns.keys()).index("steps")


def rescue_file(damaged: Path, target: Path, now: datetime) -> Rescue:
    """Writes what can be read of a damaged file, and is what was written, as a new file.

    A damaged observation is unknown on its day, so that no older value stands for it.

    Raises:
        FileRefused: `rescue_impossible`, and as `create_file` of the target.
    """
    rescue = Rescue()
    with closing(open_damaged(damaged)) as file:

        def fill(database: Database) -> None:
            strays = Strays(damaged, bare(database.connection))
            salvages = {table: Salvage(table, file, strays) for table in _TABLES}
            with database.writing() as connection:
                _Filler(connection, salvages, rescue).fill(damaged, instant_number(now))

        create_file(target, fill)
    open_file(target).close()  # read back and examined
    return rescue


class _Filler:
    """Fills a new file with the sound rows of a damaged one, and what follows from its history."""

    def __init__(
        self, connection: Connection, salvages: dict[Table, Salvage], rescue: Rescue
    ) -> None:
        self._connection = connection
        self._salvages = salvages
        self._rescue = rescue
        self._replay: Replay | None = None
        self._competitors: set[int] = set()
        self._attributes: set[int] = set()

    def fill(self, damaged: Path, now: int) -> None:
        """Writes every table; the header says that the file is one edit further on."""
        self._read_history()
        self._write_header(damaged.stem, now)
        self._write_entities()
        self._write_rules()
        self._write_dated()
        self._write_observations()
        self._keep(FORECAST, self._linked(FORECAST))
        self._rescue.dropped += self._salvages[FORECAST].missing
        self._rescue.dropped += sum(
            not self._salvages[table].is_counted
            for table in ((OBSERVATION, FORECAST) if self._replay else _TABLES)
        )
        if not (self._competitors or self._attributes):
            raise FileRefused("rescue_impossible", name=damaged.name)
        header = read_header(self._connection)
        write_progress(self._connection, header.revision + 1, max(now, header.last_instant + 1))
        instant = read_header(self._connection).last_instant
        count = self._rescue.unknown + self._rescue.lost
        note_event(self._connection, RESCUE, instant=instant, count=count)

    def _read_history(self) -> None:
        """Keeps the edits behind the damage; what a whole history leads to may serve the rest."""
        history = self._salvages[EDIT_LOG]
        rows = sorted(history.sound())  # not all come in turn; their ids are first
        if history.is_whole:
            self._replay = Replay()
            for row in rows:
                is_done = row[_STATE] == EditState.DONE.value
                act = self._replay.follow if is_done else self._replay.remember
                act(decode_steps(row[_STEPS]))
        else:
            kept = _behind([row[0] for row in history.damaged], rows)
            self._rescue.edits = len(rows) - len(kept) + history.missing
            rows = kept
        self._keep(EDIT_LOG, rows)

    def _write_header(self, name: str, now: int) -> None:
        rows = list(self._salvages[WORKSPACE].sound())
        self._keep(WORKSPACE, rows)
        if not rows:
            write_first_header(self._connection, name, now)
            self._rescue.dropped += 1

    def _write_entities(self) -> None:
        """Competitors and attributes, damaged ones as the history knows them."""
        replay = self._replay or Replay()
        places, services = replay.catalog.competitors, replay.catalog.attributes
        self._competitors = self._write_known(
            COMPETITOR, replay.competitors, places, write_competitor, hide_competitor
        )
        self._attributes = self._write_known(
            ATTRIBUTE, replay.attributes, services, write_attribute, hide_attribute
        )

    def _write_known(
        self,
        table: Table,
        known: Mapping[int, object],
        visible: Collection[int],
        write: Callable[[Connection, Any], None],
        hide: Callable[[Connection, int], None],
    ) -> set[int]:
        """The ids of the rows of a table that are sound, and of those the history restored."""
        rows = list(self._salvages[table].sound())
        ids = {row[0] for row in rows}
        lacking = known.keys() - ids
        for number in sorted(lacking, key=lambda one: (one in visible, one)):
            write(self._connection, known[number])
            if number not in visible:  # these come first: their names are free again then
                hide(self._connection, number)
        self._keep(table, rows)
        self._rescue.restored += len(lacking)
        self._rescue.dropped += max(0, self._salvages[table].missing - len(lacking))
        return ids | lacking

    def _write_rules(self) -> None:
        """The rules and the noun, where damaged as the history knows them."""
        for table in (POLICY, SETTING):
            rows = list(self._salvages[table].sound())
            if self._salvages[table].is_whole or self._replay is None:
                self._keep(table, rows)
                self._rescue.dropped += self._salvages[table].missing
            elif table is POLICY:
                write_policy(self._connection, self._replay.catalog.policy)
                self._rescue.restored += 1
            else:
                write_noun(self._connection, self._replay.catalog.noun)
                self._rescue.restored += 1

    def _write_dated(self) -> None:
        """Importance, plans and events, where damaged as the history knows them."""
        catalog = (self._replay or Replay()).catalog
        told: dict[Table, tuple[Collection[object], Callable[[Connection, Any], None]]] = {
            IMPORTANCE: (catalog.importance.values(), write_importance),
            PLAN: (catalog.plans.values(), write_plan),
            EVENT: (catalog.events.values(), write_event),
        }
        for table, (entities, write) in told.items():
            rows = self._linked(table)
            if self._salvages[table].is_whole or self._replay is None:
                self._keep(table, rows)
                self._rescue.dropped += self._salvages[table].missing
                continue
            for entity in entities:
                write(self._connection, entity)
            self._rescue.restored += max(0, len(entities) - len(rows))

    def _write_observations(self) -> None:
        salvage = self._salvages[OBSERVATION]
        ids: set[int] = set()

        def placed() -> Iterator[Row]:
            for row in salvage.sound():
                if row[0] in self._attributes and row[1] in self._competitors:
                    ids.add(row[3])
                    yield row

        self._keep(OBSERVATION, placed())
        last = read_header(self._connection).last_instant
        unknown: list[Row] = []
        for row in salvage.damaged:
            if self._is_placed(row) and row[3] not in ids:
                ids.add(row[3])
                unknown.append(_unknown(row, last))
        self._keep(OBSERVATION, unknown)
        self._rescue.unknown = len(unknown)
        self._rescue.kept = len(ids) - len(unknown)
        self._rescue.lost = salvage.count + salvage.missing - len(ids)

    def _is_placed(self, row: Row) -> bool:
        """Whether a damaged row still says which cell and which day it was about."""
        attribute, competitor, day, number = row[:4]
        return (
            attribute in self._attributes
            and competitor in self._competitors
            and day in _DAYS
            and isinstance(number, int)
        )

    def _linked(self, table: Table) -> list[Row]:
        """The sound rows of a table about an attribute or a competitor that is there."""
        there = self._competitors if table is EVENT else self._attributes
        rows = list(self._salvages[table].sound())
        kept = [row for row in rows if row[0] in there]
        self._rescue.dropped += len(rows) - len(kept)
        return kept

    def _keep(self, table: Table, rows: Iterable[Row]) -> None:
        places = ", ".join("?" * len(table.columns))
        listed = ", ".join(f'"{column.name}"' for column in table.columns)
        # damage may lead to two rows of one id
        statement = f'INSERT OR IGNORE INTO "{table.name}" ({listed}) VALUES ({places})'  # noqa: S608 - ours
        bare(self._connection).executemany(statement, rows)


def _behind(damaged: Collection[object], rows: list[Row]) -> list[Row]:
    """The last edits without a gap or damage among or behind them: what can be undone in turn."""
    last = max((number for number in damaged if isinstance(number, int)), default=0)
    kept: list[Row] = []
    for row in reversed(rows):
        if row[0] < last or (kept and kept[-1][0] != row[0] + 1):
            break
        kept.append(row)
    return kept[::-1]


def _unknown(row: Row, last: int) -> Row:
    """What stands for a damaged observation: that nobody knows, from when it was typed."""
    typed = row[4] if isinstance(row[4], int) and 0 <= row[4] <= last else last
    return (*row[:4], typed, None, None, None, Mark.UNKNOWN.value, "", "", "")
