"""Where the keys go: a ring in the accent colour around whatever has the focus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from benchmark_app.ui.theme import Theme

_WIDTH: Final = 2
#: These say themselves where the focus is, or are the whole window.
_OWN: Final = (QMainWindow, QMenu, QMenuBar)
_MOVES: Final = frozenset(
    (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
)


class FocusRing(QObject):
    """One ring for the whole program: four bars that go from window to window with the focus.

    Qt's own focus frame becomes a pane of the splitter its widget is in, and is cut off at the
    edges of whatever holds the widget.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: list[QWidget] = []
        self._watched: list[QWidget] = []  # what has the focus, then all it is in
        self._later = QTimer(self, singleShot=True, interval=0)  # never while something ends
        self._later.timeout.connect(self._place)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def set_theme(self, theme: Theme) -> None:
        """Take the accent of a theme."""
        self._theme = theme
        for bar in filter(isValid, self._bars):
            bar.setPalette(self._palette())

    def end(self) -> None:
        """Follow the focus no more."""
        QApplication.instance().focusChanged.disconnect(self._follow)  # type: ignore[union-attr]
        self._watch(None)
        self._later.stop()
        for bar in filter(isValid, self._bars):
            bar.deleteLater()
        self._bars = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._later.start()
        return super().eventFilter(watched, event)

    def _follow(self, _: QWidget | None, focused: QWidget | None) -> None:
        shown = focused is not None and not isinstance(focused, _OWN)
        self._watch(focused if shown and focused and _is_fixed(focused.window()) else None)
        self._later.start()

    def _watch(self, focused: QWidget | None) -> None:
        """Hear when the widget or anything it stands in moves."""
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        self._watched = []
        while focused is not None:
            self._watched.append(focused)
            focused.installEventFilter(self)
            focused = None if focused.isWindow() else focused.parentWidget()

    def _place(self) -> None:
        """Draw round what can be seen of the widget, as far as the window reaches."""
        box = self._visible_box()
        if box.isEmpty():
            for bar in filter(isValid, self._bars):
                bar.hide()
            return
        window = self._watched[-1]
        box = box.adjusted(-_WIDTH, -_WIDTH, _WIDTH, _WIDTH) & window.rect()
        inner = box.adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        top_left, bottom_right = box.topLeft(), box.bottomRight()
        places = (
            QRect(top_left, QPoint(box.right(), inner.top() - 1)),
            QRect(QPoint(box.left(), inner.bottom() + 1), bottom_right),
            QRect(top_left, QPoint(inner.left() - 1, box.bottom())),
            QRect(QPoint(inner.right() + 1, box.top()), bottom_right),
        )
        for bar, place in zip(self._bars_of(window), places, strict=True):
            bar.setGeometry(place)
            bar.show()
            bar.raise_()

    def _visible_box(self) -> QRect:
        """The part of the widget in nothing's way, in its window; empty where nothing is."""
        if not self._watched or not all(map(isValid, self._watched)):
            return QRect()
        focused, *around = self._watched
        box = focused.rect()
        inner = focused
        for widget in around:
            box = box.translated(inner.pos()) & widget.rect()
            inner = widget
        return box if focused.isVisible() else QRect()

    def _bars_of(self, window: QWidget) -> list[QWidget]:
        if len(self._bars) != 4 or not all(map(isValid, self._bars)):
            self._bars = [_bar() for _ in range(4)]
        for bar in self._bars:
            if bar.parentWidget() is not window:
                bar.setParent(window)
                bar.setPalette(self._palette())
        return self._bars

    def _palette(self) -> QPalette:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.accent)
        return palette


def _bar() -> QWidget:
    bar = QWidget()
    bar.setObjectName("focus_ring")
    bar.setAutoFillBackground(True)
    bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return bar


def _is_fixed(window: QWidget) -> bool:
    """Whether a window stays: what pops up shows by itself where the keys go."""
    kind = window.windowType()
    return kind not in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
