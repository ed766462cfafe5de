"""Boxes to tick and round buttons: as large as their words, hit anywhere on them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from benchmark_app.ui.tick_box import PickButton, TickBox


def height_of_sign(button: QAbstractButton) -> int:
    """Of how many pixels high the sign is: rows of its column that are not all one colour."""
    image = button.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    sign = pixels[:, : button.fontMetrics().height() * 3 // 4]
    rows = np.flatnonzero(sign.min(axis=1) != sign.max(axis=1))
    return int(rows[-1] - rows[0] + 1)


@pytest.mark.parametrize("kind", [TickBox, PickButton])
def test_the_sign_grows_with_its_words(kind: type[QAbstractButton], qtbot: QtBot) -> None:
    button = kind()
    qtbot.addWidget(button)
    button.setText("Show forecast")
    button.show()
    before = height_of_sign(button)
    font = QFont(button.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    button.setFont(font)
    button.adjustSize()
    assert 1.8 * before <= height_of_sign(button) <= 2.2 * before
    words = button.fontMetrics().horizontalAdvance("Show forecast")
    assert button.sizeHint().width() > words + height_of_sign(button)


@pytest.mark.parametrize("kind", [TickBox, PickButton])
def test_a_click_anywhere_and_the_space_bar_choose(
    kind: type[QAbstractButton], qtbot: QtBot
) -> None:
    for act in ("sign", "words", "space"):
        button = kind()
        qtbot.addWidget(button)
        button.setText("Spread")
        button.show()
        if act == "space":
            qtbot.keyClick(button, Qt.Key.Key_Space)
        else:
            x = 3 if act == "sign" else button.width() - 3
            left = Qt.MouseButton.LeftButton
            qtbot.mouseClick(button, left, pos=QPoint(x, button.height() // 2))
        assert button.isChecked()
