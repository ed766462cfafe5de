"""The card of the current cell: its value, how it was seen, what was seen before."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Changes, EditGroup, Record, Retract
from benchmark_app.domain.observation import Method, Observation, Value
from benchmark_app.ui.breath import Breath
from benchmark_app.ui.cancel_key import CancelKey, is_cancel
from benchmark_app.ui.card_earlier import EarlierValues, stored_value
from benchmark_app.ui.card_foresight import CardForesight
from benchmark_app.ui.date_field import DateField
from benchmark_app.ui.editor import Editor, Unread
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.odd_entry import OddEntries
from benchmark_app.ui.tall_area import TallArea
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.unread_days import UnreadDays
from benchmark_app.ui.value_field import ValueField
from benchmark_app.words.card import stage_rule_text, standard_text
from benchmark_app.words.stage import result_word
from benchmark_app.words.value import method_word

_NOTE_LINES: Final = 4  # of the text


class _Note(QPlainTextEdit):
    """A note that is handed over when the cursor leaves it."""

    def __init__(self, card: Card) -> None:
        super().__init__()
        self._card = card
        self._kept = ""
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show a note; Esc brings it back."""
        self._kept = text
        self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_cancel(event):
            super().keyPressEvent(event)
        elif self.toPlainText() != self._kept:
            self.setPlainText(self._kept)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._card.save_details()


class Card(QWidget):
    """Edits what the editor's current cell shows; without a competitor it tells of the service.

    A value picked here is seen on the day shown, as one typed in the grid; the fields below
    correct the observation that is shown. `left` says that Esc leads back to where one was.

    It stays at a cell whose day or number cannot be read until that is corrected or given up.
    """

    left = Signal()

    def __init__(
        self,
        editor: Editor,
        theme: Theme,
        foresight: Foresight | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self.foreseen = CardForesight(editor, foresight)
        self._shown: Observation | None = None
        self._is_outdated = True
        self._cell: tuple[Attribute, Competitor] | None = None
        self._odd = OddEntries(editor, self)
        self._filling = False
        self._waits = False  # at a cell that is not the current one any more
        self._soon = Breath(self)
        self._soon.over.connect(self._follow)
        self._build()
        self._retranslate()
        self._fit()
        editor.selection_changed.connect(self._follow)
        editor.changed.connect(self._follow_change)
        editor.as_of_changed.connect(self._follow)
        editor.language_changed.connect(self._follow)
        editor.leaving.connect(self.commit)
        editor.closed.connect(self._soon.stop)
        editor.settling.connect(self._settle)
        self.set_theme(theme)

    def refresh(self) -> None:
        """Show the current cell, or service, as it is now."""
        self._soon.stop()
        self._is_outdated = self._waits = False
        attribute, competitor = _find_current(self._editor)
        self._cell = (attribute, competitor) if attribute and competitor else None
        self._body.setVisible(attribute is not None)
        self.hint.setVisible(attribute is None)
        self._shown = None
        self.foreseen.show_current(attribute, competitor)
        for widget in (self.place, self.value, self._details, self.earlier_title, self.earlier):
            widget.setVisible(self._cell is not None)
        if attribute is None:
            return
        self.title.setText(attribute.name)
        self.check.setText(attribute.check_hint)
        self.check.setVisible(bool(attribute.check_hint))
        self._fill_stage(attribute)
        if competitor is not None:
            self._fill_cell(attribute, competitor)

    def take_focus(self) -> None:
        """Put the cursor on the value; without a cell there is none."""
        if self._cell is not None:
            self.value.take_focus()

    def commit(self) -> None:
        """Save whatever is still being typed."""
        if self._cell is not None:
            self.value.commit()
            self.save_details()

    def save_details(self) -> None:
        """Save the fields under the value where they differ from what is kept."""
        shown = self._shown
        if (
            shown is None
            or self._filling
            or not (self.seen.is_readable and self.started.is_readable)
        ):
            return
        wanted = replace(
            shown,
            observed_on=self.seen.day or shown.observed_on,
            method=Method(self.method.currentData()),
            source=self.source.text().strip(),
            note=self.note.toPlainText().strip(),
            started_on=self.started.day,
        )
        if wanted == shown:
            return
        record = Record(observations=(replace(wanted, id=0, recorded_at=None),))
        if wanted.observed_on == shown.observed_on:
            is_done = self._editor.apply(record)
        else:
            both = EditGroup((_retraction(self._editor, shown), record), label="record")
            is_done = self._editor.apply(both)
        if is_done:
            self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.value.set_theme(theme)
        self.foreseen.set_theme(theme)
        palette = QPalette(theme.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        palette.setColor(QPalette.ColorRole.Text, theme.missing)  # of a warning
        quiet = (self.place, self.check, self.rule, self.hint, self.value.word, self.earlier_title)
        for label in quiet:
            label.setPalette(palette)
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_outdated:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_cancel(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange and hasattr(self, "earlier"):
            self._fit()
        super().changeEvent(event)

    def _build(self) -> None:
        self.hint = _wrapped()
        self.title, self.place, self.check = _wrapped(), _wrapped(), _wrapped()
        self.stage, self.rule = _wrapped(), _wrapped()
        self.earlier_title = _wrapped()
        for label, grown in ((self.title, 1.2), (self.stage, 1.0)):
            font = QFont(label.font())
            font.setBold(True)
            font.setPointSizeF(font.pointSizeF() * grown)
            label.setFont(font)
        self.value = ValueField()
        self.value.picked.connect(self._enter)
        self.seen, self.started = DateField(), DateField()
        self.method = QComboBox()
        for method in Method:
            self.method.addItem("", method.value)
        self.source = QLineEdit()
        self.note = _Note(self)
        self.seen.picked.connect(self.save_details)
        self.started.picked.connect(self.save_details)
        self.method.activated.connect(self.save_details)
        self.source.editingFinished.connect(self.save_details)
        self._details = QWidget()
        form = QFormLayout(self._details)
        form.setContentsMargins(0, 6, 0, 6)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._fields: list[tuple[QLabel, QWidget]] = []
        for field in (self.seen, self.method, self.source, self.note, self.started):
            label = QLabel()
            label.setBuddy(field)
            form.addRow(label, field)
            self._fields.append((label, field))
        self.unread = UnreadDays((self.seen, self.started))
        for line in (self.value.number, self.seen, self.source, self.started):
            CancelKey(line)
            line.textChanged.connect(self._go_on)
            line.editingFinished.connect(self._go_on)
        self.earlier = EarlierValues()
        self._close()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        whole: tuple[QWidget, ...] = (self.title, self.place, self.value, self.check)
        whole += (self.unread, self._details, self.stage, self.rule, self.foreseen)
        for widget in (*whole, self.earlier_title, self.earlier):
            column.addWidget(widget)
        column.setStretchFactor(self.earlier, 1)
        column.addStretch(0)  # room that nothing needs stays below
        self._frame()

    def _close(self) -> None:
        """Let what is kept be read and copied, and nothing typed where the file takes no edit."""
        is_closed = self._editor.look_only is not None
        for one in (self.value.number, self.seen, self.source, self.started, self.note):
            one.setReadOnly(is_closed)
        self.method.setEnabled(not is_closed)

    def _frame(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 8, 10, 8)
        column.addWidget(self.hint)
        column.addWidget(self._body, 1)
        column.addStretch(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(TallArea(inside))

    def _fit(self) -> None:
        """Give the note and the earlier values so many lines, however large the text."""
        self.note.setMaximumHeight(_NOTE_LINES * self.fontMetrics().height())
        self.earlier.fit()

    def _settle(self, unread: list[Unread]) -> None:
        """Save what is being typed; what cannot be read stays in its field."""
        self.commit()
        unread += self._unread()

    def _unread(self) -> list[Unread]:
        """The texts that cannot be read; where there is no cell there are none."""
        fields = () if self._cell is None else (self.value, self.seen, self.started)
        return [Unread(one.text(), one) for one in fields if not one.is_readable]

    def _is_held(self) -> bool:
        """Whether a text that cannot be read holds the card at a cell that is still there."""
        there = (*self._editor.market.attributes, *self._editor.market.competitors)
        return bool(self._unread()) and all(one in there for one in self._cell or ())

    def _follow(self) -> None:
        """Show what is current now; hidden it holds no cell and waits until it is shown."""
        if self._is_held():
            self._waits = True
            self.unread.tell()
        elif self.isVisible():
            self.refresh()
        else:
            self._cell = self._shown = None
            self._is_outdated = True

    def _go_on(self) -> None:
        """Once nothing holds it back, and nobody is typing, go where the cursor is by now."""
        line = self.sender()
        is_typing = isinstance(line, QLineEdit) and line.isModified() and line.hasFocus()
        if self._waits and not is_typing and not self._unread():
            self._soon.start()

    def _follow_change(self, changes: Changes) -> None:
        """Once the edit is through: mostly the cursor moves on with it, and that is enough."""
        if changes.structure or self._editor.current[0] in changes.attributes:
            self._soon.start()

    def _enter(self, value: Value | str | None) -> None:
        """Record a value as seen on the day shown; None takes the shown one back."""
        if self._cell is None:
            return
        attribute, competitor = self._cell
        if value is None:
            if self._shown is not None:
                self._editor.apply(_retraction(self._editor, self._shown))
        else:
            one = Observation(
                competitor=competitor.id,
                attribute=attribute.id,
                value=value,
                observed_on=self._editor.observed_on_for_entry(),
                method=self._method_for_entry(),
            )
            is_done = self._editor.apply(Record(observations=(one,)))
            if is_done and (text := self._odd.look_at_one((attribute.id, competitor.id))):
                self._editor.warned.emit(text)
        self.refresh()

    def _method_for_entry(self) -> Method:
        same_day = self._shown and self._shown.observed_on == self._editor.as_of
        return self._shown.method if self._shown and same_day else Method.UNSTATED

    def _fill_cell(self, attribute: Attribute, competitor: Competitor) -> None:
        seen = self._editor.workspace.cell_observations(attribute.id, competitor.id)
        shown_id = _shown_id(self._editor, attribute, competitor)
        self._shown = next((one for one in seen if one.id == shown_id), None)
        self.place.setText(competitor.name)
        value = None if self._shown is None else stored_value(self._shown)
        self.value.show_value(attribute, value, self._editor.language)
        self.value.warn(self._odd.standing((attribute.id, competitor.id)))
        self._fill_details()
        self._fill_earlier(attribute, seen)

    def _fill_details(self) -> None:
        self._filling = True
        shown = self._shown
        for field in (self.seen, self.method, self.source, self.note, self.started):
            field.setEnabled(shown is not None)
        self.seen.set_day(shown.observed_on if shown else None)
        self.started.set_day(shown.started_on if shown else None)
        self.source.setText(shown.source if shown else "")
        self.source.setCursorPosition(0)
        self.note.show_text(shown.note if shown else "")
        for index, method in enumerate(Method):
            self.method.setItemText(index, method_word(method, self._editor.language))
        self.method.setCurrentIndex(self.method.findData(str(shown.method) if shown else ""))
        self._filling = False

    def _fill_stage(self, attribute: Attribute) -> None:
        result = self._editor.snapshot().stage(attribute.id)
        for label in (self.stage, self.rule):
            label.setVisible(result.stage is not None)
        if result.stage is not None:
            self.stage.setText(result_word(result, self._editor.language))
            self.rule.setText(_rule_words(self._editor, attribute))

    def _fill_earlier(self, attribute: Attribute, seen: tuple[Observation, ...]) -> None:
        shown, last = self._shown, self._editor.as_of
        earlier = [one for one in seen if one != shown and one.observed_on <= last]
        self.earlier_title.setVisible(bool(earlier))
        self.earlier.setVisible(bool(earlier))
        self.earlier.values.show(attribute, earlier, self._editor.language, self._theme)

    def _retranslate(self) -> None:
        self.hint.setText(self.tr("Choose a cell of the grid to see when and how it was seen."))
        self.earlier_title.setText(self.tr("Earlier values"))
        self.value.setAccessibleName(self.tr("Value"))
        self.value.number.setAccessibleName(self.tr("Value"))
        self.note.setPlaceholderText(self.tr("Anything worth remembering"))
        self.source.setPlaceholderText(self.tr("Who or what says so"))
        names = (
            self.tr("Seen &on"),
            self.tr("&How"),
            self.tr("So&urce"),
            self.tr("&Note"),
            self.tr("Started"),
        )
        for name, (label, field) in zip(names, self._fields, strict=True):
            label.setText(name)
            field.setAccessibleName(name.replace("&", ""))
        self.started.setToolTip(self.tr("The exact day it began, where you know it."))
        self.earlier.retranslate()


def _wrapped() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _find_current(editor: Editor) -> tuple[Attribute | None, Competitor | None]:
    """The service and the competitor of the current cell, as far as there are such."""
    attribute_id, competitor_id = editor.current
    market = editor.market
    attribute = next((one for one in market.attributes if one.id == attribute_id), None)
    competitor = next((one for one in market.competitors if one.id == competitor_id), None)
    return attribute, competitor


def _retraction(editor: Editor, shown: Observation) -> Retract:
    """What takes a value back, and with it what it corrects of its day."""
    return Retract(editor.snapshot().evidence.believed_with((shown.id,)))


def _rule_words(editor: Editor, attribute: Attribute) -> str:
    """Why a service has its stage, and since when it has its standard."""
    snapshot, policy, language = editor.snapshot(), editor.market.policy, editor.language
    result, certainty = snapshot.stage(attribute.id), snapshot.certainty_of(attribute.id)
    places = snapshot.places_of(attribute.id)
    last = next(reversed(snapshot.standard_steps_of(attribute.id)), None)
    said = (
        stage_rule_text(attribute, result, policy, language, certainty, places),
        standard_text(last, attribute, result, policy, language),
    )
    return " ".join(filter(None, said))


def _shown_id(editor: Editor, attribute: Attribute, competitor: Competitor) -> int:
    """The observation that stands in a cell on the day shown, 0 where there is none."""
    row = editor.snapshot().cells(attribute.id)
    ids = [int(one) for one in row.competitor]
    return int(row.observation[ids.index(competitor.id)]) if competitor.id in ids else 0
