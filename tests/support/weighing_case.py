"""Children that answer about other rules as a test wants them to."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmark_app.errors import FileRefused
from benchmark_app.ui.companion import Work
from benchmark_app.ui.method.weighing import Scales, Weighed


def weigh_never() -> Work:
    def work(*_: object) -> Iterator[None]:
        yield
        time.sleep(60)

    return work


def weigh_refused() -> Work:
    def work(path: str, *_: object) -> Iterator[None]:
        yield
        raise FileRefused("workspace_missing", name=Path(path).name)

    return work


def weigh_broken() -> Work:
    def work(*_: object) -> Iterator[None]:
        yield
        raise ZeroDivisionError("a bug")

    return work


def weigh_later_edit() -> Work:
    """Answers of a revision the window has not seen."""

    def work(*values: Any) -> Generator[None, None, Weighed]:
        return replace((yield from Scales()(*values)), revision=99)

    return work
