"""The middle pane: what is asked about a file first, then how each of its tables is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.outline import Asked, Outline
from benchmark_app.ui.arriving.pane_title import PaneTitle
from benchmark_app.ui.arriving.question_card import QuestionCard
from benchmark_app.ui.arriving.table_card import TableCard
from benchmark_app.ui.tall_area import TallArea
from benchmark_app.words.arrival import remark_text
from benchmark_app.words.arriving import more_questions_text, more_tables_text
from benchmark_app.words.language import Language

#: So many cards of a sort stand at once: what waits, what took its default, and tables.
_MOST: Final = 20


class MeaningPane(QWidget):
    """`answered` and `table_changed` tell what the owner says; `alike` of a whole kind at once."""

    answered = Signal(str, str)
    alike = Signal(str, str)
    table_changed = Signal(object)  # TableChoice

    def __init__(self, language: Language, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._today = today
        self.questions: dict[str, QuestionCard] = {}
        self.tables: dict[tuple[str, int], TableCard] = {}
        self._asked: tuple[Asked, ...] = ()
        inside = QWidget()
        self._clear = _words()
        self._clear.setText(self.tr("Nothing is unclear."))
        self._remarks = _words()
        self._remarks.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._question_place, self._table_place = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        self._more_questions, self._more_tables = _words(), _words()
        column.addWidget(self._clear)
        column.addLayout(self._question_place)
        column.addWidget(self._more_questions)
        column.addLayout(self._table_place)
        column.addWidget(self._more_tables)
        column.addWidget(self._remarks)
        column.addStretch(1)
        self.area = TallArea(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PaneTitle(self.tr("What it &means"), self.area))
        outer.addWidget(self.area, 1)

    def show_outline(self, outline: Outline, choices: Choices, told: Sequence[str]) -> None:
        """Show how the file is read now; `told` are sentences about it as a whole."""
        self._asked = outline.asked
        self._show_questions()
        self._show_tables(outline, choices)
        remarks = [remark_text(one, self._language) for one in outline.remarks]
        self._remarks.setText("\n".join([*told, *remarks]))
        self._remarks.setVisible(bool(told or remarks))

    def first(self) -> QWidget | None:
        """The first answer that cells wait for, else None."""
        waiting = (one.question.code for one in self._asked if one.cells)
        card = self.questions.get(next(waiting, ""))
        return None if card is None else card.first()

    def _show_questions(self) -> None:
        asked = {one.question.code: one for one in _first_of(self._asked)}
        for code in [code for code in self.questions if code not in asked]:
            _remove(self._question_place, self.questions.pop(code))
        kinds = [one.question.kind for one in self._asked]
        for place, (code, one) in enumerate(asked.items()):
            if code not in self.questions:
                card = QuestionCard(one, self._language, self._today)
                card.answered.connect(self.answered)
                card.alike.connect(self.alike)
                self.questions[code] = card
                self._question_place.insertWidget(place, card)
            is_open = any(other.cells for other in self._asked if other is not one)
            self.questions[code].show_asked(one, kinds.count(one.question.kind) if is_open else 0)
        more = len(self._asked) - len(asked)
        self._more_questions.setText(more_questions_text(more, self._language))
        self._more_questions.setVisible(more > 0)

    def _show_tables(self, outline: Outline, choices: Choices) -> None:
        found = [one for sheet in outline.sheets for one in sheet.tables]
        tables = {(one.sheet, one.number): one for one in found[:_MOST]}
        for key in [key for key in self.tables if key not in tables]:
            _remove(self._table_place, self.tables.pop(key))
        for place, (key, table) in enumerate(tables.items()):
            if key not in self.tables:
                card = TableCard(table, self._language)
                card.changed.connect(self.table_changed)
                self.tables[key] = card
                self._table_place.insertWidget(place, card)
            self.tables[key].show_table(table, choices.of(*key))
        self._clear.setVisible(bool(found) and not outline.asked)
        more = len(found) - len(tables)
        self._more_tables.setText(more_tables_text(more, self._language))
        self._more_tables.setVisible(more > 0)


def _first_of(asked: Sequence[Asked]) -> Iterable[Asked]:
    """What was answered, and the first of what waits and of what took its default, in order."""
    unsaid = [one for one in asked if not one.answer]
    waiting = islice((one for one in unsaid if one.cells), _MOST)
    proposed = islice((one for one in unsaid if not one.cells), _MOST)
    shown = {one.question.code for one in (*waiting, *proposed)}
    return (one for one in asked if one.answer or one.question.code in shown)


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _remove(place: QVBoxLayout, card: QWidget) -> None:
    place.removeWidget(card)
    card.hide()
    card.deleteLater()
