"""Answers of a child process about other rules, as a test wants them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmark_app.domain.policy import Policy
from benchmark_app.errors import FileRefused
from benchmark_app.ui.method.weighing import Weighed, weigh

Report = Callable[[float], None]


def weigh_never(report: Report, path: str, day: date, policy: Policy) -> None:
    time.sleep(60)


def weigh_refused(report: Report, path: str, day: date, policy: Policy) -> None:
    raise FileRefused("workspace_missing", name=Path(path).name)


def weigh_broken(report: Report, path: str, day: date, policy: Policy) -> None:
    raise ZeroDivisionError("a bug")


def weigh_later_edit(report: Report, path: str, day: date, policy: Policy) -> Weighed:
    """An answer of a revision the window has not seen."""
    return replace(weigh(report, path, day, policy), revision=99)
