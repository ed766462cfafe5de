"""Where the card stands: at the right while it is wanted, of use beside the view, and has room."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from benchmark_app.ui.icon import drawn_icon, icon_size
from benchmark_app.ui.theme import Theme

#: In heights of a line: how wide a window leaves room beside the card, and how wide it stands.
_ROOMY: Final = 56
_WIDE: Final = 20
#: Narrower than this it cannot be read.
_LEAST: Final = 12
#: What is kept with a file: closed by the owner, or opened where it would have stood aside.
_CLOSED: Final = "closed"
_OPENED: Final = "opened"


class CardDock(QDockWidget):
    """Comes and goes by itself; what the owner opens stays, what the owner closes stays closed.

    `cell_asked` asks for the grid at what the card shows.
    """

    cell_asked = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._wish = ""
        self._has_use = False
        self.setObjectName("card")
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        self._name = QLabel()
        self.lead, self._close = QToolButton(), QToolButton()
        for button, act in ((self.lead, self.cell_asked), (self._close, self.toggle)):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys have the command
            button.clicked.connect(act)
        self._build_title()
        self.retranslate()
        self.hide()
        window.installEventFilter(self)

    @property
    def wish(self) -> str:
        """What the owner wants of it, to be kept with the file; empty: what it does by itself."""
        return self._wish

    def show_card(self, card: QWidget, wish: str) -> None:
        """Hold the card of a file as it was left."""
        self._wish = wish
        self.setWidget(card)

    def drop_card(self) -> None:
        """Hold nothing any more; whoever built the card deletes it."""
        self.setWidget(QWidget())
        self._has_use = False
        self.hide()

    def suit(self, *, has_use: bool, is_grid: bool) -> None:
        """Stand beside another view: one with cells or none; from the grid no way leads to it."""
        self._has_use = has_use
        self.lead.setVisible(not is_grid)
        self._settle()

    def open(self) -> None:
        """Show it now; where it would have stood aside it stays until it is closed."""
        if self.isHidden():
            self._wish = "" if self._stands_by_itself() else _OPENED
            self._settle()
            if self._wish == _OPENED:  # beside a page that needs the room
                self.take_width(_LEAST)

    def toggle(self) -> None:
        """Close it where it can be seen, else open it.

        Closed where it stood only because it was opened, it comes and goes by itself again.
        """
        if self.isHidden():
            self.open()
        else:
            self._wish = _CLOSED if self._stands_by_itself() else ""
            self._settle()

    def take_width(self, lines: int = _WIDE) -> None:
        """Stand so many heights of a line wide, usually as wide as its words need."""
        wide = lines * self.fontMetrics().height()
        self._window.resizeDocks([self], [wide], Qt.Orientation.Horizontal)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._close.setIcon(drawn_icon("close", theme.text, theme.accent_text))

    def retranslate(self) -> None:
        """Write its name in the language of the window."""
        self.setWindowTitle(self.tr("Card"))
        self._name.setText(self.tr("Card"))
        self.lead.setText(self.tr("Show in grid"))
        self.lead.setToolTip(self.tr("Go to this cell in the grid (Ctrl+G)"))
        words = self.tr("Close the card")
        self._close.setToolTip(f"{words} (Ctrl+I)")
        self._close.setAccessibleName(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window it watches became wider or narrower."""
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_close"):
            self._close.setIconSize(icon_size(self.fontMetrics()))
            self._settle()

    @property
    def _window(self) -> QMainWindow:
        """Always asked for: a reference kept would be gone before the last events of both."""
        return cast("QMainWindow", self.parentWidget())

    def _stands_by_itself(self) -> bool:
        has_room = self._window.width() >= _ROOMY * self.fontMetrics().height()
        return self._has_use and has_room

    def _settle(self) -> None:
        is_wanted = self._wish == _OPENED or (self._wish != _CLOSED and self._stands_by_itself())
        self.setVisible(is_wanted)
        is_narrow = self.width() < _LEAST * self.fontMetrics().height()
        if is_wanted and is_narrow and self._stands_by_itself():
            self.take_width()  # it was squeezed, now or when it was kept, where there was no room

    def _build_title(self) -> None:
        """Words and a cross as large as all the others, not of the style's own small size."""
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(10, 2, 4, 0)
        row.addWidget(self._name, 1)
        row.addWidget(self.lead)
        row.addWidget(self._close)
        self._close.setIconSize(icon_size(self.fontMetrics()))
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTitleBarWidget(title)
