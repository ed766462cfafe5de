"""Keeps the table in step with the workspace, the language, the theme and its own size."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView

from benchmark_app.ui.editor import Cell
from benchmark_app.ui.grid.arrangement import GroupRow
from benchmark_app.ui.grid.cursor import Cursor
from benchmark_app.ui.grid.frozen import FrozenTable
from benchmark_app.ui.grid.line import FROZEN, Column
from benchmark_app.ui.grid.model import GridModel
from benchmark_app.ui.grid.paint import GridPainter
from benchmark_app.ui.grid.picture import TablePicture
from benchmark_app.ui.grid.ways import Spot
from benchmark_app.ui.grid.width import column_widths, shared
from benchmark_app.ui.theme import Theme


class Follower(QObject):
    """Sizes rows and columns, and finds the current cell again by ids, never by places."""

    def __init__(
        self, table: FrozenTable, model: GridModel, spot: Cursor, picture: TablePicture
    ) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._editor = editor = model.editor
        self._spot = spot
        self._picture = picture
        self._widths: list[int] = []
        self._kept: tuple[Cell, Spot | None] = ((None, None), None)
        self._is_fitting = False
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        model.resolved.connect(self._repaint)
        editor.selection_changed.connect(self._follow_selection)
        editor.language_changed.connect(self._follow_language)
        table.header.sectionResized.connect(self._note_resize)
        self._lay_out()
        self._start()

    def look_anew(self, theme: Theme) -> None:
        """Draw with other colours, another font or in another language."""
        table = self._table
        self._picture.look = GridPainter(theme, table.font(), self._editor.language)
        self._lay_out()
        self._repaint()

    def fit(self) -> None:
        """Share the room: names give way so that competitors stay in sight, then those grow."""
        room = self._table.viewport().width()
        widths = list(self._widths)
        if self._editor.market.subject is None:
            widths[Column.OWN] = 0
        self._is_fitting = True
        for column, width in enumerate(shared(widths, room)):
            if width:
                self._table.header.resizeSection(column, width)
        self._is_fitting = False

    def _lay_out(self) -> None:
        table = self._table
        rows = table.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._picture.look.row_height)
        table.setColumnHidden(Column.OWN, self._editor.market.subject is None)
        self._widths = column_widths(self._model.sheet, self._picture.look)
        self.fit()

    def _note_resize(self, column: int, _: int, width: int) -> None:
        if not self._is_fitting and column < len(self._widths):
            self._widths[column] = width

    def _start(self) -> None:
        """The first own cell, or the cell the other views are at."""
        attribute, competitor = self._editor.current
        if attribute is None:
            rows, columns = self._spot.ways.services(), self._spot.ways.columns()
            if rows:
                self._spot.place(rows[0], columns[min(FROZEN - 1, len(columns) - 1)])
                self._table.scrollToTop()
        else:
            self._go_to(attribute, competitor, None)

    def _keep(self) -> None:
        self._kept = (self._model.ids(self._table.currentIndex()), self._spot.at)

    def _restore(self) -> None:
        self._lay_out()
        (attribute, competitor), spot = self._kept
        column = None if spot is None else spot[1]
        if attribute is not None and self._go_to(attribute, competitor, column):
            return
        rows = self._spot.ways.services()
        if spot is None or not rows:
            self._start()
        else:  # what was there is gone: what follows it takes its place, as in Excel
            row = next((row for row in rows if row >= spot[0]), rows[-1])
            self._spot.place(row, min(spot[1], self._model.columnCount() - 1))

    def _follow_selection(self) -> None:
        table = self._table
        wanted = self._editor.current
        if wanted != self._model.ids(table.currentIndex()) and wanted[0] is not None:
            self._go_to(wanted[0], wanted[1], None)

    def _go_to(self, attribute: int, competitor: int | None, column: int | None) -> bool:
        """Make a cell current, opening its group; False where it is not in the grid."""
        arrangement = self._model.sheet.arrangement
        row = arrangement.row_of(attribute)
        if row is None:
            group = next(
                (
                    place
                    for place, found in enumerate(arrangement.rows)
                    if isinstance(found, GroupRow) and attribute in found.attributes
                ),
                None,
            )
            if group is None:
                return False
            self._model.toggle(group)
            arrangement = self._model.sheet.arrangement
            row = arrangement.row_of(attribute)
        place = arrangement.column_of(competitor)
        if place is None:
            last = self._model.columnCount() - 1
            place = min(column, last) if column is not None else Column.NAME
        if row is not None:
            self._spot.place(row, place)
        return row is not None

    def _follow_language(self) -> None:
        self.look_anew(self._picture.look.theme)

    def _repaint(self) -> None:
        self._table.viewport().update()
