"""Expectation Benchmark: what is special and what is not, since when, and what to do first.

The scripting interface: open a workspace, apply edits, ask for the market as of a day. Nothing is
loaded before it is used, and never Qt.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from benchmark_app.domain.attribute import Attribute, Importance
    from benchmark_app.domain.competitor import Competitor
    from benchmark_app.domain.edits import EditGroup, Put, Record, Remove, Retract, SetPolicy
    from benchmark_app.domain.observation import Observation
    from benchmark_app.domain.policy import Policy
    from benchmark_app.errors import BenchmarkError
    from benchmark_app.workspace import Workspace, create_workspace, open_workspace

__all__ = [
    "Attribute",
    "BenchmarkError",
    "Competitor",
    "EditGroup",
    "Importance",
    "Observation",
    "Policy",
    "Put",
    "Record",
    "Remove",
    "Retract",
    "SetPolicy",
    "Workspace",
    "create_workspace",
    "open_workspace",
]

#: The room of each name: `import benchmark_app` alone loads none of them.
_ROOMS: Final = {
    "workspace": ("Workspace", "create_workspace", "open_workspace"),
    "errors": ("BenchmarkError",),
    "domain.attribute": ("Attribute", "Importance"),
    "domain.competitor": ("Competitor",),
    "domain.edits": ("EditGroup", "Put", "Record", "Remove", "Retract", "SetPolicy"),
    "domain.observation": ("Observation",),
    "domain.policy": ("Policy",),
}


def __getattr__(name: str) -> object:
    for room, names in _ROOMS.items():
        if name in names:
            found = getattr(import_module(f"{__name__}.{room}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
