"""What to do first as a page: one sentence, the ranked list, the factors, how forecasts did."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.domain.forecast import ForecastRecord
from benchmark_app.ui.charts.first import describe_first, reason_for_nothing
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.dialogs.plan_dialog import PlanDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.first.chart import FirstChart
from benchmark_app.ui.first.detail import FirstDetail
from benchmark_app.ui.first.look_choice import LookChoice
from benchmark_app.ui.first.row import first_rows
from benchmark_app.ui.first.view import FirstView
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.theme import Theme
from benchmark_app.words.forecast import miss_text, record_text
from benchmark_app.words.next_step import first_step_text, next_step_text

_MOST_MISSES: Final = 6
#: How chart, list and factors share the height.
_WITH_CHART: Final = (600, 400, 0)
_WITHOUT: Final = (0, 600, 400)


class FirstPage(QWidget):
    """Shows what is foreseen; asks for it while it can be seen."""

    add_service_requested = Signal()
    add_competitor_requested = Signal()
    business_requested = Signal()

    def __init__(
        self, editor: Editor, theme: Theme, foresight: Foresight, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._foresight = foresight
        self._code = ""
        self.finding, self.note, self.record, self.misses = (QLabel() for _ in range(4))
        self.progress = QProgressBar()
        self.button = QPushButton()
        self.choice = LookChoice(editor)
        self.chart = FirstChart(theme)
        self.view = FirstView(editor, theme)
        self.detail = FirstDetail(editor, theme)
        self.missed = QToolButton()
        self._build()
        self._connect()
        self.set_theme(theme)
        self.retranslate()

    def choose(self, attribute_id: int) -> None:
        """Make a service the current row, as soon as there is a list."""
        self._editor.is_led = True
        self.view.choose(attribute_id)

    def refresh(self) -> None:
        """Show what is known now; hidden it waits until it is shown."""
        if not self.isVisible():
            return
        self._code = self._reason_for_nothing()
        self.stack.setCurrentIndex(0 if self._code else 1)
        self.foot.setVisible(not self._code)
        self.choice.setVisible(not self._code)
        if self._code:
            self._show_nothing()
            return
        found = self._foresight.latest
        if found is None:
            return
        market, language = self._editor.market, self._editor.language
        rows = first_rows(found, market, self._editor.snapshot())
        chosen = self._editor.current[0] if self._editor.is_led else None
        self._editor.is_led = True  # at first the eye belongs where the sentence says
        self.view.list.show_rows(rows)
        attributes = {one.id: one for one in market.attributes}
        told = [row.priority for row in rows]
        fewest = market.policy.minimum_known
        self.finding.setText(first_step_text(told, attributes, language, fewest=fewest))
        self.view.choose(chosen)
        self._show_chart()
        self._show_row()
        self.detail.show_market(found.copying)
        self._show_record(found.record)

    def picture_to_save(self, theme: Theme) -> Picture | None:
        """The map on a page of its own; None where none is shown."""
        is_shown = self.choice.is_chart and not self._code
        picture = self.chart.picture(theme, Lettering()) if is_shown else None
        if picture is not None:
            picture.arrange_page()
        return picture

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.view.set_theme(theme)
        self.chart.set_theme(theme)
        self.detail.set_theme(theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        for label in (self.record, self.misses):
            label.setPalette(palette)

    def retranslate(self) -> None:
        """Write all texts in the language of the window."""
        self.view.setAccessibleName(self.tr("What to do first"))
        self.progress.setAccessibleName(self.tr("Working it out"))
        self.missed.setText(self.tr("Where they were wrong"))
        self.view.lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._foresight.want()
        self.refresh()
        self._lead()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _connect(self) -> None:
        self._foresight.arrived.connect(self.refresh)
        self._foresight.outdated.connect(self._ask_again)
        self._editor.language_changed.connect(self._follow_language)
        self._editor.selection_changed.connect(self._follow_selection)
        self.view.moved.connect(self._lead)
        self.view.plan_requested.connect(self.ask_for_plan)
        self.detail.plan_requested.connect(self.ask_for_plan)
        self.choice.changed.connect(self._show_look)
        self.choice.table_changed.connect(self._show_table)
        self.choice.copy_asked.connect(self.chart.copy)
        self.chart.table_toggled.connect(self.choice.toggle_table)
        self.chart.led.connect(self.view.choose)
        self.button.clicked.connect(self._begin)
        self.missed.toggled.connect(self.misses.setVisible)

    def ask_for_plan(self, attribute_id: int) -> None:
        """Ask what the owner decided about a service."""
        attribute = self._editor.market.attribute(attribute_id)
        PlanDialog(self._editor, attribute, self.window()).open()

    def _ask_again(self) -> None:
        if self.isVisible():
            self._foresight.want()
        self.refresh()

    def _follow_language(self) -> None:
        self.view.lay_out()
        self.refresh()
        self.detail.retranslate()

    def _follow_selection(self) -> None:
        """What was chosen elsewhere is the current row; out of sight that waits."""
        if self.isVisible():
            self.view.choose(self._editor.current[0])

    def _reason_for_nothing(self) -> str:
        """The code of why there is no list; empty where there is one."""
        code = reason_for_nothing(self._editor.market)
        if code:
            return code
        if self._foresight.latest is not None:
            return ""
        return "coming" if self._foresight.is_coming else "failed"

    def _show_nothing(self) -> None:
        text = next_step_text(self._code, self._editor.language)
        self.finding.setText("")
        self.note.setText(text)
        self.progress.setVisible(self._code == "coming")
        words = {
            "no_services": self.tr("Add a service"),
            "few_competitors": self.tr("Add competitors"),
            "no_subject": self.tr("Say which business is yours"),
            "failed": self.tr("Try again"),
        }
        self.button.setText(words.get(self._code, ""))
        self.button.setVisible(self._code in words)

    def _begin(self) -> None:
        """Do the one thing the empty page offers."""
        if self._code == "no_services":
            self.add_service_requested.emit()
        elif self._code == "few_competitors":
            self.add_competitor_requested.emit()
        elif self._code == "no_subject":
            self.business_requested.emit()
        else:
            self._foresight.retry()
            self.refresh()

    def _lead(self) -> None:
        """The subject's own cell of the current row becomes the one the card shows."""
        self._show_row()
        row = self.view.list.row(self.view.currentIndex())
        subject = self._editor.market.subject
        is_shown = self.isVisible() and not self._code  # what is coming leads nowhere
        if row is not None and subject is not None and is_shown:
            self._editor.select(row.attribute.id, subject.id)

    def _show_row(self) -> None:
        row = self.view.list.row(self.view.currentIndex())
        self.detail.show_row(row, is_coming=self._foresight.is_coming)
        self.chart.choose(None if row is None else row.attribute.id)

    def _show_chart(self) -> None:
        """The map beside the list, where it is wished for and something is foreseen."""
        found = self._foresight.latest
        if found is None or not self.choice.is_chart:
            return
        told = [one for one in found.priorities if self.view.list.place(one.attribute) >= 0]
        self.chart.show_map(describe_first(told, self._editor.snapshot(), self._editor.language))
        self._show_table()

    def _show_look(self) -> None:
        """The chart over the list, or the list over what its row is made of."""
        is_chart = self.choice.is_chart
        self.chart.setVisible(is_chart)
        self.under.setVisible(not is_chart)
        self.split.setSizes(_WITH_CHART if is_chart else _WITHOUT)
        self.setFocusProxy(self.chart if is_chart else self.view)
        self._show_chart()

    def _show_table(self) -> None:
        self.chart.show_table(is_shown=self.choice.is_table)

    def _show_record(self, record: ForecastRecord) -> None:
        language = self._editor.language
        names = {one.id: one.name for one in self._editor.market.attributes}
        said = [
            miss_text(one, names[one.issued.attribute], language)
            for one in record.outcomes
            if one.issued.attribute in names
        ]
        missed = [text for text in said if text]
        self.record.setText(record_text(record, language))
        self.misses.setText("\n".join(missed[:_MOST_MISSES]))
        self.missed.setVisible(bool(missed))
        self.misses.setVisible(bool(missed) and self.missed.isChecked())

    def _build(self) -> None:
        for label in (self.finding, self.note, self.record, self.misses):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.finding.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.finding.setContentsMargins(10, 6, 10, 6)
        font = self.finding.font()
        font.setBold(True)
        self.finding.setFont(font)
        self.under = QWidget()
        under = QVBoxLayout(self.under)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(self.detail)
        self.split = split = QSplitter(Qt.Orientation.Vertical)
        for place, (widget, share) in enumerate(
            ((self.chart, 3), (self.view, 2), (self.under, 2)),
        ):
            split.addWidget(widget)
            split.setStretchFactor(place, share)
        split.setChildrenCollapsible(False)
        split.setContentsMargins(8, 0, 0, 0)
        seen = QWidget()
        self.stack = QStackedLayout(seen)
        self.stack.addWidget(self._empty_page())
        self.stack.addWidget(split)
        self.foot = QWidget()
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(10, 4, 10, 4)
        line = QHBoxLayout()
        line.addWidget(self.record, 1)
        line.addWidget(self.missed)
        self.missed.setCheckable(True)
        foot.addLayout(line)
        foot.addWidget(self.misses)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.finding)
        column.addWidget(self.choice)
        column.addWidget(seen, 1)
        column.addWidget(self.foot)
        self._show_look()

    def _empty_page(self) -> QWidget:
        """One sentence and one button, or the progress."""
        page = QWidget()
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(200)
        column = QVBoxLayout(page)
        column.setContentsMargins(40, 20, 40, 20)
        column.addStretch(1)
        column.addWidget(self.note)
        column.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return page
