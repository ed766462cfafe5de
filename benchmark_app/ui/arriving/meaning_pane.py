"""The middle pane: what is asked about a file first, then how each of its tables is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.outline import Asked, Outline, TableOutline
from benchmark_app.ui.arriving.day_group import DAY, DAYS, OWN_DAY, days_together
from benchmark_app.ui.arriving.pane_title import PaneTitle
from benchmark_app.ui.arriving.question_card import QuestionCard
from benchmark_app.ui.arriving.table_card import TableCard
from benchmark_app.ui.tall_area import TallArea
from benchmark_app.words.arrival import remark_text
from benchmark_app.words.arriving import more_questions_text, more_tables_text, no_table_text
from benchmark_app.words.language import Language

#: So many cards of a sort stand at first: what waits, what took its default, and tables.
_MOST: Final = 20


class MeaningPane(QWidget):
    """`answered` and `table_changed` tell what the owner says; `alike` of a whole kind at once.

    `names` are the known ones that a typed name is completed from, by the kind of question.
    """

    answered = Signal(str, str)
    alike = Signal(str, str)
    table_changed = Signal(object)  # TableChoice

    def __init__(self, language: Language, today: date, names: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self._language = language
        self._today = today
        self._names = names
        self._most_questions = self._most_tables = _MOST
        self._found: list[TableOutline] = []
        self._choices = Choices()
        self.questions: dict[str, QuestionCard] = {}
        self.tables: dict[tuple[str, int], TableCard] = {}
        self._asked: tuple[Asked, ...] = ()
        self._are_days_apart = False
        inside = QWidget()
        self._clear = _words()
        self._remarks = _words()
        self._remarks.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._question_place, self._table_place = QVBoxLayout(), QVBoxLayout()
        self.more_questions, self.more_tables = QPushButton(), QPushButton()
        self.more_questions.clicked.connect(self._show_more_questions)
        self.more_tables.clicked.connect(self._show_more_tables)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._clear)
        column.addLayout(self._question_place)
        column.addWidget(self.more_questions, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._table_place)
        column.addWidget(self.more_tables, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._remarks)
        column.addStretch(1)
        for button in (self.more_questions, self.more_tables):
            button.setAutoDefault(False)
        self.area = TallArea(inside)
        range_changed = self.area.verticalScrollBar().rangeChanged
        range_changed.connect(self._keep_keys, Qt.ConnectionType.QueuedConnection)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PaneTitle(self.tr("What it &means"), self.area))
        outer.addWidget(self.area, 1)
        QApplication.instance().focusChanged.connect(self._show_keys)  # type: ignore[union-attr]

    def show_outline(self, outline: Outline, choices: Choices, told: Sequence[str]) -> None:
        """Show how the file is read now; `told` are sentences about it as a whole."""
        self._found = [one for sheet in outline.sheets for one in sheet.tables]
        self._asked, self._choices = outline.asked, choices
        self._show_questions()
        self._show_tables()
        is_clear = self.tr("Nothing is unclear.")
        self._clear.setText(is_clear if self._found else no_table_text(self._language))
        self._clear.setVisible(not outline.asked and not (self._found and told))
        remarks = [remark_text(one, self._language) for one in outline.remarks]
        self._remarks.setText("\n".join([*told, *remarks]))
        self._remarks.setVisible(bool(told or remarks))

    def keyed(self) -> QuestionCard | None:
        """The question that has the keys, as long as cells wait for any."""
        is_waiting = any(one.cells for one in self._asked)
        return self._card_of(QApplication.focusWidget()) if is_waiting else None

    def next_waiting(self) -> QWidget | None:
        """The next answer that cells wait for, behind the question with the keys and round."""
        together, keyed = self._together(), self.keyed()
        cards = [(self.questions.get(one.question.code), one.cells) for one in together]
        at = next((at for at, (card, _) in enumerate(cards) if keyed and card is keyed), -1)
        round_ = (*cards[at + 1 :], *cards[: max(at, 0)])
        return next((card.first() for card, cells in round_ if card and cells), None)

    def _show_keys(self, _: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what the keys came to, with its question; what is pressed stays in place."""
        card = self._card_of(now)
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if card is not None and now is not None and not is_pressed:
            self.area.ensureWidgetVisible(card)
            self.area.ensureWidgetVisible(now)

    def _keep_keys(self) -> None:
        """Scroll to what has the keys once cards above it have come or grown."""
        self._show_keys(None, QApplication.focusWidget())

    def _card_of(self, part: QWidget | None) -> QuestionCard | None:
        """The question that something stands in."""
        if part is None:
            return None
        return next((one for one in self.questions.values() if one.isAncestorOf(part)), None)

    def _show_questions(self) -> None:
        together = self._together()
        asked = {one.question.code: one for one in _first_of(together, self._most_questions)}
        for code in [code for code in self.questions if code not in asked]:
            _remove(self._question_place, self.questions.pop(code))
        kinds = [one.question.kind for one in together if one.question.kind != DAY]
        for place, (code, one) in enumerate(asked.items()):
            if code not in self.questions:
                names = self._names.get(one.question.kind, ())
                card = QuestionCard(one, self._language, self._today, names)
                card.answered.connect(self._take)
                card.alike.connect(self.alike)
                self.questions[code] = card
                self._question_place.insertWidget(place, card)
            is_open = any(other.cells for other in self._asked if other is not one)
            self.questions[code].show_asked(one, kinds.count(one.question.kind) if is_open else 0)
        more = len(together) - len(asked)
        self.more_questions.setText(more_questions_text(more, self._language))
        self.more_questions.setVisible(more > 0)

    def _together(self) -> tuple[Asked, ...]:
        return days_together(self._asked, self._language, is_apart=self._are_days_apart)

    def _take(self, code: str, answer: str) -> None:
        """Pass an answer on; one to the days of all tables is that of each."""
        if code.partition(":")[0] != DAYS:
            self.answered.emit(code, answer)
            return
        self._are_days_apart = answer == OWN_DAY
        said = {one.answer for one in self._asked if one.question.kind == DAY}
        if not self._are_days_apart:
            self.alike.emit(DAY, answer)
        elif len(said) == 1:  # one for all, or none
            self.alike.emit(DAY, "")
        else:
            self._show_questions()

    def _show_tables(self) -> None:
        tables = {(one.sheet, one.number): one for one in self._found[: self._most_tables]}
        for key in [key for key in self.tables if key not in tables]:
            _remove(self._table_place, self.tables.pop(key))
        for place, (key, table) in enumerate(tables.items()):
            if key not in self.tables:
                card = TableCard(table, self._language, self._names.get("competitor", ()))
                card.changed.connect(self.table_changed)
                self.tables[key] = card
                self._table_place.insertWidget(place, card)
            self.tables[key].show_table(table, self._choices.of(*key))
        more = len(self._found) - len(tables)
        self.more_tables.setText(more_tables_text(more, self._language))
        self.more_tables.setVisible(more > 0)

    def _show_more_questions(self) -> None:
        there = set(self.questions)
        self._most_questions += _MOST
        self._show_questions()
        _enter(next(card.first() for code, card in self.questions.items() if code not in there))

    def _show_more_tables(self) -> None:
        there = set(self.tables)
        self._most_tables += _MOST
        self._show_tables()
        _enter(next(card.more for key, card in self.tables.items() if key not in there))


def _first_of(asked: Sequence[Asked], most: int) -> Iterable[Asked]:
    """What was answered, and the first of what waits and of what took its default, in order."""
    unsaid = [one for one in asked if not one.answer]
    waiting = islice((one for one in unsaid if one.cells), most)
    proposed = islice((one for one in unsaid if not one.cells), most)
    shown = {one.question.code for one in (*waiting, *proposed)}
    return (one for one in asked if one.answer or one.question.code in shown)


def _enter(part: QWidget) -> None:
    """Give the keys to what has just come."""
    part.setFocus(Qt.FocusReason.OtherFocusReason)


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _remove(place: QVBoxLayout, card: QWidget) -> None:
    place.removeWidget(card)
    card.hide()
    card.deleteLater()
