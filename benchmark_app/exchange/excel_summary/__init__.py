"""The Excel summary: a workbook somebody can print, read and import again without loss."""

from __future__ import annotations

from benchmark_app.exchange.excel_summary.workbook import Written, write_summary

__all__ = ["Written", "write_summary"]
