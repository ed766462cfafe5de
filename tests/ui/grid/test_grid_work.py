"""How much is worked out for what: an edit asks for its own service, a day for what is in sight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from grid_keys import CTRL, K, press
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stage_watch import note_stages

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.result import Badge
from benchmark_app.storage.observation import ObservationRow
from benchmark_app.storage.store import Store
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid import picture
from benchmark_app.ui.grid.line import Line, ServiceLine
from benchmark_app.ui.grid.paint import GridPainter, Span
from benchmark_app.ui.grid.sheet import Sheet
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language
from benchmark_app.workspace import create_workspace

SERVICES, PLACES = 60, 5
DAYS = (date(2026, 1, 1), date(2026, 4, 1))
FIRST, SECOND = 1, 4


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[GridPage]:
    """More services than can be seen, on the second of two days."""
    with create_workspace(tmp_path / "long.bench") as workspace:
        workspace.apply(
            EditGroup(
                (
                    *(Put(Competitor(name=f"Place {n}", subject=n == 0)) for n in range(PLACES)),
                    *(Put(Attribute(name=f"Service {n:02}")) for n in range(SERVICES)),
                )
            )
        )
        for day in DAYS:
            seen = (
                Observation(
                    attribute=service.id,
                    competitor=place.id,
                    value=float((service.id + place.id) % 4),
                    observed_on=day,
                )
                for service in workspace.attributes
                for place in workspace.competitors
            )
            workspace.apply(Record(observations=tuple(seen)))
        editor = Editor(workspace, Language.EN)
        editor.set_as_of(DAYS[1])
        made = GridPage(editor, theme)
        qtbot.addWidget(made)
        made.resize(900, 400)
        with qtbot.waitSignal(made._survey.done):
            made.show()
        made.table.setFocus()
        yield made
        editor.deleteLater()


@pytest.fixture
def staged(page: GridPage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The services whose stage is worked out from now on, in order."""
    return note_stages(monkeypatch)


def in_sight(page: GridPage) -> set[str]:
    """The services whose rows can be seen."""
    table, sheet = page.table, page.table.grid.sheet
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    found = [sheet.attribute(row) for row in range(first, last + 1)]
    return {one.name for one in found if one is not None}


def test_an_edit_works_out_its_own_service_once(
    page: GridPage, staged: list[str], qtbot: QtBot
) -> None:
    page.table.spot.place(FIRST, SECOND)
    with qtbot.waitSignal(page._survey.done):
        press(page.table, "2")
    assert staged == ["Service 00"]


def test_an_edit_reads_no_other_rows_of_the_file(
    page: GridPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    read: list[int] = []
    real = Store.rows

    def rows(self: Store, attributes: Iterable[int]) -> Iterator[tuple[int, list[ObservationRow]]]:
        read.extend(wanted := list(attributes))
        return real(self, wanted)

    monkeypatch.setattr(Store, "rows", rows)
    page.table.spot.place(FIRST, SECOND)
    with qtbot.waitSignal(page._survey.done):
        press(page.table, "2")
    assert not read


def test_another_day_is_painted_from_what_is_in_sight(
    page: GridPage, staged: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture, "_PATIENCE", 60.0)
    press(page.table, K.Key_PageUp, modifier=CTRL)
    page.table.viewport().repaint()
    seen = in_sight(page)
    assert len(seen) < SERVICES / 2
    assert set(staged) == seen
    assert len(staged) == len(seen)


def test_values_do_not_wait_for_stages_that_take_long(
    page: GridPage, staged: list[str], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(picture, "_PATIENCE", -1.0)
    drawn: list[list[ServiceLine]] = []
    real = GridPainter.paint

    def paint(
        self: GridPainter,
        painter: QPainter,
        rows: Sequence[tuple[Span, Line]],
        columns: Sequence[Span],
        ratio: float,
    ) -> None:
        drawn.append([line for _, line in rows if isinstance(line, ServiceLine)])
        real(self, painter, rows, columns, ratio)

    monkeypatch.setattr(GridPainter, "paint", paint)
    sheet = page.table.grid.sheet
    before = sheet.line(FIRST)
    assert isinstance(before, ServiceLine)
    page.table.grid.show_soon(frozenset({before.attribute.id}))
    drawn.clear()
    page._editor.set_as_of(DAYS[0])
    page.table.viewport().repaint()
    first = drawn[0][0]
    assert not staged
    assert first.cells == sheet.cells(FIRST)
    assert first.cells != before.cells, "the values are of the day shown"
    assert (first.baseline, Badge.SOON in first.stage.badges) == (before.baseline, True)
    drawn.clear()
    qtbot.waitUntil(lambda: bool(drawn) and drawn[-1][0].baseline != before.baseline)
    assert drawn[-1][0] == sheet.line(FIRST)
    assert set(staged) >= in_sight(page)


def test_rows_that_went_meanwhile_are_left_out(
    page: GridPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum())
    page.table.viewport().repaint()
    monkeypatch.setattr(picture, "_PATIENCE", -1.0)
    page._editor.set_as_of(DAYS[0])
    page.table.viewport().repaint()
    assert page.table.picture._slices.is_running
    page.table.grid.open_groups(are_open=False)
    qtbot.waitUntil(lambda: not page.table.picture._slices.is_running)


def test_many_cells_are_told_as_one_change(page: GridPage, qtbot: QtBot) -> None:
    told: list[tuple[int, int, int, int]] = []
    model = page.table.grid
    model.dataChanged.connect(
        lambda first, last: told.append((first.row(), first.column(), last.row(), last.column()))
    )
    page.table.spot.place(FIRST, SECOND)
    with qtbot.waitSignal(page._survey.done):
        press(page.table, K.Key_Space, modifier=CTRL)
        press(page.table, K.Key_Delete)
    assert len(told) > 1, "a column is told service by service"
    told.clear()
    with qtbot.waitSignal(page._survey.done):
        press(page.table, K.Key_A, modifier=CTRL)
        press(page.table, K.Key_Delete)
    assert told == [(0, 0, model.rowCount() - 1, model.columnCount() - 1)]


def test_a_day_that_was_shown_before_is_at_hand(
    page: GridPage, staged: list[str], qtbot: QtBot
) -> None:
    for key in (K.Key_PageUp, K.Key_PageDown):
        with qtbot.waitSignal(page._survey.done):
            press(page.table, key, modifier=CTRL)
    assert len(staged) == SERVICES
    staged.clear()
    with qtbot.waitSignal(page._survey.done):
        press(page.table, K.Key_PageUp, modifier=CTRL)
    assert not staged


def test_a_jump_along_a_column_asks_for_no_stage(page: GridPage, staged: list[str]) -> None:
    press(page.table, K.Key_PageUp, modifier=CTRL)
    page.table.viewport().repaint()
    staged.clear()
    before = in_sight(page)
    page.table.spot.place(FIRST, SECOND)
    page.table.spot.jump(1, 0)
    assert page.table.spot.at is not None
    assert page.table.spot.at[0] > SERVICES / 2
    assert not staged
    assert in_sight(page) != before


def test_a_repaint_asks_for_nothing(
    page: GridPage, staged: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    resolved: list[int] = []
    real = Sheet._resolve

    def resolve(self: Sheet, row: int) -> Line:
        resolved.append(row)
        return real(self, row)

    monkeypatch.setattr(Sheet, "_resolve", resolve)
    page.table.viewport().repaint()
    page.table.viewport().repaint()
    QApplication.processEvents()
    assert not resolved
    assert not staged
