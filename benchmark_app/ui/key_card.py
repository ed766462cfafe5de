"""All keys on one sheet beside the window, made from the tables the commands are made of."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QMarginsF, QSize, Qt
from PySide6.QtGui import (
    QPageLayout,
    QPageSize,
    QPainter,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from benchmark_app.ui.charts.chart_keys import CHART_KEYS
from benchmark_app.ui.command_list import Name, menu_names, menu_rows, native_keys
from benchmark_app.ui.font import paper_font
from benchmark_app.ui.grid.act_table import ACTS, TYPED
from benchmark_app.ui.menu_table import LENT, plain_name
from benchmark_app.ui.plain_buttons import plain_buttons
from benchmark_app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # printing brings a library of its own, which waits until somebody prints
    from PySide6.QtPrintSupport import QPrinter

Row = tuple[str, tuple[str, ...]]
Group = tuple[str, list[Row]]

_DAY: Final = ("earlier", "later", "latest")
_GROUPS: Final = (
    QT_TRANSLATE_NOOP("KeyCard", "In the grid"),
    QT_TRANSLATE_NOOP("KeyCard", "Moving"),
    QT_TRANSLATE_NOOP("KeyCard", "On a chart"),
    QT_TRANSLATE_NOOP("KeyCard", "Day"),
    QT_TRANSLATE_NOOP("KeyCard", "Window"),
)
#: In letters: two columns of groups where there is room for both.
_TWO_COLUMNS: Final = 108
_SIZE: Final = QSize(128, 42)
_MARGIN_MM: Final = 14.0
_PRINT_POINTS: Final = (10, 9, 8, 7, 6, 5)


def key_groups() -> list[Group]:
    """Every key by group, in the language of the window: what it does, and the keys."""
    menus = {key: row.keys for key, row in menu_rows()}
    names = dict(menu_names())
    lent = {owner: _name(names[borrower]) for owner, borrower in LENT}
    taken = {row.keys for row in ACTS}  # those of the grid that stand in a menu too
    named = [
        (key, " / ".join(filter(None, (_name(name), lent.get(key, "")))), menus[key])
        for key, name in names.items()
        if menus[key] and menus[key] not in taken
    ]
    of_day: list[Row] = [(name, (keys,)) for key, name, keys in named if key in _DAY]
    of_window: list[Row] = [(name, (keys,)) for key, name, keys in named if key not in _DAY]
    of_grid: list[Row] = [(_words("Acts", row.words), (row.keys,)) for row in ACTS if row.keys]
    moving: list[Row] = [(_words("Acts", row.words), row.keys) for row in TYPED]
    on_chart: list[Row] = [(_words("ChartKeys", words), keys) for words, keys in CHART_KEYS]
    titles = (_words("KeyCard", words) for words in _GROUPS)
    return list(zip(titles, (of_grid, moving, on_chart, of_day, of_window), strict=True))


class KeyCard(QDialog):
    """Stays beside the window while work goes on; scrolls, and prints on one sheet."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setModal(False)
        self.page = QTextBrowser()
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        self.print = buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.print.clicked.connect(self._choose_printer)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.page, 1)
        column.addWidget(buttons)
        self._columns = 0
        self._retranslate()
        letter = self.fontMetrics()
        wanted = QSize(_SIZE.width() * letter.averageCharWidth(), _SIZE.height() * letter.height())
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.85))
        self.page.setFocus()

    def print_on(self, printer: QPrinter) -> None:
        """Print everything on one sheet of A4, as large as it fits there."""
        # a library of its own, needed only here
        from PySide6.QtPrintSupport import QPrinter

        printer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
                QPageLayout.Unit.Millimeter,
            )
        )
        sheet = QTextDocument()
        sheet.documentLayout().setPaintDevice(printer)
        font = paper_font(_PRINT_POINTS[0])
        for points in _PRINT_POINTS:
            font.setPointSize(points)
            sheet.setDefaultFont(font)
            sheet.setHtml(_html(key_groups(), columns=2))
            sheet.setPageSize(printer.pageRect(QPrinter.Unit.DevicePixel).size())
            if sheet.pageCount() == 1:
                break
        painter = QPainter(printer)
        sheet.drawContents(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange and hasattr(self, "_columns"):
            self._lay_out()

    def _choose_printer(self) -> None:
        # a library of its own, needed only here
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print_chosen)
        dialog.show()

    def _print_chosen(self) -> None:
        dialog = self.sender()
        self.print_on(dialog.printer())  # type: ignore[attr-defined]  # only it is connected

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keys"))
        self.page.setAccessibleName(self.tr("Keys"))
        self.print.setText(self.tr("&Print…"))
        self._columns = 0
        self._lay_out()

    def _lay_out(self) -> None:
        letters = self.page.viewport().width() // max(1, self.fontMetrics().averageCharWidth())
        columns = 2 if letters >= _TWO_COLUMNS else 1
        if columns != self._columns:
            self._columns = columns
            self.page.setHtml(_html(key_groups(), columns=columns))


def _html(groups: Iterable[Group], *, columns: int) -> str:
    parts = [_group_html(group) for group in groups]
    if columns == 1:
        return "".join(parts)
    cell = "<td width='50%' valign='top' style='padding-right:18px'>"
    left, right = "".join(parts[:2]), "".join(parts[2:])
    return f"<table width='100%'><tr>{cell}{left}</td>{cell}{right}</td></tr></table>"


def _group_html(group: Group) -> str:
    title, rows = group
    lines = "".join(_row_html(*row) for row in rows)
    return f"<h4>{escape(title)}</h4><table width='100%' cellpadding='2'>{lines}</table>"


def _row_html(words: str, keys: Iterable[str]) -> str:
    shown = "&nbsp;&nbsp;".join(f"<b>{escape(key)}</b>" for key in map(native_keys, keys))
    cell = "<td align='right' style='white-space:nowrap'>"
    return f"<tr><td>{escape(words)}</td>{cell}{shown}</td></tr>"


def _name(parts: Name) -> str:
    return ": ".join(_words(*part) for part in parts)


def _words(context: str, words: str) -> str:
    return plain_name(QCoreApplication.translate(context, words))
