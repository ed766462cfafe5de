"""What to do next: up to five buttons, and a remark while they are worked out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from benchmark_app.ui.overview.card_button import CardButton
from benchmark_app.ui.theme import Theme
from benchmark_app.words.overview import ActionText

_MOST: Final = 5
_SPACING: Final = 10
_PAD: Final = 14


class ActionButton(CardButton):
    """A verb over the reason for it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = self.add_label(is_bold=True)
        self.reason = self.add_label(is_muted=True)
        self.sign = self.add_label(is_muted=True, times=1.3)
        self.sign.setText("›")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.reason)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD, 10, _PAD, 10)
        row.addLayout(words, 1)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_action(self, text: ActionText) -> None:
        """Show what to do and why."""
        self.title.setText(text.title)
        self.reason.setText(text.reason)
        self.setAccessibleName(text.title)
        self.setAccessibleDescription(text.reason)


class ActionList(QWidget):
    """Shows actions one below the other; tells which of them was asked for."""

    asked = Signal(int)  # its place

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.buttons = tuple(ActionButton(theme) for _ in range(_MOST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING)
        column.addWidget(self.note)
        for button in self.buttons:
            button.clicked.connect(self._ask)
            button.hide()
            column.addWidget(button)
        column.addStretch(1)
        self.set_theme(theme)

    def show_actions(self, texts: Sequence[ActionText], note: str) -> None:
        """Show so many of the buttons; the note stands where there is none yet."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(texts))
            if place < len(texts):
                button.show_action(texts[place])

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        for button in self.buttons:
            button.set_theme(theme)
        palette = QPalette(self.note.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self.note.setPalette(palette)

    def _ask(self) -> None:
        place = next(n for n, button in enumerate(self.buttons) if button is self.sender())
        self.asked.emit(place)
