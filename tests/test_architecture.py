"""The house stays as drawn: rooms, sizes, docstrings, words; measured on the source itself."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "benchmark_app").rglob("*.py"))
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
QT_OVERRIDE = re.compile(
    r"^[a-z]+[A-Z]|^(data|flags|parent|paint|event|index|refresh|boundingRect|sizeHint)$"
)
#: The one class that may be broad: the document, whose methods are what the rooms above ask of it.
DOCUMENT = "Workspace"
#: What nothing in the product calls, and why it stands there all the same.
UNCALLED = {
    "jeffreys_interval": "a formula of the method, with its published vector",
    "wilson_interval": "a formula of the method, with its published vector",
    "card_place": "tells a test where the card of a point was drawn",
}
#: Called by a library: parsers, formatters, migrations.
CALLED_BACK = re.compile(r"^(__\w+__|handle_\w+|format_field|upgrade)$")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def definitions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, DEFINITIONS))


def length(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def place(path: Path, node: ast.stmt) -> str:
    return f"{path.relative_to(ROOT)}:{node.lineno}"


def modules_after(statement: str) -> set[str]:
    """The modules loaded in a fresh interpreter after a statement."""
    code = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stdout.split()}


def test_no_file_is_long() -> None:
    long = {
        str(p.relative_to(ROOT)): n for p in SOURCES if (n := len(p.read_text().splitlines())) > 500
    }
    assert long == {}


def test_no_function_is_long() -> None:
    long = [
        f"{place(path, node)} {node.name} {length(node)}"
        for path in SOURCES
        for node in definitions(path)
        if not isinstance(node, ast.ClassDef) and length(node) > 55
    ]
    assert long == []


def test_no_class_is_big() -> None:
    big = []
    for path in SOURCES:
        for node in definitions(path):
            if isinstance(node, ast.ClassDef):
                methods = [child for child in node.body if isinstance(child, ast.FunctionDef)]
                most = 40 if node.name == DOCUMENT else 30
                if length(node) > 330 or len(methods) > most or len(node.bases) > 2:
                    big.append(f"{place(path, node)} {node.name} {length(node)} {len(methods)}")
    assert big == []


def test_public_names_have_docstrings() -> None:
    silent = []
    for path in SOURCES:
        for node in tree(path).body:
            if not isinstance(node, DEFINITIONS) or node.name.startswith("_"):
                continue
            inner = node.body if isinstance(node, ast.ClassDef) else []
            for item in (node, *(n for n in inner if isinstance(n, ast.FunctionDef))):
                private = item.name.startswith("_") or bool(QT_OVERRIDE.search(item.name))
                if not private and ast.get_docstring(item) is None:
                    silent.append(f"{place(path, item)} {item.name}")
    assert silent == []


def test_nothing_is_there_for_tests_alone() -> None:
    """Every name a module or class defines is spoken somewhere else in the product."""
    spoken: set[str] = set()
    for node in (node for path in SOURCES for node in ast.walk(tree(path))):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            spoken.add(node.id)
        elif isinstance(node, ast.Attribute):
            spoken.add(node.attr)
        elif isinstance(node, ast.keyword) and node.arg:
            spoken.add(node.arg)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            spoken.add(node.value)  # an annotation in quotes
    idle = {
        node.name: place(path, node)
        for path in SOURCES
        for node in definitions(path)
        if node.name not in spoken
        and not CALLED_BACK.match(node.name)
        and not QT_OVERRIDE.search(node.name)
    }
    assert idle.keys() == UNCALLED.keys(), idle


def test_no_dumping_grounds() -> None:
    names = {"utils.py", "helpers.py", "common.py", "misc.py", "managers.py"}
    assert [p for p in SOURCES if p.name in names] == []


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import benchmark_app", {"PySide6", "pyqtgraph", "pandas", "scipy", "openpyxl"}),
        ("import benchmark_app.cli", {"PySide6", "pyqtgraph", "pandas", "scipy"}),
        ("import benchmark_app.workspace", {"PySide6", "pyqtgraph", "pandas", "scipy", "alembic"}),
        ("from benchmark_app import open_workspace", {"PySide6", "pyqtgraph", "pandas"}),
    ],
)
def test_a_room_loads_no_more_than_it_needs(statement: str, absent: set[str]) -> None:
    assert modules_after(statement) & absent == set()


def test_no_import_cycle_counting_lazy_imports() -> None:
    """Kahn's algorithm over every import statement, wherever it stands."""
    names = {
        ".".join(p.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): p
        for p in SOURCES
    }
    needs = {name: imported_modules(path, set(names)) - {name} for name, path in names.items()}
    while free := [name for name, wanted in needs.items() if not wanted & needs.keys()]:
        for name in free:
            del needs[name]
    assert needs == {}


def imported_modules(path: Path, names: set[str]) -> set[str]:
    """The modules of ours that a file names in imports, lazy ones and those for types too."""
    source = tree(path)
    found: set[str] = set()
    for node in ast.walk(source):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inside & names) or {node.module}
    return found & names
