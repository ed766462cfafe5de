"""The choice between the level of a service and how it spreads, and what is shown besides."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.tick_box import PickButton, TickBox

_SPREAD = "spread"
_FORECAST = "spread_forecast"
_WHAT_IF = "spread_what_if"
_GAP = 14


class SpreadChoice(QWidget):
    """Two buttons of which one is chosen, and two boxes; remembered with the file's window."""

    changed = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._reason = ""
        self.level, self.spread = PickButton(), PickButton()
        self.forecast, self.what_if = TickBox(), TickBox()
        self._group = QButtonGroup(self)
        row = FlowLayout(self, QMargins(0, 0, 0, 0), _GAP)
        for button in (self.level, self.spread):
            self._group.addButton(button)
            row.addWidget(button)
        for box in (self.forecast, self.what_if):
            row.addWidget(box)
        chosen = self.spread if _SPREAD in editor.extras else self.level
        chosen.setChecked(True)
        for key, box in ((_FORECAST, self.forecast), (_WHAT_IF, self.what_if)):
            box.setChecked(key in editor.extras)
            box.toggled.connect(self._remember)
        self._group.buttonToggled.connect(self._remember)
        self._follow()

    @property
    def is_spread(self) -> bool:
        """Whether the spread is chosen and there can be one."""
        return self.spread.isChecked() and not self._reason

    def set_reason(self, reason: str) -> None:
        """Why there is no spread of what is shown; empty where there is one."""
        self._reason = reason
        self._follow()

    def retranslate(self) -> None:
        """Write all texts in the language of the window."""
        self.level.setText(self.tr("Level"))
        self.spread.setText(self.tr("Spread"))
        self.forecast.setText(self.tr("Show forecast"))
        self.what_if.setText(self.tr("What if"))
        self.level.setToolTip(self.tr("How good each place is, against the market"))
        self.forecast.setToolTip(self.tr("When it will be expected by all, and how sure that is"))
        self.what_if.setToolTip(
            self.tr("What if it spread like a typical new product - not a forecast")
        )
        self._follow()

    def _remember(self) -> None:
        for key, button in (
            (_SPREAD, self.spread),
            (_FORECAST, self.forecast),
            (_WHAT_IF, self.what_if),
        ):
            (self._editor.extras.add if button.isChecked() else self._editor.extras.discard)(key)
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        self.spread.setEnabled(not self._reason)
        words = self._reason or self.tr("How many places offer it, since when")
        self.spread.setToolTip(words)
        self.spread.setAccessibleDescription(words)
        for box in (self.forecast, self.what_if):
            box.setVisible(self.is_spread)
