"""The start file: what it says and does before anything is installed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("tasks_under_test", ROOT / "tasks.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_needs_only_the_standard_library() -> None:
    code = "import sys; sys.path.insert(0, '.'); import tasks; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    foreign = {name.split(".")[0] for name in done.stdout.split()} - set(sys.stdlib_module_names)
    assert foreign <= {"tasks", "__main__", "sitecustomize"}


def test_without_a_task_it_lists_them() -> None:
    done = subprocess.run(
        [sys.executable, "tasks.py"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0
    for task in ("run", "test", "lint", "bench", "package"):
        assert f"tasks.py {task}" in done.stdout


def test_an_unknown_task_is_a_usage_error() -> None:
    done = subprocess.run(
        [sys.executable, "tasks.py", "dance"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 2


def test_as_a_plain_user_it_names_the_line_to_type(
    tasks: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "has_apt", lambda: True)
    monkeypatch.setattr(tasks.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(SystemExit) as ended:
        tasks.install_packages(["libegl1", "libgl1"], "Qt lacks a system library (libEGL.so.1)")
    assert "sudo apt-get install -y --no-install-recommends libegl1 libgl1" in str(ended.value)


def test_elsewhere_it_names_the_counterparts(
    tasks: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "has_apt", lambda: False)
    with pytest.raises(SystemExit) as ended:
        tasks.install_packages(["libegl1"], "Qt lacks a system library")
    assert "counterparts of these Debian packages: libegl1" in str(ended.value)


def test_an_old_python_is_told(tasks: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks.sys, "version_info", (3, 10, 1))
    with pytest.raises(SystemExit) as ended:
        tasks.ensure_environment()
    assert "Python 3.11 or newer is needed" in str(ended.value)


def test_the_lock_has_hashes_and_no_address() -> None:
    lines = (ROOT / "requirements.lock").read_text().splitlines()
    pins = [line for line in lines if "==" in line]
    assert len(pins) > 30
    assert all("://" not in line and "index" not in line for line in lines)
    text = "\n".join(lines)
    assert text.count("--hash=sha256:") > len(pins)


def test_pyside_is_never_the_one_that_aborts() -> None:
    """PySide6 6.12.0 aborts on Python 3.11; both lines of the project file leave it out."""
    text = (ROOT / "pyproject.toml").read_text()
    assert text.count("<6.12") + text.count("!=6.12.0") >= 2
    assert "pyside6-essentials==6.12.0" not in (ROOT / "requirements.lock").read_text()
