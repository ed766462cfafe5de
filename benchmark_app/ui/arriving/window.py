"""A file on its way into the workspace: its sheets, what they mean, and what will change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.exchange.difference import DifferenceKind
from benchmark_app.exchange.foreign.choices import Choices, TableChoice
from benchmark_app.exchange.foreign.namesake import NAME_KINDS
from benchmark_app.ui.announce import announce
from benchmark_app.ui.arriving.leave_dialog import LeaveDialog
from benchmark_app.ui.arriving.meaning_pane import MeaningPane
from benchmark_app.ui.arriving.outcome_pane import OutcomePane
from benchmark_app.ui.arriving.pane_title import BoldLabel
from benchmark_app.ui.arriving.sheet_pane import SheetPane
from benchmark_app.ui.pane import step_pane
from benchmark_app.ui.theme import Theme
from benchmark_app.words.arriving import headline_text, news_texts
from benchmark_app.words.error import problem_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_number

if TYPE_CHECKING:  # the child process makes it
    from benchmark_app.exchange.foreign.outline import Outline
    from benchmark_app.exchange.import_plan import ImportPlan
    from benchmark_app.ui.arrival_job import ArrivalAnswer

_SIZE: Final = QSize(1100, 640)
#: How long a new answer may take before the one before it is dimmed.
_PATIENCE_MS: Final = 150
_MOST_TOLD: Final = 6
#: Warnings that the outcome lists as cells of their own.
_NOTES: Final = frozenset(("text_is_note", "time_is_note"))
_LARGE: Final = 1.3


class ArrivalWindow(QDialog):
    """Shows one answer at a time; `asked` carries the choices that another one is wanted for.

    `wanted` carries the answer on screen when the owner wants it imported; the window stays until
    `accept`, so that what comes next may still be called off. `reject` asks before answers are
    lost, `done` does not. `reread` asks for the file as it is
    on disk now. `names` are known ones by the kind of question that asks for one.
    """

    asked = Signal(object)  # Choices
    wanted = Signal(object)  # ArrivalAnswer
    reread = Signal()

    def __init__(
        self,
        name: str,
        language: Language,
        today: date,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        names: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._answer: ArrivalAnswer | None = None
        self._goes_on = True
        self.choices = self._remembered = Choices()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Import {name}").format(name=name))
        self.headline = BoldLabel(scale=_LARGE)
        self.again = QLabel(self.tr("As you answered last time."))
        self.afresh = QPushButton(self.tr("Start &afresh"))
        self.afresh.clicked.connect(self._start_afresh)
        self.sheets = SheetPane(language, theme)
        self.meaning = MeaningPane(language, today, names)
        self.outcome = OutcomePane(language)
        self.yes = QPushButton(self.tr("&Import"))
        self.yes.clicked.connect(self._want)
        self.no = QPushButton(self.tr("Cancel"))
        self.no.clicked.connect(self.reject)
        self.read = QPushButton(self.tr("&Read the file again"))
        self.read.clicked.connect(self._reread)
        for button in (self.afresh, self.no, self.yes, self.read):
            button.setAutoDefault(False)
        self._dim = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._dim.timeout.connect(self._show_dimmed)
        self._lay_out()
        self.yes.setDefault(True)  # wherever the keys are, once it is the dialog's own
        self._listen()
        self.show_waiting()

    def show_remembered(self, choices: Choices) -> None:
        """Take what the owner said of such a file last time as what was said of this one."""
        self.choices = self._remembered = choices
        self._show_remembered(shown=True)

    def show_changed(self) -> None:
        """Say that what was wanted no longer holds, and is worked out again."""
        words = self.tr("Your file was edited meanwhile: please look again.")
        self.again.setText(words)
        self.again.show()
        announce(self, words)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Another answer is being worked out: nothing can be imported before it is there."""
        self.yes.setEnabled(False)
        self._dim.start()

    def show_answer(self, answer: ArrivalAnswer) -> None:
        """Show how the file is read and what importing it would do."""
        self._answer = answer
        self._dim.stop()
        self.outcome.setEnabled(True)
        plan, outline = answer.plan.shown, answer.outline
        waiting = sum(one.cells for one in plan.questions)
        words = headline_text(
            {kind.value: count for kind, count in answer.counts.items()},
            waiting,
            self._language,
            accepted=plan.accepted,
            is_empty=answer.plan.is_empty,
        )
        if words != self.headline.text():
            self.headline.setText(words)
            announce(self, words)
        left_out = DifferenceKind.LEFT_OUT
        places = {one.place for one in answer.differences if one.kind is left_out}
        self.sheets.show_sheets(outline.sheets, places)
        self.meaning.show_outline(outline, self.choices, self._told(plan, outline))
        self.outcome.show_outcome(
            answer.differences,
            answer.counts,
            plan.problems,
            news=news_texts(plan.new_competitors, plan.new_attributes, self._language),
            unfit=answer.counts.get(DifferenceKind.NEEDS_YOU, 0) - waiting,
            only=outline.sheets[0].name if len(outline.sheets) == 1 else "",
        )
        self._show_verb(answer.counts, can=plan.accepted and not answer.plan.is_empty)
        if self._goes_on:
            self._go_on()

    def show_refusal(self, words: str) -> None:
        """Say why the latest choice cannot be worked out; another one may be, or none."""
        self._dim.stop()
        self._show_dimmed()
        self.afresh.setVisible(self.choices != Choices())
        self.headline.setText(words)
        announce(self, words)

    def reject(self) -> None:
        """Close without importing; where answers would be lost with it, ask first."""
        if self.choices in (Choices(), self._remembered):
            super().reject()
            return
        leaving = LeaveDialog(self)
        leaving.accepted.connect(partial(self.done, QDialog.DialogCode.Rejected))
        leaving.open()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.sheets.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a question takes its answer as long as cells wait for any; else it imports."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        card = self.meaning.keyed() if is_enter else None
        if card is None:
            super().keyPressEvent(event)
        elif card.keyed and card.keyed == card.answer:
            self._go_on()
        else:
            self._goes_on = bool(card.keyed)  # once that is worked out
            card.take()

    def sizeHint(self) -> QSize:
        return _SIZE

    def _lay_out(self) -> None:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(12)
        for pane, share in ((self.sheets, 40), (self.meaning, 31), (self.outcome, 29)):
            panes.addWidget(pane)
            panes.setStretchFactor(panes.count() - 1, share)
        panes.setSizes([432, 335, 313])
        top = QHBoxLayout()
        top.addWidget(self.headline, 1)
        top.addWidget(self.again)
        top.addWidget(self.afresh)
        self._show_remembered(shown=False)
        buttons = QDialogButtonBox()
        buttons.addButton(self.no, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.yes, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.read, QDialogButtonBox.ButtonRole.ResetRole)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(panes, 1)
        column.addWidget(buttons)

    def _listen(self) -> None:
        self.sheets.chosen.connect(self._take_sheets)
        self.meaning.answered.connect(self._take_answer)
        self.meaning.alike.connect(self._take_alike)
        self.meaning.table_changed.connect(self._take_table)
        self.outcome.place_chosen.connect(self.sheets.lead_to)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.read.click)
        QShortcut(QKeySequence("F6"), self).activated.connect(self._step_on)
        QShortcut(QKeySequence("Shift+F6"), self).activated.connect(self._step_back)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.yes.click)

    def _told(self, plan: ImportPlan, outline: Outline) -> list[str]:
        """What is said of the file as a whole, then what is worth a look in it.

        That there is no table, a name is asked about or texts are notes stands above.
        """
        has_table = any(sheet.tables for sheet in outline.sheets)
        asked = {one.question.subject for one in outline.asked if one.question.kind in NAME_KINDS}
        above = [] if has_table else ["no_rows"]
        whole = [one for one in plan.problems if one.row is None and one.code not in above]
        warned = [
            one
            for one in plan.warnings
            if one.code not in _NOTES
            and (one.code != "near_name" or one.params["name"] not in asked)
        ]
        told = [problem_text(one, self._language) for one in (*whole, *warned)]
        return [*told[:_MOST_TOLD], *(["…"] if len(told) > _MOST_TOLD else [])]

    def _show_verb(self, counts: Mapping[DifferenceKind, int], *, can: bool) -> None:
        count = counts.get(DifferenceKind.NEW, 0) + counts.get(DifferenceKind.CHANGED, 0)
        one, many = self.tr("&Import 1 value"), self.tr("&Import {count} values")
        if counts.get(DifferenceKind.NEEDS_YOU):
            one, many = (
                self.tr("&Import the rest (1 value)"),
                self.tr("&Import the rest ({count} values)"),
            )
        words = (one if count == 1 else many).format(count=format_number(count))
        self.yes.setText(words if count else self.tr("&Import"))
        self.yes.setEnabled(can)

    def _go_on(self) -> None:
        """Give the keys to the next answer that is waited for, else to the button."""
        self._goes_on = False
        (self.meaning.next_waiting() or self.yes).setFocus()

    def _show_remembered(self, *, shown: bool) -> None:
        self.again.setVisible(shown)
        self.afresh.setVisible(shown)

    def _show_dimmed(self) -> None:
        self.outcome.setEnabled(False)

    def _take_sheets(self, sheets: dict[str, bool]) -> None:
        self._ask(replace(self.choices, sheets=sheets))

    def _take_answer(self, code: str, answer: str) -> None:
        self._ask(replace(self.choices, answers={**self.choices.answers, code: answer}))

    def _take_alike(self, kind: str, answer: str) -> None:
        """Answer every question of a kind; with "" none of them any more."""
        asked = self._answer.outline.asked if self._answer is not None else ()
        codes = [one.question.code for one in asked if one.question.kind == kind]
        said = self.choices.answers.items()
        others = {code: one for code, one in said if code.partition(":")[0] != kind}
        alike = dict.fromkeys(codes, answer) if answer else {}
        self._ask(replace(self.choices, answers=others | alike))

    def _take_table(self, table: TableChoice) -> None:
        others = [
            one
            for one in self.choices.tables
            if (one.sheet, one.table) != (table.sheet, table.table)
        ]
        self._ask(replace(self.choices, tables=(*others, table)))

    def _start_afresh(self) -> None:
        self._show_remembered(shown=False)
        self._ask(Choices())

    def _ask(self, choices: Choices) -> None:
        self.choices = choices
        self.show_waiting()
        self.asked.emit(choices)

    def _reread(self) -> None:
        self.show_waiting()
        self.reread.emit()

    def _want(self) -> None:
        if self._answer is not None:
            self.wanted.emit(self._answer)

    def _step_on(self) -> None:
        self._step(1)

    def _step_back(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        step_pane((self.sheets, self.meaning, self.outcome, self.yes), step)
