"""A file that takes no edit: while it is open that is never forgotten."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.theme import Theme


class LookOnlyMark(QLabel):
    """Stands in the status line as long as such a file is open."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setContentsMargins(8, 1, 8, 1)
        self._refusal: BenchmarkError | None = None
        self.set_theme(theme)
        self._retranslate()
        self.hide()

    def tell(self, refusal: BenchmarkError | None) -> None:
        """Say why the open file takes no edit; None: it does."""
        self._refusal = refusal
        self._retranslate()
        self.setVisible(refusal is not None)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setPalette(theme.notice_palette())
        self.setFrameShape(theme.frame)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        newer = self.tr("Look only: made by a newer version")
        fixed = self.tr("Look only: the file cannot be written")
        is_fixed = self._refusal is not None and self._refusal.code == "workspace_read_only"
        self.setText(fixed if is_fixed else newer)
