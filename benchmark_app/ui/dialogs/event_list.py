"""What happened to a competitor as a business: the days known, and one to add."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QToolButton, QWidget

from benchmark_app.domain.edits import Edit, Put, Remove
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.ui.date_field import DateField
from benchmark_app.words.number import format_date


class EventList(QWidget):
    """Every event of a competitor with a button that takes it away, then a kind and a day."""

    def __init__(
        self, competitor: int, events: tuple[CompetitorEvent, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._competitor = competitor
        self.removals: list[tuple[CompetitorEvent, QToolButton]] = []
        self.kind = QComboBox()
        self.kind.addItem(self.tr("Nothing more") if events else self.tr("Nothing"), "")
        for kind in EventKind:
            self.kind.addItem(_event_words(kind), kind.value)
        self.kind.setAccessibleName(self.tr("What happened"))
        self.day = DateField()
        self.day.setAccessibleName(self.tr("Day it happened"))
        self.setFocusProxy(self.kind)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, event in enumerate(events):
            self._add_row(grid, row, event)
        grid.addWidget(self.kind, len(events), 0)
        grid.addWidget(self.day, len(events), 1)
        grid.setColumnStretch(0, 1)
        hint = self.day.fontMetrics().horizontalAdvance(self.day.placeholderText())
        self.day.setMinimumWidth(hint + 20)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self._follow_kind()

    @property
    def is_readable(self) -> bool:
        """Whether an event to add has its day."""
        return not self.kind.currentData() or self.day.day is not None

    def edits(self) -> list[Edit]:
        """The edits that the buttons and fields ask for."""
        found: list[Edit] = [
            Remove("competitor_event", self._competitor, from_date=event.day)
            for event, button in self.removals
            if button.isChecked()
        ]
        day: date | None = self.day.day
        if self.kind.currentData() and day is not None:
            kind = EventKind(self.kind.currentData())
            found.append(Put(CompetitorEvent(competitor=self._competitor, day=day, kind=kind)))
        return found

    def _add_row(self, grid: QGridLayout, row: int, event: CompetitorEvent) -> None:
        label = QLabel(f"{_event_words(event.kind)}, {format_date(event.day)}")
        label.setToolTip(event.note)
        button = QToolButton()
        button.setText(self.tr("Take away"))
        button.setAccessibleName(f"{button.text()}: {label.text()}")
        button.setCheckable(True)
        button.toggled.connect(label.setDisabled)
        grid.addWidget(label, row, 0)
        grid.addWidget(button, row, 1)
        self.removals.append((event, button))

    def _follow_kind(self) -> None:
        self.day.setEnabled(bool(self.kind.currentData()))


def _event_words(kind: EventKind) -> str:
    words = {
        EventKind.JOINED_CHAIN: QCoreApplication.translate("EventList", "Joined a chain"),
        EventKind.TAKEN_OVER: QCoreApplication.translate("EventList", "Was taken over"),
        EventKind.MERGED: QCoreApplication.translate("EventList", "Merged with another"),
    }
    return words[kind]
