"""The choice of what the trend of everything measures: level, an index, or who moved the index."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from benchmark_app.ui.charts.trend_index import TrendMeasure
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.tick_box import PickButton

_KEPT: Final = "trend_measure"
_MOVERS: Final = "movers"
_GAP: Final = 14


class MeasureChoice(QWidget):
    """Four buttons of which one is chosen; remembered with the file's window."""

    changed = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.buttons = {one: PickButton() for one in TrendMeasure}
        self.movers = PickButton()
        self._group = QButtonGroup(self)
        row = FlowLayout(self, QMargins(0, 0, 0, 0), _GAP)
        for button in (*self.buttons.values(), self.movers):
            self._group.addButton(button)
            row.addWidget(button)
        kept = editor.kept.get(_KEPT, "")
        chosen = next((one for one in TrendMeasure if one == kept), TrendMeasure.LEVEL)
        (self.movers if kept == _MOVERS else self.buttons[chosen]).setChecked(True)
        self._group.buttonClicked.connect(self._remember)

    @property
    def measure(self) -> TrendMeasure:
        """What is chosen; the index, which they moved, where those who moved it are."""
        picked = (one for one, button in self.buttons.items() if button.isChecked())
        return next(picked, TrendMeasure.EXPECTATION)

    @property
    def is_movers(self) -> bool:
        """Whether who moved the index is asked for, rather than the way it went."""
        return self.movers.isChecked()

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
        movers = (
            self.tr("Who moved it"),
            self.tr("Which services and competitors raised or lowered the bar since a day"),
        )
        told = [*((self.buttons[one], words[one]) for one in words), (self.movers, movers)]
        for button, (text, tip) in told:
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)

    def _remember(self) -> None:
        self._editor.kept[_KEPT] = _MOVERS if self.is_movers else self.measure.value
        self.changed.emit()
