"""A chart on screen: pyqtgraph's view box zooms the time, our own painter draws everything."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from benchmark_app.ui.announce import announce
from benchmark_app.ui.charts.canvas_item import MarkItem, PictureItem, TimeBox
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import Mark, Picture
from benchmark_app.ui.theme import Theme

_WHEEL_STEP: Final = 0.85
_PAN_STEP: Final = 0.25
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_PINNING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ZOOMS: Final = {Qt.Key.Key_Plus: 0.5, Qt.Key.Key_Equal: 0.5, Qt.Key.Key_Minus: 2.0}


class ChartCanvas(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows a picture: hover tells, click pins, drag zooms the time, arrows walk."""

    looked_at = Signal(object)  # Mark | None
    pinned = Signal(object)  # Mark
    arranged = Signal()  # the picture stands anew: size, time or scrolling
    table_asked = Signal()
    copy_asked = Signal()

    def __init__(
        self, picture: Picture, theme: Theme, lettering: Lettering, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, background=None)
        self.picture = picture
        self.mark: Mark | None = None
        self._scrolled = 0.0
        self._is_pinned = False
        self._span: tuple[float, float] | None = None
        self._item = PictureItem(picture)
        self._marks = MarkItem(theme, lettering)
        self.box = TimeBox()
        for item in (self._item, self.box, self._marks):
            self.addItem(item)
        self.box.setZValue(5)
        self.box.sigXRangeChanged.connect(self._follow_time)
        self.scene().sigMouseClicked.connect(self._click)
        self.show_picture(picture)

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; the days zoomed to stay if they still exist."""
        first, last = picture.whole_span
        is_other_time = self.picture.whole_span != (first, last) or self.picture is picture
        self.picture = self._item.picture = picture
        if is_other_time:
            self._span = None
            self.box.blockSignals(True)  # noqa: FBT003 - Qt's own call
            self.box.bound(first, last)
            self.box.setXRange(first, last, padding=0)
            self.box.blockSignals(False)  # noqa: FBT003 - Qt's own call
        self.box.setVisible(picture.is_dated)
        self.setAccessibleName(picture.title)
        self.setAccessibleDescription(picture.spoken)
        self.mark, self._is_pinned = None, False
        self.arrange()

    def set_theme(self, theme: Theme, lettering: Lettering) -> None:
        """Take other colours and fonts for crosshair and card."""
        self._marks.theme, self._marks.lettering = theme, lettering
        self._marks.update()

    @property
    def span(self) -> tuple[float, float]:
        """The days shown."""
        return self._span or self.picture.whole_span

    @property
    def is_zoomed(self) -> bool:
        """Whether some days are hidden."""
        return self._span is not None

    @property
    def scroll_range(self) -> float:
        """How far the content can be scrolled, in pixels."""
        return max(0.0, self.picture.content_height - self.picture.plot.height)

    def set_scrolled(self, pixels: float) -> None:
        """Scroll the content to a height."""
        wanted = max(0.0, min(pixels, self.scroll_range))
        if wanted != self._scrolled:
            self._scrolled = wanted
            self.arrange()

    @property
    def scrolled(self) -> float:
        """How far the content is scrolled, in pixels."""
        return self._scrolled

    def arrange(self) -> None:
        """Place everything for the size there is, and draw it."""
        width, height = max(1, self.width()), max(1, self.height())
        picture = self.picture
        place = partial(picture.arrange, width, height, span=self._span, has_title=False)
        place(scrolled=self._scrolled)
        if self._scrolled > self.scroll_range:
            self._scrolled = self.scroll_range
            place(scrolled=self._scrolled)
        self._item.prepareGeometryChange()
        plot = picture.plot
        self.box.setGeometry(QRectF(plot.x, plot.y, plot.width, plot.height))
        self._item.update()
        is_kept = self._is_pinned and self.mark is not None
        self._show(picture.walk(self.mark, 0, 0) if is_kept else None)
        self.arranged.emit()

    def pin_at(self, x: float, y: float) -> None:
        """Keep looking at what lies under a pixel, without leading anywhere."""
        self._is_pinned = True
        self._show(self.picture.mark_at(x, y))

    def card_place(self) -> QRectF:
        """Where the card of the point looked at stands, in pixels; empty without one."""
        return self._marks.card()

    def choose(self, attribute: int | None) -> None:
        """Mark a service, and scroll to it where it is out of sight."""
        self.picture.chosen = attribute
        row = self.picture.row_of(attribute)
        if row is not None:
            self._reveal(row)
        self.repaint_picture()

    def repaint_picture(self) -> None:
        """Draw the picture again as it is arranged."""
        self._item.update()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_marks"):  # pyqtgraph resizes once inside its own __init__
            self.arrange()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self._is_pinned and event.buttons() == Qt.MouseButton.NoButton:
            at = event.position()
            self._show(self.picture.mark_at(at.x(), at.y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._is_pinned:
            self._show(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what can be scrolled; zoom the time otherwise, or with Ctrl."""
        notches = event.angleDelta().y() / 120
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.scroll_range > 0 and not with_control:
            self.set_scrolled(self._scrolled - notches * 48)
        elif notches and self.picture.is_dated:
            plot = self.picture.plot
            first, last = self.span
            share = (event.position().x() - plot.x) / plot.width
            self.box.zoom(_WHEEL_STEP**notches, first + max(0.0, min(1.0, share)) * (last - first))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif not self._answer(Qt.Key(event.key()), event.modifiers()):
            event.ignore()

    def _answer(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key means here; False where it means nothing."""
        held = modifiers & ~Qt.KeyboardModifier.KeypadModifier
        pans = held == Qt.KeyboardModifier.ShiftModifier and self.picture.is_dated
        if pans and key in _SIDEWAYS:
            self.box.pan(_PAN_STEP * _ARROWS[key][0])
            return True
        if held and (key, held) != (Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier):
            return False
        if key in _ARROWS:
            self._walk(*_ARROWS[key])
        elif key in _PINNING and self.mark is not None:
            self._pin(self.mark)
        elif key in _ZOOMS and self.picture.is_dated:
            self.box.zoom(_ZOOMS[key])
        elif key == Qt.Key.Key_Home:
            self.box.show_all()
        elif key == Qt.Key.Key_T:
            self.table_asked.emit()
        elif key == Qt.Key.Key_Escape and self.mark is not None:
            self._is_pinned = False
            self._show(None)
        else:
            return False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._is_pinned:
            self._show(None)

    def _walk(self, across: int, up: int) -> None:
        self._is_pinned = False
        mark = self.picture.walk(self.mark, across, up)
        if mark is not None and self._reveal(mark.row):
            mark = self.picture.walk(mark, 0, 0)
        self._show(mark)
        if self.mark is not None:
            announce(self, ", ".join(filter(None, (*self.mark.lines, self.mark.sentence))))

    def _reveal(self, row: int) -> bool:
        """Scroll until a row of the content is in sight; whether that was needed."""
        top, bottom = self.picture.extent(row)
        before = self._scrolled
        lowest = bottom - self.picture.plot.height
        self.set_scrolled(max(lowest, min(before, top)))
        return self._scrolled != before

    def _click(self, event: Any) -> None:
        """A click pins what lies under it; a second one on nothing lets go; two show all days."""
        at = event.scenePos()
        if event.double():
            self.box.show_all()
            return
        mark = self.picture.mark_at(at.x(), at.y())
        if mark is None:
            self._is_pinned = False
            self._show(None)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pin(mark)

    def _pin(self, mark: Mark) -> None:
        self._is_pinned = True
        self._show(mark)
        self.pinned.emit(mark)

    def _show(self, mark: Mark | None) -> None:
        self.mark = mark
        plot = (mark.within if mark else None) or self.picture.plot
        self._marks.show_mark(
            mark,
            QRectF(plot.x, plot.y, plot.width, plot.height),
            QRectF(0, 0, *self.picture.size),
        )
        self.looked_at.emit(mark)

    def _follow_time(self, _box: object, days: tuple[float, float]) -> None:
        whole = self.picture.whole_span
        self._span = None if tuple(days) == whole else (days[0], days[1])
        self.arrange()
