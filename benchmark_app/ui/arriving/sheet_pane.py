"""The left pane: the sheets of a file, each with a tick, and the first rows of the one chosen."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QMargins, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from benchmark_app.exchange.foreign.book import area_of
from benchmark_app.exchange.foreign.outline import SheetOutline
from benchmark_app.ui.arriving.cell_role import LEFT_OUT, TINTED
from benchmark_app.ui.arriving.pane_title import PaneTitle
from benchmark_app.ui.arriving.sheet_line import BoxStyle, SheetLine
from benchmark_app.ui.arriving.table_picture import TablePicture, tints
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.theme import Theme
from benchmark_app.words.arriving import (
    first_rows_text,
    no_rows_yet_text,
    role_text,
    size_text,
)
from benchmark_app.words.language import Language

_MOST_LINES: Final = 6
#: The list of sheets takes at most so much of the height, but some lines.
_SHARE: Final = 0.3
_LEAST_LINES: Final = 2


class SheetPane(QWidget):
    """What the file holds; `chosen` says of every sheet whether it is taken."""

    chosen = Signal(dict)  # dict[str, bool]

    def __init__(self, language: Language, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._sheets: tuple[SheetOutline, ...] = ()
        self._left_out: Collection[str] = ()
        self.sheets = QListWidget()
        self.sheets.setAccessibleName(self.tr("Sheets"))
        self.sheets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheets.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._line_look = SheetLine(theme, self.sheets)
        self.sheets.setItemDelegate(self._line_look)
        self.sheets.setStyle(BoxStyle(self.sheets))
        self.sheets.itemChanged.connect(self._tell)
        self.sheets.currentRowChanged.connect(self._show_current)
        self.picture = TablePicture(language, theme)
        self.picture.setAccessibleName(self.tr("First rows of the sheet"))
        self._more = QLabel()
        self._more.setWordWrap(True)
        self._more.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._chips = {role: _Chip(role, language) for role in (*TINTED, LEFT_OUT)}
        legend = QWidget()
        flow = FlowLayout(legend, QMargins(), 6)
        for chip in self._chips.values():
            flow.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PaneTitle(self.tr("&Sheets"), self.picture))
        column.addWidget(self.sheets)
        column.addWidget(self.picture, 1)
        column.addWidget(self._more)
        column.addWidget(legend)
        column.addStretch()
        self.set_theme(theme)

    def show_sheets(self, sheets: tuple[SheetOutline, ...], left_out: Collection[str]) -> None:
        """Show how the sheets are read now; the one looked at stays.

        `left_out` are the places of cells that are left out, as Prices!B4.
        """
        names = [one.name for one in self._sheets]
        self._sheets, self._left_out = sheets, left_out
        blocker = QSignalBlocker(self.sheets)
        if names != [one.name for one in sheets]:
            self._fill()
        for row, one in enumerate(sheets):
            item = self.sheets.item(row)
            state = Qt.CheckState.Checked if one.is_taken else Qt.CheckState.Unchecked
            item.setCheckState(state)
        blocker.unblock()
        self.sheets.setVisible(len(sheets) > 1)
        self._show_current(self.sheets.currentRow())

    def lead_to(self, place: str) -> None:
        """Show the cell of a place such as Prices!B4, 12 or C."""
        name, _, cell = place.rpartition("!")
        rows = [row for row, one in enumerate(self._sheets) if one.name == name]
        if rows:
            self.sheets.setCurrentRow(rows[0])
        area = area_of(f"{cell}:{cell}")
        if area is not None:
            self.picture.lead_to(area.top, area.left)
        elif cell.isdecimal():
            self.picture.lead_to(int(cell), 1)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._line_look.theme = theme
        self.picture.set_theme(theme)
        for role, colour in tints(theme).items():
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Window, colour)
            self._chips[role].setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheets.setFixedHeight(self._height())

    def _fill(self) -> None:
        self.sheets.clear()
        for one in self._sheets:
            item = QListWidgetItem(self._line(one))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self.sheets.addItem(item)
        self.sheets.setFixedHeight(self._height())
        taken = [row for row, one in enumerate(self._sheets) if one.is_taken]
        self.sheets.setCurrentRow(next(iter(taken), 0))

    def _line(self, sheet: SheetOutline) -> str:
        size = size_text(sheet.rows, sheet.columns, self._language)
        hidden = self.tr("hidden") if sheet.is_hidden else ""
        return "  ·  ".join(filter(None, (sheet.name, hidden, size)))

    def _height(self) -> int:
        line = max(self.sheets.sizeHintForRow(0), 1)
        room = max(round(_SHARE * self.height()) // line, _LEAST_LINES)
        lines = min(max(self.sheets.count(), 1), _MOST_LINES, room)
        return lines * line + 2 * self.sheets.frameWidth()

    def _show_current(self, row: int) -> None:
        sheet = self._sheets[row] if 0 <= row < len(self._sheets) else None
        self.picture.show_sheet(sheet, self._left_out)
        self.picture.setVisible(sheet is not None)
        text = no_rows_yet_text(self._language)
        if sheet is not None:
            text = first_rows_text(len(sheet.first), sheet.rows, self._language)
        self._more.setText(text)
        self._more.setVisible(bool(text))
        there = self.picture.picture.roles()
        for role, chip in self._chips.items():
            chip.setVisible(role in there)

    def _tell(self) -> None:
        checked = Qt.CheckState.Checked
        self.chosen.emit(
            {
                one.name: self.sheets.item(row).checkState() is checked
                for row, one in enumerate(self._sheets)
            }
        )


class _Chip(QLabel):
    """A word that looks as its cells do."""

    def __init__(self, role: str, language: Language) -> None:
        super().__init__(role_text(role, language))
        is_out = role == LEFT_OUT
        self.setAutoFillBackground(not is_out)
        font = self.font()
        font.setStrikeOut(is_out)
        self.setFont(font)
        self.setContentsMargins(6, 1, 6, 1)
