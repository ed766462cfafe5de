"""What the rules as typed would change, before anything is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.domain.effect import PolicyEffect
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.theme import Theme
from benchmark_app.words.effect import effect_sentences, service_text
from benchmark_app.words.language import Language

_CHIP: Final = 10
_FEWEST_LINES: Final = 5


class EffectPanel(QScrollArea):
    """Says what would change and lists the services; `shown` carries the id of a chosen one."""

    used = Signal()
    discarded = Signal()
    shown = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title, self.changes, self.said, self.hint = (QLabel() for _ in range(4))
        self.list = QListWidget()
        self.use, self.discard = QPushButton(), QPushButton()
        self._count = 0
        self._has_effect = self._is_pale = False
        self._build()
        self.set_theme(theme)
        self.retranslate()

    @property
    def has_list(self) -> bool:
        """Whether services are listed."""
        return not self.list.isHidden()

    def show_nothing(self, text: str) -> None:
        """Nothing is typed: say what the page is for, or what stands in the way."""
        self.changes.hide()
        self._show_said(text, has_list=False)
        self.show_buttons(0, can_use=False)

    def show_fault(self, changes: Sequence[str], text: str) -> None:
        """Say which rules were typed and what stands in the way of trying them."""
        self._show_changes(changes)
        self._show_said(text, has_list=False)

    def show_pending(self, changes: Sequence[str]) -> None:
        """The answer is on its way: until it comes the one before stays, pale."""
        self._show_changes(changes)
        if not self._has_effect:
            self._show_said("", has_list=False)
        self._show_pale(is_pale=True)

    def show_effect(
        self,
        changes: Sequence[str],
        effect: PolicyEffect,
        day: date,
        names: Mapping[int, str],
        language: Language,
    ) -> None:
        """Show what would change on a day; `names` are the services' by id."""
        self._show_changes(changes)
        said = "\n".join(effect_sentences(effect, day, language))
        self._show_said(said, has_list=bool(effect.services))
        self._has_effect = True
        self.list.clear()
        for one in effect.services:
            attribute = one.after.attribute
            item = QListWidgetItem(service_text(one, names[attribute], language))
            item.setData(Qt.ItemDataRole.UserRole, attribute)
            stage = one.after.stage or LifecycleStage.INSUFFICIENT
            item.setData(Qt.ItemDataRole.DecorationRole, _chip(self._theme.stage(stage)))
            self.list.addItem(item)
        announcement = QAccessibleAnnouncementEvent(self.said, said)
        QAccessible.updateAccessibility(announcement)

    def show_buttons(self, count: int, *, can_use: bool) -> None:
        """So many rules were changed; they can be used or not."""
        self._count = count
        self.use.setVisible(count > 0)
        self.discard.setVisible(count > 0)
        self.use.setEnabled(can_use)
        self._name_buttons()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        palette = QPalette(theme.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self.hint.setPalette(palette)

    def retranslate(self) -> None:
        """Write the texts that hold whatever is typed."""
        self._name_title()
        self.hint.setText(self.tr("Enter or a click shows the service in the grid."))
        self.list.setAccessibleName(self.tr("Services that would change"))
        self.discard.setText(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Back to the rules in force (Esc)"))
        self._name_buttons()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._embolden()
        super().changeEvent(event)

    def _show_changes(self, changes: Sequence[str]) -> None:
        self.changes.setText("\n".join(changes))
        self.changes.setVisible(bool(changes))

    def _show_said(self, text: str, *, has_list: bool) -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)
        self.list.setVisible(has_list)
        self.hint.setVisible(has_list)
        self._has_effect = False
        self._show_pale(is_pale=False)

    def _show_pale(self, *, is_pale: bool) -> None:
        self._is_pale = is_pale
        self.said.setEnabled(not is_pale)
        self.list.setEnabled(not is_pale)
        self._name_title()

    def _name_title(self) -> None:
        pending = self.tr("What would change: working it out…")
        self.title.setText(pending if self._is_pale else self.tr("What would change"))

    def _name_buttons(self) -> None:
        is_one = self._count == 1
        self.use.setText(self.tr("Use this rule") if is_one else self.tr("Use these rules"))
        self.use.setToolTip(self.tr("From now on everything is judged by it (Ctrl+Enter)"))

    def _show(self, item: QListWidgetItem) -> None:
        self.shown.emit(item.data(Qt.ItemDataRole.UserRole))

    def _embolden(self) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        self.title.setFont(bold)
        self.list.setMinimumHeight(_FEWEST_LINES * self.fontMetrics().height())

    @property
    def least_height(self) -> int:
        """The height its lines need at its width, without a list."""
        return self._column.totalHeightForWidth(self.width()) + 2

    def _build(self) -> None:
        for label in (self.title, self.changes, self.said, self.hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._show)
        self.list.itemActivated.connect(self._show)
        self.use.clicked.connect(self.used)
        self.discard.clicked.connect(self.discarded)
        self.use.setAutoDefault(False)
        self.discard.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.use)
        buttons.addWidget(self.discard)
        buttons.addStretch(1)
        content = QWidget()
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.title)
        column.addWidget(self.changes)
        column.addLayout(buttons)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addStretch(0)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._embolden()


def _chip(colour: QColor) -> QPixmap:
    chip = QPixmap(_CHIP, _CHIP)
    chip.fill(colour)
    return chip
