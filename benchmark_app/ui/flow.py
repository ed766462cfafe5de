"""A layout that goes on in the next line where a line is full, as words do."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets side by side as far as there is room; hidden ones take none.

    Those it ends with stand at the right edge of their line.
    """

    def __init__(self, parent: QWidget, margins: QMargins, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._last: list[QWidget] = []
        self._gap = gap
        self.setContentsMargins(margins)

    def end_with(self, *widgets: QWidget) -> None:
        """Add widgets that keep to the right."""
        for widget in widgets:
            self.addWidget(widget)
        self._last.extend(widgets)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        """How many widgets there are, hidden ones too."""
        """How many widgets there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        lines = self._lines(room)
        heights = [max(_size(item, room).height() for item in line) for line in lines]
        gaps = self._gap * max(0, len(lines) - 1)
        return sum(heights) + gaps + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        for line in self._lines(room.width()):
            sizes = [_size(item, room.width()) for item in line]
            height = max(size.height() for size in sizes)
            left = room.left()
            free = room.width() - self._width(line)
            for item, size in zip(line, sizes, strict=True):
                if item.widget() in self._last:
                    left, free = left + max(0, free), 0
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._gap
            top += height + self._gap

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def one_line(self) -> QSize:
        """How large it is with everything in one line."""
        wide = self._width(self._shown()) if self._shown() else 0
        return self.minimumSize().expandedTo(QSize(wide, 0).grownBy(self.contentsMargins()))

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least.grownBy(margins)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = _wish(item).width()
            if not lines or used + self._gap + wide > width:
                lines.append([])
                used = wide
            else:
                used += self._gap + wide
            lines[-1].append(item)
        return lines

    def _width(self, line: list[QLayoutItem]) -> int:
        return sum(_wish(item).width() for item in line) + self._gap * (len(line) - 1)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


def _wish(item: QLayoutItem) -> QSize:
    """How large it would be; what flows itself stands in one line if it can."""
    widget = item.widget()
    inner = None if widget is None else widget.layout()
    return inner.one_line() if isinstance(inner, FlowLayout) else item.sizeHint()


def _size(item: QLayoutItem, room: int) -> QSize:
    """How large it stands in a line so wide; what flows itself is higher where that is narrow."""
    wished = _wish(item)
    if wished.width() <= room:
        return wished
    return QSize(room, item.heightForWidth(room) if item.hasHeightForWidth() else wished.height())
