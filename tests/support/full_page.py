"""Tells when a page shows all it is going to show: what is worked out elsewhere has come."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from benchmark_app.ui.charts.adoption_foresight import AheadReader
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.method.preview import Preview
from benchmark_app.ui.slices import Slices
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
    if any(slices.is_running for slices in window.findChildren(Slices)):
        return False
    pages = window.findChildren(OverviewPage)
    return all(page.finding.text() for page in pages if page.isVisible())
