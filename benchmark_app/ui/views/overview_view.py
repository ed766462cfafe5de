"""The overview: three sentences, four figures, a small trend, and what to do next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.domain.overview import Figures, NextAction
from benchmark_app.ui.answers import Answers
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.overview.action_list import ActionList
from benchmark_app.ui.overview.figure_button import FigureButton
from benchmark_app.ui.overview.performing import open_figure, opened_by, perform
from benchmark_app.ui.overview.reader import Overview, OverviewReader
from benchmark_app.ui.overview.small_trend import SmallTrend
from benchmark_app.ui.theme import Theme
from benchmark_app.words.finding import finding_text
from benchmark_app.words.next_step import first_step_text, next_step_text
from benchmark_app.words.overview import action_text, figure_texts, overview_sentences

_FIGURES: Final = 4
_MARGIN: Final = 10
_GAP: Final = 12
#: So many letters wide two columns stand side by side, and all four figures.
_TWO_COLUMNS: Final = 132
_ONE_ROW: Final = 112


class OverviewPage(QWidget):
    """What became expected, where the subject stands, what to do first, without a click."""

    def __init__(
        self, editor: Editor, theme: Theme, answers: Answers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self.answers = answers
        self.foresight: Foresight = answers.foresight
        self._found: Overview | None = None
        self._actions: tuple[NextAction, ...] = ()
        self.is_stale = True
        self.finding, self.standing, self.first = (QLabel() for _ in range(3))
        self.trend_heading, self.steps_heading = QLabel(), QLabel()
        self.figures = tuple(FigureButton(theme) for _ in range(_FIGURES))
        self.trend = SmallTrend(theme)
        self.steps = ActionList(theme)
        self.reader = OverviewReader(editor, self)
        self._build()
        self._connect()
        self.set_theme(theme)
        self.retranslate()
        self.setFocusProxy(self.figures[0])

    def mark_stale(self) -> None:
        """Look again: now where it can be seen, else when it is shown next."""
        self.is_stale = True
        self.first.setText(self._first_step())
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read what is shown, in slices; what is there stays until then."""
        self.is_stale = False
        self.foresight.want()
        self.reader.start()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        for button in (*self.figures, self.trend):
            button.set_theme(theme)
        self.steps.set_theme(theme)
        ground = QPalette(self.palette())
        ground.setColor(QPalette.ColorRole.Window, theme.window)
        self.area.viewport().setPalette(ground)

    def retranslate(self) -> None:
        """Write the headings in the language of the window."""
        is_own = self._found is None or self._found.figures.has_subject
        words = self.tr("Your level over time") if is_own else self.tr("The market over time")
        self.trend_heading.setText(words)
        self.steps_heading.setText(self.tr("What to do next"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_stale:
            self.refresh()
        else:
            self.foresight.want()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_grid"):
            self._lay_out()
        elif event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _connect(self) -> None:
        editor = self._editor
        for signal in (editor.changed, editor.as_of_changed, editor.language_changed):
            signal.connect(self.mark_stale)
        self.reader.done.connect(self._take)
        self.foresight.arrived.connect(self._show_first)
        self.foresight.outdated.connect(self._ask_again)
        for button in (*self.figures, self.trend):
            button.clicked.connect(self._open)
        self.steps.asked.connect(self._perform)

    def _ask_again(self) -> None:
        if self.isVisible():
            self.foresight.want()

    def _take(self, found: Overview) -> None:
        self._found = found
        language = self._editor.language
        for button, text in zip(self.figures, figure_texts(found.figures, language), strict=True):
            button.setObjectName(text.code)
            button.show_figure(text, self._opening(text.code, found.figures))
        note = "" if found.trend_note is None else finding_text(found.trend_note, language)
        shown = found.trend if found.trend.has_baseline else None
        self.trend.show_trend(shown, note, f"{note} {self.tr('Opens the trend.')}")
        self._align_trend()
        self.retranslate()
        self._show_first()

    def _show_first(self) -> None:
        """The sentences and the actions, which wait for the forecasts where there can be any."""
        if self._found is None:
            return
        language = self._editor.language
        said = list(overview_sentences(self._found.findings, self._first_step(), language))
        for label, text in zip(
            (self.finding, self.standing, self.first), (*said, "", "")[:3], strict=True
        ):
            label.setText(text)
            label.setVisible(bool(text))
        latest = self.foresight.latest
        ranking = () if latest is None else latest.priorities
        snapshot = self._editor.snapshot()
        self._actions = () if self._waits() else snapshot.next_actions(ranking, self._editor.today)
        texts = [action_text(one, language) for one in self._actions]
        self.steps.show_actions(texts, next_step_text("coming", language) if self._waits() else "")

    def _can_foresee(self) -> bool:
        """Whether enough is known for a priority of anything."""
        found, market = self._found, self._editor.market
        return found is not None and found.figures.services > 0 and market.subject is not None

    def _waits(self) -> bool:
        is_there = self.foresight.latest is not None
        return self._can_foresee() and not is_there and self.foresight.is_coming

    def _first_step(self) -> str:
        """What to do first in a sentence; empty where nothing can be said of it."""
        if not self._can_foresee():
            return ""
        language, latest = self._editor.language, self.foresight.latest
        if latest is None or not self.foresight.is_current:
            code = "failed" if self.foresight.has_failed else "coming"
            return next_step_text(code, language)
        attributes = {one.id: one for one in self._editor.market.attributes}
        there = [one for one in latest.priorities if one.attribute in attributes]
        fewest = self._editor.market.policy.minimum_known
        return first_step_text(there, attributes, language, fewest=fewest)

    def _opening(self, code: str, figures: Figures) -> str:
        view, only = opened_by(code, figures)
        if only:
            return self.tr("Opens the grid with these services.")
        if view == "grid":
            return self.tr("Opens the grid.")
        if view == "trend":
            return self.tr("Opens the trend.")
        return self.tr("Opens the stages.")

    def _open(self) -> None:
        code = self.sender().objectName()
        if self._found is not None and code:
            open_figure(code, self._found.figures, self.answers)
        else:
            self.answers.show_view("trend")

    def _perform(self, place: int) -> None:
        perform(self._actions[place], self._editor, self.answers)

    def _build(self) -> None:
        for label in (self.finding, self.standing, self.first):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = self.finding.font()
        font.setBold(True)
        self.finding.setFont(font)
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(_MARGIN, 6, _MARGIN, _MARGIN)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_GAP)
        said = QVBoxLayout()
        said.setSpacing(4)
        for label in (self.finding, self.standing, self.first):
            said.addWidget(label)
        self._said = QWidget()
        self._said.setLayout(said)
        said.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self._lay_out()

    def _lay_out(self) -> None:
        """Two columns where they have room, else one below the other; twelve parts a row."""
        letters = self.width() / max(1, self.fontMetrics().averageCharWidth())
        a_row = 4 if letters >= _ONE_ROW else 2
        grid = self._grid
        grid.addWidget(self._said, 0, 0, 1, 12)
        for place, button in enumerate(self.figures):
            part = 12 // a_row
            grid.addWidget(button, 1 + place // a_row, place % a_row * part, 1, part)
        is_wide = letters >= _TWO_COLUMNS
        grid.addWidget(self.trend_heading, 3, 0, 1, 7)
        grid.addWidget(self.trend, 4, 0, 1, 7 if is_wide else 12)
        if is_wide:
            grid.addWidget(self.steps_heading, 3, 7, 1, 5)
            grid.addWidget(self.steps, 4, 7, 1, 5)
        else:
            grid.addWidget(self.steps_heading, 5, 0, 1, 12)
            grid.addWidget(self.steps, 6, 0, 1, 12)
        for part in range(12):
            grid.setColumnStretch(part, 1)
        grid.setRowStretch(4, int(is_wide))  # lines take what is left below
        grid.setRowStretch(7, int(not is_wide))
        lines = 1 if is_wide else 2  # so that nothing moves when it is worked out
        self.first.setMinimumHeight(lines * self.fontMetrics().lineSpacing())
        self._align_trend()

    def _align_trend(self) -> None:
        """Lines take the height there is; a sentence alone stays under its heading."""
        top, whole = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag(0)
        self._grid.setAlignment(self.trend, whole if self.trend.has_lines else top)
