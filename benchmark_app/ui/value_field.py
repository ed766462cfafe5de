"""The value of one cell as buttons, or as a number with its unit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.exchange.rows import Bad, parse_value
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.number import exact_number
from benchmark_app.words.value import format_value, level_sign, mark_word

_CHOICES: Final[dict[AttributeKind, tuple[Value, ...]]] = {
    AttributeKind.YES_NO: (0.0, 1.0),
    AttributeKind.LEVEL: (0.0, 1.0, 2.0, 3.0),
    AttributeKind.MEASURE: (),
}


class ValueField(QWidget):
    """Asks for a value: `picked` carries a number, a mark, or None for unknown."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: AttributeKind | None = None
        self._unit = ""
        self._pressed = self.palette()
        self._said = ""
        self.number = QLineEdit()
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.editingFinished.connect(self._read_number)
        self.number.textChanged.connect(self._look)
        self.unit = QLabel()
        self.word = QLabel()
        self.word.setWordWrap(True)
        self.buttons: list[tuple[Value | None, QToolButton]] = []  # a mark equals a number as a key
        self._row = QHBoxLayout()
        self._row.setSpacing(3)
        self._row.addWidget(self.number, 9)
        self._row.addWidget(self.unit)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._row)
        column.addWidget(self.word)
        self.setFocusProxy(self.number)

    @property
    def is_readable(self) -> bool:
        """Whether the field is empty or holds a number, where it asks for one."""
        text = self.text().strip()
        is_number = not isinstance(parse_value(text, AttributeKind.MEASURE, self._unit), Bad)
        return is_number or not text or self._kind is not AttributeKind.MEASURE

    def text(self) -> str:
        """The number as it stands in the field."""
        return self.number.text()

    def show_value(self, attribute: Attribute, value: Value | None, language: Language) -> None:
        """Show a value as that attribute writes it; None is unknown."""
        measures = attribute.kind is AttributeKind.MEASURE
        if attribute.kind is not self._kind:
            self._kind = attribute.kind
            self._build(_CHOICES[attribute.kind])
        self._unit = attribute.unit
        self.number.setVisible(measures)
        self.unit.setVisible(measures and bool(attribute.unit))
        self.unit.setText(attribute.unit)
        plain = isinstance(value, float | int) and not isinstance(value, Mark)
        self.number.setText(exact_number(value) if measures and plain and value is not None else "")
        self.number.setModified(False)
        for choice, button in self.buttons:
            word = format_value(choice, attribute, language) or mark_word(Mark.UNKNOWN, language)
            button.setText(level_sign(choice, attribute))
            button.setToolTip(word)
            button.setAccessibleName(word)
            button.setChecked(choice == value and type(choice) is type(value))
            button.setPalette(self._pressed if button.isChecked() else self.palette())
        self._said = format_value(value, attribute, language)
        self.word.setText(self._said)
        self.word.setForegroundRole(QPalette.ColorRole.WindowText)

    def warn(self, text: str) -> None:
        """Say what is odd about the value shown, if anything is."""
        if not text:
            return
        self._said = text
        self.word.setText(text)
        self.word.setForegroundRole(QPalette.ColorRole.Text)
        QAccessible.updateAccessibility(QAccessibleEvent(self.word, QAccessible.Event.Alert))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme; the pressed button stands out."""
        self._pressed = theme.palette()
        self._pressed.setColor(QPalette.ColorRole.Button, theme.accent)
        self._pressed.setColor(QPalette.ColorRole.ButtonText, theme.accent_text)

    def take_focus(self) -> None:
        """Put the cursor on the number, or on the button that is pressed."""
        pressed = [button for _, button in self.buttons if button.isChecked()]
        measures = self._kind is AttributeKind.MEASURE
        widget = self.number if measures else [*pressed, *(one for _, one in self.buttons)][0]
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit(self) -> None:
        """Hand over a number that is still being typed."""
        self._read_number()

    def _build(self, choices: tuple[Value, ...]) -> None:
        for _, button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for choice in (*choices, None, Mark.NOT_APPLICABLE):
            button = QToolButton()
            button.setCheckable(True)
            button.setMinimumSize(36, 32)
            font = button.font()
            font.setPointSizeF(font.pointSizeF() * 1.25)
            button.setFont(font)
            button.clicked.connect(self._pick)
            self._row.insertWidget(self._row.count() - 1, button)
            self.buttons.append((choice, button))

    def _pick(self) -> None:
        for choice, button in self.buttons:
            if button is self.sender():
                self.picked.emit(choice)
                return

    def _look(self) -> None:
        """A number that can be read again ends what was said of it."""
        if self.is_readable:
            self.word.setText(self._said)

    def _read_number(self) -> None:
        if not self.number.isModified() or self._kind is not AttributeKind.MEASURE:
            return
        self.number.setModified(False)
        text = self.number.text().strip()
        if not text:
            self.picked.emit(None)
            return
        value = parse_value(text, AttributeKind.MEASURE, self._unit)
        if isinstance(value, Bad):
            self.word.setText(self.tr("“{text}” is not a number.").format(text=text))
        else:
            self.picked.emit(value)
