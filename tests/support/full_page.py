"""Tells when a page shows all it is going to show: what is worked out elsewhere has come."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from benchmark_app.ui.charts.adoption_foresight import AheadReader
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.grid.count import Survey
from benchmark_app.ui.method.preview import Preview
from benchmark_app.ui.overview.reader import OverviewReader
from benchmark_app.ui.views.overview_view import OverviewPage


def is_full(window: QWidget) -> bool:
    """Whether nothing in a window waits for an answer."""
    coming: list[Foresight | AheadReader | Preview] = [
        *window.findChildren(Foresight),
        *window.findChildren(AheadReader),
        *window.findChildren(Preview),
    ]
    if any(one.is_coming for one in coming):
        return False
    surveys = window.findChildren(Survey)
    if any(timer.isActive() for survey in surveys for timer in survey.findChildren(QTimer)):
        return False
    if any(reader.is_running for reader in window.findChildren(OverviewReader)):
        return False
    pages = window.findChildren(OverviewPage)
    return all(page.finding.text() for page in pages if page.isVisible())
