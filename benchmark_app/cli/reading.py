"""A table of anybody's is read in a child process that may take only so much memory and time."""

from __future__ import annotations

import multiprocessing
import signal
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.table_file import WORKBOOKS
from benchmark_app.ui.child_limit import limit_memory
from benchmark_app.ui.outcome import error_of, outcome_of

if TYPE_CHECKING:
    from benchmark_app.exchange.foreign.arrival import Arrival
    from benchmark_app.exchange.foreign.choices import Choices
    from benchmark_app.exchange.foreign.orientation import Known

#: So much memory, in bytes, and so many seconds reading a table may take.
MOST_MEMORY: Final = 2**30
PATIENCE: Final = 60.0


def read_apart(path: Path, choices: Choices, today: date, known: Known) -> Arrival:
    """What a file says, as `read_arrival` tells it; Ctrl+C ends the reading at once.

    Raises:
        FileRefused: it cannot be read, or not with so much memory in so much time.
    """
    context = multiprocessing.get_context("spawn")
    answers, child = context.Pipe(duplex=False)
    values = child, MOST_MEMORY, path, choices, today, known
    process = context.Process(target=_attend, args=values, daemon=True)
    try:
        process.start()
        child.close()
        if not answers.poll(PATIENCE):
            raise FileRefused("reading_stopped", name=path.name)
        kind, content = answers.recv()
    except (EOFError, OSError) as error:  # the child is gone; Windows says so by the latter
        raise FileRefused("reading_stopped", name=path.name) from error
    finally:
        if process.pid is not None:
            process.kill()
            process.join()
        answers.close()
    if kind != "done":
        raise error_of(kind, content)
    found: Arrival = content
    return found


def _attend(
    answers: Connection, memory: int, path: Path, choices: Choices, today: date, known: Known
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asked ends this process
    # what is needed is there before only so much more may be taken
    from benchmark_app.exchange.foreign.arrival import read_arrival

    if path.suffix.casefold() in WORKBOOKS:
        import benchmark_app.exchange.foreign.workbook_file  # noqa: F401

    def read() -> Arrival:
        try:
            return read_arrival(path, choices, today=today, known=known)
        except MemoryError as error:
            raise FileRefused("reading_stopped", name=path.name) from error

    limit_memory(memory)
    answers.send(outcome_of(read))
