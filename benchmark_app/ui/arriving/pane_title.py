"""The title of a pane; Alt with its letter leads into the pane."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


class BoldLabel(QLabel):
    """Bold words, as plain text, that go on in the next line where there is no room."""

    def __init__(self, text: str = "", *, scale: float = 1.0) -> None:
        super().__init__(text)
        font = self.font()
        font.setBold(True)
        if scale != 1.0:
            font.setPointSizeF(font.pointSizeF() * scale)
        self.setFont(font)
        self.setWordWrap(True)


class PaneTitle(BoldLabel):
    """Words over a pane, whose letter gives the keys to the part they belong to."""

    def __init__(self, text: str, part: QWidget) -> None:
        super().__init__(text)
        self.setWordWrap(False)
        self.setBuddy(part)
