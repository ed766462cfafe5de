"""A table is read by a child process: its answer, its refusal, too long, too much, and Ctrl+C."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from datetime import date
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from benchmark_app.cli import reading
from benchmark_app.cli.reading import read_apart
from benchmark_app.errors import FileRefused
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.orientation import Known

TODAY = date(2026, 11, 22)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text("Service,Alpha,Beta\nWifi,yes,no\nPool,no,yes\n", encoding="utf-8")
    return path


def _refusal(path: Path) -> str:
    with pytest.raises(FileRefused) as refused:
        read_apart(path, Choices(), TODAY, Known())
    assert refused.value.params["name"] == path.name
    assert not active_children()
    return refused.value.code


def test_a_child_reads_what_its_parent_would(table: Path) -> None:
    read = read_apart(table, Choices(day=TODAY), TODAY, Known())
    assert read == read_arrival(table, Choices(day=TODAY), today=TODAY, known=Known())
    assert not active_children()


def test_what_the_child_refuses_is_told_as_it_was(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "nowhere.csv") == "file_not_found"


def test_who_takes_too_long_is_stopped(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0.0)
    assert _refusal(table) == "reading_stopped"


def test_who_takes_too_much_is_stopped(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_MEMORY", 2**25)
    row = ",".join(["yes"] * 99)
    table.write_text(f"Service\n{'Wifi,' + row}\n" * 20_000, encoding="utf-8")
    assert _refusal(table) == "reading_stopped"


def test_ctrl_c_ends_the_reading(
    table: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Any], tmp_path: Path
) -> None:
    assert run("new", tmp_path / "one.bench").code == 0

    class Started(threading.Thread):
        def run(self) -> None:
            while not active_children():
                pass
            os.kill(os.getpid(), signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may ignore it
    codes: list[int] = []
    while 130 not in codes and len(codes) < 3:  # Python drops one that comes amid its own calls
        pressing = Started()
        pressing.start()
        codes.append(run("import", tmp_path / "one.bench", table).code)
        pressing.join()
    signal.signal(signal.SIGINT, before)
    assert codes[-1] == 130
    assert not active_children()
