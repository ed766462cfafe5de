"""A grid of seven services with its filter row: unknown, stale, missing basic, only us."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from grid_keys import OWN, TODAY
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.filter_bar import FilterBar
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Only
from benchmark_app.ui.views.grid_view import GridPage


@pytest.fixture
def page(page: GridPage, editor: Editor) -> GridPage:
    """Seven services: unknown, stale, missing basic and only us among them."""
    services = [
        Put(Attribute(name=name, touchpoint=touchpoint))
        for name, touchpoint in (
            ("Night desk", "services"),
            ("Old map", "services"),
            ("Our own bakery", "products"),
            ("Garden", "facility"),
        )
    ]
    editor.apply(EditGroup(tuple(services), label="group"))
    places = [one.name for one in editor.market.competitors]
    rows = (
        ("Night desk", TODAY, (1.0, 2.0, 3.0, 0.0)),
        ("Old map", date(2020, 1, 1), (2.0, 2.0, 2.0, 2.0)),
        ("Our own bakery", TODAY, (3.0, 0.0, 0.0, 0.0)),
        ("Garden", TODAY, (0.0, 3.0, 3.0, 3.0)),
    )
    for service, day, values in rows:
        for place, value in zip(places, values, strict=True):
            editor.apply(Record(place, service, value, observed_on=day))
    editor.apply(Record("Seaview", "Clean linen", "unknown", observed_on=TODAY))
    page.table.spot.place(1, OWN)
    return page


@pytest.fixture
def table(page: GridPage) -> Iterator[GridTable]:
    """Its table, the model watched by Qt's own tester all the while."""
    tester = QAbstractItemModelTester(
        page.table.grid, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    yield page.table
    tester.deleteLater()


@pytest.fixture
def bar(page: GridPage, table: GridTable, qtbot: QtBot) -> FilterBar:
    """The filter row, open and with its counts."""
    page.toggle_filter()
    qtbot.waitUntil(page.filter_bar.chips[Only.STALE].isEnabled)
    return page.filter_bar
