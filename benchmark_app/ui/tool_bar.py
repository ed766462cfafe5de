"""The one toolbar: the day, then commands with icon and words as far as there is room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from benchmark_app.ui.icon import drawn_icon, icon_size
from benchmark_app.ui.menu_table import TOOLBAR, plain_name
from benchmark_app.ui.theme import Theme

_WORDS: Final = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ICON: Final = Qt.ToolButtonStyle.ToolButtonIconOnly
#: From here on they stand at the right end, after a gap.
_FROM_RIGHT: Final = "export"
#: Margins and spacing of the bar itself.
_AROUND: Final = 24


class ToolBar(QToolBar):
    """Where it is narrow, words give way one by one from the right; the icon keeps a tooltip."""

    def __init__(self, commands: Mapping[str, QAction]) -> None:
        super().__init__()
        self._commands = commands
        self._place: QAction | None = None
        self._days: QWidget | None = None
        self._widths: list[tuple[int, int]] = []
        self._why_closed = ""
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.buttons: dict[str, QToolButton] = {}
        for key, _ in TOOLBAR:
            if key not in commands:
                continue
            if key == _FROM_RIGHT:
                gap = QWidget()
                gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                self.addWidget(gap)
            self._add_button(key)
        self._size_icons()

    def show_days(self, days: QWidget) -> None:
        """Put the day shown at the beginning."""
        first = self._commands[TOOLBAR[0][0]]
        self._days, self._place = days, self.insertWidget(first, days)
        self._measure()

    def drop_days(self) -> None:
        """Take the day away again."""
        if self._place is not None:
            self.removeAction(self._place)
        self._days = self._place = None

    def tell_closed(self, why: str) -> None:
        """Say on buttons that can do nothing now why; "" where each tells its keys."""
        self._why_closed = why
        for key in self.buttons:
            action = self._commands[key]
            action.setToolTip(_tip(action) if action.isEnabled() or not why else why)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of a theme."""
        for key in self.buttons:
            self._commands[key].setIcon(drawn_icon(key, theme.text, theme.accent_text))
        self._measure()

    def retranslate(self) -> None:
        """Take the words of the language."""
        self.setWindowTitle(self.tr("Toolbar"))
        for key, words in TOOLBAR:
            if key in self.buttons:
                action = self._commands[key]
                action.setIconText(QCoreApplication.translate("Menu", words))
        self.tell_closed(self._why_closed)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_icons()

    def _add_button(self, key: str) -> None:
        self.addAction(self._commands[key])
        button = self.widgetForAction(self._commands[key])
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # F6 comes here too
            self.buttons[key] = button

    def _size_icons(self) -> None:
        self.setIconSize(icon_size(self.fontMetrics()))
        self._measure()

    def _measure(self) -> None:
        """How wide each button is with words and without."""
        self._widths = []
        for button in self.buttons.values():
            both = []
            for style in (_WORDS, _ICON):
                button.setToolButtonStyle(style)
                both.append(button.sizeHint().width())
            self._widths.append((both[0], both[1]))
        self._fit()

    def _fit(self) -> None:
        """Show as many words as there is room for, the first buttons' before the others'."""
        days = self._days.sizeHint().width() if self._days is not None else 0
        room = self.width() - days - _AROUND - sum(icon for _, icon in self._widths)
        for button, (words, icon) in zip(self.buttons.values(), self._widths, strict=False):
            room -= words - icon
            button.setToolButtonStyle(_WORDS if room >= 0 else _ICON)
        if (layout := self.layout()) is not None:
            layout.invalidate()  # a button that had no room a moment ago does not tell it


def _tip(action: QAction) -> str:
    """The whole name of a command with its keys, for the mouse that rests on it."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    name = plain_name(action.text())
    return f"{name} ({keys})" if keys else name
