"""One rule: its sentence with the number in it, what it means here, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from benchmark_app.domain.policy import Policy
from benchmark_app.ui.method.field import RuleField
from benchmark_app.ui.method.sentence import FIELD_SIGN, RuleSentence
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.method import rule_name, rule_text, shown_number, usual_text
from benchmark_app.words.method_rule import RULES


class RuleRow(QWidget):
    """Shows one rule; its field tells what is typed."""

    usual_asked = Signal(str)

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.field = RuleField(key)
        self.sentence = RuleSentence(self.field)
        self.usual = QToolButton()
        self.note, self.fault = QLabel(), QLabel()
        self._build()
        self.set_theme(theme)

    def show_rule(self, rules: Policy, language: Language, *, is_typed: bool) -> None:
        """Show the number and the sentence of a set of rules; `is_typed`: it is not in force."""
        key = self.key
        self.field.is_typed = is_typed
        self.field.show_number(shown_number(key, rules))
        self.sentence.show_text(rule_text(key, rules, language, FIELD_SIGN))
        said = usual_text(key, rules, language)
        self.usual.setText(said)
        self.usual.setAccessibleName(f"{rule_name(key, language)}, {said}")
        self.usual.setEnabled(getattr(rules, key) != getattr(Policy(), key))
        self.field.setAccessibleName(rule_text(key, rules, language))

    def show_note(self, text: str) -> None:
        """Say below what the number means in this workspace, and why."""
        self.note.setText(text)
        self.field.setAccessibleDescription(text)

    def show_fault(self, text: str) -> None:
        """Say what keeps the number from being used; nothing where it can be."""
        self.fault.setText(f"! {text}" if text else "")
        self.fault.setVisible(bool(text))
        if text:
            self.field.setAccessibleDescription(text)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        palette = QPalette(theme.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self.note.setPalette(palette)
        palette.setColor(QPalette.ColorRole.WindowText, theme.missing)
        self.fault.setPalette(palette)
        palette.setColor(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText, theme.accent)
        palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.ButtonText, theme.accent)
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, theme.muted)
        self.usual.setPalette(palette)
        outlined = QPalette()  # the ground of the page would take its place
        theme.outline_boxes(outlined)
        self.field.setPalette(outlined)
        stage = RULES[self.key].stage
        self.sentence.show_chip(None if stage is None else theme.stage(stage))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._indent()
        super().changeEvent(event)

    def _build(self) -> None:
        for label in (self.note, self.fault):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.hide()
        self.usual.setAutoRaise(True)
        self.usual.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.usual.clicked.connect(self._ask_usual)
        self.field.lineEdit().textChanged.connect(self.sentence.lay_out)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(1)
        grid.addWidget(self.sentence, 0, 0)
        grid.addWidget(self.usual, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fault, 1, 0, 1, 2)
        grid.addWidget(self.note, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self._indent()

    def _indent(self) -> None:
        """The notes begin where the words of the sentence do."""
        left = self.fontMetrics().ascent() + 8
        for label in (self.note, self.fault):
            label.setContentsMargins(left, 0, 0, 0)

    def _ask_usual(self) -> None:
        self.usual_asked.emit(self.key)
