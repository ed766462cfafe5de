"""The find bar under the table: what is looked for, how many there are, and the way to them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from benchmark_app.ui.grid.live_line import LiveLine
from benchmark_app.ui.icon import drawn_icon, icon_size
from benchmark_app.ui.theme import Theme

_SIGNS = 22


class FindBar(QWidget):
    """A line to type in; `typed` comes with each change, `stepped` carries 1 or -1.

    `closed` comes with Esc and the button at its end.
    """

    typed = Signal()
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.line, self.told = QLabel(), LiveLine(), QLabel()
        self.label.setBuddy(self.line)
        self.earlier, self.later, self.close_button = QToolButton(), QToolButton(), QToolButton()
        self._build()
        self.set_theme(theme)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        palette = QPalette(theme.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self.told.setPalette(palette)
        for name, button in (("earlier", self.earlier), ("later", self.later)):
            button.setIcon(drawn_icon(name, theme.text, theme.accent_text))
        self.close_button.setIcon(drawn_icon("close", theme.text, theme.accent_text))

    def begin(self) -> None:
        """Put the cursor into the line, what was looked for before selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def tell(self, text: str, spoken: str = "") -> None:
        """Say how the search goes; `spoken` is added for a screen reader."""
        self.told.setText(text)
        self.told.setToolTip(text)
        said = ", ".join(part for part in (text, spoken) if part)
        if said and self.line.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, said))

    def retranslate(self) -> None:
        """Write all texts in the language of the window."""
        self.setAccessibleName(self.tr("Find"))
        self.label.setText(self.tr("Find"))
        self.line.setPlaceholderText(self.tr("Names, notes, sources"))
        self.line.setAccessibleName(self.tr("Find"))
        for button, words, keys in (
            (self.earlier, self.tr("Find previous"), "Shift+F3"),
            (self.later, self.tr("Find next"), "F3"),
            (self.close_button, self.tr("Close the find bar"), "Esc"),
        ):
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({keys})")
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.hasFocus():
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if shift else 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.line.hasFocus():
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "close_button"):
            self._fit()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 10, 3)
        row.setSpacing(6)
        for widget in (self.label, self.line, self.earlier, self.later):
            row.addWidget(widget)
        row.addWidget(self.told, 1)
        row.addWidget(self.close_button)
        for button in (self.earlier, self.later, self.close_button):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.line.typed.connect(self.typed)
        self.earlier.clicked.connect(self._step_back)
        self.later.clicked.connect(self._step_on)
        self.close_button.clicked.connect(self.closed)
        self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        asked = self.fontMetrics().horizontalAdvance(self.line.placeholderText())
        self.line.setFixedWidth(max(asked, letter * _SIGNS) + 40)
        for button in (self.earlier, self.later, self.close_button):
            button.setIconSize(icon_size(self.fontMetrics()))

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.stepped.emit(1)
