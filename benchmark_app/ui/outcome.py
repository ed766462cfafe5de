"""What a child process sends of a call, and what its parent makes of it; no Qt here."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any

from benchmark_app.errors import BenchmarkError


def outcome_of(work: Callable[..., object], *values: object) -> tuple[str, Any]:
    """What a child sends of a call: "done" with its answer, "refused" or "bug"."""
    try:
        return "done", work(*values)
    except BenchmarkError as error:
        return "refused", (type(error), error.code, error.params)
    except Exception:  # noqa: BLE001 (a bug of the child is reported by its parent)
        return "bug", traceback.format_exc()


def error_of(kind: str, content: Any) -> Exception:
    """The error a child sent: the `BenchmarkError` as it was, or a bug with its traceback."""
    return content[0](content[1], **content[2]) if kind == "refused" else RuntimeError(content)
