"""The first rows of a sheet as they stand there, tinted by what the import makes of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import product
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from benchmark_app.exchange.foreign.outline import SheetOutline
from benchmark_app.exchange.table import column_letters
from benchmark_app.ui.arriving.cell_role import (
    BUSINESS,
    DAY,
    LEFT_OUT,
    SERVICE,
    VALUE,
    CellRole,
    SheetRoles,
)
from benchmark_app.ui.theme import Theme
from benchmark_app.words.arriving import role_text
from benchmark_app.words.language import Language

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_STRONG: Final = {False: 0.20, True: 0.34}
_WIDEST: Final = 24  # letters
_PAD: Final = 14
#: So many columns show at once, however little room there is.
_ACROSS: Final = 3


def tints(theme: Theme) -> dict[str, QColor]:
    """The ground of each role that has one."""
    inks = {
        SERVICE: theme.own,
        BUSINESS: theme.highlighted,
        DAY: theme.stages["innovation"],
        VALUE: theme.stages["contested"],
    }
    share = _STRONG[theme.is_dark]
    return {role: _mixed(theme.base, ink, share) for role, ink in inks.items()}


def _mixed(ground: QColor, ink: QColor, share: float) -> QColor:
    parts = zip(ground.getRgb()[:3], ink.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(one + (other - one) * share) for one, other in parts))


class PictureModel(QAbstractTableModel):
    """The cells of one sheet; what is left out is struck through, headings are bold."""

    def __init__(self, language: Language, theme: Theme) -> None:
        super().__init__()
        self._language = language
        self._sheet: SheetOutline | None = None
        self._roles = SheetRoles(())
        self._width = 0
        self._left_out: Collection[str] = ()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme, self._tints = theme, tints(theme)

    def show_sheet(self, sheet: SheetOutline | None, left_out: Collection[str] = ()) -> None:
        """Show another sheet, or how this one is read now; `left_out` are the places of cells."""
        self.beginResetModel()
        self._sheet, self._left_out = sheet, left_out
        self._roles = SheetRoles(() if sheet is None else sheet.tables)
        self._width = max(map(len, sheet.first), default=0) if sheet is not None else 0
        self.endResetModel()

    def role_at(self, row: int, column: int) -> CellRole:
        """What a cell is, its row and column numbered from 0."""
        sheet = self._sheet
        if sheet is None or not sheet.is_taken:
            return CellRole(LEFT_OUT)
        if f"{sheet.name}!{column_letters(column + 1)}{row + 1}" in self._left_out:
            return CellRole(LEFT_OUT)
        return self._roles.at(row + 1, column + 1)

    def roles(self) -> set[str]:
        """What cells of the rows shown are."""
        places = product(range(self.rowCount()), range(self.columnCount()))
        return {self.role_at(*place).code for place in places}

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.first)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(row, column)
        return self._look(self.role_at(row, column), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return column_letters(section + 1)

    def _text(self, row: int, column: int) -> str:
        cells = self._sheet.first[row] if self._sheet is not None else ()
        return cells[column] if column < len(cells) else ""

    def _spoken(self, row: int, column: int) -> str:
        place = f"{column_letters(column + 1)}{row + 1}"
        code = self.role_at(row, column).code
        said = role_text(code, self._language) if code else ""
        return ", ".join(filter(None, (place, self._text(row, column), said)))

    def _look(self, cell: CellRole, role: int) -> Any:
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._tints.get(cell.code)
        is_out = cell.code in (LEFT_OUT, "")
        if role == Qt.ItemDataRole.ForegroundRole and is_out:
            return self._theme.muted
        if role == Qt.ItemDataRole.FontRole and (cell.is_heading or cell.code == LEFT_OUT):
            font = QFont()
            font.setBold(cell.is_heading)
            font.setStrikeOut(cell.code == LEFT_OUT)
            return font
        return None


class TablePicture(QTableView):
    """A sheet to look at: nothing in it is edited, arrows walk it, Tab leaves it."""

    def __init__(self, language: Language, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = PictureModel(language, theme)
        self._wanted: tuple[int, ...] = ()
        self.setModel(self.picture)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setCornerWidget(QWidget(self))  # between the bars: the style's own stays white
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().setHighlightSections(False)
        self._fit_rows()

    def show_sheet(self, sheet: SheetOutline | None, left_out: Collection[str]) -> None:
        """Show a sheet from its top; the same one again stays where it was.

        `left_out` are the places of cells that are left out, as Prices!B4.
        """
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.picture.show_sheet(sheet, left_out)
        self._measure()
        self.setCurrentIndex(self.picture.index(row, column))
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)

    def lead_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell, numbered from 1, or on the nearest that is shown."""
        rows, columns = self.picture.rowCount(), self.picture.columnCount()
        if rows and columns:
            index = self.picture.index(min(row, rows) - 1, min(max(column, 1), columns) - 1)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.picture.set_theme(theme)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "picture"):
            self._fit_rows()
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)

    def _measure(self) -> None:
        """Find how wide the words of each column are, and give it room."""
        metrics = self.fontMetrics()
        most, least = metrics.averageCharWidth() * _WIDEST, metrics.horizontalAdvance("MMM")
        wanted = []
        for column in range(self.picture.columnCount()):
            texts = (
                str(self.picture.index(row, column).data() or "")
                for row in range(self.picture.rowCount())
            )
            wide = max(map(metrics.horizontalAdvance, texts), default=0)
            wanted.append(min(max(round(wide * 1.08), least), most) + _PAD)
        self._wanted = tuple(wanted)
        self._fit_columns()

    def _fit_columns(self) -> None:
        most = fair_width(self._wanted[:_ACROSS], self.viewport().width())
        least = self.fontMetrics().horizontalAdvance("MMM") + _PAD
        for column, wanted in enumerate(self._wanted):
            self.setColumnWidth(column, min(wanted, max(most, least)))


def fair_width(wanted: Sequence[int], room: int) -> int:
    """The most that one of several may be wide so that all have room: the wide ones give way."""
    left = room
    for place, one in enumerate(sorted(wanted)):
        share = left // (len(wanted) - place)
        if one > share:
            return share
        left -= one
    return room
