"""Keeps the table in step with the workspace, the language, the theme and its own size."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView

from benchmark_app.ui.breath import Breath
from benchmark_app.ui.grid.arrangement import GroupRow
from benchmark_app.ui.grid.cursor import Cursor
from benchmark_app.ui.grid.frozen import FrozenTable
from benchmark_app.ui.grid.line import FROZEN, Column
from benchmark_app.ui.grid.model import GridModel
from benchmark_app.ui.grid.paint import GridPainter
from benchmark_app.ui.grid.picture import TablePicture
from benchmark_app.ui.grid.ways import Spot
from benchmark_app.ui.grid.width import (
    column_widths,
    line_height,
    shared,
    stage_width,
    title_widths,
)
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
        self._titles: list[int] = []
        self._kept: tuple[Spot | None, int | None] = (None, None)
        self._next_rows: tuple[GroupRow | int, ...] = ()
        self._is_fitting = False
        self._breath = Breath(self)
        self._breath.over.connect(self._paint_again)
        model.overhauled.connect(self._hold_paint)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        model.resolved.connect(self._repaint)
        editor.selection_changed.connect(self._follow_selection)
        editor.language_changed.connect(self._follow_language)
        table.header.sectionResized.connect(self._note_resize)
        table.header.sectionHandleDoubleClicked.connect(self._forget_width)
        self._lay_out()
        self._start()

    def look_anew(self, theme: Theme) -> None:
        """Draw with other colours, another font or in another language."""
        table = self._table
        self._picture.look = GridPainter(theme, table.font(), self._editor.language)
        self._lay_out()
        self._repaint()

    def fit(self) -> None:
        """Share the room: names give way so that competitors stay in sight, then those grow.

        Amid a reset, when a scroll bar comes, the columns are not those there were: it waits.
        """
        if not self._is_in_step():
            return
        room = self._table.viewport().width()
        widths = list(self._widths)
        if self._editor.market.subject is None:
            widths[Column.OWN] = 0
        own = self._own_widths()
        for column, width in own.items():
            widths[column] = width
        look = self._picture.look
        short = stage_width(look, is_short=True)
        fitting = shared(widths, room, line_height(look), short, self._titles)
        self._is_fitting = True
        for column, width in enumerate(fitting):
            if width:
                self._table.header.resizeSection(column, own.get(column, width))
        self._is_fitting = False

    def _is_in_step(self) -> bool:
        """Whether the columns are those that were laid out; amid a reset they need not be."""
        return len(self._widths) == self._model.columnCount()

    def _lay_out(self) -> None:
        table = self._table
        rows = table.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._picture.look.row_height)
        table.setColumnHidden(Column.OWN, self._editor.market.subject is None)
        self._widths = column_widths(self._model.sheet, self._picture.look)
        self._titles = title_widths(self._model.sheet, self._picture.look)
        self.fit()

    def _own_widths(self) -> dict[int, int]:
        """The widths somebody chose, by column, in pixels of the text as it is."""
        own, height = self._table.header.own_widths, self._picture.look.row_height
        keys = {column: self._model.sheet.key(column) for column in range(len(self._widths))}
        return {column: round(own[key] * height) for column, key in keys.items() if key in own}

    def _note_resize(self, column: int, _: int, width: int) -> None:
        """Keep a width somebody chose; 0 is a column that was hidden."""
        if not self._is_fitting and width and self._is_in_step():
            key = self._model.sheet.key(column)
            self._table.header.own_widths[key] = width / self._picture.look.row_height

    def _forget_width(self, column: int) -> None:
        """Fit a column to what stands in it again."""
        self._table.header.own_widths.pop(self._model.sheet.key(column), None)
        self.fit()

    def _start(self) -> None:
        """The first own cell, or the cell the other views are at."""
        attribute, competitor = self._editor.current
        if attribute is None:
            rows, columns = self._spot.ways.services(), self._spot.ways.columns()
            if rows:
                self._spot.place(rows[0], columns[min(FROZEN - 1, len(columns) - 1)])
                self._table.scrollToTop()
        else:
            self._go_to(attribute, competitor)

    def _keep(self) -> None:
        """Note the current row and the services below it: one of them will be there again."""
        spot = self._spot.at
        rows = self._model.sheet.arrangement.rows
        attribute, competitor = self._editor.current
        if spot is None:
            self._kept = (None, competitor)
            self._next_rows = () if attribute is None else (attribute,)
            return
        self._kept = (spot, self._model.ids(self._table.currentIndex())[1])
        services = (row for row in rows[spot[0] + 1 :] if not isinstance(row, GroupRow))
        self._next_rows = (rows[spot[0]], *services)

    def _restore(self) -> None:
        self._lay_out()
        spot, competitor = self._kept
        rows, columns = self._spot.ways.services(), self._spot.ways.columns()
        rows = rows or list(range(self._model.rowCount()))
        if not rows:
            return
        # what was there may be gone: what followed it takes its place, as in Excel
        arrangement = self._model.sheet.arrangement
        found = (arrangement.place_of(one) for one in self._next_rows)
        row = next((place for place in found if place is not None), rows[-1 if spot else 0])
        column = arrangement.column_of(competitor)
        if column is None:
            column = min(spot[1] if spot else FROZEN - 1, columns[-1])
        self._spot.place(row, column)

    def _follow_selection(self) -> None:
        table = self._table
        wanted = self._editor.current
        if wanted != self._model.ids(table.currentIndex()) and wanted[0] is not None:
            self._go_to(wanted[0], wanted[1])

    def _go_to(self, attribute: int, competitor: int | None) -> None:
        """Make a cell current, bringing its row into the grid."""
        if not self._model.reveal(attribute):
            return
        arrangement = self._model.sheet.arrangement
        row, place = arrangement.row_of(attribute), arrangement.column_of(competitor)
        if row is not None:
            self._spot.place(row, Column.NAME if place is None else place)

    def _follow_language(self) -> None:
        self.look_anew(self._picture.look.theme)

    def _repaint(self) -> None:
        self._table.viewport().update()

    def _hold_paint(self) -> None:
        """Many cells took a while to enter: let the window answer before they are painted."""
        self._table.setUpdatesEnabled(False)
        self._breath.start()

    def _paint_again(self) -> None:
        self._table.setUpdatesEnabled(True)
