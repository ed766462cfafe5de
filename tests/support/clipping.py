"""Finds words a window shows without room for them, by what each widget says it needs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QStyle,
    QToolButton,
    QWidget,
)

_SLACK: Final = 1
_EDGE: Final = 2
_SHORT: Final = 12  # letters: a longer text in a field is the owner's, and scrolls


def clipped(window: QWidget, names: Collection[str] = ()) -> list[str]:
    """Each visible text that is cut off, with its widget; texts that scroll are not cut.

    `names` are the owner's own words, which may be shortened in lists and boxes.
    """
    found = []
    for widget in _shown(window):
        said = next(iter(_complaints(widget, names)), "")
        if said:
            found.append(f"{type(widget).__name__} {said}")
    return found


def overlapping(window: QWidget) -> list[str]:
    """Pairs of visible labels, fields and buttons of one parent that lie on one another."""
    kinds = (QLabel, QAbstractButton, QLineEdit)
    shown = [one for one in _shown(window) if isinstance(one, kinds) and _text(one)]
    return [
        f"{_text(one)!r} / {_text(other)!r}"
        for one, other in combinations(shown, 2)
        if one.parent() is other.parent() and _share(one.geometry(), other.geometry())
    ]


def _shown(window: QWidget) -> Iterator[QWidget]:
    """What can be seen in a window; a dialog over it is a window of its own."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window:
            yield widget


def _share(one: QRect, other: QRect) -> bool:
    both = one.intersected(other)
    return both.width() > _SLACK and both.height() > _SLACK


def _complaints(widget: QWidget, names: Collection[str]) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget, names)
    elif widget.objectName() == "qt_toolbar_ext_button":
        yield "has buttons there is no room for"
    elif isinstance(widget, (QPushButton, QCheckBox, QRadioButton, QToolButton)):
        yield from _button(widget)
    elif isinstance(widget, QLineEdit):
        yield from _field(widget)
    elif isinstance(widget, QComboBox):
        yield from _box(widget, names)
    elif isinstance(widget, QListView) and not isinstance(widget.parent(), QComboBox):
        yield from _list(widget, names)
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)


def _label(label: QLabel, names: Collection[str]) -> Iterator[str]:
    text = label.text()
    if not text or label.pixmap().width() or text in names:
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SLACK:
            yield f"{text!r} needs {needed} px of height, has {label.height()}"
        if (wide := _longest_word(label)) > label.contentsRect().width() + _SLACK:
            yield f"{text!r} has a word of {wide} px, has {label.contentsRect().width()}"
    else:
        room = label.contentsRect().width() - 2 * label.margin()
        needed = label.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()
        if needed > room + _SLACK:
            yield f"{text!r} needs {needed} px, has {room}"
    yield from _outside(label, text)


def _longest_word(label: QLabel) -> int:
    return max(
        (label.fontMetrics().horizontalAdvance(one) for one in label.text().split()), default=0
    )


def _button(button: QAbstractButton) -> Iterator[str]:
    text = button.text()
    if isinstance(button, QToolButton):
        style = button.toolButtonStyle()
        has_icon = not button.icon().isNull()
        only_icon = Qt.ToolButtonStyle.ToolButtonIconOnly
        text = "" if style is only_icon and has_icon else text
    elif button.width() + _SLACK < button.minimumSizeHint().width():
        yield f"{text!r} wants {button.minimumSizeHint().width()} px, has {button.width()}"
    if not text:
        return
    lines = text.split("\n")
    metrics, flags = button.fontMetrics(), Qt.TextFlag.TextShowMnemonic
    needed = max(metrics.size(flags, line).width() for line in lines)
    if button.width() + _SLACK < needed:
        yield f"{text!r} needs {needed} px, has {button.width()}"
    if button.height() + _SLACK < len(lines) * metrics.height() * 0.9:
        yield f"{text!r} needs {len(lines) * metrics.height()} px of height, has {button.height()}"
    yield from _outside(button, text)


def _field(field: QLineEdit) -> Iterator[str]:
    """What a field asks for, and a day or a number in it: both are short and are the program's."""
    shown = field.text() or field.placeholderText()
    is_ours = not field.text() or len(shown) <= _SHORT
    if not shown or not is_ours:
        return
    option_room = field.contentsRect().width() - 2 * _EDGE - 2
    margins = field.textMargins()
    room = option_room - margins.left() - margins.right()
    needed = field.fontMetrics().horizontalAdvance(shown)
    if needed > room + _SLACK:
        yield f"{shown!r} needs {needed} px, has {room}"
    yield from _outside(field, shown)


def _box(box: QComboBox, names: Collection[str]) -> Iterator[str]:
    shown = box.currentText()
    if not shown or shown in names or box.isEditable():
        return
    arrow = box.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
    room, needed = box.width() - arrow, box.fontMetrics().horizontalAdvance(shown)
    if needed > room + _SLACK:
        yield f"{shown!r} needs {needed} px, has {room}"
    yield from _outside(box, shown)


def _list(view: QListView, names: Collection[str]) -> Iterator[str]:
    """Rows that are wider than their list, where they neither wrap nor scroll sideways."""
    bar = view.horizontalScrollBar()
    if (
        view.wordWrap()
        or bar.maximum() > 0
        or view.itemDelegate().metaObject().className() != "QStyledItemDelegate"
    ):
        return
    for row in range(view.model().rowCount(QModelIndex())):
        index = view.model().index(row, 0)
        text = str(index.data() or "")
        icon = view.iconSize().width() if index.data(Qt.ItemDataRole.DecorationRole) else 0
        needed = view.fontMetrics().horizontalAdvance(text) + icon
        if text not in names and needed > view.viewport().width() + _SLACK:
            yield f"{text!r} needs {needed} px, has {view.viewport().width()}"


def _header(header: QHeaderView) -> Iterator[str]:
    """Words over the columns of a table; the grid paints its own."""
    if header.orientation() is Qt.Orientation.Vertical or type(header) is not QHeaderView:
        return
    for section in range(header.count()):
        text = str(header.model().headerData(section, header.orientation()) or "")
        needed, room = header.fontMetrics().horizontalAdvance(text), header.sectionSize(section)
        if not header.isSectionHidden(section) and needed > room + _SLACK:
            yield f"{text!r} needs {needed} px, has {room}"


def _outside(widget: QWidget, text: str) -> Iterator[str]:
    """Whether a part lies outside what it stands in; up and down it may scroll into sight."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        place = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        room = parent.rect().adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
        area = parent.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea) and area.viewport() is parent
        if place.left() < room.left() or place.right() > room.right():
            if not (scrolls and _scrolls_sideways(area)):
                yield f"{text!r} stands outside its {type(parent).__name__}"
            return
        if scrolls:
            return
        if place.top() < room.top() or place.bottom() > room.bottom():
            yield f"{text!r} stands outside its {type(parent).__name__}"
            return
        parent = area


def _scrolls_sideways(area: QWidget | None) -> bool:
    if not isinstance(area, QAbstractScrollArea):
        return False
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return area.horizontalScrollBarPolicy() is not off and area.horizontalScrollBar().maximum() > 0


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) else ""
