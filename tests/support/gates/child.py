"""Programs that work until they are ended at a moment nobody chose, and what they said before."""

from __future__ import annotations

import os
import select
import signal
import time
from collections.abc import Callable

Say = Callable[[str], None]


def said_before(
    end: Callable[[], None], work_on: Callable[[Say], None], wait: float, lines: int | None = None
) -> list[str]:
    """The whole lines that a child said before its end, which comes after so many seconds.

    With `lines` it comes at once when so many were said. `end` is called first, and then the
    child is killed. What went wrong in the child is a line that begins with "!".
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work_on(lambda line: _say(writing, line))
        except BaseException as error:  # noqa: BLE001 - told to the parent
            _say(writing, f"! {error!r}")
        os._exit(0)
    os.close(writing)
    said, until = b"", time.monotonic() + wait
    while (left := until - time.monotonic()) > 0 and (lines is None or said.count(b"\n") < lines):
        if select.select([reading], [], [], left)[0]:
            more = os.read(reading, 1 << 16)
            if not more:
                break
            said += more
    end()
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 1 << 16):
        said += more
    os.close(reading)
    return said.decode().split("\n")[:-1]


def _say(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())
