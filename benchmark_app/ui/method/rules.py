"""All rules under their questions, as one page of text to scroll."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.domain.effect import RuleFacts
from benchmark_app.domain.policy import EDGES, Policy, policy_faults
from benchmark_app.ui.method.draft import RuleDraft
from benchmark_app.ui.method.ladder import StageLadder
from benchmark_app.ui.method.row import RuleRow
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.method import fault_text, here_text, page_text, why_text
from benchmark_app.words.method_rule import SECTIONS

_MARGIN: Final = 10
_WIDEST: Final = 112  # letters: longer lines are hard to read


class RulePage(QScrollArea):
    """Shows the rules as typed; what is typed goes into the draft."""

    def __init__(self, draft: RuleDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._language = Language.EN
        self.ladder = StageLadder(theme)
        self.rows = {
            rule.key: RuleRow(rule.key, theme) for section in SECTIONS for rule in section.rules
        }
        self.titles = {section.code: QLabel() for section in SECTIONS}
        self.hint, self.how = QLabel(), QLabel()
        self.usual, self.how_button = QPushButton(), QToolButton()
        self._build()
        self._connect()
        self.set_theme(theme)

    def show_rules(self, language: Language, *, can_edit: bool, tells_faults: bool) -> None:
        """Show the numbers as typed, each with what is wrong with it where that is to be told."""
        self._language = language
        rules, faults = self._draft.policy, self._draft.faults if tells_faults else {}
        changes = self._draft.changes
        for key, row in self.rows.items():
            row.show_rule(rules, language, is_typed=key in changes)
            row.field.setEnabled(can_edit)
            fault = faults.get(key)
            row.show_fault("" if fault is None else fault_text(fault, rules, key, language))
            if not can_edit:
                row.usual.setEnabled(False)
        self.ladder.setEnabled(can_edit)
        if not any(fault.key in EDGES for fault in policy_faults(rules)):
            self.ladder.show_rules(rules, language)
        self.usual.setEnabled(can_edit and rules != Policy())

    def show_facts(self, facts: RuleFacts, names: Mapping[int, str]) -> None:
        """Say what each number means here; `names` are the competitors' by id."""
        rules = self._draft.policy
        for key, row in self.rows.items():
            if key not in self._draft.faults:
                here = here_text(key, rules, facts, names, self._language)
                row.show_note(f"{here} {why_text(key, rules, self._language)}")

    def retranslate(self, language: Language) -> None:
        """Write the texts that hold whatever the numbers are."""
        self._language = language
        for section in SECTIONS:
            self.titles[section.code].setText(section.title.text(language))
        self.hint.setText(page_text("ladder", language))
        self.usual.setText(self.tr("All rules as usual"))
        self.how_button.setText(self.tr("How it is computed"))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.ladder.set_theme(theme)
        for row in self.rows.values():
            row.set_theme(theme)
        ground, hint = QPalette(), QPalette()  # nothing else, or fields would lose their own
        ground.setColor(QPalette.ColorRole.Window, theme.base)
        hint.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self.viewport().setPalette(ground)
        self.hint.setPalette(hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange and self.widget() is not None:
            self._fit_text()
        super().changeEvent(event)

    def _connect(self) -> None:
        for row in self.rows.values():
            row.field.typed.connect(self._draft.take)
            row.field.restored.connect(self._draft.restore)
            row.usual_asked.connect(self._draft.make_usual)
        self.ladder.moved.connect(self._draft.take)
        self.usual.clicked.connect(self._make_all_usual)
        self.how_button.toggled.connect(self._show_how)

    def _make_all_usual(self) -> None:
        self._draft.make_usual()

    def _show_how(self, is_open: bool) -> None:
        self.how.setVisible(is_open)
        arrow = Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
        self.how_button.setArrowType(arrow)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QWidget()
        column = self._lines = QVBoxLayout(self._column)
        column.setSpacing(8)
        for section in SECTIONS:
            column.addSpacing(8)
            column.addWidget(self.titles[section.code])
            if section is SECTIONS[0]:
                column.addWidget(self.ladder)
                column.addWidget(self.hint)
            for rule in section.rules:
                column.addWidget(self.rows[rule.key])
        column.addSpacing(12)
        column.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.how_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.how)
        column.addStretch(1)
        self.setWidget(self._column)
        for label in (self.hint, self.how, *self.titles.values()):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.how.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.how_button.setCheckable(True)
        self.how_button.setAutoRaise(True)
        self.how_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.usual.setAutoDefault(False)
        self._column.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._show_how(is_open=False)
        self._fit_text()

    def _fit_text(self) -> None:
        self._narrow()
        bold = QFont(self.font())
        bold.setBold(True)
        for title in self.titles.values():
            title.setFont(bold)

    def _narrow(self) -> None:
        """No line longer than can be read; a widget of its own width would get a wrong height."""
        widest = self.fontMetrics().averageCharWidth() * _WIDEST
        spare = max(0, self.viewport().width() - widest)
        self._lines.setContentsMargins(_MARGIN, 4, _MARGIN + spare, _MARGIN)
