"""A box to choose from, whose choice ends with dots where it has no room, never cut through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

_MOST_ITEMS = 24
_INDENT = 16
#: Room is asked for in wide letters; a usual one takes so much of it.
_OF_WIDE = 0.9


class ChoiceBox(QComboBox):
    """Keeps what is chosen when its entries change; typing a name's beginning finds it.

    It asks for room for `letters` letters, and for its first entry, which is the program's own
    word; it takes more where there is some.
    """

    def __init__(self, letters: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(_MOST_ITEMS)
        self._letters = letters
        self.setMinimumContentsLength(letters)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._indent = _blank()

    def offer(self, entries: Sequence[tuple[str, object, bool]]) -> None:
        """Other entries: text, value, and whether it stands under the one before it.

        The value chosen stays where it is still among them, else the first is.
        """
        there = [
            (self.itemText(row), self.itemData(row), not self.itemIcon(row).isNull())
            for row in range(self.count())
        ]
        if there == list(entries):
            return
        chosen = self.currentData()
        self.clear()
        first = round(len(entries[0][0]) * _OF_WIDE) if entries else 0
        self.setMinimumContentsLength(max(self._letters, first))
        for text, value, is_indented in entries:
            self.addItem(self._indent if is_indented else QIcon(), text, value)
            self.setItemData(self.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
        self.choose(chosen)

    def choose(self, value: object) -> None:
        """Choose an entry by its value, the first where there is none."""
        rows = (row for row in range(self.count()) if self.itemData(row) == value)
        self.setCurrentIndex(next(rows, 0))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentIcon = QIcon()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = (
            self.style()
            .subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
            .width()
        )
        elided = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room - 4
        )
        option.currentText = elided
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def _blank() -> QIcon:
    """Room before an entry, so that its text begins with its first letter."""
    room = QPixmap(_INDENT, 1)
    room.fill(Qt.GlobalColor.transparent)
    return QIcon(room)


def labelled(label: QLabel, box: ChoiceBox) -> QWidget:
    """A label that stays beside its box; Alt with its letter leads into the box."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(label)
    row.addWidget(box, 1)
    label.setBuddy(box)
    return pair
