"""Reads what the overview shows, a few services at a time, so that the window goes on."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from benchmark_app.domain.overview import Figures
from benchmark_app.domain.result import Finding
from benchmark_app.ui.charts.trend import TrendDescription, describe_trend
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.slices import Slices

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What was found on the day shown, but what to do, which also depends on the forecasts."""

    findings: tuple[Finding, ...]
    figures: Figures
    trend: TrendDescription
    trend_note: Finding | None


class OverviewReader(QObject):
    """Resolves every service in short slices, then tells the whole. `done` carries it."""

    done = Signal(object)  # Overview

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._slices = Slices(self)
        self._slices.done.connect(self.done)

    @property
    def is_running(self) -> bool:
        """Whether an answer is on its way."""
        return self._slices.is_running

    def start(self) -> None:
        """Look at the day shown, from the beginning; what was found before is kept."""
        self._slices.start(self._look(self._editor.snapshot()))

    def _look(self, snapshot: Snapshot) -> Generator[None, None, Overview]:
        for attribute in snapshot.market.attributes:
            snapshot.stage(attribute.id)
            snapshot.service(attribute.id)
            yield
        snapshot.change_days()
        yield
        snapshot.market_levels([snapshot.as_of])
        yield
        snapshot.rise()
        yield
        findings = snapshot.findings("overview")
        yield
        figures = snapshot.figures
        yield
        trend = describe_trend(snapshot, self._editor.language)
        yield
        note = next(iter(snapshot.findings("trend")), None)
        return Overview(findings=findings, figures=figures, trend=trend, trend_note=note)
