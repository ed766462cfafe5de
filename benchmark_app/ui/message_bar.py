"""One line below the view: what happened, what is safe, what to do. Never in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from benchmark_app.ui.theme import Theme

Say = Callable[[], str]


class MessageBar(QFrame):
    """Shows one message at a time, with at most one thing to do about it.

    Texts are given as callables, so that a message on screen follows a change of language.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Say = str
        self._say_action: Say | None = None
        self._act: Callable[[], object] | None = None
        self._waits = False
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.button = QPushButton()
        self.button.clicked.connect(self._do)
        self._close = QPushButton()
        self._close.clicked.connect(self.hide)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        row.addWidget(self._close)
        self.setAutoFillBackground(True)
        self.set_theme(theme)
        self.hide()

    @property
    def message(self) -> str:
        """The text on screen, empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(
        self,
        say: Say,
        *,
        action: Say | None = None,
        act: Callable[[], object] | None = None,
        seconds: float = 0,
        waits: bool = False,
    ) -> None:
        """Show a message, in place of the one before; 0 seconds: until it is closed.

        One that `waits` tells of what goes on now: `end_wait` hides it too.
        """
        self._say, self._say_action, self._act = say, action, act
        self._waits = waits
        self._retranslate()
        self.button.setVisible(act is not None)
        self._gone.stop()
        if seconds:
            self._gone.start(int(seconds * 1000))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    def withdraw(self, what: Callable[[], object]) -> None:
        """Hide the message if this is what it says or offers to do."""
        if what in (self._say, self._act):
            self.hide()

    def end_wait(self) -> None:
        """Hide the message if it only tells of what is over now."""
        if self._waits:
            self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        palette = theme.notice_palette()
        self.setPalette(palette)
        if theme.has_high_contrast:
            theme.outline_boxes(palette)
        for button in (self.button, self._close):
            button.setPalette(palette)
        self.setFrameShape(theme.frame)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _do(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()

    def _retranslate(self) -> None:
        self._text.setText(self._say())
        self._text.setAccessibleName(self._text.text())
        self.button.setText(self._say_action() if self._say_action else "")
        self._close.setText(self.tr("Close"))
