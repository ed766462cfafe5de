"""The list of services to begin with: tick, rename, type ahead, with the keys of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QFocusEvent, QFont, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
)

from benchmark_app.domain.attribute import TOUCHPOINTS, Attribute
from benchmark_app.domain.name import name_key
from benchmark_app.domain.name_list import seen_name
from benchmark_app.ui.start.service_cell import ServiceCell
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.value import touchpoint_word

_Index = QModelIndex | QPersistentModelIndex

_NAME, _HINT = 0, 1
_CHECKED: Final = Qt.CheckState.Checked
_UNCHECKED: Final = Qt.CheckState.Unchecked
_NAME_PART: Final = 0.5  # of the width, at most


@dataclass(slots=True)
class _Line:
    """A service on the list; its name now is the item's. `place` is None for the owner's own."""

    attribute: Attribute
    place: int | None
    is_suggested: bool
    item: QTreeWidgetItem

    @property
    def name(self) -> str:
        """What the owner calls it."""
        return self.item.text(_NAME)


class ServiceTree(QTreeWidget):
    """Services under their touchpoints. A click or Space ticks, F2 or a double click renames."""

    counted = Signal()
    refused = Signal(str)  # a name that is on the list already

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._lines: list[_Line] = []
        self._headings: dict[str, QTreeWidgetItem] = {}
        self._is_filling = False
        self._cells = ServiceCell(theme, self)
        self._cells.named.connect(self._rename)
        self.setItemDelegate(self._cells)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.header().setStretchLastSection(True)
        self.itemChanged.connect(self._follow_item)

    @property
    def total(self) -> int:
        """How many services are listed."""
        return len(self._lines)

    def chosen(self) -> tuple[Attribute, ...]:
        """The ticked services under the names they have now, in the order of the list."""
        return tuple(
            replace(one.attribute, name=one.name)
            for one in self._lines
            if one.item.checkState(_NAME) is _CHECKED
        )

    def show_services(self, services: Sequence[tuple[Attribute, bool]]) -> None:
        """List services, those suggested ticked."""
        self._is_filling = True
        self.clear()
        self._lines, self._headings = [], {}
        for place, (attribute, is_suggested) in enumerate(services):
            self._add_line(attribute, place, is_suggested=is_suggested)
        self._is_filling = False
        self._fit()
        self.scrollToTop()
        self.counted.emit()

    def tell_in(self, language: Language, services: Sequence[Attribute]) -> None:
        """Name the same services, in the same order, in another language; new names stay."""
        self._language = language
        self._is_filling = True
        for one in self._lines:
            if one.place is None:
                continue
            attribute = services[one.place]
            if one.name == one.attribute.name and not self._is_taken(attribute.name, one.item):
                one.item.setText(_NAME, attribute.name)
            one.attribute = attribute
            self._tell_hint(one)
        for touchpoint, heading in self._headings.items():
            heading.setText(_NAME, touchpoint_word(touchpoint, language))
        self._is_filling = False
        self._fit()

    def add(self, name: str) -> bool:
        """List an own service, ticked, in the group of the current one; False: it is there.

        One that is proposed and not chosen yet is what was meant: it is ticked.
        """
        key = name_key(name)
        there = [one.item for one in self._lines if name_key(one.name) == key]
        if there:
            was_chosen = there[0].checkState(_NAME) is _CHECKED
            there[0].setCheckState(_NAME, _CHECKED)
            self._show(there[0])
            return not was_chosen
        current = self.currentItem()
        near = next((one for one in self._lines if one.item is current), None)
        touchpoint = near.attribute.touchpoint if near else "services"
        self._is_filling = True
        line = self._add_line(Attribute(name=name, touchpoint=touchpoint), None, is_suggested=True)
        self._is_filling = False
        self._fit()
        self._show(line.item)
        self.counted.emit()
        return True

    def choose_all(self) -> None:
        """Tick every service."""
        self._tick([True] * len(self._lines))

    def choose_suggested(self) -> None:
        """Tick the suggested services and those the owner added, no others."""
        self._tick([one.is_suggested for one in self._lines])

    def choose_none(self) -> None:
        """Tick no service."""
        self._tick([False] * len(self._lines))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = self._cells.theme = theme
        self._is_filling = True
        for one in self._lines:
            one.item.setForeground(_HINT, QBrush(theme.muted))
        for heading in self._headings.values():
            heading.setForeground(_NAME, QBrush(theme.text))
        self._is_filling = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentItem() is None and self._lines:
            self.setCurrentItem(self._lines[0].item)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_headings"):
            for heading in self._headings.values():
                heading.setFont(_NAME, self._bold())
            self._fit()

    def _add_line(self, attribute: Attribute, place: int | None, *, is_suggested: bool) -> _Line:
        end = self._end_of_group(attribute.touchpoint)
        row = self.indexOfTopLevelItem(self._lines[end - 1].item) + 1 if end else 0
        if attribute.touchpoint not in self._headings:
            self._add_heading(attribute.touchpoint, row)
            row += 1
        item = QTreeWidgetItem()
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        item.setText(_NAME, attribute.name)
        item.setToolTip(_NAME, attribute.name)
        item.setCheckState(_NAME, _CHECKED if is_suggested else _UNCHECKED)
        item.setForeground(_HINT, QBrush(self._theme.muted))
        line = _Line(attribute, place, is_suggested, item)
        self._tell_hint(line)
        self.insertTopLevelItem(row, item)
        self._lines.insert(end, line)
        return line

    def _end_of_group(self, touchpoint: str) -> int:
        """Behind the last service of its group, so that lines stand as the list shows them."""
        rank = _rank(touchpoint)
        before = [n for n, one in enumerate(self._lines) if _rank(one.attribute.touchpoint) <= rank]
        return before[-1] + 1 if before else 0

    def _add_heading(self, touchpoint: str, row: int) -> None:
        """A row that only names what follows; keys and clicks pass it by."""
        heading = QTreeWidgetItem([touchpoint_word(touchpoint, self._language)])
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setFont(_NAME, self._bold())
        heading.setForeground(_NAME, QBrush(self._theme.text))
        self.insertTopLevelItem(row, heading)
        heading.setFirstColumnSpanned(True)
        self._headings[touchpoint] = heading

    def _tell_hint(self, line: _Line) -> None:
        hint = line.attribute.check_hint
        line.item.setText(_HINT, hint)
        line.item.setToolTip(_HINT, hint)

    def _show(self, item: QTreeWidgetItem) -> None:
        self.setCurrentItem(item)
        self.scrollToItem(item)

    def _is_taken(self, name: str, by_other_than: QTreeWidgetItem | None) -> bool:
        key = name_key(name)
        others = (one for one in self._lines if one.item is not by_other_than)
        return any(name_key(one.name) == key for one in others)

    def _tick(self, ticks: Sequence[bool]) -> None:
        self._is_filling = True
        for one, is_ticked in zip(self._lines, ticks, strict=True):
            one.item.setCheckState(_NAME, _CHECKED if is_ticked else _UNCHECKED)
        self._is_filling = False
        self.counted.emit()

    def _follow_item(self) -> None:
        if not self._is_filling:
            self.counted.emit()

    def _rename(self, row: int, text: str) -> None:
        """Give a service another name and tick it; nothing, or a name taken, changes nothing."""
        item, name = self.topLevelItem(row), seen_name(text)
        if item is None or not name or name == item.text(_NAME):
            return
        if self._is_taken(name, item):
            self.refused.emit(name)
            return
        item.setText(_NAME, name)
        item.setToolTip(_NAME, name)
        item.setCheckState(_NAME, _CHECKED)

    def _fit(self) -> None:
        """Names as wide as they are, up to half; the rest tells how to check."""
        room = self.viewport().width()
        widest = max(
            (self.fontMetrics().horizontalAdvance(one.name) for one in self._lines), default=0
        )
        has_hints = any(one.attribute.check_hint for one in self._lines)
        needed = widest + 4 * self.fontMetrics().height()
        self.setColumnWidth(_NAME, min(needed, int(room * _NAME_PART)) if has_hints else room)
        self.scheduleDelayedItemsLayout()  # hints go on in the next line

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font


def _rank(touchpoint: str) -> tuple[int, str]:
    """The eight in their order, the owner's own behind them."""
    known = touchpoint in TOUCHPOINTS
    return (TOUCHPOINTS.index(touchpoint) if known else len(TOUCHPOINTS), touchpoint)
