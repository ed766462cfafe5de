"""How what to do first is looked at: as the list, or as a chart beside the list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QMargins, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.press_button import PressButton
from benchmark_app.ui.tick_box import PickButton

#: Under this name it is kept with the file.
_KEPT: Final = "first_look"
_CHART: Final = "chart"
_GAP: Final = 12


class LookChoice(QWidget):
    """Two buttons of which one is chosen, and what a chart can do; remembered with the file."""

    changed = Signal()
    table_changed = Signal()
    copy_asked = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.list_button, self.chart_button = PickButton(), PickButton()
        self.table_button, self.copy_button = PressButton(), QPushButton()
        self._group = QButtonGroup(self)
        row = FlowLayout(self, QMargins(10, 0, 10, 4), _GAP)
        for pick in (self.list_button, self.chart_button):
            self._group.addButton(pick)
            row.addWidget(pick)
        for button in (self.table_button, self.copy_button):
            button.setAutoDefault(False)
        row.end_with(self.table_button, self.copy_button)
        is_chart = editor.kept.get(_KEPT) == _CHART
        (self.chart_button if is_chart else self.list_button).setChecked(True)
        self._group.buttonClicked.connect(self._remember)
        self.table_button.toggled.connect(self.table_changed)
        self.copy_button.clicked.connect(self.copy_asked)
        self._show_buttons()
        self._retranslate()

    @property
    def is_chart(self) -> bool:
        """Whether the chart is chosen."""
        return self.chart_button.isChecked()

    @property
    def is_table(self) -> bool:
        """Whether the chart is shown as numbers."""
        return self.table_button.isChecked()

    def toggle_table(self) -> None:
        """Change between the chart and its numbers."""
        self.table_button.toggle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _remember(self) -> None:
        self._editor.kept[_KEPT] = _CHART if self.is_chart else ""
        self._show_buttons()
        self.changed.emit()

    def _show_buttons(self) -> None:
        for button in (self.table_button, self.copy_button):
            button.setVisible(self.is_chart)

    def _retranslate(self) -> None:
        self.list_button.setText(self.tr("List"))
        self.chart_button.setText(self.tr("Chart and list"))
        self.table_button.setText(self.tr("Table"))
        self.table_button.setToolTip(self.tr("Show the numbers as a table (T)"))
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy the picture and its numbers (Ctrl+C)"))
