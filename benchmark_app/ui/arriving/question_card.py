"""One question about a table: where it is seen, its answers, and how many cells wait for one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.exchange.foreign.book import area_of
from benchmark_app.exchange.foreign.outline import Asked
from benchmark_app.ui.arriving.day_group import DAY, DAYS
from benchmark_app.ui.arriving.name_help import complete_names
from benchmark_app.ui.arriving.pane_title import BoldLabel, CardFrame, Patch
from benchmark_app.ui.arriving.pick_line import PickLine
from benchmark_app.ui.date_field import DateField, read_day
from benchmark_app.words.arriving import samples_text, used_text, waiting_text
from benchmark_app.words.foreign_question import choice_text, question_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_long_date

#: Kinds of questions that are answered with a day, and with a day or a name.
_DAYS: Final = frozenset((DAY, DAYS))
#: The kind of question that is answered with cells.
_AREA: Final = "area"
_COLOUR: Final = "colour"
_FREE: Final = frozenset((*_DAYS, _AREA, "competitor", "service"))
_LINE: Final = 2


class QuestionCard(CardFrame):
    """Tells each answer as it is given: `answered` carries the question's code and the answer.

    The one that is chosen holds: none is, not even what is proposed, while cells wait for it.
    `alike` asks for the answer to be that of every question of the kind. A name that is typed is
    completed from `names`.
    """

    answered = Signal(str, str)
    alike = Signal(str, str)

    def __init__(
        self, asked: Asked, language: Language, today: date, names: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._question = asked.question
        self._language = language
        self._names = names
        words = question_text(asked.question.code, language)
        self.setAccessibleName(words)
        self._where = QLabel()
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setWordWrap(True)
        self._where.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.waiting = BoldLabel()
        self.field: QLineEdit | None = None
        self.picks: dict[str, PickLine] = {}
        self._group = QButtonGroup(self)
        self._other: PickLine | None = None
        self.everywhere = QPushButton()
        self.everywhere.setAutoDefault(False)
        self.everywhere.clicked.connect(self._ask_alike)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._title(words))
        for widget in (self._where, self.waiting):
            self._column.addWidget(widget)
        self._add_choices(today)
        self._column.addWidget(self.everywhere, 0, Qt.AlignmentFlag.AlignLeft)
        self._group.buttonClicked.connect(self._tell)
        self.show_asked(asked, 0)

    @property
    def answer(self) -> str:
        """The answer chosen; "" where none is."""
        for code, pick in self.picks.items():
            if pick.button.isChecked():
                return code
        return self._typed() if self._other and self._other.button.isChecked() else ""

    def show_asked(self, asked: Asked, alike: int) -> None:
        """Show how it stands; `alike` counts the questions of its kind that wait too."""
        samples = [(one.text, one.place) for one in asked.question.samples]
        is_used = asked.question.kind == _AREA
        where = used_text(samples[0][1], self._language) if is_used else ""
        self._where.setText(where or samples_text(samples, self._language))
        self._where.setVisible(bool(samples) and asked.question.kind != DAY)
        self._held = asked.answer or ("" if asked.cells else asked.question.default or "")
        self._choose(self._held)
        self.waiting.setText(waiting_text(asked.cells, self._language))
        self.waiting.setVisible(asked.cells > 0)
        self.mark(strong=asked.cells > 0)
        self._lead_tab()
        self.everywhere.setText(self.tr("The same for all {count}").format(count=alike))
        self.everywhere.setVisible(bool(asked.answer) and alike > 1)

    @property
    def _is_of_day(self) -> bool:
        return self._question.kind in _DAYS

    def first(self) -> QWidget:
        """What the keys go to first: the answer chosen, else the one proposed, else the first."""
        proposed = self.picks.get(self._question.default or "")
        usual = self._group.buttons()[0] if proposed is None else proposed.button
        return self._group.checkedButton() or usual

    @property
    def keyed(self) -> str:
        """The answer that has the keys; "" where it is none yet."""
        picked = (code for code, pick in self.picks.items() if pick.button.hasFocus())
        return next(picked, self._typed())

    def take(self) -> None:
        """Choose the answer that has the keys."""
        for button in self._group.buttons():
            if button.hasFocus():
                button.click()

    def _choose(self, answer: str) -> None:
        if answer in self.picks:
            self.picks[answer].button.setChecked(True)
        elif answer and self._other is not None and self.field is not None:
            self._other.button.setChecked(True)
            if self._typed() != answer and not self.field.hasFocus():
                self.field.setText(answer)
        else:
            self._choose_none()

    def _choose_none(self) -> None:
        chosen = self._group.checkedButton()
        if chosen is not None:
            self._group.setExclusive(False)
            chosen.setChecked(False)
            self._group.setExclusive(True)

    def _lead_tab(self) -> None:
        """Make Tab come to one answer alone; arrows go to the others."""
        buttons = self._group.buttons()
        if not any(one.hasFocus() for one in buttons):
            for one in buttons:
                is_first = one is self.first()
                policy = Qt.FocusPolicy
                one.setFocusPolicy(policy.StrongFocus if is_first else policy.ClickFocus)

    def _title(self, words: str) -> QHBoxLayout:
        """The question, behind a patch of the colour it is about."""
        row = QHBoxLayout()
        if self._question.kind == _COLOUR:
            row.addWidget(Patch(self._question.subject), 0, Qt.AlignmentFlag.AlignTop)
        title = BoldLabel(words)
        title.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(title, 1)
        return row

    def _add_choices(self, today: date) -> None:
        question = self._question
        kind, language = question.kind, self._language
        codes = {one.code: choice_text(one.code, language, kind) for one in question.choices}
        samples = {one.code: one.sample for one in question.choices if one.sample}
        is_free = question.kind in _FREE
        if is_free:
            offered = (question.default, self._today(today))
            free = {one: self._free_text(one) for one in offered if one and one not in codes}
            codes = codes | free if question.default in codes else free | codes
        for code, words in codes.items():
            if code == question.default:
                words = self.tr("{answer} (proposed)").format(answer=words)
            if code in samples:
                words = f"{words}\n{samples[code]}"
            self._add(PickLine(words), code)
        if is_free:
            self._add_field()

    def _today(self, today: date) -> str:
        return today.isoformat() if self._is_of_day else ""

    def _free_text(self, answer: str) -> str:
        day = read_day(answer) if self._is_of_day else None
        return answer if day is None else format_long_date(day, self._language)

    def _add(self, pick: PickLine, code: str) -> None:
        self.picks[code] = pick
        self._group.addButton(pick.button)
        self._column.addWidget(pick)

    def _add_field(self) -> None:
        is_of_day = self._is_of_day
        self.field = DateField() if is_of_day else QLineEdit()
        is_area = self._question.kind == _AREA
        words = self.tr("Other cells") if is_area else self.tr("Its name")
        words = self.tr("Another day") if is_of_day else words
        self.field.setAccessibleName(words)
        self.field.textEdited.connect(self._take_typed)
        if self._names:
            complete_names(self.field, self._names, self._take_typed)
        self._other = PickLine(words, self.field)
        self._group.addButton(self._other.button)
        self._column.addWidget(self._other)

    def _typed(self) -> str:
        """What stands in the field, a day as 2026-11-22, cells as B3:H40; "" where it is none."""
        if self.field is None:
            return ""
        text = self.field.text().strip()
        day = read_day(text)
        if self._is_of_day:
            return day.isoformat() if day is not None else ""
        if self._question.kind == _AREA:
            return text.upper() if area_of(text) is not None else ""
        return text

    def _take_typed(self) -> None:
        if self._typed() and self._other is not None:
            self._other.button.setChecked(True)
            self.answered.emit(self._question.code, self._typed())

    def _tell(self) -> None:
        if self._other is not None and self._other.button.isChecked() and self.field is not None:
            self.field.setFocus()
        if self.answer:
            self.answered.emit(self._question.code, self.answer)
        else:
            self._choose(self._held)

    def _ask_alike(self) -> None:
        self.alike.emit(self._question.kind, self.answer)
