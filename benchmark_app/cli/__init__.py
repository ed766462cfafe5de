"""The command `benchmark-app`: one small function per command, tables on standard output."""

from __future__ import annotations

from benchmark_app.cli.command import main

__all__ = ["main"]
