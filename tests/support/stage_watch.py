"""Which services have their stage worked out while a test runs."""

from __future__ import annotations

from functools import cached_property
from typing import cast

import pytest

from benchmark_app.analysis.resolved import Resolved
from benchmark_app.domain.result import StageResult


def note_stages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The services by name, in order, as far as they are worked out from now on."""
    names: list[str] = []
    kept = cast("cached_property[StageResult]", vars(Resolved)["stage"])
    real = kept.func

    def stage(self: Resolved) -> StageResult:
        names.append(self.attribute.name)
        return real(self)

    monkeypatch.setattr(kept, "func", stage)
    return names
