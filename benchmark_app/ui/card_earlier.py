"""The earlier values of a cell: when, what, how; what was taken back is struck out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.observation import Mark, Observation, Value
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date, format_time
from benchmark_app.words.value import format_value, method_word

#: As far as anybody scrolls.
_ROWS: Final = 200
#: In lines of the text.
_LINES: Final = 7
_Index = QModelIndex | QPersistentModelIndex


class EarlierModel(QAbstractTableModel):
    """Observations of one cell, the newest first; the words of a line are made when it is seen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seen: tuple[Observation, ...] = ()
        self._attribute = Attribute(name="-")
        self._language = Language.EN
        self._theme = Theme.light()
        self._struck = QFont()

    def show(
        self, attribute: Attribute, seen: Sequence[Observation], language: Language, theme: Theme
    ) -> None:
        """Show others."""
        self.beginResetModel()
        self._attribute, self._seen = attribute, tuple(seen[:_ROWS])
        self._language, self._theme = language, theme
        self.endResetModel()

    def set_font(self, font: QFont) -> None:
        """The letters in which what was taken back is struck out."""
        self._struck = QFont(font)
        self._struck.setStrikeOut(True)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._seen)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return super().headerData(section, orientation, role)
        return (self.tr("Seen"), self.tr("Value"), self.tr("How"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._seen[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(one, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._story(one)
        return None if one.retracted_at is None else self._taken_back(one, index.column(), role)

    def _taken_back(self, one: Observation, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.FontRole:
            return self._struck
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.muted
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{value}, taken back").format(value=self._text(one, column))
        return None

    def _text(self, one: Observation, column: int) -> str:
        if column == 0:
            return format_date(one.observed_on)
        if column == 1:
            return format_value(stored_value(one), self._attribute, self._language)
        return method_word(one.method, self._language) if one.method else ""

    def _story(self, one: Observation) -> str:
        lines = [one.source, one.note]
        for moment, words in (
            (one.recorded_at, self.tr("Entered {when}")),
            (one.retracted_at, self.tr("Taken back {when}")),
        ):
            if moment is not None:
                local = moment.astimezone()
                when = f"{format_date(local.date())} {format_time(local)}"
                lines.append(words.format(when=when))
        return "\n".join(line for line in lines if line)


class EarlierValues(QTableView):
    """Asks for little height, and takes what is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values = EarlierModel(self)
        self.setModel(self.values)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)  # what is in sight
        header.setStretchLastSection(True)

    def fit(self) -> None:
        """Give it so many lines, however large the text."""
        line = self.fontMetrics().height()
        self.setMinimumHeight(_LINES * line)
        self.verticalHeader().setDefaultSectionSize(line + 7)
        self.values.set_font(self.font())

    def retranslate(self) -> None:
        """Write the heads of the columns."""
        self.values.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
        self.setAccessibleName(self.tr("Earlier values"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LINES * self.fontMetrics().height())


def stored_value(one: Observation) -> Value | None:
    """The value as it is stored: never a word, None where it could not be told."""
    return None if isinstance(one.value, str) or one.value is Mark.UNKNOWN else one.value
