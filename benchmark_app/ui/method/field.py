"""The number of one rule, in the midst of its sentence."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QStyle, QStyleOptionSpinBox

from benchmark_app.words.method import is_percent

_MOST: Final = 999_999.0
_MOST_PERCENT: Final = 100.0
_FEWEST_DIGITS: Final = "000"
_MARGIN: Final = 10


class RuleField(QDoubleSpinBox):
    """Takes digits, arrows and Page keys; the wheel scrolls the page and changes nothing.

    `typed` carries the key and the number as shown. Ctrl+Z brings back the number in force while
    another is typed, else it is the window's undo.
    """

    typed = Signal(str, float)
    restored = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.is_typed = False
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        locale = QLocale.c()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self.setLocale(locale)
        self.setDecimals(2 if is_percent(key) else 0)
        self.setRange(0.0, _MOST)
        self.lineEdit().setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._tell)

    def show_number(self, shown: float) -> None:
        """Show a number without telling anybody; one that is being typed is left as it is."""
        if shown != self.value():
            self.blockSignals(True)  # noqa: FBT003 - Qt's own call
            self.setValue(shown)
            self.blockSignals(False)  # noqa: FBT003 - Qt's own call

    def textFromValue(self, value: float) -> str:
        return (
            f"{value:.{self.decimals()}f}".rstrip("0").rstrip(".")
            if self.decimals()
            else (f"{value:.0f}")
        )

    def stepBy(self, steps: int) -> None:
        most = _MOST_PERCENT if is_percent(self.key) else _MOST
        self.setValue(min(most, max(0.0, self.value() + steps)))
        self.selectAll()

    def sizeHint(self) -> QSize:
        text = max(self.text(), _FEWEST_DIGITS, key=len)
        metrics = self.fontMetrics()
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        inside = QSize(metrics.horizontalAdvance(text) + _MARGIN, metrics.height() + 2)
        kind = QStyle.ContentsType.CT_SpinBox
        return QSize(
            inside.width() + 4, self.style().sizeFromContents(kind, option, inside, self).height()
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo or event.matches(QKeySequence.StandardKey.Redo):
                event.setAccepted(undo and self.is_typed)
                return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and self.is_typed:
            self.restored.emit(self.key)
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def _tell(self, shown: float) -> None:
        self.typed.emit(self.key, shown)
