"""The choice of what the trend of everything measures: the level or one of two indexes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from benchmark_app.ui.charts.trend_index import TrendMeasure
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.tick_box import PickButton

_KEPT: Final = "trend_measure"
_GAP: Final = 14


class MeasureChoice(QWidget):
    """Three buttons of which one is chosen; remembered with the file's window."""

    changed = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.buttons = {one: PickButton() for one in TrendMeasure}
        self._group = QButtonGroup(self)
        row = FlowLayout(self, QMargins(0, 0, 0, 0), _GAP)
        for button in self.buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        kept = editor.kept.get(_KEPT, "")
        chosen = next((one for one in TrendMeasure if one == kept), TrendMeasure.LEVEL)
        self.buttons[chosen].setChecked(True)
        self._group.buttonClicked.connect(self._remember)

    @property
    def measure(self) -> TrendMeasure:
        """What is chosen."""
        return next(one for one, button in self.buttons.items() if button.isChecked())

    def retranslate(self) -> None:
        """Write all texts in the language of the window."""
        words = {
            TrendMeasure.LEVEL: (
                self.tr("Level"),
                self.tr("How good each place is, against the market"),
            ),
            TrendMeasure.PARITY: (
                self.tr("Parity index"),
                self.tr("Each place as a share of the market: 100 = the market"),
            ),
            TrendMeasure.EXPECTATION: (
                self.tr("Expectation index"),
                self.tr("How far the bar has risen: 100 = the day it could first be told"),
            ),
        }
        for one, (text, tip) in words.items():
            self.buttons[one].setText(text)
            self.buttons[one].setToolTip(tip)
            self.buttons[one].setAccessibleDescription(tip)

    def _remember(self) -> None:
        self._editor.kept[_KEPT] = self.measure.value
        self.changed.emit()
