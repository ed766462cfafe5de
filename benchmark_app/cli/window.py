"""The command that opens the window."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from typing import Final

from benchmark_app.errors import BenchmarkError

_DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(options: Namespace) -> int:
    """Show the window on a workspace, or its start page, until it is closed.

    Raises:
        BenchmarkError: `no_display`, where Qt itself would abort.
    """
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _DISPLAYS)):
        raise BenchmarkError("no_display")
    from benchmark_app.ui.app import run  # Qt only where a window is wanted

    return run(options.workspace, options.given_language)
