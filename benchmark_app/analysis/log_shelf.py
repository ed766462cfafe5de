"""The logs of the attributes on show: each read once, then kept up by the rows of edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from benchmark_app.analysis.log import Log, ObservationRow, logs_after

Read = Callable[[Iterable[int]], Iterable[tuple[int, Sequence[ObservationRow]]]]


class LogShelf:
    """Logs by attribute; `read` yields the rows of those that are not here yet."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._logs: dict[int, Log] | None = None
        self._late: dict[int, ObservationRow] | None = None  # not in the logs yet, by id

    def add(self, rows: Iterable[ObservationRow]) -> None:
        """Takes the rows of an edit, which wait until somebody looks at a day."""
        self._late = (self._late or {}) | {row[0]: row for row in rows}

    def forget(self, logs: Mapping[int, Log] | None = None) -> None:
        """Drops every log, for those read elsewhere where there are some."""
        self._logs, self._late = None if logs is None else dict(logs), None

    def logs_of(self, attributes: Iterable[int]) -> Mapping[int, Log]:
        """The logs as of now; the attributes are all those on show."""
        if self._logs is None or self._late is not None:
            held = logs_after(self._logs or {}, (self._late or {}).values())
            shown = set(attributes)
            logs = {one: held[one] for one in held.keys() & shown}
            lacking = self._read(shown - logs.keys())
            self._logs = logs | {one: Log.from_rows(rows) for one, rows in lacking}
            self._late = None
        return self._logs
