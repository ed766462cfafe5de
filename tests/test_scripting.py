"""The scripting interface: few names, nothing loaded before it is used."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import benchmark_app


def test_at_most_fifteen_names() -> None:
    assert len(benchmark_app.__all__) <= 15
    assert dir(benchmark_app) == sorted(benchmark_app.__all__)
    assert all(getattr(benchmark_app, name) is not None for name in benchmark_app.__all__)


def test_another_name_is_not_there() -> None:
    with pytest.raises(AttributeError, match="forecast_everything"):
        benchmark_app.forecast_everything  # noqa: B018


def test_importing_loads_none_of_it() -> None:
    code = "import benchmark_app, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not {name for name in loaded if name.startswith("benchmark_app.")}
    assert not loaded & {"PySide6", "numpy", "sqlalchemy"}


def test_a_script_records_and_asks(tmp_path: Path) -> None:
    from benchmark_app import Attribute, Competitor, Put, Record, create_workspace, open_workspace

    path = tmp_path / "motel.bench"
    with create_workspace(path) as workspace:
        workspace.apply(Put(Competitor(name="Seaview")))
        workspace.apply(Put(Attribute(name="Free parking")))
    with open_workspace(path) as workspace:
        workspace.apply(Record("Seaview", "Free parking", "yes", observed_on=date(2026, 11, 22)))
        now = workspace.as_of(date(2026, 11, 22))
        assert list(now.stages()["stage"]) == ["insufficient"]
        assert list(now.baseline(every="month").columns)[:2] == ["date", "market_level"]
        assert len(now.transitions()) == 0
        workspace.apply(Put(Competitor(name="Harbour")))
        workspace.apply(Record("Harbour", "Free parking", "no", observed_on=date(2026, 11, 22)))
        now = workspace.as_of(date(2026, 11, 22))
        assert list(now.forecast()["basis"]) == ["prior only"]
        assert list(now.forecast(threshold=0.5)["attribute"]) == []
        assert list(now.priorities()["label"]) == ["check_more"]
        scores = workspace.backtest([date(2026, 6, 1)])
        assert [one.n for one in scores] == [0] * len(scores)
