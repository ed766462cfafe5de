"""Everything behind one row of the list: in sentences, and factor by factor."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.domain.copying import Copying
from benchmark_app.domain.forecast import Forecast
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.first.row import FirstRow
from benchmark_app.ui.theme import Theme
from benchmark_app.words.first import factor_rows, priority_reason
from benchmark_app.words.forecast import (
    firsts_text,
    forecast_text,
    lag_text,
    speed_text,
    start_by_text,
)
from benchmark_app.words.next_step import plan_text
from benchmark_app.words.plan_check import plan_check_text

_SAYING: Final = 6
_HINT: Final = 2
_NARROW: Final = 75  # letters: with fewer the hints stand below the table
_FITTED: Final = QHeaderView.ResizeMode.ResizeToContents
_STRETCHED: Final = QHeaderView.ResizeMode.Stretch


class FirstDetail(QWidget):
    """The reasons of a row on the left, the numbers they come from on the right."""

    plan_requested = Signal(int)  # attribute id

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._row: FirstRow | None = None
        self._is_coming = False
        self.title, self.reason, self.forecast, self.plan, self.check, self.market = (
            _wrapped() for _ in range(_SAYING)
        )
        font = QFont(self.font())
        font.setBold(True)
        self.title.setFont(font)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._ask)
        self.factors = QTableWidget(0, 3)
        self.hint = _wrapped()
        self.hint.hide()
        self._build()
        self.set_theme(theme)
        self.retranslate()

    def show_market(self, copying: Copying) -> None:
        """Say below everything how fast the market copies and begins."""
        language = self._editor.language
        said = [lag_text(copying, language)]
        said += [
            firsts_text(one, "", language)
            for one in copying.firsts
            if not one.competitor and one.count
        ]
        self.market.setText(" ".join(said))

    def show_row(self, row: FirstRow | None, *, is_coming: bool = False) -> None:
        """Show the factors of a row; None: nothing. `is_coming`: newer ones are on their way."""
        self._row, self._is_coming = row, is_coming
        self.setVisible(row is not None)
        if row is None:
            return
        language, attribute = self._editor.language, row.attribute
        forecast = row.priority.forecast
        self.title.setText(attribute.name)
        self.reason.setText(priority_reason(row.priority, attribute, language))
        foreseen = () if forecast is None else self._foreseen(row, forecast)
        self.forecast.setText(" ".join(filter(None, foreseen)))
        self.forecast.setVisible(bool(self.forecast.text()))
        said = plan_text(row.plan, attribute, language)
        self.plan.setText(f"{said}\n{row.plan.note}" if row.plan.note else said)
        self.check.setText(self._check_text(row))
        self.check.setVisible(bool(self.check.text()))
        self._fill(row)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        palette = QPalette(theme.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        for label in (self.reason, self.market, self.hint):
            label.setPalette(palette)
        self._muted = theme.muted
        if self._row is not None:
            self._fill(self._row)

    def retranslate(self) -> None:
        """Write all texts in the language of the window."""
        self.button.setText(self.tr("Plan…"))
        self.button.setToolTip(self.tr("What to do about it, by when, at what cost (Enter)"))
        self.factors.setHorizontalHeaderLabels(
            [self.tr("Factor"), self.tr("Value"), self.tr("What it is")]
        )
        self.factors.setAccessibleName(self.tr("Factors"))
        self.show_row(self._row, is_coming=self._is_coming)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange and hasattr(self, "_muted"):
            self._size_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.factors.width() < self.fontMetrics().averageCharWidth() * _NARROW
        if self.hint.isHidden() == is_narrow:
            self.factors.setColumnHidden(_HINT, is_narrow)
            stretched = 0 if is_narrow else _HINT
            for column, mode in ((0, _FITTED), (_HINT, _FITTED), (stretched, _STRETCHED)):
                self.factors.horizontalHeader().setSectionResizeMode(column, mode)
            self.hint.setVisible(is_narrow)
        self._size_rows()

    def _ask(self) -> None:
        if self._row is not None:
            self.plan_requested.emit(self._row.attribute.id)

    def _check_text(self, row: FirstRow) -> str:
        """Whether the plan will do: an answer to another plan than this one is none."""
        if not row.is_settled:
            return self.tr("Working out whether the plan will do…") if self._is_coming else ""
        check, language = row.priority.check, self._editor.language
        return "" if check is None else plan_check_text(row.plan, check, row.attribute, language)

    def _foreseen(self, row: FirstRow, forecast: Forecast) -> tuple[str, ...]:
        """When it comes, by when to start, and how fast it spreads unless it is fading out."""
        language = self._editor.language
        said = (forecast_text(forecast, language), start_by_text(row.priority, language))
        if row.stage is LifecycleStage.DECLINING:
            return said
        return (*said, speed_text(forecast, language))

    def _fill(self, row: FirstRow) -> None:
        rows = factor_rows(row.priority, row.attribute, self._editor.language)
        self.factors.setRowCount(len(rows))
        for place, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(texts[_HINT])
                if column == _HINT:
                    item.setForeground(self._muted)
                self.factors.setItem(place, column, item)
        self._size_rows()
        self._show_hint()

    def _show_hint(self) -> None:
        """What the current factor is, where the table has no room to say it."""
        item = self.factors.item(max(0, self.factors.currentRow()), _HINT)
        self.hint.setText("" if item is None else item.text())

    def _build(self) -> None:
        table = self.factors
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_FITTED)
        header.setSectionResizeMode(_HINT, _STRETCHED)
        header.sectionResized.connect(self._size_rows)
        table.currentCellChanged.connect(self._show_hint)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 6, 8, 6)
        for label in (self.title, self.reason, self.forecast, self.plan, self.check):
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.market)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(area, 4)
        right = QVBoxLayout()
        right.addWidget(table, 1)
        right.addWidget(self.hint)
        row.addLayout(right, 7)

    def _size_rows(self) -> None:
        """Let every hint be read as a whole."""
        self.factors.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + 6)
        self.factors.resizeRowsToContents()


def _wrapped() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
