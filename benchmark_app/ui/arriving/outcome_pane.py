"""The right pane: what is new, changed, a note, there already, waiting or left out; how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QMargins, QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.difference import Difference, DifferenceKind
from benchmark_app.ui.arriving.outcome_line import OutcomeLine
from benchmark_app.ui.arriving.outcome_model import OutcomeModel
from benchmark_app.ui.arriving.pane_title import PaneTitle
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.press_button import PressButton
from benchmark_app.words.arrival import kind_text
from benchmark_app.words.arriving import first_lines_text, remedy_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_number

#: What the owner looks at first, where there is any of it.
_FIRST: Final = (
    DifferenceKind.NEEDS_YOU,
    DifferenceKind.CHANGED,
    DifferenceKind.NEW,
    DifferenceKind.NOTED,
    DifferenceKind.SAME,
    DifferenceKind.LEFT_OUT,
)

#: The list gives way to the words above it.
_LEAST: Final = 1


class OutcomePane(QWidget):
    """One kind at a time; `place_chosen` tells where the cell of a line stands."""

    place_chosen = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._differences: Sequence[Difference] = ()
        self._problems: Sequence[Problem] = ()
        self._counts: Mapping[DifferenceKind, int] = {}
        self._news: Sequence[str] = ()
        self._only, self._unfit = "", 0
        self._is_chosen = False
        self.buttons: dict[DifferenceKind, PressButton] = {}
        self._group = QButtonGroup(self)
        bar = QWidget()
        flow = FlowLayout(bar, QMargins(), 4)
        for kind in DifferenceKind:
            button = PressButton()
            button.setAutoDefault(False)
            self._group.addButton(button)
            self.buttons[kind] = button
            flow.addWidget(button)
        self._group.buttonClicked.connect(self._choose)
        self._more = QLabel()
        self._more.setTextFormat(Qt.TextFormat.PlainText)
        self._more.setWordWrap(True)
        self._more.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.lines = OutcomeModel(language)
        self.list = QListView()
        self.list.setModel(self.lines)
        self.list.setItemDelegate(OutcomeLine(self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What will change"))
        self.list.selectionModel().currentChanged.connect(self._tell_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PaneTitle(self.tr("What will &change"), self.list))
        column.addWidget(bar)
        self.list.setMinimumHeight(_LEAST)
        column.addWidget(self.list, 1)
        column.addWidget(self._more)

    def show_outcome(
        self,
        differences: Sequence[Difference],
        counts: Mapping[DifferenceKind, int],
        problems: Sequence[Problem],
        *,
        news: Sequence[str],
        unfit: int,
        only: str,
    ) -> None:
        """Show what would change now; the kind that was chosen stays while there is any of it.

        `news` are sentences about new names, which stand above what is new; `unfit` counts the
        cells that no answer helps.
        """
        self._differences, self._problems, self._counts = differences, problems, counts
        self._only, self._unfit = only, unfit
        for kind, button in self.buttons.items():
            count = counts.get(kind, 0)
            words = kind_text(kind, self._language)
            button.setText(f"{words} {format_number(count)}")
            button.setVisible(count > 0)
        shown = self._kind()
        if shown is None or not counts.get(shown) or not self._is_chosen:
            self._is_chosen = False
            first = next((kind for kind in _FIRST if counts.get(kind)), DifferenceKind.NEW)
            self.buttons[first].setChecked(True)
        self._news = tuple(filter(None, news))
        self._show_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines out anew, which a list does by itself only when its height changes."""
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _kind(self) -> DifferenceKind | None:
        return next((kind for kind, one in self.buttons.items() if one.isChecked()), None)

    def _choose(self) -> None:
        self._is_chosen = True
        self._show_lines()

    def _show_lines(self) -> None:
        kind = self._kind()
        shown = [one for one in self._differences if one.kind is kind]
        is_new = kind is DifferenceKind.NEW or not self._counts.get(DifferenceKind.NEW)
        self.lines.show(shown, self._problems, self._news if is_new else (), self._only)
        count = self._counts.get(kind, 0) if kind is not None else 0
        told = [first_lines_text(len(shown), count, self._language)]
        if self._unfit and kind is DifferenceKind.NEEDS_YOU:
            told.append(remedy_text(self._language))
        text = "\n".join(filter(None, told))
        self._more.setText(text)
        self._more.setVisible(bool(text))

    def _tell_place(self, index: QModelIndex) -> None:
        if index.isValid():
            self.place_chosen.emit(self.lines.place_at(index.row()))
