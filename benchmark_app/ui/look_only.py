"""A file of a newer version of the program: while it is open that is never forgotten."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from benchmark_app.ui.theme import Theme


class LookOnlyMark(QLabel):
    """Stands in the status line as long as such a file is open."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setContentsMargins(8, 1, 8, 1)
        self.set_theme(theme)
        self._retranslate()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setPalette(theme.notice_palette())
        self.setFrameShape(theme.frame)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setText(self.tr("Look only: made by a newer version"))
