"""The earlier values of a cell: when, what, how; what was taken back is struck out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.observation import Mark, Observation, Value
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date, format_time
from benchmark_app.words.value import format_value, method_word

_ROWS: Final = 200
#: In lines of the text.
_LINES: Final = 7


class EarlierValues(QTableWidget):
    """Asks for little height, and takes what is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)

    def show_values(
        self, attribute: Attribute, seen: Sequence[Observation], language: Language, theme: Theme
    ) -> None:
        """Show observations of one cell, the newest first, as far as anybody scrolls."""
        self.setRowCount(min(len(seen), _ROWS))
        for row, one in enumerate(seen[:_ROWS]):
            texts = (
                format_date(one.observed_on),
                format_value(stored_value(one), attribute, language),
                method_word(one.method, language) if one.method else "",
            )
            for column, text in enumerate(texts):
                self.setItem(row, column, self._item(text, one, theme))

    def fit(self) -> None:
        """Give it so many lines, however large the text."""
        line = self.fontMetrics().height()
        self.setMinimumHeight(_LINES * line)
        self.verticalHeader().setDefaultSectionSize(line + 7)

    def retranslate(self) -> None:
        """Write the heads of the columns."""
        self.setHorizontalHeaderLabels([self.tr("Seen"), self.tr("Value"), self.tr("How")])
        self.setAccessibleName(self.tr("Earlier values"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LINES * self.fontMetrics().height())

    def _item(self, text: str, one: Observation, theme: Theme) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(self._story(one))
        if one.retracted_at is not None:
            font = item.font()
            font.setStrikeOut(True)
            item.setFont(font)
            item.setForeground(theme.muted)
            spoken = self.tr("{value}, taken back").format(value=text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

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


def stored_value(one: Observation) -> Value | None:
    """The value as it is stored: never a word, None where it could not be told."""
    return None if isinstance(one.value, str) or one.value is Mark.UNKNOWN else one.value
