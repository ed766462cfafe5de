"""Boxes to tick and buttons of which one is chosen, whose signs grow with their words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

#: Of the height of a line; and the gap before the words in such signs.
_SIGN: Final = 0.9
_GAP: Final = 0.4


class TickBox(QCheckBox):
    """A box to tick as large as its words: the style's own stays small beside large text."""

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _size(self)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        element = QStyle.PrimitiveElement.PE_IndicatorCheckBox
        _paint(self, option, element, QStyle.ControlElement.CE_CheckBoxLabel)


class PickButton(QRadioButton):
    """One of several, likewise."""

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _size(self)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        element = QStyle.PrimitiveElement.PE_IndicatorRadioButton
        _paint(self, option, element, QStyle.ControlElement.CE_RadioButtonLabel)


def _sign(button: QAbstractButton) -> int:
    return round(_SIGN * button.fontMetrics().height())


def _left(button: QAbstractButton) -> int:
    return round((1 + _GAP) * _sign(button))


def _size(button: QAbstractButton) -> QSize:
    metrics = button.fontMetrics()
    if not button.text():
        return QSize(_sign(button), metrics.height() + 4)
    words = metrics.size(Qt.TextFlag.TextShowMnemonic, button.text())
    return QSize(_left(button) + words.width() + 4, metrics.height() + 4)


def _paint(
    button: QAbstractButton,
    option: QStyleOptionButton,
    sign: QStyle.PrimitiveElement,
    words: QStyle.ControlElement,
) -> None:
    """The style's own sign and words, the sign in another size; a ring tells of the focus."""
    painter = QStylePainter(button)
    edge, rect = _sign(button), button.rect()
    option.rect = QRect(0, (rect.height() - edge) // 2, edge, edge)
    painter.drawPrimitive(sign, option)
    option.rect = rect.adjusted(_left(button), 0, 0, 0)
    option.state &= ~QStyle.StateFlag.State_HasFocus
    painter.drawControl(words, option)
    painter.end()
