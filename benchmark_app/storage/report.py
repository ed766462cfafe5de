"""The report of an import as the text of the log."""

from __future__ import annotations

from typing import Final

import msgspec

from benchmark_app.domain.import_report import ImportReport

_DECODER: Final = msgspec.json.Decoder(ImportReport)


def encode_report(report: ImportReport | None) -> str:
    """The report as the text of the log; empty where there is none."""
    return "" if report is None else msgspec.json.encode(report).decode()


def decode_report(text: str) -> ImportReport | None:
    """The report that a text of the log holds; None for an empty one.

    Raises:
        msgspec.DecodeError: the text is damaged.
    """
    return _DECODER.decode(text) if text else None
