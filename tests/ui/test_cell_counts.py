"""How much is known and how much is too old: one number wherever it stands."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.domain.overview import CellCounts
from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import now
from benchmark_app.ui.grid.wish import Only
from benchmark_app.ui.job import export_summary
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.ui.views.method_view import MethodPage
from benchmark_app.ui.views.overview_view import OverviewPage
from benchmark_app.workspace import create_workspace

Page = TypeVar("Page", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
TODAY = now().date()
LONG_AGO, LAST_YEAR = add_months(TODAY, -30), add_months(TODAY, -12)
SERVICES = ("Parking", "Linen", "Ice", "Wi-Fi")
PLACES = ("Ours", "A", "B", "C", "D")

#: Ours and four in the market have 5 x 5 cells, of which one does not apply. Too old are our own
#: linen, two yes of long ago and a price of last year; never told are two, and one that could not
#: be told. Who left and who may come do not count.
COUNTS = CellCounts(known=17, stale=4, unknown=3)


@pytest.fixture
def market(tmp_path: Path) -> Path:
    """A file with every kind of cell."""
    path = tmp_path / "market.bench"
    competitors = (
        *(Competitor(name=name, subject=name == "Ours") for name in PLACES),
        Competitor(name="May come", kind=CompetitorKind.POTENTIAL),
        Competitor(name="Left", exited_on=LAST_YEAR),
    )
    services = (
        *(Attribute(name=name) for name in SERVICES),
        Attribute(name="Price", kind=AttributeKind.MEASURE),
    )
    everywhere = (*PLACES, "May come", "Left")
    seen = {(place, service): (TODAY, 2.0) for place in PLACES for service in SERVICES}
    seen |= {(place, "Price"): (TODAY, 9.0) for place in PLACES}
    seen |= {("Ours", "Linen"): (LONG_AGO, 2.0), ("A", "Ice"): (LONG_AGO, 2.0)}
    seen |= {("B", "Ice"): (LONG_AGO, 2.0), ("C", "Price"): (LAST_YEAR, 9.0)}
    seen |= {("D", "Wi-Fi"): (TODAY, Mark.UNKNOWN), ("D", "Ice"): (TODAY, Mark.NOT_APPLICABLE)}
    del seen["A", "Wi-Fi"], seen["Ours", "Parking"]
    seen |= {(place, "Parking"): (LONG_AGO, 2.0) for place in everywhere[-2:]}
    observations = tuple(
        Observation(competitor=place, attribute=service, value=value, observed_on=day)
        for (place, service), (day, value) in seen.items()
    )
    with create_workspace(path) as workspace:
        workspace.apply(EditGroup((*map(Put, competitors), *map(Put, services))))
        workspace.apply(Record(observations=observations))
    return path


def page(shell: Shell, kind: type[Page], view: str) -> Page:
    shell.window.commands[f"view:{view}"].trigger()
    assert shell.window.area is not None
    found = shell.window.area.page
    assert isinstance(found, kind)
    return found


def numbers(text: str) -> list[int]:
    return [int(one) for one in re.findall(r"\d+", text)]


def told(place: str, text: str) -> list[int]:
    """The numbers of the sentence with a phrase."""
    found = [one for one in re.split(r"\n|(?<=\.) ", text) if place in one]
    assert found, text
    return numbers(found[0])


def summary_texts(path: Path, day: date, folder: Path) -> list[str]:
    """Every text of the workbook's first page and of its method."""
    target = folder / "summary.xlsx"
    export_summary(lambda _: None, str(path), str(target), day, "en")
    book = openpyxl.load_workbook(target, read_only=True)
    cells = [cell for name in ("Summary", "Method") for row in book[name] for cell in row]
    book.close()
    return [str(one.value) for one in cells if one.value]


def test_every_place_counts_alike(shell: Shell, market: Path, tmp_path: Path, qtbot: QtBot) -> None:
    assert shell.desk.open(market)
    qtbot.waitUntil(lambda: bool(shell.window.view))
    editor = shell.desk.editor
    assert editor is not None
    cells, known, stale = COUNTS.cells, COUNTS.known, COUNTS.stale

    overview = page(shell, OverviewPage, "overview")
    qtbot.waitUntil(lambda: not overview.reader.is_running)
    tile = overview.figures[3]
    assert numbers(tile.value.text()) == [stale]
    assert numbers(tile.beside.text()) == [cells]

    QTest.mouseClick(tile, LEFT)  # it opens the list it is counted from
    grid = page(shell, GridPage, "grid")
    today = editor.snapshot().seen_that_day
    qtbot.waitUntil(lambda: numbers(grid.counts.text()) == [known, cells, stale, today])
    grid.table.setFocus()
    grid.filtering.close()
    QTest.keyClick(grid.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert numbers(grid.counts.text())[0] == cells
    QTest.keyClick(grid.table, Qt.Key.Key_Escape)
    grid.show_only(Only.STALE)
    facts = grid.table.grid.sheet.facts
    listed = {
        only: sum(len(facts.cells(one.id, frozenset({only}))) for one in editor.market.attributes)
        for only in (Only.STALE, Only.UNKNOWN)
    }
    assert listed == {Only.STALE: stale, Only.UNKNOWN: COUNTS.unknown}
    assert numbers(grid.filter_bar.chips[Only.STALE].text()) == [3], "services with such cells"
    assert numbers(grid.filter_bar.state.text()) == [3, 5]
    seen = set()
    for _ in range(stale + 1):  # F3 walks them all and begins again
        seen.add(editor.current)
        grid.find_next()
    assert len(seen) == stale

    method = page(shell, MethodPage, "method")
    qtbot.waitUntil(lambda: method.preview.is_current)
    assert told("are known", method.rules.how.text())[:3] == [cells, known, stale]
    rules = ("stale_yes_months", "stale_no_months", "stale_measure_months")
    notes = [method.rules.rows[one].note.text() for one in rules]
    here = [told("older than allowed", one) for one in notes if "older than allowed" in one]
    assert [sum(column) for column in zip(*here, strict=True)] == [stale, stale + known]

    texts = summary_texts(market, editor.as_of, tmp_path)
    foot = next(one for one in texts if "cells known" in one)
    assert numbers(foot)[:4] == [known, cells, stale, COUNTS.unknown]
    assert f"of {cells} cells · older than allowed" in texts
    said = next(one for one in texts if f"Of {cells} cells" in one)
    assert told("are known", said)[:3] == [cells, known, stale]
