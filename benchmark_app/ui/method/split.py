"""What would change stands beside the rules where there is room, else below them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from benchmark_app.ui.method.panel import EffectPanel
from benchmark_app.ui.method.rules import RulePage

_BESIDE: Final = 118  # letters
_SHARES: Final = (62, 38)


class MethodSplit(QSplitter):
    """The rules and what would change; turned by the width and the size of the text."""

    def __init__(self, rules: RulePage, panel: EffectPanel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rules, self._panel = rules, panel
        self._shared: tuple[bool, bool] | None = None
        self.addWidget(rules)
        self.addWidget(panel)
        self.setStretchFactor(0, _SHARES[0])
        self.setStretchFactor(1, _SHARES[1])
        self.setChildrenCollapsible(False)

    def share_room(self, *, is_changed: bool) -> None:
        """Below the rules a list takes two fifths of the height, a mere line what it needs.

        `is_changed`: a rule is being tried. Who moved the border keeps it until that changes.
        """
        shows = (self._panel.has_list, is_changed)
        if self.orientation() is Qt.Orientation.Horizontal or self._shared == shows:
            return
        self._shared = shows
        part = self.height() * 2 // 5
        needed = part if self._panel.has_list else min(part, self._panel.least_height)
        self.setSizes([self.height() - needed, needed])
        focused = self._rules.focusWidget()
        if focused is not None:
            self._rules.ensureWidgetVisible(focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._turn()

    def _turn(self) -> None:
        is_wide = self.width() >= _BESIDE * self.fontMetrics().averageCharWidth()
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self.orientation() is not wanted:
            self.setOrientation(wanted)
            self.setSizes([_SHARES[0] * 10, _SHARES[1] * 10])
            was, self._shared = self._shared, None
            self.share_room(is_changed=was is not None and was[1])
