"""How a row of the list looks, and the boxes that change it in place."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from benchmark_app.domain.priority import PriorityLabel
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.first.choice import decision_box, effort_box
from benchmark_app.ui.first.model import ROW_ROLE, Column, FirstModel
from benchmark_app.ui.first.row import FirstRow
from benchmark_app.ui.grid.glyph import draw_shape
from benchmark_app.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_Flag = Qt.AlignmentFlag
_PAD: Final = 4
_ARROW: Final = 9
_AIR: Final = 12
_LEADING: Final = 2
_MARK: Final = 0.66  # of a line
_MARK_GAP: Final = 7
_URGENT: Final = (PriorityLabel.FIX_NOW, PriorityLabel.CLOSE_BY)


class FirstDelegate(QStyledItemDelegate):
    """The service over its reason, which wraps once, and what follows from it beside."""

    def __init__(self, editor: Editor, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = cast("FirstRow", index.data(ROW_ROLE))
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setFont(option.font)
        painter.setClipRect(rect)
        self._content(painter, rect, row, index)
        painter.setPen(QPen(self.theme.rule, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self.theme.accent, 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))
        painter.restore()

    def createEditor(self, parent: QWidget, _: QStyleOptionViewItem, index: _Index) -> QWidget:
        make = effort_box if index.column() == Column.EFFORT else decision_box
        box = make(self._editor.language, parent)
        title = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        box.setAccessibleName(str(title))
        box.activated.connect(self._settle)
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        box = cast("QComboBox", editor)
        box.setCurrentIndex(box.findData(index.data(Qt.ItemDataRole.EditRole)))
        width = box.view().sizeHintForColumn(0) + 32
        box.view().setMinimumWidth(width)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        model.setData(cast("QModelIndex", index), cast("QComboBox", editor).currentData())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _: _Index
    ) -> None:
        rect: QRect = option.rect
        height = editor.sizeHint().height()
        editor.setGeometry(rect.x(), rect.center().y() - height // 2, rect.width(), height)

    def _settle(self) -> None:
        box = cast("QComboBox", self.sender())
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def _content(self, painter: QPainter, rect: QRect, row: FirstRow, index: _Index) -> None:
        column = index.column()
        if column == Column.SERVICE:
            self._service(painter, rect, row, cast("FirstModel", index.model()).reason(row))
        elif column == Column.PRIORITY:
            self._bar(painter, rect, row)
        else:
            colour = self._colour(row, column)
            editable = column in (Column.EFFORT, Column.DECISION)
            room = rect.adjusted(_PAD, 0, -(_PAD + (_ARROW + 4 if editable else 0)), 0)
            flags = _Flag.AlignLeft | _Flag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.setPen(colour)
            painter.drawText(room, int(flags), str(index.data()))
            if editable:
                self._arrow(painter, rect)

    def _service(self, painter: QPainter, rect: QRect, row: FirstRow, reason: str) -> None:
        height = painter.fontMetrics().height()
        top = rect.y() + _AIR // 2
        left = rect.x() + _PAD
        size = round(height * _MARK)
        if row.stage is not None:
            box = QRectF(left, top + (height - size) / 2, size, size)
            draw_shape(painter, row.stage, self.theme.stage(row.stage), box)
        left += size + _MARK_GAP
        room = QRect(left, top, rect.right() - left - _PAD, height)
        font = QFont(painter.font())
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self.theme.muted if row.is_left else self.theme.text)
        name = painter.fontMetrics().elidedText(
            row.attribute.name, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(_Flag.AlignLeft | _Flag.AlignVCenter), name)
        painter.setFont(font)
        painter.setPen(self.theme.muted)
        below = top + height + _LEADING
        under = QRect(left, below, room.width(), rect.bottom() - below)
        flags = _Flag.AlignLeft | _Flag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(under, int(flags), reason)

    def _bar(self, painter: QPainter, rect: QRect, row: FirstRow) -> None:
        thickness = 8
        room = QRectF(rect).adjusted(_PAD, 0, -_PAD, 0)
        ground = QRectF(room.x(), rect.center().y() - thickness / 2, room.width(), thickness)
        if self.theme.has_high_contrast:
            painter.setPen(QPen(self.theme.line, 1))
            painter.drawRect(ground)
        else:
            painter.fillRect(ground, self.theme.line)
        filled = QRectF(ground)
        filled.setWidth(max(2.0, ground.width() * row.share) if row.share > 0 else 0.0)
        painter.fillRect(filled, self.theme.muted if row.is_left else self.theme.accent)

    def _arrow(self, painter: QPainter, rect: QRect) -> None:
        """The sign that a box opens here."""
        x, y = rect.right() - _PAD - _ARROW + 1, rect.center().y() - 1
        painter.setPen(QPen(self.theme.muted, 1.6))
        half = _ARROW / 2
        painter.drawPolyline([QPointF(x, y), QPointF(x + half, y + half), QPointF(x + _ARROW, y)])

    def _colour(self, row: FirstRow, column: int) -> QColor:
        if row.is_left:
            return self.theme.muted
        urgent = column == Column.ADVICE and row.priority.label in _URGENT
        return self.theme.missing if urgent else self.theme.text


def row_height(metrics: QFontMetrics, reason: str, room: int) -> int:
    """The height of a row so wide that its reason, wrapped beside its mark, fits under its name."""
    line = metrics.height()
    beside = round(line * _MARK) + _MARK_GAP + 2 * _PAD + 1
    box = QRect(0, 0, max(1, room - beside), 100 * line)
    needed = metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), reason).height()
    return line + _LEADING + max(line, needed) + _AIR
