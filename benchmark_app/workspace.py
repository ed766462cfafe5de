"""The document: one file of competitors, attributes and observations that keeps every edit."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, Self

import numpy as np

from benchmark_app.analysis.log import LONG_AGO, NEVER, IntArray, Log
from benchmark_app.analysis.log_shelf import LogShelf
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.calendar import add_months, date_of, instant_number
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Changes, Edit, EditGroup
from benchmark_app.domain.forecast import IssuedForecast, MethodScore
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.problem import Problem
from benchmark_app.storage.backup import (
    Backup,
    backup_folder,
    copy_backup,
    keep_earlier,
    list_backups,
    make_backup,
    newest_backup,
    restore_backup,
)
from benchmark_app.storage.catalog import Catalog
from benchmark_app.storage.edit_log import EditState, LogEntry
from benchmark_app.storage.label import EditLabel
from benchmark_app.storage.rescue import rescue_file
from benchmark_app.storage.store import Done, Store, create_store, open_store

__all__ = [
    "Ahead",
    "Backup",
    "EditLabel",
    "EditState",
    "LogEntry",
    "Market",
    "Snapshot",
    "Workspace",
    "backup_folder",
    "copy_backup",
    "create_workspace",
    "list_backups",
    "make_backup",
    "newest_backup",
    "open_workspace",
    "rescue_file",
    "restore_backup",
]

Clock = Callable[[], datetime]
Listener = Callable[[Changes], None]
_Moment = tuple[date, datetime | None]

#: How many snapshots are kept ready; the one shown, the one compared with and a few steps back.
_SNAPSHOTS: Final = 8


def utc_now() -> datetime:
    """The instant it is."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What a window needs first of a file at one revision: everything read, one day resolved."""

    revision: int
    day: date
    market: Market
    logs: Mapping[int, Log]
    snapshot: Snapshot


class Workspace:
    """One open workspace file: edits go in, frozen snapshots come out.

    Every accepted edit is on disk before `apply` returns. A workspace is used by one thread at a
    time. `clock` gives the aware instant an edit is recorded at; instants of edits in one
    file always increase.
    """

    def __init__(self, store: Store, *, clock: Clock = utc_now, author: str = "") -> None:
        self._store = store
        self._clock = clock
        self._author = author
        self._listeners: dict[object, Listener] = {}
        self._market: Market | None = None
        self._shelf = LogShelf(store.rows)
        self._snapshots: OrderedDict[_Moment, Snapshot] = OrderedDict()
        self._touched: dict[_Moment, frozenset[int]] = {}

    @classmethod
    def create(
        cls,
        path: str | Path,
        *,
        name: str = "",
        clock: Clock = utc_now,
        author: str = "",
        edit: Edit | None = None,
    ) -> Workspace:
        """Makes a new workspace file and opens it; `name` is the file's own where none is given.

        With an `edit` the file takes its name only once the edit is in it.

        Raises:
            EditRefused: with the code of what is wrong with the edit.
            FileRefused: `workspace_exists`, `folder_not_found`, `folder_read_only`,
                `team_storage_not_yet`, or a fault of the disk. Nothing is left behind.
        """
        name, now = name or Path(path).stem, instant_number(clock())
        create_store(path, name=name, now=now, author=author, edit=edit)
        return cls.open(path, clock=clock, author=author)

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        clock: Clock = utc_now,
        author: str = "",
        examined_bytes: float = math.inf,
        allow_newer: bool = False,
    ) -> Workspace:
        """Opens a workspace file, for reading only where it cannot be written.

        Everything in a file of up to so many bytes is read first, and must be what was written;
        a larger one is the caller's to examine, as `check` and every backup do. For `allow_newer`
        see `open_workspace`.

        Raises:
            FileRefused: with the code of what is wrong with the file (`is_damage`: it is not as
                it was written), or of a fault of the disk.
        """
        store = open_store(path, examined_bytes=examined_bytes, allow_newer=allow_newer)
        return cls(store, clock=clock, author=author)

    @classmethod
    def open_copy(cls, path: str | Path) -> Workspace:
        """Opens what a workspace file holds now as a copy in memory, for reading only.

        Long work on it holds up nobody's edit, and nothing is left behind however it ends. It
        is refused as by `open` with `allow_newer`.
        """
        return cls(open_store(path, copied=True, allow_newer=True))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets the file go; the workspace cannot be used any more."""
        self._listeners.clear()
        self._store.close()

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._store.path

    @property
    def name(self) -> str:
        """What the owner calls it."""
        return self._store.header.name

    @property
    def revision(self) -> int:
        """How many edits, undos and redos the file has seen."""
        return self._store.header.revision

    @property
    def read_only(self) -> bool:
        """Whether edits are refused: it is a copy, cannot be written here, or `is_newer`."""
        return self._store.read_only

    @property
    def is_newer(self) -> bool:
        """Whether a newer version of the program made the file: here it is only looked at."""
        return self._store.is_newer

    @property
    def market(self) -> Market:
        """What is visible: competitors, attributes, importance, plans, events; and the rules."""
        if self._market is None:
            self._market = _market_of(self._store.catalog)
        return self._market

    @property
    def competitors(self) -> tuple[Competitor, ...]:
        """The visible competitors in their order, the subject included."""
        return self.market.competitors

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """The visible attributes in their order."""
        return self.market.attributes

    @property
    def subject(self) -> Competitor | None:
        """The owner's business, where one is named."""
        return self.market.subject

    @property
    def policy(self) -> Policy:
        """The rules."""
        return self.market.policy

    def find_competitor(self, name: str) -> Competitor | None:
        """The competitor people mean by a name, whatever its case, width and spacing."""
        return self._store.catalog.named_competitor(name)

    def find_attribute(self, name: str) -> Attribute | None:
        """The attribute people mean by a name, whatever its case, width and spacing."""
        return self._store.catalog.named_attribute(name)

    def apply(self, edit: Edit, *, revision: int | None = None) -> Changes:
        """Does an edit: all of it, on disk and told to the listeners, or nothing.

        With `revision` it is done only if the file still stands at that revision.

        Raises:
            EditRefused: with the code of what is wrong, `workspace_changed` where the revision
                is another; nothing was written.
            FileRefused: `workspace_read_only`, `workspace_busy`, `workspace_disk_full`,
                `workspace_disk_error`, `file_damaged`; nothing was written.
        """
        done = self._store.apply(edit, author=self._author, now=_at(self._clock), revision=revision)
        if done is None:  # an edit of nothing
            return Changes(revision=self.revision, inverse=EditGroup(()))
        return self._follow(done)

    def undo(self) -> Changes | None:
        """Takes the latest edit back, also one of before the file was opened; None: there is none.

        Raises:
            FileRefused: as `apply`.
        """
        done = self._store.undo(now=_at(self._clock))
        return None if done is None else self._follow(done)

    def redo(self) -> Changes | None:
        """Does again what was taken back last; None where there is nothing.

        Raises:
            FileRefused: as `apply`.
        """
        done = self._store.redo(now=_at(self._clock))
        return None if done is None else self._follow(done)

    def undo_to(self, entry: int) -> Changes | None:
        """Takes back at once every edit after an entry of the log; None: there is none.

        Raises:
            FileRefused: as `apply`.
        """
        done = self._store.undo_to(entry, now=_at(self._clock))
        return None if done is None else self._follow(done)

    def catch_up(self, ahead: Ahead | None = None) -> Changes | None:
        """Takes in what another connection or process wrote; None where nobody did.

        The changes have `structure` and every attribute; what they replace is not known, so
        their inverse is empty. `ahead`, read of the same revision elsewhere, saves reading now.

        Raises:
            FileRefused: `workspace_busy`, `file_damaged` or a fault of the disk.
        """
        done = self._store.catch_up()
        return None if done is None else self._follow(done, ahead)

    def read_ahead(self, day: date | None = None, *, today: date) -> Ahead:
        """Reads everything and resolves a day, None the default one, as a grid shows it."""
        day = self.default_as_of(today) if day is None else day
        snapshot = self.as_of(day)
        for attribute in self.attributes:
            snapshot.cells(attribute.id)
            snapshot.stage(attribute.id)
            snapshot.baseline_level(attribute.id)
        logs = self._shown_logs()
        return Ahead(
            revision=self.revision, day=day, market=self.market, logs=logs, snapshot=snapshot
        )

    @property
    def undo_label(self) -> EditLabel | None:
        """What `undo` would take back: a code for `words.edit` and a count."""
        return _label(self._store.next_undo())

    @property
    def redo_label(self) -> EditLabel | None:
        """What `redo` would do again: a code for `words.edit` and a count."""
        return _label(self._store.next_redo())

    def log(self, limit: int = 100) -> list[LogEntry]:
        """The latest edits, newest first, undone ones included."""
        return self._store.log(limit)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls the listener after every edit, undo and redo until what this returns is called."""
        token = object()
        listeners = self._listeners
        listeners[token] = listener
        return lambda: _drop(listeners, token)

    def as_of(self, day: date | None = None, known_at: datetime | None = None) -> Snapshot:
        """Everything that was true on a day (None: `default_as_of` of today, UTC).

        With `known_at` (aware) only what had been recorded by that instant counts.
        """
        if day is None:
            day = self.default_as_of(self._clock().date())
        moment = (day, known_at)
        snapshot = self._snapshots.pop(moment, None)
        touched = self._touched.pop(moment, None)
        if snapshot is None:
            snapshot = Snapshot(self.market, self._shown_logs(), day, known_at)
        elif touched is not None:
            snapshot = snapshot.changed(self.market, self._shown_logs(), touched)
        self._snapshots[moment] = snapshot
        if len(self._snapshots) > _SNAPSHOTS:
            oldest, _ = self._snapshots.popitem(last=False)
            self._touched.pop(oldest, None)
        return snapshot

    def default_as_of(self, today: date) -> date:
        """Today where anything was observed in the last 12 months or never, else the last day."""
        shown = np.array([one.id for one in self.competitors], np.int64)
        last = max((_last_day(log, shown) for log in self._shown_logs().values()), default=LONG_AGO)
        if last == LONG_AGO or date_of(last) >= add_months(today, -12):
            return today
        return date_of(last)

    def cell_observations(self, attribute: int, competitor: int) -> tuple[Observation, ...]:
        """All observations of one cell, retracted ones too, newest first."""
        return tuple(self._store.cell(attribute, competitor))

    def observations(self, ids: Iterable[int] | None = None) -> Iterator[Observation]:
        """All observations of what is visible by row, column and day, or by id those of `ids`."""
        return self._store.observations(ids)

    def issue(self, forecasts: Iterable[IssuedForecast]) -> int:
        """Keeps forecasts told to the owner, to be judged later; how many were new.

        Of an attribute, threshold and calendar month the first stays. This is no edit: no undo, no
        revision, no listener. Nothing is kept where the file or the disk does not let it.

        Raises:
            EditRefused: `forecast_not_valid`, `instant_without_zone`, `day_out_of_range`.
        """
        return self._store.issue(forecasts)

    def issued(self) -> tuple[IssuedForecast, ...]:
        """The forecasts that were told about visible attributes, oldest first."""
        return tuple(self._store.issued())

    def backtest(
        self, cuts: Sequence[date], threshold: float | None = None, as_of: date | None = None
    ) -> tuple[MethodScore, ...]:
        """How each method would have forecast on past days, judged by what came by `as_of`.

        Without a threshold, the share of table stakes; without a day, as `as_of`.
        """
        # its statistics are needed only here and would slow the start
        from benchmark_app.analysis.backtest import backtest

        share = self.policy.table_stakes_share if threshold is None else threshold
        day = self.default_as_of(self._clock().date()) if as_of is None else as_of
        return backtest(self.market, self._shown_logs(), cuts, share, day)

    def check(self) -> list[Problem]:
        """Everything that is wrong with the file; nothing where it is sound."""
        return self._store.problems()

    def _follow(self, done: Done, ahead: Ahead | None = None) -> Changes:
        """Forgets what the edit touched and tells the listeners."""
        changes = done.changes
        if done.overtaken:
            self._market = None
            self._shelf.forget()
            self._snapshots.clear()
            self._touched.clear()
            if ahead is not None and ahead.revision == changes.revision:
                self._market = ahead.market
                self._shelf.forget(ahead.logs)
                self._snapshots[ahead.day, None] = ahead.snapshot
        else:
            self._refresh(done)
        for listener in tuple(self._listeners.values()):
            listener(changes)
        return changes

    def _refresh(self, done: Done) -> None:
        """Keeps what the edit did not touch; its rows wait until somebody looks at a day."""
        self._market = None
        self._shelf.add(done.rows)
        for moment in self._snapshots:
            self._touched[moment] = self._touched.get(moment, frozenset()) | done.changes.attributes

    def _shown_logs(self) -> Mapping[int, Log]:
        """The logs of the visible attributes as of now."""
        return self._shelf.logs_of(one.id for one in self.attributes)


def create_workspace(
    path: str | Path,
    *,
    name: str = "",
    clock: Clock = utc_now,
    author: str = "",
    edit: Edit | None = None,
) -> Workspace:
    """Makes a new workspace file and opens it; see `Workspace.create`."""
    return Workspace.create(path, name=name, clock=clock, author=author, edit=edit)


def import_to_create() -> None:
    """Imports what making a workspace takes, so that the first one comes as fast as the next."""
    import benchmark_app.storage.migrations  # noqa: F401  # a fifth of a second


def open_workspace(
    path: str | Path,
    *,
    clock: Clock = utc_now,
    author: str = "",
    examined_bytes: float = math.inf,
    data: Path | None = None,
    allow_newer: bool = False,
) -> Workspace:
    """Opens a workspace file; see `Workspace.open`.

    With the folder of the program's `data` a file of an earlier version is backed up there first.

    A file of a newer version is refused: as `newer_look_only` where this one would read it truly,
    as `newer_version` else. With `allow_newer` the first kind opens all the same, `is_newer`: what
    the file holds now, without what only the newer version knows, and for reading only.
    """
    if data is not None:
        keep_earlier(Path(path), backup_folder(data, Path(path)), clock())
    return Workspace.open(
        path, clock=clock, author=author, examined_bytes=examined_bytes, allow_newer=allow_newer
    )


def _at(clock: Clock) -> int:
    return instant_number(clock())


def _market_of(catalog: Catalog) -> Market:
    """Competitors and attributes in the owner's order, plans and events by id and day."""
    return Market(
        competitors=tuple(sorted(catalog.competitors.values(), key=_place)),
        attributes=tuple(sorted(catalog.attributes.values(), key=_place)),
        importance=tuple(
            one for one in catalog.importance.values() if one.attribute in catalog.attributes
        ),
        plans=tuple(
            catalog.plans[key] for key in sorted(catalog.plans.keys() & catalog.attributes.keys())
        ),
        events=tuple(
            catalog.events[key] for key in sorted(catalog.events) if key[0] in catalog.competitors
        ),
        policy=catalog.policy,
        noun=catalog.noun,
    )


def _place(entity: Competitor | Attribute) -> tuple[int, int]:
    return entity.order, entity.id


def _label(entry: LogEntry | None) -> EditLabel | None:
    return None if entry is None else EditLabel(entry.label, entry.count)


def _drop(listeners: dict[object, Listener], token: object) -> None:
    listeners.pop(token, None)


def _last_day(log: Log, competitors: IntArray) -> int:
    """The latest day any of the competitors was looked at, LONG_AGO where none was."""
    live = (log.retracted_at == NEVER) & np.isin(log.competitor, competitors)
    return int(np.max(log.day[live], initial=LONG_AGO))
