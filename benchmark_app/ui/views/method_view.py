"""The rules in plain words with this workspace's own numbers, to be tried before they are used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from benchmark_app.domain.edits import SetPolicy
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.job import product_version
from benchmark_app.ui.method.draft import RuleDraft
from benchmark_app.ui.method.panel import EffectPanel
from benchmark_app.ui.method.preview import Preview
from benchmark_app.ui.method.rules import RulePage
from benchmark_app.ui.method.split import MethodSplit
from benchmark_app.ui.theme import Theme
from benchmark_app.words.method import (
    changed_texts,
    how_lines,
    method_finding,
    page_text,
    saved_text,
    version_text,
)

_PATIENCE_MS: Final = 500


class MethodPage(QWidget):
    """Shows the rules and what other numbers would change; only `use` writes them.

    `service_requested` asks for a service, by its id, in a view; `told` carries a line for the
    status bar.
    """

    service_requested = Signal(int, str)
    told = Signal(str)

    def __init__(
        self,
        editor: Editor,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        preview: Preview | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self.draft = RuleDraft(editor.market.policy, self)
        self.preview = preview or Preview(editor, self)
        self.finding, self.notice = QLabel(), QLabel()
        self.rules = RulePage(self.draft, theme)
        self.panel = EffectPanel(theme)
        self._split = MethodSplit(self.rules, self.panel)
        self._is_stale = True
        self._tells_faults = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._build()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Show the rules in force and what was typed; hidden it waits until it is shown."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.draft.follow(self._editor.market.policy)

    def use(self) -> None:
        """Put the rules as typed in force: one edit, told in the status line."""
        before, after = self.draft.in_force, self.draft.policy
        if self.draft.faults:
            self._tell_faults()
        if before == after or self.draft.faults or not self._can_edit():
            return
        if self._editor.apply(SetPolicy(after)):
            self.told.emit(saved_text(before, after, self._editor.language))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.rules.set_theme(theme)
        self.panel.set_theme(theme)
        self._show_effect()

    def retranslate(self) -> None:
        """Write all texts in the language of the window."""
        language = self._editor.language
        self.notice.setText(page_text("read_only", language))
        self.rules.retranslate(language)
        self.panel.retranslate()
        self._show_draft()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        self.preview.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.preview.rest()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._embolden()

    def _connect(self) -> None:
        self._editor.changed.connect(self.refresh)
        self._editor.as_of_changed.connect(self.refresh)
        self._editor.language_changed.connect(self.retranslate)
        self.draft.changed.connect(self._follow_draft)
        self._patience.timeout.connect(self._tell_faults)
        self.preview.arrived.connect(self._show_effect)
        self.preview.failed.connect(self._editor.refused)
        self.panel.used.connect(self.use)
        self.panel.discarded.connect(self.draft.discard)
        self.panel.shown.connect(self._lead)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._shortcut(keys).activated.connect(self.use)
        self._escape = self._shortcut("Esc")
        self._escape.activated.connect(self.draft.discard)

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _can_edit(self) -> bool:
        return not self._editor.workspace.read_only

    def _follow_draft(self) -> None:
        if not self.draft.faults:
            self._tells_faults = False
            self._patience.stop()
            if self.isVisible():
                self.preview.want(self.draft.policy)
        else:
            self.preview.drop()
            if not self._tells_faults:
                self._patience.start()
        self._show_draft()

    def _tell_faults(self) -> None:
        """Half a number is no fault yet: it is told after a pause, or when it is to be used."""
        self._tells_faults = True
        self._show_draft()

    def _show_draft(self) -> None:
        """The numbers as typed and the buttons; what they change follows when it is known."""
        changes = self.draft.changes
        self.notice.setVisible(not self._can_edit())
        self.rules.show_rules(
            self._editor.language, can_edit=self._can_edit(), tells_faults=self._tells_faults
        )
        self.panel.show_buttons(len(changes), can_use=bool(changes) and not self.draft.faults)
        self._escape.setEnabled(bool(changes))
        self._show_effect()

    def _show_effect(self) -> None:
        """Everything that needs the market: the finding, the notes, the dots, what changes."""
        language, found = self._editor.language, self.preview.latest
        facts = None if found is None else found.effect.before
        self.finding.setText(method_finding(self.draft.in_force, facts, language))
        if found is not None:
            after = found.effect.after
            names = {one.id: one.name for one in self._editor.market.competitors}
            self.rules.show_facts(after, names)
            self.rules.ladder.show_services(after.services, self._services())
            counts = found.counts
            lines = how_lines(
                self.draft.in_force,
                {
                    "cells": counts.cells,
                    "known": counts.known,
                    "stale": counts.stale,
                    "unknown": counts.unknown,
                },
                language,
            )
            made = version_text(product_version(), language)
            self.rules.how.setText("\n\n".join([*lines, made]))
        self._show_changes()

    def _show_changes(self) -> None:
        """What would change, or why that cannot be said now."""
        language, found = self._editor.language, self.preview.latest
        changes = changed_texts(self.draft.in_force, self.draft.policy, language)
        if not changes:
            self.panel.show_nothing(self.tr("Change a number to see here what it would change."))
        elif self.draft.faults and not self._tells_faults:
            self.panel.show_pending(changes)
        elif self.draft.faults:
            self.panel.show_fault(changes, self.tr("First mend the number marked with “!”."))
        elif self.preview.is_current and found is not None:
            names, day = self._services(), self._editor.as_of
            self.panel.show_effect(changes, found.effect, day, names, language)
        elif self.preview.is_coming or not self.isVisible():
            self.panel.show_pending(changes)
        else:
            self.panel.show_fault(changes, self.tr("It could not be worked out."))
        self._split.share_room(is_changed=bool(changes))

    def _services(self) -> Mapping[int, str]:
        return {one.id: one.name for one in self._editor.market.attributes}

    def _lead(self, attribute: int) -> None:
        """Show a service in the grid; what is typed here waits."""
        self.service_requested.emit(attribute, "grid")

    def _embolden(self) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        self.finding.setFont(bold)

    def _build(self) -> None:
        for label in (self.finding, self.notice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(10, 6, 10, 6)
        self.finding.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._embolden()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.finding)
        column.addWidget(self.notice)
        column.addWidget(self._split, 1)
        self.setFocusProxy(next(iter(self.rules.rows.values())).field)
