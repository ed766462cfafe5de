"""Drags services to another place by a handle at the left edge of their names."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmark_app.ui.grid.arrangement import GroupRow
from benchmark_app.ui.grid.cursor import Cursor
from benchmark_app.ui.grid.delegate import CellDelegate
from benchmark_app.ui.grid.frozen import FrozenTable
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel
from benchmark_app.ui.grid.rearrangement import Gap, Rearrangement

HANDLE: Final = 11
_DOT: Final = 2
_EDGE: Final = 26
_STEP: Final = 14
_TICK_MS: Final = 30


class _Mark(QWidget):
    """A handle of dots, a line between rows, or a frame around a closed group."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = QColor()
        self._shape = "dots"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, rect: QRect, colour: QColor, shape: str) -> None:
        """Draw a shape there."""
        self._colour, self._shape = colour, shape
        self.setGeometry(rect)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._shape == "dots":
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour)
            middle = QPointF(self.rect().center())
            for down in (-_DOT * 2.5, 0, _DOT * 2.5):
                for right in (-_DOT, _DOT):
                    painter.drawEllipse(middle + QPointF(right, down), _DOT / 2, _DOT / 2)
        elif self._shape == "line":
            painter.fillRect(event.rect(), self._colour)
        else:
            painter.setPen(self._colour)
            for inset in (0, 1):
                painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))
        painter.end()


class RowDrag(QObject):
    """Watches the mouse over a table; what is not its own goes on to the table.

    Pressed on a handle, the service, or all selected ones, follow the mouse: a line shows where
    they would come, near the edges the table scrolls, Esc leaves everything as it was.
    """

    def __init__(
        self,
        view: FrozenTable,
        model: GridModel,
        cursor: Cursor,
        delegate: CellDelegate,
        order: Rearrangement,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._cursor = cursor
        self._delegate = delegate
        self._order = order
        self._pressed: QPoint | None = None
        self._point = QPoint()
        self._gap: Gap | None = None
        self._held: frozenset[int] = frozenset()
        self.is_dragging = False
        self.handle, self.line = _Mark(view.viewport()), _Mark(view.viewport())
        self._scroll = QTimer(self, interval=_TICK_MS)
        self._scroll.timeout.connect(self._scroll_on)
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        model.modelAboutToBeReset.connect(self.stop)
        view.verticalScrollBar().valueChanged.connect(self.handle.hide)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._pressed is not None:
            return self._follow_key(event)
        if watched is self._view:
            return False
        if event.type() is QEvent.Type.Leave:
            self.handle.hide()
        if not isinstance(event, QMouseEvent):
            return False
        point = event.position().toPoint()
        if event.type() is QEvent.Type.MouseButtonPress:
            return self._press(event, point)
        if event.type() is QEvent.Type.MouseMove:
            return self._move(event, point)
        if event.type() is QEvent.Type.MouseButtonRelease and self._pressed is not None:
            self._drop()
            return True
        return False

    def stop(self) -> None:
        """Leave everything as it was."""
        self._scroll.stop()
        self._pressed, self._gap, self._held = None, None, frozenset()
        self.is_dragging = False
        self.line.hide()
        self.handle.hide()
        self._view.viewport().unsetCursor()

    def _follow_key(self, event: QKeyEvent) -> bool:
        """While rows are held only Esc does something."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.stop()
        return True

    def _press(self, event: QMouseEvent, point: QPoint) -> bool:
        row = self._row_of_handle(point)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if row is None or not plain or event.button() is not Qt.MouseButton.LeftButton:
            return False
        if not self._delegate.commit():
            return True
        rows = self._rows_with(row)
        if len(rows) == 1:
            self._cursor.place(row, Column.NAME)
        found = (self._model.sheet.attribute(one) for one in rows)
        self._held = frozenset(one.id for one in found if one is not None)
        self._pressed = point
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def _rows_with(self, row: int) -> list[int]:
        """All selected rows where the row is one of several, else the row alone."""
        boxes = self._cursor.boxes()
        rows = sorted({one for box in boxes for one in range(box.top, box.bottom + 1)})
        return rows if row in rows and len(rows) > 1 else [row]

    def _move(self, event: QMouseEvent, point: QPoint) -> bool:
        self._point = point
        if self._pressed is None:
            if not event.buttons():
                self._show_handle(point)
            return False
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self.is_dragging:
            self.is_dragging = True
            self._scroll.start()
        if self.is_dragging:
            self._show_gap()
        return True

    def _drop(self) -> None:
        held, gap = self._held, self._gap if self.is_dragging else None
        self.stop()
        if gap is not None:
            self._order.move_services(held, gap)

    def _row_of_handle(self, point: QPoint) -> int | None:
        """The service whose handle is there; none where rows stand in another order."""
        if point.x() >= HANDLE or not self._order.is_free:
            return None
        row = self._view.rowAt(point.y())
        return row if row >= 0 and self._model.sheet.attribute(row) is not None else None

    def _show_handle(self, point: QPoint) -> None:
        row = self._row_of_handle(point)
        if row is not None:
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._view.viewport().unsetCursor()
        row = self._view.rowAt(point.y())
        in_name = point.x() < self._view.header.sectionSize(Column.NAME)
        if not in_name or self._row_of_handle(QPoint(0, point.y())) is None:
            self.handle.hide()
            return
        top, height = self._view.rowViewportPosition(row), self._view.rowHeight(row)
        self.handle.show_at(QRect(0, top, HANDLE - 2, height), self._delegate.theme.muted, "dots")

    def _show_gap(self) -> None:
        room = self._view.viewport().rect()
        y = min(max(self._point.y(), 0), room.height() - 1)
        self._gap, rect = self._gap_at(y)
        shape = "line" if rect.height() < _DOT * 3 else "frame"
        self.line.show_at(rect, self._delegate.theme.accent, shape)

    def _gap_at(self, y: int) -> tuple[Gap, QRect]:
        """The gap nearest to a height, and what shows it."""
        rows = self._model.sheet.arrangement.rows
        row = self._view.rowAt(y)
        if row < 0:
            row, y = len(rows) - 1, self._view.viewport().height()
        top, height = self._view.rowViewportPosition(row), self._view.rowHeight(row)
        upper = y < top + height / 2
        found = rows[row]
        if isinstance(found, GroupRow):
            return self._gap_at_group(row, found, top, height, upper=upper)
        attribute = self._model.sheet.attribute(row)
        touchpoint = attribute.touchpoint if attribute is not None else ""
        return Gap(touchpoint, found, is_after=not upper), self._rule(
            top if upper else top + height
        )

    def _gap_at_group(
        self, row: int, group: GroupRow, top: int, height: int, *, upper: bool
    ) -> tuple[Gap, QRect]:
        """Above a group's name: the end of the one before; on it, into it."""
        rows = self._model.sheet.arrangement.rows
        before = rows[row - 1] if row else None
        if upper and isinstance(before, int):
            return Gap(self._touchpoint(row - 1), before, is_after=True), self._rule(top)
        if group.touchpoint in self._model.sheet.collapsed or not group.attributes:
            frame = QRect(0, top, self._view.viewport().width(), height)
            return Gap(group.touchpoint), frame
        return Gap(group.touchpoint, group.attributes[0]), self._rule(top + height)

    def _touchpoint(self, row: int) -> str:
        attribute = self._model.sheet.attribute(row)
        return attribute.touchpoint if attribute is not None else ""

    def _rule(self, y: int) -> QRect:
        return QRect(0, y - 1, self._view.viewport().width(), 3)

    def _scroll_on(self) -> None:
        """Near the upper or lower edge the rows go on under the mouse."""
        y, bar = self._point.y(), self._view.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - _STEP)
        elif y > self._view.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _STEP)
        else:
            return
        self._show_gap()
